"""What a composed text is: its organ and stage, symbol, session and dates, before a word of it.

Resolutions are real where the registry knows them: an adopted text has the number and the day of
one that was adopted.
"""

import csv
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from lintres import Number, Series
from lintres.registry import read_number

_REGISTRY = Path(__file__).parent.parent / "registry"


class Adopted(NamedTuple):
    """A number, and the day of its adoption."""

    number: Number
    day: date


class Dossier(NamedTuple):
    """What a text is. `day` is that of adoption, or of the draft; `later` a session to come."""

    organ: str
    stage: str
    shape: str  # plain, parts, sections, bare
    markdown: bool
    day: date
    distributed: date
    symbol: str
    number: Number | None = None
    session: int = 0
    later: int = 0
    committee: int = 0  # 0: the plenary
    item: int = 0
    letter: str = ""
    draft: int = 0
    report: int = 0
    report_symbol: str = ""  # of the report that the text takes note of
    revised: bool = False
    meeting: int = 0


# What is composed, in turn.
_KINDS = (
    ("GA", "draft", "plain", False),
    ("GA", "adopted", "plain", False),
    ("GA", "draft", "parts", False),
    ("GA", "draft", "plain", True),
    ("SC", "draft", "plain", False),
    ("GA", "adopted", "sections", False),
    ("HRC", "draft", "plain", False),
    ("GA", "draft", "plain", False),
    ("ECOSOC", "draft", "plain", False),
    ("GA", "draft", "bare", False),
    ("SC", "adopted", "plain", False),
    ("GA", "adopted", "plain", True),
    ("HRC", "adopted", "plain", False),
    ("GA", "draft", "sections", False),
)
_ITEMS = {0: ((14, ""),), 2: ((21, "c"), (19, "")), 3: ((26, "b"), (26, "a")), 4: ((51, ""),)}
_MEETINGS = (42, 49, 53, 55, 61)
_COUNCIL_SESSIONS = {55: date(2024, 3, 20), 58: date(2025, 3, 20)}
_NEXT_COUNCIL_SESSION = {55: 58, 58: 61}


def dossier(turn: int, chance: Random) -> Dossier:
    """Return what the text of a turn is: after fourteen of them every kind was there."""
    kind = _KINDS[turn % len(_KINDS)]
    return _BY_ORGAN[kind[0]](kind, chance)


_Kind = tuple[str, str, str, bool]


def _assembly(kind: _Kind, chance: Random) -> Dossier:
    committee = chance.choice((0, 2, 3, 4))
    item, letter = chance.choice(_ITEMS[committee])
    draft, revised = chance.randint(3, 59), chance.random() < 0.2
    if kind[1] == "adopted":
        number, day = chance.choice([one for one in adopted("ga.csv") if _is_recent(one)])
        session, symbol = number.session, f"A/RES/{number}"
    else:
        number, session = None, chance.randint(76, 80)
        day = date(1945 + session, 10, 10) + timedelta(chance.randint(0, 45))
        series = f"A/C.{committee}" if committee else "A"
        symbol = f"{series}/{session}/L.{draft}{'/Rev.1' if revised else ''}"
    return Dossier(
        *kind,
        day=day,
        distributed=day + timedelta(6) if number else day,
        symbol=symbol,
        number=number,
        session=session,
        later=session + chance.randint(1, 3),
        committee=committee,
        item=item,
        letter=letter,
        draft=draft,
        report=chance.randint(410, 560),
        report_symbol=f"A/{session}/{chance.randint(110, 399)}",
        revised=revised,
        meeting=chance.choice(_MEETINGS),
    )


def _is_recent(one: Adopted) -> bool:
    return (
        one.number.series is Series.PLAIN
        and not one.number.part
        and 76 <= one.number.session <= 80
        and one.day.month in (11, 12)
    )


def _security_council(kind: _Kind, chance: Random) -> Dossier:
    if kind[1] == "adopted":
        recent = [one for one in adopted("sc.csv") if one.day.year >= 2015]
        number, day = chance.choice(recent)
        symbol, meeting = f"S/RES/{number}", 7361 + number.number - 2195
    else:
        number, meeting = None, 0
        day = date(chance.randint(2018, 2025), 3, 1) + timedelta(chance.randint(0, 240))
        symbol = f"S/{day.year}/{chance.randint(510, 990)}"
    return Dossier(
        *kind,
        day=day,
        distributed=day,
        symbol=symbol,
        number=number,
        report_symbol=f"S/{day.year}/{chance.randint(110, 499)}",
        meeting=meeting,
    )


def _economic_and_social_council(kind: _Kind, chance: Random) -> Dossier:
    day = date(chance.randint(2022, 2025), 7, chance.randint(2, 20))
    symbol = f"E/{day.year}/L.{chance.randint(11, 39)}"
    report = f"E/{day.year}/{chance.randint(40, 90)}"
    return Dossier(*kind, day=day, distributed=day, symbol=symbol, report_symbol=report)


def _human_rights_council(kind: _Kind, chance: Random) -> Dossier:
    session = chance.choice(sorted(_COUNCIL_SESSIONS))
    day = _COUNCIL_SESSIONS[session] + timedelta(chance.randint(0, 5))
    draft, number = chance.randint(3, 39), None
    symbol = f"A/HRC/{session}/L.{draft}"
    if kind[1] == "adopted":
        several = [one for one in adopted("hrc.csv") if one.number.session in _COUNCIL_SESSIONS]
        number, day = chance.choice(
            [one for one in several if one.number.series is Series.PLAIN and not one.number.part]
        )
        session, symbol = number.session, f"A/HRC/RES/{number}"
    return Dossier(
        *kind,
        day=day,
        distributed=day + timedelta(4) if number else day,
        symbol=symbol,
        number=number,
        session=session,
        later=_NEXT_COUNCIL_SESSION[session],
        draft=draft,
        report_symbol=f"A/HRC/{session}/{chance.randint(21, 99)}",
        meeting=chance.choice(_MEETINGS),
    )


_BY_ORGAN = {
    "GA": _assembly,
    "SC": _security_council,
    "ECOSOC": _economic_and_social_council,
    "HRC": _human_rights_council,
}


# ---- What exists ----------------------------------------------------------------------------


@cache
def adopted(name: str) -> tuple[Adopted, ...]:
    """Return the resolutions of a file of the registry whose day a record proves."""
    with (_REGISTRY / name).open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["evidence"] == "record"]
    return tuple(
        Adopted(number, date.fromisoformat(row["adopted"]))
        for row in rows
        if row["kind"] == "resolution" and (number := read_number(row["number"]))
    )


# Composed texts name these days by their own sentences.
_NAMED = ("70/1", "217 A (III)")


def citable(about: Dossier, organ: str) -> Sequence[Adopted]:
    """Return what a text may cite of an organ: adopted well before it, each on a day of its own."""
    last = about.day - timedelta(60)
    return [one for one in _of_days(organ) if one.day < last]


@cache
def _of_days(organ: str) -> tuple[Adopted, ...]:
    """Return the last resolution of each day that a composed text may cite."""
    by_day = {
        one.day: one
        for one in adopted({"GA": "ga.csv", "SC": "sc.csv", "HRC": "hrc.csv"}[organ])
        if one.number.series in (Series.PLAIN, Series.YEAR, Series.ROMAN)
        and not one.number.part
        and str(one.number) not in _NAMED
        and (organ != "SC" or one.day.year > 1990)
        and (organ != "GA" or one.number.session > 20)
    }
    return tuple(by_day.values())
