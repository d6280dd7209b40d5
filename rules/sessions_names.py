"""SES004, SES005: sessions and agenda items by their right names."""

from collections.abc import Iterator

from lintres import (
    Draft,
    Example,
    Finding,
    Needs,
    Related,
    Severity,
    Span,
    Tier,
    fold,
    in_paragraph,
    rule,
)
from lintres.syntax import Masthead, Resolution

_MANUAL = "United Nations Editorial Manual, Drafting and editing: sessions and agenda items"
_COUNTED = "Counted in 1,202 texts of the General Assembly, sessions 78-80"


@rule(
    "SES004",
    "session-word",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    source=_MANUAL + "; the terms of the six languages in aligned official sentences",
    examples=(
        *in_paragraph(
            en=(
                (
                    "Decides to include the item in the provisional agenda of its eighty-first "
                    "⟦meeting⟧"
                ),
                "Decides to include the item in the provisional agenda of its eighty-first session",
            ),
            fr=(
                (
                    "Décide d’inscrire la question à l’ordre du jour provisoire de sa "
                    "quatre-vingt-unième ⟦séance⟧"
                ),
                (
                    "Décide d’inscrire la question à l’ordre du jour provisoire de sa "
                    "quatre-vingt-unième session"
                ),
            ),
            es=(
                (
                    "Decide incluir el tema en el programa provisional de su octogésima primera "
                    "⟦sesión⟧"
                ),
                (
                    "Decide incluir el tema en el programa provisional de su octogésimo primer "
                    "período "
                    "de sesiones"
                ),
            ),
            ru=(
                (
                    "постановляет включить этот пункт в предварительную повестку дня своего "
                    "восемьдесят первого ⟦заседания⟧"
                ),
                (
                    "постановляет включить этот пункт в предварительную повестку дня своей "
                    "восемьдесят "
                    "первой сессии"
                ),
            ),
            ar=(
                "تقرر أن تدرج البند في جدول الأعمال المؤقت ⟦لجلستها⟧ الحادية والثمانين",
                "تقرر أن تدرج البند في جدول الأعمال المؤقت لدورتها الحادية والثمانين",
            ),
            zh=(
                "决定将该项目列入大会第八十一⟦次会议⟧临时议程",
                "决定将该项目列入大会第八十一届会议临时议程",
            ),
        ),
        *in_paragraph(
            en=(
                "Recalls the statement made at its 61st plenary ⟦session⟧",
                "Recalls the statement made at its 61st plenary meeting",
            ),
            fr=(
                "Rappelle la déclaration faite à sa 61e ⟦session⟧ plénière",
                "Rappelle la déclaration faite à sa 61e séance plénière",
            ),
        ),
    ),
)
def session_word(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A session is not called a meeting, nor a meeting a session.

    A session lasts for months and holds meetings. In most languages the words are false friends:
    “session” is “período de sesiones” in Spanish, and “sesión” is a meeting.
    """
    for slip in draft.slips("session_word"):
        for place in draft.texts.running.find(slip.form):
            span = place.span("wrong")
            yield Finding(span, slip.says, slip.mend(span, place.match))


@rule(
    "SES005",
    "item-title",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.WARNING,
    profiles=("ga",),
    source=_COUNTED + ": where a title nearly like that of the masthead is quoted, it is the same",
    examples=(
        *(
            Example(
                language,
                f"{head}\n\n{text.format(bad)}",
                f"{head}\n\n{text.format(good)}",
            )
            for language, head, text, bad, good in (
                (
                    "en",
                    (
                        "A/80/L.9\n\nEightieth session\n\nAgenda item 18\n\n"
                        "Oceans and the law of the sea\n\nFiji: draft resolution"
                    ),
                    (
                        "The General Assembly\n\n1. Decides to include in the provisional agenda "
                        "of "
                        "its eighty-first session the item entitled “{}”;\n\n2. Requests an update."
                    ),
                    "⟦Ocean and the law of the seas⟧",
                    "Oceans and the law of the sea",
                ),
                (
                    "fr",
                    (
                        "A/80/L.9\n\nQuatre-vingtième session\n\nPoint 18 de l’ordre du jour\n\n"
                        "Les océans et le droit de la mer\n\nFidji\u00a0: projet de résolution"
                    ),
                    (
                        "L’Assemblée générale\n\n1. Décide d’inscrire à l’ordre du jour provisoire "
                        "de "
                        "sa quatre-vingt-unième session la question intitulée "
                        "«\u00a0{}\u00a0»\u00a0;\n\n2. Demande un rapport."
                    ),
                    "⟦L’océan et le droit de la mer⟧",
                    "Les océans et le droit de la mer",
                ),
                (
                    "es",
                    (
                        "A/80/L.9\n\nOctogésimo período de sesiones\n\nTema 18 del programa\n\n"
                        "Los océanos y el derecho del mar\n\nFiji: proyecto de resolución"
                    ),
                    (
                        "La Asamblea General\n\n1. Decide incluir en el programa provisional de su "
                        "octogésimo primer período de sesiones el tema titulado “{}”;\n\n"
                        "2. Solicita un informe."
                    ),
                    "⟦El océano y el derecho del mar⟧",
                    "Los océanos y el derecho del mar",
                ),
                (
                    "ru",
                    (
                        "A/80/L.9\n\nВосьмидесятая сессия\n\nПункт 18 повестки дня\n\n"
                        "Мировой океан и морское право\n\nФиджи: проект резолюции"
                    ),
                    (
                        "Генеральная Ассамблея\n\n1. постановляет включить в предварительную "
                        "повестку "
                        "дня своей восемьдесят первой сессии пункт, озаглавленный «{}»;\n\n"
                        "2. просит представить доклад."
                    ),
                    "⟦Океаны и морское право⟧",
                    "Мировой океан и морское право",
                ),
                (
                    "ar",
                    (
                        "A/80/L.9\n\nالدورة الثمانون\n\nالبند 18 من جدول الأعمال\n\n"
                        "المحيطات وقانون البحار\n\nفيجي: مشروع قرار"
                    ),
                    (
                        "إن الجمعية العامة\n\n1 - تقرر أن تدرج في جدول الأعمال المؤقت لدورتها "
                        "الحادية "
                        "والثمانين البند المعنون ”{}“؛\n\n2 - تطلب تقديم تقرير."
                    ),
                    "⟦المحيط وقانون البحار⟧",
                    "المحيطات وقانون البحار",
                ),
                (
                    "zh",
                    "A/80/L.9\n\n第八十届会议\n\n议程项目18\n\n海洋和海洋法问题\n\n斐济：决议草案",
                    (
                        "大会\n\n1. 决定将题为“{}”的项目列入大会第八十一届会议临时议程；\n\n"
                        "2. 请秘书长提出报告。"
                    ),
                    "⟦海洋和海洋法的问题⟧",
                    "海洋和海洋法问题",
                ),
            )
        ),
    ),
)
def item_title(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The title of an agenda item is quoted as the masthead has it.

    An item is found by its title. A title that is altogether another is that of another item.
    """
    form = draft.lexicon.form("sessions", "item")
    heads = [
        element.body
        for element in resolution.front_matter.elements
        if isinstance(element, Masthead) and element.field == "agenda-title"
    ]
    if form is None or not heads:
        return
    printed = " ".join(" ".join(head.text for head in heads).split())
    whole = _plain(printed)
    # "Sustainable development: oceans": the item and its sub-item.
    parts = [_plain(tail) for tail in _tails(printed)] + [_plain(printed.partition(": ")[0])]
    for place in draft.texts.operative_parts.find(form):
        quoted = _plain(place.match["title"])
        if quoted in whole:
            continue
        if any(_is_alike(quoted, part) for part in parts):
            yield Finding(
                place.span("title"),
                "the masthead has another title for this item: quote it as it stands there",
                related=(
                    Related(
                        Span(heads[0].passage.span().start, heads[-1].passage.span().end),
                        "the item in the masthead",
                    ),
                ),
            )


def _is_alike(quoted: str, printed: str) -> bool:
    """Whether a title is nearly that of the masthead, or the head of it.

    A conversion runs the names of the sponsors on into the title.
    """
    from difflib import SequenceMatcher  # late: few drafts misquote a name

    matcher = SequenceMatcher(None, quoted, printed)
    if matcher.real_quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE:
        return True
    head = SequenceMatcher(None, quoted, printed[: len(quoted)])
    return head.quick_ratio() >= _ALMOST and head.ratio() >= _ALMOST


_ALIKE = 0.75
_ALMOST = 0.92


def _plain(title: str) -> str:
    """Return a title without spaces and marks: a conversion breaks and hyphenates its lines."""
    return "".join(letter for letter in fold(title).text if letter.isalnum())


def _tails(title: str) -> Iterator[str]:
    """Yield a title, and what follows each colon in it."""
    while title:
        yield title
        title = title.partition(": ")[2]
