"""The elements of a resolution: one class for each rule of grammar/resolution.lark.

A class has the children of its grammar rule, in order; `body` is the block of text an element was
found in. Everything is immutable.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from lintres.parts import Adverb, Ending, Label, Phrase
from lintres.passage import Block
from lintres.record import Record

# ---- Above the text -------------------------------------------------------------------------


class Masthead(Record):
    """A line of the masthead; `field` says which: symbol, session, agenda-item, date, ..."""

    field: str
    body: Block


class Heading(Record):
    """ "Resolution adopted by the General Assembly on ...", "Resolution 1325 (2000)"."""

    body: Block


class AdoptionNote(Record):
    """The bracketed note on how a text was adopted."""

    body: Block


class Sponsors(Record):
    """The sponsors' line with its tag: "Fiji and Samoa: draft resolution"."""

    body: Block


class Title(Record):
    """The title, after its number in adopted texts."""

    number: Label | None
    body: Block


class Preface(Record):
    """Any other text above the name of the organ."""

    body: Block


FrontElement: TypeAlias = Masthead | Heading | AdoptionNote | Sponsors | Title | Preface


class FrontMatter(Record):
    """All that stands above the name of the organ, in the order of the text."""

    elements: tuple[FrontElement, ...]


# ---- The text -------------------------------------------------------------------------------


class SectionHeading(Record):
    """ "A", "II", or a thematic heading; a number, a title, or both.

    A number on a line of its own is a block, one at the head of the title its label.
    """

    number: Block | Label | None
    title: Block | None


class OrganLine(Record):
    """The name of the organ that speaks; `organ` is its key: GA, SC, ECOSOC, HRC, ..."""

    organ: str
    body: Block
    ending: Ending | None
    subparagraphs: tuple["Subparagraph", ...]  # of a decision that has nothing but points


class Participle(Record):
    """What opens a preambular paragraph: "Recalling", "Noting with concern also"."""

    phrase: Phrase
    adverb: Adverb | None


class Verb(Record):
    """What opens an operative paragraph: "Requests", "Also takes note"."""

    phrase: Phrase
    adverb: Adverb | None


class PointText(Record):
    """Unlabelled text that carries on a point; `depth` is the level of the point."""

    depth: int
    body: Block
    ending: Ending | None


class Subparagraph(Record):
    """A point set out under a paragraph; `number.level` says how deep."""

    number: Label
    body: Block
    ending: Ending | None
    texts: tuple[PointText, ...]
    subparagraphs: tuple["Subparagraph", ...]


class Preambular(Record):
    """A preambular paragraph; a number is a fault."""

    number: Label | None
    opening: Participle | None
    body: Block
    ending: Ending | None
    subparagraphs: tuple[Subparagraph, ...]


class Operative(Record):
    """An operative paragraph; it has no number where it is the only one."""

    number: Label | None
    opening: Verb | None
    body: Block
    ending: Ending | None
    subparagraphs: tuple[Subparagraph, ...]


class Continuation(Record):
    """Unnumbered text that carries on an operative paragraph after its subparagraphs."""

    body: Block
    ending: Ending | None
    subparagraphs: tuple[Subparagraph, ...]


class AdoptionLine(Record):
    """A line of the adoption; `field` says which: meeting, date, vote."""

    field: str
    body: Block


class Misplaced(Record):
    """An element that stands where it does not belong."""

    element: "FrontElement | OrganLine | Preambular | Operative"


class Unknown(Record):
    """Text that is no element of a resolution where it stands."""

    body: Block


class Preamble(Record):
    """The preambular paragraphs of a section, and what stands among them."""

    elements: tuple[Preambular | Unknown | Misplaced, ...]


class OperativePart(Record):
    """The operative paragraphs of a section, and what stands among them."""

    elements: tuple[Operative | Continuation | Unknown | Misplaced, ...]

    @property
    def paragraphs(self) -> tuple[Operative, ...]:
        """The operative paragraphs."""
        return tuple([element for element in self.elements if type(element) is Operative])


class Closing(Record):
    """The adoption line, and what follows it."""

    elements: tuple[AdoptionLine | Unknown | Misplaced, ...]


class Section(Record):
    """A run of the text: the organ speaks, recites and acts. Most resolutions have just one."""

    heading: SectionHeading | None
    organ_line: OrganLine | None
    preamble: Preamble | None
    operative_part: OperativePart | None
    closing: Closing | None

    @property
    def recitals(self) -> tuple[Preambular, ...]:
        """The preambular paragraphs of the preamble."""
        elements = self.preamble.elements if self.preamble else ()
        return tuple([element for element in elements if type(element) is Preambular])

    @property
    def paragraphs(self) -> tuple[Operative, ...]:
        """The operative paragraphs of the operative part."""
        return self.operative_part.paragraphs if self.operative_part else ()


# ---- Below the text -------------------------------------------------------------------------


class AnnexText(Record):
    """A block of an annex."""

    body: Block


class Annex(Record):
    """An annex: its heading, then a body that is held to no rule of the text."""

    heading: Block
    elements: tuple[AnnexText | AdoptionLine, ...]


class DocumentText(Record):
    """A block of an adopted document; `form` is what it looks like.

    preambular, operative, subparagraph or section, but held to no rule of theirs.
    """

    form: str
    number: Label | None
    body: Block


