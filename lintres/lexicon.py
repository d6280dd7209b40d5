"""The phrases and marks of one language, read from grammar/xx.toml."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")

# What matching looks through, never the text itself: vowel marks and tatweel of Arabic, soft
# hyphens and direction marks are dropped; every space and apostrophe is read as its plain form.
_DROPPED = frozenset(map(chr, [0x00AD, 0x0640, *range(0x064B, 0x0653), 0x200B, 0x200E, 0x200F]))
_SPACES = frozenset(" \t\n\r\u00a0\u2009\u202f\u3000")
_APOSTROPHES = frozenset("'\u2019\u02bc\uff07")

_HAN_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Role(Enum):
    """What an opening phrase makes of its paragraph."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"


class Folded(NamedTuple):
    """A text as matching sees it, and where each of its characters stands in the original."""

    text: str
    offsets: list[int]

    def original(self, offset: int) -> int:
        """Return where the folded character at `offset` stands in the original."""
        return self.offsets[offset]

    def original_end(self, end: int) -> int:
        """Return where a folded stretch that ends at `end` ends in the original."""
        return self.offsets[end - 1] + 1 if end else 0


def fold(text: str) -> Folded:
    """Fold a text for matching: small letters, one plain space for many of any kind."""
    folded: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if character in _DROPPED:
            continue
        if character in _SPACES:
            if folded and folded[-1] == " ":
                continue
            plain = " "
        else:
            plain = "'" if character in _APOSTROPHES else character.lower()
        folded.extend(plain)
        offsets.extend([offset] * len(plain))
    return Folded("".join(folded), offsets)


class PhraseSet:
    """Phrases to be found at a place of a folded text, the longest first."""

    __slots__ = ("_lengths", "_spaced", "phrases")

    def __init__(self, phrases: Iterable[str], *, spaced: bool) -> None:
        self.phrases = {fold(phrase).text: phrase for phrase in phrases}
        self._lengths = sorted({len(phrase) for phrase in self.phrases}, reverse=True)
        self._spaced = spaced

    def match(self, text: str, start: int) -> int | None:
        """Return the end of the longest phrase at `start` of a folded text, None without one.

        Where words are separated by spaces, a phrase ends where a word does.
        """
        for length in self._lengths:
            end = start + length
            if (
                end <= len(text)
                and text[start:end] in self.phrases
                and not (self._spaced and text[end : end + 1].isalnum())
            ):
                return end
        return None


class Marks(NamedTuple):
    """The marks that end a block."""

    comma: str
    semicolon: str
    colon: str
    stop: str
    foreign: Mapping[str, str]  # marks of other scripts, and what they are meant for
    tails: tuple[str, ...]  # words that may follow the last mark: "; and"

    @property
    def own(self) -> tuple[str, str, str, str]:
        """The four marks of the language."""
        return (self.comma, self.semicolon, self.colon, self.stop)

    def meant(self, character: str) -> str | None:
        """Return the mark of the language that a character is, or stands for."""
        return character if character in self.own else self.foreign.get(character)


class Level(NamedTuple):
    """How points of one depth are labelled, and in which alphabet they count."""

    pattern: re.Pattern[str]
    alphabet: str

    def value(self, letters: str) -> int | None:
        """Return the place of a label in its alphabet, from 1; None where it has none."""
        return _COUNT[self.alphabet](letters)


class Openings(NamedTuple):
    """How the paragraphs of one part open."""

    verbs: PhraseSet
    adverbs_before: Mapping[str, int]
    adverbs_after: Mapping[str, int]
    followers: Mapping[str, frozenset[str]]  # what must follow an adverb that has other uses
    adverb_stands_before: bool


class Match(NamedTuple):
    """An opening phrase found; offsets count in the text that was searched."""

    verb: str  # folded; paragraphs with the same verb stand in one also/further cycle
    manner: str
    verb_start: int
    verb_end: int
    start: int
    end: int
    adverb: str | None
    beat: int  # 2 for "also" and its like, 3 for "further", 0 without
    adverb_start: int
    adverb_end: int

    @property
    def adverb_is_before(self) -> bool:
        """Whether the adverb stands before the verb."""
        return self.adverb is not None and self.adverb_start < self.verb_start


