"""The blocks of a story: paragraphs, tables, and what they are wrapped in."""

from lintres.formats.document import Document, Note, Paragraph, View
from lintres.formats.word.inline import Inline, alternative
from lintres.formats.word.line import Line, Mark
from lintres.formats.word.names import Element, child, children, kind, value
from lintres.formats.word.notes import NoteCount
from lintres.formats.word.package import WordFile
from lintres.formats.word.pages import Pages, Places
from lintres.formats.word.revisions import Revisions

_WRAPPERS = frozenset(
    {"customXml", "del", "ins", "moveFrom", "moveTo", "sdt", "sdtContent", "tbl", "txbxContent"}
)


def read(file: WordFile, view: View) -> Document:
    """Return the paragraphs of a Word file in a view."""
    body = child(file.document, "body")
    if body is None:
        return Document(())
    pages = Pages(known=False)
    story = _Story(file, Revisions(view), pages, NoteCount(), file.document)
    return Document(tuple(story.read(body)))


class _Story:
    """Reads the body, or another text that stands for itself: a note, a text box, a header."""

    def __init__(
        self,
        file: WordFile,
        revisions: Revisions,
        pages: Pages,
        notes: NoteCount | None,
        root: Element,
        part: str | None = None,
    ) -> None:
        self._file = file
        self._revisions = revisions
        self._pages = pages
        self._notes = notes
        self._inline = Inline(root, revisions, pages, notes)
        self._places = Places(part)
        self._paragraphs: list[Paragraph] = []
        self._line = Line()  # what stands before a paragraph mark that is left out

    def read(self, container: Element) -> list[Paragraph]:
        """Return the paragraphs of a container."""
        self._blocks(container)
        self._end(None)
        return self._paragraphs

    def _blocks(self, parent: Element) -> None:
        for each in parent:
            what = kind(each)
            if what in self._revisions.dropped:
                continue
            if what == "p":
                self._paragraph(each)
            elif what in ("tr", "tc"):
                self._cell(each, what)
            elif what in _WRAPPERS:
                self._blocks(each)
            elif what == "mc:AlternateContent":
                self._blocks(alternative(each))

    def _cell(self, element: Element, what: str) -> None:
        """Read a row or a cell; what was merged into the one above it is empty."""
        properties = child(element, f"{what}Pr")
        if self._revisions.drops(properties):
            return
        merged = child(properties, "vMerge")
        if merged is not None and value(merged) != "restart":
            return
        self._end(None)
        self._blocks(element)
        self._end(None)

    def _paragraph(self, paragraph: Element) -> None:
        self._inline.read(paragraph, self._line)
        if self._revisions.drops(child(paragraph, "pPr", "rPr")):
            return
        self._end(self._revisions.properties(paragraph, "pPr"))

    def _end(self, properties: Element | None) -> None:
        """Write down what was gathered."""
        line, self._line = self._line, Line()
        runs = self._places.runs(line.words)
        notes = [self._note(mark) for mark in line.marks]
        if runs:
            self._paragraphs.append(Paragraph(runs, tuple(note for note in notes if note)))
        for box in line.boxes:
            inner = _Story(
                self._file, self._revisions, self._pages, self._notes, box, "text box"
            ).read(box)
            self._paragraphs.extend(inner)

    def _note(self, mark: Mark) -> Note | None:
        root = self._file.related(f"{mark.kind}s")
        for each in children(root, mark.kind):
            if value(each, "id") == mark.identity:
                pages = Pages(known=False)
                pages.now = mark.page
                part = f"{mark.kind} {mark.label}"
                story = _Story(self._file, self._revisions, pages, None, each, part)
                return Note(mark.label, tuple(story.read(each)))
        return None
