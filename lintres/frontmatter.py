"""What stands above the text, and where the text begins: masthead, heading, sponsors, title."""

from collections.abc import Iterator, Sequence

from lintres.lexicon import Lexicon
from lintres.passage import Block
from lintres.tokens import Token, ending_of, numbered

_FIELDS = ("symbol", "organization", "organ", "distribution", "original", "document_date",
           "session", "committee", "model_un")  # fmt: skip
# Markup, and an asterisk that is a note mark or a private character of some old fonts.
_AROUND = "#* \uf02a"
_FORMS = (*_FIELDS, "heading", "numbered_title", "agenda", "note", "sponsors")
_TOKENS = {"heading": "HEADING", "note": "ADOPTION_NOTE", "sponsors": "SPONSORS"}
# What stands below or in a masthead; other lines above it belong to the masthead.
_ABOVE = (*_FIELDS, "agenda", "heading")
# What may stand between a title and the name of the organ, in its place or out of it.
_BESIDE_TITLE = ("note", "symbol", "sponsors", "heading")
# A line of this many characters is a paragraph, no title.
_LONGEST_TITLE = 500


def text_start(blocks: Sequence[Block], lexicon: Lexicon) -> int:
    """Return the index of the first block of the text: its organ line, or the heading above it.

    Where no organ is named, the text begins with the first paragraph that has a number or opens
    as a preambular paragraph.
    """
    organ = lexicon.organ_index([block.text for block in blocks])
    if organ is None:
        organ = next((i for i, block in enumerate(blocks) if decides(block, lexicon)), None)
    if organ is not None:
        above = organ - 1
        for index in (above, above - 1):
            if index >= 0 and is_section_number(blocks[index], lexicon):
                return index
        return organ
    for index, block in enumerate(blocks):
        if lexicon.number_of(block.text) or opens_paragraph(block, lexicon):
            return index
    return len(blocks)


def is_section_number(block: Block, lexicon: Lexicon) -> bool:
    """Whether a block is the number of a section or the letter of a part: "II", "A"."""
    return lexicon.line("section", block.text) is not None


def decides(block: Block, lexicon: Lexicon) -> bool:
    """Whether a block is a decision in one sentence: "The General Assembly decides ..."."""
    return ending_of(block, lexicon) is not None and bool(lexicon.organ_that_speaks(block.text))


def opens_paragraph(block: Block, lexicon: Lexicon) -> bool:
    """Whether a block opens and ends like a paragraph."""
    return ending_of(block, lexicon) is not None and lexicon.opens(block.text)


def front_kind(text: str, lexicon: Lexicon) -> str | None:
    """Return what a block is by its form alone: a field of the masthead, heading, ...

    None for a text that its place must tell: a title, the title of an agenda item.
    """
    return lexicon.line_kind(text, _FORMS)


def front_tokens(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Token]:
    """Yield the tokens of the front matter."""
    kinds = [front_kind(block.text.strip(_AROUND), lexicon) for block in blocks]
    title = _title(blocks, kinds)
    masthead_end = max((i for i, kind in enumerate(kinds) if kind in _ABOVE), default=0)
    agenda = False  # whether the title of an agenda item may follow
    for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if kind in _TOKENS:
            agenda = False
            yield Token(_TOKENS[kind], block)
        elif kind == "numbered_title":
            agenda = False
            yield from numbered_title(block, lexicon)
        elif kind is not None:
            agenda = kind == "agenda" or (agenda and kind not in ("session", "symbol"))
            yield from masthead(kind, block)
        elif index == title or _goes_on_as_title(kinds, index, block):
            yield Token("TITLE", block)
        elif agenda:
            yield from masthead("agenda-title", block)
        elif index < masthead_end and len(block.text) <= _LONGEST_TITLE:
            yield from masthead("other", block)
        else:
            yield Token("PREFACE", block)


def masthead(field: str, block: Block) -> Iterator[Token]:
    """Yield the tokens of a line of the masthead."""
    yield Token("FIELD", field.replace("_", "-"))
    yield Token("MASTHEAD", block)


def numbered_title(block: Block, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the tokens of the title of an adopted text: "57/106. Title"."""
    match = lexicon.line("numbered_title", block.text)
    if match is None:
        yield Token("TITLE", block)
        return
    found = numbered(block, match["number"], None, 0, match.start("title"), 0)
    yield Token("RESOLUTION_NUMBER", found.label)
    yield Token("TITLE", found.block)


def _goes_on_as_title(kinds: Sequence[str | None], index: int, block: Block) -> bool:
    """Whether a block is the second line of a title: the rest of it, or that of another part."""
    return index > 0 and kinds[index - 1] == "numbered_title" and len(block.text) <= _LONGEST_TITLE


def _title(blocks: Sequence[Block], kinds: Sequence[str | None]) -> int | None:
    """Return the index of the title: the last block that is nothing else, if no number shows it."""
    if "numbered_title" in kinds:
        return None
    for index in range(len(blocks) - 1, -1, -1):
        if kinds[index] is None:
            above = next((kind for kind in reversed(kinds[:index]) if kind is not None), None)
            below = [kind for kind in kinds[index:] if kind is not None]
            if below and above == "agenda" and kinds[index - 1] is not None:
                return None  # the title of an agenda item
            return index if 0 < len(blocks[index].text) <= _LONGEST_TITLE else None
        if kinds[index] not in _BESIDE_TITLE:
            return None
    return None
