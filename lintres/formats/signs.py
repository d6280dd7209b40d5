"""The signs of a transcript, as a document has them, and what becomes of them when it is edited."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from lintres.formats.document import Run
from lintres.record import Record

_MARKS = re.compile(r"\*+|</?[ib]>")
_NEW = re.compile(r"\\(?P<escaped>\*)|(?P<marks>\*+|</?[ib]>)|(?P<letter>.)", re.DOTALL)
_FIRST_HAN = "\u2e80"  # from here on scripts have no spaces between words
_UNPAIRED = "the type that it asks for is not clear"


class Hindrance(Exception):
    """Why an edit cannot be made in a document; the argument ends a sentence about it."""


class Type(Record):
    """How marks of emphasis set a letter."""

    italic: bool = False
    bold: bool = False


class Kind(Enum):
    """What a sign of a transcript is in the document."""

    LETTER = "letter"  # the same
    FIXED = "fixed"  # counted by the program that prints it
    MARK = "mark"  # emphasis
    ESCAPE = "escape"  # before an asterisk that is none


class Sign(NamedTuple):
    """A sign of a transcript, or one that is written in: then without a place."""

    text: str
    kind: Kind
    place: int | None = None  # its offset in the transcript
    run: Run | None = None
    at: int = 0  # in the text of the run

    @property
    def node(self) -> object:
        """What holds it in the file, or None."""
        return self.run.node if self.run else None


def typed(signs: Sequence[Sign]) -> list[Type]:
    """Return in which type each sign is set by the marks among them; raises Hindrance."""
    types: list[Type] = []
    now = Type()
    for is_mark, group in groupby(signs, key=lambda sign: sign.kind is Kind.MARK):
        members = list(group)
        if is_mark:
            text = "".join(sign.text for sign in members)
            marks = _MARKS.findall(text)
            if "".join(marks) != text:
                raise Hindrance(_UNPAIRED)
            for mark in marks:
                now = _after(mark, now)
        types += [now] * len(members)
    if now != Type():
        raise Hindrance(_UNPAIRED)
    return types


def _after(mark: str, now: Type) -> Type:
    match mark:
        case "*":
            return Type(not now.italic, now.bold)
        case "**":
            return Type(now.italic, not now.bold)
        case "***":
            return Type(not now.italic, not now.bold)
        case "<i>" | "</i>":
            return Type(mark == "<i>", now.bold)
        case "<b>" | "</b>":
            return Type(now.italic, mark == "<b>")
    raise Hindrance(_UNPAIRED)


def edited(before: Sequence[Sign], text: str) -> Iterator[tuple[Sign, bool]]:
    """Yield the signs of a stretch that is replaced, and those of what replaces it.

    What both have is kept. Raises Hindrance where a sign that is counted would not be.
    """
    old = [sign for sign in before if sign.kind in (Kind.LETTER, Kind.FIXED)]
    new = [_new(match) for match in _NEW.finditer(text)]
    places = [at for at, sign in enumerate(new) if sign.kind is Kind.LETTER]
    kept = {places[at]: index for at, index in _kept(old, "".join(new[at].text for at in places))}
    coming = [len(old)]
    for at in reversed(range(len(new))):
        coming.append(kept.get(at, coming[-1]))
    waiting = 0
    for at, sign in enumerate(new):
        until = coming[-1 - at]
        yield from ((one, True) for one in old[waiting:until])
        waiting = max(waiting, until)
        if at in kept:
            yield old[kept[at]], False
            waiting = kept[at] + 1
        elif sign.kind is Kind.MARK:
            for mark in sign.text:
                yield Sign(mark, Kind.MARK), False
        else:
            yield sign, False
    yield from ((one, True) for one in old[waiting:])


def _new(match: re.Match[str]) -> Sign:
    if match["marks"]:
        return Sign(match["marks"], Kind.MARK)
    return Sign(match["escaped"] or match["letter"], Kind.LETTER)


def _kept(old: Sequence[Sign], new: str) -> Iterator[tuple[int, int]]:
    """Yield what stays of a stretch: places in the new text, and in the old one."""
    position = index = 0
    free: list[Sign] = []
    for fixed, group in groupby(old, key=lambda sign: sign.kind is Kind.FIXED):
        members = list(group)
        if not fixed:
            free = members
            continue
        anchor = "".join(sign.text for sign in members)
        found = new.find(anchor, position)
        if found < 0:
            raise Hindrance(automatic(members[0]))
        yield from _common(free, new[position:found], index, position)
        index += len(free)
        yield from ((found + at, index + at) for at in range(len(anchor)))
        position, index, free = found + len(anchor), index + len(anchor), []
    yield from _common(free, new[position:], index, position)


def automatic(sign: Sign) -> str:
    """Say of a sign that the program which prints a document counts it."""
    return "its number is automatic" if sign.node is None else "the mark of its note is automatic"


def _common(old: Sequence[Sign], new: str, index: int, position: int) -> Iterator[tuple[int, int]]:
    """Yield what two stretches have in common at their heads and ends, by whole words."""
    text = "".join(sign.text for sign in old)
    shorter = min(len(text), len(new))
    head = 0
    while head < shorter and text[head] == new[head]:
        head += 1
    while head and (_within_word(text, head) or _within_word(new, head)):
        head -= 1
    tail = 0
    while tail < shorter - head and text[-tail - 1] == new[-tail - 1]:
        tail += 1
    while tail and (_within_word(text, len(text) - tail) or _within_word(new, len(new) - tail)):
        tail -= 1
    yield from ((position + at, index + at) for at in range(head))
    for at in range(tail, 0, -1):
        yield position + len(new) - at, index + len(text) - at


def _within_word(text: str, at: int) -> bool:
    around = text[max(0, at - 1) : at + 1]
    return len(around) > 1 and all(one.isalnum() and one < _FIRST_HAN for one in around)
