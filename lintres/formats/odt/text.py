"""The text of an ODT file: its blocks in their order, and what stands in its paragraphs."""

from collections.abc import Iterable

from lxml import etree

from lintres.formats.document import Document, View
from lintres.formats.flow import Look, Place, Stretch
from lintres.formats.gathering import Gatherer
from lintres.formats.names import words
from lintres.formats.odt.changes import PARAGRAPHS, Changes
from lintres.formats.odt.file import OdfFile
from lintres.formats.odt.lists import Counts, Numbering
from lintres.formats.odt.names import full, name_of, number, said
from lintres.formats.odt.styles import Looks
from lintres.formats.paths import Node
from lintres.record import Record

_APART = words(
    "draw:image draw:object draw:object-ole form:forms office:annotation office:annotation-end "
    "office:event-listeners office:forms svg:desc svg:title table:covered-table-cell "
    "text:bibliography-source text:index-title-template text:ruby-text text:sequence-decls "
    "text:table-of-content-source text:tracked-changes text:user-field-decls "
    "text:variable-decls"
)
_CELL = "table:table-cell"
_PAGE_FIELDS = ("text:page-number", "text:page-count")
_MOST_SPACES = 1000


class _Item(Record):
    """Where in lists a paragraph stands."""

    style: str = ""  # "" where its own style names the list
    depth: int = 0  # 0: in no list
    counts: Counts | None = None
    start: int | None = None  # the number that the file gives this point
    begins: bool = False  # whether it is the first paragraph of a point


_NO_ITEM = _Item()


