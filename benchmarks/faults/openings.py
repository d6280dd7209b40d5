"""Faults in opening phrases: misspelt, of the other part, in another gender, out of their row."""

import re
from collections.abc import Iterator, Mapping
from random import Random
from typing import NamedTuple

from faults import Plant, Subject, fault
from lintres import Span

# What recites, and the same verb as what the organ does.
_VERBS: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "إذ تشير": "تشير", "إذ ترحب": "ترحب", "إذ تلاحظ": "تلاحظ", "إذ تؤكد": "تؤكد",
        "إذ تقر": "تقر", "إذ تسلم": "تسلم", "إذ تشدد": "تشدد",
        "إذ يشير": "يشير", "إذ يرحب": "يرحب", "إذ يؤكد": "يؤكد",
    },
    "en": {
        "Recalling": "Recalls", "Noting": "Notes", "Welcoming": "Welcomes", "Stressing": "Stresses",
        "Emphasizing": "Emphasizes", "Reaffirming": "Reaffirms", "Recognizing": "Recognizes",
        "Taking note": "Takes note", "Expressing": "Expresses", "Acknowledging": "Acknowledges",
    },
    "es": {
        "Recordando": "Recuerda", "Observando": "Observa", "Destacando": "Destaca",
        "Reafirmando": "Reafirma", "Reconociendo": "Reconoce", "Tomando nota": "Toma nota",
        "Acogiendo": "Acoge", "Subrayando": "Subraya", "Expresando": "Expresa",
    },
    "fr": {
        "Rappelant": "Rappelle", "Notant": "Note", "Soulignant": "Souligne",
        "Prenant note": "Prend note",
        "Réaffirmant": "Réaffirme", "Constatant": "Constate", "Se félicitant": "Se félicite",
        "Saluant": "Salue", "Considérant": "Considère", "Exprimant": "Exprime",
    },
    "ru": {
        "ссылаясь": "ссылается", "отмечая": "отмечает", "приветствуя": "приветствует",
        "подчеркивая": "подчеркивает", "признавая": "признает", "подтверждая": "подтверждает",
        "выражая": "выражает", "принимая к сведению": "принимает к сведению",
    },
    "zh": {
        "回顾": "回顾", "注意到": "注意到", "欢迎": "欢迎", "强调": "强调", "重申": "重申",
        "确认": "确认", "认识到": "认识到", "请": "请",
    },
}  # fmt: skip
_OTHER_VERBS = {
    "ar": ("تطلب", "تقرر", "تحث", "تدعو", "تهيب", "تحيط علما", "يطلب", "يقرر", "يحث", "يدعو"),
    "en": ("Requests", "Decides", "Urges", "Invites", "Calls upon", "Encourages"),
    "es": ("Solicita", "Decide", "Insta", "Invita", "Exhorta", "Alienta"),
    "fr": ("Prie", "Décide", "Exhorte", "Invite", "Demande", "Encourage"),
    "ru": ("просит", "постановляет", "настоятельно призывает", "предлагает", "призывает"),
    "zh": ("促请", "邀请", "敦促", "鼓励", "决定"),
}
# The organ lines, of feminine and of masculine gender.
_ASSEMBLY = {
    "ar": "إن الجمعية العامة", "en": "The General Assembly", "es": "La Asamblea General",
    "fr": "L['’]Assemblée générale", "ru": "Генеральная Ассамблея", "zh": "大会",
}  # fmt: skip
_COUNCILS = {
    "ar": "إن مجلس الأمن|إن مجلس حقوق الإنسان|إن المجلس الاقتصادي والاجتماعي",
    "en": "The Security Council|The Human Rights Council|The Economic and Social Council",
    "es": "El Consejo de Seguridad|El Consejo de Derechos Humanos|El Consejo Económico y Social",
    "fr": "Le Conseil de sécurité|Le Conseil des droits de l['’]homme"
    "|Le Conseil économique et social",
    "ru": "Совет Безопасности|Совет по правам человека|Экономический и Социальный Совет",
    "zh": "安全理事会|人权理事会|经济及社会理事会",
}
_NUMBERS = r"[0-9]{1,3} ?[.．-] ?"
_ADVERBS = {
    "ar": ("أيضا", "كذلك"), "en": ("also", "further"), "es": ("también", "además"),
    "fr": ("également", "en outre"), "ru": ("также", "далее"), "zh": ("又", "还"),
}  # fmt: skip
_CASED = ("en", "es", "fr", "ru")
_FIRST_HELD = 60  # the session from which on texts are held to the cycle


