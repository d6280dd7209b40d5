"""Which signs a pattern may have: sets of texts of which each match has one."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

from lintres.record import Record
from lintres.vocabulary.characters import Case, Parts, case_in, characters


class Choice(Record):
    """How many signs there may be, and what some are worth: 0 where they are useless."""

    most: int
    worth: Callable[[frozenset[str]], float]


def _worth(cover: frozenset[str]) -> float:
    """Return how seldom texts have one of some signs, and how soon that is known."""
    if not cover or len(cover) > _MOST_SIGNS:
        return 0
    commonest = min(sum(map(_weight, sign)) for sign in cover)
    return max(0, min(commonest, _ENOUGH) - (len(cover) - 1) / 4 - _LEAST)


def _rarity(cover: frozenset[str]) -> float:
    """Return how seldom texts have one of some hints."""
    if not cover or len(cover) > _MOST_HINTS or "" in cover:
        return 0
    often = sum(map(_share, sorted(cover)))  # in one order: floats add up otherwise in another
    return 1 / often if often < _OFTEN else 0


def _share(hint: str) -> float:
    """Return how many of the places of a text have a hint, roughly."""
    share = 1.0
    for character in hint[:_TELLING]:
        common = character.isalpha() and character < "\u3000"
        share *= _FREQUENT.get(character, 0.06 if common else 0.004)
    return share


_FREQUENT = {" ": 0.15, "0": 0.04, ",": 0.015, ".": 0.01, "-": 0.006}
_TELLING = 7  # characters: longer words are hardly rarer
_OFTEN = 0.003
_MOST_SIGNS, _MOST_HINTS = 8, 64
_LEAST, _ENOUGH = 1.75, 8


def _weight(character: str) -> float:
    """Return how seldom a character is, roughly."""
    if character in _COMMON:
        return 0.5
    if character.isalpha():
        return 1.5 if character != character.lower() else 0.75 if character < "\u3000" else 2
    return 1 if character.isdigit() or character in "-/'’" else 3


_COMMON = " ,.;:()"
SIGNS, HINTS = Choice(_MOST_SIGNS, _worth), Choice(_MOST_HINTS, _rarity)


def covers(parts: Parts, case: Case, choice: Choice) -> Iterator[frozenset[str]]:
    """Yield sets of texts of which each match has one: of pieces that stand side by side."""
    for begins in (True, False):
        flat = list(_flat(parts, case, begins))
        pieces = [_texts(*part, choice.most) for part in flat]
        for start in range(len(pieces)):
            run = frozenset([""])
            for piece in pieces[start:]:
                if piece is None or len(run) * len(piece) > choice.most:
                    break
                run = frozenset(map("".join, product(run, piece)))
                yield _least(run)
    for part in flat:
        yield from _inner_covers(*part, choice)


def _flat(parts: Parts, case: Case, begins: bool) -> Iterator[tuple[str, Any, Case]]:
    """Yield the parts of a pattern, those of a group in its place.

    What repeats at least once is taken for one of it and others, which it begins with or ends in.
    """
    for operation, argument in parts:
        match str(operation):
            case "SUBPATTERN":
                _, sets, unsets, body = argument
                yield from _flat(body, case_in(sets, unsets, case), begins)
            case "ATOMIC_GROUP":
                yield from _flat(argument, case, begins)
            case "MAX_REPEAT" | "MIN_REPEAT" as name if argument[0] and argument[1] >= _REPEATED:
                least, most, body = argument
                if not begins:
                    yield name, (0, most - least, body), case
                for _ in range(least):
                    yield from _flat(body, case, begins)
                if begins:
                    yield name, (0, most - least, body), case
            case name:
                yield name, argument, case


_REPEATED = 5  # times: what repeats oftener may be too many texts


def _inner_covers(
    operation: str, argument: Any, case: Case, choice: Choice
) -> Iterator[frozenset[str]]:
    match operation:
        case "ASSERT":
            yield from covers(argument[1], case, choice)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if argument[0] > 0:
            yield from covers(argument[2], case, choice)
        case "BRANCH":
            best = [
                max(covers(branch, case, choice), key=choice.worth, default=frozenset())
                for branch in argument[1]
            ]
            if all(map(choice.worth, best)):
                yield _least(frozenset().union(*best))


def _least(cover: frozenset[str]) -> frozenset[str]:
    """Return signs without those that another one is part of."""
    return frozenset(
        one for one in cover if not any(other != one and other in one for other in cover)
    )


def _texts(operation: str, argument: Any, case: Case, most: int) -> frozenset[str] | None:
    """Return all texts that a part of a pattern matches; None where they are many."""
    match operation:
        case "LITERAL" | "IN":
            found = characters(operation, argument, case)
            return found if found is not None and len(found) <= most else None
        case "SUBPATTERN":
            _, sets, unsets, body = argument
            return _all_texts(body, case_in(sets, unsets, case), most)
        case "ATOMIC_GROUP":
            return _all_texts(argument, case, most)
        case "BRANCH":
            branches = [_all_texts(branch, case, most) for branch in argument[1]]
            found = frozenset(one for branch in branches for one in branch or ())
            return found if None not in branches and len(found) <= most else None
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, times, body = argument
            if times >= _REPEATED:
                return None
            repeats = [_all_texts([*body] * one, case, most) for one in range(least, times + 1)]
            found = frozenset(one for repeat in repeats for one in repeat or ())
            return found if None not in repeats and len(found) <= most else None
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return frozenset([""])
    return None


def _all_texts(parts: Parts, case: Case, most: int) -> frozenset[str] | None:
    texts = frozenset([""])
    for operation, argument in parts:
        more = _texts(str(operation), argument, case, most)
        if more is None or len(texts) * len(more) > most:
            return None
        texts = frozenset(map("".join, product(texts, more)))
    return texts
