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
    remedy = f"pip install 'lintres[{known.extra}]' to have such files read"
    if find_spec(known.needs) is None:
        raise NotInstalled(name, known.name, remedy)
    # Those who read plain text only need not wait for it.
    from lintres.formats.document import View
    from lintres.formats.transcript import transcribe

    try:
        reader = import_module(f"{__name__}.{known.module}")
    except ImportError as fault:
        # What needs it may be there by its name, and be broken.
        if (fault.name or "").partition(".")[0] != known.needs:
            raise
        raise NotInstalled(name, known.name, remedy) from fault
    document: Document = reader.read_document(data, name, view or View.FINAL)
    return transcribe(document, name, known.module).source


def format_of(data: bytes, name: str) -> Format | None:
    """Return the format of a file; None for plain text and what is none of ours.

    Raises FormatError for kinds of files that hold drafts and that nobody here can read.
    """
    head = data[:_HEAD]
    if head.startswith(_UTF16):
        head = head.decode("utf-16", "ignore").encode()
    head = head.lstrip(b"\xef\xbb\xbf\0\t\r\n\f ")
    if head.startswith(_ZIP):
        return _in_archive(data, name)
    if head.startswith(b"%PDF-") or (b"%PDF-" in head and b"%%EOF" in data):
        return PDF
    for sign, sentence in _UNREADABLE.items():
        if head.startswith(sign):
            raise FormatError(f"{name}: {sentence}")
    if head.startswith(_OLE):
        sentence = _PROTECTED if "EncryptedPackage".encode("utf-16-le") in data else _OLD
        raise FormatError(f"{name}: {sentence}")
    if _LAST in data[-_TAIL:]:
        return _in_archive(data, name)
    ending = ENDINGS.get(f".{name.rpartition('.')[2].lower()}")
    if ending is HTML or _is_html(head.lower()):
        return HTML
    if head.startswith(b"<?xml"):
        if _OPEN_DOCUMENT in head:
            raise FormatError(f"{name}: {_FLAT}")
        if any(sign in head for sign in _WORDS_XML):
            raise FormatError(f"{name}: {_WORD_XML}")
    if ending is not None and not head:
        raise FormatError(f"{name}: the file is empty, no {ending.name.partition(' ')[2]}")
    return None


def _in_archive(data: bytes, name: str) -> Format:
    from lintres.formats.archive import kind_of  # plain text need not wait for it

    return {"word": WORD, "odt": ODT}[kind_of(data, name)]


def _is_html(head: bytes) -> bool:
    return head.startswith((b"<!doctype html", b"<html")) or (
        head.startswith((b"<?xml", b"<!--")) and (b"<html" in head or b"<!doctype html" in head)
    )


_HEAD = 1024  # bytes that tell
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP = (b"PK\3\4", b"PK\5\6", b"PK\7\x08")
# An archive may stand behind other bytes; its last part says that it is one.
_LAST, _TAIL = b"PK\5\6", 1 << 16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Office wrote up to 2003, and writes encrypted
_PROTECTED = "protected by a password; open it, take the password off, and save it again"
_OLD = "a file of an old Office (.doc); open it, and save it as .docx"
_IMAGE = "an image, not a text; have its letters recognised (OCR), or ask for the draft itself"
_UNREADABLE = {
    b"{\\rtf": "an RTF file; open it in a word processor, and save it as .docx",
    b"\x89PNG\r\n": _IMAGE,
    b"\xff\xd8\xff": _IMAGE,
    b"GIF87a": _IMAGE,
    b"GIF89a": _IMAGE,
    b"II*\0": _IMAGE,
    b"MM\0*": _IMAGE,
}
_OPEN_DOCUMENT = b"urn:oasis:names:tc:opendocument"
_WORDS_XML = (b"Word.Document", b"schemas.microsoft.com/office/word", b"2006/xmlPackage")
_FLAT = "a flat ODF file; open it, and save it as .odt"
_WORD_XML = "a Word file in XML; open it, and save it as .docx"
