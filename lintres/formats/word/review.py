"""A Word file handed back as an editor would: with comments, and with tracked changes."""

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from zipfile import BadZipFile

from lxml import etree

from lintres.formats.document import FormatError, View
from lintres.formats.repack import repacked
from lintres.formats.signs import Hindrance, Sign
from lintres.formats.strokes import Edits, Page, Restyled, Strokes
from lintres.formats.transcript import transcribe
from lintres.formats.word.body import read
from lintres.formats.word.comments import Comments, Words
from lintres.formats.word.ground import Ground, first_run, run_around, story_of
from lintres.formats.word.letters import Letters
from lintres.formats.word.names import Element, child, descendants, kind, value
from lintres.formats.word.package import open_word
from lintres.formats.word.pen import Pen
from lintres.record import Record
from lintres.source import Source, Span


class Remark(Record):
    """What is to be said of a stretch of the transcript."""

    span: Span
    words: Words


class Reviewed(Record):
    """A file with comments and changes; `unanchored` are the places of remarks that found none."""

    data: bytes
    unanchored: tuple[int, ...]


class _Anchor(NamedTuple):
    """What a comment stands at: letters of nodes, or nodes as a whole."""

    first: Element
    start: int | None
    last: Element
    end: int | None
    note: str = ""  # where the words are, if not there

    def cut(self, cuts: dict[Element, set[int]]) -> None:
        """Add the places where nodes are to be cut."""
        for node, place in ((self.first, self.start), (self.last, self.end)):
            if place is not None:
                cuts.setdefault(node, set()).add(place)

    def runs(self, pen: Pen) -> tuple[Element, Element]:
        """Return the first and the last run of the words, once they are cut."""
        first, last = self.first, self.last
        return (
            first if self.start is None else pen.run(first, self.start),
            last if self.end is None else pen.run(last, self.end - 1),
        )


