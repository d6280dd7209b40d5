"""Italic and bold, as the fonts of a PDF file tell: by names, flags and slant."""

import ctypes

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from lintres.pattern import Pattern
from lintres.record import Record


class Style(Record):
    """What a font looks like."""

    italic: bool
    bold: bool
    coded: bool  # bars, which machines read


_ITALIC = Pattern(r"(?i:ital|obliq|kursiv|slanted|inclined)|[-,]It\b|It$|TI\d+$|SLTT|-Sl\b")
_BOLD = Pattern(r"(?i:bold|black|heavy|demi)|BX(?:TI)?\d+$|-Bd\b|,B\b|-B$")
_REGULAR = Pattern(r"(?i:regular|roman|normal|book|light|medium)|MT$")
_CODED = Pattern(r"(?i:bar\s?code|code\s?-?(?:39|128)|3\s?of\s?9)")
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_HEAVY = 650  # of a weight; it is guessed from the stems, so that a name knows better
_NAME = 128  # bytes


def style_of(font: object) -> Style:
    """Return what a font looks like; for what PDFium calls a handle of a font."""
    name = _name(font)
    flags = pdfium.FPDFFont_GetFlags(font)
    angle = ctypes.c_int()
    slanted = bool(pdfium.FPDFFont_GetItalicAngle(font, angle)) and angle.value != 0
    italic = bool(_ITALIC.search(name)) or (flags > 0 and bool(flags & _ITALIC_FLAG)) or slanted
    bold = bool(_BOLD.search(name)) or (flags > 0 and bool(flags & _BOLD_FLAG))
    if not bold and not _ITALIC.search(name) and not _REGULAR.search(name):
        bold = pdfium.FPDFFont_GetWeight(font) >= _HEAVY
    return Style(italic, bold, bool(_CODED.search(name)))


def _name(font: object) -> str:
    """Return the name of a font without the six capitals of one that is there in part."""
    buffer = ctypes.create_string_buffer(_NAME)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, _NAME)
    if not 0 < length <= _NAME:
        return ""
    name = buffer.value.decode("utf-8", "replace")
    return name[7:] if name[6:7] == "+" else name
