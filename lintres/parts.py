"""What tokens carry: the label of a paragraph, its opening phrase, its adverb, its ending."""

from lintres.record import Record
from lintres.source import Span


class Label(Record):
    """The number or letter of a paragraph: "3.", "(b)", "1．"."""

    text: str  # as printed, without the white space around it
    value: int | None  # 3 for "3." and for "(c)"; None where the alphabet does not have it
    span: Span
    letters: str  # what counts: "3" of "3.", "b" of "(b)"
    level: int = 0  # 0 for a paragraph, 1 for (a), 2 for (i), ...

    @property
    def is_of_a_negotiation(self) -> bool:
        """Whether letters stand before the number: PP1, OP2 bis."""
        return any(map(str.isalpha, self.text[: self.text.find(self.letters)]))


class Phrase(Record):
    """A participle or verb that opens a paragraph; offsets count in the paragraph's passage.

    Paragraphs with the same `verb` stand in one also/further cycle: "noting" for "Noting",
    "Noting with appreciation". `start` to `end` is the whole opening phrase, adverbs included,
    the stretch that print sets in italics.
    """

    verb: str
    manner: str  # "with appreciation", "deeply", ... or ""
    form: str  # "preambular", "operative", or "both" where the language makes no difference
    start: int
    end: int
    verb_start: int
    verb_end: int


class Adverb(Record):
    """The adverb that counts paragraphs of one verb; offsets count in the paragraph's passage."""

    text: str
    beat: int  # 2 for "also" and its like, 3 for "further"
    start: int
    end: int
    before: bool  # whether it stands before the verb


class Ending(Record):
    """The mark that ends a block; offsets count in its passage."""

    mark: str
    start: int
    end: int
