"""Edits made in a text, and where they leave the places of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from math import inf

from lintres.diagnostic import Edit
from lintres.record import Record
from lintres.source import Source, Span


def edited(source: Source, edits: Iterable[Edit]) -> Source:
    """Return a text with its edits made; they must not overlap. Name and mark are kept."""
    return source.with_text(edited_stretch(source, edits, Span(0, len(source.text))))


def edited_stretch(source: Source, edits: Iterable[Edit], stretch: Span) -> str:
    """Return a stretch of a text, all of whose edits lie in it, with them made."""
    parts: list[str] = []
    position = stretch.start
    for span, text in sorted(edits):
        parts += (source.text[position : span.start], text)
        position = span.end
    return "".join((*parts, source.text[position : stretch.end]))


def line_break(text: str) -> str:
    """Return the line break that a text has; where they are mixed, that of most lines."""
    windows = text.count("\r\n")
    unix = text.count("\n") - windows
    mac = text.count("\r") - windows
    return max((unix, "\n"), (windows, "\r\n"), (mac, "\r"), key=lambda one: one[0])[1]


class Shift:
    """Where edits that do not overlap leave the places of a text."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        ordered = sorted(edits)
        self._starts = [edit.span.start for edit in ordered]
        self._ends = [edit.span.end for edit in ordered]
        growth = (len(edit.text) - (edit.span.end - edit.span.start) for edit in ordered)
        self._grown = [0, *accumulate(growth)]

    def moved(self, span: Span) -> Span:
        """Return what became of a span: with the whole of each edit that touches it."""
        before = bisect_left(self._ends, span.start)
        within = bisect_right(self._starts, span.end)
        start = min([span.start, *self._starts[before:within]])
        end = max([span.end, *self._ends[before:within]])
        return Span(start + self._grown[before], end + self._grown[within])


class Taken:
    """Places of a text that are taken, in order; those that touch each other are one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        self.add(spans)

    def add(self, spans: Iterable[Span]) -> None:
        """Take more places."""
        for start, end in spans:
            at = bisect_left(self._spans, Span(start, end))
            while at > 0 and self._spans[at - 1].end >= start:
                at -= 1
            beyond = at
            while beyond < len(self._spans) and self._spans[beyond].start <= end:
                start = min(start, self._spans[beyond].start)
                end = max(end, self._spans[beyond].end)
                beyond += 1
            self._spans[at:beyond] = [Span(start, end)]

    def meets(self, spans: Iterable[Span]) -> bool:
        """Whether any of some places touches one that is taken, were it by one end only."""
        return any(map(self._meets, spans))

    def _meets(self, span: Span) -> bool:
        at = bisect_right(self._spans, (span.end, inf))
        return at > 0 and self._spans[at - 1].end >= span.start


class Change(Record):
    """An edit that several edits, made one after the other, come to; `by` is whose they are."""

    span: Span
    text: str
    by: frozenset[int]


class _Piece(Record):
    """A piece of an edited text: of the first text, there or taken out, or written in."""

    start: int  # in the first text
    end: int
    text: str | None  # of what was written in
    by: frozenset[int]  # who wrote it in or took it out; empty for what stands as it was

    @property
    def length(self) -> int:
        """How much of the edited text it is."""
        if self.text is not None:
            return len(self.text)
        return 0 if self.by else self.end - self.start


class Rounds:
    """Edits made in a text, then edits made in what came of it, and so on."""

    def __init__(self, length: int) -> None:
        self._pieces = [_Piece(0, length, None, frozenset())]

    def edit(self, edits: Iterable[tuple[Edit, int]]) -> None:
        """Make edits that do not overlap, each with a number for whose it is."""
        waiting = sorted(edits, key=lambda each: each[0])
        pieces: list[_Piece] = []
        rest = self._pieces[::-1]
        position = 0
        for (span, text), owner in waiting:
            while position < span.start:
                pieces.append(_first(rest, span.start - position))
                position += pieces[-1].length
            by = frozenset({owner})
            gone: list[_Piece] = []
            while position < span.end:
                piece = _first(rest, span.end - position)
                position += piece.length
                by |= piece.by if piece.text is not None else frozenset()
                if piece.text is None:
                    gone.append(piece._replace(by=piece.by or by))
            place = pieces[-1].end if pieces else 0
            at = gone[-1].end if gone else place
            pieces += (*gone, _Piece(at, at, text, by))
        self._pieces = pieces + rest[::-1]

    def before(self, span: Span) -> Span:
        """Return the stretch of the first text that a stretch of the edited one stands for."""
        start, end = self._before(span.start, ahead=True), self._before(span.end, ahead=False)
        return Span(min(start, end), max(start, end))

    def _before(self, offset: int, *, ahead: bool) -> int:
        """Return the place of the first text that one between two pieces stands for."""
        position = 0
        for piece in self._pieces[:-1]:
            beyond = position + piece.length
            if beyond > offset or (beyond == offset and not ahead):
                break
            position = beyond
        else:
            piece = self._pieces[-1]
        return min(piece.start + offset - position, piece.end)

    def changes(self) -> Iterator[Change]:
        """Yield what the edits come to in the first text, in its order."""
        for changed, group in groupby(self._pieces, key=lambda piece: bool(piece.by)):
            if changed:
                members = list(group)
                yield Change(
                    Span(members[0].start, members[-1].end),
                    "".join(piece.text or "" for piece in members),
                    frozenset().union(*(piece.by for piece in members)),
                )


def _first(rest: list[_Piece], most: int) -> _Piece:
    """Take the first piece, or as much of it, off pieces in reverse order."""
    piece = rest.pop()
    if piece.length <= most:
        return piece
    if piece.text is not None:
        rest.append(piece._replace(text=piece.text[most:]))
        return piece._replace(text=piece.text[:most])
    rest.append(piece._replace(start=piece.start + most))
    return piece._replace(end=piece.start + most)
