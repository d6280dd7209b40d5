"""One door for the files that drafts come in: bytes in, a text out that knows where it was.

Rules and grammar know nothing of formats. What reads a format is imported when such a file is met.
"""

from importlib import import_module
from importlib.util import find_spec

from lintres.record import Record
from lintres.source import Source, SourceError

TYPE_CHECKING = False  # as in `lintres`

if TYPE_CHECKING:
    from lintres.formats.document import Document, View


class FormatError(SourceError):
    """A file of a format that lintres knows, and cannot read; the message says why."""


class NotInstalled(FormatError):
    """A file that is read by what is not installed; `remedy` says how to install it."""

    def __init__(self, name: str, kind: str, remedy: str) -> None:
        super().__init__(f"{name}: {kind}; {remedy}")
        self.remedy = remedy


class Format(Record):
    """A kind of file: what it is called, who reads it, and what has to be installed for that."""

    name: str
    module: str  # of this package; its `read_document(data, name, view)` gives a Document
    needs: str  # the package that it imports
    extra: str  # of lintres


WORD = Format("a Word file", "word", "lxml", "word")
ODT = Format("an ODT file", "odt", "lxml", "odt")
HTML = Format("an HTML file", "html", "lxml", "html")
PDF = Format("a PDF file", "pdf", "pypdfium2", "pdf")

# Endings of files that are no plain text, for those who look for drafts.
ENDINGS = {
    ".docx": WORD, ".docm": WORD, ".odt": ODT, ".html": HTML, ".htm": HTML, ".xhtml": HTML,
    ".pdf": PDF,
}  # fmt: skip


def read(data: bytes, name: str = "<text>", view: "View | None" = None) -> Source:
    """Return the text of a file, whatever its format.

    `view` says which text of one with tracked changes is meant, by default the final one.

    What a file is shows in its first bytes, whatever it is called. Raises FormatError for a file
    that cannot be read, and for one whose format needs what is not installed; SourceError for
    what is no text at all.
    """
    known = format_of(data, name)
    if known is None:
        return Source.decode(data, name)
    if find_spec(known.needs) is None:
        remedy = f"pip install 'lintres[{known.extra}]' to have such files read"
        raise NotInstalled(name, known.name, remedy)
    # Those who read plain text only need not wait for it.
    from lintres.formats.document import View
    from lintres.formats.transcript import transcribe

    reader = import_module(f"{__name__}.{known.module}")
    document: Document = reader.read_document(data, name, view or View.FINAL)
    return transcribe(document, name).source


def format_of(data: bytes, name: str) -> Format | None:
    """Return the format of a file; None for plain text and what is none of ours.

    Raises FormatError for kinds of files that hold drafts and that nobody here can read.
    """
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\0\t\r\n\f ")
    if head.startswith(b"PK"):
        return _in_archive(data, name)
    if b"%PDF-" in head:
        return PDF
    for signature, sentence in _UNREADABLE.items():
        if head.startswith(signature):
            raise FormatError(f"{name}: {sentence}")
    if head.startswith(_OLE):
        sentence = _PROTECTED if "EncryptedPackage".encode("utf-16-le") in data else _OLD
        raise FormatError(f"{name}: {sentence}")
    ending = ENDINGS.get(f".{name.rpartition('.')[2].lower()}")
    if ending is HTML or head[:_TAG].lower().startswith((b"<!doctype html", b"<html")):
        return HTML
    if ending is not None and not head:
        raise FormatError(f"{name}: the file is empty, no {ending.name.partition(' ')[2]}")
    return None


def _in_archive(data: bytes, name: str) -> Format:
    # The names of its members stand in an archive as they are.
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:_HEAD]:
        return ODT
    if b"[Content_Types].xml" in data and not any(part in data for part in _OF_OTHERS):
        return WORD
    raise FormatError(
        f"{name}: an archive, and no Word or ODT file, or only the beginning of one; "
        "take the draft out of it, or fetch the file again"
    )


_OF_OTHERS = (b"xl/workbook", b"ppt/presentation")  # parts of spreadsheets and presentations
_HEAD, _TAG = 1024, 16  # bytes that tell
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Office wrote up to 2003, and writes encrypted
_PROTECTED = "protected by a password; open it, take the password off, and save it again"
_OLD = "a file of an old Office (.doc); open it, and save it as .docx"
_UNREADABLE = {b"{\\rtf": "an RTF file; open it in a word processor, and save it as .docx"}
