"""Imports files into the registry of a user: all of them, or nothing at all."""

import datetime
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from lintres.record import Record
from lintres.registry.answer import Evidence, Exists, RegistryError
from lintres.registry.database import open_to_write
from lintres.registry.facts import Entry, Malformed, Source
from lintres.registry.lookup import Registry
from lintres.registry.number import Kind, Number
from lintres.registry.table import ENTRY_COLUMNS, read_entries, read_header, refusals
from lintres.registry.undl import COLUMNS, read_outcomes

Reader: TypeAlias = Callable[[Path], Iterator[Entry | Malformed]]


class Import(Record):
    """What a file brought: how many resolutions nobody knew, and what is wrong with its rows."""

    source: Source
    new: int
    malformed: tuple[Malformed, ...]


def import_files(paths: Sequence[Path], target: Path) -> tuple[Import, ...]:
    """Import files into a user's registry, made if there is none, in one transaction.

    A resolution that was known before takes the date of the file. Rows that say nothing usable are
    left out and named. Raises RegistryError, and changes nothing, if a file cannot be read, is of
    no known form, or has no row that can be used.
    """
    read = [_read(path) for path in paths]
    known = Registry(user=target)
    imports = tuple(
        Import(one.source, _count_new(one.entries, known), one.malformed) for one in read
    )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        cause = (fault.strerror or str(fault)).lower()
        raise RegistryError(f"{target.parent}: cannot be made: {cause}") from None
    with open_to_write(target) as database:
        for one in read:
            database.add(one.entries, database.add_source(one.source))
    return imports


class _Read(Record):
    source: Source
    entries: tuple[Entry, ...]
    malformed: tuple[Malformed, ...]


def _read(path: Path) -> _Read:
    importer, reader = _reader_for(path)
    entries: dict[tuple[str, Kind, Number], Entry] = {}
    malformed: list[Malformed] = []
    for entry in reader(path):
        if isinstance(entry, Malformed):
            malformed.append(entry)
            continue
        known = entries.get(entry[:3])
        entries[entry[:3]] = entry if known is None else _joined(known, entry)
    if not entries:
        first = f": {malformed[0].place}: {malformed[0].fault}" if malformed else ""
        raise RegistryError(f"{path}: there is no resolution in it{first}")
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    source = Source(path.name, _sha256(path), importer, now, len(entries))
    return _Read(source, tuple(entries.values()), tuple(malformed))


def _reader_for(path: Path) -> tuple[str, Reader]:
    """Return the reader of a file, by how it begins, and what to call its form."""
    with refusals(path), path.open("rb") as stream:
        begin = stream.read(_BEGIN).removeprefix(b"\xef\xbb\xbf").lstrip()
    if not begin:
        raise RegistryError(f"{path}: the file is empty")
    if begin.startswith(b"<"):
        try:
            # pymarc is optional.
            from lintres.registry.marcxml import read_marcxml
        except ImportError:
            raise RegistryError(
                f"{path}: is MARCXML, which needs pymarc: `pip install 'lintres[marc]'`"
            ) from None
        return "MARCXML", read_marcxml
    header = read_header(path)
    for importer, columns, reader in _TABLES:
        if set(columns) <= header:
            return importer, reader
    raise RegistryError(
        f"{path}: is of no known form: neither MARCXML nor a table with the columns "
        + " or ".join(", ".join(columns) for _, columns, _ in _TABLES)
    )


def _joined(one: Entry, other: Entry) -> Entry:
    """Return what two rows say of a resolution: where they differ, a bracket around both."""
    if one[3:5] == other[3:5]:
        return one
    first, last = min(one.first, other.first), max(one.last, other.last)
    return one._replace(first=first, last=last, evidence=Evidence.DISPUTED)


def _count_new(entries: Iterable[Entry], known: Registry) -> int:
    return sum(not isinstance(known.find(*entry[:3]), Exists) for entry in entries)


def _sha256(path: Path) -> str:
    with refusals(path), path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


_TABLES: tuple[tuple[str, Sequence[str], Reader], ...] = (
    ("registry", ENTRY_COLUMNS, read_entries),
    ("UN Digital Library", COLUMNS, read_outcomes),
)
_BEGIN = 4096
