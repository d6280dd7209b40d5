"""ODT files, as LibreOffice and others write them."""

from lintres.formats.archive import Archive
from lintres.formats.document import Document, FormatError, View
from lintres.formats.odt.file import OdfFile
from lintres.formats.odt.text import Reader
from lintres.formats.xml import parse


def read_document(data: bytes, name: str, view: View) -> Document:
    """Read an ODT file; raises FormatError where it cannot be read."""
    try:
        return Reader(OdfFile(Archive(data, name), name, parse), view).read()
    except RecursionError:
        raise FormatError(f"{name}: its parts nest deeper than those of any draft") from None
