"""STR009: lettered parts and numbered sections."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintres import (
    Block,
    Break,
    Confidence,
    Draft,
    Example,
    Finding,
    Lexicon,
    Needs,
    Related,
    Severity,
    Span,
    number_value,
    roman_value,
    rule,
    sequence_faults,
)
from lintres.syntax import Resolution, SectionHeading

_AR = "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 60/1،\n\n"
_ES = "La Asamblea General,\n\nRecordando su resolución 60/1,\n\n"
_FR = "L’Assemblée générale,\n\nRappelant sa résolution 60/1,\n\n"
_RU = "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 60/1,\n\n"
_ZH = "大会，\n\n回顾其第60/1号决议，\n\n"
_EN = "The General Assembly,\n\nRecalling its resolution 60/1,\n\n"


@rule(
    "STR009",
    "part-sequence",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    in_extracted=Severity.HINT,
    source="United Nations Editorial Manual, Headings: at least two members at each level",
    examples=(
        Example(
            "ar",
            _AR + "أولا\n\n1 - تحيط علما بالتقرير؛\n\n⟦ثالثا⟧\n\n2 - تطلب تقديم تقرير مستكمل.",
            _AR + "أولا\n\n1 - تحيط علما بالتقرير؛\n\nثانيا\n\n2 - تطلب تقديم تقرير مستكمل.",
        ),
        Example(
            "en",
            _EN + "I\n\n1. Notes the report;\n\n⟦III⟧\n\n2. Requests an update.",
            _EN + "I\n\n1. Notes the report;\n\nII\n\n2. Requests an update.",
        ),
        Example(
            "en",
            _EN + "⟦I⟧\n\n1. Notes the report;\n\n2. Requests an update.",
            _EN + "1. Notes the report;\n\n2. Requests an update.",
        ),
        Example(
            "es",
            _ES + "I\n\n1. Observa el informe;\n\n⟦I⟧\n\n2. Solicita un informe actualizado.",
            _ES + "I\n\n1. Observa el informe;\n\nII\n\n2. Solicita un informe actualizado.",
        ),
        Example(
            "fr",
            _FR + "I\n\n1. Prend note du rapport\u00a0;\n\n⟦III⟧\n\n"
            "2. Demande un rapport actualisé.",
            _FR + "I\n\n1. Prend note du rapport\u00a0;\n\nII\n\n2. Demande un rapport actualisé.",
        ),
        Example(
            "ru",
            _RU + "I\n\n1. отмечает доклад;\n\n⟦III⟧\n\n2. просит представить обновленный доклад.",
            _RU + "I\n\n1. отмечает доклад;\n\nII\n\n2. просит представить обновленный доклад.",
        ),
        Example(
            "zh",
            _ZH + "一\n\n1. 注意到该报告；\n\n⟦三⟧\n\n2. 请秘书长提出最新情况。",
            _ZH + "一\n\n1. 注意到该报告；\n\n二\n\n2. 请秘书长提出最新情况。",
        ),
    ),
)
def part_sequence(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Parts A, B, C and sections I, II, III follow one another without gap, two or more of them.

    Of a text that was adopted in parts one part may stand alone.
    """
    marks = [
        mark
        for section in resolution.sections
        if section.heading is not None and (mark := _mark(section.heading, draft.lexicon))
    ]
    sure = draft.identity.stage != "adopted"
    for run in _runs(marks):
        in_parts = run[0].lettered and not sure
        if len(run) == 1 and not in_parts:
            yield Finding(
                run[0].span,
                f"section {run[0].printed} stands alone: divide the text into two, or not at all",
                confidence=None if sure else Confidence.LOW,
                severity=None if sure else Severity.WARNING,
            )
            continue
        start = run[0].value if in_parts else 1
        for fault in sequence_faults([mark.value for mark in run], start):
            mark = run[fault.at]
            if fault.kind is Break.REPEATED and fault.first is not None:
                yield Finding(
                    mark.span,
                    f"section {mark.printed} stands here a second time",
                    related=(Related(run[fault.first].span, "it stands here too"),),
                )
            else:
                yield Finding(
                    mark.span,
                    f"section {mark.printed} follows "
                    + (f"section {run[fault.at - 1].printed}" if fault.at else "no other")
                    + ": one is missing, or out of its place",
                    # Conversions lose headings.
                    confidence=None if sure and fault.at else Confidence.LOW,
                    severity=None if sure and fault.at else Severity.WARNING,
                )


class _Mark(NamedTuple):
    """The number or letter of a section."""

    printed: str
    lettered: bool
    value: int
    span: Span


def _mark(heading: SectionHeading, lexicon: Lexicon) -> _Mark | None:
    """Read the number of a heading; None for one without, and for "Part I", "Section 3"."""
    number = heading.number
    if number is None:
        return None
    match = lexicon.line("section", number.text.strip(" #"))
    if match is None:
        return None
    span = number.passage.span() if isinstance(number, Block) else number.span
    printed = number.text.strip(" #.．、-‐–—―")
    if match["roman"] is not None:
        value = _numeral(match["roman"], lexicon)
        return None if value is None else _Mark(printed, False, value, span)
    if match["letter"] is not None:
        value = _letter(match["letter"], lexicon)
        return None if value is None else _Mark(printed, True, value, span)
    return None


def _numeral(printed: str, lexicon: Lexicon) -> int | None:
    words: list[str] = lexicon.words["structure"].get("ordinals", [])
    plain = printed.strip(" ً")
    if plain in words:
        return words.index(plain) + 1
    return roman_value(plain) or number_value(plain)


def _letter(printed: str, lexicon: Lexicon) -> int | None:
    letters: list[str] = lexicon.words["structure"]["letters"]
    return letters.index(printed) + 1 if printed in letters else None


def _runs(marks: Sequence[_Mark]) -> Iterator[list[_Mark]]:
    """Yield what is numbered together: the outer sections, then those within each of them."""
    marks = [_as_letter(mark, before) for mark, before in zip(marks, [None, *marks], strict=False)]
    if not marks:
        return
    outer = [mark for mark in marks if mark.lettered == marks[0].lettered]
    yield outer
    inner: list[_Mark] = []
    for mark in (*marks, marks[0]):
        if mark.lettered != marks[0].lettered:
            inner.append(mark)
        elif inner:
            yield inner
            inner = []


def _as_letter(mark: _Mark, before: _Mark | None) -> _Mark:
    """Read "I" after "H" as the letter it is."""
    if before is not None and before.lettered and len(mark.printed) == 1 and not mark.lettered:
        place = ord(mark.printed) - ord("A") + 1
        if place == before.value + 1:
            return mark._replace(lettered=True, value=place)
    return mark