class Reader:
    """Reads one file."""

    def __init__(self, file: OdfFile, view: View) -> None:
        self._file = file
        self._styles = file.styles
        self._numbering = Numbering(file.lists)
        self._changes = Changes(file.text, view)
        self._out = Gatherer(file.name, 1 if file.knows_pages else None)
        self._overall: dict[str, int] = {}
        self._position = 0
        self._looks: dict[tuple[str, str, bool], Looks] = {}
        self._node: Node = Node("office:document-content", None, 0, 1)
        self._joined = False  # whether the last paragraph goes on
        self._notes = 0
        self._first = True  # whether no paragraph was met
        self._item = _NO_ITEM  # of the paragraph that is being read

    def read(self) -> Document:
        """Read what the first page prints at its top, then the text."""
        first = next(self._file.text.iter(*(full(one) for one in PARAGRAPHS)), None)
        style = "" if first is None else said(first, "text:style-name")
        if (head := self._file.head(self._styles.master_of(style))) is not None:
            self._head(head)
        for name in ("office:body", "office:text"):
            self._node = Node(name, self._node, 0, 1)
            self._node.number = 0
        self._blocks(self._file.text, _NO_ITEM, hidden=False)
        return self._out.document()

    def _head(self, head: etree._Element) -> None:
        """Read the head of a page with the styles of pages, less the number of the page."""
        styles, numbering, node = self._styles, self._numbering, self._node
        self._styles = self._file.page_styles
        self._numbering = Numbering(self._file.page_lists)
        self._node = Node("office:document-styles", None, 0, 1)
        self._out.begin_note()
        self._blocks(head, _NO_ITEM, hidden=False)
        self._out.end_box("header")
        self._out.flush()
        self._styles, self._numbering, self._node = styles, numbering, node
        self._first = True

    def _blocks(self, holder: Iterable[etree._Element], item: _Item, *, hidden: bool) -> None:
        """Read the blocks in something; `item` is where in lists it stands."""
        for element in holder:
            self._block(element, name_of(element), item, hidden=hidden)

    def _block(self, element: etree._Element, name: str, item: _Item, *, hidden: bool) -> None:
        if name in PARAGRAPHS:
            self._paragraph(element, name, item, hidden=hidden)
        elif name == "text:soft-page-break":
            self._out.turn()
        elif name in ("text:change-start", "text:change-end"):
            self._changes.meet(element)
        elif name == "text:change":
            for deleted in self._changes.deleted_at(element):
                self._block(deleted, name_of(deleted), item, hidden=hidden)
        elif name == "text:list":
            self._list(element, item, hidden=hidden)
        elif name and name not in _APART:
            outer = self._begin(name)
            hidden = hidden or said(element, "text:display") == "none"
            self._blocks(element, item, hidden=hidden)
            if name == _CELL:
                self._out.end(cell=True)
            elif name == "table:table-row":
                self._out.flush()
            self._node = outer

    def _begin(self, name: str) -> Node:
        """Open an element; return the one that it stands in."""
        outer = self._node
        self._overall[name] = overall = self._overall.get(name, 0) + 1
        self._node = Node(name, outer, self._position, overall)
        return outer

    def _list(self, element: etree._Element, item: _Item, *, hidden: bool) -> None:
        outer = self._begin("text:list")
        style = said(element, "text:style-name") or item.style
        counts = item.counts
        if counts is None:
            counts = self._numbering.counts(element, style)
        inner = _Item(style, item.depth + 1, counts)
        for point in element:
            name = name_of(point)
            if name not in ("text:list-item", "text:list-header"):
                continue
            around = self._begin(name)
            start = number(point, "text:start-value", -1)
            first = inner._replace(
                start=None if start < 0 else start, begins=name == "text:list-item"
            )
            for block in point:
                block_name = name_of(block)
                self._block(block, block_name, first, hidden=hidden)
                if block_name in PARAGRAPHS:
                    first = inner
            self._node = around
        self._node = outer

    # ---- Paragraphs -------------------------------------------------------------------------

    def _paragraph(self, element: etree._Element, name: str, item: _Item, *, hidden: bool) -> None:
        style = said(element, "text:style-name")
        if self._is_page_number(element):
            return
        if self._styles.breaks_before(style) and not self._first:
            self._out.turn()
        self._first = False
        joined, new = self._joined, self._changes.is_new(element)
        self._joined = joined if new else self._changes.joins(element)
        outer = self._begin(name)
        hidden = hidden or _is_hidden(element)
        if not joined:
            self._out.begin()
        self._item = item
        if not (new or joined):
            before = self._changes.begin(element)
            if before is not None:
                self._label(before, self._deleted_item(before), hidden=hidden)
            else:
                self._label(element, item, hidden=hidden)
        self._inline(element, self._look(style, "", hidden=hidden))
        if not self._joined:
            self._out.end()
        self._node = outer

    def _is_page_number(self, element: etree._Element) -> bool:
        if self._styles is not self._file.page_styles:
            return False
        return next(element.iter(*(full(one) for one in _PAGE_FIELDS)), None) is not None

    def _label(self, element: etree._Element, item: _Item, *, hidden: bool) -> None:
        """Take what is printed before a paragraph by itself: its number, or a bullet."""
        label = ""
        if item.depth:
            own = self._styles.lists_of(said(element, "text:style-name"))
            if item.begins and own != "" and item.counts is not None:
                label = self._numbering.label(
                    item.style or own or "", item.depth, item.counts, item.start
                )
        elif name_of(element) == "text:h" and said(element, "text:is-list-header") != "true":
            label = self._numbering.heading(number(element, "text:outline-level", 1))
        if label and not hidden:
            self._out.hold(label, Place(self._node.path, None))

    def _look(self, paragraph: str, text: str, *, hidden: bool) -> Looks:
        key = (paragraph, text, hidden)
        if key not in self._looks:
            properties = self._styles.of_paragraph(paragraph)
            if text:
                properties = {**properties, **self._styles.of_text(text)}
            self._looks[key] = Looks(properties, hidden=hidden)
        return self._looks[key]

    # ---- What stands in a paragraph ---------------------------------------------------------

    def _inline(self, element: etree._Element, looks: Looks) -> None:
        self._add(element.text, looks)
        for child in element:
            name = name_of(child)
            outer = self._begin(name or "*")
            read = _INLINE.get(name)
            if read is not None:
                read(self, child, looks)
            elif name not in _APART:
                self._inline(child, looks)
            self._node = outer
            self._add(child.tail, looks)

    def _add(self, text: str | None, looks: Looks) -> None:
        if not text:
            return
        if not self._changes.left_out:
            place = self._place()
            for start, end, look in looks.parts(text):
                self._out.add(Stretch(text[start:end], look, place.after(start), False, None))
        self._position += len(text)

    def _place(self) -> Place:
        return Place(self._node.path, self._position - self._node.begins + 1)

    def _sign(self, text: str, looks: Looks) -> None:
        """Take what an element without text prints: spaces, a tab, a line break."""
        if not self._changes.left_out:
            look = looks.first._replace(kept=True)
            self._out.add(Stretch(text, look, self._place()))

    def _span(self, element: etree._Element, looks: Looks) -> None:
        own = self._styles.of_text(said(element, "text:style-name"))
        if own:
            looks = Looks({**looks.properties, **own}, hidden=looks.hidden)
        self._inline(element, looks)

    def _spaces(self, element: etree._Element, looks: Looks) -> None:
        self._sign(" " * min(number(element, "text:c", 1), _MOST_SPACES), looks)

    def _tab(self, element: etree._Element, looks: Looks) -> None:
        self._sign("\t", looks)

    def _line_break(self, element: etree._Element, looks: Looks) -> None:
        self._sign("\n", looks)

    def _page_break(self, element: etree._Element, looks: Looks) -> None:
        self._out.turn()

    def _bound(self, element: etree._Element, looks: Looks) -> None:
        self._changes.meet(element)

    def _hidden_text(self, element: etree._Element, looks: Looks) -> None:
        text = said(element, "text:string-value") or "".join(element.itertext())
        shown = said(element, "text:is-hidden") == "false"
        look = looks.first if shown else Look(hidden=True)
        self._out.add(Stretch(text, look, self._place()))
        self._position += len(element.text or "")

    def _note(self, element: etree._Element, looks: Looks) -> None:
        citation = element.find(full("text:note-citation"))
        body = element.find(full("text:note-body"))
        if citation is None or body is None or self._changes.left_out:
            return
        printed = "".join(citation.itertext()) or said(citation, "text:label")
        label = printed.strip() or "*"
        kind = said(element, "text:note-class") or "footnote"
        self._notes += 1
        key = str(self._notes)
        look = Look(raised=True, hidden=looks.hidden)
        self._out.add(Stretch(label, look, self._place(), note=None if looks.hidden else key))
        item, joined, self._joined = self._item, self._joined, False
        self._out.begin_note()
        self._blocks(body, _NO_ITEM, hidden=looks.hidden)
        self._out.end_note(key, label, kind=kind)
        self._item, self._joined = item, joined

    def _box(self, element: etree._Element, looks: Looks) -> None:
        """Read the paragraphs of a text box; what only draws has none."""
        if self._changes.left_out:
            return
        item, joined, self._joined = self._item, self._joined, False
        self._out.begin_note()
        self._blocks(element, _NO_ITEM, hidden=looks.hidden)
        self._out.end_box("text box")
        self._item, self._joined = item, joined

    def _change(self, element: etree._Element, looks: Looks) -> None:
        """Put back what was deleted: its first and last paragraph are parts of this one."""
        blocks = self._changes.deleted_at(element)
        for at, block in enumerate(blocks):
            if name_of(block) not in PARAGRAPHS:
                self._out.end()
                self._block(block, name_of(block), _NO_ITEM, hidden=looks.hidden)
                continue
            if at:
                self._out.end()
                self._out.begin()
                self._label(block, self._deleted_item(block), hidden=looks.hidden)
            style = said(block, "text:style-name")
            self._inline(block, self._look(style, "", hidden=looks.hidden))

    def _deleted_item(self, paragraph: etree._Element) -> _Item:
        """Return where in lists a deleted paragraph stood."""
        lists = list(paragraph.iterancestors(full("text:list")))
        if not lists:
            return _NO_ITEM
        named = (said(one, "text:style-name") for one in lists)
        style = next((name for name in named if name), "")
        counts = self._item.counts
        if counts is None:
            counts = self._numbering.counts(lists[-1], style)
        return _Item(style or self._item.style, len(lists), counts, begins=True)


_INLINE = {
    "draw:frame": Reader._box,
    "draw:custom-shape": Reader._box,
    "draw:g": Reader._box,
    "draw:rect": Reader._box,
    "text:change": Reader._change,
    "text:change-end": Reader._bound,
    "text:change-start": Reader._bound,
    "text:hidden-text": Reader._hidden_text,
    "text:line-break": Reader._line_break,
    "text:note": Reader._note,
    "text:s": Reader._spaces,
    "text:soft-page-break": Reader._page_break,
    "text:span": Reader._span,
    "text:tab": Reader._tab,
}


def _is_hidden(element: etree._Element) -> bool:
    hidden = element.iter(full("text:hidden-paragraph"))
    return any(said(one, "text:is-hidden") == "true" for one in hidden)
