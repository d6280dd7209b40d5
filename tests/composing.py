"""Drafts in plain text as HTML and ODT files: what the tests of these formats read."""

import re
import zipfile
from collections.abc import Iterator
from functools import cache
from html import escape
from io import BytesIO
from typing import NamedTuple

from lintres import Source, lint

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_FIGURES = str.maketrans(_RAISED, "0123456789")
_NUMBER = re.compile(r"([0-9]{1,3})\. (?=\S)")
_NOTE = re.compile(rf"([{_RAISED}]+) ")
_MARK = re.compile(rf"([{_RAISED}]+)")
_WORD = re.compile(r"(?:[0-9]{1,3}\. )?([^\W\d_]{3,})(?= )")


class Block(NamedTuple):
    """A paragraph of a draft: its lines in plain text, and the number that a list may print."""

    number: int | None
    text: str  # Markdown emphasis, figures raised


def with_emphasis(text: str) -> str:
    """Set off the first word of each paragraph, as drafts do their openings."""
    paragraphs = []
    for paragraph in re.split(r"\n{2,}", text):
        found = _WORD.match(paragraph)
        if found and "*" not in paragraph and "_" not in paragraph:
            mark = "**" if "\u0600" < found[1] < "\u0700" or found[1] > "\u4e00" else "*"
            start, end = found.span(1)
            word = f"{mark}{paragraph[start:end]}{mark}"
            paragraph = paragraph[:start] + word + paragraph[end:]
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def with_notes(text: str) -> str:
    """Set a mark behind the first paragraph that ends in a comma, and its note below."""
    if any(sign in text for sign in _RAISED):
        return text
    return re.sub(r"([,،，])\n\n", r"\1¹\n\n¹ A/RES/70/1.\n\n", text, count=1)


def blocks(text: str, *, numbered: bool) -> Iterator[tuple[Block, list[tuple[str, Block]]]]:
    """Yield the paragraphs of a draft, each with the notes below it whose marks it has."""
    waiting: list[tuple[Block, list[tuple[str, Block]]]] = []
    for paragraph in re.split(r"\n(?:[ \t\u3000]*\n)+", text.strip("\n")):
        note = _NOTE.match(paragraph)
        if note and waiting and note[1] in waiting[-1][0].text:
            label = note[1].translate(_TO_FIGURES)
            waiting[-1][1].append((label, Block(None, paragraph[note.end() :])))
            continue
        number = _NUMBER.match(paragraph) if numbered else None
        body = paragraph[number.end() :] if number else paragraph
        waiting.append((Block(int(number[1]) if number else None, body), []))
    yield from waiting


Findings = tuple[tuple[str, str, str], ...]


@cache
def expected(text: str) -> Findings:
    """What lintres finds in a text, asked once."""
    return findings(text)


def findings(source: Source | str) -> Findings:
    """What lintres finds in a text: code, message and the words that are marked."""
    checked = lint(source)
    text = checked.draft.source
    return tuple((one.code, one.message, text.slice(one.span)) for one in checked.diagnostics)


# ---- HTML -----------------------------------------------------------------------------------


class Flavour(NamedTuple):
    """How a program writes a page; {} stands for the text."""

    page: str = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>{}</body></html>"
    paragraph: str = "<p>{}</p>\n"
    numbered: str = '<ol start="{}"><li>{}</li></ol>\n'
    italic: str = "<i>{}</i>"
    bold: str = "<b>{}</b>"
    mark: str = '<a href="#fn{0}" id="ref{0}"><sup>{0}</sup></a>'
    note: str = '<p id="fn{0}"><a href="#ref{0}">{0}</a> {1}</p>'
    notes: str = "<div class=footnotes><hr>{}</div>"
    line_break: str = "<br>\n"


