"""The phrases and marks of one language, read from grammar/xx.toml."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Any, NamedTuple

from lintres.additions import NO_ADDITIONS, Additions, extended
from lintres.citation_forms import CitationForms
from lintres.dates import DateForm
from lintres.forms import Forms, joined
from lintres.grammars import table
from lintres.numbers import Numbers, PrintedNumber
from lintres.phrases import OPENING_REACH, Match, Openings, PhraseSet, Role, fold
from lintres.slips import Slips
from lintres.symbols import Symbols

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")

_PLAIN_SPACES = {ord(space): " " for space in "\t\u00a0\u2009\u202f\u3000"}


def plain_spaces(text: str) -> str:
    """Return a text of the same length in which every space is a plain one."""
    return text.translate(_PLAIN_SPACES)


class Marks:
    """The marks that end a block.

    `foreign` has marks of other scripts and what they are meant for; `tails` are words that may
    follow the last mark, as in "; and"; before those of `spaced` print sets a space.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.comma: str = data["comma"]
        self.semicolon: str = data["semicolon"]
        self.colon: str = data["colon"]
        self.stop: str = data["stop"]
        self.foreign: Mapping[str, str] = data["foreign"]
        self.tails: tuple[str, ...] = tuple(data["tails"])
        self.spaced = frozenset(data.get("spaced", ()))
        own = (self.comma, self.semicolon, self.colon, self.stop)
        self._meanings = {**self.foreign, **dict(zip(own, own, strict=True))}

    def meant(self, character: str) -> str | None:
        """Return the mark of the language that a character is, or stands for."""
        return self._meanings.get(character)


class NumberWords(NamedTuple):
    """Words that make a number beside them no footnote mark."""

    before: re.Pattern[str]  # "paragraph 3"; matched at the end of what stands before the number
    names: re.Pattern[str]  # "Protocol 3", which may be the third note to a protocol
    after: re.Pattern[str]  # "3 per cent"; matched at the head of what follows


