"""How a language writes citations: the words and numbers they are made of, found in a text."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from lintres.alphabets import roman
from lintres.dates import DateForm
from lintres.pattern import Pattern
from lintres.phrases import fold
from lintres.record import Record
from lintres.registry import Kind, Number, read_number


class Word(Record):
    """A word or number of a citation: which terminal of grammar/citation.lark, and where."""

    type: str  # OWN, ORGAN, OUTSIDE (another organ), NOUN, NUMBER, DATE, SHARED_DATE
    match: re.Match[str]


class NounForm(Record):
    """What a word for what is cited says; `own` where it holds "its" too: قرارها."""

    form: Pattern
    kind: Kind
    speaks_of: int | None  # 1, 2 or 3 for many
    own: bool


class CitationForms:
    """The words of one language; what each is for, grammar/en.toml says."""

    def __init__(self, data: Mapping[str, Any], dates: DateForm) -> None:
        """Take the citations of a vocabulary."""
        self._date = dates
        self._organs: Mapping[str, tuple[str, ...]] = data["organs"]
        self._nouns = [
            NounForm(form, Kind(what), speaks_of, own)
            for form, what, speaks_of, own in data["nouns"]
        ]
        self._letters: Mapping[str, str] = data["letters"]
        self._series: Mapping[str, str] = data["series"]
        self._letter: Pattern = data["letter"]
        self._pieces: Pattern = data["pieces"]
        self._ranges: Pattern = data["ranges"]
        # What finds the words: large, and compiled when the first text seems to cite something.
        self._scan: Pattern = data["scan"]
        # Bodies outside the registry whose numbers look like those of its organs.
        self.alike = frozenset(data["alike"])
        self.comma: str = data["comma"]
        self.among: Pattern = data["among"]
        self.either: Pattern = data["either"]
        self.joint: Pattern = data["joint"]
        self.listed: Pattern = data["listed"]
        # Several rules ask of one paragraph.
        self._find_organs = lru_cache(maxsize=256)(self._organs_in)

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


_PLAIN = str.maketrans(
    "／（）０１２３４５６７８９٠١٢٣٤٥٦٧٨٩ХІ\u2011\u00a0\u202f", "/()01234567890123456789XI-  "
)
