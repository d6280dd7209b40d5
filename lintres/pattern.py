"""Regular expressions that cost nothing until a text needs them."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

TYPE_CHECKING = False  # as in `lintres`

if TYPE_CHECKING:
    from typing import TypedDict, Unpack

    class Said(TypedDict, total=False):
        """What is said of a pattern beside its signs."""

        flags: int
        in_plain: bool
        heads: str
        longest: int
        hints: str
        starts: str
        reach: int
        whole: bool


_NOTHING = "\0"  # begins no match


class Pattern:
    """A regular expression that is compiled when it is first asked for.

    One of its `signs` stands in every text that it matches: a text without any is not searched, and
    a pattern whose signs no text has is never compiled. Searches look for the signs, a match at one
    place does not once the pattern is compiled: it is over sooner. Where case does not count, signs
    may stand `in_plain` letters alone, as `plain_letters` writes a text. A match begins with one of
    the characters of `heads`, with any where there are none, and has no more than `longest`
    characters.

    `hints` are signs as well, in the `sketch` of a text and parted by line breaks: too many to be
    looked for in every text, but sooner than the pattern is compiled. `starts` likewise are all
    that the sketch of the first `reach` characters of a match may be, of one that is the
    `whole` of a text where this is said; "<" comes before what stands before a match instead.
    """

    __slots__ = (
        "_befores", "_compiled", "_hints", "_patience", "_starts", "flags", "heads", "hints",
        "in_plain", "longest", "pattern", "reach", "signs", "starts", "whole",
    )  # fmt: skip

    def __init__(
        self,
        pattern: str,
        *signs: str,
        flags: int = 0,
        in_plain: bool = False,
        heads: str = "",
        longest: int = sys.maxsize,
        hints: str = "",
        starts: str = "",
        reach: int = 0,
        whole: bool = False,
    ) -> None:
        self.pattern = pattern
        self.signs = signs
        self.flags = flags
        self.in_plain = in_plain
        self.heads = heads
        self.longest = longest
        self.hints = hints
        self.starts = starts
        self.reach = reach
        self.whole = whole
        self._hints: tuple[str, ...] = ()
        self._starts: frozenset[str] = frozenset()
        self._befores: tuple[str, ...] = ()
        self._patience = len(pattern) * _PATIENCE
        self._compiled: re.Pattern[str] | None = None

    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
        return self._compiled

    @property
    def parts(self) -> tuple["Pattern", ...]:
        """The patterns that the pattern is one of: itself, but where it has several."""
        return (self,)

    def may_be_in(self, text: str) -> bool:
        """Whether a text has a sign of the pattern; always for a pattern without signs."""
        if self.signs:
            looked_at = plain_letters(text) if self.in_plain else text
            for sign in self.signs:  # no any(): a generator takes as long as the test
                if sign in looked_at:
                    break
            else:
                return False
        return self._compiled is not None or not self.hints or self._is_hinted_at(text)

    def _is_hinted_at(self, text: str) -> bool:
        """Whether a text has a hint, or so many had none that to compile the pattern is quicker."""
        if not self._hints:
            self._hints = tuple(self.hints.split("\n"))
        self._patience -= len(self._hints) * (1 + len(text) // _LONG)
        if self._patience < 0:
            return True
        return any(map(sketch(text).__contains__, self._hints))

    def may_begin(self, text: str, start: int = 0, *, whole: bool = False) -> bool:
        """Whether a match, or the match of a whole text, may begin at a place."""
        if self.heads and (text[start : start + 1] or _NOTHING) not in self.heads:
            return False
        if not self.reach or (self.whole and not whole):
            return True
        if not self._starts:
            self._starts = frozenset(self.starts.split("\n"))
            self._befores = tuple(one[1:] for one in self._starts if one[:1] == BEFORE)
        if beginning(text[start : start + self.reach]) in self._starts:
            return True
        return beginning(text[max(0, start - _BACK) : start]).endswith(self._befores)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match at a place."""
        if not self.may_begin(text, start):
            return None
        if self._compiled is not None or self.may_be_in(text):
            return (self._compiled or self.compiled).match(text, start, end)
        return None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match the whole of a text, or of a stretch of it."""
        if min(end, len(text)) - start > self.longest:
            return None
        if not self.may_begin(text, start, whole=end >= len(text)):
            return None
        if (start and self._compiled is not None) or self.may_be_in(text):
            return (self._compiled or self.compiled).fullmatch(text, start, end)
        return None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match."""
        # Who goes on from a place has found something before it: the signs would be looked for
        # again and again.
        if (start and self._compiled is not None) or self.may_be_in(text):
            return (self._compiled or self.compiled).search(text, start, end)
        return None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find all matches, one after the other."""
        if (start and self._compiled is not None) or self.may_be_in(text):
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


BEFORE = "<"
_BACK = 24  # characters: no pattern looks farther back at what stands before a match
_PATIENCE = 80  # hints looked for in a line, in the time that a character takes to be compiled
_LONG = 100  # characters: a longer text takes longer


class OneOf(Pattern):
    """A pattern that is one of several `parts`, which have no groups.

    Each part is compiled when a text may match it; the whole is, when all matches are asked for.
    """

    __slots__ = ("_parts",)

    def __init__(self, pattern: str, *parts: Pattern, flags: int = 0) -> None:
        super().__init__(pattern, flags=flags, longest=max(part.longest for part in parts))
        self._parts = parts

    @property
    def parts(self) -> tuple[Pattern, ...]:
        """The patterns that the pattern is one of."""
        return self._parts

    def may_be_in(self, text: str) -> bool:
        """Whether a text has a sign of one of the parts."""
        return any(part.may_be_in(text) for part in self._parts)

    def may_begin(self, text: str, start: int = 0, *, whole: bool = False) -> bool:
        """Whether a match of one of the parts may begin at a place."""
        return any(part.may_begin(text, start, whole=whole) for part in self._parts)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match at a place."""
        for part in self._parts:
            if (match := part.match(text, start, end)) is not None:
                return match
        return None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match the whole of a text, or of a stretch of it."""
        for part in self._parts:
            if (match := part.fullmatch(text, start, end)) is not None:
                return match
        return None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match; of two at one place that of the part before."""
        found: re.Match[str] | None = None
        for part in self._parts:
            match = part.search(text, start, end)
            if match is not None and (found is None or match.start() < found.start()):
                found = match
        return found


