"""What a fix would change, in a few words."""

import re
from itertools import groupby

from lintres.diagnostic import Edit, Fix
from lintres.reports.display import shorten
from lintres.source import Source

_LONGEST = 44
_MOST = 3
_LAST_WORD = re.compile(r"[^\s]{1,24}$")
_FIRST_WORD = re.compile(r"[^\s]{1,24}")
_BLANKS = {
    " ": "space",
    "\t": "tab",
    "\n": "line break",
    "\r": "carriage return",
    "\f": "form feed",
    "\u00a0": "no-break space",
    "\u202f": "narrow no-break space",
    "\u2009": "thin space",
    "\u3000": "ideographic space",
    "\u200b": "zero-width space",
    "\u200d": "zero-width joiner",
    "\ufeff": "byte order mark",
    "\u00ad": "soft hyphen",
}


def describe(fix: Fix, source: Source) -> str:
    """Say what a fix would change: "replaces “;” by “,”", "inserts “,” after “1990”"."""
    told = [_told(edit, source) for edit in fix.edits[:_MOST]]
    more = len(fix.edits) - len(told)
    if more:
        told.append(f"and {more} more {'edit' if more == 1 else 'edits'}")
    return "; ".join(told)


def _told(edit: Edit, source: Source) -> str:
    old = source.slice(edit.span)
    if old and edit.text:
        return f"replaces {quoted(old)} by {quoted(edit.text)}"
    if old:
        return f"removes {quoted(old)}"
    return f"inserts {quoted(edit.text)}{_neighbour(edit.span.start, source)}"


def quoted(text: str) -> str:
    """Return a text in quotation marks, or blanks by their names: "2 spaces"."""
    if text and all(character in _BLANKS for character in text):
        runs = [(_BLANKS[blank], len(list(run))) for blank, run in groupby(text)]
        return " and ".join(_counted(name, count) for name, count in runs)
    return f"“{shorten(text, _LONGEST)}”"


def _counted(name: str, count: int) -> str:
    if count > 1:
        return f"{count} {name}s"
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _neighbour(offset: int, source: Source) -> str:
    line = source.line(source.position(offset).line)
    before = _LAST_WORD.search(source.text[max(line.start, offset - 24) : offset])
    if before:
        return f" after “{shorten(before[0], 16)}”"
    after = _FIRST_WORD.match(source.text[offset : min(offset + 24, line.end)])
    return f" before “{shorten(after[0], 16)}”" if after else ""
