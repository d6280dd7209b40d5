"""Lines that run from right to left, put into the order in which they are read.

A PDF file tells where letters stand, and little of their order: figures, marks and names in Latin
letters are anywhere in it. So such lines are read as the eye does: from the right, but for what
runs from the left within them. What that is follows the Unicode Bidirectional Algorithm (UAX #9).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lintres.formats.pdf.layout import NEAR, Word
from lintres.pattern import Pattern

_LETTERS = (
    "\u0590-\u060b\u060d-\u061a\u061c-\u061e\u0620-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufefc"
)
_LEFTWARDS = Pattern(f"[{_LETTERS}]")
_LETTER = Pattern(r"[^\W\d_]")
# What keeps its order within itself: joined letters; all else is looked at sign by sign. Signs that
# are not seen say nothing where the order is.
PIECE = Pattern(rf"[{_LETTERS}]+|[^\s\x00\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LATIN = Pattern(r"[A-Za-z]")
_LATIN_WORD = Pattern(r"[a-z]{3}")
_YEAR, _YEAR_WORDS = Pattern(r"^\([12]\d{3}\)$"), 6
_RIGHTWARDS = Pattern(r"^[^\W_]+$")
# Between two figures or Latin letters, these are part of what they are part of.
_WITHIN = "/.,:،٫٬"
_WITHIN_LATIN = "-–+&'’@_=?#%~"

_LONGEST, _AHEAD = 300, 60  # words: what is read together, and how far one looks for letters
_MIRRORED = str.maketrans("()[]{}«»‹›", ")(][}{»«›‹")
_BRACKETS = ("()", "[]", "{}", "«»", "‹›")
_LAST = ".,;:"  # no line begins with them
_OFTEN = 2  # lines that begin at one place, at a margin


def is_leftwards(text: str, *, after: bool = False) -> bool:
    """Whether most letters are of a script that runs from right to left.

    A text of figures and symbols alone runs as what it stands `after`.
    """
    found = len(_LEFTWARDS.findall(text)) if _LEFTWARDS.search(text) else 0
    if not found and after:
        return not _LATIN_WORD.search(text)
    return bool(found) and 2 * found > len(_LETTER.findall(text))


def with_quotation_marks(text: str) -> str:
    """Return the text of a page as PDFium gives it, with the quotation marks that the file has.

    In a line that runs from the right, PDFium turns them round as if they were brackets.
    """
    return "".join(map(_with_quotation_marks, text.splitlines(keepends=True)))


def _with_quotation_marks(line: str) -> str:
    runs = list(_RUN.finditer(line))
    arabic, latin = (sum(run[at] is not None for run in runs) for at in (1, 2))
    leftwards, letters = arabic >= latin, list(line)
    for run in runs:
        if run[1] or run[2]:
            leftwards = run[1] is not None
        elif leftwards:
            letters[run.start()] = run[0].translate(_TURNED)
    return "".join(letters)


_RUN = Pattern(f"([{_LETTERS}]+)|([A-Za-z\u00c0-\u024f\u0370-\u04ff]+)|[“”‘’]")
_TURNED = str.maketrans("“”‘’", "”“’‘")


def in_reading_order(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Return the rows of a page, the words of each as they are read."""
    starts = sorted(max(word.right for word in row) for row in rows if _is_arabic(row))
    found: list[list[Word]] = []
    turned: list[list[Word]] = []
    for row in rows:
        start, near = max(word.right for word in row), row[0].size
        rightwards = sorted(row, key=lambda word: (word.left, word.place))
        # What has no Arabic letters is read so too where it begins or ends as such lines do.
        beside = bisect_right(starts, start + near) - bisect_left(starts, start - near)
        if _is_arabic(row) or beside >= _OFTEN or rightwards[0].text in _LAST:
            turned.append(_turned(row))
            found.append(turned[-1])
        else:
            found.append(rightwards)
    _put_brackets(turned)
    return found


def _is_arabic(row: Iterable[Word]) -> bool:
    return any(_LEFTWARDS.search(word.text) for word in row)


def _turned(row: Iterable[Word]) -> list[Word]:
    """Return the words of a row as they are read from the right."""
    words = sorted(row, key=lambda word: (-word.right, word.place))
    found: list[Word] = []
    at = 0
    while at < len(words):
        run = _run(words[at : at + _LONGEST])
        found += _together(run)
        at += len(run)
    return found


def _run(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words, from the right, that are read together, from the left if at all.

    Those are figures and Latin letters with what stands between them. Beyond a space they go on
    where Latin letters stand farther left: "11 May 2026" looks like "May 2026 11". What they may
    end in is a year in brackets: "S/RES/2792 (2025)".
    """
    if _is_rightwards(words[0]):
        first = end = 1
    elif _is_year(words[:_YEAR_WORDS]):
        first, end = _YEAR_WORDS, 1
    else:
        return words[:1]
    spaced = False
    for count, (right, word) in enumerate(pairwise(words[first - 1 :]), first + 1):
        if not _is_same_look(right, word) or _LEFTWARDS.search(word.text):
            break
        spaced = spaced or right.left - word.right > NEAR * word.size
        if _is_rightwards(word):
            if spaced and not _has_letter_before_space(words, count - 1):
                break
            end, spaced = count, False
        elif word.text not in _WITHIN and not (
            word.text in _WITHIN_LATIN and _has_letter_before_space(words, count - 1)
        ):
            break
    return words[:end]


def _has_letter_before_space(words: Sequence[Word], at: int) -> bool:
    """Whether Latin letters are among the words from a place on, before the next space."""
    ahead = words[at : at + _AHEAD]
    for word, left in pairwise(ahead):
        if _LATIN.search(word.text):
            return True
        if word.left - left.right > NEAR * word.size or _LEFTWARDS.search(left.text):
            return False
    return bool(_LATIN.search(ahead[-1].text))


def _is_year(words: Sequence[Word]) -> bool:
    """Whether words, from the right, are a year in brackets: part of the number of a resolution."""
    text = "".join(word.text for word in words[::-1])
    return bool(_YEAR.search(text)) or bool(_YEAR.search(text.translate(_MIRRORED)))


def _is_rightwards(word: Word) -> bool:
    return bool(_RIGHTWARDS.search(word.text)) and not _LEFTWARDS.search(word.text)


def _is_same_look(one: Word, other: Word) -> bool:
    return (one.raised, one.size, one.bold) == (other.raised, other.size, other.bold)


def _together(run: Sequence[Word]) -> list[Word]:
    """Return words that stand from right to left as one that is read from left to right."""
    if len(run) == 1:
        return [*run]
    text = run[-1].text
    for word, right in pairwise(run[::-1]):
        text += right.text if right.left - word.right <= NEAR * word.size else f" {right.text}"
    return [run[-1]._replace(text=text, right=max(word.right for word in run))]


def _put_brackets(rows: Iterable[list[Word]]) -> None:
    """Tell brackets by what they do in such rows.

    What opens looks like what closes elsewhere there, and files have the one or the other for it.
    One whose partner stands on another line is told as most of the others are.
    """
    single: list[tuple[list[Word], int]] = []
    mirrored = 0
    for row in rows:
        for kind in _BRACKETS:
            places = [at for at, word in enumerate(row) if word.text in kind]
            if len(places) % 2:
                single += [(row, at) for at in places]
                continue
            for turn, at in enumerate(places):
                mirrored += 1 if row[at].text != kind[turn % 2] else -1
                row[at] = row[at]._replace(text=kind[turn % 2])
    if mirrored > 0:
        for row, at in single:
            row[at] = row[at]._replace(text=row[at].text.translate(_MIRRORED))
