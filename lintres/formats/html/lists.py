"""Lists of a page: the number or bullet that a browser prints before each point."""

from lxml import etree

from lintres.formats.html.css import Declarations, Sheet
from lintres.formats.numerals import numeral, short_kind

_BULLETS = {"disc": "•", "circle": "◦", "square": "▪"}
_NESTED = ("disc", "circle", "square")
_LARGEST = 9  # figures of a number that a list begins with


class Listing:
    """A list that is open: its kind and where its count stands."""

    def __init__(
        self, element: etree._Element, tag: str, said: Declarations, depth: int, points: int
    ) -> None:
        """Open a list in `depth` others, of `points`, which only a reversed one asks for."""
        self.element = element
        self.ordered = tag == "ol"
        self.classes = element.get("class", "").split()
        default = "decimal" if self.ordered else _NESTED[min(depth, 2)]
        self._kind = said.get("list-style-type") or _kind(element) or default
        self._step = -1 if self.ordered and element.get("reversed") is not None else 1
        first = points if self._step < 0 else 1
        self.value = _number(element.get("start"), first) - self._step

    def label(
        self, item: etree._Element, said: Declarations, sheet: Sheet, values: dict[str, int]
    ) -> str:
        """Count a point on, and return what is printed before it, "" for nothing."""
        self.value = _number(item.get("value"), self.value + self._step)
        values.update(dict.fromkeys(self.classes, self.value))
        told = sheet.label(self.element, values)
        if told is not None:
            return told.strip()
        kind = said.get("list-style-type") or _kind(item) or self._kind
        return printed(kind, self.value)


def printed(kind: str, value: int) -> str:
    """Return what is printed before a point whose list is of a kind."""
    if kind == "none":
        return ""
    if bullet := _BULLETS.get(kind):
        return bullet
    if kind[:1] in "\"'":
        return kind.strip("\"'").strip()
    stop = "、" if kind.startswith(("cjk", "simp-", "trad-")) else "."
    return numeral(value, kind) + stop


def _kind(element: etree._Element) -> str | None:
    said = element.get("type", "")
    return short_kind(said) or (said.lower() if said.lower() in _BULLETS else None)


def _number(said: str | None, otherwise: int) -> int:
    said = (said or "").strip()
    digits = said.removeprefix("-")
    return (
        int(said)
        if digits.isascii() and digits.isdigit() and len(digits) <= _LARGEST
        else otherwise
    )
