"""The structure of a draft for people: its elements as an indented list with their lines."""

from collections.abc import Iterable, Iterator

from lintres.draft import Draft
from lintres.record import Record
from lintres.reports.display import crop, visible
from lintres.reports.paint import Ink, Paint, plain
from lintres.reports.structure import Element, elements_of
from lintres.syntax import (
    AdoptionLine,
    Annex,
    Apparatus,
    Closing,
    Continuation,
    FrontMatter,
    Masthead,
    Misplaced,
    Node,
    Operative,
    OperativePart,
    Preamble,
    Preambular,
    Resolution,
    Section,
    Subparagraph,
    Unknown,
)

_GROUPS: dict[type, str] = {
    FrontMatter: "front matter",
    Preamble: "preamble",
    OperativePart: "operative part",
    Closing: "closing",
    Apparatus: "apparatus",
}


class Row(Record):
    """A line of the tree; a group has no element of its own."""

    depth: int
    label: str
    element: Element | None = None
    amiss: bool = False


class Columns(Record):
    """How wide the tree is, and where its parts stand."""

    width: int
    gutter: int  # of the line numbers
    labels: int


def tree(drafts: Iterable[Draft], *, width: int = 100, paint: Paint = plain) -> Iterator[str]:
    """Yield the tree of each draft, an empty line between two of them."""
    between = ""
    for draft in drafts:
        yield between + _head(draft, paint)
        between = "\n"
        rows = list(_rows(draft.resolution, 0))
        columns = Columns(
            width,
            len(str(draft.source.line_count)) + 2,
            max((2 * row.depth + len(row.label) for row in rows), default=0),
        )
        for row in rows:
            yield _line(row, draft, columns, paint)


def _head(draft: Draft, paint: Paint) -> str:
    identity = draft.identity
    facts = (
        draft.lexicon.name,
        identity.organ,
        identity.stage,
        identity.symbol,
        f"session {identity.session}" if identity.session else None,
        identity.committee,
        identity.date.isoformat() if identity.date else None,
    )
    path = paint(f"{visible(draft.source.name)}:", Ink.PLACE)
    return f"{path} {visible(', '.join(fact for fact in facts if fact))}\n"


def _line(row: Row, draft: Draft, columns: Columns, paint: Paint) -> str:
    indent = "  " * row.depth
    if row.element is None:
        return f"{'':{columns.gutter}}  {indent}{paint(row.label, Ink.FAINT)}\n"
    line = draft.source.position(row.element.spans[0].start).line
    number = paint(f"{line:>{columns.gutter}}", Ink.FAINT)
    label = paint(row.label, Ink.WARNING) if row.amiss else row.label
    padding = " " * (columns.labels - len(indent) - len(row.label))
    words = _words(row.element, max(columns.width - columns.gutter - columns.labels - 4, 20), paint)
    return f"{number}  {indent}{label}{padding}  {words}".rstrip() + "\n"


def _words(element: Element, room: int, paint: Paint) -> str:
    before, opener, after = element.text.partition(element.opener or "\0")
    if not opener:
        return crop(element.text, room)
    opener = f"‹{visible(opener)}›"
    head, found, tail = crop(f"{before}{opener}{after}", room).partition(opener)
    return head + (paint(found, Ink.OPENER) if found else "") + tail


def _rows(node: Node, depth: int, prefix: str = "") -> Iterator[Row]:
    """Yield the rows of a node and of all below it."""
    match node:
        case Resolution():
            yield from _rows(node.front_matter, depth)
            yield from _all((*node.sections, *node.annexes), depth)
            yield from _rows(node.apparatus, depth)
        case Section():
            yield from _section(node, depth)
        case Misplaced(misplaced):
            yield from _rows(misplaced, depth, "misplaced ")
        case FrontMatter() | Preamble() | OperativePart() | Closing() | Apparatus():
            if node.elements:
                yield Row(depth, _GROUPS[type(node)])
                yield from _all(node.elements, depth + 1)
        case _:
            amiss = bool(prefix) or isinstance(node, Unknown)
            for element in elements_of(node):
                yield Row(depth, prefix + _label(node, element), element, amiss)
            yield from _all(_points(node), depth + 1)


def _all(nodes: Iterable[Node], depth: int) -> Iterator[Row]:
    for node in nodes:
        yield from _rows(node, depth)


def _points(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Subparagraph):
        return (*node.texts, *node.subparagraphs)
    if isinstance(node, Preambular | Operative | Continuation):
        return node.subparagraphs
    return node.elements if isinstance(node, Annex) else ()


def _section(section: Section, depth: int) -> Iterator[Row]:
    if section.heading:
        yield from _rows(section.heading, depth)
        depth += 1
    parts = (section.organ_line, section.preamble, section.operative_part, section.closing)
    for part in parts:
        if part:
            yield from _rows(part, depth)


def _label(node: Node, element: Element) -> str:
    if isinstance(node, Subparagraph):
        return node.number.text
    if isinstance(node, Masthead | AdoptionLine):
        return node.field.replace("-", " ")
    kind = element.kind.replace("_", " ")
    return f"{kind} {element.label}" if element.label else kind
