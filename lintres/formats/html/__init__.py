"""Pages of a resolution as saved from the web, and what word processors write as HTML."""

from lintres.formats.document import Document, View
from lintres.formats.html.css import Sheet
from lintres.formats.html.decoding import tree_of
from lintres.formats.html.page import page_of
from lintres.formats.html.text import Reader


def read_document(data: bytes, name: str, view: View) -> Document:
    """Read a page; raises FormatError where it cannot be read.

    Navigation and other furniture of the page is no part of the text. `ins` and `del` are tracked
    changes.
    """
    root = tree_of(data, name)
    sheet = Sheet("\n".join("".join(one.itertext()) for one in root.iter("style")))
    return Reader(page_of(root), sheet, view, name).read(root)
