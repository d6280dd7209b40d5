"""A document as its readers hand it on, whatever file it came in: paragraphs, runs, notes."""

from collections.abc import Iterator
from enum import Enum

from lintres.formats import FormatError
from lintres.origin import Origin
from lintres.record import Record

__all__ = ["Document", "FormatError", "Note", "Paragraph", "Run", "View"]


class View(Enum):
    """Which text of a document with tracked changes is meant."""

    FINAL = "final"  # as if all were accepted
    ORIGINAL = "original"  # as if all were rejected
    ALL = "all"  # what was deleted stands beside what was inserted


class Run(Record):
    """A stretch of text of one format; "\\n" is a line break within the paragraph."""

    text: str
    origin: Origin  # of its first character
    italic: bool = False
    bold: bool = False
    raised: bool = False  # as note marks are
    hidden: bool = False  # in the file, and not printed
    implied: bool = False  # printed, and not in the file as text: an automatic number
    node: object = None  # what holds the text in the file, for those who change it


class Note(Record):
    """A footnote or endnote, with the label that its mark shows: "3", or "*"."""

    label: str
    paragraphs: tuple["Paragraph", ...]


class Paragraph(Record):
    """A paragraph, and the notes whose marks stand in it, in their order."""

    runs: tuple[Run, ...]
    notes: tuple[Note, ...] = ()

    @property
    def text(self) -> str:
        """What is printed of it, without any emphasis."""
        return "".join(run.text for run in self.runs if not run.hidden)


class Document(Record):
    """The paragraphs of a document in reading order; page furniture is no part of it."""

    paragraphs: tuple[Paragraph, ...]

    def runs(self) -> Iterator[Run]:
        """Yield all runs in reading order, those of a note after the paragraph of its mark."""
        for paragraph in self.paragraphs:
            yield from paragraph.runs
            for note in paragraph.notes:
                for each in note.paragraphs:
                    yield from each.runs
