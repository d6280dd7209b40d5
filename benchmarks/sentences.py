"""Where sentences with a fault in them can be put into a text: found by plain patterns.

A recital goes below the name of the organ, words to the end of a numbered paragraph, and a
paragraph before a numbered one, with its number.
"""

import re
from random import Random

from faults import Plant, Subject
from lintres import Span

_ORGAN = {
    "ar": "إن (?:الجمعية العامة|مجلس الأمن|مجلس حقوق الإنسان|المجلس الاقتصادي والاجتماعي)",
    "en": "The (?:General Assembly|Security Council|Human Rights Council"
    "|Economic and Social Council)",
    "es": "(?:La Asamblea General|El Consejo de Seguridad|El Consejo de Derechos Humanos"
    "|El Consejo Económico y Social)",
    "fr": "(?:L['’]Assemblée générale|Le Conseil de sécurité|Le Conseil des droits de l['’]homme"
    "|Le Conseil économique et social)",
    "ru": "(?:Генеральная Ассамблея|Совет Безопасности|Совет по правам человека"
    "|Экономический и Социальный Совет)",
    "zh": "(?:大会|安全理事会|人权理事会|经济及社会理事会)",
}
_ORGAN_LINE = {
    language: re.compile(rf"^[ \t]*{names}[,،，][ \t]*$", re.MULTILINE)
    for language, names in _ORGAN.items()
}
_NUMBERED = re.compile(
    r"^(?P<number>[0-9]{1,2})(?P<mark>\. |\.[ \t]*\n|\.(?=[^\s\d])| - )", re.MULTILINE
)
# Where the numbers of another text begin.
_ANNEX = re.compile(r"^[ \t]*(?:Annexe?|Anexo|Приложение|المرفق|附件)\b.{0,12}$", re.MULTILINE)
_SEMICOLON = re.compile(r"[ \u00a0\u202f]?[;；؛][ \t]*$", re.MULTILINE)


def recital(subject: Subject, words: str, marked: str) -> Plant | None:
    """Put a recital below the name of the organ; `marked` is what is wrong of it."""
    line = _ORGAN_LINE[subject.language].search(subject.text)
    if line is None:
        return None
    return _marked(Span(line.end(), line.end()), f"\n\n{words}", marked)


def at_end(
    subject: Subject, chance: Random, words: str, marked: str, *, of: int | None = None
) -> Plant | None:
    """Put words before the semicolon of a numbered paragraph, one of the first `of` where given."""
    ends = [
        end
        for start in _numbered(subject)[:of]
        if (end := _SEMICOLON.search(subject.text, start.end()))
        and not _NUMBERED.search(subject.text, start.end(), end.start())
    ]
    if not ends:
        return None
    at = chance.choice(ends).start()
    return _marked(Span(at, at), words, marked)


def paragraph(subject: Subject, chance: Random, words: str, marked: str) -> Plant | None:
    """Put a paragraph before a numbered one, with the number of that."""
    starts = _numbered(subject)
    if not starts:
        return None
    start = chance.choice(starts)
    return _marked(Span(start.start(), start.start()), f"{start[0]}{words}\n\n", marked)


def last_number(subject: Subject) -> int:
    """Return the number of the last paragraph; 0 where they do not simply count on."""
    starts = _numbered(subject)
    return int(starts[-1]["number"]) if starts else 0


def is_of_assembly(subject: Subject) -> bool:
    """Whether the General Assembly speaks."""
    line = _ORGAN_LINE[subject.language].search(subject.text)
    names = _ORGAN[subject.language].partition("(?:")[2].partition("|")[0]
    return line is not None and names in line[0].replace("’", "'").replace("'", "['’]")


def head(subject: Subject) -> str:
    """Return what stands above the name of the organ."""
    line = _ORGAN_LINE[subject.language].search(subject.text)
    return subject.text[: line.start()] if line else ""


def _numbered(subject: Subject) -> list[re.Match[str]]:
    """Return where numbered paragraphs begin; none where they do not simply count on."""
    line = _ORGAN_LINE[subject.language].search(subject.text)
    if line is None:
        return []
    annex = _ANNEX.search(subject.text, line.end())
    end = annex.start() if annex else len(subject.text)
    starts = list(_NUMBERED.finditer(subject.text, line.end(), end))
    counted = [int(start["number"]) for start in starts]
    return starts if counted == list(range(1, len(starts) + 1)) else []


def _marked(span: Span, text: str, marked: str) -> Plant:
    at = span.start + text.index(marked)
    return Plant(span, text, Span(at, at + len(marked)))
