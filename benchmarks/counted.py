"""The words of a text, counted without the help of lintres: what safe fixes must leave as it is."""

import re
import unicodedata
from collections import Counter

_COMMENTS = re.compile(r"(?s:<!--.*?-->)|(?m:^# lintres:.*)")
_NO_LETTERS = re.compile("</?[a-z]+>|[\u0640\u00ad\u200b-\u200f\u2060]")
_POINTS = re.compile(r"(?m:^\(?(?:[ivxl]+|([a-z])\1|[一二三四五六七八九十]+)\))")  # (ii), (aa), ㈡
_WORDS = re.compile(r"[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])[^\W\d_]){2,}")
_LATIN = str.maketrans("АВЕКМНОРСТХасеорху", "ABEKMHOPCTXaceopxy")


def words(text: str) -> Counter[str]:
    """Return the words of a text; comments to lintres are none.

    A word is two letters or more, or one of Chinese, whatever their width and case. One that is
    stretched or broken by signs is itself, and so is one with letters of another script that look
    the same. The letters of points are no words.
    """
    bare = _NO_LETTERS.sub("", _COMMENTS.sub("", text))
    plain = unicodedata.normalize("NFKC", bare).translate(_LATIN).lower()
    return Counter(_WORDS.findall(_POINTS.sub("", plain)))
