"""The words of a page of a PDF file, with where they stand and how they look.

PDFium knows where each letter stands. Asking for each takes too long: letters that no space parts
and that were written in one go have one style, one line, and are asked for at both their ends.
"""

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pypdfium2 as pdf  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from lintres.formats.pdf.fonts import Style, style_of
from lintres.formats.pdf.layout import ALWAYS, NEAR, NEVER, NEVER_HAN, Rule, Word, is_han
from lintres.formats.pdf.leftwards import PIECE, is_leftwards, with_quotation_marks
from lintres.record import Record

Place: TypeAlias = Callable[[float, float], tuple[float, float]]


class _Look(Record):
    """How the letters of a stretch look that was written in one go."""

    size: float
    italic: bool
    bold: bool
    coded: bool
    level: bool  # read from side to side, not up or down


# Functions of PDFium that are asked for every word. They take and give addresses, which costs a
# third of what objects of ctypes do.
def _quick(function: object, result: type | None, *arguments: type) -> Callable[..., Any]:
    address = ctypes.cast(function, ctypes.c_void_p).value  # type: ignore[arg-type]
    return ctypes.CFUNCTYPE(result, *arguments)(address or 0)


_INDEX = (ctypes.c_void_p, ctypes.c_int)
_written_by = _quick(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, *_INDEX)
_box_of = _quick(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, *_INDEX, ctypes.c_void_p)
_is_guessed = _quick(pdfium.FPDFText_IsGenerated, ctypes.c_int, *_INDEX)
_matrix_of = _quick(pdfium.FPDFText_GetMatrix, ctypes.c_int, *_INDEX, ctypes.c_void_p)
_size_of = _quick(pdfium.FPDFText_GetFontSize, ctypes.c_double, *_INDEX)
_font_of = _quick(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
_drawn_as = _quick(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ctypes.c_void_p)
_origin_of = _quick(
    pdfium.FPDFText_GetCharOrigin, ctypes.c_int, *_INDEX, ctypes.c_void_p, ctypes.c_void_p
)

# A hyphen at the end of a line, as PDFium tells; bullets of fonts that have signs for letters.
_HYPHEN = "\x02"
_SIGNS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "-", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0a8": "◆",
    _HYPHEN: "-", "\ufffe": "-", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl",
    "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st", "\x00": "", "\ufeff": "",
    "\u200b": "",
}  # fmt: skip
_REPLACED = str.maketrans(_SIGNS)
# No-break spaces belong to words, unless a file has no others.
_STRETCH = re.compile(r"(?:[^\s\x00]|[\xa0\u202f])+")
_LATIN = "\u058f"
_LINE = 0.1  # where the file has a line break
_DOUBTFUL = 0.18  # so near, a space needs to be in the file
_NO_BREAK = "\xa0"
_LEVEL = 0.05  # how far what is level may slope
_SLANT = 0.1  # what a font is skewed by to seem italic
_LEAST = 0.5  # points; what is smaller is not to be seen


