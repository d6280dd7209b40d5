"""A document written down as a draft in plain text is, with where each piece of it came from.

Emphasis becomes Markdown, a raised figure a superscript; a blank line parts paragraphs, and a note
follows the paragraph in which its mark stands. So whatever reads drafts in plain text reads these.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from lintres.formats.document import Document, Note, Paragraph, Run
from lintres.origin import Origin, Origins, Piece
from lintres.record import Record
from lintres.source import Source

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BREAKS = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))
# Emphasis begins and ends at words: not with blanks, and at its head not with punctuation.
_BLANKS = " \t\n\u00a0\u2009\u202f\u3000"
_PAUSES = f"{_BLANKS},;:.、，；：。،؛)）"


class Stretch(Record):
    """A stretch of a transcript, in code points, and the run that it was copied from."""

    start: int
    end: int
    run: Run
    at: int  # where it begins in the text of the run


class Transcript(Record):
    """A document as a text, and what of the text is a copy of what."""

    source: Source
    stretches: tuple[Stretch, ...]  # in the order of the text; signs of our own are in none


def transcribe(document: Document, name: str, kind: str = "") -> Transcript:
    """Write a document down; the text ends in a line break, unless it is empty.

    `kind` is the format of its file: "word", "pdf", ...
    """
    pen = _Pen()
    for paragraph in document.paragraphs:
        pen.write(paragraph)
    return pen.transcript(name, kind)


class _Pen:
    """Writes paragraphs, one below the other."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._stretches: list[Stretch] = []
        self._hidden: list[tuple[int, str]] = []

    def transcript(self, name: str, kind: str) -> Transcript:
        if self._parts:
            self._sign("\n")
        pieces = [
            Piece(start, end, _at(run, skipped)) for start, end, run, skipped in self._stretches
        ]
        source = Source("".join(self._parts), name, Origins(pieces, kind), tuple(self._hidden))
        return Transcript(source, tuple(self._stretches))

    def write(self, paragraph: Paragraph) -> None:
        """Write a paragraph and its notes; one without text only has its hidden text noted."""
        if paragraph.text.strip():
            self._part()
            self._write(paragraph.runs)
        else:
            self._note_hidden(paragraph.runs)
        for note in paragraph.notes:
            self._write_note(note)

    def _write_note(self, note: Note) -> None:
        lines = [each for each in note.paragraphs if each.text.strip()]
        self._part()
        self._sign(note.label.translate(_RAISED))
        for index, line in enumerate(lines):
            self._sign("\n" if index else " ")
            self._write(line.runs)

    def _write(self, runs: Sequence[Run]) -> None:
        shown = _without_bold_display([run for run in runs if run.text])
        styles = _styles(shown)
        marked = any(styles)
        for style, group in groupby(zip(styles, shown, strict=True), key=lambda pair: pair[0]):
            members = [run for _, run in group]
            if style:
                self._emphasise(members, style)
            else:
                for run in members:
                    self._copy(run, 0, len(run.text), escaped=marked)

    def _emphasise(self, runs: Sequence[Run], mark: str) -> None:
        """Write runs between marks of emphasis, the blanks at their edges outside."""
        text = "".join("" if run.hidden else run.text for run in runs)
        first = len(text) - len(text.lstrip(_PAUSES))
        last = max(first, len(text.rstrip(_BLANKS)))
        opening, closing = _marks(mark, [] if first else self._parts)
        position = 0
        for run in runs:
            size = 0 if run.hidden else len(run.text)
            if first == last or not size:
                self._copy(run, 0, len(run.text), escaped=True)
                position += size
                continue
            inner = {cut - position for cut in (first, last) if position < cut < position + size}
            cuts = sorted({0, size, *inner})
            for start, end in pairwise(cuts):
                if position + start == first:
                    self._sign(opening)
                self._copy(run, start, end, escaped=True)
                if position + end == last:
                    self._sign(closing)
            position += size

    def _copy(self, run: Run, start: int, end: int, *, escaped: bool) -> None:
        if run.hidden:
            self._note_hidden((run,))
            return
        text = run.text[start:end].translate(_BREAKS)
        if run.raised:
            text = text.translate(_RAISED)
        parts = text.split("*") if escaped else [text]
        at = start
        for index, part in enumerate(parts):
            if index:
                self._sign("\\")
                part = f"*{part}"
            if part:
                self._stretches.append(Stretch(self._length, self._length + len(part), run, at))
                self._sign(part)
                at += len(part)

    def _note_hidden(self, runs: Iterable[Run]) -> None:
        text = "".join(run.text for run in runs if run.hidden)
        if not text.strip():
            return
        if self._hidden and self._hidden[-1][0] == self._length:
            text = self._hidden.pop()[1] + text
        self._hidden.append((self._length, text))

    def _part(self) -> None:
        if self._parts:
            self._sign("\n\n")

    def _sign(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def _at(run: Run, skipped: int) -> Origin:
    """Return where the rest of a run begins."""
    origin = run.origin
    if origin.character is None or run.implied:
        return origin
    return origin._replace(character=origin.character + skipped)


def _without_bold_display(runs: list[Run]) -> list[Run]:
    """Return runs without the bold type that a whole paragraph has: display, not emphasis."""
    words = [run for run in runs if not (run.hidden or run.implied or run.raised)]
    if all(run.bold or not run.text.strip() for run in words):
        return [run._replace(bold=False) for run in runs]
    return runs


def _styles(runs: Sequence[Run]) -> list[str]:
    """Return the mark of emphasis of each run, "" for none.

    What has no style of its own to see, blanks and raised and hidden runs, has that of the run
    before it where the next one has it too.
    """
    own = [_style(run) for run in runs]
    following: list[str] = []
    after = ""
    for style in reversed(own):
        after = after if style is None else style
        following.append(after)
    styles: list[str] = []
    before = ""
    for style, coming in zip(own, reversed(following), strict=True):
        if style is None:
            style = before if before == coming else ""
        before = style
        styles.append(style)
    return styles


def _style(run: Run) -> str | None:
    if run.hidden or run.raised or not run.text.strip(_BLANKS):
        return None
    if run.implied:
        return ""
    return {(False, False): "", (True, False): "*", (False, True): "**"}.get(
        (run.italic, run.bold), "***"
    )


def _marks(mark: str, written: Sequence[str]) -> tuple[str, str]:
    """Return what opens and closes an emphasis; tags where asterisks would run together."""
    if written and written[-1].endswith("*"):
        tags = {"*": "i", "**": "b"}.get(mark, "b")
        return f"<{tags}>", f"</{tags}>"
    return mark, mark
