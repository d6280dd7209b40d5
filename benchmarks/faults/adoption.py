"""Faults below the text: in the lines of its adoption."""

import re
from random import Random

from faults import Plant, Subject, fault
from faults.masthead import Table, in_lines, session_of
from lintres import Span

_FOOT_LENGTH = 400  # characters
_RECENT = 60  # sessions
# Below a text that ends without them.
_FEET = {
    "ar": "الجلسة العامة 50\n19 كانون الأول/ديسمبر 2023\n",
    "en": "50th plenary meeting\n19 December 2023\n",
    "es": "50ª sesión plenaria\n19 de diciembre de 2023\n",
    "fr": "50e séance plénière\n19 décembre 2023\n",
    "ru": "50-е пленарное заседание,\n19 декабря 2023 года\n",
    "zh": "2023年12月19日\n第50次全体会议\n",
}


def _plant(table: Table, subject: Subject, chance: Random) -> Plant | None:
    lines = list(table.get(subject.language, ()))
    chance.shuffle(lines)
    text = subject.text
    adopted = re.search(r"^\s*A/RES/|^[0-9]{2}/[0-9]{1,3}\. ", text[:3000], re.MULTILINE)
    if not adopted:
        # A text of nothing but paragraphs is given the lines, with the fault in them.
        if not re.match(r"The General|L['’]Assem|La Asam|Генер|إن الجمعية|大会", text):
            return None
        foot = f"\n{_FEET[subject.language]}"
        found = in_lines(foot, lines)
        at = len(text)
        return found and Plant(
            Span(at, at), found.into(foot), Span(found.place.start + at, found.place.end + at)
        )
    if (session_of(text) or 0) < _RECENT:
        return None
    return in_lines(text, lines, max(0, len(text) - _FOOT_LENGTH))


_MEETINGS: Table = {
    "ar": [
        (r"^الجلسة العامة ([0-9]+)[ \t]*$", r"الجلسة \1 العامة"),
        (r"^الجلسة العامة ([0-9]+)[ \t]*$", r"الجلسة العامة \1."),
        (r"^الجلسة العامة ([0-9]+)[ \t]*$", r"الجلسة العامة رقم \1"),
    ],
    "en": [
        (r"^([0-9]+)[a-z]{2} plenary meeting[ \t]*$", r"\1 plenary meeting"),
        (r"^([0-9]+[a-z]{2}) plenary meeting[ \t]*$", r"\1 Plenary Meeting"),
        (r"^([0-9]+[a-z]{2}) plenary meeting[ \t]*$", r"\1 plenary meeting."),
        (r"^([0-9]*[1-3])(?:st|nd|rd) plenary meeting[ \t]*$", r"\1th plenary meeting"),
    ],
    "es": [
        (r"^([0-9]+)ª sesión plenaria[ \t]*$", r"\1a sesión plenaria"),
        (r"^([0-9]+ª) sesión plenaria[ \t]*$", r"\1 reunión plenaria"),
        (r"^([0-9]+ª) sesión plenaria[ \t]*$", r"\1 sesión plenaria."),
    ],
    "fr": [
        (r"^([0-9]+) ?e séance plénière", r"\1ème séance plénière"),
        (r"^([0-9]+ ?e) séance plénière", r"\1 session plénière"),
        (r"^([0-9]+ ?e) séance plénière[ \t]*$", r"\1 séance plénière."),
    ],
    "ru": [
        (r"^([0-9]+)-е пленарное заседание,", r"\1-ое пленарное заседание,"),
        (r"^([0-9]+)-е пленарное заседание,", r"\1-е пленарное заседание"),
        (r"^([0-9]+)-е пленарное заседание,", r"\1 пленарное заседание,"),
    ],
    "zh": [
        (r"^第([0-9]+)次全体会议[ \t]*$", r"第\1次全会"),
        (r"^第([0-9]+)次全体会议[ \t]*$", r"第\1次全体会议。"),
        (r"^第([0-9]+)次全体会议[ \t]*$", r"\1次全体会议"),
    ],
}


@fault("a meeting in another form", "ADO002")
def meeting(subject: Subject, chance: Random) -> Plant | None:
    """61st plenary meeting becomes 61 plenary meeting, 61e séance becomes 61ème séance."""
    return _plant(_MEETINGS, subject, chance)


