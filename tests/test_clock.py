"""The clock of the tests tells a line from a square, whatever lies in memory."""

import gc

from clock import seconds, stays_below


def test_a_line_stays_below() -> None:
    assert stays_below(6, lambda: sum(range(1_000_000)), lambda: sum(range(4_000_000)))


def test_a_square_does_not() -> None:
    assert not stays_below(6, lambda: sum(range(1_000_000)), lambda: sum(range(16_000_000)))


def test_what_is_too_short_for_the_clock_is_not_told_apart() -> None:
    assert stays_below(6, lambda: sum(range(10)), lambda: sum(range(1_000)))


def test_the_collector_waits_and_goes_on() -> None:
    seen: list[bool] = []
    assert seconds(lambda: seen.append(gc.isenabled())) < 1
    assert (seen, gc.isenabled()) == ([False], True)
