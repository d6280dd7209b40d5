"""Phrases of a language: found whatever their case, their spaces, their marks of no weight."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from lintres.pattern import Pattern
from lintres.record import Record

# What matching looks through, never the text itself: vowel marks and tatweel of Arabic, soft
# hyphens and direction marks are dropped; every space and apostrophe is read as its plain form.
DROPPED = frozenset(
    map(
        chr,
        [
            0x00AD, 0x061C, 0x0640, *range(0x064B, 0x0653), 0x0670, 0x200B, 0x200D, 0x200E, 0x200F,
            *range(0x202A, 0x202F), *range(0x2066, 0x206A),
        ],
    )
)  # fmt: skip
APOSTROPHES = frozenset("'\u2019\u02bc\uff07")
# Small letters, spaces and apostrophes that are read as others.
_READ_AS = (
    *((space, " ") for space in "\t\n\r\u00a0\u2009\u202f\u3000"),
    *((apostrophe, "'") for apostrophe in sorted(APOSTROPHES - {"'"})),
    ("ё", "е"),
)
_DROPPED = Pattern(f"[{''.join(sorted(DROPPED))}]")


# No opening phrase is longer: fold no more of a paragraph of 3,000 characters.
OPENING_REACH = 160


class Role(Enum):
    """What an opening phrase makes of its paragraph."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"


class Folded(Record):
    """A text as matching sees it, and where each of its characters stands in the original."""

    text: str
    offsets: Sequence[int]  # one more than characters: the last is the end of the original

    def original(self, offset: int) -> int:
        """Return where the folded character at `offset` stands in the original."""
        return self.offsets[offset]

    def original_end(self, end: int) -> int:
        """Return where a folded stretch that ends at `end` ends in the original.

        Marks that folding dropped belong to the letter before them: the tanwin of "أيضاً".
        """
        return self.offsets[end]


def fold(text: str) -> Folded:
    """Fold a text for matching: small letters, one plain space for many of any kind."""
    plain = _plain(text)
    if len(plain) != len(text):
        return _squeezed([_plain(character) for character in text])
    if "  " in plain or (not plain.isascii() and _DROPPED.search(plain) is not None):
        return _squeezed(plain)
    return Folded(plain, range(len(text) + 1))  # as long as it was: most texts


def _plain(text: str) -> str:
    """Return a text in small letters, with plain spaces and apostrophes."""
    plain = text.lower()
    for printed, read in _READ_AS:
        if printed in plain:
            plain = plain.replace(printed, read)
    return plain


def _squeezed(characters: Sequence[str]) -> Folded:
    """Fold what of a text is to be dropped, and all spaces that follow on another."""
    folded: list[str] = []
    offsets: list[int] = []
    for offset, plain in enumerate(characters):
        if plain in DROPPED or (plain == " " and folded and folded[-1] == " "):
            continue
        folded.append(plain)
        offsets += [offset] * len(plain)  # the small letter of İ is two characters
    offsets.append(len(characters))
    return Folded("".join(folded), offsets)


def letters(text: str) -> str:
    """Return the letters of a text alone: a scan sets spaces and marks between them anywhere."""
    return _NO_LETTERS.sub("", fold(text).text)


def heads_read_as(heads: Iterable[str]) -> frozenset[str]:
    """Return what a text in small letters may begin with whose `letters` begin with one of some."""
    wanted = frozenset(heads)
    read_as = (printed for printed, read in _READ_AS if read in wanted)
    return wanted.union(read_as, DROPPED, APOSTROPHES)


_NO_LETTERS = re.compile(r"[\W_]+")


class PhraseSet:
    """Phrases to be found at a place of a folded text, the longest first."""

    __slots__ = ("_lengths", "_not_before", "_spaced", "phrases")

    def __init__(
        self, phrases: Mapping[str, str], *, spaced: bool, not_before: Pattern | None = None
    ) -> None:
        """Take phrases by their folded form, and what shows that one is none where it follows."""
        self._not_before = not_before
        self.phrases = phrases
        self._lengths: dict[str, list[int]] = {}  # by the first letter, the longest first
        for phrase in sorted(self.phrases, key=len, reverse=True):
            lengths = self._lengths.setdefault(phrase[:1], [])
            if lengths[-1:] != [len(phrase)]:
                lengths.append(len(phrase))
        self._spaced = spaced

    def match(self, text: str, start: int) -> int | None:
        """Return the end of the longest phrase at `start` of a folded text, None without one.

        Where words are separated by spaces, a phrase ends where a word does.
        """
        for length in self._lengths.get(text[start : start + 1], ()):
            end = start + length
            if end > len(text) or text[start:end] not in self.phrases:
                continue
            if self._spaced and text[end : end + 1].isalnum():
                continue
            if self._not_before is None or not self._not_before.match(text, end):
                return end
        return None