class NamePattern(Pattern):
    """A pattern with many names, compiled with none but those that texts have had.

    `form` is the pattern, "{names}" standing for them; each name comes with a word that it has, in
    the letters of `plain_letters`, and its own pattern. Who knows the whole of a text lets it be
    learned before its parts are searched: the pattern is then compiled once.
    """

    __slots__ = ("_known", "_left", "_times", "form", "names")

    def __init__(
        self,
        form: str,
        names: Sequence[tuple[str, str]],
        *signs: str,
        **said: "Unpack[Said]",
    ) -> None:
        super().__init__(_with_names(form, names), *signs, **said)
        self.form = form
        self.names = names
        self._left = names  # those that no text has had
        self._known: re.Pattern[str] | None = None  # with the others
        self._times = 0

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression, with the names that texts have had."""
        if self._left and self._known is None:
            # Who reads many texts will meet all names: to compile them at once is less work then.
            self._times += 1
            if self._times > _OFTEN:
                self._left = ()
            else:
                known = [name for name in self.names if name not in self._left]
                self._known = re.compile(_with_names(self.form, known), self.flags)
        return self._known if self._left and self._known else super().compiled

    def learn(self, plain: str) -> None:
        """Take note of the names that a text may have, as `plain_letters` writes it."""
        if self._left:
            left = [name for name in self._left if name[0] not in plain]
            if len(left) < len(self._left):
                self._left = left
                self._known = None

    def may_be_in(self, text: str) -> bool:
        """Whether a text has a sign of the pattern; of one that has, the names are learned."""
        if not super().may_be_in(text):
            return False
        if self._left:
            self.learn(plain_letters(text))
        return True

    def _is_hinted_at(self, text: str) -> bool:
        return self._known is not None or super()._is_hinted_at(text)


_OFTEN = 4  # times that a pattern is compiled with some of its names


def _with_names(form: str, names: Sequence[tuple[str, str]]) -> str:
    """Return a pattern with names, or with what matches nothing."""
    return form.replace("{names}", f"(?:{'|'.join(name for _, name in names) or '(?!)'})")


@lru_cache(maxsize=32)  # a line is held against one pattern after the other
def plain_letters(text: str) -> str:
    """Return a text in small letters, those that patterns take for one written as one.

    Tatweel, which stretches words, is left out.
    """
    text = text.casefold()
    if not text.isascii():
        for odd, plain in _ODD_LETTERS:
            text = text.replace(odd, plain)
    return text


_ODD_LETTERS = (("\u0640", ""), ("ё", "е"), ("i\u0307", "i"), ("ı", "i"))


@lru_cache(maxsize=32)
def sketch(text: str) -> str:
    """Return the plain letters of a text, every space a plain one, every figure a 0."""
    text = plain_letters(text)
    if text.isascii():
        return text.translate(_SKETCHED)
    for odd, plain in _ODD_CHARACTERS:
        if odd in text:
            text = text.replace(odd, plain)
    return text


beginning = lru_cache(maxsize=4096)(sketch.__wrapped__)  # the sketch of a few characters

_ODD_SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_FIGURES = "123456789٠١٢٣٤٥٦٧٨٩０１２３４５６７８９"
_ODD_CHARACTERS = tuple(
    (odd, plain) for some, plain in ((_ODD_SPACES, " "), (_FIGURES, "0")) for odd in some
)
_SKETCHED = "".join(dict(_ODD_CHARACTERS).get(one, one) for one in map(chr, range(128)))