PLAIN = Flavour()
WORD = Flavour(
    page=(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv='
        'Content-Type content="text/html; charset=utf-8"><style><!-- /* Font Definitions */ '
        "@font-face {{font-family:Times;}} p.MsoNormal, li.MsoNormal {{mso-style-parent:'';"
        "font-size:10.0pt;}} span.MsoFootnoteReference {{vertical-align:super;}} span.Opening "
        "{{font-style:italic;mso-bidi-font-style:normal}} --></style></head><body lang=EN-US>"
        "<div class=WordSection1>{}</div></body></html>"
    ),
    paragraph="<p class=MsoNormal><span lang=EN-GB>{}<o:p></o:p></span></p>\n\n",
    numbered=(
        "<p class=MsoNormal style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !support"
        "Lists]><span lang=EN-GB style='mso-fareast-font-family:Times'><span style='mso-list:"
        "Ignore'>{}.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;\n"
        "</span></span></span><![endif]>{}</p>"
    ),
    italic="<span\nclass=Opening>{}</span>",
    bold="<b style='mso-bidi-font-weight:normal'>{}</b>",
    mark=(
        '<a style=\'mso-footnote-id:ftn{0}\' href="#_ftn{0}" name="_ftnref{0}" title=""><span '
        "class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if "
        "!supportFootnotes]><span class=MsoFootnoteReference>[{0}]</span><![endif]></span>"
        "</span></a>"
    ),
    note=(
        "<div style='mso-element:footnote' id=ftn{0}><p class=MsoFootnoteText><a style='"
        'mso-footnote-id:ftn{0}\' href="#_ftnref{0}" name="_ftn{0}" title=""><span class='
        "MsoFootnoteReference>[{0}]</span></a> {1}</p></div>"
    ),
    notes="<div style='mso-element:footnote-list'><br clear=all><hr>{}</div>",
)
GOOGLE = Flavour(
    page=(
        '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style '
        'type="text/css">@import url(https://themes.example/css);ol.lst-kix_a-0{{list-style-type:'
        "none}}.lst-kix_a-0>li:before{{content:"
        '"" counter(lst-ctn-kix_a-0,decimal) ". "}}.lst-kix_a-0>li{{counter-increment:'
        "lst-ctn-kix_a-0}}.c1{{font-style:italic}}.c2{{font-weight:700}}.c3{{color:#000}}</style>"
        '</head><body class="c9 doc-content">{}</body></html>'
    ),
    paragraph='<p class="c4"><span class="c3">{}</span></p>',
    numbered='<ol class="c5 lst-kix_a-0 start" start="{}"><li class="c4 li-bullet-0">{}</li></ol>',
    italic='<span class="c1 c3">{}</span>',
    bold='<span class="c3 c2">{}</span>',
    mark='<sup><a href="#ftnt{0}" id="ftnt_ref{0}">[{0}]</a></sup>',
    note=(
        '<div><p class="c4"><a href="#ftnt_ref{0}" id="ftnt{0}">[{0}]</a><span class="c3">'
        "&nbsp;{1}</span></p></div>"
    ),
    notes='<hr class="c8">{}',
)
SITE = Flavour(
    page=(
        "<!doctype html><html><head><title>Documents</title><script>var a = '<p>';</script>"
        "<style>nav {{ color: red }}</style></head><body><header><nav><a href='/'>Home</a> "
        "<a href='/d'>Documents</a></nav></header><div id='cookie-banner'>We use cookies. "
        "<button>Accept</button></div><main><div class='breadcrumb'><a href=/x>All</a></div>{}"
        "</main><aside>See also <a href=/y>others</a></aside><footer>Contact | Privacy</footer>"
        "</body></html>"
    ),
    paragraph="\n  <div>\n    {}\n  </div>",
    numbered="<table><tr><td>{}.</td><td><div>{}</div></td></tr></table>",
    italic="<em>{}</em>",
    bold="<strong>{}</strong>",
    mark='<sup class="reference" id="cite_ref-{0}"><a href="#cite_note-{0}">[{0}]</a></sup>',
    note=(
        '<li id="cite_note-{0}"><a href="https://example.org/page#cite_ref-{0}">↑</a> '
        "<span>{1}</span></li>"
    ),
    notes='<ol class="references">{}</ol>',
)
FLAVOURS = {"plain": PLAIN, "Word": WORD, "Google Docs": GOOGLE, "a site": SITE}


def html(text: str, flavour: Flavour = PLAIN) -> str:
    """Return a page of a draft."""
    body, notes = [], []
    for block, below in blocks(text, numbered=True):
        labels = [label for label, _ in below]
        printed = _html_of(block.text, flavour, labels)
        if block.number is None:
            body.append(flavour.paragraph.format(printed))
        else:
            body.append(flavour.numbered.format(block.number, printed))
        notes += [
            flavour.note.format(label, _html_of(note.text, flavour, [])) for label, note in below
        ]
    if notes:
        body.append(flavour.notes.format("".join(notes)))
    return flavour.page.format("".join(body))


