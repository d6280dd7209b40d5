"""A ZIP archive with some of its members rewritten; all others are copied as they are packed."""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lintres.record import Record

# As APPNOTE.TXT of PKWARE has them: 4.3.7, 4.3.12, 4.3.16.
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_UTF8 = 0x800  # the flag of a name that is no ASCII
_VERSION = 20  # of what is needed to unpack: deflated members
_FIRST_DAY = 0x21  # 1 January 1980: what Word itself writes for every member


class _Entry(Record):
    """A member as the directory at the end of an archive has it."""

    fields: tuple[int, ...]  # after the signature
    name: bytes
    rest: bytes  # extra fields and comment


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return an archive with the content of some members replaced; new ones stand at the end.

    What is not replaced keeps its place and its bytes, compressed as they were. The archive is one
    that `zipfile` can read.
    """
    with ZipFile(BytesIO(data)) as archive:
        infos = archive.infolist()
        last = {info.filename: info for info in infos}  # what readers take where two share a name
        end = data.rfind(b"PK\5\6")
        *_, size, offset, comment = _END.unpack_from(data, end)
        begin = end - size
        if (
            data[begin : begin + 4] != b"PK\1\2"
            or offset > begin
            or end + _END.size + comment > len(data)
        ):
            return _packed_anew(archive, infos, last, parts)
    replaced = {id(last[name]): content for name, content in parts.items() if name in last}
    before = begin - offset  # what stands before the archive, and counts in none of its places
    written = bytearray(data[: min((info.header_offset for info in infos), default=begin)])
    physical = sorted(infos, key=lambda info: info.header_offset)
    entries = dict(zip(map(id, infos), _entries(data, begin, len(infos)), strict=True))
    bounds = [*(info.header_offset for info in physical[1:]), begin]
    for info, bound in zip(physical, bounds, strict=True):
        entry, place = entries[id(info)], len(written) - before
        if id(info) in replaced:
            entry, local = _replaced(entry, replaced[id(info)], info)
            written += local
        else:
            written += data[info.header_offset : bound]
        entries[id(info)] = entry._replace(fields=(*entry.fields[:-1], place))
    directory = list(entries.values())
    for name, content in parts.items():
        if name not in last:
            entry, local = _new(name, content)
            place = len(written) - before
            written += local
            directory.append(entry._replace(fields=(*entry.fields[:-1], place)))
    return bytes(written) + _directory(directory, len(written) - before, data[end + _END.size :])


def _entries(data: bytes, at: int, count: int) -> list[_Entry]:
    entries: list[_Entry] = []
    for _ in range(count):
        fields = _CENTRAL.unpack_from(data, at)[1:]
        name, extra, comment = fields[9:12]
        at += _CENTRAL.size
        rest = data[at + name : at + name + extra + comment]
        entries.append(_Entry(fields, data[at : at + name], rest))
        at += name + extra + comment
    return entries


def _replaced(entry: _Entry, content: bytes, info: ZipInfo) -> tuple[_Entry, bytes]:
    """Return the entry of a member with a new content, but for its place, and the member."""
    method = ZIP_STORED if info.compress_type == ZIP_STORED else ZIP_DEFLATED
    made, _, flags, _, time, day, *_ = entry.fields
    sizes, packed = _packed(content, method)
    fields = (_VERSION, flags & _UTF8, method, time, day, *sizes, len(entry.name), 0)
    attributes = entry.fields[12:15]  # disk, internal, external
    central = (made, *fields, 0, *attributes, 0)
    return _Entry(central, entry.name, b""), _local(fields, entry.name, packed)


def _new(name: str, content: bytes) -> tuple[_Entry, bytes]:
    sizes, packed = _packed(content, ZIP_DEFLATED)
    encoded = name.encode()
    flags = 0 if name.isascii() else _UTF8
    fields = (_VERSION, flags, ZIP_DEFLATED, 0, _FIRST_DAY, *sizes, len(encoded), 0)
    central = (_VERSION, *fields, 0, 0, 0, 0, 0)
    return _Entry(central, encoded, b""), _local(fields, encoded, packed)


def _packed(content: bytes, method: int) -> tuple[tuple[int, int, int], bytes]:
    """Return checksum, packed and unpacked size of a content, and the content packed."""
    packed = content
    if method == ZIP_DEFLATED:
        press = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        packed = press.compress(content) + press.flush()
    return (zlib.crc32(content), len(packed), len(content)), packed


def _local(fields: tuple[int, ...], name: bytes, packed: bytes) -> bytes:
    return _LOCAL.pack(b"PK\3\4", *fields) + name + packed


def _directory(entries: list[_Entry], place: int, comment: bytes) -> bytes:
    central = b"".join(
        _CENTRAL.pack(b"PK\1\2", *entry.fields) + entry.name + entry.rest for entry in entries
    )
    count = len(entries)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(central), place, len(comment))
    return central + end + comment


def _packed_anew(
    archive: ZipFile, infos: list[ZipInfo], last: Mapping[str, ZipInfo], parts: Mapping[str, bytes]
) -> bytes:
    """Return an archive of a rarer make, as one of more than 4 GB would be, with equal contents."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as written:
        for info in infos:
            if last[info.filename] is info:
                content = parts.get(info.filename)
                written.writestr(info, archive.read(info) if content is None else content)
        for name, content in parts.items():
            if name not in last:
                written.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return stream.getvalue()
