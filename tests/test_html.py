"""HTML files: pages as programs and sites write them give the text that a reader sees."""

from pathlib import Path

import pytest
from composing import FLAVOURS, expected, findings, html, with_emphasis, with_notes

from lintres.formats import FormatError, read
from lintres.formats.document import View
from lintres.origin import Origin

ROOT = Path(__file__).parent.parent
DRAFTS = sorted([*ROOT.glob("tests/drafts/*.txt"), *ROOT.glob("lintres/demo/*.txt")])


def text_of(page: str | bytes, view: View = View.FINAL) -> str:
    """The text of a page, without the line break at its end."""
    data = page if isinstance(page, bytes) else page.encode()
    return read(data, "page.html", view).text.removesuffix("\n")


# ---- Drafts ---------------------------------------------------------------------------------


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_a_page_has_the_findings_of_its_text(path: Path) -> None:
    text = path.read_text("utf-8")
    for draft in (text, with_notes(with_emphasis(text))):
        pages = {name: html(draft, flavour).encode() for name, flavour in FLAVOURS.items()}
        found = {name: findings(read(page, "page.html")) for name, page in pages.items()}
        assert found == dict.fromkeys(FLAVOURS, expected(draft))


# ---- Text -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "text"),
    [
        pytest.param("<p>one<p>two", "one\n\ntwo", id="paragraphs"),
        pytest.param("one<div>two</div>three", "one\n\ntwo\n\nthree", id="text beside blocks"),
        pytest.param("<p>one<br>two", "one\ntwo", id="a line break"),
        pytest.param("<p>one<br> <br>two", "one\n\ntwo", id="two line breaks"),
        pytest.param("<p> one\n  two <i> three</i> </p>", "one two *three*", id="white space"),
        pytest.param("<p>one&nbsp; two", "one\u00a0 two", id="a no-break space"),
        pytest.param("<p>秘书长\n  报告", "秘书长报告", id="a wrapped line of Chinese"),
        pytest.param("<p>决议\nA/RES/1", "决议 A/RES/1", id="Chinese and Latin"),
        pytest.param("<pre>one\n  two\n\nthree</pre>", "one\n  two\n\nthree", id="pre"),
        pytest.param("<p dir=rtl><b>تقرر</b> أن", "**تقرر** أن", id="Arabic"),
        pytest.param("<table><tr><td>a b<td>c<tr><td>d</table>", "a b\n\nc\n\nd", id="a table"),
        pytest.param("<table><tr><td>1.<td>Decides</table>", "1. Decides", id="a number's cell"),
        pytest.param(
            "<div><span class=num>(a)</span><div><p>To go</p></div></div>",
            "(a) To go",
            id="a number before its block",
        ),
        pytest.param(
            "<ol style='list-style:none'><li><span style='display:block;float:left'>1.</span>"
            "<p>To go</p></li></ol>",
            "1. To go",
            id="a number that floats",
        ),
        pytest.param("<h1>Title</h1><p>x", "Title\n\nx", id="a heading is display"),
        pytest.param("<p>a<b> b</b> <strong>c</strong> d", "a **b c** d", id="bold"),
        pytest.param("<p><em>a</em> <cite>b</cite> <dfn>c</dfn> d", "*a b c* d", id="italic"),
        pytest.param("<p>its report,<sup>3</sup> and", "its report,³ and", id="raised"),
        pytest.param("<p>the 1<sup>st</sup> day", "the 1st day", id="an ordinal"),
        pytest.param("<p>a<ruby>b<rt>x</rt></ruby>c", "abc", id="ruby"),
        pytest.param("<p>a <q>b</q>", "a “b”", id="quotation marks"),
        pytest.param("<p>a&lsqb;b&#150;c&amp;", "a[b–c&", id="character references"),
        pytest.param("<p>a\0b", "ab", id="zero bytes"),
        pytest.param("<p>one<p>two</b></i></div><p>three", "one\n\ntwo\n\nthree", id="broken"),
        pytest.param("<p>5 * 3 and <i>x</i>", "5 \\* 3 and *x*", id="an asterisk"),
        pytest.param("<html></html>", "", id="nothing"),
    ],
)
def test_text(page: str, text: str) -> None:
    assert text_of(page) == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        pytest.param("<ol><li>a<li>b</ol>", "1. a\n\n2. b", id="figures"),
        pytest.param("<ol start=4><li>a<li>b</ol>", "4. a\n\n5. b", id="from four"),
        pytest.param("<ol><li>a<li value=7>b<li>c</ol>", "1. a\n\n7. b\n\n8. c", id="a value"),
        pytest.param("<ol reversed><li>a<li>b</ol>", "2. a\n\n1. b", id="reversed"),
        pytest.param("<ol type=a start=26><li>a<li>b</ol>", "z. a\n\naa. b", id="letters"),
        pytest.param("<ol type=I start=9><li>a", "IX. a", id="Roman"),
        pytest.param(
            "<ol><li><p>a</p><ol type=i><li>b</ol><li>c</ol>",
            "1. a\n\ni. b\n\n2. c",
            id="nested",
        ),
        pytest.param("<ul><li>a<ul><li>b</ul></ul>", "• a\n\n◦ b", id="bullets"),
        pytest.param("<ol style='list-style: none'><li>1. a</ol>", "1. a", id="no marker"),
        pytest.param("<ol style='list-style-type: arabic-indic'><li>a", "١. a", id="Arabic"),
        pytest.param("<ol style='list-style-type: cjk-ideographic'><li>a", "一、 a", id="Chinese"),
        pytest.param(
            "<style>ol.p > li::before { content: '(' counter(n, lower-alpha) ') ' }"
            ".p > li { counter-increment: n }</style><ol class=p><li>a<li>b</ol>",
            "(a) a\n\n(b) b",
            id="a sheet's marker",
        ),
        pytest.param("<ol><li><ol><li>a</ol></ol>", "1. 1. a", id="two at once"),
        pytest.param("<ol><li></li><li>b</ol>", "2. b", id="an empty point"),
        pytest.param("<ol start=x><li value=''>a", "1. a", id="no numbers"),
    ],
)
def test_lists_print_their_numbers(page: str, text: str) -> None:
    assert text_of(page) == text


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("i { font-style: normal }", "a b"),
        ("i, em { font-weight: 700; font-style: normal !important }", "a **b**"),
        (".x { font-weight: bold }", "a ***b***"),
        ("i.x { font: 12pt Times }", "a b"),
        ("i.y { font-style: normal }", "a *b*"),
        ("/* i { font-style: normal } */", "a *b*"),
        ("@media print { i { font-style: normal } } ", "a *b*"),
        ("@media screen { i { font-style: normal } } i { color: red }", "a b"),
        ("@page { size: A4 } <!-- .x { vertical-align: super } -->", "a b"),
        ("#n { display: none }", "a"),
        ("i { display: block }", "a\n\n*b*"),
        ("i { font-style: normal", "a b"),
    ],
)
def test_style_sheets_count(style: str, text: str) -> None:
    assert text_of(f"<style>{style}</style><p>a <i class=x id=n>b</i>") == text


