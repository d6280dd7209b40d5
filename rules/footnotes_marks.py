"""FTN004, FTN005, FTN009: where footnote marks stand, and how often; asterisks and their notes."""

from collections.abc import Iterable, Iterator

from lintres import (
    Block,
    Draft,
    Example,
    Finding,
    Fix,
    Needs,
    NoteMark,
    Pattern,
    Related,
    Severity,
    Span,
    Tier,
    above_text,
    in_operative_part,
    rule,
    safe,
)
from lintres.syntax import AdoptionNote, Heading, Masthead, Resolution, Sponsors, Title

_MANUAL = "United Nations Editorial Manual, Footnotes"


@rule(
    "FTN004",
    "repeated-mark",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.WARNING,
    in_extracted=Severity.HINT,
    profiles=("ga",),
    since=74,
    source=_MANUAL + "; until about 2019 a mark stood again in the operative part",
    examples=in_operative_part(
        ar=(
            "1 - تحيط علما بالتقرير¹؛\n\n2 - تطلب تقديم تقرير مستكمل⟦¹⟧.\n\n¹ A/80/1.",
            "1 - تحيط علما بالتقرير¹؛\n\n2 - تطلب تقديم تقرير مستكمل².\n\n¹ A/80/1.\n\n² A/80/1.",
        ),
        en=(
            "1. Notes the report;¹\n\n2. Requests an update.⟦¹⟧\n\n¹ A/80/1.",
            "1. Notes the report;¹\n\n2. Requests an update.²\n\n¹ A/80/1.\n\n² A/80/1.",
        ),
        es=(
            "1. Observa el informe¹;\n\n2. Solicita otro informe⟦¹⟧.\n\n¹ A/80/1.",
            "1. Observa el informe¹;\n\n2. Solicita otro informe².\n\n¹ A/80/1.\n\n² A/80/1.",
        ),
        fr=(
            "1. Prend note du rapport¹\u00a0;\n\n2. Demande un rapport⟦¹⟧.\n\n¹ A/80/1.",
            "1. Prend note du rapport¹\u00a0;\n\n2. Demande un rapport².\n\n¹ A/80/1.\n\n² A/80/1.",
        ),
        ru=(
            "1. отмечает доклад¹;\n\n2. просит новый доклад⟦¹⟧.\n\n¹ A/80/1.",
            "1. отмечает доклад¹;\n\n2. просит новый доклад².\n\n¹ A/80/1.\n\n² A/80/1.",
        ),
        zh=(
            "1. 注意到该报告；¹\n\n2. 请秘书长提出最新情况。⟦¹⟧\n\n¹ A/80/1。",
            "1. 注意到该报告；¹\n\n2. 请秘书长提出最新情况。²\n\n¹ A/80/1。\n\n² A/80/1。",
        ),
    ),
)
def repeated_mark(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The number of a footnote stands once in the text.

    A source is given where it is named first. Where it is needed again, the later place has a
    footnote of its own with the same words.
    """
    # In a text out of a PDF any figure of a table may look like a mark.
    blocks = draft.texts.running.blocks if draft.extracted else draft.blocks
    first: dict[str, NoteMark] = {}
    for mark in _numbered_marks(blocks):
        typed = draft.source.text[mark.span.start : mark.span.end].endswith("/")  # of old times
        if mark.label in first and not typed:
            yield Finding(
                mark.span,
                f"footnote {mark.label} is called above: take the mark off, or add a footnote",
                related=(Related(first[mark.label].span, "called here first"),),
            )
        first.setdefault(mark.label, mark)


def _numbered_marks(blocks: Iterable[Block]) -> list[NoteMark]:
    """Return the marks of numbered footnotes in reading order."""
    marks = [mark for block in blocks for mark in block.notes if mark.label.isdigit()]
    return sorted(marks, key=lambda mark: mark.span)


@rule(
    "FTN005",
    "mark-position",
    on=Resolution,
    severity=Severity.WARNING,
    in_extracted=Severity.HINT,
    fix=Tier.SAFE,
    source=_MANUAL + "; texts of 2014-2015 in six languages",
    examples=in_operative_part(
        fixed=True,
        ar=("1 - تحيط علما بالتقرير؛⟦¹⟧\n\n¹ A/60/1.", "1 - تحيط علما بالتقرير¹؛\n\n¹ A/60/1."),
        en=("1. Notes the report⟦¹⟧;\n\n¹ A/60/1.", "1. Notes the report;¹\n\n¹ A/60/1."),
        es=("1. Observa el informe;⟦¹⟧\n\n¹ A/60/1.", "1. Observa el informe¹;\n\n¹ A/60/1."),
        fr=(
            "1. Prend note du rapport\u00a0;⟦¹⟧\n\n¹ A/60/1.",
            "1. Prend note du rapport¹\u00a0;\n\n¹ A/60/1.",
        ),
        ru=("1. отмечает доклад;⟦¹⟧\n\n¹ A/60/1.", "1. отмечает доклад¹;\n\n¹ A/60/1."),
        zh=("1. 注意到该报告⟦¹⟧；\n\n¹ A/60/1。", "1. 注意到该报告；¹\n\n¹ A/60/1。"),
    ),
)
def mark_position(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A footnote mark stands after a mark of punctuation in English and Chinese, else before it.

    In French, Spanish, Russian and Arabic it belongs to the word, and the punctuation follows.
    """
    after = draft.lexicon.words["footnotes"]["mark_stands"] == "after"
    for block in draft.blocks:
        for mark in block.notes:
            if not mark.label.isdigit():
                continue
            text, at = block.text, mark.at
            if after and text[at : at + 1] in _BEFORE and text[at : at + 1]:
                pause = at
            elif not after and at and text[at - 1] in _AFTER:
                pause = at - 1
                if text[pause] == "." and at < len(text.rstrip()):
                    continue  # of an abbreviation
            else:
                continue
            side = "after" if after else "before"
            yield Finding(
                mark.span,
                f"the mark of a footnote stands {side} “{text[pause]}”",
                _moved(block, mark, pause, draft, after=after),
            )


# Marks that a footnote mark must not stand before, or after.
_BEFORE = ",;:.，；：。"
_AFTER = ",;:.،؛；，。"


def _moved(block: Block, mark: NoteMark, pause: int, draft: Draft, *, after: bool) -> Fix | None:
    """Return the edits that set a mark on the other side of a pause that touches it."""
    printed = draft.source.slice(mark.span)
    place = block.passage.span(pause, pause + 1)
    if after:
        if place.start != mark.span.end:
            return None
        return safe((mark.span, ""), (Span(place.end, place.end), printed))
    if place.end != mark.span.start:
        return None
    word = block.text[:pause].rstrip(" \u00a0\u202f")
    start = block.passage.span(len(word), pause + 1).start
    return safe((Span(start, start), printed), (mark.span, ""))


@rule(
    "FTN009",
    "asterisk-note",
    on=Resolution,
    kinds=("resolution", "amendment"),
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    source=_MANUAL + "; asterisks are for notes on the document, its title and its sponsors",
    examples=(
        *above_text(
            ar=("A/80/L.5⟦*⟧", "A/80/L.5"),
            en=("Fiji⟦*⟧ and Samoa: draft resolution", "Fiji and Samoa: draft resolution"),
            es=("Fiji⟦*⟧ y Samoa: proyecto de resolución", "Fiji y Samoa: proyecto de resolución"),
            fr=(
                "Fidji⟦*⟧, Samoa : projet de résolution",
                "Fidji, Samoa : projet de résolution",
            ),
            ru=("Самоа⟦*⟧ и Фиджи: проект резолюции", "Самоа и Фиджи: проект резолюции"),
            zh=("斐济⟦*⟧和萨摩亚：决议草案", "斐济和萨摩亚：决议草案"),
        ),
        Example(
            "en",
            "A/80/L.5\n\nThe General Assembly\n\nDecides to meet again.\n\n"
            "⟦*⟧ Reissued for technical reasons on 5 May 2025.",
            "A/80/L.5*\n\nThe General Assembly\n\nDecides to meet again.\n\n"
            "* Reissued for technical reasons on 5 May 2025.",
        ),
    ),
)
def asterisk_note(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Every asterisk has its note, and every note to an asterisk its mark.

    Without its note the mark puzzles its reader; a note that no mark calls was left over.
    """
    # Copies of adopted texts leave out the notes of the page.
    copied = Severity.HINT if draft.identity.stage == "adopted" else None
    notes = {
        note.number.letters: note
        for note in resolution.apparatus.footnotes
        if note.number.value is None
    }
    called = {mark.label for block in draft.blocks for mark in block.notes}
    called |= {stray.mark for block in draft.blocks for stray in block.strays}
    for element in resolution.front_matter.elements:
        if isinstance(element, _MARKED):
            for label, place in _asterisks(element.body):
                called.add(label)
                if label not in notes:
                    yield Finding(
                        place,
                        f"there is no note to {label}: add the note, or take the mark off",
                        severity=copied,
                    )
    for label, note in notes.items():
        if label not in called:
            yield Finding(
                note.number.span,
                f"nothing is marked {label} in the text: put the mark back, or take the note out",
                severity=copied,
            )


_MARKED = (AdoptionNote, Heading, Masthead, Sponsors, Title)
_ASTERISKS = Pattern(r"(?<=[^\s*])\*{1,3}(?![A-Za-z0-9*])|(?<=[:：] )\*{1,3}(?![A-Za-z0-9*])", "*")


def _asterisks(block: Block) -> Iterator[tuple[str, Span]]:
    """Yield the asterisks of a block with their places, also those that are tied to no note."""
    for mark in block.notes:
        if mark.label.startswith("*"):
            yield mark.label, mark.span
    for stray in block.strays:
        if stray.mark.startswith("*"):
            yield stray.mark, stray.span
    for match in _ASTERISKS.finditer(block.text) if "*" in block.text else ():
        yield match[0], block.passage.span(*match.span())
