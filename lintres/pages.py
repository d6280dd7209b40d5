"""Pages of a source: which lines belong to the text, and which the pages print around it.

A text copied out of a PDF carries running heads, page and job numbers, rules, and the footnotes
of each page in the middle of its paragraphs. Here they are set aside, line by line; nothing is
deleted, every line keeps its place.
"""

import re
from collections import Counter
from typing import NamedTuple

from lintres.lexicon import Lexicon
from lintres.lines import Line, read_lines
from lintres.source import Source, Span

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS = str.maketrans(_SUPERSCRIPTS + "０１２３４５６７８９", "0123456789" * 2)
_NOTE_START = re.compile(
    rf"(?P<super>[{_SUPERSCRIPTS}]{{1,3}})\s*(?=\S)"
    r"|[\[［](?P<bracket>[0-9]{1,3})[\]］]\s*(?=\S)"
    r"|(?P<round>[(（][0-9]{1,3}[)）])\s+(?=\S)"
    r"|(?P<slash>[0-9]{1,3}/)\s+(?=\S)"
    r"|(?P<digits>[0-9]{1,3})(?:\s+|(?=[^\W\d]))(?=\S)"
    r"|(?P<stars>(?:\\?\*){1,3})\s+(?=\S)"
)
_MARK_ALONE = re.compile(rf"[0-9]{{1,3}}|[{_SUPERSCRIPTS}]{{1,3}}|[\[(][0-9]{{1,3}}[\])]")
# A mark at the end of a line or block, after its last mark: "report;9", "2016, 4", "report,²".
_TRAILING = re.compile(
    r"(?<=[^\w\s]) [0-9]{1,3}$|(?<=(?<!\d)[^\w\s])[0-9]{1,3}$|(?<=\d[;:])[0-9]{1,3}$"
    r"|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$|(?<=\s)[0-9]{1,3}/$"
)
_RUNNING_HEAD_LINES = 8


class PageNote(NamedTuple):
    """A footnote as the page prints it: its label, the place of the mark, the lines of its text."""

    label: str  # "3", or "*"
    mark: Span
    lines: tuple[Line, ...]


class Pages(NamedTuple):
    """The lines of a source, sorted; each line is in exactly one of the four."""

    text: tuple[Line, ...]
    notes: tuple[PageNote, ...]
    furniture: tuple[tuple[Line, ...], ...]
    comments: tuple[Span, ...]


def note_label(mark: str) -> str:
    """Return the label that a printed mark stands for: "3" for "³", "[3]", "(3)" and "3/"."""
    return mark.strip("()[]（）［］\\/ ").translate(_TO_DIGITS).replace("\\", "")


def without_trailing_mark(text: str) -> str:
    """Return a text without the footnote mark that it ends in, "1.5" left as it is."""
    return _TRAILING.sub("", text)


def mark_alone(text: str) -> bool:
    """Whether a line is nothing but a footnote mark."""
    return _MARK_ALONE.fullmatch(text) is not None


def read_pages(source: Source, lexicon: Lexicon) -> Pages:
    """Sort the lines of a source into text, footnotes, page furniture and comments."""
    lines, rules, comments = read_lines(source.text)
    furniture = _furniture(lines, lexicon)
    notes = _notes(lines, rules, furniture, lexicon)
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


# ---- Page furniture -------------------------------------------------------------------------


class _Heads:
    """What running heads are made of: the symbol, and the words of the front matter."""

    def __init__(self, lines: list[Line], organ: int, symbol: re.Pattern[str]) -> None:
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
        if len(line.text) > _FURNITURE_LENGTH and not rule.fullmatch(line.text):
            continue
        if rule.fullmatch(line.text) or (lost is not None and lost.fullmatch(line.text)):
            furniture.add(index)
        elif job.fullmatch(line.text) or (
            page.fullmatch(line.text) and _is_page_number(lines, index)
        ):
            furniture.add(index)
            anchors.add(index)
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


# ---- Footnotes ------------------------------------------------------------------------------


class _Note(NamedTuple):
    label: str
    mark: Span
    lines: range


def _page_note(note: _Note, lines: list[Line]) -> PageNote:
    body = [lines[index] for index in note.lines]
    first = body[0]
    after = note.mark.end
    rest = first.text[after - first.start :]
    text = rest.lstrip()
    body[0] = first._replace(start=first.end - len(text), text=text)
    if not text:
        del body[0]
    return PageNote(note.label, note.mark, tuple(body))


