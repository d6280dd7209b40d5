"""What the stories of a file are read with."""

from lintres.formats.word.notes import NoteCount, NoteTexts
from lintres.formats.word.numbering import Lists
from lintres.formats.word.package import too_long
from lintres.formats.word.pages import Pages
from lintres.formats.word.revisions import Revisions
from lintres.formats.word.sections import Sections
from lintres.formats.word.styles import Styles
from lintres.record import Record


class Allowance:
    """How much text may still be read of a file, before it is too long for any draft."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._stretches, self._signs = 300_000, 4_000_000

    def take(self, text: str) -> None:
        """Take note of a stretch of text; raises FormatError where there were too many."""
        self._stretches -= 1
        self._signs -= len(text)
        if self._stretches < 0 or self._signs < 0:
            raise too_long(self._name)


class Setting(Record):
    """What a story is read with."""

    revisions: Revisions
    styles: Styles
    lists: Lists
    pages: Pages
    allowance: Allowance
    body: "OfBody | None" = None  # not for a story beside the body


class OfBody(Record):
    """What only the body has, and text boxes in it: notes and sections."""

    notes: NoteCount
    texts: NoteTexts
    lists: Lists  # those of all notes
    sections: Sections
