"""The strokes of a pen made in the nodes of a Word file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from lxml import etree

from lintres.formats.signs import Sign
from lintres.formats.strokes import Strokes
from lintres.formats.word.names import Element, kind
from lintres.formats.word.pen import Pen


class Letters:
    """Where the letters of a transcript are in the nodes of a file, before any of them is cut."""

    def __init__(self) -> None:
        self._before: dict[Element, int | None] = {}

    def node(self, sign: Sign) -> Element | None:
        """Return the node that holds a letter, if any does."""
        return sign.node if isinstance(sign.node, etree._Element) else None

    def place(self, sign: Sign) -> int | None:
        """Return where a letter is in its node; None where the node holds another text."""
        node, run = self.node(sign), sign.run
        if node is None or run is None:
            return None
        if node not in self._before:
            self._before[node] = _printed_from(node, run.text)
        before = self._before[node]
        if before is None:
            return None
        return before + sign.at if kind(node) in _TEXTS else 0

    def stretches(self, signs: Iterable[Sign]) -> Iterator[tuple[Element, int, int]]:
        """Yield the stretches of nodes that letters make up."""
        begun: tuple[Element, int, int] | None = None
        for sign in signs:
            node, place = self.node(sign), self.place(sign)
            if node is None or place is None:
                continue
            if begun is not None and begun[0] is node and begun[2] == place:
                begun = (node, begun[1], place + 1)
                continue
            if begun is not None:
                yield begun
            begun = (node, place, place + 1)
        if begun is not None:
            yield begun

    def cuts(self, plans: Iterable[Strokes]) -> dict[Element, set[int]]:
        """Return where nodes are to be cut, so that what is done is done to whole runs."""
        cuts: dict[Element, set[int]] = defaultdict(set)
        for strokes in plans:
            styled = groupby(strokes.restyled, key=lambda one: one[1:])
            for signs in (strokes.struck, *([one.sign for one in group] for _, group in styled)):
                for node, start, end in self.stretches(signs):
                    cuts[node] |= {start, end}
            for one in strokes.written:
                beside, place = self.node(one.beside), self.place(one.beside)
                if beside is not None and place is not None:
                    cuts[beside].add(place + one.after)
        return cuts

    def make(self, strokes: Strokes, pen: Pen) -> Iterator[Element]:
        """Make changes; yield the nodes that they were made at."""
        struck = list(self.stretches(strokes.struck))
        pen.strike(run for stretch in struck for run in pen.runs(*stretch))
        yield from (node for node, _, _ in struck)
        for one in strokes.written:
            beside, like = self.node(one.beside), self.node(one.like)
            if beside is None or like is None:
                continue
            run = pen.new_run(one.text, pen.run(like, self.place(one.like) or 0))
            pen.set_type(run, italic=one.italic, bold=one.bold)
            if one.raised:
                pen.raise_(run)
            pen.write(run, pen.run(beside, self.place(one.beside) or 0), after=one.after)
            yield beside
        for (italic, bold), group in groupby(strokes.restyled, key=lambda one: one[1:]):
            for stretch in self.stretches(one.sign for one in group):
                for run in pen.runs(*stretch):
                    pen.restyle(run, italic=italic, bold=bold)
                yield stretch[0]


_TEXTS = frozenset({"t", "delText"})


def _printed_from(node: Element, printed: str) -> int | None:
    """Return from where on a node is printed; None where what is printed is another text."""
    if kind(node) not in _TEXTS:
        return 0
    held = node.text or ""
    if len(printed) == len(held):
        return 0
    before = held.find(printed)
    return None if before < 0 else before