# ---- Notes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            '<p>a,<a href="#fn1" id="r1"><sup>1</sup></a> b</p><p>c</p>'
            '<div class=footnotes><ol><li id="fn1"><p>See <a href="/A">A/1</a>.'
            '<a href="#r1">↩</a></p></li></ol></div>',
            id="pandoc",
        ),
        pytest.param(
            '<p>a,<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1'
            '</sup></a> b</p><p>c</p><div id="sdfootnote1"><p class="sdfootnote"><a '
            'class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>See\nA/1.'
            "</p></div>",
            id="LibreOffice",
        ),
        pytest.param(
            '<p>a,<sup><a href="#n1">1</a></sup> b</p><p>c</p>'
            '<section role="doc-endnotes"><p id="n1"><sup>1</sup> See A/1.</p></section>',
            id="raised label",
        ),
        pytest.param(
            '<main><p>a,<a role="doc-noteref" href="#x">1</a> b</p><p>c</p><p hidden>A text that '
            "is longer than what stands below it, and hidden</p></main>"
            '<footer><a href="/">Home</a><aside role="doc-footnote" id="x">1. See A/1.</aside>'
            "</footer>",
            id="outside the text",
        ),
        pytest.param(
            '<p>a,<sup class="reference" id="cite_ref-1"><a href="https://x.org/page#cite_note-1">'
            '[1]</a></sup> b</p><p>c</p><ol class="references"><li id="cite_note-1"><span>'
            '<a href="#cite_ref-1">'
            '↑</a></span> <span class="reference-text">See A/1.</span></li></ol>',
            id="Wikisource",
        ),
        pytest.param(
            '<p>a,<a href="#fn1"><sup>1</sup></a> b</p><div id="fn1">[1]&nbsp;See A/1.</div><p>c',
            id="in the middle",
        ),
    ],
)
def test_a_note_follows_its_mark(page: str) -> None:
    assert text_of(page) == "a,¹ b\n\n¹ See A/1.\n\nc"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        pytest.param(
            '<p>see paragraph <a href="#p1">1</a></p><p id="p1">1. Decides',
            "see paragraph 1\n\n1. Decides",
            id="a link to a paragraph",
        ),
        pytest.param('<p>a<a href="#fn9"><sup>9</sup></a>', "a⁹", id="no such note"),
        pytest.param(
            '<p>a<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> b</p><div><p><a '
            'href="#cmnt_ref1" id="cmnt1">[a]</a><span>Rephrase?</span></p></div>',
            "a b",
            id="a reviewer's comment in Google Docs",
        ),
        pytest.param(
            "<p>a<span class=MsoCommentReference><a class=msocomanchor id='_anchor_1' "
            "href='#_msocom_1' name='_msoanchor_1'>[X1]</a></span> b</p><div style='mso-element:"
            "comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Hm</p></div>"
            "</div>",
            "a b",
            id="a reviewer's comment in Word",
        ),
        pytest.param(
            '<p>a<a href="#fn1"><sup>1</sup></a> b<a href="#fn1"><sup>1</sup></a>'
            '<p id="fn1"><sup>1</sup> See',
            "a¹ b¹\n\n¹ See",
            id="one note, two marks",
        ),
        pytest.param(
            '<p>a<a href="#fn1"><sup>*</sup></a></p><p id="fn1">* On behalf</p>',
            "a*\n\n* On behalf",
            id="an asterisk",
        ),
    ],
)
def test_marks(page: str, text: str) -> None:
    assert text_of(page) == text


