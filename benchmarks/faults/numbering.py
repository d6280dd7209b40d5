"""Faults in the numbers of paragraphs and the letters of points."""

from random import Random

from clauses import Mark, any_of, letter, numbers, point_lists, recitals, shifted
from faults import Plant, Subject, fault
from lintres import Span

_FEWEST = 3
_INSERTED = {"ar": "{} مكررا", "ru": "{} бис", "zh": "{}之二"}
_OTHER_MARK = {"ar": ".", "zh": "、"}
_CYRILLIC = {"a": "а", "c": "с", "e": "е", "o": "о"}


@fault("a paragraph number left out", "NUM001")
def gap(subject: Subject, chance: Random) -> Plant | None:
    """1, 2, 3 becomes 1, 3, 4."""
    run = numbers(subject.text)
    if len(run) < _FEWEST:
        return None
    return _counted(subject, run, chance.randrange(1, len(run)), 1)


@fault("a paragraph number repeated", "NUM002")
def repeated(subject: Subject, chance: Random) -> Plant | None:
    """1, 2, 3 becomes 1, 1, 2."""
    run = numbers(subject.text)
    if len(run) < _FEWEST:
        return None
    return _counted(subject, run, chance.randrange(1, len(run)), -1)


@fault("paragraph numbers that begin at 2", "NUM003")
def late_start(subject: Subject, chance: Random) -> Plant | None:
    """1, 2, 3 becomes 2, 3, 4."""
    run = numbers(subject.text)
    return _counted(subject, run, 0, 1) if len(run) >= _FEWEST else None


def _counted(subject: Subject, run: list[Mark], first: int, by: int) -> Plant:
    new = shifted(subject.text, run, first, by)
    start = run[first].counts.start
    marked = Span(start, start + len(str(run[first].value + by)))
    return Plant(Span(start, run[-1].counts.end), new, marked)


@fault("two paragraph numbers exchanged", "NUM003")
def exchanged(subject: Subject, chance: Random) -> Plant | None:
    """1, 2, 3 becomes 1, 3, 2."""
    run = numbers(subject.text)
    if len(run) < _FEWEST:
        return None
    at = chance.randrange(1, len(run) - 1)
    one, two = run[at], run[at + 1]
    between = subject.text[one.counts.end : two.counts.start]
    new = f"{two.value}{between}{one.value}"
    start = one.counts.start
    return Plant(Span(start, two.counts.end), new, Span(start, start + len(str(two.value))))


@fault("an operative paragraph without its number", "NUM004")
def unnumbered(subject: Subject, chance: Random) -> Plant | None:
    """2. Requests becomes Requests."""
    run = numbers(subject.text)
    if len(run) < _FEWEST:
        return None
    mark = run[chance.randrange(1, len(run) - 1)]
    word = subject.text[mark.whole.end :].split(maxsplit=1)[0]
    return Plant(Span(mark.whole.start, mark.whole.end + len(word)), word)


@fault("a number before the only paragraph", "NUM005")
def numbered_single(subject: Subject, chance: Random) -> Plant | None:
    """The text is cut off after its first operative paragraph."""
    run = numbers(subject.text)
    if len(run) < _FEWEST or "\nI\n" in subject.text:
        return None
    first = subject.text[run[0].whole.start : run[1].whole.start].strip()
    if "\n" in first or first[-1:] not in ";؛；":
        return None
    stop = "。" if subject.language == "zh" else "."
    text = first.rstrip(";؛； \u00a0\u202f") + stop + "\n"
    start = run[0].whole.start
    marked = Span(start, start + len(run[0].text.rstrip()))
    return Plant(Span(start, len(subject.text)), text, marked)


@fault("a number before a preambular paragraph", "NUM006")
def numbered_recital(subject: Subject, chance: Random) -> Plant | None:
    """Recalling becomes 1. Recalling."""
    clause = any_of(recitals(subject.text), chance)
    if clause is None or clause.text[:1] in "*_<#":
        return None
    label = "1 - " if subject.language == "ar" else "1. "
    at = clause.span.start
    return Plant(Span(at, at), label, Span(at, at + len(label)))


