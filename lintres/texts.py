"""The blocks of one part of a draft read as one text, so that a pattern is looked for in one go."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from lintres.passage import Block
from lintres.pattern import Pattern
from lintres.quoting import marks_open
from lintres.record import Record
from lintres.source import Span
from lintres.syntax import Footnote, Resolution, Sponsors, Title, blocks_of, running_blocks


class Place(Record):
    """A match of a pattern in a block; `start` and `end` are offsets in the text of the block."""

    block: Block
    match: re.Match[str]
    start: int
    end: int

    def span(self, group: int | str = 0) -> Span:
        """Return where a group of the match stands in the source."""
        shift = self.match.start() - self.start
        start, end = self.match.span(group)
        return self.block.passage.span(start - shift, end - shift)

    @property
    def is_quoted(self) -> bool:
        """Whether the match stands in quotation marks, or in the title of a work between them.

        Where the marks of a block do not tell, as one without its partner, it is taken to be.
        """
        text, at = self.block.text, self.start
        return marks_open(text, at, '"') % 2 == 1 or any(
            marks_open(text, at, opening, closing) for opening, closing in _QUOTES
        )


# „...“ ends in the mark that opens “...”.
_QUOTES = (("“", "”„"), ("«", "»"), ("《", "》"))


class Text:
    """Some blocks, in the order of the draft, one a line."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.blocks = tuple(blocks)
        self._places: dict[str, Sequence[int] | None] = {}  # of some characters

    @cached_property
    def joined(self) -> str:
        """The texts of the blocks, each ended by a line feed."""
        return "\n".join([*self._texts, ""])

    @cached_property
    def _texts(self) -> list[str]:
        return [block.passage.text for block in self.blocks]

    @cached_property
    def _starts(self) -> list[int]:
        return [at + index for index, at in enumerate(accumulate(map(len, self._texts), initial=0))]

    @cached_property
    def _territories(self) -> frozenset[tuple[Span, ...]]:
        return frozenset(block.spans for block in self.blocks)

    def holds(self, block: Block) -> bool:
        """Whether a block is one of these, or cut from one."""
        return block.spans in self._territories

    def find(self, pattern: Pattern | re.Pattern[str]) -> Iterator[Place]:
        """Yield the matches of a pattern, none of them longer than its block."""
        for match in self._matches(pattern):
            start, end = match.span()
            index = bisect_right(self._starts, start) - 1
            begins = self._starts[index]
            if index < len(self.blocks) and end < self._starts[index + 1]:
                yield Place(self.blocks[index], match, start - begins, end - begins)

    def _matches(self, pattern: Pattern | re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern in the joined text, one after the other.

        What begins with a number or looks back first is else tried at every place.
        """
        if type(pattern) is not Pattern or not _begins_slowly(pattern):
            return pattern.finditer(self.joined)
        if not pattern.may_be_in(self.joined):
            return iter(())
        places = self._places_of(pattern.heads)
        return (
            pattern.finditer(self.joined)
            if places is None
            else _at_places(pattern, places, self.joined)
        )

    def _places_of(self, heads: str) -> Sequence[int] | None:
        """Return where some characters stand in the joined text, None where they are many."""
        if heads not in self._places:
            joined = self.joined
            here = [head for head in heads if head.isascii() or head in joined]
            few = sum(map(joined.count, here)) * _SHARE < len(joined)
            found = re.finditer(f"[{re.escape(''.join(here))}]", joined) if few and here else ()
            self._places[heads] = [match.start() for match in found] if few else None
        return self._places[heads]


def _at_places(pattern: Pattern, places: Iterable[int], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begin at some places of a text, none in another."""
    match_at, end = pattern.compiled.match, 0
    for at in places:
        if at >= end and (match := match_at(text, at)) is not None:
            end = match.end()
            yield match


@lru_cache(maxsize=1024)
def _begins_slowly(pattern: Pattern) -> bool:
    """Whether the machine looks for the whole of a pattern everywhere, not for its beginning."""
    begins = pattern.pattern.removeprefix("(?x)").lstrip("\n ")
    return pattern.heads.isdigit() or (bool(pattern.heads) and begins.startswith(_LOOKS_BACK))


_LOOKS_BACK = ("(?<!", "(?<=")
_SHARE = 12  # to try a place takes as long as to pass over so many


class Texts:
    """The parts of a draft that rules look for patterns in, each read as one text."""

    def __init__(self, resolution: Resolution, blocks: Iterable[Block] | None = None) -> None:
        """Take a resolution, and all its blocks where they are known."""
        self._resolution = resolution
        self._blocks = blocks

    @cached_property
    def everything(self) -> Text:
        """The draft's own text: no page furniture, no comments."""
        return Text(blocks_of(self._resolution) if self._blocks is None else self._blocks)

    @cached_property
    def running(self) -> Text:
        """The preambular and operative paragraphs with their points."""
        return Text(running_blocks(self._resolution))

    @cached_property
    def preambles(self) -> Text:
        """The preambular paragraphs with their points."""
        parts = [section.preamble for section in self._resolution.sections]
        return Text(block for part in parts if part for block in blocks_of(part))

    @cached_property
    def operative_parts(self) -> Text:
        """The operative paragraphs with their points."""
        parts = [section.operative_part for section in self._resolution.sections]
        return Text(block for part in parts if part for block in blocks_of(part))

    @cached_property
    def notes(self) -> Text:
        """The footnotes."""
        return Text(
            note.body for note in self._resolution.apparatus.elements if isinstance(note, Footnote)
        )

    @cached_property
    def titles(self) -> Text:
        """The title, and those of sections."""
        front = self._resolution.front_matter.elements
        titles = [element.body for element in front if isinstance(element, Title)]
        headings = [section.heading for section in self._resolution.sections if section.heading]
        return Text([*titles, *(heading.title for heading in headings if heading.title)])

    @cached_property
    def sponsors(self) -> Text:
        """The lines that say who submits the draft."""
        front = self._resolution.front_matter.elements
        return Text(element.body for element in front if isinstance(element, Sponsors))

    @cached_property
    def annexes(self) -> Text:
        """The annexes and the documents that the text gives in full, with their headings."""
        return Text(block for annex in self._resolution.annexes for block in blocks_of(annex))
