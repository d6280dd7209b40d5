"""Sequences of numbers or letters: where one is missing, repeated or out of its place."""

from collections.abc import Iterator, Sequence
from enum import Enum

from lintres.record import Record


class Break(Enum):
    """What is wrong with a member of a sequence."""

    GAP = "gap"  # 1, 2, 4
    REPEATED = "repeated"  # 1, 2, 2, 3
    ORDER = "order"  # 1, 3, 2, 4; or it begins elsewhere than at 1


class Fault(Record):
    """A place where a sequence breaks."""

    kind: Break
    at: int  # the index of the member
    expected: int  # the value that would go on
    first: int | None = None  # the index of the member whose value is repeated


def sequence_faults(values: Sequence[int | None], start: int = 1) -> Iterator[Fault]:
    """Yield the breaks of a sequence that should run from `start` by ones.

    A member without value takes the place that the members after it leave for it.
    """
    following = _following(values)
    expected = start
    places: dict[int, int] = {}
    for index, value in enumerate(values):
        if value is None:
            # Counted where the next member leaves it room: 1, -, 3 but not 1, -, 2.
            expected += 0 if following[index] == expected else 1
            continue
        if value == expected:
            places[value] = index
            while expected in places:
                expected += 1
        elif value == expected - 1 and value in places:
            yield Fault(Break.REPEATED, index, expected, places[value])
            expected += 1 if following[index] == expected + 1 else 0
        elif value < expected or not places or following[index] == expected:
            yield Fault(Break.ORDER, index, expected)
            expected = expected if places else value + 1
        else:
            yield Fault(Break.GAP, index, expected)
            expected = value + 1
        places.setdefault(value, index)


def _following(values: Sequence[int | None]) -> list[int | None]:
    """Return for each member the value of the next one that has a value."""
    following: list[int | None] = [None] * len(values)
    for index in range(len(values) - 2, -1, -1):
        after = values[index + 1]
        following[index] = following[index + 1] if after is None else after
    return following