class Lexicon:
    """The phrases and marks of one language."""

    def __init__(
        self,
        data: Mapping[str, Any],
        common: Mapping[str, Any],
        additions: Additions = NO_ADDITIONS,
    ) -> None:
        data = extended(data, additions)
        self.own_sponsors = additions.sponsors
        self.code: str = data["code"]
        self.name: str = data["name"]
        self.cased: bool = data["cased"]
        self.spaced: bool = data["spaced"]
        self.marks = Marks(data["marks"])
        self.symbols = Symbols(common["symbols"])
        english = DateForm(common["dates"])
        own = DateForm(data["dates"]) if "dates" in data else english
        self.dates = own
        self._date_forms = (own, english)
        # Wrong forms of a citation, a date or a symbol.
        self.slips = Slips({**common["slips"], **data["slips"]}, own)
        # What a masthead calls organs and committees, by their keys.
        self.names: Mapping[str, Mapping[str, Sequence[str]]] = data["names"]
        self._committees = {
            _letters(name): key for key, some in self.names["committees"].items() for name in some
        }
        words = {
            "organs": _alternatives(self.names["organs"]),
            "committees": _alternatives(self.names["committees"]),
            "date": own.pattern,
        }
        self.lines = {
            **_patterns(common["lines"], {"date": english.pattern}),
            **_patterns(data["lines"], words),
        }
        self._committee = re.compile(words["committees"], re.IGNORECASE)
        # What rules look for, by family and name: patterns, and lists and tables of words.
        self._forms = Forms(
            joined(common.get("forms", {}), data.get("forms", {})), {**words, "months": own.months}
        )
        self.words = joined(common.get("words", {}), data.get("words", {}))
        self.citations = CitationForms(
            data["citations"],
            common["citations"]["number"],
            self.names["organs"],
            own,
            alike=frozenset(common["citations"]["alike"]),
            spaced=self.spaced,
        )
        self.furniture = _patterns({**common["furniture"], **data.get("furniture", {})}, {})
        self.numbers = Numbers(data["numbering"], common["numbering"])
        self.levels = self.numbers.levels
        self.organs: dict[str, str] = {
            fold(name).text: key for key, names in data["organs"].items() for name in names
        }
        self._organ_letters = {_letters(name): key for name, key in self.organs.items()}
        self.session_ordinals = {
            ordinal: number for number, ordinal in enumerate(data["sessions"]["ordinals"], 1)
        }
        self.note_openers = tuple(data["notes"]["openers"])
        self.asterisk_openers = tuple(data["notes"]["asterisk_openers"])
        self.number_words = _number_words(data["notes"], own.months, spaced=self.spaced)
        self.abbreviations = tuple(f" {one}" for one in data["notes"].get("abbreviations", ()))
        openings = data["openings"]
        manner = (
            re.compile(openings["manner_before"]),
            re.compile(openings["manner_after"]),
        )
        self.uncounted = frozenset(openings.get("uncounted", ()))
        not_before = openings.get("verbs_not_before")
        guard = None if not_before is None else re.compile(not_before)
        self.openings = {
            role: _openings(openings[role.value], *manner, guard, spaced=self.spaced)
            for role in Role
        }
        # A block is asked what it is at several stages: remember the answers of a draft.
        self._find_opening = lru_cache(maxsize=4096)(
            lambda role, head: self.openings[role].find(head)
        )
        self._find_kind = lru_cache(maxsize=4096)(self._kind_of)
        self._find_organ = lru_cache(maxsize=4096)(self._organ_of)

    def __repr__(self) -> str:
        return f"Lexicon({self.code!r})"

    def form(self, family: str, name: str) -> re.Pattern[str] | None:
        """Return a pattern of [forms.FAMILY]; None where the language has none of that name."""
        return self._forms.get(family, name)

    def organ_key(self, text: str, following: str = "") -> str | None:
        """Return the key of the organ a text names, marks aside; None for any other text.

        Where the masthead names the organ in the same words, a line that a field of the masthead
        follows, as `following`, is not the one that speaks.
        """
        key = self._find_organ(text) if len(text) <= OPENING_REACH else None
        if key and self.line_kind(following, _MASTHEAD) and self.line("organ", text.strip()):
            return None
        return key

    def _organ_of(self, line: str) -> str | None:
        key = self._organ_letters.get(_printed_once(_letters(line)))
        return None if key is None or self._ends_a_sentence(line) else key

    def _ends_a_sentence(self, line: str) -> bool:
        """Whether a line is the last of a paragraph: "the General Assembly;"."""
        first = next(filter(str.isalpha, line), "")
        return first.islower() or self.marks.meant(line[-1:]) == self.marks.semicolon

    def opening(self, text: str, role: Role) -> Match | None:
        """Find the phrase that opens a text as a paragraph of this role; None without one.

        A verb may have an adverb of repetition and words of manner on either side of it.
        """
        return self._find_opening(role, text[:OPENING_REACH])

    def opens(self, text: str) -> bool:
        """Whether a text opens with a phrase that opens paragraphs, whatever its case."""
        return any(self.opening(text, role) for role in Role)

    def opens_line(self, text: str) -> bool:
        """Whether a line opens like a paragraph: with such a phrase, in capitals where they are."""
        return (not self.cased or text[:1].isupper()) and self.opens(text)

    def organ_index(self, texts: Sequence[str]) -> int | None:
        """Return the index of the first of some lines or blocks that is an organ line."""
        pairs = enumerate(zip_longest(texts, texts[1:], fillvalue=""))
        return next((index for index, pair in pairs if self.organ_key(*pair)), None)

    def committee_key(self, text: str) -> str | None:
        """Return the key of the committee that a text names first; None where it names none."""
        found = self._committee.search(text)
        return None if found is None else self._committees[_letters(found[0])]

    def date_in(self, text: str) -> date | None:
        """Return the first date that a text has, in the language or in English."""
        dates = (form.find(text) for form in self._date_forms)
        return next((found for found in dates if found is not None), None)

    def session_number(self, text: str) -> int | None:
        """Return the number of a session that a line names, as "Sixty-first session"."""
        words = fold(text).text
        found = [
            (len(ordinal), number)
            for ordinal, number in self.session_ordinals.items()
            if self._names_ordinal(words, ordinal)
        ]
        return max(found)[1] if found else None

    def _names_ordinal(self, words: str, ordinal: str) -> bool:
        at = words.find(ordinal)
        if at < 0:
            return False
        around = words[max(0, at - 1) : at] + words[at + len(ordinal) :][:1]
        return not self.spaced or not any(letter.isalnum() or letter == "-" for letter in around)

    def line(self, name: str, text: str) -> re.Match[str] | None:
        """Match the whole of a line or block with a pattern of the language, by its name.

        Every space is read as a plain one, so offsets of the match are those of the text.
        """
        if len(text) > _LONGEST_LINE:
            return None
        return self.lines[name].fullmatch(plain_spaces(text))

    def line_kind(self, text: str, names: Iterable[str]) -> str | None:
        """Return the first of some patterns that a whole line or block matches."""
        return None if len(text) > _LONGEST_LINE else self._find_kind(text, tuple(names))

    def _kind_of(self, text: str, names: tuple[str, ...]) -> str | None:
        plain = plain_spaces(text)
        return next((name for name in names if self._matches(name, plain)), None)

    def _matches(self, name: str, plain: str) -> bool:
        pattern = self.lines.get(name)
        return pattern is not None and pattern.fullmatch(plain) is not None

    def number_of(self, text: str) -> PrintedNumber | None:
        """Return the number at the head of a paragraph; "1.5 degrees" and "1,200" have none."""
        number = self.numbers.read(text)
        if number is not None or self.numbers.old is None:
            return number
        number = self.numbers.read_old(text)
        if number is None or not any(self.marks.meant(one) for one in text[number.end :]):
            return None
        acts = self.opening(text[number.end :].lstrip(), Role.OPERATIVE) is not None
        return number if acts else None

    def organ_that_speaks(self, text: str) -> str | None:
        """Return the key of the organ that is the subject of a sentence: "The Council decides"."""
        folded = fold(text[:OPENING_REACH]).text
        for name, key in self.organs.items():
            after = folded[len(name) : len(name) + 1]
            if folded.startswith(name) and not (self.spaced and after.isalnum()):
                return key
        return None