def _notes(
    lines: list[Line], faded_rules: set[int], furniture: set[int], lexicon: Lexicon
) -> list[_Note]:
    rule = lexicon.furniture["rule"]
    notes: list[_Note] = []
    starred = any(line.text.rstrip().endswith("*") or ":*" in line.text for line in lines)
    zone = False  # whether footnotes are expected here
    index, count = 0, 0
    while index < len(lines):
        line = lines[index]
        if index in furniture:
            zone = bool(rule.fullmatch(line.text))
            index += 1
            continue
        zone = zone or index in faded_rules
        found = _note_start(lines, index, furniture, lexicon, zone, count, starred)
        if found is None:
            zone = False
            index += 1
            continue
        label, mark = found
        end = _note_end(lines, index, furniture, lexicon, label)
        notes.append(_Note(label, mark, range(index, end)))
        count = int(label) if label.isdigit() else count
        zone = True
        index = end
    return notes


def _note_start(
    lines: list[Line],
    index: int,
    furniture: set[int],
    lexicon: Lexicon,
    zone: bool,
    count: int,
    starred: bool,
) -> tuple[str, Span] | None:
    """Return label and mark of the footnote that begins on a line, if one does."""
    line = lines[index]
    if lexicon.line_kind(line.text, ("meeting", "date")):
        return None  # "61st plenary meeting" is no note 61
    if mark_alone(line.text):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following is None or index + 1 in furniture or not (zone or line.gap):
            return None
        label = note_label(line.text)
        if _reads_as_note(following.text, lexicon) and (zone or int(label) == count + 1):
            return label, line.span
        return None
    match = _NOTE_START.match(line.text)
    if match is None:
        return None
    printed = match[match.lastgroup or 0]
    mark = Span(line.start + match.start(match.lastgroup or 0), line.start + len(printed))
    mark = Span(line.start, line.start + match.end()) if match.lastgroup == "bracket" else mark
    label = note_label(printed)
    rest = line.text[match.end() :].replace("\u00a0", " ")
    if match["super"] or match["bracket"] or match["slash"]:
        return label, mark
    if match["stars"]:
        reads = rest.startswith(lexicon.asterisk_openers)
        return (label, mark) if reads or (zone and starred) else None
    following_number = count + 1 == int(label)
    if zone and (following_number or count == 0 or _reads_as_note(rest, lexicon)):
        return label, mark
    if (match["digits"] or match["round"]) and line.gap and _reads_as_note(rest, lexicon):
        return label, mark
    return None


def _reads_as_note(text: str, lexicon: Lexicon) -> bool:
    return (
        text.startswith((*lexicon.note_openers, "www.", "http"))
        or lexicon.lines["symbol"].match(text) is not None
    )


def _note_end(
    lines: list[Line], start: int, furniture: set[int], lexicon: Lexicon, label: str
) -> int:
    """Return the index after the last line of the footnote that begins at `start`."""
    index = start + (2 if mark_alone(lines[start].text) else 1)
    ended = False
    while index < len(lines) and index not in furniture:
        line = lines[index]
        above = lines[index - 1].text.rstrip()
        ended = above[-1:] in (lexicon.marks.stop, ".", "。")
        if lexicon.abbreviations and f" {above}".endswith(lexicon.abbreviations):
            index += 1  # "vol." and "No." go on in the next line, with a number
            continue
        match = _NOTE_START.match(line.text)
        if match and match.lastgroup:
            following = note_label(match[match.lastgroup])
            if not following.isdigit() or not label.isdigit() or int(following) == int(label) + 1:
                break
        if mark_alone(line.text) and line.gap and label.isdigit():
            break
        if ended and (line.gap or starts_paragraph(line.text, lexicon)):
            break
        if line.gap > 1 or (line.gap and starts_paragraph(line.text, lexicon)):
            break
        index += 1
    return index


def starts_paragraph(text: str, lexicon: Lexicon) -> bool:
    """Whether a line reads like the first of a paragraph: a number, a label, an opening phrase."""
    plain = text.lstrip("*_ ")
    if lexicon.number_of(plain) or lexicon.levels[0].pattern.match(plain):
        return True
    if lexicon.organ_key(plain):
        return True
    return lexicon.opens_line(plain)
