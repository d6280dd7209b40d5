"""NUM005, NUM006, NUM009, NUM010: numbers that a paragraph should not have, or not so printed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lintres import (
    Draft,
    Finding,
    Fix,
    Label,
    Lexicon,
    Needs,
    Severity,
    Span,
    Tier,
    in_operative_part,
    in_preamble,
    rule,
    safe,
)
from lintres.syntax import Operative, Preambular, Resolution

_MANUAL = "United Nations Editorial Manual, Format: paragraphs and subparagraphs"


@rule(
    "NUM005",
    "numbered-single-paragraph",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    profiles=("ga", "sc", "ecosoc", "hrc"),
    in_extracted=Severity.HINT,
    source="Of 72 texts of the General Assembly with one operative paragraph, sessions 78-80, one "
    "numbers it",
    examples=tuple(
        in_operative_part(
            fixed=True,
            ar=("⟦1 -⟧ تحيط علما بالتقرير.", "تحيط علما بالتقرير."),
            en=("⟦1.⟧ Notes the report.", "Notes the report."),
            es=("⟦1.⟧ Observa el informe.", "Observa el informe."),
            fr=("⟦1.⟧ Prend note du rapport.", "Prend note du rapport."),
            ru=("⟦1.⟧ отмечает доклад.", "отмечает доклад."),
            zh=("⟦1.⟧ 注意到该报告。", "注意到该报告。"),
        )
    ),
)
def numbered_single_paragraph(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """An operative paragraph that is the only one has no number.

    Numbers tell paragraphs apart; a 1 makes its reader look for a 2.
    """
    for paragraphs in _numbered_together(resolution):
        if len(paragraphs) != 1 or paragraphs[0].number is None:
            continue
        label = paragraphs[0].number
        if label.value == 1:
            yield Finding(
                label.span,
                "the only operative paragraph has no number: take it off",
                _without_number(paragraphs[0]),
            )


def _numbered_together(resolution: Resolution) -> list[list[Operative]]:
    """Return the operative paragraphs of each text: from the name of an organ to the next."""
    texts: list[list[Operative]] = []
    for section in resolution.sections:
        if not texts or section.organ_line is not None:
            texts.append([])
        texts[-1] += section.paragraphs
    return texts


@rule(
    "NUM006",
    "numbered-preambular-paragraph",
    on=Preambular,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source="None of 21,395 preambular paragraphs of sessions 78-80 has a number",
    examples=tuple(
        in_preamble(
            fixed=True,
            ar=("⟦1 -⟧ إذ تشير إلى قرارها 60/1،", "إذ تشير إلى قرارها 60/1،"),
            en=("⟦1.⟧ Recalling its resolution 60/1,", "Recalling its resolution 60/1,"),
            es=("⟦1.⟧ Recordando su resolución 60/1,", "Recordando su resolución 60/1,"),
            fr=("⟦1.⟧ Rappelant sa résolution 60/1,", "Rappelant sa résolution 60/1,"),
            ru=("⟦1.⟧ ссылаясь на свою резолюцию 60/1,", "ссылаясь на свою резолюцию 60/1,"),
            zh=("⟦1.⟧ 回顾其第60/1号决议，", "回顾其第60/1号决议，"),
        )
    ),
)
def numbered_preambular_paragraph(paragraph: Preambular, draft: Draft) -> Iterator[Finding]:
    """Preambular paragraphs are not numbered.

    Numbers are for what the organ does; labels of a negotiation, PP1, are
    reported by NEG003.
    """
    number = paragraph.number
    if number is not None and not number.is_of_a_negotiation:
        yield Finding(
            number.span,
            "a preambular paragraph has no number: take it off",
            _without_number(paragraph),
        )


def _without_number(paragraph: Operative | Preambular) -> Fix | None:
    """Return the edit that takes the number off a paragraph, up to its text and markup."""
    if paragraph.number is None:
        return None
    passage = paragraph.body.passage
    starts = [mark.source.start for mark in paragraph.body.emphasis if mark.start == 0]
    text = min([passage.source_offset(0), *starts])
    return safe((Span(paragraph.number.span.start, text), ""))


@rule(
    "NUM009",
    "number-style",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    source=_MANUAL,
    examples=tuple(
        in_operative_part(
            fixed=True,
            ar=(
                "1 - تحيط علما بالتقرير؛\n\n⟦2.⟧ تطلب تقريرا مستكملا؛\n\n3 - تقرر أن تجتمع مجددا.",
                "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقريرا مستكملا؛\n\n3 - تقرر أن تجتمع مجددا.",
            ),
            en=(
                "1. Notes the report;\n\n⟦2)⟧ Requests an update;\n\n3. Decides to meet again.",
                "1. Notes the report;\n\n2. Requests an update;\n\n3. Decides to meet again.",
            ),
            es=(
                "1. Observa el informe;\n\n⟦2)⟧ Solicita otro;\n\n3. Decide reunirse de nuevo.",
                "1. Observa el informe;\n\n2. Solicita otro;\n\n3. Decide reunirse de nuevo.",
            ),
            fr=(
                (
                    "1. Prend note du rapport\u00a0;\n\n⟦2)⟧ En demande un autre\u00a0;\n\n"
                    "3. Décide de se réunir à nouveau."
                ),
                (
                    "1. Prend note du rapport\u00a0;\n\n2. En demande un autre\u00a0;\n\n"
                    "3. Décide de se réunir à nouveau."
                ),
            ),
            ru=(
                (
                    "1. отмечает доклад;\n\n⟦2)⟧ просит представить еще один;\n\n"
                    "3. постановляет собраться вновь."
                ),
                (
                    "1. отмечает доклад;\n\n2. просит представить еще один;\n\n"
                    "3. постановляет собраться вновь."
                ),
            ),
            zh=(
                "1. 注意到该报告；\n\n⟦2、⟧ 请秘书长提出最新情况；\n\n3. 决定继续处理此事。",
                "1. 注意到该报告；\n\n2. 请秘书长提出最新情况；\n\n3. 决定继续处理此事。",
            ),
        )
    ),
)
def number_style(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Paragraph numbers of a text have one form, that of its language, and one kind of digits.

    English, French, Spanish, Russian and Chinese print "1."; older Chinese texts print "1．".
    Arabic texts have 1 or ١, but not both.
    """
    numbers = [paragraph.number for paragraph in resolution.paragraphs if paragraph.number]
    # Labels of a negotiation have their own rules.
    labels = [
        one
        for one in numbers
        if one.value is not None and one.letters.isdecimal() and not one.is_of_a_negotiation
    ]
    usual = _usual_form(labels, draft.lexicon)
    zero = _usual_zero(labels)
    for label in labels:
        if _form(label) != _bare(usual) or _zeros(label) != {zero}:
            number = "".join(chr(zero + int(digit)) for digit in label.letters)
            printed = usual.format(number=number)
            yield Finding(
                label.span,
                f"this number is printed {label.text}: print {printed}, as paragraph numbers are",
                safe((label.span, printed)),
            )


