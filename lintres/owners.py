"""Whose a cited resolution may be: told by the form of its number and by what a text names."""

from datetime import date

from lintres.registry import Number, Series

# Organs that the registry knows.
REGISTERED = frozenset({"GA", "SC", "ECOSOC", "HRC", "CHR"})
# Of the Economic and Social Council and its commissions the session of a number is a year; other
# bodies of the system put the year behind the stroke: 7/2025.
_FIRST_YEAR, _LAST_YEAR = 1946, 2099
_HRC_BEGAN = 2006  # when the Commission on Human Rights ended
_SESSIONS_A_YEAR = 3  # of the Human Rights Council
_HIGHEST = 999  # no session has more resolutions, or decisions


def of_own(
    number: Number | None, day: date | None, own: str | None, mentioned: set[str]
) -> tuple[str, ...]:
    """Return the organs that "its" may mean in a text of `own`, by the first number and date."""
    late = day is not None and day.year > ROMAN_ENDED
    if own is None or (late and is_small(number) and "HRC" not in (own, *mentioned)):
        return ()
    return _likely(number, own, mentioned)


def of_unsaid(number: Number | None, own: str | None, mentioned: set[str]) -> tuple[str, ...]:
    """Return the organs that may be meant where nothing says whose a number is."""
    if is_small(number) and "HRC" not in (own, *mentioned):
        return ()
    return _likely(number, own, mentioned)


def of_named(number: Number | None, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of the organs that share a name ("Council") can have a number."""
    known = tuple(organ for organ in named if organ in REGISTERED)
    if not named and number is not None and number.series is Series.YEAR:
        return ("SC",)  # "resolution 1591 (2005) of Sudan" is a matter of grammar
    if len(known) <= 1 or number is None:
        return known
    return tuple(organ for organ in known if organ in _able(number))


def _able(number: Number) -> tuple[str, ...]:
    """Return the organs that number their resolutions in this form."""
    match number.series:
        case Series.YEAR:
            return ("SC",)
        case Series.ROMAN:
            return ("GA", "ECOSOC")
        case Series.PLAIN if number.number > _HIGHEST:
            return ("GA",) if number.session <= _LAST_ROMAN else ()  # 25/2625, an old number
        case Series.PLAIN if number.session >= _FIRST_YEAR:
            return ("ECOSOC", "CHR")
        case Series.PLAIN | Series.SPECIAL:
            return ("GA", "HRC")
    return ("GA",)


def _likely(number: Number | None, own: str | None, mentioned: set[str]) -> tuple[str, ...]:
    """Return the organ of the text, and any that the paragraph names, that can have a number.

    Where it has named a body outside the registry whose numbers look alike, it may be that body's.
    """
    named = [organ for organ in dict.fromkeys((own, *sorted(mentioned))) if organ in REGISTERED]
    if number is None:
        return tuple(named)
    if number.series is Series.PLAIN and not mentioned <= REGISTERED:
        return ()
    able = _able(number)
    return tuple(organ for organ in named if organ in able) or able


def is_small(number: Number | None) -> bool:
    """Whether a number is of the first thirty sessions, and in the form of the later ones.

    In the General Assembly these had another form; so have those of many other bodies.
    """
    return number is not None and number.series is Series.PLAIN and number.session <= _LAST_ROMAN


# The last session of the General Assembly with roman numbers, and the year that it ended in.
_LAST_ROMAN, ROMAN_ENDED = 30, 1976


def numbers_so(organ: str, number: Number, year: int | None) -> bool:
    """Whether an organ may have had numbers of this form in the year of a text."""
    if number.series is not Series.PLAIN:
        return organ not in _SERIES or number.series in _SERIES[organ]
    if _FIRST_YEAR <= number.number <= _LAST_YEAR:
        return False
    if organ == "HRC" and year is not None:
        return number.session <= _SESSIONS_A_YEAR * (year + 1 - _HRC_BEGAN) + 1
    if organ == "CHR":
        return _FIRST_YEAR <= number.session <= _HRC_BEGAN
    return (number.session >= _FIRST_YEAR) == (organ == "ECOSOC") and organ != "SC"


# The series that an organ has besides 52/17 and 1996/31.
_SERIES = {
    "GA": frozenset({Series.ROMAN, Series.SPECIAL, Series.ROMAN_SPECIAL, Series.EMERGENCY,
                     Series.ROMAN_EMERGENCY}),
    "SC": frozenset({Series.YEAR}),
    "ECOSOC": frozenset({Series.ROMAN, Series.ROMAN_SPECIAL, Series.SPECIAL}),
    "HRC": frozenset({Series.SPECIAL, Series.MEETING}),
    "CHR": frozenset({Series.ROMAN, Series.SPECIAL}),
}  # fmt: skip
