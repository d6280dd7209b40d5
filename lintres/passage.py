"""A logical stretch of text, mapped to the source it was gathered from.

A paragraph copied out of a PDF is not contiguous: its lines are wrapped, a page break, footnotes
or note marks stand in its middle. A passage is the paragraph as an editor reads it; every offset
in it maps to the source, so that every finding and every edit does.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import TypeAlias

from lintres.record import Record
from lintres.source import Span

# A run of a passage: where it starts there, its text, and where that stands in the source; None for
# a joint, the one space that joins two lines and stands in no source.
_Piece: TypeAlias = tuple[int, str, int | None]


class Passage:
    """Immutable logical text with its map to the source; all offsets are code points."""

    __slots__ = ("_anchor", "_pieces", "_starts", "text")

    def __init__(self, runs: Iterable[tuple[str, int | None]] = (), anchor: int = 0) -> None:
        """Build a passage of (text, source offset) runs, in order; offset None for a joint.

        `anchor` is where a passage without source text stands.
        """
        self._anchor = anchor
        runs = [run for run in runs if run[0]]
        if len(runs) == 1:  # most passages: a paragraph on one line
            self.text, source = runs[0]
            self._starts = [0]
            self._pieces: list[_Piece] = [(0, self.text, source)]
            return
        texts = [text for text, _ in runs]
        self.text = "".join(texts)
        self._starts = [0, *accumulate(map(len, texts))][: len(texts)]
        self._pieces = [
            (start, text, source) for start, (text, source) in zip(self._starts, runs, strict=True)
        ]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"Passage({self.text!r})"

    def __getitem__(self, part: slice) -> "Passage":
        """Return the passage of a plain slice, its map kept."""
        start, end, _ = part.indices(len(self.text))
        if len(self._pieces) == 1 and start < end:
            source = self._pieces[0][2]
            if source is not None:
                return Passage([(self.text[start:end], source + start)])
        runs = [(text, source) for _, text, source in self._between(start, end)]
        return Passage(runs, self.source_offset(start))

    def without(self, holes: "Holes") -> "Passage":
        """Return the passage less some stretches of it."""
        kept: list[_Piece] = []
        position = 0
        for hole in holes.spans:
            kept += self._between(position, hole.start)
            position = hole.end
        kept += self._between(position, len(self.text))
        return Passage([(text, source) for _, text, source in kept], self.source_offset(0))

    def source_offset(self, offset: int) -> int:
        """Return where a character stands in the source, 0 <= offset <= len(self).

        A joint, and the end, map to the end of the source text before them.
        """
        if not self._pieces:
            return self._anchor
        index = bisect_right(self._starts, offset) - 1
        start, text, source = self._pieces[index]
        if source is not None and offset < start + len(text):
            return source + offset - start
        return self._end_of(index)

    def offset_after(self, source: int) -> int:
        """Return the offset after the last character that stands before a place of the source."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.source_offset(middle) < source:
                low = middle + 1
            else:
                high = middle
        return low

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return the source from a first to a last character, whatever lies between them."""
        if len(self._pieces) == 1:
            source = self._pieces[0][2]
            last = len(self.text) if end is None or end > len(self.text) else end
            if source is not None and start < last:
                return Span(source + start, source + last)
        ends = [
            (source, source + len(text))
            for _, text, source in self._between(start, self._bound(end))
            if source is not None
        ]
        if not ends:
            at = self.source_offset(start)
            return Span(at, at)
        return Span(ends[0][0], ends[-1][1])

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """Return the source of a stretch, piece by piece, without what lies between."""
        spans: list[Span] = []
        for _, text, source in self._between(start, self._bound(end)):
            if source is None:
                continue
            if spans and spans[-1].end == source:
                spans[-1] = Span(spans[-1].start, source + len(text))
            else:
                spans.append(Span(source, source + len(text)))
        return tuple(spans)

    def _bound(self, end: int | None) -> int:
        return len(self.text) if end is None else end

    def _end_of(self, index: int) -> int:
        for _, text, source in self._pieces[index::-1]:
            if source is not None:
                return source + len(text)
        return self._anchor

    def _between(self, start: int, end: int) -> list[_Piece]:
        """Return the pieces of a stretch, the first and the last cut to it."""
        if start >= end:
            return []
        first = bisect_right(self._starts, start) - 1
        pieces = self._pieces[first : bisect_left(self._starts, end)]
        for at, (begins, text, source) in ((-1, pieces[-1]), (0, pieces[0])):
            skip = max(0, start - begins)
            moved = None if source is None else source + skip
            pieces[at] = (begins + skip, text[skip : end - begins], moved)
        return pieces


class Holes:
    """Stretches that are taken out of a passage, and where that leaves the rest."""

    __slots__ = ("_ends", "_removed", "spans")

    def __init__(self, spans: Iterable[Span]) -> None:
        """Take stretches in order and apart."""
        self.spans = tuple(spans)
        self._ends = [span.end for span in self.spans]
        self._removed = [0, *accumulate(span.end - span.start for span in self.spans)]

    def moved(self, offset: int) -> int:
        """Return where an offset of the whole passage stands in what is left of it."""
        before = bisect_right(self._ends, offset)
        inside = before < len(self.spans) and self.spans[before].start < offset
        return (self.spans[before].start if inside else offset) - self._removed[before]


class Emphasis(Record):
    """A stretch of a passage that the source sets off from the rest.

    `mark` is the markup ("**", "_", "<b>", ...), or "repeated" where a converter printed every
    stroke of fake bold; `start` and `end` count in the passage, `source` is the whole of it there,
    markup included; `copies` says how often a repeated phrase is printed.
    """

    start: int
    end: int
    mark: str
    source: Span
    copies: int = 1


class NoteMark(Record):
    """A footnote mark in running text: its label ("3", "*"), where it stands before, its source."""

    label: str
    at: int
    span: Span


class Stray(Record):
    """Markup that was opened and not closed, or closed and not opened."""

    mark: str
    span: Span


class Block(Record):
    """A block of a draft: its logical text, its marks, and all the source that is its own.

    `spans` is the territory of the block: every character of the source that belongs to it,
    labels, markup and copies included. `passage` is what is read: without label and markup.
    """

    passage: Passage
    spans: tuple[Span, ...]
    emphasis: tuple[Emphasis, ...] = ()
    notes: tuple[NoteMark, ...] = ()
    strays: tuple[Stray, ...] = ()

    @property
    def text(self) -> str:
        """The logical text."""
        return self.passage.text

    def cut(self, start: int) -> "Block":
        """Return the block read from a later character on; its territory stays what it is."""
        passage = self.passage[start:]
        if not self.emphasis and not self.notes:
            return self._replace(passage=passage)
        return self._replace(
            passage=passage,
            emphasis=tuple(
                mark._replace(start=max(0, mark.start - start), end=mark.end - start)
                for mark in self.emphasis
                if mark.end > start
            ),
            notes=tuple(
                note._replace(at=note.at - start) for note in self.notes if note.at >= start
            ),
        )

    @property
    def start(self) -> int:
        """The offset of the first character of the block."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """The offset after the last character of the block."""
        return self.spans[-1].end