_DATES: Table = {
    "ar": [
        (r"^([0-9]+) [ء-ي ]+/([ء-ي]+) ([0-9]{4})[ \t]*$", r"\1 \2 \3"),
        (r"^([0-9]+ [ء-ي ]+/[ء-ي]+ [0-9]{4})[ \t]*$", r"\1."),
    ],
    "en": [
        (r"^([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})[ \t]*$", r"\2 \1, \3"),
        (r"^([0-9]{1,2} [A-Z][a-z]+ [0-9]{4})[ \t]*$", r"\1."),
        (r"^([0-9]{1,2}) ([A-Z][a-z]+ [0-9]{4})[ \t]*$", r"\1th \2"),
    ],
    "es": [
        (r"^([0-9]+ de [a-z]+) de ([0-9]{4})[ \t]*$", r"\1 del \2"),
        (r"^([0-9]+ de [a-z]+ de [0-9]{4})[ \t]*$", r"\1."),
    ],
    "fr": [
        (r"^((?!1 )[0-9]+ [a-zûé]+ [0-9]{4})[ \t]*$", r"le \1"),
        (r"^((?!1 )[0-9]+ [a-zûé]+ [0-9]{4})[ \t]*$", r"\1."),
    ],
    "ru": [
        (r"^([0-9]+ [а-я]+ [0-9]{4}) года[ \t]*$", r"\1 г."),
        (r"^([0-9]+ [а-я]+ [0-9]{4}) года[ \t]*$", r"\1 года."),
    ],
    "zh": [
        (r"^([0-9]{4}年[0-9]+月[0-9]+日)[ \t]*$", r"\1。"),
        (r"^([0-9]{4})年([0-9]+)月([0-9]+)日[ \t]*$", r"\1/\2/\3"),
    ],
}


@fault("a date of adoption in another form", "ADO002")
def day(subject: Subject, chance: Random) -> Plant | None:
    """26 November 2002 becomes November 26, 2002, or has a full stop."""
    return _plant(_DATES, subject, chance)


_ORDERS: Table = {
    "ar": [(r"^(الجلسة العامة [0-9]+)[ \t]*(\n+)([0-9]+ .*[0-9]{4})[ \t]*$", r"\3\2\1")],
    "en": [
        (r"^([0-9]+[a-z]{2} plenary meeting)[ \t]*(\n\s*)([0-9]+ \w+ [0-9]{4})[ \t]*$", r"\3\2\1")
    ],
    "es": [(r"^([0-9]+ª sesión plenaria)[ \t]*(\n+)([0-9]+ de .*[0-9]{4})[ \t]*$", r"\3\2\1")],
    "fr": [(r"^([0-9]+e séance plénière)[ \t]*(\n+)([0-9]+ .*[0-9]{4})[ \t]*$", r"\3\2\1")],
    "ru": [(r"^([0-9]+-е пленарное заседание,)[ \t]*(\n+)([0-9]+ .* года)[ \t]*$", r"\3\2\1")],
    "zh": [(r"^([0-9]{4}年\S+日)[ \t]*(\n+)(第[0-9]+次全体会议)[ \t]*$", r"\3\2\1")],
}


@fault("meeting and date the wrong way round", "ADO002")
def order(subject: Subject, chance: Random) -> Plant | None:
    """The date stands above the meeting, in Chinese below it."""
    return _plant(_ORDERS, subject, chance)


_HEADED = {
    "ar": r"^قرار اتخذته الجمعية العامة في ([0-9]+ .*[0-9]{4})",
    "en": r"^Resolution adopted by the General Assembly\s+on ([0-9]+ \w+ [0-9]{4})",
    "es": r"^Resolución aprobada por la Asamblea General el ([0-9]+ de \w+ de [0-9]{4})",
    "fr": r"^Résolution adoptée par l['’]Assemblée générale le ([0-9]+ \w+ [0-9]{4})",
    "ru": r"^Резолюция, принятая Генеральной Ассамблеей ([0-9]+ \w+ [0-9]{4} года)",
    "zh": r"^([0-9]{4}年[0-9]+月[0-9]+日)大会决议",
}


@fault("another day in the adoption line than in the heading", "ADO003")
def another_day(subject: Subject, chance: Random) -> Plant | None:
    """The heading says 7 December 2023, the adoption line 17 December 2023 or the year before."""
    heading = re.search(_HEADED[subject.language], subject.text[:3000], re.MULTILINE)
    if heading is None:
        return None
    text, start = subject.text, max(0, len(subject.text) - _FOOT_LENGTH)
    line = re.compile(rf"(?:^|(?<=\s)){re.escape(heading[1])}\s*$", re.MULTILINE)
    place = line.search(text, max(start, heading.end()))
    if place is None:
        return None
    year = re.search(r"[0-9]{4}", heading[1])
    if year is None:
        return None
    wrong = heading[1].replace(year[0], str(int(year[0]) - 1))
    return Plant(Span(place.start(), place.start() + len(heading[1])), wrong)
