"""The tokens of the grammar, and the parts of a paragraph that become tokens."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from lintres.alphabets import roman_value
from lintres.footnotes import without_trailing_mark
from lintres.lexicon import Lexicon, Marks
from lintres.parts import Adverb, Ending, Label, Phrase
from lintres.passage import Block
from lintres.phrases import Match, Role


class Token(NamedTuple):
    """A terminal of grammar/resolution.lark, and what it carries."""

    type: str
    value: Any  # a Block, a Label, a Phrase, ...: what the field of the element holds


class Numbered(NamedTuple):
    """A label taken off the head of a block, and the block that is left."""

    label: Label
    block: Block
    role: Role | None = None  # what the label says that the paragraph is: PP1, OP2


# From here on a number at the head of a block is a paragraph's only where it is the next one.
NO_PARAGRAPH = 1000


def paragraph_number(block: Block, lexicon: Lexicon) -> Numbered | None:
    """Take the number off a numbered paragraph; None for any other block."""
    number = lexicon.number_of(block.text)
    if number is None:
        return None
    found = numbered(block, number.letters, number.value, number.start, number.end, 0)
    return found._replace(role=number.role)


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
    block: Block, letters: str, value: int | None, start: int, end: int, level: int
) -> Numbered:
    """Take the label that stands at `start` to `end` off a block."""
    rest = block.text[end:]
    label = Label(
        block.text[start:end].strip(), value, block.passage.span(start, end), letters, level
    )
    return Numbered(label, block.cut(end + len(rest) - len(rest.lstrip())))


def ending_of(block: Block, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the token of the mark that ends a block, if it has one.

    The mark may stand inside a closing quotation mark, or be followed by "and".
    """
    tail = block.text[-_TAIL:]
    at = _ending_in(tail, lexicon.marks)
    if at is not None:
        start = len(block.text) - len(tail) + at
        yield Token("ENDING", Ending(tail[at], start, start + 1))


def mark_of(block: Block, lexicon: Lexicon) -> str | None:
    """Return the mark of the language that ends a block, or is meant there; None without one."""
    return next((lexicon.marks.meant(one.value.mark) for one in ending_of(block, lexicon)), None)


@lru_cache(maxsize=4096)
def _ending_in(tail: str, marks: Marks) -> int | None:
    """Return where the ending mark stands in the last characters of a text."""
    text = without_trailing_mark(tail.rstrip())
    # "; and", and "; and,": what counts is the mark before it.
    for word in (*marks.tails, *(f"{tail}{marks.comma}" for tail in marks.tails)):
        if text.endswith(word) and marks.meant(text[: -len(word)].rstrip()[-1:]):
            text = text[: -len(word)].rstrip()
            break
    if text[-1:] in _CLOSERS and marks.meant(text[-2:-1]):
        text = text[:-1]
    return len(text) - 1 if marks.meant(text[-1:]) else None


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


def document_text(block: Block, is_heading: bool, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the tokens of a block of a document that the text adopts: its form, its number."""
    number = paragraph_number(block, lexicon)
    lettered = lexicon.levels[0].pattern.match(block.text) is not None
    if number is not None:
        yield Token("FORM", "operative")
        yield Token("NUMBER", number.label)
        yield Token("DOCUMENT_TEXT", number.block)
        return
    recites = mark_of(block, lexicon) == lexicon.marks.comma
    form = "section" if is_heading else "preambular" if recites else "operative"
    yield Token("FORM", "subparagraph" if lettered else form)
    yield Token("DOCUMENT_TEXT", block)
