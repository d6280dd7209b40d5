"""CIT008, CIT009, CIT018: the first and the next mention of a resolution, and that of itself."""

from collections.abc import Iterator, Mapping
from datetime import date

from lintres import (
    Answer,
    Citation,
    Cited,
    Count,
    Draft,
    Example,
    Exists,
    Finding,
    Fix,
    Number,
    Owner,
    Pattern,
    Related,
    Severity,
    Span,
    Tier,
    adoption_words,
    day_words,
    rule,
    suggested,
)
from lintres.syntax import Resolution, Section, running_blocks, walk

_COUNTED = "Counted in 1,202 texts of the General Assembly, sessions 78-80"
# Security Council texts give the year with the number, and no date.
_DATING = ("ga", "ecosoc", "hrc")


@rule(
    "CIT008",
    "undated-first-citation",
    on=Resolution,
    severity=Severity.HINT,
    fix=Tier.SUGGESTED,
    profiles=_DATING,
    source=_COUNTED + ": 6,112 first mentions with the date, 1,010 without, most of them in lists",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution ⟦52/17⟧,",
            "The General Assembly,\n\nRecalling its resolution 52/17 of 20 November 1997,",
            fixed=True,
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant sa résolution ⟦52/17⟧,",
            "L'Assemblée générale,\n\nRappelant sa résolution 52/17 du 20 novembre 1997,",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando su resolución ⟦52/17⟧,",
            "La Asamblea General,\n\nRecordando su resolución 52/17, de 20 de noviembre de 1997,",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию ⟦52/17⟧,",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17 от 20 ноября 1997 года,",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦52/17⟧،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 52/17 المؤرخ 20 تشرين الثاني/نوفمبر 1997،",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾其第⟦52/17⟧号决议，",
            "大会，\n\n回顾其1997年11月20日第52/17号决议，",
            fixed=True,
        ),
    ),
)
def undated_first_citation(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The first mention of a resolution carries its date.

    Said of a preambular paragraph that recalls one resolution of the organ itself: in long lists,
    in the operative part, and of other organs texts often leave the date out.
    """
    sections = (node for node in walk(resolution) if isinstance(node, Section))
    recitals = {recital.body.spans for section in sections for recital in section.recitals}
    seen: set[Number] = set()
    for citation in draft.citations:
        numbers = [cited.number for cited in citation.cited if cited.number is not None]
        first = not seen.intersection(numbers)
        seen.update(numbers)
        alone = citation.owner is Owner.OWN and len(citation.cited) == 1 and len(numbers) == 1
        alone = alone and citation.noun.speaks_of in (None, Count.ONE)
        if alone and first and citation.block.spans in recitals:
            yield from _undated(citation, citation.cited[0], draft)


def _undated(citation: Citation, cited: Cited, draft: Draft) -> Iterator[Finding]:
    found = _existing(draft.answers(citation, cited))
    around = citation.block.text[max(0, cited.printed.start - _REACH) :][: 2 * _REACH]
    if cited.day is not None or found is None or _YEAR.search(around):
        return
    day = found.date
    yield Finding(
        citation.span(cited.printed),
        f"the first mention of a resolution carries its date, {day_words(day)}"
        if day
        else f"the first mention of a resolution carries its date: {adoption_words(found)}",
        _dated(citation, cited, day, draft) if day else None,
    )


# A date elsewhere in the sentence, or one that was torn by a conversion: "20 no› vembre 1959".
_REACH = 80
_YEAR = Pattern(r"(?:19|20)[0-9]{2}", "19", "20")


def _dated(citation: Citation, cited: Cited, day: date, draft: Draft) -> Fix:
    """Put the date behind the number, in Chinese before 第."""
    form, passage = draft.lexicon.dates, citation.block.passage
    before = len(form.cited_before)
    place = passage.span(cited.printed.start - before, cited.printed.end)
    at = place.start if before else place.end
    return suggested((Span(at, at), form.cited.format(date=form.written(day))))


@rule(
    "CIT009",
    "dated-again",
    on=Section,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    profiles=_DATING,
    source=_COUNTED + ": 34 of 1,927 repeated mentions carry the date",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution 52/17 of 20 November 1997,\n\n"
            "1. Reaffirms its resolution 52/17 of ⟦20 November 1997⟧;",
            "The General Assembly,\n\nRecalling its resolution 52/17 of 20 November 1997,\n\n"
            "1. Reaffirms its resolution 52/17;",
            fixed=True,
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant sa résolution 52/17 du 20 novembre 1997,\n\n"
            "1. Réaffirme sa résolution 52/17 du ⟦20 novembre 1997⟧ ;",
            "L'Assemblée générale,\n\nRappelant sa résolution 52/17 du 20 novembre 1997,\n\n"
            "1. Réaffirme sa résolution 52/17 ;",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando su resolución 52/17, de 20 de noviembre de 1997,"
            "\n\n1. Reafirma su resolución 52/17, de ⟦20 de noviembre de 1997⟧;",
            "La Asamblea General,\n\nRecordando su resolución 52/17, de 20 de noviembre de 1997,"
            "\n\n1. Reafirma su resolución 52/17;",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17 от 20 ноября 1997 года,"
            "\n\n1. подтверждает свою резолюцию 52/17 от ⟦20 ноября 1997 года⟧;",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17 от 20 ноября 1997 года,"
            "\n\n1. подтверждает свою резолюцию 52/17;",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 52/17 المؤرخ 20 تشرين الثاني/نوفمبر 1997،"
            "\n\n1 - تعيد تأكيد قرارها 52/17 المؤرخ ⟦20 تشرين الثاني/نوفمبر 1997⟧؛",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 52/17 المؤرخ 20 تشرين الثاني/نوفمبر 1997،"
            "\n\n1 - تعيد تأكيد قرارها 52/17؛",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾其1997年11月20日第52/17号决议，\n\n"
            "1. 重申其⟦1997年11月20日⟧第52/17号决议；",
            "大会，\n\n回顾其1997年11月20日第52/17号决议，\n\n1. 重申其第52/17号决议；",
            fixed=True,
        ),
    ),
)
def dated_again(section: Section, draft: Draft) -> Iterator[Finding]:
    """A resolution that has been named with its date is named again without it.

    The number is enough to find the date where it stands first.
    """
    first: dict[tuple[Number, tuple[str, ...]], Span] = {}
    alone = len(draft.resolution.sections) == 1
    blocks = draft.texts.running.blocks if alone else running_blocks(section)
    for citation in draft.citations_in(blocks) if draft.citations else ():
        for cited in citation.cited:
            if cited.number is None or cited.day is None:
                continue
            key = (cited.number, cited.letters)
            place = citation.span(cited.day.printed)
            if key in first and not citation.shares_day(cited):
                yield Finding(
                    place,
                    f"{cited.printed.text} has been named with its date above: leave it out here",
                    suggested((_date_with_its_words(citation, cited), "")),
                    related=(Related(first[key], "named with its date here"),),
                )
            first.setdefault(key, place)


def _date_with_its_words(citation: Citation, cited: Cited) -> Span:
    """Return the place of " of 20 November 1997": all from the number to the end of the date."""
    assert cited.day is not None
    day, number = cited.day.printed, cited.printed
    if day.start < number.start:
        return citation.span(day)
    return citation.block.passage.span(number.end, day.end)


def _existing(answers: Mapping[str, Answer]) -> Exists | None:
    """Return what the one organ that may be meant has; None where there are several."""
    if len(answers) != 1:
        return None
    return next((one for one in answers.values() if isinstance(one, Exists)), None)


@rule(
    "CIT018",
    "self-citation",
    on=Resolution,
    severity=Severity.WARNING,
    stages=("adopted",),
    source="A text speaks of itself as “the present resolution”",
    examples=(
        Example(
            "en",
            "Resolution adopted by the General Assembly\n\n61/33. Oceans\n\n"
            "The General Assembly,\n\nRecalling its resolution ⟦61/33⟧,",
            "Resolution adopted by the General Assembly\n\n61/33. Oceans\n\n"
            "The General Assembly,\n\nRecalling its resolution 60/33,",
        ),
        Example(
            "zh",
            "大会决议\n\n61/33. 海洋\n\n大会，\n\n回顾其第⟦61/33⟧号决议，",
            "大会决议\n\n61/33. 海洋\n\n大会，\n\n回顾其第60/33号决议，",
        ),
        Example(
            "fr",
            "A/RES/61/33\n\nL'Assemblée générale,\n\nRappelant sa résolution ⟦61/33⟧,",
            "A/RES/61/33\n\nL'Assemblée générale,\n\nRappelant sa résolution 60/33,",
        ),
        Example(
            "es",
            "A/RES/61/33\n\nLa Asamblea General,\n\nRecordando su resolución ⟦61/33⟧,",
            "A/RES/61/33\n\nLa Asamblea General,\n\nRecordando su resolución 60/33,",
        ),
        Example(
            "ru",
            "A/RES/61/33\n\nГенеральная Ассамблея,\n\nссылаясь на свою резолюцию ⟦61/33⟧,",
            "A/RES/61/33\n\nГенеральная Ассамблея,\n\nссылаясь на свою резолюцию 60/33,",
        ),
        Example(
            "ar",
            "A/RES/61/33\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦61/33⟧،",
            "A/RES/61/33\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها 60/33،",
        ),
    ),
)
def self_citation(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A text does not cite its own number.

    Last year's number was meant, or a placeholder was filled in with the wrong one.
    """
    key = draft.own_key
    if key is None:
        return
    for citation in draft.running_citations:
        if citation.noun.kind is not key.kind:
            continue
        for cited in citation.cited:
            own = cited.number == key.number and citation.organs[:1] == (key.organ,)
            if own and citation.owner is not Owner.NAMED:  # as in the title of an agenda item
                yield Finding(citation.span(cited.printed), "this is the number of the text itself")
