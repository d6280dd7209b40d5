"""Faults in how a citation is put: its form, its date, its place in a list, whose it is."""

import re
from random import Random
from typing import NamedTuple

from faults import Plant, Subject, fault, fault_at_citation
from lintres import Registry, Series, Span
from places import MONTHS, Place, as_printed


class Words(NamedTuple):
    """What a language puts before one number of its own organ, and before several."""

    own: str
    owns: str
    decision: str


_WORDS = {
    "ar": Words("قرارها ", "قراراتها ", "مقررها "),
    "en": Words("its resolution ", "its resolutions ", "its decision "),
    "es": Words("su resolución ", "sus resoluciones ", "su decisión "),
    "fr": Words("sa résolution ", "ses résolutions ", "sa décision "),
    "ru": Words("свою резолюцию ", "свои резолюции ", "свое решение "),
    "zh": Words("其", "其", "其"),
}
# "A/57/L.8", "A/C.3/57/L.12", "A/RES/57/106": the session and the number of the text itself.
_SYMBOL = re.compile(r"^A/(?:C\.[1-6]/|(RES)/)?([0-9]{1,2})/(?:L\.)?([0-9]{1,3})", re.MULTILINE)
# The symbol of a text of another organ, which names documents in its paragraphs.
_OTHERS = re.compile(r"^(?:E|S|A/HRC)/", re.MULTILINE)
_FOOTNOTES_SINCE, _TODAY = 60, 81  # sessions
_TITLE = re.compile(r"^([0-9]{2})/([0-9]{1,3})\. ", re.MULTILINE)


@fault("a resolution of a later session", "CIT004")
def later(subject: Subject, chance: Random) -> Plant | None:
    """52/17 becomes 63/17 in a draft of session 61."""
    session = _session(subject)
    places = [
        one
        for one in subject.places
        if one.number.series is Series.PLAIN and one.organ == "GA" and _in_text(one)
    ]
    if session is None or not places:
        return None
    place = chance.choice(places)
    moved = place.number._replace(session=session + chance.randint(1, 4), part="")
    return Plant(place.span, as_printed(moved, place.language))