# ---- What is no text ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<nav>Home <a href=/>x</a></nav>{}", id="navigation"),
        pytest.param("{}<script>x()</script><style>p{}</style><template>t</template>", id="code"),
        pytest.param("<form><input>Search<button>Go</button></form>{}", id="a form"),
        pytest.param("<form action=/><input type=hidden>{}</form>", id="a page in a form"),
        pytest.param("<header><a href=1>1</a><a href=2>2</a><a href=3>3</a></header>{}", id="head"),
        pytest.param("{}<footer>© United Nations</footer>", id="foot"),
        pytest.param("<header>{}</header>", id="a head with the text"),
        pytest.param("{}<aside>Related</aside>", id="aside"),
        pytest.param("<div class='cookie-notice'>We use cookies</div>{}", id="cookies"),
        pytest.param("<div role=navigation>A B</div>{}", id="a role"),
        pytest.param("<main>{}</main><p>Elsewhere", id="main"),
        pytest.param("<div role=main>{}</div><p>Elsewhere", id="main by its role"),
        pytest.param("<article>{}</article><p>Elsewhere", id="article"),
        pytest.param("<main></main>{}", id="an empty main"),
        pytest.param("<article>Teaser</article><article>{}</article>", id="teasers"),
        pytest.param("<div hidden>Menu <a href=/>x</a></div>{}", id="a menu not shown"),
        pytest.param("<i class='icon' aria-hidden=true>menu</i>{}", id="an icon"),
        pytest.param("<!-- a comment -->{}<!--[if mso]><p>x</p><![endif]-->", id="comments"),
        pytest.param("<div title=footer><p>A/1</p></div>{}", id="a foot of LibreOffice"),
    ],
)
def test_the_draft_is_told_from_the_page(page: str) -> None:
    draft = "".join(f"<p>Paragraph {number} of a draft resolution." for number in range(1, 9))
    paragraphs = [f"Paragraph {number} of a draft resolution." for number in range(1, 9)]
    expected = "\n\n".join(paragraphs)
    assert text_of(page.replace("{}", draft)).removeprefix("Teaser\n\n") == expected


def test_hidden_text_is_known() -> None:
    page = (
        "<p>All <span style='display:none'>but one </span>of <s hidden>us</s><span style="
        "'visibility: hidden'>them</span> agree</p><p style='mso-hide:all'>Never</p>"
    )
    source = read(page.encode(), "page.html")
    assert source.text == "All of agree\n"
    assert [text for _, text in source.hidden] == ["but one ", "usthem", "Never"]


