"""Emphasis in a block: markup, and phrases that a converter printed several times.

What sets words off is no part of the text: it is taken out of the passage and kept as marks.
"""

import re
from itertools import chain

from lintres.lexicon import Lexicon
from lintres.passage import Emphasis, Holes, Passage, Stray
from lintres.pattern import Pattern
from lintres.phrases import Role
from lintres.record import Record
from lintres.source import Span

_MARKUP = Pattern(
    r"(?P<html></?(?P<tag>b|strong|i|em|u)\b[^<>]{0,80}>)"
    r"|(?P<stars>(?<!\\)\*{1,6})"
    r"|(?P<lines>(?<![\w_\\])_{1,4}(?=[^\W_])|(?<=[^\s_/.\\])_{1,4}(?!\w))",
    flags=re.IGNORECASE,
)
_PAUSES = (
    ",;:.、，；：。،؛)）"  # emphasis does not begin with these; a note mark stands before them
)
_LONGEST_REPEATED = 60


class Marked(Record):
    """A passage without its markup, and what the markup set off."""

    passage: Passage
    emphasis: tuple[Emphasis, ...]
    strays: tuple[Stray, ...]


class _Sign(Record):
    mark: str  # "**", "_", "<b>"
    start: int
    end: int
    opens: bool
    closes: bool


def read_markup(passage: Passage, lexicon: Lexicon) -> Marked:
    """Take Markdown and HTML emphasis out of a passage.

    A lone asterisk is a note mark, not markup, unless it stands before an opening phrase.
    """
    text = passage.text
    if "*" not in text and "_" not in text and "<" not in text:
        return Marked(passage, (), ())
    signs = _signs(passage.text)
    pairs, lone = _pair(signs)
    strays = [sign for sign in lone if _is_markup(sign, passage.text, lexicon)]
    holes = Holes(
        sorted(Span(sign.start, sign.end) for sign in (*chain.from_iterable(pairs), *strays))
    )
    emphasis = tuple(
        Emphasis(
            holes.moved(opening.end),
            holes.moved(closing.start),
            opening.mark,
            passage.span(opening.start, closing.end),
        )
        for opening, closing in sorted(pairs)
    )
    return Marked(
        passage.without(holes),
        emphasis,
        tuple(Stray(sign.mark, passage.span(sign.start, sign.end)) for sign in strays),
    )


def _signs(text: str) -> list[_Sign]:
    signs: list[_Sign] = []
    for match in _MARKUP.finditer(text):
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        if match["html"]:
            closes = match["html"].startswith("</")
            signs.append(_Sign(f"<{match['tag'].lower()}>", *match.span(), not closes, closes))
            continue
        opens = bool(after) and not after.isspace() and after not in _PAUSES
        closes = bool(before) and not before.isspace()
        signs.append(_Sign(match[0], *match.span(), opens, closes))
    return signs


def _pair(signs: list[_Sign]) -> tuple[list[tuple[_Sign, _Sign]], list[_Sign]]:
    """Match what opens with what closes; return the pairs and what is left over."""
    open_signs: list[_Sign] = []
    pairs: list[tuple[_Sign, _Sign]] = []
    strays: list[_Sign] = []
    for sign in signs:
        partner = next((one for one in reversed(open_signs) if one.mark == sign.mark), None)
        if sign.closes and partner is not None:
            pairs.append((partner, sign))
            inner = open_signs[open_signs.index(partner) + 1 :]
            strays += inner
            del open_signs[open_signs.index(partner) :]
        elif sign.opens:
            open_signs.append(sign)
        else:
            strays.append(sign)
    return pairs, sorted(strays + open_signs, key=lambda sign: sign.start)


def _is_markup(sign: _Sign, text: str, lexicon: Lexicon) -> bool:
    """Whether a sign that has no partner is markup; one asterisk mostly is a note mark."""
    if sign.mark.startswith("_"):
        return sign.start == 0 or len(sign.mark) == len("__")
    if sign.mark in ("*", "***"):
        return sign.start == 0 and lexicon.opens(text[sign.end :])
    return True


def read_repetition(marked: Marked, at: int, lexicon: Lexicon) -> Marked:
    """Take out the copies of a phrase printed several times at `at`, the head of a paragraph.

    A converter that keeps every stroke of fake bold prints a phrase three or more times. Two
    copies count where the phrase is one that opens a paragraph or names an organ: languages have
    real reduplication.
    """
    found = repetition(marked.passage.text, at, lexicon)
    if found is None:
        return marked
    length, copies = found
    copied = Span(at + length, at + length * copies)
    holes = Holes([copied])
    return Marked(
        marked.passage.without(holes),
        (
            Emphasis(
                at,
                at + length,
                "repeated",
                marked.passage.span(at, copied.end),
                copies,
            ),
            *(
                mark._replace(start=holes.moved(mark.start), end=holes.moved(mark.end))
                for mark in marked.emphasis
            ),
        ),
        marked.strays,
    )


_CELL = "|"


def repetition(text: str, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the length of a phrase repeated at `at` and how often it stands there."""
    head = text[at : at + 2 * _LONGEST_REPEATED]
    # A copy begins with the two letters that the phrase does, where these differ.
    beginning = head[: 1 if head[1:2] == head[:1] else 2]
    length = 0
    while 0 < (length := head.find(beginning, length + 1)) <= len(head) // 2:
        unit = head[:length]
        if head[length : 2 * length] != unit or not any(map(str.isalpha, unit)):
            continue
        if _CELL in unit:
            return None  # cells of a table may be alike
        copies = 2
        while text.startswith(unit, at + copies * length):
            copies += 1
        if (length >= 2 and copies >= 3) or _opens(unit, lexicon):
            return length, copies
    return None


def _opens(unit: str, lexicon: Lexicon) -> bool:
    """Whether a phrase is whole an opening phrase or the name of an organ."""
    if lexicon.organ_key(unit):
        return True
    if lexicon.cased and not unit[:1].isupper():
        return False
    size = len(unit.rstrip())
    return any(
        match is not None and match.end == size
        for match in (lexicon.opening(unit, role) for role in Role)
    )
