"""What a fix would change, in a few words."""

from itertools import groupby

from lintres.diagnostic import Edit, Fix
from lintres.pattern import Pattern
from lintres.reports.display import shorten, visible
from lintres.source import Source, Span

_LONGEST = 44
_MOST = 3
_REACH = 24

# A word, or a few characters of a script without spaces.
_HAN = r"[\u3400-\u9fff\uff00-\uffef]"
_LAST_WORD = Pattern(rf"(?:{_HAN}{{1,4}}|(?:(?!{_HAN})\S)+)$")
_FIRST_WORD = Pattern(rf"{_HAN}{{1,4}}|(?:(?!{_HAN})\S)+")
_LAST_SPACED, _FIRST_SPACED = Pattern(r"(?<!\S)\S+$"), Pattern(r"\S+")  # where no such script is
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


def describe(fix: Fix, source: Source, near: Span | None = None) -> str:
    """Say what a fix would change: "replaces “;” by “,”", "inserts “,” after “1990”".

    Where it reaches beyond the lines of `near`, the line is said too.
    """
    told = _types_told(fix, source, near)
    if told is None:
        if len(fix.edits) > _MOST and len({_told(edit, source) for edit in fix.edits}) == 1:
            return f"{_told(fix.edits[0], source)} in {len(fix.edits)} places"
        told = [_told(edit, source) + _elsewhere(edit, source, near) for edit in fix.edits]
    more = len(told) - _MOST
    if more > 0:
        told = told[:_MOST]
        told.append(f"and {more} more {'edit' if more == 1 else 'edits'}")
    return "; ".join(told)


_TYPES = {"*": "italic", "_": "italic", "**": "bold", "__": "bold", "***": "bold italic"}


def _types_told(fix: Fix, source: Source, near: Span | None) -> list[str] | None:
    """Say which words get or lose a type, in a file that has types instead of marks.

    None where the fix does anything else.
    """
    if source.origins is None or len(fix.edits) % 2:
        return None
    told = []
    edits = sorted(fix.edits)
    for opening, closing in zip(edits[::2], edits[1::2], strict=True):
        was, mark = source.slice(opening.span), opening.text
        kind = _TYPES.get(mark or was)
        if kind is None or (was, mark) != (source.slice(closing.span), closing.text):
            return None
        words = quoted(source.text[opening.span.end : closing.span.start])
        verb = f"sets {words} in {kind}" if not was else f"takes {words} out of {kind}"
        told.append(verb + _elsewhere(opening, source, near))
    return told


def _told(edit: Edit, source: Source) -> str:
    old = source.slice(edit.span)
    if old and edit.text:
        return f"replaces {quoted(old)} by {quoted(edit.text)}"
    if old:
        return f"removes {quoted(old)}"
    return f"inserts {quoted(edit.text)}{_neighbour(edit.span.start, source)}"


def _elsewhere(edit: Edit, source: Source, near: Span | None) -> str:
    if near is None:
        return ""
    line = source.position(edit.span.start).line
    if source.position(near.start).line <= line <= source.position(near.end).line:
        return ""
    origin = source.origin(edit.span)
    return f" in line {line}" if origin is None else f" in {origin.words}"


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
    around = source.text[max(line.start, offset - _REACH) : min(offset + _REACH, line.end)]
    spaced = max(around, default="") < "\u3400"
    last, first = (_LAST_SPACED, _FIRST_SPACED) if spaced else (_LAST_WORD, _FIRST_WORD)
    before = last.search(source.text[max(line.start, offset - _REACH) : offset])
    if before:
        return f" after “{visible(before[0])}”"
    after = first.match(source.text[offset : min(offset + _REACH, line.end)])
    return f" before “{visible(after[0])}”" if after else ""
