"""Reads the tables of the UN Digital Library: General Assembly outcomes, and voting data.

The Dag Hammarskjöld Library publishes them at digitallibrary.un.org: the outcomes of the General
Assembly with a row for each resolution, its voting data (record 4060887) and those of the Security
Council with a row for each vote of a State. Of their columns (undl_id, ms_code, ms_name, ms_vote,
date, session, resolution, draft, committee_report, meeting, title, ...) two matter here.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from lintres.registry.answer import Evidence
from lintres.registry.facts import Entry, Malformed
from lintres.registry.symbol import read_symbol
from lintres.registry.table import read_adoption, read_rows

COLUMNS = ("resolution", "date")


def read_outcomes(path: Path) -> Iterator[Entry | Malformed]:
    """Read the resolutions of such a table, one as often as it has rows."""
    for line, row in read_rows(path, COLUMNS):
        try:
            yield entry_of(row["resolution"], row["date"])
        except ValueError as fault:
            yield Malformed(f"line {line}", str(fault))


# The rows of one resolution, a vote each, stand together.
@lru_cache(maxsize=64)
def entry_of(symbol: str, date: str) -> Entry:
    """Return the resolution of a symbol, adopted on a date; raises ValueError if either is none."""
    key = read_symbol(symbol)
    if key is None:
        raise ValueError(f"“{symbol}” is no symbol of a resolution, such as A/RES/52/17")
    first, last = read_adoption(key.number, date)
    return Entry(*key, first, last, Evidence.RECORD if first == last else Evidence.SESSION)