class Document(Record):
    """A declaration or outcome document that the text itself gives in full."""

    title: Block
    elements: tuple[DocumentText | AdoptionLine, ...]


class Footnote(Record):
    """A footnote, or an asterisk note: its mark and its text."""

    number: Label
    body: Block
    ending: Ending | None


class Furniture(Record):
    """What the pages print around the text: running head, page number, job number, rule."""

    body: Block


class Comment(Record):
    """A comment in the source, no part of the draft."""

    body: Block


class Apparatus(Record):
    """Footnotes, page furniture and comments, each kind in the order of the text."""

    elements: tuple[Footnote | Furniture | Comment, ...]

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """The numbered footnotes and the asterisk notes."""
        return tuple([element for element in self.elements if type(element) is Footnote])

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments in the source."""
        return tuple([element for element in self.elements if type(element) is Comment])


class Resolution(Record):
    """A resolution, or a draft of one, from its masthead to its last annex."""

    front_matter: FrontMatter
    sections: tuple[Section, ...]
    annexes: tuple[Annex | Document, ...]
    apparatus: Apparatus

    @property
    def recitals(self) -> tuple[Preambular, ...]:
        """All preambular paragraphs, whatever their section."""
        return tuple([one for section in self.sections for one in section.recitals])

    @property
    def clauses(self) -> tuple["Paragraph", ...]:
        """All preambular and operative paragraphs, section by section."""
        clauses: list[Paragraph] = []
        for section in self.sections:
            clauses += section.recitals
            clauses += section.paragraphs
        return tuple(clauses)

    @property
    def paragraphs(self) -> tuple[Operative, ...]:
        """All operative paragraphs, whatever their section."""
        return tuple([one for section in self.sections for one in section.paragraphs])


Paragraph: TypeAlias = Preambular | Operative
Leaf: TypeAlias = (
    FrontElement
    | OrganLine
    | Preambular
    | Operative
    | Subparagraph
    | PointText
    | Continuation
    | AdoptionLine
    | Unknown
    | AnnexText
    | DocumentText
    | Footnote
    | Furniture
    | Comment
)
Node: TypeAlias = (
    Leaf
    | Resolution
    | FrontMatter
    | Section
    | SectionHeading
    | Preamble
    | OperativePart
    | Closing
    | Misplaced
    | Annex
    | Document
    | Apparatus
)


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and all nodes below it, parents first, in the order of the grammar."""
    stack: list[Any] = [node]
    while stack:
        current = stack.pop()
        yield current
        for field in _BELOW.get(type(current), ()):
            child = getattr(current, field)
            if type(child) is tuple:
                stack += child[::-1]
            elif isinstance(child, tuple):  # an element is one, too
                stack.append(child)


def blocks_of(node: Node) -> Iterator[Block]:
    """Yield the blocks of the draft's own text below a node: no furniture, no comments."""
    return blocks_in(walk(node))


def blocks_in(nodes: Iterable[Node]) -> Iterator[Block]:
    """Yield the blocks of the draft's own text that some nodes have, without those below them."""
    for node in nodes:
        field = _BLOCK_IN.get(type(node))
        if field is not None:
            yield getattr(node, field)
        elif isinstance(node, SectionHeading):
            yield from (part for part in node if isinstance(part, Block))


def running_blocks(node: Resolution | Section) -> Iterator[Block]:
    """Yield the blocks of the paragraphs: no masthead, heading, closing, note or annex."""
    for section in node.sections if isinstance(node, Resolution) else (node,):
        for part in (section.preamble, section.operative_part):
            yield from blocks_of(part) if part is not None else ()


# Elements that hold whatever stands in them, and elements that have a field for each child.
CONTAINERS: tuple[type, ...] = (FrontMatter, Preamble, OperativePart, Closing, Apparatus)
ELEMENTS: tuple[type, ...] = (
    Masthead, Heading, AdoptionNote, Sponsors, Title, Preface,
    SectionHeading, OrganLine, Participle, Verb, PointText, Subparagraph, Preambular, Operative,
    Continuation, AdoptionLine, Misplaced, Unknown, Section,
    AnnexText, DocumentText, Footnote, Furniture, Comment, Resolution,
)  # fmt: skip
_WITH_BODY = (
    Masthead, Heading, AdoptionNote, Sponsors, Title, Preface, OrganLine, Subparagraph, PointText,
    Preambular, Operative, Continuation, AdoptionLine, Unknown, AnnexText, DocumentText, Footnote,
)  # fmt: skip
# The field in which an element has its block.
_BLOCK_IN = dict.fromkeys(_WITH_BODY, "body") | {Annex: "heading", Document: "title"}
# The fields in which an element has others, the last one first.
_BELOW: dict[type, tuple[str, ...]] = {
    Resolution: ("apparatus", "annexes", "sections", "front_matter"),
    Section: ("closing", "operative_part", "preamble", "organ_line", "heading"),
    Misplaced: ("element",),
    Subparagraph: ("subparagraphs", "texts"),
    **dict.fromkeys((OrganLine, Preambular, Operative, Continuation), ("subparagraphs",)),
    **dict.fromkeys((*CONTAINERS, Annex, Document), ("elements",)),
}
