"""Faults in footnotes and their marks: two notes are added to texts that have none."""

import re
from random import Random
from typing import NamedTuple

from faults import Plant, Subject, fault
from lintres import Span

_STOP = {"ar": ".", "en": ".", "es": ".", "fr": ".", "ru": ".", "zh": "。"}
_SOURCES = {
    "ar": ("A/80/1، الفرع الثاني", "القرار 60/1، المرفق"),
    "en": ("A/80/1, sect. II", "Resolution 60/1, annex"),
    "es": ("A/80/1, secc. II", "Resolución 60/1, anexo"),
    "fr": ("A/80/1, sect. II", "Résolution 60/1, annexe"),
    "ru": ("A/80/1, раздел II", "Резолюция 60/1, приложение"),
    "zh": ("A/80/1，第二节", "第60/1号决议，附件"),
}
_OWN = {
    "ar": "قرار الجمعية العامة 60/1، المرفق", "en": "General Assembly resolution 60/1, annex",
    "es": "Resolución 60/1 de la Asamblea General, anexo",
    "fr": "Résolution 60/1 de l’Assemblée générale, annexe",
    "ru": "Резолюция 60/1 Генеральной Ассамблеи, приложение", "zh": "大会第60/1号决议，附件",
}  # fmt: skip
_IBID = {
    "ar": ("المرجع نفسه، الفصل الأول", "نفس المرجع، الفصل الأول"),
    "en": ("Ibid., chap. I", "Idem, chap. I"),
    "es": ("Ibid., cap. I", "Idem, cap. I"),
    "fr": ("Ibid., chap. I", "Idem, chap. I"),
    "ru": ("Там же, глава I", "Там-же, глава I"),
    "zh": ("同上，第一章", "同前，第一章"),
}
_AFTER = ("en", "zh")  # where marks stand after punctuation
_MARKS = "¹²"
_ASSEMBLY = {
    "ar": "إن الجمعية العامة", "en": "The General Assembly", "es": "La Asamblea General",
    "fr": "L['’]Assemblée générale", "ru": "Генеральная Ассамблея", "zh": "大会",
}  # fmt: skip


class _Noted(NamedTuple):
    """A text to which notes are added: its pieces, from the first mark to the end.

    `pauses` are the marks of punctuation that two paragraphs end in.
    """

    start: int
    pauses: tuple[str, str]
    between: str
    rest: str


def _noted(subject: Subject, chance: Random, *, of_assembly: bool = False) -> _Noted | None:
    """Choose two paragraphs of a text without notes, below its organ line."""
    text = subject.text
    if re.search(r"[¹²³⁴-⁹]|\[[0-9]\]|[0-9]/\s|\*|^ ?[0-9]{1,3}\s+[A-Z]", text, re.MULTILINE):
        return None
    if re.search(r"^[0-9]{1,2}/[0-9]{1,2}$|[0-9]{2}-[0-9]{5}|\f|\w[.,;][0-9]", text, re.MULTILINE):
        return None
    line = re.search(rf"^(?:{_ASSEMBLY[subject.language]})[,،，]?$", text, re.MULTILINE)
    if line is None or (of_assembly and _is_old(subject)):
        return None
    ends = list(re.finditer(r"(?<=\w)[,;،؛，；](?=\n\n\S)", text[line.end() :]))[1:]
    if len(ends) < 2:
        return None
    first, second = sorted(chance.sample(ends, 2), key=lambda match: match.start())
    at = line.end()
    between = text[at + first.end() : at + second.start()]
    rest = text[at + second.end() :]
    return _Noted(at + first.start(), (first[0], second[0]), between, rest)


def _is_old(subject: Subject) -> bool:
    """Whether a text is from before session 74, or may be."""
    found = re.search(r"A[/-](?:RES[/-]|C\.[1-6][/-])?([0-9]{1,3})[/-]", subject.name)
    printed = re.search(r"A/(?:RES/|C\.[1-6]/)?([0-9]{1,3})/", subject.text[:400])
    sessions = [int(match[1]) for match in (found, printed) if match]
    return any(session < _FIRST_HELD for session in sessions)


_FIRST_HELD = 74


def _made(
    subject: Subject,
    noted: _Noted,
    *,
    marks: tuple[str, str] = ("¹", "²"),
    notes: tuple[str, ...] = (),
    turned: bool = False,
    find: str = "",
    at_second: bool = False,
) -> Plant:
    """Put marks and notes into a text.

    `turned` sets the second mark on the wrong side of its pause. The finding belongs to `find`,
    the last that is put in.
    """
    after = (subject.language in _AFTER) is not turned
    first = _set(noted.pauses[0], marks[0], after=subject.language in _AFTER)
    second = _set(noted.pauses[1], marks[1], after=after)
    words = f"{first}{noted.between}{second}"
    tail = "".join(f"\n\n{note}" for note in notes)
    new = f"{words}{noted.rest.rstrip()}{tail}\n"
    place = new.rindex(find)
    if at_second:
        place = len(first) + len(noted.between) + second.index(find)
    span = Span(noted.start + place, noted.start + place + len(find))
    return Plant(Span(noted.start, len(subject.text)), new, span)


