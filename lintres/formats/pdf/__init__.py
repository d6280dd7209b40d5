"""PDF files: what is printed, put together again to the paragraphs that it was."""

from collections.abc import Iterator

import pypdfium2 as pdf  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from lintres.formats.document import Document, FormatError, View
from lintres.formats.pdf.bounds import check_streams
from lintres.formats.pdf.composing import compose
from lintres.formats.pdf.layout import Page
from lintres.formats.pdf.lines import lines_of
from lintres.formats.pdf.words import Reader, rules

_MOST_PAGES = 5_000
_MOST_LETTERS = 10_000_000  # of a file

_PROTECTED = "protected by a password; open it, take the password off, and save it again"
_DAMAGED = "the file is damaged or incomplete; fetch it again, or print it to a new PDF"
_SCANNED = "its pages have no text, as those of a scan; take another PDF, or run OCR over it"


def read_document(data: bytes, name: str, view: View) -> Document:
    """Return the document that a PDF file shows; `view` is for other files.

    Raises FormatError for a file that is damaged, protected or without text.
    """
    check_streams(data, name)
    try:
        opened = pdf.PdfDocument(data)
    except pdf.PdfiumError as fault:
        protected = getattr(fault, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        raise FormatError(f"{name}: {_PROTECTED if protected else _DAMAGED}") from fault
    try:
        pages = list(_pages(opened, name))
    except pdf.PdfiumError as fault:
        raise FormatError(f"{name}: {_DAMAGED}") from fault
    finally:
        opened.close()
    if not any(page.lines for page in pages):
        raise FormatError(f"{name}: {_SCANNED}")
    return compose(pages)


def _pages(opened: pdf.PdfDocument, name: str) -> Iterator[Page]:
    """Yield the pages of a file; those that PDFium cannot read are passed over."""
    count = len(opened)
    if count > _MOST_PAGES:
        raise FormatError(f"{name}: {count} pages; no draft is so long")
    if not count:
        raise FormatError(f"{name}: {_DAMAGED}")
    reader, left, failed = Reader(), _MOST_LETTERS, 0
    for index in range(count):
        try:
            page = opened[index]
        except pdf.PdfiumError:
            failed += 1
            continue
        try:
            words = reader.words(page, left)
            left -= sum(len(word.text) for word in words)
            width, height = page.get_size()
            shown = [
                word
                for word in words
                if word.right > 0 and word.left < width and 0 < word.baseline < height + word.size
            ]
            lines = lines_of(shown, index + 1, width, leftwards=reader.leftwards)
            yield Page(index + 1, width, height, tuple(lines), rules(page), reader.leftwards)
        except ValueError as fault:
            raise FormatError(f"{name}: {fault}; no draft is so long") from fault
        finally:
            page.close()
    if failed == count:
        raise FormatError(f"{name}: {_DAMAGED}")
