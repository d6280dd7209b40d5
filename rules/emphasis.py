"""EMP: emphasis and its markup."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise

from lintres import (
    Block,
    Draft,
    Emphasis,
    Example,
    Finding,
    Fix,
    Pattern,
    Related,
    Severity,
    Span,
    Tier,
    in_operative_part,
    in_preamble,
    rule,
    safe,
    suggested,
)
from lintres.syntax import (
    Operative,
    Preambular,
    Resolution,
)

_PRINT = (
    "Print sets opening phrases and organ lines in italics, each once: Editorial Manual, Italics"
)
_MARKUP = "Markdown and HTML: what opens closes, once, within its paragraph"


@rule(
    "EMP001",
    "duplicated-emphasis",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    source=_PRINT,
    examples=(
        Example(
            "zh",
            "⟦大会大会大会大会⟧，\n\n⟦回顾回顾回顾回顾⟧其第60/1号决议，\n\n决定继续处理此事。",
            "大会，\n\n回顾其第60/1号决议，\n\n决定继续处理此事。",
            fixed=True,
        ),
        *in_preamble(
            fixed=True,
            ar=(
                "⟦إذ ترحبإذ ترحبإذ ترحب⟧ بالتقرير،",
                "إذ ترحب بالتقرير،",
            ),
            en=(
                "⟦RecallingRecallingRecalling⟧ its resolution 60/1,",
                "Recalling its resolution 60/1,",
            ),
            es=(
                "⟦RecordandoRecordandoRecordando⟧ su resolución 60/1,",
                "Recordando su resolución 60/1,",
            ),
            fr=(
                "⟦RappelantRappelantRappelant⟧ sa résolution 60/1,",
                "Rappelant sa résolution 60/1,",
            ),
            ru=(
                "⟦отмечаяотмечаяотмечая⟧ важность сотрудничества,",
                "отмечая важность сотрудничества,",
            ),
        ),
    ),
)
def duplicated_emphasis(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A phrase is printed once.

    Bold type that a program imitates by printing strokes several times comes out of a conversion
    as the phrase several times in a row.
    """
    repeated = _is_repeated_in(draft.texts.everything.joined)
    for block in draft.blocks:
        for mark in block.emphasis:
            if mark.mark == "repeated":
                phrase = block.text[mark.start : mark.end]
                yield _duplicated(mark.source, phrase, mark.copies)
        for match in _REPEATED.finditer(block.text) if repeated else ():
            copies = len(match[0]) // len(match[1])
            yield _duplicated(block.passage.span(*match.span()), match[1], copies)


# Letters only: a run of digits or dots is no phrase. Three times is never language.
_REPEATED = Pattern(r"([^\W\d_]{2,24}?)\1{2,}")


def _is_repeated_in(text: str) -> bool:
    """Whether a phrase stands three times in a row in a text.

    It repeats four letters at least: few words do, and few Chinese clauses, so that few have to be
    looked through for the phrase itself.
    """
    words = set(_LETTERS.findall(text))
    return any(map(_REPEATED.search, filter(_repeats_letters, words)))


@lru_cache(maxsize=8192)  # texts have the same words
def _repeats_letters(word: str) -> bool:
    return len(word) - len(set(word)) >= _REPEATED_LETTERS


_REPEATED_LETTERS = 4  # the second and the third time
# Three times two letters, and more.
_LETTERS = Pattern(r"[^\W\d_]{6,}+")


def _duplicated(place: Span, phrase: str, copies: int) -> Finding:
    times = {2: "twice", 3: "three times", 4: "four times"}.get(copies, f"{copies} times")
    return Finding(
        place,
        f"“{phrase}” is printed {times}, a trace of conversion: keep one",
        suggested((place, phrase)),
    )


