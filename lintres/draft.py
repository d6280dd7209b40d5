"""A draft as rules see it: its text, its elements, its language, and what it is."""

from datetime import date
from typing import NamedTuple

from lintres.citation import Citation
from lintres.lexicon import Lexicon
from lintres.passage import Block
from lintres.registry import Registry
from lintres.source import Source
from lintres.syntax import Resolution


class Identity(NamedTuple):
    """What a draft is, as far as its text says; what could not be recognised is None."""

    organ: str | None  # GA, SC, ECOSOC, HRC, ...: a key of facts on organs
    profile: str | None  # ga, sc, ecosoc, hrc: whose conventions it is held to
    stage: str | None  # draft or adopted
    symbol: str | None  # A/57/L.8, A/RES/57/106
    session: int | None  # a regular one of the organ, 57
    committee: str | None  # C1 to C6, SPC, ...: where the draft is before, or was reported on
    date: date | None  # of adoption, for a draft that of the document
    kind: str = "resolution"  # or amendment: a text that changes a draft and is none itself


class Draft(NamedTuple):
    """All that a rule may look at."""

    source: Source
    lexicon: Lexicon
    resolution: Resolution
    identity: Identity
    blocks: tuple[Block, ...]  # of the draft's own text: no page furniture, no comments
    extracted: bool  # whether the text shows signs of having been copied out of a PDF
    citations: tuple[Citation, ...]  # in the order of the blocks
    registry: Registry  # what is known of the resolutions that it cites

    @property
    def language(self) -> str:
        """The language of the text: ar, en, es, fr, ru or zh."""
        return self.lexicon.code
