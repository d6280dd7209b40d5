"""The parts of a Word or ODT file, which is a ZIP archive; what is too large stays packed."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from lintres.formats.document import FormatError

# A thousand pages take a tenth of it.
_LARGEST = 48_000_000  # bytes of a part
_TOGETHER = 3 * _LARGEST  # of all parts that are asked for
_MOST = 20_000  # parts
_ENTRY = b"PK\1\2"  # how each part begins in the list of them
_TAKEN = 1 << 16
# What zipfile says of places outside of the file, sizes that are none, ...
_DAMAGE = (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, struct.error, zlib.error)


class Archive:
    """The parts of a file by their names, read when they are asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open an archive; raises FormatError for what is none."""
        self._name = name
        self._left = _TOGETHER
        if data.count(_ENTRY) > _MOST:
            raise FormatError(f"{name}: has more parts in it than any draft")
        try:
            self._zip = ZipFile(BytesIO(data))
        except _DAMAGE as fault:
            raise self._damaged() from fault
        self.names = frozenset(self._zip.namelist())

    def part(self, name: str) -> bytes:
        """Return a part; raises KeyError where there is none, FormatError where it is damaged.

        So it does for a part that unpacks to more than any draft needs, before memory is full.
        """
        if name not in self.names:
            raise KeyError(name)
        # Others need as much memory as the file asks for, and no office program writes them.
        if self._zip.getinfo(name).compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self._damaged(name)
        try:
            with self._zip.open(name) as packed:
                return self._unpacked(packed.read, name)
        except FormatError:
            raise
        except _DAMAGE as fault:
            raise self._damaged(name) from fault
        except RuntimeError as fault:  # what zipfile says of encrypted parts
            raise FormatError(f"{self._name}: {name} in it is encrypted") from fault

    def _unpacked(self, read: Callable[[int], bytes], name: str) -> bytes:
        chunks: list[bytes] = []
        size = 0
        while chunk := read(_TAKEN):
            size += len(chunk)
            self._left -= len(chunk)
            if size > _LARGEST or self._left < 0:
                raise FormatError(
                    f"{self._name}: {name} in it unpacks to more than "
                    f"{_LARGEST // 1_000_000} MB: no draft is so long"
                )
            chunks.append(chunk)
        return b"".join(chunks)

    def _damaged(self, part: str | None = None) -> FormatError:
        where = f": {part} in it cannot be unpacked" if part else ""
        return FormatError(f"{self._name}: the file is damaged or incomplete{where}")


def kind_of(data: bytes, name: str) -> str:
    """Return "word" or "odt" for an archive; raises FormatError for any other, and for damage."""
    archive = Archive(data, name)
    names = archive.names
    if _MIMETYPE in names and archive.part(_MIMETYPE).startswith(_OPEN_TEXT):
        return "odt"
    if _OFFICE in names and not names & _OTHERS.keys():
        return "word"  # or a file of Office that has no body, which its reader says
    kind = next((_OTHERS[one] for one in names if one in _OTHERS), "an archive")
    raise FormatError(
        f"{name}: {kind}, and no Word or ODT file; take the draft out of it, or save it as .docx"
    )


_OFFICE = "[Content_Types].xml"
_MIMETYPE, _OPEN_TEXT = "mimetype", b"application/vnd.oasis.opendocument.text"
_OTHERS = {"xl/workbook.xml": "a spreadsheet", "ppt/presentation.xml": "a presentation"}
