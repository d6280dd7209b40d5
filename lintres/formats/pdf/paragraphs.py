"""Lines put together to paragraphs: by the space between them, by indents, labels and ends."""

from collections.abc import Sequence

from lintres.formats.pdf.layout import Line, is_han
from lintres.formats.pdf.measures import BESIDE, INDENT, SAME_SIZE, STOP, TERMINAL, Measures
from lintres.pattern import Pattern

# Parts of the size of the letters.
_OVERHANG = 4.0  # a word below an indent
_MARGIN, _SPACE = 1.0, 0.3  # what words need beside their own width

_RAISE = 0.3  # so much more, at most, where a mark is raised
_LABELLED = Pattern(
    r"^(?:(?:\d{1,3}(?:[.)]|\s?-)|[a-zA-Z]\.|\(?(?:[a-zA-Z]{1,2}|[ivxlIVXL]{1,6}|[^\W\d_]{1,2})\)|[•▪◆➢–—])"
    r"(?=\s|$)|\d{1,3}[．、]|（[一二三四五六七八九十\w]{1,3}）|[一二三四五六七八九十]{1,3}、)"
)
_POINT = Pattern(r"^\((?:(?P<numeral>[IVXLC]+)|[b-zB-Z])\)")
_NUMBER = Pattern(r"^(?:\d+|[IVXLC]+|\((?:[IVXLC]+|[a-z])\))$")


def grouped(pages: Sequence[Sequence[Line]], measures: Measures) -> list[list[Line]]:
    """Return the lines of each paragraph."""
    groups: list[list[Line]] = []
    for page in pages:
        for index, line in enumerate(page):
            following = page[index + 1] if index + 1 < len(page) else None
            if groups and not _begins(groups[-1], line, following, measures):
                groups[-1].append(line)
            else:
                groups.append([line])
    return groups


def is_display(before: Line, line: Line, measures: Measures) -> bool:
    """Whether two lines are broken as their author wanted: those of a title, bold or centred."""
    return is_ended(before, line, measures) and (line.bold or _is_centred(before, line, measures))


def is_ended(before: Line, line: Line, measures: Measures) -> bool:
    """Whether a line ends before it is full: the first word of the next one had found room."""
    return _has_room(before, line, 1, measures)


def _is_bound(before: Line, line: Line, measures: Measures) -> bool:
    """Whether a long line may end early for what the next one begins with: "16 May", "New York".

    A no-break space stands behind a number and in a name, and files often have a plain one for it.
    """
    long = measures.long(before.page)
    if before.end - before.start < long:
        return False
    words = 2 if _NUMBER.search(line.words[0].text) else 1
    sentence = TERMINAL.search(line.text) or line.end - line.start >= long
    words += bool(sentence) and not TERMINAL.search(before.text)
    return not _has_room(before, line, words, measures)


def _has_room(line: Line, following: Line, words: int, measures: Measures) -> bool:
    """Whether so many of the first words of the following line had found room in one."""
    width = (_MARGIN + _SPACE * words) * following.size
    for index, word in enumerate(following.words):
        words -= index > 0 and word.spaced
        if not words:
            break
        part = _unbroken(word.text)
        if part:
            width += (word.right - word.left) * part / len(word.text)
            break
        width += word.right - word.left
    return measures.right(line.page) - line.end > width


def _unbroken(text: str) -> int:
    """Return how many characters of a word need room: lines end between any two Chinese ones.

    0 for a word without such.
    """
    first = next((at for at, character in enumerate(text) if is_han(character)), None)
    return 0 if first is None else first + 1 + is_han(text[first + 1 : first + 2])


def _begins(group: Sequence[Line], line: Line, following: Line | None, measures: Measures) -> bool:
    """Whether a line begins a paragraph, after the lines of the one before it."""
    before = group[-1]
    if line.page != before.page:
        return _begins_on_page(group, line, following, measures)
    distance = line.baseline - before.baseline
    if distance <= BESIDE * line.size or not _is_below(before, line):
        return True
    if not _is_same_size(before, line):
        return True
    ended = is_ended(before, line, measures)
    gap = measures.gap(line.size)
    if not ended and any(word.raised for word in line.words):  # which may push the line down
        gap += _RAISE * line.size
    if distance > gap or (ended and line.bold != before.bold):
        return True
    return _begins_by_setting(group, line, measures, ended=ended)


