"""Which of the six languages a text is in."""

import re
from collections import Counter

from lintres.grammars import table


def recognise_language(text: str) -> str:
    """Return the language of a text: by its script, then by the words only one language has.

    A text without letters, or in a script of no official language, is taken for English.
    """
    counts = {script: len(pattern.findall(text[:_SAMPLE])) for script, pattern in _SCRIPTS.items()}
    # A Latin letter is a fifth of a word, a Han character most of one; mastheads, symbols and
    # names keep their Latin letters in every language.
    counts["han"] *= 3
    script = max(counts, key=lambda name: counts[name])
    candidates = [entry for entry in table("languages")["language"] if entry["script"] == script]
    words = Counter(re.findall(r"[^\W\d_]+", text[:_SAMPLE].lower()))
    return str(
        max(
            candidates,
            key=lambda entry: sum(words[word] for word in entry.get("words", ())),
        )["code"]
    )


_SAMPLE = 20_000
_SCRIPTS = {
    "latin": re.compile(r"[A-Za-zÀ-ɏ]"),
    "han": re.compile(r"[\u3400-\u9fff]"),
    "arabic": re.compile(r"[\u0620-\u06ff]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
}
