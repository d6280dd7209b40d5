"""The characters that a part of a pattern stands for, as Python takes patterns apart."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

from lintres.record import Record

# What python calls the parts of a pattern; there is no public way to them.
parser: Any = import_module("re._parser")

Parts: TypeAlias = Sequence[tuple[Any, Any]]


class Case(Record):
    """How a part of a pattern takes letters."""

    is_ignored: bool
    read: Callable[[str], str] | None = None  # how a text is written before it is looked at


def case_of(parsed: Any) -> Case:
    """Return how the whole of a pattern takes letters."""
    return Case(bool(parsed.state.flags & re.IGNORECASE))


def case_in(sets: int, unsets: int, case: Case) -> Case:
    """Return how letters are taken in a group that sets flags, and unsets others."""
    is_ignored = bool(sets & re.IGNORECASE) or (case.is_ignored and not unsets & re.IGNORECASE)
    return case._replace(is_ignored=is_ignored)


def characters(operation: str, argument: Any, case: Case) -> frozenset[str] | None:
    """Return the characters that a part of a pattern stands for; None for more than a few."""
    if operation == "LITERAL":
        return _printed(argument, case)
    if operation != "IN":
        return None
    found: set[str] = set()
    for kind, of in argument:
        name = str(kind)
        if name == "CATEGORY" and str(of) == "CATEGORY_SPACE":
            found |= _SPACES if case.read is None else set(map(case.read, _SPACES))
            continue
        if name not in ("LITERAL", "RANGE"):
            return None
        first, last = of if name == "RANGE" else (of, of)
        if last - first > MOST_CHARACTERS:
            return None
        for code in range(first, last + 1):
            found |= _printed(code, case)
    return frozenset(found)


MOST_CHARACTERS = 120
_SPACES = frozenset(re.findall(r"\s", "".join(map(chr, range(0x10000)))))


@cache
def _printed(code: int, case: Case) -> frozenset[str]:
    """Return a character, with all that are the same to a pattern that ignores case."""
    found = {chr(code)}
    if case.is_ignored:
        found |= set(re.findall(re.escape(chr(code)), _ANY_CASE, re.IGNORECASE))
    return frozenset(found if case.read is None else map(case.read, found))


_ANY_CASE = "".join(
    character for character in map(chr, range(0x20000)) if character.lower() != character.upper()
)
