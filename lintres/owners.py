"""Whose a cited resolution may be: told by the form of its number and by what a text names."""

from lintres.registry import Number, Series

# Organs that the registry knows.
REGISTERED = frozenset({"GA", "SC", "ECOSOC", "HRC", "CHR"})
# Of the Economic and Social Council and its commissions the session of a number is a year.
_FIRST_YEAR = 1946
_HIGHEST = 999  # no session has more resolutions, or decisions


def of_named(number: Number | None, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of the organs that share a name ("Council") can have a number."""
    known = tuple(organ for organ in named if organ in REGISTERED)
    if not named and number is not None and number.series is Series.YEAR:
        return ("SC",)  # "resolution 1591 (2005) of Sudan" is a matter of grammar
    if len(known) <= 1 or number is None:
        return known
    return tuple(organ for organ in known if organ in able_organs(number))


def able_organs(number: Number) -> tuple[str, ...]:
    """Return the organs that number their resolutions in this form."""
    match number.series:
        case Series.YEAR:
            return ("SC",)
        case Series.ROMAN:
            return ("GA", "ECOSOC")
        case Series.PLAIN if number.number > _HIGHEST:
            return ()
        case Series.PLAIN if number.session >= _FIRST_YEAR:
            return ("ECOSOC", "CHR")
        case Series.PLAIN | Series.SPECIAL:
            return ("GA", "HRC")
    return ("GA",)


def likely_organs(number: Number | None, own: str | None, mentioned: set[str]) -> tuple[str, ...]:
    """Return the organs that may be meant by "its", or where nothing says whose a number is.

    That is the organ of the text, and any that the paragraph names. Where it has named a body
    outside the registry whose numbers look alike, it may be that body's.
    """
    named = [organ for organ in dict.fromkeys((own, *sorted(mentioned))) if organ in REGISTERED]
    if number is None:
        return tuple(named)
    if number.series is Series.PLAIN and not mentioned <= REGISTERED:
        return ()
    able = able_organs(number)
    return tuple(organ for organ in named if organ in able) or able


def is_small(number: Number) -> bool:
    """Whether a number is of the first thirty sessions, and in the form of the later ones.

    In the General Assembly these had another form; so have those of many other bodies.
    """
    return number.series is Series.PLAIN and number.session <= _LAST_ROMAN


_LAST_ROMAN = 30  # the last session of the General Assembly with roman numbers
