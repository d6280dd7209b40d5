"""Slips of the pen that one language knows: forms that are wrong, and how they should be."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lintres.diagnostic import Fix, safe, suggested
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.source import Span


class Slip(Record):
    """A form that is wrong wherever it stands; from grammar/xx.toml.

    `write` is what to put in its place, "\\1" and so on being groups of the form; `is_safe` says
    that no word changes by it. Texts older than session `since` may have the form; one that
    `is_common` stands in published texts too.
    """

    form: Pattern
    says: str
    write: str | None
    is_safe: bool
    since: int | None
    is_common: bool

    def mend(self, place: Span, match: re.Match[str]) -> Fix | None:
        """Return what puts the right form in place of a match; None where nobody can tell it."""
        if self.write is None:
            return None
        make = safe if self.is_safe else suggested
        return make((place, match.expand(self.write)))


def slips_of(tables: Mapping[str, Iterable[Iterable[Any]]]) -> dict[str, tuple[Slip, ...]]:
    """Return the slips of a vocabulary by their kind."""
    return {kind: tuple(map(Slip._make, rows)) for kind, rows in tables.items()}
