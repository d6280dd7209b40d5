"""What every text that a pattern matches has in it, told by the structure of the pattern.

Patterns are taken apart here when vocabularies are made, and in tests; never when a draft is read.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from itertools import product
from typing import Any, NamedTuple, TypeAlias

from lintres.pattern import NamePattern, Pattern, plain_letters

# What python calls the parts of a pattern; there is no public way to them.
_parser: Any = import_module("re._parser")

Parts: TypeAlias = Sequence[tuple[Any, Any]]


class Case(NamedTuple):
    """How a part of a pattern takes letters."""

    is_ignored: bool
    is_plain: bool = False  # whether they are read as `plain_letters` writes them


_MOST_SIGNS = 8
_MOST_HEADS = 120
_LONGEST = 4000  # characters: what may be longer may have any length


def described(pattern: Pattern) -> Pattern:
    """Return a pattern with its signs, what it begins with and how long it may be."""
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    case = _case_of(parsed)
    heads = _heads(parsed, case)
    plain_case = case._replace(is_plain=True)
    signs = _signs(parsed, case)
    plain_signs = () if signs else _signs(parsed, plain_case)
    longest = parsed.getwidth()[1]
    known = Pattern(
        pattern.pattern,
        *(signs or plain_signs),
        flags=pattern.flags,
        in_plain=bool(plain_signs),
        heads="".join(sorted(heads)) if heads and len(heads) <= _MOST_HEADS else "",
        longest=longest if longest <= _LONGEST else sys.maxsize,
    )
    if not isinstance(pattern, NamePattern):
        return known
    return NamePattern(
        pattern.form,
        pattern.names,
        *known.signs,
        flags=known.flags,
        in_plain=known.in_plain,
        heads=known.heads,
        longest=known.longest,
    )


def are_sound(pattern: Pattern) -> bool:
    """Whether what a pattern says of its matches is so: signs, heads and length."""
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    case = _case_of(parsed)
    heads = _heads(parsed, case)
    plain_case = case._replace(is_plain=pattern.in_plain)
    return (
        (not pattern.signs or _all_have(parsed, pattern.signs, plain_case))
        and (not pattern.heads or (heads is not None and heads <= set(pattern.heads)))
        and (pattern.longest == sys.maxsize or parsed.getwidth()[1] <= pattern.longest)
    )


# ---- Whether each match has a sign ----------------------------------------------------------


def _all_have(parts: Parts, signs: tuple[str, ...], case: Case) -> bool:
    """Whether no text that the parts match is without all signs.

    All texts are read at once: what is kept of those that have had no sign is how they end, as far
    as a sign begins so.
    """
    return not _Reading(signs).after(parts, frozenset([""]), case)


class _Reading:
    """Reads what parts of a pattern match, with an eye to some signs."""

    def __init__(self, signs: tuple[str, ...]) -> None:
        self.signs = signs
        self.beginnings = {sign[:end] for sign in signs for end in range(len(sign))}
        self.alphabet = frozenset("".join(signs))

    def after(self, parts: Parts, ends: frozenset[str], case: Case) -> frozenset[str]:
        """Return the ends of texts without signs, for those before the parts and what follows."""
        for operation, argument in parts:
            ends = self._after_one(str(operation), argument, ends, case)
        return ends

    def _after_one(
        self, operation: str, argument: Any, ends: frozenset[str], case: Case
    ) -> frozenset[str]:
        match operation:
            case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
                return self._step(ends, _characters(operation, argument, case))
            case "BRANCH":
                found = (self.after(branch, ends, case) for branch in argument[1])
                return frozenset().union(*found)
            case "SUBPATTERN":
                _, sets, unsets, body = argument
                return self.after(body, ends, _case(sets, unsets, case))
            case "ATOMIC_GROUP":
                return self.after(argument, ends, case)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                return self._repeated(argument, ends, case)
            case "ASSERT":  # what is looked at is in the text as well
                seen = self.after(argument[1], frozenset([""]), case)
                return ends if seen else frozenset()
            case "GROUPREF_EXISTS":
                _, yes, no = argument
                found = (self.after(part or (), ends, case) for part in (yes, no))
                return frozenset().union(*found)
            case "AT" | "ASSERT_NOT" | "FAILURE":
                return ends
        return self._closure(ends, lambda some: self._step(some, None))  # any text at all

    def _repeated(self, argument: Any, ends: frozenset[str], case: Case) -> frozenset[str]:
        least, most, body = argument
        for _ in range(min(least, _OFTEN)):
            ends = self.after(body, ends, case)
        if most > _OFTEN:
            return self._closure(ends, lambda some: self.after(body, some, case))
        found = ends
        for _ in range(most - least):
            ends = self.after(body, ends, case)
            found |= ends
        return found

    def _closure(self, ends: frozenset[str], read: Any) -> frozenset[str]:
        while True:
            more = ends | read(ends)
            if more == ends:
                return ends
            ends = more

    def _step(self, ends: frozenset[str], texts: frozenset[str] | None) -> frozenset[str]:
        """Return the ends after one more text, as a rule a character; None is any character."""
        if texts is None:
            return ends | self._step(ends, self.alphabet | {_OTHER})  # or one that is left out
        found = set()
        for end, text in product(ends, texts):
            for character in text:
                if (end + character).endswith(self.signs):
                    break
                end = self._end(end + character)
            else:
                found.add(end)
        return frozenset(found)

    def _end(self, text: str) -> str:
        return next(text[at:] for at in range(len(text) + 1) if text[at:] in self.beginnings)


_OFTEN = 30  # repeats that are read one by one
_OTHER = "\0"  # stands for whatever no sign has


# ---- Which signs there may be ---------------------------------------------------------------


def _signs(parts: Parts, case: Case) -> tuple[str, ...]:
    """Return the best signs of a pattern: none rather than many, or such as all texts have."""
    found = [one for one in _covers(parts, case) if _worth(one) > 0]
    for cover in sorted(found, key=lambda one: (-_worth(one), -min(map(len, one)), sorted(one))):
        signs = tuple(sorted(cover))
        if _all_have(parts, signs, case):
            return signs
    return ()


def _worth(cover: frozenset[str]) -> float:
    """Return how seldom texts have one of some signs, and how soon that is known; 0 for useless."""
    if not cover or len(cover) > _MOST_SIGNS:
        return 0
    commonest = min(sum(map(_weight, sign)) for sign in cover)
    return max(0, min(commonest, _ENOUGH) - (len(cover) - 1) / 4 - _LEAST)


_LEAST, _ENOUGH = 1.75, 8


def _weight(character: str) -> float:
    """Return how seldom a character is, roughly."""
    if character in _COMMON:
        return 0.5
    if character.isalpha():
        return 1.5 if character != character.lower() else 0.75 if character < "\u3000" else 2
    return 1 if character.isdigit() or character in "-/'’" else 3


_COMMON = " ,.;:()"


def _covers(parts: Parts, case: Case) -> Iterator[frozenset[str]]:
    """Yield sets of texts of which each match has one: of pieces that stand side by side."""
    flat = list(_flat(parts, case))
    pieces = [_texts(*part) for part in flat]
    for start in range(len(pieces)):
        run = frozenset([""])
        for piece in pieces[start:]:
            if piece is None or len(run) * len(piece) > _MOST_SIGNS:
                break
            run = frozenset(map("".join, product(run, piece)))
            yield _least(run)
    for part in flat:
        yield from _inner_covers(*part)


def _flat(parts: Parts, case: Case) -> Iterator[tuple[str, Any, Case]]:
    """Yield the parts of a pattern, those of a group in its place."""
    for operation, argument in parts:
        match str(operation):
            case "SUBPATTERN":
                _, sets, unsets, body = argument
                yield from _flat(body, _case(sets, unsets, case))
            case "ATOMIC_GROUP":
                yield from _flat(argument, case)
            case name:
                yield name, argument, case


def _inner_covers(operation: str, argument: Any, case: Case) -> Iterator[frozenset[str]]:
    match operation:
        case "ASSERT":
            yield from _covers(argument[1], case)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if argument[0] > 0:
            yield from _covers(argument[2], case)
        case "BRANCH":
            best = [
                max(_covers(branch, case), key=_worth, default=frozenset())
                for branch in argument[1]
            ]
            if all(map(_worth, best)):
                yield _least(frozenset().union(*best))


def _least(cover: frozenset[str]) -> frozenset[str]:
    """Return signs without those that another one is part of."""
    return frozenset(
        one for one in cover if not any(other != one and other in one for other in cover)
    )


def _texts(operation: str, argument: Any, case: Case) -> frozenset[str] | None:
    """Return all texts that a part of a pattern matches; None where they are many."""
    match operation:
        case "LITERAL" | "IN":
            found = _characters(operation, argument, case)
            return found if found is not None and len(found) <= _MOST_SIGNS else None
        case "SUBPATTERN":
            _, sets, unsets, body = argument
            return _all_texts(body, _case(sets, unsets, case))
        case "ATOMIC_GROUP":
            return _all_texts(argument, case)
        case "BRANCH":
            branches = [_all_texts(branch, case) for branch in argument[1]]
            found = frozenset(one for branch in branches for one in branch or ())
            return found if None not in branches and len(found) <= _MOST_SIGNS else None
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, body = argument
            if (least, most) == (0, 1):
                found = _all_texts(body, case)
                return None if found is None else found | {""}
            return _all_texts([*body] * least, case) if least == most < _OFTEN else None
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return frozenset([""])
    return None


def _all_texts(parts: Parts, case: Case) -> frozenset[str] | None:
    texts = frozenset([""])
    for operation, argument in parts:
        more = _texts(str(operation), argument, case)
        if more is None or len(texts) * len(more) > _MOST_SIGNS:
            return None
        texts = frozenset(map("".join, product(texts, more)))
    return texts


# ---- What a match begins with ---------------------------------------------------------------


def _heads(parts: Parts, case: Case) -> frozenset[str] | None:
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
            return _characters(operation, argument, case), True
        case "SUBPATTERN":
            _, sets, unsets, body = argument
            return _first(body, _case(sets, unsets, case))
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


# ---- Characters -----------------------------------------------------------------------------


def _case_of(parsed: Any) -> Case:
    return Case(bool(parsed.state.flags & re.IGNORECASE))


def _case(sets: int, unsets: int, case: Case) -> Case:
    """Return how letters are taken in a group that sets flags, and unsets others."""
    is_ignored = bool(sets & re.IGNORECASE) or (case.is_ignored and not unsets & re.IGNORECASE)
    return case._replace(is_ignored=is_ignored)


def _characters(operation: str, argument: Any, case: Case) -> frozenset[str] | None:
    """Return the characters that a part of a pattern stands for; None for more than a few."""
    if operation == "LITERAL":
        return _printed(argument, case)
    if operation != "IN":
        return None
    found: set[str] = set()
    for kind, of in argument:
        name = str(kind)
        if name == "CATEGORY" and str(of) == "CATEGORY_SPACE":
            found |= _SPACES
            continue
        if name not in ("LITERAL", "RANGE"):
            return None
        first, last = of if name == "RANGE" else (of, of)
        if last - first > _MOST_HEADS:
            return None
        for code in range(first, last + 1):
            found |= _printed(code, case)
    return frozenset(found)


_SPACES = frozenset(re.findall(r"\s", "".join(map(chr, range(0x10000)))))


@cache
def _printed(code: int, case: Case) -> frozenset[str]:
    """Return a character, with all that are the same to a pattern that ignores case."""
    found = {chr(code)}
    if case.is_ignored:
        found |= set(re.findall(re.escape(chr(code)), _ANY_CASE, re.IGNORECASE))
    return frozenset(map(plain_letters, found) if case.is_plain else found)


_ANY_CASE = "".join(
    character for character in map(chr, range(0x20000)) if character.lower() != character.upper()
)