def _usual_form(labels: Sequence[Label], lexicon: Lexicon) -> str:
    """Return the form in use among those that the language knows, "{number}." or the like."""
    times = Counter(_form(label) for label in labels)
    forms: list[str] = [lexicon.numbers.printed, *sorted(lexicon.numbers.forms)]
    return max(forms, key=lambda form: times[_bare(form)])


def _usual_zero(labels: Sequence[Label]) -> int:
    """Return the nought of the digits that most numbers have, as a code point."""
    times = Counter(zero for label in labels for zero in _zeros(label))
    return max(times, key=lambda zero: times[zero], default=ord("0"))


def _zeros(label: Label) -> set[int]:
    """Return the nought of each kind of digits that a number is printed in."""
    return {ord(digit) - int(digit) for digit in label.letters}


def _form(label: Label) -> str:
    """Return how a number is printed, the number itself left open: "{number}．"."""
    return _bare(label.text.replace(label.letters, "{number}", 1))


@lru_cache(maxsize=64)  # texts have few
def _bare(form: str) -> str:
    """Return a form without spaces and signs of direction, which differ by typesetting."""
    return "".join(one for one in form if not one.isspace() and one not in _DIRECTIONS)


_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"


@rule(
    "NUM010",
    "bis-number",
    on=Resolution,
    severity=Severity.WARNING,
    source=_MANUAL + ": paragraphs put in between two others are numbered 3 bis until adoption",
    examples=tuple(
        in_operative_part(
            ar=(
                "1 - تحيط علما بالتقرير؛\n\n⟦1 مكررا -⟧ ترحب به؛\n\n2 - تطلب تقريرا مستكملا.",
                "1 - تحيط علما بالتقرير؛\n\n2 - ترحب به؛\n\n3 - تطلب تقريرا مستكملا.",
            ),
            en=(
                "1. Notes the report;\n\n⟦1 bis.⟧ Welcomes it;\n\n2. Requests an update.",
                "1. Notes the report;\n\n2. Welcomes it;\n\n3. Requests an update.",
            ),
            es=(
                (
                    "1. Observa el informe;\n\n⟦1 bis.⟧ Acoge con beneplácito sus conclusiones;\n\n"
                    "2. Solicita un informe actualizado."
                ),
                (
                    "1. Observa el informe;\n\n2. Acoge con beneplácito sus conclusiones;\n\n"
                    "3. Solicita un informe actualizado."
                ),
            ),
            fr=(
                (
                    "1. Prend note du rapport\u00a0;\n\n⟦1 bis.⟧ S’en félicite\u00a0;\n\n"
                    "2. Demande un rapport actualisé."
                ),
                (
                    "1. Prend note du rapport\u00a0;\n\n2. S’en félicite\u00a0;\n\n"
                    "3. Demande un rapport actualisé."
                ),
            ),
            ru=(
                (
                    "1. отмечает доклад;\n\n⟦1-бис.⟧ приветствует его;\n\n"
                    "2. просит представить обновленный доклад."
                ),
                (
                    "1. отмечает доклад;\n\n2. приветствует его;\n\n"
                    "3. просит представить обновленный доклад."
                ),
            ),
            zh=(
                "1. 注意到该报告；\n\n⟦1之二.⟧ 欢迎该报告；\n\n2. 请秘书长提出最新情况。",
                "1. 注意到该报告；\n\n2. 欢迎该报告；\n\n3. 请秘书长提出最新情况。",
            ),
        )
    ),
)
def bis_number(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A text that is submitted has no paragraph 3 bis: it is numbered from 1 to the end.

    Such numbers keep the others in their place while a text is negotiated. Paragraphs labelled
    PP1 or OP2 are reported by NEG003.
    """
    for paragraph in resolution.clauses:
        label = paragraph.number
        if label is not None and label.value is None and not label.is_of_a_negotiation:
            yield Finding(
                label.span,
                f"{label.letters} is a number of the negotiation: number the paragraphs anew",
            )
