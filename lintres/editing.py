"""Edits made in a text, and where they leave the places of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from lintres.diagnostic import Edit
from lintres.source import Source, Span


def edited(source: Source, edits: Iterable[Edit]) -> Source:
    """Return a text with its edits made; they must not overlap. Name and mark are kept."""
    parts: list[str] = []
    position = 0
    for span, text in sorted(edits):
        parts += (source.text[position : span.start], text)
        position = span.end
    return source.with_text("".join((*parts, source.text[position:])))


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
