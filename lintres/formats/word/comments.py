"""Comments of a Word file: the part that holds them, and those that go with it."""

import posixpath
import re
from collections.abc import Iterator
from datetime import datetime
from itertools import count

from lxml import etree

from lintres.formats.word.names import Element, child, children, descendants, number, value
from lintres.formats.word.package import WordFile
from lintres.formats.word.pen import AUTHOR
from lintres.record import Record

_OFFICE = "http://schemas.openxmlformats.org/"
_RELATIONSHIPS = f"{_OFFICE}package/2006/relationships"
_TYPES = f"{_OFFICE}package/2006/content-types"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_STRICT = "http://purl.oclc.org/ooxml/"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Words(Record):
    """What a comment says: paragraphs, the first in bold type up to a colon, and an address."""

    head: str
    paragraphs: tuple[str, ...]
    address: str | None = None


class Comments:
    """The comments of a file, to be added to; what was changed for it stands in `dirty`."""

    def __init__(self, file: WordFile, time: datetime) -> None:
        self._file = file
        self._time = time.strftime("%Y-%m-%dT%H:%M:%SZ")
        self.dirty: set[str] = set()
        self._w = str(file.document.tag).partition("}")[0] + "}"
        strict = self._w.startswith(f"{{{_STRICT}")
        self._r = (
            f"{_STRICT}officeDocument/relationships"
            if strict
            else f"{_OFFICE}officeDocument/2006/relationships"
        )
        self._styles = dict(self._named_styles())
        found = file.related("comments")
        self._root = self._begun() if found is None else found
        self._part = file.part_of(self._root) or ""
        self._links: dict[str, str] = {}
        marks = descendants(file.document, "commentRangeStart")
        references = descendants(file.document, "commentReference")
        taken = [number(each, "id") or 0 for each in (*self._root, *marks, *references)]
        self._numbers = count(max(taken, default=-1) + 1)
        self._companions = dict(self._found_companions())
        self._identities = self._free_identities()

    def add(self, words: Words) -> int:
        """Add a comment; return its number."""
        identity = next(self._numbers)
        comment = etree.SubElement(
            self._root,
            f"{self._w}comment",
            {
                f"{self._w}id": str(identity),
                f"{self._w}author": AUTHOR,
                f"{self._w}date": self._time,
                f"{self._w}initials": _INITIALS,
            },
        )
        first = self._paragraph(comment)
        mark = self._run(first, style="annotation reference")
        etree.SubElement(mark, f"{self._w}annotationRef")
        self._text(first, words.head, bold=True)
        body, *others = words.paragraphs
        self._text(first, f": {body}")
        for text in others:
            self._text(self._paragraph(comment), text)
        if words.address is not None:
            self._link(self._paragraph(comment), words.address)
        self._note_companions(comment[-1])
        self.dirty.add(self._part)
        return identity

    # ---- The text of a comment --------------------------------------------------------------

    def _paragraph(self, comment: Element) -> Element:
        paragraph = etree.SubElement(comment, f"{self._w}p")
        if "annotation text" in self._styles:
            properties = etree.SubElement(paragraph, f"{self._w}pPr")
            style = {f"{self._w}val": self._styles["annotation text"]}
            etree.SubElement(properties, f"{self._w}pStyle", style)
        return paragraph

    def _run(self, parent: Element, *, style: str = "", bold: bool = False) -> Element:
        run = etree.SubElement(parent, f"{self._w}r")
        if style in self._styles or bold:
            properties = etree.SubElement(run, f"{self._w}rPr")
            if style in self._styles:
                named = {f"{self._w}val": self._styles[style]}
                etree.SubElement(properties, f"{self._w}rStyle", named)
            if bold:
                etree.SubElement(properties, f"{self._w}b")
        return run

    def _text(self, parent: Element, text: str, *, style: str = "", bold: bool = False) -> None:
        node = etree.SubElement(self._run(parent, style=style, bold=bold), f"{self._w}t")
        node.text = _NO_XML.sub("\ufffd", text)
        node.set(_SPACE, "preserve")

    def _link(self, paragraph: Element, address: str) -> None:
        if address not in self._links:
            self._links[address] = self._relate(
                self._part, f"{self._r}/hyperlink", address, external=True
            )
        link = etree.SubElement(
            paragraph, f"{self._w}hyperlink", {f"{{{self._r}}}id": self._links[address]}
        )
        self._text(link, address, style="hyperlink")

    def _named_styles(self) -> Iterator[tuple[str, str]]:
        """Yield the styles that a file has, by the names that are the same in all languages."""
        for style in children(self._file.related("styles"), "style"):
            name, identity = value(child(style, "name")), value(style, "styleId")
            if name and identity:
                yield name.lower(), identity

    # ---- The part, and what says where it is ------------------------------------------------

    def _begun(self) -> Element:
        """Return the root of a new part with comments, which the body is related to."""
        file = self._file
        folder = posixpath.dirname(file.main)
        part = posixpath.join(folder, "comments.xml")
        if part in file.archive.names:
            part = posixpath.join(folder, "commentsOfReview.xml")
        spaces = {"w": self._w[1:-1], "r": self._r}
        root = etree.Element(f"{self._w}comments", nsmap=spaces)
        file.roots[part] = root
        self._relate(file.main, f"{self._r}/comments", posixpath.basename(part))
        types = file.root(_TYPES_PART)
        etree.SubElement(
            types, f"{{{_TYPES}}}Override", {"PartName": f"/{part}", "ContentType": _CONTENT}
        )
        if not any((each.get("Extension") or "").lower() == "rels" for each in types):
            etree.SubElement(
                types, f"{{{_TYPES}}}Default", {"Extension": "rels", "ContentType": _RELS_CONTENT}
            )
        self.dirty |= {part, _TYPES_PART}
        return root

    def _relate(self, part: str, kind_: str, target: str, *, external: bool = False) -> str:
        """Relate a part to another one or to an address; return the identity of that."""
        folder, base = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{base}.rels")
        if where not in self._file.roots and where not in self._file.archive.names:
            self._file.roots[where] = etree.Element(
                f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS}
            )
        root = self._file.root(where)
        taken = {each.get("Id") for each in root}
        identity = next(one for at in count(1) if (one := f"rId{at}") not in taken)
        attributes = {"Id": identity, "Type": kind_, "Target": target}
        if external:
            attributes["TargetMode"] = "External"
        etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship", attributes)
        self.dirty.add(where)
        return identity

    # ---- What newer versions of Word keep beside --------------------------------------------

    def _found_companions(self) -> Iterator[tuple[str, Element]]:
        """Yield the parts that say more of each comment, where the comments can name it."""
        if _W14 in self._root.nsmap.values():
            for name in _COMPANIONS:
                root = self._file.related(name)
                if root is not None:
                    yield name, root

    def _free_identities(self) -> Iterator[str]:
        taken = {
            text
            for root in (self._file.document, self._root, *self._companions.values())
            for each in root.iter()
            for name, text in each.attrib.items()
            if str(name).endswith(("}paraId", "}durableId"))
        }
        return (one for at in count(_FIRST_IDENTITY) if (one := f"{at:08X}") not in taken)

    def _note_companions(self, paragraph: Element) -> None:
        """Say in the parts beside what they say of every comment: that it is open."""
        if not self._companions:
            return
        identity, durable = next(self._identities), next(self._identities)
        paragraph.set(f"{{{_W14}}}paraId", identity)
        for name, root in self._companions.items():
            entry, attributes = _COMPANIONS[name]
            space = str(root.tag).partition("}")[0] + "}"
            said = {"paraId": identity, "durableId": durable, "done": "0", "dateUtc": self._time}
            etree.SubElement(root, space + entry, {space + name: said[name] for name in attributes})
            self.dirty.add(self._file.part_of(root) or "")


_INITIALS = "lr"
_TYPES_PART = "[Content_Types].xml"
_RELS_CONTENT = "application/vnd.openxmlformats-package.relationships+xml"
_FIRST_IDENTITY = 0x4C490000  # below 0x80000000, as Word wants them
_COMPANIONS = {
    "commentsExtended": ("commentEx", ("paraId", "done")),
    "commentsIds": ("commentId", ("paraId", "durableId")),
    "commentsExtensible": ("commentExtensible", ("durableId", "dateUtc")),
}
