"""The numbers of resolutions and decisions: `read_number` reads them as they are written."""

import re
from enum import Enum, IntEnum

from lintres.alphabets import roman, roman_value
from lintres.record import Record


class Kind(Enum):
    """What carries a number: organs count their resolutions and decisions apart."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    STATEMENT = "presidential statement"


class Series(IntEnum):
    """How the session stands in a number; numbers of two series are never the same."""

    PLAIN = 0  # 52/17, 1996/31
    ROMAN = 1  # 2625 (XXV)
    SPECIAL = 2  # S-21/2
    ROMAN_SPECIAL = 3  # 3201 (S-VI)
    EMERGENCY = 4  # ES-10/15
    ROMAN_EMERGENCY = 5  # 2252 (ES-V)
    MEETING = 6  # OM/1/1, of an organizational meeting
    YEAR = 7  # 1373 (2001)


class Session(Record):
    """A session as its numbers name it; of the years in parentheses 0 stands for any."""

    series: Series
    number: int

    def __str__(self) -> str:
        """Return the session as it stands in a number: 52, S-21, (XXV), (ES-V), (2001)."""
        if self.series is Series.YEAR:
            return f"({self.number})" if self.number else ""
        prefix = _PREFIXES[self.series]
        if self.series in _ROMANS:
            return f"({prefix}{roman(self.number).upper()})"
        return f"{prefix}{self.number}"


class Number(Record):
    """The number of a resolution, a decision or a statement.

    `part` is the letter of a lettered part, "" for the number as a whole. In the series YEAR,
    where numbers run on from year to year, a session of 0 is a year that nobody said.
    """

    series: Series
    session: int
    number: int
    part: str = ""

    def __str__(self) -> str:
        """Return the number as English running text has it: 54/54 A, 217 A (III), 1373 (2001)."""
        session = str(Session(self.series, self.session))
        part = f" {self.part}" if self.part else ""
        if self.series is Series.YEAR or self.series in _ROMANS:
            return f"{self.number}{part} {session}".rstrip()
        return f"{session}/{self.number}{part}"

    @property
    def stands_alone(self) -> bool:
        """Whether it has neither session nor year."""
        return self.series is Series.YEAR and not self.session

    @property
    def whole(self) -> "Number":
        """The number without the letter of a part."""
        return self._replace(part="")


def read_number(text: str) -> Number | None:
    """Read a number as drafts and documents write it; None for any other text.

    "2625(XXV)" is read as "2625 (XXV)", "217 (III) A" as "217 A (III)", "54/54A" as "54/54 A".
    A number that stands alone, "1373", is one of the series YEAR, its year left out.
    """
    text = text.translate(_PLAIN_SPACES).strip()
    if match := _WITH_SOLIDUS.fullmatch(text):
        series = _PLAIN_SERIES[match["prefix"] or ""]
        return Number(series, int(match["session"]), int(match["number"]), match["part"] or "")
    match = _WITH_PARENTHESES.fullmatch(text)
    if match is None or (match["part"] and match["late_part"]):
        return None
    series, session = Series.YEAR, int(match["year"] or 0)
    if match["roman"]:
        series, session = _ROMAN_SERIES[match["prefix"] or ""], roman_value(match["roman"]) or 0
        if not session:
            return None
    return Number(series, session, int(match["number"]), match["part"] or match["late_part"] or "")


def read_session(text: str) -> Session | None:
    """Read a session as numbers name it, and "" as the years in parentheses; None otherwise."""
    number = read_number(f"1 {text}" if text.startswith("(") or not text else f"{text}/1")
    return number and Session(number.series, number.session)


_PLAIN_SERIES = {
    "": Series.PLAIN,
    "S-": Series.SPECIAL,
    "ES-": Series.EMERGENCY,
    "OM/": Series.MEETING,
}
_ROMAN_SERIES = {
    "": Series.ROMAN,
    "S-": Series.ROMAN_SPECIAL,
    "ES-": Series.ROMAN_EMERGENCY,
}
_ROMANS = frozenset(_ROMAN_SERIES.values())
# In the General Assembly and in the Economic and Social Council these numbers run on from one
# session to the next.
RUNNING_ON = _ROMANS
_PREFIXES = {series: prefix for prefix, series in (*_PLAIN_SERIES.items(), *_ROMAN_SERIES.items())}

_PLAIN_SPACES = {ord(space): " " for space in "\t\u00a0\u2009\u202f"}
_NUMBER = r"(?P<number>[1-9][0-9]{0,3})(?: ?(?P<part>[A-Z]{1,2}))?"
_WITH_SOLIDUS = re.compile(rf"(?P<prefix>S-|ES-|OM/)?(?P<session>[1-9][0-9]{{0,3}})/{_NUMBER}")
_IN_PARENTHESES = r"(?P<year>(?:19|20)[0-9]{2})|(?P<prefix>S-|ES-)?(?P<roman>[IVXLC]{1,12})"
_WITH_PARENTHESES = re.compile(
    rf"{_NUMBER}(?: ?\((?:{_IN_PARENTHESES})\)(?: ?(?P<late_part>[A-Z]{{1,2}}))?)?"
)
