"""Where a piece of a text stands in the file that the text was taken from."""

from bisect import bisect_right
from collections.abc import Sequence

from lintres.record import Record

TYPE_CHECKING = False  # as in `lintres`

if TYPE_CHECKING:
    from typing import TypeAlias

Rectangle: "TypeAlias" = tuple[float, float, float, float]  # left, top, right, bottom


class Origin(Record):
    """A place in a Word, PDF, HTML or ODT file; what such files do not know is None.

    All numbers count from 1. A paragraph counts on its page where the page is known, as people
    count, otherwise from the beginning of the document; only paragraphs with text count.
    """

    page: int | None
    paragraph: int | None
    part: str | None = None  # what it stands in, if not in the body: "footnote 3", "text box"
    run: int | None = None  # Word: the stretch of one format in its paragraph
    character: int | None = None  # in its run (Word) or node (HTML, ODT), in code points
    node: str | None = None  # HTML, ODT: a path as in XPath
    rectangle: Rectangle | None = None  # PDF: in points, from the left upper corner of the page

    @property
    def words(self) -> str:
        """The place as people name it: "page 2, paragraph 7", "footnote 3"."""
        page = [] if self.page is None else [f"page {self.page}"]
        if self.part is not None:
            return ", ".join([*page, self.part])
        paragraph = [] if self.paragraph is None else [f"paragraph {self.paragraph}"]
        return ", ".join([*page, *paragraph])


class Piece(Record):
    """A stretch of a text, in code points, that stands as it is in one place of the file."""

    start: int
    end: int
    origin: Origin  # of its first character


class Origins:
    """Where the pieces of a text come from, in the order of the text."""

    def __init__(self, pieces: Sequence[Piece], kind: str = "") -> None:
        """Take pieces; `kind` is the format of the file: "word", "pdf", ..."""
        self.pieces = pieces
        self.kind = kind
        self._starts = [piece.start for piece in pieces]

    def nowhere(self) -> "Origins":
        """Return the origins of a text whose pieces nobody can place any more."""
        return Origins((), self.kind)

    def at(self, start: int, end: int) -> Origin | None:
        """Return the origin of a stretch of the text; None for a text without any.

        What stands between two pieces, as a paragraph number that the file only implies, comes
        from the piece behind it on the same place, or from the one before.
        """
        if not self.pieces:
            return None
        index = max(0, bisect_right(self._starts, start) - 1)
        piece = self.pieces[index]
        if start >= piece.end and index + 1 < len(self.pieces):
            following = self.pieces[index + 1]
            if following.start <= max(end, start):
                piece, index = following, index + 1
        origin = piece.origin
        if origin.character is not None:
            within = min(max(start - piece.start, 0), piece.end - piece.start)
            return origin._replace(character=origin.character + within)
        if origin.rectangle is not None:
            return origin._replace(rectangle=self._around(index, end))
        return origin

    def _around(self, first: int, end: int) -> Rectangle | None:
        """Return what surrounds the pieces of a stretch that stand in the line of the first."""
        origin = self.pieces[first].origin
        assert origin.rectangle is not None
        left, top, right, bottom = origin.rectangle
        for piece in self.pieces[first + 1 :]:
            other = piece.origin.rectangle
            if piece.start >= end or other is None or piece.origin.page != origin.page:
                break
            if other[1] >= bottom or other[3] <= top:
                break  # the next line
            left, top = min(left, other[0]), min(top, other[1])
            right, bottom = max(right, other[2]), max(bottom, other[3])
        return (left, top, right, bottom)
