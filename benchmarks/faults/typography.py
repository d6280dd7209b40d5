"""Faults in typography: spaces, widths, letters of another script, figures of another language."""

import re
from random import Random

from faults import Plant, Subject, fault
from faults.punctuation import MARKS, TITLE, WORDS, at_end, paragraphs
from lintres import Span


def _words(subject: Subject, form: str, kinds: tuple[str, ...] = ("recital",)) -> list[Span]:
    """Return where a pattern stands in paragraphs of some kinds."""
    pattern = re.compile(form)
    return [
        Span(one.start + match.start(), one.start + match.end())
        for one in paragraphs(subject)
        if one.kind in kinds
        for match in pattern.finditer(one.text)
    ]


def _at(subject: Subject, chance: Random, form: str) -> Span | None:
    found = _words(subject, form, ("recital", "operative"))
    return chance.choice(found) if found else None


@fault("a space between Chinese and figures", "TYP001", languages=("zh",))
def han_space(subject: Subject, chance: Random) -> Plant | None:
    """It reads “第 52/17号”."""
    place = _at(subject, chance, r"(?<=[\u4e00-\u9fff])(?=[0-9])")
    return place and Plant(place, " ")


@fault("a full-width figure", "TYP002", languages=("zh",))
def full_width(subject: Subject, chance: Random) -> Plant | None:
    """It reads “第５2/17号”."""
    place = _at(subject, chance, r"(?<=[\u4e00-\u9fff])[0-9](?=[0-9/年月])")
    return place and Plant(place, chr(ord(subject.text[place.start]) + 0xFEE0))


_FOREIGN = {
    "ar": "«»", "en": "«»", "es": "«»", "fr": "„“", "ru": "“”", "zh": "「」",
}  # fmt: skip


@fault("quotation marks of another language", "TYP003")
def foreign_quotes(subject: Subject, chance: Random) -> Plant | None:
    """It reads “the item entitled «Oceans»”."""
    opening, closing = _FOREIGN[subject.language][0], _FOREIGN[subject.language][1]
    words, title = WORDS[subject.language], TITLE[subject.language]
    return at_end(subject, chance, f"{words.title}⟦{opening}⟧{title}{closing}")


_DASHES = {
    "ar": " والفترة ⟦ -- ⟧على سبيل الأولوية", "en": " and the decade ⟦2026-2035⟧",
    "es": " y el informe⟦ -- ⟧con prioridad", "fr": " et le rapport⟦ -- ⟧en priorité",
    "ru": " и государства⟦ - ⟧участники", "zh": "和⟦2026—2035年⟧十年",
}  # fmt: skip


@fault("a hyphen for a dash", "TYP004")
def hyphen(subject: Subject, chance: Random) -> Plant | None:
    """It reads “the decade 2026-2035”."""
    return at_end(subject, chance, _DASHES[subject.language])


@fault("white space where none belongs", "TYP005")
def spaces(subject: Subject, chance: Random) -> Plant | None:
    """It reads “Notes  the report”."""
    spaced = subject.language != "zh"
    form = r"(?<=[^\W\d_]) (?=[^\W\d_])" if spaced else r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])"
    place = _at(subject, chance, form)
    return place and Plant(place, "  ")


_TWINS = dict(zip("aeopcxАВЕКМНОРСТХасеорху", "аеорсхABEKMHOPCTXaceopxy", strict=True))


@fault("a letter of another script in a word", "TYP006", languages=("en", "es", "fr", "ru"))
def twin(subject: Subject, chance: Random) -> Plant | None:
    """It reads “the rерort”."""
    letters = "[асеорху]" if subject.language == "ru" else "[aeopx]"
    place = _at(subject, chance, rf"(?<=[^\W\d_]{{2}}){letters}(?=[^\W\d_])")
    return place and Plant(place, _TWINS[subject.text[place.start]])


@fault("a symbol with a letter of another script", "TYP006")
def symbol(subject: Subject, chance: Random) -> Plant | None:
    """The first letter of A/70/1 is Cyrillic."""
    space = "" if subject.language == "zh" else " "
    return at_end(subject, chance, f"{space}(⟦А/70/1⟧)")


# Simplified characters of every text, and the traditional ones they stand for.
_TRADITIONAL = dict(
    zip("会国议决关于员际对经发权动约", "會國議決關於員際對經發權動約", strict=True)
)
del _TRADITIONAL["于"]  # 於 is a name too


@fault("a traditional character", "TYP007", languages=("zh",))
def traditional(subject: Subject, chance: Random) -> Plant | None:
    """It reads “决議”."""
    place = _at(subject, chance, f"[{''.join(_TRADITIONAL)}]")
    return place and Plant(place, _TRADITIONAL[subject.text[place.start]])


@fault("a character that cannot be read", "TYP008")
def broken(subject: Subject, chance: Random) -> Plant | None:
    """It reads “C\ufffdte”."""
    place = _at(subject, chance, r"(?<=[^\W\d_])[^\W\d_](?=[^\W\d_])")
    return place and Plant(place, chance.choice(("\ufffd", "\ue001", "\x96")))


@fault("a stretched word", "TYP009", languages=("ar",))
def stretched(subject: Subject, chance: Random) -> Plant | None:
    """It reads “تقـرير”."""
    place = _at(subject, chance, "(?<=[بتثسشصضطظعغفقكلمنهي])(?=[\u0628-\u064a]{2})")
    return place and Plant(place, "\u0640" * chance.randint(1, 4))


_FIGURES = {
    "ar": (" و ⟦24042875⟧ دولارا", " ونسبة ⟦5%⟧ من الأموال"),
    "en": (" and ⟦24042875⟧ dollars", " and ⟦5%⟧ of the funds", " and ⟦24 042 875⟧ dollars"),
    "es": (" y ⟦24,042,875⟧ dólares", " y el ⟦5 por ciento⟧ de los fondos"),
    "fr": (" et ⟦24,042,875⟧ dollars", " et ⟦24042875⟧ dollars"),
    "ru": (" и ⟦24,042,875⟧ долларов", " и ⟦24042875⟧ долларов"),
    "zh": ("和⟦24,042,875⟧美元", "和⟦百分之5⟧的资金"),
}


@fault("figures as another language writes them", "TYP010")
def figures(subject: Subject, chance: Random) -> Plant | None:
    """It reads “24 042 875 dollars”."""
    return at_end(subject, chance, chance.choice(_FIGURES[subject.language]))


_ENDS = {"en": "tion|ment", "es": "ción|miento", "fr": "tion|ment", "ru": "ние|ния|ний"}


@fault("a word broken at the end of a line", "TYP011", languages=tuple(_ENDS))
def broken_word(subject: Subject, chance: Random) -> Plant | None:
    """It reads “imple-” and “mentation” on the next line."""
    place = _at(
        subject, chance, rf"(?<=[^\W\d_]{{4}})(?=[^\W\d_]{{0,3}}(?:{_ENDS[subject.language]})\b)"
    )
    if place is None or subject.text.count(MARKS[subject.language].comma) == 0:
        return None
    return Plant(place, "-\n")
