"""Faults of the sponsors' line: order, names, joiners, tag and asterisk."""

import re
from random import Random
from typing import NamedTuple

from faults import Plant, Subject, fault
from lintres import Span


class Form(NamedTuple):
    """How a language lists sponsors; the names stand in their order."""

    names: tuple[str, ...]
    joint: str
    last: str
    tag: str  # with the colon before it
    revised: str
    organ: str  # how the name of the organ begins
    wrong: tuple[tuple[str, str], ...]  # a right name, and one that is wrong


_FORMS = {
    "ar": Form(
        ("بوركينا فاسو", "البوسنة والهرسك", "بوليفيا (دولة - المتعددة القوميات)", "بيرو",
          "ترينيداد وتوباغو", "ساموا", "شيلي", "غينيا", "فيجي", "فييت نام", "كوت ديفوار",
          "كينيا", "منغوليا", "النيجر", "نيجيريا", "الولايات المتحدة الأمريكية"),
        " و", " و",
        ": مشروع قرار", ": مشروع قرار منقح", "إن ",
        (("فييت نام", "فيتنام"), ("شيلي", "تشيلي"), ("بيرو", "بورما"), ("كينيا", "كوريا الجنوبية"),
         ("منغوليا", "مقدونيا")),
    ),
    "en": Form(
        ("Bolivia (Plurinational State of)", "Bosnia and Herzegovina", "Chile",
          "Côte d’Ivoire", "Fiji", "Guinea", "Guinea-Bissau", "Iran (Islamic Republic of)",
          "Kenya", "Mongolia", "Niger", "Nigeria", "Peru", "Samoa", "Trinidad and Tobago",
          "Viet Nam"),
        ", ", " and ",
        ": draft resolution", ": revised draft resolution", "The ",
        (("Viet Nam", "Vietnam"), ("Samoa", "Swaziland"), ("Peru", "Russia"), ("Kenya", "Laos"),
         ("Samoa", "South Korea"), ("Chile", "Cape Verde"), ("Samoa", "Syria"), ("Fiji", "Iran")),
    ),
    "es": Form(
        ("Bolivia (Estado Plurinacional de)", "Bosnia y Herzegovina", "Chile", "Côte d’Ivoire",
          "Fiji", "Guinea", "Guinea-Bissau", "Kenya", "Mongolia", "Níger", "Nigeria", "Perú",
          "Samoa", "Trinidad y Tabago", "Viet Nam"),
        ", ", " y ",
        ": proyecto de resolución", ": proyecto de resolución revisado", "L[ao]s? |El ",
        (("Viet Nam", "Vietnam"), ("Samoa", "Rusia"), ("Kenya", "Kenia"), ("Samoa", "Swazilandia"),
         ("Samoa", "Siria"), ("Perú", "Nueva Zelanda"), ("Fiji", "Corea del Sur")),
    ),
    "fr": Form(
        ("Bolivie (État plurinational de)", "Bosnie-Herzégovine", "Chili", "Côte d’Ivoire",
          "Fidji", "Guinée", "Guinée-Bissau", "Kenya", "Mongolie", "Niger", "Nigéria", "Pérou",
          "Samoa", "Trinité-et-Tobago", "Viet Nam"),
        ", ", " et ",
        " : projet de résolution", " : projet de résolution révisé", "L['’]|Le ",
        (("Viet Nam", "Vietnam"), ("Samoa", "Russie"), ("Kenya", "Laos"), ("Samoa", "Swaziland"),
         ("Samoa", "Syrie"), ("Pérou", "Moldavie"), ("Fidji", "Corée du Sud")),
    ),
    "ru": Form(
        ("Боливия (Многонациональное Государство)", "Босния и Герцеговина", "Вьетнам",
          "Гвинея", "Гвинея-Бисау", "Кения", "Кот-д’Ивуар", "Монголия", "Нигер", "Нигерия",
          "Перу", "Самоа", "Тринидад и Тобаго", "Фиджи", "Чили"),
        ", ", " и ",
        ": проект резолюции", ": пересмотренный проект резолюции", "[А-Я]",
        (("Самоа", "Россия"), ("Кения", "Киргизия"), ("Самоа", "Свазиленд"), ("Самоа", "Сирия"),
         ("Перу", "Молдавия"), ("Чили", "Южная Корея"), ("Вьетнам", "Белоруссия")),
    ),
    "zh": Form(
        ("多民族玻利维亚国", "波斯尼亚和黑塞哥维那", "中非共和国", "智利", "科特迪瓦", "斐济",
          "几内亚", "几内亚比绍", "肯尼亚", "蒙古", "尼日尔", "尼日利亚", "秘鲁", "萨摩亚",
          "特立尼达和多巴哥", "越南"),
        "、", "和",
        "：决议草案", "：订正决议草案", "大会|安全理事会|经济及|人权",
        (("萨摩亚", "韩国"), ("秘鲁", "俄罗斯"), ("肯尼亚", "老挝"), ("萨摩亚", "叙利亚"),
         ("萨摩亚", "坦桑尼亚"), ("智利", "美国"), ("蒙古", "印尼")),
    ),
}  # fmt: skip
_COUNCIL = re.compile(r"A/HRC/|人权理事会，|Совет по правам человека,")
_BEARS_SYMBOL = re.compile(r"A/[0-9]{2}/L\.|/L\.[0-9]")