class _Opening(NamedTuple):
    """The words that open a paragraph, and where they stand."""

    words: str
    span: Span
    number: bool


def _openings(subject: Subject) -> Iterator[_Opening]:
    """Yield the paragraphs that open with a verb of the tables, below an organ line."""
    known = {*_VERBS[subject.language], *_VERBS[subject.language].values()}
    known.update(_OTHER_VERBS[subject.language])
    verbs = "|".join(map(re.escape, sorted(known, key=len)[::-1]))
    edge = "" if subject.language == "zh" else r"(?!\w)"
    form = rf"(?:\A|\n\n)(?P<number>{_NUMBERS})?(?:و(?=إذ))?(?P<words>{verbs}){edge}"
    line = _organ_line(subject)
    end = _end(subject)
    for match in re.finditer(form, subject.text) if line else ():
        if line and line.end() <= match.start() + 2 and match.start() < end:
            span = Span(*match.span("words"))
            yield _Opening(match["words"], span, match["number"] is not None)


def _organ_line(subject: Subject) -> re.Match[str] | None:
    """Return the only organ line of a text, as none of its parts may start anew.

    It ends in a comma, or has no preamble below it; a masthead names organs too.
    """
    names = f"{_ASSEMBLY[subject.language]}|{_COUNCILS[subject.language]}"
    for comma in ("[,،，]", ""):
        lines = list(re.finditer(rf"^(?:{names}){comma}$", subject.text, re.MULTILINE))
        if lines:
            return lines[0] if len(lines) == 1 else None
    return None


def _end(subject: Subject) -> int:
    """Return where annexes may begin, whose paragraphs are held to no rule of the text."""
    annex = re.search(
        r"^(?:Annex|Annexe|Anexo|Приложение|مرفق|المرفق|附件)\b.*$", subject.text, re.MULTILINE
    )
    return annex.start() if annex else len(subject.text)


def _is_of(subject: Subject, names: Mapping[str, str]) -> bool:
    line = _organ_line(subject)
    return line is not None and re.match(names[subject.language], line[0]) is not None


def _is_held(subject: Subject) -> bool:
    """Whether a text is of the Assembly, and not from before session 60."""
    sessions = re.search(r"A[/-](?:RES[/-]|C\.[1-6][/-])?([0-9]{1,3})[/-]", subject.name)
    printed = re.search(r"A/(?:RES/|C\.[1-6]/)?([0-9]{1,3})/", subject.text[:400])
    found = [int(match[1]) for match in (sessions, printed) if match]
    roman = re.search(r"\([XVIL]+\)", subject.name)
    return (
        _is_of(subject, _ASSEMBLY)
        and not roman
        and all(session >= _FIRST_HELD for session in found)
    )


def _recitals(subject: Subject) -> list[_Opening]:
    table = _VERBS[subject.language]
    return [
        one
        for one in _openings(subject)
        if not one.number and one.words in table and one.words != "请"
    ]


def _acts(subject: Subject) -> list[_Opening]:
    finite = {*_VERBS[subject.language].values(), *_OTHER_VERBS[subject.language]}
    return [one for one in _openings(subject) if one.number and one.words in finite]


# ---- Unknown phrases ------------------------------------------------------------------------


@fault("a misspelt preambular opening", "OPN001")
def misspelt_recital(subject: Subject, chance: Random) -> Plant | None:
    """Recalling becomes Reclaling."""
    return _misspelt(_recitals(subject), subject, chance)


