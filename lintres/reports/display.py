"""How wide text is in a terminal, and how to show what has no glyph of its own."""

import re
from collections.abc import Iterator

from lintres.pattern import Pattern
from lintres.record import Record

_TAB = 4
_SOFT_HYPHEN = b"\xad"  # in both repertoires; its width depends on the terminal
_WITHOUT_SPACES = "\u2e80"  # the first character of a script that is written without spaces

# What could move the cursor, start an escape sequence or turn the order of a line: control
# characters, line separators, bidirectional embeddings and isolates, lone surrogates. The soft
# hyphen has a width in some terminals and none in others.
_UNSHOWN = Pattern("[\x00-\x1f\x7f-\x9f\u00ad\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_STAND_INS = {"\x7f": "␡", "\x85": "␤", "\u2028": "␤", "\u2029": "␤", "\u00ad": "-"}

_RIGHT_TO_LEFT = Pattern(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

_SPACED_WORD = Pattern(" *[^ ]+")

# Where a line may be broken: before a word, and around the characters of scripts written without
# spaces, but not before a mark that closes.
_WORD = Pattern(
    r" *(?:[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|[^ \u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+)"
    r"[、。，；：？！）》〉」』】〗”’]*"
)


class Cell(Record):
    """What a terminal shows in one place: a character and all that combines with it.

    `start` and `end` are offsets in the text, `column` counts from 0, `text` is what to print.
    """

    start: int
    end: int
    column: int
    width: int
    text: str


def cells(line: str) -> list[Cell]:
    """Return the cells of a line; a tab reaches to the next stop, controls are visible."""
    found: list[Cell] = []
    column = 0
    for start, end, width in _graphemes(line):
        shown = visible(line[start:end])
        if line[start] == "\t":
            width = _TAB - column % _TAB
            shown = " " * width
        found.append(Cell(start, end, column, width, shown))
        column += width
    return found


def width(text: str) -> int:
    """Return how many columns a terminal needs for a text as `visible` shows it."""
    if _has_letters_of_one_column(text):
        return len(text)
    # rich is heavy: imported for other scripts only.
    from rich.cells import cell_len

    return cell_len(visible(text))


def visible(text: str) -> str:
    """Replace each character that a terminal would act on by one that it shows."""
    return text if text.isprintable() else _UNSHOWN.sub(_stand_in, text)


def reorders(text: str) -> bool:
    """Whether terminals may show a text in another order: it has right-to-left characters."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def shorten(text: str, limit: int) -> str:
    """Return a text of at most `limit` columns, its middle left out where it is longer."""
    if width(text) <= limit:
        return visible(text)
    shown = cells(text)
    tail = (limit - 3) // 3
    head = limit - 3 - tail
    total = shown[-1].column + shown[-1].width
    first = "".join(cell.text for cell in shown if cell.column + cell.width <= head)
    last = "".join(cell.text for cell in shown if cell.column >= total - tail)
    if " " not in first:
        return f"{first}…{last}"
    # Whole words, where words are separated.
    return f"{first.rpartition(' ')[0]} … {last.partition(' ')[2] or last}"


def crop(text: str, limit: int) -> str:
    """Return the beginning of a text, at most `limit` columns of it."""
    if width(text) <= limit:
        return visible(text)
    shown = (cell.text for cell in cells(text[:limit]) if cell.column + cell.width < limit)
    return "".join(shown).rstrip() + "…"


def wrap(text: str, limit: int, lead: int = 0) -> list[str]:
    """Break a text into lines of at most `limit` columns where words allow it; at least one.

    `lead` columns of the first line are taken already.
    """
    lines: list[str] = []
    current, used = "", lead
    shown = visible(text)
    words = _SPACED_WORD if max(shown, default="") < _WITHOUT_SPACES else _WORD
    for match in words.finditer(shown):
        word = match[0]
        needed = width(word)
        if current and used + needed > limit:
            lines.append(current)
            current, used = "", 0
            word = word.lstrip(" ")
            needed = width(word)
        current += word
        used += needed
    return [*lines, current]


def _graphemes(line: str) -> Iterator[tuple[int, int, int]]:
    if _has_letters_of_one_column(line):
        yield from ((offset, offset + 1, 1) for offset in range(len(line)))
        return
    from rich.cells import split_graphemes  # as in width()

    yield from split_graphemes(visible(line))[0]


def _stand_in(match: re.Match[str]) -> str:
    character = match[0]
    if character < " ":
        return chr(0x2400 + ord(character))
    return _STAND_INS.get(character, "\ufffd")


def _has_letters_of_one_column(text: str) -> bool:
    """Whether all of a text is of two repertoires in which every character has one column."""
    if text.isascii():
        return True
    for repertoire in ("cp1252", "cp1251"):  # Latin and Cyrillic letters, quotation marks, dashes
        try:
            return not text.encode(repertoire).count(_SOFT_HYPHEN)
        except UnicodeEncodeError:
            continue
    return False
