"""Text as it flows in a page or an ODF file, gathered into paragraphs: white space, line breaks.

Where white space does not count, a stretch of it is one blank, as browsers and office programs
print it; each run still knows the place of its first character in the file.
"""

from collections.abc import Callable, Iterable, Iterator

from lintres.formats.document import Note, Paragraph, Run
from lintres.origin import Origin
from lintres.pattern import Pattern
from lintres.record import Record

# Not the no-break space, which stays.
_BLANKS = " \t\n\r\f"
_BLANK = Pattern(r"[ \t\n\r\f]+")
_TO_BLANKS = str.maketrans(_BLANKS, " " * len(_BLANKS))
# Between two of these a line break in the file is not printed as a blank.
_WIDE = Pattern(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")


class Look(Record):
    """How a stretch of text is set."""

    italic: bool = False
    bold: bool = False
    raised: bool = False
    hidden: bool = False
    kept: bool = False  # white space counts


class Place(Record):
    """Where a stretch of text begins: a path to its node, a character of its text from 1."""

    node: str | None
    character: int | None

    def after(self, count: int) -> "Place":
        """The place some characters further on."""
        if not count or self.character is None:
            return self
        return Place(self.node, self.character + count)


class Stretch(Record):
    """A stretch of text of one look, as it stands in the file."""

    text: str
    look: Look
    place: Place
    implied: bool = False
    note: str | None = None  # which note it is the mark of


class Tally:
    """Counts paragraphs: on their page where it is known, otherwise in the document."""

    def __init__(self, page: int | None = None) -> None:
        self.page = page
        self._count = 0

    def turn(self) -> None:
        """Begin a new page, where pages are known."""
        if self.page is not None:
            self.page += 1
            self._count = 0

    @property
    def current(self) -> Origin:
        """Where the last paragraph with text stands."""
        return Origin(self.page, self._count or None)

    def next(self) -> Origin:
        """Return where the next paragraph with text stands."""
        self._count += 1
        return Origin(self.page, self._count)


class Lines(Record):
    """A paragraph, its stretches laid out, and the page on which it begins."""

    stretches: tuple[Stretch, ...]
    origin: Origin

    def paragraph(self, notes: dict[str, Note]) -> Paragraph:
        """Return it with those of `notes` whose marks stand in it; they are taken out."""
        marks = [one.note for one in self.stretches if one.note is not None]
        runs = tuple(_run(one, self.origin) for one in self.stretches)
        return Paragraph(runs, tuple(notes.pop(mark) for mark in marks if mark in notes))


def _run(stretch: Stretch, origin: Origin) -> Run:
    text, (italic, bold, raised, hidden, _), place, implied, _ = stretch
    page, paragraph, part, run, _, _, rectangle = origin
    character = None if implied else place.character
    at = Origin(page, paragraph, part, run, character, place.node, rectangle)
    return Run(text, at, italic, bold, raised, hidden, implied)


def laid_out(
    stretches: Iterable[Stretch], count: Callable[[], None]
) -> Iterator[tuple[Stretch, ...]]:
    """Yield the paragraphs that stretches make; two line breaks in a row part them.

    A paragraph of hidden text only is one too; one of blanks is none. `count` is called for each
    stretch, and may raise what it wants where there are too many.
    """
    line: list[Stretch] = []
    waiting: list[Stretch] = []  # line breaks that are printed if text follows
    for one in _collapsed(stretches):
        count()
        if one.text == "\n" and not one.look.hidden:
            _strip(line)
            if line:
                waiting.append(one)
            continue
        if waiting and not one.look.hidden:
            if len(waiting) > 1:
                if _filled(line):
                    yield tuple(line)
                    line = []
            else:
                line += waiting
            waiting = []
        line.append(one)
    _strip(line)
    if _filled(line):
        yield tuple(line)


def _filled(line: list[Stretch]) -> bool:
    return any(one.text.strip() or one.note is not None for one in line)


def _strip(line: list[Stretch]) -> None:
    """Take away blanks at the end that do not count."""
    at = len(line) - 1
    while at >= 0:
        one = line[at]
        if not one.look.hidden:
            text = one.text.rstrip(_BLANKS)
            if text:
                line[at] = one._replace(text=text)
                return
            if one.note is None:
                del line[at]
        at -= 1


def _collapsed(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield stretches with white space as it is printed; each line break is one of its own."""
    before = "\n"  # the last character that was printed
    for one in stretches:
        for part in _kept(one) if one.look.kept else _squeezed(one, before):
            yield part
            if not part.look.hidden:
                before = part.text[-1]


def _kept(one: Stretch) -> Iterator[Stretch]:
    at = 0
    for line in one.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if at:
            yield one._replace(text="\n", place=one.place.after(at - 1))
        if line:
            yield one._replace(text=line, place=one.place.after(at))
        at += len(line) + 1


def _squeezed(one: Stretch, before: str) -> Iterator[Stretch]:
    text, start = one.text, 0
    for match in _BLANK.finditer(text):
        first, last = match.span()
        ahead = text[first - 1] if first else before
        within = _between_wide(ahead, text[last : last + 1], match[0])
        dropped = within or (first == 0 and before in _BLANKS)
        if last == first + 1 and not dropped:
            continue
        end = first if dropped else first + 1
        if start < end:
            yield _part(one, start, end)
        start = last
    if start < len(text):
        yield _part(one, start, len(text))


def _between_wide(before: str, after: str, blanks: str) -> bool:
    if "\n" not in blanks or not after:
        return False
    return _WIDE.match(before) is not None and _WIDE.match(after) is not None


def _part(one: Stretch, start: int, end: int) -> Stretch:
    text, look, place, implied, note = one
    return Stretch(text[start:end].translate(_TO_BLANKS), look, place.after(start), implied, note)
