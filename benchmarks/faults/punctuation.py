"""Faults in punctuation: a mark that was right is changed, left out or put twice.

Paragraphs are found by the blank lines between them, what they are by how they begin and end.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random
from typing import NamedTuple, TypeAlias

from faults import Plant, Subject, fault
from lintres import Span


class Marks(NamedTuple):
    """The marks of a language, how its numbers and letters look, and the names of organs."""

    comma: str
    semicolon: str
    colon: str
    stop: str
    number: str
    letter: str
    organ: str


_LATIN = r"[0-9]{1,3}\.\s"
MARKS = {
    "ar": Marks("،", "؛", ":", ".", r"[0-9٠-٩]{1,3}\s?-\s", r"\(\w(?:ـ)?\)", "إن الجمعية العامة"),
    "en": Marks(",", ";", ":", ".", _LATIN, r"\([a-z]\)", "The General Assembly"),
    "es": Marks(",", ";", ":", ".", _LATIN, r"[a-z]\)", "La Asamblea General"),
    "fr": Marks(",", ";", ":", ".", _LATIN, r"[a-z]\)", "L['’]Assemblée générale"),
    "ru": Marks(",", ";", ":", ".", _LATIN, r"[a-z]\)", "Генеральная Ассамблея"),
    "zh": Marks("，", "；", "：", "。", r"[0-9]{1,3}\.\s?", r"\([a-z]\)", "大会"),
}


class Paragraph(NamedTuple):
    """A paragraph: where it starts, where its last mark stands, and what it seems to be."""

    start: int
    mark: int
    kind: str  # recital, operative, point or other
    text: str


_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t\r]*(?:\n|\Z)))*")


def paragraphs(subject: Subject) -> list[Paragraph]:
    """Return the paragraphs of a text, in order."""
    marks = MARKS[subject.language]
    found: list[Paragraph] = []
    for match in _PARAGRAPH.finditer(subject.text):
        text = match[0].rstrip()
        if _ANNEX.match(text):
            break  # what is annexed is held to no rule of the text
        numbered = re.match(marks.number, text)
        lettered = re.match(marks.letter, text)
        recites = found and text[-1] == marks.comma and len(text) > _SHORT
        recites = recites and not (subject.language == "ru" and text[0].isupper())
        kind = "operative" if numbered else "point" if lettered else "other"
        if kind == "other" and recites and not any(one.kind == "operative" for one in found):
            kind = "recital"
        found.append(Paragraph(match.start(), match.start() + len(text) - 1, kind, text))
    return found


_SHORT = 30
_ANNEX = re.compile(r"(?:Annexe?|Anexo|Приложение|المرفق|附件)\b")

_Planter: TypeAlias = Callable[[Subject, Marks, Random], Plant | None]


def _fault(name: str, code: str, **given: tuple[str, ...]) -> Callable[[_Planter], _Planter]:
    """Add a fault that needs the marks of the language."""

    def add(plant: _Planter) -> _Planter:
        fault(name, code, **given)(
            lambda subject, chance: plant(subject, MARKS[subject.language], chance)
        )
        return plant

    return add


def _ends(subject: Subject, kind: str, mark: str, follows: str) -> list[Paragraph]:
    """Return the paragraphs of a kind that end in a mark before one of some kind."""
    found = paragraphs(subject)
    return [
        one
        for one, following in pairwise(found)
        if one.kind == kind and one.text[-1] == mark and following.kind == follows
    ]


def _instead(one: Paragraph, mark: str, subject: Subject) -> Plant:
    """Put another mark at the end of a paragraph; a space that print sets before it goes too."""
    start = one.mark
    while subject.text[start - 1] in " \u00a0\u202f":
        start -= 1
    end = one.mark + 1
    return Plant(Span(start, end), mark, Span(max(0, start - 1), start + len(mark)))


@_fault("the organ line loses its comma", "PUN001")
def organ_comma(subject: Subject, marks: Marks, chance: Random) -> Plant | None:
    """The General Assembly, becomes The General Assembly."""
    form = rf"^({marks.organ})[ ]?{marks.comma}(?=[ \t]*\n\s*\n)"
    match = re.search(form, subject.text, re.MULTILINE)
    following = [one for one in paragraphs(subject) if match and one.start > match.end()]
    if match is None or not following or following[0].kind != "recital":
        return None
    return Plant(Span(match.end(1), match.end()), "", Span(match.start(1), match.end(1)))


@_fault("a recital that ends in a semicolon or a stop", "PUN002")
def recital_end(subject: Subject, marks: Marks, chance: Random) -> Plant | None:
    """Recalling its resolution 60/1; for a comma."""
    found = _ends(subject, "recital", marks.comma, "recital")
    if not found:
        return None
    return _instead(chance.choice(found), chance.choice((marks.semicolon, marks.stop)), subject)


@_fault("an operative paragraph that ends in a comma or a stop", "PUN003")
def operative_end(subject: Subject, marks: Marks, chance: Random) -> Plant | None:
    """1. Notes the report, for a semicolon."""
    found = _ends(subject, "operative", marks.semicolon, "operative")
    if not found:
        return None
    return _instead(chance.choice(found), chance.choice((marks.comma, marks.stop)), subject)


@_fault("a text that ends in a semicolon", "PUN004")
def last_end(subject: Subject, marks: Marks, chance: Random) -> Plant | None:
    """2. Requests an update; for a stop."""
    found = [one for one in paragraphs(subject) if one.kind in ("operative", "point")]
    if not found or found[-1].text[-1] != marks.stop or found[-1].kind != "operative":
        return None
    if not any(one.text[-1] == marks.semicolon for one in found[-3:-1]):
        return None
    return _instead(found[-1], marks.semicolon, subject)


@_fault("a point that ends in a comma or a stop", "PUN005")
def point_end(subject: Subject, marks: Marks, chance: Random) -> Plant | None:
    """(a) To report. for a semicolon."""
    found = _ends(subject, "point", marks.semicolon, "point")
    found += _ends(subject, "point", marks.semicolon, "operative")
    if not found:
        return None
    return _instead(chance.choice(found), marks.stop, subject)


@_fault("a lead-in without its colon", "PUN006")
def lead_in(subject: Subject, marks: Marks, chance: Random) -> Plant | None:
    """Requests the Secretary-General, (a) for a colon."""
    found = _ends(subject, "operative", marks.colon, "point")
    if not found:
        return None
    return _instead(chance.choice(found), chance.choice((marks.comma, marks.semicolon)), subject)


_AND = {"ar": "و", "en": "and", "es": "y", "fr": "et", "ru": "и", "zh": "和"}


@_fault("“and” after a semicolon", "PUN007")
def and_last(subject: Subject, marks: Marks, chance: Random) -> Plant | None:
    """It reads “1. Notes the report; and”."""
    found = _ends(subject, "operative", marks.semicolon, "operative")
    found += _ends(subject, "point", marks.semicolon, "point")
    if not found:
        return None
    at = chance.choice(found).mark + 1
    space = "" if subject.language == "zh" else " "
    return Plant(Span(at, at), f"{space}{_AND[subject.language]}")


@_fault("a comma of another script", "PUN008")
def foreign_comma(subject: Subject, marks: Marks, chance: Random) -> Plant | None:
    """Recalling its resolution 60/1， for a comma."""
    found = _ends(subject, "recital", marks.comma, "recital")
    if not found:
        return None
    at = chance.choice(found).mark
    return Plant(Span(at, at + 1), "，" if marks.comma == "," else ",")


@_fault("a mark put twice", "PUN014")
def doubled(subject: Subject, marks: Marks, chance: Random) -> Plant | None:
    """It reads “Recalling its resolution 60/1,,”."""
    found = _ends(subject, "recital", marks.comma, "recital")
    if not found:
        return None
    at = chance.choice(found).mark + 1
    return Plant(Span(at, at), marks.comma)


class Words(NamedTuple):
    """Words that may be put at the end of a recital, with what is wrong in them in ⟦⟧."""

    title: str  # what leads to a title
    opening: str
    closing: str
    tail: str  # what may follow it
    sentence: str
    recital: str
    resolutions: str
    aside: str


WORDS = {
    "ar": Words(
        " والبند المعنون ", "”", "“", " وبالتقرير", " وتطلب الجمعية تقريرا آخر",
        " وتلاحظ التعليقات", "", " (انظر المرفق",
    ),
    "en": Words(
        " and the item entitled ", "“", "”", " and the report", " It asks for another report",
        " noting the comments", " and resolutions 60/1, 61/1⟦,⟧ and 62/1", " (see the annex",
    ),
    "es": Words(
        " y el tema titulado ", "“", "”", " y el informe", " La Asamblea pide otro informe",
        " observando los comentarios", " y sus resoluciones 60/1, 61/1⟦,⟧ y 62/1",
        " (véase el anexo",
    ),
    "fr": Words(
        " et la question intitulée ", "«\u00a0", "\u00a0»", " et le rapport",
        " Elle demande un autre rapport", " notant les observations",
        " et ses résolutions 60/1, 61/1⟦,⟧ et 62/1", " (voir l’annexe",
    ),
    "ru": Words(
        " и пункт, озаглавленный ", "«", "»", " и доклад", " Она просит представить доклад",
        " отмечая замечания", " и резолюции 60/1, 61/1⟦,⟧ и 62/1", " (см. приложение",
    ),
    "zh": Words(
        "和题为", "“", "”", "的报告", "大会请秘书长提出报告", "注意到各国的评论",
        "和第60/1号、第61/1号⟦、⟧和第62/1号决议", "(见附件",
    ),
}  # fmt: skip
TITLE = {
    "ar": "المحيطات",
    "en": "Oceans",
    "es": "Océanos",
    "fr": "Océans",
    "ru": "Океаны",
    "zh": "海洋",
}


def at_end(subject: Subject, chance: Random, drawn: str) -> Plant | None:
    """Put words before the comma of a recital; what is wrong in them stands in ⟦⟧."""
    found = _ends(subject, "recital", MARKS[subject.language].comma, "recital")
    if not found:
        return None
    at = chance.choice(found).mark
    before, _, rest = drawn.partition("⟦")
    wrong, _, after = rest.partition("⟧")
    start = at + len(before)
    return Plant(Span(at, at), f"{before}{wrong}{after}", Span(start, start + len(wrong)))


@fault("a comma inside a closing quotation mark", "PUN009")
def comma_inside(subject: Subject, chance: Random) -> Plant | None:
    """It reads “the item entitled “Oceans,” and the report”."""
    words, comma = WORDS[subject.language], MARKS[subject.language].comma
    title = f"{words.opening}{TITLE[subject.language]}"
    return at_end(subject, chance, f"{words.title}{title}⟦{comma}{words.closing}⟧{words.tail}")


@fault("a quotation that does not end", "PUN010")
def unclosed_quotation(subject: Subject, chance: Random) -> Plant | None:
    """It reads “the item entitled “Oceans”."""
    words, title = WORDS[subject.language], TITLE[subject.language]
    return at_end(subject, chance, f"{words.title}⟦{words.opening}⟧{title}")


@fault("a parenthesis that does not end", "PUN010")
def unclosed_parenthesis(subject: Subject, chance: Random) -> Plant | None:
    """It reads “(see the annex”."""
    return at_end(subject, chance, WORDS[subject.language].aside.replace("(", "⟦(⟧"))


@fault("a comma before the last of a list of resolutions", "PUN012",
       languages=("en", "es", "fr", "ru", "zh"))  # fmt: skip
def serial(subject: Subject, chance: Random) -> Plant | None:
    """It reads “resolutions 60/1, 61/1, and 62/1”."""
    return at_end(subject, chance, WORDS[subject.language].resolutions)


@fault("a second sentence in a recital", "PUN013")
def sentence(subject: Subject, chance: Random) -> Plant | None:
    """It reads “Recalling its resolution 60/1. It asks for another report,”."""
    stop = MARKS[subject.language].stop
    words = WORDS[subject.language].sentence
    return at_end(subject, chance, f"⟦{stop}⟧{words}")


@fault("a semicolon inside a recital", "PUN015")
def semicolon(subject: Subject, chance: Random) -> Plant | None:
    """It reads “Recalling its resolution 60/1; noting the comments,”."""
    mark, organ = MARKS[subject.language].semicolon, MARKS[subject.language].organ
    if re.search(rf"^{organ}\s?[,،，]", subject.text, re.MULTILINE) is None:
        return None
    return at_end(subject, chance, f"⟦{mark}⟧{WORDS[subject.language].recital}")


_SPACED = re.compile(r"(?<=\w)[ \u00a0\u202f](?=[;:»])")


@fault("a missing space before a mark", "PUN011", languages=("fr",))
def french_space(subject: Subject, chance: Random) -> Plant | None:
    """The space of « rapport ; » is left out."""
    held = [one for one in paragraphs(subject) if one.kind != "other"]
    found = [
        at
        for at in _spaced(subject.text)
        if any(one.start <= at <= one.start + len(one.text) for one in held)
    ]
    if not found:
        return None
    at = chance.choice(found)
    return Plant(Span(at, at + 1), "", Span(at, at + 1))


def _spaced(text: str) -> Iterator[int]:
    """Yield the places of the spaces before a mark that stands so three times or more."""
    places = [match.start() for match in _SPACED.finditer(text)]
    for at in places:
        if sum(text[other + 1] == text[at + 1] for other in places) >= _HABIT:
            yield at


_HABIT = 3


@fault("a space before a comma", "PUN011", languages=("fr",))
def french_comma(subject: Subject, chance: Random) -> Plant | None:
    """It reads « rapport , »."""
    return at_end(subject, chance, "⟦\u00a0⟧")