@rule(
    "EMP002",
    "inconsistent-emphasis",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    source=_PRINT,
    examples=(
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - *تحيط علما* بالتقرير؛\n\n2 - ⟦تقرر⟧ الاجتماع مجددا.",
                "1 - *تحيط علما* بالتقرير؛\n\n2 - *تقرر* الاجتماع مجددا.",
            ),
            en=(
                "1. *Notes* the report;\n\n2. *Requests* an update;\n\n3. ⟦Decides⟧ to meet again.",
                "1. *Notes* the report;\n\n2. *Requests* an update;\n\n3. *Decides* to meet again.",
            ),
            es=(
                "1. *Observa* el informe;\n\n2. ⟦Decide⟧ volver a reunirse.",
                "1. *Observa* el informe;\n\n2. *Decide* volver a reunirse.",
            ),
            fr=(
                "1. *Note* les progrès accomplis\u00a0;\n\n2. ⟦Décide⟧ de se réunir.",
                "1. *Note* les progrès accomplis\u00a0;\n\n2. *Décide* de se réunir.",
            ),
            ru=(
                "1. *отмечает* доклад;\n\n2. ⟦постановляет⟧ собраться вновь.",
                "1. *отмечает* доклад;\n\n2. *постановляет* собраться вновь.",
            ),
            zh=(
                "1. **注意到**该报告；\n\n2. ⟦决定⟧继续处理此事。",
                "1. **注意到**该报告；\n\n2. **决定**继续处理此事。",
            ),
        ),
    ),
)
def inconsistent_emphasis(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Opening phrases are emphasised all or not at all.

    Emphasis on some of them shows how far somebody got, not what matters.
    """
    openings = [
        (paragraph, _emphasis_of(paragraph))
        for paragraph in resolution.clauses
        if paragraph.opening is not None
    ]
    marked = [(paragraph, mark) for paragraph, mark in openings if mark is not None]
    if not marked or len(marked) == len(openings):
        return
    model, model_mark = marked[0]
    most = 2 * len(marked) >= len(openings)
    for emphasised, run in groupby(openings, key=lambda opening: opening[1] is not None):
        if emphasised:
            continue
        lacking = [paragraph for paragraph, _ in run]
        first = lacking[0]
        edits = [edit for paragraph in lacking for edit in _emphasise(paragraph, model_mark)]
        yield Finding(
            _opening_span(first),
            f"{_described(lacking)} the emphasis that {_called(model)} has",
            (safe if most else suggested)(*edits) if edits else None,
            (Related(_opening_span(model), "emphasised here"),),
        )


def _emphasis_of(paragraph: Preambular | Operative) -> Emphasis | None:
    """Return the emphasis on the opening phrase of a paragraph."""
    if paragraph.opening is None or not paragraph.body.emphasis:
        return None
    phrase = paragraph.opening.phrase
    return next(
        (
            mark
            for mark in paragraph.body.emphasis
            if mark.start <= phrase.verb_start < mark.end and mark.mark != "repeated"
        ),
        None,
    )


def _emphasise(paragraph: Preambular | Operative, model: Emphasis) -> list[tuple[Span, str]]:
    if model.mark == "repeated":
        return []
    place = _opening_span(paragraph)
    opening, closing = model.mark, _closing(model.mark)
    return [(Span(place.start, place.start), opening), (Span(place.end, place.end), closing)]


def _closing(mark: str) -> str:
    """Return what closes an emphasis: "</b>" for "<b>", "**" for "**"."""
    return mark.replace("<", "</")


def _opening_span(paragraph: Preambular | Operative) -> Span:
    assert paragraph.opening is not None
    phrase = paragraph.opening.phrase
    return paragraph.body.passage.span(phrase.start, phrase.end)


def _described(paragraphs: list[Preambular | Operative]) -> str:
    if len(paragraphs) == 1:
        return f"the opening phrase of {_called(paragraphs[0])} lacks"
    first, last = _called(paragraphs[0]), _called(paragraphs[-1])
    return f"the opening phrases of {len(paragraphs)} paragraphs, {first} to {last}, lack"


def _called(paragraph: Preambular | Operative) -> str:
    if isinstance(paragraph, Operative) and paragraph.number is not None:
        return f"paragraph {paragraph.number.letters}"
    assert paragraph.opening is not None
    phrase = paragraph.opening.phrase
    return f"“{paragraph.body.text[phrase.start : phrase.end]} ...”"


@rule(
    "EMP004",
    "unbalanced-emphasis",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.ERROR,
    source=_MARKUP,
    examples=(
        *in_operative_part(
            ar=(
                "1 - ⟦**⟧تحيط علما بالتقرير؛\n\n2 - **ترحب** بالتقدم المحرز.",
                "1 - **تحيط علما** بالتقرير؛\n\n2 - **ترحب** بالتقدم المحرز.",
            ),
            en=(
                "1. ⟦**⟧Notes the report;\n\n2. **Requests** an update.",
                "1. **Notes** the report;\n\n2. **Requests** an update.",
            ),
            es=(
                "1. Observa⟦**⟧ el informe;\n\n2. **Solicita** otro informe.",
                "1. **Observa** el informe;\n\n2. **Solicita** otro informe.",
            ),
            fr=(
                "1. ⟦<b>⟧Note les progrès accomplis\u00a0;\n\n2. <b>Demande</b> un rapport.",
                "1. <b>Note</b> les progrès accomplis\u00a0;\n\n2. <b>Demande</b> un rapport.",
            ),
            ru=(
                "1. ⟦**⟧отмечает доклад;\n\n2. **просит** новый доклад.",
                "1. **отмечает** доклад;\n\n2. **просит** новый доклад.",
            ),
            zh=(
                "1. 注意到⟦**⟧该报告；\n\n2. **请**秘书长提出最新情况。",
                "1. **注意到**该报告；\n\n2. **请**秘书长提出最新情况。",
            ),
        ),
    ),
)
def unbalanced_emphasis(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Emphasis that is opened is closed in the same paragraph.

    Otherwise the rest of the text is set in bold, or the asterisks are printed.
    """
    for block in draft.blocks:
        for stray in block.strays:
            yield Finding(
                stray.span,
                f"{stray.mark} has no partner in this paragraph: close it, or take it off",
            )


@rule(
    "EMP005",
    "doubled-markup",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_MARKUP,
    examples=(
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - ⟦****تحيط علما****⟧ بالتقرير؛\n\n2 - **ترحب** بالتقدم المحرز.",
                "1 - **تحيط علما** بالتقرير؛\n\n2 - **ترحب** بالتقدم المحرز.",
            ),
            en=(
                "1. ⟦****Notes****⟧ the report;\n\n2. **Requests** an update.",
                "1. **Notes** the report;\n\n2. **Requests** an update.",
            ),
            es=(
                "1. ⟦<b><b>Observa</b></b>⟧ el informe;\n\n2. <b>Solicita</b> otro informe.",
                "1. <b>Observa</b> el informe;\n\n2. <b>Solicita</b> otro informe.",
            ),
            fr=(
                "1. ⟦****Note****⟧ les progrès accomplis\u00a0;\n\n2. **Demande** un rapport.",
                "1. **Note** les progrès accomplis\u00a0;\n\n2. **Demande** un rapport.",
            ),
            ru=(
                "1. ⟦****отмечает****⟧ доклад;\n\n2. **просит** новый доклад.",
                "1. **отмечает** доклад;\n\n2. **просит** новый доклад.",
            ),
            zh=(
                "1. ⟦<b><b>注意到</b></b>⟧该报告；\n\n2. <b>请</b>秘书长提出最新情况。",
                "1. <b>注意到</b>该报告；\n\n2. <b>请</b>秘书长提出最新情况。",
            ),
        ),
    ),
)
def doubled_markup(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Words are marked up once.

    Twice the same markup means nothing more, and some programs print it.
    """
    for block in draft.blocks:
        if not block.emphasis:
            continue  # most blocks
        for mark in block.emphasis:
            single = _SINGLE.get(mark.mark)
            if single is not None:
                yield _once(block, mark, mark.source, single)
        on_same_words: dict[tuple[int, int], list[Emphasis]] = {}
        for mark in block.emphasis:
            on_same_words.setdefault((mark.start, mark.end), []).append(mark)
        for marks in on_same_words.values():
            for outer, inner in pairwise(sorted(marks, key=lambda mark: mark.source.start)):
                if any({outer.mark, inner.mark} <= kind for kind in (_STRONG, _SLANTED)):
                    yield _once(block, inner, outer.source, inner.mark)


# Markup written twice over, and what was meant.
_SINGLE = {"****": "**", "*****": "**", "******": "***", "____": "__"}
_STRONG = frozenset({"**", "__", "<b>", "<strong>"})
_SLANTED = frozenset({"*", "_", "<i>", "<em>"})


def _once(block: Block, words: Emphasis, place: Span, mark: str) -> Finding:
    inside = block.passage.span(words.start, words.end)
    fix: Fix = safe(
        (Span(place.start, inside.start), mark), (Span(inside.end, place.end), _closing(mark))
    )
    return Finding(place, f"these words are marked up twice: keep {mark} once", fix)
