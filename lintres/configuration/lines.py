"""On which line of a TOML file a key stands: tomllib knows, and does not tell.

A statement (a key with its value, or the head of a table) is TOML by itself, and a part of one that
goes over several lines is not: tomllib is asked where each ends.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from lintres.configuration.wishes import Key
from lintres.record import Record

# A statement of several lines ends in a line with one of these.
_CLOSING = ("]", "}", '"""', "'''")


# No key of lintres lies deeper; who nests tables a thousandfold may.
_DEEPEST = 8


class _Statement(Record):
    line: int
    text: str
    says: Mapping[str, Any]


class Lines:
    """The lines of a TOML text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _places(self) -> tuple[tuple[Key, _Statement], ...]:
        return tuple(_paths(self._text))

    def of(self, key: Key, value: str | None = None) -> int:
        """Return the line of a key, from 1; that of its table where it is missing.

        `value` is a text in the value of the key: where that goes over several lines, its own line.
        """
        found, depth = 1, 0
        for path, statement in self._places:
            shared = _shared(path, key)
            if shared > depth:
                depth = shared
                found = statement.line + (_line_within(statement.text, value) if value else 0)
        return found


def _shared(path: Key, key: Key) -> int:
    """Return how many parts a key begins with that are those of a path; 0 unless they are all."""
    return len(path) if key[: len(path)] == path else 0


def _line_within(statement: str, value: str) -> int:
    lines = statement.split("\n")
    return next((at for at, line in enumerate(lines) if value in line), 0)


def _paths(text: str) -> Iterator[tuple[Key, _Statement]]:
    """Yield the keys of a text with their statements, in its order."""
    table: Key = ()
    arrays: dict[Key, int] = {}  # tables that there are several of: the index of the last
    for statement in _statements(text):
        if statement.text.lstrip().startswith("["):
            table, is_array = _head(statement.says, arrays)
            if is_array:
                arrays[table] = arrays.get(table, -1) + 1
                table = (*table, arrays[table])
            yield table, statement
        else:
            for below in _below(statement.says):
                yield (*table, *below), statement


def _head(says: Mapping[str, Any], arrays: Mapping[Key, int]) -> tuple[Key, bool]:
    """Return the key of the table that a head opens, and whether it is one of several."""
    table: Key = ()
    inside: Any = says
    while inside:
        if isinstance(inside, list):
            return table, True
        name, inside = next(iter(inside.items()))
        table = (*table, name)
        if isinstance(inside, dict) and table in arrays:
            table = (*table, arrays[table])
    return table, False


def _below(value: Any, depth: int = 0) -> Iterator[Key]:
    """Yield the keys of tables within tables, those of the outer before those of the inner."""
    if depth == _DEEPEST:
        return
    pairs: Iterator[tuple[str | int, Any]] = iter(())
    if isinstance(value, dict):
        pairs = iter(value.items())
    elif isinstance(value, list):
        pairs = ((at, one) for at, one in enumerate(value) if isinstance(one, dict))
    for name, inside in pairs:
        yield (name,)
        yield from ((name, *below) for below in _below(inside, depth + 1))


def _statements(text: str) -> Iterator[_Statement]:
    lines = text.replace("\r\n", "\n").split("\n")
    start = 0
    for at, line in enumerate(lines):
        if at > start and not any(mark in line for mark in _CLOSING):
            continue
        statement = "\n".join(lines[start : at + 1])
        try:
            says = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue
        if says:
            yield _Statement(start + 1, statement, says)
        start = at + 1
