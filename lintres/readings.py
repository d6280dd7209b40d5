"""A block of the text with the answers to what is asked of it at several stages."""

from collections.abc import Iterator

from lintres.gathering import STRUCTURE
from lintres.lexicon import Lexicon
from lintres.passage import Block
from lintres.tokens import Token, mark_of, paragraph_number


class Reading:
    """A block and what its words say: its number, the organ or the kind of line it is, its mark.

    `text` is without what Markdown sets before a heading, and so is what `organ` and `kind` say.
    """

    __slots__ = ("block", "kind", "mark", "number", "organ", "text")

    def __init__(self, block: Block, lexicon: Lexicon) -> None:
        self.block = block
        self.text = block.text.strip(" #")
        self.number = lexicon.number_of(block.text)
        self.organ = lexicon.organ_key(self.text)
        self.kind = lexicon.line_kind(self.text, STRUCTURE)
        self.mark = mark_of(block, lexicon)


def document_text(reading: Reading, is_heading: bool, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the tokens of a block of a document that the text adopts: its form, its number."""
    number = paragraph_number(reading.block, reading.number)
    if number is not None:
        yield Token("FORM", "operative")
        yield Token("NUMBER", number.label)
        yield Token("DOCUMENT_TEXT", number.block)
        return
    lettered = lexicon.levels[0].pattern.match(reading.block.text) is not None
    recites = reading.mark == lexicon.marks.comma
    form = "section" if is_heading else "preambular" if recites else "operative"
    yield Token("FORM", "subparagraph" if lettered else form)
    yield Token("DOCUMENT_TEXT", reading.block)