class Reader:
    """Reads pages, and remembers the fonts of each while it is read.

    `leftwards` tells whether the lines of the page last read run from right to left.
    """

    def __init__(self) -> None:
        self._styles: dict[int, Style] = {}
        self.leftwards = False

    def words(self, page: pdf.PdfPage, most: int) -> list[Word]:
        """Return the words of a page in the order of the file.

        Raises ValueError for a page with more than `most` letters.
        """
        self._styles.clear()  # where a font lay, another may lie on the next page
        letters = page.get_textpage()
        try:
            count = pdfium.FPDFText_CountChars(letters.raw)
            if count > most:
                raise ValueError(f"a page of {count} letters")
            across = page.get_rotation() in (90, 270)
            text = _text(letters.raw, max(0, count))
            if text.count(_NO_BREAK) > text.count(" "):
                text = text.replace(_NO_BREAK, " ")
            self.leftwards = is_leftwards(text, after=self.leftwards)
            if self.leftwards:
                text = with_quotation_marks(_with_ligatures(letters.raw, text))
            return list(self._words(letters.raw, text, _placing(page), across=across))
        finally:
            letters.close()

    def _words(self, letters: object, text: str, place: Place, *, across: bool) -> Iterator[Word]:
        address = ctypes.cast(letters, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
        x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        at_x, at_y, at_box = (ctypes.addressof(each) for each in (x, y, box))
        last, look, beside = None, _Look(0.0, False, False, False, False), 0.0
        for match in (PIECE if self.leftwards else _STRETCH).finditer(text):
            start, end = match.span()
            between = text[start - 1] if start else "\n"
            if self.leftwards:  # PDFium sees spaces beside figures and marks
                letters = text[start].isalpha() and text[start - 2 : start - 1].isalpha()
                nearest = ALWAYS if letters and between == " " else NEAR
            elif start and (is_han(text[start]) or is_han(text[start - 2 : start - 1])):
                # PDFium sees a space where programs set Chinese and figures a little apart.
                guessed = _is_guessed(address, start - 1)
                nearest = NEVER_HAN if guessed or between in "\r\n" else ALWAYS
            else:
                nearest = _LINE if between in "\r\n" else ALWAYS
            for first, beyond, handle in _parts(address, start, end):
                if handle != last or not handle:
                    last, look = handle, self._look(address, first, handle, across)
                if not look.level or look.size < _LEAST:
                    continue
                _origin_of(address, first, at_x, at_y)
                _box_of(address, beyond - 1, at_box)
                left, baseline = place(x.value, y.value)
                right, _ = place(box.right, box.top)
                doubtful = 0 <= left - beside < _DOUBTFUL * look.size and nearest == ALWAYS
                if doubtful and _is_guessed(address, first - 1):
                    # PDFium sees a space where letters are set a little apart, as at hyphens.
                    nearest = NEVER
                beside = right
                if text[first] > _LATIN or across or right < left:  # it may run leftwards
                    ends = [left, right, place(box.left, box.bottom)[0]]
                    _box_of(address, first, at_box)
                    ends += place(box.left, box.bottom)[0], place(box.right, box.top)[0]
                    left, right = min(ends), max(ends)
                yield Word(
                    text[first:beyond].translate(_REPLACED), left, right, baseline,
                    look.size, look.italic, look.bold, look.coded, nearest, False, first, False,
                )  # fmt: skip
                nearest = NEVER_HAN if is_han(text[beyond - 1]) else NEVER

    def _look(self, letters: int, index: int, handle: int | None, across: bool) -> _Look:
        matrix, size = pdfium.FS_MATRIX(), _size_of(letters, index)
        if not _matrix_of(letters, index, ctypes.addressof(matrix)):
            return _Look(size, False, False, False, True)
        a, b, c, d = matrix.a, matrix.b, matrix.c, matrix.d
        if across:
            a, b, c, d = b, a, d, c
        style = self._style(handle)
        heavy = bool(handle) and _drawn_as(handle) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
        level = abs(b) <= _LEVEL * abs(a)
        skewed = level and abs(c) > _SLANT * abs(d)
        size *= math.hypot(c, d)
        return _Look(size, style.italic or skewed, style.bold or heavy, style.coded, level)

    def _style(self, handle: int | None) -> Style:
        font = _font_of(handle) if handle else None
        if not font:
            return Style(False, False, False)
        if font not in self._styles:
            self._styles[font] = style_of(ctypes.cast(font, pdfium.FPDF_FONT))
        return self._styles[font]


def _text(letters: object, count: int) -> str:
    """Return the letters of a page, one character for each that PDFium counts."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(letters, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(letters, index) for index in range(count))
    return "".join(
        chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "�" for code in codes
    )


def _with_ligatures(letters: object, text: str) -> str:
    """Return a text with lam before alef, where PDFium turned the letters of a ligature round."""
    found = list(text)
    for match in _ALEF_LAM.finditer(text):
        alef, lam = match.start(), match.start() + 1
        if _origin(letters, alef) == _origin(letters, lam):
            found[alef], found[lam] = found[lam], found[alef]
    return "".join(found)


_ALEF_LAM = re.compile("[\u0622\u0623\u0625\u0627]\u0644")


def _origin(letters: object, index: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(letters, index, x, y)
    return x.value, y.value


def _parts(letters: int, start: int, end: int) -> Iterator[tuple[int, int, int | None]]:
    """Yield the parts of a stretch that were written in one go each, and what they belong to."""
    first, before = start, _written_by(letters, start)
    if end - start == 1 or before == _written_by(letters, end - 1):
        yield start, end, before
        return
    for index in range(start + 1, end):
        now = _written_by(letters, index)
        if now != before:
            yield first, index, before
            first, before = index, now
    yield first, end, before


def rules(page: pdf.PdfPage) -> tuple[Rule, ...]:
    """Return the level strokes of a page; where there are very many, it is a drawing."""
    place, count = _placing(page), pdfium.FPDFPage_CountObjects(page.raw)
    found: list[Rule] = []
    ends = [ctypes.c_float() for _ in range(4)]
    for index in range(min(count, _MANY)):
        each = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(each)
        if kind != pdfium.FPDF_PAGEOBJ_PATH or not pdfium.FPDFPageObj_GetBounds(each, *ends):
            continue
        left, bottom, right, top = (end.value for end in ends)
        if top - bottom <= _THIN and right - left >= _LONG:
            (one, height), (two, _) = place(left, bottom), place(right, top)
            found.append(Rule(min(one, two), max(one, two), height))
    return tuple(found)


_MANY = 4000
_THIN, _LONG = 2.5, 40  # points


def _placing(page: pdf.PdfPage) -> Place:
    """Return what turns the points of a page into those of the page as it is shown."""
    left, bottom, right, top = page.get_cropbox()
    turned = page.get_rotation()
    if turned == 90:
        return lambda x, y: (y - bottom, x - left)
    if turned == 180:
        return lambda x, y: (right - x, y - bottom)
    if turned == 270:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)
