"""What of a file with tracked changes belongs to a view of it."""

from lintres.formats.document import View
from lintres.formats.word.names import Element, child, children, kind

_INSERTED, _DELETED = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
_DROPPED = {
    View.FINAL: _DELETED,
    View.ORIGINAL: _INSERTED,
    View.ALL: frozenset[str](),
}
_CELLS = {
    View.FINAL: frozenset({"cellDel"}),
    View.ORIGINAL: frozenset({"cellIns"}),
    View.ALL: frozenset[str](),
}


class Revisions:
    """What a view leaves out, and which properties it has."""

    def __init__(self, view: View) -> None:
        self.dropped = _DROPPED[view]  # the kinds of elements whose content is left out
        self.deleted = view is not View.FINAL  # whether deleted text is seen
        self._cells = _CELLS[view]
        self._former = view is View.ORIGINAL

    def drops(self, properties: Element | None) -> bool:
        """Whether a paragraph mark, a row or a cell with these properties is left out."""
        return any(
            kind(each) in self.dropped or kind(each) in self._cells for each in children(properties)
        )

    def properties(self, owner: Element, name: str) -> Element | None:
        """Return the properties of a paragraph ("pPr") or run ("rPr") in the view, or None."""
        now = child(owner, name)
        if now is not None and self._former:
            change = child(now, f"{name}Change")
            if change is not None:
                return child(change, name)
        return now
