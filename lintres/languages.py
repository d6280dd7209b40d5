"""Which of the six languages a text, or a paragraph of it, is in."""

import re
from collections import Counter

from lintres.grammars import table


def recognise_language(text: str) -> str:
    """Return the language of a text: by its script, then by the words only one language has.

    A text without letters, or in a script of no official language, is taken for English.
    """
    counts = _letters(text[:_SAMPLE])
    script = max(counts, key=lambda name: counts[name])
    candidates = [entry for entry in table("languages")["language"] if entry["script"] == script]
    words = Counter(re.findall(r"[^\W\d_]+", text[:_SAMPLE].lower()))
    return str(
        max(
            candidates,
            key=lambda entry: sum(words[word] for word in entry.get("words", ())),
        )["code"]
    )


def foreign_language(text: str, own: str) -> str | None:
    """Return the language of a paragraph that is plainly not in `own`; None where it may be.

    Short texts, and such as mix languages or scripts, tell too little.
    """
    entries = {str(entry["code"]): entry for entry in table("languages")["language"]}
    words = text.lower().split()
    own_words = sum(word in entries[own].get("words", ()) for word in words)
    if own_words > 1 and not _OTHER_SCRIPT.search(text):
        return None
    counts = _letters(text)
    script = max(counts, key=lambda name: counts[name])
    if counts[script] < max(_ENOUGH, _SHARE * sum(counts.values())):
        return None
    other = recognise_language(text)
    listed = entries[other].get("words")
    telling = listed is None or sum(word in listed for word in words) >= _TELLING
    return other if other != own and telling else None


def _letters(text: str) -> dict[str, int]:
    """Return how many letters of each script a text has, a Han character for three."""
    counts = {script: len(pattern.findall(text)) for script, pattern in _SCRIPTS.items()}
    # A Latin letter is a fifth of a word, a Han character most of one; mastheads, symbols and
    # names keep their Latin letters in every language.
    counts["han"] *= 3
    return counts


_SAMPLE = 20_000
_ENOUGH = 20  # letters
_SHARE = 0.75
_TELLING = 3  # words that only one language of a script has
_OTHER_SCRIPT = re.compile(r"[\u0400-\u04ff\u0620-\u06ff\u3400-\u9fff]")
_SCRIPTS = {
    "latin": re.compile(r"[A-Za-zÀ-ɏ]"),
    "han": re.compile(r"[\u3400-\u9fff]"),
    "arabic": re.compile(r"[\u0620-\u06ff]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
}
