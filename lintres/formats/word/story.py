"""A story: the body, a note, a text box or a header, read from its first block to its last."""

from lintres.formats.document import Note, Paragraph
from lintres.formats.word.columns import columns, without_counts
from lintres.formats.word.inline import Inline, alternative
from lintres.formats.word.line import Line, Mark, Words
from lintres.formats.word.names import Element, child, children, flag, kind, number, value
from lintres.formats.word.notes import NoteCount, NoteTexts
from lintres.formats.word.numbering import Lists
from lintres.formats.word.pages import Pages, Places
from lintres.formats.word.revisions import Revisions
from lintres.formats.word.sections import Sections
from lintres.formats.word.styles import Listed, Look, Styles
from lintres.record import Record

_WRAPPERS = frozenset(
    {"customXml", "del", "ins", "moveFrom", "moveTo", "sdt", "sdtContent", "tbl", "txbxContent"}
)


class Setting(Record):
    """What a story is read with."""

    revisions: Revisions
    styles: Styles
    lists: Lists
    pages: Pages
    # None where marks of notes and breaks between sections make no sense.
    notes: NoteCount | None = None
    texts: NoteTexts | None = None
    aside: Lists | None = None  # the lists of the notes
    sections: Sections | None = None


class Story:
    """Reads the blocks of one story."""

    def __init__(self, setting: Setting, root: Element, part: str | None = None) -> None:
        self._set = setting
        self._part = part
        self._inline = Inline(root, setting.revisions, setting.styles, setting.pages, setting.notes)
        self._places = Places(part)
        self._paragraphs: list[Paragraph] = []
        # Paragraphs that run on into the next one; with their properties where these hold.
        self._joined: list[tuple[Element, Element | None]] = []

    def read(self, container: Element) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a container."""
        self._blocks(container)
        self._end()
        return tuple(self._paragraphs)

    def _blocks(self, parent: Element) -> None:
        for each in parent:
            what = kind(each)
            if what in self._set.revisions.dropped:
                self._set.pages.skip(each)
            elif what == "p":
                self._paragraph(each)
            elif what in ("tr", "tc"):
                self._cell(each, what)
            elif what in _WRAPPERS:
                self._blocks(each)
            elif what == "mc:AlternateContent":
                self._blocks(alternative(each))

    def _cell(self, element: Element, what: str) -> None:
        """Read a row or a cell; what was merged into the one before it is empty."""
        properties = child(element, f"{what}Pr")
        if self._set.revisions.drops(properties):
            self._set.pages.skip(element)
            return
        for merged in children(properties, "vMerge", "hMerge"):
            if value(merged) != "restart":
                return
        self._end()
        self._blocks(element)
        self._end()

    def _paragraph(self, paragraph: Element) -> None:
        revisions, sections = self._set.revisions, self._set.sections
        now = child(paragraph, "pPr")
        properties = revisions.properties(paragraph, "pPr")
        mark = child(now, "rPr")
        if revisions.drops(mark):
            self._joined.append((paragraph, None))
        elif flag(child(mark, "vanish")) or _dropped_capital(properties):
            self._joined.append((paragraph, properties))
        else:
            self._joined.append((paragraph, properties))
            self._end()
        if sections is not None and child(now, "sectPr") is not None:
            self._end()
            sections.end(self._set.pages)
            if self._set.notes is not None:
                self._set.notes.begin(sections.now)

    def _end(self) -> None:
        """Read what was joined as one paragraph, and write it down."""
        joined, self._joined = self._joined, []
        if not joined:
            return
        last = next((own for _, own in reversed(joined) if own is not None), None)
        line = Line()
        shown = None  # the properties where something is shown first
        for paragraph, own in joined:
            properties = last if own is None else own
            self._before(properties)
            self._inline.read(paragraph, self._set.styles.paragraph_style(properties), line)
            if shown is None and line.shown:
                shown = properties
        self._write(line, last if shown is None else shown)

    def _before(self, properties: Element | None) -> None:
        """Turn the page where a paragraph asks for it."""
        pages = self._set.pages
        if pages.now is not None and not pages.fresh:
            asked = flag(child(properties, "pageBreakBefore"))
            if asked is None:
                asked = self._set.styles.breaks(self._set.styles.paragraph_style(properties))
            if asked:
                pages.turn()

    def _write(self, line: Line, properties: Element | None) -> None:
        if self._part == "header":
            words = without_counts(line.words)
        else:
            words = columns(line.words, properties)
        if line.shown or not (line.words or line.lost):
            words = [*self._number(words, properties), *words]
        notes = tuple(note for mark in line.marks for note in self._note(mark))
        if words:
            self._paragraphs.append(Paragraph(self._places.runs(words), notes))
        for box in line.boxes:
            self._paragraphs.extend(Story(self._set, box, "text box").read(box))

    def _number(self, words: list[Words], properties: Element | None) -> list[Words]:
        """Return the number that Word gives the paragraph, if any."""
        asked = child(properties, "numPr")
        own = Listed()
        if asked is not None and not self._set.revisions.drops(asked):
            own = Listed(number(child(asked, "numId")), number(child(asked, "ilvl")))
        label = self._set.lists.label(own, self._set.styles.paragraph_style(properties))
        if not label.strip():
            return []
        first = next((each for each in words if not each.look.hidden), None)
        if first is not None and first.text[:1].isspace():
            label = label.rstrip()
        page = self._set.pages.now if first is None else first.page
        return [Words(label, Look(), None, page)]

    def _note(self, mark: Mark) -> tuple[Note, ...]:
        if self._set.texts is None or self._set.aside is None:
            return ()
        text = self._set.texts.take(mark.kind, mark.identity)
        if text is None:
            return ()
        pages = Pages(known=False)
        pages.now = mark.page
        setting = Setting(self._set.revisions, self._set.styles, self._set.aside, pages)
        story = Story(setting, text, f"{mark.kind} {mark.label}")
        return (Note(mark.label, story.read(text)),)


def _dropped_capital(properties: Element | None) -> bool:
    """Whether a paragraph is no more than the large first letter of the next one."""
    return value(child(properties, "framePr"), "dropCap") in ("drop", "margin")
