"""A Word file as a document: the head of its first page, its body, and its notes."""

from lintres.formats.document import Document, Paragraph, View
from lintres.formats.word.names import Element, child, children, descendants, value
from lintres.formats.word.notes import NoteCount, NoteTexts
from lintres.formats.word.numbering import Lists
from lintres.formats.word.package import WordFile
from lintres.formats.word.pages import Pages
from lintres.formats.word.revisions import Revisions
from lintres.formats.word.sections import Sections, first_header
from lintres.formats.word.setting import Allowance, OfBody, Setting
from lintres.formats.word.story import Story
from lintres.formats.word.styles import Styles

_HEAD = 20  # paragraphs of the body that may say again what the header says


def read(file: WordFile, view: View) -> Document:
    """Return the paragraphs of a Word file in a view."""
    body = child(file.document, "body")
    if body is None:
        return Document(())
    numbering = file.related("numbering")
    styles = Styles(file.related("styles"))
    pages = Pages(known=_is_laid_out(file, body))
    sections = Sections(body)
    notes = NoteCount(file.related("settings"))
    notes.begin(sections.now)
    texts = NoteTexts({kind: file.related(f"{kind}s") for kind in ("footnote", "endnote")})
    own = OfBody(notes, texts, Lists(numbering, styles), sections)
    lists = Lists(numbering, styles)
    setting = Setting(Revisions(view), styles, lists, pages, Allowance(file.name), own)
    header = first_header(file, sections.now)
    top = Pages(known=pages.now is not None)
    paragraphs = Story(setting, body).read(body)
    if header is not None:
        above = setting._replace(lists=Lists(numbering, styles), pages=top, body=None)
        lines = Story(above, header, "header").read(header)
        paragraphs = (*_new(lines, paragraphs[:_HEAD]), *paragraphs)
    return Document(paragraphs)


def _new(above: tuple[Paragraph, ...], below: tuple[Paragraph, ...]) -> list[Paragraph]:
    """Return the paragraphs above that are not said again below."""
    said = {_words(paragraph) for paragraph in below}
    return [paragraph for paragraph in above if _words(paragraph) not in said]


def _words(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.split())


def _is_laid_out(file: WordFile, body: Element) -> bool:
    """Whether the file tells where its pages end: in its body, or by having one page only."""
    if next(descendants(body, "lastRenderedPageBreak"), None) is not None:
        return True
    properties = children(file.properties())
    said = {str(each.tag).rpartition("}")[2]: each.text or "" for each in properties}
    breaks = descendants(body, "br")
    if said.get("Pages") != "1" or any(value(each, "type") == "page" for each in breaks):
        return False
    # What was changed by another program may still say what Word said of it.
    length = sum(len(each.text or "") for each in descendants(body, "t"))
    counted = said.get("CharactersWithSpaces") or said.get("Characters") or ""
    if counted.isdecimal() and len(counted) < _DIGITS:
        return length <= _ALIKE * int(counted) and int(counted) <= _ALIKE * length
    return length <= _PAGE


_DIGITS = 9
_ALIKE = 2
_PAGE = 5_000  # characters that one page holds
