"""One SQLite file of resolutions: how it is laid out, filled and asked."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lintres.registry.answer import Evidence, Exists, RegistryError
from lintres.registry.number import Kind, Number, Series, Session

if TYPE_CHECKING:
    from lintres.registry.facts import Coverage, Entry, Sitting, Source, Tally

T = TypeVar("T")

SHIPPED = Path(__file__).with_name("resolutions.sqlite")

# Raised when the layout changes: a file of another layout is refused, not misread.
LAYOUT = 1
APPLICATION = 0x4C525247  # "LRRG"

# Dates are days since the first of January of the year 1, as date.toordinal() counts; `days` is
# how many more days the bracket has. No texts but letters of parts: that keeps 29,000 rows small.
_TABLES = """
CREATE TABLE source (
    id INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, importer TEXT NOT NULL,
    imported TEXT NOT NULL, entries INTEGER NOT NULL
);
CREATE TABLE holder (
    id INTEGER PRIMARY KEY, organ TEXT NOT NULL, kind TEXT NOT NULL, UNIQUE (organ, kind)
);
CREATE TABLE resolution (
    holder INTEGER NOT NULL, series INTEGER NOT NULL, session INTEGER NOT NULL,
    number INTEGER NOT NULL, part TEXT NOT NULL, first INTEGER NOT NULL, days INTEGER NOT NULL,
    evidence INTEGER NOT NULL, cited INTEGER NOT NULL, source INTEGER NOT NULL,
    PRIMARY KEY (holder, series, session, number, part)
) WITHOUT ROWID;
CREATE TABLE coverage (
    holder INTEGER NOT NULL, series INTEGER NOT NULL, session INTEGER NOT NULL, first INTEGER,
    last INTEGER, complete INTEGER NOT NULL, closed INTEGER NOT NULL
);
CREATE INDEX coverage_of_session ON coverage (holder, series, session);
CREATE TABLE sitting (
    organ TEXT NOT NULL, series INTEGER NOT NULL, session INTEGER NOT NULL,
    opened INTEGER NOT NULL, closed INTEGER, topic TEXT NOT NULL,
    PRIMARY KEY (organ, series, session)
) WITHOUT ROWID;
"""


class Database:
    """A database of resolutions, open; what asks it raises RegistryError for a damaged file."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @cached_property
    def holders(self) -> dict[tuple[str, Kind], int]:
        """The organs and kinds that there are, in their order, and their keys in the tables."""
        rows = self._read(_holder, "SELECT organ, kind, id FROM holder ORDER BY id")
        return dict(rows)

    def find(self, organ: str, kind: Kind, number: Number) -> tuple[Exists, ...]:
        """Return a number as a whole and all its parts, as far as they are here."""
        holder = self.holders.get((organ, kind))
        if holder is None:
            return ()
        return self._read(
            partial(_exists, number),
            "SELECT part, first, days, evidence, cited, file FROM resolution"
            " LEFT JOIN source ON source.id = source"
            " WHERE holder = ? AND series = ? AND session = ? AND number = ?",
            (holder, number.series, _stored(number), number.number),
        )

    def coverage(self, organ: str, kind: Kind, session: Session) -> tuple[Coverage, ...]:
        """Return what is known of the numbers of a session, in their order."""
        # A number that exists does without.
        from lintres.registry.facts import Coverage

        return self._read(
            Coverage,
            "SELECT first, last, complete, closed FROM coverage"
            " WHERE holder = ? AND series = ? AND session = ? ORDER BY first",
            (self.holders.get((organ, kind)), *session),
        )

    def sessions_with(self, organ: str, kind: Kind, number: int) -> tuple[Session, ...]:
        """Return the sessions of an organ whose range of numbers has room for a number."""
        return self._read(
            _session,
            "SELECT series, session FROM coverage WHERE holder = ? AND first <= ? AND last >= ?",
            (self.holders.get((organ, kind)), number, number),
        )

    def sitting(self, organ: str, session: Session) -> Sitting | None:
        """Return when a session sat; None if that is not known."""
        from lintres.registry.facts import Sitting  # as in coverage()

        def sitting(opened: int, closed: int | None, topic: str) -> Sitting:
            last = None if closed is None else datetime.date.fromordinal(closed)
            return Sitting(organ, session, datetime.date.fromordinal(opened), last, topic)

        found = self._read(
            sitting,
            "SELECT opened, closed, topic FROM sitting"
            " WHERE organ = ? AND series = ? AND session = ?",
            (organ, *session),
        )
        return found[0] if found else None

    def tallies(self) -> tuple[Tally, ...]:
        """Return how much there is of each session, organ by organ."""
        from lintres.registry.facts import Tally  # as in coverage()

        def tally(
            organ: str, kind: str, series: int, session: int, newest: int, *numbers: int
        ) -> Tally:
            day = datetime.date.fromordinal(newest)
            return Tally(organ, Kind(kind), _session(series, session), day, *numbers)

        return self._read(
            tally,
            "SELECT organ, kind, series, session, max(first), min(number), max(number),"
            " count(DISTINCT number),"
            " count(DISTINCT CASE WHEN days = 0 AND evidence <= 2 THEN number END)"
            " FROM resolution JOIN holder ON holder.id = holder"
            " GROUP BY holder, series, session ORDER BY holder, series, session",
        )

    def sources(self) -> tuple[Source, ...]:
        """Return the files that were imported, in their order."""
        from lintres.registry.facts import Source  # as in coverage()

        return self._read(
            Source, "SELECT file, sha256, importer, imported, entries FROM source ORDER BY id"
        )

    def lay_out(self) -> None:
        """Make the tables of a new file."""
        for statement in _TABLES.split(";"):
            self._connection.execute(statement)
        self._connection.execute(f"PRAGMA application_id = {APPLICATION}")
        self._connection.execute(f"PRAGMA user_version = {LAYOUT}")

    def pack_into(self, path: Path) -> None:
        """Write all there is to a new file, without a gap in it."""
        self._connection.commit()
        self._connection.execute("VACUUM INTO ?", (str(path),))

    def add_source(self, source: Source) -> int:
        """Note a file that is imported; return its key for `add`."""
        cursor = self._connection.execute(
            "INSERT INTO source (file, sha256, importer, imported, entries) VALUES (?, ?, ?, ?, ?)",
            source,
        )
        return cursor.lastrowid or 0

    def add(self, entries: Iterable[Entry], source: int = 0) -> None:
        """Add resolutions; what was known of them before gives way."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO resolution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    self._key(entry.organ, entry.kind),
                    entry.number.series,
                    _stored(entry.number),
                    entry.number.number,
                    entry.number.part,
                    entry.first.toordinal(),
                    (entry.last - entry.first).days,
                    entry.evidence,
                    entry.cited,
                    source,
                )
                for entry in entries
            ),
        )

    def add_coverage(self, organ: str, kind: Kind, session: Session, coverage: Coverage) -> None:
        """Note what is known of a session."""
        self._connection.execute(
            "INSERT INTO coverage VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._key(organ, kind), *session, *coverage),
        )

    def add_sitting(self, facts: Sitting) -> None:
        """Note when a session sat."""
        closed = facts.closed and facts.closed.toordinal()
        self._connection.execute(
            "INSERT INTO sitting VALUES (?, ?, ?, ?, ?, ?)",
            (facts.organ, *facts.session, facts.opened.toordinal(), closed, facts.topic),
        )

    def _key(self, organ: str, kind: Kind) -> int:
        known = self.holders.get((organ, kind))
        if known is not None:
            return known
        key = len(self.holders) + 1
        self._connection.execute("INSERT INTO holder VALUES (?, ?, ?)", (key, organ, kind.value))
        self.holders[organ, kind] = key
        return key

    def _read(
        self, make: Callable[..., T], query: str, values: tuple[object, ...] = ()
    ) -> tuple[T, ...]:
        """Return what is made of each row of an answer."""
        try:
            return tuple(make(*row) for row in self._connection.execute(query, values))
        except (sqlite3.Error, ValueError, TypeError, OverflowError) as fault:
            # SQLite has no check sums: a damaged file may also be read, and say nonsense.
            raise refusal(self.path, fault) from None


def open_to_read(path: Path, *, unchanging: bool = False) -> Database:
    """Open a database of resolutions; of an `unchanging` file no lock is taken.

    Raises RegistryError for a file that is none, or of another layout.
    """
    # Where an import was killed, whoever reads next must be able to undo what it had written.
    mode = "mode=ro&immutable=1" if unchanging else "mode=rw"
    uri = f"{path.resolve().as_uri()}?{mode}"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=_PATIENCE, check_same_thread=False)
        connection.execute("PRAGMA query_only = 1")
        check_layout(connection, path)
    except sqlite3.Error as fault:
        raise refusal(path, fault) from None
    return Database(connection, path)


@contextmanager
def open_to_write(path: Path) -> Iterator[Database]:
    """Open a database, made if there is none, for one transaction: all of it is kept, or nothing.

    Who comes second waits. Raises RegistryError for a file that cannot be written, or is of
    another layout.
    """
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
        database = Database(connection, path)
        if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            database.lay_out()
        check_layout(connection, path)
        yield database
        connection.execute("COMMIT")
    except sqlite3.Error as fault:
        raise refusal(path, fault) from None
    finally:
        # What was not committed is undone.
        connection.close()


def new_in_memory(path: Path) -> Database:
    """Return an empty database that is nowhere on disk; `path` is whence its rows come."""
    database = Database(sqlite3.connect(":memory:", check_same_thread=False), path)
    database.lay_out()
    return database


def check_layout(connection: sqlite3.Connection, path: Path) -> None:
    """Raise RegistryError unless a file is a database of resolutions of our layout."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (layout,) = connection.execute("PRAGMA user_version").fetchone()
    if (application, layout) != (APPLICATION, LAYOUT):
        raise RegistryError(
            f"{path}: is no registry of this version of lintres;"
            " `lintres registry reset` removes it, then import again"
        )


