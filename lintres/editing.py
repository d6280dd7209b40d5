"""Edits made in a text, and where they leave the places of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from math import inf

from lintres.diagnostic import Edit
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
