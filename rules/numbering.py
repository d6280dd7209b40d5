"""NUM: the numbers of paragraphs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lintres import (
    Break,
    Draft,
    Example,
    Fault,
    Finding,
    Fix,
    Label,
    Lexicon,
    Needs,
    Related,
    Severity,
    Span,
    Tier,
    rule,
    safe,
    sequence_faults,
    suggested,
)
from lintres.syntax import Operative, Preambular, Resolution

_MANUAL = "United Nations Editorial Manual, Format: paragraphs and subparagraphs"
_EN = "The General Assembly,\n\nRecalling its resolution 60/1,\n\n"
_ZH = "大会，\n\n回顾其第60/1号决议，\n\n"


@rule(
    "NUM001",
    "paragraph-number-gap",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            _EN + "1. Notes the report;\n\n2. Requests an update;\n\n⟦4.⟧ Decides to meet again.",
            _EN + "1. Notes the report;\n\n2. Requests an update;\n\n3. Decides to meet again.",
            fixed=True,
        ),
        Example(
            "zh",
            _ZH + "1. 注意到该报告；\n\n2. 请秘书长提出最新情况；\n\n⟦4.⟧ 决定继续处理此事。",
            _ZH + "1. 注意到该报告；\n\n2. 请秘书长提出最新情况；\n\n3. 决定继续处理此事。",
            fixed=True,
        ),
    ),
)
def paragraph_number_gap(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Operative paragraphs are numbered without a gap.

    A number that is missed out leaves readers looking for a paragraph that was never there, and
    every reference to a later paragraph points to the wrong one.
    """
    for run, fault, fix in _faults(resolution, Break.GAP):
        label = run[fault.at].number
        if label is not None:
            missing = _missing(fault.expected, (label.value or 0) - 1)
            due = _consecutive(run)[fault.at]
            mend = "" if due == label.value else f"number this paragraph {due}, or "
            yield Finding(
                label.span, f"{missing} missing: {mend}put back what stood before it", fix
            )


