"""SES001, SES002, SES003: the sessions that a text names, and what it plans for them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from lintres import (
    Block,
    Draft,
    Example,
    Finding,
    Lexicon,
    Pattern,
    Place,
    Severity,
    Tier,
    fold,
    in_paragraph,
    rule,
    suggested,
)
from lintres.syntax import Resolution, blocks_of

_MANUAL = "United Nations Editorial Manual, Drafting and editing: sessions and agenda items"
_COUNTED = "Counted in 1,202 texts of the General Assembly, sessions 78-80"


def _of_session_80(examples: Iterable[Example]) -> Iterator[Example]:
    """Yield examples as texts of session 80 of the General Assembly."""
    for example in examples:
        head = "A/RES/80/9\n\n"
        yield example._replace(bad=head + example.bad, good=head + example.good)


@rule(
    "SES001",
    "session-not-later",
    on=Resolution,
    severity=Severity.WARNING,
    profiles=("ga", "ecosoc", "hrc"),
    source="Of 957 sessions of the Assembly named in paragraphs that ask for something, none at "
    "which it is asked for is over",
    examples=(
        *_of_session_80(
            in_paragraph(
                en=(
                    (
                        "Requests the Secretary-General to report to the General Assembly at its "
                        "⟦seventy-ninth⟧ session"
                    ),
                    (
                        "Requests the Secretary-General to report to the General Assembly at its "
                        "eighty-first session"
                    ),
                ),
                fr=(
                    (
                        "Prie le Secrétaire général de lui présenter un rapport à sa "
                        "⟦soixante-dix-neuvième⟧ session"
                    ),
                    (
                        "Prie le Secrétaire général de lui présenter un rapport à sa "
                        "quatre-vingt-unième session"
                    ),
                ),
                es=(
                    (
                        "Solicita al Secretario General que le presente un informe en su "
                        "⟦septuagésimo noveno⟧ período de sesiones"
                    ),
                    (
                        "Solicita al Secretario General que le presente un informe en su "
                        "octogésimo primer período de sesiones"
                    ),
                ),
                ru=(
                    (
                        "просит Генерального секретаря представить Генеральной Ассамблее на ее "
                        "⟦семьдесят девятой⟧ сессии доклад"
                    ),
                    (
                        "просит Генерального секретаря представить Генеральной Ассамблее на ее "
                        "восемьдесят первой сессии доклад"
                    ),
                ),
                ar=(
                    (
                        "تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة تقريرا في دورتها "
                        "⟦التاسعة والسبعين⟧"
                    ),
                    (
                        "تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة تقريرا في دورتها "
                        "الحادية والثمانين"
                    ),
                ),
                zh=(
                    "请秘书长向大会第⟦七十九⟧届会议提出报告",
                    "请秘书长向大会第八十一届会议提出报告",
                ),
            )
        ),
        *_of_session_80(
            in_paragraph(
                en=(
                    (
                        "Decides to include in the provisional agenda of its ⟦eightieth⟧ session "
                        "the item "
                        "entitled “Oceans”"
                    ),
                    (
                        "Decides to include in the provisional agenda of its eighty-first session "
                        "the item "
                        "entitled “Oceans”"
                    ),
                )
            )
        ),
    ),
)
def session_not_later(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """What is asked for is asked for at a session to come.

    A text is often taken over from last year's, and its session with it. What is still due in the
    session itself is asked for “at its current session”.
    """
    mention = draft.lexicon.form("sessions", "mention")
    own = _own_session(draft)
    if mention is None or own is None:
        return
    asking = {block.spans for block in _asking_blocks(resolution, draft)}
    for place in draft.texts.operative_parts.find(mention):
        if place.block.spans not in asking:
            continue
        session, group = _session_of(place.match, draft.lexicon)
        if session is None or session > own or not _is_asked_for(place, draft):
            continue
        if session < own:
            says = f"session {session} is over: this text is of session {own}"
        elif _is_of_agenda(place, draft):
            says = f"session {own} is that of the text itself: what it plans is for a later one"
        else:
            continue
        yield Finding(place.span(group), says)


def _own_session(draft: Draft) -> int | None:
    """Return the session that a text is of; of the Economic and Social Council the year."""
    identity = draft.identity
    if identity.organ == "ECOSOC":
        return identity.date.year if identity.date else None
    return identity.session if identity.organ in ("GA", "HRC") else None


def _asking_blocks(resolution: Resolution, draft: Draft) -> Iterator[Block]:
    """Yield the blocks of the paragraphs that ask for something, with their points."""
    asking = tuple(draft.lexicon.words["sessions"]["asking"])
    for paragraph in resolution.paragraphs:
        verb = paragraph.opening.phrase.verb if paragraph.opening else ""
        if verb.startswith(asking):
            yield from blocks_of(paragraph) if paragraph.subparagraphs else (paragraph.body,)


def _session_of(match: re.Match[str], lexicon: Lexicon) -> tuple[int | None, str]:
    """Return the session that a pattern found, and the group of it; a year for its number."""
    group = match.lastgroup or ""
    words = match[group] or ""
    if words.isdigit():
        return int(words), group
    ordinals = _ordinals(lexicon)
    folded = " ".join(fold(words).text.split())
    # "resumed seventy-ninth": words that are no number may stand before it.
    return ordinals.get(folded, ordinals.get(folded.rpartition(" ")[2])), group


@cache
def _ordinals(lexicon: Lexicon) -> Mapping[str, int]:
    """Return the sessions by their number in words, in every form that it takes in a sentence."""
    forms = {fold(word).text: number for word, number in lexicon.session_ordinals.items()}
    for ending, others in _inflections(lexicon):
        for word, number in tuple(forms.items()):
            if word.endswith(ending):
                forms |= {word.removesuffix(ending) + other: number for other in others}
    return forms


def _inflections(lexicon: Lexicon) -> Iterable[tuple[str, Sequence[str]]]:
    """Return the endings of the words for sessions, each with what it becomes in a sentence."""
    inflected: Mapping[str, Sequence[str]] = lexicon.words["sessions"]["inflected"]
    return inflected.items()


def _said_before(place: Place, draft: Draft) -> tuple[str, bool]:
    """Return the body that is named last before a place, and whether something is asked there."""
    around = draft.lexicon.form("sessions", "around")
    ends, said = _said(place.block.text, around) if around else ([0], [("", True)])
    return said[bisect_right(ends, place.start) - 1]


@lru_cache(maxsize=16)
def _said(text: str, around: Pattern | re.Pattern[str]) -> tuple[list[int], list[tuple[str, bool]]]:
    """Return where words end that tell of bodies and requests, and what is said after so many."""
    ends, said = [0], [("", False)]
    for match in around.finditer(text):
        (body, asked), group = said[-1], match.lastgroup or ""
        ends.append(match.end())
        said.append((body, group == "asked") if group in ("asked", "done") else (group, asked))
    return ends, said


_OWN = {"GA": ("GA",), "HRC": ("HRC", "council"), "ECOSOC": ("ECOSOC", "council")}


def _is_asked_for(place: Place, draft: Draft) -> bool:
    """Whether something is asked for at a session of the organ that speaks.

    What stands nearest before the session tells: an infinitive, not a participle ("the report
    submitted"), and no other body.
    """
    body, asked = _said_before(place, draft)
    named = "named" in place.match.re.groupindex and place.match["named"] is not None
    own = _OWN.get(draft.identity.organ or "", ())
    return asked and ((named and "GA" in own) or not body or body in own)


def _is_of_agenda(place: Place, draft: Draft) -> bool:
    agenda = draft.lexicon.form("sessions", "agenda")
    around = place.block.text[max(0, place.start - _NEAR) : place.end + _NEAR]
    return agenda is not None and agenda.search(around) is not None


_NEAR = 30  # characters


@rule(
    "SES002",
    "session-form",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    profiles=("ga",),
    source=_MANUAL + "; sessions of the United Nations stand in words in all of 1,202 texts",
    examples=in_paragraph(
        fixed=True,
        en=(
            "Decides to consider the question at its ⟦81st⟧ session",
            "Decides to consider the question at its eighty-first session",
        ),
        fr=(
            "Décide d’examiner la question à sa ⟦81e⟧ session",
            "Décide d’examiner la question à sa quatre-vingt-unième session",
        ),
        es=(
            "Decide examinar la cuestión en su ⟦81º⟧ período de sesiones",
            "Decide examinar la cuestión en su octogésimo primer período de sesiones",
        ),
        ru=(
            "постановляет рассмотреть этот вопрос на своей ⟦81-й⟧ сессии",
            "постановляет рассмотреть этот вопрос на своей восемьдесят первой сессии",
        ),
        ar=(
            "تقرر أن تنظر في المسألة في دورتها ⟦81⟧",
            "تقرر أن تنظر في المسألة في دورتها الحادية والثمانين",
        ),
        zh=("决定在大会第⟦81⟧届会议审议该问题", "决定在大会第八十一届会议审议该问题"),
    ),
)
def session_form(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The number of a session stands in words, in Chinese in Chinese numerals.

    Meetings have figures (“61st plenary meeting”), so that the two are told apart at a glance.
    Sessions of other bodies are written as these write them.
    """
    figures = draft.lexicon.form("sessions", "figures")
    if figures is None:
        return
    for place in draft.texts.running.find(figures):
        own = place.match["own"] is not None
        if own and not _is_of_own_organ(place, draft):
            continue
        group = "own" if own else "named"
        number = int(place.match["number" if own else "named_number"])
        word = _in_words(number, place.match[group], draft.lexicon)
        span = place.span(group)
        yield Finding(
            span,
            f"the number of a session stands in words: write “{word}”"
            if word
            else "the number of a session stands in words",
            suggested((span, word)) if word else None,
        )


def _is_of_own_organ(place: Place, draft: Draft) -> bool:
    """Whether the body named last before a session is the organ that speaks."""
    return _said_before(place, draft)[0] in ("", *_OWN.get(draft.identity.organ or "", ()))


def _in_words(number: int, printed: str, lexicon: Lexicon) -> str | None:
    """Return a number in the words of a session, inflected as its figure is: «81-ю»."""
    words = lexicon.session_ordinals.items()
    word: str | None = next((word for word, value in words if value == number), None)
    if word is None:
        return None
    for ending, others in _inflections(lexicon):
        if word.endswith(ending):
            fitting = [other for other in others if other[-1] == printed[-1]]
            return word.removesuffix(ending) + (fitting or others)[0]
    return word


@rule(
    "SES003",
    "provisional-agenda",
    on=Resolution,
    severity=Severity.HINT,
    fix=Tier.SUGGESTED,
    profiles=("ga",),
    since=50,
    source=_COUNTED + ": items go into the provisional agenda in 534 paragraphs, into the agenda "
    "in none",
    examples=in_paragraph(
        en=(
            (
                "Decides to include in the ⟦agenda⟧ of its eighty-first session the item entitled "
                "“Oceans”"
            ),
            (
                "Decides to include in the provisional agenda of its eighty-first session the item "
                "entitled “Oceans”"
            ),
        ),
        fr=(
            (
                "Décide d’inscrire à ⟦l’ordre du jour⟧ de sa quatre-vingt-unième session la "
                "question "
                "intitulée «\u00a0Océans\u00a0»"
            ),
            (
                "Décide d’inscrire à l’ordre du jour provisoire de sa quatre-vingt-unième session "
                "la "
                "question intitulée «\u00a0Océans\u00a0»"
            ),
        ),
        es=(
            (
                "Decide incluir en el ⟦programa⟧ de su octogésimo primer período de sesiones el "
                "tema "
                "titulado “Océanos”"
            ),
            (
                "Decide incluir en el programa provisional de su octogésimo primer período de "
                "sesiones el tema titulado “Océanos”"
            ),
        ),
        ru=(
            (
                "постановляет включить в ⟦повестку дня⟧ своей восемьдесят первой сессии пункт, "
                "озаглавленный «Мировой океан»"
            ),
            (
                "постановляет включить в предварительную повестку дня своей восемьдесят первой "
                "сессии "
                "пункт, озаглавленный «Мировой океан»"
            ),
        ),
        ar=(
            "تقرر أن تدرج في ⟦جدول أعمال⟧ دورتها الحادية والثمانين البند المعنون ”المحيطات“",
            (
                "تقرر أن تدرج في جدول الأعمال المؤقت لدورتها الحادية والثمانين البند المعنون "
                "”المحيطات“"
            ),
        ),
        zh=(
            "决定将题为“海洋”的项目列入大会第八十一届会议⟦议程⟧",
            "决定将题为“海洋”的项目列入大会第八十一届会议临时议程",
        ),
    ),
)
def provisional_agenda(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A text plans for the provisional agenda of a session, not for its agenda.

    The agenda itself is adopted by the session, when it has opened.
    """
    form = draft.lexicon.form("sessions", "unprovisional")
    if form is None:
        return
    words = draft.lexicon.words["sessions"]["to_be_written"]
    for place in draft.texts.operative_parts.find(form):
        if not _is_current(place, draft):
            span = place.span("agenda")
            fix = None if words.endswith("ـ") else suggested((span, words))
            yield Finding(span, f"an item is put into the provisional agenda: “{words}”", fix)


def _is_current(place: Place, draft: Draft) -> bool:
    """Whether the session of an agenda is that of the text: an item may be added to it."""
    own = draft.identity.session
    word = next((word for word, value in _ordinals(draft.lexicon).items() if value == own), None)
    return word is not None and word in fold(place.match[0]).text