def _set(pause: str, mark: str, *, after: bool) -> str:
    return f"{pause}{mark}" if after else f"{mark}{pause}"


def _notes(subject: Subject) -> tuple[str, str]:
    stop = _STOP[subject.language]
    first, second = _SOURCES[subject.language]
    return f"¹ {first}{stop}", f"² {second}{stop}"


@fault("a footnote that no mark calls", "FTN001")
def uncalled(subject: Subject, chance: Random) -> Plant | None:
    """The second mark is left out."""
    noted = _noted(subject, chance)
    if noted is None:
        return None
    return _made(subject, noted, marks=("¹", ""), notes=_notes(subject), find="²")


@fault("a mark without its footnote", "FTN002")
def without_note(subject: Subject, chance: Random) -> Plant | None:
    """The second note is left out."""
    noted = _noted(subject, chance)
    if noted is None:
        return None
    return _made(subject, noted, notes=_notes(subject)[:1], find="²", at_second=True)


@fault("footnotes out of order", "FTN003")
def out_of_order(subject: Subject, chance: Random) -> Plant | None:
    """The second note is called before the first."""
    noted = _noted(subject, chance)
    if noted is None:
        return None
    notes = _notes(subject)
    return _made(subject, noted, marks=("²", "¹"), notes=notes, find="¹", at_second=True)


@fault("a mark that stands twice", "FTN004")
def repeated(subject: Subject, chance: Random) -> Plant | None:
    """Both paragraphs call the first note."""
    noted = _noted(subject, chance, of_assembly=True)
    if noted is None:
        return None
    notes = _notes(subject)[:1]
    return _made(subject, noted, marks=("¹", "¹"), notes=notes, find="¹", at_second=True)


@fault("a mark on the wrong side of punctuation", "FTN005")
def wrong_side(subject: Subject, chance: Random) -> Plant | None:
    """A mark before the comma in English, after it in French."""
    noted = _noted(subject, chance)
    if noted is None:
        return None
    return _made(subject, noted, notes=_notes(subject), turned=True, find="²", at_second=True)


@fault("a footnote without its full stop", "FTN006")
def no_stop(subject: Subject, chance: Random) -> Plant | None:
    """The full stop of the second note is left out."""
    noted = _noted(subject, chance)
    if noted is None:
        return None
    first, second = _notes(subject)
    return _made(subject, noted, notes=(first, second[:-1]), find=second[-2])


@fault("a footnote with a small letter", "FTN006", languages=("en", "es", "fr", "ru"))
def small(subject: Subject, chance: Random) -> Plant | None:
    """Resolution becomes resolution."""
    noted = _noted(subject, chance)
    if noted is None:
        return None
    first, second = _notes(subject)
    lowered = second.lower()
    return _made(subject, noted, notes=(first, lowered), find=lowered[2:4])


@fault("the first footnote an ibid.", "FTN007")
def first_ibid(subject: Subject, chance: Random) -> Plant | None:
    """Ibid. stands where no note is before it."""
    noted = _noted(subject, chance)
    if noted is None:
        return None
    words = _IBID[subject.language][0]
    notes = (f"¹ {words}{_STOP[subject.language]}", _notes(subject)[1])
    return _made(subject, noted, notes=notes, find=words[:6])


@fault("another form of ibid.", "FTN007")
def other_ibid(subject: Subject, chance: Random) -> Plant | None:
    """Idem instead of Ibid."""
    noted = _noted(subject, chance)
    if noted is None:
        return None
    words = _IBID[subject.language][1]
    notes = (_notes(subject)[0], f"² {words}{_STOP[subject.language]}")
    return _made(subject, noted, notes=notes, find=words[:2])


@fault("the organ's own name in a footnote", "FTN008")
def own_name(subject: Subject, chance: Random) -> Plant | None:
    """General Assembly resolution in a text of the Assembly."""
    noted = _noted(subject, chance)
    if noted is None:
        return None
    words = _OWN[subject.language]
    notes = (_notes(subject)[0], f"² {words}{_STOP[subject.language]}")
    return _made(subject, noted, notes=notes, find=words[:2])


@fault("a symbol with an asterisk and no note to it", "FTN009")
def bare_asterisk(subject: Subject, chance: Random) -> Plant | None:
    """A/80/L.5* without a note."""
    symbol = re.search(r"^A/[A-Z0-9./]+$", subject.text[:600], re.MULTILINE)
    if symbol is None or "*" in subject.text:
        return None
    return Plant(Span(symbol.end(), symbol.end()), "*")
