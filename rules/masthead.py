"""HDR: the masthead of a document."""

from collections.abc import Iterator
from datetime import date, timedelta

from lintres import (
    Draft,
    Example,
    Finding,
    Pattern,
    Related,
    Series,
    Session,
    Severity,
    Span,
    day_words,
    rule,
)
from lintres.syntax import AdoptionNote, FrontMatter, Masthead, Title

_MANUAL = "United Nations Editorial Manual, Format: masthead"

_EN_BODY = "\n\nFiji: draft resolution\n\nThe General Assembly\n\nAdopts the report."
_ZH_BODY = "\n\n斐济：决议草案\n\n大会\n\n通过该报告。"
_FR_BODY = "\n\nFidji : projet de résolution\n\nL’Assemblée générale\n\nAdopte le rapport."
_ES_BODY = "\n\nFiji: proyecto de resolución\n\nLa Asamblea General\n\nAprueba el informe."
_RU_BODY = "\n\nФиджи: проект резолюции\n\nГенеральная Ассамблея\n\nутверждает доклад."
_AR_BODY = "\n\nفيجي: مشروع قرار\n\nإن الجمعية العامة\n\nتعتمد التقرير."


@rule(
    "HDR001",
    "missing-masthead-element",
    on=FrontMatter,
    severity=Severity.WARNING,
    profiles=("ga", "ecosoc", "hrc"),
    stages=("draft",),
    source=_MANUAL,
    examples=(
        Example(
            "en",
            "⟦Sixty-first session⟧\n\nAgenda item 19" + _EN_BODY,
            "A/61/L.33\n\nSixty-first session\n\nAgenda item 19" + _EN_BODY,
        ),
        Example(
            "zh",
            "⟦第六十一届会议⟧\n\n议程项目19" + _ZH_BODY,
            "A/61/L.33\n\n第六十一届会议\n\n议程项目19" + _ZH_BODY,
        ),
        Example(
            "fr",
            "⟦Soixante et unième session⟧\n\nPoint 19 de l’ordre du jour" + _FR_BODY,
            "A/61/L.33\n\nSoixante et unième session\n\nPoint 19 de l’ordre du jour" + _FR_BODY,
        ),
        Example(
            "es",
            "⟦Sexagésimo primer período de sesiones⟧\n\nTema 19 del programa" + _ES_BODY,
            "A/61/L.33\n\nSexagésimo primer período de sesiones\n\nTema 19 del programa" + _ES_BODY,
        ),
        Example(
            "ru",
            "⟦Шестьдесят первая сессия⟧\n\nПункт 19 повестки дня" + _RU_BODY,
            "A/61/L.33\n\nШестьдесят первая сессия\n\nПункт 19 повестки дня" + _RU_BODY,
        ),
        Example(
            "ar",
            "⟦الدورة الحادية والستون⟧\n\nالبند 19 من جدول الأعمال" + _AR_BODY,
            "A/61/L.33\n\nالدورة الحادية والستون\n\nالبند 19 من جدول الأعمال" + _AR_BODY,
        ),
    ),
)
def missing_masthead_element(front: FrontMatter, draft: Draft) -> Iterator[Finding]:
    """A masthead has the symbol of the document, the session and the agenda item.

    By them a document is filed and found. A text without any masthead is not held to this.
    """
    lines = _lines(front)
    fields = {line.field for line in lines}
    if not fields & _TELLING:
        return
    missing = [name for field, name in _NEEDED.items() if field not in fields]
    if missing:
        yield Finding(
            Span(lines[0].body.start, lines[0].body.end),
            f"the masthead lacks {' and '.join(missing)}",
        )


_NEEDED = {
    "symbol": "the symbol of the document (as A/61/L.33)",
    "session": "the session",
    "agenda": "the agenda item",
}
_TELLING = frozenset({*_NEEDED, "organization", "distribution"})


