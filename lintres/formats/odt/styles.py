"""Styles of an ODF file: how they set text, as far as it matters to a draft."""

from collections.abc import Iterable, Iterator

from lxml import etree

from lintres.formats.flow import Look
from lintres.formats.odt.names import full, said
from lintres.pattern import Pattern
from lintres.record import Record

# Western, Asian and complex scripts have a slant and a weight each.
_SLANTS = ("fo:font-style", "style:font-style-asian", "style:font-style-complex")
_WEIGHTS = ("fo:font-weight", "style:font-weight-asian", "style:font-weight-complex")
_KEYS = (*_SLANTS, *_WEIGHTS, "style:text-position", "text:display")
_FULL = {full(key): key for key in _KEYS}
_HEAVY = frozenset({"bold", "600", "700", "800", "900"})
_SCRIPT = Pattern(
    r"(?P<asian>[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]+)"
    r"|(?P<complex>[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]+)"
    r"|(?P<western>[^\W\d_\u0590-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\uffef]+)"
)
_PLACES = {"western": 0, "asian": 1, "complex": 2}

Properties = dict[str, str]


class _Style(Record):
    """A style as it is written: what it says itself, and on which other it rests."""

    properties: Properties
    parent: str
    lists: str | None  # the style of the lists in which its paragraphs are numbered
    master: str  # the kind of page that begins with its paragraphs
    breaks: bool  # whether a page ends before its paragraphs


class Styles:
    """The styles that hold for one part of a file."""

    def __init__(self, holders: Iterable[etree._Element]) -> None:
        """Take styles from the elements that hold them, those of the part itself last."""
        self._styles: dict[tuple[str, str], _Style] = {}
        self._defaults: dict[str, Properties] = {}
        self._known: dict[tuple[str, str], Properties] = {}
        for holder in holders:
            for style in holder.iterchildren(full("style:style"), full("style:default-style")):
                self._take(style)

    def _take(self, style: etree._Element) -> None:
        family, name = said(style, "style:family"), said(style, "style:name")
        own = dict(_properties(style))
        if style.tag == full("style:default-style"):
            self._defaults[family] = own
            return
        paragraph = style.find(full("style:paragraph-properties"))
        before = "" if paragraph is None else said(paragraph, "fo:break-before")
        self._styles[family, name] = _Style(
            own,
            said(style, "style:parent-style-name"),
            style.get(full("style:list-style-name")),
            said(style, "style:master-page-name"),
            before == "page",
        )

    def of_paragraph(self, name: str) -> Properties:
        """Return what the style of a paragraph says, with all that it rests on."""
        return self._whole("paragraph", name, self._defaults.get("paragraph", {}))

    def of_text(self, name: str) -> Properties:
        """Return what the style of a stretch of text says, and no more."""
        return self._whole("text", name, {})

    def _whole(self, family: str, name: str, default: Properties) -> Properties:
        key = (family, name)
        if key not in self._known:
            whole = dict(default)
            for style in reversed(list(self._chain(family, name))):
                whole.update(style.properties)
            self._known[key] = whole
        return self._known[key]

    def _chain(self, family: str, name: str) -> Iterator[_Style]:
        """Yield a style and those that it rests on; no style twice, whatever the file says."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.parent

    def lists_of(self, name: str) -> str | None:
        """Return the style of the lists of a paragraph; "" means that it is not numbered."""
        chain = self._chain("paragraph", name)
        return next((style.lists for style in chain if style.lists is not None), None)

    def master_of(self, name: str) -> str:
        """Return the kind of page that begins with a paragraph, "" for none."""
        return next((one.master for one in self._chain("paragraph", name) if one.master), "")

    def breaks_before(self, name: str) -> bool:
        """Whether a page ends before a paragraph."""
        return any(one.breaks or one.master for one in self._chain("paragraph", name))


def _properties(style: etree._Element) -> Iterator[tuple[str, str]]:
    for holder in style.iterchildren(full("style:text-properties")):
        for key, value in holder.items():
            if key in _FULL:
                yield _FULL[key], value


class Looks:
    """The looks of text that has certain properties, in each script."""

    def __init__(self, properties: Properties, *, hidden: bool) -> None:
        self.properties = properties
        self.hidden = hidden or properties.get("text:display") == "none"
        position = properties.get("style:text-position", "").split(" ")[0]
        raised = position == "super" or position.rstrip("%").replace(".", "", 1).isdigit()
        self._scripts = tuple(
            Look(
                italic=properties.get(slant, "normal") in ("italic", "oblique"),
                bold=properties.get(weight, "normal") in _HEAVY,
                raised=raised and position not in ("0%", "0"),
                hidden=self.hidden,
            )
            for slant, weight in zip(_SLANTS, _WEIGHTS, strict=True)
        )

    @property
    def first(self) -> Look:
        """The look of Western text, for what is of no script."""
        return self._scripts[0]

    def parts(self, text: str) -> Iterator[tuple[int, int, Look]]:
        """Yield the stretches of a text that are set alike: start, end and look."""
        western, asian, complex_ = self._scripts
        if western == asian == complex_:
            yield 0, len(text), western
            return
        start, before = 0, -1
        for found in _SCRIPT.finditer(text):
            script = _PLACES[found.lastgroup or "western"]
            if before not in (-1, script):
                yield start, found.start(), self._scripts[before]
                start = found.start()
            before = script
        if start < len(text):
            yield start, len(text), self._scripts[max(0, before)]


_LONGEST_CHAIN = 50  # styles that rest on each other
