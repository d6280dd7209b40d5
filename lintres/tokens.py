"""The tokens of the grammar, and the parts of a paragraph that become tokens."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from lintres.alphabets import roman_value
from lintres.footnotes import without_trailing_mark
from lintres.lexicon import Lexicon, Marks
from lintres.numbers import PrintedNumber
from lintres.parts import Adverb, Ending, Label, Phrase
from lintres.passage import Block
from lintres.phrases import Match, Role
from lintres.record import Record


class Token(Record):
    """A terminal of grammar/resolution.lark, and what it carries."""

    type: str
    value: Any  # a Block, a Label, a Phrase, ...: what the field of the element holds


class Numbered(Record):
    """A label taken off the head of a block, and the block that is left."""

    label: Label
    block: Block
    role: Role | None = None  # what the label says that the paragraph is: PP1, OP2


# From here on a number at the head of a block is a paragraph's only where it is the next one.
NO_PARAGRAPH = 1000


def paragraph_number(block: Block, number: PrintedNumber | None) -> Numbered | None:
    """Take the number off a numbered paragraph; None for any other block."""
    if number is None:
        return None
    return numbered(block, number.letters, number.value, number.start, number.end, 0, number.role)


def heading_number(block: Block, lexicon: Lexicon) -> Numbered | None:
    """Take the number off a heading that has it on its line: "III. Next steps"; None without."""
    match = lexicon.lines["section"].match(block.text)
    if match is None:
        return None
    title = block.text[match.end() :].lstrip()
    set_off = not match[0][-1].isalnum() or (
        match["roman"] is not None and block.text[match.end() : match.end() + 1].isspace()
    )
    if not set_off or not title or title[0].islower():
        return None
    letters = match["roman"] or match["letter"] or match[0]
    return numbered(block, letters, roman_value(letters), 0, match.end(), 0)


def numbered(
    block: Block,
    letters: str,
    value: int | None,
    start: int,
    end: int,
    level: int,
    role: Role | None = None,
) -> Numbered:
    """Take the label that stands at `start` to `end` off a block."""
    text = block.text
    label = Label(text[start:end].strip(), value, block.passage.span(start, end), letters, level)
    return Numbered(label, block.cut(len(text) - len(text[end:].lstrip())), role)


def ending_of(block: Block, lexicon: Lexicon) -> Ending | None:
    """Return the mark that ends a block, if it has one.

    The mark may stand inside a closing quotation mark, or be followed by "and".
    """
    end = _end(block.text, lexicon.marks)
    return Ending(block.text[end - 1], end - 1, end) if end else None


def mark_of(block: Block, lexicon: Lexicon) -> str | None:
    """Return the mark of the language that ends a block, or is meant there; None without one."""
    end = _end(block.text, lexicon.marks)
    return lexicon.marks.meant(block.text[end - 1]) if end else None


def _end(text: str, marks: Marks) -> int:
    """Return where a text ends in a mark, 0 where it does not."""
    if marks.meant(text[-1:]) and not text.endswith(_words_after(marks)):
        return len(text)  # most texts
    tail = text[-_TAIL:]
    words = without_trailing_mark(tail.rstrip())
    if words.endswith(_words_after(marks)):
        words = _without_words_after(words, marks)
    if words[-1:] in _CLOSERS and marks.meant(words[-2:-1]):
        words = words[:-1]
    return len(text) - len(tail) + len(words) if marks.meant(words[-1:]) else 0


@cache
def _words_after(marks: Marks) -> tuple[str, ...]:
    """Return what may follow the mark that ends a text: "; and", and "; and,"."""
    return (*marks.tails, *(f"{tail}{marks.comma}" for tail in marks.tails))


def _without_words_after(text: str, marks: Marks) -> str:
    """Return a text that ends in such words up to the mark before them, if there is one."""
    for word in _words_after(marks):
        bare = text.removesuffix(word).rstrip()
        if text.endswith(word) and marks.meant(bare[-1:]):
            return bare
    return text


def may_be_labelled(text: str) -> bool:
    """Whether a text may begin with a number or a label: none has so many letters on end."""
    return not text[:_LETTERS].isalpha()


_LETTERS = 7


_TAIL = 40  # characters: more than what may follow the last mark of a text
_CLOSERS = "’”\"'»"


def opening_of(block: Block, lexicon: Lexicon, role: Role) -> Iterator[Token]:
    """Yield the tokens of the phrase that opens a paragraph, if the lexicon has it.

    `role` is what the paragraph is; a phrase that opens the other kind is found too, and its
    form says so.
    """
    other = Role.OPERATIVE if role is Role.PREAMBULAR else Role.PREAMBULAR
    match, form = lexicon.opening(block.text, role), role
    if match is None:
        match, form = lexicon.opening(block.text, other), other
    if match is None:
        return
    yield Token("PARTICIPLE" if role is Role.PREAMBULAR else "VERB", _phrase(match, form))
    if match.adverb is not None:
        yield Token("ADVERB", _adverb(match, block.text))


def _phrase(match: Match, form: Role) -> Phrase:
    return Phrase(
        match.verb, match.manner, form.value, match.start, match.end,
        match.verb_start, match.verb_end,
    )  # fmt: skip


def _adverb(match: Match, text: str) -> Adverb:
    return Adverb(
        text[match.adverb_start : match.adverb_end],
        match.beat,
        match.adverb_start,
        match.adverb_end,
        match.adverb_is_before,
    )
