"""Word files: what stands in their paragraphs, in every view."""

import zipfile
from io import BytesIO

import pytest
from wordfiles import (
    BOX,
    FIELD,
    INS,
    PACKAGE,
    STRICT,
    TYPE,
    USUAL,
    W,
    cell,
    deleted,
    inserted,
    num,
    p,
    package,
    r,
    row,
    table,
    text_of,
    zipped,
)

from lintres.formats.document import View

# ---- What stands in a paragraph -------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(p(r("Recalling", "<w:i/>") + r(" it,")), "*Recalling* it,", id="italic"),
        pytest.param(p(r("Requests", "<w:b/>") + r(" it;")), "**Requests** it;", id="bold"),
        pytest.param(p(r("Title", "<w:b/>")), "Title", id="bold throughout"),
        pytest.param(p(r("caps", "<w:caps/><w:smallCaps/>")), "caps", id="capitals are display"),
        pytest.param(p(r("x") + r("2", '<w:vertAlign w:val="superscript"/>')), "x²", id="raised"),
        pytest.param(p(r("x") + r("2", '<w:vertAlign w:val="subscript"/>')), "x2", id="lowered"),
        pytest.param(
            p(r("x") + r("2", '<w:position w:val="8"/>')), "x²", id="raised by LibreOffice"
        ),
        pytest.param(p(r("a\u00a0b")), "a\u00a0b", id="no-break space"),
        pytest.param(
            p("<w:r><w:t>Secretary</w:t><w:noBreakHyphen/><w:t>General</w:t></w:r>"),
            "Secretary-General",
            id="no-break hyphen",
        ),
        pytest.param(
            p("<w:r><w:t>Secre</w:t><w:softHyphen/><w:t>tary</w:t></w:r>"),
            "Secretary",
            id="optional hyphen",
        ),
        pytest.param(p("<w:r><w:t>1.</w:t><w:tab/><w:t>To</w:t></w:r>"), "1.\tTo", id="tab"),
        pytest.param(
            p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>"),
            "a\nb\nc",
            id="line breaks",
        ),
        pytest.param(
            p("<w:r><w:t> a </w:t></w:r>" + r(" b")), "a b", id="blanks that are not kept"
        ),
        pytest.param(
            p("<w:r><w:t>a\nb</w:t></w:r>"), "a b", id="a line break of the file is a space"
        ),
        pytest.param(
            p(
                '<w:r><w:t>x</w:t><w:sym w:font="Symbol" w:char="F0B3"/>'
                '<w:sym w:font="Symbol" w:char="F062"/></w:r>'
            ),
            "x≥β",
            id="symbols",
        ),
        pytest.param(p(FIELD.format(" REF _x ", r("paragraph 3"))), "paragraph 3", id="field"),
        pytest.param(
            p(
                FIELD.format(
                    ' IF "'
                    "</w:instrText></w:r>" + FIELD.format("PAGE", r("7")) + "<w:r><w:instrText>",
                    r("yes"),
                )
            ),
            "yes",
            id="field within what a field says",
        ),
        pytest.param(
            p(FIELD.format("HYPERLINK", r("a ") + FIELD.format("REF", r("b")))),
            "a b",
            id="field within a result",
        ),
        pytest.param(
            p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("kept")) + p("too"),
            "kept\n\ntoo",
            id="field without an end",
        ),
        pytest.param(
            p(f'<w:fldSimple w:instr=" DATE ">{r("1 May")}</w:fldSimple>'),
            "1 May",
            id="simple field",
        ),
        pytest.param(
            p(
                f'<w:hyperlink r:id="x">{r("a")}</w:hyperlink><w:smartTag>{r("b")}</w:smartTag>'
                f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{r('c')}</w:sdtContent></w:sdt>"
                f"<w:customXml>{r('d')}</w:customXml><w:bdo>{r('e')}</w:bdo>"
            ),
            "abcde",
            id="wrappers",
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent>{p('a')}{p('b')}</w:sdtContent></w:sdt>",
            "a\n\nb",
            id="content control",
        ),
        pytest.param(
            p(
                "<w:r><w:ruby><w:rubyPr/><w:rt>"
                + r("han")
                + "</w:rt><w:rubyBase>"
                + r("汉")
                + "</w:rubyBase></w:ruby></w:r>"
            ),
            "汉",
            id="phonetic guide",
        ),
        pytest.param(
            p(
                r("x ")
                + "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f>"
                + "<m:r><m:t>+n</m:t></m:r></m:oMath>"
            ),
            "x 1+n",
            id="formula",
        ),
        pytest.param(
            p(r("Above") + f"<w:r><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></w:r>"),
            "Above\n\nA/80/L.1\n\nLimited",
            id="text box",
        ),
        pytest.param(
            p(
                '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
                + BOX
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
                + BOX
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            ),
            "A/80/L.1\n\nLimited",
            id="text box said twice",
        ),
        pytest.param(
            p(
                '<w:commentRangeStart w:id="0"/>'
                + r("a")
                + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
            ),
            "a",
            id="comment",
        ),
        pytest.param(p(r("a") + r(" secret", "<w:vanish/>") + r(" b")), "a b", id="hidden"),
        pytest.param(p(r("a") + r(" web", "<w:webHidden/>")), "a web", id="hidden on the web"),
        pytest.param(
            p(r("Part one. "), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("And on."),
            "Part one. And on.",
            id="hidden paragraph mark",
        ),
        pytest.param(
            p(r("R"), '<w:framePr w:dropCap="drop"/>') + p("ecalling"),
            "Recalling",
            id="dropped capital",
        ),
        pytest.param(
            p("<w:r><w:t>United Nations</w:t><w:tab/><w:tab/><w:t>A/80/L.1</w:t></w:r>"),
            "United Nations\nA/80/L.1",
            id="columns",
        ),
        pytest.param(
            p("<w:r><w:tab/><w:t>1.</w:t><w:tab/><w:t>Requests</w:t></w:r>"),
            "\t1.\tRequests",
            id="indented",
        ),
    ],
)
def test_a_paragraph(body: str, expected: str) -> None:
    assert text_of(package(body)) == expected + "\n"


