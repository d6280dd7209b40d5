"""Word files (.docx): their text as Word prints it, tied to the nodes that hold it."""

from lintres.formats.document import Document, View
from lintres.formats.word.body import read
from lintres.formats.word.package import WordFile, open_word

__all__ = ["WordFile", "open_word", "read", "read_document"]


def read_document(data: bytes, name: str, view: View) -> Document:
    """Return the paragraphs of a Word file; raises FormatError for what cannot be read."""
    return read(open_word(data, name), view)
