"""What of a page is its text, and what is furniture: navigation, banners, forms, scripts."""

import re

from lxml import etree

from lintres.formats.html.notes import Notes, notes_of
from lintres.formats.names import words
from lintres.pattern import Pattern
from lintres.record import Record

# What browsers print nothing of, or no words of a text.
NEVER = words(
    "area audio base button canvas col colgroup datalist embed frame frameset head iframe img "
    "input link map meta meter noframes noscript object optgroup option output param progress rp "
    "rt script select source style svg template textarea title track video"
)
_MAYBE = frozenset({"aside", "dialog", "footer", "form", "header", "menu", "nav", "search"})
_ROLES = words(
    "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search "
    "toolbar"
)
_EDGE = r"(?:^|[\s_-])(?:{})(?:$|[\s_-])"
_CERTAIN = Pattern(
    _EDGE.format(
        "cookies?|consent|gdpr|breadcrumbs?|noprint|no-print|noexport|printfooter|catlinks"
        "|editsection|jump-link|sitesub|contentsub|skip-?(?:link|nav|to)|sr-only"
        "|visually-?hidden|screen-reader(?:-text)?|msocomtxt|msocommenttext|msocomanchor"
        "|pagenum(?:ber)?"
    ),
    flags=re.IGNORECASE,
)
_LIKELY = Pattern(
    _EDGE.format(
        "navbar|nav|navigation|navbox|menu|submenu|sidebar|share|sharing|social|pagination|pager"
        "|toolbar|banner|modal|popup|search|footer|masthead|language-(?:list|selector|switcher)"
        "|related|tooltip|toc|wm-ipp-base|wm-ipp"
    ),
    flags=re.IGNORECASE,
)
_WORD = Pattern(r"mso-element:\s*(?:comment|footer|\w+-separator|\w+-notice)")
_CONTROLS = frozenset({"a", "button", "input", "select"})
_MOST_APART = 0.3  # of the text of a page: furniture is less
_LEAST_MAIN = 0.7  # of what is not furniture: the text is more
_LINKED = 3  # links that a heading of a draft has not
_ICONS = Pattern(r"icon|glyph|(?:^|\s)fa[srlb]?(?:\s|$|-)", flags=re.IGNORECASE)


class Page(Record):
    """What of a page is its text; elements are keys."""

    content: etree._Element
    apart: frozenset[etree._Element]
    notes: Notes


class _Part(Record):
    """An element that may be furniture, or the text: how much it holds, and where it stands."""

    element: etree._Element
    size: int  # characters of its text
    controls: int  # links and buttons in it
    within: bool  # whether it is part of an article


def page_of(root: etree._Element) -> Page:
    """Tell the text of a page from its furniture."""
    survey = _Survey(root)
    notes = notes_of(survey.links, survey.named)
    holding = _around(notes)
    apart = {
        part.element
        for part in survey.parts
        if part.element not in holding and _is_furniture(part, survey.size)
    }
    body = next((one for one in root if one.tag == "body"), root)
    return Page(_content(survey, body, apart), frozenset(apart | notes.comments), notes)


class _Survey:
    """What a page is made of, found in one walk."""

    def __init__(self, root: etree._Element) -> None:
        self.links: list[etree._Element] = []
        self.named: dict[str, etree._Element] = {}
        self.parts: list[_Part] = []
        self.mains: list[_Part] = []
        self.size = self._controls = self._articles = 0
        begun: list[tuple[etree._Element, int, int]] = []
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = tag_of(element)
            if event == "start":
                self._name(element, tag)
                if tag in NEVER:
                    walk.skip_subtree()
                else:
                    self.size += len((element.text or "").strip())
                if _may_be_apart(element, tag) or tag in _MAINS or element.get("role") == "main":
                    begun.append((element, self.size, self._controls))
                    self._articles += tag in _MAINS
            else:
                if begun and begun[-1][0] is element:
                    self._part(*begun.pop(), tag)
                self.size += len((element.tail or "").strip())

    def _name(self, element: etree._Element, tag: str) -> None:
        self._controls += tag in _CONTROLS
        for key in ("id", "name"):
            if name := element.get(key):
                self.named.setdefault(name, element)
        if tag == "a" and "#" in element.get("href", ""):
            self.links.append(element)

    def _part(self, element: etree._Element, size: int, controls: int, tag: str) -> None:
        self._articles -= tag in _MAINS
        within = self._articles > 0
        own = len((element.text or "").strip())
        part = _Part(element, self.size - size + own, self._controls - controls, within)
        main = tag in _MAINS or element.get("role") == "main"
        (self.mains if main else self.parts).append(part)


def tag_of(element: etree._Element) -> str:
    """Return the name of an element, "" for comments and their like."""
    tag = element.tag
    return tag if isinstance(tag, str) else ""


def text_of(element: etree._Element) -> str:
    """Return all text in an element, printed or not, but that of comments."""
    return "".join(element.itertext("*"))


def _may_be_apart(element: etree._Element, tag: str) -> bool:
    if tag in _MAYBE or element.get("role") in _ROLES:
        return True
    if tag in ("body", "html"):
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if len(names) > 1 and (_CERTAIN.search(names) or _LIKELY.search(names)):
        return True
    if element.get("aria-hidden") == "true" or element.get("title") in ("footer", "Footer"):
        return True
    return _WORD.search(element.get("style", "")) is not None


def _is_furniture(part: _Part, total: int) -> bool:
    element, size, controls, within = part
    if _WORD.search(element.get("style", "")) or element.get("class", "").startswith("msocom"):
        return True
    if size > _MOST_APART * total:
        return False
    tag, role = tag_of(element), element.get("role")
    if tag in ("nav", "menu", "search") or (role in _ROLES and role != "banner"):
        return True
    if tag == "dialog":
        return element.get("open") is None
    if tag == "header" or role == "banner":
        return controls >= _LINKED
    if tag in ("footer", "aside"):
        return controls > 0 or not within
    if tag == "form":
        return controls > 0
    if element.get("aria-hidden") == "true":
        icon = _ICONS.search(element.get("class", "")) is not None
        return icon or not any(sign.isalnum() for sign in text_of(element))
    if element.get("title") in ("footer", "Footer"):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return _CERTAIN.search(names) is not None or controls > 0


def _around(notes: Notes) -> set[etree._Element]:
    """Return the elements in which notes and marks stand."""
    around: set[etree._Element] = set()
    for element in (*notes.bodies, *notes.marks):
        above: etree._Element | None = element
        while above is not None and above not in around:
            around.add(above)
            above = above.getparent()
    return around


def _content(survey: _Survey, body: etree._Element, apart: set[etree._Element]) -> etree._Element:
    """Return what holds the text: the one main part, if most of what is no furniture is there."""
    furniture = sum(part.size for part in survey.parts if part.element in apart)
    least = _LEAST_MAIN * (survey.size - furniture)
    mains = [one for one in survey.mains if tag_of(one.element) != "article"]
    outer = [one for one in mains if not one.within]
    if len(outer) != 1:
        outer = [one for one in survey.mains if not one.within]
    if len(outer) == 1 and outer[0].size >= least:
        return outer[0].element
    return body


_MAINS = frozenset({"main", "article"})
