"""The blocks of a draft in the order of its text, each with what it is."""

from collections.abc import Iterator

from lintres.draft import Draft
from lintres.parts import Label
from lintres.passage import Block
from lintres.record import Record
from lintres.source import Span
from lintres.syntax import (
    AdoptionLine,
    AdoptionNote,
    Annex,
    AnnexText,
    Comment,
    Continuation,
    Document,
    DocumentText,
    Footnote,
    Furniture,
    Heading,
    Masthead,
    Node,
    Operative,
    OrganLine,
    PointText,
    Preambular,
    Preface,
    SectionHeading,
    Sponsors,
    Subparagraph,
    Title,
    Unknown,
    walk,
)

# Around a number or letter: "3.", "(b)", "1．", "二、".
_LABEL_MARKS = " .．、()（）"


class Element(Record):
    """A block of a draft, and what it is.

    `label` is its number, letter or mark without dot and parentheses; `level` is 0, and for
    subparagraphs how deep they stand; `opener` is the phrase a paragraph opens with; `text` is
    what is read, the label not included; `spans` is all of its source.
    """

    kind: str
    label: str | None
    level: int
    opener: str | None
    text: str
    spans: tuple[Span, ...]


def blocks_of(draft: Draft) -> list[Element]:
    """Return every block of a draft once, in the order of the text."""
    found = [element for node in walk(draft.resolution) for element in elements_of(node)]
    return sorted(found, key=lambda element: element.spans)


def heading_kind(heading: SectionHeading) -> str:
    """Return "part" for a section lettered A, B, ...; "section" for any other."""
    number = _bare(heading.number.text) if heading.number else ""
    return "part" if len(number) == 1 and number.isupper() and number not in "IVX" else "section"


def _bare(printed: str) -> str:
    return printed.strip(_LABEL_MARKS)


def _label(number: Label | None) -> str | None:
    return None if number is None else number.letters


def elements_of(node: Node) -> Iterator[Element]:
    """Yield the blocks of a node itself, without those of the nodes below it."""
    match node:
        case Preambular() | Operative():
            kind = "preambular" if isinstance(node, Preambular) else "operative"
            phrase = node.opening.phrase if node.opening else None
            opener = node.body.text[phrase.start : phrase.end] if phrase else None
            yield _element(kind, node.body, _label(node.number), opener=opener)
        case Subparagraph(number, body):
            yield _element("subparagraph", body, _label(number), number.level)
        case PointText(depth, body):
            yield _element("subparagraph", body, level=depth)
        case Continuation(body):
            yield _element("operative", body)
        case SectionHeading(number, title):
            kind, label = heading_kind(node), None
            if isinstance(number, Label):
                label = number.letters
            elif number:
                yield _element(kind, number, _bare(number.text))
            if title:
                yield _element(kind, title, label)
        case _:
            yield from _around_the_text(node)


def _around_the_text(node: Node) -> Iterator[Element]:
    match node:
        case Masthead(_, body):
            yield _element("masthead", body)
        case Heading(body):
            yield _element("heading", body)
        case AdoptionNote(body):
            yield _element("adoption_note", body)
        case Sponsors(body):
            yield _element("sponsors", body)
        case Title(number, body):
            yield _element("title", body, _label(number))
        case OrganLine(_, body):
            yield _element("organ_line", body)
        case AdoptionLine(_, body):
            yield _element("adoption_line", body)
        case Annex(body) | AnnexText(body):
            yield _element("annex", body)
        case Document(body):
            yield _element("section", body)
        case DocumentText(form, number, body):
            level = 1 if form == "subparagraph" else 0
            yield _element(form, body, _label(number), level)
        case Footnote(mark, body):
            asterisks = not mark.text.strip("*＊ ")
            yield _element("note" if asterisks else "footnote", body, mark.letters)
        case Furniture(body):
            yield _element("furniture", body)
        case Comment(body):
            yield _element("comment", body)
        case Preface(body) | Unknown(body):
            yield _element("unknown", body)


def _element(
    kind: str, block: Block, label: str | None = None, level: int = 0, opener: str | None = None
) -> Element:
    return Element(kind, label, level, opener, block.text, block.spans)
