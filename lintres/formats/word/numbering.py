"""The numbers that Word gives paragraphs by itself."""

import re

from lintres.formats.word.names import Element, child, children, flag, number, value
from lintres.formats.word.numerals import written
from lintres.formats.word.styles import Listed, Styles
from lintres.formats.word.symbols import sign
from lintres.record import Record

_LEVELS = 9
_LONGEST = 64  # characters of what a level is written as
_PLACE = re.compile("%([1-9])")


class _Level(Record):
    """How the paragraphs of a level of a list are numbered."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    gap: str = " "  # between the number and the text
    restart: int = _LEVELS  # from which level above, counted from 1, it begins anew; 0 is never
    plain: bool = False  # whether all numbers in it are in figures
    style: str | None = None  # of the paragraphs that are on this level


class _List:
    """A list: its levels, how it is counted, and which levels of it begin anew."""

    def __init__(self, levels: dict[int, _Level], counts: list[int | None], anew: set[int]) -> None:
        self.levels = levels
        self.counts = counts  # the lists of one definition count on from each other
        self.anew = anew

    def level_of(self, style: str | None) -> int | None:
        return next((at for at, level in self.levels.items() if level.style == style), None)


class Lists:
    """The lists of a story, counted as its paragraphs are read."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions = {
            value(each, "abstractNumId"): each for each in _all(root, "abstractNum")
        }
        self._instances = {number(each, "numId"): each for each in _all(root, "num")}
        self._lists: dict[int, _List | None] = {}
        self._counts: dict[str | None, list[int | None]] = {}

    def label(self, own: Listed, style: str) -> str:
        """Return the number of the next paragraph, and the gap behind it; "" where it has none.

        `own` is what the paragraph says of its place in a list, apart from its style.
        """
        inherited = self._styles.listed(style)
        identity = inherited.number if own.number is None else own.number
        if not identity:
            return ""
        if identity not in self._lists:
            self._lists[identity] = self._list(identity)
        found = self._lists[identity]
        if found is None:
            return ""
        at = own.level
        if at is None and own.number is None:
            at = found.level_of(style)
            if at is None and inherited.style is not None:
                at = found.level_of(inherited.style)
            if at is None:
                at = inherited.level
        return _next(found, at or 0)

    def _list(self, identity: int) -> _List | None:
        instance = self._instances.get(identity)
        definition = self._definition(instance)
        if instance is None or definition is None:
            return None
        elements = {number(each, "ilvl"): each for each in children(definition, "lvl")}
        starts: dict[int | None, int] = {}
        for override in children(instance, "lvlOverride"):
            at = number(override, "ilvl")
            for level in children(override, "lvl"):
                elements[at] = level
            start = number(child(override, "startOverride"))
            if start is not None:
                starts[at] = start
        levels = {
            at: _level(element, starts.get(at))
            for at, element in elements.items()
            if at is not None and 0 <= at < _LEVELS
        }
        counts = self._counts.setdefault(value(definition, "abstractNumId"), [None] * _LEVELS)
        return _List(levels, counts, {at for at in starts if at is not None})

    def _definition(self, instance: Element | None) -> Element | None:
        """Return the definition behind an instance; it may stand behind a style of lists."""
        for _ in range(_LINKS):
            definition = self._definitions.get(value(child(instance, "abstractNumId")))
            link = value(child(definition, "numStyleLink"))
            if link is None:
                return definition
            instance = self._instances.get(self._styles.list_of(link))
        return None


_LINKS = 4  # from one definition to another; some go in circles


def _all(root: Element | None, kind: str) -> list[Element]:
    return list(children(root, kind))


def _level(element: Element, start: int | None) -> _Level:
    form, text = _form(element), value(child(element, "lvlText")) or ""
    if form == "bullet":
        fonts = child(element, "rPr", "rFonts")
        text = "".join(_bullet(value(fonts, "ascii") or "", each) for each in text[:_LONGEST])
    restart = number(child(element, "lvlRestart"))
    gap = value(child(element, "suff"))
    return _Level(
        start=(number(child(element, "start")) or 0) if start is None else start,
        form=form,
        text=text[:_LONGEST],
        gap="" if gap == "nothing" else " ",
        restart=_LEVELS if restart is None else restart,
        plain=bool(flag(child(element, "isLgl"))),
        style=value(child(element, "pStyle")),
    )


def _form(element: Element) -> str:
    """Return the format of the number; for those of later Words, what older ones show."""
    found = child(element, "numFmt")
    if found is None:
        found = child(element, "mc:AlternateContent", "mc:Fallback", "numFmt")
    return value(found) or "decimal"


def _bullet(font: str, text: str) -> str:
    shown = sign(font, text)
    return "•" if shown in _ROUND or (font.startswith("Courier") and shown == "o") else shown


_ROUND = frozenset({"", "·", "⋅", "●", "\uf0b7"})


def _next(found: _List, at: int) -> str:
    """Count a paragraph on a level, and return its number."""
    level = found.levels.get(at)
    if level is None:
        return ""
    counts = found.counts
    now = counts[at]
    if now is None or at in found.anew:
        found.anew.discard(at)
        now = level.start
    else:
        now += 1
    counts[at] = now
    for above in range(at):
        if counts[above] is None and above in found.levels:
            counts[above] = found.levels[above].start
    for below in range(at + 1, _LEVELS):
        if below not in found.levels or at < found.levels[below].restart:
            counts[below] = None

    def part(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        other, count = found.levels.get(place), counts[place]
        if other is None or count is None:
            return ""
        plain = level.plain and other.form not in ("none", "bullet", "decimalZero")
        return written(count, "decimal" if plain else other.form)

    shown = level.text if level.form == "bullet" else _PLACE.sub(part, level.text)
    return f"{shown.rstrip()}{level.gap}" if level.gap and shown.strip() else shown
