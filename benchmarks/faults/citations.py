"""Faults in citations: a number, a date or a list that was right is made wrong.

What is put there is wrong whatever organ a reader may take to be meant.
"""

from datetime import date, timedelta
from random import Random

from faults import Plant, fault_at_citation
from lintres import Kind, Missing, Number, Registry, Series, Span, roman
from places import LAST_ROMAN, MONTHS, Place, as_printed

_ANY = 9999
_LAST_YEAR = 1976  # of session 30


@fault_at_citation("a number beyond the last of its session", "CIT001")
def beyond_the_last(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """52/17 becomes 52/270, where session 52 is closed."""
    if place.number.series is Series.YEAR:
        return None
    answer = registry.find(
        place.organ, Kind.RESOLUTION, place.number._replace(number=_ANY, part="")
    )
    if not isinstance(answer, Missing) or answer.last is None:
        return None
    number = answer.last._replace(number=answer.last.number + chance.randint(1, 30))
    return _in_number(place, str(place.number.number), str(number.number), number, registry)


@fault_at_citation("a wrong year in a date", "CIT002")
def wrong_year(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """20 November 1997 becomes 20 November 1998."""
    if place.dated is None or (place.dated.value.month, place.dated.value.day) == (2, 29):
        return None
    year = place.dated.value.year + chance.choice((-1, 1))
    if _is_right(place, place.dated.value.replace(year=year), registry):
        return None
    return Plant(place.dated.year, str(year))


@fault_at_citation("a wrong day in a date", "CIT002")
def wrong_day(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """20 November 1997 becomes 23 November 1997, where the exact day is known."""
    if place.dated is None or place.known.date is None:
        return None
    day = place.dated.value + timedelta(chance.choice((-10, -3, -1, 1, 2, 10)))
    if day.month != place.dated.value.month or _is_right(place, day, registry):
        return None
    return Plant(place.dated.day, str(day.day))


@fault_at_citation("a date that no calendar has", "CIT015")
def impossible_date(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """20 November 1997 becomes 31 June 1997."""
    if place.dated is None:
        return None
    day, month, _, _ = place.dated
    june = MONTHS[place.language][5]
    first, second = sorted(((day, "31"), (month, june)))
    between = place.text[first[0].end : second[0].start].replace("er", "")
    return Plant(Span(first[0].start, second[0].end), f"{first[1]}{between}{second[1]}")


@fault_at_citation("the roman form after session 30", "CIT003")
def roman_form(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """52/17 becomes 17 (LII)."""
    number = place.number
    if place.organ != "GA" or number.series is not Series.PLAIN:
        return None
    moved = number._replace(series=Series.ROMAN)
    return Plant(place.span, as_printed(moved, place.language))


@fault_at_citation("the form with a stroke before session 31", "CIT003")
def stroke_form(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """2625 (XXV) of 1970 becomes 25/2625; with a later date it might be another body's number."""
    number = place.number
    if place.dated is None or place.dated.value.year > _LAST_YEAR:
        return None
    if place.organ != "GA" or number.series not in (Series.PLAIN, Series.ROMAN):
        return None
    old = number.series is Series.ROMAN
    session = number.session if old else chance.randint(1, LAST_ROMAN)
    moved = Number(Series.PLAIN, session, number.number, number.part)
    if registry.holders(moved):
        return None
    return Plant(place.span, as_printed(moved, place.language))


@fault_at_citation("a roman session that is no number", "CIT003")
def no_roman(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """2625 (XXV) becomes 2625 (XXVV)."""
    if place.number.series is not Series.ROMAN or place.language == "ar":
        return None
    numeral = roman(place.number.session).upper()
    return _in_number(place, f"{numeral})", f"{numeral}{chance.choice(('VV', 'VX', 'IL'))})")


@fault_at_citation("a Security Council number with the year before or after", "CIT003", "CIT001")
def wrong_council_year(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """1325 (2000) becomes 1325 (2001)."""
    if place.number.series is not Series.YEAR:
        return None
    year = place.number.session
    return _in_number(place, str(year), str(year + chance.choice((-1, 1))))


@fault_at_citation("a resolution twice in one list", "CIT011")
def doubled(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """The second of 52/17 of 20 November 1997 and 53/5 of 19 October 1998 becomes the first."""
    first = place.previous
    if first is None or (first.dated is None) != (place.dated is None):
        return None
    if first.number == place.number or first.organ != place.organ:
        return None
    return Plant(place.whole, place.text[slice(*first.whole)])


def _in_number(
    place: Place,
    old: str,
    new: str,
    number: Number | None = None,
    registry: Registry | None = None,
) -> Plant | None:
    """Replace the last `old` of a printed number, unless some organ has what comes of it."""
    if number and registry and registry.holders(number):
        return None
    head, found, tail = place.printed.rpartition(old)
    if place.number.series in (Series.ROMAN, Series.ROMAN_SPECIAL, Series.ROMAN_EMERGENCY):
        head, found, tail = place.printed.partition(old)
    return Plant(place.span, f"{head}{new}{tail}") if found else None


def _is_right(place: Place, day: date, registry: Registry) -> bool:
    """Whether any organ may have adopted something under the number of a place on a day."""
    return any(known.allows(day) for known in registry.holders(place.number).values())
