"""The text of a page: one walk over its elements, each with the look that it gives its text."""

from lxml import etree

from lintres.formats.document import Document, View
from lintres.formats.flow import Look, Place, Stretch
from lintres.formats.gathering import Gatherer
from lintres.formats.html.css import Declarations, Sheet
from lintres.formats.html.lists import Listing
from lintres.formats.html.looks import BLOCKS, akn_name, is_block, is_hidden, look_of
from lintres.formats.html.page import NEVER, Page, tag_of, text_of
from lintres.formats.paths import Node
from lintres.pattern import Pattern

_LEFT_OUT = {View.FINAL: ("del",), View.ORIGINAL: ("ins",), View.ALL: ()}
_TO_LINTRES = Pattern(r"(?:#[ \t]?)?lintres:", "lintres:")
_CELLS = frozenset({"dt", "td", "th"})
_MENUS = frozenset({"div", "section", "ul", "ol", "table", "form", "aside", "dl"})
_BREAK = Look(kept=True)
_QUOTES = {"q": ("“", "”")}
_FILLED = "\u00a0 \t\r\n\f"


class _Open(Node):
    """An element of a page whose end is not reached."""

    __slots__ = ("apart", "block", "cell", "inside", "listing", "look", "note", "said")

    def __init__(self, tag: str, above: "_Open | None", begins: int, overall: int) -> None:
        super().__init__(tag, above, begins, overall)
        if tag == "body":
            self.number = 0
        self.look: Look = above.look if above else Look()
        self.inside: bool = above.inside if above else False  # whether its text is of the draft
        self.apart = self.block = self.cell = False
        self.note: str | None = None
        self.listing: Listing | None = None
        self.said: Declarations = {}


