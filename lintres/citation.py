"""Citations: the resolutions and decisions that a text names, with the dates it gives them."""

from datetime import date
from enum import Enum

from lintres.owners import ROMAN_ENDED, is_small
from lintres.passage import Block
from lintres.record import Record
from lintres.registry import Kind, Number
from lintres.source import Span


class Count(Enum):
    """How many a noun speaks of: "resolution", "القرارين", "resolutions"."""

    ONE = 1
    TWO = 2
    MANY = 3


class Part(Record):
    """A stretch of a passage; offsets count in it, not in the source."""

    text: str
    start: int
    end: int


class Day(Record):
    """The date that a citation gives; `day` is None for one the calendar has not: 31 June.

    Several numbers may share it: "54/262 and 54/263, both of 24 December 1999".
    """

    printed: Part  # the date alone: "20 November 1997", 1997年11月20日
    day: date | None


class Cited(Record):
    """One number of a citation; `number` is None for one that no organ can have: 2625 (XXL)."""

    printed: Part  # "52/17", "2625 (XXV)", "54/54 A to V"; without 第 and 号
    number: Number | None  # of lettered parts the first
    letters: tuple[str, ...]  # of the parts, as Latin capitals: all of "A to V"
    day: Day | None


class Noun(Record):
    """The word that says what is cited, and of how many: "resolutions", قراريها."""

    printed: Part
    kind: Kind
    speaks_of: Count | None  # None where the language makes no difference


class Owner(Enum):
    """Whose resolution a text says it is."""

    OWN = "its"  # "its resolution", "sa résolution", 其
    NAMED = "named"  # "Security Council resolution"
    UNSAID = "unsaid"  # "resolution 52/17", "[Resolution] 70/1, annex"


class Citation(Record):
    """A noun and the numbers it goes with: "its resolutions 52/17 of ... and 53/5 of ...".

    `organs` are the keys of the organs that may be meant, the likeliest first; none for an organ
    outside the registry, as in "Commission on Narcotic Drugs resolution 52/6".
    """

    block: Block
    noun: Noun
    owner: Owner
    organs: tuple[str, ...]
    cited: tuple[Cited, ...]

    def span(self, part: Part) -> Span:
        """Return where a part of the citation stands in the source."""
        return self.block.passage.span(part.start, part.end)

    def shares_day(self, cited: Cited) -> bool:
        """Whether other numbers bear the same date, "both of 24 December 1999", or also none."""
        return [one.day for one in self.cited].count(cited.day) > 1

    def may_be_of_another_body(self, number: Number) -> bool:
        """Whether 4/6 may be of one of the many bodies that the registry does not know.

        It is of the Assembly where the text says so, or where a paragraph opens with it:
        "Recalling its resolution 4/6".
        """
        if not is_small(number):
            return False
        days = [cited.day.day for cited in self.cited if cited.day and cited.day.day]
        if any(day.year > ROMAN_ENDED for day in days):
            return True
        if days:
            return False  # the Assembly of the time
        opens = self.owner is Owner.OWN and self.reach[0] <= _OPENING
        return self.owner is not Owner.NAMED and not opens

    @property
    def reach(self) -> tuple[int, int]:
        """Where the citation begins and ends in its block, from the first word to the last."""
        parts = [self.noun.printed]
        for one in self.cited:
            parts += [one.printed, one.day.printed] if one.day else [one.printed]
        return min(part.start for part in parts), max(part.end for part in parts)


_OPENING = 40  # characters of a paragraph in which its first citation begins


class Document(Record):
    """The symbol of a document that a text names: "A/57/352, Corr.1 and Add.1".

    `symbol` is that of the document itself, `suffixes` are what the text adds to it in short.
    """

    block: Block
    printed: Part
    symbol: str
    suffixes: tuple[str, ...]  # "Corr.1", "Add.1"
