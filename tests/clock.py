"""How long something takes, measured so that another job of the machine changes little."""

import gc
import time
from collections.abc import Callable

_ROUNDS = 5


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that work takes, as the command does it: without the collector.

    The collector would walk through all that the tests before have left, at a moment of its own.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        if collects:
            gc.enable()


def stays_below(
    limit: float, short: Callable[[], object], long: Callable[[], object], *, least: float = 0.02
) -> bool:
    """Whether the long work takes less than so many times the time of the short one.

    Of several rounds, one after the other, the quickest of each counts; the short work is taken
    to need some seconds at least, below which a clock says little.
    """
    quickest = [float("inf")] * 2
    for _ in range(_ROUNDS):
        quickest = [min(pair) for pair in zip(quickest, map(seconds, (short, long)), strict=True)]
        if quickest[1] < limit * max(quickest[0], least):
            return True
    return False
