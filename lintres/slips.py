"""Slips of the pen that one language knows: forms that are wrong, and how they should be."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from lintres.dates import DateForm
from lintres.diagnostic import Fix, safe, suggested
from lintres.source import Span


class Slip(NamedTuple):
    """A form that is wrong wherever it stands; from grammar/xx.toml.

    `write` is what to put in its place, "\\1" and so on being groups of the form; `is_safe` says
    that no word changes by it. Texts older than session `since` may have the form; one that
    `is_common` stands in published texts too.
    """

    form: re.Pattern[str]
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


class Slips(Mapping[str, tuple[Slip, ...]]):
    """The slips of a language by their kind, read when a kind is first asked for."""

    def __init__(self, tables: Mapping[str, Iterable[Mapping[str, Any]]], dates: DateForm) -> None:
        """Take rows by kind; in a form {date} and {months} stand for what they are here."""
        self._tables = tables
        self._dates = dates
        self._read: dict[str, tuple[Slip, ...]] = {}

    def __getitem__(self, kind: str) -> tuple[Slip, ...]:
        if kind not in self._read:
            self._read[kind] = tuple(_slip(row, self._dates) for row in self._tables[kind])
        return self._read[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def _slip(row: Mapping[str, Any], dates: DateForm) -> Slip:
    form = row["form"].replace("{date}", dates.pattern).replace("{months}", dates.months)
    return Slip(
        re.compile(form),
        row["says"],
        row.get("write"),
        row.get("safe", False),
        row.get("since"),
        row.get("common", False),
    )