class Reader:
    """Reads one page."""

    def __init__(self, page: Page, sheet: Sheet, view: View, name: str) -> None:
        self._page = page
        self._sheet = sheet
        self._left_out = _LEFT_OUT[view]
        self._open: list[_Open] = []
        self._overall: dict[str, int] = {}
        self._position = 0  # characters of the page so far
        self._out = Gatherer(name)
        self._lists: list[Listing] = []
        self._values: dict[str, int] = {}  # numbers of the last points, by the class of the list
        self._labelled: set[str] = set()  # notes whose links back were left out

    def read(self, root: etree._Element) -> Document:
        """Read the page whose root it is."""
        for comment in reversed(list(root.itersiblings(preceding=True))):
            self._comment(comment)
        walk = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in walk:
            if event == "comment":
                self._comment(element)
            elif event == "start":
                if self._begin(element):
                    self._add(element.text)
                else:
                    walk.skip_subtree()
            else:
                self._end(element)
            if event != "start" and element is not root:
                self._add(element.tail)
        return self._out.document()

    def _begin(self, element: etree._Element) -> bool:
        """Open an element; whether it has anything that is read."""
        tag = tag_of(element)
        above = self._open[-1] if self._open else None
        one = _Open(tag, above, self._position, self._count(tag))
        self._open.append(one)
        one.inside = one.inside or element is self._page.content
        one.said = said = self._sheet.of(element, tag)
        if self._is_apart(element, one):
            one.apart = True
            self._pass(element)
            return False
        akn = akn_name(element, tag)
        one.look = look_of(element, tag, akn, said, one.look)
        if tag == "br":
            self._break(one)
            return True
        one.block = is_block(tag, akn, said)
        # What is no block by its name stands beside the next one: the number of a paragraph.
        one.cell = tag in _CELLS or akn == "num" or (one.block and not akn and tag not in BLOCKS)
        one.note = self._page.notes.bodies.get(element)
        if one.note is not None:
            self._out.begin_note()
            one.inside = True
        if one.block and one.inside:
            self._out.begin()
        self._begin_list(element, one)
        return self._own_text(element, one)

    def _count(self, tag: str) -> int:
        self._overall[tag] = number = self._overall.get(tag, 0) + 1
        return number

    def _pass(self, element: etree._Element) -> None:
        """Count on over what is in an element that is read no further."""
        for inner in element.iterdescendants("*"):
            self._count(tag_of(inner))
        self._position += len(text_of(element))

    def _is_apart(self, element: etree._Element, one: _Open) -> bool:
        tag = one.tag
        if tag in NEVER or element in self._page.apart:
            return True
        if tag in self._left_out or one.said.get("mso-element", "").startswith("comment"):
            return True
        if element in self._page.notes.backs:
            holder = next((each.note for each in reversed(self._open) if each.note), None)
            if holder and text_of(element).strip(_ARROWS):
                self._labelled.add(holder)
            return True
        # Menus and dialogues that are shown when somebody asks for them.
        return (
            tag in _MENUS
            and not one.look.hidden
            and is_hidden(element, one.said)
            and next(element.iter("a", "button", "input", "select"), None) is not None
        )

    def _begin_list(self, element: etree._Element, one: _Open) -> None:
        if one.tag in ("ol", "ul"):
            points = 0
            if element.get("reversed") is not None:
                points = sum(1 for child in element if child.tag == "li")
            one.listing = Listing(element, one.tag, one.said, len(self._lists), points)
            self._lists.append(one.listing)
        elif one.tag == "li" and self._lists:
            label = self._lists[-1].label(element, one.said, self._sheet, self._values)
            if label and one.inside and not one.look.hidden and one.note is None:
                self._out.hold(f"{label} ", self._place(one)._replace(character=None))

    def _own_text(self, element: etree._Element, one: _Open) -> bool:
        """Take what an element prints by itself; whether its text is still to be read."""
        if not one.inside:
            return True
        if quotes := _QUOTES.get(one.tag):
            self._out.add(Stretch(quotes[0], one.look, self._place(one), implied=True))
        if (mark := self._page.notes.marks.get(element)) is not None:
            self._mark(element, one, mark)
            return False
        if filling := _filling(one.said):
            self._fill(element, one, filling)
            return False
        return True

    def _mark(self, element: etree._Element, one: _Open, note: str) -> None:
        label = self._page.notes.labels[note]
        text = text_of(element)
        first = max(0, text.find(label))
        shown = text[first : first + len(label)] or label
        place = self._place(one).after(first)
        self._out.add(Stretch(shown, one.look._replace(raised=True), place, note=note))
        self._pass(element)

    def _fill(self, element: etree._Element, one: _Open, filling: str) -> None:
        """Take text of Word in which spaces fill up a line, or a number that it set itself."""
        text = text_of(element)
        words = text.rstrip(_FILLED)
        place = self._place(one)
        if words.strip(_FILLED):
            words = "•" if words.strip() in _SYMBOLS else words
            self._out.add(Stretch(words, one.look, place))
        if len(words) < len(text) or filling != " ":
            look = one.look._replace(kept=filling != " ")
            self._out.add(Stretch(filling, look, place.after(len(words))))
        self._pass(element)

    def _break(self, one: _Open) -> None:
        if one.inside and not one.look.hidden:
            self._out.add(Stretch("\n", _BREAK, self._place(one)))

    def _end(self, element: etree._Element) -> None:
        one = self._open.pop()
        if one.apart:
            return
        if one.inside:
            if quotes := _QUOTES.get(one.tag):
                self._open.append(one)
                self._out.add(Stretch(quotes[1], one.look, self._place(one), implied=True))
                self._open.pop()
            if one.tag == "li":
                self._out.end_point()
            elif one.block or one.cell:
                self._out.end(cell=one.cell)
        if one.listing is not None:
            self._lists.pop()
        if one.note is not None:
            label = self._page.notes.labels[one.note]
            self._out.end_note(one.note, label, labelled=one.note in self._labelled)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        one = self._open[-1]
        if one.inside:
            self._out.add(Stretch(text, one.look, self._place(one), False, None))
        self._position += len(text)

    def _place(self, one: _Open) -> Place:
        return Place(one.path, self._position - one.begins + 1)

    def _comment(self, element: etree._Element) -> None:
        """Take a comment that speaks to lintres; others are no text."""
        text = element.text or ""
        if not _TO_LINTRES.match(text.lstrip()) or (self._open and not self._open[-1].inside):
            return
        place = self._place(self._open[-1]) if self._open else Place(None, None)
        self._out.comment(Stretch(f"<!--{text}-->", _BREAK, place))


def _filling(said: Declarations) -> str:
    """Return what an element of Word prints instead of no-break spaces, "" for most."""
    if "mso-tab-count" in said:
        return "\t"
    if said.get("mso-list") == "ignore" or said.get("mso-spacerun") == "yes":
        return " "
    return ""


_ARROWS = " ↩↑↵⇑⏎^\ufe0e\u00a0\n\t"
_SYMBOLS = frozenset("·o§Øüv\uf0b7\uf0a7")  # what bullets are in fonts of symbols
