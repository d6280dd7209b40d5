"""Faults in what a text consists of: elements lost, doubled, or out of their place."""

import re
from random import Random

from clauses import Mark, any_of, end_of, numbers, organ_line, point_lists, recitals
from faults import Plant, Subject, fault
from lintres import Span

_FEWEST = 3
_LONG = {"zh": 18}
_LONG_OTHERWISE = 45
_STRAY = {
    "ar": "يستكمل النص.", "en": "To be completed by the drafters.",
    "es": "Falta completar el texto.", "fr": "Le texte reste à compléter.",
    "ru": "Текст еще не готов.", "zh": "案文有待补充。",
}  # fmt: skip
_SECTIONS = {"ar": ("أولا", "ثالثا"), "zh": ("一", "三")}
_MEETING = {
    "ar": "الجلسة العامة 61\n26 تشرين الثاني/نوفمبر 2002",
    "en": "61st plenary meeting\n26 November 2002",
    "es": "61ª sesión plenaria\n26 de noviembre de 2002",
    "fr": "61e séance plénière\n26 novembre 2002",
    "ru": "61-е пленарное заседание,\n26 ноября 2002 года",
    "zh": "2002年11月26日\n第61次全体会议",
}  # fmt: skip
# The symbol of the Economic and Social Council, whose mastheads give the number of the item alone.
_WITHOUT_ITEM_TITLE = re.compile(r"^E/", re.MULTILINE)
_TAG = re.compile(
    r"^[^\n]{4,400}(?:draft resolution|projet de résolution|proyecto de resolución|проект резолюции"
    r"|مشروع قرار|决议草案)\n\n",
    re.MULTILINE,
)
_HEADING = re.compile(r"^(?:[IVX]{1,4}|[A-Z]|[一二三四五六]|أولا|ثانيا|ألف|باء)\.?$", re.MULTILINE)


@fault("a line that belongs to nothing", "STR001")
def stray_line(subject: Subject, chance: Random) -> Plant | None:
    """A note of the drafters stands among the preambular paragraphs."""
    clauses = recitals(subject.text)
    if len(clauses) < _FEWEST:
        return None
    at = chance.choice(clauses[1:]).span.start
    words = _STRAY[subject.language]
    return Plant(Span(at, at), f"{words}\n\n", Span(at, at + len(words)))


@fault("no name of the organ", "STR002")
def no_organ(subject: Subject, chance: Random) -> Plant | None:
    """The line "The General Assembly," is taken away."""
    organ = organ_line(subject.text)
    if organ is None or _HEADING.search(subject.text) or not recitals(subject.text):
        return None
    if subject.text[organ.end :].lstrip().startswith("Distr"):
        return None  # the name in the masthead
    end = len(subject.text) - len(subject.text[organ.end :].lstrip())
    return Plant(Span(organ.start, end), "")


@fault("the sponsors below the title", "STR003")
def low_sponsors(subject: Subject, chance: Random) -> Plant | None:
    """The title and the line of the sponsors change places."""
    organ, tag = organ_line(subject.text), _TAG.search(subject.text)
    if organ is None or tag is None or tag.end() >= organ.start:
        return None
    title = subject.text[tag.end() : organ.start]
    if not title.strip() or "\n\n" in title.strip():
        return None
    if _WITHOUT_ITEM_TITLE.search(subject.text):
        return None  # what stands below the agenda item would be its title
    sponsors = tag[0].rstrip()
    start = tag.start() + len(title)
    return Plant(Span(tag.start(), organ.start), title + tag[0], Span(start, start + len(sponsors)))


@fault("no operative part", "STR006")
def no_operative_part(subject: Subject, chance: Random) -> Plant | None:
    """The text is cut off below its preamble."""
    run, clauses = numbers(subject.text), recitals(subject.text)
    if not run or not clauses or _HEADING.search(subject.text):
        return None
    last = len(subject.text[: run[0].whole.start].rstrip())
    marked = Span(clauses[-1].span.start, last)
    return Plant(Span(run[0].whole.start, len(subject.text)), "", marked)


@fault("a preambular paragraph among the operative ones", "STR007")
def late_recital(subject: Subject, chance: Random) -> Plant | None:
    """The last preambular paragraph moves below an operative one."""
    run, clauses = numbers(subject.text), recitals(subject.text)
    if len(run) < _FEWEST or len(clauses) < _FEWEST:
        return None
    clause, at = clauses[-1], chance.choice(run[1:]).whole.start
    between = subject.text[clause.span.end : at].lstrip()
    start = clause.span.start + len(between)
    return Plant(
        Span(clause.span.start, at),
        f"{between}{clause.text}\n\n",
        Span(start, start + len(clause.text)),
    )