@fault_at_citation("the symbol of a resolution in the text", "CIT006")
def symbol(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """52/17 becomes A/RES/52/17."""
    if place.organ != "GA" or place.number.series is not Series.PLAIN or place.number.part:
        return None
    return Plant(place.span, f"A/RES/{place.number}") if _in_text(place) else None


@fault("the symbol of a document in the text", "CIT007")
def source(subject: Subject, chance: Random) -> Plant | None:
    """52/17 is followed by (A/52/347)."""
    session = _session(subject)
    places = [one for one in subject.places if one.organ == "GA" and _in_text(one)]
    if not places or (session or _TODAY) < _FOOTNOTES_SINCE or _OTHERS.search(subject.text):
        return None
    place = chance.choice(places)
    end = place.whole.end + len("号决议" if place.language == "zh" else "")
    return Plant(Span(end, end), f" (A/{chance.randint(60, 79)}/{chance.randint(100, 500)})")


@fault_at_citation("the date of a repeated citation", "CIT009")
def dated_again(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """53/22 becomes 52/17 of 20 November 1997, which a paragraph above has already."""
    own = place.text[: place.whole.start].endswith(_WORDS[place.language].own)
    if place.dated is None or place.organ != "GA" or not own:
        return None
    above = place.text.rfind("\n\n", 0, place.whole.start)
    earlier = _whole_before(place, above)
    return Plant(place.whole, earlier) if earlier else None


@fault_at_citation("two dated resolutions in a list, the later first", "CIT010")
def misordered(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """52/17 of 1997 and 53/22 of 1998 become 53/22 of 1998 and 52/17 of 1997."""
    first = place.previous
    if first is None or first.dated is None or place.dated is None:
        return None
    if first.dated.value >= place.dated.value or first.organ != place.organ:
        return None
    one, other = first.whole, place.whole
    text = place.text
    swapped = text[slice(*other)] + text[one.end : other.start] + text[slice(*one)]
    return Plant(Span(one.start, other.end), swapped)


@fault_at_citation("its own, of another organ", "CIT012")
def whose(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """Its resolution 52/17 becomes its resolution 1373 (2001)."""
    own = _WORDS[place.language].own
    if place.organ != "GA" or not place.text[: place.whole.start].endswith(own):
        return None
    if place.language == "zh":
        return Plant(place.whole, "第1373(2001)")
    return Plant(place.whole, "1373 (2001)")


# The Russian plural is the genitive of one as well.
@fault_at_citation("the plural for one", "CIT013", languages=("ar", "en", "es", "fr"))
def plural(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """Its resolution 52/17 becomes its resolutions 52/17; lettered parts may be several."""
    if place.number.part:
        return None
    words = _WORDS[place.language]
    start = place.span.start - len(words.own)
    if place.text[max(0, start) : place.span.start] != words.own or _goes_on(place):
        return None
    return Plant(Span(start, place.span.start), words.owns)


@fault_at_citation("the singular for several", "CIT013", languages=("ar", "en", "es", "fr", "ru"))
def singular(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """Its resolutions 52/17 and 53/22 become its resolution 52/17 and 53/22."""
    words = _WORDS[place.language]
    start = place.span.start - len(words.owns)
    if place.text[max(0, start) : place.span.start] != words.owns or not _goes_on(place):
        return None
    return Plant(Span(start, place.span.start), words.own)


@fault_at_citation("spaces in a number", "CIT014")
def spaced(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """52/17 becomes 52 / 17."""
    if place.number.series is not Series.PLAIN or "/" not in place.printed:
        return None
    return Plant(place.span, place.printed.replace("/", " / "))


@fault_at_citation("a date as other languages or papers write it", "CIT016")
def date_form(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """20 November 1997 becomes November 20, 1997, and the like in each language."""
    if place.dated is None:
        return None
    day, month, year, value = place.dated
    span = Span(min(day.start, month.start, year.start), max(day.end, month.end, year.end))
    name = MONTHS[place.language][value.month - 1]
    match place.language:
        case "en":
            return Plant(span, f"{name} {value.day}, {value.year}")
        case "es":
            return Plant(span, f"{value.day} de {name.capitalize()} de {value.year}")
        case "fr":
            return Plant(span, f"{value.day} {name.capitalize()} {value.year}")
        case "ru":
            end = span.end + len(" года")
            if place.text[span.end : end] != " года":
                return None
            return Plant(Span(span.start, end), f"{value.day} {name} {value.year} г.")
        case "ar":
            return Plant(span, f"{value.day} {name.partition('/')[0]} {value.year}")
    figures = str.maketrans("0123456789", "〇一二三四五六七八九")
    if value.day > 9 or value.month > 9:
        return None
    printed = f"{value.year}年{value.month}月{value.day}日".translate(figures)
    return Plant(Span(span.start, span.end + 1), printed)


@fault_at_citation("a symbol without its full stop", "CIT017")
def symbol_form(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """52/17 is followed by (A/52/L12)."""
    end = place.whole.end
    session, number = chance.randint(60, 79), chance.randint(1, 80)
    return Plant(Span(end, end), f" (A/{session}/L{number})") if _in_text(place) else None


@fault("the number of the text itself", "CIT018")
def itself(subject: Subject, chance: Random) -> Plant | None:
    """52/17 becomes 57/106 in the text of 57/106."""
    own = next((one for one in _SYMBOL.finditer(subject.text) if one[1]), None)
    title = _TITLE.search(subject.text)
    number = f"{own[2]}/{own[3]}" if own else f"{title[1]}/{title[2]}" if title else None
    places = [one for one in subject.places if one.number.series is Series.PLAIN and _in_text(one)]
    if number is None or not places:
        return None
    place = chance.choice(places)
    return Plant(place.span, number)


def _session(subject: Subject) -> int | None:
    match = _SYMBOL.search(subject.text) or _TITLE.search(subject.text)
    if match is None:
        return None
    return int(match[2]) if match.re is _SYMBOL else int(match[1])


def _in_text(place: Place) -> bool:
    """Whether a citation stands in a paragraph that goes on with it, and not in a note."""
    line = place.text.rfind("\n", 0, place.span.start) + 1
    head = place.text[line : place.span.start]
    return len(head) > 8 and not re.match(r"\s*(?:[0-9¹²³]{1,2} |\[|\()", head)


def _goes_on(place: Place) -> bool:
    """Whether another number follows in the same list."""
    return re.match(r"[^\n;؛；]{0,80}[0-9]/[0-9]", place.text[place.whole.end :]) is not None


def _whole_before(place: Place, end: int) -> str | None:
    """Return a dated citation of the plain form that stands above, as it is printed."""
    if end < 0 or place.language not in _DATED:
        return None
    found = list(_DATED[place.language].finditer(place.text, 0, end))
    if not found or _PART.search(place.text, found[-1].end(), end):
        return None  # another part dates anew
    return found[-1][0]


# A line without a mark at its end: the letter of a part, a heading.
_PART = re.compile(r"\n\n[^\n]{0,80}[^\n.,;:،؛：；，。\w](?=\n\n)|\n\n[^\n]{1,80}\w(?=\n\n)")


_DATED = {
    "en": re.compile(r"(?<=its resolution )[0-9]{2}/[0-9]{1,3} of [0-9]{1,2} [A-Z][a-z]+ [0-9]{4}"),
    "fr": re.compile(
        r"(?<=sa résolution )[0-9]{2}/[0-9]{1,3} du [0-9]{1,2}(?:er)? \w{3,9} [0-9]{4}"
    ),
    "es": re.compile(
        r"(?<=su resolución )[0-9]{2}/[0-9]{1,3}, de [0-9]{1,2} de \w{4,10} de [0-9]{4}"
    ),
    "ru": re.compile(r"(?<=свою резолюцию )[0-9]{2}/[0-9]{1,3} от [0-9]{1,2} \w{3,8} [0-9]{4}"),
    "ar": re.compile(r"(?<=قرارها )[0-9]{2}/[0-9]{1,3} المؤرخ [0-9]{1,2} [^0-9\n]{3,30} [0-9]{4}"),
    "zh": re.compile(r"(?<=其)[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日第[0-9]{2}/[0-9]{1,3}(?=号)"),
}


@fault_at_citation("no date where a resolution is first recalled", "CIT008")
def undated(place: Place, chance: Random, registry: Registry) -> Plant | None:
    """Recalling its resolution 52/17 of 20 November 1997 becomes Recalling its resolution 52/17."""
    own = _WORDS[place.language].own
    whole = place.whole
    alone = re.match(r"(?: года|号决议)?[,،，]\n", place.text[whole.end :])
    if place.dated is None or place.organ != "GA" or place.known.date is None or not alone:
        return None
    opens = place.text.rfind("\n\n", 0, whole.start)
    head = place.text[opens : whole.start]
    if not head.endswith(own) or len(head) > len(own) + 20 or place.printed in place.text[:opens]:
        return None
    if place.language == "zh":
        marked = Span(whole.start + 1, whole.start + 1 + len(place.printed))
        return Plant(Span(whole.start, place.span.start - 1), "", marked)
    end = whole.end + (len(" года") if place.text.startswith(" года", whole.end) else 0)
    return Plant(Span(place.span.end, end), "", place.span)


@fault("a decision that does not exist", "CIT005")
def no_decision(subject: Subject, chance: Random) -> Plant | None:
    """Its resolution 5/1 becomes its decision 2/13, in a text of the Human Rights Council."""
    words = _WORDS[subject.language]
    place = _HRC_NUMBER.get(subject.language)
    match = place.search(subject.text) if place else None
    if match is None or not _OF_HRC.search(subject.text):
        return None
    if subject.language == "zh":
        return Plant(Span(*match.span()), "其第2/13号决定")
    return Plant(Span(*match.span()), f"{words.decision}2/13")


_OF_HRC = re.compile(r"^A/HRC/", re.MULTILINE)
_HRC_NUMBER = {
    language: re.compile(rf"{re.escape(words.own)}[0-9]{{1,2}}/[0-9]{{1,3}}[^,،]{{0,60}}(?=[,،])")
    for language, words in _WORDS.items()
    if language != "zh"
} | {"zh": re.compile(r"其[0-9年月日]{0,12}第[0-9]{1,2}/[0-9]{1,3}号决议")}