@fault("a misspelt operative opening", "OPN002")
def misspelt_act(subject: Subject, chance: Random) -> Plant | None:
    """Requests becomes Reuqests."""
    return _misspelt(_acts(subject), subject, chance)


def _misspelt(found: list[_Opening], subject: Subject, chance: Random) -> Plant | None:
    if not found:
        return None
    one = chance.choice(found)
    start = one.span.start
    if subject.language == "zh":
        return Plant(Span(start, start + 1), "忽")
    word = one.words.removeprefix("إذ ").split()[0]
    at = one.span.start + one.words.index(word)
    if len(word) < 4 or word[1] == word[2]:
        return None
    wrong = word[0] + word[2] + word[1] + word[3:]
    place = Span(at, at + len(word))
    return Plant(place, wrong, Span(start, at + len(wrong)))


# ---- Form, capital, conjunction -------------------------------------------------------------


@fault("a finite verb in the preamble", "OPN003", languages=("ar", "en", "es", "fr", "ru"))
def finite(subject: Subject, chance: Random) -> Plant | None:
    """Recalling becomes Recalls."""
    found = _recitals(subject)
    if not found:
        return None
    one = chance.choice(found)
    start = one.span.start - (1 if subject.text[one.span.start - 1] == "و" else 0)
    return Plant(Span(start, one.span.end), _VERBS[subject.language][one.words])


@fault("a participle in the operative part", "OPN003", languages=("ar", "en", "es", "fr", "ru"))
def participle(subject: Subject, chance: Random) -> Plant | None:
    """1. Recalls becomes 1. Recalling, where no other verb follows."""
    table = {act: recital for recital, act in _VERBS[subject.language].items()}
    found = [one for one in _acts(subject) if one.words in table]
    found = [one for one in found if not re.search("[,،]", _paragraph(one, subject))]
    if not found:
        return None
    one = chance.choice(found)
    return Plant(one.span, table[one.words])


def _paragraph(one: _Opening, subject: Subject) -> str:
    return subject.text[one.span.start :].split("\n\n", 1)[0].rstrip()


@fault("an opening with the wrong first letter", "OPN008", languages=_CASED)
def wrong_capital(subject: Subject, chance: Random) -> Plant | None:
    """Recalling becomes recalling; in Russian the other way round."""
    found = list(_openings(subject))
    if not found:
        return None
    one = chance.choice(found)
    return Plant(Span(one.span.start, one.span.start + 1), one.words[0].swapcase())


@fault("an Arabic opening without its conjunction", "OPN009", languages=("ar",))
def without_conjunction(subject: Subject, chance: Random) -> Plant | None:
    """وإذ becomes إذ in a later paragraph."""
    found = [one for one in _recitals(subject)[1:] if subject.text[one.span.start - 1] == "و"]
    if not found:
        return None
    at = chance.choice(found).span.start
    return Plant(Span(at - 1, at), "")


@fault("an Arabic preamble that begins with a conjunction", "OPN009", languages=("ar",))
def first_joined(subject: Subject, chance: Random) -> Plant | None:
    """إذ becomes وإذ right below the name of the organ."""
    line = _organ_line(subject)
    at = re.compile(r"\n\n(?=إذ )").match(subject.text, line.end()) if line else None
    return Plant(Span(at.end(), at.end()), "و") if at else None


# ---- Agreement, and what is the Council's ---------------------------------------------------

