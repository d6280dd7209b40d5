"""PDF files of our own making: drafts set as the United Nations set them, with what pages have."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fpdf import FPDF

WIDTH, HEIGHT = 612.0, 792.0
LEFT, RIGHT, TOP, BOTTOM = 123.0, 488.0, 84.0, 720.0
NOTE_SIZE = 8.0
PLAIN_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TOKEN = re.compile(r"\*\*\*|\*\*|\*(?=\w)|(?<=[\w.,;:])\*|[⁰¹²³⁴-⁹]+| +|[^*⁰¹²³⁴-⁹ ]+|\*")
_NOTE = re.compile(r"^([⁰¹²³⁴-⁹]+|\*+) ")
_STYLES = {"*": "I", "**": "B", "***": "BI"}


class Piece(NamedTuple):
    """Letters of one style; a mark is raised."""

    text: str
    style: str
    raised: bool


class Setting(NamedTuple):
    """How a draft is set."""

    size: float = 10.0
    leading: float = 12.0
    space: float = 6.0  # between paragraphs
    indent: float = 24.0  # of the first line
    right: float = RIGHT
    bottom: float = BOTTOM
    head: str = ""  # of each page but the first
    foot: str = ""  # of each page; {page} and {pages} are put in
    rule: bool = True  # above notes
    emphasis: bool = True  # whether asterisks are marks of emphasis


UNITED_NATIONS = Setting()


class Press:
    """Sets paragraphs on pages, notes at the foot of the page that has their marks."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.pdf = FPDF(unit="pt", format=(WIDTH, HEIGHT))
        self.pdf.core_fonts_encoding = "cp1252"
        self.pdf.set_auto_page_break(False)
        self.notes: list[str] = []
        self.turn()

    def turn(self) -> None:
        self.pdf.add_page()
        self.y = TOP

    def put(self, x: float, y: float, text: str, style: str = "", size: float = 10.0) -> None:
        """Put letters on the page, at a place of their own."""
        self.pdf.set_font("Times", style, size)
        self.pdf.text(x, y, text)

    def set(self, paragraph: str, notes: dict[str, str], *, indent: float | None = None) -> None:
        """Set a paragraph; `notes` are those that may have marks in it."""
        setting = self.setting
        first = setting.indent if indent is None else indent
        if self.y > TOP:
            self.y += setting.space
        for number, line in enumerate(self._lines(paragraph, setting.size, first)):
            marks = [notes[p.text] for p in line if p.text in notes and p.text not in self.notes]
            height = setting.leading + self._height([*self.notes, *marks])
            if self.y + height > setting.bottom:
                self._finish()
                self.turn()
            self.notes += marks
            self.y += setting.leading
            self._print(line, LEFT + (0 if number else first), self.y, setting.size)

    def _height(self, notes: Sequence[str]) -> float:
        lines = sum(len(list(self._lines(note, NOTE_SIZE, 0))) for note in dict.fromkeys(notes))
        return 10.0 * lines + (14.0 if lines else 0.0)

    def _finish(self) -> None:
        """Print the notes of a page, below a rule."""
        notes = list(dict.fromkeys(self.notes))
        y = self.setting.bottom - self._height(notes) + 12
        if notes and self.setting.rule:
            self.pdf.line(LEFT - 24, y - 8, LEFT + 48, y - 8)
        for note in notes:
            for line in self._lines(note, NOTE_SIZE, 0):
                y += 10
                self._print(line, LEFT, y, NOTE_SIZE)
        self.notes = []

    def _lines(self, text: str, size: float, indent: float) -> Iterator[list[Piece]]:
        line: list[Piece] = []
        width, room = 0.0, self.setting.right - LEFT - indent
        for word in _words(text, emphasis=self.setting.emphasis):
            needed = sum(self._width(piece, size) for piece in word)
            if line and width + needed > room:
                yield line
                line, width, room = [], 0.0, self.setting.right - LEFT
            if not line:
                word = [piece for piece in word if piece.text.strip()]
            line += word
            width += needed
        yield line

    def _width(self, piece: Piece, size: float) -> float:
        self.pdf.set_font("Times", piece.style, 0.65 * size if piece.raised else size)
        return float(self.pdf.get_string_width(piece.text))

    def _print(self, line: Sequence[Piece], x: float, y: float, size: float) -> None:
        for piece in line:
            lifted, small = (0.35 * size, 0.65 * size) if piece.raised else (0.0, size)
            self.put(x, y - lifted, piece.text.translate(PLAIN_FIGURES), piece.style, small)
            x += self._width(piece, size)

    def finish(self) -> bytes:
        """Print what stands around the text, and return the file."""
        self._finish()
        pages = self.pdf.pages_count
        for number in range(1, pages + 1):
            self.pdf.page = number
            if number > 1:
                self.put(RIGHT - 60, 40, self.setting.head, "B")
            self.put(60, 752, self.setting.foot.format(page=number, pages=pages), size=9)
        return bytes(self.pdf.output())


def _words(text: str, *, emphasis: bool) -> Iterator[list[Piece]]:
    """Yield words with the space before them."""
    style, word = "", list[Piece]()
    for token in _TOKEN.findall(text):
        if emphasis and token in _STYLES:
            style = "" if style else _STYLES[token]
        elif token.isspace():
            yield word
            word = [Piece(" ", style, False)]
        elif token[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            word.append(Piece(token.translate(PLAIN_FIGURES), "", True))
        else:
            word.append(Piece(token, style, False))
    yield word


def printed(text: str, setting: Setting = UNITED_NATIONS) -> bytes:
    """Return a draft in plain text, a line a paragraph, as a PDF file."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("____")]
    notes = {
        found[1].translate(PLAIN_FIGURES): line for line in lines if (found := _NOTE.search(line))
    }
    press = Press(setting)
    body = False
    for line in lines:
        if line not in notes.values():
            body = body or line.endswith(",")
            press.set(line, notes, indent=None if body else 0.0)
    return press.finish()


def pdf_of(contents: bytes, *, mapping: bytes = b"", packing: bytes = b"") -> bytes:
    """Return a file of one page with these drawing operators, written by hand.

    `mapping` tells which letters the codes of its font stand for; `packing` is how the operators
    are packed, as the file says it.
    """
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>"
    )
    to_unicode = b"/ToUnicode 6 0 R" if mapping else b""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman%s>>" % to_unicode
    return file_of(
        b"<</Type/Catalog/Pages 2 0 R>>", pages, page, stream(contents, packing), font,
        stream(b"1 begincodespacerange <00> <FF> endcodespacerange\n" + mapping),
    )  # fmt: skip


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """Return a stream as a PDF file holds it."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), entries, data)


def file_of(*objects: bytes) -> bytes:
    """Return a PDF file of objects, counted from 1; the first is its catalogue."""
    out, places = b"%PDF-1.7\n", list[int]()
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer <</Size %d/Root 1 0 R>>\n" % (len(objects) + 1)
        + b"startxref\n%d\n%%%%EOF\n" % len(out)
    )
