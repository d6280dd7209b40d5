"""Drafts in plain text made into Word files by python-docx, for tests."""

import difflib
import re
from collections.abc import Iterator, Sequence
from io import BytesIO

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from wordfiles import SPACES, TYPE, abstract, anew, level, num, r, root

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
    where `table`. `before` is another text: what differs is tracked, by two authors in turn, and
    numbers and notes are typed.
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
        if before is None:
            self._write(_blocks(self._without_notes(text)))
        else:
            self._write_changes(_blocks(before), _blocks(text))
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
        line = (
            '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p>'
            "</w:footnote>"
        )
        part = Part(
            PackURI("/word/footnotes.xml"),
            f"{TYPE}.footnotes+xml",
            root("footnotes", line + inner).encode(),
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
        self._body.insert(len(self._body) - 1, _spaced(xml))

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
        for depth, form, around, pattern in _LABELS:
            found = pattern.match(block)
            if found:
                value = _value(found[1])
                identity = self._list(depth, form, around, value)
                properties = (
                    f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{identity}"/></w:numPr>'
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

    def _add_list(self, at: int, form: str, around: str, start: int) -> int:
        identity = 100 + len(self._numbering)
        levels = level(at, form, around, '<w:suff w:val="space"/>')
        self._numbering.insert(0, _spaced(abstract(identity, levels)))
        self._numbering.append(_spaced(num(identity, identity, anew(at, start))))
        return identity

    # Tracked changes

    def _by(self, what: str) -> str:
        self._revision += 1
        author = ("Ann", "Béa")[self._revision % 2]
        when = "2026-01-01T00:00:00Z"
        identity = 900 + self._revision
        return f'<w:{what} w:id="{identity}" w:author="{author}" w:date="{when}"'

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
        content: list[str] = []
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


def _blocks(text: str) -> list[str]:
    return re.split(r"\n[ \t]*\n\s*", text.strip("\n"))


def _spaced(xml: str) -> BaseOxmlElement:
    """An element, whose first tag names no spaces and is not empty."""
    start, end = xml.split(">", 1)
    return parse_xml(f"{start} {SPACES}>{end}")


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
