"""Tracked changes in the trees of a Word file: words deleted, inserted, set in other type."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from datetime import datetime
from itertools import count, groupby

from lintres.formats.word.names import Element, child, children, kind, number

AUTHOR = "lintres"
# Who inserts within another's insertion stands beside it, with a part of that on either side.
_INSERTIONS = frozenset({"ins", "moveTo"})
# In this order the properties of a run stand: CT_RPr of the standard.
_ORDER = {
    name: place
    for place, name in enumerate(
        (
            *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike"),
            *("dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid"),
            *("vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs"),
            *("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs"),
            *("em", "lang", "eastAsianLayout", "specVanish", "oMath"),
        )
    )
}
_LAST = len(_ORDER)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Pen:
    """Writes into the trees of one file, in the name of one author at one time."""

    def __init__(self, document: Element, roots: Iterable[Element], time: datetime) -> None:
        self._space = str(document.tag).partition("}")[0] + "}"
        numbers = [0]
        for root in roots:
            numbers += (number(each, "id") or 0 for each in root.iter(f"{self._space}*"))
        self._numbers = count(max(numbers) + 1)
        self._stamp = {
            self.name("author"): AUTHOR,
            self.name("date"): time.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        self._pieces: dict[Element, list[tuple[int, Element]]] = {}
        self._ours: set[Element] = set()
        self._after: dict[Element, Element] = {}  # the last thing put after a run

    def name(self, local: str) -> str:
        """Return the full name of an element or attribute of Word's own."""
        return self._space + local

    def made(self, local: str, like: Element, **attributes: str) -> Element:
        """Return a new element for the tree that another one stands in."""
        named = {self.name(name.rstrip("_")): text for name, text in attributes.items()}
        return like.makeelement(self.name(local), named)

    # ---- Runs -------------------------------------------------------------------------------

    def cut(self, cuts: Mapping[Element, Iterable[int]]) -> None:
        """Cut runs, so that they begin or end at places of the text nodes in them."""
        by_run: dict[Element, dict[Element, set[int]]] = defaultdict(dict)
        for node, places in cuts.items():
            run = node.getparent()
            if run is not None and kind(run) == "r":
                by_run[run][node] = set(places)
        for run, places_in in by_run.items():
            self._cut(run, places_in)

    def run(self, node: Element, place: int) -> Element:
        """Return the run that now holds the letter at a place of a node."""
        pieces = self._pieces.get(node)
        if pieces is None:
            parent = node.getparent()
            assert parent is not None
            return parent
        return pieces[max(0, bisect_right(pieces, place, key=lambda piece: piece[0]) - 1)][1]

    def runs(self, node: Element, start: int, end: int) -> list[Element]:
        """Return the runs that now hold a stretch of a node that begins and ends at cuts."""
        return [run for place, run in self._pieces.get(node, ()) if start <= place < end]

    def _cut(self, run: Element, cuts: Mapping[Element, set[int]]) -> None:
        groups: list[list[Element]] = [[]]
        where: list[tuple[Element, int, int]] = []
        for each in list(run):
            if kind(each) == "rPr":
                continue
            places = cuts.get(each)
            if places is None:
                groups[-1].append(each)
                continue
            size = size_of(each)
            if 0 in places and groups[-1]:
                groups.append([])
            inner = sorted(place for place in places if 0 < place < size)
            for start, piece in zip([0, *inner], _divided(each, inner), strict=True):
                if start:
                    groups.append([])
                where.append((each, start, len(groups) - 1))
                groups[-1].append(piece)
            if size in places:
                groups.append([])
        runs = [run]
        for group in filter(None, groups[1:]):
            runs.append(_like(run))
            runs[-2].addnext(runs[-1])
            runs[-1].extend(group)
        for node, start, group_index in where:
            self._pieces.setdefault(node, []).append((start, runs[group_index]))

    # ---- Changes ----------------------------------------------------------------------------

    def strike(self, runs: Iterable[Element]) -> None:
        """Delete whole runs; those that stand side by side are one deletion."""
        for run in runs:
            before = run.getprevious()
            if before is not None and before in self._ours and kind(before) == "del":
                before.append(run)
            else:
                deletion = self._change("del", run)
                run.addprevious(deletion)
                deletion.append(run)
            for text in list(children(run, "t")):
                text.tag = self.name("delText")

    def write(self, run: Element, beside: Element, *, after: bool) -> None:
        """Insert a new run beside another one; what is put after one stands in the order put."""
        insertion = self._change("ins", beside)
        insertion.append(run)
        beside = self._wrapped(beside)
        place = self._after.get(beside, beside) if after else beside
        place = self._outermost(place, after=after)
        if after:
            place.addnext(insertion)
            self._after[beside] = insertion
        else:
            place.addprevious(insertion)

    def new_run(self, text: str, like: Element) -> Element:
        """Return a run that looks like another one."""
        run = self.made("r", like)
        properties = child(like, "rPr")
        if properties is not None:
            own = deepcopy(properties)
            for each in list(children(own, "rPrChange")):
                own.remove(each)
            run.append(own)
        for sign, group in groupby(text, key=lambda one: one if one in _SIGNS else ""):
            if sign:
                run.extend(self.made(_SIGNS[sign], like) for _ in group)
            else:
                node = self.made("t", like)
                node.text = "".join(group)
                node.set(_SPACE, "preserve")
                run.append(node)
        return run

    def restyle(self, run: Element, *, italic: bool | None, bold: bool | None) -> None:
        """Set a run in other type, as a change that can be rejected."""
        properties = self._properties(run)
        before = self.made("rPr", run)
        before.extend(deepcopy(each) for each in properties)
        self.set_type(run, italic=italic, bold=bold)
        change = self._change("rPrChange", run)
        change.append(before)
        properties.append(change)

    def set_type(self, run: Element, *, italic: bool | None, bold: bool | None) -> None:
        """Say of a run in which type it is; None says nothing."""
        for on, names in ((bold, ("b", "bCs")), (italic, ("i", "iCs"))):
            for name in names if on is not None else ():
                self._put(run, self.made(name, run) if on else self.made(name, run, val="0"))

    def raise_(self, run: Element) -> None:
        """Set a run above the line, as marks of notes are."""
        self._put(run, self.made("vertAlign", run, val="superscript"))

    # ---- Comments ---------------------------------------------------------------------------

    def anchor(self, number: int, first: Element, last: Element) -> None:
        """Put the mark of a comment after runs, and its range around them."""
        start = self.made("commentRangeStart", first, id=str(number))
        self._wrapped(first).addprevious(start)
        end = self.made("commentRangeEnd", last, id=str(number))
        last = self._wrapped(last)
        self._after.get(last, last).addnext(end)
        self._after[last] = end
        place = _below_paragraph(end)
        mark = self.made("r", last)
        mark.append(self.made("commentReference", last, id=str(number)))
        place.addnext(mark)
        if place is end:
            self._after[last] = mark

    # ---- Parts of these ---------------------------------------------------------------------

    def _change(self, local: str, like: Element) -> Element:
        made = self.made(local, like, id=str(next(self._numbers)))
        made.attrib.update(self._stamp)
        self._ours.add(made)
        return made

    def _wrapped(self, run: Element) -> Element:
        """Return our deletion of a run, or the run."""
        parent = run.getparent()
        return parent if parent is not None and parent in self._ours else run

    def _outermost(self, run: Element, *, after: bool) -> Element:
        """Return what an insertion is put beside, outside of the insertions of others."""
        place, parent = run, run.getparent()
        while parent is not None and kind(parent) in _INSERTIONS:
            behind = list(place.itersiblings()) if after else [place, *place.itersiblings()]
            if len(behind) == len(parent):
                place = parent
            elif behind:
                rest = parent.makeelement(parent.tag, dict(parent.attrib))
                rest.set(self.name("id"), str(next(self._numbers)))
                parent.addnext(rest)
                rest.extend(behind)
                place = parent if after else rest
            else:
                place = parent
            parent = place.getparent()
        return place

    def _properties(self, run: Element) -> Element:
        properties = child(run, "rPr")
        if properties is None:
            properties = self.made("rPr", run)
            run.insert(0, properties)
        return properties

    def _put(self, run: Element, setting: Element) -> None:
        """Put a setting among the properties of a run, in the place of the one before."""
        properties = self._properties(run)
        for old in list(children(properties, kind(setting))):
            properties.remove(old)
        rank = _ORDER[kind(setting)]
        ranks = [_ORDER.get(kind(each), _LAST) for each in properties]
        at = next((at for at, other in enumerate(ranks) if other > rank), len(ranks))
        properties.insert(at, setting)


