"""Faults in what a text consists of: its title, its annexes, what pages print around it."""

import re
from random import Random

from faults import Plant, Subject, fault
from lintres import Span

_ORGANS = {
    "ar": ("إن الجمعية العامة", "إن مجلس الأمن"),
    "en": ("The General Assembly", "The Security Council"),
    "es": ("La Asamblea General", "El Consejo de Seguridad"),
    "fr": ("L['’]Assemblée générale", "Le Conseil de sécurité"),
    "ru": ("Генеральная Ассамблея", "Совет Безопасности"),
    "zh": ("大会", "安全理事会"),
}
_HEADS = {
    "ar": "A/80/L.33\n\nتوغو وفيجي: مشروع قرار\n\nسلامة القوارب\n\n",
    "en": "A/80/L.33\n\nFiji and Togo: draft resolution\n\nSafety of small boats\n\n",
    "es": "A/80/L.33\n\nFiji y Togo: proyecto de resolución\n\nSeguridad de los botes\n\n",
    "fr": "A/80/L.33\n\nFidji et Togo : projet de résolution\n\nSécurité des barques\n\n",
    "ru": "A/80/L.33\n\nТого и Фиджи: проект резолюции\n\nБезопасность лодок\n\n",
    "zh": "A/80/L.33\n\n斐济和多哥：决议草案\n\n小船安全\n\n",
}
_TITLES = {language: head.split("\n\n")[2] for language, head in _HEADS.items()}
_TAGS = {
    "ar": r"مشروع قرار",
    "en": r"draft resolution",
    "es": r"proyecto de resolución",
    "fr": r"projet de résolution",
    "ru": r"проект резолюции",
    "zh": r"决议草案",
}


def _organ_line(subject: Subject, organ: int, start: int = 0) -> re.Match[str] | None:
    """Find the line of an organ that no masthead follows."""
    name = _ORGANS[subject.language][organ]
    line = rf"^[ \t#*]{{0,6}}{name}[ \t]*[,，،]?[* \t]*$(?!\s*(?:Distr|S/))"
    return re.compile(line, re.MULTILINE).search(subject.text, start)


def _is_whole(below: str) -> bool:
    """Whether what stands below an organ line is a text, no single sentence or heading."""
    return len([line for line in below.splitlines() if line.strip()]) >= _PARAGRAPHS


_PARAGRAPHS = 3


@fault("a title left out", "STR004")
def no_title(subject: Subject, chance: Random) -> Plant | None:
    """The title goes from between the sponsors and the organ, which is where the finding stands."""
    text = subject.text
    organ = _organ_line(subject, 0)
    if organ is None or not _is_whole(text[organ.end() :]):
        return None
    if not text[: organ.start()].strip():
        head = _HEADS[subject.language].rpartition(_TITLES[subject.language])[0]
        at = len(head)
        return Plant(Span(0, 0), head, Span(at, at + len(organ[0].strip())))
    tag = _TAGS[subject.language]
    title = re.compile(
        rf"[:：][* ]*{tag}[* ]*\n\s*\n(?P<title>[^\n]+\n\s*)(?={re.escape(organ[0])})"
    )
    found = title.search(text)
    if found is None or found.end() != organ.start():
        return None
    start, end = found.span("title")
    return Plant(Span(start, end), "", Span(start, start + len(organ[0].rstrip())))


@fault("a title above a text of the Security Council", "STR005")
def titled(subject: Subject, chance: Random) -> Plant | None:
    """A line of its own is put above the name of the Council, in a draft of today."""
    organ = _organ_line(subject, 1)
    symbol = re.search(r"^\s*S/(?:RES/[0-9]+ ?\()?(20[0-9]{2})", subject.text[:3000], re.MULTILINE)
    if organ is None or symbol is None:
        return None
    title = _TITLES[subject.language]
    at = organ.start()
    return Plant(Span(at, at), f"{title}\n\n", Span(at, at + len(title)))


_ANNEXES = {
    "ar": ("المرفق", "الاختصاصات", ("المرفق 1", "المرفق الأول")),
    "en": ("Annex", "Terms of reference", ("Annex 1", "Annex A", "Annex I")),
    "es": ("Anexo", "Mandato", ("Anexo 1", "Anexo A", "Anexo I")),
    "fr": ("Annexe", "Mandat", ("Annexe 1", "Annexe A", "Annexe I")),
    "ru": ("Приложение", "Круг ведения", ("Приложение 1", "Приложение А", "Приложение I")),
    "zh": ("附件", "职权范围", ("附件1", "附件A", "附件一")),
}
_SPOKEN = re.compile(
    r"annex|append|attach|enclos|joint|anex|apéndice|adjunt|прил[оа]|добавл|مرفق|ضميمة|تذييل|ملحق|附|所附",
    re.IGNORECASE,
)


def _below(subject: Subject, text: str, marked: str) -> Plant:
    """Put an annex below a text."""
    at = len(subject.text)
    start = at + 2 + text.index(marked)
    return Plant(Span(at, at), f"\n\n{text}", Span(start, start + len(marked)))