def _html_of(text: str, flavour: Flavour, labels: list[str]) -> str:
    text = escape(text, quote=False).replace("\n", "\0")
    text = _marked(text, flavour.bold, flavour.italic)

    def raised(found: re.Match[str]) -> str:
        label = found[1].translate(_TO_FIGURES)
        return flavour.mark.format(label) if label in labels else f"<sup>{label}</sup>"

    text = _MARK.sub(raised, text)
    text = re.sub(r"[ \t]{2,}", r'<span style="white-space: pre">\g<0></span>', text)
    return text.replace("\0", flavour.line_break)


def _marked(text: str, bold: str, italic: str) -> str:
    text = re.sub(r"\*\*(\S[^*]*)\*\*", lambda found: bold.format(found[1]), text)
    return re.sub(r"(?<!\\)\*(\S[^*]*)\*", lambda found: italic.format(found[1]), text)


# ---- ODT ------------------------------------------------------------------------------------

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "manifest": "manifest",
        "meta": "meta",
    }.items()
)
_SPACES += ' office:version="1.3"'
_MANIFEST = "".join(
    f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
    for path, kind in {
        "/": "application/vnd.oasis.opendocument.text",
        "content.xml": "text/xml",
        "styles.xml": "text/xml",
        "meta.xml": "text/xml",
    }.items()
)
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_AUTOMATIC = """
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"
 style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"
 style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties
 style:text-position="super 58%"/></style:style>
<style:style style:name="H" style:family="text"><style:text-properties
 text:display="none"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1"
 style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2"
 style:num-prefix="(" style:num-suffix=")" style:num-format="a"/></text:list-style>
"""


def odt(
    content: str,
    *,
    automatic: str = "",
    before: str = "",
    styles: str = "",
    meta: str = "",
    **more: str,
) -> bytes:
    """Return an ODT file of what its text holds; `before` stands before it, `more` are parts."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        parts = {
            "content.xml": (
                f"<office:document-content {_SPACES}><office:automatic-styles>{_AUTOMATIC}"
                f"{automatic}</office:automatic-styles><office:body><office:text>{before}"
                f"{content}</office:text></office:body></office:document-content>"
            ),
            "styles.xml": f"<office:document-styles {_SPACES}>{styles}</office:document-styles>",
            "meta.xml": f"<office:document-meta {_SPACES}>{meta}</office:document-meta>",
            "META-INF/manifest.xml": (
                f'<manifest:manifest {_SPACES} manifest:version="1.3">{_MANIFEST}'
                "</manifest:manifest>"
            ),
            **more,
        }
        for name, part in parts.items():
            archive.writestr(name, _XML + part, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def odt_of(text: str) -> bytes:
    """Return an ODT file of a draft, its numbers, notes and emphasis as office programs have."""
    body = []
    for block, below in blocks(text, numbered=True):
        notes = {label: _odt_inline(note.text, {}) for label, note in below}
        paragraph = f"<text:p>{_odt_inline(block.text, notes)}</text:p>"
        if block.number is not None:
            paragraph = (
                f'<text:list text:style-name="L"><text:list-item text:start-value="{block.number}">'
                f"{paragraph}</text:list-item></text:list>"
            )
        body.append(paragraph)
    return odt("".join(body))


def _odt_inline(text: str, notes: dict[str, str]) -> str:
    span = '<text:span text:style-name="{}">{{}}</text:span>'
    text = _marked(escape(text, quote=False), span.format("B"), span.format("I"))

    def raised(found: re.Match[str]) -> str:
        label = found[1].translate(_TO_FIGURES)
        if label not in notes:
            return span.format("S").format(label)
        return (
            '<text:note text:note-class="footnote"><text:note-citation>'
            f"{label}</text:note-citation><text:note-body><text:p>{notes[label]}</text:p>"
            "</text:note-body></text:note>"
        )

    text = _MARK.sub(raised, text)
    text = re.sub(r" {2,}", lambda gap: f' <text:s text:c="{len(gap[0]) - 1}"/>', text)
    return text.replace("\n", "<text:line-break/>")
