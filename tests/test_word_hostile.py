"""Word files that are damaged, or made to do harm: an error that says so, or a result."""

import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wordfiles import (
    FIELD,
    NOTES,
    USUAL,
    cell,
    deleted,
    inserted,
    item,
    mark,
    num,
    p,
    package,
    r,
    row,
    table,
    text_of,
    zipped,
)

from lintres.formats import FormatError, read
from lintres.formats.document import View
from lintres.source import SourceError

ALL_KINDS = package(
    p(r("Recalling", "<w:i/>") + deleted(" a") + inserted(" b") + mark(2), "<w:sectPr/>")
    + item("c", 1)
    + table(row(cell(p(FIELD.format("REF", r("d"))))))
    + "<w:sectPr/>",
    numbering=USUAL + num(1, 1),
    footnotes=NOTES,
    styles='<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>',
)


def repacked(**changed: str) -> bytes:
    """The file with other parts: "word/document.xml" is given as word_document."""
    with zipfile.ZipFile(BytesIO(ALL_KINDS)) as archive:
        files: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    files.update({f"{name.replace('_', '/')}.xml": text for name, text in changed.items()})
    return zipped(files)


def tried(data: bytes) -> str:
    """What is said of a file: its text, or the message of the error."""
    try:
        return read(data, "draft.docx").text
    except SourceError as fault:
        return str(fault)


def test_a_file_may_end_anywhere() -> None:
    for end in range(0, len(ALL_KINDS), 7):
        assert "draft.docx: " in tried(ALL_KINDS[:end]) or end < 2


@given(st.data())
@settings(max_examples=300, deadline=None, database=None)
def test_any_bytes_may_be_wrong(data: st.DataObject) -> None:
    changed = bytearray(ALL_KINDS)
    for _ in range(data.draw(st.integers(1, 6))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    tried(bytes(changed))


with zipfile.ZipFile(BytesIO(ALL_KINDS)) as _archive:
    PARTS = {
        name.removesuffix(".xml").replace("/", "_"): _archive.read(name).decode()
        for name in ("word/document.xml", "word/numbering.xml", "word/styles.xml")
    }


@given(st.data())
@settings(max_examples=200, deadline=None, database=None)
def test_any_value_may_be_wrong(data: st.DataObject) -> None:
    """Whatever attributes and elements say, and wherever elements stand."""
    name = data.draw(st.sampled_from(sorted(PARTS)))
    pieces = PARTS[name].split('"')
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(10, len(pieces) // 2 - 1)) * 2 + 1
        values = st.sampled_from(["", "-1", "0", "9", "99999999999", "A", "first", "end", "%1%9"])
        if at < len(pieces):
            pieces[at] = data.draw(values)
    for view in View:
        with suppress(SourceError):
            read(repacked(**{name: '"'.join(pieces)}), "draft.docx", view)


BOMB = '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'
ELSEWHERE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(repacked(word_document=BOMB), "document type", id="entities"),
        pytest.param(repacked(word_document=ELSEWHERE), "document type", id="entity elsewhere"),
        pytest.param(repacked(word_document="<a/>"), "not a Word file", id="another root"),
        pytest.param(repacked(word_document=""), "damaged", id="no root"),
        pytest.param(repacked(word_styles="<"), "damaged", id="damaged styles"),
        pytest.param(zipped({"[Content_Types].xml": "<a/>"}), "not a Word file", id="no body"),
        pytest.param(zipped({"a.txt": "b"}), "no Word or ODT file", id="another archive"),
        pytest.param(package("<w:p/>" * 1_300_000), "thousand pages", id="too many paragraphs"),
        pytest.param(package(p("a" * 9_000_000)), "thousand pages", id="too much text"),
        pytest.param(repacked(word_document=" " * 50_000_000), "unpacks to more than", id="bomb"),
    ],
)
def test_an_error_says_what_is_wrong(data: bytes, said: str) -> None:
    with pytest.raises(FormatError, match=said):
        read(data, "draft.docx")


def test_deep_files_are_read_or_refused() -> None:
    for opening, closing in (
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ):
        for times in (60, 5000):
            said = tried(package(opening * times + p("a") + closing * times))
            assert said == "a\n" or "damaged" in said
    for name in ("hyperlink", "ins", "customXml"):
        for times in (200, 5000):
            within = f"<w:{name}>" * times + r("a") + f"</w:{name}>" * times
            said = tried(package(p(within)))
            assert said == "a\n" or "damaged" in said


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """A relationship may lead out of the file: it is not followed."""
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/header" Target="file:///etc/passwd" TargetMode="External"/>'
        '<Relationship Id="b" Type="x/styles" Target="../../../etc/passwd"/></Relationships>'
    )
    with zipfile.ZipFile(BytesIO(ALL_KINDS)) as archive:
        files: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    files["word/_rels/document.xml.rels"] = links
    monkeypatch.setattr("socket.socket.connect", None)
    assert "Recalling" in text_of(zipped(files))


MEASURED = """
import resource, sys
from pathlib import Path
from lintres.formats import read
text = read(Path(sys.argv[1]).read_bytes(), "draft.docx").text
print(len(text), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def test_five_hundred_pages_take_little_time_and_memory(tmp_path: Path) -> None:
    letters = '<w:rFonts w:ascii="A" w:hAnsi="A"/><w:sz w:val="20"/><w:lang w:val="en-GB"/>'
    words = r("the harbour lights that burn all night and guide small vessels home, ", letters)
    pages = [
        p("<w:r><w:lastRenderedPageBreak/></w:r>")
        + "".join(item(r("Requests", "<w:i/>") + words * 5 + deleted("x"), 1) for _ in range(8))
        for _ in range(500)
    ]
    path = tmp_path / "long.docx"
    path.write_bytes(package("".join(pages), numbering=USUAL + num(1, 1)))
    before = time.monotonic()
    command = [sys.executable, "-c", MEASURED, str(path)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    length, memory = map(int, said.split())
    assert length > 1_000_000
    assert memory < 500
    assert time.monotonic() - before < 20
