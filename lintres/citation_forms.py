"""How a language writes citations: the words and numbers they are made of, found in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from lintres.alphabets import roman
from lintres.dates import DateForm
from lintres.phrases import fold
from lintres.registry import Kind, Number, read_number


class Word(NamedTuple):
    """A word or number of a citation: which terminal of grammar/citation.lark, and where."""

    type: str  # OWN, ORGAN, OUTSIDE (another organ), NOUN, NUMBER, DATE, SHARED_DATE
    match: re.Match[str]


class NounForm(NamedTuple):
    """What a word for what is cited says; `own` where it holds "its" too: قرارها."""

    form: re.Pattern[str]
    kind: Kind
    speaks_of: int | None  # 1, 2 or 3 for many
    own: bool


class CitationForms:
    """The words of one language; what each list is for, grammar/en.toml says."""

    def __init__(
        self,
        data: Mapping[str, Any],
        number: str,
        organs: Mapping[str, Iterable[str]],
        dates: DateForm,
        *,
        alike: frozenset[str],
        spaced: bool,
    ) -> None:
        """Take the table [citations], the form of numbers and the names of organs by their key.

        `alike` are the bodies outside the registry whose numbers look like those of its organs.
        """
        self._data = data
        self._date = dates
        self._number: str = data.get("number", number)
        self._spaced = spaced
        tables = (organs, data["organs"])
        self._names = {name for table in tables for names in table.values() for name in names}
        self._organs = _keys_by_name(tables)
        self._nouns = [
            NounForm(
                re.compile(_stretched(noun["form"]), re.IGNORECASE),
                Kind(noun["what"]),
                noun.get("of"),
                noun.get("own", False),
            )
            for noun in data["nouns"]
        ]
        self._letters: Mapping[str, str] = data.get("letters", {})
        self._series: Mapping[str, str] = data.get("series", {})
        self._letter = re.compile("|".join(map(re.escape, self._letters)) or "[A-Z]{1,2}")
        self._prefixes = "|".join(("ES", "S", *sorted(self._series, key=len, reverse=True)))
        self._pieces = re.compile(_PIECES.replace("{prefixes}", self._prefixes))
        self._ranges = re.compile(data["ranges"])
        self.alike = alike
        self.comma: str = data["comma"]
        self.among = re.compile(rf"(?:{data['among']})\s*$")
        self.either = re.compile(data["either"])
        self.joint = re.compile(data["joint"])
        self.listed = re.compile(data["listed"])
        # Several rules ask of one paragraph.
        self._find_organs = lru_cache(maxsize=256)(self._organs_in)

    @cached_property
    def _scan(self) -> re.Pattern[str]:
        """What finds the words; large, and made when the first text seems to cite something."""
        data, letter = self._data, f"(?:{self._letter.pattern})"
        names = "|".join(map(_loosely, sorted(self._names, key=len, reverse=True)))
        words = {
            "{letters}": letter,
            "{parts}": data["parts"].replace("{letters}", letter),
            "{prefixes}": f"(?:{self._prefixes})",
            "{date}": self._date.pattern,
            "{months}": f"(?:{self._date.months})",
            "{organs}": f"(?:{names})",
        }
        nouns = "|".join(_stretched(noun["form"]) for noun in data["nouns"])
        edge, end = (r"(?<!\w)", r"(?!\w)") if self._spaced else ("", "")
        forms = {
            "SHARED_DATE": _filled(data["shared"], words),
            "DATE": _filled(data["dated"], words),
            "ORGAN": _filled(data["organ"], words),
            "OUTSIDE": _filled(data["outside"], words),
            "OWN": f"{edge}(?i:{data['own']}){end}",
            "NOUN": f"{edge}(?i:{nouns}){end}",
            "NUMBER": _filled(self._number, words),
        }
        return re.compile("|".join(f"(?P<{name}>{form})" for name, form in forms.items()))

    def words(self, text: str) -> Iterator[Word]:
        """Yield the words of a text that citations are made of."""
        for match in self._scan.finditer(text):
            yield Word(str(match.lastgroup), match)

    def organs(self, printed: str) -> tuple[str, ...]:
        """Return the keys of the organs that an ORGAN may mean: the longest name it has."""
        plain = fold(printed).text
        found = [name for name in self._organs if name in plain]
        return self._organs[max(found, key=len)] if found else ()

    def organs_named(self, text: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Return where a text names organs, and which each name may mean."""
        return self._find_organs(text)

    def _organs_in(self, text: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
        return tuple(
            (word.match.start(), self.organs(word.match[0]))
            for word in self.words(text)
            if word.type == "ORGAN"
        )

    def noun(self, printed: str) -> NounForm:
        """Return what a NOUN says."""
        return next(noun for noun in self._nouns if noun.form.fullmatch(printed))

    def day(self, printed: str) -> tuple[int, int, date | None] | None:
        """Return where the date itself stands in a DATE, and its day; None without a year."""
        return self._date.place(printed)

    def number(self, printed: str) -> tuple[Number | None, tuple[str, ...]]:
        """Return what a NUMBER stands for, and the letters of its parts as Latin capitals."""
        pieces = self._pieces.search(printed.translate(_PLAIN))
        if pieces is None:
            return None, ()
        prefix = self._series.get(pieces["prefix"] or "", pieces["prefix"] or "")
        letters = self._parts(pieces["parts"] or pieces["late_parts"] or "")
        if pieces["second"]:
            written = f"{prefix and prefix.strip('-') + '-'}{pieces['first']}/{pieces['second']}"
        else:
            written = f"{pieces['first']} ({self._session(pieces['session'] or '')})"
        number = read_number(written)
        if number is not None and letters:
            number = number._replace(part=letters[0])
        return number, letters

    def _session(self, printed: str) -> str:
        """Return the session in parentheses as English writes it: "XXV" for "د-25"."""
        head, _, tail = printed.replace(" ", "").rpartition("-")
        if head in self._series and tail.isdecimal():
            prefix = self._series[head]
            return f"{prefix and prefix.strip('-') + '-'}{roman(int(tail)).upper()}"
        return printed.replace(" ", "")

    def _parts(self, printed: str) -> tuple[str, ...]:
        found = [self._letters.get(letter, letter) for letter in self._letter.findall(printed)]
        if len(found) == 2 and self._ranges.search(printed) and found[0] < found[1]:
            return tuple(map(chr, range(ord(found[0][0]), ord(found[1][0]) + 1)))
        return tuple(found)


_PIECES = r"""(?x)
    (?: (?P<prefix> {prefixes} ) - )? (?P<first> [0-9]+ ) \s* (?: / \s* (?P<second> [0-9]+ ) )?
    (?P<parts> [^()]* ) (?: \( (?P<session> [^()]* ) \) )? (?P<late_parts> .* )"""
_PLAIN = str.maketrans(
    "／（）０１２３４５６７８９٠١٢٣٤٥٦٧٨٩ХІ\u2011\u00a0\u202f", "/()01234567890123456789XI-  "
)


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


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    for word, meant in words.items():
        pattern = pattern.replace(word, meant)
    return pattern