def _begins_by_setting(
    group: Sequence[Line], line: Line, measures: Measures, *, ended: bool
) -> bool:
    """Whether a line that stands close below another one begins a paragraph all the same."""
    before, indent = group[-1], INDENT * line.size
    shift = line.start - before.start
    terminal = bool(TERMINAL.search(before.text))
    labelled = bool(_LABELLED.search(line.text))
    far = ended and not _is_bound(before, line, measures)
    if labelled and (terminal or ended):
        return far or not _is_within(group, line)
    hangs = bool(_LABELLED.search(group[0].text)) and line.start > group[0].start + indent
    if measures.indented and line.start > measures.left + indent and (terminal or ended):
        return shift > -indent and (ended or not hangs)
    if ended and _is_centred(before, line, measures):
        return terminal
    if shift > indent:
        return len(group) > 1 or not hangs or (ended and terminal)
    if shift < -indent and len(group) > 1:
        return not _LABELLED.search(group[0].text) or terminal
    if not far:
        return False
    return terminal or (not line.bold and not _is_small(line)) or _is_short(before, line, measures)


def _is_short(before: Line, line: Line, measures: Measures) -> bool:
    """Whether a figure begins a line below one that was not broken for want of room."""
    return line.text[:1].isdigit() and before.end - before.start < measures.long(before.page)


def _is_within(group: Sequence[Line], line: Line) -> bool:
    """Whether what a line begins with is no label of a paragraph, but part of its sentence.

    So are "(b)" where "(a)" stands within that sentence, and what ends the number of an old
    resolution: "150 (VII)".
    """
    label = _POINT.search(line.text)
    if not label or line.start > group[-1].start + INDENT * line.size:
        return False
    if label["numeral"] and group[-1].text[-1:].isdigit():
        return True
    former = f"({chr(ord(line.text[1]) - 1)})"
    return any(former in each.text and not each.text.startswith(former) for each in group)


def _begins_on_page(
    group: Sequence[Line], line: Line, following: Line | None, measures: Measures
) -> bool:
    """Whether the first line of a page begins a paragraph, or goes on with the one before it."""
    before, indent = group[-1], INDENT * line.size
    if not _is_same_size(before, line) or not _is_below(before, line):
        return True
    terminal = bool(TERMINAL.search(before.text))
    ended, capital = is_ended(before, line, measures), _may_begin(before, line)
    if _LABELLED.search(line.text) and (terminal or ended):
        return True
    if line.bold != before.bold and (ended or terminal):
        return True
    if not terminal:
        return ended and not _is_small(line) and not _is_bound(before, line, measures)
    indented = line.start > measures.left + indent
    if following is not None and _is_same_size(line, following) and line.page == following.page:
        returns = following.start < line.start - indent
        indented = indented and (returns or abs(line.start - before.start) > indent)
    if measures.indented:
        return indented or (ended and capital)
    return ended or capital or line.words[0].italic


def _is_below(before: Line, line: Line) -> bool:
    return line.start < before.end and before.start < line.end + _OVERHANG * line.size


def _is_same_size(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) <= SAME_SIZE * max(before.size, line.size)


def _is_centred(before: Line, line: Line, measures: Measures) -> bool:
    """Whether two lines have one middle, and neither begins where lines do."""
    if min(before.start, line.start) < measures.left + line.size:
        return False
    if abs(before.start - line.start) < BESIDE * line.size:
        return False
    return abs(before.start + before.end - line.start - line.end) < line.size


def _may_begin(before: Line, line: Line) -> bool:
    """Whether a line begins with a capital, or, in scripts without them, behind a stop."""
    letter = next((each for each in line.text if each.isalpha()), "")
    return letter.isupper() or (not letter.islower() and bool(STOP.search(before.text)))


def _is_small(line: Line) -> bool:
    """Whether the first letter of a line has a capital, and is none."""
    letter = next((each for each in line.text if each.isalpha()), "")
    return letter.islower()
