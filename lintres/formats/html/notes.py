"""Footnotes of a page: marks that link to their notes, notes that link back.

Word, LibreOffice, Google Docs, Wikisource, pandoc and others write them in ways of their own; all
have a short mark whose link leads to a place below, at or in the note.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from lintres.pattern import Pattern
from lintres.record import Record

_MARK = Pattern(r"[\[(]?\s?([0-9]{1,3}|[a-zA-Z]{1,2}|[ivxl]{1,6}|[*†‡§¶]{1,4})\s?[\])]?/?")
_NAMED = Pattern(
    r"(?:^|[^a-z])(?:fn|ftn|edn|sdfootnote|sdendnote|footnote|endnote|foot|note|cite)"
    r"[a-z]{0,6}[-_.:]{0,2}(?:[\w.:-]{0,40}?[-_.:])?[0-9ivx*]{1,5}(?:sym)?$",
    flags=re.IGNORECASE,
)
_COMMENT = Pattern(r"cmnt[0-9]+|_msocom_[0-9]+|_?sdcomment[0-9]+|_?anchor_[0-9]+")
_REFERS = frozenset({"doc-noteref", "noteref"})
_OF_NOTE = Pattern(r"note|ftn|edn|(?:^|[\W_])fn|cite|cmnt|msocom", flags=re.IGNORECASE)
_HIGHEST = 6  # elements that a note is looked for above its place
_NEAR = 3  # elements around a mark that its note may link back to
_BLOCKS = frozenset({"p", "div", "li", "dd", "td", "tr", "aside", "section", "blockquote", "h6"})


class Notes(Record):
    """The notes of a page; elements are keys."""

    marks: dict[etree._Element, str]  # the links that are marks, and which note is meant
    labels: dict[str, str]  # of the notes: "3", or "*"
    bodies: dict[etree._Element, str]  # what holds the text of a note
    backs: frozenset[etree._Element]  # links from notes back to their marks
    comments: frozenset[etree._Element]  # of reviewers, and their marks: no text


def notes_of(links: Iterable[etree._Element], named: Mapping[str, etree._Element]) -> Notes:
    """Find the notes of a page by its links in their order, and by its elements with a name."""
    marks: dict[etree._Element, str] = {}
    labels: dict[str, str] = {}
    returns: set[str] = set()  # names of marks
    backs: set[etree._Element] = set()
    comments: set[etree._Element] = set()
    targets: dict[str, etree._Element] = {}
    for link in links:
        name = unquote((link.get("href") or "").partition("#")[2])
        if name not in named:
            continue
        if name in returns:
            backs.add(link)
            continue
        target = named[name]
        label = _label(link)
        if label is None or not _refers(link, name, target):
            continue
        returns.update(_names_near(link))
        if _COMMENT.fullmatch(name):
            comments.add(link)
        else:
            marks[link] = name
            labels.setdefault(name, label)
        targets.setdefault(name, target)
    bodies = _bodies(targets, [*marks, *comments])
    for element, name in list(bodies.items()):
        if name not in labels:
            comments.add(element)
            del bodies[element]
    return Notes(marks, labels, bodies, frozenset(backs), frozenset(comments))


def _label(link: etree._Element) -> str | None:
    text = ""
    for part in link.itertext():
        text += part
        if len(text) > _LONGEST:
            return None
    found = _MARK.fullmatch(text.strip())
    return None if found is None else found[1]


def _refers(link: etree._Element, name: str, target: etree._Element) -> bool:
    """Whether a short link is the mark of a note rather than one to a paragraph or a page."""
    kinds = {link.get("role", ""), *link.get("epub:type", "").split()}
    if kinds & _REFERS or _COMMENT.fullmatch(name) or _NAMED.search(name):
        return True
    if not _raised(link):
        return False
    if _is_note(target) or _leads_back(target, _names_near(link)):
        return True
    label = _label(link) or ""
    return _beginning(target).startswith((label, f"[{label}]", f"({label})"))


def _beginning(element: etree._Element) -> str:
    """Return the first words of an element."""
    return next((part.strip() for part in element.itertext() if part.strip()), "")


def _leads_back(target: etree._Element, names: set[str]) -> bool:
    above = target.getparent()
    block = target if target.tag in _BLOCKS or above is None else above
    links = islice(block.iter("a"), _NEAR)
    return any((link.get("href") or "").partition("#")[2] in names for link in links)


def _raised(link: etree._Element) -> bool:
    parent = link.getparent()
    return (parent is not None and parent.tag == "sup") or link.find("sup") is not None


def _is_note(element: etree._Element) -> bool:
    return any(_OF_NOTE.search(element.get(key, "")) for key in ("id", "name", "class", "role"))


def _names_near(link: etree._Element) -> set[str]:
    """Return the names of a mark, and of what stands closely around and in it."""
    near = [link, *link]
    above = link.getparent()
    while above is not None and len(near) < _NEAR + 1 + len(link) and above.tag not in _BLOCKS:
        near.append(above)
        above = above.getparent()
    names = {one.get(key) for one in near for key in ("id", "name")}
    before = link.getprevious()
    if before is not None and before.tag == "a":
        names |= {before.get("id"), before.get("name")}
    return {name for name in names if name}


def _bodies(
    targets: Mapping[str, etree._Element], marks: Iterable[etree._Element]
) -> dict[etree._Element, str]:
    """Return what holds each note: the widest element around its place that holds no other."""
    shared: set[etree._Element] = set()
    for mark in marks:
        above: etree._Element | None = mark
        while above is not None and above not in shared:
            shared.add(above)
            above = above.getparent()
    owner: dict[etree._Element, str] = {}
    for name, target in targets.items():
        above = target
        while above is not None and above not in shared and owner.get(above, name) == name:
            owner[above] = name
            above = above.getparent()
        while above is not None and above not in shared:
            shared.add(above)
            above = above.getparent()
    return {
        body: name
        for name, target in targets.items()
        if (body := _body(target, shared)) is not None
    }


def _body(target: etree._Element, shared: set[etree._Element]) -> etree._Element | None:
    """Return the element of a note whose place is `target`."""
    body = target
    for _ in range(_HIGHEST):  # out of the signs that a paragraph begins with
        if body.tag in _BLOCKS or body in shared:
            break
        above = body.getparent()
        if above is None:
            break
        body = above
    if body in shared or body.tag not in _BLOCKS:
        return None
    for _ in range(_HIGHEST):
        above = body.getparent()
        if above is None or above in shared or above.tag not in _BLOCKS:
            break
        if not (above.tag in ("li", "tr") or _is_note(above)) or _begins_before(above, body):
            break
        body = above
    return body


def _begins_before(above: etree._Element, body: etree._Element) -> bool:
    """Whether an element has text before the one in it."""
    if (above.text or "").strip():
        return True
    for child in above:
        if child is body:
            return False
        if (child.tail or "").strip() or any(part.strip() for part in child.itertext()):
            return True
    return False


_LONGEST = 16  # characters of a mark