_SIGNS = {"\n": "br", "\t": "tab"}
_PARAGRAPH = "p"


def size_of(node: Element) -> int:
    """Return how many places a node has: letters in a text, one in a sign."""
    return len(node.text or "") if kind(node) in ("t", "delText") else 1


def _divided(node: Element, places: Sequence[int]) -> list[Element]:
    """Divide a text node; the first piece is the node itself."""
    if not places:
        return [node]
    text = node.text or ""
    pieces = [node]
    for start, end in zip(places, [*places[1:], len(text)], strict=True):
        piece = node.makeelement(node.tag, dict(node.attrib))
        piece.text = text[start:end]
        pieces.append(piece)
    node.text = text[: places[0]]
    for piece in pieces:
        piece.set(_SPACE, "preserve")
    return pieces


def _like(run: Element) -> Element:
    """Return a run with the properties of another one, and nothing in it."""
    made = run.makeelement(run.tag, dict(run.attrib))
    properties = child(run, "rPr")
    if properties is not None:
        made.append(deepcopy(properties))
    return made


def _below_paragraph(element: Element) -> Element:
    """Return what an element is in, right below the paragraph."""
    parent = element.getparent()
    while parent is not None and kind(parent) != _PARAGRAPH:
        element, parent = parent, parent.getparent()
    return element