class Line(NamedTuple):
    """A line of sponsors to be planted, and the stretch of the text that it takes."""

    span: Span
    names: list[str]
    head: str  # what stands before it
    foot: str  # what stands after it


def _line(subject: Subject, chance: Random) -> Line | None:
    """Return sponsors for a text: above a bare organ line, or in the place of those it has."""
    form = _FORMS[subject.language]
    names = sorted(chance.sample(range(len(form.names)), chance.randint(3, 6)))
    if _COUNCIL.search(subject.text):
        return None  # each State that is no member has an asterisk there
    own = re.search(rf"(?m)^\S[^\n:：]*{re.escape(form.tag)} ?$", subject.text)
    if own:
        before = subject.text[: own.start()]
        if not before.strip() or before.endswith("\n\n"):
            return Line(Span(*own.span()), [form.names[at] for at in names], "", "")
    if re.match(form.organ, subject.text):
        return Line(Span(0, 0), [form.names[at] for at in names], "A/80/L.9\n\n", "\n\n")
    return None


def _planted(
    subject: Subject, line: Line, marked: tuple[int, int], *, joints: list[str] | None = None,
    tag: str | None = None,
) -> Plant:  # fmt: skip
    """Plant a line; `marked` are the first and the last of the names where the finding belongs."""
    form = _FORMS[subject.language]
    joints = joints or _joints(form, len(line.names))
    text, places = line.head, []
    for at, name in enumerate(line.names):
        places.append(len(text))
        text += name + (joints[at] if at < len(joints) else "")
    end = places[marked[1]] + len(line.names[marked[1]])
    start = line.span.start
    text += (form.tag if tag is None else tag) + line.foot
    return Plant(line.span, text, Span(start + places[marked[0]], start + end))


def _joints(form: Form, count: int) -> list[str]:
    return [form.joint] * (count - 2) + [form.last] if count > 1 else []


@fault("two sponsors change places", "SPO001")
def out_of_order(subject: Subject, chance: Random) -> Plant | None:
    """Two neighbours, or two names further apart."""
    line = _line(subject, chance)
    if line is None:
        return None
    one, other = sorted(chance.sample(range(len(line.names)), 2))
    line.names[one], line.names[other] = line.names[other], line.names[one]
    return _planted(subject, line, (one, other))


