"""How many quotation marks or brackets are open at a place of a text."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate


def marks_open(text: str, at: int, opening: str, closing: str = "") -> int:
    """Return how many `opening` marks stand before a place, less the `closing` ones there.

    A text is counted through but once, however many of its places are asked for.
    """
    places, depths = _depths(text, opening, closing)
    return depths[bisect_left(places, at)]


@lru_cache(maxsize=64)
def _depths(text: str, opening: str, closing: str) -> tuple[Sequence[int], Sequence[int]]:
    """Return where the marks stand, and how many are open before each and after the last."""
    marks = list(re.finditer(f"[{re.escape(opening + closing)}]", text))
    steps = (1 if mark[0] in opening else -1 for mark in marks)
    return [mark.start() for mark in marks], list(accumulate(steps, initial=0))
