"""What an ODT file is made of: its text, its styles, what its first page prints at the top."""

from collections.abc import Callable, Iterator

from lxml import etree

from lintres.formats.archive import Archive
from lintres.formats.document import FormatError
from lintres.formats.odt.lists import ListStyles
from lintres.formats.odt.names import full, name_of, number, said
from lintres.formats.odt.styles import Styles

_CONTENT, _STYLES, _META, _MANIFEST = (
    "content.xml",
    "styles.xml",
    "meta.xml",
    "META-INF/manifest.xml",
)
_FIRST = ("style:header-first", "loext:header-first")


class OdfFile:
    """The parts of an ODT file that hold its text and say how it is set."""

    def __init__(
        self, archive: Archive, name: str, parse: Callable[[bytes, str], etree._Element]
    ) -> None:
        self._archive, self.name, self._parse = archive, name, parse
        if self._is_encrypted():
            raise FormatError(
                f"{name}: protected by a password; open it, take the password off, "
                "and save it again"
            )
        content = self._part(_CONTENT)
        text = None if content is None else content.find(f".//{full('office:text')}")
        if content is None or text is None:
            raise FormatError(f"{name}: an ODT file without text; it is damaged, or no document")
        self.content, self.text = content, text
        self._shared = self._part(_STYLES)
        common = list(_holders(self._shared, "office:styles"))
        own = [*common, *_holders(content, "office:automatic-styles")]
        of_pages = [*common, *_holders(self._shared, "office:automatic-styles")]
        self.styles, self.lists = Styles(own), ListStyles(own)
        self.page_styles, self.page_lists = Styles(of_pages), ListStyles(of_pages)

    def _part(self, part: str) -> etree._Element | None:
        try:
            return self._parse(self._archive.part(part), self.name)
        except KeyError:
            return None

    def _is_encrypted(self) -> bool:
        manifest = self._part(_MANIFEST)
        if manifest is None:
            return False
        return next(manifest.iter(full("manifest:encryption-data")), None) is not None

    @property
    def knows_pages(self) -> bool:
        """Whether the file says where its pages end, or that it has only one."""
        if next(self.text.iter(full("text:soft-page-break")), None) is not None:
            return True
        meta = self._part(_META)
        if meta is None:
            return False
        counted = meta.iter(full("meta:document-statistic"))
        return any(number(one, "meta:page-count", 0) == 1 for one in counted)

    def head(self, master: str) -> etree._Element | None:
        """Return what the first page prints at its top; `master` is the kind of page it is."""
        if self._shared is None:
            return None
        masters = list(self._shared.iter(full("style:master-page")))
        named = [one for one in masters if said(one, "style:name") == (master or "Standard")]
        for page in (named or masters)[:1]:
            parts = {name_of(one): one for one in page}
            for kind in (*_FIRST, "style:header"):
                if kind in parts:
                    shown = said(parts[kind], "style:display") != "false"
                    if shown:
                        return parts[kind]
        return None


def _holders(root: etree._Element | None, name: str) -> Iterator[etree._Element]:
    if root is not None:
        yield from root.iterchildren(full(name))
