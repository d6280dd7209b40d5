"""What an editor's pen does to a document: letters struck out, written in, set in other type.

Edits are of its transcript, which has signs that the document has not: marks of emphasis, numbers
that are counted, blank lines between paragraphs. Here they become strokes on what it does have.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lintres.formats.signs import Hindrance, Kind, Sign, Type, edited, typed
from lintres.formats.transcript import Transcript
from lintres.record import Record
from lintres.source import Span

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"


class Written(NamedTuple):
    """Letters written in beside one, in the type of another, but where it is said otherwise."""

    text: str
    beside: Sign
    after: bool  # or before
    like: Sign
    italic: bool | None
    bold: bool | None
    raised: bool


class Restyled(NamedTuple):
    """A letter set in other type; None leaves it as it is."""

    sign: Sign
    italic: bool | None
    bold: bool | None


class Strokes(Record):
    """All that is done to a document: what is struck out comes before what is written for it."""

    struck: tuple[Sign, ...] = ()
    written: tuple[Written, ...] = ()
    restyled: tuple[Restyled, ...] = ()


Edits = Sequence[tuple[Span, str]]


class Page:
    """A transcript as a page to be marked."""

    def __init__(self, transcript: Transcript, hindered: Callable[[Sign], str | None]) -> None:
        """Take a transcript; `hindered` says why a letter of it cannot be touched, if so."""
        self._text = transcript.source.text
        self._stretches = transcript.stretches
        self._starts = [one.start for one in transcript.stretches]
        self._hindered = hindered

    def regions(self, edits: Edits) -> Iterator[tuple[Span | Hindrance, list[int]]]:
        """Yield paragraphs, each with which edits are made in it; a hindrance where there is none.

        The edits do not overlap, and stand in the order of the text.
        """
        placed = [(self._region(span, text), index) for index, (span, text) in enumerate(edits)]
        for region, group in groupby(placed, key=lambda each: each[0]):
            yield region, [index for _, index in group]

    def strokes(self, region: Span, edits: Edits) -> Strokes:
        """Return what the edits of one paragraph come to; raises Hindrance."""
        try:
            return self._strokes(region, edits)
        except Hindrance:
            # A mark of a note stays where it is when a comma moves to its other side.
            whole = Span(edits[0][0].start, edits[-1][0].end)
            if len(edits) == 1 or whole.end - whole.start > _NEAR:
                raise
            parts: list[str] = []
            position = whole.start
            for span, text in edits:
                parts += (self._text[position : span.start], text)
                position = span.end
            return self._strokes(region, [(whole, "".join(parts))])

    def signs(self, start: int, end: int) -> Iterator[Sign]:
        """Yield the signs of a stretch of the transcript, one for each code point."""
        index = max(0, bisect_right(self._starts, start) - 1)
        position = start
        while position < end:
            while index < len(self._stretches) and self._stretches[index].end <= position:
                index += 1
            stretch = self._stretches[index] if index < len(self._stretches) else None
            until = end if stretch is None else min(end, stretch.start)
            if position < until:
                yield from self._own(position, until)
                position = until
            elif stretch is not None:
                until = min(end, stretch.end)
                kind = Kind.FIXED if stretch.run.implied else Kind.LETTER
                for place in range(position, until):
                    at = stretch.at + place - stretch.start
                    yield Sign(self._text[place], kind, place, stretch.run, at)
                position = until

    def around(self, span: Span) -> list[Sign]:
        """Return what of a stretch the file holds; of one without any, the word before or behind.

        Of each stretch that is copied from one run there are the first and the last letter.
        """
        for start, end in (span, *self._words_near(span)):
            held = list(self._edges(start, end))
            if held:
                return held
        return []

    def _edges(self, start: int, end: int) -> Iterator[Sign]:
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self._starts)):
            stretch = self._stretches[index]
            if stretch.start >= end:
                break
            first, last = max(start, stretch.start), min(end, stretch.end) - 1
            if stretch.run.node is not None and first <= last:
                kind = Kind.FIXED if stretch.run.implied else Kind.LETTER
                for place in (first, last):
                    at = stretch.at + place - stretch.start
                    yield Sign(self._text[place], kind, place, stretch.run, at)

    def _words_near(self, span: Span) -> Iterator[Span]:
        """Yield the stretches beside a place, nearest first: of its line, then all of it."""
        text = self._text
        line = text.rfind("\n", 0, span.start) + 1
        filled = line + len(text[line : span.start].rstrip())
        yield Span(max(line, text.rfind(" ", line, filled) + 1), span.start)
        end = text.find("\n", span.end)
        end = len(text) if end < 0 else end
        blank = text.find(" ", span.end + 1, end)
        yield Span(span.end, end if blank < 0 else blank)
        yield Span(line, end)
        index = min(bisect_right(self._starts, span.start), len(self._starts)) - 1
        for stretch in self._stretches[max(0, index) :]:
            if stretch.run.node is not None:
                yield Span(stretch.start, stretch.end)
                return
        for stretch in reversed(self._stretches[: max(0, index)]):
            if stretch.run.node is not None:
                yield Span(stretch.start, stretch.end)
                return

    def _own(self, start: int, end: int) -> Iterator[Sign]:
        """Yield signs that only the transcript has: marks, and the labels of notes."""
        gap = self._text[start:end]
        label = max(gap.rfind(" "), gap.rfind("\n")) + 1
        for at, text in enumerate(gap):
            if at < label or text not in _OWN:
                yield Sign(text, Kind.FIXED, start + at)
            else:
                yield Sign(text, Kind.ESCAPE if text == "\\" else Kind.MARK, start + at)

    def _region(self, span: Span, text: str) -> Span | Hindrance:
        """Return the paragraph that an edit is made in."""
        start = self._text.rfind("\n", 0, span.start)
        while start >= 0 and self._copied(start):
            start = self._text.rfind("\n", 0, start)
        end = self._text.find("\n", span.start)
        while end >= 0 and self._copied(end):
            end = self._text.find("\n", end + 1)
        end = len(self._text) if end < 0 else end
        if span.end > end or "\n\n" in text or "\r" in text:
            return Hindrance("it joins or parts paragraphs")
        if not start + 1 < end:
            return Hindrance("it stands in no paragraph")
        return Span(start + 1, end)

    def _copied(self, place: int) -> bool:
        index = bisect_right(self._starts, place) - 1
        return index >= 0 and place < self._stretches[index].end

    def _strokes(self, region: Span, edits: Edits) -> Strokes:
        before = list(self.signs(*region))
        now = typed(before)
        types = {sign.place: set_in for sign, set_in in zip(before, now, strict=True)}
        line: list[tuple[Sign, bool]] = []  # all signs, and whether they are struck out
        position = 0
        for (start, end), text in edits:
            first, last = start - region.start, end - region.start
            line += ((sign, False) for sign in before[position:first])
            line += edited(before[first:last], text)
            position = last
        line += ((sign, False) for sign in before[position:])
        left = [sign for sign, struck in line if not struck]
        after = dict(zip(map(id, left), typed(left), strict=True))
        struck = tuple(sign for sign, is_struck in line if is_struck)
        for sign in struck:
            self._refuse(sign)
        return Strokes(
            struck,
            tuple(self._written([sign for sign, _ in line], types, after)),
            tuple(self._restyled(left, types, after)),
        )

    def _restyled(
        self, left: Iterable[Sign], types: dict[int | None, Type], after: dict[int, Type]
    ) -> Iterator[Restyled]:
        for sign in left:
            if sign.place is None or sign.kind is not Kind.LETTER or sign.run is None:
                continue
            was, now, run = types[sign.place], after[id(sign)], sign.run
            if was == now or run.raised:
                continue
            italic = now.italic if was.italic != now.italic != run.italic else None
            bold = now.bold if was.bold != now.bold != run.bold else None
            if italic is not None or bold is not None:
                self._refuse(sign)
                yield Restyled(sign, italic, bold)

    def _written(
        self, line: Sequence[Sign], types: dict[int | None, Type], after: dict[int, Type]
    ) -> Iterator[Written]:
        letters = [sign for sign in line if sign.kind in (Kind.LETTER, Kind.FIXED)]
        position = 0
        for key, group in groupby(
            letters,
            key=lambda sign: after[id(sign)] if sign.place is None else None,
        ):
            members = list(group)
            if key is not None:
                back = [one for one in reversed(letters[:position]) if one.place is not None]
                ahead = [one for one in letters[position:] if one.place is not None]
                yield from self._set("".join(one.text for one in members), key, back, ahead, types)
            position += len(members)

    def _set(
        self,
        text: str,
        wanted: Type,
        back: Sequence[Sign],
        ahead: Sequence[Sign],
        types: dict[int | None, Type],
    ) -> Iterator[Written]:
        """Yield what is written where some text is to stand, between signs that are there."""
        beside, is_after = self._beside(back, ahead)
        near = [one for one in (*back[:_AROUND], *ahead[:_AROUND]) if _is_model(one)]
        like = next((one for one in near if types[one.place] == wanted), None)
        like = like or next(iter(near), None)
        if like is None or like.run is None:
            raise Hindrance("there is no text beside it")
        was = types[like.place]
        italic = wanted.italic if was.italic != wanted.italic != like.run.italic else None
        bold = wanted.bold if was.bold != wanted.bold != like.run.bold else None
        # A figure is raised as the other ones of its paragraph are.
        typed = any(map(_is_typed_figure, (*back, *ahead)))
        for raised, letters in groupby(text, key=lambda one: one in _SUPERSCRIPTS and not typed):
            part = "".join(letters)
            if raised:
                part = part.translate(_FIGURES)
            yield Written(part, beside, is_after, like, italic, bold, raised)

    def _beside(self, back: Sequence[Sign], ahead: Sequence[Sign]) -> tuple[Sign, bool]:
        """Return the sign after or before which something is written."""
        why = "there is no text beside it"
        for sign, is_after in (
            *((one, True) for one in back[:1]),
            *((one, False) for one in ahead[:1]),
        ):
            hindered = self._hindered(sign)
            if hindered is None:
                return sign, is_after
            why = hindered
        raise Hindrance(why)

    def _refuse(self, sign: Sign) -> None:
        """Raise a hindrance if there is any to touch a letter."""
        hindered = self._hindered(sign)
        if hindered is not None:
            raise Hindrance(hindered)


_OWN = frozenset("*\\<>/ib")
_NEAR = 200  # code points
_AROUND = 40  # letters to look at for their type
_FIGURES = str.maketrans(_SUPERSCRIPTS, "0123456789")


def _is_model(sign: Sign) -> bool:
    return sign.kind is Kind.LETTER and sign.run is not None and not sign.run.raised


def _is_typed_figure(sign: Sign) -> bool:
    is_raised = sign.run is not None and sign.run.raised
    return sign.kind is Kind.LETTER and sign.text in _SUPERSCRIPTS and not is_raised
