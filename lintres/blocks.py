"""Source lines to logical blocks: wrapped lines joined, torn paragraphs mended, marks set apart.

Where a paragraph ends is told by its mark, by how the next line begins, and by the layout: a
draft of one line a paragraph, of wrapped lines, or of wrapped lines with blank lines between all.
"""

from collections.abc import Container
from itertools import zip_longest
from typing import NamedTuple

from lintres.footnotes import mark_alone, note_label, without_trailing_mark
from lintres.lexicon import Lexicon
from lintres.lines import Line, read_layout
from lintres.markup import Marked, read_markup, read_repetition, repetition
from lintres.notemarks import tie_note_marks
from lintres.pages import Pages, read_pages
from lintres.passage import Block, NoteMark, Passage
from lintres.source import Source, Span
from lintres.tokens import NO_PARAGRAPH

_HYPHENS = "-\u2010\u2011"
_CLOSERS = "’”\"'»）)]》」*_"
# Kinds of lines that are whole by themselves, whatever stands beside them.
_SINGLE = ("organization", "organ", "symbol", "distribution", "original", "session", "committee",
           "document_date", "meeting", "agenda", "model_un")  # fmt: skip
# Lines that begin a block above the text, and in it.
_FRONT_STARTS = ("numbered_title", "heading", "agenda")
_WHOLE_IN_BODY = ("meeting", "date", "section", "annex")
_BODY_STARTS = ("meeting", "date", "vote", "section")


class Apart(NamedTuple):
    """A footnote as it was lifted out of the text."""

    label: str
    mark: Span
    block: Block


class Blocks(NamedTuple):
    """The blocks of a draft in the order of the text, and what was set apart."""

    text: tuple[Block, ...]
    notes: tuple[Apart, ...]
    furniture: tuple[Block, ...]
    comments: tuple[Block, ...]


