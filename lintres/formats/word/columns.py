"""What stands side by side in one paragraph, set apart by tabs."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lintres.formats.word.line import Words

_SHORTEST = 7  # characters; what is shorter may be the number of a paragraph


def columns(words: Sequence[Words]) -> list[Words]:
    """Return the words of a paragraph, where several tabs in a row set columns apart as lines."""
    if sum(each.text == "\t" for each in words) < _SEVERAL:
        return list(words)
    found: list[Words] = []
    line = ""  # what stands before a tab in its line
    for each, following in zip_longest(words, words[1:]):
        if each.text == "\t" and found and found[-1].text == "\n":
            continue
        if (
            each.text == "\t"
            and following
            and following.text == "\t"
            and len(line.strip()) >= _SHORTEST
        ):
            each = each._replace(text="\n")
        found.append(each)
        line = "" if each.text == "\n" else line + each.text
    return found


_SEVERAL = 2


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
