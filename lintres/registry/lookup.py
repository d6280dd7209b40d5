"""`Registry` answers whether a resolution exists, from all that is known on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lintres.registry.answer import (
    Answer,
    Evidence,
    Exists,
    Missing,
    Reason,
    RegistryError,
    Unknown,
)
from lintres.registry.number import RUNNING_ON, Kind, Number, Series, Session
from lintres.registry.user import has_content, user_registry

if TYPE_CHECKING:
    from lintres.registry.database import Database
    from lintres.registry.facts import Coverage, Sitting


class Registry:
    """What resolutions exist: a team's file over the user's imports over what came with lintres.

    Nothing is opened before the first question, and nothing is ever written. Every method raises
    RegistryError, with a sentence, where a file cannot be read.
    """

    def __init__(self, *, user: Path | None = None, team: Path | None = None) -> None:
        self._user = user
        self._team = team
        self._opened: tuple[int, tuple[Database, ...]] | None = None  # and by which process
        # Several rules ask of one citation.
        self._remembered = lru_cache(maxsize=4096)(self._look_up)

    @property
    def layers(self) -> tuple[Database, ...]:
        """The databases, opened: what is found in an earlier one hides what later ones say."""
        # SQLite forbids to take a connection over into another process.
        if self._opened is None or self._opened[0] != os.getpid():
            self._opened = os.getpid(), self._open()
        return self._opened[1]

    def _open(self) -> tuple[Database, ...]:
        # sqlite3 is heavy: a draft without citations does without.
        from lintres.registry.database import SHIPPED, open_to_read

        layers = [open_to_read(SHIPPED, unchanging=True)]
        user = self._user or user_registry()
        if has_content(user):
            layers.insert(0, open_to_read(user))
        if self._team:
            layers.insert(0, _in_memory(self._team))
        return tuple(layers)

    def open(self) -> None:
        """Open everything now, to hear of a file that cannot be read before the first question."""
        self.layers  # noqa: B018

    def find(self, organ: str, kind: Kind, number: Number) -> Answer:
        """Return whether an organ has a resolution; `organ` is a key such as GA, SC, HRC.

        A number as a whole, of which only lettered parts are known, has the dates of its parts.
        """
        return self._remembered(organ, kind, number)

    def _look_up(self, organ: str, kind: Kind, number: Number) -> Answer:
        known = tuple(self._known(organ, kind, number))
        if not known:
            return self._absent(organ, kind, number)
        if not any(_in_year(one, number.session) for one in known):
            coverage = self._shipped.coverage(organ, kind, _session(number))
            return _missing(number, coverage, known[0].number.whole)
        for one in known:
            if one.number.part == number.part:
                return one
        return Unknown(number, Reason.PART) if number.part else _of_parts(known)

    def holders(self, number: Number) -> dict[tuple[str, Kind], Exists]:
        """Return what each organ has under a number, the General Assembly first."""
        answers = self.find_all(number)
        return {key: answer for key, answer in answers.items() if isinstance(answer, Exists)}

    def find_all(self, number: Number) -> dict[tuple[str, Kind], Answer]:
        """Return the answer for each organ and kind of which anything is known."""
        holders = dict.fromkeys(key for layer in reversed(self.layers) for key in layer.holders)
        return {holder: self.find(*holder, number) for holder in holders}

    def sitting(self, organ: str, session: Session) -> Sitting | None:
        """Return when a session sat; None where that is not known."""
        return self._shipped.sitting(organ, session)

    def parts(self, organ: str, kind: Kind, number: Number) -> tuple[str, ...]:
        """Return the letters of the lettered parts that are known of a number."""
        letters = {one.number.part for one in self._known(organ, kind, number)} - {""}
        return tuple(sorted(letters, key=lambda part: (len(part), part)))

    @property
    def _shipped(self) -> Database:
        return self.layers[-1]

    def _known(self, organ: str, kind: Kind, number: Number) -> Iterator[Exists]:
        for layer in self.layers:
            yield from layer.find(organ, kind, number)

    def _absent(self, organ: str, kind: Kind, number: Number) -> Missing | Unknown:
        if not any((organ, kind) in layer.holders for layer in self.layers):
            return Unknown(number, Reason.ORGAN)
        coverage = self._shipped.coverage(organ, kind, _session(number))
        if not coverage:
            return Unknown(number, Reason.SESSION)
        for known in coverage:
            if known.spans(number.number) and not known.complete:
                return Unknown(number, Reason.INCOMPLETE)
            if known.last is None or known.closed or number.number <= known.last:
                continue
            if not self._is_past(organ, kind, number, known.last):
                return Unknown(number, Reason.LATER)
        return _missing(number, coverage, self._elsewhere(organ, kind, number))

    def _is_past(self, organ: str, kind: Kind, number: Number, last: int) -> bool:
        """Whether a number names a year that ended before the last number known was adopted."""
        newest = self._known(organ, kind, Number(number.series, 0, last))
        return bool(
            number.series is Series.YEAR
            and number.session
            and any(number.session < one.first.year for one in newest)
        )

    def _elsewhere(self, organ: str, kind: Kind, number: Number) -> Number | None:
        """Find the one session that has a number, where numbers run on through the sessions."""
        if number.series not in RUNNING_ON:
            return None
        sessions = self._shipped.sessions_with(organ, kind, number.number)
        moved = (Number(*session, number.number) for session in sessions)
        found = [one for one in moved if any(self._known(organ, kind, one))]
        return found[0] if len(found) == 1 else None


def _session(number: Number) -> Session:
    return Session(number.series, 0 if number.series is Series.YEAR else number.session)


def _in_year(found: Exists, year: int) -> bool:
    of_years = found.number.series is Series.YEAR and year
    return not of_years or found.first.year <= year <= found.last.year


def _missing(number: Number, coverage: Sequence[Coverage], elsewhere: Number | None) -> Missing:
    """Name the nearest numbers: where one is missing, they are the ends of what is known."""
    firsts = [one.first for one in coverage if one.first is not None]
    lasts = [one.last for one in coverage if one.last is not None]
    below = max((last for last in lasts if last < number.number), default=None)
    above = min((first for first in firsts if first > number.number), default=None)

    def beside(one: int | None) -> Number | None:
        return None if one is None else Number(*_session(number), one)

    return Missing(
        number, beside(below), beside(above), beside(max(lasts, default=None)), elsewhere
    )


def _of_parts(parts: tuple[Exists, ...]) -> Exists:
    return Exists(
        parts[0].number.whole,
        min(part.first for part in parts),
        max(part.last for part in parts),
        Evidence.WHOLE,
        source=parts[0].source,
    )


def _in_memory(path: Path) -> Database:
    """Read a team's file of resolutions, in our own form."""
    # Few have one.
    from lintres.registry.database import new_in_memory
    from lintres.registry.facts import Entry, Malformed, Source
    from lintres.registry.table import read_entries

    entries: list[Entry] = []
    for entry in read_entries(path):
        if isinstance(entry, Malformed):
            raise RegistryError(f"{path}: {entry.place}: {entry.fault}")
        entries.append(entry)
    database = new_in_memory(path)
    database.add(entries, database.add_source(Source(path.name, "", "csv", "", len(entries))))
    return database
