"""Names of elements and attributes in ODF files, short as people write them: "text:p"."""

from functools import cache

from lxml import etree

_SPACES = {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_SHORT = {space: short for short, space in _SPACES.items()}


@cache
def full(name: str) -> str:
    """Return the full name of "text:p"."""
    short, _, local = name.partition(":")
    return f"{{{_SPACES[short]}}}{local}"


def name_of(element: etree._Element) -> str:
    """Return the short name of an element, "" for comments and for what is not of ODF."""
    tag = element.tag
    return _short(tag) if isinstance(tag, str) else ""


@cache
def _short(tag: str) -> str:
    space, _, local = tag[1:].partition("}")
    return f"{_SHORT[space]}:{local}" if space in _SHORT else ""


def said(element: etree._Element, name: str, otherwise: str = "") -> str:
    """Return the value of an attribute by its short name."""
    return element.get(full(name), otherwise)


def number(element: etree._Element, name: str, otherwise: int) -> int:
    """Return the value of an attribute that is a number, as far as it is one."""
    value = said(element, name)
    digits = value.isascii() and value.isdigit() and len(value) <= _MOST
    return int(value) if digits else otherwise


_MOST = 9  # figures
