"""Source lines to logical blocks: wrapped lines joined, torn paragraphs mended, marks set apart.

Where a paragraph ends is told by its mark, by how the next line begins, and by the layout: a
draft of one line a paragraph, of wrapped lines, or of wrapped lines with blank lines between all.
"""

from collections.abc import Container

from lintres.footnotes import mark_alone, note_label
from lintres.gathering import Gatherer
from lintres.lexicon import Lexicon
from lintres.lines import Line
from lintres.markup import Marked, read_markup, read_repetition
from lintres.notemarks import tie_note_marks
from lintres.pages import Pages, read_pages
from lintres.passage import Block, NoteMark, Passage
from lintres.record import Record
from lintres.source import Source, Span
from lintres.tokens import may_be_labelled

_HYPHENS = "-\u2010\u2011"


class Apart(Record):
    """A footnote as it was lifted out of the text."""

    label: str
    mark: Span
    block: Block


class Blocks(Record):
    """The blocks of a draft in the order of the text, and what was set apart."""

    text: tuple[Block, ...]
    notes: tuple[Apart, ...]
    furniture: tuple[Block, ...]
    comments: tuple[Block, ...]


def read_blocks(source: Source, lexicon: Lexicon) -> Blocks:
    """Return the blocks of a draft; every character that is no white space is in exactly one."""
    pages = read_pages(source, lexicon)
    # What was taken from a Word, PDF, ... file has the paragraphs of that file.
    gatherer = Gatherer(pages.text, lexicon, in_paragraphs=source.origins is not None)
    groups = gatherer.gather()
    labels = frozenset(note.label for note in pages.notes)
    text = [_block(group, lexicon, labels) for group in groups]
    notes = [
        Apart(note.label, note.mark, _note_block(note.lines, note.mark, lexicon))
        for note in pages.notes
    ]
    return Blocks(
        tuple(tie_note_marks(text, labels, lexicon)),
        tuple(notes),
        tuple(_plain(run) for run in pages.furniture),
        _comments(source, pages),
    )


def _plain(lines: tuple[Line, ...]) -> Block:
    return Block(_join(list(lines), spaced=True), tuple(line.span for line in lines))


def _comments(source: Source, pages: Pages) -> tuple[Block, ...]:
    return tuple(
        Block(Passage([(source.slice(span), span.start)]), (span,)) for span in pages.comments
    )


# ---- One block ------------------------------------------------------------------------------


def _block(lines: list[Line], lexicon: Lexicon, labels: Container[str]) -> Block:
    below = len(lines) > 1 and [line for line in lines[1:] if _is_mark_line(line, labels)]
    text = [line for line in lines if line not in below] if below else lines
    marked = read_markup(_join(text, spaced=lexicon.spaced), lexicon)
    marked = read_repetition(marked, 0, lexicon)
    label = _label_end(marked.passage.text, lexicon)
    if label:
        marked = read_repetition(marked, label, lexicon)
    return Block(
        marked.passage,
        tuple([line.span for line in lines]),
        marked.emphasis,
        _line_marks(lines, marked, labels) if below else (),
        marked.strays,
    )


def _note_block(lines: tuple[Line, ...], mark: Span, lexicon: Lexicon) -> Block:
    marked = read_markup(_join(list(lines), spaced=lexicon.spaced), lexicon)
    return Block(
        marked.passage,
        (mark, *(line.span for line in lines)),
        marked.emphasis,
        (),
        marked.strays,
    )


def _is_mark_line(line: Line, labels: Container[str]) -> bool:
    """Whether a line in a block is a footnote mark; plain figures must be those of a note."""
    if not mark_alone(line.text):
        return False
    return not line.text.isascii() or note_label(line.text) in labels


def _line_marks(lines: list[Line], marked: Marked, labels: Container[str]) -> tuple[NoteMark, ...]:
    """Return the note marks that stand on lines of their own inside a block."""
    marks: list[NoteMark] = []
    for index, line in enumerate(lines):
        if index and _is_mark_line(line, labels):
            at = marked.passage.offset_after(lines[index - 1].end)
            marks.append(NoteMark(note_label(line.text), at, line.span))
    return tuple(marks)


def _join(lines: list[Line], *, spaced: bool) -> Passage:
    if len(lines) == 1:
        return Passage([(lines[0].text, lines[0].start)])
    runs: list[tuple[str, int | None]] = []
    for line in lines:
        if runs and _wants_space(runs[-1][0][-1], line.text[0], spaced):
            runs.append((" ", None))
        runs.append((line.text, line.start))
    return Passage(runs)


def _wants_space(before: str, after: str, spaced: bool) -> bool:
    if spaced:
        return before not in _HYPHENS
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()


def _label_end(text: str, lexicon: Lexicon) -> int:
    """Return where the text of a numbered or lettered paragraph begins, 0 without a label."""
    for pattern in lexicon.numbers.labels if may_be_labelled(text) else ():
        match = pattern.match(text)
        if match:
            return len(text) - len(text[match.end() :].lstrip())
    return 0