def refusal(path: Path, fault: Exception) -> RegistryError:
    """Return the sentence about a file that cannot be used, for what SQLite or its rows say."""
    if isinstance(fault, sqlite3.OperationalError):
        return RegistryError(f"{path}: cannot be used: {fault}")
    mend = "install lintres again" if path == SHIPPED else "`lintres registry reset` removes it"
    return RegistryError(f"{path}: is a damaged registry ({fault}); {mend}")


# In seconds: how long to wait while somebody else imports.
_PATIENCE = 30


def _stored(number: Number) -> int:
    # Numbers with a year run on from year to year, so the year is no part of the key: it is that
    # of the adoption, which for the newest is not always known.
    return 0 if number.series is Series.YEAR else number.session


def _holder(organ: str, kind: str, key: int) -> tuple[tuple[str, Kind], int]:
    return (organ, Kind(kind)), key


def _session(series: int, session: int) -> Session:
    return Session(Series(series), session)


def _exists(
    number: Number,
    part: str,
    first: int,
    days: int,
    evidence: int,
    cited: int,
    source: str | None,
) -> Exists:
    begin, end = datetime.date.fromordinal(first), datetime.date.fromordinal(first + days)
    session = number.session
    if number.series is Series.YEAR:
        session = begin.year if begin.year == end.year else 0
    at = Number(number.series, session, number.number, part)
    return Exists(at, begin, end, Evidence(evidence), cited, source)
