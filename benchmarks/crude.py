"""A crude count of citations, by which the reader of citations is measured: it knows no grammar.

A citation is a number of one of these shapes

    52/17, 54/54 A, S-21/2, ES-10/15, 1996/31      a session or a year, a stroke, a number
    2625 (XXV), 3201 (S-VI), 973 (د-10)            a number, a session in parentheses
    1325 (2000)                                    a number, a year in parentheses

with at most five words between it and the word for "resolution" or "decision" in its language, on
either side; or with at most eight words (a date is five) between it and a number that counts. Ten
characters of Chinese are five words, a run of digits being one. Neither a blank line nor the end of
a sentence or of its part (a full stop or semicolon) may lie between them.

Numbers of these shapes are not counted, whatever they stand beside:

- a piece of a longer symbol: A/52/17, 52/17/Add.1, 2011/137/CFSP, CP.19/3;
- a number alone on its line, as PDF conversions leave those of pages: 2/5;
- two years: 2004/05, 2015/2016;
- what is called a number, or stands behind an abbreviation: No. 26 (2022), LC 30/16;
- the number of the text itself, above its title or before it: "79/268. Mending ...".
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lintres import Span

_D = "[0-9\u0660-\u0669\uff10-\uff19]"
_YEAR = rf"[12\u0661\u0662]{_D}{{3}}"
_SPECIAL = "(?:ES|S|دإط|دإ|د إ ط|د إ)\\s?[-\u2010-\u2013]\\s?"
_NUMBER = re.compile(
    rf"""
    (?<! [0-9A-Za-zА-Яа-я/.\u2010-\u2013-] )
    (?:
        (?P<stroke> (?:{_SPECIAL})? {_D}{{1,4}} [/\uff0f] {_D}{{1,4}} )
      | (?P<year> {_D}{{1,4}} \s{{0,2}} [(\uff08] \s? {_YEAR} \s? [)\uff09] )
      | (?P<roman> {_D}{{1,4}} (?: \s?[A-Z](?:\s\w{{1,3}}\s[A-Z])? )? \s{{0,2}}
            [(\uff08] \s? (?: (?:{_SPECIAL})? [IVXLХІ]+ | (?:{_SPECIAL} | د\s?-\s?) {_D}{{1,2}} )
            \s? [)\uff09] )
    )
    (?! [0-9/\uff0f] | [A-Za-z]{{2}} | [.-][0-9] )
    """,
    re.VERBOSE,
)
_NOUNS = {
    "ar": re.compile(r"(?:قرار|مقرر)\w*"),
    "en": re.compile(r"(?i:resolutions?|decisions?)\b"),
    "es": re.compile(r"(?i:resoluci[óo]n(?:es)?|decisi[óo]n(?:es)?)\b"),
    "fr": re.compile(r"(?i:r[ée]solutions?|d[ée]cisions?)\b"),
    "ru": re.compile(r"(?i:резолюци|решени)\w*"),
    "zh": re.compile(r"决议|决定"),
}
_WORDS = {"zh": re.compile(r"\d+|\w")}
_WORD = re.compile(r"\S+")
# How many words may lie between a noun and a number, and between two numbers of a list.
_FAR = {"zh": (10, 16)}
_FAR_OTHERWISE = (5, 8)
_BREAK = re.compile(r"\n[ \t\f]*\n|[.;؛](?=\s)|[。；]")
_TWO_YEARS = re.compile(r"(?:19|20)\d\d/(?:0\d|(?:19|20)\d\d)")
_OF_ANOTHER_KIND = re.compile(r"(?:\b(?:No|Nos|no|nos|núm|n)\b[.°º]?|№|[A-Z]{2,})\s?$")
_HEADING = re.compile(r"(?:[ \t]?[A-Z])?\.(?:\s|$)")


class Mention(NamedTuple):
    """A number that the crude count takes for a citation; offsets into the text."""

    text: str
    start: int
    end: int
    shape: str  # stroke, year or roman
    beside: bool  # beside the noun; otherwise beside another number


def mentions(text: str, language: str) -> Iterator[Mention]:
    """Yield the numbers of a text that count, in order."""
    noun = _NOUNS[language]
    numbers = [match for match in _NUMBER.finditer(text) if not _is_none(match, noun)]
    nouns = [match.span() for match in noun.finditer(text)]
    near, far = _FAR.get(language, _FAR_OTHERWISE)
    beside = {
        match.start()
        for match in numbers
        if any(
            _within(text, language, near, match.span(), noun) for noun in _neighbours(nouns, match)
        )
    }
    counted = set(beside)
    for order in (1, -1):
        sequence = numbers[::order]
        for before, after in pairwise(sequence):
            if before.start() in counted and _within(
                text, language, far, after.span(), before.span()
            ):
                counted.add(after.start())
    for match in numbers:
        if match.start() in counted:
            shape = match.lastgroup or ""
            yield Mention(match[0], *match.span(), shape, match.start() in beside)


def _is_none(match: re.Match[str], noun: re.Pattern[str]) -> bool:
    """Whether a number is a page, two years, of something else, or that of the text itself."""
    text = match.string
    first = text.rfind("\n", 0, match.start()) + 1
    last = text.find("\n", match.end())
    before = text[first : match.start()].strip(" \t\f*_#")
    after = text[match.end() : None if last < 0 else last].rstrip(" \t\f*_")
    alone = not after and (not before or bool(noun.fullmatch(before)))
    new = not first or not text[text.rfind("\n", 0, first - 1) + 1 : first].strip()
    opens = new and not before and bool(_HEADING.match(after))
    called = _OF_ANOTHER_KIND.search(text, max(0, match.start() - 8), match.start())
    return alone or opens or bool(called or _TWO_YEARS.fullmatch(match[0]))


def _neighbours(nouns: list[tuple[int, int]], match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the last noun before a number and the first one after it."""
    at = bisect_left(nouns, match.span())
    yield from nouns[max(0, at - 1) : at + 1]


def _within(
    text: str, language: str, words: int, one: tuple[int, int], other: tuple[int, int]
) -> bool:
    first, second = sorted([one, other])
    if second[0] - first[1] > 20 * (words + 1):
        return False
    between = text[first[1] : second[0]]
    if _BREAK.search(between):
        return False
    return len(_WORDS.get(language, _WORD).findall(between)) <= words


def in_one_list(text: str, language: str, before: Span, after: Span) -> bool:
    """Whether two numbers of a text are of one list: no noun between them, and few words."""
    between = text[before.end : after.start]
    few = _within(text, language, _FAR.get(language, _FAR_OTHERWISE)[1], before, after)
    return few and not _NOUNS[language].search(between)


def counted_at(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of some spans, in order and apart, overlaps a stretch."""
    at = bisect_right(spans, (start, end))
    return any(one[0] < end and start < one[1] for one in spans[max(0, at - 1) : at + 1])
