"""Word files: what Word writes by itself. Numbers of paragraphs, marks of notes, headers."""

import pytest
from wordfiles import (
    DEL,
    FIELD,
    NOTES,
    USUAL,
    abstract,
    anew,
    deleted,
    item,
    level,
    mark,
    note,
    num,
    p,
    package,
    r,
    text_of,
)

# ---- Numbers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numbering", "body", "expected"),
    [
        pytest.param(
            USUAL + num(1, 1),
            [
                item("a", 1),
                item("b", 1, 1),
                item("c", 1, 1),
                item("d", 1, 2),
                item("e", 1, 1),
                p("f"),
                item("g", 1),
                item("h", 1, 1),
            ],
            ["1. a", "(a) b", "(b) c", "(i) d", "(c) e", "f", "2. g", "(a) h"],
            id="levels",
        ),
        pytest.param(
            USUAL + num(1, 1) + num(2, 1) + num(3, 1, anew(0, 7)),
            [item("a", 1), item("b", 2), item("c", 3), item("d", 3), item("e", 1)],
            ["1. a", "2. b", "7. c", "8. d", "9. e"],
            id="lists of one definition count on, unless they begin anew",
        ),
        pytest.param(
            USUAL + num(1, 1),
            [item("a", 1, 1), item("b", 1), item("", 1), item("c", 1), item("d", 9), item("e", 0)],
            ["(a) a", "2. b", "3.", "4. c", "d", "e"],
            id="levels left out, empty paragraphs, no such list, no list",
        ),
        pytest.param(
            abstract(1, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
            + num(1, 1),
            [item("a", 1), item("b", 1), item("c", 1, 1)],
            ["I a", "II b", "2.1 c"],
            id="figures only",
        ),
        pytest.param(
            abstract(
                1,
                level(0, "upperLetter", "%1."),
                level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'),
            )
            + num(1, 1),
            [item("a", 1), item("b", 1, 1), item("c", 1), item("d", 1, 1)],
            ["A. a", "1. b", "B. c", "2. d"],
            id="a level that counts on",
        ),
        pytest.param(
            abstract(1, level(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>', 9))
            + num(1, 1),
            [item("a", 1), item("b", 1), item("c", 1)],
            ["九、a", "十、b", "十一、c"],
            id="Chinese",
        ),
        pytest.param(
            abstract(1, level(0, "arabicAbjad", "(%1)")) + num(1, 1),
            [item("x", 1)] * 5,
            ["(أ) x", "(ب) x", "(ج) x", "(د) x", "(هـ) x"],
            id="Arabic",
        ),
        pytest.param(
            abstract(
                1, level(0, "decimalZero", "%1"), level(1, "none", ""), level(2, "bullet", "\uf0b7")
            )
            + num(1, 1),
            [item("a", 1), item("b", 1, 1), item("c", 1, 2)],
            ["01 a", "b", "• c"],
            id="zero, none, bullet",
        ),
        pytest.param(
            '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Listing"/></w:abstractNum>'
            + abstract(2, level(0, "decimal", "%1)"))
            + num(1, 1)
            + num(2, 2),
            [item("a", 1), item("b", 1)],
            ["1) a", "2) b"],
            id="by a style of lists",
        ),
        pytest.param(
            abstract(
                1,
                level(0, "decimal", "%1."),
                level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Sub"/>'),
            )
            + num(1, 1),
            [
                p("a", '<w:pStyle w:val="Para"/>'),
                p("b", '<w:pStyle w:val="Sub"/>'),
                p("c", '<w:pStyle w:val="OfPara"/>'),
                p("d", '<w:pStyle w:val="Para"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
                p("e", '<w:pStyle w:val="Para"/>'),
            ],
            ["1. a", "(a) b", "2. c", "d", "3. e"],
            id="by styles of paragraphs",
        ),
        pytest.param(
            USUAL + num(1, 1),
            [
                item("a", 1),
                item(deleted("b"), 1, more="<w:rPr><w:del/></w:rPr>"),
                item("c", 1),
                item(r("d", "<w:vanish/>"), 1, more="<w:rPr><w:vanish/></w:rPr>"),
                item("e", 1),
            ],
            ["1. a", "2. c", "3. e"],
            id="deleted and hidden paragraphs are not counted",
        ),
    ],
)
def test_numbers_are_those_that_word_shows(
    numbering: str, body: list[str], expected: list[str]
) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Listing"><w:pPr><w:numPr><w:numId w:val="2"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Para"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="OfPara"><w:basedOn w:val="Para"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    written = text_of(package("".join(body), numbering=numbering, styles=styles))
    assert written.rstrip("\n").split("\n\n") == expected


# ---- Notes ----------------------------------------------------------------------------------


ASKED = (
    '<w:footnotePr><w:numFmt w:val="{}"/><w:numStart w:val="{}"/><w:numRestart w:val="{}"/>'
    "</w:footnotePr>"
)


@pytest.mark.parametrize(
    ("body", "settings", "expected"),
    [
        pytest.param(
            p(r("a") + mark(3)) + p(r("b") + mark(2)),
            "",
            ["a¹", "¹ Ibid.", "b²", "² See."],
            id="counted by their marks",
        ),
        pytest.param(
            p(r("a") + mark(2, custom="*")) + p(r("b") + mark(3)),
            "",
            ["a*", "* See.", "b¹", "¹ Ibid."],
            id="a mark of one's own",
        ),
        pytest.param(
            p(r("a") + mark(9)) + p(r("b") + mark(2) + mark(2)),
            "",
            ["a¹", "b²³", "² See."],
            id="no note, one note for two marks",
        ),
        pytest.param(
            p(r("a") + DEL.format(mark(2))) + p(r("b") + mark(3)),
            "",
            ["a", "b¹", "¹ Ibid."],
            id="deleted",
        ),
        pytest.param(
            p(r("a") + mark(2)) + p(r("b") + mark(3)),
            ASKED.format("decimal", 5, "continuous"),
            ["a⁵", "⁵ See.", "b⁶", "⁶ Ibid."],
            id="from five on",
        ),
        pytest.param(
            p(r("a") + mark(2)) + p(r("<") + mark(3), "<w:sectPr/>") + p(r("b") + mark(4)),
            ASKED.format("decimal", 1, "eachSect"),
            ["a¹", "¹ See.", "<²", "² Ibid.", "b¹", "¹ Third."],
            id="anew in each section",
        ),
        pytest.param(
            p(r("a") + mark(2)) + p("<w:r><w:lastRenderedPageBreak/></w:r>" + mark(3)),
            ASKED.format("chicago", 1, "eachPage"),
            ["a*", "* See.", "*", "* Ibid."],
            id="anew on each page",
        ),
        pytest.param(
            p(r("a") + mark(2, "endnote") + mark(2)),
            "",
            ["ai¹", "i At the end.", "¹ See."],
            id="endnotes",
        ),
    ],
)
def test_notes_follow_their_marks(body: str, settings: str, expected: list[str]) -> None:
    ends = note(2, "At the end.", "endnote")
    data = package(body, footnotes=NOTES, endnotes=ends, settings=settings)
    assert text_of(data).rstrip("\n").split("\n\n") == expected


# ---- Headers --------------------------------------------------------------------------------

HEADER = '<w:headerReference w:type="{}" r:id="rId_{}"/>'
COUNTED = r("A/80/L.1") + "<w:r><w:tab/></w:r>" + r("Page ") + FIELD.format(" PAGE ", r("1"))


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (HEADER.format("default", "header1"), "A/80/L.1\n\nBody\n"),
        (HEADER.format("first", "header1"), "Body\n"),
        (HEADER.format("first", "header2") + "<w:titlePg/>", "United Nations\n\nBody\n"),
        (HEADER.format("default", "header1") + "<w:titlePg/>", "Body\n"),
        (HEADER.format("default", "header9"), "Body\n"),
        ('<w:footerReference w:type="default" r:id="rId_header1"/>', "Body\n"),
    ],
)
def test_the_header_of_the_first_page_is_its_masthead(section: str, expected: str) -> None:
    data = package(
        p("Body") + f"<w:sectPr>{section}</w:sectPr>",
        header1=p(COUNTED) + p("Body"),
        header2=p("United Nations"),
    )
    assert text_of(data) == expected
