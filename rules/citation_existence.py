"""CIT001, CIT003, CIT005: whether what a text cites exists."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from lintres import (
    Answer,
    Citation,
    Cited,
    Confidence,
    Draft,
    Example,
    Exists,
    Finding,
    Kind,
    Missing,
    Number,
    Owner,
    Pattern,
    Series,
    Session,
    Severity,
    Tier,
    nearest_words,
    organ_words,
    roman,
    rule,
    suggested,
)
from lintres.syntax import Resolution

_REGISTRY = "Registry of resolutions: all numbers are known of the sessions it calls complete"
_NUMBERS = "United Nations Editorial Manual: numbers of resolutions by organ and period"
_ALL = ("resolution", "amendment")


@rule(
    "CIT001",
    "nonexistent-resolution",
    on=Resolution,
    kinds=_ALL,
    severity=Severity.ERROR,
    source=_REGISTRY,
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution ⟦52/999⟧ of 20 November 1997,",
            "The General Assembly,\n\nRecalling its resolution 52/17 of 20 November 1997,",
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant sa résolution ⟦1514 (XVI)⟧,",
            "L'Assemblée générale,\n\nRappelant sa résolution 1514 (XV),",
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando su resolución ⟦52/999⟧,",
            "La Asamblea General,\n\nRecordando su resolución 52/17,",
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию ⟦52/999⟧,",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17,",
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦52/999⟧،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 52/17،",
        ),
        Example(
            "zh", "大会，\n\n回顾其第⟦52/999⟧号决议，", "大会，\n\n回顾其第52/17号决议，"
        ),
    ),
)  # fmt: skip
def nonexistent_resolution(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A resolution that is cited exists.

    Where all numbers of a session are known, one that is not among them is a slip; the message
    names its neighbours. Of a session that is not known whole nothing is said.
    """
    yield from _nonexistent(draft, (Kind.RESOLUTION,))


