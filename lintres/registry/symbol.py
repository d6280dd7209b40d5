"""Document symbols of resolutions: A/RES/52/17 is resolution 52/17 of the General Assembly."""

import re

from lintres.record import Record
from lintres.registry.number import Kind, Number, read_number

_SERIES_SYMBOLS = {
    "A/HRC/RES/": ("HRC", Kind.RESOLUTION),
    "A/HRC/DEC/": ("HRC", Kind.DECISION),
    "A/HRC/PRST/": ("HRC", Kind.STATEMENT),
    "A/RES/": ("GA", Kind.RESOLUTION),
    "A/DEC/": ("GA", Kind.DECISION),
    "S/RES/": ("SC", Kind.RESOLUTION),
    "E/CN.4/RES/": ("CHR", Kind.RESOLUTION),
    "E/CN.4/DEC/": ("CHR", Kind.DECISION),
    "E/RES/": ("ECOSOC", Kind.RESOLUTION),
    "E/DEC/": ("ECOSOC", Kind.DECISION),
}
_PART_IN_BRACKETS = re.compile(r"\[([A-Z]{1,2})\]$")

# Decisions of these organs are published in one volume and have no document of their own.
_WITHOUT_DOCUMENT = {("GA", Kind.DECISION), ("ECOSOC", Kind.DECISION), ("CHR", Kind.DECISION)}


class Key(Record):
    """What a symbol stands for; `organ` is a key such as GA, SC, ECOSOC, HRC, CHR."""

    organ: str
    kind: Kind
    number: Number


def read_symbol(symbol: str) -> Key | None:
    """Read the symbol of a resolution, decision or statement; None for that of anything else.

    The Digital Library writes lettered parts as A/RES/54/54[A] and A/RES/217(III)[A], documents
    themselves as A/RES/54/54 A.
    """
    symbol = symbol.strip()
    for prefix, (organ, kind) in _SERIES_SYMBOLS.items():
        if symbol.startswith(prefix):
            number = read_number(_PART_IN_BRACKETS.sub(r" \1", symbol.removeprefix(prefix)))
            return None if number is None or number.stands_alone else Key(organ, kind, number)
    return None


def symbol_of(key: Key) -> str | None:
    """Return the symbol of the document that has a resolution whole; None if it has none.

    Lettered parts stand together under the symbol of their number.
    """
    if key[:2] in _WITHOUT_DOCUMENT or key.number.stands_alone:
        return None
    for prefix, meant in _SERIES_SYMBOLS.items():
        if meant == key[:2]:
            return prefix + str(key.number.whole).replace(" ", "")
    return None


def address_of(key: Key) -> str | None:
    """Return where a resolution can be read; None if it has no document of its own.

    That is its page in the UN Digital Library, found by its symbol: in the library pages have
    numbers of their own that no symbol tells.
    """
    symbol = symbol_of(key)
    if symbol is None:
        return None
    for sign, quoted in (("/", "%2F"), ("(", "%28"), (")", "%29")):
        symbol = symbol.replace(sign, quoted)
    return f"https://digitallibrary.un.org/search?ln=en&as=1&m1=p&p1={symbol}&f1=documentsymbol"
