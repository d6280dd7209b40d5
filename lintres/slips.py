"""Slips of the pen that one language knows: forms that are wrong, and how they should be."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from lintres.dates import DateForm


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


def read_slips(
    tables: Mapping[str, Iterable[Mapping[str, Any]]], dates: DateForm
) -> Mapping[str, tuple[Slip, ...]]:
    """Read the slips of each kind; in a form {date} and {months} stand for what they are here."""
    return {kind: tuple(_slip(row, dates) for row in rows) for kind, rows in tables.items()}


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
