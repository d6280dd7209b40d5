"""Word files: where each piece of their text stands."""

import pytest
from wordfiles import BOX, NOTES, deleted, inserted, mark, p, package, r

from lintres.formats.document import View
from lintres.formats.word import open_word, read, read_document

ROLLED = "<w:r><w:lastRenderedPageBreak/><w:t>{}</w:t></w:r>"
TURNED = '<w:r><w:br w:type="page"/></w:r>'


def places(data: bytes) -> list[str]:
    document = read_document(data, "draft.docx", View.FINAL)
    return [f"{run.text}: {run.origin.words}" for run in document.runs() if run.text.strip()]


@pytest.mark.parametrize(
    ("body", "parts", "expected"),
    [
        pytest.param(
            p("a") + p("") + p(r("b") + r("c")),
            {},
            ["a: paragraph 1", "b: paragraph 2", "c: paragraph 2"],
            id="no pages known",
        ),
        pytest.param(
            p("a") + p("b") + p(r("c") + ROLLED.format("d")) + p("e"),
            {},
            [
                "a: page 1, paragraph 1",
                "b: page 1, paragraph 2",
                "c: page 1, paragraph 3",
                "d: page 2, paragraph 1",
                "e: page 2, paragraph 2",
            ],
            id="pages as Word laid them out",
        ),
        pytest.param(
            p("a" and r("a") + TURNED)
            + p(ROLLED.format("b"))
            + p("c", "<w:pageBreakBefore/>")
            + p("d", "<w:sectPr/>")
            + p(ROLLED.format("e"))
            + "<w:sectPr/>",
            {},
            [
                "a: page 1, paragraph 1",
                "b: page 2, paragraph 1",
                "c: page 3, paragraph 1",
                "d: page 3, paragraph 2",
                "e: page 4, paragraph 1",
            ],
            id="pages that the file asks for",
        ),
        pytest.param(
            p("a") + p("b"),
            {"app": "<Pages>1</Pages><Characters>2</Characters>"},
            ["a: page 1, paragraph 1", "b: page 1, paragraph 2"],
            id="one page",
        ),
        pytest.param(
            p("a"),
            {"app": "<Pages>1</Pages><Characters>0</Characters>"},
            ["a: paragraph 1"],
            id="one page before it was written",
        ),
        pytest.param(
            p(r("a") + mark(2)) + p(f"<w:r><w:pict>{BOX}</w:pict></w:r>"),
            {"footnotes": NOTES},
            [
                "a: paragraph 1",
                "1: paragraph 1",
                "See.: footnote 1",
                "A/80/L.1: text box",
                "Limited: text box",
            ],
            id="parts",
        ),
    ],
)
def test_places(body: str, parts: dict[str, str], expected: list[str]) -> None:
    assert places(package(body, **parts)) == expected


def test_a_run_is_counted_in_its_paragraph_and_a_character_in_its_run() -> None:
    body = p(inserted("ab") + "<w:r><w:t>cd</w:t><w:tab/><w:t>ef</w:t></w:r>" + r("g"))
    document = read_document(package(body), "draft.docx", View.FINAL)
    found = [(run.text, run.origin.run, run.origin.character) for run in document.runs()]
    assert found == [("ab", 1, 1), ("cd", 2, 1), ("\t", 2, 3), ("ef", 2, 4), ("g", 3, 1)]


def test_each_stretch_of_text_is_one_node() -> None:
    file = open_word(package(p(r("ab") + deleted("cd")) + p("<w:r><w:t> e </w:t></w:r>")), "x")
    runs = list(read(file, View.ALL).runs())
    nodes = [run.node for run in runs]
    assert [getattr(node, "text", None) for node in nodes] == [run.text for run in runs]
    assert {file.part_of(node) for node in nodes} == {"word/document.xml"}
