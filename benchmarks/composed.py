"""Short drafts in six languages that cite what exists, in the forms that editors prescribe.

Each has an organ line, recitals that cite resolutions of the General Assembly, of one kind of
number each, alone or in lists, and some of the Security Council. Numbers and dates are drawn from
registry/, of those whose day of adoption a record proves. An operative part follows.
"""

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from acts import operative_part
from dossiers import Adopted, adopted
from lintres import Series
from places import MONTHS, as_printed


class Form(NamedTuple):
    """How a language cites: the organ line, one number, several, another organ's, and dates."""

    organ: str
    one: str
    several: str
    council: str
    dated: str
    joints: tuple[str, str]  # between the numbers of a list, and before the last


_FORMS = {
    "ar": Form(
        "إن الجمعية العامة،", "وإذ تشير إلى قرارها {}،", "وإذ تشير إلى قراراتها {}،",
        "وإذ تشير إلى قرار مجلس الأمن {}،", "{number} المؤرخ {day} {month} {year}",
        (" و ", " و "),
    ),
    "en": Form(
        "The General Assembly,", "Recalling its resolution {},", "Recalling its resolutions {},",
        "Recalling Security Council resolution {},", "{number} of {day} {month} {year}",
        (", ", " and "),
    ),
    "es": Form(
        "La Asamblea General,", "Recordando su resolución {},", "Recordando sus resoluciones {},",
        "Recordando la resolución {} del Consejo de Seguridad,",
        "{number}, de {day} de {month} de {year}", (", ", " y "),
    ),
    "fr": Form(
        "L’Assemblée générale,", "Rappelant sa résolution {},", "Rappelant ses résolutions {},",
        "Rappelant la résolution {} du Conseil de sécurité,", "{number} du {day} {month} {year}",
        (", ", " et "),
    ),
    "ru": Form(
        "Генеральная Ассамблея,", "ссылаясь на свою резолюцию {},",
        "ссылаясь на свои резолюции {},", "ссылаясь на резолюцию {} Совета Безопасности,",
        "{number} от {day} {month} {year} года", (", ", " и "),
    ),
    "zh": Form(
        "大会，", "回顾其{}决议，", "回顾其{}决议，", "回顾安全理事会{}决议，",
        "{year}年{month}月{day}日第{number}号", ("、", "和"),
    ),
}  # fmt: skip


# What the organ does: two paragraphs, one of them with points.


def drafts(language: str, count: int, seed: int) -> Iterator[str]:
    """Yield drafts of a language, the same ones for the same seed."""
    chance, acting = Random(f"{seed} {language}"), Random(f"{seed} {language} acts")
    form = _FORMS[language]
    assembly, council = adopted("ga.csv"), adopted("sc.csv")
    kinds = [
        [one for one in assembly if one.number.series is Series.ROMAN],
        [one for one in assembly if one.number.series is Series.PLAIN and not one.number.part],
        [one for one in assembly if one.number.series is Series.PLAIN and one.number.part],
        [one for one in assembly if one.number.series in (Series.SPECIAL, Series.EMERGENCY)],
    ]
    for _ in range(count):
        recitals = [form.organ]
        for kind in kinds:
            recitals.append(form.one.format(_cited(chance.choice(kind), language)))
            recitals.append(form.several.format(_list(chance, kind, language)))
        recitals.append(form.council.format(_cited(chance.choice(council), language)))
        yield "\n\n".join([*recitals, *operative_part(language, acting)]) + "\n"


def _list(chance: Random, kind: Sequence[Adopted], language: str) -> str:
    several = sorted(chance.sample(kind, 3), key=lambda one: one.day)
    joint, last = _FORMS[language].joints
    *first, final = (_cited(one, language) for one in several)
    return f"{joint.join(first)}{last}{final}"


def _cited(one: Adopted, language: str) -> str:
    return _FORMS[language].dated.format(
        number=as_printed(one.number, language),
        day="1er" if language == "fr" and one.day.day == 1 else one.day.day,
        month=MONTHS[language][one.day.month - 1],
        year=one.day.year,
    )
