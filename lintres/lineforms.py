"""Lines that stand for themselves: fields of a masthead, headings, notes and lines of adoption."""

from lintres.diagnostic import Finding
from lintres.draft import Draft
from lintres.passage import Block


def slip_of_line(line: Block, text: str, kind: str, draft: Draft, start: int = 0) -> Finding | None:
    """Report the first slip of a kind in a line; None where it has none.

    `text` is what is searched: the line, or its words from `start` on.
    """
    for slip in draft.slips(kind):
        if match := slip.form.search(text):
            place = line.passage.span(start + match.start(), start + match.end())
            return Finding(place, slip.says, slip.mend(place, match))
    return None
