"""A paragraph in the making: what was read of it so far."""

from lintres.formats.word.names import Element
from lintres.formats.word.styles import Look
from lintres.record import Record


class Words(Record):
    """A stretch of text within one node of the file, or implied by it."""

    text: str
    look: Look
    node: Element | None
    page: int | None
    run: int | None = None  # which run of its paragraph, from 1
    character: int | None = None  # in its run, from 1
    counts: bool = False  # whether it is a page number, or the count of pages


class Mark(Record):
    """The mark of a footnote or endnote."""

    kind: str  # "footnote" or "endnote"
    identity: str
    label: str
    page: int | None


class Line:
    """What is gathered of a paragraph; more than one element of the file may belong to it."""

    def __init__(self) -> None:
        self.words: list[Words] = []
        self.marks: list[Mark] = []
        self.boxes: list[Element] = []
        self.runs = 0
        self.lost = False  # whether anything in it is left out of the view
        self.shown = False  # whether anything of it is printed

    def add(self, words: Words) -> None:
        """Add words at the end."""
        self.words.append(words)
        self.shown = self.shown or (not words.look.hidden and bool(words.text.strip()))
