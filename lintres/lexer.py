"""Blocks to tokens: what each block is, by the phrases of its language and by where it stands."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TypeAlias

from lintres.blocks import Apart, Blocks
from lintres.frontmatter import (
    decides,
    front_tokens,
    masthead,
    text_start,
)
from lintres.headings import Headings
from lintres.lexicon import Lexicon
from lintres.lookahead import look_ahead, numbered_recitals
from lintres.parts import Label
from lintres.passage import Block
from lintres.phrases import Role
from lintres.points import Points
from lintres.readings import Reading, document_text
from lintres.tokens import (
    NO_PARAGRAPH,
    Numbered,
    Token,
    ending_of,
    heading_number,
    mark_of,
    opening_of,
    paragraph_number,
)

Tokens: TypeAlias = Iterator[Token]


def tokenize(blocks: Blocks, lexicon: Lexicon) -> Tokens:
    """Yield the tokens of a draft: front matter, text, annexes, apparatus."""
    start = text_start(blocks.text, lexicon)
    yield from front_tokens(blocks.text[:start], lexicon)
    text = _Text(blocks.text[start:], lexicon)
    yield from text.tokens()
    for note in blocks.notes:
        yield from _footnote(note, lexicon)
    for run in (*blocks.furniture, *text.furniture):
        yield Token("FURNITURE", run)
    for comment in blocks.comments:
        yield Token("COMMENT", comment)


def _footnote(note: Apart, lexicon: Lexicon) -> Tokens:
    value = int(note.label) if note.label.isdigit() else None
    yield Token("MARK", Label(note.label, value, note.mark, note.label))
    yield Token("NOTE", note.block)
    if (ending := ending_of(note.block, lexicon)) is not None:
        yield Token("ENDING", ending)


class _Zone(Enum):
    HEAD = 0  # below a heading or the organ line
    PREAMBLE = 1
    OPERATIVE = 2
    CLOSING = 3
    ANNEX = 4
    DOCUMENT = 5  # a declaration that the text adopts and gives in full


class _Text:
    """Walks over the blocks of the text and its annexes."""

    def __init__(self, blocks: Sequence[Block], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.readings = [Reading(block, lexicon) for block in blocks]
        self.zone = _Zone.HEAD
        self.begun = False  # whether this section has an organ line or a paragraph
        self.points = Points(lexicon)
        self.attachable = False  # whether points may follow the block before
        self.ended: str | None = None  # the mark that ended the block before
        self.stray = numbered_recitals(self.readings, lexicon)
        self.headings = Headings(self.readings, lexicon)
        self.ahead = look_ahead(self.readings, self.stray)
        self.furniture: list[Block] = []  # what pages print, left in the text by a conversion
        self.number = 0  # of the last operative paragraph
        self.quoting = False  # whether the block before is of a list that a paragraph quotes
        self.read = 0  # blocks taken so far

    def tokens(self) -> Tokens:
        """Yield the tokens of the text and its annexes."""
        while self.read < len(self.readings):
            index = self.read
            self.read += 1
            yield from self._block(index)

    def _block(self, index: int) -> Tokens:
        reading = self.readings[index]
        block = reading.block
        if self.zone in (_Zone.ANNEX, _Zone.DOCUMENT):
            yield from self._in_annex(reading)
        elif (number := self._number(reading)) is not None:
            yield from self._numbered(index, number)
        elif reading.organ is not None:
            yield from self._organ_line(reading.organ, block)
        elif reading.kind == "annex":
            self.zone = _Zone.ANNEX
            yield Token("ANNEX_HEADING", block)
        elif reading.kind == "section":
            yield from self._section(index, block)
        elif (detail := self._detail(reading)) is not None:
            self._enter(_Zone.CLOSING)
            yield from self._adoption_line(detail, block)
        elif (kind := self._front_kind(index)) is not None:
            yield from self._misplaced_front(kind, block)
        elif self.attachable and (point := self.points.read(block, self.ended)) is not None:
            yield from self._subparagraph(point)
        else:
            yield from self._unnumbered(index, block)

    def _enter(self, zone: _Zone) -> None:
        self.zone = zone
        self.begun = True
        self.attachable = False
        self.quoting = False
        self.points.clear()

    # ---- Headings and what stands around paragraphs -----------------------------------------

    def _in_annex(self, reading: Reading) -> Tokens:
        block, kind = reading.block, reading.kind
        if kind == "annex":
            self.zone = _Zone.ANNEX
            yield Token("ANNEX_HEADING", block)
        elif kind is not None and (kind == "meeting" or self.ahead[self.read - 1].closes):
            yield from self._adoption_line(kind, block)
        elif self.zone is _Zone.ANNEX:
            yield Token("ANNEX_TEXT", block)
        else:
            yield from document_text(reading, self.headings.has(self.read - 1), self.lexicon)

    def _organ_line(self, organ: str, block: Block) -> Tokens:
        if self.begun:
            yield Token("_AGAIN", None)
        self._enter(_Zone.HEAD)
        yield Token("ORGAN", organ)
        yield Token("ORGAN_LINE", block)
        yield from self._end_paragraph(block)

    def _section(self, index: int, block: Block) -> Tokens:
        self._enter(_Zone.HEAD)
        self.begun = False
        yield Token("SECTION_NUMBER", block)
        if index + 1 < len(self.readings) and self.headings.has(index + 1):
            self.read += 1
            yield Token("SECTION_TITLE", self.readings[index + 1].block)

    def _detail(self, reading: Reading) -> str | None:
        """Return which line of the adoption a block is, None for any other.

        Where a conversion lost the operative part, a meeting or a vote in brackets tells it.
        """
        kind = reading.kind
        if kind is None or self.zone in (_Zone.OPERATIVE, _Zone.CLOSING):
            return kind
        certain = kind == "meeting" or (kind == "vote" and reading.text.startswith("["))
        if self.ahead[self.read - 1].closes or (certain and self.zone is _Zone.PREAMBLE):
            return kind
        return None

    def _front_kind(self, index: int) -> str | None:
        """Return what a block is that belongs above a text; None for any other."""
        text = self.readings[index].text
        kind = self.lexicon.line_kind(text, _ABOVE_TEXTS)
        if kind == "numbered_title" and not self.headings.leads(index):
            return self.lexicon.line_kind(text, _MISPLACED)
        return kind

    def _adoption_line(self, detail: str, block: Block) -> Tokens:
        self.ended = mark_of(block, self.lexicon)
        self.attachable = False
        yield Token("DETAIL", detail)
        yield Token("ADOPTION_LINE", block)

    def _misplaced_front(self, kind: str, block: Block) -> Tokens:
        if kind == "numbered_title":
            yield from self._theme(block)  # a page may hold several texts
            return
        if kind in _PRINTED_ON_PAGES:
            self.furniture.append(block)
            return
        if self.zone is _Zone.HEAD:
            self.zone, self.begun = _Zone.PREAMBLE, True
        self.attachable = False
        self.points.clear()
        yield Token("_MISPLACED", None)
        if kind in ("heading", "sponsors"):
            yield Token(kind.upper(), block)
        else:
            yield from masthead(kind, block)

    # ---- Paragraphs -------------------------------------------------------------------------

    def _number(self, reading: Reading) -> Numbered | None:
        """Take the number off a paragraph; "2010, année de" at the head of a block has none."""
        value = None if reading.number is None else reading.number.value
        if value is not None and value >= NO_PARAGRAPH and value != self.number + 1:
            return None
        return paragraph_number(reading.block, reading.number)

    def _numbered(self, index: int, number: Numbered) -> Tokens:
        self.quoting = self._is_quoted(number)
        if self.quoting:
            yield from self._continuation(self.readings[index].block)
            return
        if number.role is Role.PREAMBULAR:
            yield from self._labelled_recital(number)
            return
        self.number = number.label.value or self.number
        above = self.zone in (_Zone.HEAD, _Zone.PREAMBLE)
        if (
            above
            and number.role is None
            and (index in self.stray or self._is_numbered_recital(number))
        ):
            yield Token("STRAY_NUMBER", number.label)
            yield from self._recital(number.block)
            return
        if self.zone is _Zone.CLOSING:
            yield Token("_MISPLACED", None)
        yield Token("NUMBER", number.label)
        yield from self._provision(number.block)

    def _labelled_recital(self, number: Numbered) -> Tokens:
        """Read what a label of a negotiation says to be a preambular paragraph: PP1."""
        if self.zone in (_Zone.OPERATIVE, _Zone.CLOSING):
            yield Token("_MISPLACED", None)
        yield Token("STRAY_NUMBER", number.label)
        yield from self._recital(number.block)

    def _is_quoted(self, number: Numbered) -> bool:
        """Whether a number after a colon is that of a text which the paragraph quotes."""
        return (
            self.zone is _Zone.OPERATIVE
            and (self.quoting or self.ended == self.lexicon.marks.colon)
            and number.label.value != self.number + 1
            and self.lexicon.opening(number.block.text, Role.OPERATIVE) is None
        )

    def _is_numbered_recital(self, number: Numbered) -> bool:
        """Whether a numbered paragraph has the form and the mark of a preambular one."""
        text = number.block.text
        return (
            mark_of(number.block, self.lexicon) == self.lexicon.marks.comma
            and self.lexicon.opening(text, Role.PREAMBULAR) is not None
            and self.lexicon.opening(text, Role.OPERATIVE) is None
        )

    def _recital(self, block: Block) -> Tokens:
        if self.zone is _Zone.HEAD:
            self._enter(_Zone.PREAMBLE)
        yield from opening_of(block, self.lexicon, Role.PREAMBULAR)
        yield Token("RECITAL", block)
        yield from self._end_paragraph(block)

    def _provision(self, block: Block) -> Tokens:
        if self.zone is not _Zone.CLOSING:
            self._enter(_Zone.OPERATIVE)
        yield from opening_of(block, self.lexicon, Role.OPERATIVE)
        yield Token("PROVISION", block)
        yield from self._end_paragraph(block)

    def _subparagraph(self, point: Numbered) -> Tokens:
        yield Token(f"LABEL_{point.label.level}", point.label)
        yield Token("POINT", point.block)
        yield from self._ending(point.block)

    def _carries_on_point(self, index: int) -> bool:
        """Whether a block without label belongs to the point before it: to a heading, to a list."""
        if not (self.points.open and self.attachable):
            return False
        following = self.readings[index + 1].text if index + 1 < len(self.readings) else ""
        if self.ended == self.lexicon.marks.colon or self.points.go_on_in(following):
            return True
        return self.ended is None and not self.headings.has_among_numbers(index)

    def _point_text(self, block: Block) -> Tokens:
        yield Token("DEPTH", self.points.depth)
        yield Token("POINT_TEXT", block)
        yield from self._ending(block)

    def _end_paragraph(self, block: Block) -> Tokens:
        self.points.clear()
        self.attachable = True
        yield from self._ending(block)

    def _ending(self, block: Block) -> Tokens:
        ending = ending_of(block, self.lexicon)
        self.ended = None if ending is None else self.lexicon.marks.meant(ending.mark)
        if ending is not None:
            yield Token("ENDING", ending)

    def _unnumbered(self, index: int, block: Block) -> Tokens:
        if self.zone is _Zone.CLOSING:
            if self.ended == self.lexicon.marks.colon:
                yield from self._adoption_line("vote", block)  # the States that voted so
            else:
                yield from self._unknown(block)
        elif self.zone is _Zone.HEAD and decides(block, self.lexicon):
            yield from self._provision(block)
        elif self.zone is _Zone.OPERATIVE:
            yield from self._unnumbered_below(index, block)
        elif self._acts(index, block):
            yield from self._provision(block)
        elif self._is_recital(block):
            yield from self._recital(block)
        elif self.headings.has(index) and self.headings.leads(index):
            yield from self._theme(block)
        else:
            yield from self._unknown(block)

    def _acts(self, index: int, block: Block) -> bool:
        """Whether an unnumbered paragraph above the first numbered one is operative."""
        text, mark = block.text, mark_of(block, self.lexicon)
        if mark == self.lexicon.marks.comma:
            return False
        recites = self.lexicon.opening(text, Role.PREAMBULAR) is not None
        acts = self.lexicon.opening(text, Role.OPERATIVE) is not None
        following = self.ahead[index].number
        if acts and not recites:
            return following is None or following > 1 or mark is not None
        if following is None:
            ends = (self.lexicon.marks.stop, self.lexicon.marks.semicolon)
            return not (recites and not acts) and mark in ends
        return acts and following > 1 and mark == self.lexicon.marks.semicolon

    def _is_recital(self, block: Block) -> bool:
        if self.lexicon.opens(block.text):
            return True
        return mark_of(block, self.lexicon) in (self.lexicon.marks.comma, self.lexicon.marks.colon)

    def _unnumbered_below(self, index: int, block: Block) -> Tokens:
        """Read a block without number after the first operative paragraph."""
        text, marks = block.text, self.lexicon.marks
        if not self.number and self.headings.opens_document(index):
            self.zone = _Zone.DOCUMENT
            yield Token("DOCUMENT_TITLE", block)
            return
        recites = self.lexicon.opening(text, Role.PREAMBULAR) is not None
        acts = self.lexicon.opening(text, Role.OPERATIVE) is not None
        upper = not self.lexicon.cased or text[:1].isupper()
        closed = self.ended in (marks.semicolon, marks.stop)
        listed = self.quoting or self.ended == marks.colon
        if (
            recites
            and upper
            and mark_of(block, self.lexicon) == marks.comma
            and (closed or not acts)
        ):
            yield Token("_MISPLACED", None)
            yield from self._recital(block)
        elif acts and upper and closed:
            yield from self._provision(block)
        elif self._carries_on_point(index):
            yield from self._point_text(block)
        elif not (listed and self.number) and self.headings.has_among_numbers(index):
            yield from self._theme(block)
        elif listed or (
            self.ended is not None and (text[:1].islower() or self.points.open or not upper)
        ):
            self.quoting = listed
            yield from self._continuation(block)
        else:
            yield from self._unknown(block)

    def _theme(self, block: Block) -> Tokens:
        self._enter(_Zone.HEAD)
        self.begun = False
        numbered = heading_number(block, self.lexicon)
        if numbered is None:
            yield Token("THEME", block)
        else:
            yield Token("THEME_NUMBER", numbered.label)
            yield Token("THEME", numbered.block)

    def _continuation(self, block: Block) -> Tokens:
        yield Token("CONTINUATION", block)
        yield from self._end_paragraph(block)

    def _unknown(self, block: Block) -> Tokens:
        if self.zone is _Zone.HEAD:
            self._enter(_Zone.PREAMBLE)
        self.attachable = False
        yield Token("UNKNOWN", block)


_PRINTED_ON_PAGES = frozenset({"distribution", "original", "symbol"})
_MISPLACED = ("heading", "agenda", "sponsors", *sorted(_PRINTED_ON_PAGES))
_ABOVE_TEXTS = ("numbered_title", *_MISPLACED)
