"""The footnotes of a page: what stands at its foot below a rule or in small type, after a mark."""

from collections.abc import Sequence

from lintres.formats.pdf.layout import Line, Page
from lintres.pattern import Pattern
from lintres.record import Record

_SMALL = 0.92  # of the size of the text: so small are notes at most
_SAME = 0.15  # points
_SHORT = 0.6  # of the width of the page: so long is a rule above notes at most
_LOW = 0.25  # of the height of the page: above, no notes begin

_STROKES = Pattern(r"^[_\u2014\u2500-]{5,}$")
_LABEL = Pattern(r"^(\d{1,3}|[*†‡§]{1,4}|[a-z])$")
_GLUED = Pattern(r"^(\*{1,4}|[†‡§])(?=\S)")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPTS = str.maketrans(_RAISED, "0123456789")


class Foot(Record):
    """A note, or the part of it that stands on one page; no label where it goes on."""

    label: str | None
    lines: tuple[Line, ...]


def label_of(text: str) -> str | None:
    """Return the label that a mark shows, in plain figures; None for what is no mark."""
    label = text.translate(_SUPERSCRIPTS).strip()
    return label if _LABEL.search(label) else None


def notes_of(page: Page, size: float) -> tuple[tuple[Line, ...], list[Foot]]:
    """Part the lines of a page into those of its text and the notes at its foot.

    `size` is that of the letters of the text.
    """
    order = sorted(page.lines, key=lambda line: line.baseline)
    start = _below_rule(page, order, size)
    if start is None:
        start = _in_small_type(order, size)
    if start is None:
        return tuple(line for line in page.lines if not _STROKES.search(line.text)), []
    low = set(order[start:])
    text = tuple(line for line in page.lines if line not in low and not _STROKES.search(line.text))
    feet = [line for line in page.lines if line in low and not _STROKES.search(line.text)]
    return text, _parted(feet)


def _below_rule(page: Page, order: Sequence[Line], size: float) -> int | None:
    """Return which line is the first below a rule, where notes or the rest of one follow."""
    heights = [
        rule.height
        for rule in page.rules
        if rule.right - rule.left <= _SHORT * page.width and rule.height > _LOW * page.height
    ]
    for index, line in enumerate(order):
        if _STROKES.search(line.text):
            below = index + 1
        elif any(
            (order[index - 1].baseline if index else 0) < height < line.baseline
            for height in heights
        ):
            below = index
        else:
            continue
        rest = order[below:]
        if not rest or any(each.size > size + _SAME for each in rest):
            continue
        if _begins(rest[0], plain=True) or all(each.size <= _SMALL * size for each in rest):
            return below
    return None


def _in_small_type(order: Sequence[Line], size: float) -> int | None:
    """Return which line is the first of the small type at the foot, if a mark begins it."""
    start = len(order)
    while start and order[start - 1].size <= _SMALL * size:
        start -= 1
    marked = [index for index in range(start, len(order)) if _begins(order[index])]
    return marked[0] if marked else None


def _begins(line: Line, *, plain: bool = False) -> bool:
    """Whether a line begins with the mark of a note: raised, an asterisk, or a `plain` figure."""
    first = line.words[0]
    if first.text[:1] in _RAISED:
        return True
    label = label_of(first.text.rstrip(".") if plain else first.text)
    if label is None:
        return bool(_GLUED.search(first.text))
    return first.raised or not label.isalnum() or (plain and label.isdigit())


def _parted(lines: Sequence[Line]) -> list[Foot]:
    """Part lines into notes; those before the first mark go on with a note of an earlier page."""
    found: list[tuple[str | None, list[Line]]] = []
    plain = not any(_begins(line) for line in lines)
    for line in lines:
        if _begins(line, plain=plain):
            label, rest = _cut(line)
            found.append((label, [rest] if rest else []))
        elif found:
            found[-1][1].append(line)
        else:
            found.append((None, [line]))
    return [Foot(label, tuple(each)) for label, each in found]


def _cut(line: Line) -> tuple[str, Line | None]:
    """Part a line into the label of a note and its text."""
    first, rest = line.words[0], line.words[1:]
    label = label_of(first.text.rstrip("."))
    if label is None:
        glued = _GLUED.search(first.text)
        cut = glued.end() if glued else len(first.text) - len(first.text.lstrip(_RAISED))
        label = first.text[:cut].translate(_SUPERSCRIPTS)
        rest = (first._replace(text=first.text[cut:]), *rest)
    while rest and rest[0].raised and not rest[0].spaced and label_of(label + rest[0].text):
        label, rest = label + rest[0].text, rest[1:]
    text = "".join(f" {word.text}" if word.spaced else word.text for word in rest).strip()
    if not rest:
        return label, None
    rest = (rest[0]._replace(spaced=False), *rest[1:])
    return label, line._replace(words=rest, text=text)