@fault("the heading of an annex in another form", "STR010")
def annex_heading(subject: Subject, chance: Random) -> Plant | None:
    """A text without an annex is given one, headed “Annex 1”, “Annex A” or a lone “Annex I”."""
    word, title, wrong = _ANNEXES[subject.language]
    head = subject.text[:3000]
    of_council = _organ_line(subject, 1) or re.search(r"^\s*S/", head, re.MULTILINE)
    if _organ_line(subject, 0) is None or of_council:
        return None
    if re.search(rf"^\W*(?:{word})", subject.text, re.MULTILINE | re.IGNORECASE):
        return None
    if re.match(r"[⁰-⁹¹²³*]", subject.text.rstrip().rpartition("\n")[2]):
        return None  # below a footnote the heading may be read as the rest of it
    heading = chance.choice(wrong)
    return _below(subject, f"{heading}\n\n{title}\n", heading)


@fault("an annex that no paragraph mentions", "STR011")
def unmentioned(subject: Subject, chance: Random) -> Plant | None:
    """A text that speaks of no annex is given one."""
    word, title, _ = _ANNEXES[subject.language]
    organ = _organ_line(subject, 0) or _organ_line(subject, 1)
    if organ is None or _SPOKEN.search(subject.text) or not _is_whole(subject.text[organ.end() :]):
        return None
    return _below(subject, f"{word}\n\n{title}\n", word)


_OWN = {
    "ar": "، على النحو الوارد في مرفق هذا القرار",
    "en": ", as set out in the annex to the present resolution",
    "es": ", que figura en el anexo de la presente resolución",
    "fr": ", qui figure en annexe à la présente résolution",
    "ru": ", содержащуюся в приложении к настоящей резолюции",
    "zh": "，载于本决议附件",
}
_MARKED = {
    "ar": "مرفق هذا القرار",
    "en": "annex to the present resolution",
    "es": "anexo de la presente resolución",
    "fr": "annexe à la présente résolution",
    "ru": "приложении к настоящей резолюции",
    "zh": "本决议附件",
}


@fault("an annex that is mentioned and not there", "STR011")
def not_there(subject: Subject, chance: Random) -> Plant | None:
    """A paragraph of a text without annexes is made to speak of one."""
    organ = _organ_line(subject, 0)
    word = _ANNEXES[subject.language][0]
    if organ is None or re.search(rf"^\W*{word}", subject.text, re.MULTILINE | re.IGNORECASE):
        return None
    ends = [one.start() for one in re.finditer(r"(?<=[^\W\d_])[,،，]\s*\n\s*\n", subject.text)]
    ends = [at for at in ends if at > organ.end()]
    if not ends:
        return None
    at, words = chance.choice(ends), _OWN[subject.language]
    start = at + words.index(_MARKED[subject.language])
    return Plant(Span(at, at), words, Span(start, start + len(_MARKED[subject.language])))


@fault("a job number left between the paragraphs of a tidy text", "STR015")
def job_number(subject: Subject, chance: Random) -> Plant | None:
    """25-18622 (E) stands on a line of its own, in a text of one line a paragraph."""
    text = subject.text
    organ = _organ_line(subject, 0)
    if organ is None and re.search(r"^\s*S/20[0-9]{2}/", text[:3000], re.MULTILINE):
        organ = _organ_line(subject, 1)
    printed = re.search(r"[0-9]{2}-[0-9]{5}|^\s*[0-9]{1,3}/[0-9]{1,3}\s*$", text, re.MULTILINE)
    draft = re.search(r"^\s*(?:[AE]/.*/L\.[0-9]|S/20[0-9]{2}/)", text[:3000], re.MULTILINE)
    if organ is None or printed or not (draft or not text[: organ.start()].strip()):
        return None
    body = text[organ.end() :]
    lines = [line for line in body.splitlines() if line.strip()]
    wrapped = sum(line.rstrip()[-1:].isalnum() for line in lines) * 5 > len(lines)
    gaps = [organ.end() + one.start() for one in re.finditer(r"(?<=[,،，;；؛])\n\n(?=\S)", body)]
    if wrapped or len(gaps) < _LEAST:
        return None
    at = chance.choice(gaps[:-1])
    return Plant(Span(at, at), "\n\n25-18622 (E)", Span(at + 2, at + 14))


_LEAST = 2


@fault("a job number left inside a paragraph", "STR015")
def job_number_inside(subject: Subject, chance: Random) -> Plant | None:
    """25-18622 (E) stands among the words of a paragraph."""
    organ = _organ_line(subject, 0) or _organ_line(subject, 1)
    if organ is None or subject.language == "zh":
        return None
    below = subject.text[organ.end() : organ.end() + 1500]
    places = [one.start() for one in re.finditer(r"(?<=[^\W\d_]{3}) (?=[^\W\d_]{3})", below)]
    if not places:
        return None
    at = organ.end() + chance.choice(places)
    return Plant(Span(at, at), " 25-18622 (E)", Span(at + 1, at + 13))
