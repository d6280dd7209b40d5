"""What lies below a block: what the lexer must know of a text before it has read it."""

from collections.abc import Sequence
from typing import NamedTuple

from lintres.frontmatter import is_section_number
from lintres.lexicon import Lexicon
from lintres.passage import Block
from lintres.phrases import Role
from lintres.tokens import mark_of

# The lines of the adoption, by their patterns.
ADOPTION_FIELDS = ("meeting", "date", "vote")


class Ahead(NamedTuple):
    """What lies below a block."""

    number: int | None  # of the next numbered paragraph before another organ line or an annex
    closes: bool  # whether it and all below, down to an annex, are lines of the adoption


def look_ahead(
    blocks: Sequence[Block], texts: Sequence[str], stray: set[int], lexicon: Lexicon
) -> list[Ahead]:
    """Return for each block what lies below it; `stray` are the numbered preambular ones."""
    ahead: list[Ahead] = []
    below = Ahead(number=None, closes=True)
    for index in range(len(blocks) - 1, -1, -1):
        text = texts[index]
        closes = below.closes and lexicon.line_kind(text, ADOPTION_FIELDS) is not None
        ahead.append(Ahead(below.number, closes))
        if lexicon.line("annex", text):
            below = Ahead(number=None, closes=True)
        elif lexicon.organ_key(text):
            below = Ahead(number=None, closes=closes)
        else:
            found = None if index in stray else lexicon.number_of(blocks[index].text)
            below = Ahead(found.value or below.number if found else below.number, closes)
    return ahead[::-1]


def numbered_recitals(blocks: Sequence[Block], lexicon: Lexicon) -> set[int]:
    """Return the numbered paragraphs that end in a comma before the numbers begin again at 1."""
    stray: set[int] = set()
    run: list[int] = []
    for index, block in enumerate(blocks):
        if lexicon.organ_key(block.text) or is_section_number(block, lexicon):
            run = []
        number = lexicon.number_of(block.text)
        if number is None:
            continue
        if number.role is not None:
            stray.update({index} if number.role is Role.PREAMBULAR else ())
            continue
        if (
            number.value == 1
            and run
            and all(mark_of(blocks[one], lexicon) == lexicon.marks.comma for one in run)
        ):
            stray.update(run)
            run = []
        run.append(index)
    return stray
