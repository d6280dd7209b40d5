"""What the registry keeps: resolutions, what is known of sessions, and where it comes from."""

import datetime

from lintres.record import Record
from lintres.registry.answer import Evidence
from lintres.registry.number import Kind, Number, Session


class Entry(Record):
    """A resolution that exists, and what its date rests on."""

    organ: str
    kind: Kind
    number: Number
    first: datetime.date
    last: datetime.date
    evidence: Evidence
    cited: int = 0


class Coverage(Record):
    """What is known of the numbers of a session.

    `complete`: every number from `first` to `last` is known. `closed`: none above `last` exists.
    `last` is None where it is not known; without both, no number exists.
    """

    first: int | None
    last: int | None
    complete: bool
    closed: bool

    def spans(self, number: int) -> bool:
        """Whether a number stands from first to last."""
        if self.first is None or number < self.first:
            return False
        return self.last is None or number <= self.last


class Sitting(Record):
    """When a session of an organ sat, both days included; None while it goes on."""

    organ: str
    session: Session
    opened: datetime.date
    closed: datetime.date | None
    topic: str = ""


class Malformed(Record):
    """A row or record that says nothing usable: where it stands, and what is wrong with it."""

    place: str
    fault: str


class Source(Record):
    """A file that was imported: its name, its SHA-256, the importer, when (UTC), how many rows."""

    file: str
    sha256: str
    importer: str
    imported: str
    entries: int


class Tally(Record):
    """How much there is of a session.

    `newest` is the latest of the first days of its brackets. `first` and `last` are numbers;
    `known` counts numbers, parts not counted, `dated` those of them with one established day.
    """

    organ: str
    kind: Kind
    session: Session
    newest: datetime.date
    first: int
    last: int
    known: int
    dated: int
