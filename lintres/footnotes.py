"""Footnotes where pages print them: which lines are one, and where it ends.

A text copied out of a PDF has the notes of each page in the middle of its paragraphs, below a rule
or not, in plain digits that look like numbered lines.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from lintres.lexicon import Lexicon
from lintres.lines import Line
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.source import Span

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS = str.maketrans(_SUPERSCRIPTS + "０１２３４５６７８９", "0123456789" * 2)
_NOTE_START = Pattern(
    rf"(?P<super>[{_SUPERSCRIPTS}]{{1,3}})\s*(?=\S)"
    r"|[\[［](?P<bracket>[0-9]{1,3})[\]］]\s*(?=\S)"
    r"|(?P<round>[(（][0-9]{1,3}[)）])\s+(?=\S)"
    r"|(?P<slash>[0-9]{1,3}/)\s+(?=\S)"
    r"|(?P<digits>[0-9]{1,3})(?:\s+|(?=[^\W\d]))(?=\S)"
    r"|(?P<stars>(?:\\?\*){1,3})\s+(?=\S)"
)
# What a line may begin with that one of these finds something in.
_NOTE_STARTS = frozenset(rf"0123456789{_SUPERSCRIPTS}[［(（*" + "\\")
_MARK_ALONE = Pattern(
    rf"[0-9]{{1,3}}|[{_SUPERSCRIPTS}]{{1,3}}|[\[(][0-9]{{1,3}}[\])]",
    heads=f"0123456789{_SUPERSCRIPTS}[(",
)
_LONGEST_MARK = 5  # characters
# A mark at the end of a line or block, after its last mark: "report;9", "2016, 4", "report,²".
_TRAILING = Pattern(
    r"(?<=[^\w\s]) [0-9]{1,3}$|(?<=(?<!\d)[^\w\s])[0-9]{1,3}$|(?<=\d[;:])[0-9]{1,3}$"
    r"|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$|(?<=\s)[0-9]{1,3}/$"
)
_TRAILING_ENDS = frozenset(f"0123456789{_SUPERSCRIPTS}/")


class Note(Record):
    """A footnote as the page prints it: its label, the place of the mark, the lines it takes."""

    label: str  # "3", or "*"
    mark: Span
    lines: range  # indexes


def note_label(mark: str) -> str:
    """Return the label that a printed mark stands for: "3" for "³", "[3]", "(3)" and "3/"."""
    return mark.strip("()[]（）［］\\/ ").translate(_TO_DIGITS).replace("\\", "")


def without_trailing_mark(text: str) -> str:
    """Return a text without the footnote mark that it ends in, "1.5" left as it is."""
    mark = _trailing_mark(text)
    return text if mark is None else text[: mark.start()]


def _trailing_mark(text: str) -> re.Match[str] | None:
    if not text or text[-1] not in _TRAILING_ENDS:
        return None
    return _TRAILING.search(text, max(0, len(text) - _LONGEST_MARK))


def mark_alone(text: str) -> bool:
    """Whether a line is nothing but a footnote mark."""
    return len(text) <= _LONGEST_MARK and _MARK_ALONE.fullmatch(text) is not None


def starts_paragraph(text: str, lexicon: Lexicon) -> bool:
    """Whether a line reads like the first of a paragraph: a number, a label, an opening phrase."""
    plain = text.lstrip("*_ ")
    if lexicon.number_of(plain) or lexicon.levels[0].pattern.match(plain):
        return True
    return lexicon.organ_key(plain) is not None or lexicon.opens_line(plain)


class Footnotes:
    """Walks over the lines of a source and takes the footnotes out of them.

    `faded_rules` are indexes of lines above which a rule was lost, `furniture` of lines that pages
    print around the text.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        faded_rules: set[int],
        furniture: set[int],
        lexicon: Lexicon,
    ) -> None:
        self._lines = lines
        self._faded_rules = faded_rules
        self._furniture = furniture
        self._lexicon = lexicon
        self._zone = False  # whether footnotes are expected here
        self._count = 0  # the number of the last note

    @cached_property
    def _starred(self) -> bool:
        """Whether an asterisk in the text calls a note."""
        return any(line.text.endswith("*") or ":*" in line.text for line in self._lines)

    @cached_property
    def _called(self) -> set[str]:
        """The labels of marks at the ends of lines."""
        marks = (_trailing_mark(line.text) for line in self._lines)
        return {note_label(mark[0]) for mark in marks if mark}

    def read(self) -> list[Note]:
        """Return the footnotes in the order of their pages."""
        rule = self._lexicon.furniture["rule"]
        notes: list[Note] = []
        index = 0
        while index < len(self._lines):
            if index in self._furniture:
                self._zone = rule.fullmatch(self._lines[index].text) is not None
                index += 1
                continue
            self._zone = self._zone or index in self._faded_rules
            found = self._start(index)
            if found is None:
                self._zone = False
                index += 1
                continue
            label, mark = found
            end = self._end(index, label)
            notes.append(Note(label, mark, range(index, end)))
            self._count = int(label) if label.isdigit() else self._count
            self._zone = True
            index = end
        return notes

    def _start(self, index: int) -> tuple[str, Span] | None:
        """Return label and mark of the footnote that begins on a line, if one does."""
        line = self._lines[index]
        if line.text[0] not in _NOTE_STARTS:
            return None
        found = self._note_on(index, line)
        if found is None or self._lexicon.line_kind(line.text, ("meeting", "date")):
            return None  # "61st plenary meeting" is no note 61
        return found

    def _note_on(self, index: int, line: Line) -> tuple[str, Span] | None:
        """Return label and mark of a line that reads like the first of a footnote."""
        if mark_alone(line.text):
            label = note_label(line.text)
            return (label, line.span) if self._stands_above_note(index, label) else None
        match = _NOTE_START.match(line.text)
        if match is None:
            return None
        printed = match[match.lastgroup or 0]
        end = match.end() if match["bracket"] else len(printed)
        mark = Span(line.start, line.start + end)
        label = note_label(printed)
        return (label, mark) if self._begins_note(line, match, label) else None

    def _stands_above_note(self, index: int, label: str) -> bool:
        """Whether a mark on a line of its own has its note on the next line."""
        below = index + 1
        if below in self._furniture or below >= len(self._lines):
            return False
        if not (self._zone or self._lines[index].gap):
            return False
        expected = self._zone or int(label) == self._count + 1
        return expected and self._reads_as_note(self._lines[below].text)

    def _begins_note(self, line: Line, match: re.Match[str], label: str) -> bool:
        """Whether a line that begins with a mark, or with what looks like one, is a note."""
        rest = line.text[match.end() :].replace("\u00a0", " ")
        if match["super"] or match["bracket"] or match["slash"]:
            return True
        if match["stars"]:
            opens = rest.startswith(self._lexicon.asterisk_openers)
            return opens or (self._zone and self._starred)
        if self._zone and (self._count in (0, int(label) - 1) or self._reads_as_note(rest)):
            return True
        return line.gap > 0 and (
            self._reads_as_note(rest) or (line.gap > 1 and label in self._called)
        )

    def _reads_as_note(self, text: str) -> bool:
        return (
            text.startswith((*self._lexicon.note_openers, "www.", "http"))
            or self._lexicon.lines["symbol"].match(text) is not None
        )

    def _end(self, start: int, label: str) -> int:
        """Return the index after the last line of the footnote that begins at `start`."""
        lines, abbreviations = self._lines, self._lexicon.abbreviations
        index = start + (2 if mark_alone(lines[start].text) else 1)
        while index < len(lines) and index not in self._furniture:
            above = lines[index - 1].text.rstrip()
            # "vol." and "No." go on in the next line, with a number.
            goes_on = bool(abbreviations) and f" {above}".endswith(abbreviations)
            if not goes_on and self._ends_before(lines[index], above, label):
                break
            index += 1
        return index

    def _ends_before(self, line: Line, above: str, label: str) -> bool:
        """Whether a line below a footnote, whose last line is `above`, is not of it."""
        match = _NOTE_START.match(line.text)
        if match and match.lastgroup:
            following = note_label(match[match.lastgroup])
            if not following.isdigit() or not label.isdigit() or int(following) == int(label) + 1:
                return True
        if mark_alone(line.text) and line.gap and label.isdigit():
            return True
        if line.gap > 1:
            return True
        starts = starts_paragraph(line.text, self._lexicon)
        ended = above[-1:] in (self._lexicon.marks.stop, ".", "。")
        return (ended and (line.gap > 0 or starts)) or (line.gap > 0 and starts)
