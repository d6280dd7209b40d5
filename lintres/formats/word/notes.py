"""How footnotes and endnotes are counted."""

from lintres.formats.word.names import Element, child, value
from lintres.formats.word.numerals import written

_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}  # where a file asks for none


class NoteCount:
    """Counts the notes of a file as their marks are met; `settings` hold for all of it."""

    def __init__(self, settings: Element | None) -> None:
        self._settings = settings
        self._section: Element | None = None
        self._counts: dict[str, int] = {}
        self._page: int | None = None

    def begin(self, section: Element | None) -> None:
        """Go on to a section with these properties."""
        self._section = section
        for kind in _FORMS:
            if self._asked(kind, "numRestart") == "eachSect":
                self._counts.pop(kind, None)

    def label(self, kind: str, page: int | None) -> str:
        """Return the label of the next note of a kind, whose mark stands on a page."""
        if page != self._page:
            self._page = page
            if self._asked("footnote", "numRestart") == "eachPage":
                self._counts.pop("footnote", None)
        count = self._counts[kind] = self._counts.get(kind, self._start(kind) - 1) + 1
        return written(count, self._asked(kind, "numFmt") or _FORMS[kind])

    def _start(self, kind: str) -> int:
        start = self._asked(kind, "numStart")
        return int(start) if start and start.isdecimal() and len(start) < _DIGITS else 1

    def _asked(self, kind: str, what: str) -> str | None:
        """Return what the section asks for, or the file."""
        for properties in (self._section, self._settings):
            found = value(child(properties, f"{kind}Pr", what))
            if found is not None:
                return found
        return None


_DIGITS = 6


class NoteTexts:
    """The notes of a file by kind and identity; each is given once, to the first of its marks."""

    def __init__(self, roots: dict[str, Element | None]) -> None:
        self._notes: dict[tuple[str, str], Element] = {}
        for kind, root in roots.items():
            for note in root if root is not None else ():
                self._notes.setdefault((kind, value(note, "id") or ""), note)

    def take(self, kind: str, identity: str) -> Element | None:
        """Return a note and forget it; None where there is none, or it was taken."""
        return self._notes.pop((kind, identity), None)
