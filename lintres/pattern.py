"""Regular expressions that cost nothing until a text needs them."""

import re
import sys
from collections.abc import Callable, Iterator


class Pattern:
    """A regular expression that is compiled when it is first asked for.

    One of its `signs` stands in every text that it matches: a text without any is not searched, and
    a pattern whose signs no text has is never compiled. Searches look for the signs, a match at one
    place does not: it is over sooner. A match begins with one of the characters of `heads`, with
    any where there are none, and has no more than `longest` characters.
    """

    __slots__ = ("_compiled", "flags", "heads", "longest", "pattern", "signs")

    def __init__(
        self,
        pattern: str,
        *signs: str,
        flags: int = 0,
        heads: str = "",
        longest: int = sys.maxsize,
    ) -> None:
        self.pattern = pattern
        self.signs = signs
        self.flags = flags
        self.heads = heads
        self.longest = longest
        self._compiled: re.Pattern[str] | None = None

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
        return self._compiled

    def may_be_in(self, text: str) -> bool:
        """Whether a text has a sign of the pattern; always for a pattern without signs."""
        for sign in self.signs:  # no any(): a generator takes as long as the test
            if sign in text:
                return True
        return not self.signs

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match at a place."""
        if self.heads and text[start : start + 1] not in self.heads:
            return None
        return (self._compiled or self.compiled).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match the whole of a text, or of a stretch of it."""
        if self.heads and text[start : start + 1] not in self.heads:
            return None
        if min(end, len(text)) - start > self.longest:
            return None
        if start or self.may_be_in(text):
            return (self._compiled or self.compiled).fullmatch(text, start, end)
        return None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match."""
        # Who goes on from a place has found something before it: the signs would be looked for
        # again and again.
        if start or self.may_be_in(text):
            return (self._compiled or self.compiled).search(text, start, end)
        return None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find all matches, one after the other."""
        if start or self.may_be_in(text):
            return (self._compiled or self.compiled).finditer(text, start, end)
        return iter(())

    def findall(self, text: str) -> list[str]:
        """Return what all matches have: the text, or the group where there is one."""
        return (self._compiled or self.compiled).findall(text) if self.may_be_in(text) else []

    def split(self, text: str, most: int = 0) -> list[str]:
        """Return what stands between the matches."""
        if self.may_be_in(text):
            return (self._compiled or self.compiled).split(text, most)
        return [text]

    def sub(self, write: str | Callable[[re.Match[str]], str], text: str, most: int = 0) -> str:
        """Return the text with something in the place of each match."""
        if self.may_be_in(text):
            return (self._compiled or self.compiled).sub(write, text, most)
        return text
