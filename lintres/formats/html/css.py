"""What style sheets in a page say of its elements, as far as it matters to a draft.

Simple selectors only: `p`, `.note`, `p.note`, `#head`; those are what word processors write.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from lxml import etree

from lintres.formats.numerals import numeral
from lintres.pattern import Pattern

Declarations = dict[str, str]

_COMMENT = Pattern(r"/\*.*?(?:\*/|\Z)|<!--|-->", "/*", "<!--", "-->", flags=re.DOTALL)
_SELECTOR = Pattern(r"([a-z][\w:-]*|\*)?((?:[.#][\w-]+){0,3})", flags=re.IGNORECASE)
_MARKED = Pattern(r"(?:ol|ul)?\.([\w-]+)\s*>\s*li(?:::?(before|marker))?", flags=re.IGNORECASE)
_CONTENT = Pattern(
    r"\"([^\"]*)\"|'([^']*)'|counters?\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)", flags=re.IGNORECASE
)
_USED = frozenset(
    {
        "content",
        "counter-increment",
        "display",
        "font",
        "font-style",
        "font-weight",
        "list-style",
        "list-style-type",
        "mso-element",
        "mso-hide",
        "mso-list",
        "mso-spacerun",
        "mso-tab-count",
        "vertical-align",
        "visibility",
        "white-space",
    }
)
_IMPORTANT = "!important"


class Sheet:
    """The style sheets of a page."""

    def __init__(self, text: str) -> None:
        self._rules: dict[tuple[str, frozenset[str]], Declarations] = {}
        self._labels: dict[str, str] = {}  # what is printed before the points of a list, by class
        self._counters: dict[str, str] = {}  # which class counts a counter on
        self._known: dict[tuple[str, str, str], Declarations] = {}
        for selectors, said in islice(_rules(text), _MOST):
            for selector in selectors.split(",")[:_MOST]:
                self._take(selector.strip(), said)

    def _take(self, selector: str, said: Declarations) -> None:
        if found := _SELECTOR.fullmatch(selector):
            tag = "" if found[1] in (None, "*") else found[1].lower()
            names = frozenset(re.findall(r"[.#][\w-]+", found[2]))
            if tag or names:
                self._rules.setdefault((tag, names), {}).update(said)
        elif found := _MARKED.fullmatch(selector):
            if found[2] and "content" in said:
                self._labels[found[1]] = said["content"]
            elif not found[2] and "counter-increment" in said:
                self._counters[said["counter-increment"].split()[0]] = found[1]

    def of(self, element: etree._Element, tag: str) -> Declarations:
        """Return what is declared for an element, its own attribute included."""
        own = element.get("style", "")
        key = (tag, f"{element.get('class', '')}#{element.get('id', '')}", own)
        if not self._rules and not own:
            return _NOTHING
        known = self._known.get(key)
        if known is None:
            known = {**self._declared(element, tag), **_declarations(own)}
            if len(self._known) < _KEPT:
                self._known[key] = known
        return known

    def _declared(self, element: etree._Element, tag: str) -> Declarations:
        classes = [f".{one}" for one in element.get("class", "").split()[:_CLASSES]]
        mark = element.get("id")
        names = classes if mark is None else [*classes, f"#{mark}"]
        sets = [frozenset[str]()]
        sets += [frozenset({one}) for one in names]
        sets += [frozenset({one, two}) for at, one in enumerate(names) for two in names[:at]]
        said: Declarations = {}
        for chosen in sets:
            for key in (("", chosen), (tag, chosen)):
                said.update(self._rules.get(key, _NOTHING))
        return said

    def label(self, element: etree._Element, values: Mapping[str, int]) -> str | None:
        """Return what is printed before a point of a list; None where the sheets do not say.

        `values` are the numbers of the last points, by the classes of their lists.
        """
        content = next(
            (
                self._labels[one]
                for one in element.get("class", "").split()[:_CLASSES]
                if one in self._labels
            ),
            None,
        )
        if content is None:
            return None
        parts = []
        for double, single, counter, kind in _CONTENT.compiled.findall(content):
            value = values.get(self._counters.get(counter, ""), 0)
            parts.append(numeral(value, kind or "decimal") if counter else _sign(double or single))
        return "".join(parts)


def _sign(text: str) -> str:
    return re.sub(r"\\([0-9a-fA-F]{1,5}) ?", lambda found: chr(int(found[1], 16) or 0xFFFD), text)


def _rules(text: str) -> Iterator[tuple[str, Declarations]]:
    """Yield the selectors of each rule for screens, and what they declare."""
    text = _COMMENT.sub("", text)
    at, end = 0, len(text)
    while at < end:
        opened = text.find("{", at)
        if opened < 0:
            return
        head = text[at:opened].rpartition(";")[2].rpartition("}")[2].strip()
        if head.startswith("@media") and ("screen" in head or "all" in head):
            at = opened + 1  # its rules stand in it like others
            continue
        closed = _closed(text, opened) if head.startswith("@") else text.find("}", opened)
        if closed < 0:
            closed = end
        if not head.startswith("@"):
            yield head, _declarations(text[opened + 1 : closed])
        at = closed + 1


def _closed(text: str, opened: int) -> int:
    depth = 0
    for found in re.compile("[{}]").finditer(text, opened):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return found.start()
    return -1


def _declarations(text: str) -> Declarations:
    said: Declarations = {}
    if not text:
        return said
    for declaration in text.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if not colon or name not in _USED:
            continue
        value = value.strip()
        value = value if name == "content" else value.lower().removesuffix(_IMPORTANT).rstrip()
        said.update(_parted(name, value))
    return said


def _parted(name: str, value: str) -> Declarations:
    """Return a declaration, one of several things at once as these things."""
    if name == "font":
        words = value.split()
        bold = next((one for one in words if one in ("bold", "bolder") or one in _WEIGHTS), "400")
        slanted = "italic" in words or "oblique" in words
        return {"font-style": "italic" if slanted else "normal", "font-weight": bold}
    if name == "list-style":
        words = [one for one in value.split() if one not in ("inside", "outside")]
        return {"list-style-type": words[0]} if words else {}
    return {name: value}


_WEIGHTS = ("500", "600", "700", "800", "900")
_NOTHING: Declarations = {}
_CLASSES = 8  # of an element that are looked at
_KEPT = 10_000
_MOST = 20_000  # rules, and selectors of a rule, that are read