# Recitals whose words agree with the Assembly, and with a council.
_AGREEING = {
    "ar": (
        ("إذ يساورها القلق إزاء الحالة،", "إذ يساوره القلق إزاء الحالة،"),
        ("وقد نظرت في التقرير،", "وقد نظر في التقرير،"),
        ("وإذ تضع في اعتبارها أهمية التعاون،", "وإذ يضع في اعتباره أهمية التعاون،"),
    ),
    "es": (
        ("Convencida de la importancia del diálogo,", "Convencido de la importancia del diálogo,"),
        (
            "Profundamente preocupada por la situación,",
            "Profundamente preocupado por la situación,",
        ),
        ("Resuelta a proseguir su labor,", "Resuelto a proseguir su labor,"),
    ),
    "fr": (
        ("Convaincue de l’importance du dialogue,", "Convaincu de l’importance du dialogue,"),
        ("Vivement préoccupée par la situation,", "Vivement préoccupé par la situation,"),
        ("Se déclarant résolue à agir,", "Se déclarant résolu à agir,"),
        ("Soucieuse de progresser,", "Soucieux de progresser,"),
    ),
    "ru": (
        ("будучи убеждена в важности диалога,", "будучи убежден в важности диалога,"),
        ("будучи глубоко обеспокоена положением,", "будучи глубоко обеспокоен положением,"),
        ("преисполненная решимости действовать,", "преисполненный решимости действовать,"),
    ),
}


@fault("a recital in the wrong gender", "OPN010", languages=tuple(_AGREEING))
def wrong_gender(subject: Subject, chance: Random) -> Plant | None:
    """A recital is added that another organ would write so."""
    feminine, masculine = chance.choice(_AGREEING[subject.language])
    return _added(masculine if _is_of(subject, _ASSEMBLY) else feminine, subject, chance)


@fault("an Arabic verb in the wrong gender", "OPN010", languages=("ar",))
def wrong_verb(subject: Subject, chance: Random) -> Plant | None:
    """إذ تشير becomes إذ يشير."""
    found = _recitals(subject)
    if not found:
        return None
    one = chance.choice(found)
    at = one.span.start + len("إذ ")
    return Plant(Span(at, at + 1), "ي" if subject.text[at] == "ت" else "ت")


_CHAPTER_SEVEN = {
    "ar": "وإذ تتصرف بموجب الفصل السابع من ميثاق الأمم المتحدة،",
    "en": "Acting under Chapter VII of the Charter of the United Nations,",
    "es": "Actuando en virtud del Capítulo VII de la Carta de las Naciones Unidas,",
    "fr": "Agissant en vertu du Chapitre VII de la Charte des Nations Unies,",
    "ru": "действуя на основании главы VII Устава Организации Объединенных Наций,",
    "zh": "根据《联合国宪章》第七章采取行动，",
}
_DEMANDS = {
    "ar": "تطالب", "en": "Demands", "es": "Exige", "fr": "Exige", "ru": "требует", "zh": "要求",
}  # fmt: skip


@fault("Chapter VII in a text of the Assembly", "OPN011")
def chapter_seven(subject: Subject, chance: Random) -> Plant | None:
    """A recital of the Security Council is added."""
    if not _is_of(subject, _ASSEMBLY):
        return None
    return _added(_CHAPTER_SEVEN[subject.language], subject, chance)


@fault("a demand of the Assembly", "OPN011")
def demand(subject: Subject, chance: Random) -> Plant | None:
    """Urges becomes Demands."""
    found = _acts(subject) if _is_of(subject, _ASSEMBLY) else []
    found = [one for one in found if one.words not in ("请", "决定")]  # of no State
    if not found:
        return None
    return Plant(chance.choice(found).span, _DEMANDS[subject.language])


def _added(paragraph: str, subject: Subject, chance: Random) -> Plant | None:
    """Put a paragraph before one of the recitals."""
    found = _recitals(subject)
    if not found:
        return None
    at = subject.text.rindex("\n", 0, chance.choice(found).span.start) + 1
    return Plant(Span(at, at), f"{paragraph}\n\n", Span(at, at + len(paragraph)))


# ---- The cycle ------------------------------------------------------------------------------


@fault("an adverb without a paragraph before it", "OPN004")
def orphan(subject: Subject, chance: Random) -> Plant | None:
    """The first recital says "Recalling also"."""
    found = _recitals(subject)
    line = _organ_line(subject)
    if not found or line is None or not _is_held(subject):
        return None
    one = found[0]
    if subject.text[line.end() : one.span.start].strip().strip("و"):
        return None
    adverb = _ADVERBS[subject.language][0]
    if re.match(rf" ?{adverb}", subject.text[one.span.end :]):
        return None
    if subject.language == "zh":
        return Plant(Span(one.span.start, one.span.start), adverb)
    after = one.span.start + len(one.words.split()[0])
    after = one.span.end if subject.language in ("ar", "en") else after
    return Plant(Span(after, after), f" {adverb}", Span(after + 1, after + 1 + len(adverb)))


