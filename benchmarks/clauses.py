"""Paragraphs and points of a text, found by plain patterns: where faults can be planted."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from random import Random
from typing import NamedTuple, TypeVar

from lintres import Span

T = TypeVar("T")

_NUMBER = re.compile(r"^(?P<number>[0-9]{1,3})(?P<mark> ?- ?|[.．] ?)(?=[^\s0-9])", re.MULTILINE)
_ORGANS = re.compile(
    r"^(?:The General Assembly|The Security Council|The Economic and Social Council"
    r"|The Human Rights Council|L[’']Assemblée générale|Le Conseil de sécurité"
    r"|Le Conseil économique et social|Le Conseil des droits de l[’']homme|La Asamblea General"
    r"|El Consejo de Seguridad|El Consejo Económico y Social|El Consejo de Derechos Humanos"
    r"|Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет"
    r"|Совет по правам человека|إن الجمعية العامة|إن مجلس الأمن|إن المجلس الاقتصادي والاجتماعي"
    r"|إن مجلس حقوق الإنسان|大会|安全理事会|经济及社会理事会|人权理事会)[,،，]?$",
    re.MULTILINE,
)
_POINT = {
    "ar": re.compile(r"^\((?P<letter>[أبجدهوزحطي]ـ?)\) ?(?=\S)", re.MULTILINE),
    "en": re.compile(r"^\((?P<letter>[a-z])\) ?(?=\S)", re.MULTILINE),
    "zh": re.compile(r"^\((?P<letter>[a-z])\) ?(?=\S)", re.MULTILINE),
}
_POINT_OTHERWISE = re.compile(r"^(?P<letter>[a-z])\) ?(?=\S)", re.MULTILINE)
_ANNEX = re.compile(
    r"^(?:Annex|Annexe|Anexo|Приложение|المرفق|附件)(?: [IVX\w]{1,8})?$", re.MULTILINE
)
_ABJAD = ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي")
_ENDS = ",،，"
_SHORTEST = 20


class Mark(NamedTuple):
    """The number or letter of a paragraph or point: what counts, and the whole of it."""

    value: int
    text: str
    counts: Span
    whole: Span  # with the space behind it


class Clause(NamedTuple):
    """A preambular paragraph."""

    text: str
    span: Span


def letter(value: int, language: str) -> str:
    """Return the letter of a place: b, ب."""
    return _ABJAD[value - 1] if language == "ar" else chr(ord("a") + value - 1)


def organ_line(text: str) -> Span | None:
    """Return where the name of the organ that speaks stands; the last, if a masthead has it too."""
    first = next((one.start() for one in _NUMBER.finditer(text) if one["number"] == "1"), len(text))
    found = [one for one in _ORGANS.finditer(text) if one.end() < first]
    return Span(*found[-1].span()) if found else None


def numbers(text: str) -> list[Mark]:
    """Return the numbers of operative paragraphs that run from 1, up to where they end.

    None without an organ that speaks, none of an annex or of a declaration below a colon.
    """
    organ, run = organ_line(text), list[Mark]()
    if organ is None:
        return run
    annex = _ANNEX.search(text, organ.end)
    for match in _NUMBER.finditer(text, organ.end, annex.start() if annex else len(text)):
        if not run and text[: match.start()].rstrip()[-1:] in ":：":
            return run
        value = int(match["number"])
        if value == 1 and run:
            return run
        if value == len(run) + 1 and _is_apart(text, match.start()):
            run.append(Mark(value, match[0], Span(*match.span("number")), Span(*match.span())))
    return run


def _is_apart(text: str, at: int) -> bool:
    """Whether a blank line stands above a place."""
    return text[:at].endswith("\n\n")


def recitals(text: str) -> list[Clause]:
    """Return the preambular paragraphs that stand between blank lines."""
    organ, run = organ_line(text), numbers(text)
    if organ is None or not run:
        return []
    found: list[Clause] = []
    for match in re.finditer(r"(?<=\n\n)[^\n](?:.|\n(?!\n))*", text[: run[0].whole.start]):
        words, above = match[0].rstrip(), text[: match.start()].rstrip()
        # Not torn by the break of a page.
        whole = words[-1:] in _ENDS and (above[-1:] in _ENDS or len(above) == organ.end)
        if match.start() > organ.end and whole and len(words) > _SHORTEST:
            found.append(Clause(words, Span(match.start(), match.start() + len(words))))
    return found


def point_lists(text: str, language: str) -> list[list[Mark]]:
    """Return the lists of lettered points of two or more, in the order of their letters."""
    lists: list[list[Mark]] = []
    run = numbers(text)
    annex = _ANNEX.search(text)
    for match in _POINT.get(language, _POINT_OTHERWISE).finditer(
        text, run[0].whole.start if run else len(text), annex.start() if annex else len(text)
    ):
        if not _is_apart(text, match.start()):
            continue
        letters = match["letter"]
        value = _ABJAD.index(letters) + 1 if language == "ar" else ord(letters) - ord("a") + 1
        mark = Mark(value, match[0], Span(*match.span("letter")), Span(*match.span()))
        if value == 1:
            lists.append([mark])
        elif lists and lists[-1][-1].value == value - 1:
            lists[-1].append(mark)
    return [one for one in lists if len(one) > 1]


def end_of(text: str, run: list[Mark], points: list[Mark]) -> int | None:
    """Return where the numbered paragraph after a list of points begins."""
    return next((one.whole.start for one in run if one.whole.start > points[-1].whole.end), None)


def shifted(text: str, run: list[Mark], first: int, by: int, language: str = "") -> str:
    """Return the text from a mark to the last of its run, the numbers or letters shifted.

    With a language the marks count in letters.
    """
    pieces = []
    for mark, following in zip_longest(run[first:], run[first + 1 :]):
        end = following.counts.start if following else run[-1].counts.end
        value = mark.value + by
        pieces.append(letter(value, language) if language else str(value))
        pieces.append(text[mark.counts.end : end])
    return "".join(pieces)


def any_of(some: Sequence[T], chance: Random) -> T | None:
    """Return one of some things by lot; None where there is none."""
    return chance.choice(some) if some else None
