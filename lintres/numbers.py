"""Numbers of paragraphs and labels of points, as one language prints them."""

import re
from collections.abc import Mapping
from typing import Any

from lintres.alphabets import ALPHABETS, number_value, written
from lintres.pattern import Pattern
from lintres.phrases import Role
from lintres.record import Record


class Level(Record):
    """How points of one depth are labelled, and in which alphabet they count."""

    pattern: Pattern
    alphabet: str

    def value(self, letters: str) -> int | None:
        """Return the place of a label in its alphabet, from 1; None where it has none."""
        return ALPHABETS[self.alphabet](letters)

    def letters(self, value: int, like: str) -> str:
        """Return what stands at a place of the alphabet, printed like a label beside it."""
        return written(self.alphabet, value, like)


class PrintedNumber(Record):
    """A number at the head of a paragraph, as printed; offsets count in the text of it."""

    letters: str  # what counts: "3" of "3.", "3 bis" of "OP3 bis."
    value: int | None  # None for a paragraph put in between two others: 3 bis
    start: int
    end: int
    role: Role | None = None  # what a label of a negotiation says the paragraph is: PP1, OP2
    after: int | None = None  # the number of the paragraph that it was put in behind


class Numbers:
    """The forms of one language: of numbers, of labels of negotiations, of points.

    `old` is a form that is a number only where what follows opens like a paragraph, `bullet` what
    stands before a point that has no letter.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take the numbering of a vocabulary."""
        self._plain: Pattern = data["paragraph"]
        self._negotiated: Pattern = data["negotiated"]
        # What a number begins with; the empty text is in any other, and has none.
        heads = self._plain.heads, self._negotiated.heads
        self._heads = "".join(heads) if all(heads) else None
        self.old: Pattern | None = data["old"]
        self.bullet: Pattern = data["bullet"]
        self.printed: str = data["printed"]
        self.forms: frozenset[str] = frozenset(data["accepted"])
        self.levels: tuple[Level, ...] = tuple(map(Level._make, data["levels"]))
        self.labels: tuple[Pattern, ...] = (
            self._plain,
            self._negotiated,
            *(level.pattern for level in self.levels),
        )

    def read(self, text: str) -> PrintedNumber | None:
        """Return the number at the head of a paragraph; "1.5 degrees" and "1,200" have none."""
        if self._heads is not None and text[:1] not in self._heads:
            return None
        match = self._plain.match(text)
        if match is not None:
            following = text[match.end() : match.end() + 1]
            if not following.isdigit() and (match["mark"] != "," or following.isspace()):
                letters = match["number"]
                return PrintedNumber(letters, int(letters), *match.span())
        match = self._negotiated.match(text)
        return None if match is None else _of_a_negotiation(match)

    def read_old(self, text: str) -> PrintedNumber | None:
        """Return the number in letters, as 一, at the head of a text."""
        match = None if self.old is None else self.old.match(text)
        if match is None:
            return None
        return PrintedNumber(match["number"], number_value(match["number"]), *match.span())


def _of_a_negotiation(match: re.Match[str]) -> PrintedNumber:
    """Read a label of a negotiation: PP1, OP2, 3 bis, OP3 alt 2."""
    inserted = match["inserted"] is not None
    end = match.end("inserted" if inserted else "number")
    number = int(match["number"])
    role = Role.OPERATIVE if match["operative"] else None
    return PrintedNumber(
        match.string[match.start("number") : end],
        None if inserted else number,
        *match.span(),
        Role.PREAMBULAR if match["preambular"] else role,
        number if inserted else None,
    )
