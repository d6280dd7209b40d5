"""Footnote marks in running text: found, tied to the notes of the draft, taken out of the text.

Superscript marks are certain. A text copied out of a PDF has plain digits instead, glued to a
word or set off by spaces, which look like any number; so the marks are chosen together, as the
longest ascending run of digits that the notes of the draft explain.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from lintres.footnotes import note_label
from lintres.lexicon import Lexicon, NumberWords
from lintres.passage import Block, Holes, NoteMark
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.source import Span

_CERTAIN = Pattern(
    r"(?<![mM])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<=[^\s\d(])\[\^?[0-9]{1,3}\](?!\()"
    # as typed until the nineties: "report; 2/"
    r"|(?<=[\w,;:.)”’»][ \u00a0])[0-9]{1,3}/(?=\s(?![0-9])|$)"
)
# Without one of these no mark is certain.
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SLASHED = Pattern(r"[0-9]/(?=\s|$)", "/")
_DIGITS = Pattern(
    r"(?<=[^\W\d_])[0-9]{1,3}(?=[\s,.;:)”’»，。；：、）》]|$|[a-z]{3})"  # Programme1,
    r"|(?<=[,.;:)”’»，。；：、）》\]])[0-9]{1,3}(?=\s|$|[^\W\d]|,[0-9])"  # Programme,1
    r"|(?<=[^\W\d_])[(（][0-9]{1,3}[)）](?=[\s،؛,.;:]|$)"  # البرنامج(1)،
    r"|(?<= )[0-9]{1,3}(?![,.][0-9])(?=\s|[,.;:)]|$|[a-z]{3})"  # Programme, 1 and
    r"|(?:(?<=[a-zé.,] (?:19|20)[0-9]{2})|(?<=[–—-](?:19|20)[0-9]{2}))"  # March 20082, 2015–20308
    r"[0-9]{1,3}(?=\s|[,.;:)”’»]|$)"
    # resolution 59/3009: no number of a resolution has four figures
    r"|(?:(?<=[0-9]/[0-9]{3})[0-9]{1,2}|(?<=[0-9]/[0-9]{2})[1-9][0-9])(?=\s|[,.;:)”’»]|$)"
)
_RUN = Pattern("[0-9]+")  # where such a mark may be
_ASTERISKS = Pattern(r"(?<=\S)(?:\\?\*){1,3}(?![A-Za-z0-9])|(?<=[:：] )(?:\\?\*){1,3}", "*")
# The letters at the end of what stands before a mark.
_LAST_WORD = Pattern(r"(?<![^\W\d_])[^\W\d_]+$")
# A figure that may go on behind its point: "4." of "4.5"; not the dates and symbols of "2016,4".
_DECIMAL = Pattern(r"(?<![\w/.–-])[0-9]{1,3}[.,]$")
# A year and a space: a figure after it is no count of anything.
_DATED = Pattern(r"(?<!\d)(?:19|20)[0-9]{2} $")
_SESSION = Pattern(r"\s?\((?:E?S-)?(?:[IVXLC]+|(?:19|20)[0-9]{2})\)")
# "Protocol I": a roman numeral that ends a name, a mark glued to it.
_NUMBERED_NAME = Pattern(r"[^\W\d_]{3} [IVX]{1,4}$")
# What a symbol of a document or decision has before a number: "A/C.2", "1/CMA.5", "Add.1".
_SYMBOL = Pattern(r"(?:[A-Z]|\b(?:Add|Corr|Rev|Amend))\.$")


class _Candidate(Record):
    block: int
    start: int
    end: int
    label: int
    weight: int


def tie_note_marks(
    blocks: Sequence[Block], labels: Collection[str], lexicon: Lexicon
) -> Iterator[Block]:
    """Yield the blocks with their footnote marks taken out of the passage and kept apart.

    `labels` are those of the draft's notes. A mark on a line of its own is already apart; where
    it is no note's, it is left so: a mark without a note.
    """
    chosen = _choose(blocks, labels, lexicon.number_words)
    stars = {label for label in labels if label.startswith("*")}
    if not chosen and not stars:
        yield from blocks
        return
    for index, original in enumerate(blocks):
        block = _starred(original, stars)
        found = [*chosen.get(index, ()), *_asterisks(block, stars)]
        yield _lift(block, sorted(found)) if found else block


def _starred(block: Block, stars: set[str]) -> Block:
    """Return a block with markup that has no partner read as the mark of an asterisk note."""
    if not block.strays or not stars:
        return block
    marks = [stray for stray in block.strays if stray.mark in stars]
    if not marks:
        return block
    notes = [
        NoteMark(stray.mark, block.passage.offset_after(stray.span.start), stray.span)
        for stray in marks
    ]
    return block._replace(
        strays=tuple(stray for stray in block.strays if stray not in marks),
        notes=(*block.notes, *notes),
    )


def _asterisks(block: Block, stars: set[str]) -> list[tuple[Span, str]]:
    if not stars or "*" not in block.text:
        return []
    return [
        (Span(*match.span()), note_label(match[0])) for match in _ASTERISKS.finditer(block.text)
    ]


def _lift(block: Block, found: list[tuple[Span, str]]) -> Block:
    """Take marks out of a block's passage."""
    passage = block.passage
    taken: list[Span] = []
    marks: list[tuple[str, Span]] = []
    for span, label in found:
        if taken and span.start < taken[-1].end:
            continue
        marks.append((label, span))
        hole = _with_space(passage.text, span)
        if taken and passage.text[taken[-1].end : span.start].strip() in _BETWEEN_MARKS:
            hole = Span(taken.pop().start, hole.end)  # two marks at one place: ",¹,²"
        taken.append(hole)
    holes = Holes(taken)
    lifted = [
        NoteMark(label, holes.moved(span.start), passage.span(*span)) for label, span in marks
    ]
    kept = [note._replace(at=holes.moved(note.at)) for note in block.notes]
    return block._replace(
        passage=passage.without(holes),
        emphasis=tuple(
            mark._replace(start=holes.moved(mark.start), end=holes.moved(mark.end))
            for mark in block.emphasis
        ),
        notes=tuple(sorted((*kept, *lifted), key=lambda note: note.span)),
    )


