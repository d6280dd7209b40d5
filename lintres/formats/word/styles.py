"""How runs look: by what they are given, by their styles, and by what holds for the whole file."""

from collections.abc import Iterator

from lintres.formats.word.names import Element, child, children, flag, kind, number, value
from lintres.record import Record


class Look(Record):
    """How a run looks, as far as drafts care."""

    italic: bool = False
    bold: bool = False
    raised: bool = False
    hidden: bool = False


class Listed(Record):
    """What a paragraph or a style says of its place in a list; None where it says nothing."""

    number: int | None = None  # the list; 0 is none
    level: int | None = None
    style: str | None = None  # the style that says so


# Properties of letters: on, off, or not said; those in _TOGGLES turn around what another kind of
# style says. The second name of each pair holds for scripts such as the Arabic.
_TOGGLES = {"i": "iCs", "b": "bCs", "vanish": "vanish"}
_FLAGS = frozenset({"i", "iCs", "b", "bCs", "vanish", "rtl", "cs"})

_Said = dict[str, bool]  # "raised" stands for vertAlign


class Styles:
    """The styles of a file, each with what it inherits."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._default: dict[str, str] = {}
        for style in children(root, "style"):
            identity = value(style, "styleId")
            if identity is not None:
                self._elements.setdefault(identity, style)
                if (value(style, "default") or "0") in ("1", "true", "on"):
                    self._default[value(style, "type") or ""] = identity
        self._everywhere = _said(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._letters: dict[str, _Said] = {}
        self._listed: dict[str, Listed] = {}
        self._breaks: dict[str, bool] = {}
        self._looks: dict[tuple[object, ...], tuple[Look, Look]] = {}

    def paragraph_style(self, properties: Element | None) -> str:
        """Return the style of a paragraph with these properties; "" where there are none."""
        named = value(child(properties, "pStyle"))
        return self._default.get("paragraph", "") if named not in self._elements else str(named)

    def listed(self, style: str) -> Listed:
        """Return what a style, with those that it is based on, says of lists."""
        if style not in self._listed:
            found = Listed()
            for identity, element in self._line_of(style):
                own = child(element, "pPr", "numPr")
                list_, level = number(child(own, "numId")), number(child(own, "ilvl"))
                if found.level is None and level is not None:
                    found = found._replace(level=level)
                if list_ is not None:
                    found = found._replace(number=list_, style=identity)
                    break
            self._listed[style] = found
        return self._listed[style]

    def list_of(self, style: str) -> int | None:
        """Return the list that a style of lists stands for."""
        return number(child(self._elements.get(style), "pPr", "numPr", "numId"))

    def breaks(self, style: str) -> bool:
        """Whether paragraphs of a style begin a page."""
        if style not in self._breaks:
            asked = (
                flag(child(element, "pPr", "pageBreakBefore"))
                for _, element in self._line_of(style)
            )
            self._breaks[style] = next((on for on in asked if on is not None), False)
        return self._breaks[style]

    def look(self, properties: Element | None, style: str, *, text: str = "") -> Look:
        """Return how a run looks in a paragraph of a style; its text may decide on its script."""
        own = _said(properties)
        named = value(child(properties, "rStyle")) or self._default.get("character", "")
        key = (style, named, *own.items())
        if key not in self._looks:
            layers = (own, self._said_by(named), self._said_by(style), self._everywhere)
            self._looks[key] = (_look(*layers), _look(*layers, foreign=True))
        latin, foreign = self._looks[key]
        return foreign if latin != foreign and _is_foreign(text) else latin

    def _said_by(self, style: str) -> _Said:
        """Return what a style says of letters, with those that it is based on."""
        if style not in self._letters:
            line = [_said(child(element, "rPr")) for _, element in self._line_of(style)]
            self._letters[style] = {
                name: on for said in reversed(line) for name, on in said.items()
            }
        return self._letters[style]

    def _line_of(self, style: str) -> Iterator[tuple[str, Element]]:
        """Yield a style and those that it is based on, one after the other."""
        for _ in range(_LONGEST):
            element = self._elements.get(style)
            if element is None:
                return
            yield style, element
            style = value(child(element, "basedOn")) or ""


_LONGEST = 32  # of a line of styles, each based on the next; some go in circles


def _look(
    own: _Said, letters: _Said, paragraph: _Said, everywhere: _Said, *, foreign: bool = False
) -> Look:
    """Return how a run looks of which so much is said: by itself, and by its styles.

    `foreign` is whether its text is in a script such as the Arabic.
    """
    layers = (everywhere, paragraph, letters, own)
    nearest = {name: on for layer in layers for name, on in layer.items()}
    marked = nearest.get("rtl") or nearest.get("cs")

    def on(name: str) -> bool:
        if name in own:
            return own[name]
        if everywhere.get(name):
            return True
        return letters.get(name, False) != paragraph.get(name, False)

    def shown(name: str) -> bool:
        other = _TOGGLES[name]
        if marked:  # who says nothing of such scripts means them as well
            return on(other) if other in nearest else on(name)
        return on(name) or (foreign and on(other))

    return Look(shown("i"), shown("b"), nearest.get("raised", False), shown("vanish"))


_RAISED = 4  # half points above the line, as LibreOffice writes superscripts


def _said(properties: Element | None) -> _Said:
    said: _Said = {}
    if properties is None:
        return said
    for each in properties:
        what = kind(each)
        if what in _FLAGS:
            said[what] = bool(flag(each))
        elif what == "vertAlign":
            said["raised"] = value(each) == "superscript"
        elif what == "position":
            said.setdefault("raised", (number(each) or 0) >= _RAISED)
    return said


def _is_foreign(text: str) -> bool:
    """Whether a text has letters from right to left."""
    return any("\u0590" <= sign <= "\u08ff" or "\ufb1d" <= sign <= "\ufefc" for sign in text)
