"""PUN: marks inside a paragraph that only separate sentences have."""

from collections.abc import Iterator

from lintres import (
    Block,
    Confidence,
    Draft,
    Finding,
    Needs,
    Pattern,
    Severity,
    in_operative_part,
    in_preamble,
    lowered,
    marks_open,
    rule,
    shown,
)
from lintres.syntax import Preambular, Resolution

_COUNTED = "Counted in 1,202 texts of the General Assembly, sessions 78-80"


@rule(
    "PUN013",
    "sentence-mark",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    in_extracted=Severity.HINT,
    source=_COUNTED + ": 4 question or exclamation marks; a resolution is one sentence",
    examples=(
        *in_operative_part(
            en=(
                "1. Notes the report⟦.⟧ It asks for comments;\n\n2. Requests an update.",
                (
                    "1. Notes the report of Mr. Smith, which asks for comments;\n\n"
                    "2. Requests an update."
                ),
            ),
            fr=(
                (
                    "1. Prend note du rapport⟦.⟧ Elle en demande un autre\u00a0;\n\n"
                    "2. Demande une suite."
                ),
                (
                    "1. Prend note du rapport de M. Dupont et en demande un autre\u00a0;\n\n"
                    "2. Demande une suite."
                ),
            ),
            es=(
                "1. Observa el informe⟦.⟧ Pide otro;\n\n2. Solicita comentarios.",
                "1. Observa el informe del Sr. Pérez y pide otro;\n\n2. Solicita comentarios.",
            ),
            ru=(
                "1. отмечает доклад⟦.⟧ Она просит представить новый;\n\n2. просит отзывов.",
                "1. отмечает доклад г-на А. Петрова и просит новый;\n\n2. просит отзывов.",
            ),
            ar=(
                "1 - تحيط علما بالتقرير⟦.⟧ وتطلب تقريرا آخر؛\n\n2 - تطلب تقديم تعليقات.",
                "1 - تحيط علما بالتقرير، وتطلب تقريرا آخر؛\n\n2 - تطلب تقديم تعليقات.",
            ),
            zh=(
                "1. 注意到该报告⟦。⟧大会请各国提出意见；\n\n2. 请秘书长提出最新情况。",
                "1. 注意到该报告，并请各国提出意见；\n\n2. 请秘书长提出最新情况。",
            ),
        ),
        *in_preamble(
            en=("Welcoming the end of the conflict⟦!⟧", "Welcoming the end of the conflict,"),
        ),
    ),
)
def sentence_mark(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No sentence ends inside a preambular or operative paragraph, and none asks or exclaims.

    Organ, preamble and operative part are one sentence. What is quoted, and what stands below a
    point, may have more.
    """
    found = _sentence_ends(resolution, draft)
    # A scan reads dirt as stops.
    yield from map(lowered, found) if draft.is_archival else found


def _sentence_ends(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    lexicon = draft.lexicon
    sentence = lexicon.form("punctuation", "sentence")
    abbreviations = frozenset(lexicon.words["punctuation"]["abbreviations"])
    exclaimed = _EXCLAIMED.may_be_in(draft.texts.running.joined)
    for clause in resolution.clauses:
        if clause.opening is None or clause.opening.phrase.verb in lexicon.uncounted:
            continue  # an item of a list; or a declaration, that speaks as “we”
        text = clause.body.text
        for match in sentence.finditer(text) if sentence else ():
            at = match.start()
            spelled = not abbreviations or not _is_abbreviated(text, at, abbreviations)
            if spelled and not _is_quoted(text, at):
                yield _in_sentence(clause.body, match.span())
        for match in _EXCLAIMED.finditer(text) if exclaimed else ():
            if _ends_a_word(text, match.start()) and not _is_quoted(text, match.start()):
                yield _in_sentence(clause.body, match.span())


_EXCLAIMED = Pattern(r"(?<![!?])[!?]++(?=\s|$)|[؟！？]+", "!", "?", "؟", "！", "？")


def _in_sentence(body: Block, place: tuple[int, int]) -> Finding:
    return Finding(
        body.passage.span(*place),
        f"{shown(body.text[slice(*place)])} ends a sentence: a resolution is one sentence, join "
        "the two with a comma or make two paragraphs of them",
    )


_BEFORE = 20  # characters


def _ends_a_word(text: str, at: int) -> bool:
    """Whether a word of two letters stands before a place: a scan reads "!" for a letter."""
    before = text[max(0, at - _BEFORE) : at].rstrip()
    return before[-1:].isalpha() and (before[-2:-1].isalpha() or not before[-1:].isascii())


def _is_abbreviated(text: str, at: int, known: frozenset[str]) -> bool:
    """Whether the stop at a place belongs to an abbreviation, an initial or a number."""
    start = max(text.rfind(" ", 0, at), text.rfind("\u00a0", 0, at)) + 1
    if text[at - 1 : at] in ("”", "»", '"'):
        return False
    word = text[start:at].lstrip("(“«\"'‘[").lower()
    initial = len(word) == 1 and (word.isascii() or text[at - 1].isupper())
    return initial or not word or word in known or _NO_WORD.fullmatch(word) is not None


# "3", "i.e", "ii"
_NO_WORD = Pattern(r"[0-9]{1,2}|[ivx]+|[^.]+\.[^.]+")


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks or brackets."""
    return (
        marks_open(text, at, "“«《„", "”»》") != 0
        or marks_open(text, at, '"') % 2 == 1
        or marks_open(text, at, "(", ")") > 0
    )


@rule(
    "PUN015",
    "preambular-semicolon",
    on=Preambular,
    needs=Needs.PARAGRAPH,
    severity=Severity.HINT,
    profiles=("ga",),
    source=_COUNTED + ": 54 semicolons inside 23,219 preambular paragraphs",
    examples=in_preamble(
        en=("Noting the report⟦;⟧ noting the comments,", "Noting the report and the comments,"),
        fr=(
            "Notant le rapport\u00a0⟦;⟧ notant les observations,",
            "Notant le rapport et les observations,",
        ),
        es=(
            "Observando el informe⟦;⟧ observando los comentarios,",
            "Observando el informe y los comentarios,",
        ),
        ru=("отмечая доклад⟦;⟧ отмечая замечания,", "отмечая доклад и замечания,"),
        ar=("وإذ تلاحظ التقرير⟦؛⟧ وتلاحظ التعليقات،", "وإذ تلاحظ التقرير والتعليقات،"),
        zh=("注意到该报告⟦；⟧注意到各国的评论，", "注意到该报告和各国的评论，"),
    ),
)
def preambular_semicolon(paragraph: Preambular, draft: Draft) -> Iterator[Finding]:
    """No semicolon stands inside a preambular paragraph.

    Where one is needed, the paragraph says two things: make two of it.
    """
    semicolon, text = draft.lexicon.marks.semicolon, paragraph.body.text
    if semicolon not in text or paragraph.subparagraphs or paragraph.opening is None:
        return
    at = text.index(semicolon)
    ends = paragraph.ending is not None and paragraph.ending.start <= at
    if not ends and text[at + 1 :].strip() and not _is_quoted(text, at):
        yield Finding(
            paragraph.body.passage.span(at, at + 1),
            "no semicolon stands inside a preambular paragraph: write a comma, or make two "
            "paragraphs of it",
        )
