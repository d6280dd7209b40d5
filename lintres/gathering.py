"""Where blocks begin: a walk over lines that tells which of them belong together."""

from itertools import zip_longest

from lintres.footnotes import mark_alone, without_trailing_mark
from lintres.lexicon import Lexicon
from lintres.lines import Line, read_layout
from lintres.markup import repetition
from lintres.tokens import NO_PARAGRAPH, may_be_labelled

_AFTER_MARK = "’”\"'»）)]》」*_ "
# Kinds of lines that are whole by themselves, whatever stands beside them.
_SINGLE = ("organization", "organ", "symbol", "distribution", "original", "session", "committee",
           "document_date", "meeting", "agenda", "model_un")  # fmt: skip
# Lines that begin a block above the text.
_FRONT_STARTS = ("numbered_title", "heading", "agenda")
# What may stand between the paragraphs of a text, and what of that is whole by itself.
STRUCTURE = ("annex", "meeting", "date", "section", "vote")
_WHOLE_IN_BODY = ("annex", "meeting", "date", "section")


class _Reading:
    """A line, and the answers to what is asked of it as it goes by and as the one before."""

    __slots__ = ("alone", "ended", "kind", "line", "number", "organ", "plain")

    def __init__(self, line: Line, lexicon: Lexicon) -> None:
        self.line = line
        self.plain = plain = _plain_text(line.text, lexicon)
        self.alone = mark_alone(line.text)
        self.organ = lexicon.organ_key(plain)
        self.kind = lexicon.line_kind(plain, STRUCTURE)
        self.number = lexicon.number_of(plain)
        self.ended = _ended(line.text, lexicon)