@pytest.mark.parametrize("space", [W, STRICT], ids=["transitional", "strict"])
@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml", "doc/main.xml"])
def test_the_body_is_where_the_file_says(main: str, space: str) -> None:
    data = package(p(r("Recalling", "<w:i/>") + r(" it,")), main=main, space=space)
    assert text_of(data) == "*Recalling* it,\n"


def test_the_body_is_found_without_relationships() -> None:
    main, kind = "doc/main.xml", f"{TYPE}.document.main+xml"
    override = f'<Override PartName="/{main}" ContentType="{kind}"/>'
    types = f'<Types xmlns="{PACKAGE}/content-types">{override}</Types>'
    with zipfile.ZipFile(BytesIO(package(p("a"), main=main))) as archive:
        body = archive.read(main)
    assert text_of(zipped({"[Content_Types].xml": types, main: body})) == "a\n"


# ---- Tables ---------------------------------------------------------------------------------


def test_cells_are_read_row_by_row() -> None:
    inner = table(row(cell(p("c")), cell(p("d"))))
    merged = row(cell(p("a"), '<w:vMerge w:val="restart"/>'), cell(p("b") + inner + p("")))
    below = row(cell(p("never"), "<w:vMerge/>"), cell(p("e")))
    assert text_of(package(table(merged, below) + p("f"))).split() == list("abcdef")


# ---- Styles ---------------------------------------------------------------------------------


def style(kind: str, name: str, letters: str, based: str = "") -> str:
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{parent}<w:rPr>{letters}</w:rPr></w:style>'


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    + style("paragraph", "Slanted", "<w:i/>", "Normal")
    + style("paragraph", "Child", "", "Slanted")
    + style("paragraph", "Upright", '<w:i w:val="0"/>', "Child")
    + style("paragraph", "Around", "<w:i/>", "Around")
    + style("character", "Opening", "<w:i/>")
    + style("character", "Opening2", "", "Opening")
    + style("character", "Secret", "<w:vanish/>")
)


