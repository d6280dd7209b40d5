"""What every match of a pattern begins with."""

from collections.abc import Iterable
from typing import Any

from lintres.pattern import BEFORE
from lintres.vocabulary.characters import MOST_CHARACTERS, Case, Parts, case_in, characters


def heads(parts: Parts, case: Case) -> frozenset[str] | None:
    """Return the characters that a match may begin with; None for any, or where it may be empty."""
    found, is_over = _first(parts, case)
    return None if not is_over else found


def _first(parts: Parts, case: Case) -> tuple[frozenset[str] | None, bool]:
    """Return what parts of a pattern may begin with, and whether they always have a character."""
    heads: frozenset[str] | None = frozenset()
    for operation, argument in parts:
        more, is_over = _first_of(str(operation), argument, case)
        heads = None if heads is None or more is None else heads | more
        if is_over:
            return heads, True
    return heads, False


def _first_of(operation: str, argument: Any, case: Case) -> tuple[frozenset[str] | None, bool]:
    match operation:
        case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
            return characters(operation, argument, case), True
        case "SUBPATTERN":
            _, sets, unsets, body = argument
            return _first(body, case_in(sets, unsets, case))
        case "ATOMIC_GROUP":
            return _first(argument, case)
        case "BRANCH":
            return _either(_first(branch, case) for branch in argument[1])
        case "GROUPREF_EXISTS":
            return _either(_first(branch or (), case) for branch in argument[1:])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, _, body = argument
            heads, is_over = _first(body, case)
            return heads, is_over and least > 0
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return frozenset(), False
        case "FAILURE":
            return frozenset(), True
    return None, False


def _either(
    branches: Iterable[tuple[frozenset[str] | None, bool]],
) -> tuple[frozenset[str] | None, bool]:
    found = list(branches)
    known = [heads for heads, _ in found if heads is not None]
    heads = frozenset().union(*known) if len(known) == len(found) else None
    return heads, all(is_over for _, is_over in found)


# ---- More than one character ----------------------------------------------------------------

_State = tuple[str, int]  # what the first characters are read as, and how many they are


def starts(parts: Parts, case: Case, reach: int) -> frozenset[str] | None:
    """Return what the first characters of a match may be read as, all of it where it has fewer.

    None where that may be anything, or too much.
    """
    try:
        return frozenset(text for text, _ in _Starts(reach).after(parts, {("", 0)}, case))
    except _AnythingError:
        return None


MOST_STARTS = 400
_BEFORE = 20  # characters: what stands before a match and is longer is not told


class _AnythingError(Exception):
    """What follows may be anything."""


class _Starts:
    """Reads what parts of a pattern may begin with, as far as `reach` characters."""

    def __init__(self, reach: int) -> None:
        self._reach = reach

    def after(self, parts: Parts, states: set[_State], case: Case) -> set[_State]:
        """Return how texts may begin, for how they may before the parts."""
        for operation, argument in parts:
            open_ones = {state for state in states if state[1] < self._reach}
            if open_ones:
                states = (states - open_ones) | self._one(str(operation), argument, open_ones, case)
            if len(states) > MOST_STARTS:
                raise _AnythingError
        return states

    def _one(self, operation: str, argument: Any, states: set[_State], case: Case) -> set[_State]:
        match operation:
            case "LITERAL" | "IN":
                found = characters(operation, argument, case)
                if found is None or len(found) > MOST_CHARACTERS:
                    raise _AnythingError
                return {(text + one, many + 1) for text, many in states for one in found}
            case "SUBPATTERN":
                _, sets, unsets, body = argument
                return self.after(body, states, case_in(sets, unsets, case))
            case "ATOMIC_GROUP":
                return self.after(argument, states, case)
            case "BRANCH":
                return {one for branch in argument[1] for one in self.after(branch, states, case)}
            case "GROUPREF_EXISTS":
                branches = argument[1:]
                return {one for body in branches for one in self.after(body or (), states, case)}
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                return self._repeated(argument, states, case)
            case "ASSERT" if argument[0] < 0 and states == {("", 0)}:
                return self._after_what(argument[1], case)
            case "AT" | "ASSERT" | "ASSERT_NOT":
                return states
            case "FAILURE":
                return set()
        raise _AnythingError

    def _after_what(self, body: Parts, case: Case) -> set[_State]:
        """Return how texts may begin that stand behind a part: in any way, where it is known."""
        texts = _Starts(_BEFORE).after(body, {("", 0)}, case)
        if any(many == _BEFORE for _, many in texts):
            raise _AnythingError
        return {(f"{BEFORE}{text}", self._reach) for text, _ in texts}

    def _repeated(self, argument: Any, states: set[_State], case: Case) -> set[_State]:
        least, most, body = argument
        found = set(states) if least == 0 else set()
        times = 0
        while times < most:
            before, states = states, self.after(body, states, case)
            times += 1
            if times >= least:
                found |= states
            if states == before or (times >= least and states <= found and times > self._reach):
                return found | states
        return found