@rule(
    "HDR002",
    "session-mismatch",
    on=FrontMatter,
    severity=Severity.ERROR,
    profiles=("ga",),
    source="Symbol and session agree in 297 of 297 drafts of session 80 that print both; when "
    "sessions opened and closed, the registry knows",
    examples=(
        Example(
            "en",
            "A/61/L.33\n\n⟦Sixtieth session⟧\n\nAgenda item 19" + _EN_BODY,
            "A/61/L.33\n\nSixty-first session\n\nAgenda item 19" + _EN_BODY,
        ),
        Example(
            "zh",
            "A/61/L.33\n\n⟦第六十届会议⟧\n\n议程项目19" + _ZH_BODY,
            "A/61/L.33\n\n第六十一届会议\n\n议程项目19" + _ZH_BODY,
        ),
        Example(
            "fr",
            "A/61/L.33\n\n⟦Soixantième session⟧\n\nPoint 19 de l’ordre du jour" + _FR_BODY,
            "A/61/L.33\n\nSoixante et unième session\n\nPoint 19 de l’ordre du jour" + _FR_BODY,
        ),
        Example(
            "es",
            "A/61/L.33\n\n⟦Sexagésimo período de sesiones⟧\n\nTema 19 del programa" + _ES_BODY,
            "A/61/L.33\n\nSexagésimo primer período de sesiones\n\nTema 19 del programa" + _ES_BODY,
        ),
        Example(
            "ru",
            "A/61/L.33\n\n⟦Шестидесятая сессия⟧\n\nПункт 19 повестки дня" + _RU_BODY,
            "A/61/L.33\n\nШестьдесят первая сессия\n\nПункт 19 повестки дня" + _RU_BODY,
        ),
        Example(
            "ar",
            "A/61/L.33\n\n⟦الدورة الستون⟧\n\nالبند 19 من جدول الأعمال" + _AR_BODY,
            "A/61/L.33\n\nالدورة الحادية والستون\n\nالبند 19 من جدول الأعمال" + _AR_BODY,
        ),
        Example(
            "en",
            "A/61/L.33\n\n⟦5 December 2005⟧\n\nSixty-first session\n\nAgenda item 19" + _EN_BODY,
            "A/61/L.33\n\n5 December 2006\n\nSixty-first session\n\nAgenda item 19" + _EN_BODY,
        ),
    ),
)
def session_mismatch(front: FrontMatter, draft: Draft) -> Iterator[Finding]:
    """Symbol, session line and date belong to one session.

    Last year's session is the slip that remains when a text is taken over from it.
    """
    yield from _dated_elsewhere(front, draft)
    session = _line(front, "session")
    numbered = _numbered(front, draft)
    if session is None or numbered is None:
        return
    by_line = draft.lexicon.session_number(session.body.text)
    place, number, by_number = numbered
    if by_line is not None and by_line != by_number:
        yield Finding(
            session.body.passage.span(),
            f"this is session {by_line}, but {number} is of session {by_number}",
            related=(Related(place, f"session {by_number} here"),),
        )


def _numbered(front: FrontMatter, draft: Draft) -> tuple[Span, str, int] | None:
    """Return the symbol of a text, or else its number, with the session that it names."""
    symbol = _line(front, "symbol")
    by_symbol = draft.identity.session
    if symbol is not None:
        if by_symbol is None or str(by_symbol) not in symbol.body.text:
            return None
        return symbol.body.passage.span(), f"the symbol {symbol.body.text.strip()}", by_symbol
    for element in front.elements:
        if isinstance(element, Title) and element.number is not None:
            number = element.number.letters
            session = draft.lexicon.symbols.session(f"A/RES/{number}")
            return (element.number.span, f"resolution {number}", session) if session else None
    return None


def _dated_elsewhere(front: FrontMatter, draft: Draft) -> Iterator[Finding]:
    """Report the date of a draft that was not issued for its session.

    Published texts are printed when they are ready, even after the session.
    """
    session = draft.identity.session
    line = _line(front, "document-date")
    if line is None or session is None or draft.identity.stage != "draft":
        return
    day = draft.lexicon.date_in(line.body.text)
    if day is None or _first_day(session) <= day < _first_day(session + 1):
        return
    sitting = draft.registry.sitting("GA", Session(Series.PLAIN, session))
    if sitting is None:
        return
    early = day < sitting.opened - _BEFOREHAND
    if early or (sitting.closed is not None and day > sitting.closed):
        until = f" until {day_words(sitting.closed)}" if sitting.closed else ""
        yield Finding(
            line.body.passage.span(),
            f"this is not of session {session}, which sat from {day_words(sitting.opened)}{until}",
        )


# Drafts are issued before the session opens, too.
_BEFOREHAND = timedelta(days=60)


def _first_day(session: int) -> date:
    """Return the day from which on a session has opened, for certain: the registry is not asked."""
    return date(_YEAR_ZERO + session, 10, 1)


