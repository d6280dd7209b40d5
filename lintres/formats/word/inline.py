"""What stands in a paragraph: runs, whatever they are wrapped in, and what they hold."""

from lintres.formats.word.fields import Fields
from lintres.formats.word.line import Line, Mark, Words
from lintres.formats.word.names import Element, children, kind, value
from lintres.formats.word.setting import Setting
from lintres.formats.word.styles import Look
from lintres.formats.word.symbols import symbol

# What runs are wrapped in, and the wrapper says nothing about the text.
_WRAPPERS = frozenset(
    {"bdo", "customXml", "del", "dir", "hyperlink", "ins", "moveFrom", "moveTo", "rubyBase"}
    | {"sdt", "sdtContent", "smartTag"}
)
_BREAKS = frozenset({"page", "column"})


class Inline:
    """Reads paragraphs of one story, one after the other."""

    def __init__(self, story: Element, setting: Setting) -> None:
        self._revisions = setting.revisions
        self._styles = setting.styles
        self._pages = setting.pages
        self._allowance = setting.allowance
        self._notes = setting.body and setting.body.notes
        self._fields = Fields(story)
        self._line = Line()
        self._style = ""
        self._look = Look()
        self._character = 1

    def read(self, paragraph: Element, style: str, line: Line) -> None:
        """Add what a paragraph of a style holds to what was gathered of it."""
        self._line = line
        self._style = style
        self._content(paragraph)

    def _content(self, parent: Element) -> None:
        for each in parent:
            what = kind(each)
            if what in self._revisions.dropped:
                self._skip(each)
            elif what == "r":
                self._run(each)
            elif what == "fldSimple":
                self._fields.enter(value(each, "instr") or "")
                self._content(each)
                self._fields.leave()
            elif what == "mc:AlternateContent":
                self._content(alternative(each))
            elif what == "m:r" or what == "ruby":
                self._run(each)
            elif what in _WRAPPERS or what.startswith("m:"):
                self._content(each)

    def _skip(self, element: Element) -> None:
        """Leave out what is not in the view; the pages that it filled were filled."""
        self._line.lost = True
        self._pages.skip(element)

    def _run(self, run: Element) -> None:
        text = next((each.text or "" for each in children(run, "t", "delText")), "")
        properties = self._revisions.properties(run, "rPr")
        self._look = self._styles.look(properties, self._style, text=text)
        self._line.runs += 1
        self._character = 1
        self._pieces(run)

    def _pieces(self, run: Element) -> None:
        for each in run:
            what = kind(each)
            if what in ("t", "m:t"):
                self._text(each, _shown_text(each))
            elif what == "delText":
                if self._revisions.deleted:
                    self._text(each, _shown_text(each))
            elif what in _SIGNS:
                self._text(each, _SIGNS[what])
            elif what == "br":
                self._break(each)
            elif what == "sym":
                self._text(each, symbol(value(each, "font") or "", value(each, "char") or ""))
            elif what == "fldChar":
                self._fields.meet(each)
            elif what == "instrText":
                self._fields.instruct(each.text or "")
            elif what == "lastRenderedPageBreak":
                self._pages.rendered()
            elif what in ("footnoteReference", "endnoteReference"):
                self._mark(each, what.removesuffix("Reference"))
            elif what in ("drawing", "pict", "object"):
                self._pages.print()
                self._boxes(each)
            elif what == "mc:AlternateContent":
                self._pieces(alternative(each))
            elif what == "ruby":
                for base in children(each, "rubyBase"):
                    self._content(base)

    def _text(self, node: Element, text: str) -> None:
        if not text or not self._fields.shown:
            return
        self._allowance.take(text)
        place = (self._pages.now, self._line.runs, self._character)
        self._line.add(Words(text, self._look, node, *place, self._fields.counts))
        self._character += len(text)
        if text.strip():
            self._pages.print()

    def _break(self, node: Element) -> None:
        if value(node, "type") not in _BREAKS:
            self._text(node, "\n")
            return
        if self._line.shown:
            self._text(node, "\n")
        if value(node, "type") == "page":
            self._pages.turn()

    def _mark(self, node: Element, what: str) -> None:
        """Take note of the mark of a note, and write it down, unless the file has it in words."""
        if self._notes is None or self._look.hidden or not self._fields.shown:
            return
        if (value(node, "customMarkFollows") or "0") in ("1", "true", "on"):
            label = _rest_of_run(node).strip()
        else:
            label = self._notes.label(what, self._pages.now)
            look = self._look._replace(raised=True)
            self._line.add(Words(label, look, node, self._pages.now))
        if label:
            self._line.marks.append(Mark(what, value(node, "id") or "", label, self._pages.now))

    def _boxes(self, drawing: Element) -> None:
        """Gather the text boxes of a drawing, those within another one not."""
        for each in drawing:
            what = kind(each)
            if what == "txbxContent":
                self._line.boxes.append(each)
            elif what == "mc:AlternateContent":
                self._boxes(alternative(each))
            elif len(each):
                self._boxes(each)


_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Word prints its no-break hyphen as a hyphen, and to those who read the text it is none but that.
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


def alternative(element: Element) -> Element:
    """Return the one of several ways to say the same that is read."""
    for each in children(element, "mc:Choice", "mc:Fallback"):
        return each
    return element


def _shown_text(node: Element) -> str:
    """Return the text of a node as it is printed.

    Blanks at its edges are, where it says so; those that are not are taken from the node too, so
    that places in the text are places in the node.
    """
    text = node.text or ""
    if text[:1].isspace() or text[-1:].isspace():
        if node.get(_SPACE) != "preserve":
            text = node.text = text.strip(" \t\n\r")
        return text.replace("\n", " ").replace("\r", " ")
    return text.replace("\n", " ") if "\n" in text else text


def _rest_of_run(node: Element) -> str:
    parts: list[str] = []
    for each in node.itersiblings():
        if kind(each) in ("t", "delText"):
            parts.append(each.text or "")
        elif kind(each) == "sym":
            parts.append(symbol(value(each, "font") or "", value(each, "char") or ""))
        else:
            break
    return "".join(parts)
