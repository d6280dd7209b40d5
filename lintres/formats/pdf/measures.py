"""How a document is set: where its lines begin and end, and how far apart they stand."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from lintres.formats.pdf.layout import Line
from lintres.pattern import Pattern
from lintres.record import Record

# Parts of the size of the letters.
INDENT = 0.8  # what stands farther in is indented
SAME_SIZE = 0.08  # sizes that differ less are one
BESIDE, _FAR = 0.3, 3.5  # lines less apart stand beside each other, and farther apart alone

_SHARE = 0.1  # of all distances is that of the lines of a paragraph at least
_CLOSE = 1.35  # lines of a paragraph may stand so close
_WIDE, _OFTEN = 1.7, 4  # what stands farther apart must do so often
_WIDER = 1.22  # than the usual distance of lines is that of paragraphs
_APART = 1.0  # points: no less farther apart stand paragraphs than lines
_FULL = 0.85  # of the width: so far a full line goes
_BROKEN = 0.35  # of the lines that are full go on with the next one, at least
_LONG = 0.7  # of the width has a line that was broken for want of room, at least
# What a paragraph ends in, and what it ends in where no sentence goes on.
_BEHIND = r"[”\"’»)]?[\d*⁰¹²³⁴-⁹ ]*$"
TERMINAL = Pattern(rf"[,;:.!?،؛؟，；：。、]{_BEHIND}")
STOP = Pattern(rf"[.;؛；。]{_BEHIND}")


class Measures(Record):
    """How a document is set."""

    size: float  # of most letters
    left: float  # where most lines begin
    rights: dict[int, float]  # where lines end, by page; 0 for pages with few lines
    pitches: dict[float, float]  # the distance of lines of a paragraph, by the size of letters
    gaps: dict[float, float]  # from what distance on a paragraph begins, where that is known
    indented: bool  # whether paragraphs begin with an indent

    def right(self, page: int) -> float:
        """Return where the lines of a page end."""
        return self.rights.get(page, self.rights[0])

    def long(self, page: int) -> float:
        """Return how long a line of a page is at least that was broken for want of room."""
        return _LONG * (self.right(page) - self.left)

    def pitch(self, size: float) -> float:
        """Return the distance of lines of letters of a size."""
        known = self.pitches.get(round(size))
        return known or self.pitches[0] * size

    def gap(self, size: float) -> float:
        """Return from what distance on lines of letters of a size are of two paragraphs."""
        return self.gaps.get(round(size)) or _WIDER * self.pitch(size)


def measures_of(pages: Sequence[Sequence[Line]]) -> Measures:
    """Return how a document is set whose pages have these lines."""
    lines = [line for page in pages for line in page]
    size = _most((line.size, len(line.text)) for line in lines)
    body = [line for line in lines if abs(line.size - size) < SAME_SIZE * size]
    rights = {0: _edge(body)}
    for page in pages:
        own = [line for line in page if abs(line.size - size) < SAME_SIZE * size]
        end = _ends(own)
        if len(own) >= _ENOUGH and _is_edge(end, own):
            rights[own[0].page] = end
    carried = [pair for pair in pairwise(body) if _is_carried(*pair, rights[0])]
    left = _most((round(line.start), len(line.text)) for _, line in carried) or _most(
        (round(line.start), len(line.text)) for line in body
    )
    heads = sum(
        abs(line.start - left) < INDENT * size < before.start - line.start
        for before, line in carried
    )
    indented = heads > _SOME * len(carried)
    going_on, others = _distances(lines, rights[0])
    pitches = _pitches(going_on, others)
    return Measures(size, left, rights, pitches, _gaps(pitches, going_on, others), indented)


_ENOUGH = 12  # lines, to tell how a page is set
_SOME = 0.05  # of the lines that go on with a sentence stand below an indent


def _most(weights: Iterable[tuple[float, int]]) -> float:
    """Return the value with the most weight, 0 where there is none."""
    counted: Counter[float] = Counter()
    for value, weight in weights:
        counted[value] += weight
    return max(counted, key=lambda value: (counted[value], -value), default=0.0)


def _ends(lines: Sequence[Line]) -> float:
    """Return where lines end that are full: nine tenths of all letters stand in no longer ones."""
    ends = sorted((line.end, len(line.text)) for line in lines)
    reached, whole = 0, sum(weight for _, weight in ends)
    for end, weight in ends:
        reached += weight
        if reached >= 0.9 * whole:
            return end
    return 0.0


def _edge(lines: Sequence[Line]) -> float:
    """Return where full lines end: where most do, or the longest one where few are full."""
    edge = _ends(lines)
    if _is_edge(edge, lines):
        return edge
    return max((line.end for line in lines), default=0.0)


def _is_edge(end: float, lines: Sequence[Line]) -> bool:
    """Whether lines that end about there go on with the next one: they have no mark at the end."""
    near = [line for line in lines if _FULL * end < line.end < (2 - _FULL) * end]
    broken = sum(not TERMINAL.search(line.text) for line in near)
    return broken > _BROKEN * len(near)


_Distances: TypeAlias = Mapping[float, Counter[float]]  # how often, by the size of letters


def _distances(lines: Sequence[Line], right: float) -> tuple[_Distances, _Distances]:
    """Return how far lines stand below others: those that go on with a full one, and the rest."""
    going_on: dict[float, Counter[float]] = {}
    others: dict[float, Counter[float]] = {}
    for before, line in pairwise(lines):
        distance = line.baseline - before.baseline
        near = BESIDE * line.size < distance < _FAR * line.size
        same = line.page == before.page and abs(line.size - before.size) < 0.3
        # Marks may push a line down.
        if near and same and not any(word.raised for word in line.words):
            counted = going_on if _is_carried(before, line, right) else others
            counted.setdefault(round(line.size), Counter())[round(2 * distance) / 2] += 1
    return going_on, others


def _pitches(going_on: _Distances, others: _Distances) -> dict[float, float]:
    """Return how far apart the lines of a paragraph stand; for 0, in parts of the size of letters.

    Such lines are those below a full one that has no mark at its end.
    """
    parts: Counter[float] = Counter()
    pitches: dict[float, float] = {}
    for size in {*going_on, *others}:
        counted = going_on.get(size, Counter())
        every = counted + others.get(size, Counter())
        closest = min(every)
        often = {each for each, times in counted.items() if times >= _OFTEN}
        if every[closest] >= _OFTEN:  # where all lines stand far apart
            often.add(closest)
        least = _SHARE * counted.total()
        usual = [
            each
            for each, times in counted.items()
            if times >= least and (each < _WIDE * size or each in often)
        ]
        if counted.total() < _OFTEN and closest in often and closest < _CLOSE * size:
            usual = [closest]  # as in an address
        if usual:
            pitches[size] = min(usual)
            parts[round(pitches[size] / size, 1)] += counted.total()
    return {0: parts.most_common(1)[0][0] if parts else 1.2, **pitches}


def _gaps(
    pitches: Mapping[float, float], going_on: _Distances, others: _Distances
) -> dict[float, float]:
    """Return from what distance on paragraphs begin, where they stand hardly farther apart.

    What goes on with a full line never stands so far from it.
    """
    gaps: dict[float, float] = {}
    for size, distances in others.items():
        pitch = pitches.get(size, math.inf)
        wider = [
            distance
            for distance, times in distances.items()
            if pitch + _APART <= distance <= _WIDER * pitch
            and times >= _OFTEN
            and going_on.get(size, Counter())[distance] <= _SHARE * times
        ]
        if wider:
            gaps[size] = (pitch + min(wider)) / 2
    return gaps


def _is_carried(before: Line, line: Line, right: float) -> bool:
    """Whether a line goes on with what a full one without a mark at its end says."""
    full = before.end > _FULL * right and not TERMINAL.search(before.text)
    return full and before.baseline != line.baseline
