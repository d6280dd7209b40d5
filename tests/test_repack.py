"""An archive with some members rewritten: all others stay as they are packed, byte by byte."""

import struct
import zipfile
from io import BytesIO

import pytest

from lintres.formats.repack import repacked

TEXT = b"the harbour lights " * 50


class _Pipe(BytesIO):
    """What cannot be gone back in: sizes then stand behind each member."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError("a pipe")


def archive(
    *, method: int = zipfile.ZIP_DEFLATED, pipe: bool = False, before: bytes = b""
) -> bytes:
    held = _Pipe() if pipe else BytesIO()
    held.write(before)
    with zipfile.ZipFile(held, "w", method) as written:
        written.comment = b"a comment"
        for name in ("[Content_Types].xml", "word/document.xml", "word/ü.xml", "last.bin"):
            info = zipfile.ZipInfo(name, (2026, 5, 1, 12, 30, 0))
            info.external_attr = 0o644 << 16
            written.writestr(info, TEXT + name.encode(), method)
    return held.getvalue()


def packed(data: bytes) -> dict[str, bytes]:
    """The members as they are packed, with what stands before each."""
    with zipfile.ZipFile(BytesIO(data)) as opened:
        assert opened.testzip() is None
        found = {}
        for info in opened.infolist():
            at = info.header_offset
            name, extra = struct.unpack_from("<2H", data, at + 26)
            found[info.filename] = data[at : at + 30 + name + extra + info.compress_size]
        return found


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(archive(), id="usual"),
        pytest.param(archive(method=zipfile.ZIP_STORED), id="stored"),
        pytest.param(archive(pipe=True), id="written to a pipe"),
        pytest.param(b"MZ stub" + archive(), id="behind something else"),
        pytest.param(archive(before=b"MZ stub"), id="behind something that counts"),
    ],
)
def test_other_members_stay_as_they_are(data: bytes) -> None:
    after = repacked(data, {"word/document.xml": b"<new/>", "word/comments.xml": TEXT})
    old, new = packed(data), packed(after)
    assert list(new) == [*old, "word/comments.xml"]
    assert {name for name in old if old[name] != new[name]} == {"word/document.xml"}
    with zipfile.ZipFile(BytesIO(after)) as opened:
        assert opened.comment == b"a comment"
        assert opened.read("word/document.xml") == b"<new/>"
        assert opened.read("word/comments.xml") == TEXT
        assert opened.getinfo("word/document.xml").date_time == (2026, 5, 1, 12, 30, 0)
        assert opened.getinfo("last.bin").external_attr == 0o644 << 16


def test_the_last_of_two_members_is_the_one() -> None:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as written:
        written.writestr("a", b"one")
        with pytest.warns(UserWarning, match="Duplicate"):
            written.writestr("a", b"two")
    with zipfile.ZipFile(BytesIO(repacked(held.getvalue(), {"a": b"three"}))) as opened:
        assert [opened.read(info) for info in opened.infolist()] == [b"one", b"three"]


def test_an_archive_of_a_rarer_make(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 2)  # of a directory for large archives
    data = archive()
    monkeypatch.undo()
    after = repacked(data, {"word/document.xml": b"<new/>", "word/comments.xml": b"x"})
    with zipfile.ZipFile(BytesIO(after)) as opened:
        assert opened.testzip() is None
        assert opened.read("word/document.xml") == b"<new/>"
        assert opened.read("last.bin") == TEXT + b"last.bin"
        assert len(opened.namelist()) == 5