# What may follow the name of the organ in a masthead.
_MASTHEAD = (
    "symbol", "distribution", "original", "document_date", "session", "committee", "agenda",
    "heading", "sponsors",
)  # fmt: skip
# A longer line or block is no line of a masthead, of the sponsors or of a vote.
_LONGEST_LINE = 8000


def _letters(text: str) -> str:
    """Return the letters of a text alone: a scan sets spaces and marks between them anywhere."""
    return _NO_LETTERS.sub("", fold(text).text)


_NO_LETTERS = re.compile(r"[\W_]+")


def _printed_once(text: str) -> str:
    """Return a text that is nothing but copies of one phrase as that phrase."""
    for copies in range(6, 1, -1):
        phrase = text[: len(text) // copies]
        if phrase and phrase * copies == text:
            return phrase
    return text


def _openings(
    data: Mapping[str, Any],
    manner_before: re.Pattern[str],
    manner_after: re.Pattern[str],
    not_before: re.Pattern[str] | None,
    *,
    spaced: bool,
) -> Openings:
    followers = {
        adverb: frozenset(word.lower() for word in words)
        for adverb, words in data.get("followers", {}).items()
    }
    return Openings(
        PhraseSet(data["verbs"], spaced=spaced, not_before=not_before),
        data["adverbs_before"],
        data["adverbs_after"],
        followers,
        data["place"] == "before",
        manner_before,
        manner_after,
        spaced,
        data["place"] == "after-phrase",
        frozenset(data.get("parted", ())),
    )


def _number_words(notes: Mapping[str, Sequence[str]], months: str, *, spaced: bool) -> NumberWords:
    boundary = r"\b" if spaced else ""
    before, names, after = (
        "|".join(notes[name]).replace("{months}", months)
        for name in ("before_numbers", "names_before_numbers", "after_numbers")
    )
    return NumberWords(
        re.compile(rf"{boundary}(?:{before})\s*$", re.IGNORECASE),
        re.compile(rf"{boundary}(?:{names})\s*$", re.IGNORECASE),
        re.compile(rf"\s*(?:{after})", re.IGNORECASE),
    )


def _patterns(table: Mapping[str, str], words: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """Compile patterns; "{organs}" and its like stand for what `words` has under that name."""
    patterns: dict[str, re.Pattern[str]] = {}
    for name, pattern in table.items():
        for word, meant in words.items():
            pattern = pattern.replace(f"{{{word}}}", meant)
        patterns[name] = re.compile(pattern)
    return patterns


def _alternatives(names: Mapping[str, Iterable[str]]) -> str:
    """Return a pattern of any of some names, however their spaces and marks are printed."""
    longest_first = sorted((name for some in names.values() for name in some), key=len)[::-1]
    pattern = "|".join(map(re.escape, longest_first))
    for printed, variants in _VARIANTS:
        pattern = re.sub(printed, variants, pattern)
    return f"(?:{pattern})"


# How the characters of a name may be printed.
_VARIANTS = (
    (r"\\ ", r"\\s+"),
    ("['’]", r"['’]\\s?"),
    (r"\\[(]|（", r"\\s?[(（]"),
    (r"\\[)]|）", "[)）]"),
    ("е", "[её]"),
    ("([\u0620-\u064a])", "\\1\u0640*"),  # tatweel stretches words
)


@cache
def load_lexicon(code: str, additions: Additions = NO_ADDITIONS) -> Lexicon:
    """Return the lexicon of a language with what a team adds to it.

    Raises ValueError for a code that is not in LANGUAGES.
    """
    if code not in LANGUAGES:
        raise ValueError(f"{code!r} is no language of lintres; there are {', '.join(LANGUAGES)}")
    return Lexicon(table(code), table("common"), additions)


def organ_keys() -> frozenset[str]:
    """Return the keys of the organs, as GA, SC, ECOSOC, HRC; the same in every language."""
    return frozenset(table("en")["names"]["organs"])


def committee_keys() -> frozenset[str]:
    """Return the keys of the committees of the General Assembly, as C1, SPC, GC."""
    return frozenset(table("en")["names"]["committees"])
