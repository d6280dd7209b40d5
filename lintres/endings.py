"""Which mark ends an element of a draft, and which should."""

import re

from lintres.diagnostic import Confidence, Finding, Severity, safe
from lintres.draft import Draft
from lintres.parts import Ending
from lintres.passage import Block
from lintres.source import Span
from lintres.syntax import (
    Continuation,
    Operative,
    OrganLine,
    Preambular,
    Subparagraph,
)


def meant_mark(ending: Ending | None, draft: Draft) -> str | None:
    """Return the mark of the language that an ending is, or stands for; None without one."""
    return None if ending is None else draft.lexicon.marks.meant(ending.mark)


def place_of_ending(body: Block, ending: Ending | None) -> Span:
    """Return where an ending stands, or where it is missing."""
    passage = body.passage
    if ending is None:
        end = len(passage.text.rstrip())
        return passage.span(end, end)
    return passage.span(ending.start, ending.end)


def wrong_ending(body: Block, ending: Ending | None, mark: str, draft: Draft, norm: str) -> Finding:
    """Say that an element ends in another mark than it should, and mend it."""
    place = place_of_ending(body, ending)
    mend = (
        f"add {shown(mark)}" if ending is None else f"write {shown(mark)} for {shown(ending.mark)}"
    )
    # A conversion loses a mark more often than it makes another of it.
    doubtful = draft.extracted and ending is None
    return Finding(
        place,
        f"{norm}: {mend}",
        safe((_with_space_before(place, draft), f"{space_before(mark, draft)}{mark}")),
        confidence=Confidence.MEDIUM if doubtful else None,
    )


def shown(mark: str) -> str:
    """Return a mark as messages quote it."""
    return f"“{mark}”"


def space_before(mark: str, draft: Draft) -> str:
    """Return the space that stands before a mark in this text: in French before ; and :."""
    if mark not in draft.lexicon.marks.spaced:
        return ""
    text = draft.texts.running.joined
    found = re.findall(rf"([ \u00a0\u202f]?){re.escape(mark)}\s", text)
    bare = found.count("")
    if bare * 2 > len(found):
        return ""
    return max(_SPACES, key=found.count)


# The one that French editors ask for is taken where a text has none.
_SPACES = ("\u00a0", "\u202f", " ")


def _with_space_before(place: Span, draft: Draft) -> Span:
    """Return the place of a mark with the space that belongs to it."""
    if not draft.lexicon.marks.spaced:
        return place
    start = place.start
    while start > 0 and draft.source.text[start - 1] in _SPACES:
        start -= 1
    return Span(start, place.end)


def last_words(
    element: Preambular | Operative | Continuation | Subparagraph | OrganLine,
) -> tuple[Block, Ending | None]:
    """Return the block that ends an element, its last point if it has points."""
    while element.subparagraphs:
        element = element.subparagraphs[-1]
    last = element.texts[-1] if isinstance(element, Subparagraph) and element.texts else element
    return last.body, last.ending


def lowered(finding: Finding) -> Finding:
    """Return a finding as it is told where the text is damaged."""
    return finding._replace(severity=Severity.HINT, confidence=Confidence.LOW)