class Openings(Record):
    """How the paragraphs of one part open."""

    verbs: PhraseSet
    adverbs_before: Mapping[str, int]
    adverbs_after: Mapping[str, int]
    followers: Mapping[str, frozenset[str]]  # what must follow an adverb that has other uses
    adverb_stands_before: bool
    manner_before: Pattern
    manner_after: Pattern
    spaced: bool  # whether words are separated by spaces
    adverb_after_manner: bool  # "Noting with concern also", not "Noting also with concern"
    parted: frozenset[str]  # first words of verbs that take the adverb after them: "Having also"

    def find(self, text: str) -> "Match | None":
        """Find the phrase that opens a text; None without one.

        A verb may have an adverb of repetition and words of manner on either side of it.
        """
        return _find(fold(text[:OPENING_REACH]), self)


class Match(Record):
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
        """Whether the phrase opens with the adverb; "будучи также убеждена" does not."""
        return self.adverb is not None and self.adverb_start == self.start


def _find(folded: Folded, openings: Openings) -> Match | None:
    text = folded.text
    position = 0
    adverb: tuple[str, int, int, int] | None = None  # words, beat, start, end
    manner: list[str] = []
    while (verb := _verb(text, position, openings)) is None:
        found = _adverb(text, position, openings.adverbs_before, {}, openings.spaced)
        if found and adverb is None:
            adverb = found
            position = _skip_space(text, found[3])
            continue
        words = openings.manner_before.match(text, position)
        if not words or not words[0] or len(manner) == _MANNERS:
            return None
        if not words.groupdict().get("joint"):
            manner.append(words[0].strip())
        position = _skip_space(text, words.end())
    verb_start, end, verb_end = position, verb[1], verb[1]
    adverb = adverb or verb[2]
    for _ in range(_MANNERS):
        position = _skip_space(text, end)
        found = _adverb(text, position, openings.adverbs_after, openings.followers, openings.spaced)
        if found and adverb is None:
            adverb = found
            end = found[3]
            continue
        words = openings.manner_after.match(text, position)
        if not words or not words[0]:
            break
        manner.append(words[0].strip(" ,"))
        end = words.end()
    word, beat, adverb_start, adverb_end = adverb or (None, 0, 0, 0)
    return Match(
        verb=verb[0],
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


def _verb(
    text: str, position: int, openings: Openings
) -> tuple[str, int, tuple[str, int, int, int] | None] | None:
    """Return the verb at a place: its phrase, its end, the adverb that stands inside it if any.

    A phrase of several words may have the adverb between them: "принимая также к сведению".
    """
    end = openings.verbs.match(text, position)
    for word, beat in openings.adverbs_after.items():
        at = text.find(f" {word} ", position, position + _LONGEST_VERB)
        if at < 0 or (end is not None and end > at):
            continue
        joined = text[:at] + text[at + len(word) + 1 :]
        split = openings.verbs.match(joined, position)
        if split is not None and split > at:
            adverb = (word, beat, at + 1, at + 1 + len(word))
            return joined[position:split], split + len(word) + 1, adverb
    return None if end is None else (text[position:end], end, None)


_LONGEST_VERB = 40


def _adverb(
    text: str,
    start: int,
    adverbs: Mapping[str, int],
    needed: Mapping[str, frozenset[str]],
    spaced: bool,
) -> tuple[str, int, int, int] | None:
    for word, beat in adverbs.items():
        end = start + len(word)
        if not text.startswith(word, start) or (spaced and text[end : end + 1].isalnum()):
            continue
        followers = needed.get(word)
        if followers is not None:
            following = _WORD.match(text, _skip_space(text, end))
            if following and following[0] not in followers:
                continue
        return word, beat, start, end
    return None


_WORD = Pattern(r"[^\W\d_]+")


def _skip_space(text: str, position: int) -> int:
    return position + 1 if text[position : position + 1] == " " else position
