"""Pages of a source: which lines belong to the text, and which the pages print around it.

A text copied out of a PDF carries running heads, page and job numbers, rules, and the footnotes
of each page in the middle of its paragraphs. Here they are set aside, line by line; nothing is
deleted, every line keeps its place.
"""

from collections import Counter

from lintres.footnotes import Footnotes, Note
from lintres.lexicon import Lexicon
from lintres.lines import Line, read_lines
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.source import Source, Span

_RUNNING_HEAD_LINES = 8


class PageNote(Record):
    """A footnote as the page prints it: its label, the place of the mark, the lines of its text."""

    label: str  # "3", or "*"
    mark: Span
    lines: tuple[Line, ...]


class Pages(Record):
    """The lines of a source, sorted; each line is in exactly one of the four."""

    text: tuple[Line, ...]
    notes: tuple[PageNote, ...]
    furniture: tuple[tuple[Line, ...], ...]
    comments: tuple[Span, ...]


def read_pages(source: Source, lexicon: Lexicon) -> Pages:
    """Sort the lines of a source into text, footnotes, page furniture and comments."""
    lines, rules, comments = read_lines(source.text)
    furniture = _furniture(lines, lexicon)
    notes = Footnotes(lines, rules, furniture, lexicon).read()
    aside = furniture | {index for note in notes for index in note.lines}
    text: list[Line] = []
    torn = False
    for index, line in enumerate(lines):
        if index in aside:
            torn = True
            continue
        text.append(line._replace(torn=True) if torn else line)
        torn = False
    return Pages(
        tuple(text),
        tuple(_page_note(note, lines) for note in notes),
        tuple(_runs(lines, furniture)),
        comments,
    )


def _page_note(note: Note, lines: list[Line]) -> PageNote:
    """Return a footnote with its lines, the mark taken off the first of them."""
    body = [lines[index] for index in note.lines]
    first = body[0]
    text = first.text[note.mark.end - first.start :].lstrip()
    body[0] = first._replace(start=first.end - len(text), text=text)
    if not text:
        del body[0]
    return PageNote(note.label, note.mark, tuple(body))


# ---- Page furniture -------------------------------------------------------------------------


class _Heads:
    """What running heads are made of: the symbol, and the words of the front matter."""

    def __init__(self, lines: list[Line], organ: int, symbol: Pattern) -> None:
        self.symbol = symbol
        self._front = " ".join(" ".join(line.text.split()) for line in lines[:organ]).lower()
        self._times = Counter(line.text for line in lines)

    def has(self, text: str) -> bool:
        """Whether a line is of the front matter, or stands on several pages."""
        return self._times[text] > 1 or " ".join(text.split()).lower() in self._front


def _furniture(lines: list[Line], lexicon: Lexicon) -> set[int]:
    """Return the indexes of running heads, page numbers, job numbers and rules."""
    page, job, rule = (lexicon.furniture[name] for name in ("page", "job", "rule"))
    lost = lexicon.furniture.get("superscript")
    symbol = lexicon.lines["symbol"]
    anchors: set[int] = set()
    furniture: set[int] = set()
    for index, line in enumerate(lines):
        text = line.text
        if not text[0].isalnum() and rule.fullmatch(text):  # strokes, asterisks
            furniture.add(index)
        elif len(text) > _FURNITURE_LENGTH:
            continue
        elif lost is not None and lost.fullmatch(text):
            furniture.add(index)
        elif job.fullmatch(text) or (page.fullmatch(text) and _is_page_number(lines, index)):
            furniture.add(index)
            anchors.add(index)
    if not anchors:
        return furniture
    found = lexicon.organ_index([line.text for line in lines])
    organ = len(lines) if found is None else found
    known = _Heads(lines, organ, symbol)
    for anchor in sorted(anchors):
        if anchor > organ:
            furniture |= _running_head(lines, anchor, furniture, known, -1)
            furniture |= _running_head(lines, anchor, furniture, known, 1)
    return furniture


_FURNITURE_LENGTH = 60


def _is_page_number(lines: list[Line], index: int) -> bool:
    page, _, pages = lines[index].text.partition("/")
    if pages.strip().isdigit() and int(page) > int(pages):
        return False
    apart = lines[index].gap or index + 1 == len(lines) or lines[index + 1].gap
    return bool(apart) or index == 0


def _running_head(
    lines: list[Line], anchor: int, furniture: set[int], known: _Heads, step: int
) -> set[int]:
    """Return the lines beside a page or job number that hold the symbol, its title included.

    The title may stand on either side of the symbol. Beyond it only what the front matter has,
    or what other pages repeat, is a title: text that a page break tore stands there too.
    """
    index = anchor + step
    while index in furniture:
        index += step
    group: list[int] = []
    found = False
    while 0 <= index < len(lines) and index not in furniture and len(group) < _RUNNING_HEAD_LINES:
        beside = lines[index + 1 if step < 0 else index]
        if group and beside.gap:
            break
        if found and not known.has(lines[index].text):
            break
        found = found or known.symbol.fullmatch(lines[index].text) is not None
        group.append(index)
        index += step
    return set(group) if found else set()


def _runs(lines: list[Line], chosen: set[int]) -> list[tuple[Line, ...]]:
    runs: list[list[Line]] = []
    last = -2
    for index in sorted(chosen):
        if index == last + 1:
            runs[-1].append(lines[index])
        else:
            runs.append([lines[index]])
        last = index
    return [tuple(run) for run in runs]