class Lexicon:
    """The phrases and marks of one language."""

    def __init__(self, data: Mapping[str, Any], common: Mapping[str, Any]) -> None:
        self.code: str = data["code"]
        self.name: str = data["name"]
        self.cased: bool = data["cased"]
        self.spaced: bool = data["spaced"]
        marks = data["marks"]
        self.marks = Marks(
            marks["comma"], marks["semicolon"], marks["colon"], marks["stop"],
            marks["foreign"], tuple(marks["tails"]),
        )  # fmt: skip
        self.lines = {**_patterns(common["lines"]), **_patterns(data["lines"])}
        self.furniture = _patterns(common["furniture"])
        numbering = data["numbering"]
        self.paragraph_number = re.compile(numbering["paragraph"])
        self.printed_number: str = numbering["printed"]
        self.levels = tuple(
            Level(re.compile(level["form"]), level["alphabet"]) for level in numbering["levels"]
        )
        self.organs = {
            fold(name).text: key for key, names in data["organs"].items() for name in names
        }
        self.session_ordinals = {
            ordinal: number for number, ordinal in enumerate(data["sessions"]["ordinals"], 1)
        }
        self.note_openers = tuple(data["notes"]["openers"])
        self.asterisk_openers = tuple(data["notes"]["asterisk_openers"])
        openings = data["openings"]
        self._manner_before = re.compile(openings["manner_before"], re.IGNORECASE)
        self._manner_after = re.compile(openings["manner_after"], re.IGNORECASE)
        self.openings = {role: self._openings(openings[role.value]) for role in Role}

    def __repr__(self) -> str:
        return f"Lexicon({self.code!r})"

    def _openings(self, data: Mapping[str, Any]) -> Openings:
        return Openings(
            PhraseSet(data["verbs"], spaced=self.spaced),
            data["adverbs_before"],
            data["adverbs_after"],
            {
                adverb: frozenset(word.lower() for word in words)
                for adverb, words in data.get("followers", {}).items()
            },
            data["place"] == "before",
        )

    def organ_key(self, text: str) -> str | None:
        """Return the key of the organ a text names, its comma aside; None for any other text."""
        return self.organs.get(fold(text).text.strip(" ,，،.。*_"))

    def opening(self, text: str, role: Role) -> Match | None:
        """Find the phrase that opens a text as a paragraph of this role; None without one.

        A verb may have an adverb of repetition and words of manner on either side of it.
        """
        folded = fold(text[:_OPENING_REACH])
        return _find_opening(folded, self, self.openings[role])

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


# No opening phrase is longer: fold no more of a paragraph of 3,000 characters.
_OPENING_REACH = 160


def _find_opening(folded: Folded, lexicon: Lexicon, openings: Openings) -> Match | None:
    text = folded.text
    position = 0
    adverb: tuple[str, int, int, int] | None = None  # words, beat, start, end
    manner: list[str] = []
    while (verb_end := openings.verbs.match(text, position)) is None:
        found = _adverb(text, position, openings.adverbs_before, openings, lexicon.spaced)
        if found and adverb is None:
            adverb = found
            position = _skip_space(text, found[3])
            continue
        words = lexicon._manner_before.match(text, position)
        if not words or not words[0] or len(manner) == _MANNERS:
            return None
        manner.append(words[0].strip())
        position = _skip_space(text, words.end())
    verb_start, end = position, verb_end
    for _ in range(_MANNERS):
        position = _skip_space(text, end)
        found = _adverb(text, position, openings.adverbs_after, openings, lexicon.spaced)
        if found and adverb is None:
            adverb = found
            end = found[3]
            continue
        words = lexicon._manner_after.match(text, position)
        if not words or not words[0]:
            break
        manner.append(words[0].strip(" ,"))
        end = words.end()
    word, beat, adverb_start, adverb_end = adverb or (None, 0, 0, 0)
    return Match(
        verb=text[verb_start:verb_end],
        manner=" ".join(manner),
        verb_start=folded.original(verb_start),
        verb_end=folded.original_end(verb_end),
        start=folded.original(0),
        end=folded.original_end(end),
        adverb=word,
        beat=beat,
        adverb_start=folded.original(adverb_start) if word else 0,
        adverb_end=folded.original_end(adverb_end) if word else 0,
    )


