"""The words and figures of a draft, by which a safe fix is known: it leaves them as they are."""

import re
import unicodedata
from collections import Counter

from lintres.draft import Draft

# Two letters at least: one alone may be that of a point. Chinese words are not set apart: each
# character is one.
_HAN = r"[\u3400-\u9fff]"
_WORD = re.compile(rf"{_HAN}|(?:(?!{_HAN})[^\W\d_]){{2,}}")
_FIGURE = re.compile(r"\d")
# What stretches or marks Arabic letters, and what breaks a word invisibly.
_MARKS = re.compile(r"[\u0640\u064b-\u0652\u00ad\u200b-\u200f\u2060\ufeff]")
# A letter of another script that looks the same is the same.
_LOOK_ALIKES = str.maketrans("авекмнорстхасеорхуіј", "abekmhopctxaceopxyij")


def words_of(draft: Draft) -> Counter[str]:
    """Return the words of the draft's own text, and the figures of each block, how often each.

    Numbers and letters of paragraphs, markup, note marks and comments are neither. Capitals, widths
    of letters, stretched words and look-alikes make no other word, spaces no other figures.
    """
    text = "\n".join(block.text for block in draft.blocks)
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", text)).lower().translate(_LOOK_ALIKES)
    words = Counter(_WORD.findall(plain))
    words.update("".join(map(_plain, _FIGURE.findall(line))) for line in plain.split("\n"))
    return words


def _plain(figure: str) -> str:
    """Return a figure of any script as 0 to 9."""
    return str(int(figure))
