"""Faults above the text: in the lines of a masthead, in a heading, in an adoption note.

A text that begins with the name of the organ is given a masthead first, of which one line is wrong.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import NamedTuple, TypeAlias

from faults import Plant, Subject, fault
from lintres import Span

# For each language patterns of right lines, and what to make of them.
Table: TypeAlias = Mapping[str, Sequence[tuple[str, str]]]

_HEAD_LENGTH = 3000  # characters that a masthead fills at most
_RECENT = 60  # sessions from which on all forms of the tables are wrong


class _Head(NamedTuple):
    """A masthead of our own."""

    draft: str
    adopted: str


_HEADS = {
    "ar": _Head(
        "A/C.3/80/L.33\n\nDistr.: Limited\n\nOriginal: English\n\nالدورة الثمانون\n\n"
        "اللجنة الثالثة\n\n"
        "البند 67 (أ) من جدول الأعمال\n\nحقوق الطفل\n\nتوغو وفيجي: مشروع قرار\n\nسلامة القوارب\n\n",
        "A/RES/78/158\n\nDistr.: General\n\nالدورة الثامنة والسبعون\n\n"
        "البند 18 (د) من جدول الأعمال\n\n"
        "قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\n"
        "[بناء على تقرير اللجنة الثانية (A/78/461)]\n\n78/158 - سلامة القوارب\n\n",
    ),
    "en": _Head(
        "A/C.3/80/L.33\n\nDistr.: Limited\n\nOriginal: English\n\nEightieth session\n\n"
        "Third Committee\n\nAgenda item 67 (a)\n\nRights of the child\n\n"
        "Fiji and Togo: draft resolution\n\nSafety of small boats\n\n",
        "A/RES/78/158\n\nDistr.: General\n\nSeventy-eighth session\n\nAgenda item 18 (d)\n\n"
        "Resolution adopted by the General Assembly on 19 December 2023\n\n"
        "[on the report of the Second Committee (A/78/461)]\n\n78/158. Safety of small boats\n\n",
    ),
    "es": _Head(
        "A/C.3/80/L.33\n\nDistr. limitada\n\nOriginal: inglés\n\nOctogésimo período de sesiones\n\n"
        "Tercera Comisión\n\nTema 67 a) del programa\n\nDerechos del niño\n\n"
        "Fiji y Togo: proyecto de resolución\n\nSeguridad de los botes\n\n",
        "A/RES/78/158\n\nDistr. general\n\nSeptuagésimo octavo período de sesiones\n\n"
        "Tema 18 d) del programa\n\n"
        "Resolución aprobada por la Asamblea General el 19 de diciembre de 2023\n\n"
        "[sobre la base del informe de la Segunda Comisión (A/78/461)]\n\n"
        "78/158. Seguridad de los botes\n\n",
    ),
    "fr": _Head(
        "A/C.3/80/L.33\n\nDistr. limitée\n\nOriginal : anglais\n\nQuatre-vingtième session\n\n"
        "Troisième Commission\n\nPoint 67 a) de l’ordre du jour\n\nDroits de l’enfant\n\n"
        "Fidji et Togo : projet de résolution\n\nSécurité des barques\n\n",
        "A/RES/78/158\n\nDistr. générale\n\nSoixante-dix-huitième session\n\n"
        "Point 18 d) de l’ordre du jour\n\n"
        "Résolution adoptée par l’Assemblée générale le 19 décembre 2023\n\n"
        "[sur la base du rapport de la Deuxième Commission (A/78/461)]\n\n"
        "78/158. Sécurité des barques\n\n",
    ),
    "ru": _Head(
        "A/C.3/80/L.33\n\nDistr.: Limited\n\nOriginal: English\n\nВосьмидесятая сессия\n\n"
        "Третий комитет\n\nПункт 67 a) повестки дня\n\nПрава ребенка\n\n"
        "Того и Фиджи: проект резолюции\n\nБезопасность лодок\n\n",
        "A/RES/78/158\n\nDistr.: General\n\nСемьдесят восьмая сессия\n\n"
        "Пункт 18 d) повестки дня\n\n"
        "Резолюция, принятая Генеральной Ассамблеей 19 декабря 2023 года\n\n"
        "[по докладу Второго комитета (A/78/461)]\n\n78/158. Безопасность лодок\n\n",
    ),
    "zh": _Head(
        "A/C.3/80/L.33\n\nDistr.: Limited\n\nOriginal: English\n\n第八十届会议\n\n第三委员会\n\n"
        "议程项目67(a)\n\n儿童权利\n\n斐济和多哥：决议草案\n\n小船安全\n\n",
        "A/RES/78/158\n\nDistr.: General\n\n第七十八届会议\n\n议程项目18(d)\n\n"
        "2023年12月19日大会决议\n\n[根据第二委员会的报告(A/78/461)通过]\n\n78/158. 小船安全\n\n",
    ),
}
_ORGAN = (
    r"^[ \t#*]{0,6}(?:The General Assembly|L['’]Assemblée générale|La Asamblea General|"
    r"Генеральная Ассамблея|إن الجمعية العامة|大会)[*]{0,2}[ \t]*[,，،]?[*]{0,2}[ \t]*$(?!\s*Distr)"
)


def session_of(text: str) -> int | None:
    """Return the session of the Assembly that a masthead, or the number of a text, names."""
    match = re.search(r"^\s*A/(?:RES/|C\.[1-6]/)?([0-9]{2})/|^([0-9]{2})/[0-9]{1,3}[.\s]",
                      text[:_HEAD_LENGTH], re.MULTILINE)  # fmt: skip
    return int(match[1] or match[2]) if match else None


def in_head(*, adopted: bool) -> Callable[[Table], Callable[[Subject, Random], Plant | None]]:
    """Make a planter of a table of lines above the text."""

    def make(table: Table) -> Callable[[Subject, Random], Plant | None]:
        def plant(subject: Subject, chance: Random) -> Plant | None:
            lines = list(table.get(subject.language, ()))
            chance.shuffle(lines)
            organ = re.search(_ORGAN, subject.text, re.MULTILINE)
            if organ is None or organ.start() > _HEAD_LENGTH:
                return None
            if not subject.text[: organ.start()].strip():
                return _with_head(subject, lines, adopted=adopted)
            if (session_of(subject.text) or 0) < _RECENT:
                return None
            return in_lines(subject.text[: organ.start()], lines)

        return plant

    return make


def in_lines(text: str, lines: Sequence[tuple[str, str]], start: int = 0) -> Plant | None:
    """Plant the first of some faults (pattern, what it becomes) that a text has a line for."""
    for pattern, wrong in lines:
        if match := re.compile(pattern, re.MULTILINE).search(text, start):
            return Plant(Span(*match.span()), match.expand(wrong))
    return None


def _with_head(
    subject: Subject, lines: Sequence[tuple[str, str]], *, adopted: bool
) -> Plant | None:
    """Put a masthead before a text that has none, with a fault in it."""
    heads = _HEADS[subject.language]
    head = heads.adopted if adopted else heads.draft
    found = in_lines(head, lines)
    return found and Plant(Span(0, 0), found.into(head), found.place)


_session: Table = {
    "ar": [
        (r"^الدورة \S+(?: \S+)?[ \t]*$", "الدورة 78"),
        (r"^الدورة (\S+)ون[ \t]*$", r"الدورة \1ين"),
    ],
    "en": [
        (r"^[A-Z][a-z]+(?:-[a-z]+)? session", "78th session"),
        (r"^([A-Z][a-z]+(?:-[a-z]+)?) session", r"\1 Session"),
        (r"^[A-Z][a-z]+(?:-[a-z]+)? session", "Session 78"),
    ],
    "es": [
        (r"^\S+o(?: \S+)? período de sesiones", "78º período de sesiones"),
        (r"^(\S+o(?: \S+)?) período de sesiones", r"\1 periodo de sesiones"),
    ],
    "fr": [
        (r"^[A-Z]\S+(?: et onzième)? session", "78e session"),
        (r"^[A-Z]\S+(?: et onzième)? session", "78ème session"),
        (r"^([A-Z]\S+(?: et onzième)?) session", r"\1 Session"),
    ],
    "ru": [
        (r"^[А-Я][а-я]+(?: [а-я]+)? сессия", "78-я сессия"),
        (r"^([А-Я][а-я]+(?: [а-я]+)?) сессия", r"\1 Сессия"),
    ],
    "zh": [(r"^第[一二三四五六七八九十]+届会议", "第78届会议"), (r"^(第\S+)届会议", r"\1届会")],
}
fault("a session in another form", "HDR004")(in_head(adopted=False)(_session))

_agenda: Table = {
    "ar": [(r"^(البند [0-9]+) \(", r"\1("), (r"^(البند [0-9]+) \(([ء-ي])\)", r"\1 \2")],
    "en": [
        (r"^(Agenda item [0-9]+) \(", r"\1("),
        (r"^(Agenda item [0-9]+) \(([a-z]+\))", r"\1 \2"),
        (r"^Agenda item (?=[0-9])", "Agenda Item "),
        (r"^Agenda item (?=[0-9])", "Agenda item: "),
    ],
    "es": [
        (r"^(Tema [0-9]+) ([a-z])\)", r"\1 (\2)"),
        (r"^(Tema [0-9]+) ([a-z])\)", r"\1 \2"),
        (r"^Tema ([0-9].*) del programa", r"Punto \1 del orden del día"),
    ],
    "fr": [
        (r"^(Point [0-9]+) ([a-z])\)", r"\1 (\2)"),
        (r"^(Point [0-9]+) ([a-z])\)", r"\1, \2,"),
        (r"^(Point [0-9]+) de (?=l)", r"\1 à "),
    ],
    "ru": [
        (r"^(Пункт [0-9]+) ?\(?[a-z]\)", r"\1 б)"),
        (r"^Пункт ([0-9]+) повестки дня", r"Пункт повестки дня \1"),
    ],
    "zh": [
        (r"^(议程项目[0-9]+)\(([a-z])\)", r"\1（\2）"),
        (r"^议程项目(?=[0-9])", "议程项目第"),
    ],
}
fault("an agenda item in another form", "HDR004")(in_head(adopted=False)(_agenda))

_english = [
    (r"^Distr\.: (Limited|General)", r"Distr: \1"),
    (r"^Distr\.: Limited", "Distribution: Limited"),
    (r"^Distr\.: General", "DISTR.: GENERAL"),
    (r"^Original: English", "Original: english"),
    (r"^Original: English", "ORIGINAL: ENGLISH"),
]
_distribution: Table = {
    "ar": [*_english, (r"^Distr\.: Limited", "التوزيع: محدود")],
    "en": _english,
    "es": [(r"^Distr\. (\w+)", r"Distr.: \1"), (r"^Original: inglés", "Original: Inglés")],
    "fr": [(r"^Distr\. (\w+)", r"Distr.: \1"), (r"^Original : anglais", "Original : Anglais")],
    "ru": [*_english, (r"^Distr\.: Limited", "Распр.: ограниченное")],
    "zh": [*_english, (r"^Distr\.: Limited", "分发：有限")],
}
fault("distribution or language in another form", "HDR004")(in_head(adopted=False)(_distribution))

_heading: Table = {
    "ar": [
        (r"^قرار اتخذته (?=الجمعية)", "قرار اعتمدته "),
        (r"^(قرار اتخذته الجمعية العامة) في (?=[0-9])", r"\1 بتاريخ "),
    ],
    "en": [
        (r"^Resolution adopted by (?=the General Assembly on)", "Resolution approved by "),
        (r"^(Resolution adopted by) the (?=General Assembly on)", r"\1 "),
        (r"^(Resolution adopted by the General Assembly) on (?=[0-9])", r"\1, "),
    ],
    "es": [
        (r"^Resolución aprobada", "Resolución adoptada"),
        (r"^(Resolución aprobada por la Asamblea General) el (?=[0-9])", r"\1 de "),
    ],
    "fr": [
        (r"^Résolution adoptée", "Résolution approuvée"),
        (r"^(Résolution adoptée par l['’]Assemblée générale) le (?=[0-9])", r"\1 du "),
    ],
    "ru": [
        (r"^Резолюция, (?=принятая)", "Резолюция "),
        (r"^(Резолюция, принятая Генеральной Ассамблеей) (?=[0-9])", r"\1 от "),
    ],
    "zh": [
        (r"^([0-9]{4}年[0-9]+月[0-9]+日)大会决议", r"大会\1决议"),
        (r"^([0-9]{4}年[0-9]+月[0-9]+日)大会决议", r"\1大会通过的决议"),
    ],
}
fault("a heading in another form", "HDR005")(in_head(adopted=True)(_heading))

_number = [
    (r"^([0-9]{2}/[0-9]{1,3})\.[ \u00a0]+(?=\S)", r"\1: "),
    (r"^([0-9]{2}/[0-9]{1,3})\.[ \u00a0]+(?=\S)", r"\1 "),
]
_titles: Table = {
    **dict.fromkeys(("en", "es", "fr", "ru", "zh"), _number),
    "ar": [(r"^([0-9]{2}/[0-9]{1,3})(?: - | {2,})(?=\S)", r"\1: ")],
}
fault("number and title in another form", "HDR005")(in_head(adopted=True)(_titles))

_note: Table = {
    "ar": [
        (r"^\[بناء (?=على)", "[بناءا "),
        (r"^\[((?:بناء على|دون)[^\]]*)\]", r"\1"),
        (r"^\[((?:بناء على|دون)[^\]]*)\]", r"[\1"),
    ],
    "en": [
        (r"^\[on(?= the report)", "[On"),
        (r"^\[without(?= reference)", "[Without"),
        (r"^\[((?:on the|without)[^\]]*)\]", r"\1"),
        (r"^\[((?:on the|without)[^\]]*)\]", r"[\1"),
        (r"^\[((?:on the|without)[^\]]*)\]", r"[\1]."),
    ],
    "es": [
        (r"^\[s(?=in|obre)", "[S"),
        (r"^\[((?:sin|sobre)[^\]]*)\]", r"\1"),
        (r"^\[((?:sin|sobre)[^\]]*)\]", r"[\1"),
    ],
    "fr": [
        (r"^\[ ?s(?=ans renvoi|ur la base du)", "[S"),
        (r"^\[ ?sur la base du(?= rapport)", "[sur le"),
        (r"^\[ ?((?:sans renvoi|sur la base du rapport)[^\]]*)\]", r"[\1"),
    ],
    "ru": [
        (r"^\[по докладу", "[По докладу"),
        (r"^\[по докладу", "[на основе доклада"),
        (r"^\[((?:по|без)[^\]]*)\]", r"[\1"),
    ],
    "zh": [
        (r"^\[([^\]]*)\(([^)]*)\)([^\]]*)\]", r"[\1（\2）\3]"),
        (r"^\[((?:根据|未经)[^\]]*)\]", r"［\1］"),
        (r"^\[((?:根据|未经)[^\]]*)\]", r"[\1"),
        (r"^\[((?:根据|未经)[^\]]*)\]", r"\1"),
    ],
}
fault("an adoption note in another form", "ADO001")(in_head(adopted=True)(_note))


@fault("an adoption note left out", "ADO001")
def no_note(subject: Subject, chance: Random) -> Plant | None:
    """A note goes, the finding stands at the title; page numbers show a text out of a PDF."""
    text = subject.text
    if re.search(r"^\s*[0-9]{1,3}/[0-9]{1,3}\s*$|^\s*[0-9]{2}-[0-9]{5}", text, re.MULTILINE):
        return None
    if not text[:_HEAD_LENGTH].strip().startswith(("A/RES", "United", "Unit")):
        head = _HEADS[subject.language].adopted
        organ = re.search(_ORGAN, text, re.MULTILINE)
        if organ is None or text[: organ.start()].strip():
            return None
        found = _without_note(head)
        return found and Plant(Span(0, 0), found.into(head), found.place)
    return _without_note(text[:_HEAD_LENGTH]) if (session_of(text) or 0) >= _RECENT else None


def _without_note(head: str) -> Plant | None:
    note = re.search(r"^\[[^\]\n]*\([AE]/[^\]\n]*\]\n\n", head, re.MULTILINE)
    title = re.compile(r"[0-9]{2}/[0-9]{1,3}(?:\.| {1,3}|\s-).*").match(
        head, note.end() if note else 0
    )
    if note is None or title is None:
        return None
    return Plant(Span(*note.span()), "", Span(note.start(), note.start() + len(title[0])))


_COMMITTEES = {
    "ar": ("اللجنة الثالثة", "اللجنة الثانية"),
    "en": ("Third Committee", "Second Committee"),
    "es": ("Tercera Comisión", "Segunda Comisión"),
    "fr": ("Troisième Commission", "Deuxième Commission"),
    "ru": ("Третий комитет", "Второй комитет"),
    "zh": ("第三委员会", "第二委员会"),
}
_committee: Table = {
    language: [(rf"^{third}[ \t]*$", second), (rf"^{second}[ \t]*$", third)]
    for language, (third, second) in _COMMITTEES.items()
}
fault("another committee than the symbol's", "HDR003")(in_head(adopted=False)(_committee))

_other_session: Table = {
    "ar": [(r"^الدورة (?!الستون\s)\S+(?: \S+)?[ \t]*$", "الدورة الستون")],
    "en": [(r"^(?!Sixtieth)[A-Z][a-z]+(?:-[a-z]+)? session[ \t]*$", "Sixtieth session")],
    "es": [(r"^\S+o(?: \S+)? período de sesiones[ \t]*$", "Sexagésimo período de sesiones")],
    "fr": [(r"^(?!Soixantième)[A-Z]\S+(?: et onzième)? session[ \t]*$", "Soixantième session")],
    "ru": [(r"^(?!Шестидесятая)[А-Я][а-я]+(?: [а-я]+)? сессия[ \t]*$", "Шестидесятая сессия")],
    "zh": [(r"^第(?!六十届)[一二三四五六七八九十]+届会议[ \t]*$", "第六十届会议")],
}


@fault("another session than the symbol's", "HDR002")
def another_session(subject: Subject, chance: Random) -> Plant | None:
    """The session becomes the sixtieth, in a text whose symbol names another."""
    if session_of(subject.text) == _RECENT:
        return None
    return in_head(adopted=False)(_other_session)(subject, chance)


_ITEMS = {
    "ar": r"^البند [0-9].*\n+",
    "en": r"^Agenda items? [0-9].*\n+",
    "es": r"^Temas? [0-9].*\n+",
    "fr": r"^Points? [0-9].*\n+",
    "ru": r"^Пункты? [0-9].*\n+",
    "zh": r"^议程项目.*\n+",
}


@fault("the agenda item left out of a masthead", "HDR001")
def no_item(subject: Subject, chance: Random) -> Plant | None:
    """The line of the agenda item goes; the finding stands at the first line of the masthead."""
    organ = re.search(_ORGAN, subject.text, re.MULTILINE)
    if organ is None:
        return None
    head = subject.text[: organ.start()]
    own = not head.strip()
    head = _HEADS[subject.language].draft if own else head
    item = re.search(_ITEMS[subject.language], head, re.MULTILINE)
    if item is None or not re.search(r"^\s*A/(?:C\.[1-6]/)?[0-9]{2}/L\.", head, re.MULTILINE):
        return None
    start = len(head) - len(head.lstrip())
    first = Span(start, start + len(head[start:].partition("\n")[0]))
    if own:
        return Plant(Span(0, 0), f"{head[: item.start()]}{head[item.end() :]}", first)
    return Plant(Span(*item.span()), "", first)
