"""ODT files: their text is what an office program prints."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from composing import expected, findings, odt, odt_of, with_emphasis, with_notes

from lintres.formats import FormatError, read
from lintres.formats.document import View
from lintres.origin import Origin

ROOT = Path(__file__).parent.parent
DRAFTS = sorted([*ROOT.glob("tests/drafts/*.txt"), *ROOT.glob("lintres/demo/*.txt")])


def text_of(content: bytes | str, view: View = View.FINAL) -> str:
    """The text of a file, or of one with such content, without the line break at its end."""
    data = content if isinstance(content, bytes) else odt(content)
    return read(data, "draft.odt", view).text.removesuffix("\n")


# ---- Drafts ---------------------------------------------------------------------------------


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_a_file_has_the_findings_of_its_text(path: Path) -> None:
    text = path.read_text("utf-8")
    for draft in (text, with_notes(with_emphasis(text))):
        assert findings(read(odt_of(draft), "draft.odt")) == expected(draft)


# ---- Text -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("<text:p>one</text:p><text:h>two</text:h>", "one\n\ntwo", id="paragraphs"),
        pytest.param("<text:p> one\n  two </text:p>", "one two", id="white space"),
        pytest.param('<text:p>a<text:s text:c="2"/>b</text:p>', "a  b", id="spaces"),
        pytest.param("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc", id="signs"),
        pytest.param(
            '<text:p><text:span text:style-name="I">a</text:span> b</text:p>', "*a* b", id="italic"
        ),
        pytest.param(
            '<text:p>a <text:span text:style-name="B">b</text:span></text:p>', "a **b**", id="bold"
        ),
        pytest.param(
            '<text:p>a,<text:span text:style-name="S">2</text:span></text:p>', "a,²", id="raised"
        ),
        pytest.param(
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p>"
            "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>"
            "</table:table-row></table:table>",
            "a\n\nb",
            id="a table",
        ),
        pytest.param(
            "<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>"
            " b</text:p><text:p>c</text:p>",
            "a b\n\nbox\n\nc",
            id="a text box",
        ),
        pytest.param("<text:section><text:p>a</text:p></text:section>", "a", id="a section"),
        pytest.param(
            "<text:p>a<office:annotation><text:p>Why?</text:p></office:annotation>b</text:p>",
            "ab",
            id="a comment",
        ),
        pytest.param(
            '<text:p>p. <text:page-number>3</text:page-number><text:bookmark text:name="x"/>'
            "</text:p>",
            "p. 3",
            id="a field",
        ),
        pytest.param(
            '<text:p>a,<text:note text:note-class="footnote"><text:note-citation>1'
            "</text:note-citation><text:note-body><text:p>See A.</text:p><text:p>B.</text:p>"
            "</text:note-body></text:note> b</text:p><text:p>c</text:p>",
            "a,¹ b\n\n¹ See A.\nB.\n\nc",
            id="a note",
        ),
        pytest.param("", "", id="nothing"),
    ],
)
def test_text(content: str, text: str) -> None:
    assert text_of(content) == text


_LEVEL = '<text:list-level-style-number text:level="{}" {}/>'
_POINT = "<text:list-item><text:p>{}</text:p></text:list-item>"
_TWO = _POINT.format("a") + _POINT.format("b")


@pytest.mark.parametrize(
    ("level", "text"),
    [
        ('style:num-format="1" style:num-suffix="."', "1. a\n\n2. b"),
        ('style:num-format="a" style:num-prefix="(" style:num-suffix=")"', "(a) a\n\n(b) b"),
        ('style:num-format="I" text:start-value="4"', "IV a\n\nV b"),
        ('style:num-format="١, ٢, ٣, ..." style:num-suffix=" -"', "١ - a\n\n٢ - b"),
        ('style:num-format="一, 二, 三, ..." style:num-suffix="、"', "一、 a\n\n二、 b"),
        ('style:num-format="أ, ب, ت, ..."', "أ a\n\nب b"),
        ('style:num-format="А, Б, .., Аа, Аб, ... (ru)" text:start-value="28"', "Я a\n\nАА b"),
        ('style:num-format="a" text:start-value="26" style:num-letter-sync="true"', "z a\n\naa b"),
        ('style:num-format=""', "a\n\nb"),
    ],
)
def test_numbers_of_a_list(level: str, text: str) -> None:
    automatic = f'<text:list-style style:name="X">{_LEVEL.format(1, level)}</text:list-style>'
    content = f'<text:list text:style-name="X">{_TWO}</text:list>'
    assert text_of(odt(content, automatic=automatic)) == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(
            f'<text:list text:style-name="L">{_TWO}<text:list-item><text:list>{_TWO}</text:list>'
            f"</text:list-item>{_POINT.format('c')}</text:list>",
            "1. a\n\n2. b\n\n(a) a\n\n(b) b\n\n3. c",
            id="levels",
        ),
        pytest.param(
            f'<text:list text:style-name="L">{_TWO}</text:list><text:p>x</text:p>'
            f'<text:list text:style-name="L" text:continue-numbering="true">{_TWO}</text:list>',
            "1. a\n\n2. b\n\nx\n\n3. a\n\n4. b",
            id="goes on",
        ),
        pytest.param(
            f'<text:list xml:id="one" text:style-name="L">{_TWO}</text:list>'
            f'<text:list text:style-name="L">{_TWO}</text:list>'
            f'<text:list text:style-name="L" text:continue-list="one">{_TWO}</text:list>',
            "1. a\n\n2. b\n\n1. a\n\n2. b\n\n3. a\n\n4. b",
            id="goes on from another",
        ),
        pytest.param(
            '<text:list text:style-name="L"><text:list-header><text:p>x</text:p>'
            '</text:list-header><text:list-item text:start-value="7"><text:p>a</text:p>'
            f"<text:p>more</text:p></text:list-item>{_POINT.format('b')}</text:list>",
            "x\n\n7. a\n\nmore\n\n8. b",
            id="a head, a start, a second paragraph",
        ),
        pytest.param(
            '<text:list text:style-name="L"><text:list-item><text:list><text:list-item><text:p>a'
            "</text:p></text:list-item></text:list></text:list-item></text:list>",
            "(a) a",
            id="only the inner one",
        ),
    ],
)
def test_lists(content: str, text: str) -> None:
    assert text_of(content) == text


def test_headings_have_the_numbers_of_the_outline() -> None:
    levels = _LEVEL.format(1, 'style:num-format="I" style:num-suffix="."') + _LEVEL.format(
        2, 'style:num-format="1" text:display-levels="2"'
    )
    styles = f"<office:styles><text:outline-style>{levels}</text:outline-style></office:styles>"
    content = "".join(
        f'<text:h text:outline-level="{depth}">{depth}</text:h>' for depth in (1, 2, 2, 1, 2)
    )
    text = "I. 1\n\nI.1 2\n\nI.2 2\n\nII. 1\n\nII.1 2"
    assert text_of(odt(content, styles=styles)) == text


# ---- Styles ---------------------------------------------------------------------------------


def test_styles_rest_on_each_other() -> None:
    properties = '<style:text-properties fo:font-style="italic" style:font-weight-complex="bold"/>'
    styles = (
        '<office:styles><style:style style:name="Base" style:family="paragraph" '
        f'style:parent-style-name="P">{properties}</style:style></office:styles>'
    )
    automatic = (
        '<style:style style:name="P" style:family="paragraph" style:parent-style-name="Base"/>'
        '<style:style style:name="N" style:family="text"><style:text-properties '
        'fo:font-style="normal"/></style:style>'
    )
    content = (
        '<text:p text:style-name="P">one <text:span text:style-name="N">two</text:span> '
        "الجمعية</text:p>"
    )
    assert text_of(odt(content, styles=styles, automatic=automatic)) == "*one* two **الجمعية**"


def test_hidden_text_is_known() -> None:
    content = (
        '<text:p>All <text:span text:style-name="H">but one </text:span>agree</text:p>'
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>Never</text:p>'
        '<text:p><text:hidden-text text:string-value="no" text:is-hidden="true"/>yes</text:p>'
        '<text:section text:display="none"><text:p>Old</text:p></text:section>'
    )
    source = read(odt(content), "draft.odt")
    assert source.text == "All agree\n\nyes\n"
    assert [text for _, text in source.hidden] == ["but one ", "Never", "no", "Old"]


# ---- Changes --------------------------------------------------------------------------------


def _changed(*regions: str) -> str:
    held = "".join(
        f'<text:changed-region xml:id="c{number}">{region}</text:changed-region>'
        for number, region in enumerate(regions)
    )
    return f"<text:tracked-changes>{held}</text:tracked-changes>"


_INSERTED = "<text:insertion><office:change-info/></text:insertion>"


def _deleted(content: str) -> str:
    return f"<text:deletion><office:change-info/>{content}</text:deletion>"


_IN, _OUT, _AT = (f'<text:change{kind} text:change-id="c{{}}"/>' for kind in ("-start", "-end", ""))


@pytest.mark.parametrize(
    ("before", "content", "final", "original", "every"),
    [
        pytest.param(
            _changed(_deleted("<text:p>old</text:p>"), _INSERTED),
            f"<text:p>the {_AT.format(0)}{_IN.format(1)}new{_OUT.format(1)} day</text:p>",
            "the new day",
            "the old day",
            "the oldnew day",
            id="words",
        ),
        pytest.param(
            _changed(_INSERTED),
            f"<text:p>a{_IN.format(0)}</text:p><text:p>b</text:p>"
            f"<text:p>{_OUT.format(0)} c</text:p>",
            "a\n\nb\n\nc",
            "a c",
            "a\n\nb\n\nc",
            id="an inserted paragraph",
        ),
        pytest.param(
            _changed(_deleted("<text:p> x</text:p><text:p>gone</text:p><text:p>y </text:p>")),
            f"<text:p>a{_AT.format(0)}b</text:p>",
            "ab",
            "a x\n\ngone\n\ny b",
            "a x\n\ngone\n\ny b",
            id="a deleted paragraph",
        ),
        pytest.param(
            _changed(
                _deleted(
                    f'<text:list text:style-name="L">{_POINT.format("gone")}<text:list-item>'
                    "<text:p/></text:list-item></text:list>"
                )
            ),
            f'<text:list text:style-name="L">{_POINT.format("a")}'
            f"{_POINT.format(_AT.format(0) + 'b')}</text:list>",
            "1. a\n\n2. b",
            "1. a\n\n2. gone\n\n3. b",
            "1. a\n\n2. gone\n\n3. b",
            id="a deleted point",
        ),
        pytest.param(
            _changed(_INSERTED),
            f'<text:list text:style-name="L">{_POINT.format(_IN.format(0) + "new")}'
            f"{_POINT.format(_OUT.format(0) + 'b')}</text:list>",
            "1. new\n\n2. b",
            "1. b",
            "1. new\n\n2. b",
            id="an inserted point",
        ),
        pytest.param(
            _changed("<text:format-change/>"),
            f"<text:p>{_IN.format(0)}a{_OUT.format(0)} b</text:p>",
            "a b",
            "a b",
            "a b",
            id="a change of format",
        ),
        pytest.param(
            _changed(_deleted(f"<text:p>x{_AT.format(0)}</text:p>")),
            f"<text:p>a{_AT.format(0)}</text:p>",
            "a",
            "ax",
            "ax",
            id="a change within itself",
        ),
    ],
)
def test_changes(before: str, content: str, final: str, original: str, every: str) -> None:
    data = odt(content, before=before)
    assert [text_of(data, view) for view in View] == [final, original, every]


# ---- Pages and places -----------------------------------------------------------------------

_STATISTIC = '<office:meta><meta:document-statistic meta:page-count="{}"/></office:meta>'


def _pages(data: bytes) -> list[tuple[int | None, int | None]]:
    origins = read(data, "draft.odt").origins
    assert origins is not None
    return [(piece.origin.page, piece.origin.paragraph) for piece in origins.pieces]


@pytest.mark.parametrize(
    ("content", "count", "pages"),
    [
        ("<text:p>a</text:p><text:p>b</text:p>", 1, [(1, 1), (1, 2)]),
        ("<text:p>a</text:p><text:p>b</text:p>", 2, [(None, 1), (None, 2)]),
        (
            "<text:p>a</text:p>{0}<text:p>b{0} c</text:p><text:p>d</text:p>".format(
                "<text:soft-page-break/>"
            ),
            3,
            [(1, 1), (2, 1), (2, 1), (3, 1)],
        ),
    ],
)
def test_pages(content: str, count: int, pages: list[tuple[int | None, int | None]]) -> None:
    assert _pages(odt(content, meta=_STATISTIC.format(count))) == pages


def test_places_are_nodes_and_characters() -> None:
    content = (
        '<text:p>one <text:span text:style-name="I">two</text:span> three</text:p>'
        f'<text:list text:style-name="L">{_POINT.format("four")}</text:list>'
    )
    source = read(odt(content), "draft.odt")
    assert source.origins is not None
    top = "/office:document-content/office:body/office:text"
    assert [piece.origin for piece in source.origins.pieces] == [
        Origin(None, 1, character=1, node=f"{top}/text:p[1]"),
        Origin(None, 1, character=1, node=f"{top}/text:p[1]/text:span[1]"),
        Origin(None, 1, character=8, node=f"{top}/text:p[1]"),
        Origin(None, 2, node=f"{top}/text:list[1]/text:list-item[1]/text:p[1]"),
        Origin(None, 2, character=1, node=f"{top}/text:list[1]/text:list-item[1]/text:p[1]"),
    ]


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("<style:header>{}</style:header>", "A/80/L.1\n\na"),
        ("<style:header><text:p><text:page-number/>{}</text:p></style:header>", "a"),
        ("<style:footer>{}</style:footer>", "a"),
        ('<style:header style:display="false">{}</style:header>', "a"),
        ("<style:header/><style:header-first>{}</style:header-first>", "A/80/L.1\n\na"),
        ("<style:header>{}</style:header><style:header-first/>", "a"),
    ],
)
def test_what_the_first_page_prints_at_its_top(header: str, text: str) -> None:
    held = header.format("<text:p>A/80/L.1</text:p>")
    master = f'<style:master-page style:name="Standard">{held}</style:master-page>'
    styles = f"<office:master-styles>{master}</office:master-styles>"
    assert text_of(odt("<text:p>a</text:p>", styles=styles)) == text


# ---- What cannot be read --------------------------------------------------------------------


def test_a_password() -> None:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
        "</manifest:manifest>"
    )
    data = odt("", **{"content.xml": "\0\1\2", "META-INF/manifest.xml": manifest})
    with pytest.raises(FormatError, match="protected by a password"):
        text_of(data)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"content.xml": "<a/>"}, "an ODT file without text"),
        ({"content.xml": "<a>"}, "the XML in it is damaged"),
        ({"mimetype": ""}, "an ODT file without text"),
    ],
)
def test_damage(parts: dict[str, str], message: str) -> None:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, part in parts.items():
            if name != "mimetype":
                archive.writestr(name, part)
    with pytest.raises(FormatError, match=message):
        text_of(held.getvalue())