_BETWEEN_MARKS = (",", "،", "、")


def _with_space(text: str, mark: Span) -> Span:
    """Widen a mark by a space before it, where one stands after it too or the text ends."""
    start = mark.start
    if text[start - 1 : start] in {" ", "\u00a0"} and (
        mark.end == len(text) or not text[mark.end].isalnum()
    ):
        start -= 1
    return Span(start, mark.end)


def _choose(
    blocks: Sequence[Block], labels: Collection[str], words: NumberWords
) -> dict[int, list[tuple[Span, str]]]:
    known = {int(label) for label in labels if label.isdigit()}
    chosen: dict[int, list[tuple[Span, str]]] = {}
    fixed = [(index, note) for index, block in enumerate(blocks) for note in block.notes]
    candidates: list[_Candidate] = []
    for index, block in enumerate(blocks):
        if known or _has_sign(block.text):
            candidates += _candidates(index, block, known, words)
    if not candidates and not fixed:
        return chosen  # most drafts
    for index, note in fixed:
        if note.label.isdigit():
            candidates.append(_Candidate(index, note.at, note.at, int(note.label), _APART_WEIGHT))
    candidates.sort()
    ascending = set(_longest_ascending(candidates))
    highest = 0
    for candidate in candidates:
        certain = candidate.weight == _CERTAIN_WEIGHT
        again = candidate.weight == _GLUED_WEIGHT and candidate.label <= highest
        if candidate in ascending:
            highest = max(highest, candidate.label)
        if candidate.end > candidate.start and (certain or candidate in ascending or again):
            place = Span(candidate.start, candidate.end)
            chosen.setdefault(candidate.block, []).append((place, str(candidate.label)))
    return chosen


_CERTAIN_WEIGHT, _GLUED_WEIGHT, _APART_WEIGHT, _DOUBTFUL_WEIGHT = 8, 5, 3, 1


