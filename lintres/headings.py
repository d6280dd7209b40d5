"""Headings inside a text: what they look like, and what shows that they are none."""

from collections.abc import Sequence

from lintres.frontmatter import opens_paragraph
from lintres.lexicon import Lexicon
from lintres.passage import Block
from lintres.phrases import Role
from lintres.tokens import ending_of, mark_of, paragraph_number

# A block of more characters is no heading inside the text.
_LONGEST = 240
_LONGEST_NUMBERED = 600
# The first numbered paragraphs of a declaration stand within so many blocks of its heading.
_DOCUMENT_REACH = 30
_APART = ("annex", "section", "meeting", "date", "vote")


class Headings:
    """The blocks of a text, asked whether they are headings; `texts` are theirs without markup."""

    def __init__(self, blocks: Sequence[Block], texts: Sequence[str], lexicon: Lexicon) -> None:
        self._blocks = blocks
        self._texts = texts
        self._lexicon = lexicon

    def has(self, index: int) -> bool:
        """Whether a block is a heading: short, without mark, number or opening phrase."""
        return self._looks_like_one(index) and not self._lexicon.opens(self._texts[index])

    def has_among_numbers(self, index: int) -> bool:
        """Whether a block is a heading in a numbered part; it may open as in the preamble.

        "Supporting local authorities" above paragraph 32 is no recital.
        """
        acts = self._lexicon.opening(self._texts[index], Role.OPERATIVE) is not None
        return self._looks_like_one(index) and not acts and self.leads(index)

    def _looks_like_one(self, index: int) -> bool:
        block, text, lexicon = self._blocks[index], self._texts[index], self._lexicon
        below_number = index > 0 and lexicon.line("section", self._texts[index - 1]) is not None
        numbered = below_number or lexicon.line("section", text.partition(" ")[0]) is not None
        return (
            len(text) <= (_LONGEST_NUMBERED if numbered else _LONGEST)
            and not any(ending_of(block, lexicon))
            and not text[:1].islower()
            and lexicon.number_of(block.text) is None
            and lexicon.levels[0].pattern.match(text) is None
            and lexicon.organ_key(text) is None
            and lexicon.line_kind(text, _APART) is None
        )

    def leads(self, index: int) -> bool:
        """Whether what a heading is there for follows: a paragraph, or another heading."""
        if index + 1 == len(self._blocks):
            return False
        following = self._blocks[index + 1]
        return (
            self._lexicon.number_of(following.text) is not None
            or self._lexicon.organ_key(following.text) is not None
            or opens_paragraph(following, self._lexicon)
            or self.has(index + 1)
        )

    def opens_document(self, index: int) -> bool:
        """Whether a block is the heading of a text that the paragraph before it adopts.

        A declaration or an outcome document may stand in the text itself, below one paragraph
        without number; its own paragraphs end in full stops.
        """
        if not self.has(index):
            return False
        following = self._blocks[index + 1 : index + 1 + _DOCUMENT_REACH]
        numbered = [
            number
            for block in following
            if (number := paragraph_number(block, self._lexicon)) is not None
        ]
        stop = self._lexicon.marks.stop
        return len(numbered) > 1 and all(
            mark_of(number.block, self._lexicon) == stop for number in numbered[:2]
        )
