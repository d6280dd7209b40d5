"""The sections of a file: how each begins, and which header is on the first page."""

from lintres.formats.word.names import (
    Element,
    child,
    children,
    descendants,
    flag,
    kind,
    link,
    value,
)
from lintres.formats.word.package import WordFile
from lintres.formats.word.pages import Pages

_ON_THE_SAME_PAGE = frozenset({"continuous", "nextColumn"})


class Sections:
    """The sections of a body, in their order; the properties of each stand at its end."""

    def __init__(self, body: Element) -> None:
        self._all = [
            each
            for each in descendants(body, "sectPr")
            if (parent := each.getparent()) is not None and kind(parent) != "sectPrChange"
        ]
        self._at = 0

    @property
    def now(self) -> Element | None:
        """The properties of the section that is read."""
        return self._all[self._at] if self._at < len(self._all) else None

    def end(self, pages: Pages) -> None:
        """Go on to the next section, on the page where it begins."""
        self._at += 1
        how = value(child(self.now, "type")) or "nextPage"
        if self.now is None or how in _ON_THE_SAME_PAGE:
            return
        pages.turn()
        if pages.now is not None and (how, pages.now % 2) in (("evenPage", 1), ("oddPage", 0)):
            pages.turn()


def first_header(file: WordFile, section: Element | None) -> Element | None:
    """Return the header that is printed on the first page, or None."""
    wanted = "first" if flag(child(section, "titlePg")) else "default"
    for reference in children(section, "headerReference"):
        if (value(reference, "type") or "default") == wanted:
            return file.linked(link(reference) or "")
    return None
