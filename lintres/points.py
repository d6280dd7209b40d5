"""The points set out under a paragraph: at which depth a label stands, and what it counts."""

import re
from typing import TypeAlias

from lintres.lexicon import Lexicon
from lintres.passage import Block
from lintres.tokens import Numbered, may_be_labelled, numbered

# A way to read a label: the index of its alphabet, where it stands, its value there.
_Reading: TypeAlias = tuple[int, re.Match[str], int]
# The labels of one depth: in which alphabet (by its index) they count, and how far.
_Counter: TypeAlias = tuple[int, int]
_DEEPEST = 5


class Points:
    """The labels of the points read so far under one paragraph, one counter for each depth."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._counters: list[_Counter] = []

    @property
    def open(self) -> bool:
        """Whether a point has been read under this paragraph."""
        return bool(self._counters)

    @property
    def depth(self) -> int:
        """How deep the last point stands, 0 without one."""
        return len(self._counters)

    def go_on_in(self, text: str) -> bool:
        """Whether a text has the label that comes next at some depth."""
        nexts = {(alphabet, value + 1) for alphabet, value in self._counters}
        bullet = self._lexicon.numbers.bullet.match(text)
        if bullet is not None and self._depth_of(bullet) is not None:
            return True
        return any((one[0], one[2]) in nexts for one in self._readings(text))

    def clear(self) -> None:
        """Begin with another paragraph."""
        self._counters.clear()

    def read(self, block: Block, ended: str | None) -> Numbered | None:
        """Take the label off a point, at the depth where its sequence goes on.

        `ended` is the mark that ended the block before: points go deeper after a colon, and below
        a point that has no mark, a heading. None for a block without a label.
        """
        readings = self._readings(block.text)
        if not readings:
            return self._read_bullet(block, ended)
        depth, (alphabet, match, value) = self._place(readings, ended)
        del self._counters[depth:]
        self._counters.append((alphabet, value))
        return numbered(block, _letters(match), value, match.start(), match.end(), depth + 1)

    def _read_bullet(self, block: Block, ended: str | None) -> Numbered | None:
        """Take the bullet off a point; a dash is one below a colon or another such point only."""
        match = self._lexicon.numbers.bullet.match(block.text)
        if match is None:
            return None
        depth = self._depth_of(match)
        if depth is None:
            if match["dash"] and ended != self._lexicon.marks.colon:
                return None
            goes_deeper = ended == self._lexicon.marks.colon or not self._counters
            depth = min(len(self._counters) - (not goes_deeper), _DEEPEST - 1)
        del self._counters[depth:]
        self._counters.append((_alphabet_of(match), 0))
        return numbered(block, match["sign"], None, match.start(), match.end("sign"), depth + 1)

    def _depth_of(self, bullet: re.Match[str]) -> int | None:
        """Return at which depth points have this bullet, None where none has."""
        alphabets = [alphabet for alphabet, _ in self._counters]
        return alphabets.index(_alphabet_of(bullet)) if _alphabet_of(bullet) in alphabets else None

    def _readings(self, text: str) -> list[_Reading]:
        if not may_be_labelled(text):
            return []
        return [
            (alphabet, match, value)
            for alphabet, level in enumerate(self._lexicon.levels)
            if (match := level.pattern.match(text)) is not None
            and (value := level.value(_letters(match))) is not None
        ]

    def _place(self, readings: list[_Reading], ended: str | None) -> tuple[int, _Reading]:
        """Choose depth and reading of a label: it goes on with a sequence, or opens a new one."""
        depths = range(len(self._counters) - 1, -1, -1)
        for depth in depths:
            for reading in readings:
                if self._counters[depth] == (reading[0], reading[2] - 1):
                    return depth, reading
        deeper = min(len(self._counters), _DEEPEST - 1)
        if ended in (self._lexicon.marks.colon, None) or not self._counters:
            for reading in readings:
                if reading[2] == 1:
                    return deeper, reading
        for depth in depths:
            for reading in readings:
                if self._counters[depth][0] == reading[0]:
                    return depth, reading
        return (deeper if readings[0][2] == 1 else max(0, deeper - 1)), readings[0]


def _alphabet_of(bullet: re.Match[str]) -> int:
    """Return what tells the points of one bullet from others: no index of an alphabet."""
    return -ord(bullet["sign"])


def _letters(match: re.Match[str]) -> str:
    """Return what counts of a label: "b" of "(b)" and of "b)"."""
    return match["letter"] or match["letter_open"]
