"""What LibreOffice writes of drafts, where it is installed: HTML and ODT with the same findings."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from composing import expected, findings, html, odt_of, with_emphasis, with_notes

from lintres.formats import read
from lintres.formats.document import View

ROOT = Path(__file__).parent.parent
DRAFTS = sorted([*ROOT.glob("tests/drafts/*.txt"), *ROOT.glob("lintres/demo/*.txt")])


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> "Office":
    """LibreOffice, where it is installed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not here")
    return Office(program, tmp_path_factory.mktemp("office"))


class Office:
    """Converts files, all of a kind in one go: a start takes its time."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program = program
        self._folder = folder

    def convert(self, files: dict[str, bytes], to: str, reads: str = "") -> dict[str, bytes]:
        """Return what files are in another format, by their names without an ending."""
        folder = self._folder / f"{len(list(self._folder.iterdir()))}"
        folder.mkdir()
        for name, data in files.items():
            (folder / name).write_bytes(data)
        profile = f"-env:UserInstallation={(self._folder / 'profile').as_uri()}"
        given = [f"--infilter={reads}"] if reads else []
        subprocess.run(
            [
                *(self._program, profile, "--headless", *given, "--convert-to", to, "--outdir"),
                *(folder / "made", *(folder / name for name in files)),
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
        return {path.stem: path.read_bytes() for path in (folder / "made").iterdir()}


def _settled(text: str) -> str:
    """A draft less what HTML cannot say: several blanks in a row."""
    return re.sub(r"[ \t]{2,}", " ", text)


def test_libreoffice_makes_the_same_of_a_page(office: Office) -> None:
    drafts = {path.stem: _settled(with_emphasis(path.read_text("utf-8"))) for path in DRAFTS[::6]}
    pages = {f"{name}.html": html(draft).encode() for name, draft in drafts.items()}
    texts = office.convert(pages, "odt", "HTML (StarWriter)")
    again = office.convert({f"{name}.odt": data for name, data in texts.items()}, "html")
    wrong = {}
    for name, draft in drafts.items():
        for kind, made in (("odt", texts), ("html", again)):
            found = findings(read(made[name], f"{name}.{kind}"))
            if found != expected(draft):
                wrong[name, kind] = sorted({*found} ^ {*expected(draft)})
    assert wrong == {}


def test_libreoffice_makes_the_same_of_a_file(office: Office) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in DRAFTS[3::6]}
    drafts = {name: with_notes(with_emphasis(text)) for name, text in texts.items()}
    made = office.convert({f"{name}.odt": odt_of(draft) for name, draft in drafts.items()}, "odt")
    found = {name: findings(read(data, f"{name}.odt")) for name, data in made.items()}
    assert found == {name: expected(draft) for name, draft in drafts.items()}


def _word_with_changes() -> bytes:
    """A Word file with tracked changes by two authors, in paragraphs and at their ends."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    def change(kind: str, text: str) -> str:
        holder = "delText" if kind == "del" else "t"
        return (
            f'<w:{kind} w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"><w:r><w:{holder}>'
            f"{text}</w:{holder}></w:r></w:{kind}>"
        )

    def ended(kind: str) -> str:
        return f'<w:rPr><w:{kind} w:id="2" w:author="B" w:date="2024-01-01T00:00:00Z"/></w:rPr>'

    document = docx.Document()
    for style, end, content in [
        ("", "", '<w:r><w:t xml:space="preserve">Recalling its </w:t></w:r>' + change("del", "old")
         + change("ins", "new")),
        ("ListNumber", "", "<w:r><w:t>First</w:t></w:r>"),
        ("ListNumber", ended("del"), change("del", "Second")),
        ("ListNumber", "", "<w:r><w:t>Third</w:t></w:r>"),
        ("ListNumber", ended("ins"), change("ins", "Fourth")),
        ("ListNumber", "", "<w:r><w:t>Fifth</w:t></w:r>"),
    ]:  # fmt: skip
        style = f'<w:pStyle w:val="{style}"/>' if style else ""
        paragraph = f"<w:p {nsdecls('w')}><w:pPr>{style}{end}</w:pPr>{content}</w:p>"
        document.element.body.insert(-1, parse_xml(paragraph))
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def test_libreoffice_keeps_changes(office: Office) -> None:
    data = office.convert({"draft.docx": _word_with_changes()}, "odt")["draft"]
    assert [read(data, "draft.odt", view).text.removesuffix("\n") for view in View] == [
        "Recalling its new\n\n1. First\n\n2. Third\n\n3. Fourth\n\n4. Fifth",
        "Recalling its old\n\n1. First\n\n2. Second\n\n3. Third\n\n4. Fifth",
        "Recalling its oldnew\n\n1. First\n\n2. Second\n\n3. Third\n\n4. Fourth\n\n5. Fifth",
    ]
