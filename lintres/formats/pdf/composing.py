"""The pages of a PDF file as one document: paragraphs and notes, with where their words stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from lintres.formats.document import Document, Note, Paragraph, Run
from lintres.formats.pdf.furniture import without_furniture
from lintres.formats.pdf.joints import SOFT, Joints
from lintres.formats.pdf.layout import Line, Page
from lintres.formats.pdf.measures import Measures, measures_of
from lintres.formats.pdf.notes import Foot, label_of, notes_of
from lintres.formats.pdf.paragraphs import grouped, is_display
from lintres.origin import Origin
from lintres.record import Record

# A space before these does not break the line, and few files tell of what kind it is.
_CLINGING = (";", ":", "!", "?", "»")


_MARKS = ("*", "†", "‡", "§", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS = frozenset("".join(_MARKS))


class _Body(Record):
    """A paragraph that is being put together, and the notes whose marks stand in it."""

    lines: tuple[Line, ...]
    notes: list[Note]


def compose(pages: Sequence[Page]) -> Document:
    """Return the document that pages show, without what is printed around its text."""
    cleared = without_furniture(pages)
    size = measures_of([page.lines for page in cleared]).size
    parted = [notes_of(page, size) for page in cleared]
    texts = [text for text, _ in parted]
    measures = measures_of(texts)
    bodies = [_Body(tuple(lines), []) for lines in grouped(texts, measures)]
    joints = Joints([line for page in cleared for line in page.lines])
    writer = _Writer(joints, measures)
    feet = [
        (page.number, foot)
        for page, (_, found) in zip(pages, parted, strict=True)
        for foot in found
    ]
    notes = list(_whole(feet))
    bodies += [_Body(foot.lines, []) for _, foot in notes if foot.label is None and foot.lines]
    _tie(bodies, [(page, foot) for page, foot in notes if foot.label is not None], writer)
    places = _places(bodies)
    return Document(
        tuple(
            Paragraph(tuple(writer.runs(body.lines, places)), tuple(body.notes)) for body in bodies
        )
    )


def _whole(feet: Iterable[tuple[int, Foot]]) -> Iterator[tuple[int, Foot]]:
    """Yield notes with the page where they begin, and all their lines."""
    held: tuple[int, Foot] | None = None
    for page, foot in feet:
        if foot.label is None and held is not None:
            held = (held[0], held[1]._replace(lines=held[1].lines + foot.lines))
            continue
        if held is not None:
            yield held
        held = (page, foot)
    if held is not None:
        yield held


def _tie(bodies: Sequence[_Body], feet: Sequence[tuple[int, Foot]], writer: "_Writer") -> None:
    """Give each note to the paragraph that has its mark, or to the last one of its page."""
    marks: dict[tuple[int, str], list[int]] = {}
    last: dict[int, int] = {}
    for index, body in enumerate(bodies):
        for line in body.lines:
            last[line.page] = index
            for label in _marks(line):
                marks.setdefault((line.page, label), []).append(index)
    for page, foot in feet:
        label = foot.label or ""
        found = [
            key for key in ((page, label), (page - 1, label), (page + 1, label)) if marks.get(key)
        ]
        if found:
            index = marks[found[0]].pop(0) if len(marks[found[0]]) > 1 else marks[found[0]][0]
        else:
            index = max((at for number, at in last.items() if number <= page), default=0)
        if bodies:
            bodies[index].notes.append(writer.note(foot))


def _marks(line: Line) -> Iterator[str]:
    """Yield the labels of the notes that a line has marks of."""
    if not _SIGNS.isdisjoint(line.text):
        for word in line.words:
            yield from _plain_marks(word.text)
    if any(word.raised for word in line.words):
        yield from _raised_marks(line)


def _raised_marks(line: Line) -> Iterator[str]:
    """Yield the labels of the marks of a line that are raised by size and place."""
    text = ""
    for word in (*line.words, None):
        if word is not None and word.raised and (not text or not word.spaced):
            text += word.text
            continue
        for part in text.replace(",", " ").split():
            if label := label_of(part):
                yield label
        text = word.text if word is not None and word.raised else ""


def _plain_marks(text: str) -> Iterator[str]:
    """Yield the marks at the end of a word that are not raised by their size: * and ³."""
    bare = text.rstrip(",;:.")
    for signs in _MARKS:
        mark = bare[len(bare.rstrip(signs)) :]
        if mark and (label := label_of(mark)):
            yield label


def _places(bodies: Sequence[_Body]) -> dict[tuple[int, int], int]:
    """Return the place of each paragraph on its pages, by its first line there."""
    places: dict[tuple[int, int], int] = {}
    counted: dict[int, int] = {}
    for body in bodies:
        key = id(body.lines)
        for page in dict.fromkeys(line.page for line in body.lines):
            counted[page] = counted.get(page, 0) + 1
            places[key, page] = counted[page]
    return places


class _Writer:
    """Writes lines as runs, with where each word stands."""

    def __init__(self, joints: Joints, measures: Measures) -> None:
        self._joints = joints
        self._measures = measures

    def note(self, foot: Foot) -> Note:
        """Return a note."""
        label = foot.label or ""
        part = f"footnote {label}".strip()
        runs = tuple(self._runs(foot.lines, lambda page: Origin(page, None, part)))
        return Note(label, (Paragraph(runs),))

    def runs(self, lines: tuple[Line, ...], places: dict[tuple[int, int], int]) -> Iterator[Run]:
        """Yield the runs of a paragraph."""
        key = id(lines)
        return self._runs(lines, lambda page: Origin(page, places[key, page]))

    def _runs(self, lines: Sequence[Line], origin_of: Callable[[int], Origin]) -> Iterator[Run]:
        found: list[Run] = []
        bold = all(word.bold for line in lines for word in line.words if _is_worded(word.text))
        for index, line in enumerate(lines):
            glue = ""
            if index:
                before = lines[index - 1]
                fallen, glue = self._joints.joint(before.text, line.text)
                if fallen:
                    found[-1] = found[-1]._replace(text=found[-1].text[:-fallen])
                elif glue and before.page == line.page and is_display(before, line, self._measures):
                    glue = "\n"
            page, paragraph, part = origin_of(line.page)[:3]
            for word in line.words:
                text = word.text.replace(SOFT, "")
                space = " " if word.spaced else glue
                if space == " " and (
                    text[:1] in _CLINGING or (found and found[-1].text[-1:] == "«")
                ):
                    space = "\u00a0"
                place = Origin(page, paragraph, part, None, None, None, word.rectangle)
                found.append(
                    Run(
                        space + text,
                        place,
                        word.italic,
                        bold or word.bold,
                        word.raised,
                        False,
                        False,
                        None,
                    )
                )
                glue = ""
        return iter(found)


def _is_worded(text: str) -> bool:
    return any(each.isalnum() for each in text)