@pytest.mark.parametrize(
    ("view", "text"),
    [
        (View.FINAL, "all States"),
        (View.ORIGINAL, "Member States"),
        (View.ALL, "Memberall States"),
    ],
)
def test_changes(view: View, text: str) -> None:
    page = "<p><del>Member</del><ins>all</ins> States</p><ins></ins>"
    assert text_of(page, view) == text


def test_comments_to_lintres_are_kept() -> None:
    page = (
        "<!-- lintres: off-file NUM001 --><p>one</p><!-- other --><!-- lintres: off PUN -->"
        "<p>two<!-- lintres: on PUN --></p><ol><li><!-- lintres: off X --> three</ol>"
    )
    assert text_of(page) == (
        "<!-- lintres: off-file NUM001 -->\n\none\n\n<!-- lintres: off PUN -->\n\n"
        "two<!-- lintres: on PUN -->\n\n<!-- lintres: off X -->\n\n1. three"
    )


# ---- Encodings ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "declared", "text"),
    [
        ("utf-8", "", "Côte d’Ivoire"),
        ("utf-8-sig", "<meta charset=windows-1252>", "Côte d’Ivoire"),
        ("windows-1252", "<meta charset='iso-8859-1'>", "Côte d’Ivoire"),
        ("windows-1252", "<meta http-equiv=x content='text/html; charset=Windows-1252'>", "Côte"),
        ("windows-1256", "<meta charset=windows-1256>", "الجمعية العامة"),
        ("windows-1251", "<meta charset=windows-1251>", "Генеральная Ассамблея"),
        ("koi8-r", "<meta charset=KOI8-R>", "Генеральная Ассамблея"),
        ("gb18030", "<meta charset=gb2312>", "大会"),
        ("iso-8859-6", "<?xml version='1.0' encoding='ISO-8859-6'?>", "الجمعية"),
        ("utf-16", "<meta charset=utf-8>", "大会"),
        ("utf-16-le", "", "大会"),
        ("utf-8", "<meta charset=utf-16>", "大会"),
    ],
)
def test_encodings(encoding: str, declared: str, text: str) -> None:
    assert text_of(f"<html>{declared}<p>{text}</p></html>".encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<p>caf\xe9", "page.html: declares no encoding, and is not UTF-8 at byte 7 (0xe9)"),
        (b"<meta charset=utf-8>\xff", "declares the encoding “utf-8”, and is not UTF-8 at byte 21"),
        (b"<meta charset=rot13>x", "page.html: declares the encoding “rot13”, which no browser"),
        (b"\xff\xfe<\0\x00\xd8", "begins as UTF-16, and is not UTF-16-LE at byte 3"),
    ],
)
def test_what_cannot_be_decoded(data: bytes, message: str) -> None:
    with pytest.raises(FormatError) as fault:
        text_of(data)
    assert message in str(fault.value)


# ---- Places ---------------------------------------------------------------------------------


def test_places_are_nodes_and_characters() -> None:
    page = (
        "<html><body><p>one</p><p>\n two  <i>three</i> four<a href='#fn1'><sup>1</sup></a></p>"
        "<ol><li>five</ol><div id=fn1><sup>1</sup> six</div></body></html>"
    )
    source = read(page.encode(), "page.html")
    assert source.origins is not None
    places = {
        source.text[piece.start : piece.end].strip(): piece.origin
        for piece in source.origins.pieces
    }
    assert places == {
        "one": Origin(None, 1, character=1, node="/html/body/p[1]"),
        "two": Origin(None, 2, character=3, node="/html/body/p[2]"),
        "three": Origin(None, 2, character=1, node="/html/body/p[2]/i[1]"),
        "four": Origin(None, 2, character=13, node="/html/body/p[2]"),
        "¹": Origin(None, 2, character=1, node="/html/body/p[2]/a[1]"),
        "1.": Origin(None, 3, node="/html/body/ol[1]/li[1]"),
        "five": Origin(None, 3, character=1, node="/html/body/ol[1]/li[1]"),
        "six": Origin(None, None, "footnote 1", character=3, node="/html/body/div[1]"),
    }


def test_a_place_that_lies_deep_has_a_short_path() -> None:
    source = read(("<div>" * 100 + "x").encode(), "page.html")
    assert source.origins is not None
    assert source.origins.pieces[0].origin.node == "(//div)[100]"