@pytest.mark.parametrize(
    ("style", "properties", "expected"),
    [
        ("Normal", '<w:rStyle w:val="Opening"/>', "*word* on"),
        ("Normal", '<w:rStyle w:val="Opening2"/>', "*word* on"),
        ("Normal", '<w:rStyle w:val="Opening"/><w:i w:val="false"/>', "word on"),
        ("Normal", '<w:rStyle w:val="Secret"/>', " on"),
        ("Normal", '<w:rStyle w:val="None"/>', "word on"),
        ("None", "<w:i/>", "*word* on"),
        ("Child", "", "*word on*"),
        ("Child", '<w:rStyle w:val="Opening"/>', "word* on*"),
        ("Child", '<w:i w:val="0"/>', "word* on*"),
        ("Upright", "", "word on"),
        ("Upright", '<w:rStyle w:val="Opening"/>', "*word* on"),
        ("Around", "", "*word on*"),
        ("Normal", "<w:iCs/>", "word on"),
        ("Normal", "<w:iCs/><w:rtl/>", "*word* on"),
        ("Normal", '<w:i/><w:iCs w:val="0"/><w:cs/>', "word on"),
        ("Normal", "<w:i/><w:rtl/>", "*word* on"),  # as programs write it, and nothing else says
    ],
)
def test_emphasis_comes_from_runs_and_styles(style: str, properties: str, expected: str) -> None:
    body = p(r("word", properties) + r(" on"), f'<w:pStyle w:val="{style}"/>')
    written = text_of(package(body, styles=STYLES)).rstrip("\n")
    assert written.replace("word* on*", "word *on*") == expected.replace("word* on*", "word *on*")


# ---- Views ----------------------------------------------------------------------------------

WAS = '<w:pPrChange w:id="3" w:author="A"><w:pPr>{}</w:pPr></w:pPrChange>'
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


@pytest.mark.parametrize(
    ("body", "final", "original", "everything"),
    [
        pytest.param(p(r("a ") + deleted("b") + inserted("c")), "a c", "a b", "a bc", id="words"),
        pytest.param(
            p(INS.format(r("a ") + deleted("b ") + r("c")) + r("d")),
            "a cd",
            "d",
            "a b cd",
            id="deleted after it was inserted",
        ),
        pytest.param(
            p("a ", "<w:rPr><w:del/></w:rPr>") + p("b"), "a b", "a \n\nb", "a \n\nb", id="joined"
        ),
        pytest.param(
            p("a ", "<w:rPr><w:ins/></w:rPr>") + p("b"), "a \n\nb", "a b", "a \n\nb", id="parted"
        ),
        pytest.param(
            p(deleted("a"), "<w:rPr><w:del/></w:rPr>") + p("b"), "b", "a\n\nb", "a\n\nb", id="out"
        ),
        pytest.param(
            p(f"<w:moveFrom>{r('a')}</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>")
            + p("b")
            + p(f"<w:moveTo>{r('a')}</w:moveTo>", "<w:rPr><w:moveTo/></w:rPr>")
            + p("c"),
            "b\n\na\n\nc",
            "a\n\nb\n\nc",
            "a\n\nb\n\na\n\nc",
            id="moved",
        ),
        pytest.param(
            p(r("a", "<w:i/><w:rPrChange><w:rPr/></w:rPrChange>") + r(" b")),
            "*a* b",
            "a b",
            "*a* b",
            id="format of letters",
        ),
        pytest.param(
            p("a", IN_LIST + WAS.format("")) + p("b", WAS.format(IN_LIST)),
            "1. a\n\nb",
            "a\n\n1. b",
            "1. a\n\nb",
            id="numbers",
        ),
        pytest.param(
            p("a", IN_LIST.replace("</w:numPr>", "<w:ins/></w:numPr>")),
            "1. a",
            "a",
            "1. a",
            id="number put in",
        ),
        pytest.param(
            table(
                row(cell(p("a")), properties="<w:del/>"),
                row(cell(p("b")), properties="<w:ins/>"),
                row(cell(p("c"), "<w:cellDel/>"), cell(p("d"))),
            ),
            "b\n\nd",
            "a\n\nc\n\nd",
            "a\n\nb\n\nc\n\nd",
            id="rows and cells",
        ),
    ],
)
def test_views(body: str, final: str, original: str, everything: str) -> None:
    data = package(body, numbering=USUAL + num(1, 1))
    views = (View.FINAL, View.ORIGINAL, View.ALL)
    expected = [words + "\n" for words in (final, original, everything)]
    assert [text_of(data, view) for view in views] == expected
