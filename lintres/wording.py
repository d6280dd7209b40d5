"""The words and figures of a draft, by which a safe fix is known: it leaves them as they are."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from lintres.draft import Draft
from lintres.pattern import Pattern

_LETTERS = Pattern(r"[^\W\d_]{2,}")
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
_FIGURE = Pattern(r"\d")
# What stretches or marks Arabic letters, and what breaks a word invisibly.
_MARKS = Pattern(r"[\u0640\u064b-\u0652\u00ad\u200b-\u200f\u2060\ufeff]")
# A letter of another script that looks the same is the same.
_LOOK_ALIKES = str.maketrans("авекмнорстхасеорхуіј", "abekmhopctxaceopxyij")


def words_of(draft: Draft) -> Counter[str]:
    """Return the words of the draft's own text, and the figures of each block, how often each.

    Numbers and letters of paragraphs, markup, note marks and comments are neither. Capitals, widths
    of letters, stretched words and look-alikes make no other word, spaces no other figures.
    """
    text = "\n".join(block.text for block in draft.blocks)
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", text)).lower().translate(_LOOK_ALIKES)
    words = Counter(_words(plain))
    words.update("".join(map(_plain, _FIGURE.findall(line))) for line in plain.split("\n"))
    return words


def _plain(figure: str) -> str:
    """Return a figure of any script as 0 to 9."""
    return str(int(figure))


def _words(text: str) -> Iterator[str]:
    """Yield the words of a text: letters that stand together, each Chinese character by itself.

    Two letters at least: one alone may be that of a point.
    """
    if max(set(text), default="") < _FIRST_HAN:
        yield from _LETTERS.findall(text)
        return
    for is_han, letters in groupby(text, _kind):
        word = "".join(letters)
        if is_han:
            yield from word
        elif is_han is not None and len(word) > 1:
            yield word


def _kind(character: str) -> bool | None:
    """Whether a character is Chinese; None where it is no letter."""
    if _FIRST_HAN <= character <= _LAST_HAN:
        return True
    return False if character.isalpha() else None
