"""The phrases and marks of one language, read from grammar/xx.toml."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Any

from lintres.additions import NO_ADDITIONS, Additions, extended
from lintres.citation_forms import CitationForms
from lintres.dates import DateForm
from lintres.numbers import Numbers, PrintedNumber
from lintres.pattern import Pattern, plain_letters
from lintres.phrases import (
    OPENING_REACH,
    Match,
    Openings,
    PhraseSet,
    Role,
    fold,
    heads_read_as,
    letters,
)
from lintres.record import Record
from lintres.slips import slips_of
from lintres.symbols import Symbols
from lintres.vocabulary import keys, vocabulary

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")

_OTHER_SPACES = ("\t", "\u00a0", "\u2009", "\u202f", "\u3000")


@lru_cache(maxsize=256)  # a line is held against one pattern after the other
def plain_spaces(text: str) -> str:
    """Return a text of the same length in which every space is a plain one."""
    for space in _OTHER_SPACES:  # str.translate() takes ten times as long
        if space in text:
            text = text.replace(space, " ")
    return text


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


class NumberWords(Record):
    """Words that make a number beside them no footnote mark."""

    before: Pattern  # "paragraph 3"; matched at the end of what stands before the number
    names: Pattern  # "Protocol 3", which may be the third note to a protocol
    after: Pattern  # "3 per cent"; matched at the head of what follows


class Lexicon:
    """The phrases and marks of one language."""

    def __init__(self, data: Mapping[str, Any], additions: Additions = NO_ADDITIONS) -> None:
        """Take the vocabulary of a language, and what a team adds to it."""
        data = extended(data, additions)
        self.own_sponsors = additions.sponsors
        self.code: str = data["code"]
        self.name: str = data["name"]
        self.cased: bool = data["cased"]
        self.spaced: bool = data["spaced"]
        self.marks = Marks(data["marks"])
        self.symbols = Symbols(data["symbols"])
        self.dates = DateForm(data["dates"])
        self._date_forms = (self.dates, DateForm(data["english_dates"]))
        # Wrong forms of a citation, a date or a symbol.
        self.slips = slips_of(data["slips"])
        # What a masthead calls organs and committees, by their keys.
        self.names: Mapping[str, Mapping[str, Sequence[str]]] = data["names"]
        self._committees: Mapping[str, str] = data["committees"]
        self._committee: Pattern = data["committee"]
        self.lines: Mapping[str, Pattern] = data["lines"]
        self._patterns_of_names = (
            data["committee"], data["lines"]["organ"], data["lines"]["committee"],
            data["citations"]["scan"],
        )  # fmt: skip
        # What rules look for, by family and name: patterns, and lists and tables of words.
        self.forms: Mapping[str, Mapping[str, Pattern]] = data["forms"]
        self.words: Mapping[str, Mapping[str, Any]] = data["words"]
        self.citations = CitationForms(data["citations"], self.dates)
        self.furniture: Mapping[str, Pattern] = data["furniture"]
        self.numbers = Numbers(data["numbering"])
        self.levels = self.numbers.levels
        self.organs: Mapping[str, str] = data["organs"]
        self._organ_letters: Mapping[str, str] = data["organ_letters"]
        self._organ_heads = heads_read_as(name[:1] for name in self._organ_letters)
        self.session_ordinals: Mapping[str, int] = data["sessions"]
        notes = data["notes"]
        self.note_openers: tuple[str, ...] = notes["openers"]
        self.asterisk_openers: tuple[str, ...] = notes["asterisk_openers"]
        self.number_words = NumberWords._make(notes["number_words"])
        self.abbreviations: tuple[str, ...] = notes["abbreviations"]
        openings = data["openings"]
        self.uncounted = frozenset(openings["uncounted"])
        self.openings = {role: _openings(openings, role, spaced=self.spaced) for role in Role}
        # A block is asked what it is at several stages: remember the answers of a draft.
        self._find_opening = lru_cache(maxsize=4096)(
            lambda role, head: self.openings[role].find(head)
        )
        self._find_kind = lru_cache(maxsize=4096)(self._kind_of)
        self._find_organ = lru_cache(maxsize=4096)(self._organ_of)
        self._find_session = lru_cache(maxsize=16)(self._session_in)
        self._find_possible = lru_cache(maxsize=4096)(self._possible)

    def __repr__(self) -> str:
        return f"Lexicon({self.code!r})"

    def form(self, family: str, name: str) -> Pattern | None:
        """Return a pattern of [forms.FAMILY]; None where the language has none of that name."""
        return self.forms.get(family, {}).get(name)

    def expect(self, text: str) -> None:
        """Take note of a whole text, of whose parts the lexicon will be asked."""
        plain = plain_letters(text)
        for pattern in self._patterns_of_names:
            pattern.learn(plain)

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
        head = line[:1]
        if head.isalnum() and head.lower()[:1] not in self._organ_heads:
            return None  # most lines
        key = self._organ_letters.get(_printed_once(letters(line)))
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
        return None if found is None else self._committees[letters(found[0])]

    def date_in(self, text: str) -> date | None:
        """Return the first date that a text has, in the language or in English."""
        dates = (form.find(text) for form in self._date_forms)
        return next((found for found in dates if found is not None), None)

    def session_number(self, text: str) -> int | None:
        """Return the number of a session that a line names, as "Sixty-first session"."""
        return self._find_session(text)

    def _session_in(self, text: str) -> int | None:
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
        pattern = self.lines[name]
        if len(text) > _LONGEST_LINE or len(text) > pattern.longest:
            return None
        return pattern.fullmatch(plain_spaces(text))

    def line_kind(self, text: str, names: Iterable[str]) -> str | None:
        """Return the first of some patterns that a whole line or block matches."""
        return None if len(text) > _LONGEST_LINE else self._find_kind(text, tuple(names))

    def _kind_of(self, text: str, names: tuple[str, ...]) -> str | None:
        plain = plain_spaces(text)
        for name, pattern in self._find_possible(names, plain[:_LONGEST_START]):
            if len(plain) <= pattern.longest and pattern.fullmatch(plain) is not None:
                return name
        return None

    def _possible(self, names: tuple[str, ...], head: str) -> tuple[tuple[str, Pattern], ...]:
        """Return those of some patterns that may match the whole of what begins so."""
        found = (
            (name, part) for name in names if name in self.lines for part in self.lines[name].parts
        )
        return tuple((name, part) for name, part in found if part.may_begin(head, whole=True))

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
_LONGEST_START = 6  # characters: patterns say of no more what they begin with


def _printed_once(text: str) -> str:
    """Return a text that is nothing but copies of one phrase as that phrase."""
    for copies in range(6, 1, -1):
        phrase = text[: len(text) // copies]
        if phrase and phrase * copies == text:
            return phrase
    return text


def _openings(data: Mapping[str, Any], role: Role, *, spaced: bool) -> Openings:
    part = data[role.value]
    return Openings(
        PhraseSet(part["verbs"], spaced=spaced, not_before=data["verbs_not_before"]),
        part["adverbs_before"],
        part["adverbs_after"],
        {adverb: frozenset(words) for adverb, words in part["followers"].items()},
        part["place"] == "before",
        data["manner_before"],
        data["manner_after"],
        spaced,
        part["place"] == "after-phrase",
        frozenset(part["parted"]),
    )


@cache
def load_lexicon(code: str, additions: Additions = NO_ADDITIONS) -> Lexicon:
    """Return the lexicon of a language with what a team adds to it.

    Raises ValueError for a code that is not in LANGUAGES.
    """
    if code not in LANGUAGES:
        raise ValueError(f"{code!r} is no language of lintres; there are {', '.join(LANGUAGES)}")
    return Lexicon(vocabulary(code), additions)


def organ_keys() -> frozenset[str]:
    """Return the keys of the organs, as GA, SC, ECOSOC, HRC; the same in every language."""
    return keys("organs")


def committee_keys() -> frozenset[str]:
    """Return the keys of the committees of the General Assembly, as C1, SPC, GC."""
    return keys("committees")
