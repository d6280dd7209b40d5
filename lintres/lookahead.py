"""What lies below a block: what the lexer must know of a text before it has read it."""

from collections.abc import Sequence

from lintres.lexicon import Lexicon
from lintres.phrases import Role
from lintres.readings import Reading
from lintres.record import Record

# The lines of the adoption, by their patterns.
ADOPTION_FIELDS = ("meeting", "date", "vote")


class Ahead(Record):
    """What lies below a block."""

    number: int | None  # of the next numbered paragraph before another organ line or an annex
    closes: bool  # whether it and all below, down to an annex, are lines of the adoption


def look_ahead(readings: Sequence[Reading], stray: set[int]) -> list[Ahead]:
    """Return for each block what lies below it; `stray` are the numbered preambular ones."""
    ahead: list[Ahead] = []
    below = Ahead(number=None, closes=True)
    for index in range(len(readings) - 1, -1, -1):
        reading = readings[index]
        closes = below.closes and reading.kind in ADOPTION_FIELDS
        ahead.append(Ahead(below.number, closes))
        if reading.kind == "annex":
            below = Ahead(number=None, closes=True)
        elif reading.organ:
            below = Ahead(number=None, closes=closes)
        else:
            found = None if index in stray else reading.number
            below = Ahead(found.value or below.number if found else below.number, closes)
    return ahead[::-1]


def numbered_recitals(readings: Sequence[Reading], lexicon: Lexicon) -> set[int]:
    """Return the numbered paragraphs that end in a comma before the numbers begin again at 1."""
    stray: set[int] = set()
    run: list[int] = []
    for index, reading in enumerate(readings):
        if reading.organ or reading.kind == "section":
            run = []
        number = reading.number
        if number is None:
            continue
        if number.role is not None:
            stray.update({index} if number.role is Role.PREAMBULAR else ())
            continue
        if (
            number.value == 1
            and run
            and all(readings[one].mark == lexicon.marks.comma for one in run)
        ):
            stray.update(run)
            run = []
        run.append(index)
    return stray
