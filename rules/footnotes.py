"""FTN: footnotes and their marks."""

from collections.abc import Iterator

from lintres import (
    Draft,
    Finding,
    Fix,
    Needs,
    NoteMark,
    Related,
    Severity,
    Span,
    Tier,
    in_operative_part,
    rule,
    safe,
)
from lintres.syntax import Footnote, Resolution

_MANUAL = "United Nations Editorial Manual, Footnotes, chapter 1"


@rule(
    "FTN001",
    "note-without-mark",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    in_extracted=Severity.HINT,
    source=_MANUAL,
    examples=in_operative_part(
        ar=(
            "1 - تحيط علما بالتقرير¹؛\n\n2 - تطلب تقديم تقرير مستكمل.\n\n¹ A/60/1.\n\n⟦²⟧ A/60/2.",
            "1 - تحيط علما بالتقرير¹؛\n\n2 - تطلب تقديم تقرير مستكمل².\n\n¹ A/60/1.\n\n² A/60/2.",
        ),
        en=(
            "1. Notes the report;¹\n\n2. Requests an update.\n\n¹ A/60/1.\n\n⟦²⟧ A/60/2.",
            "1. Notes the report;¹\n\n2. Requests an update.²\n\n¹ A/60/1.\n\n² A/60/2.",
        ),
        es=(
            "1. Observa el informe¹;\n\n2. Solicita otro informe.\n\n¹ A/60/1.\n\n⟦²⟧ A/60/2.",
            "1. Observa el informe¹;\n\n2. Solicita otro informe².\n\n¹ A/60/1.\n\n² A/60/2.",
        ),
        fr=(
            "1. Note le rapport¹\u00a0;\n\n2. Demande un rapport.\n\n¹ A/60/1.\n\n⟦²⟧ A/60/2.",
            "1. Note le rapport¹\u00a0;\n\n2. Demande un rapport².\n\n¹ A/60/1.\n\n² A/60/2.",
        ),
        ru=(
            "1. отмечает доклад¹;\n\n2. просит новый доклад.\n\n¹ A/60/1.\n\n⟦²⟧ A/60/2.",
            "1. отмечает доклад¹;\n\n2. просит новый доклад².\n\n¹ A/60/1.\n\n² A/60/2.",
        ),
        zh=(
            "1. 注意到该报告；¹\n\n2. 请秘书长提出最新情况。\n\n¹ A/60/1。\n\n⟦²⟧ A/60/2。",
            "1. 注意到该报告；¹\n\n2. 请秘书长提出最新情况。²\n\n¹ A/60/1。\n\n² A/60/2。",
        ),
    ),
)
def note_without_mark(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Every footnote is called by a mark in the text.

    A note that no mark calls is a note that nobody reads: its mark went with a passage that was
    taken out.
    """
    called = {mark.label for mark in _marks(draft)}
    for note in resolution.apparatus.footnotes:
        if note.number.value is not None and note.number.letters not in called:
            yield Finding(
                note.number.span,
                f"no mark in the text calls footnote {note.number.letters}: "
                "put its mark back, or take the note out",
            )


@rule(
    "FTN002",
    "mark-without-note",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    in_extracted=Severity.HINT,
    source=_MANUAL,
    examples=in_operative_part(
        ar=(
            "1 - تحيط علما بالتقرير¹؛\n\n2 - تطلب تقديم تقرير مستكمل⟦²⟧.\n\n¹ A/60/1.",
            "1 - تحيط علما بالتقرير¹؛\n\n2 - تطلب تقديم تقرير مستكمل.\n\n¹ A/60/1.",
        ),
        en=(
            "1. Notes the report;¹\n\n2. Requests an update.⟦²⟧\n\n¹ A/60/1.",
            "1. Notes the report;¹\n\n2. Requests an update.\n\n¹ A/60/1.",
        ),
        es=(
            "1. Observa el informe¹;\n\n2. Solicita otro informe⟦²⟧.\n\n¹ A/60/1.",
            "1. Observa el informe¹;\n\n2. Solicita otro informe.\n\n¹ A/60/1.",
        ),
        fr=(
            "1. Note le rapport¹\u00a0;\n\n2. Demande un rapport⟦²⟧.\n\n¹ A/60/1.",
            "1. Note le rapport¹\u00a0;\n\n2. Demande un rapport.\n\n¹ A/60/1.",
        ),
        ru=(
            "1. отмечает доклад¹;\n\n2. просит новый доклад⟦²⟧.\n\n¹ A/60/1.",
            "1. отмечает доклад¹;\n\n2. просит новый доклад.\n\n¹ A/60/1.",
        ),
        zh=(
            "1. 注意到该报告；¹\n\n2. 请秘书长提出最新情况。⟦²⟧\n\n¹ A/60/1。",
            "1. 注意到该报告；¹\n\n2. 请秘书长提出最新情况。\n\n¹ A/60/1。",
        ),
    ),
)
def mark_without_note(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Every footnote mark has its note.

    A reader who follows the mark finds nothing.
    """
    notes = {note.number.letters for note in resolution.apparatus.footnotes}
    for mark in _marks(draft):
        if mark.label.isdigit() and mark.label not in notes:
            yield Finding(
                mark.span,
                f"there is no footnote {mark.label}: add the note, or take the mark off",
            )


@rule(
    "FTN003",
    "note-order",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    in_extracted=Severity.HINT,
    fix=Tier.SAFE,
    source=_MANUAL,
    examples=in_operative_part(
        fixed=True,
        ar=(
            "1 - تحيط علما بالتقرير²؛\n\n2 - تطلب تقديم تقرير مستكمل⟦¹⟧.\n\n¹ A/60/1.\n\n² A/60/2.",
            "1 - تحيط علما بالتقرير¹؛\n\n2 - تطلب تقديم تقرير مستكمل².\n\n¹ A/60/2.\n\n² A/60/1.",
        ),
        en=(
            "1. Notes the report;²\n\n2. Requests an update.⟦¹⟧\n\n¹ A/60/1.\n\n² A/60/2.",
            "1. Notes the report;¹\n\n2. Requests an update.²\n\n¹ A/60/2.\n\n² A/60/1.",
        ),
        es=(
            "1. Observa el informe²;\n\n2. Solicita otro informe⟦¹⟧.\n\n¹ A/60/1.\n\n² A/60/2.",
            "1. Observa el informe¹;\n\n2. Solicita otro informe².\n\n¹ A/60/2.\n\n² A/60/1.",
        ),
        fr=(
            "1. Note le rapport²\u00a0;\n\n2. Demande un rapport⟦¹⟧.\n\n¹ A/60/1.\n\n² A/60/2.",
            "1. Note le rapport¹\u00a0;\n\n2. Demande un rapport².\n\n¹ A/60/2.\n\n² A/60/1.",
        ),
        ru=(
            "1. отмечает доклад²;\n\n2. просит новый доклад⟦¹⟧.\n\n¹ A/60/1.\n\n² A/60/2.",
            "1. отмечает доклад¹;\n\n2. просит новый доклад².\n\n¹ A/60/2.\n\n² A/60/1.",
        ),
        zh=(
            "1. 注意到该报告；²\n\n2. 请秘书长提出最新情况。⟦¹⟧\n\n¹ A/60/1。\n\n² A/60/2。",
            "1. 注意到该报告；¹\n\n2. 请秘书长提出最新情况。²\n\n¹ A/60/2。\n\n² A/60/1。",
        ),
    ),
)
def note_order(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Footnotes are numbered in the order in which the text calls them.

    A mark that comes for the first time has a higher number than all before it, through the
    text and its annexes.
    """
    notes = {note.number.letters for note in resolution.apparatus.footnotes}
    highest: NoteMark | None = None
    seen: set[str] = set()
    for mark in _marks(draft):
        if not mark.label.isdigit() or mark.label not in notes or mark.label in seen:
            continue
        seen.add(mark.label)
        if highest is not None and int(mark.label) < int(highest.label):
            yield Finding(
                mark.span,
                f"footnote {mark.label} is called after footnote {highest.label}: "
                "number the notes in the order of the text",
                _reordered(resolution, draft),
                related=(Related(highest.span, f"footnote {highest.label} is called here"),),
            )
        else:
            highest = mark


def _reordered(resolution: Resolution, draft: Draft) -> Fix | None:
    """Return the edits that number marks by the text and put the notes in that order.

    None where a note is torn by a page, or a number is no decimal figure.
    """
    notes = [note for note in resolution.apparatus.footnotes if note.number.value is not None]
    by_label: dict[str, Footnote] = {note.number.letters: note for note in notes}
    called = dict.fromkeys(mark.label for mark in _marks(draft) if mark.label in by_label)
    if set(called) != set(by_label) or any(len(note.body.passage.spans()) != 1 for note in notes):
        return None
    places = sorted(by_label, key=int)
    new = dict(zip(called, places, strict=True))
    edits: list[tuple[Span, str]] = []
    for mark in _marks(draft):
        if mark.label in new and new[mark.label] != mark.label:
            printed = draft.source.slice(mark.span)
            edits.append((mark.span, _printed_like(printed, mark.label, new[mark.label])))
    for label, place in new.items():
        if label != place:
            moved = draft.source.slice(by_label[label].body.passage.span())
            edits.append((by_label[place].body.passage.span(), moved))
    return safe(*edits)


_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _printed_like(printed: str, old: str, new: str) -> str:
    """Return a new number printed as an old one is: 2, ², [2], (2)."""
    if old in printed:
        return printed.replace(old, new, 1)
    return new.translate(_SUPERSCRIPTS)


def _marks(draft: Draft) -> list[NoteMark]:
    """Return the footnote marks of a text in reading order."""
    blocks = [block for block in draft.blocks if block.notes]
    return sorted((mark for block in blocks for mark in block.notes), key=lambda mark: mark.span)
