"""Whole drafts as Word files: they give the findings of the text, in every view."""

import html
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from worddrafts import Draft

from lintres import Source, lint
from lintres.formats import read
from lintres.formats.document import View
from lintres.reports.structure import blocks_of

ROOT = Path(__file__).parent.parent
DEMOS = sorted((ROOT / "lintres" / "demo").glob("*.txt"))
DRAFTS = [*sorted((ROOT / "tests" / "drafts").glob("*.txt")), *DEMOS]
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


def findings(source: Source) -> Counter[tuple[str, str, str]]:
    """The findings in a text, each with the words that it marks."""
    return Counter(
        (one.code, one.message, source.slice(one.span)) for one in lint(source).diagnostics
    )


def emphasised(text: str) -> str:
    """A draft whose opening phrases are in italics."""
    for element in reversed(blocks_of(lint(Source(text)).draft)):
        opener = element.opener or "\0"
        at = text.find(opener, element.spans[0].start, element.spans[-1].end)
        if at >= 0 and "*" not in text[max(0, at - 2) : at]:
            text = f"{text[:at]}*{opener}*{text[at + len(opener) :]}"
    return text


def former(text: str) -> str:
    """What a draft may have been: words were changed, paragraphs put in, taken out and moved."""
    blocks = _BLANK_LINE.split(text)
    long = [at for at, block in enumerate(blocks) if len(block) > 30 and "\n" not in block]
    if len(long) < 4:
        return text
    first, second, third = long[1], long[2], long[-2]
    words = blocks[second].split(" ")
    words[len(words) // 2 :] = ["altogether", "different,,"]
    blocks[first] = blocks[first].replace(" ", "  ", 1) + " and the rest,"
    blocks[second] = " ".join(words)
    moved = blocks.pop(third)
    blocks.insert(first, "Deeply alarmed that nothing was done;")
    blocks.insert(second + 2, moved)
    return "\n\n".join(blocks)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_a_draft_gives_the_findings_of_its_text(path: Path) -> None:
    text = emphasised(path.read_text("utf-8"))
    data = Draft(text, table=len(text) % 2 == 0).comment().save()
    assert findings(read(data, "draft.docx")) == findings(Source(text))


@pytest.mark.parametrize("path", DRAFTS[::4], ids=lambda path: path.stem)
def test_each_view_gives_the_findings_of_its_text(path: Path) -> None:
    text = path.read_text("utf-8")
    before = former(text)
    data = Draft(text, before=before).comment().save()
    assert findings(read(data, "draft.docx", View.FINAL)) == findings(Source(text))
    assert findings(read(data, "draft.docx", View.ORIGINAL)) == findings(Source(before))
    everything = read(data, "draft.docx", View.ALL).text
    kept = set(_BLANK_LINE.split(before)) & set(_BLANK_LINE.split(text))
    assert [block for block in kept if block.split("\n")[0] not in everything] == []


def test_libreoffice_writes_files_that_give_the_findings_of_their_texts(tmp_path: Path) -> None:
    """From HTML, by way of ODT: its Word files are of another make than those of Word."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not here to write Word files")
    texts = {path.stem: emphasised(path.read_text("utf-8")) for path in DEMOS}
    for name, text in texts.items():
        (tmp_path / f"{name}.html").write_text(_page(text), "utf-8")
    _convert(tmp_path, "odt:writer8", "html")
    _convert(tmp_path, "docx:MS Word 2007 XML", "odt")
    found = {name: findings(read((tmp_path / f"{name}.docx").read_bytes(), name)) for name in texts}
    assert found == {name: findings(Source(text)) for name, text in texts.items()}


def _page(text: str) -> str:
    paragraphs = []
    for block in _BLANK_LINE.split(text.strip("\n")):
        written = html.escape(block, quote=False).replace("\n", "<br>")
        written = re.sub(r"\*([^*]+)\*", r"<i>\1</i>", written)
        written = re.sub("[¹²³]", lambda mark: f"<sup>{'¹²³'.index(mark[0]) + 1}</sup>", written)
        paragraphs.append(f"<p>{written}</p>")
    return f'<html><head><meta charset="utf-8"></head><body>{"".join(paragraphs)}</body></html>'


def _convert(folder: Path, to: str, ending: str) -> None:
    command = ("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless")
    files = sorted(folder.glob(f"*.{ending}"))
    subprocess.run(
        [*command, "--convert-to", to, "--outdir", folder, *files],
        check=True,
        capture_output=True,
        timeout=120,
    )