@rule(
    "NUM002",
    "paragraph-number-repeated",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            _EN + "1. Notes the report;\n\n⟦1.⟧ Requests an update;\n\n2. Decides to meet again.",
            _EN + "1. Notes the report;\n\n2. Requests an update;\n\n3. Decides to meet again.",
            fixed=True,
        ),
        Example(
            "zh",
            _ZH + "1. 注意到该报告；\n\n⟦1.⟧ 请秘书长提出最新情况；\n\n2. 决定继续处理此事。",
            _ZH + "1. 注意到该报告；\n\n2. 请秘书长提出最新情况；\n\n3. 决定继续处理此事。",
            fixed=True,
        ),
    ),
)
def paragraph_number_repeated(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No two operative paragraphs of a section have the same number.

    Mostly a paragraph was put in and the ones after it were not renumbered.
    """
    for run, fault, fix in _faults(resolution, Break.REPEATED):
        label = run[fault.at].number
        first = None if fault.first is None else run[fault.first].number
        if label is not None and first is not None:
            yield Finding(
                label.span,
                f"paragraph {label.value} stands here a second time: "
                f"number this one {_consecutive(run)[fault.at]}",
                fix,
                (Related(first.span, f"paragraph {label.value} stands here too"),),
            )


@rule(
    "NUM003",
    "paragraph-number-order",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            _EN + "1. Notes the report;\n\n⟦3.⟧ Requests an update;\n\n2. Decides to meet again.",
            _EN + "1. Notes the report;\n\n2. Requests an update;\n\n3. Decides to meet again.",
            fixed=True,
        ),
        Example(
            "en",
            _EN + "⟦2.⟧ Notes the report;\n\n3. Requests an update.",
            _EN + "1. Notes the report;\n\n2. Requests an update.",
            fixed=True,
        ),
        Example(
            "zh",
            _ZH + "1. 注意到该报告；\n\n⟦3.⟧ 请秘书长提出最新情况；\n\n2. 决定继续处理此事。",
            _ZH + "1. 注意到该报告；\n\n2. 请秘书长提出最新情况；\n\n3. 决定继续处理此事。",
            fixed=True,
        ),
    ),
)
def paragraph_number_order(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Operative paragraphs are numbered in order, from 1.

    A number out of order is a paragraph that was moved, or a number that was mistyped.
    """
    for run, fault, fix in _faults(resolution, Break.ORDER):
        label = run[fault.at].number
        if label is not None:
            yield Finding(
                label.span,
                f"paragraph {label.value} stands where paragraph {fault.expected} is due",
                fix,
            )


@rule(
    "NUM004",
    "unnumbered-operative-paragraph",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            _EN + "1. Notes the report;\n\n⟦Requests⟧ an update;\n\n3. Decides to meet again.",
            _EN + "1. Notes the report;\n\n2. Requests an update;\n\n3. Decides to meet again.",
            fixed=True,
        ),
        Example(
            "zh",
            _ZH + "1. 注意到该报告；\n\n⟦请⟧秘书长提出最新情况；\n\n3. 决定继续处理此事。",
            _ZH + "1. 注意到该报告；\n\n2. 请秘书长提出最新情况；\n\n3. 决定继续处理此事。",
            fixed=True,
        ),
    ),
)
def unnumbered_operative_paragraph(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Every operative paragraph has a number where there is more than one.

    Explanatory text that carries on after subparagraphs needs none.
    """
    for run in _runs(resolution):
        numbers = _consecutive(run)
        rest = _renumber(run)
        edits = [(edit.span, edit.text) for edit in rest.edits] if rest else []
        for place, paragraph in enumerate(run):
            leads_in = paragraph.ending is not None and paragraph.ending.mark in _COLONS
            if paragraph.number is None and paragraph.opening is not None and not leads_in:
                phrase = paragraph.opening.phrase
                passage = paragraph.body.passage
                at = _first_character(paragraph)
                number = draft.lexicon.printed_number.format(number=numbers[place]) + " "
                yield Finding(
                    passage.span(phrase.start, phrase.end),
                    f"this operative paragraph has no number: it would be {numbers[place]}",
                    suggested((Span(at, at), number), *edits),
                )


@rule(
    "NUM006",
    "numbered-preambular-paragraph",
    on=Preambular,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source="None of 21,395 preambular paragraphs of sessions 78-80 has a number",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\n⟦1.⟧ Recalling its resolution 60/1,\n\n"
            "1. Notes the report;\n\n"
            "2. Requests an update.",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n1. Notes the report;\n\n"
            "2. Requests an update.",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n⟦1.⟧ 回顾其第60/1号决议，\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            "大会，\n\n回顾其第60/1号决议，\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            fixed=True,
        ),
    ),
)
def numbered_preambular_paragraph(paragraph: Preambular, draft: Draft) -> Iterator[Finding]:
    """Preambular paragraphs are not numbered.

    Numbers are for what the organ does; labels of a negotiation are taken off before submission.
    """
    if paragraph.number is not None:
        start = paragraph.number.span.start
        yield Finding(
            paragraph.number.span,
            "a preambular paragraph has no number: take it off",
            safe((Span(start, _first_character(paragraph)), "")),
        )


@rule(
    "NUM009",
    "number-style",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            _EN + "1. Notes the report;\n\n⟦2)⟧ Requests an update;\n\n3. Decides to meet again.",
            _EN + "1. Notes the report;\n\n2. Requests an update;\n\n3. Decides to meet again.",
            fixed=True,
        ),
        Example(
            "zh",
            _ZH + "1. 注意到该报告；\n\n⟦2、⟧ 请秘书长提出最新情况；\n\n3. 决定继续处理此事。",
            _ZH + "1. 注意到该报告；\n\n2. 请秘书长提出最新情况；\n\n3. 决定继续处理此事。",
            fixed=True,
        ),
    ),
)
def number_style(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Paragraph numbers of a text have one form, that of its language.

    English, French, Spanish, Russian and Chinese print "1."; older Chinese texts print "1．".
    """
    labels = [paragraph.number for paragraph in resolution.paragraphs if paragraph.number]
    usual = _usual_form(labels, draft.lexicon)
    for label in labels:
        if _form(label) != _bare(usual):
            printed = usual.format(number=label.letters)
            yield Finding(
                label.span,
                f"this number is printed {label.text}: print {printed}, as paragraph numbers are",
                safe((label.span, printed)),
            )


def _usual_form(labels: Sequence[Label], lexicon: Lexicon) -> str:
    """Return the form in use among those that the language knows, "{number}." or the like."""
    times = Counter(_form(label) for label in labels)
    forms: list[str] = [lexicon.printed_number, *sorted(lexicon.number_forms)]
    return max(forms, key=lambda form: times[_bare(form)])


def _form(label: Label) -> str:
    """Return how a number is printed, the number itself left open: "{number}．"."""
    return _bare(label.text.replace(label.letters, "{number}", 1))


def _bare(form: str) -> str:
    """Return a form without spaces and signs of direction, which differ by typesetting."""
    return "".join(one for one in form if not one.isspace() and one not in _DIRECTIONS)


_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_COLONS = ":："


def _runs(resolution: Resolution) -> list[list[Operative]]:
    """Return the operative paragraphs that are numbered together.

    A section goes on with the numbers of the section before it, or begins anew at 1.
    """
    runs: list[list[Operative]] = []
    for section in resolution.sections:
        paragraphs = list(section.paragraphs)
        if not any(paragraph.number for paragraph in paragraphs):
            continue  # the only paragraph of a section has no number
        first = next((one.number.value for one in paragraphs if one.number), None)
        if not runs or first == 1 or section.organ_line is not None:
            runs.append([])
        for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
            if len(runs[-1]) > 1 and _begins_anew(paragraph, following):
                runs.append([])
            runs[-1].append(paragraph)
    return runs


def _begins_anew(paragraph: Operative, following: Operative | None) -> bool:
    """Whether the numbers begin again: 1 and then 2, below a heading that was not recognised."""
    numbers = [one.number.value for one in (paragraph, following) if one and one.number]
    return numbers == [1, 2]


def _faults(
    resolution: Resolution, kind: Break
) -> Iterator[tuple[list[Operative], Fault, Fix | None]]:
    """Yield the breaks of one kind, each with its run and the fix that numbers the run anew."""
    for run in _runs(resolution):
        numbers = [one.number.value if one.number else None for one in run]
        faults = [fault for fault in sequence_faults(numbers) if fault.kind is kind]
        fix = _renumber(run) if faults else None
        for fault in faults:
            yield run, fault, fix


def _consecutive(run: Sequence[Operative]) -> list[int]:
    """Return the numbers that the paragraphs of a run should have."""
    return list(range(1, len(run) + 1))


def _renumber(run: Sequence[Operative]) -> Fix | None:
    """Return the edits that number a run consecutively; None where a paragraph has no number."""
    edits: list[tuple[Span, str]] = []
    for number, paragraph in zip(_consecutive(run), run, strict=True):
        label = paragraph.number
        if label is None or label.value == number:
            continue
        digits = label.text.index(label.letters)
        start = label.span.start + digits
        edits.append((Span(start, start + len(label.letters)), str(number)))
    return safe(*edits) if edits else None


def _first_character(paragraph: Operative | Preambular) -> int:
    """Return where the text of a paragraph begins in the source, its markup included."""
    passage = paragraph.body.passage
    starts = [mark.source.start for mark in paragraph.body.emphasis if mark.start == 0]
    return min([passage.source_offset(0), *starts])


def _missing(first: int, last: int) -> str:
    return f"paragraph {first} is" if first == last else f"paragraphs {first} to {last} are"
