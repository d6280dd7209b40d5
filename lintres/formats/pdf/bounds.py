"""Bounds for what a PDF file unpacks to: PDFium would fill the memory before it gives up."""

import re
import zlib

from lintres.formats.document import FormatError

_STREAM = re.compile(rb"stream\r?\n")
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_OBJECT = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+obj\b")
_HEAD = 2000  # bytes before a stream, where its dictionary stands
_CHUNK = 1 << 16
_LAYERS = 4  # of packing
# A page full of text takes a hundredth of it, a large font a fifth, a scanned page all of it.
_LARGEST, _LARGEST_FONT, _LARGEST_PICTURE = 8_000_000, 64_000_000, 128_000_000

_MOST_SHOWN = 100_000  # pieces of text of a page; where each letter is one, there are thousands

_DRAWN = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_RESOURCE = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+(\d{1,9})\s+\d{1,5}\s+R\b")
_REFERRED = (b"Resources", b"XObject")  # what may stand elsewhere in the file
_MOST_DRAWN = 5_000  # forms that a form draws, with all that they draw


def check_streams(data: bytes, name: str) -> None:
    """Raise FormatError for a file with a stream that unpacks to more than any draft needs.

    A form that draws forms that draw forms is another way to be so large.
    """
    forms: dict[int, tuple[bytes, bytes]] = {}
    for match in _STREAM.finditer(data):
        start = match.end()
        number, head = _head(data, match.start())
        unpacked: bytes | None = b""
        if _ZLIB.match(data, start):
            unpacked = _within(data, start, _most(head))
        elif b"/Filter" not in head:
            end = data.find(b"endstream", start)
            unpacked = data[start:end] if end - start <= _most(head) else None
        if unpacked is None or unpacked.count(b"Tj") + unpacked.count(b"TJ") > _MOST_SHOWN:
            raise FormatError(f"{name}: a part of it unpacks to more than any draft needs")
        if b"/Form" in head and b"Do" in unpacked:
            forms[number] = head, unpacked
    if forms and _drawn_by(forms, data) > _MOST_DRAWN:
        raise FormatError(f"{name}: its drawings lie in each other deeper than any draft needs")


def _head(data: bytes, end: int) -> tuple[int, bytes]:
    """Return the number and the dictionary of a stream."""
    head = data[max(0, end - _HEAD) : end]
    matches = list(_OBJECT.finditer(head))
    return (int(matches[-1][1]), head[matches[-1].end() :]) if matches else (0, head)


def _most(head: bytes) -> int:
    if b"/Image" in head and b"/Width" in head:
        return _LARGEST_PICTURE
    return _LARGEST_FONT if b"/Length1" in head else _LARGEST


def _within(data: bytes, start: int, most: int) -> bytes | None:
    """Return what a stream unpacks to, and what is packed in it; None for more than `most`."""
    packed = memoryview(data)[start:]
    for _ in range(_LAYERS):
        unpacked = _unpacked(packed, most)
        if unpacked is None or not _ZLIB.match(unpacked):
            return unpacked
        packed = memoryview(unpacked)
    return None


def _unpacked(packed: memoryview, most: int) -> bytes | None:
    """Return what a stream unpacks to, as far as it is whole; None for more than `most` bytes."""
    opened, unpacked = zlib.decompressobj(), bytearray()
    for start in range(0, len(packed), _CHUNK):
        try:
            unpacked += opened.decompress(packed[start : start + _CHUNK], most + 1 - len(unpacked))
        except zlib.error:
            break
        if len(unpacked) > most or (len(unpacked) > _LARGEST and _is_text(unpacked)):
            return None
        if opened.eof:
            break
    return bytes(unpacked)


def _is_text(unpacked: bytearray) -> bool:
    """Whether what calls itself a picture or a font looks like drawing operators."""
    sample = bytes(unpacked[:_CHUNK])
    return len(sample.translate(None, _PRINTED)) * 10 < len(sample)


_PRINTED = bytes([9, 10, 13, *range(32, 127)])


def _drawn_by(forms: dict[int, tuple[bytes, bytes]], data: bytes) -> int:
    """Return how many forms the form draws that draws most; very many where one draws itself."""
    places = {int(match[1]): match.end() for match in _OBJECT.finditer(data)}
    drawn = {number: _names(*form, data, places) for number, form in forms.items()}
    counted: dict[int, int] = {}

    def count(number: int, above: frozenset[int]) -> int:
        if number in above or len(above) > _DEEPEST:
            return _MOST_DRAWN + 1
        if number not in counted:
            below = (count(each, above | {number}) for each in drawn.get(number, ()))
            counted[number] = min(1 + sum(below), _MOST_DRAWN + 1)
        return counted[number]

    return max(count(number, frozenset()) for number in forms)


_DEEPEST = 20


def _names(head: bytes, unpacked: bytes, data: bytes, places: dict[int, int]) -> list[int]:
    """Return the objects that a form draws, each as often as it does."""
    known = dict(_RESOURCE.findall(head))
    for entry in _REFERRED:
        if entry in known and (place := places.get(int(known[entry]))) is not None:
            known = {**dict(_RESOURCE.findall(data[place : place + _HEAD])), **known}
    names = _DRAWN.findall(unpacked)[: _MOST_DRAWN + 1]
    return [int(known[name]) for name in names if name in known]
