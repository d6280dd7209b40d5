"""CIT002, CIT004, CIT015, CIT016: the dates of what a text cites, and how dates are written."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from lintres import (
    Answer,
    Citation,
    Cited,
    Confidence,
    Draft,
    Example,
    Exists,
    Finding,
    Missing,
    Number,
    Owner,
    Series,
    Session,
    Severity,
    Tier,
    Unknown,
    adoption_words,
    evidence_words,
    organ_words,
    rule,
    suggested,
)
from lintres.syntax import Resolution

_REGISTRY = "Registry of resolutions: the date of adoption, or the days between which it lies"
_MANUAL = "United Nations Editorial Manual: dates"
_ALL = ("resolution", "amendment")


@rule(
    "CIT002",
    "wrong-date",
    on=Resolution,
    kinds=_ALL,
    severity=Severity.ERROR,
    in_damaged=None,
    fix=Tier.SUGGESTED,
    source=_REGISTRY,
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution 52/17 of ⟦20 November 1998⟧,",
            "The General Assembly,\n\nRecalling its resolution 52/17 of 20 November 1997,",
            fixed=True,
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant sa résolution 52/167 du ⟦6 décembre 1997⟧,",
            "L'Assemblée générale,\n\nRappelant sa résolution 52/167 du 16 décembre 1997,",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando su resolución 52/17, de ⟦20 de noviembre de 1979⟧,",
            "La Asamblea General,\n\nRecordando su resolución 52/17, de 20 de noviembre de 1997,",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17 от ⟦20 ноября 1998 года⟧,",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17 от 20 ноября 1997 года,",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 52/17 المؤرخ ⟦20 تشرين الثاني/نوفمبر 1998⟧،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 52/17 المؤرخ 20 تشرين الثاني/نوفمبر 1997،",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾其⟦1998年11月20日⟧第52/17号决议，",
            "大会，\n\n回顾其1997年11月20日第52/17号决议，",
            fixed=True,
        ),
    ),
)
def wrong_date(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A resolution is cited with the day of its adoption.

    Where no single day is established, the date lies between those of its neighbours. The message
    says what the date of the registry rests on: one record in a hundred or two is a day or two off.
    """
    for citation, cited, answers in draft.lookups:
        day = cited.day and cited.day.day
        found = None if day is None else _existing(answers, day)
        if found is None or day is None or _allows(answers, day):
            continue
        if citation.owner is Owner.UNSAID and not _is_slip(found[1], day):
            continue
        another = draft.is_dated_as_of_another_organ(citation, cited)
        if not another and not draft.bears_date_of_its_list(citation, cited):
            yield _redated(citation, cited, found, day, draft)


def _existing(answers: Mapping[str, Answer], day: date) -> tuple[str, Exists] | None:
    """Return which organ has a number, the one nearest to a day; None where one is unknown."""
    if any(isinstance(answer, Unknown) for answer in answers.values()):
        return None
    found = [(organ, one) for organ, one in answers.items() if isinstance(one, Exists)]
    return min(found, key=lambda one: _days_off(one[1], day), default=None)


def _allows(answers: Mapping[str, Answer], day: date) -> bool:
    return any(isinstance(one, Exists) and one.allows(day) for one in answers.values())


def _is_slip(found: Exists, day: date) -> bool:
    """Whether a date is near the right one, or only its year is wrong.

    Any other is a sign that a resolution of another organ is meant.
    """
    near = found.first - _NEAR <= day <= found.last + _NEAR
    return near or (day.month, day.day) == (found.first.month, found.first.day)


_NEAR = timedelta(days=370)


def _redated(
    citation: Citation, cited: Cited, found: tuple[str, Exists], day: date, draft: Draft
) -> Finding:
    organ, answer = found
    assert cited.day is not None
    place = citation.span(cited.day.printed)
    what = f"{citation.noun.kind.value} {answer.number} of the {organ_words(organ)}"
    fix = None
    if answer.date is not None and not citation.shares_day(cited):
        fix = suggested((place, draft.lexicon.dates.written(answer.date)))
    return Finding(
        place,
        f"{what} was {adoption_words(answer)}; {evidence_words(answer)}",
        fix,
        confidence=_sureness(answer, day, citation),
    )


