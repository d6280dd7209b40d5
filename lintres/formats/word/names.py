"""The names of what a Word file is made of, in either of the two sets of namespaces it may use."""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_W, _STRICT_W = f"{_OFFICE}wordprocessingml/2006/main", f"{_STRICT}wordprocessingml/main"
_R, _STRICT_R = (
    f"{_OFFICE}officeDocument/2006/relationships",
    f"{_STRICT}officeDocument/relationships",
)
# What stands before the local name: nothing for Word's own elements.
_PREFIXES = {
    _W: "",
    _STRICT_W: "",
    f"{_OFFICE}officeDocument/2006/math": "m:",
    f"{_STRICT}officeDocument/math": "m:",
    f"{_OFFICE}markup-compatibility/2006": "mc:",
}


class _Kinds(dict[object, str]):
    """Short names by those that lxml has: "p" for a paragraph, "m:t" for text of a formula."""

    def __missing__(self, tag: object) -> str:
        space, _, local = str(tag).removeprefix("{").rpartition("}")
        kind = _PREFIXES.get(space, "other:") + local
        self[tag] = kind
        return kind


_KINDS = _Kinds()


def kind(element: Element) -> str:
    """Return the short name of an element; one that is foreign begins with "other:"."""
    return _KINDS[element.tag]


def children(element: Element | None, *kinds: str) -> Iterator[Element]:
    """Yield the children of some kinds, or all of them."""
    if element is not None:
        for each in element:
            if not kinds or _KINDS[each.tag] in kinds:
                yield each


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first child of a kind, its first child of the next kind, and so on, or None."""
    for step in path:
        if element is None:
            return None
        for each in element:
            if _KINDS[each.tag] == step:
                element = each
                break
        else:
            return None
    return element


def descendants(element: Element, name: str) -> Iterator[Element]:
    """Yield what Word calls `name` within an element, at any depth, in the order of the file."""
    yield from element.iter(f"{{{_W}}}{name}", f"{{{_STRICT_W}}}{name}")


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute, or None."""
    if element is None:
        return None
    found = element.get(f"{{{_W}}}{name}")
    return element.get(f"{{{_STRICT_W}}}{name}") if found is None else found


def number(element: Element | None, name: str = "val") -> int | None:
    """Return an attribute that is a number of a sensible size, or None."""
    text = value(element, name)
    if text is None or len(text) > _DIGITS:
        return None
    try:
        return int(text)
    except ValueError:
        return None


_DIGITS = 9


def flag(element: Element | None) -> bool | None:
    """Return whether a property is on; None where it is not there."""
    if element is None:
        return None
    return value(element) not in _OFF


_OFF = frozenset({"0", "false", "off"})


def link(element: Element, name: str = "id") -> str | None:
    """Return the relationship that an element names, or None."""
    found = element.get(f"{{{_R}}}{name}")
    return element.get(f"{{{_STRICT_R}}}{name}") if found is None else found