@fault("a sponsor named twice", "SPO002")
def named_twice(subject: Subject, chance: Random) -> Plant | None:
    """A name stands again, beside itself or at the end."""
    line = _line(subject, chance)
    if line is None:
        return None
    at = chance.randrange(len(line.names))
    again = chance.choice([at + 1, len(line.names)])
    line.names.insert(again, line.names[at])
    return _planted(subject, line, (again, again))


@fault("a slip of the pen in the name of a sponsor", "SPO003")
def misspelt(subject: Subject, chance: Random) -> Plant | None:
    """A letter in the middle of a name is another, or a letter of a longer name is missing."""
    line = _line(subject, chance)
    if line is None:
        return None
    at = chance.randrange(len(line.names))
    name = line.names[at]
    middle = len(name) // 2
    odd = {"ar": "ظ", "ru": "щ", "zh": "囍"}.get(subject.language, "q")
    less = name[:middle] + name[middle + 1 :] if len(name) > 5 else name[:middle] + odd
    line.names[at] = chance.choice([name[:middle] + odd + name[middle + 1 :], less])
    return _planted(subject, line, (at, at))


@fault("a sponsor under a wrong or an old name", "SPO004")
def wrong_name(subject: Subject, chance: Random) -> Plant | None:
    """Names of everyday speech, and those that were given up before the session of the text."""
    line = _line(subject, chance)
    if line is None:
        return None
    known = [pair for pair in _FORMS[subject.language].wrong if pair[0] in line.names]
    if not known:
        return None
    right, wrong = chance.choice(known)
    at = line.names.index(right)
    line.names[at] = wrong
    return _planted(subject, line, (at, at))


@fault("a comma before the last sponsor, or “and” before another", "SPO005")
def joined_wrongly(subject: Subject, chance: Random) -> Plant | None:
    """In Arabic a comma in the place of و."""
    line = _line(subject, chance)
    if line is None:
        return None
    form = _FORMS[subject.language]
    joints = _joints(form, len(line.names))
    at = chance.randrange(len(joints))
    comma = "، " if subject.language == "ar" else form.joint
    joints[at] = comma if at == len(joints) - 1 or subject.language == "ar" else form.last
    return _planted(subject, line, (at, at + 1), joints=joints)


@fault("the tag of a draft in capitals, with a full stop, or of a revised draft", "SPO006")
def wrong_tag(subject: Subject, chance: Random) -> Plant | None:
    """Capitals only where the script has them; “revised” where the symbol bears no /Rev."""
    line = _line(subject, chance)
    if line is None:
        return None
    form = _FORMS[subject.language]
    head = re.match(r"\s?[:：]\s?", form.tag)
    assert head is not None
    words = form.tag[head.end() :]
    forms = [f"{form.tag}{'。' if subject.language == 'zh' else '.'}"]
    if subject.language not in ("ar", "zh"):
        forms.append(head[0] + words.capitalize())
    if _BEARS_SYMBOL.search(line.head + subject.text) and "/Rev" not in subject.text:
        forms.append(form.revised)
    plant = _planted(subject, line, (0, 0), tag=chance.choice(forms))
    end = plant.span.start + len(plant.text) - len(line.foot)
    return plant._replace(marked=Span(end - len(words), end))


@fault("an asterisk on the wrong side of the colon", "SPO007")
def asterisk(subject: Subject, chance: Random) -> Plant | None:
    """Before the colon in English and Chinese, after it elsewhere."""
    line = _line(subject, chance)
    if line is None:
        return None
    form = _FORMS[subject.language]
    colon = re.search("[:：]", form.tag)
    assert colon is not None
    at = 0 if subject.language in ("en", "zh") else colon.end()
    tag = f"{form.tag[:at]}*{form.tag[at:]}"
    plant = _planted(subject, line, (0, 0), tag=tag)
    star = plant.span.start + len(plant.text) - len(line.foot) - len(form.tag) + at - 1
    return plant._replace(marked=Span(star, star + 1))