@fault("a preambular paragraph printed twice", "STR008")
def doubled_recital(subject: Subject, chance: Random) -> Plant | None:
    """A long paragraph comes again further down."""
    clauses = recitals(subject.text)
    least = _LONG.get(subject.language, _LONG_OTHERWISE)
    if len(clauses) < _FEWEST:
        return None
    place = chance.randrange(1, len(clauses))
    long = [one for one in clauses[:place] if len(one.text) >= least]
    again = any_of(long, chance)
    if again is None:
        return None
    at = clauses[place].span.start
    return Plant(Span(at, at), f"{again.text}\n\n", Span(at, at + len(again.text)))


@fault("a section number left out", "STR009")
def section_gap(subject: Subject, chance: Random) -> Plant | None:
    """The operative part is divided into sections I and III."""
    first, third = _SECTIONS.get(subject.language, ("I", "III"))
    return _divided(subject, chance, first, third)


@fault("a section number repeated", "STR009")
def section_repeated(subject: Subject, chance: Random) -> Plant | None:
    """The operative part is divided into sections I and I."""
    first = _SECTIONS.get(subject.language, ("I", ""))[0]
    return _divided(subject, chance, first, first)


def _divided(subject: Subject, chance: Random, one: str, other: str) -> Plant | None:
    run = numbers(subject.text)
    if len(run) < _FEWEST or _HEADING.search(subject.text):
        return None
    begin, at = run[0].whole.start, chance.choice(run[1:]).whole.start
    text = f"{one}\n\n{subject.text[begin:at]}"
    start = begin + len(text)
    return Plant(Span(begin, at), f"{text}{other}\n\n", Span(start, start + len(other)))


@fault("a section that stands alone", "STR009")
def lone_section(subject: Subject, chance: Random) -> Plant | None:
    """The operative part is section I, and there is no other."""
    run = numbers(subject.text)
    if len(run) < _FEWEST or _HEADING.search(subject.text):
        return None
    number = _SECTIONS.get(subject.language, ("I", ""))[0]
    at = run[0].whole.start
    return Plant(Span(at, at), f"{number}\n\n", Span(at, at + len(number)))


@fault("a lone point", "STR012")
def lone_point(subject: Subject, chance: Random) -> Plant | None:
    """All points of a list but the first are taken away."""
    found = _list_and_end(subject, chance)
    if found is None:
        return None
    points, end = found
    first = points[0].whole
    marked = Span(first.start, first.start + len(points[0].text.rstrip()))
    return Plant(Span(points[1].whole.start, end), "", marked)


@fault("bullets in the place of letters", "STR013")
def bullets(subject: Subject, chance: Random) -> Plant | None:
    """(a), (b) becomes two bullets, or dashes."""
    points = any_of(point_lists(subject.text, subject.language), chance)
    if points is None:
        return None
    sign = chance.choice("•–-")
    text = subject.text[points[0].whole.start : points[-1].whole.end]
    for point in points:
        text = text.replace(point.text.rstrip(), sign, 1)
    start = points[0].whole.start
    return Plant(Span(start, points[-1].whole.end), text, Span(start, start + 1))


def _list_and_end(subject: Subject, chance: Random) -> tuple[list[Mark], int] | None:
    run = numbers(subject.text)
    ends = [
        (points, end)
        for points in point_lists(subject.text, subject.language)
        if (end := end_of(subject.text, run, points)) is not None
    ]
    return any_of(ends, chance)


@fault("an adoption line in a draft", "STR014")
def adopted_draft(subject: Subject, chance: Random) -> Plant | None:
    """The meeting and the date stand below a text that has sponsors."""
    run = numbers(subject.text)
    tag = _TAG.search(subject.text)
    if tag is None or not run or tag.start() > run[0].whole.start:
        return None
    last = subject.text[run[-1].whole.start :]
    if "\n\n" in last.strip():
        return None  # notes or an annex follow
    at = run[-1].whole.start + len(last.rstrip())
    meeting = _MEETING[subject.language]
    first = len(meeting.partition("\n")[0])
    return Plant(Span(at, at), f"\n\n{meeting}", Span(at + 2, at + 2 + first))