@fault("a letter of a point left out", "NUM007")
def letter_gap(subject: Subject, chance: Random) -> Plant | None:
    """(a), (b), (c) becomes (a), (c), (d)."""
    points = any_of(point_lists(subject.text, subject.language), chance)
    if points is None or len(points) == len("abcdefghi"):
        return None
    first = chance.randrange(1, len(points))
    new = shifted(subject.text, points, first, 1, subject.language)
    start = points[first].counts.start
    size = len(letter(points[first].value + 1, subject.language))
    return Plant(Span(start, points[-1].counts.end), new, Span(start, start + size))


@fault("a letter of a point repeated", "NUM007")
def letter_repeated(subject: Subject, chance: Random) -> Plant | None:
    """(a), (b) becomes (a), (a)."""
    points = any_of(point_lists(subject.text, subject.language), chance)
    if points is None:
        return None
    mark = points[chance.randrange(1, len(points))]
    return Plant(mark.counts, letter(mark.value - 1, subject.language))


@fault("a parenthesis of a point too many or missing", "NUM008")
def other_parentheses(subject: Subject, chance: Random) -> Plant | None:
    """(b) becomes b), and b) becomes (b)."""
    points = any_of(point_lists(subject.text, subject.language), chance)
    if points is None:
        return None
    mark = chance.choice(points)
    printed = mark.text.rstrip()
    other = printed.removeprefix("(") if printed.startswith("(") else f"({printed}"
    return Plant(Span(mark.whole.start, mark.whole.start + len(printed)), other)


@fault("full-width parentheses around a letter", "NUM008", languages=("zh",))
def full_width(subject: Subject, chance: Random) -> Plant | None:
    """(b) becomes （b）."""
    points = any_of(point_lists(subject.text, subject.language), chance)
    if points is None:
        return None
    mark = chance.choice(points)
    printed = mark.text.rstrip()
    other = printed.replace("(", "（").replace(")", "）")
    return Plant(Span(mark.whole.start, mark.whole.start + len(printed)), other)


@fault("a Cyrillic letter before a point", "NUM008", languages=("ru",))
def look_alike(subject: Subject, chance: Random) -> Plant | None:
    """c) becomes с), which is another letter."""
    points = any_of(point_lists(subject.text, subject.language), chance)
    if points is None:
        return None
    fit = [one for one in points if subject.text[one.counts.start] in _CYRILLIC]
    mark = chance.choice(fit)
    return Plant(mark.counts, _CYRILLIC[subject.text[mark.counts.start]])


@fault("another mark behind a number", "NUM009")
def other_mark(subject: Subject, chance: Random) -> Plant | None:
    """2. becomes 2)."""
    run = numbers(subject.text)
    if len(run) < _FEWEST:
        return None
    mark = chance.choice(run)
    end = mark.whole.start + len(mark.text.rstrip())
    other = f"{mark.value}{_OTHER_MARK.get(subject.language, ')')}"
    return Plant(Span(mark.whole.start, end), other)


@fault("other digits in a number", "NUM009", languages=("ar",))
def other_digits(subject: Subject, chance: Random) -> Plant | None:
    """2 becomes ٢."""
    run = numbers(subject.text)
    if len(run) < _FEWEST:
        return None
    mark = chance.choice(run)
    return Plant(mark.counts, "".join(chr(0x660 + int(digit)) for digit in str(mark.value)))


@fault("a number of the negotiation", "NUM010")
def inserted(subject: Subject, chance: Random) -> Plant | None:
    """2 becomes 1 bis."""
    run = numbers(subject.text)
    if len(run) < _FEWEST:
        return None
    mark = run[chance.randrange(1, len(run))]
    return Plant(mark.counts, _INSERTED.get(subject.language, "{} bis").format(mark.value - 1))
