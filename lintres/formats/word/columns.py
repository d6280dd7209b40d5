"""What stands side by side in one paragraph, set apart by tabs."""

from collections.abc import Iterator, Sequence

from lintres.formats.word.line import Words
from lintres.formats.word.names import Element, child, children, value

_SHORTEST = 7  # characters; what is shorter may be the number of a paragraph


def columns(words: Sequence[Words], properties: Element | None) -> list[Words]:
    """Return the words of a paragraph, its columns as lines.

    Columns are set apart by several tabs in a row, or by one where the paragraph has stops at
    which text ends or is centred.
    """
    tabs = sum(each.text == "\t" for each in words)
    stops = children(child(properties, "tabs"), "tab")
    several = 1 if tabs and any(value(stop) in _FAR for stop in stops) else 2
    if tabs < several:
        return list(words)
    found: list[Words] = []
    before = 0  # how many characters stand before a tab in its line
    for at, each in enumerate(words):
        if each.text == "\t" and found and found[-1].text == "\n":
            continue
        if before >= _SHORTEST and all(one.text == "\t" for one in words[at : at + several]):
            each = each._replace(text="\n")
        found.append(each)
        before = 0 if each.text == "\n" else before + len(each.text.strip())
    return found


_FAR = frozenset({"center", "right", "end"})


def without_counts(words: Sequence[Words]) -> list[Words]:
    """Return the words of a header, each column a line, without those that count pages."""
    lines = [line for line in _lines(words) if not any(each.counts for each in line)]
    found: list[Words] = []
    for line in lines:
        if any(each.text.strip() for each in line):
            if found:
                found.append(line[0]._replace(text="\n", node=None, run=None, character=None))
            found.extend(line)
    return found


def _lines(words: Sequence[Words]) -> Iterator[list[Words]]:
    line: list[Words] = []
    for each in words:
        if each.text in ("\t", "\n"):
            yield line
            line = []
        else:
            line.append(each)
    yield line
