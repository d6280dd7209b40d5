"""What stands on the pages of a PDF file: words, lines, rules, with where they stand.

All is measured in points from the left upper corner of the page, as it is shown.
"""

from lintres.origin import Rectangle
from lintres.record import Record

# From what distance on a space stands before a word, in parts of the size of its letters: where
# the file has a space there, where it has it elsewhere, where it has nothing.
ALWAYS, NEAR, NEVER, NEVER_HAN = -9.0, 0.15, 0.24, 0.8


class Word(Record):
    """Letters of one style that stand together; what is written without a space may be several."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    italic: bool
    bold: bool
    coded: bool  # in a font of bars, for machines
    nearest: float  # so far from the word before it, in parts of its size, a space stands between
    spaced: bool  # whether a space stands before it
    place: int  # in the order of the file
    raised: bool

    def after_space(self) -> "Word":
        """Return the word with a space before it; `_replace` takes three times as long."""
        return Word(*self[:9], True, *self[10:])

    def is_followed_by(self, word: "Word") -> bool:
        """Whether a word is the next one in the file, with a space between the two at most."""
        return self.place < word.place <= self.place + len(self.text) + 1

    @property
    def rectangle(self) -> Rectangle:
        """What the word covers, roughly: how high letters are is not looked at."""
        top, bottom = self.baseline - 0.74 * self.size, self.baseline + 0.22 * self.size
        return (round(self.left, 1), round(top, 1), round(self.right, 1), round(bottom, 1))


class Line(Record):
    """Words that are read in one go; the cells of a table are lines of their own.

    `start` and `end` grow in the direction of reading, so that a line in Arabic starts at 0 too.
    """

    words: tuple[Word, ...]
    text: str
    start: float
    end: float
    baseline: float
    size: float  # of most of its letters
    bold: bool  # all of it
    page: int  # counted from 1

    @property
    def top(self) -> float:
        """Where its letters begin, roughly."""
        return self.baseline - 0.74 * self.size


class Rule(Record):
    """A level stroke."""

    left: float
    right: float
    height: float  # of the place where it stands


class Page(Record):
    """A page: its lines in reading order."""

    number: int  # counted from 1
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    leftwards: bool  # as Arabic is read


def is_han(character: str) -> bool:
    """Whether a character is of those that are written without spaces."""
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
