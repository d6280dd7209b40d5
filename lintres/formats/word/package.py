"""A Word file opened: its parts by name, each as one tree that all who work on the file share."""

import posixpath
from urllib.parse import unquote

from lintres.formats.archive import Archive
from lintres.formats.document import FormatError
from lintres.formats.word.names import Element, kind
from lintres.formats.xml import parse


class WordFile:
    """A Word file.

    `roots` holds the trees of the parts that were asked for, by the names of the parts. The nodes
    of a Document that was read from a file belong to its trees: `w:t`, `w:tab`, ..., each with the
    text of one run as it stands, and the reference of a note for a mark that Word writes itself.
    """

    def __init__(self, archive: Archive, name: str) -> None:
        self.name = name
        self.archive = archive
        self.roots: dict[str, Element] = {}
        self._markup = 0  # how many tags and attributes they have
        self._related: dict[str, dict[str, tuple[str, str]]] = {}
        self.main = self._main()  # the part with the body, as a rule word/document.xml
        self.document = self.root(self.main)
        if kind(self.document) != "document":
            raise self._no_word_file()

    def root(self, part: str) -> Element:
        """Return the tree of a part, always the same; raises KeyError where there is none."""
        if part not in self.roots:
            data = self.archive.part(part)
            self._markup += data.count(b"<") + data.count(b"=")
            if self._markup > _MOST_MARKUP:
                raise too_long(self.name)
            self.roots[part] = parse(data, f"{self.name}: {part}")
        return self.roots[part]

    def part_of(self, node: object) -> str | None:
        """Return the name of the part that the node of a run stands in; None for a foreign one."""
        if not isinstance(node, Element):
            return None
        root = node.getroottree().getroot()
        return next((part for part, one in self.roots.items() if one is root), None)

    def related(self, what: str) -> Element | None:
        """Return the tree of a part that belongs to the body: "styles", "footnotes", ...

        None where there is none.
        """
        return self._related_to(self.main, what)

    def properties(self) -> Element | None:
        """Return what the program that saved the file says of it, or None."""
        names = ("extended-properties", "extendedProperties")
        found = [self._related_to("", name) for name in names]
        return next((root for root in found if root is not None), None)

    def linked(self, identity: str) -> Element | None:
        """Return the tree of the part that a relationship of the body leads to, or None."""
        _, part = self._links(self.main).get(identity, ("", ""))
        return self.root(part) if part in self.archive.names else None

    def _related_to(self, owner: str, what: str) -> Element | None:
        for type_, part in self._links(owner).values():
            if type_ == what and part in self.archive.names:
                return self.root(part)
        return None

    def _main(self) -> str:
        for type_, part in self._links("").values():
            if type_ == "officeDocument" and part in self.archive.names:
                return part
        for part in (*self._said_to_be_main(), _USUAL):
            if part in self.archive.names:
                return part
        raise self._no_word_file()

    def _said_to_be_main(self) -> list[str]:
        """Return the parts that are main documents, where no relationship leads to one."""
        if _TYPES not in self.archive.names:
            return []
        return [
            (each.get("PartName") or "").lstrip("/")
            for each in self.root(_TYPES)
            if (each.get("ContentType") or "").endswith(".main+xml")
        ]

    def _no_word_file(self) -> FormatError:
        return FormatError(
            f"{self.name}: not a Word file, for it has no body; save the draft as .docx"
        )

    def _links(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part is related to in the file: a kind and a part, by identity."""
        if part not in self._related:
            folder, base = posixpath.split(part)
            links: dict[str, tuple[str, str]] = {}
            where = posixpath.join(folder, "_rels", f"{base}.rels")
            if where in self.archive.names:
                for each in self.root(where):
                    if each.get("TargetMode") != "External":
                        what = (each.get("Type") or "").rpartition("/")[2]
                        target = _within(folder, each.get("Target") or "")
                        links[each.get("Id") or ""] = (what, target)
            self._related[part] = links
        return self._related[part]


def open_word(data: bytes, name: str) -> WordFile:
    """Open a Word file; raises FormatError for what is none."""
    return WordFile(Archive(data, name), name)


def too_long(name: str) -> FormatError:
    """Return what is said of a file that would take too much memory or time."""
    return FormatError(f"{name}: more than a thousand pages; no draft is so long")


def _within(folder: str, target: str) -> str:
    """Return the name of the part that a relationship names from its folder."""
    return posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")


# A page has about a thousand tags and attributes, and each of them takes memory and time.
_MOST_MARKUP = 1_200_000
_TYPES = "[Content_Types].xml"
_USUAL = "word/document.xml"
