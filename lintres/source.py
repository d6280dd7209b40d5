"""The text of a draft exactly as read, and where things are in it."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from lintres.pattern import Pattern
from lintres.record import Record

TYPE_CHECKING = False  # as in `lintres`

if TYPE_CHECKING:
    from lintres.origin import Origin, Origins

# Only what editors and the language server protocol call a line break: str.splitlines() would
# also break at the form feeds that a PDF conversion leaves between pages.
_LINE_BREAK = Pattern(r"\r\n|\r|\n")
_BOM = "\ufeff"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Span(Record):
    """A stretch of a text in code points, end not included."""

    start: int
    end: int

    def touches(self, other: "Span") -> bool:
        """Whether two spans share a character, or one ends where the other begins."""
        return self.start <= other.end and other.start <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether two spans share a character; an empty one is the place between two."""
        if self.start == self.end or other.start == other.end:
            return self.touches(other)
        return self.start < other.end and other.start < self.end


class Position(Record):
    """A place as people count it: line and column from 1, the column in code points."""

    line: int
    column: int


class SourceError(ValueError):
    """A file that cannot be read as a draft; the message is a sentence for its owner."""


class Source:
    """A draft's text, unaltered, with its name and its lines.

    Of a text that was taken from a Word, PDF, ... file, `origins` knows where it stood, and
    `hidden` holds what the file has and does not print, each with the offset where it would stand.
    """

    def __init__(
        self,
        text: str,
        name: str = "<text>",
        origins: "Origins | None" = None,
        hidden: Sequence[tuple[int, str]] = (),
    ) -> None:
        self.bom = text.startswith(_BOM)
        self.text = text[1:] if self.bom else text
        self.name = name
        self.origins = origins
        self.hidden = hidden

    @cached_property
    def _breaks(self) -> tuple[list[int], list[int]]:
        """Where lines start and where they end; found when the first position is asked for."""
        starts, ends = [0], []
        for match in _LINE_BREAK.finditer(self.text):
            ends.append(match.start())
            starts.append(match.end())
        ends.append(len(self.text))
        return starts, ends

    @classmethod
    def decode(cls, data: bytes, name: str = "<text>") -> "Source":
        """Decode UTF-8, with or without a byte order mark.

        Raises SourceError for anything else, naming the first byte that is at fault: guessing
        an encoding would shift or falsify every character after a wrong guess.
        """
        if data.startswith(_UTF16_MARKS):
            raise SourceError(f"{name}: the text is UTF-16; save it as UTF-8")
        zero = data.find(b"\0")
        if zero >= 0:
            raise SourceError(
                f"{name}: not a text file (byte {zero + 1} is zero); "
                "save the draft as plain text in UTF-8"
            )
        try:
            return cls(data.decode("utf-8"), name)
        except UnicodeDecodeError as fault:
            raise SourceError(
                f"{name}: not UTF-8 at byte {fault.start + 1} "
                f"(0x{data[fault.start]:02x}, line {_lines_before(data, fault.start)}); "
                "save the draft as UTF-8"
            ) from None

    @classmethod
    def read(cls, path: Path, name: str | None = None) -> "Source":
        """Read a file; raises OSError, or SourceError where it is not UTF-8 text."""
        return cls.decode(path.read_bytes(), str(path) if name is None else name)

    def with_text(self, text: str) -> "Source":
        """Return another text under the same name, with a byte order mark where this has one.

        If this one was taken from a file, so was the other; nobody knows from where in it.
        """
        origins = None if self.origins is None else self.origins.nowhere()
        return Source(_BOM + text if self.bom else text, self.name, origins)

    def encode(self) -> bytes:
        """Return the bytes of the file as `decode` reads them."""
        return ((_BOM if self.bom else "") + self.text).encode("utf-8")

    @property
    def line_count(self) -> int:
        """The number of lines; a text that ends in a line break has an empty last one."""
        return len(self._breaks[0])

    def line(self, number: int) -> Span:
        """Return line `number`, 1 <= number <= line_count, without its line break."""
        starts, ends = self._breaks
        return Span(starts[number - 1], ends[number - 1])

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset, 0 <= offset <= len(text)."""
        starts, _ = self._breaks
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def origin(self, span: Span) -> "Origin | None":
        """Return where a span comes from; None where the text is the file itself."""
        return None if self.origins is None else self.origins.at(*span)

    def slice(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]


def _lines_before(data: bytes, offset: int) -> int:
    return (
        data.count(b"\n", 0, offset)
        + data.count(b"\r", 0, offset)
        - data.count(b"\r\n", 0, offset)
        + 1
    )