_YEAR_ZERO = 1945


@rule(
    "HDR003",
    "committee-mismatch",
    on=FrontMatter,
    severity=Severity.ERROR,
    profiles=("ga",),
    source="Symbol and committee agree in 297 of 297 drafts of session 80 that print both; Dag "
    "Hammarskjöld Library, document symbols",
    examples=(
        Example(
            "en",
            "A/C.3/80/L.33\n\nEightieth session\n\n⟦Second Committee⟧\n\nAgenda item 67" + _EN_BODY,
            "A/C.3/80/L.33\n\nEightieth session\n\nThird Committee\n\nAgenda item 67" + _EN_BODY,
        ),
        Example(
            "zh",
            "A/C.3/80/L.33\n\n第八十届会议\n\n⟦第二委员会⟧\n\n议程项目67" + _ZH_BODY,
            "A/C.3/80/L.33\n\n第八十届会议\n\n第三委员会\n\n议程项目67" + _ZH_BODY,
        ),
        Example(
            "fr",
            "A/C.3/80/L.33\n\nQuatre-vingtième session\n\n⟦Deuxième Commission⟧\n\n"
            "Point 67 de l’ordre du jour" + _FR_BODY,
            "A/C.3/80/L.33\n\nQuatre-vingtième session\n\nTroisième Commission\n\n"
            "Point 67 de l’ordre du jour" + _FR_BODY,
        ),
        Example(
            "es",
            "A/C.3/80/L.33\n\nOctogésimo período de sesiones\n\n⟦Segunda Comisión⟧\n\n"
            "Tema 67 del programa" + _ES_BODY,
            "A/C.3/80/L.33\n\nOctogésimo período de sesiones\n\nTercera Comisión\n\n"
            "Tema 67 del programa" + _ES_BODY,
        ),
        Example(
            "ru",
            "A/C.3/80/L.33\n\nВосьмидесятая сессия\n\n⟦Второй комитет⟧\n\n"
            "Пункт 67 повестки дня" + _RU_BODY,
            "A/C.3/80/L.33\n\nВосьмидесятая сессия\n\nТретий комитет\n\n"
            "Пункт 67 повестки дня" + _RU_BODY,
        ),
        Example(
            "ar",
            "A/C.3/80/L.33\n\nالدورة الثمانون\n\n⟦اللجنة الثانية⟧\n\nالبند 67 من جدول الأعمال"
            + _AR_BODY,
            "A/C.3/80/L.33\n\nالدورة الثمانون\n\nاللجنة الثالثة\n\nالبند 67 من جدول الأعمال"
            + _AR_BODY,
        ),
    ),
)
def committee_mismatch(front: FrontMatter, draft: Draft) -> Iterator[Finding]:
    """The committee is the one that the symbol names: A/C.3 is the Third.

    The Main Committees are numbered from A/C.1 to A/C.6; a draft of the plenary has no such number.
    """
    symbol = _line(front, "symbol")
    if symbol is None or draft.identity.stage != "draft":
        return
    number = symbol.body.text.strip().rstrip("*")
    of_symbol = draft.lexicon.symbols.read(number).committee
    if of_symbol is None and not _PLENARY.match(number):
        return
    for line in front.elements:
        names = isinstance(line, AdoptionNote)
        if not names and not (isinstance(line, Masthead) and line.field == "committee"):
            continue
        named = draft.lexicon.committee_key(line.body.text)
        if named is None or named == of_symbol or named not in _MAIN:
            continue
        if of_symbol is None:
            says = f"{number} is a draft of the plenary, not of a committee"
        else:
            says = f"the symbol {number} is of another committee, {of_symbol.replace('C', 'A/C.')}"
        yield Finding(
            line.body.passage.span(),
            says,
            related=(Related(symbol.body.passage.span(), "the symbol"),),
        )


_PLENARY = Pattern(r"A/(?:E?S-)?[0-9]{1,3}/L\.", "/L.")
_MAIN = frozenset({"C1", "C2", "C3", "C4", "C5", "C6"})


def _line(front: FrontMatter, field: str) -> Masthead | None:
    return next((line for line in _lines(front) if line.field == field), None)


def _lines(front: FrontMatter) -> list[Masthead]:
    return [element for element in front.elements if isinstance(element, Masthead)]
