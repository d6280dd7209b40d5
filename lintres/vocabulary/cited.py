"""Writes out the patterns of citations, and of names however they are printed."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lintres.pattern import NamePattern, Pattern, plain_letters
from lintres.phrases import fold


def filled(pattern: str, words: Mapping[str, str]) -> str:
    """Return a pattern in which "{organs}" and its like are what `words` has under that name."""
    for word, meant in words.items():
        pattern = pattern.replace(f"{{{word}}}", meant)
    return pattern


def printed_names(names: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    """Return a word and a pattern of each name, the longest first.

    The pattern finds it however its spaces and marks are printed.
    """
    longest_first = sorted((name for some in names.values() for name in some), key=len)[::-1]
    return [(_word(name), _as_printed(name)) for name in dict.fromkeys(longest_first)]


def _as_printed(name: str) -> str:
    pattern = re.escape(name)
    for printed, variants in _VARIANTS:
        pattern = re.sub(printed, variants, pattern)
    return pattern


def _word(name: str) -> str:
    """Return the longest word of a name."""
    words: list[str] = re.findall(r"[^\W\d_]+", plain_letters(name))
    return max(words, key=len)


# How the characters of a name may be printed.
_VARIANTS = (
    (r"\\ ", r"\\s+"),
    ("['’]", r"['’]\\s?"),
    (r"\\[(]|（", r"\\s?[(（]"),
    (r"\\[)]|）", "[)）]"),
    ("е", "[её]"),
    ("([\u0620-\u064a])", "\\1\u0640*"),  # tatweel stretches words
)


def citations(
    data: Mapping[str, Any], common: Mapping[str, Any], words: Mapping[str, str]
) -> dict[str, Any]:
    """Return the vocabulary of citations, of the tables of a language and of all languages.

    `words` has a date and the months.
    """
    own = data["citations"]
    tables = (data["names"]["organs"], own["organs"])
    series = own.get("series", {})
    letter = "|".join(map(re.escape, own.get("letters", {}))) or "[A-Z]{1,2}"
    prefixes = "|".join(("ES", "S", *sorted(series, key=len, reverse=True)))
    return {
        "scan": _scan(
            own,
            own.get("number", common["number"]),
            {
                "parts": own["parts"],
                "letters": f"(?:{letter})",
                "prefixes": f"(?:{prefixes})",
                "date": words["date"],
                "months": f"(?:{words['months']})",
                "organs": "{names}",
            },
            _all_names(tables),
            spaced=data["spaced"],
        ),
        "organs": _keys_by_name(tables),
        "nouns": [
            (
                Pattern(_stretched(noun["form"]), flags=re.IGNORECASE),
                noun["what"],
                noun.get("of"),
                noun.get("own", False),
            )
            for noun in own["nouns"]
        ],
        "letters": own.get("letters", {}),
        "series": series,
        "letter": Pattern(letter),
        "pieces": Pattern(filled(_PIECES, {"prefixes": prefixes})),
        "ranges": Pattern(own["ranges"]),
        "alike": common["alike"],
        "comma": own["comma"],
        "among": Pattern(rf"(?:{own['among']})\s*$"),
        **{name: Pattern(own[name]) for name in ("either", "joint", "listed")},
    }


_PIECES = r"""(?x)
    (?: (?P<prefix> {prefixes} ) - )? (?P<first> [0-9]+ ) \s* (?: / \s* (?P<second> [0-9]+ ) )?
    (?P<parts> [^()]* ) (?: \( (?P<session> [^()]* ) \) )? (?P<late_parts> .* )"""


def _scan(
    own: Mapping[str, Any],
    number: str,
    words: Mapping[str, str],
    names: list[tuple[str, str]],
    *,
    spaced: bool,
) -> NamePattern:
    """Return what finds the words that citations are made of, the group being their type."""
    nouns = "|".join(_stretched(noun["form"]) for noun in own["nouns"])
    edge, end = (r"(?<!\w)", r"(?!\w)") if spaced else ("", "")
    forms = {
        "SHARED_DATE": filled(own["shared"], words),
        "DATE": filled(own["dated"], words),
        "ORGAN": filled(own["organ"], words),
        "OUTSIDE": filled(own["outside"], words),
        "OWN": f"{edge}(?i:{own['own']}){end}",
        "NOUN": f"{edge}(?i:{nouns}){end}",
        "NUMBER": filled(number, words),
    }
    form = "|".join(f"(?P<{name}>{form})" for name, form in forms.items())
    return NamePattern(form, names)


def _all_names(tables: Iterable[Mapping[str, Iterable[str]]]) -> list[tuple[str, str]]:
    names = {name for table in tables for some in table.values() for name in some}
    # Names of one length in the order of the alphabet: the pattern is always the same.
    longest_first = sorted(sorted(names), key=len, reverse=True)
    return [(_word(name), _loosely(name)) for name in longest_first]


def _keys_by_name(
    tables: Iterable[Mapping[str, Iterable[str]]],
) -> dict[str, tuple[str, ...]]:
    """Return the keys of the organs that each name may mean."""
    keys: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for key, names in table.items():
            for name in names:
                folded = fold(name).text
                keys[folded] = (*keys.get(folded, ()), key)
    return keys


def _stretched(form: str) -> str:
    """Return a pattern that looks through tatweel, which stretches Arabic words."""
    return re.sub("([\u0620-\u064a])", "\\1\u0640*", form)


def _loosely(name: str) -> str:
    """Return a pattern of a name, whatever its spaces and apostrophes."""
    escaped = re.escape(name).replace("\\ ", r"\s+")
    return _stretched(re.sub("['’]", r"['’]\\s?", escaped))
