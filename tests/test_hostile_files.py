"""Files that nobody drafts: bombs, traps, wrong names. An answer soon, in little memory.

Each is read in a process of its own that may use as much as 20 seconds of a processor; what it
took of memory is looked at. Nothing is fetched, and no other file is read.
"""

import json
import struct
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest
from composing import odt, odt_of

from lintres.formats import HTML, ODT, PDF, WORD, Format, FormatError, format_of, read

resource = pytest.importorskip("resource", reason="limits of a process are known to Unix only")

SECONDS, MEGABYTES = 20, 500
_CHILD = f"""
import json, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
from pathlib import Path
from lintres.formats import read
from lintres.source import SourceError
path = Path(sys.argv[1])
try:
    said = ["text", read(path.read_bytes(), path.name).text[:2000]]
except SourceError as fault:
    said = ["fault", str(fault)]
status = Path("/proc/self/status")  # what getrusage says on Linux begins with the parent's peak
if status.exists():
    kilobytes = int(status.read_text().partition("VmHWM:")[2].split()[0])
else:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps([*said, kilobytes // 1024]))
"""


class Said(NamedTuple):
    """What became of a file, and how many megabytes it took."""

    kind: str
    text: str
    megabytes: int


def said_of(path: Path) -> Said:
    """Read a file in a process of its own."""
    answer = subprocess.run(
        [sys.executable, "-c", _CHILD, path], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr[-2000:]
    return Said(*json.loads(answer.stdout))


# ---- Archives -------------------------------------------------------------------------------

_MIMETYPE = b"application/vnd.oasis.opendocument.text"


def _archive(parts: dict[str, bytes], *, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", _MIMETYPE)
        for name, part in parts.items():
            archive.writestr(name, part, packed)
    return held.getvalue()


def _huge() -> bytes:
    """One part that unpacks to a gigabyte."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _MIMETYPE, zipfile.ZIP_STORED)
        with archive.open("content.xml", "w") as part:
            for _ in range(300):
                part.write(b" " * 1_000_000)
    return held.getvalue()


def _nested() -> bytes:
    inner = _huge()
    for _ in range(5):
        inner = _archive({"content.xml": inner})
    return inner


def _overlapping() -> bytes:
    """Parts that share their packed bytes, as 42.zip has it."""
    data = _archive({"content.xml": b"<a/>" * 100_000, "styles.xml": b"<a/>" * 100_000})
    first = data.index(b"content.xml") - 30
    entry = data.index(b"PK\1\2", data.index(b"PK\1\2", data.index(b"PK\1\2") + 1) + 1)
    return data[: entry + 42] + struct.pack("<L", first) + data[entry + 46 :]


def _lying() -> bytes:
    """A part that says it is small, and is not."""
    data = bytearray(_archive({"content.xml": b"<a>" + b" " * 10_000_000 + b"</a>"}))
    entry = data.index(b"PK\1\2", data.index(b"PK\1\2") + 1)
    data[entry + 24 : entry + 28] = struct.pack("<L", 10)
    return bytes(data)


def _xml(body: str, doctype: str = "") -> bytes:
    return _archive({"content.xml": f'<?xml version="1.0"?>{doctype}{body}'.encode()})


_LAUGHS = "<!DOCTYPE a [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
)
_QUADRATIC = f"<!DOCTYPE a [<!ENTITY a '{'x' * 100_000}'>]>"
_PARAGRAPH = "<p>The committee notes that <i>harbours</i> are lit, and that keepers are trained; "
_MARKS = "".join(f"<p>a<a href='#fn{n}'><sup>{n % 999}</sup></a>" for n in range(10_000))
_NOTES = "".join(f"<p id=fn{n}>b" for n in range(10_000))

FILES: dict[str, tuple[str, Callable[[], bytes | str]]] = {
    "a huge part": ("a.odt", _huge),
    "archives in archives": ("a.odt", _nested),
    "many parts": ("a.odt", lambda: _archive({f"{n}": b"" for n in range(30_000)})),
    "parts that overlap": ("a.odt", _overlapping),
    "a part that lies": ("a.odt", _lying),
    "parts packed with care": (
        "a.odt",
        lambda: _archive({"content.xml": b"<a/>" * 1000}, packed=zipfile.ZIP_LZMA),
    ),
    "half an archive": ("a.odt", lambda: odt_of("The General Assembly,")[:-200]),
    "the head of an archive": ("a.docx", lambda: odt_of("The General Assembly,")[:300]),
    "an empty archive": ("a.docx", lambda: b"PK\5\6" + b"\0" * 18),
    "laughs": ("a.odt", lambda: _xml("<a>&a11;</a>", _LAUGHS)),
    "laughs in attributes": ("a.odt", lambda: _xml("<a b='&a11;'/>", _LAUGHS)),
    "quadratic": ("a.odt", lambda: _xml(f"<a>{'&a;' * 100_000}</a>", _QUADRATIC)),
    "laughs in UTF-16": (
        "a.odt",
        lambda: _archive({"content.xml": f"{_LAUGHS}<a>&a11;</a>".encode("utf-16")}),
    ),
    "millions of elements": ("a.odt", lambda: odt("<text:p/>" * 4_000_000)),
    "millions of attributes": ("a.odt", lambda: _xml("<a b='' c='' d='' e='' f=''/>" * 1_000_000)),
    "deep elements": ("a.odt", lambda: odt("<text:section>" * 100_000)),
    "elements as deep as may be": (
        "a.odt",
        lambda: odt("<text:section>" * 240 + "<text:p>x</text:p>" + "</text:section>" * 240),
    ),
    "100,000 empty paragraphs": ("a.odt", lambda: odt("<text:p/>" * 100_000)),
    "a paragraph of 9 MB": ("a.odt", lambda: odt(f"<text:p>{'word ' * 1_800_000}</text:p>")),
    "500 pages": (
        "a.odt",
        lambda: odt(f"<text:p>{'The committee notes that harbours are lit; ' * 8}</text:p>" * 5000),
    ),
    "a paragraph of spaces": (
        "a.odt",
        lambda: odt('<text:p><text:s text:c="999999999"/>x</text:p>'),
    ),
    "100,000 elements in each other": ("a.html", lambda: "<div>" * 100_000 + "x"),
    "fonts never closed": ("a.html", lambda: "<p><font>text" * 20_000),
    "100,000 paragraphs without text": ("a.html", lambda: "<p></p>" * 100_000),
    "a paragraph of 10 MB": ("a.html", lambda: "<p>" + "word\nand  more " * 700_000),
    "500 printed pages": ("a.html", lambda: _PARAGRAPH * 20_000),
    "a million line breaks": ("a.html", lambda: "<p>x" + "<br>" * 1_000_000 + "y"),
    "a style sheet of comments": ("a.html", lambda: f"<style>{'/*' * 2_000_000}</style>x"),
    "a style sheet of brackets": ("a.html", lambda: f"<style>{'@a{' * 1_000_000}</style>x"),
    "a style sheet of commas": ("a.html", lambda: f"<style>{'a,' * 2_000_000}{{}}</style>x"),
    "thousands of notes": ("a.html", lambda: _MARKS + _NOTES),
    "zero bytes": ("a.html", lambda: "\0" * 5_000_000 + "<p>x"),
    "empty lines in pre": ("a.html", lambda: "<pre>" + "\n" * 5_000_000 + "x"),
    "less-than signs": ("a.html", lambda: "<" * 5_000_000),
    "comments never closed": ("a.html", lambda: "<!--" * 1_000_000),
    "laughs in a page": ("a.html", lambda: f"{_LAUGHS}<p>&a11;"),
    "all bytes": ("a.html", lambda: bytes(range(256)) * 10_000),
    "a path of a thousand steps": ("a.html", lambda: "<div>" * 1_000 + "<i>a</i> b" * 20_000),
}


@pytest.mark.parametrize("name", FILES)
def test_an_answer_comes_soon(tmp_path: Path, name: str) -> None:
    called, make = FILES[name]
    data = make()
    path = tmp_path / called
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    said = said_of(path)
    assert said.megabytes < MEGABYTES
    assert said.kind == "text" or said.text.startswith(f"{called}: ")


# ---- Nothing from elsewhere -----------------------------------------------------------------


@pytest.fixture
def fetched() -> Iterator[tuple[str, list[str]]]:
    """The address of a server of our own, and what was asked of it."""
    asked: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Noting)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


OUTSIDE = {
    "an entity": ("a.odt", "<!DOCTYPE a [<!ENTITY e SYSTEM '{0}'>]><a>&e;</a>"),
    "a parameter": ("a.odt", "<!DOCTYPE a [<!ENTITY % e SYSTEM '{0}'> %e;]><a/>"),
    "a document type": ("a.odt", "<!DOCTYPE a SYSTEM '{0}'><a/>"),
    "an inclusion": (
        "a.odt",
        "<a xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='{0}'/></a>",
    ),
    "a style sheet": ("a.odt", "<?xml-stylesheet href='{0}' type='text/xsl'?><a/>"),
    "an entity in a page": ("a.html", "<!DOCTYPE html [<!ENTITY e SYSTEM '{0}'>]><p>&e;"),
    "a type of a page": ("a.html", "<!DOCTYPE html SYSTEM '{0}'><p>x"),
    "XHTML": ("a.xhtml", "<?xml version='1.0'?><!DOCTYPE html SYSTEM '{0}'><html><p>x</p></html>"),
    "what pages load": (
        "a.html",
        "<base href='{0}'><link rel=stylesheet href='{0}'><img src='{0}'>",
    ),
    "what pages hold": ("a.html", "<style>@import '{0}';</style><iframe src='{0}'></iframe>"),
}


@pytest.mark.parametrize("name", OUTSIDE)
def test_nothing_is_fetched_and_no_other_file_is_read(
    tmp_path: Path, fetched: tuple[str, list[str]], name: str
) -> None:
    address, asked = fetched
    secret = tmp_path / "secret"
    secret.write_text("<!ELEMENT a ANY>TheSecret", "utf-8")
    called, form = OUTSIDE[name]
    for place in (f"{address}/x", secret.as_uri(), str(secret)):
        content = form.format(place).encode()
        path = tmp_path / called
        path.write_bytes(_archive({"content.xml": content}) if called == "a.odt" else content)
        assert "TheSecret" not in said_of(path).text
    assert asked == []


# ---- What a file is -------------------------------------------------------------------------


def _word() -> bytes:
    import docx

    held = BytesIO()
    docx.Document().save(held)
    return held.getvalue()


def _plain_zip(*names: str) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


_ODT = odt_of("The General Assembly,")


@pytest.mark.parametrize(
    ("data", "name", "format_"),
    [
        pytest.param(_word(), "a.txt", WORD, id="a Word file called .txt"),
        pytest.param(_word(), "a.pdf", WORD, id="a Word file called .pdf"),
        pytest.param(_ODT, "a.docx", ODT, id="an ODT file called .docx"),
        pytest.param(b"%PDF-1.7\n", "a.docx", PDF, id="a PDF file called .docx"),
        pytest.param(b"\r\n%PDF-1.7\n%%EOF", "a", PDF, id="a PDF file with a line before it"),
        pytest.param(b"%PDF-1.7\n" + _ODT, "a.pdf", PDF, id="a PDF file that holds an archive"),
        pytest.param(b"MZ junk" + _ODT, "a.odt", ODT, id="an archive behind other bytes"),
        pytest.param(b"The General Assembly", "a.docx", None, id="a text called .docx"),
        pytest.param(b"PK is no archive", "a.txt", None, id="a text that begins with PK"),
        pytest.param(b"It begins %PDF-1.7", "a.txt", None, id="a text that speaks of PDF"),
        pytest.param(b"<p>x", "a.HTM", HTML, id="a page by its name"),
        pytest.param(b"\xef\xbb\xbf\n<!DOCTYPE HTML><p>x", "a", HTML, id="a page by its type"),
        pytest.param("<html><p>x".encode("utf-16"), "a", HTML, id="a page in UTF-16"),
        pytest.param("<html><p>x".encode("utf-16-be"), "a.html", HTML, id="without its mark"),
        pytest.param(b"<?xml version='1.0'?>\n<html xmlns='x'/>", "a", HTML, id="XHTML"),
        pytest.param(b"<!-- saved from url --><html>", "a", HTML, id="a page behind a comment"),
        pytest.param(b"<!-- lintres: off NUM001 -->\nx", "a", None, id="a text with a comment"),
    ],
)
def test_a_file_is_what_it_holds(data: bytes, name: str, format_: Format | None) -> None:
    assert format_of(data, name) == format_


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        pytest.param(_plain_zip("xl/workbook.xml"), "a.docx", "a spreadsheet", id="a spreadsheet"),
        pytest.param(
            _plain_zip("xl/workbook.xml", "word/document.xml"), "a.docx", "a spreadsheet", id="both"
        ),
        pytest.param(_plain_zip("ppt/presentation.xml"), "a", "a presentation", id="slides"),
        pytest.param(_plain_zip("draft.docx"), "a.zip", "an archive", id="a draft in an archive"),
        pytest.param(_plain_zip("mimetype"), "a.odt", "an archive", id="another mimetype"),
        pytest.param(_word()[:2000], "a.docx", "damaged or incomplete", id="half a Word file"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0", "a.docx", "an image", id="an image"),
        pytest.param(b"\xff\xd8\xff\xe0", "a.pdf", "an image", id="a photograph"),
        pytest.param(b"{\\rtf1", "a.docx", "an RTF file", id="RTF"),
        pytest.param(b"", "a.docx", "the file is empty", id="nothing"),
        pytest.param(
            b"<?xml version='1.0'?><office:document xmlns:office="
            b"'urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>",
            "a.fodt",
            "a flat ODF file",
            id="flat ODF",
        ),
        pytest.param(
            b"<?xml version='1.0'?>\n<?mso-application progid='Word.Document'?>",
            "a.xml",
            "a Word file in XML",
            id="Word in XML",
        ),
    ],
)
def test_what_is_not_read(data: bytes, name: str, message: str) -> None:
    with pytest.raises(FormatError, match=f"^{name}: .*{message}"):
        read(data, name)
