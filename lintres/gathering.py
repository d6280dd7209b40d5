"""Where blocks begin: a walk over lines that tells which of them belong together."""

from itertools import zip_longest

from lintres.footnotes import mark_alone, without_trailing_mark
from lintres.lexicon import Lexicon
from lintres.lines import Line, read_layout
from lintres.markup import repetition
from lintres.tokens import NO_PARAGRAPH

_CLOSERS = "’”\"'»）)]》」*_"
# Kinds of lines that are whole by themselves, whatever stands beside them.
_SINGLE = ("organization", "organ", "symbol", "distribution", "original", "session", "committee",
           "document_date", "meeting", "agenda", "model_un")  # fmt: skip
# Lines that begin a block above the text, and in it.
_FRONT_STARTS = ("numbered_title", "heading", "agenda")
_WHOLE_IN_BODY = ("meeting", "date", "section", "annex")
_BODY_STARTS = ("meeting", "date", "vote", "section")


class Gatherer:
    """Walks over lines and gathers them into blocks."""

    def __init__(self, lines: tuple[Line, ...], lexicon: Lexicon) -> None:
        self.lines = lines
        self.lexicon = lexicon
        self.layout = read_layout(lines, lexicon)
        self.body = False  # below the organ line
        self.annex = False
        self.number = 0  # of the last paragraph
        self.highest = 0  # of all paragraphs of the section so far

    def gather(self) -> list[list[Line]]:
        """Return the lines of each block."""
        groups: list[list[Line]] = []
        for line, following in zip_longest(self.lines, self.lines[1:]):
            if groups and not (
                self._begins(line, groups[-1]) or self._is_heading_on_page(line, following)
            ):
                groups[-1].append(line)
            else:
                groups.append([line])
            self._pass(line, following, groups[-1])
        return groups

    def _pass(self, line: Line, following: Line | None, group: list[Line]) -> None:
        if group[0] is not line:
            return
        plain = _plain_text(line.text, self.lexicon)
        if self.lexicon.organ_key(plain, following.text if following else ""):
            self.body, self.annex, self.number, self.highest = True, False, 0, 0
        elif self.lexicon.line("annex", plain):
            self.annex, self.number, self.highest = True, 0, 0
        elif (number := self._number(plain)) is not None:
            self.body, self.number = True, number
            self.highest = max(number, self.highest)

    def _number(self, plain: str) -> int | None:
        number = self.lexicon.number_of(plain)
        return None if number is None else number.value

    def _begins(self, line: Line, group: list[Line]) -> bool:
        """Whether a line is the first of a new block."""
        before = group[-1]
        gap = max(0, line.gap - 1) if self.layout.double else line.gap
        if mark_alone(line.text) and gap <= 1:
            return False
        if mark_alone(before.text) and len(group) > 1:
            before = next(
                one for one in reversed(group) if not mark_alone(one.text) or one is group[0]
            )
        plain = _plain_text(line.text, self.lexicon)
        if self._is_bare_label(group) and gap <= 1:
            return False
        if (
            gap <= 1
            and self._open_bracket(group)
            and not self.lexicon.organ_key(plain)
            and not self.lexicon.line("numbered_title", plain)
        ):
            return False
        if self.body and self._numbered(plain, before):
            return True
        if not self.body and gap == 0 and plain[:1].islower() and len(before.text) > _SHORT:
            return False  # the rest of a title, whatever it looks like
        if self._is_structure(plain, before, group):
            return True
        if not self.body:
            if gap <= 1 and before.text.endswith(":") and plain[:1].islower():
                return False  # "Чили и Норвегия:" and the tag below it
            return (
                gap > 0
                or self._parts_sponsors(plain, before, group)
                or self._is_single(before)
                or self._is_single(line)
            )
        return self._begins_in_body(line, plain, group, before, gap)

    def _begins_in_body(
        self, line: Line, plain: str, group: list[Line], before: Line, gap: int
    ) -> bool:
        ended = self._ended(before.text)
        if self._is_next_point(plain, group) or self._lettered(plain, ended):
            return True
        if self._is_bulleted(line, before, group, ended):
            return True
        opens = self.lexicon.opens_line(plain)
        if gap == 0 and not line.torn:
            return self._begins_without_gap(line, plain, before, ended, opens)
        if ended is None:
            # A paragraph torn by a page break, or one that lacks its mark.
            if line.torn:
                return opens and not self.layout.fills(before)
            if self._number(plain) is not None or self._is_below_heading(plain, before):
                return True  # a heading has no mark
            if not self.lexicon.cased:
                short = not self.layout.fills(before)
                return opens or (short and (self.annex or self._is_point(before.text)))
            return opens or plain[:1].isupper()
        if line.torn and ended == self.lexicon.marks.comma and not opens:
            # Where paragraphs are not wrapped, a capital after the page break begins another.
            return self.lexicon.cased and not self.layout.wrapped and plain[:1].isupper()
        if opens:
            return True
        carries_on = line.torn or (ended == self.lexicon.marks.comma and self.layout.wrapped)
        return not (self.lexicon.cased and carries_on and plain[:1].islower())

    def _is_heading_on_page(self, line: Line, following: Line | None) -> bool:
        """Whether a line is a short heading at the head of a page, above a new paragraph."""
        if following is None or not (self.body and line.torn and self.lexicon.cased):
            return False
        if following.gap == 0 or len(line.text) > _LONGEST_HEADING or not line.text[:1].isupper():
            return False
        below = _plain_text(following.text, self.lexicon)
        return self.lexicon.marks.meant(line.text[-1:]) is None and (
            self.lexicon.opens_line(below) or self._number(below) == self.number + 1
        )

    def _begins_without_gap(
        self, line: Line, plain: str, before: Line, ended: str | None, opens: bool
    ) -> bool:
        if opens and self.lexicon.organ_key(before.text):
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
            self.layout.fills(before)
        )

    def _parts_sponsors(self, plain: str, before: Line, group: list[Line]) -> bool:
        """Whether a line is the sponsors' or follows it, in a front matter without blank lines.

        Where blank lines set a list off, or several commas show it, its last line may begin in
        the middle of a name.
        """
        if self.lexicon.line("sponsors", before.text):
            return True
        commas = sum(before.text.count(mark) for mark in _COMMAS)
        listed = commas > 1 or (commas and group[0].gap > 0)
        wraps = listed or before.text.endswith(_COMMAS)
        return not wraps and self.lexicon.line("sponsors", plain) is not None

    def _carries_on(self) -> bool:
        """Whether a line that opens like a paragraph, after a comma, goes on with one.

        Among numbered paragraphs, and where no capital shows an opening phrase and blank lines
        part the paragraphs, a verb at the head of a wrapped line is a matter of chance.
        """
        return bool(self.number) or (self.layout.parted and not self.lexicon.cased)

    def _is_structure(self, plain: str, before: Line, group: list[Line]) -> bool:
        """Whether a line says by its form alone that it begins something new."""
        lexicon = self.lexicon
        if lexicon.organ_key(plain) or lexicon.line("annex", plain):
            return True
        if not self.body:
            return plain.startswith("[") or bool(lexicon.line_kind(plain, _FRONT_STARTS))
        if plain.startswith("#"):
            return True
        if len(group) == 1 and lexicon.line_kind(before.text, _WHOLE_IN_BODY):
            return True
        if lexicon.line("meeting", plain):
            return True
        ended = self._ended(before.text) is not None
        if plain.startswith("[") and ended:
            return lexicon.lines["vote"].match(plain) is not None
        return ended and lexicon.line_kind(plain, _BODY_STARTS) is not None

    def _is_single(self, line: Line) -> bool:
        return self.lexicon.line_kind(line.text, _SINGLE) is not None

    def _is_bare_label(self, group: list[Line]) -> bool:
        text = group[0].text
        return len(group) == 1 and any(
            label.fullmatch(text) for label in self.lexicon.numbers.labels
        )

    def _open_bracket(self, group: list[Line]) -> bool:
        """Whether a note above the text, or below it the list of a vote, is still to be closed."""
        first = group[0].text
        longest = _LONGEST_NOTE
        if self.body:
            longest = _LONGEST_VOTE if self.lexicon.lines["vote"].match(first) else 0
        return (
            first.startswith("[")
            and len(group) < longest
            and not any("]" in line.text for line in group)
        )

    def _numbered(self, plain: str, before: Line) -> bool:
        printed = self.lexicon.number_of(plain)
        if printed is None:
            return False
        number = printed.value
        if number is None or printed.role is not None:
            expected = printed.role is not None or printed.after in (self.number, self.number + 1)
            return expected or self._ended(before.text) is not None
        if number in (self.number + 1, self.highest + 1):
            return True
        # "2030." or "175, 177 to 188" at the head of a line is the rest of a sentence.
        plausible = number < NO_PARAGRAPH and plain.lstrip("0123456789")[:1] not in ",、"
        return plausible and self._ended(before.text) is not None

    def _is_below_heading(self, plain: str, before: Line) -> bool:
        """Whether a line is a lettered point below a short line without mark."""
        short = not self.layout.wrapped or not self.layout.fills(before)
        return short and self._is_point(plain)

    def _is_point(self, plain: str) -> bool:
        return any(level.pattern.match(plain) for level in self.lexicon.levels[:2])

    def _is_next_point(self, plain: str, group: list[Line]) -> bool:
        """Whether a line has the label that follows on the block's: "b." after "a."."""
        for level in self.lexicon.levels:
            label, after = level.pattern.match(group[0].text), level.pattern.match(plain)
            if label and after:
                value = level.value(label[label.lastgroup or 0])
                following = level.value(after[after.lastgroup or 0])
                if value is not None and following == value + 1:
                    return True
        return False

    def _lettered(self, plain: str, ended: str | None) -> bool:
        listed = ended in (self.lexicon.marks.colon, self.lexicon.marks.semicolon)
        levels = self.lexicon.levels if listed else self.lexicon.levels[:2]
        return ended is not None and any(level.pattern.match(plain) for level in levels)

    def _is_bulleted(self, line: Line, before: Line, group: list[Line], ended: str | None) -> bool:
        """Whether a line is a point with a bullet; a dash begins one in a list of such alone."""
        match = self.lexicon.numbers.bullet.match(line.text)
        if match is None:
            return False
        listed = group[0].text.startswith(match["sign"]) or ended == self.lexicon.marks.colon
        return listed or (ended is not None and match["dash"] is None)

    def _ended(self, text: str) -> str | None:
        """Return the mark that ends a line, whatever closes after it or is noted at it."""
        tail = text[-_TAIL:].rstrip(_CLOSERS + " ")
        words = without_trailing_mark(tail).rstrip(_CLOSERS + " ")
        for tail in self.lexicon.marks.tails:
            words = words.removesuffix(tail).rstrip()
        return self.lexicon.marks.meant(words[-1:])


_TAIL = 40  # characters that tell how a line ends
_COMMAS = (",", "、", "،")
_SHORT = 30  # characters: a shorter line above the text is whole
_LONGEST_HEADING = 60  # characters
_LONGEST_NOTE, _LONGEST_VOTE = 8, 60  # lines


def _plain_text(text: str, lexicon: Lexicon) -> str:
    """Return a line as its first words read: without markup and copies at its head."""
    plain = text.lstrip("*_ ")
    found = repetition(plain, 0, lexicon)
    if found:
        length, copies = found
        plain = plain[length * (copies - 1) :]
    return plain
