"""How many quotation marks or brackets are open at a place of a text."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from lintres.record import Record


class _Counted(Record):
    """Where the marks of a text stand, and how many are open before each and after the last."""

    text: str
    places: Sequence[int]
    depths: Sequence[int]


_MOST = 64  # texts that are remembered with their marks
_counted: dict[tuple[int, str, str], _Counted] = {}


def marks_open(text: str, at: int, opening: str, closing: str = "") -> int:
    """Return how many `opening` marks stand before a place, less the `closing` ones there.

    A text is counted through but once, however many of its places are asked for.
    """
    # By the object, not by the words: two long texts that are the same take long to compare.
    known_by = (id(text), opening, closing)
    counted = _counted.get(known_by)
    if counted is None or counted.text is not text:
        if len(_counted) >= _MOST:
            _counted.clear()
        counted = _counted[known_by] = _count(text, opening, closing)
    return counted.depths[bisect_left(counted.places, at)]


def _count(text: str, opening: str, closing: str) -> _Counted:
    marks = list(re.finditer(f"[{re.escape(opening + closing)}]", text))
    steps = (1 if mark[0] in opening else -1 for mark in marks)
    return _Counted(text, [mark.start() for mark in marks], list(accumulate(steps, initial=0)))
