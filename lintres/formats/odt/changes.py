"""Tracked changes of an ODT file: what was inserted stands in the text, what was deleted apart."""

from collections.abc import Iterator

from lxml import etree

from lintres.formats.document import View
from lintres.formats.odt.names import full, name_of, said

_BOUNDS = ("text:change-start", "text:change-end")
PARAGRAPHS = frozenset({"text:p", "text:h"})
_REGION, _CHANGES = "text:changed-region", "text:tracked-changes"


class Changes:
    """The changes of a file, and which of them are open where its text is being read."""

    def __init__(self, text: etree._Element, view: View) -> None:
        self._view = view
        self._inserted: set[str] = set()
        self._deleted: dict[str, etree._Element] = {}
        self._open: set[str] = set()
        for holder in text.iterchildren(full(_CHANGES)):
            for region in holder.iterchildren(full(_REGION)):
                for change in region:
                    self._take(region, change)

    def _take(self, region: etree._Element, change: etree._Element) -> None:
        names = {said(region, "xml:id"), said(region, "text:id")} - {""}
        if name_of(change) == "text:insertion":
            self._inserted |= names
        elif name_of(change) == "text:deletion":
            self._deleted.update(dict.fromkeys(names, change))

    @property
    def left_out(self) -> bool:
        """Whether the text that is being read is none of this view."""
        return self._view is View.ORIGINAL and bool(self._open)

    def meet(self, mark: etree._Element) -> None:
        """Pass the beginning or the end of a change."""
        name = said(mark, "text:change-id")
        if name_of(mark) == "text:change-end":
            self._open.discard(name)
        elif name in self._inserted:
            self._open.add(name)

    def deleted_at(self, mark: etree._Element) -> list[etree._Element]:
        """Return the paragraphs and tables deleted where `mark` stands that are of this view.

        The first goes on what stands before the mark, and the last in what follows it.
        """
        # A change is taken once: a file could name it again within itself.
        deletion = self._deleted.pop(said(mark, "text:change-id"), None)
        return [] if deletion is None or self._view is View.FINAL else list(_parts(deletion))

    def begin(self, paragraph: etree._Element) -> etree._Element | None:
        """Return the paragraph, deleted with its end, that stood where another one begins now."""
        first = next(iter(paragraph), None)
        if first is None or name_of(first) != "text:change" or (paragraph.text or "").strip():
            return None
        deletion = self._deleted.get(said(first, "text:change-id"))
        if deletion is None or self._view is View.FINAL:
            return None
        parts = list(_parts(deletion))
        return parts[0] if len(parts) > 1 and name_of(parts[0]) in PARAGRAPHS else None

    def joins(self, paragraph: etree._Element) -> bool:
        """Whether in this view a paragraph goes on in the next: its end was inserted."""
        if self._view is not View.ORIGINAL:
            return False
        still = set(self._open)
        for mark in paragraph.iter(*(full(one) for one in _BOUNDS)):
            name = said(mark, "text:change-id")
            if name_of(mark) == "text:change-end":
                still.discard(name)
            elif name in self._inserted:
                still.add(name)
        return bool(still)

    def is_new(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph was inserted with its end, and none of it is of this view."""
        if not self.joins(paragraph):
            return False
        still = set(self._open)
        for event, element in etree.iterwalk(paragraph, events=("start", "end")):
            name = name_of(element)
            if event == "end":
                text = "" if element is paragraph else element.tail
            else:
                text = element.text
                if name == "text:change-end":
                    still.discard(said(element, "text:change-id"))
                elif name == "text:change-start":
                    still |= {said(element, "text:change-id")} & self._inserted
                elif name == "text:change" and said(element, "text:change-id") in self._deleted:
                    return False
            if not still and (text or "").strip():
                return False
        return True


def _parts(holder: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables in something, those of its lists among them."""
    for element in holder:
        name = name_of(element)
        if name in PARAGRAPHS or name.startswith("table:"):
            yield element
        elif name.startswith("text:"):
            yield from _parts(element)