@fault("an adverb left out", "OPN005")
def left_out(subject: Subject, chance: Random) -> Plant | None:
    """The second of two paragraphs loses its adverb, in a text that has it everywhere else."""
    rows = list(_rows(subject))
    if not _is_held(subject) or any(not adverb for _, adverb, _ in rows):
        return None
    found = [(one, adverb) for one, adverb, _ in rows if adverb]
    numbered = [row for row in found if _is_numbered(subject, row[0].span.start)]
    if _ADOPTED.search(subject.text) and len(numbered) < _A_HABIT:
        # Two in five operative paragraphs of adopted texts do without: one more is no fault.
        found = [row for row in found if row not in numbered]
    if not found:
        return None
    one, adverb = chance.choice(found)
    start, end = adverb
    before = subject.text[start - 1] == " "
    marked = Span(one.span.start, one.span.end)
    if before:
        return Plant(Span(start - 1, end), "", marked)
    return Plant(Span(start, end), "", Span(start, start + len(one.words)))


_ADOPTED = re.compile(r"^[A-Z/]+RES/|^[0-9]{2}/[0-9]{1,3}[.] ", re.MULTILINE)
_A_HABIT = 3


def _is_numbered(subject: Subject, start: int) -> bool:
    line = subject.text.rfind("\n", 0, start) + 1
    return re.match(r"[^\S\n]*[0-9٠-٩]", subject.text[line:]) is not None


@fault("the second adverb for the first", "OPN006")
def other_adverb(subject: Subject, chance: Random) -> Plant | None:
    """The second of two paragraphs says further instead of also."""
    first, second = _ADVERBS[subject.language]
    found = [
        adverb
        for _, adverb, is_second in _rows(subject)
        if is_second and adverb and subject.text[adverb.start : adverb.end] == first
    ]
    if not found or not _is_held(subject):
        return None
    return Plant(chance.choice(found), second)


@fault("an adverb on the wrong side of its verb", "OPN007", languages=("en",))
def wrong_side(subject: Subject, chance: Random) -> Plant | None:
    """Also requests becomes Requests also."""
    verbs = "|".join(verb.lower() for verb in (*_VERBS["en"].values(), *_OTHER_VERBS["en"]))
    found = list(re.finditer(rf"\n\n{_NUMBERS}(Also ({verbs}))\b", subject.text[: _end(subject)]))
    if not found or not _is_held(subject):
        return None
    match = chance.choice(found)
    return Plant(Span(*match.span(1)), f"{match[2].capitalize()} also")


def _rows(subject: Subject) -> Iterator[tuple[_Opening, Span | None, bool]]:
    """Yield paragraphs that open with the verb of the one before, with their adverb if any.

    The last value tells whether there are just two of them so far.
    """
    first = _ADVERBS[subject.language][0]
    paragraphs = {one.span.start: one for one in _openings(subject)}
    before: tuple[str, str] | None = None
    run = 1
    for match in re.finditer(r"(?:\A|(?<=\n\n))(?=\S)", subject.text):
        head = re.match(rf"(?:{_NUMBERS})?(?:و(?=إذ))?", subject.text[match.start() :])
        start = match.start() + (head.end() if head else 0)
        one = paragraphs.get(start)
        if one is None:
            before, run = None, 1
            continue
        rest = re.match(rf" (?P<adverb>{first})(?!\w)", subject.text[one.span.end :])
        adverb = None
        if rest:
            adverb = Span(one.span.end + rest.start(1), one.span.end + rest.end(1))
        tail = subject.text[(adverb or one.span).end :][:3]
        same = before is not None and before[0] == one.words
        run = run + 1 if same else 1
        if same and tail:
            yield one, adverb, run == 2
        before = (one.words, tail)
