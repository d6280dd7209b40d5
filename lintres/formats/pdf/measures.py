"""How a document is set: where its lines begin and end, and how far apart they stand."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lintres.formats.pdf.layout import Line
from lintres.pattern import Pattern
from lintres.record import Record

# Parts of the size of the letters.
INDENT = 0.8  # what stands farther in is indented
SAME_SIZE = 0.08  # sizes that differ less are one
BESIDE, _FAR = 0.3, 3.5  # lines less apart stand beside each other, and farther apart alone

_SHARE = 0.1  # of all distances is that of the lines of a paragraph at least
_WIDE, _OFTEN = 1.7, 4  # what stands farther apart must do so often
_FULL = 0.85  # of the width: so far a full line goes
# What a paragraph ends in.
TERMINAL = Pattern(r"[,;:.!?،؛؟，；：。、][”\"’»)]?[\d*⁰¹²³⁴-⁹ ]*$")


class Measures(Record):
    """How a document is set."""

    size: float  # of most letters
    left: float  # where most lines begin
    rights: dict[int, float]  # where lines end, by page; 0 for pages with few lines
    pitches: dict[float, float]  # the distance of lines of a paragraph, by the size of letters
    indented: bool  # whether paragraphs begin with an indent

    def right(self, page: int) -> float:
        """Return where the lines of a page end."""
        return self.rights.get(page, self.rights[0])

    def pitch(self, size: float) -> float:
        """Return the distance of lines of letters of a size."""
        known = self.pitches.get(round(size))
        return known or self.pitches[0] * size


def measures_of(pages: Sequence[Sequence[Line]]) -> Measures:
    """Return how a document is set whose pages have these lines."""
    lines = [line for page in pages for line in page]
    size = _most((line.size, len(line.text)) for line in lines)
    body = [line for line in lines if abs(line.size - size) < SAME_SIZE * size]
    rights = {0: _ends(body)}
    for page in pages:
        own = [line for line in page if abs(line.size - size) < SAME_SIZE * size]
        if len(own) >= _ENOUGH:
            rights[own[0].page] = _ends(own)
    carried = [pair for pair in pairwise(body) if _is_carried(*pair, rights[0])]
    left = _most((round(line.start), len(line.text)) for _, line in carried) or _most(
        (round(line.start), len(line.text)) for line in body
    )
    heads = sum(
        abs(line.start - left) < INDENT * size < before.start - line.start
        for before, line in carried
    )
    indented = heads > _SOME * len(carried)
    return Measures(size, left, rights, _pitches(lines, rights[0]), indented)


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


def _pitches(lines: Sequence[Line], right: float) -> dict[float, float]:
    """Return how far apart the lines of a paragraph stand; for 0, in parts of the size of letters.

    Such lines are those below a full one that has no mark at its end.
    """
    found: dict[float, Counter[float]] = {}
    for before, line in pairwise(lines):
        distance = line.baseline - before.baseline
        same = line.page == before.page and abs(line.size - before.size) < 0.3
        near = BESIDE * line.size < distance < _FAR * line.size
        if same and near and _is_carried(before, line, right):
            found.setdefault(round(line.size), Counter())[round(2 * distance) / 2] += 1
            found.setdefault(0, Counter())[round(distance / line.size, 1)] += 1
    pitches: dict[float, float] = {0: 1.2}
    for size, counted in found.items():
        least = _SHARE * counted.total()
        usual = [
            each
            for each, n in counted.items()
            if n >= least and (n >= _OFTEN or each < _WIDE * (size or 1))
        ]
        if usual:
            pitches[size] = min(usual)
    return pitches


def _is_carried(before: Line, line: Line, right: float) -> bool:
    """Whether a line goes on with what a full one without a mark at its end says."""
    full = before.end > _FULL * right and not TERMINAL.search(before.text)
    return full and before.baseline != line.baseline
