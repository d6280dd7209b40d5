"""Words put together to lines, and lines set in the order in which they are read."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from lintres.formats.pdf.layout import ALWAYS, NEAR, NEVER_HAN, Line, Word, is_han
from lintres.formats.pdf.leftwards import in_reading_order
from lintres.pattern import Pattern

# All of these are parts of the size of the letters.
_LEVEL = 0.18  # what stands on one line differs less
_RISE, _FALL = 0.66, 0.3  # what is raised or lowered within a line differs less
_SMALL = 0.86  # and is smaller
_NEAR = 0.8  # and stands beside other words of it
_MARK = 0.5  # a mark farther away from its word does not belong to it
_CELL = 2.6  # what stands farther apart is in two cells of a table
_COLUMN = 0.8  # nor what is so far apart, and begins where cells of other rows do
_OUT_OF_ORDER = 0.15  # of the lines; then the file tells nothing of the order
_RAISED = 0.18

_MARK_ALONE = Pattern(r"^(?:\d{1,3}|\*{1,3})$")
_LABEL = Pattern(
    r"^\W*(?:\d{1,3}|[A-Za-z]{1,2}|[ivxlIVXL]{1,6}|[\u0400-\u04ff\u0600-\u06ff\u4e00-\u9fff]{1,3})?"
    r"\W{0,2}$"
)


def lines_of(words: Sequence[Word], page: int, width: float, *, leftwards: bool) -> list[Line]:
    """Return the lines of a page in the order in which they are read."""
    rows = _rows(words)
    if leftwards:
        rows = in_reading_order(rows)
    else:
        for row in rows:
            row.sort(key=attrgetter("left", "place"))
    edge = attrgetter("right" if leftwards else "left")
    parted = [list(_cells(row, lambda word, gap: gap > _CELL)) for row in rows]
    starts = Counter(round(edge(cell[0])) for row in parted for cell in row[1:])
    columns = {start for start, times in starts.items() if times > 1}

    def in_column(word: Word, gap: float) -> bool:
        return gap > _COLUMN and round(edge(word)) in columns

    cells = [cell for row in parted for cell in row]
    if columns:
        cells = [part for cell in cells for part in _cells(cell, in_column)]
    cells.sort(key=lambda cell: min(word.place for word in cell if not word.raised))
    lines = [_line(cell, page, width, leftwards=leftwards) for cell in cells]
    return _in_order(lines)


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Return words that stand on one line, with what is raised above it, from the top down."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=attrgetter("baseline")):
        row = rows[-1] if rows else None
        if row and word.baseline - row[0].baseline <= _LEVEL * min(word.size, row[0].size):
            row.append(word)
        else:
            rows.append([word])
    for index in range(len(rows)):
        for other in (index + 1, index + 2, index - 1):
            if 0 <= other < len(rows) and rows[index] and rows[other]:
                _join(rows, index, other)
    return [_with_raised(row) for row in rows if row]


def _join(rows: list[list[Word]], index: int, other: int) -> None:
    """Move the small words of one row that belong to another one, above or below it."""
    large = max(rows[other], key=attrgetter("size"))
    distance = rows[other][0].baseline - rows[index][0].baseline
    reach = _RISE if distance > 0 else _FALL
    small = any(_is_small(word, large) for word in rows[index])
    if abs(distance) > reach * large.size or not small:
        return
    lefts = sorted(word.left for word in rows[other])
    rights = sorted(word.right for word in rows[other])
    moved: list[Word] = []
    grown = True
    while grown:  # what stands beside what was moved belongs there too
        grown = False
        for word in rows[index]:
            if word in moved or not _is_small(word, large):
                continue
            near = _NEAR * large.size
            if _has(rights, word.left, near) or _has(lefts, word.right, near):
                moved.append(word)
                lefts = sorted([*lefts, word.left])
                rights = sorted([*rights, word.right])
                grown = True
    if moved:
        rows[other] += moved
        rows[index] = [word for word in rows[index] if word not in moved]


def _is_small(word: Word, large: Word) -> bool:
    """Whether a word is smaller than another one, or no larger, and may be a mark."""
    size = 1.0 if _MARK_ALONE.search(word.text) else _SMALL
    return word.size <= size * large.size


def _has(places: Sequence[float], place: float, near: float) -> bool:
    index = bisect_left(places, place - near)
    return index < len(places) and places[index] <= place + near


def _with_raised(row: list[Word]) -> list[Word]:
    """Return the words of a row, those that are raised marked as such."""
    if len({word.baseline for word in row}) == 1:
        return row
    row.sort(key=attrgetter("left"))
    found: list[Word] = []
    for index, word in enumerate(row):
        beside = row[max(0, index - 2) : index + 3]
        raised = any(
            _is_small(word, each)
            and _RAISED * each.size < each.baseline - word.baseline <= _RISE * each.size
            for each in beside
        )
        found.append(word._replace(raised=True) if raised else word)
    if all(word.raised for word in found):
        return row
    return found


def _cells(row: Sequence[Word], apart: Callable[[Word, float], bool]) -> Iterator[list[Word]]:
    """Part a row before words that are `apart`; a label is never parted from its text.

    `apart` is asked for a word and its distance from the one before, in parts of its size.
    """
    cell: list[Word] = []
    for word in row:
        if cell and apart(word, _gap(cell[-1], word)) and not _is_label(cell):
            yield cell
            cell = []
        cell.append(word)
    if all(word.raised for word in cell):
        cell = [word._replace(raised=False) for word in cell]
    yield cell


def _gap(before: Word, word: Word) -> float:
    distance = max(word.left - before.right, before.left - word.right)
    return distance / max(word.size, before.size)


def _is_label(cell: Sequence[Word]) -> bool:
    """Whether words are the number, letter, bullet or note mark of what follows."""
    if all(word.raised for word in cell):
        return True
    return len(cell) <= 3 and bool(_LABEL.search("".join(word.text for word in cell)))


def _line(cell: Sequence[Word], page: int, width: float, *, leftwards: bool) -> Line:
    words = [cell[0]]
    for before, word in pairwise(cell):
        words.append(word.after_space() if _is_spaced(before, word) else word)
    left, right = min(word.left for word in words), max(word.right for word in words)
    sizes: dict[float, int] = {}
    for word in words:
        if not word.raised:
            size = round(word.size, 1)
            sizes[size] = sizes.get(size, 0) + len(word.text)
    size = max(sizes, key=lambda size: (sizes[size], size))
    level = [word for word in words if not word.raised]
    baseline = max(level, key=lambda word: (abs(word.size - size) < 0.1, word.baseline)).baseline
    return Line(
        tuple(words),
        "".join(f" {word.text}" if word.spaced else word.text for word in words),
        width - right if leftwards else left,
        width - left if leftwards else right,
        baseline,
        size,
        all(word.bold for word in level),
        page,
    )


def _is_spaced(before: Word, word: Word) -> bool:
    gap = max(word.left - before.right, before.left - word.right)
    size = min(word.size, before.size)
    if word.raised and not before.raised:  # what justifies a line may set a mark apart
        return before.text[-1:].isalnum() and gap > _MARK * before.size
    nearest = word.nearest
    if nearest == ALWAYS and not before.is_followed_by(word):  # the space stands behind another one
        nearest = NEVER_HAN if is_han(before.text[-1:]) or is_han(word.text[:1]) else NEAR
    return gap > nearest * size


def _in_order(lines: list[Line]) -> list[Line]:
    """Return lines as the file has them, unless lines stand above those before them too often."""
    wrong = 0
    for index, line in enumerate(lines[1:], 1):
        before = lines[index - 1]
        beside = line.start < before.end and before.start < line.end
        wrong += beside and line.baseline < before.baseline - before.size / 2
    if wrong <= max(3, _OUT_OF_ORDER * len(lines)):
        return lines
    return sorted(lines, key=attrgetter("baseline", "start"))
