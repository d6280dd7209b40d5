"""OPN001, OPN002: phrases that open no paragraph."""

from collections.abc import Iterable, Iterator

from lintres import (
    Draft,
    Finding,
    Needs,
    Role,
    Severity,
    in_paragraph,
    in_preamble,
    rule,
)
from lintres.syntax import Operative, Paragraph, Preambular

_MANUAL = "United Nations Editorial Manual, Resolutions: drafting and editing"


@rule(
    "OPN001",
    "unknown-preambular-opener",
    on=Preambular,
    needs=Needs.PARAGRAPH,
    severity=Severity.WARNING,
    source=_MANUAL,
    examples=(
        *in_preamble(
            ar=(
                "⟦بالإشارة⟧ إلى قرارها 60/1،",
                "إذ تشير إلى قرارها 60/1،",
            ),
            en=(
                "⟦Recallling⟧ its resolution 60/1,",
                "Recalling its resolution 60/1,",
            ),
            es=(
                "⟦Recordado⟧ su resolución 60/1,",
                "Recordando su resolución 60/1,",
            ),
            fr=(
                "⟦Rapellant⟧ sa résolution 60/1,",
                "Rappelant sa résolution 60/1,",
            ),
            ru=(
                "⟦сылаясь⟧ на свою резолюцию 60/1,",
                "ссылаясь на свою резолюцию 60/1,",
            ),
            zh=(
                "⟦忽顾其第60⟧/1号决议，",
                "回顾其第60/1号决议，",
            ),
        ),
    ),
)
def unknown_preambular_opener(paragraph: Preambular, draft: Draft) -> Iterator[Finding]:
    """A preambular paragraph opens with a participle or adjective that recites.

    The phrases in use are few and fixed: readers recognise them, translators have an equivalent
    for each.
    """
    if paragraph.opening is None:
        yield _unknown(paragraph, Role.PREAMBULAR, draft)


@rule(
    "OPN002",
    "unknown-operative-opener",
    on=Operative,
    needs=Needs.PARAGRAPH,
    severity=Severity.WARNING,
    source=_MANUAL,
    examples=(
        *in_paragraph(
            ar=(
                "⟦الأمين⟧ العام يقدم تقريرا",
                "تطلب إلى الأمين العام تقديم تقرير",
            ),
            en=(
                "⟦Reqests⟧ a report",
                "Requests a report",
            ),
            es=(
                "⟦Solicíta⟧ un informe",
                "Solicita un informe",
            ),
            fr=(
                "⟦Pries⟧ le Secrétaire général d’agir",
                "Prie le Secrétaire général d’agir",
            ),
            ru=(
                "⟦прсит⟧ представить доклад",
                "просит представить доклад",
            ),
            zh=(
                "⟦秘书长应提出⟧最新情况",
                "请秘书长提出最新情况",
            ),
        ),
    ),
)
def unknown_operative_opener(paragraph: Operative, draft: Draft) -> Iterator[Finding]:
    """An operative paragraph opens with the verb of what the organ does.

    The organ is its subject: requests, decides, calls upon. A sentence with another subject is
    no act of the organ.
    """
    if paragraph.opening is None and not draft.lexicon.organ_that_speaks(paragraph.body.text):
        yield _unknown(paragraph, Role.OPERATIVE, draft)


# ---- Unknown phrases ------------------------------------------------------------------------


def _unknown(paragraph: Paragraph, role: Role, draft: Draft) -> Finding:
    from difflib import get_close_matches  # late: few paragraphs open with nothing known

    lexicon = draft.lexicon
    text = paragraph.body.text
    length = _first_words(text, lexicon.spaced)
    words = text[:length]
    likely = _that_may_be_like(words.lower(), lexicon.openings[role].verbs.phrases)
    nearest = get_close_matches(words.lower(), likely, n=1, cutoff=_LIKENESS)
    offered = [lexicon.openings[role].verbs.phrases[phrase] for phrase in nearest]
    kind = "preambular" if role is Role.PREAMBULAR else "operative"
    hint = f"did you mean “{offered[0]}”?" if offered else "begin with a phrase that is in use"
    return Finding(
        paragraph.body.passage.span(0, length),
        f"“{words}” opens no {kind} paragraph in use: {hint}",
    )


def _that_may_be_like(words: str, phrases: Iterable[str]) -> list[str]:
    """Return the phrases that have letters enough in common with some words to be like them."""
    others = str.maketrans("", "", words)
    return [
        phrase
        for phrase in phrases
        if _is_enough(len(words), words, phrase)
        and _is_enough(len(phrase) - len(phrase.translate(others)), words, phrase)
    ]


def _is_enough(common: int, words: str, phrase: str) -> bool:
    """Whether two texts are alike with so much in common: twice that, over the length of both."""
    return 2 * min(common, len(phrase)) >= _LIKENESS * (len(words) + len(phrase))


_LIKENESS = 0.75
_CHARACTERS_SHOWN = 6


def _first_words(text: str, spaced: bool) -> int:
    """Return the length of what is shown of a paragraph that opens with nothing known."""
    if not spaced:
        return min(len(text), _CHARACTERS_SHOWN)
    end = text.find(" ")
    return len(text) if end < 0 else end