def _sureness(answer: Exists, day: date, citation: Citation) -> Confidence:
    """Return how sure a date is wrong: records err by a day or two, brackets by neighbours."""
    off = _days_off(answer, day)
    established = answer.date is not None and (answer.cited >= _CITED_OFTEN or off > _DAYS_OFF)
    if citation.owner is Owner.UNSAID:
        return Confidence.MEDIUM
    return Confidence.HIGH if established else Confidence.MEDIUM


def _days_off(answer: Exists, day: date) -> int:
    return min(abs((day - answer.first).days), abs((day - answer.last).days))


_CITED_OFTEN = 3
_DAYS_OFF = 10


@rule(
    "CIT004",
    "future-citation",
    on=Resolution,
    kinds=_ALL,
    severity=Severity.ERROR,
    source="What is not yet adopted cannot be cited",
    examples=(
        Example(
            "en",
            "A/61/L.33\n\nSixty-first session\n\nThe General Assembly,\n\n"
            "Recalling its resolution ⟦70/1⟧,",
            "A/61/L.33\n\nSixty-first session\n\nThe General Assembly,\n\n"
            "Recalling its resolution 60/1,",
        ),
        Example(
            "zh",
            "A/61/L.33\n\n第六十一届会议\n\n大会，\n\n回顾其第⟦70/1⟧号决议，",
            "A/61/L.33\n\n第六十一届会议\n\n大会，\n\n回顾其第60/1号决议，",
        ),
        Example(
            "fr",
            "A/61/L.33\n\nL'Assemblée générale,\n\nRappelant sa résolution ⟦70/1⟧,",
            "A/61/L.33\n\nL'Assemblée générale,\n\nRappelant sa résolution 60/1,",
        ),
        Example(
            "es",
            "A/61/L.33\n\nLa Asamblea General,\n\nRecordando su resolución ⟦70/1⟧,",
            "A/61/L.33\n\nLa Asamblea General,\n\nRecordando su resolución 60/1,",
        ),
        Example(
            "ru",
            "A/61/L.33\n\nГенеральная Ассамблея,\n\nссылаясь на свою резолюцию ⟦70/1⟧,",
            "A/61/L.33\n\nГенеральная Ассамблея,\n\nссылаясь на свою резолюцию 60/1,",
        ),
        Example(
            "ar",
            "A/61/L.33\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦70/1⟧،",
            "A/61/L.33\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها 60/1،",
        ),
    ),
)
def future_citation(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A text cites what was adopted before it.

    A later session, year or date is a slip, or the text was taken over from a later one.
    """
    end = _end(draft) if draft.lookups else None
    for citation, cited, answers in draft.lookups:
        if cited.number is None or not answers or not draft.texts.running.holds(citation.block):
            continue
        number = cited.number
        laters = [_later(draft, end, organ, number, one) for organ, one in answers.items()]
        if all(laters):
            yield Finding(
                citation.span(cited.printed),
                f"{citation.noun.kind.value} {cited.number} {laters[0]}",
                confidence=Confidence.MEDIUM if citation.owner is Owner.UNSAID else None,
            )


def _later(
    draft: Draft, end: date | None, organ: str, number: Number, answer: Answer
) -> str | None:
    """Say how a number is later than the text; None where it is not, or nobody knows."""
    identity = draft.identity
    in_years = organ in _BY_YEAR or number.series is Series.YEAR
    own = organ == identity.organ and number.series is Series.PLAIN and not in_years
    if own and _is_regular(draft) and identity.session and number.session > identity.session:
        return f"is of session {number.session}, this text of session {identity.session}"
    if end is None or isinstance(answer, Missing):
        return None
    if isinstance(answer, Exists) and answer.first > end:
        return f"was adopted on or after {answer.first.isoformat()}, after this text"
    if isinstance(answer, Unknown) and in_years and number.session > end.year:
        return f"is of {number.session}, this text of {end.year}"
    return None


def _is_regular(draft: Draft) -> bool:
    """Whether the text is of a regular session, not of an emergency special one."""
    return draft.own_key is None or draft.own_key.number.series is Series.PLAIN


_BY_YEAR = frozenset({"ECOSOC", "CHR"})


def _end(draft: Draft) -> date | None:
    """Return the last day that a text can know of."""
    identity = draft.identity
    if identity.organ is None or identity.session is None:
        return identity.date
    sitting = draft.registry.sitting(identity.organ, Session(Series.PLAIN, identity.session))
    if sitting is None or (identity.date is not None and identity.date >= sitting.opened):
        return identity.date
    return sitting.closed  # a date before its session was misread, or is a slip of its own


@rule(
    "CIT015",
    "impossible-date",
    on=Resolution,
    kinds=_ALL,
    severity=Severity.ERROR,
    source="The calendar",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution 52/17 of ⟦31 November 1997⟧,",
            "The General Assembly,\n\nRecalling its resolution 52/17 of 20 November 1997,",
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nConvoque une réunion pour le ⟦31 juin 2026⟧,",
            "L'Assemblée générale,\n\nConvoque une réunion pour le 30 juin 2026,",
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando su resolución 52/17, de ⟦30 de febrero de 1997⟧,",
            "La Asamblea General,\n\nRecordando su resolución 52/17, de 20 de noviembre de 1997,",
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17 от ⟦31 ноября 1997 года⟧,",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17 от 20 ноября 1997 года,",
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 52/17 المؤرخ ⟦31 تشرين الثاني/نوفمبر 1997⟧،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 52/17 المؤرخ 20 تشرين الثاني/نوفمبر 1997،",
        ),
        Example(
            "zh",
            "大会，\n\n回顾其⟦1997年13月20日⟧第52/17号决议，",
            "大会，\n\n回顾其1997年11月20日第52/17号决议，",
        ),
    ),
)
def impossible_date(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A date is one that the calendar has.

    There is no 31 June and no month 13: the day or the month is a slip.
    """
    dates = draft.lexicon.dates
    for place in draft.texts.everything.find(dates.form):
        # "A/31/31 June 1990": a conversion ran a symbol or a number into the date.
        run_in = place.block.text[max(0, place.start - 1) : place.start] in _RUN_IN
        if not run_in and dates.day_of(place.match) is None:
            yield Finding(place.span(), "the calendar has no such day")


_RUN_IN = frozenset("/.,-–(0123456789")


@rule(
    "CIT016",
    "date-form",
    on=Resolution,
    kinds=_ALL,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    source=_MANUAL
    + "; 19,619 dates of one form in 1,202 texts of the General Assembly, none of these",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling the events of ⟦November 26, 2002⟧ and of "
            "⟦26th November 2003⟧,",
            "The General Assembly,\n\nRecalling the events of 26 November 2002 and of "
            "26 November 2003,",
            fixed=True,
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant les faits du ⟦1 mai 2002⟧ et du ⟦3 Mai 2002⟧,",
            "L'Assemblée générale,\n\nRappelant les faits du 1er mai 2002 et du 3 mai 2002,",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando los hechos del ⟦26 de noviembre del 2002⟧,",
            "La Asamblea General,\n\nRecordando los hechos del 26 de noviembre de 2002,",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на события ⟦26 ноября 2002 г.⟧ в этом районе,",
            "Генеральная Ассамблея,\n\nссылаясь на события 26 ноября 2002 года в этом районе,",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى أحداث ⟦26 نوفمبر 2002⟧ في تلك المنطقة،",
            "إن الجمعية العامة،\n\nإذ تشير إلى أحداث 26 تشرين الثاني/نوفمبر 2002 في تلك المنطقة،",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾⟦二〇〇二年十一月二十六日⟧的事件，",
            "大会，\n\n回顾2002年11月26日的事件，",
            fixed=True,
        ),
    ),
)
def date_form(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A date has the one form that the language gives it in United Nations texts.

    26 November 2002; 1er mai 2002; 26 de noviembre de 2002; 26 ноября 2002 года; both names of the
    month in Arabic; figures in Chinese.
    """
    for slip in draft.slips("date"):
        for place in draft.texts.running.find(slip.form):
            match, span = place.match, place.span()
            day = draft.lexicon.dates.named(match["day"], match["month"], match["year"])
            written = day and draft.lexicon.dates.written(day)
            yield Finding(
                span,
                f"{slip.says}: write “{written}”" if written else slip.says,
                suggested((span, written)) if written else None,
            )
