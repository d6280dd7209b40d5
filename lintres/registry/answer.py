"""What the registry answers: a resolution exists, does not exist, or nobody here knows."""

import datetime
from enum import Enum, IntEnum
from typing import TypeAlias

from lintres.record import Record
from lintres.registry.number import Number


class Evidence(IntEnum):
    """What the date of a resolution rests on; the names in small letters stand in registry/."""

    RECORD = 1
    CITED = 2
    DISPUTED = 3
    NEIGHBOURS = 4
    PART = 5
    WHOLE = 6
    SESSION = 7

    @property
    def word(self) -> str:
        """The word for it in registry/*.csv."""
        return self.name.lower()


class Reason(Enum):
    """Why nobody here knows whether a resolution exists."""

    ORGAN = "nothing is known of this organ"
    SESSION = "nothing is known of this session"
    INCOMPLETE = "not all numbers of this session are known"
    LATER = "it is later than all that is known of this session"
    PART = "the number exists, but not all letters of its parts are known"


class Exists(Record):
    """A resolution exists; it was adopted from `first` to `last`, both days included.

    `cited` counts the official documents seen that cite it with its date. `source` names the file
    it was imported from, None if it came with lintres.
    """

    number: Number
    first: datetime.date
    last: datetime.date
    evidence: Evidence
    cited: int = 0
    source: str | None = None

    @property
    def date(self) -> datetime.date | None:
        """The day of adoption; None where no single day is established: compare the bracket."""
        established = self.evidence in (Evidence.RECORD, Evidence.CITED)
        return self.first if established and self.first == self.last else None

    def allows(self, day: datetime.date) -> bool:
        """Whether it may have been adopted on a day."""
        return self.first <= day <= self.last


class Missing(Record):
    """A resolution does not exist: all numbers are known where it would stand.

    `below` and `above` are the numbers of its session around the gap in which it would stand,
    `last` is the last one known of it; None where there is none. `elsewhere` is a resolution of
    the organ with the same number in another session or year, as 1373 (2001) for 1373 (2002).
    """

    number: Number
    below: Number | None = None
    above: Number | None = None
    last: Number | None = None
    elsewhere: Number | None = None


class Unknown(Record):
    """Nobody here can say whether a resolution exists; silence is the only fair comment."""

    number: Number
    reason: Reason


Answer: TypeAlias = Exists | Missing | Unknown


class RegistryError(Exception):
    """A registry or a file for it cannot be read; the message is a sentence for the caller."""
