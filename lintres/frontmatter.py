"""What stands above the name of the organ: masthead, heading, note, sponsors, title."""

from collections.abc import Iterator, Sequence

from lintres.lexicon import Lexicon
from lintres.passage import Block
from lintres.tokens import Token, numbered

_FIELDS = ("symbol", "organization", "organ", "distribution", "original", "document_date",
           "session", "committee")  # fmt: skip
_TOKENS = {"heading": "HEADING", "note": "ADOPTION_NOTE", "sponsors": "SPONSORS"}
# A line of this many characters is a paragraph, no title.
_LONGEST_TITLE = 500


def front_kind(text: str, lexicon: Lexicon) -> str | None:
    """Return what a block is by its form alone: a field of the masthead, heading, ...

    None for a text that its place must tell: a title, the title of an agenda item.
    """
    for name in _FIELDS:
        if lexicon.lines[name].fullmatch(text):
            return name
    if lexicon.lines["numbered_title"].fullmatch(text):
        return "numbered_title"
    for name in ("heading", "agenda", "note", "sponsors"):
        if lexicon.lines[name].fullmatch(text):
            return name
    return None


def front_tokens(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Token]:
    """Yield the tokens of the front matter."""
    kinds = [front_kind(block.text.strip("# "), lexicon) for block in blocks]
    title = _title(blocks, kinds)
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
        elif index == title:
            yield Token("TITLE", block)
        elif agenda:
            yield from masthead("agenda-title", block)
        else:
            yield Token("PREFACE", block)


def masthead(field: str, block: Block) -> Iterator[Token]:
    """Yield the tokens of a line of the masthead."""
    yield Token("FIELD", field.replace("_", "-"))
    yield Token("MASTHEAD", block)


def numbered_title(block: Block, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the tokens of the title of an adopted text: "57/106. Title"."""
    match = lexicon.lines["numbered_title"].fullmatch(block.text)
    if match is None:
        yield Token("TITLE", block)
        return
    number, rest = numbered(block, match["number"], None, 0, match.start("title"), 0)
    yield Token("RESOLUTION_NUMBER", number)
    yield Token("TITLE", rest)


def _title(blocks: Sequence[Block], kinds: Sequence[str | None]) -> int | None:
    """Return the index of the title: the last block that is nothing else, if no number shows it."""
    if "numbered_title" in kinds:
        return None
    for index in range(len(blocks) - 1, -1, -1):
        if kinds[index] is None:
            short = len(blocks[index].text) <= _LONGEST_TITLE
            return index if short and blocks[index].text.strip() else None
        if kinds[index] not in ("note", "symbol"):
            return None
    return None
