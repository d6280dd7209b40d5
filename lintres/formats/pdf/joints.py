"""How lines are joined to a text: by a space, or by nothing, where a word was broken."""

import re
from collections.abc import Sequence

from lintres.formats.pdf.layout import Line, is_han

SOFT = "\u00ad"
# What programs that break words set there; few have it within lines.
_HYPHEN = "\u2010"

_TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Words broken after these, and not by a hyphen that was set there, go on without a space.
_GLUED = re.compile(r"\w[/–—]$|[/–—-]{2}$|\S—$")
_MANY = 0.03  # of the lines; where so many end in a hyphen, the hyphens break words
_FEW = 3


class Joints:
    """Knows the words of a document, and so which hyphens at the ends of lines break a word."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._words: dict[str, int] = {}
        broken = 0
        for before, line in zip([None, *lines[:-1]], lines, strict=True):
            tokens: list[str] = _TOKEN.findall(line.text)
            if before is not None and before.text.endswith(("-", SOFT)):
                broken += line.text[:1].islower()
                tokens = tokens[1:]
            if line.text.endswith(("-", SOFT)):
                tokens = tokens[:-1]
            for token in tokens:
                word = token.lower()
                self._words[word] = self._words.get(word, 0) + 1
        self._only_breaks = not any(_HYPHEN in line.text[:-1] for line in lines)
        self._breaks = broken >= _FEW and broken > _MANY * len(lines)

    def joint(self, before: str, after: str) -> tuple[int, str]:
        """Return how many characters of the end of a line fall away, and what follows them."""
        if before.endswith(SOFT):
            return 0, ""  # nobody sees it
        if before.endswith(_HYPHEN):
            if self._only_breaks:
                return 1, ""
            before = f"{before[:-1]}-"
        last, first = _broken(before), _FIRST.match(after)
        if last:
            return (1, "") if first and self._is_broken(last, first[0]) else (0, "")
        if before.endswith("-") and before[-2:-1].isalnum():
            return 0, ""  # 2025-2030
        if _GLUED.search(before) or is_han(before[-1:]) or is_han(after[:1]):
            return 0, ""
        return 0, " "

    def _is_broken(self, last: str, first: str) -> bool:
        """Whether the hyphen between two parts of a word stands there only to break it."""
        if not first[:1].islower():
            return False
        known = self._words.get
        joined, parted = known((last + first).lower(), 0), known(f"{last}-{first}".lower(), 0)
        if joined != parted:
            return joined > parted
        words = known(last.lower(), 0) and known(first.lower(), 0)
        return self._breaks and not words


def _broken(line: str) -> str:
    """Return the letters before the hyphen that a line ends in, with hyphens between them."""
    if not line.endswith("-") or not line[-2:-1].isalpha():
        return ""
    start = len(line) - 1
    while start and (line[start - 1].isalpha() or line[start - 1] == "-"):
        start -= 1
    return line[start:-1].lstrip("-")