def read_blocks(source: Source, lexicon: Lexicon) -> Blocks:
    """Return the blocks of a draft; every character that is no white space is in exactly one."""
    pages = read_pages(source, lexicon)
    groups = _Gatherer(pages.text, lexicon).gather()
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
    text = [line for line in lines if not _is_mark_line(line, lines, labels)]
    passage = _join(text, spaced=lexicon.spaced)
    marked = read_markup(passage, lexicon)
    marked = read_repetition(marked, 0, lexicon)
    label = _label_end(marked.passage.text, lexicon)
    if label:
        marked = read_repetition(marked, label, lexicon)
    return Block(
        marked.passage,
        tuple(line.span for line in lines),
        marked.emphasis,
        _line_marks(lines, marked, labels),
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


def _is_mark_line(line: Line, lines: list[Line], labels: Container[str]) -> bool:
    """Whether a line of a block is a footnote mark; plain figures must be those of a note."""
    if line is lines[0] or not mark_alone(line.text):
        return False
    return not line.text.isascii() or note_label(line.text) in labels


def _line_marks(lines: list[Line], marked: Marked, labels: Container[str]) -> tuple[NoteMark, ...]:
    """Return the note marks that stand on lines of their own inside a block."""
    marks: list[NoteMark] = []
    for index, line in enumerate(lines):
        if index and _is_mark_line(line, lines, labels):
            at = marked.passage.offset_after(lines[index - 1].end)
            marks.append(NoteMark(note_label(line.text), at, line.span))
    return tuple(marks)


def _join(lines: list[Line], *, spaced: bool) -> Passage:
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
    for pattern in lexicon.labels:
        match = pattern.match(text)
        if match:
            return match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    return 0


# ---- Where blocks begin ---------------------------------------------------------------------


class _Gatherer:
    """Walks over lines and gathers them into blocks."""

    def __init__(self, lines: tuple[Line, ...], lexicon: Lexicon) -> None:
        self.lines = lines
        self.lexicon = lexicon
        self.layout = read_layout(lines, lexicon)
        self.body = False  # below the organ line
        self.annex = False
        self.number = 0  # of the last paragraph
        self.highest = 0  # of all paragraphs of the section so far

    def gather(self) -> list[list[Line]]:
        """Return the lines of each block."""
        groups: list[list[Line]] = []
        for line, following in zip_longest(self.lines, self.lines[1:]):
            if groups and not self._begins(line, groups[-1]):
                groups[-1].append(line)
            else:
                groups.append([line])
            self._pass(line, following, groups[-1])
        return groups

    def _pass(self, line: Line, following: Line | None, group: list[Line]) -> None:
        if group[0] is not line:
            return
        plain = _plain_text(line.text, self.lexicon)
        if self.lexicon.organ_key(plain, following.text if following else ""):
            self.body, self.annex, self.number, self.highest = True, False, 0, 0
        elif self.lexicon.line("annex", plain):
            self.annex, self.number, self.highest = True, 0, 0
        elif (number := self._number(plain)) is not None:
            self.body, self.number = True, number
            self.highest = max(number, self.highest)

    def _number(self, plain: str) -> int | None:
        match = self.lexicon.number_of(plain)
        return None if match is None else int(match["number"])

    def _begins(self, line: Line, group: list[Line]) -> bool:
        """Whether a line is the first of a new block."""
        before = group[-1]
        gap = max(0, line.gap - 1) if self.layout.double else line.gap
        if mark_alone(line.text) and gap <= 1:
            return False
        if mark_alone(before.text) and len(group) > 1:
            before = next(
                one for one in reversed(group) if not mark_alone(one.text) or one is group[0]
            )
        plain = _plain_text(line.text, self.lexicon)
        if self._is_bare_label(group) and gap <= 1:
            return False
        if (
            gap <= 1
            and self._open_bracket(group)
            and not self.lexicon.organ_key(plain)
            and not self.lexicon.line("numbered_title", plain)
        ):
            return False
        if self.body and self._numbered(plain, before):
            return True
        if not self.body and gap == 0 and plain[:1].islower() and len(before.text) > _SHORT:
            return False  # the rest of a title, whatever it looks like
        if self._is_structure(plain, before, group):
            return True
        if not self.body:
            if gap <= 1 and before.text.endswith(":") and plain[:1].islower():
                return False  # "Чили и Норвегия:" and the tag below it
            return (
                gap > 0
                or self._parts_sponsors(plain, before, group)
                or self._is_single(before)
                or self._is_single(line)
            )
        return self._is_next_point(plain, group) or self._begins_in_body(line, plain, before, gap)

    def _begins_in_body(self, line: Line, plain: str, before: Line, gap: int) -> bool:
        ended = self._ended(before.text)
        if self._lettered(plain, ended):
            return True
        opens = self.lexicon.opens_line(plain)
        if gap == 0 and not line.torn:
            return self._begins_without_gap(line, plain, before, ended, opens)
        if ended is None:
            # A paragraph torn by a page break, or one that lacks its mark.
            if line.torn:
                return opens and not self.layout.fills(before)
            if self._number(plain) is not None or self._is_below_heading(plain, before):
                return True  # a heading has no mark
            if not self.lexicon.cased:
                short = not self.layout.fills(before)
                return opens or (short and (self.annex or self._is_point(before.text)))
            return opens or plain[:1].isupper()
        if line.torn and ended == self.lexicon.marks.comma and not opens:
            # Where paragraphs are not wrapped, a capital after the page break begins another.
            return self.lexicon.cased and not self.layout.wrapped and plain[:1].isupper()
        if opens:
            return True
        carries_on = line.torn or (ended == self.lexicon.marks.comma and self.layout.wrapped)
        return not (self.lexicon.cased and carries_on and plain[:1].islower())

    def _begins_without_gap(
        self, line: Line, plain: str, before: Line, ended: str | None, opens: bool
    ) -> bool:
        if opens and self.lexicon.organ_key(before.text):
            return True
        comma = ended == self.lexicon.marks.comma
        if not self.layout.wrapped:
            goes_on = comma and (not opens or bool(self.number))
            return (opens or ended is not None) and not goes_on and not plain[:1].islower()
        if ended is None:
            return False
        if opens and not (comma and self._carries_on()):
            return True
        return ended in (self.lexicon.marks.stop, self.lexicon.marks.semicolon) and not (
            self.layout.fills(before)
        )

    def _parts_sponsors(self, plain: str, before: Line, group: list[Line]) -> bool:
        """Whether a line is the sponsors' or follows it, in a front matter without blank lines.

        Where blank lines set a list off, or several commas show it, its last line may begin in
        the middle of a name.
        """
        if self.lexicon.line("sponsors", before.text):
            return True
        commas = sum(before.text.count(mark) for mark in _COMMAS)
        listed = commas > 1 or (commas and group[0].gap > 0)
        wraps = listed or before.text.endswith(_COMMAS)
        return not wraps and self.lexicon.line("sponsors", plain) is not None

    def _carries_on(self) -> bool:
        """Whether a line that opens like a paragraph, after a comma, goes on with one.

        Among numbered paragraphs, and where no capital shows an opening phrase and blank lines
        part the paragraphs, a verb at the head of a wrapped line is a matter of chance.
        """
        return bool(self.number) or (self.layout.parted and not self.lexicon.cased)

    def _is_structure(self, plain: str, before: Line, group: list[Line]) -> bool:
        """Whether a line says by its form alone that it begins something new."""
        lexicon = self.lexicon
        if lexicon.organ_key(plain) or lexicon.line("annex", plain):
            return True
        if not self.body:
            return plain.startswith("[") or bool(lexicon.line_kind(plain, _FRONT_STARTS))
        if plain.startswith("#"):
            return True
        if len(group) == 1 and lexicon.line_kind(before.text, _WHOLE_IN_BODY):
            return True
        if lexicon.line("meeting", plain):
            return True
        ended = self._ended(before.text) is not None
        if plain.startswith("[") and ended:
            return lexicon.lines["vote"].match(plain) is not None
        return ended and lexicon.line_kind(plain, _BODY_STARTS) is not None

    def _is_single(self, line: Line) -> bool:
        return self.lexicon.line_kind(line.text, _SINGLE) is not None

    def _is_bare_label(self, group: list[Line]) -> bool:
        text = group[0].text
        return len(group) == 1 and any(label.fullmatch(text) for label in self.lexicon.labels)

    def _open_bracket(self, group: list[Line]) -> bool:
        """Whether a note above the text, or below it the list of a vote, is still to be closed."""
        first = group[0].text
        longest = _LONGEST_NOTE
        if self.body:
            longest = _LONGEST_VOTE if self.lexicon.lines["vote"].match(first) else 0
        return (
            first.startswith("[")
            and len(group) < longest
            and not any("]" in line.text for line in group)
        )

    def _numbered(self, plain: str, before: Line) -> bool:
        number = self._number(plain)
        if number is None:
            return False
        if number in (self.number + 1, self.highest + 1):
            return True
        # "2030." or "175, 177 to 188" at the head of a line is the rest of a sentence.
        plausible = number < NO_PARAGRAPH and plain.lstrip("0123456789")[:1] not in ",、"
        return plausible and self._ended(before.text) is not None

    def _is_below_heading(self, plain: str, before: Line) -> bool:
        """Whether a line is a lettered point below a short line without mark."""
        short = not self.layout.wrapped or not self.layout.fills(before)
        return short and self._is_point(plain)

    def _is_point(self, plain: str) -> bool:
        return any(level.pattern.match(plain) for level in self.lexicon.levels[:2])

    def _is_next_point(self, plain: str, group: list[Line]) -> bool:
        """Whether a line has the label that follows on the block's: "b." after "a."."""
        for level in self.lexicon.levels:
            label, next_label = level.pattern.match(group[0].text), level.pattern.match(plain)
            if label and next_label:
                value = level.value(label[label.lastgroup or 0])
                following = level.value(next_label[next_label.lastgroup or 0])
                if value is not None and following == value + 1:
                    return True
        return False

    def _lettered(self, plain: str, ended: str | None) -> bool:
        listed = ended in (self.lexicon.marks.colon, self.lexicon.marks.semicolon)
        levels = self.lexicon.levels if listed else self.lexicon.levels[:2]
        return ended is not None and any(level.pattern.match(plain) for level in levels)

    def _ended(self, text: str) -> str | None:
        """Return the mark that ends a line, whatever closes after it or is noted at it."""
        tail = text[-_TAIL:].rstrip(_CLOSERS + " ")
        words = without_trailing_mark(tail).rstrip(_CLOSERS + " ")
        for tail in self.lexicon.marks.tails:
            words = words.removesuffix(tail).rstrip()
        return self.lexicon.marks.meant(words[-1:])


_TAIL = 40  # characters that tell how a line ends
_COMMAS = (",", "、", "،")
_SHORT = 30  # characters: a shorter line above the text is whole
_LONGEST_NOTE, _LONGEST_VOTE = 8, 60  # lines


def _plain_text(text: str, lexicon: Lexicon) -> str:
    """Return a line as its first words read: without markup and copies at its head."""
    plain = text.lstrip("*_ ")
    found = repetition(plain, 0, lexicon)
    if found:
        length, copies = found
        plain = plain[length * (copies - 1) :]
    return plain
