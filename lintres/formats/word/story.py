"""A story: the body, a note, a text box or a header, read from its first block to its last."""

from lintres.formats.document import Note, Paragraph
from lintres.formats.word.columns import columns, without_counts
from lintres.formats.word.inline import Inline, alternative
from lintres.formats.word.line import Line, Mark, Words
from lintres.formats.word.names import Element, child, children, flag, kind, number, value
from lintres.formats.word.pages import Pages, Places
from lintres.formats.word.setting import Setting
from lintres.formats.word.styles import Listed, Look
from lintres.record import Record

_WRAPPERS = frozenset(
    {"customXml", "del", "ins", "moveFrom", "moveTo", "sdt", "sdtContent", "tbl", "txbxContent"}
)


class _Joined(Record):
    """A paragraph of the file that may be part of a longer one."""

    paragraph: Element
    properties: Element | None
    ended: bool  # whether its own mark is in the view


class Story:
    """Reads the blocks of one story."""

    def __init__(self, setting: Setting, root: Element, part: str | None = None) -> None:
        self._set = setting
        self._part = part
        self._inline = Inline(root, setting)
        self._places = Places(part)
        self._paragraphs: list[Paragraph] = []
        # Paragraphs that run on into each other.
        self._joined: list[_Joined] = []

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
        now = child(paragraph, "pPr")
        if now is None:
            self._joined.append(_Joined(paragraph, None, True))
            self._end()
            return
        revisions = self._set.revisions
        properties = revisions.properties(paragraph, "pPr")
        mark = child(now, "rPr")
        ended = not revisions.drops(mark)
        self._joined.append(_Joined(paragraph, properties, ended))
        section = child(now, "sectPr")
        runs_on = flag(child(mark, "vanish")) or _dropped_capital(properties)
        if section is not None or (ended and not runs_on):
            self._end()
        if section is not None and self._set.body is not None:
            self._set.body.sections.end(self._set.pages)
            self._set.body.notes.begin(self._set.body.sections.now)

    def _end(self) -> None:
        """Read what was joined as one paragraph, and write it down.

        What stands before a mark that is left out is part of the paragraph whose mark is left.
        """
        joined, self._joined = self._joined, []
        line = Line()
        waiting: list[_Joined] = []
        first: _Joined | None = None  # in which something is shown
        for each in joined:
            waiting.append(each)
            if not each.ended and each is not joined[-1]:
                continue
            for one in waiting:
                self._read(one.paragraph, each.properties, line)
            waiting = []
            if first is None and line.shown:
                first = each
        if joined:
            self._write(line, (first or joined[-1]).properties)

    def _read(self, paragraph: Element, properties: Element | None, line: Line) -> None:
        self._before(properties)
        self._inline.read(paragraph, self._set.styles.paragraph_style(properties), line)

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
        own = _UNLISTED
        if asked is not None and not self._set.revisions.drops(asked):
            own = Listed(number(child(asked, "numId")), number(child(asked, "ilvl")))
        label = self._set.lists.label(own, self._set.styles.paragraph_style(properties))
        if not label.strip():
            return []
        first = next((each for each in words if not each.look.hidden), None)
        if first is None or first.text[:1].isspace():
            label = label.rstrip()
        page = self._set.pages.now if first is None else first.page
        return [Words(label, Look(), None, page)]

    def _note(self, mark: Mark) -> tuple[Note, ...]:
        if self._set.body is None:
            return ()
        text = self._set.body.texts.take(mark.kind, mark.identity)
        if text is None:
            return ()
        pages = Pages(known=False)
        pages.now = mark.page
        setting = self._set._replace(lists=self._set.body.lists, pages=pages, body=None)
        story = Story(setting, text, f"{mark.kind} {mark.label}")
        return (Note(mark.label, story.read(text)),)


_UNLISTED = Listed()


def _dropped_capital(properties: Element | None) -> bool:
    """Whether a paragraph is no more than the large first letter of the next one."""
    return value(child(properties, "framePr"), "dropCap") in ("drop", "margin")