class Gatherer:
    """Walks over lines and gathers them into blocks."""

    def __init__(
        self, lines: tuple[Line, ...], lexicon: Lexicon, *, in_paragraphs: bool = False
    ) -> None:
        """Take lines; `in_paragraphs` says that each was a paragraph where it was taken from."""
        self.lines = lines
        self.lexicon = lexicon
        self.layout = read_layout(lines, lexicon, in_paragraphs=in_paragraphs)
        self.body = False  # below the organ line
        self.annex = False
        self.number = 0  # of the last paragraph
        self.highest = 0  # of all paragraphs of the section so far

    def gather(self) -> list[list[Line]]:
        """Return the lines of each block."""
        groups: list[list[_Reading]] = []
        readings = [_Reading(line, self.lexicon) for line in self.lines]
        for reading, following in zip_longest(readings, readings[1:]):
            if groups and not (
                self._begins(reading, groups[-1]) or self._is_heading_on_page(reading, following)
            ):
                groups[-1].append(reading)
            else:
                groups.append([reading])
                self._pass(reading, following)
        return [[reading.line for reading in group] for group in groups]

    def _pass(self, first: _Reading, following: _Reading | None) -> None:
        """Take note of what the first line of a block says of those below it."""
        below = following.line.text if following else ""
        if first.organ and self.lexicon.organ_key(first.plain, below):
            self.body, self.annex, self.number, self.highest = True, False, 0, 0
        elif first.kind == "annex":
            self.annex, self.number, self.highest = True, 0, 0
        elif first.number is not None and first.number.value is not None:
            self.body, self.number = True, first.number.value
            self.highest = max(self.number, self.highest)

    def _begins(self, reading: _Reading, group: list[_Reading]) -> bool:
        """Whether a line is the first of a new block."""
        line, plain, before = reading.line, reading.plain, group[-1]
        gap = max(0, line.gap - 1) if self.layout.double else line.gap
        if reading.alone and gap <= 1:
            return False
        if before.alone and len(group) > 1:
            before = next(one for one in reversed(group) if not one.alone or one is group[0])
        if gap <= 1 and (self._is_bare_label(group) or self._goes_on_in_bracket(reading, group)):
            return False
        if self.body:
            if self._numbered(reading, before) or self._is_structure(reading, before, group):
                return True
            return self._begins_in_body(reading, group, before, gap)
        if gap == 0 and plain[:1].islower() and len(before.line.text) > _SHORT:
            return False  # the rest of a title, whatever it looks like
        return self._begins_in_front(reading, before.line, group[0].line, gap)

    def _begins_in_front(self, reading: _Reading, before: Line, first: Line, gap: int) -> bool:
        line, plain = reading.line, reading.plain
        # "Чили и Норвегия:" and the tag below it
        goes_on = gap <= 1 and before.text.endswith(":") and plain[:1].islower()
        if gap > 0 and not goes_on:
            return True
        if self._is_structure_of_front(reading):
            return True
        return not goes_on and (
            self._parts_sponsors(plain, before, first)
            or self._is_single(before)
            or self._is_single(line)
        )

    def _begins_in_body(
        self, reading: _Reading, group: list[_Reading], before: _Reading, gap: int
    ) -> bool:
        line, plain, ended = reading.line, reading.plain, before.ended
        if self._is_point_of_list(plain, group[0].line, ended):
            return True
        if self._is_bulleted(line, group[0].line, ended):
            return True
        opens = self.lexicon.opens_line(plain)
        if gap == 0 and not line.torn:
            return self._begins_without_gap(plain, before, opens)
        if ended is None:
            return self._begins_after_no_mark(reading, before.line, opens)
        if line.torn and ended == self.lexicon.marks.comma and not opens:
            # Where paragraphs are not wrapped, a capital after the page break begins another.
            return self.lexicon.cased and not self.layout.wrapped and plain[:1].isupper()
        if opens:
            return True
        carries_on = line.torn or (ended == self.lexicon.marks.comma and self.layout.wrapped)
        return not (self.lexicon.cased and carries_on and plain[:1].islower())

    def _begins_after_no_mark(self, reading: _Reading, before: Line, opens: bool) -> bool:
        """Whether a line begins a block after a paragraph torn by a page break, or without mark."""
        if reading.line.torn:
            return opens and not self.layout.fills(before)
        if reading.number is not None and reading.number.value is not None:
            return True  # a heading has no mark
        if self._is_below_heading(reading.plain, before):
            return True
        if not self.lexicon.cased:
            short = not self.layout.fills(before)
            return opens or (short and (self.annex or self._is_point(before.text)))
        return opens or reading.plain[:1].isupper()

    def _is_heading_on_page(self, reading: _Reading, following: _Reading | None) -> bool:
        """Whether a line is a short heading at the head of a page, above a new paragraph."""
        line = reading.line
        if following is None or not (self.body and line.torn and self.lexicon.cased):
            return False
        if following.line.gap == 0 or len(line.text) > _LONGEST_HEADING:
            return False
        if not line.text[:1].isupper() or self.lexicon.marks.meant(line.text[-1:]) is not None:
            return False
        number = following.number
        return self.lexicon.opens_line(following.plain) or (
            number is not None and number.value == self.number + 1
        )

    def _begins_without_gap(self, plain: str, before: _Reading, opens: bool) -> bool:
        ended = before.ended
        if opens and self.lexicon.organ_key(before.line.text):
            return True
        comma = ended == self.lexicon.marks.comma
        if not self.layout.wrapped:
            goes_on = comma and (not opens or bool(self.number))
            return (opens or ended is not None) and not goes_on and not plain[:1].islower()
        if ended is None:
            return False
        if opens and not (comma and self._carries_on()):
            return True
        return ended in (self.lexicon.marks.stop, self.lexicon.marks.semicolon) and not (
            self.layout.fills(before.line)
        )

    def _parts_sponsors(self, plain: str, before: Line, first: Line) -> bool:
        """Whether a line is the sponsors' or follows it, in a front matter without blank lines.

        Where blank lines set a list off, or several commas show it, its last line may begin in
        the middle of a name.
        """
        if self.lexicon.line("sponsors", before.text):
            return True
        commas = sum(before.text.count(mark) for mark in _COMMAS)
        listed = commas > 1 or (commas and first.gap > 0)
        wraps = listed or before.text.endswith(_COMMAS)
        return not wraps and self.lexicon.line("sponsors", plain) is not None

    def _carries_on(self) -> bool:
        """Whether a line that opens like a paragraph, after a comma, goes on with one.

        Among numbered paragraphs, and where no capital shows an opening phrase and blank lines
        part the paragraphs, a verb at the head of a wrapped line is a matter of chance.
        """
        return bool(self.number) or (self.layout.parted and not self.lexicon.cased)

    def _is_structure_of_front(self, reading: _Reading) -> bool:
        """Whether a line above the text says by its form alone that it begins something new."""
        if reading.organ or reading.kind == "annex" or reading.plain.startswith("["):
            return True
        return self.lexicon.line_kind(reading.plain, _FRONT_STARTS) is not None

    def _is_structure(self, reading: _Reading, before: _Reading, group: list[_Reading]) -> bool:
        """Whether a line of the text says by its form alone that it begins something new."""
        if reading.organ or reading.kind in ("annex", "meeting") or reading.plain.startswith("#"):
            return True
        if len(group) == 1 and self._is_whole(before):
            return True
        if before.ended is None:
            return False
        if reading.plain.startswith("["):
            return self.lexicon.lines["vote"].match(reading.plain) is not None
        return reading.kind is not None

    def _is_whole(self, reading: _Reading) -> bool:
        """Whether a line of the text is whole by itself."""
        if reading.plain == reading.line.text:
            return reading.kind in _WHOLE_IN_BODY
        return self.lexicon.line_kind(reading.line.text, _WHOLE_IN_BODY) is not None

    def _is_single(self, line: Line) -> bool:
        return self.lexicon.line_kind(line.text, _SINGLE) is not None

    def _is_bare_label(self, group: list[_Reading]) -> bool:
        text = group[0].line.text
        if len(group) > 1 or len(text) > _LONGEST_LABEL or not may_be_labelled(text):
            return False
        return any(label.fullmatch(text) for label in self.lexicon.numbers.labels)

    def _goes_on_in_bracket(self, reading: _Reading, group: list[_Reading]) -> bool:
        """Whether a line stands in a note above the text, or below it in the list of a vote."""
        first = group[0].line.text
        if not first.startswith("["):
            return False
        longest = _LONGEST_NOTE
        if self.body:
            longest = _LONGEST_VOTE if self.lexicon.lines["vote"].match(first) else 0
        if len(group) >= longest or any("]" in one.line.text for one in group):
            return False
        return not reading.organ and not self.lexicon.line("numbered_title", reading.plain)

    def _numbered(self, reading: _Reading, before: _Reading) -> bool:
        printed = reading.number
        if printed is None:
            return False
        number = printed.value
        if number is None or printed.role is not None:
            expected = printed.role is not None or printed.after in (self.number, self.number + 1)
            return expected or before.ended is not None
        if number in (self.number + 1, self.highest + 1):
            return True
        # "2030." or "175, 177 to 188" at the head of a line is the rest of a sentence.
        plausible = number < NO_PARAGRAPH and reading.plain.lstrip("0123456789")[:1] not in ",、"
        return plausible and before.ended is not None

    def _is_below_heading(self, plain: str, before: Line) -> bool:
        """Whether a line is a lettered point below a short line without mark."""
        short = not self.layout.wrapped or not self.layout.fills(before)
        return short and self._is_point(plain)

    def _is_point(self, plain: str) -> bool:
        return any(level.pattern.match(plain) for level in self.lexicon.levels[:_SURE_LEVELS])

    def _is_point_of_list(self, plain: str, first: Line, ended: str | None) -> bool:
        """Whether a line has a label where a point may stand.

        That is after a mark, or in a block that begins with the label before: "b." after "a.".
        """
        if not may_be_labelled(plain):
            return False
        listed = ended in (self.lexicon.marks.colon, self.lexicon.marks.semicolon)
        for depth, level in enumerate(self.lexicon.levels):
            label = level.pattern.match(plain)
            if label is None:
                continue
            if ended is not None and (listed or depth < _SURE_LEVELS):
                return True
            above = level.pattern.match(first.text)
            value = level.value(above[above.lastgroup or 0]) if above else None
            if value is not None and level.value(label[label.lastgroup or 0]) == value + 1:
                return True
        return False

    def _is_bulleted(self, line: Line, first: Line, ended: str | None) -> bool:
        """Whether a line is a point with a bullet; a dash begins one in a list of such alone."""
        if line.text[0].isalnum():
            return False
        match = self.lexicon.numbers.bullet.match(line.text)
        if match is None:
            return False
        listed = first.text.startswith(match["sign"]) or ended == self.lexicon.marks.colon
        return listed or (ended is not None and match["dash"] is None)