def _candidates(
    index: int, block: Block, known: set[int], words: NumberWords
) -> Iterator[_Candidate]:
    text = block.text
    for match in _CERTAIN.finditer(text) if _has_sign(text) else ():
        label = note_label(match[0].replace("^", ""))
        yield _Candidate(index, *match.span(), int(label), _CERTAIN_WEIGHT)
    if not known:
        return
    for match in _digits(text, known):
        label = note_label(match[0])
        if match.start() == 0 or int(label) not in known or label.startswith("0"):
            continue
        weight = _weight(text, match, words)
        if weight:
            yield _Candidate(index, *match.span(), int(label), weight)


def _has_sign(text: str) -> bool:
    """Whether a text may have a mark that is certain."""
    if "[" in text or ("/" in text and _SLASHED.search(text)):
        return True
    return not text.isascii() and any(map(text.__contains__, _SUPERSCRIPTS))


def _digits(text: str, known: set[int]) -> Iterator[re.Match[str]]:
    """Yield the digits that may be marks with some labels, one after the other.

    What ends before other digits is none, so that there is one in a run of digits at most: all of
    it, or where it is long the end.
    """
    for run in _RUN.finditer(text):
        for start in _beginnings(text, *run.span(), known):
            if (match := _DIGITS.match(text, start)) is not None:
                yield match
                break


def _beginnings(text: str, start: int, end: int, known: set[int]) -> range:
    """Return where a mark may begin that the last digits of a run are."""
    if end - start > _LONGEST_LABEL:
        last = range(end - _LONGEST_LABEL, end)
        return last if any(int(text[at:end]) in known for at in last) else range(0)
    if int(text[start:end]) not in known or text[end : end + 1] == "/":
        return range(0)
    start -= text[start - 1 : start] in _OPENERS
    return range(start, start + 1)


_LONGEST_LABEL = 3  # figures
_OPENERS = ("(", "（")


def _weight(text: str, match: re.Match[str], words: NumberWords) -> int:
    """Return how much speaks for a number being a mark; 0 where it is none."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if _SESSION.match(text, match.end()):
        return 0  # resolution 1 (LXX)
    if before[-1:].isdigit():
        return _APART_WEIGHT  # glued to a year
    if not before[-1:].isspace():
        if _NUMBERED_NAME.search(before):
            return _DOUBTFUL_WEIGHT
        if not _glues(before):
            return 0
        return _DOUBTFUL_WEIGHT if _DECIMAL.search(before) else _GLUED_WEIGHT
    set_off = text.startswith("  ", match.end())  # a superscript between spaces
    if set_off or _DATED.search(before):
        return _APART_WEIGHT
    if words.after.match(text[match.end() : match.end() + _AFTER]) or words.before.search(before):
        return 0
    return _DOUBTFUL_WEIGHT if words.names.search(before) else _APART_WEIGHT


_BEFORE, _AFTER = 16, 14  # characters that tell


def _glues(before: str) -> bool:
    """Whether digits right after these words look like a mark: "Agenda1", not "G20" or "L.2"."""
    if _SYMBOL.search(before):
        return False
    if not before[-1:].isalpha() or not before[-1:].isascii():
        return True
    word = _LAST_WORD.search(before)
    return word is not None and len(word[0]) >= 3 and word[0][-2:].islower()


def _longest_ascending(candidates: Sequence[_Candidate]) -> Iterable[_Candidate]:
    """Return the weightiest run of candidates whose labels ascend, by a Fenwick tree of maxima."""
    if not candidates:
        return []
    highest = max(candidate.label for candidate in candidates)
    tree: list[tuple[int, int]] = [(0, -1)] * (highest + 2)
    trail: list[int] = []
    for index, candidate in enumerate(candidates):
        best = (0, -1)
        place = candidate.label  # labels below this one: prefix of length label
        while place > 0:
            best = max(best, tree[place])
            place -= place & -place
        trail.append(best[1])
        total = (best[0] + candidate.weight, index)
        place = candidate.label + 1
        while place < len(tree):
            tree[place] = max(tree[place], total)
            place += place & -place
    best = (0, -1)
    place = highest + 1
    while place > 0:
        best = max(best, tree[place])
        place -= place & -place
    run: list[_Candidate] = []
    index = best[1]
    while index >= 0:
        run.append(candidates[index])
        index = trail[index]
    return run
