"""Numbers and bullets that an office program prints before the points of lists and headings."""

from collections.abc import Iterable
from itertools import takewhile

from lxml import etree

from lintres.formats.numerals import kind_of, numeral, short_kind
from lintres.formats.odt.names import full, name_of, number, said
from lintres.pattern import Pattern
from lintres.record import Record

_HOLDERS = ("text:list-style", "text:outline-style")
_OUTLINE = "\0outline"
_PLACEHOLDER = Pattern(r"%([0-9]{1,2})%", "%")
_MOST_LEVELS = 10

Counts = dict[int, int]  # where the count of each level stands


class _Level(Record):
    """How a list prints the numbers of one level."""

    kind: str = ""  # what numbers are counted with, "" for none
    before: str = ""
    after: str = ""
    first: int = 1
    shown: int = 1  # levels whose numbers are printed
    whole: str = ""  # "%1%.%2%)", how newer files say all this at once
    bullet: str = ""
    in_pairs: bool = False
    apart: bool = True  # whether something parts the number from the text


class ListStyles:
    """The styles of lists that hold for one part of a file, by their names."""

    def __init__(self, holders: Iterable[etree._Element]) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        for holder in holders:
            for style in holder.iterchildren(*(full(one) for one in _HOLDERS)):
                outline = name_of(style) == "text:outline-style"
                name = _OUTLINE if outline else said(style, "style:name")
                levels = [(number(one, "text:level", 1), _level(one)) for one in style]
                self._styles[name] = dict(levels)

    def level(self, style: str, depth: int) -> _Level:
        """Return how a style prints a level, from 1; an unknown one prints nothing."""
        return self._styles.get(style, {}).get(depth, _PLAIN)


def _level(element: etree._Element) -> _Level:
    name = name_of(element)
    gap = element.find(f"{full('style:list-level-properties')}/{full(_ALIGNMENT)}")
    apart = gap is None or said(gap, "text:label-followed-by") != "nothing"
    if name == "text:list-level-style-bullet":
        sign = said(element, "text:bullet-char") or "•"
        return _Level(bullet="•" if _PRIVATE[0] <= sign[0] <= _PRIVATE[1] else sign, apart=apart)
    if name == "text:list-level-style-image":
        return _Level(bullet="•", apart=apart)
    printed = said(element, "style:num-format")
    listed = (one.strip() for one in printed.split(","))
    kind = short_kind(printed) or kind_of(takewhile(lambda one: "." not in one, listed))
    return _Level(
        kind if printed else "",
        said(element, "style:num-prefix"),
        said(element, "style:num-suffix"),
        number(element, "text:start-value", 1),
        number(element, "text:display-levels", 1),
        said(element, "loext:num-list-format") or said(element, "style:num-list-format"),
        in_pairs=said(element, "style:num-letter-sync") == "true",
        apart=apart,
    )


class Numbering:
    """Counts the points of the lists of a file, and its headings."""

    def __init__(self, styles: ListStyles) -> None:
        self.styles = styles
        self._by_name: dict[str, Counts] = {}
        self._by_style: dict[str, Counts] = {}
        self._headings: Counts = {}

    def counts(self, element: etree._Element, style: str) -> Counts:
        """Return where the count of a list stands that begins, or goes on from another."""
        continued = self._by_name.get(said(element, "text:continue-list"))
        if continued is None and said(element, "text:continue-numbering") == "true":
            continued = self._by_style.get(style)
        counts = {} if continued is None else continued
        self._by_style[style] = counts
        if name := said(element, "xml:id") or said(element, "text:id"):
            self._by_name[name] = counts
        return counts

    def heading(self, depth: int) -> str:
        """Count a heading on, and return what is printed before it."""
        level = self.styles.level(_OUTLINE, depth)
        return self.label(_OUTLINE, depth, self._headings) if level.kind else ""

    def label(self, style: str, depth: int, counts: Counts, start: int | None = None) -> str:
        """Count a point on, from `start` where it is given; return what is printed before it."""
        level = self.styles.level(style, depth)
        before = counts.get(depth, level.first - 1)
        counts[depth] = before + 1 if start is None else start
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        text = level.bullet or self._printed(style, depth, level, counts)
        return f"{text} " if text and level.apart else text

    def _printed(self, style: str, depth: int, level: _Level, counts: Counts) -> str:
        if not level.kind:
            return ""

        def figure(at: int) -> str:
            one = self.styles.level(style, at)
            value = counts.get(at, one.first)
            return numeral(value, one.kind, in_pairs=one.in_pairs) if one.kind else ""

        if level.whole:
            return _PLACEHOLDER.sub(lambda found: figure(int(found[1])), level.whole).strip()
        shown = min(level.shown, depth, _MOST_LEVELS)
        figures = [figure(at) for at in range(depth - shown + 1, depth + 1)]
        return f"{level.before}{'.'.join(one for one in figures if one)}{level.after}".strip()


_ALIGNMENT = "style:list-level-label-alignment"
_PRIVATE = ("\ue000", "\uf8ff")  # what fonts of symbols have bullets at
_PLAIN = _Level()
