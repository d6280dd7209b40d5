"""The rows of grammar/states.csv and grammar/state_variants.csv for one language, as texts."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from zlib import crc32

from lintres.shipped import path_of

# State, status, name, formal name, first and last day, confidence.
TermRow = tuple[str, str, str, str, str, str, str]
# State, name, kind, severity, what it is in a text, and since when.
VariantRow = tuple[str, str, str, str, str, str]


def names(code: str) -> tuple[tuple[TermRow, ...], tuple[VariantRow, ...]]:
    """Return the names of States in a language, and the names that are not those of lists."""
    module = import_module(f"lintres.tables.states_{code}")
    if checksum() == module.CHECKSUM:
        return module.TERMS, module.VARIANTS
    # Who amends a table waits for it, until `make tables`.
    return tuple(term_rows(code)), tuple(variant_rows(code))


@cache
def checksum() -> int:
    """Return a number by which the tables are known."""
    return crc32(_bytes("state_variants.csv"), crc32(_bytes("states.csv")))


def term_rows(code: str) -> Iterator[TermRow]:
    """Yield the rows of the names of States in a language."""
    rows = _rows("states.csv")
    columns = next(rows)
    at, formal = columns.index(code), columns.index(f"formal_{code}")
    for row in rows:
        yield row[0], row[3], row[at], row[formal] or row[at], row[1], row[2], row[-2]


def variant_rows(code: str) -> Iterator[VariantRow]:
    """Yield the rows of names in a language that are not those of lists."""
    for language, state, name, kind, severity, in_text, since, _ in _rows("state_variants.csv"):
        if language == code:
            yield state, name, kind, severity, in_text, since


def _rows(name: str) -> Iterator[list[str]]:
    from csv import reader  # late: the rows are written down in Python

    return reader(_bytes(name).decode().splitlines())


def _bytes(name: str) -> bytes:
    return path_of("lintres.grammar", name).read_bytes()
