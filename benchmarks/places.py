"""Places in a text into which faults are planted: citations that the registry knows to be right.

They are found by the crude count, with the dates that stand beside them in the plainest form of
their language; lintres does not say where they are.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from crude import Mention, in_one_list, mentions
from lintres import Exists, Kind, Number, Registry, Series, Span, roman
from lintres.registry import read_number

MONTHS = {
    language: tuple(names.split(", "))
    for language, names in {
        "ar": "كانون الثاني/يناير, شباط/فبراير, آذار/مارس, نيسان/أبريل, أيار/مايو, حزيران/يونيه, "
        "تموز/يوليه, آب/أغسطس, أيلول/سبتمبر, تشرين الأول/أكتوبر, تشرين الثاني/نوفمبر, "
        "كانون الأول/ديسمبر",
        "en": "January, February, March, April, May, June, July, August, September, October, "
        "November, December",
        "es": "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, "
        "noviembre, diciembre",
        "fr": "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, "
        "novembre, décembre",
        "ru": "января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, "
        "ноября, декабря",
        "zh": "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12",
    }.items()
}

# Arabic names the parts of a resolution by the letters of its own alphabet, in the old order.
LETTERS = {
    "A": "ألف", "B": "باء", "C": "جيم", "D": "دال", "E": "هاء", "F": "واو", "G": "زاي", "H": "حاء",
    "I": "طاء", "J": "ياء", "K": "كاف", "L": "لام", "M": "ميم", "N": "نون", "O": "سين", "P": "عين",
    "Q": "فاء", "R": "صاد", "S": "قاف", "T": "راء", "U": "شين", "V": "تاء",
}  # fmt: skip

_DAY, _YEAR = r"(?P<day>[0-9]{1,2})", r"(?P<year>[0-9]{4})"
# What follows a number, in Chinese what stands before it; {month} is any month of the language.
_DATES = {
    "ar": rf"،?\s+المؤرخ\w*\s+{_DAY}\s+{{month}}\s+{_YEAR}",
    "en": rf"\s+of\s+{_DAY}\s+{{month}}\s+{_YEAR}",
    "es": rf",?\s+de\s+{_DAY}\s+de\s+{{month}}\s+de\s+{_YEAR}",
    "fr": rf"\s+(?:en\s+date\s+)?du\s+{_DAY}(?:\s?er)?\s+{{month}}\s+{_YEAR}",
    "ru": rf"\s+от\s+{_DAY}\s+{{month}}\s+{_YEAR}",
    "zh": rf"{_YEAR}年{{month}}月{_DAY}日第\Z",
}
_DATE = {
    language: re.compile(
        form.replace("{month}", f"(?P<month>{'|'.join(sorted(MONTHS[language], key=len)[::-1])})")
    )
    for language, form in _DATES.items()
}
_PARTS = {"ar": re.compile(rf"\s(?:{'|'.join(LETTERS.values())})(?!\w)")}
_PART_OTHERWISE = re.compile(r"\s?[A-Z]{1,2}(?![A-Za-z0-9])")
_LONGEST_DATE = 40
# Up to this session the General Assembly writes its sessions in roman numerals. Later bodies write
# small sessions with a stroke, so many of them that such a number without a date may be anybody's.
LAST_ROMAN = 30


class Dated(NamedTuple):
    """A date in a text: where day, month and year stand, and what day it is."""

    day: Span
    month: Span
    year: Span
    value: date


class Place(NamedTuple):
    """A citation in a text; what the registry has under it agrees with its date."""

    language: str
    text: str
    span: Span  # of the number, with the letter of a part
    number: Number
    organ: str
    known: Exists
    dated: Dated | None
    previous: "Place | None" = None  # in the same list, not one of its own list

    @property
    def printed(self) -> str:
        """The number as it stands in the text."""
        return self.text[slice(*self.span)]

    @property
    def whole(self) -> Span:
        """The number with its date."""
        spans = (self.span, *(self.dated[:3] if self.dated else ()))
        return Span(min(span.start for span in spans), max(span.end for span in spans))


def places(text: str, language: str, registry: Registry) -> Iterator[Place]:
    """Yield the citations of a text that are known to be right, in order."""
    previous: Place | None = None
    for mention in mentions(text, language):
        place = _place(mention, text, language, registry)
        if place is None:
            previous = None
            continue
        listed = previous and in_one_list(text, language, previous.span, place.span)
        yield place._replace(previous=previous) if listed else place
        previous = place


def _place(mention: Mention, text: str, language: str, registry: Registry) -> Place | None:
    letter = _PARTS.get(language, _PART_OTHERWISE)
    part = letter.match(text, mention.end) if mention.shape == "stroke" else None
    end = part.end() if part else mention.end
    number = _number(text[mention.start : end])
    if number is None:
        return None
    dated = _dated(text, mention.start, end, language)
    if dated is None and number.series is Series.PLAIN and number.session <= LAST_ROMAN:
        return None
    holders = {
        organ: known
        for (organ, kind), known in registry.holders(number).items()
        if kind is Kind.RESOLUTION and (dated is None or known.allows(dated.value))
    }
    if len(holders) != 1:
        return None
    ((organ, known),) = holders.items()
    return Place(language, text, Span(mention.start, end), number, organ, known, dated)


def _number(printed: str) -> Number | None:
    """Return what a number says, however its language writes it: 973 (د-10) is 973 (X)."""
    latin = printed.replace("دإط", "ES").replace("دإ", "S").replace("（", "(").replace("）", ")")
    for letter, name in LETTERS.items():
        latin = latin.replace(f" {name}", f" {letter}")
    session = re.search(r"\(د\s?-\s?([0-9]{1,2})\)", latin)
    if session:
        latin = latin.replace(session[0], f"({roman(int(session[1])).upper()})")
    return read_number(" ".join(latin.split()))


def _dated(text: str, start: int, end: int, language: str) -> Dated | None:
    before = language == "zh"
    match = (
        _DATE[language].search(text, max(0, start - _LONGEST_DATE), start)
        if before
        else _DATE[language].match(text, end)
    )
    if match is None:
        return None
    month = MONTHS[language].index(match["month"]) + 1
    try:
        value = date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
    day, month_name, year = (Span(*match.span(part)) for part in ("day", "month", "year"))
    return Dated(day, month_name, year, value)


def as_printed(number: Number, language: str) -> str:
    """Return a number as a language writes it: 2625 (XXV), 2625(XXV), 2625 (د-25)."""
    text = str(number)
    if language == "zh":
        return text.replace(" (", "(")
    if language != "ar":
        return text
    if number.series is Series.ROMAN:
        text = text.replace(f"({roman(number.session).upper()})", f"(د-{number.session})")
    text = text.replace("ES-", "دإط-").replace("S-", "دإ-")
    letter = LETTERS.get(number.part)
    return text.replace(f" {number.part}", f" {letter}") if letter else text
