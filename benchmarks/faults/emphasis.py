"""Faults in emphasis: printed over and over, lost, left open, doubled, too long, misplaced."""

import re
from collections.abc import Iterator
from random import Random

from faults import Plant, Subject, fault
from lintres import Span

# What opens a recital below an organ line, and the word after it.
_VERBS = {
    "ar": "إذ تشير|إذ ترحب|إذ تؤكد|إذ يشير|إذ يرحب|إذ يؤكد",
    "en": "Recalling|Noting|Welcoming|Stressing|Reaffirming|Recognizing|Emphasizing",
    "es": "Recordando|Observando|Destacando|Reafirmando|Reconociendo|Subrayando",
    "fr": "Rappelant|Notant|Soulignant|Réaffirmant|Constatant|Saluant|Considérant",
    "ru": "ссылаясь|отмечая|приветствуя|подчеркивая|признавая|подтверждая",
    "zh": "回顾|欢迎|强调|重申|确认|认识到",
}
_ORGANS = {
    "ar": "إن الجمعية العامة|إن مجلس", "en": "The General Assembly|The .{4,20}Council",
    "es": "La Asamblea General|El Consejo", "fr": "L['’]Assemblée générale|Le Conseil",
    "ru": "Генеральная Ассамблея|Совет|Экономический и Социальный", "zh": "大会|.{2,6}理事会",
}  # fmt: skip
# Words that join nothing to the phrase before them.
_NEXT = {
    "ar": r"إلى قرار\w*|ب\w{4,}", "en": "its|the|that", "es": "su|sus|la|el|que",
    "fr": "sa|ses|la|le|que", "ru": "на|что|важность", "zh": "其|该|第",
}  # fmt: skip


def _recitals(subject: Subject) -> Iterator[re.Match[str]]:
    """Yield the openings of recitals, with the word that follows each."""
    organ = rf"^(?:{_ORGANS[subject.language]})[^\n]{{0,40}}[,،，]$"
    line = re.search(organ, subject.text, re.MULTILINE)
    space, edge = ("", "") if subject.language == "zh" else (" ", r"(?!\w)")
    verb, following = _VERBS[subject.language], _NEXT[subject.language]
    form = rf"\n\n(?P<verb>و?(?:{verb})){space}(?P<next>{following}){edge}"
    annex = re.search(r"^(?:Annex|Anexo|Приложение|ال?مرفق|附件)", subject.text, re.MULTILINE)
    end = annex.start() if annex else len(subject.text)
    yield from re.compile(form).finditer(subject.text, line.end(), end) if line else ()


def _one(subject: Subject, chance: Random) -> re.Match[str] | None:
    found = list(_recitals(subject))
    return chance.choice(found) if found else None


def _is_typed(subject: Subject) -> bool:
    """Whether a text was not copied out of a print, and has no markup of its own."""
    printed = r"^[0-9]{1,2}/[0-9]{1,2}$|[0-9]{2}-[0-9]{5}|\f|[*_]|<[a-z]|-\n"
    return re.search(printed, subject.text, re.MULTILINE) is None


@fault("an opening phrase printed three times", "EMP001")
def tripled(subject: Subject, chance: Random) -> Plant | None:
    """Recalling becomes RecallingRecallingRecalling."""
    match = _one(subject, chance)
    if match is None:
        return None
    return Plant(Span(*match.span("verb")), match["verb"] * 3)


@fault("emphasis on a single opening phrase", "EMP002")
def alone(subject: Subject, chance: Random) -> Plant | None:
    """The first of several openings alone is emphasised; the second lacks it."""
    found = list(_recitals(subject))
    if len(found) < 2 or not _is_typed(subject):
        return None
    first, second = found[0], found[1]
    words = f"**{first['verb']}**"
    rest = subject.text[first.end("verb") : second.end("verb")]
    start = first.start("verb") + len(words) + 1
    return Plant(
        Span(first.start("verb"), second.end("verb")),
        words + rest,
        Span(start, first.start("verb") + len(words) + len(rest)),
    )


@fault("emphasis beyond the opening phrase", "EMP003")
def too_long(subject: Subject, chance: Random) -> Plant | None:
    """*Recalling its* resolution."""
    match = _one(subject, chance)
    if match is None or not _is_typed(subject):
        return None
    span = Span(match.start("verb"), match.end("next"))
    return Plant(span, f"*{subject.text[span.start : span.end]}*")


@fault("emphasis that is not closed", "EMP004")
def unclosed(subject: Subject, chance: Random) -> Plant | None:
    """**Recalling its resolution."""
    match = _one(subject, chance)
    if match is None or not _is_typed(subject):
        return None
    return Plant(Span(match.start("verb"), match.start("verb")), chance.choice(("**", "<b>")))


@fault("markup set twice", "EMP005")
def doubled(subject: Subject, chance: Random) -> Plant | None:
    """****Recalling**** its resolution."""
    match = _one(subject, chance)
    if match is None or not _is_typed(subject):
        return None
    opening, closing = chance.choice((("****", "****"), ("<b><b>", "</b></b>"), ("**__", "__**")))
    return Plant(Span(*match.span("verb")), f"{opening}{match['verb']}{closing}")


@fault("emphasis inside the text", "EMP006")
def inside(subject: Subject, chance: Random) -> Plant | None:
    """Recalling **its** resolution."""
    match = _one(subject, chance)
    if match is None or not _is_typed(subject):
        return None
    return Plant(Span(*match.span("next")), f"**{match['next']}**")
