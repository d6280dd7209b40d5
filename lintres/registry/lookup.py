"""`Registry` answers whether a resolution exists, from all that is known on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
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
from lintres.registry.user import user_registry

if TYPE_CHECKING:
    from lintres.registry.database import Database
    from lintres.registry.facts import Sitting

SHIPPED = Path(__file__).with_name("resolutions.sqlite")


class Registry:
    """What resolutions exist: a team's file over the user's imports over what came with lintres.

    Nothing is opened before the first question, and nothing is ever written. Every method raises
    RegistryError, with a sentence, where a file cannot be read.
    """

    def __init__(self, *, user: Path | None = None, team: Path | None = None) -> None:
        self._user = user
        self._team = team

    @cached_property
    def layers(self) -> tuple[Database, ...]:
        """The databases, opened: what is found in an earlier one hides what later ones say."""
        # sqlite3 is heavy: a draft without citations does without.
        from lintres.registry.database import open_to_read

        layers = [open_to_read(SHIPPED, unchanging=True)]
        user = self._user or user_registry()
        if user.is_file():
            layers.insert(0, open_to_read(user))
        if self._team:
            layers.insert(0, _in_memory(self._team))
        return tuple(layers)

    def find(self, organ: str, kind: Kind, number: Number) -> Answer:
        """Return whether an organ has a resolution; `organ` is a key such as GA, SC, HRC.

        A number as a whole, of which only lettered parts are known, has the dates of its parts.
        """
        known = tuple(self._known(organ, kind, number))
        if not known:
            return self._absent(organ, kind, number)
        if not any(_in_year(one, number.session) for one in known):
            return self._missing(organ, kind, number, elsewhere=known[0].number.whole)
        for one in known:
            if one.number.part == number.part:
                return one
        return Unknown(number, Reason.PART) if number.part else _of_parts(known)

    def holders(self, number: Number) -> dict[tuple[str, Kind], Exists]:
        """Return what each organ has under a number, the General Assembly first."""
        holders = dict.fromkeys(key for layer in reversed(self.layers) for key in layer.holders)
        answers = {holder: self.find(*holder, number) for holder in holders}
        return {key: answer for key, answer in answers.items() if isinstance(answer, Exists)}

    def sitting(self, organ: str, session: Session) -> Sitting | None:
        """Return when a session sat; None where that is not known."""
        return self._shipped.sitting(organ, session)

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
            if known.last is not None and known.last < number.number and not known.closed:
                return Unknown(number, Reason.LATER)
        return self._missing(organ, kind, number, elsewhere=self._elsewhere(organ, kind, number))

    def _missing(
        self, organ: str, kind: Kind, number: Number, *, elsewhere: Number | None
    ) -> Missing:
        found = [layer.nearest(organ, kind, number) for layer in self.layers]
        below, above, last = (
            [one for one in column if one is not None] for column in zip(*found, strict=True)
        )
        return Missing(
            number,
            self._numbered(organ, kind, number, max(below, default=None)),
            self._numbered(organ, kind, number, min(above, default=None)),
            self._numbered(organ, kind, number, max(last, default=None)),
            elsewhere,
        )

    def _numbered(self, organ: str, kind: Kind, like: Number, number: int | None) -> Number | None:
        if number is None:
            return None
        found = next(self._known(organ, kind, like._replace(number=number)))
        return found.number.whole

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
