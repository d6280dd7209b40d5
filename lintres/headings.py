"""Headings inside a text: what they look like, and what shows that they are none."""

from collections.abc import Sequence

from lintres.lexicon import Lexicon
from lintres.phrases import Role
from lintres.readings import Reading

# A block of more characters is no heading inside the text.
_LONGEST = 240
_LONGEST_NUMBERED = 600
# The first numbered paragraphs of a declaration stand within so many blocks of its heading.
_DOCUMENT_REACH = 30


class Headings:
    """The blocks of a text, asked whether they are headings."""

    def __init__(self, readings: Sequence[Reading], lexicon: Lexicon) -> None:
        self._readings = readings
        self._lexicon = lexicon

    def has(self, index: int) -> bool:
        """Whether a block is a heading: short, without mark, number or opening phrase."""
        return self._looks_like_one(index) and not self._lexicon.opens(self._readings[index].text)

    def has_among_numbers(self, index: int) -> bool:
        """Whether a block is a heading in a numbered part; it may open as in the preamble.

        "Supporting local authorities" above paragraph 32 is no recital.
        """
        return (
            self._looks_like_one(index)
            and self._lexicon.opening(self._readings[index].text, Role.OPERATIVE) is None
            and self.leads(index)
        )

    def _looks_like_one(self, index: int) -> bool:
        reading = self._readings[index]
        return (
            reading.mark is None
            and reading.number is None
            and reading.organ is None
            and reading.kind is None
            and not reading.text[:1].islower()
            and (len(reading.text) <= _LONGEST or self._is_long_one(index))
            and self._lexicon.levels[0].pattern.match(reading.text) is None
        )

    def _is_long_one(self, index: int) -> bool:
        """Whether a block is no longer than a heading with a number, and has or follows one."""
        text = self._readings[index].text
        if len(text) > _LONGEST_NUMBERED:
            return False
        below_number = index > 0 and self._readings[index - 1].kind == "section"
        return below_number or self._lexicon.line("section", text.partition(" ")[0]) is not None

    def leads(self, index: int) -> bool:
        """Whether what a heading is there for follows: a paragraph, or another heading."""
        if index + 1 == len(self._readings):
            return False
        following = self._readings[index + 1]
        return (
            following.number is not None
            or following.organ is not None
            or (following.mark is not None and self._lexicon.opens(following.block.text))
            or self.has(index + 1)
        )

    def opens_document(self, index: int) -> bool:
        """Whether a block is the heading of a text that the paragraph before it adopts.

        A declaration or an outcome document may stand in the text itself, below one paragraph
        without number; its own paragraphs end in full stops.
        """
        if not self.has(index):
            return False
        following = self._readings[index + 1 : index + 1 + _DOCUMENT_REACH]
        numbered = [one for one in following if one.number is not None]
        stop = self._lexicon.marks.stop
        return len(numbered) > 1 and all(one.mark == stop for one in numbered[:2])
