"""Faults in sessions and agenda items."""

import re
from random import Random

from faults import Plant, Subject, fault
from lintres import Span
from sentences import at_end, is_of_assembly, paragraph

# Session 35, as it stands after "at its".
_PAST = {
    "ar": "الخامسة والثلاثين", "en": "thirty-fifth", "es": "trigésimo quinto",
    "fr": "trente-cinquième", "ru": "тридцать пятой", "zh": "三十五",
}  # fmt: skip
_AGENDA = {
    "ar": "تقرر أن تدرج في جدول الأعمال المؤقت لدورتها {} البند المعنون ”المحيطات“؛",
    "en": "Decides to include in the provisional agenda of its {} session the item entitled "
    "“Oceans”;",
    "es": "Decide incluir en el programa provisional de su {} período de sesiones el tema titulado "
    "“Océanos”;",
    "fr": "Décide d’inscrire à l’ordre du jour provisoire de sa {} session la question intitulée "
    "« Océans » ;",
    "ru": "постановляет включить в предварительную повестку дня своей {} сессии пункт, "
    "озаглавленный «Океаны»;",
    "zh": "决定将题为“海洋”的项目列入大会第{}届会议临时议程；",
}
_REPORT = {
    "ar": "تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها {} تقريرا عن ذلك؛",
    "en": "Requests the Secretary-General to submit to the General Assembly at its {} session a "
    "report on the matter;",
    "es": "Solicita al Secretario General que presente a la Asamblea General en su {} período de "
    "sesiones un informe al respecto;",
    "fr": "Prie le Secrétaire général de présenter à l’Assemblée générale à sa {} session un "
    "rapport sur la question ;",
    "ru": "просит Генерального секретаря представить Генеральной Ассамблее на ее {} сессии доклад "
    "по этому вопросу;",
    "zh": "请秘书长向大会第{}届会议提交报告；",
}
_SYMBOL = re.compile(r"(?<![\w/])A/(?:RES/|C\.[1-6]/)?([0-9]{2})/")


@fault("a session that is over", "SES001")
def past_session(subject: Subject, chance: Random) -> Plant | None:
    """A report is asked for, or an item planned, at session 35."""
    symbol = _SYMBOL.search(subject.text)
    if symbol is None or int(symbol[1]) <= 35 or not is_of_assembly(subject):
        return None
    words = chance.choice((_AGENDA, _REPORT))[subject.language]
    word = _PAST[subject.language]
    return paragraph(subject, chance, words.format(word), word)


_FIGURES = {"ar": "35", "en": "35th", "es": "35º", "fr": "35e", "ru": "35-й", "zh": "35"}


@fault("a session in figures", "SES002")
def session_in_figures(subject: Subject, chance: Random) -> Plant | None:
    """Session 35 stands as 35th."""
    if not is_of_assembly(subject):
        return None
    words = chance.choice((_AGENDA, _REPORT))[subject.language]
    word = _FIGURES[subject.language]
    return paragraph(subject, chance, words.format(word), word)


_UNPROVISIONAL = {
    "ar": ("في جدول الأعمال المؤقت لدورتها", "في جدول أعمال دورتها", "جدول أعمال"),
    "en": ("provisional agenda", "agenda", "agenda"),
    "es": ("programa provisional", "programa", "programa"),
    "fr": ("l’ordre du jour provisoire", "l’ordre du jour", "l’ordre du jour"),
    "ru": ("предварительную повестку дня", "повестку дня", "повестку дня"),
    "zh": ("临时议程", "议程", "议程"),
}
_TO_COME = {
    "ar": "الثامنة والتسعين", "en": "ninety-eighth", "es": "nonagésimo octavo",
    "fr": "quatre-vingt-dix-huitième", "ru": "девяносто восьмой", "zh": "九十八",
}  # fmt: skip


@fault("an item put into the agenda", "SES003")
def not_provisional(subject: Subject, chance: Random) -> Plant | None:
    """The agenda is not called provisional."""
    symbol = _SYMBOL.search(subject.text)
    if not is_of_assembly(subject) or (symbol and int(symbol[1]) < 50):
        return None
    right, wrong, marked = _UNPROVISIONAL[subject.language]
    words = _AGENDA[subject.language].format(_TO_COME[subject.language]).replace(right, wrong)
    return paragraph(subject, chance, words, marked)


_MEETINGS = {
    "ar": ("لدورتها", "لجلستها", "لجلستها"),
    "en": (" session", " meeting", "meeting"),
    "es": ("nonagésimo octavo período de sesiones", "nonagésima octava sesión", "sesión"),
    "fr": (" session", " séance", "séance"),
    "ru": ("своей девяносто восьмой сессии", "своего девяносто восьмого заседания", "заседания"),
    "zh": ("届会议", "次会议", "次会议"),
}


@fault("a session called a meeting", "SES004")
def called_meeting(subject: Subject, chance: Random) -> Plant | None:
    """The word for a meeting stands for that of a session."""
    right, wrong, marked = _MEETINGS[subject.language]
    words = _AGENDA[subject.language].format(_TO_COME[subject.language]).replace(right, wrong)
    return paragraph(subject, chance, words, marked)


_PLENARY = {
    "ar": (" وتشير إلى البيان الذي أدلي به في الدورة العامة 61", "الدورة"),
    "en": (", recalling the statement made at its 61st plenary session", "session"),
    "fr": (", rappelant la déclaration faite à sa 61e session plénière", "session"),
    "ru": (", ссылаясь на заявление, сделанное на ее 61-й пленарной сессии", "сессии"),
    "zh": ("，并回顾在第61届全体会议上的发言", "届全体会议"),
}


@fault("a meeting called a session", "SES004", languages=_PLENARY)
def called_session(subject: Subject, chance: Random) -> Plant | None:
    """The word for a session stands for that of a meeting."""
    return at_end(subject, chance, *_PLENARY[subject.language])


_TITLE = re.compile(
    r"(?:item\sentitled|question\sintitulée|tema\stitulado|пункт\w*,\sозаглавленн\w+|البند\sالمعنون|题为)"
    r"\s?[“«”](?P<title>[^“”«»]{15,200})[”»“]"
)
# Above it stands the title of the item, below it that of the text itself.
_SPONSORED = re.compile(
    "draft resolution|proyecto de resolución|projet de résolution|проект резолюции"
    "|مشروع قرار|决议草案"
)


@fault("an item title that differs from the masthead", "SES005")
def other_title(subject: Subject, chance: Random) -> Plant | None:
    """A letter in the middle of a quoted title is doubled."""
    if not is_of_assembly(subject):
        return None
    for match in _TITLE.finditer(subject.text):
        title = match["title"].strip()
        above = " ".join(_SPONSORED.split(subject.text, maxsplit=1)[0].split())
        place = subject.text.index(title, match.start("title"))
        if " ".join(title.split()) in above[:1500] and place > subject.text.index(title[:10]) + 200:
            at = place + len(title) // 2
            if subject.text[at].isalpha():
                return Plant(Span(at, at), subject.text[at])
    return None
