"""Small Word files made of their parts, in XML, for tests."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from lintres.formats import read
from lintres.formats.document import View

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def package(body: str, main: str = "word/document.xml", space: str = W, **parts: str) -> bytes:
    """A Word file with a body, and further parts by name: `styles="<w:style .../>"`.

    `app` is what docProps/app.xml holds; `settings`, `styles`, ... what is within their roots.
    """
    roots = {"header1": "hdr", "header2": "hdr"}
    files = {main: root("document", f"<w:body>{body}</w:body>")}
    links = []
    for name, inner in parts.items():
        if name != "app":
            files[f"word/{name}.xml"] = root(roots.get(name, name), inner)
            kind = name.rstrip("12")
            links.append((f"rId_{name}", f"{_OFFICE}/relationships/{kind}", f"/word/{name}.xml"))
    folder, _, base = main.rpartition("/")
    files[f"{folder}/_rels/{base}.rels"] = _relationships(links)
    top = [("rId1", f"{_OFFICE}/relationships/officeDocument", main)]
    if "app" in parts:
        files["docProps/app.xml"] = (
            f'<Properties xmlns="{_OFFICE}/extended-properties">{parts["app"]}</Properties>'
        )
        top.append(("rId2", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"))
    files["_rels/.rels"] = _relationships(top)
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="{TYPE}.document.main+xml"/></Types>'
    )
    if space != W:
        files = {
            name: text.replace(W, space).replace(
                _OFFICE, "http://purl.oclc.org/ooxml/officeDocument"
            )
            for name, text in files.items()
        }
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return held.getvalue()


def root(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {SPACES}>{inner}</w:{name}>'


def _relationships(links: Sequence[tuple[str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>'
        for identity, kind, target in links
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def text_of(data: bytes, view: View = View.FINAL) -> str:
    """What is read of a file."""
    return read(data, "draft.docx", view).text


def r(text: str, properties: str = "", kind: str = "t") -> str:
    """A run."""
    within = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{within}<w:{kind} xml:space="preserve">{escape(text)}</w:{kind}></w:r>'


def p(content: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    within = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{within}{content if '<' in content else r(content)}</w:p>"


DEL = '<w:del w:id="1" w:author="A">{}</w:del>'
INS = '<w:ins w:id="2" w:author="B">{}</w:ins>'


def deleted(words: str) -> str:
    return DEL.format(r(words, kind="delText"))


def inserted(words: str) -> str:
    return INS.format(r(words))


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def level(at: int, form: str, around: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{around}"/></w:lvl>'
    )


def abstract(identity: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def num(identity: int, definition: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def anew(at: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def item(words: str, of: int, at: int = 0, more: str = "") -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{of}"/></w:numPr>{more}')


USUAL = abstract(
    1,
    level(0, "decimal", "%1."),
    level(1, "lowerLetter", "(%2)"),
    level(2, "lowerRoman", "(%3)"),
)


def mark(identity: int, kind: str = "footnote", custom: str = "") -> str:
    said = ' w:customMarkFollows="1"' if custom else ""
    after = f"<w:t>{custom}</w:t>" if custom else ""
    return f'<w:r><w:{kind}Reference{said} w:id="{identity}"/>{after}</w:r>'


def note(identity: int, words: str, kind: str = "footnote") -> str:
    content = p(f"<w:r><w:{kind}Ref/></w:r>" + r(words))
    return f'<w:{kind} w:id="{identity}">{content}</w:{kind}>'


BOX = f"<w:txbxContent>{p('A/80/L.1')}{p('Limited')}</w:txbxContent>"
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


NOTES = note(2, "See.") + note(3, "Ibid.") + note(4, "Third.")
