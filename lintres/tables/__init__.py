"""Grammars as tables for a parser: made of grammar/*.lark by `make tables`, run by `grammars`.

`languages` is the table of that name in grammar/.
"""

from collections.abc import Mapping

from lintres.record import Record


class Reduction(Record):
    """A rule of a grammar, when all that it asks for has been read.

    `keep` tells what of that becomes a child: its index, or None for a child that is absent; for
    one whose own children stand in its place, the index is inverted (~). None: all of it, as it is.
    """

    builder: str  # the name of what makes a value of the children
    origin: str
    length: int
    keep: tuple[int | None, ...] | None


class Tables(Record):
    """What a parser does in each state with each token or element.

    A number is the state that follows; inverted (~) that of the reduction that is due.
    """

    reductions: tuple[Reduction, ...]
    rows: tuple[Mapping[str, int], ...]
    states: tuple[int, ...]  # the row of each state; several have the same
    start: int
    end: int
