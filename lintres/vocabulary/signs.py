"""What every text that a pattern matches has in it, told by the structure of the pattern.

Patterns are taken apart here when vocabularies are made, and in tests; never when a draft is read.
"""

import sys
from itertools import product
from typing import TYPE_CHECKING, Any

from lintres.pattern import NamePattern, OneOf, Pattern, plain_letters, sketch
from lintres.vocabulary.characters import Case, Parts, case_in, case_of, characters, parser
from lintres.vocabulary.covers import HINTS, SIGNS, Choice, covers
from lintres.vocabulary.heads import heads, starts
from lintres.vocabulary.rewriting import alternatives

if TYPE_CHECKING:
    from lintres.pattern import Said

_LARGE = 250  # characters of a pattern: others are compiled at once
_MOST_HEADS = 120
_LONGEST = 4000  # characters: what may be longer may have any length
_REACH = 6  # characters: so many tell words apart
_FEW_STARTS = 300


def described(pattern: Pattern) -> Pattern:
    """Return a pattern with what is known of its matches, or of those of its parts."""
    if len(pattern.pattern) >= _LARGE and not isinstance(pattern, NamePattern):
        parts, flags = alternatives(pattern.pattern, pattern.flags)
        if parts:
            known = [_described(Pattern(part, flags=flags)) for part in parts]
            return OneOf(pattern.pattern, *known, flags=pattern.flags)
    return _described(pattern)


def _described(pattern: Pattern) -> Pattern:
    """Return a pattern with its signs, what it begins with and how long it may be."""
    parsed = parser.parse(pattern.pattern, pattern.flags)
    case = case_of(parsed)
    first = heads(parsed, case)
    signs = _signs(parsed, case, SIGNS)
    plain_signs = () if signs else _signs(parsed, case._replace(read=plain_letters), SIGNS)
    sketched = case._replace(read=sketch)
    hints = _signs(parsed, sketched, HINTS)
    if hints == (signs or plain_signs):
        hints = ()
    shortest, longest = parsed.getwidth()
    reach, begun = _starts(parsed, sketched, shortest)
    said: Said = {
        "flags": pattern.flags,
        "in_plain": bool(plain_signs),
        "heads": "".join(sorted(first)) if first and len(first) <= _MOST_HEADS else "",
        "longest": longest if longest <= _LONGEST else sys.maxsize,
        "hints": "\n".join(hints),
        "starts": "\n".join(sorted(begun)),
        "reach": reach,
        "whole": reach > shortest,
    }
    signs = signs or plain_signs
    if isinstance(pattern, NamePattern):
        return NamePattern(pattern.form, pattern.names, *signs, **said)
    return Pattern(pattern.pattern, *signs, **said)


def are_sound(pattern: Pattern) -> bool:
    """Whether what a pattern says of its matches is so: signs, heads and length, or its parts."""
    if isinstance(pattern, OneOf):
        parts, flags = alternatives(pattern.pattern, pattern.flags)
        said = [(part.pattern, part.flags) for part in pattern.parts]
        return said == [(part, flags) for part in parts] and all(map(are_sound, pattern.parts))
    parsed = parser.parse(pattern.pattern, pattern.flags)
    case = case_of(parsed)
    first = heads(parsed, case)
    signs_case = case._replace(read=plain_letters) if pattern.in_plain else case
    sketched = case._replace(read=sketch)
    hints = tuple(pattern.hints.split("\n"))
    shortest, longest = parsed.getwidth()
    begun = starts(parsed, sketched, pattern.reach) if pattern.reach else frozenset()
    return (
        (not pattern.signs or _all_have(parsed, pattern.signs, signs_case))
        and (not pattern.hints or _all_have(parsed, hints, sketched))
        and (not pattern.heads or (first is not None and first <= set(pattern.heads)))
        and (pattern.longest == sys.maxsize or longest <= pattern.longest)
        and begun is not None
        and (not pattern.reach or begun <= set(pattern.starts.split("\n")))
        and (pattern.reach <= shortest or pattern.whole)
    )


def _signs(parts: Parts, case: Case, choice: Choice) -> tuple[str, ...]:
    """Return the best signs of a pattern: none rather than many, or such as all texts have."""
    found = [one for one in covers(parts, case, choice) if choice.worth(one) > 0]
    for cover in sorted(
        found, key=lambda one: (-choice.worth(one), -min(map(len, one)), sorted(one))
    ):
        signs = tuple(sorted(cover))
        if _all_have(parts, signs, case):
            return signs
    return ()


def _starts(parsed: Any, case: Case, shortest: int) -> tuple[int, frozenset[str]]:
    """Return how many of its first characters tell most of a match, and what they may be read as.

    Characters beyond the shortest match tell something of the match of a whole text only.
    """
    for reach in (*range(min(shortest, _REACH), 1, -1), *range(_REACH, max(1, shortest), -1)):
        found = starts(parsed, case, reach)
        if found and len(found) <= _FEW_STARTS:
            return reach, found
    return 0, frozenset()


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
                return self._step(ends, characters(operation, argument, case))
            case "BRANCH":
                found = (self.after(branch, ends, case) for branch in argument[1])
                return frozenset().union(*found)
            case "SUBPATTERN":
                _, sets, unsets, body = argument
                return self.after(body, ends, case_in(sets, unsets, case))
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
