"""Lines of a source, and the layout that they share."""

from collections.abc import Iterator
from itertools import pairwise

from lintres.lexicon import Lexicon
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.source import Span

_COMMENT_OPENS, _COMMENT_CLOSES = "<!--", "-->"
# "# lintres: off NUM001 -- as the sponsors wish", which plain text may have too.
_NOTE_TO_LINTRES = Pattern(r"(?<![^\r\n])#[ \t]?lintres:[^\r\n<]*", "lintres:")
_FILLED_LINE = Pattern(r"[^\r\n]+")
# What a PDF conversion leaves of a rule above footnotes: a line of nothing but spaces.
_FADED_RULE = Pattern(r"[ \u00a0]{20,}")
_FULL = 0.8  # a line of this part of the width is full
_WIDEST_WRAPPED = 130  # characters


class Line(Record):
    """A line that is not blank: its place without the white space around it."""

    start: int
    end: int
    text: str
    indent: int
    gap: int  # blank lines before it; what was set aside does not count as blank
    torn: bool  # whether something that was set aside stood between it and the line before

    @property
    def span(self) -> Span:
        """The place of the line in the source."""
        return Span(self.start, self.end)


class Layout(Record):
    """How the lines of a text are set."""

    wrapped: bool  # whether paragraphs run over several lines
    width: int  # of a full line, in characters
    double: bool  # whether a blank line stands between all lines
    parted: bool  # whether blank lines part the paragraphs

    def fills(self, line: Line) -> bool:
        """Whether a line is as wide as a full line, or nearly."""
        return line.end - line.start >= _FULL * self.width


def read_lines(text: str) -> tuple[list[Line], set[int], tuple[Span, ...]]:
    """Return the lines of a text that are not blank, less the comments in them.

    With them come the indexes of the lines before which a rule faded, and the comments: of Markdown
    and HTML, and those to lintres.
    """
    comments = tuple(_comments(text))
    lines: list[Line] = []
    rules: set[int] = set()
    breaks, position = 1, 0  # line breaks since the last line that is not blank
    for start, end in _parted(text, comments):
        breaks += _line_breaks(text, position, start)
        position = end
        printed = text[start:end]
        stripped = printed.strip()
        if not stripped:
            if _FADED_RULE.fullmatch(printed):
                rules.add(len(lines))
            continue
        indent = len(printed) - len(printed.lstrip())
        first = start + indent
        gap = max(0, breaks - 1)
        lines.append(Line(first, first + len(stripped), stripped, indent, gap, torn=False))
        breaks = 0
    return lines, rules, comments


def _line_breaks(text: str, start: int, end: int) -> int:
    if end == start + 1:
        return 1  # nothing else stands alone between two lines
    crlf = text.count("\r\n", start, end)
    return text.count("\n", start, end) + text.count("\r", start, end) - crlf


def _parted(text: str, comments: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    """Yield the lines that are not empty, less the comments that stand in them."""
    waiting = list(reversed(comments))
    for match in _FILLED_LINE.finditer(text):
        start, end = match.span()
        while waiting and waiting[-1].start < end:
            comment = waiting[-1]
            if start < comment.start:
                yield start, comment.start
            start = min(end, max(start, comment.end))
            if comment.end > end:
                break
            waiting.pop()
        if start < end:
            yield start, end


def _comments(text: str) -> Iterator[Span]:
    """Yield the comments of Markdown and HTML, and the lines that speak to lintres."""
    notes = (Span(*match.span()) for match in _NOTE_TO_LINTRES.finditer(text))
    waiting = next(notes, None)
    for comment in _html_comments(text):
        while waiting is not None and waiting.start < comment.start:
            yield waiting
            waiting = next(notes, None)
        while waiting is not None and waiting.start < comment.end:
            waiting = next(notes, None)
        yield comment
    if waiting is not None:
        yield waiting
        yield from notes


def _html_comments(text: str) -> Iterator[Span]:
    end = 0
    while (start := text.find(_COMMENT_OPENS, end)) >= 0:
        close = text.find(_COMMENT_CLOSES, start + len(_COMMENT_OPENS))
        if close < 0:
            return  # a comment that is never closed is none
        end = close + len(_COMMENT_CLOSES)
        yield Span(start, end)


def read_layout(
    lines: tuple[Line, ...], lexicon: Lexicon, *, in_paragraphs: bool = False
) -> Layout:
    """Tell the layout of a text by the lines below its organ line: a masthead has its own.

    Where each line was a paragraph in the file that it was taken from, one that is longer than
    any page is wide shows that the file means it: else the lines of a page were pasted into it.
    """
    organ = next((i for i, line in enumerate(lines) if lexicon.organ_key(line.text)), 0)
    lines = lines[organ:]
    lengths = sorted(line.end - line.start for line in lines)
    if not lengths:
        return Layout(wrapped=False, width=0, double=False, parted=False)
    width = lengths[len(lengths) * 85 // 100]
    if in_paragraphs and lengths[-1] > _WIDEST_WRAPPED:
        return Layout(wrapped=False, width=width, double=False, parted=True)
    full = [line for line in lines if line.end - line.start >= _FULL * width]
    unfinished = [
        after
        for before, after in pairwise(lines)
        if before.end - before.start >= _FULL * width
        and lexicon.marks.meant(before.text[-1:]) is None
    ]
    wrapped = width <= _WIDEST_WRAPPED and 3 * len(unfinished) >= len(full)
    apart = sum(1 for line in unfinished if line.gap == 1)
    double = wrapped and len(unfinished) >= 5 and 2 * apart > len(unfinished)
    ended = [
        after.gap > (1 if double else 0)
        for before, after in pairwise(lines)
        if lexicon.marks.meant(before.text[-1:]) is not None
    ]
    return Layout(wrapped, width, double, parted=2 * sum(ended) > len(ended))
