"""What conversions do to a text: signs that it came out of a PDF, and what it lost on the way.

A good conversion leaves running heads, page numbers and line ends. A bad one sets words apart where
a line was justified, tears superscripts off, and drops whole lines: paragraphs without their
beginning or end are the conversion's doing, and no fault of the draft.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeAlias

from lintres.lexicon import Lexicon
from lintres.passage import Block
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.source import Source, Span
from lintres.syntax import (
    Continuation,
    Furniture,
    Misplaced,
    Operative,
    Preambular,
    Resolution,
    Section,
    Subparagraph,
    Unknown,
)

_Part: TypeAlias = Preambular | Operative | Continuation | Unknown | Subparagraph


class Condition(Record):
    """How a text has come to us."""

    extracted: bool  # out of a PDF, by its signs
    damaged: bool  # by a conversion that sets words apart or drops lines
    torn: tuple[Span, ...]  # paragraphs of a damaged text that lack their beginning or their end
    lossy: bool  # whether a damaged text lacks paragraphs, or parts of them

    def is_torn(self, span: Span) -> bool:
        """Whether a place lies in a paragraph that a conversion has torn."""
        return any(one.start <= span.start <= one.end for one in self.torn)


def condition_of(
    resolution: Resolution, blocks: Iterable[Block], source: Source, lexicon: Lexicon
) -> Condition:
    """Tell the condition of a text by its signs; `blocks` are those of its own text."""
    damaged = _is_damaged(source.text, lexicon)
    if not damaged:
        extracted = _is_extracted(resolution, blocks, lexicon)
        return Condition(extracted, damaged=False, torn=(), lossy=False)
    torn = tuple(sorted(_torn(resolution, source)))
    lossy = bool(torn) or not _is_complete(resolution)
    return Condition(extracted=True, damaged=True, torn=torn, lossy=lossy)


def _is_extracted(resolution: Resolution, blocks: Iterable[Block], lexicon: Lexicon) -> bool:
    """Whether a text shows signs of a PDF: page furniture, or phrases printed several times.

    A rule above footnotes is no such sign: drafters type it too.
    """
    rule = lexicon.furniture["rule"]
    return any(
        isinstance(element, Furniture) and not rule.fullmatch(element.body.text)
        for element in resolution.apparatus.elements
    ) or any(mark.mark == "repeated" for block in blocks for mark in block.emphasis)


def _is_damaged(text: str, lexicon: Lexicon) -> bool:
    """Whether words stand apart, superscripts are torn off, or marks of a converter are left.

    In 787 of 807 French texts of such a conversion, in 11 of 1,420 others.
    """
    if any(sign in text for sign in _LEFT_OVER):
        return True
    gaps = sum(1 for _ in _GAP.finditer(text)) if "  " in text else 0
    if gaps >= _MANY_GAPS and gaps > text.count(" ") * _SHARE_OF_GAPS:
        return True
    if " ," in text and sum(1 for _ in _SPACE_BEFORE_COMMA.finditer(text)) >= _SEVERAL:
        return True
    torn = lexicon.form("damage", "superscript")
    return torn is not None and sum(1 for _ in torn.finditer(text)) >= _SOME


_LEFT_OVER = ("\\_\\_\\_", "\u00ad")  # an escaped rule of strokes; a hyphen that nobody sees
_GAP = Pattern(r"(?<=\w)  +(?=\w)")
_SPACE_BEFORE_COMMA = Pattern(r"(?<=\w) ,(?=\s)")
_MANY_GAPS, _SHARE_OF_GAPS = 10, 0.02
_SEVERAL, _SOME = 3, 2


def _torn(resolution: Resolution, source: Source) -> Iterator[Span]:
    """Yield the paragraphs that begin within a sentence, or lack the mark at their end.

    So do those that go on below a page break, for all one can tell.
    """
    parts = [part for section in resolution.sections for part in _parts(section)]
    known = [part for part in parts if isinstance(part, Preambular | Operative) and part.opening]
    capitals = 2 * sum(part.body.text[:1].isupper() for part in known) > len(known)
    for part in parts:
        headless = capitals and part.body.text[:1].islower() and not _has_head(part)
        endless = not isinstance(part, Unknown) and part.ending is None
        if headless or endless or _is_parted(part.body, source):
            yield Span(part.body.start, part.body.end)


def _has_head(part: _Part) -> bool:
    """Whether a part has the number or the opening phrase that begins a paragraph."""
    if isinstance(part, Preambular | Operative):
        return part.number is not None or part.opening is not None
    return isinstance(part, Subparagraph)


def _is_parted(block: Block, source: Source) -> bool:
    """Whether a page break stands in a block: what follows it may belong to another."""
    return any(
        source.slice(Span(before.end, after.start)).strip()
        for before, after in pairwise(block.spans)
    )


def _parts(section: Section) -> Iterator[_Part]:
    for part in (section.preamble, section.operative_part):
        for element in part.elements if part else ():
            if isinstance(element, Misplaced):
                continue
            yield element
            if not isinstance(element, Unknown):
                yield from _points(element.subparagraphs)


def _points(points: tuple[Subparagraph, ...]) -> Iterator[Subparagraph]:
    for point in points:
        yield point
        yield from _points(point.subparagraphs)


def _is_complete(resolution: Resolution) -> bool:
    """Whether the numbers of the paragraphs run from 1 without a gap, and there are some."""
    paragraphs = resolution.paragraphs
    if not paragraphs or (len(paragraphs) > 1 and any(one.number is None for one in paragraphs)):
        return False
    last = 0
    for number in (one.number.value for one in paragraphs if one.number):
        if number is not None and number not in (last + 1, 1):
            return False
        last = number or last
    return True