class Review:
    """A Word file that is read to be commented on and changed; it is written once."""

    def __init__(self, data: bytes, name: str, view: View = View.FINAL) -> None:
        """Read a file; raises FormatError for what cannot be read."""
        self._data = data
        self._file = open_word(data, name)
        self._transcript = transcribe(read(self._file, view), name)
        self._ground = Ground()
        self._letters = Letters()
        self._page = Page(self._transcript, self._hindered)

    @property
    def source(self) -> Source:
        """The text of the file, as `lintres.formats.read` gives it."""
        return self._transcript.source

    def hindrances(self, edits: Edits) -> Iterator[tuple[list[int], str]]:
        """Yield which edits cannot be made, all of a paragraph together, and why.

        The edits do not overlap, and stand in the order of the text.
        """
        for _, places, why in self._planned(edits):
            if why is not None:
                yield places, why

    def write(self, remarks: Sequence[Remark], edits: Edits, time: datetime) -> Reviewed:
        """Return the file with remarks as comments, and with edits as changes.

        Raises ValueError for an edit that cannot be made, FormatError for a damaged file.
        """
        plans: list[Strokes] = []
        for strokes, _, why in self._planned(edits):
            if why is not None:
                raise ValueError(f"an edit that is hindered: {why}")
            plans.append(strokes)
        anchors = [self._anchor(remark.span) for remark in remarks]
        pen = Pen(self._file.document, self._file.roots.values(), time)
        cuts = self._letters.cuts(plans)
        for one in filter(None, anchors):
            one.cut(cuts)
        pen.cut(cuts)
        dirty = {
            self._file.part_of(node) or ""
            for strokes in plans
            for node in self._letters.make(strokes, pen)
        }
        if any(anchors):
            comments = Comments(self._file, time)
            for remark, anchor in zip(remarks, anchors, strict=True):
                if anchor is not None:
                    words = remark.words
                    if anchor.note:
                        words = words._replace(
                            paragraphs=(*words.paragraphs[:1], anchor.note, *words.paragraphs[1:])
                        )
                    number = comments.add(words)
                    pen.anchor(number, *anchor.runs(pen))
            dirty |= {self._file.main, *comments.dirty}
        parts = {part: _printed(self._file.root(part)) for part in sorted(dirty)}
        unanchored = tuple(at for at, anchor in enumerate(anchors) if anchor is None)
        try:
            return Reviewed(repacked(self._data, parts) if parts else self._data, unanchored)
        except (BadZipFile, struct.error, zlib.error, ValueError) as fault:
            raise FormatError(f"{self._file.name}: the file is damaged or incomplete") from fault

    # ---- Changes ----------------------------------------------------------------------------

    def _planned(self, edits: Edits) -> Iterator[tuple[Strokes, list[int], str | None]]:
        for region, places in self._page.regions(edits):
            try:
                if isinstance(region, Hindrance):
                    raise region
                strokes = self._page.strokes(region, [edits[at] for at in places])
                self._look_at_type(strokes.restyled)
            except Hindrance as hindrance:
                yield Strokes(), places, str(hindrance)
            else:
                yield strokes, places, None

    def _hindered(self, sign: Sign) -> str | None:
        node = self._letters.node(sign)
        if node is None:
            return "its number is automatic"
        if self._letters.place(sign) is None:
            return "the file spells it in a way of its own"
        return self._ground.hindrance(node)

    def _look_at_type(self, restyled: Iterable[Restyled]) -> None:
        """Raise a hindrance for letters whose type somebody else has changed: no file holds two."""
        for one in restyled:
            node = self._letters.node(one.sign)
            run = None if node is None else node.getparent()
            if child(run, "rPr", "rPrChange") is not None:
                raise Hindrance(
                    "its type has been changed, and that is neither accepted nor rejected"
                )

    # ---- Comments ---------------------------------------------------------------------------

    def _anchor(self, span: Span) -> _Anchor | None:
        """Return where a comment on a stretch of the transcript stands, or None."""
        signs = [sign for sign in self._page.around(span) if self._letters.node(sign) is not None]
        if not signs:
            return None
        first = self._letters.node(signs[0])
        assert first is not None
        story = story_of(first)
        within = [
            sign
            for sign in signs
            if (node := self._letters.node(sign)) is not None and story_of(node) is story
        ]
        last = self._letters.node(within[-1])
        assert last is not None
        if story is not None and kind(story) == "body":
            return self._in_body(within[0], first, within[-1], last)
        return self._beside(first, signs[0])

    def _in_body(self, start: Sign, first: Element, end: Sign, last: Element) -> _Anchor | None:
        begin, until = self._outside_of_fields(first, last)
        head, tail = run_around(begin), run_around(until)
        if head is None or tail is None:
            return None
        anchor = _Anchor(head, None, tail, None)
        if head is first.getparent():
            anchor = anchor._replace(first=first, start=self._letters.place(start) or 0)
        if tail is last.getparent():
            anchor = anchor._replace(last=last, end=(self._letters.place(end) or 0) + 1)
        return anchor

    def _outside_of_fields(self, first: Element, last: Element) -> tuple[Element, Element]:
        begun, ended = self._ground.field(first), self._ground.field(last)
        if begun is not None and begun.fixed:
            first = begun.first
        if ended is not None and ended.fixed:
            last = ended.last
        return first, last

    def _beside(self, node: Element, sign: Sign) -> _Anchor | None:
        """Return where a comment stands whose words are in a note, a text box or a header."""
        origin = None if sign.run is None else sign.run.origin
        part = (origin and origin.part) or "part"
        which = part if part[-1].isdigit() else f"the {part}"
        note = f"The words are in {which}, where no comment can stand."
        while True:
            story = story_of(node)
            if story is None:
                return None
            what = kind(story)
            if what == "body":
                place = run_around(node)
                return _Anchor(place, None, place, None, note) if place is not None else None
            if what in ("footnote", "endnote"):
                mark = self._mark_of(story)
            elif what == "txbxContent":
                mark = story
            else:
                body = child(self._file.document, "body")
                mark = first_run(body) if body is not None else None
            if mark is None:
                return None
            node = mark

    def _mark_of(self, note: Element) -> Element | None:
        identity = value(note, "id")
        marks = descendants(self._file.document, f"{kind(note)}Reference")
        return next((mark for mark in marks if value(mark, "id") == identity), None)


def _printed(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
