"""Gathers what is printed of a file into paragraphs and notes, as blocks begin and end."""

from lintres.formats.document import Document, FormatError, Note
from lintres.formats.flow import Lines, Look, Place, Stretch, Tally, laid_out
from lintres.origin import Origin
from lintres.pattern import Pattern

# A number or a bullet in an element of its own, whose paragraph is in the next.
_LABEL = Pattern(
    r"[(（]?(?:[0-9]{1,3}|[ivxlIVXL]{1,5}|[^\W\d_]|[一二三四五六七八九十]{1,3})\s?[.)）、．-]{1,2}"
    r"|[•·▪◦●–—-]"
)
_LONGEST_LABEL = 8
_MOST = 400_000  # stretches, as they are added and as they are laid out
_KEPT = Look(kept=True)


class Gatherer:
    """Takes stretches of text in their order and makes paragraphs of them."""

    def __init__(self, name: str, page: int | None = None) -> None:
        """Begin to gather the text of a file; `page` is its first one, where pages are known."""
        self._name = name
        self._left = _MOST
        self._line: list[Stretch] = []
        self._held = 0  # stretches that wait for the block whose number they are
        self._ended = False  # whether a block ended after what was gathered
        self._tally = Tally(page)
        self._body: list[Lines] = []
        self._outer: list[list[Stretch]] = []
        self._inner: list[list[Lines]] = []  # notes that are being read
        self._notes: dict[str, Note] = {}
        self._after: list[Lines] = []  # text boxes, which follow the paragraph that holds them
        self._turned = 0  # pages that ended in what was gathered

    def add(self, one: Stretch) -> None:
        """Take a stretch of text, or a line break."""
        blank = not one.text.strip(" \t\n\r\f") and one.note is None
        if blank and not self._line:
            return
        if self._ended and (not blank or one.text == "\n"):
            self.flush()
        self._line.append(one)
        self._count()

    def _count(self) -> None:
        """Count a stretch; raises FormatError where there are more than any draft has."""
        self._left -= 1
        if self._left < 0:
            raise FormatError(f"{self._name}: much longer than any draft, or no draft at all")

    def hold(self, label: str, place: Place) -> None:
        """Take what a list prints before a point; the next block is its paragraph."""
        self.begin()
        self._line.append(Stretch(label, _KEPT, place, implied=True))
        self._held = len(self._line)

    def comment(self, one: Stretch) -> None:
        """Take a comment to lintres: a paragraph of its own, but within another."""
        if not self._line or self._ended:
            self.flush()
            self._line.append(one)
            self.flush()
        elif self._held == len(self._line):
            held, self._line = self._line, [one]
            self.flush()
            self._line, self._held = held, len(held)
        else:
            self._line.append(one)

    def end_point(self) -> None:
        """End a point of a list; one without a text prints nothing."""
        if len(self._line) == self._held:
            self._line, self._held = [], 0
        self.end()

    def begin(self) -> None:
        """Begin a block; a number that stands before it is part of it."""
        if not self._ended:
            self._hold_label()
        if self._ended or len(self._line) > self._held:
            self.flush()

    def end(self, *, cell: bool = False) -> None:
        """End a block; what a `cell` holds, if it is a number, belongs to the next cell."""
        if cell and self._line:
            self._ended = False
            self._hold_label()
        if len(self._line) > self._held:
            self._ended = True
            self._held = 0

    def _hold_label(self) -> None:
        if len(self._line) == self._held or len(self._line) > _LONGEST_LABEL:
            return
        text = "".join(one.text for one in self._line if not one.look.hidden).strip()
        if len(text) <= _LONGEST_LABEL and _LABEL.fullmatch(text):
            self._line.append(Stretch(" ", Look(), self._line[-1].place, implied=True))
            self._held = len(self._line)

    def flush(self) -> None:
        """Make paragraphs of what was gathered; a label without a text is none."""
        line, self._line, self._held, self._ended = self._line, [], 0, False
        if not all(one.implied for one in line):
            for stretches in laid_out(line, self._count):
                self._sink().append(Lines(stretches, self._origin(stretches)))
        if not self._inner:
            self._body += self._after
            self._after = []
            for _ in range(self._turned):
                self._tally.turn()
            self._turned = 0

    def turn(self) -> None:
        """Turn the page; a paragraph counts on the page where it begins."""
        if self._inner:
            return
        if self._ended or not self._line:
            self.flush()
            self._tally.turn()
        else:
            self._turned += 1

    def _sink(self) -> list[Lines]:
        return self._inner[-1] if self._inner else self._body

    def _origin(self, stretches: tuple[Stretch, ...]) -> Origin:
        if self._inner:
            return Origin(None, None)
        if all(one.look.hidden for one in stretches):
            return self._tally.current
        return self._tally.next()

    def begin_note(self) -> None:
        """Begin a note; what was gathered goes on after it."""
        self._outer.append(self._line if not self._ended else [])
        if self._ended:
            self.flush()
        self._line, self._held, self._ended = [], 0, False
        self._inner.append([])

    def end_note(
        self, key: str, label: str, *, kind: str = "footnote", labelled: bool | None = None
    ) -> None:
        """End a note; `labelled` says whether a link back to its mark was left out of it.

        A note in which nothing else is printed than its text is not `labelled` at all.
        """
        lines = self._end_inner(f"{kind} {label}")
        if lines and labelled is not None:
            lines[0] = _without_label(lines[0], label, labelled=labelled)
        paragraphs = tuple(one.paragraph({}) for one in lines)
        self._notes[key] = Note(label, tuple(one for one in paragraphs if one.runs))

    def end_box(self, part: str) -> None:
        """End what began like a note and is none: a text box, or what pages print at their top."""
        self._after += self._end_inner(part)

    def _end_inner(self, part: str) -> list[Lines]:
        self.flush()
        origin = Origin(self._tally.page, None, part)
        lines = [one._replace(origin=origin) for one in self._inner.pop()]
        self._line = self._outer.pop()
        self._held = len(self._line) if all(one.implied for one in self._line) else 0
        return lines

    def document(self) -> Document:
        """Return all that was gathered, each note with the paragraph of its first mark."""
        self.flush()
        notes = {key: note for key, note in self._notes.items() if note.paragraphs}
        paragraphs = [lines.paragraph(notes) for lines in self._body]
        return Document(tuple(paragraphs))


def _without_label(lines: Lines, label: str, *, labelled: bool) -> Lines:
    """Take the label off the first line of a note, with what is printed around it."""
    shown = "\\[\\s?\\]|[.:)\\]/]" if labelled else f"[\\[(]?{_quoted(label)}[\\])]?[.:/)]?(?=\\s)"
    raised = f"{_quoted(label)}"
    text = "".join(one.text for one in lines.stretches)
    first = lines.stretches[0]
    expression = raised if first.look.raised and not labelled else shown
    found = Pattern(rf"\s*(?:{expression})[\s\u00a0]*|\s+").match(text)
    if found is None:
        return lines
    cut, kept = found.end(), []
    for one in lines.stretches:
        if cut < len(one.text):
            kept.append(one._replace(text=one.text[cut:], place=one.place.after(cut)))
        cut = max(0, cut - len(one.text))
    return lines._replace(stretches=tuple(kept))


def _quoted(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "*†‡§¶" else sign for sign in text)
