"""ADO: how a text says that it was adopted."""

from collections.abc import Iterator
from datetime import date

from lintres import (
    Confidence,
    Draft,
    Example,
    Exists,
    Finding,
    Pattern,
    Related,
    Series,
    Session,
    Severity,
    Span,
    adoption_words,
    day_words,
    evidence_words,
    rule,
)
from lintres.syntax import AdoptionLine, Heading, Resolution

_SOURCE = "Heading and adoption line of a text, and the registry of resolutions"


@rule(
    "ADO003",
    "adoption-date",
    on=Resolution,
    severity=Severity.ERROR,
    stages=("adopted",),
    source=_SOURCE,
    examples=(
        Example(
            "en",
            "Resolution adopted by the General Assembly on 7 December 2023\n\n78/70. Oceans\n\n"
            "The General Assembly\n\nAdopts the report.\n\n43rd plenary meeting\n\n"
            "⟦17 December 2023⟧",
            "Resolution adopted by the General Assembly on 7 December 2023\n\n78/70. Oceans\n\n"
            "The General Assembly\n\nAdopts the report.\n\n43rd plenary meeting\n\n"
            "7 December 2023",
        ),
        Example(
            "en",
            "52/17. Sea\n\nThe General Assembly\n\nAdopts the report.\n\n52nd plenary meeting\n\n"
            "⟦20 November 1979⟧",
            "52/17. Sea\n\nThe General Assembly\n\nAdopts the report.\n\n52nd plenary meeting\n\n"
            "20 November 1997",
        ),
        Example(
            "fr",
            "52/17. Océans\n\nL'Assemblée générale\n\nAdopte le rapport.\n\n52e séance plénière\n\n"
            "⟦21 novembre 1997⟧",
            "52/17. Océans\n\nL'Assemblée générale\n\nAdopte le rapport.\n\n52e séance plénière\n\n"
            "20 novembre 1997",
        ),
        Example(
            "es",
            "52/17. Mar\n\nLa Asamblea General\n\nAprueba el informe.\n\n52ª sesión plenaria\n\n"
            "⟦20 de noviembre de 1979⟧",
            "52/17. Mar\n\nLa Asamblea General\n\nAprueba el informe.\n\n52ª sesión plenaria\n\n"
            "20 de noviembre de 1997",
        ),
        Example(
            "ru",
            "52/17. Океаны\n\nГенеральная Ассамблея\n\nутверждает доклад.\n\n"
            "52-е пленарное заседание,\n\n⟦20 ноября 1979 года⟧",
            "52/17. Океаны\n\nГенеральная Ассамблея\n\nутверждает доклад.\n\n"
            "52-е пленарное заседание,\n\n20 ноября 1997 года",
        ),
        Example(
            "ar",
            "52/17 - المحيطات\n\nإن الجمعية العامة\n\nتعتمد التقرير.\n\nالجلسة العامة 52\n\n"
            "⟦20 تشرين الثاني/نوفمبر 1979⟧",
            "52/17 - المحيطات\n\nإن الجمعية العامة\n\nتعتمد التقرير.\n\nالجلسة العامة 52\n\n"
            "20 تشرين الثاني/نوفمبر 1997",
        ),
        Example(
            "zh",
            "52/17. 海洋\n\n大会\n\n通过该报告。\n\n⟦1979年11月20日⟧\n\n第52次全体会议",
            "52/17. 海洋\n\n大会\n\n通过该报告。\n\n1997年11月20日\n\n第52次全体会议",
        ),
    ),
)
def adoption_date(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Heading, adoption line, session and registry give one day of adoption.

    Several texts under one number may have been adopted on several days: then each adoption line
    stands for itself.
    """
    headings = list(_days(resolution, draft, in_heading=True))
    lines = list(_days(resolution, draft, in_heading=False))
    if len(lines) == 1 and headings and headings[0][1] != lines[0][1]:
        place, day = lines[0]
        yield Finding(
            place,
            f"the heading says {day_words(headings[0][1])}, this line {day_words(day)}",
            related=(Related(headings[0][0], "the heading"),),
        )
        return
    # Heading and line that agree are two witnesses against one.
    alone = len(lines) + len(headings) == 1 and not _is_part(resolution)
    for place, day in lines or headings:
        yield from _against_registry(place, day, draft, alone=alone)


def _is_part(resolution: Resolution) -> bool:
    """Whether a text is one lettered part of several, adopted on days of their own."""
    return any(section.heading for section in resolution.sections) or any(
        _LETTER.fullmatch(element.body.text) for element in resolution.front_matter.elements
    )


_LETTER = Pattern(r"[A-Z](?: ?[0-9]{1,2})?")


def _days(resolution: Resolution, draft: Draft, *, in_heading: bool) -> Iterator[tuple[Span, date]]:
    """Yield the dates of the heading, or of the adoption lines."""
    elements = (
        [one for one in resolution.front_matter.elements if isinstance(one, Heading)]
        if in_heading
        else _adoption_lines(resolution)
    )
    for element in elements:
        day = draft.lexicon.date_in(element.body.text)
        if day is not None:
            yield element.body.passage.span(), day


def _adoption_lines(resolution: Resolution) -> list[AdoptionLine]:
    """Return the lines of the adoption; below a document they stand at its end."""
    closings = [section.closing for section in resolution.sections if section.closing]
    return [
        one
        for part in (*closings, *resolution.annexes)
        for one in part.elements
        if isinstance(one, AdoptionLine)
    ]


def _against_registry(place: Span, day: date, draft: Draft, *, alone: bool) -> Iterator[Finding]:
    """Compare a day with what is known of the number, else with its session."""
    key = draft.own_key
    if key is None:
        return
    answer = draft.registry.find(*key)
    if isinstance(answer, Exists):
        if alone and not answer.allows(day):
            yield Finding(
                place,
                f"resolution {key.number} was {adoption_words(answer)}; {evidence_words(answer)}",
                confidence=None if answer.date else Confidence.MEDIUM,
            )
        return
    if key.organ != "GA" or key.number.series is not Series.PLAIN:
        return
    sitting = draft.registry.sitting(key.organ, Session(Series.PLAIN, key.number.session))
    if sitting and (day < sitting.opened or (sitting.closed and day > sitting.closed)):
        yield Finding(place, f"session {key.number.session} did not sit on {day_words(day)}")
