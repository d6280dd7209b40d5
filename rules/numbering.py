"""NUM: the numbers of paragraphs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lintres import (
    Break,
    Draft,
    Fault,
    Finding,
    Needs,
    Related,
    Renumbering,
    Severity,
    Span,
    Tier,
    in_operative_part,
    numeral,
    renumber,
    rule,
    sequence_faults,
    suggested,
)
from lintres.syntax import Operative, Preambular, Resolution

_MANUAL = "United Nations Editorial Manual, Format: paragraphs and subparagraphs"


@rule(
    "NUM001",
    "paragraph-number-gap",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_MANUAL,
    examples=(
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - تحيط علما بالتقرير؛\n\n⟦3 -⟧ تطلب تقريرا مستكملا.",
                "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقريرا مستكملا.",
            ),
            en=(
                "1. Notes the report;\n\n⟦3.⟧ Requests an update.",
                "1. Notes the report;\n\n2. Requests an update.",
            ),
            es=(
                "1. Observa el informe;\n\n⟦3.⟧ Solicita otro.",
                "1. Observa el informe;\n\n2. Solicita otro.",
            ),
            fr=(
                "1. Prend note du rapport\u00a0;\n\n⟦3.⟧ En demande un autre.",
                "1. Prend note du rapport\u00a0;\n\n2. En demande un autre.",
            ),
            ru=(
                "1. отмечает доклад;\n\n⟦3.⟧ просит представить еще один.",
                "1. отмечает доклад;\n\n2. просит представить еще один.",
            ),
            zh=(
                "1. 注意到该报告；\n\n⟦3.⟧ 请秘书长提出最新情况。",
                "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            ),
        ),
    ),
)
def paragraph_number_gap(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Operative paragraphs are numbered without a gap.

    A number that is missed out leaves readers looking for a paragraph that was never there, and
    every reference to a later paragraph points to the wrong one.
    """
    for run, fault, mend in _faults(resolution, draft, Break.GAP):
        label = run[fault.at].number
        if label is not None:
            missing = _missing(fault.expected, (label.value or 0) - 1)
            due = _consecutive(run)[fault.at]
            other = "" if due == label.value else f"number this paragraph {due}, or "
            yield Finding(
                label.span,
                f"{missing} missing: {other}put back what stood before it",
                mend.fix,
                mend.unclear,
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
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - تحيط علما بالتقرير؛\n\n⟦1 -⟧ تطلب تقريرا مستكملا.",
                "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقريرا مستكملا.",
            ),
            en=(
                "1. Notes the report;\n\n⟦1.⟧ Requests an update.",
                "1. Notes the report;\n\n2. Requests an update.",
            ),
            es=(
                "1. Observa el informe;\n\n⟦1.⟧ Solicita otro.",
                "1. Observa el informe;\n\n2. Solicita otro.",
            ),
            fr=(
                "1. Prend note du rapport\u00a0;\n\n⟦1.⟧ En demande un autre.",
                "1. Prend note du rapport\u00a0;\n\n2. En demande un autre.",
            ),
            ru=(
                "1. отмечает доклад;\n\n⟦1.⟧ просит представить еще один.",
                "1. отмечает доклад;\n\n2. просит представить еще один.",
            ),
            zh=(
                "1. 注意到该报告；\n\n⟦1.⟧ 请秘书长提出最新情况。",
                "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            ),
        ),
    ),
)
def paragraph_number_repeated(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No two operative paragraphs of a section have the same number.

    Mostly a paragraph was put in and the ones after it were not renumbered.
    """
    for run, fault, mend in _faults(resolution, draft, Break.REPEATED):
        label = run[fault.at].number
        first = None if fault.first is None else run[fault.first].number
        if label is not None and first is not None:
            yield Finding(
                label.span,
                f"paragraph {label.value} stands here a second time: "
                f"number this one {_consecutive(run)[fault.at]}",
                mend.fix,
                (Related(first.span, f"paragraph {label.value} stands here too"), *mend.unclear),
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
        *in_operative_part(
            fixed=True,
            ar=(
                "⟦2 -⟧ تحيط علما بالتقرير؛\n\n3 - تطلب تقريرا مستكملا.",
                "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقريرا مستكملا.",
            ),
            en=(
                "⟦2.⟧ Notes the report;\n\n3. Requests an update.",
                "1. Notes the report;\n\n2. Requests an update.",
            ),
            es=(
                "⟦2.⟧ Observa el informe;\n\n3. Solicita otro.",
                "1. Observa el informe;\n\n2. Solicita otro.",
            ),
            fr=(
                "⟦2.⟧ Prend note du rapport\u00a0;\n\n3. En demande un autre.",
                "1. Prend note du rapport\u00a0;\n\n2. En demande un autre.",
            ),
            ru=(
                "⟦2.⟧ отмечает доклад;\n\n3. просит представить еще один.",
                "1. отмечает доклад;\n\n2. просит представить еще один.",
            ),
            zh=(
                "⟦2.⟧ 注意到该报告；\n\n3. 请秘书长提出最新情况。",
                "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            ),
        ),
        *in_operative_part(
            fixed=True,
            zh=(
                "1. 注意到该报告；\n\n⟦3.⟧ 请秘书长提出最新情况；\n\n2. 决定继续处理此事。",
                "1. 注意到该报告；\n\n2. 请秘书长提出最新情况；\n\n3. 决定继续处理此事。",
            ),
        ),
    ),
)
def paragraph_number_order(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Operative paragraphs are numbered in order, from 1.

    A number out of order is a paragraph that was moved, or a number that was mistyped.
    """
    for run, fault, mend in _faults(resolution, draft, Break.ORDER):
        label = run[fault.at].number
        if label is not None:
            yield Finding(
                label.span,
                f"paragraph {label.value} stands where paragraph {fault.expected} is due",
                mend.fix,
                mend.unclear,
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
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - تحيط علما بالتقرير؛\n\n⟦تطلب⟧ تقريرا مستكملا.",
                "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقريرا مستكملا.",
            ),
            en=(
                "1. Notes the report;\n\n⟦Requests⟧ an update.",
                "1. Notes the report;\n\n2. Requests an update.",
            ),
            es=(
                "1. Observa el informe;\n\n⟦Solicita⟧ otro.",
                "1. Observa el informe;\n\n2. Solicita otro.",
            ),
            fr=(
                "1. Prend note du rapport\u00a0;\n\n⟦Demande⟧ un rapport actualisé.",
                "1. Prend note du rapport\u00a0;\n\n2. Demande un rapport actualisé.",
            ),
            ru=(
                "1. отмечает доклад;\n\n⟦просит⟧ представить еще один.",
                "1. отмечает доклад;\n\n2. просит представить еще один.",
            ),
            zh=(
                "1. 注意到该报告；\n\n⟦请⟧秘书长提出最新情况。",
                "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            ),
        ),
    ),
)
def unnumbered_operative_paragraph(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Every operative paragraph has a number where there is more than one.

    Explanatory text that carries on after subparagraphs needs none.
    """
    bearers = _bearers(resolution)
    for run in _runs(resolution):
        if all(paragraph.number for paragraph in run):
            continue
        numbers = _consecutive(run)
        rest = _renumber(run, bearers, draft)
        for place, paragraph in enumerate(run):
            # A paragraph that ends in a colon, without points, introduces what stands below it.
            colon = paragraph.ending is not None and paragraph.ending.mark in _COLONS
            leads_in = colon and not paragraph.subparagraphs
            if paragraph.number is None and paragraph.opening is not None and not leads_in:
                phrase = paragraph.opening.phrase
                passage = paragraph.body.passage
                at = _first_character(paragraph)
                number = draft.lexicon.numbers.printed.format(number=numbers[place]) + " "
                yield Finding(
                    passage.span(phrase.start, phrase.end),
                    f"this operative paragraph has no number: it would be {numbers[place]}",
                    suggested((Span(at, at), number), *rest.edits),
                    rest.unclear,
                )


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
    if paragraph.number is None or paragraph.number.value != 1:
        return False
    return (
        following is not None and following.number is not None and following.number.value == _SECOND
    )


_SECOND = 2


def _faults(
    resolution: Resolution, draft: Draft, kind: Break
) -> Iterator[tuple[list[Operative], Fault, Renumbering]]:
    """Yield the breaks of one kind, each with its run and how that is numbered anew."""
    for run in _runs(resolution):
        numbers = [one.number.value if one.number else None for one in run]
        faults = [fault for fault in sequence_faults(numbers) if fault.kind is kind]
        if faults:
            mend = _renumber(run, _bearers(resolution), draft)
            yield from ((run, fault, mend) for fault in faults)


def _consecutive(run: Sequence[Operative]) -> list[int]:
    """Return the numbers that the paragraphs of a run should have."""
    return list(range(1, len(run) + 1))


def _bearers(resolution: Resolution) -> Counter[int | None]:
    """Return how many paragraphs bear each number."""
    return Counter(one.number.value for one in resolution.paragraphs if one.number)


def _renumber(run: Sequence[Operative], bearers: Counter[int | None], draft: Draft) -> Renumbering:
    """Number a run consecutively, and lead the text's references to its paragraphs after them."""
    edits: list[tuple[Span, str]] = []
    for number, paragraph in zip(_consecutive(run), run, strict=True):
        label = paragraph.number
        if label is None or label.value == number:
            continue
        digits = label.text.index(label.letters)
        start = label.span.start + digits
        printed = numeral(number, label.letters)
        edits.append((Span(start, start + len(label.letters)), printed))
    return renumber(draft, edits, _new_numbers(run, bearers) if edits else {})


def _new_numbers(run: Sequence[Operative], bearers: Counter[int | None]) -> dict[int, int | None]:
    """Return what becomes of the numbers of a run; None where that is not clear.

    A number that two paragraphs bear may mean either. One that none has borne, and one will, meant
    a paragraph that is gone.
    """
    due = _consecutive(run)
    new: dict[int, int | None] = {number: None for number in due if not bearers[number]}
    for number, paragraph in zip(due, run, strict=True):
        value = paragraph.number.value if paragraph.number else None
        if value is not None and value != number:
            new[value] = number if bearers[value] == 1 else None
    return new


def _first_character(paragraph: Operative | Preambular) -> int:
    """Return where the text of a paragraph begins in the source, its markup included."""
    passage = paragraph.body.passage
    starts = [mark.source.start for mark in paragraph.body.emphasis if mark.start == 0]
    return min([passage.source_offset(0), *starts])


def _missing(first: int, last: int) -> str:
    return f"paragraph {first} is" if first == last else f"paragraphs {first} to {last} are"
