"""`python -m lintres.registry.build`: makes the database that ships from registry/*.csv."""

import sys
import tempfile
from pathlib import Path

from lintres.registry.answer import RegistryError
from lintres.registry.database import SHIPPED, new_in_memory
from lintres.registry.facts import Entry, Malformed
from lintres.registry.number import Kind, Number
from lintres.registry.table import read_coverage, read_entries, read_sessions

FACTS = Path(__file__).parent.parent.parent / "registry"

# The order is that in which answers name the organs.
_ORGANS = ("ga", "sc", "ecosoc", "hrc", "chr")

# Where SQLite notes which of its versions wrote a file last. Readers pass it by, and it alone
# would make the same rows another file on another machine.
_WRITTEN_BY = slice(96, 100)


def build(facts: Path, target: Path) -> None:
    """Build a database from a folder of facts; the same facts give the same bytes.

    Raises RegistryError for a fact that cannot be read, or stands twice.
    """
    database = new_in_memory(facts)
    for organ in _ORGANS:
        database.add(_entries(facts / f"{organ}.csv"))
    for known in read_coverage(facts / "ranges.csv"):
        database.add_coverage(*known)
    for session in read_sessions(facts / "sessions.csv"):
        database.add_sitting(session)
    with tempfile.TemporaryDirectory() as folder:
        packed = Path(folder, target.name)
        database.pack_into(packed)
        content = bytearray(packed.read_bytes())
    content[_WRITTEN_BY] = bytes(4)
    target.write_bytes(content)


def _entries(path: Path) -> list[Entry]:
    entries: dict[tuple[Kind, Number], Entry] = {}
    for entry in read_entries(path):
        if isinstance(entry, Malformed):
            raise RegistryError(f"{path}: {entry.place}: {entry.fault}")
        if entries.setdefault((entry.kind, entry.number), entry) is not entry:
            raise RegistryError(f"{path}: {entry.kind.value} {entry.number} stands twice")
    return list(entries.values())


if __name__ == "__main__":
    try:
        build(FACTS, SHIPPED)
    except RegistryError as fault:
        sys.exit(str(fault))