_MANNERS = 3


def _adverb(
    text: str, start: int, adverbs: Mapping[str, int], openings: Openings, spaced: bool
) -> tuple[str, int, int, int] | None:
    for word, beat in adverbs.items():
        end = start + len(word)
        if not text.startswith(word, start) or (spaced and text[end : end + 1].isalnum()):
            continue
        followers = openings.followers.get(word)
        if followers is not None:
            following = _WORD.match(text, _skip_space(text, end))
            if following and following[0] not in followers:
                continue
        return word, beat, start, end
    return None


_WORD = re.compile(r"[^\W\d_]+")


def _skip_space(text: str, position: int) -> int:
    return position + 1 if text[position : position + 1] == " " else position


def _patterns(table: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in table.items()}


def _latin_value(letters: str) -> int | None:
    letters = letters.lower()
    if len(set(letters)) != 1 or not letters.isascii():
        return None
    return (len(letters) - 1) * 26 + ord(letters[0]) - ord("a") + 1


def roman_value(letters: str) -> int | None:
    """Return the value of a roman numeral up to 399, None where it is not one."""
    total = 0
    previous = 1000
    for letter in letters.lower():
        value = _ROMAN.get(letter)
        if value is None:
            return None
        total += value if value <= previous else value - 2 * previous
        previous = value
    return total if total and roman(total) == letters.lower() else None


def roman(value: int) -> str:
    """Return a number from 1 to 399 as a roman numeral in small letters."""
    numerals = (
        (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
        (1, "i"),
    )  # fmt: skip
    written = ""
    for worth, letters in numerals:
        while value >= worth:
            written += letters
            value -= worth
    return written


def _han_value(letters: str) -> int | None:
    if len(letters) == 1 and "㈠" <= letters <= "㈩":
        return ord(letters) - ord("㈠") + 1
    if letters in _HAN_NUMERALS:
        return _HAN_NUMERALS.index(letters) + 1
    if len(letters) == 2 and letters[0] == "十" and letters[1] in _HAN_NUMERALS[:9]:
        return 11 + _HAN_NUMERALS.index(letters[1])
    return roman_value(letters)


_COUNT = {"latin": _latin_value, "roman": roman_value, "han": _han_value}


@cache
def load_lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language; raises ValueError for a code that is not in LANGUAGES."""
    if code not in LANGUAGES:
        raise ValueError(f"{code!r} is no language of lintres; there are {', '.join(LANGUAGES)}")
    return Lexicon(_table(code), _table("common"))


def recognise_language(text: str) -> str:
    """Return the language of a text: by its script, then by the words only one language has.

    A text without letters, or in a script of no official language, is taken for English.
    """
    counts = {script: len(pattern.findall(text[:_SAMPLE])) for script, pattern in _SCRIPTS.items()}
    # A Latin letter is a fifth of a word, a Han character most of one; mastheads, symbols and
    # names keep their Latin letters in every language.
    counts["han"] *= 3
    script = max(counts, key=lambda name: counts[name])
    candidates = [entry for entry in _table("languages")["language"] if entry["script"] == script]
    words = re.findall(r"[^\W\d_]+", text[:_SAMPLE].lower())
    return str(
        max(
            candidates,
            key=lambda entry: sum(map(words.count, entry.get("words", ()))),
        )["code"]
    )


_SAMPLE = 20_000
_SCRIPTS = {
    "latin": re.compile(r"[A-Za-zÀ-ɏ]"),
    "han": re.compile(r"[\u3400-\u9fff]"),
    "arabic": re.compile(r"[\u0620-\u06ff]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
}


@cache
def _table(name: str) -> Mapping[str, Any]:
    return tomllib.loads(files("lintres.grammar").joinpath(f"{name}.toml").read_text("utf-8"))
