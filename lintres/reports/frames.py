"""The lines of a draft that a finding is about, with carets under exactly its characters."""

from collections.abc import Iterator

from lintres.record import Record
from lintres.reports.display import Cell, cells, reorders
from lintres.reports.paint import Ink, Paint, plain
from lintres.source import Source, Span

_ELLIPSIS = "…"
_LEAST_ROOM = 20
_NEARBY = 10


class Excerpt(Record):
    """What is shown of a line, in three parts; `column` is where the second one starts."""

    before: str
    marked: str
    after: str
    column: int
    width: int  # of the marked part, in columns


def frame(
    source: Source,
    span: Span,
    *,
    width: int = 100,
    ink: Ink = Ink.MARK,
    paint: Paint = plain,
    link: str | None = None,
) -> Iterator[str]:
    """Yield the lines of the frame of a span, each at most `width` columns wide.

    A span that runs over several lines shows its first and its last one; `link` is an address to
    open from its words.
    """
    places = _lines_of(source, span)
    # The lines of a text that was taken from another file are nobody's to look up.
    numbered = source.origins is None
    gutter = len(str(places[-1][0])) if numbered else 0
    room = max(width - gutter - 3, _LEAST_ROOM)
    empty_gutter = paint(f"{'':{gutter}} │", Ink.FAINT)
    previous = places[0][0]
    for number, line, marked in places:
        if number > previous + 1:
            yield paint(f"{'⋮':>{gutter}} │", Ink.FAINT)
        previous = number
        yield from _drawn(
            excerpt(source.text, line, marked, room - _room_for_brackets(source.slice(line))),
            paint(f"{number:>{gutter}} │", Ink.FAINT) if numbered else empty_gutter,
            empty_gutter,
            ink,
            paint,
            link,
        )


def excerpt(text: str, line: Span, marked: Span, room: int) -> Excerpt:
    """Cut a line of a text down to `room` columns around the part that is marked."""
    # A line may be a book: only its neighbourhood is measured.
    near = Span(max(line.start, marked.start - 2 * room), min(line.end, marked.start + 2 * room))
    shown = cells(text[near.start : near.end])
    start, end = marked.start - near.start, min(marked.end, near.end) - near.start
    cut = near.start > line.start, near.end < line.end
    first, last = _window(shown, start, end, room, cut)
    kept = shown[first:last]
    before = [cell for cell in kept if cell.end <= start]
    inside = [cell for cell in kept if cell.start < end and cell.end > start]
    after = kept[len(before) + len(inside) :]
    left = _ELLIPSIS if first or cut[0] else ""
    right = _ELLIPSIS if last < len(shown) or cut[1] else ""
    return Excerpt(
        left + _join(before),
        _join(inside),
        _join(after) + right,
        len(left) + _width(before),
        _width(inside),
    )


def _lines_of(source: Source, span: Span) -> list[tuple[int, Span, Span]]:
    """Return number, extent and marked part of the first and the last line of a span."""
    first = source.position(span.start).line
    line = source.line(first)
    # What lies in the line break itself is shown at the end of its line.
    start = min(span.start, line.end)
    places = [(first, line, Span(start, max(start, min(span.end, line.end))))]
    number = source.position(max(span.start, span.end - 1)).line
    if number > first:
        line = source.line(number)
        end = min(span.end, line.end)
        lead = len(source.text[line.start : end]) - len(source.text[line.start : end].lstrip())
        if line.start + lead < end:
            places.append((number, line, Span(line.start + lead, end)))
    return places


def _window(
    shown: list[Cell], start: int, end: int, room: int, cut: tuple[bool, bool]
) -> tuple[int, int]:
    """Return which cells fit into `room` columns, the marked ones in the middle or first.

    `cut` says whether the line goes on before and after the cells.
    """
    total = _width(shown)
    if total <= room and not any(cut):
        return 0, len(shown)
    begin = _index(shown, start)
    column = shown[begin].column if begin < len(shown) else total
    marked = sum(cell.width for cell in shown[begin : _index(shown, end)])
    left = max(0, min(column - max((room - marked) // 2, room // 4), total - room))
    first = 0
    if left or cut[0]:
        # The ellipsis takes a column, and no combining mark may fall on it.
        first = next((i for i, cell in enumerate(shown) if cell.column > left and cell.width), 0)
        first = _word_start(shown, first, begin)
    budget = room - (1 if first or cut[0] else 0)
    last = first
    while last < len(shown) and shown[last].width <= budget:
        budget -= shown[last].width
        last += 1
    if last < len(shown) or cut[1]:
        while budget < 1 and last > first:
            last -= 1
            budget += shown[last].width
        last = _word_end(shown, last, _index(shown, end))
    return first, last


def _word_start(shown: list[Cell], first: int, begin: int) -> int:
    """Move on to where a word begins, if one does nearby and before the marked cells."""
    for index in range(max(first, 1), min(first + _NEARBY, begin + 1)):
        if shown[index - 1].text == " ":
            return index
    return first


def _word_end(shown: list[Cell], last: int, end: int) -> int:
    """Move back to where a word ends, if one does nearby and after the marked cells."""
    for index in range(min(last, len(shown) - 1), max(last - _NEARBY, end), -1):
        if shown[index].text == " ":
            return index
    return last


def _drawn(
    part: Excerpt, gutter: str, empty_gutter: str, ink: Ink, paint: Paint, link: str | None
) -> Iterator[str]:
    line = part.before + part.marked + part.after
    if reorders(line):
        # A terminal shows such a line in an order of its own: no caret could be trusted.
        yield f"{gutter} {part.before}{paint(f'⟦{part.marked}⟧', ink, link)}{part.after}".rstrip()
        return
    yield f"{gutter} {part.before}{_inked(part.marked, ink, paint, link)}{part.after}".rstrip()
    yield f"{empty_gutter} {' ' * part.column}{paint('^' * max(part.width, 1), ink)}"


def _room_for_brackets(line: str) -> int:
    return 2 if reorders(line) else 0


def _inked(text: str, ink: Ink, paint: Paint, link: str | None) -> str:
    return paint(text, ink, link) if text else ""


def _index(shown: list[Cell], offset: int) -> int:
    return next((i for i, cell in enumerate(shown) if cell.end > offset), len(shown))


def _join(part: list[Cell]) -> str:
    return "".join(cell.text for cell in part)


def _width(part: list[Cell]) -> int:
    return part[-1].column + part[-1].width - part[0].column if part else 0