def _ended(text: str, lexicon: Lexicon) -> str | None:
    """Return the mark that ends a line, whatever closes after it or is noted at it."""
    mark = lexicon.marks.meant(text[-1:])
    if mark is not None or (text[-1:].isalpha() and not text.endswith(lexicon.marks.tails)):
        return mark  # most lines
    words = without_trailing_mark(text[-_TAIL:].rstrip(_AFTER_MARK)).rstrip(_AFTER_MARK)
    for tail in lexicon.marks.tails:
        words = words.removesuffix(tail).rstrip()
    return lexicon.marks.meant(words[-1:])


_TAIL = 40  # characters that tell how a line ends
_COMMAS = (",", "、", "،")
_SHORT = 30  # characters: a shorter line above the text is whole
_LONGEST_HEADING = 60  # characters
_LONGEST_NOTE, _LONGEST_VOTE = 8, 60  # lines
_LONGEST_LABEL = 40  # characters
_SURE_LEVELS = 2  # whose labels have parentheses; "v." may end a sentence


def _plain_text(text: str, lexicon: Lexicon) -> str:
    """Return a line as its first words read: without markup and copies at its head."""
    plain = text.lstrip("*_ ")
    found = repetition(plain, 0, lexicon)
    if found:
        length, copies = found
        plain = plain[length * (copies - 1) :]
    return plain
