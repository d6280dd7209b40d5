"""Which of the six languages a text, or a paragraph of it, is in."""

from collections import Counter
from functools import cache

from lintres.grammars import table


@cache
def _languages() -> dict[str, tuple[str, frozenset[str] | None]]:
    """Return the script of each language, and the words that no other of that script has."""
    return {
        one["code"]: (one["script"], frozenset(one["words"]) if "words" in one else None)
        for one in table("languages")["language"]
    }


def recognise_language(text: str) -> str:
    """Return the language of a text: by its script, then by the words only one language has.

    A text without letters, or in a script of no official language, is taken for English.
    """
    sample = text[:_SAMPLE]
    counts = _letters(sample)
    script = max(counts, key=counts.__getitem__)
    listed = {code: listed for code, (own, listed) in _languages().items() if own == script}
    if len(listed) == 1:
        return next(iter(listed))
    words = Counter(sample.lower().split())
    return max(listed, key=lambda code: sum(words[word] for word in listed[code] or ()))


def foreign_language(text: str, own: str) -> str | None:
    """Return the language of a paragraph that is plainly not in `own`; None where it may be.

    Short texts, and such as mix languages or scripts, tell too little.
    """
    if _reads_as(text, own):
        return None
    counts = _letters(text)
    words = text.lower().split()
    if counts["latin"] == sum(counts.values()) and _count(words, _languages()[own][1]) > 1:
        return None
    script = max(counts, key=counts.__getitem__)
    if script == _languages()[own][0] and _languages()[own][1] is None and len(text) <= _SAMPLE:
        return None  # the only language of its script
    if counts[script] < max(_ENOUGH, _SHARE * sum(counts.values())):
        return None
    other = recognise_language(text)
    listed = _languages()[other][1]
    telling = listed is None or _count(words, listed) >= _TELLING
    return other if other != own and telling else None


def _reads_as(text: str, own: str) -> bool:
    """Whether a text in Latin letters alone begins with words of a language; most texts do."""
    script, listed = _languages()[own]
    if script != "latin":
        return False
    if not text.isascii() and text.encode("utf-16-be", "surrogatepass")[::2].translate(None, _OURS):
        return False
    return _count(text[:_TELLING_HEAD].lower().split()[:-1], listed) > 1


def _count(words: list[str], listed: frozenset[str] | None) -> int:
    """Return how many of some words are listed."""
    return len([word for word in words if word in listed]) if listed else 0


def _letters(text: str) -> dict[str, int]:
    """Return how many letters of each script a text has, a Han character for three."""
    # Of the two bytes of a character the first tells the script, and counting bytes takes no time.
    firsts = text.encode("utf-16-be", "surrogatepass")[::2]
    western = text.encode("latin-1", "ignore")
    arabic = firsts.count(0x06)
    return {
        "latin": len(western) - len(western.translate(None, _LATIN)) + firsts.count(0x01),
        # A Latin letter is a fifth of a word, a Han character most of one; mastheads, symbols and
        # names keep their Latin letters in every language.
        "han": 3 * (len(firsts) - len(firsts.translate(None, _HAN))),
        "arabic": arabic and arabic - text.count("،") - text.count("؛") - text.count("؟"),
        "cyrillic": firsts.count(0x04),
    }


_TELLING_HEAD = 240  # characters
_LATIN = bytes(byte for byte in range(256) if chr(byte).isalpha())
_HAN = bytes(range(0x34, 0xA0))
_OURS = bytes(sorted(set(range(256)) - {0x04, 0x06, *_HAN}))  # of no other script
_SAMPLE = 20_000
_ENOUGH = 20  # letters
_SHARE = 0.75
_TELLING = 3  # words that only one language of a script has
