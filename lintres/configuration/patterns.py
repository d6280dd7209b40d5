"""What a rule without code looks for: its words, or its regular expression, as a pattern."""

import re
from collections.abc import Iterable, Iterator

from lintres.phrases import APOSTROPHES, DROPPED

_BLANKS = r"[^\S\n]+"  # a line feed ends a block
_SEEN_THROUGH = f"[{''.join(sorted(DROPPED))}]*+"
_ALIKE = {"е": "её", "Е": "ЕЁ", "ё": "её", "Ё": "ЕЁ"}
# A letter or digit of a script that sets spaces between words. `\b` would find a boundary
# nowhere in Chinese, nor between Chinese and the Latin letters of a name.
_LETTER = r"[^\W_\u3400-\u9fff\uf900-\ufaff]"


def pattern_of_words(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of some words or phrases, the longest first, as whole words.

    One that is written in small letters is found in any; of one with capitals, only the first
    letter may be a capital that is written small.
    """
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile("|".join(map(_phrase, longest_first)))


def _phrase(phrase: str) -> str:
    words = " ".join(phrase.split())
    pattern = "".join(_characters(words))
    if words == words.lower():
        pattern = f"(?i:{pattern})"
    before = f"(?<!{_LETTER})" if re.match(_LETTER, words) else ""
    after = f"(?!{_LETTER})" if re.match(_LETTER, words[-1:]) else ""
    return f"{before}{pattern}{after}"


def _characters(words: str) -> Iterator[str]:
    for at, character in enumerate(words):
        if character == " ":
            yield _BLANKS
        elif character in APOSTROPHES:
            yield f"[{''.join(sorted(APOSTROPHES))}]"
        elif character not in DROPPED:
            alike = _ALIKE.get(character, character)
            if at == 0 and character.islower():
                alike += "".join(one.upper() for one in alike if len(one.upper()) == 1)
            one = f"[{re.escape(alike)}]" if len(alike) > 1 else re.escape(alike)
            yield one + _SEEN_THROUGH


def pattern_of_regex(regex: str) -> re.Pattern[str]:
    """Compile a regular expression; "^" and "$" are the ends of a paragraph.

    Raises ValueError for one that is none, that finds nothing at all, or that may take for ever.
    """
    try:
        pattern = re.compile(regex, re.MULTILINE)
    except (re.error, OverflowError, RecursionError) as fault:
        raise ValueError(f"“{regex}” is no regular expression: {fault}") from None
    if pattern.search(""):
        raise ValueError(f"“{regex}” would find the empty text, which is everywhere")
    repeated = _repeated_repeat(regex)
    if repeated is not None:
        raise ValueError(
            f"“{repeated}” repeats what is repeated already, which can take for ever: "
            "write one of the two with ++ or *+, so that it gives nothing back"
        )
    return pattern


def _repeated_repeat(regex: str) -> str | None:
    """Return the first group with a repetition without end in it that is itself repeated so.

    A repetition that gives nothing back (++, *+, an atomic group) is harmless.
    """
    open_groups: list[tuple[int, bool]] = []
    repeats = False  # whether there is a repetition in the group that is open
    group: tuple[int, bool] | None = None  # the group just closed: its start, whether it repeats
    for token in _TOKEN.finditer(regex):
        text = token[0]
        if text.startswith("(") and not text.startswith("(?#"):
            open_groups.append((token.start(), repeats))
            repeats, group = False, None
        elif text == ")" and open_groups:
            start, around = open_groups.pop()
            inside = repeats and not regex.startswith("(?>", start)
            group, repeats = (start, inside), around or inside
        elif token["endless"]:
            gives_back = not text.endswith("+") or len(text) == 1
            if gives_back and group is not None and group[1]:
                return regex[group[0] : token.end()]
            repeats = repeats or gives_back
            group = None
        else:
            group = None
    return None


_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|\(\?#[^)]*+\)|\(|\)|(?P<endless>(?:[*+]|\{\d*,\})[?+]?)|.",
    re.DOTALL,
)
