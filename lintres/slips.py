"""Slips of the pen that one language knows: forms that are wrong, and how they should be."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple


class Slip(NamedTuple):
    """A form that is wrong wherever it stands; from grammar/xx.toml.

    `write` is what to put in its place, "\\1" and so on being groups of the form; `is_safe` says
    that no word changes by it. Texts older than session `since` may have the form.
    """

    form: re.Pattern[str]
    says: str
    write: str | None
    is_safe: bool
    since: int | None


def read_slips(rows: Iterable[Mapping[str, Any]], words: Mapping[str, str]) -> tuple[Slip, ...]:
    """Read slips; "{date}" and its like in a form stand for what `words` has under that name."""
    return tuple(
        Slip(
            re.compile(_filled(row["form"], words)),
            row["says"],
            row.get("write"),
            row.get("safe", False),
            row.get("since"),
        )
        for row in rows
    )


def _filled(form: str, words: Mapping[str, str]) -> str:
    for word, meant in words.items():
        form = form.replace(f"{{{word}}}", meant)
    return form
