"""Where in a Word file changes and comments may stand, and where not."""

from lintres.formats.word.names import Element, child, children, descendants, kind, value
from lintres.record import Record

# Runs in these are changed as those right in a paragraph are.
_OPEN = frozenset({"bdo", "customXml", "dir", "hyperlink", "ins", "moveTo", "sdt", "sdtContent"})
_OPEN |= {"smartTag"}
_GONE = frozenset({"del", "moveFrom"})
_STORIES = frozenset({"body", "txbxContent", "footnote", "endnote", "hdr", "ftr", "comment"})
# Whose results stay as people write them.
_TEXTUAL = frozenset({"HYPERLINK", "FORMTEXT", "FORMDROPDOWN", "FORMCHECKBOX", "QUOTE"})
_LOCKED = frozenset({"contentLocked", "sdtContentLocked"})


class Field(Record):
    """A field, from the run in which it begins to that in which it ends."""

    first: Element
    last: Element
    fixed: bool  # whether what is printed of it is made anew at times


class Ground:
    """What is known of the nodes of a file; trees are looked through once, before any change."""

    def __init__(self) -> None:
        self._fields: dict[Element, Field] = {}
        self._seen: set[Element] = set()
        self._told: dict[Element, str | None] = {}

    def hindrance(self, node: Element) -> str | None:
        """Say why the text of a node cannot be changed; None where it can."""
        run = node.getparent()
        if run is None or kind(run) != "r" or kind(node).startswith("m:"):
            return "it stands in a formula or drawing"
        if run not in self._told:
            self._told[run] = self._hindrance(run)
        return self._told[run]

    def field(self, node: Element) -> Field | None:
        """Return the outermost field that a node stands in."""
        story = node.getroottree().getroot()
        if story not in self._seen:
            self._seen.add(story)
            self._find_fields(story)
        return self._fields.get(node)

    def _hindrance(self, run: Element) -> str | None:
        field = next((one for each in run if (one := self.field(each)) is not None), None)
        if field is not None and field.fixed:
            return "it is the result of a field"
        in_paragraph = True
        for each in run.iterancestors():
            what = kind(each)
            if what in _GONE:
                return "it is deleted already"
            if what == "fldSimple" and _is_fixed(value(each, "instr") or ""):
                return "it is the result of a field"
            if what == "sdt" and _is_locked(child(each, "sdtPr")):
                return "it stands in a field of a form"
            if what == "p":
                in_paragraph = False
            elif in_paragraph and what not in _OPEN and what != "fldSimple":
                return "it stands in a formula or drawing"
            if what in _STORIES:
                break
        return None

    def _find_fields(self, root: Element) -> None:
        """Find the fields of a tree that have an end."""
        open_: list[tuple[Element, list[str]]] = []
        spans: list[tuple[Element, Element, str]] = []
        for each in root.iter():
            what = kind(each)
            if what == "fldChar":
                match value(each, "fldCharType"):
                    case "begin":
                        open_.append((each, []))
                    case "end" if open_:
                        begin, said = open_.pop()
                        if not open_:
                            spans.append((begin, each, "".join(said)))
            elif what == "instrText" and len(open_) == 1:
                open_[0][1].append(each.text or "")
        ends = {begin: (end, text) for begin, end, text in spans}
        field: Field | None = None
        last: Element | None = None
        for each in root.iter():
            if field is None and each in ends:
                last, text = ends[each]
                first_run, last_run = each.getparent(), last.getparent()
                if first_run is not None and last_run is not None:
                    field = Field(first_run, last_run, _is_fixed(text))
            if field is not None:
                self._fields[each] = field
                if each is last:
                    field = None


def story_of(node: Element) -> Element | None:
    """Return the text that a node stands in: the body, a note, a text box, a header."""
    return next((each for each in node.iterancestors() if kind(each) in _STORIES), None)


def run_around(element: Element) -> Element | None:
    """Return the outermost run of its story's paragraph that an element stands in, or the like."""
    place: Element | None = None
    for each in (element, *element.iterancestors()):
        what = kind(each)
        if what == "p":
            break
        if what not in _OPEN and what not in _GONE:
            place = each
    return place


def first_run(body: Element) -> Element | None:
    """Return the first run of a text."""
    return next(descendants(body, "r"), None)


def _is_fixed(instruction: str) -> bool:
    name = instruction.split(None, 1)[:1]
    return not name or name[0].upper() not in _TEXTUAL


def _is_locked(properties: Element | None) -> bool:
    """Whether what a form holds is not for people to change, or is held elsewhere as well."""
    if child(properties, "dataBinding") is not None:
        return True
    return any(value(each) in _LOCKED for each in children(properties, "lock"))
