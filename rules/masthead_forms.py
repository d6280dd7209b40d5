"""HDR004, HDR005: how the lines above a text are written."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lintres import (
    Block,
    Draft,
    Example,
    Finding,
    Severity,
    Span,
    Tier,
    above_text,
    fold,
    plain_spaces,
    rule,
    slip_of_line,
    suggested,
)
from lintres.syntax import FrontElement, FrontMatter, Heading, Masthead, Preface, Title

_COUNTED = "Mastheads of 2,200 published texts"

_FIELDS = {
    "session": "the session",
    "agenda": "the agenda item",
    "distribution": "the distribution",
    "original": "the language",
}


@rule(
    "HDR004",
    "masthead-form",
    on=FrontMatter,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    since=55,
    in_extracted=Severity.HINT,
    source="United Nations Editorial Manual, Format: masthead; "
    + _COUNTED
    + ": the commas of “Point 67, f, de l’ordre du jour” up to session 71 only",
    examples=(
        *above_text(
            fixed=True,
            ar=(
                "A/61/L.33\n\n⟦الدورة 61⟧\n\nالبند ⟦19(ب)⟧ من جدول الأعمال".replace(
                    "⟦19(ب)⟧", "19⟦(ب)⟧"
                ),
                "A/61/L.33\n\nالدورة الحادية والستون\n\nالبند 19 (ب) من جدول الأعمال",
            ),
            en=(
                "A/61/L.33\n\n⟦Distr: limited⟧\n\n⟦61st session⟧\n\nAgenda item 19⟦(b)⟧",
                "A/61/L.33\n\nDistr.: Limited\n\nSixty-first session\n\nAgenda item 19 (b)",
            ),
            es=(
                (
                    "A/61/L.33\n\n⟦Distr.: Limitada⟧\n\n⟦61º período de sesiones⟧\n\n"
                    "Tema 19⟦ (b)⟧ del programa"
                ),
                (
                    "A/61/L.33\n\nDistr. limitada\n\nSexagésimo primer período de sesiones\n\n"
                    "Tema 19 b) del programa"
                ),
            ),
            fr=(
                (
                    "A/73/L.33\n\n⟦Distr.: Limitée⟧\n\n⟦73e session⟧\n\n"
                    "Point 19⟦, b,⟧ de l’ordre du jour"
                ),
                (
                    "A/73/L.33\n\nDistr. limitée\n\nSoixante-treizième session\n\n"
                    "Point 19 b) de l’ordre du jour"
                ),
            ),
            ru=(
                ("A/61/L.33\n\n⟦Распр.: ограниченное⟧\n\n⟦61-я сессия⟧\n\nПункт 19 повестки дня"),
                (
                    "A/61/L.33\n\nDistr.: Limited\n\nШестьдесят первая сессия\n\n"
                    "Пункт 19 повестки дня"
                ),
            ),
            zh=(
                "A/61/L.33\n\n⟦Distr.: limited⟧\n\n⟦第61届会议⟧\n\n议程项目19⟦（b）⟧",
                "A/61/L.33\n\nDistr.: Limited\n\n第六十一届会议\n\n议程项目19(b)",
            ),
        ),
    ),
)
def masthead_form(front: FrontMatter, draft: Draft) -> Iterator[Finding]:
    """Session, agenda item, distribution and language are written as mastheads of the language do.

    Sessions are counted in words. In Arabic, Chinese and Russian the distribution and the language
    stay in English.
    """
    for line in front.elements:
        if isinstance(line, Masthead) and line.field in _FIELDS:
            yield from _judged(line.body, line.field, draft)


def _judged(line: Block, field: str, draft: Draft) -> Iterator[Finding]:
    text = plain_spaces(line.text)
    found = slip_of_line(line, text, f"masthead_{field}", draft)
    if found is not None:
        yield found
        return
    form = draft.lexicon.form("masthead", f"{field}_{draft.identity.profile}")
    form = form or draft.lexicon.form("masthead", field)
    match = form.search(text) if form else None
    if form is None or (match and not _is_no_ordinal(match, draft)):
        return
    right = _right(text, field, draft)
    if right is None:
        like = draft.lexicon.words["masthead"].get(field)
        shown = f", as in “{like}”" if isinstance(like, str) and field != "session" else ""
        yield Finding(line.passage.span(), f"{_FIELDS[field]} has another form here{shown}")
    elif right != text:
        place = line.passage.span()
        yield Finding(place, f"{_FIELDS[field]}: write “{right}”", suggested((place, right)))


def _is_no_ordinal(match: re.Match[str], draft: Draft) -> bool:
    """Whether what stands in place of the number of a session is no such word."""
    ordinal = match.groupdict().get("ordinal")
    return ordinal is not None and fold(ordinal).text not in draft.lexicon.session_ordinals


def _right(text: str, field: str, draft: Draft) -> str | None:
    """Return a line of a masthead as it should be, None where that cannot be told from it."""
    words = draft.lexicon.words["masthead"].get(field)
    if field == "session" and isinstance(words, str):
        return _session(text, words, draft)
    if not isinstance(words, dict):
        return None
    lines = {line for word, line in words.items() if word in text.lower()}
    return lines.pop() if len(lines) == 1 else None


def _session(text: str, words: str, draft: Draft) -> str | None:
    """Return the line of a session: of the number in it, or of that in the symbol."""
    symbol = draft.identity.symbol or ""
    if "-" in symbol.partition("/L.")[0]:
        return None  # a special session
    figures = re.search(r"(?<![0-9])[0-9]{1,3}(?![0-9])", text)
    number = int(figures[0]) if figures else draft.lexicon.symbols.session(symbol)
    for ordinal, value in draft.lexicon.session_ordinals.items():
        written = words.format(ordinal=ordinal)
        if value == number or fold(written).text == fold(text).text:
            return written[:1].upper() + written[1:]
    return None


@rule(
    "HDR005",
    "heading-form",
    on=FrontMatter,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    profiles=("ga", "sc", "ecosoc", "hrc"),
    stages=("adopted",),
    since=55,
    in_extracted=Severity.HINT,
    source="Headings of 1,700 adopted texts; the date stands in those of the General Assembly "
    "since session 59",
    examples=(
        *above_text(
            fixed=True,
            ar=(
                "قرار ⟦اعتمدته⟧ الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\n78/158 - المدن",
                "قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\n78/158 - المدن",
            ),
            en=(
                (
                    "Resolution ⟦approved⟧ by the General Assembly on 7 December 2023\n\n"
                    "⟦78/70: ⟧Oceans"
                ),
                "Resolution adopted by the General Assembly on 7 December 2023\n\n78/70. Oceans",
            ),
            es=(
                (
                    "Resolución ⟦adoptada⟧ por la Asamblea General el 20 de diciembre de 2018\n\n"
                    "73/227. Puentes"
                ),
                (
                    "Resolución aprobada por la Asamblea General el 20 de diciembre de 2018\n\n"
                    "73/227. Puentes"
                ),
            ),
            fr=(
                (
                    "Résolution ⟦approuvée⟧ par l’Assemblée générale le 29 juillet 2021\n\n"
                    "75/313. Santé"
                ),
                "Résolution adoptée par l’Assemblée générale le 29 juillet 2021\n\n75/313. Santé",
            ),
            ru=(
                (
                    "⟦Резолюция ⟧принятая Генеральной Ассамблеей 19 декабря 2024 года\n\n"
                    "79/213. Развитие"
                ),
                (
                    "Резолюция, принятая Генеральной Ассамблеей 19 декабря 2024 года\n\n"
                    "79/213. Развитие"
                ),
            ),
            zh=(
                "⟦大会2024年12月17日⟧决议\n\n79/155. 养蜂",
                "2024年12月17日大会决议\n\n79/155. 养蜂",
            ),
        ),
        Example(
            "en",
            "⟦Resolution adopted by the General Assembly⟧\n\n78/70. Oceans\n\n"
            "The General Assembly\n\nAdopts the report.",
            "Resolution adopted by the General Assembly on 7 December 2023\n\n78/70. Oceans\n\n"
            "The General Assembly\n\nAdopts the report.",
        ),
    ),
)
def heading_form(front: FrontMatter, draft: Draft) -> Iterator[Finding]:
    """Heading, number and title of an adopted text stand in the form of its organ.

    “Resolution adopted by the General Assembly on 5 October 2023”, and below it “78/1. Title”.
    """
    if draft.is_before(_PRACTICE):
        return
    for element, following in pairwise((*front.elements, None)):
        if isinstance(element, Heading):
            yield from _heading(element.body, following, draft)
        elif isinstance(element, Title) and element.number is not None:
            yield from _number(element, draft)
        elif isinstance(element, Title | Preface) and draft.identity.profile != "hrc":
            text = plain_spaces(element.body.text)
            found = slip_of_line(element.body, text, "masthead_number", draft)
            if found is not None:
                yield found


_PRACTICE = 55  # sessions of the General Assembly; before, headings stood in capitals
_DATED = 59


def _heading(line: Block, following: FrontElement | None, draft: Draft) -> Iterator[Finding]:
    text = plain_spaces(line.text)
    found = slip_of_line(line, text, "masthead_heading", draft)
    if found is not None:
        yield found
        return
    form = draft.lexicon.form("masthead", "heading")
    if form is not None and form.search(text) is None:
        like = draft.lexicon.words["masthead"]["heading"]
        known = draft.identity.profile == "ga"
        yield Finding(
            line.passage.span(),
            "the heading has another form here" + (f", as in “{like}”" if known else ""),
        )
        return
    dates = draft.lexicon.dates
    place = dates.place(text)
    if place is not None:
        start, end, day = place
        written = dates.written(day) if day is not None else None
        if written and not _is_written(text[start:end], written, spaced=draft.lexicon.spaced):
            span = line.passage.span(start, end)
            yield Finding(span, f"the date: write “{written}”", suggested((span, written)))
        return
    goes_on = isinstance(following, Masthead | Heading)
    if (
        draft.identity.profile == "ga"
        and (draft.identity.session or 0) >= _DATED
        and not goes_on
        and not draft.extracted
    ):
        yield Finding(
            line.passage.span(),
            "since session 59 the heading says on which day the text was adopted",
            severity=Severity.HINT,
        )


def _is_written(printed: str, right: str, *, spaced: bool) -> bool:
    """Whether a date is printed as it should be; a conversion parts the superscript of “1er”.

    Of the two ways to spell June and July in Arabic either will do.
    """
    plain = re.sub(r"\s+", " " if spaced else "", printed.replace("1 er", "1er"))
    return plain.replace("يو", "يه") == right.replace("يو", "يه") or plain == right


def _number(title: Title, draft: Draft) -> Iterator[Finding]:
    """Judge what parts the number from the title."""
    form = draft.lexicon.form("masthead", "number")
    if title.number is None or form is None or draft.identity.profile not in ("ga", "ecosoc"):
        return
    span = title.number.span
    printed = draft.source.slice(span)
    following = draft.source.text[span.end : span.end + 1]
    apart = printed[-1:].isspace() or not following or following.isspace()
    if form.search(printed.rstrip()) and apart:
        return
    number = title.number.letters
    place = Span(span.start + len(number), span.end)
    like = draft.lexicon.words["masthead"]["number"]
    right = like[len("57/106") : len("57/106") + (3 if " - " in like else 2)]
    yield Finding(span, f"number and title are written as in “{like}”", suggested((place, right)))


# ---- Forms ----------------------------------------------------------------------------------