@rule(
    "CIT005",
    "nonexistent-decision",
    on=Resolution,
    kinds=_ALL,
    severity=Severity.WARNING,
    source=_REGISTRY,
    examples=(
        Example(
            "en",
            "The Human Rights Council,\n\nRecalling its decision ⟦2/13⟧,",
            "The Human Rights Council,\n\nRecalling its decision 2/103,",
        ),
        Example(
            "fr", "Le Conseil des droits de l'homme,\n\nRappelant sa décision ⟦2/13⟧,",
            "Le Conseil des droits de l'homme,\n\nRappelant sa décision 2/103,",
        ),
        Example(
            "es", "El Consejo de Derechos Humanos,\n\nRecordando su decisión ⟦2/13⟧,",
            "El Consejo de Derechos Humanos,\n\nRecordando su decisión 2/103,",
        ),
        Example(
            "ru", "Совет по правам человека,\n\nссылаясь на свое решение ⟦2/13⟧,",
            "Совет по правам человека,\n\nссылаясь на свое решение 2/103,",
        ),
        Example(
            "ar", "إن مجلس حقوق الإنسان،\n\nإذ يشير إلى مقرره ⟦2/13⟧،",
            "إن مجلس حقوق الإنسان،\n\nإذ يشير إلى مقرره 2/103،",
        ),
        Example(
            "zh", "人权理事会，\n\n回顾其第⟦2/13⟧号决定，", "人权理事会，\n\n回顾其第2/103号决定，"
        ),
    ),
)  # fmt: skip
def nonexistent_decision(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A decision that is cited exists.

    Decisions are known less completely than resolutions: of most sessions nothing is said.
    """
    yield from _nonexistent(draft, (Kind.DECISION, Kind.STATEMENT))


def _nonexistent(draft: Draft, kinds: tuple[Kind, ...]) -> Iterator[Finding]:
    for citation, cited, answers in draft.lookups:
        missing = _missing(cited, answers)
        if citation.noun.kind is not Kind.RESOLUTION and citation.owner is Owner.UNSAID:
            continue
        if cited.number is None or citation.noun.kind not in kinds or not missing:
            continue
        if "HRC" not in answers and citation.may_be_of_another_body(cited.number):
            continue
        if draft.is_dated_as_of_another_organ(citation, cited):
            continue
        if _impossible(citation, cited, answers) is None:
            yield Finding(
                citation.span(cited.printed),
                _absence(citation, missing),
                confidence=_confidence(citation),
            )


def _missing(cited: Cited, answers: Mapping[str, Answer]) -> dict[str, Missing]:
    """Return which organs have no such number; none where one may be meant that has it.

    An organ whose resolution of this number is years away from the date is not meant.
    """
    day = cited.day and cited.day.day
    missing: dict[str, Missing] = {}
    for organ, answer in answers.items():
        if isinstance(answer, Missing):
            missing[organ] = answer
        elif (
            not missing
            or day is None
            or not isinstance(answer, Exists)
            or answer.first - _YEARS <= day <= answer.last + _YEARS
        ):
            return {}
    return missing


_YEARS = timedelta(days=2 * 366)


def _absence(citation: Citation, missing: Mapping[str, Missing]) -> str:
    """Say that no organ has a number: "the General Assembly has no resolution 52/999: ..."."""
    organ, answer = next(iter(missing.items()))
    what = citation.noun.kind.value
    message = f"the {organ_words(organ)} has no {what} {answer.number}: {nearest_words(answer)}"
    if answer.elsewhere is not None:
        message += f"; perhaps {answer.elsewhere} is meant"
    others = [f"the {organ_words(other)}" for other in list(missing)[1:]]
    return f"{message} ({' and '.join(others)} has none either)" if others else message


@rule(
    "CIT003",
    "impossible-symbol",
    on=Resolution,
    kinds=_ALL,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    source=_NUMBERS,
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling Security Council resolution ⟦1373 (2002)⟧,",
            "The General Assembly,\n\nRecalling Security Council resolution 1373 (2001),",
            fixed=True,
        ),
        Example(
            "en",
            "The General Assembly,\n\nRecalling General Assembly resolution ⟦25/38⟧,",
            "The General Assembly,\n\nRecalling General Assembly resolution 2625 (XXV),",
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant sa résolution ⟦17 (LII)⟧ du 20 novembre 1997,",
            "L'Assemblée générale,\n\nRappelant sa résolution 52/17 du 20 novembre 1997,",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando su resolución ⟦2625 (XXXV)⟧,",
            "La Asamblea General,\n\nRecordando su resolución 2625 (XXV),",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию ⟦2625 (XXIIV)⟧,",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 2625 (XXV),",
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرار مجلس الأمن ⟦1373 (2002)⟧،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرار مجلس الأمن 1373 (2001)،",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾安全理事会第⟦1373(2002)⟧号决议，",
            "大会，\n\n回顾安全理事会第1373(2001)号决议，",
            fixed=True,
        ),
    ),
)
def impossible_symbol(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A number has the form that its organ used at the time.

    Up to session 30 the General Assembly counted on and gave the session in roman numerals, 2625
    (XXV); since then the session comes first, 31/6. The year of a Security Council resolution is
    that of its adoption.
    """
    for citation, cited, answers in draft.lookups:
        why = _impossible(citation, cited, answers)
        if why is None or draft.is_dated_as_of_another_organ(citation, cited):
            continue
        meant = _meant(draft, citation, cited, answers)
        if meant is None and citation.owner is Owner.UNSAID and _is_of_sessions(cited):
            continue
        mended = meant and _printed_as(cited.printed.text, meant)
        place = citation.span(cited.printed)
        yield Finding(
            place,
            f"{why}; perhaps {meant} is meant" if meant else why,
            suggested((place, mended)) if mended else None,
        )


def _impossible(citation: Citation, cited: Cited, answers: Mapping[str, Answer]) -> str | None:
    """Return why no organ that may be meant can have a number of this form; None if one can."""
    if citation.noun.kind is not Kind.RESOLUTION:
        return None
    number = cited.number
    if number is None and not _ROMAN.search(cited.printed.text):
        return None  # 12/07, which is of nobody here
    if number is None:
        return f"“{cited.printed.text}” names no session: its roman numeral is malformed"
    if not answers or citation.may_be_of_another_body(number):
        return None
    faults = {organ: _fault_of_form(organ, number, answer) for organ, answer in answers.items()}
    if all(faults[organ] or isinstance(answers[organ], Missing) for organ in answers):
        return next(filter(None, faults.values()), None)
    return None


def _fault_of_form(organ: str, number: Number, answer: Answer) -> str | None:
    if number.series is Series.YEAR and organ == "SC" and isinstance(answer, Missing):
        if answer.elsewhere is not None:
            return (
                f"resolution {number.number} of the {organ_words(organ)} is not of {number.session}"
            )
        return f"the {organ_words(organ)} had not come to {number.number} by {number.session}"
    for bound in _BOUNDS:
        fits = (bound.organ, bound.series) == (organ, number.series)
        if fits and bound.first <= number.session <= bound.last:
            return f"the {organ_words(organ)} has no resolution {number}: {bound.says}"
    return None


class _Bound(NamedTuple):
    organ: str
    series: Series
    first: int
    last: int
    says: str


# Sessions in which an organ did not write its numbers so.
_LATEST = 999
_BOUNDS = (
    _Bound("GA", Series.PLAIN, 1, 30, "up to session 30 numbers are written as 2625 (XXV)"),
    _Bound("GA", Series.ROMAN, 31, _LATEST, "from session 31 on numbers are written as 31/6"),
    _Bound("GA", Series.SPECIAL, 1, 7, "up to the seventh special session as 3201 (S-VI)"),
    _Bound("GA", Series.ROMAN_SPECIAL, 8, _LATEST, "from the eighth special session on as S-8/1"),
    _Bound("GA", Series.EMERGENCY, 1, 5, "up to the fifth emergency session as 2252 (ES-V)"),
    _Bound("GA", Series.ROMAN_EMERGENCY, 6, _LATEST, "from the sixth emergency session as ES-6/2"),
    _Bound("ECOSOC", Series.PLAIN, 1946, 1977, "up to 1977 numbers are written as 1503 (XLVIII)"),
    _Bound("ECOSOC", Series.ROMAN, 64, _LATEST, "from 1978 on numbers are written as 1996/31"),
)  # fmt: skip


def _meant(
    draft: Draft, citation: Citation, cited: Cited, answers: Mapping[str, Answer]
) -> Number | None:
    """Return the number that may have been meant, if there is just one of them."""
    number = cited.number
    if number is None:
        return None
    candidates = {
        answer.elsewhere
        for answer in answers.values()
        if isinstance(answer, Missing)
        and answer.elsewhere is not None
        and _is_near(answer.elsewhere, number)
    }
    for series in _OTHER_FORM.get(number.series, ()):
        other = number._replace(series=series)
        if any(_exists(draft, organ, citation.noun.kind, other) for organ in answers):
            candidates.add(other)
    return candidates.pop() if len(candidates) == 1 else None


def _is_of_sessions(cited: Cited) -> bool:
    """Whether a number has a session, as those of many bodies have."""
    return cited.number is not None and cited.number.series is not Series.YEAR


_ALIKE = 0.7


def _is_near(other: Number, number: Number) -> bool:
    """Whether the session or year of a number is a slip for another: 2161 (2015) for (2014).

    Where the number itself is the slip, some other year has it by chance.
    """
    if abs(number.session - other.session) == 1:
        return True
    written, meant = (str(Session(*one[:2])).strip("()") for one in (number, other))
    if number.series is Series.YEAR:
        differing = sum(one != two for one, two in zip(written, meant, strict=True))
        return differing == 1 or sorted(written) == sorted(meant)
    from difflib import SequenceMatcher  # late: few drafts cite what does not exist

    return SequenceMatcher(None, written, meant).ratio() >= _ALIKE


_OTHER_FORM = {Series.PLAIN: (Series.ROMAN,), Series.ROMAN: (Series.PLAIN,)}


def _exists(draft: Draft, organ: str, kind: Kind, number: Number) -> bool:
    return isinstance(draft.registry.find(organ, kind, number), Exists)


def _printed_as(printed: str, meant: Number) -> str | None:
    """Return a number as it should be printed, in the form of the language; None if unsure."""
    if meant.series is Series.PLAIN:
        return str(meant)
    if meant.series is Series.YEAR:
        return _YEAR.sub(str(meant.session), printed)
    return _ROMAN.sub(roman(meant.session).upper(), printed) if _ROMAN.search(printed) else None


_YEAR = Pattern(r"(?<=[(（])[0-9]{4}(?=[)）])", "(", "（")
_ROMAN = Pattern(r"(?<=[(（])[IVXLC]+(?=[)）])", "(", "（")


def _confidence(citation: Citation) -> Confidence | None:
    return Confidence.MEDIUM if citation.owner is Owner.UNSAID else None
