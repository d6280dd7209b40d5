"""How footnotes and endnotes are counted."""


class NoteCount:
    """Counts the notes of a file in reading order."""

    def __init__(self) -> None:
        self._counts = {"footnote": 0, "endnote": 0}

    def label(self, kind: str, page: int | None) -> str:
        """Return the label of the next note of a kind, whose mark stands on a page."""
        self._counts[kind] += 1
        return str(self._counts[kind])
