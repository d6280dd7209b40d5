"""Word files made for tests: whole drafts by python-docx, and small ones from their parts."""

import difflib
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


# ---- From parts -----------------------------------------------------------------------------


def package(
    body: str, main: str = "word/document.xml", strict: bool = False, **parts: str
) -> bytes:
    """A Word file with a body, and further parts by name: `styles="<w:style .../>"`.

    `app` is what docProps/app.xml holds; `settings`, `styles`, ... what is within their roots.
    """
    roots = {"header1": "hdr", "header2": "hdr"}
    files = {main: _root("document", f"<w:body>{body}</w:body>")}
    links = []
    for name, inner in parts.items():
        if name != "app":
            files[f"word/{name}.xml"] = _root(roots.get(name, name), inner)
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
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="{_TYPE}.document.main+xml"/></Types>'
    )
    if strict:
        files = {
            name: text.replace(W, STRICT).replace(
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


def _root(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_SPACES}>{inner}</w:{name}>'


def _relationships(links: Sequence[tuple[str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>'
        for identity, kind, target in links
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}</Relationships>'


def r(text: str, properties: str = "", kind: str = "t") -> str:
    """A run."""
    within = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{within}<w:{kind} xml:space="preserve">{escape(text)}</w:{kind}></w:r>'


def p(content: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    within = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{within}{content if '<' in content else r(content)}</w:p>"


# ---- Whole drafts ---------------------------------------------------------------------------

_MARKS = "¹²³⁴⁵⁶⁷⁸⁹"
_NOTE = re.compile(rf"^([{_MARKS}]) (.+)$", re.MULTILINE)
_RULE = re.compile(r"^_{5,}\n?", re.MULTILINE)
_PIECE = re.compile(
    rf"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*\n]+)\*|(?<![mM])(?P<mark>[{_MARKS}])"
)
# The numbers of paragraphs: a level, its format, what stands around it.
_LABELS = [
    (0, "decimal", "%1.", re.compile(r"(\d+)\. ")),
    (0, "decimal", "%1 -", re.compile(r"(\d+) - ")),
    (1, "lowerLetter", "(%2)", re.compile(r"\(([a-z])\) ")),
    (1, "lowerLetter", "%2)", re.compile(r"([a-z])\) ")),
    (1, "arabicAbjad", "(%2)", re.compile(r"\(([أبجدوزحطي]|هـ)\) ")),
]
_ABJAD = ["أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي"]


class Draft:
    """Makes a Word file of a draft in plain text, its paragraphs set apart by blank lines.

    Marks of emphasis become emphasis; raised figures marks of footnotes, where each has its note;
    numbers and letters automatic ones, where `listed`; the lines of the masthead cells of a table,
    where `table`. `before` is another text: what differs is tracked, by two authors in turn.
    """

    def __init__(
        self, text: str, *, listed: bool = True, table: bool = False, before: str | None = None
    ) -> None:
        self._document = docx.Document()
        self._body = self._document.element.body
        self._listed, self._table = listed, table
        self._notes: dict[str, str] = {}
        self._lists: dict[str, int] = {}  # which list counts a form of numbers, ...
        self._counts: dict[tuple[int, str], int] = {}  # ... and how far it has come
        self._revision = 0
        self._numbering = self._document.part.numbering_part.element
        text = self._without_notes(text)
        blocks = re.split(r"\n[ \t]*\n\s*", text.strip("\n"))
        if before is None:
            self._write(blocks)
        else:
            former = re.split(r"\n[ \t]*\n\s*", self._without_notes(before).strip("\n"))
            self._write_changes(former, blocks)
        self._add_notes()

    def save(self) -> bytes:
        held = BytesIO()
        self._document.save(held)
        return held.getvalue()

    def comment(self) -> "Draft":
        """Comment on every third paragraph."""
        for paragraph in self._document.paragraphs[::3]:
            if paragraph.runs:
                self._document.add_comment(paragraph.runs[:1], "Is this agreed,, then;", "Ann", "A")
        return self

    # Notes

    def _without_notes(self, text: str) -> str:
        notes = dict(_NOTE.findall(text))
        rest = _RULE.sub("", _NOTE.sub("", text)) if notes else text
        marks = re.findall(f"(?<![mM])[{_MARKS}]", rest)
        if not notes or marks != list(notes) or marks != list(_MARKS[: len(notes)]):
            return text
        self._notes = notes
        return rest

    def _add_notes(self) -> None:
        if not self._notes:
            return
        inner = "".join(
            f'<w:footnote w:id="{_MARKS.index(mark) + 2}"><w:p><w:r><w:rPr><w:vertAlign '
            f'w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>{r(" ")}'
            f"{''.join(self._runs(text))}</w:p></w:footnote>"
            for mark, text in self._notes.items()
        )
        line = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        part = Part(
            PackURI("/word/footnotes.xml"),
            f"{_TYPE}.footnotes+xml",
            _root("footnotes", line + inner).encode(),
            self._document.part.package,
        )
        self._document.part.relate_to(part, RT.FOOTNOTES)

    # Paragraphs

    def _write(self, blocks: Sequence[str]) -> None:
        for at, block in enumerate(blocks):
            lines = block.split("\n")
            if self._table and at < 3 and len(lines) > 1:
                cells = "".join(f"<w:tc><w:tcPr/>{self._paragraph(line)}</w:tc>" for line in lines)
                self._append(f"<w:tbl><w:tblPr/><w:tr>{cells}</w:tr></w:tbl>")
            else:
                self._append(self._paragraph(block))

    def _append(self, xml: str) -> None:
        """Put an element before the properties of the last section."""
        start, end = xml.split(">", 1) if not xml.startswith("<w:p/>") else (xml[:-2], "")
        self._body.insert(len(self._body) - 1, parse_xml(f"{start} {_SPACES}>{end}"))

    def _paragraph(self, block: str, mark: str = "", wrap: tuple[str, str] = ("", "")) -> str:
        properties, rest = self._number(block) if self._listed else ("", block)
        if mark:
            properties += f"<w:rPr>{mark}</w:rPr>"
        content = wrap[0] + "".join(self._runs(rest, deleted="w:del " in wrap[0])) + wrap[1]
        return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"

    def _runs(self, text: str, deleted: bool = False) -> Iterator[str]:
        kind = "delText" if deleted else "t"
        at = 0
        for piece in _PIECE.finditer(text):
            yield from _plain(text[at : piece.start()], kind)
            at = piece.end()
            if piece["mark"] and piece["mark"] in self._notes:
                identity = _MARKS.index(piece["mark"]) + 2
                yield f'<w:r><w:footnoteReference w:id="{identity}"/></w:r>'
            elif piece["mark"]:
                figure = str(_MARKS.index(piece["mark"]) + 1)
                yield r(figure, '<w:vertAlign w:val="superscript"/>', kind)
            else:
                said = "<w:b/><w:bCs/>" if piece["bold"] else "<w:i/><w:iCs/>"
                yield r(piece["bold"] or piece["italic"], said + _script(piece[0]), kind)
        yield from _plain(text[at:], kind)

    # Numbers

    def _number(self, block: str) -> tuple[str, str]:
        for level, form, around, pattern in _LABELS:
            found = pattern.match(block)
            if found:
                value = _value(found[1])
                identity = self._list(level, form, around, value)
                properties = (
                    f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'
                )
                return properties, block[found.end() :]
        return "", block

    def _list(self, level: int, form: str, around: str, value: int) -> int:
        """Return the list in which the next paragraph of a level has a number."""
        identity = self._lists.get(around)
        due = self._counts.get((level, around), 0) + 1
        if identity is None or due != value:
            identity = self._lists[around] = self._add_list(level, form, around, value)
        self._counts[level, around] = value
        for below in [key for key in self._counts if key[0] > level]:
            self._lists.pop(below[1], None)  # letters begin anew
            del self._counts[below]
        return identity

    def _add_list(self, level: int, form: str, around: str, start: int) -> int:
        identity = 100 + len(self._numbering)
        levels = f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/><w:lvlText w:val="{around}"/></w:lvl>'
        self._numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum {_SPACES} w:abstractNumId="{identity}">{levels}</w:abstractNum>'
            ),
        )
        override = (
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        )
        self._numbering.append(
            parse_xml(
                f'<w:num {_SPACES} w:numId="{identity}"><w:abstractNumId w:val="{identity}"/>{override}</w:num>'
            )
        )
        return identity

    # Tracked changes

    def _by(self, what: str) -> str:
        self._revision += 1
        author = ("Ann", "Béa")[self._revision % 2]
        return f'<w:{what} w:id="{900 + self._revision}" w:author="{author}" w:date="2026-01-01T00:00:00Z"'

    def _write_changes(self, before: Sequence[str], after: Sequence[str]) -> None:
        """Write paragraphs that were changed; no numbers are automatic then."""
        self._listed = False
        matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
        for what, start, end, first, last in matcher.get_opcodes():
            if what == "equal":
                self._write(after[first:last])
            elif what == "replace" and end - start == last - first:
                for one, other in zip(before[start:end], after[first:last], strict=True):
                    self._append(self._changed(one, other))
            else:
                for block in before[start:end]:
                    wrap = (self._by("del") + ">", "</w:del>")
                    self._append(self._paragraph(block, self._by("del") + "/>", wrap))
                for block in after[first:last]:
                    wrap = (self._by("ins") + ">", "</w:ins>")
                    self._append(self._paragraph(block, self._by("ins") + "/>", wrap))

    def _changed(self, before: str, after: str) -> str:
        """A paragraph in which words were changed."""
        one, other = (re.findall(r"\*[^*]+\*|\w+|\s+|.", text) for text in (before, after))
        content = []
        matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
        for what, start, end, first, last in matcher.get_opcodes():
            if what == "equal":
                content.extend(self._runs("".join(one[start:end])))
                continue
            if start < end:
                runs = "".join(self._runs("".join(one[start:end]), deleted=True))
                content.append(f"{self._by('del')}>{runs}</w:del>")
            if first < last:
                runs = "".join(self._runs("".join(other[first:last])))
                content.append(f"{self._by('ins')}>{runs}</w:ins>")
        return f"<w:p>{''.join(content)}</w:p>"


def _plain(text: str, kind: str) -> Iterator[str]:
    for at, line in enumerate(text.split("\n")):
        if at:
            yield "<w:r><w:br/></w:r>"
        if line:
            yield r(line, _script(line), kind)


def _script(text: str) -> str:
    """What a run is given for its script."""
    if re.search("[\u0600-\u06ff]", text):
        return '<w:rtl/><w:lang w:bidi="ar-SA"/>'
    if re.search("[\u4e00-\u9fff]", text):
        return '<w:rFonts w:eastAsia="SimSun" w:hint="eastAsia"/>'
    return ""


def _value(label: str) -> int:
    if label.isdecimal():
        return int(label)
    return _ABJAD.index(label) + 1 if label in _ABJAD else ord(label) - ord("a") + 1


def text_of(element: Any) -> str:
    """All text within an element of lxml."""
    return "".join(element.itertext())
