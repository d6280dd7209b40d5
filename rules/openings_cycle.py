"""OPN004 to OPN007: the also/further cycle that opening phrases run."""

from collections.abc import Iterator, Sequence

from lintres import (
    Confidence,
    CyclePlace,
    Draft,
    Finding,
    Needs,
    Related,
    Role,
    Severity,
    Span,
    Tier,
    cycle_places,
    in_operative_part,
    in_preamble,
    rule,
    suggested,
)
from lintres.syntax import Operative, Paragraph, Preambular, Resolution, Section

_CYCLE = "Openings counted in 1,202 texts of the General Assembly, sessions 78-80"
# The Security Council has a practice of its own: 34 of 100 such adverbs of its texts are orphans.
_ORGANS = ("ga", "ecosoc", "hrc")
_SINCE = 60  # before that, one adverb in twenty stands elsewhere


@rule(
    "OPN004",
    "orphan-adverb",
    on=Section,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    profiles=_ORGANS,
    since=_SINCE,
    source=_CYCLE + ": 16 orphans in 22,700",
    examples=(
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - ترحب بالتقرير؛\n\n2 - تطلب ⟦أيضا⟧ تقديم تقرير مستكمل.",
                "1 - ترحب بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
            ),
            en=(
                "1. Welcomes the report;\n\n2. ⟦Also⟧ requests an update.",
                "1. Welcomes the report;\n\n2. Requests an update.",
            ),
            es=(
                "1. Observa el informe;\n\n2. Solicita ⟦también⟧ un informe actualizado.",
                "1. Observa el informe;\n\n2. Solicita un informe actualizado.",
            ),
            fr=(
                "1. Souligne les besoins\u00a0;\n\n2. Demande ⟦également⟧ un rapport actualisé.",
                "1. Souligne les besoins\u00a0;\n\n2. Demande un rapport actualisé.",
            ),
            ru=(
                "1. отмечает доклад;\n\n2. просит ⟦также⟧ представить новый доклад.",
                "1. отмечает доклад;\n\n2. просит представить новый доклад.",
            ),
            zh=(
                "1. 欢迎该报告；\n\n2. ⟦又⟧请秘书长提出最新情况。",
                "1. 欢迎该报告；\n\n2. 请秘书长提出最新情况。",
            ),
        ),
        *in_preamble(
            fixed=True,
            en=(
                "Recalling its resolution 60/1,\n\nNoting ⟦also⟧ the report,",
                "Recalling its resolution 60/1,\n\nNoting the report,",
            ),
        ),
    ),
)
def orphan_adverb(section: Section, draft: Draft) -> Iterator[Finding]:
    """ "Also" and "further" follow a paragraph with the same verb.

    They count paragraphs that one verb opens one after the other. Left over when a paragraph was
    moved or taken out, they point to nothing.
    """
    for place in cycle_places(section, draft.lexicon.uncounted):
        if place.adverb is None or place.same_verb:
            continue
        said = place.before is not None and _says(place.before, place.phrase.verb)
        span = place.paragraph.body.passage.span(place.adverb.start, place.adverb.end)
        yield Finding(
            span,
            f"“{place.adverb.text}” has no paragraph with “{place.verb}” just before it: "
            "take it off, or move the paragraph",
            suggested(*_without_adverb(place, draft)),
            confidence=Confidence.LOW if said else None,
            severity=Severity.WARNING if said else None,
        )


@rule(
    "OPN005",
    "missing-adverb",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.HINT,
    fix=Tier.SUGGESTED,
    profiles=_ORGANS,
    source=_CYCLE + ": 15 % of preambular and 41 % of operative paragraphs go without",
    examples=(
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - ترحب بالتقرير؛\n\n2 - ⟦ترحب⟧ بالتقدم المحرز.",
                "1 - ترحب بالتقرير؛\n\n2 - ترحب أيضا بالتقدم المحرز.",
            ),
            en=(
                "1. Welcomes the report;\n\n2. ⟦Welcomes⟧ the progress made.",
                "1. Welcomes the report;\n\n2. Also welcomes the progress made.",
            ),
            es=(
                "1. Observa el informe;\n\n2. ⟦Observa⟧ los progresos realizados.",
                "1. Observa el informe;\n\n2. Observa también los progresos realizados.",
            ),
            fr=(
                "1. Souligne les besoins\u00a0;\n\n2. ⟦Souligne⟧ les progrès accomplis.",
                "1. Souligne les besoins\u00a0;\n\n2. Souligne également les progrès accomplis.",
            ),
            ru=(
                "1. отмечает доклад;\n\n2. ⟦отмечает⟧ достигнутый прогресс.",
                "1. отмечает доклад;\n\n2. отмечает также достигнутый прогресс.",
            ),
            zh=(
                "1. 欢迎该报告；\n\n2. ⟦欢迎⟧所取得的进展。",
                "1. 欢迎该报告；\n\n2. 又欢迎所取得的进展。",
            ),
        ),
    ),
)
def missing_adverb(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The second paragraph of one verb in a row says "also", the third "further".

    The cycle begins anew at the fourth. Many published texts leave the adverbs out; so it is only
    asked for where a text has them nearly everywhere.
    """
    places = [
        place
        for section in resolution.sections
        for place in cycle_places(section, draft.lexicon.uncounted)
        if place.same_phrase and place.due > 1
    ]
    adopted = draft.identity.stage == "adopted"
    lacking = [
        place
        for part, few, share in ((Preambular, _IN_PREAMBLE, 1.0), (Operative, *_IN_OPERATIVE))
        for place in _slips(
            [one for one in places if isinstance(one.paragraph, part)], few, share, adopted=adopted
        )
    ]
    for place in lacking:
        word = _adverb_word(place, draft)
        if word is None:
            continue
        passage = place.paragraph.body.passage
        yield Finding(
            passage.span(place.phrase.start, place.phrase.end),
            f"the {_ORDINAL[place.due]} paragraph in a row with “{place.verb}” says “{word}”",
            suggested(*_with_adverb(place, word, draft)),
        )


@rule(
    "OPN006",
    "adverb-order",
    on=Section,
    needs=Needs.TEXT,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    profiles=_ORGANS,
    since=_SINCE,
    source=_CYCLE + ": also 2,704, further 45 in second place; further 777, also 45 in third",
    examples=(
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - ترحب بالتقرير؛\n\n2 - ترحب ⟦كذلك⟧ بالتقدم المحرز.",
                "1 - ترحب بالتقرير؛\n\n2 - ترحب أيضا بالتقدم المحرز.",
            ),
            en=(
                "1. Welcomes the report;\n\n2. ⟦Further⟧ welcomes the progress made.",
                "1. Welcomes the report;\n\n2. Also welcomes the progress made.",
            ),
            es=(
                "1. Observa el informe;\n\n2. Observa ⟦además⟧ los progresos realizados.",
                "1. Observa el informe;\n\n2. Observa también los progresos realizados.",
            ),
            fr=(
                "1. Souligne les besoins\u00a0;\n\n2. Souligne ⟦en outre⟧ les progrès accomplis.",
                "1. Souligne les besoins\u00a0;\n\n2. Souligne également les progrès accomplis.",
            ),
            ru=(
                "1. отмечает доклад;\n\n2. отмечает ⟦далее⟧ достигнутый прогресс.",
                "1. отмечает доклад;\n\n2. отмечает также достигнутый прогресс.",
            ),
            zh=(
                "1. 欢迎该报告；\n\n2. ⟦还⟧欢迎所取得的进展。",
                "1. 欢迎该报告；\n\n2. 又欢迎所取得的进展。",
            ),
        ),
    ),
)
def adverb_order(section: Section, draft: Draft) -> Iterator[Finding]:
    """ "Also" comes second, "further" third, and the fourth paragraph begins anew.

    Read in a row, they tell how many paragraphs one verb governs.
    """
    for place in cycle_places(section, draft.lexicon.uncounted):
        adverb = place.adverb
        if adverb is None or not place.same_phrase or adverb.beat in (place.due, place.again):
            continue
        word = _adverb_word(place, draft)
        passage = place.paragraph.body.passage
        span = passage.span(adverb.start, adverb.end)
        verb = place.verb
        if word is None:
            message = f"after “further” the cycle begins anew: “{verb}” without “{adverb.text}”"
            edits = _without_adverb(place, draft)
        else:
            message = (
                f"the {_ORDINAL[place.due]} paragraph in a row with “{verb}” "
                f"says “{word}”, not “{adverb.text}”"
            )
            edits = [(span, word.capitalize() if adverb.text[:1].isupper() else word)]
        yield Finding(span, message, suggested(*edits), _previous(place))


@rule(
    "OPN007",
    "adverb-position",
    on=Section,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    profiles=(*_ORGANS, "zero-draft"),
    since=_SINCE,
    source=_CYCLE + ": “Requests also” 0 against 2,574 “Also requests”",
    examples=(
        *in_preamble(
            fixed=True,
            en=(
                "Recalling its resolution 60/1,\n\n⟦Also recalling⟧ its resolution 60/2,",
                "Recalling its resolution 60/1,\n\nRecalling also its resolution 60/2,",
            ),
        ),
        *in_operative_part(
            fixed=True,
            en=(
                "1. Welcomes the report;\n\n2. ⟦Welcomes also⟧ the progress made.",
                "1. Welcomes the report;\n\n2. Also welcomes the progress made.",
            ),
            es=(
                "1. Observa el informe;\n\n2. ⟦También observa⟧ los progresos realizados.",
                "1. Observa el informe;\n\n2. Observa también los progresos realizados.",
            ),
            fr=(
                "1. Souligne les besoins\u00a0;\n\n2. ⟦Également souligne⟧ les progrès accomplis.",
                "1. Souligne les besoins\u00a0;\n\n2. Souligne également les progrès accomplis.",
            ),
            ru=(
                "1. отмечает доклад;\n\n2. ⟦также отмечает⟧ достигнутый прогресс.",
                "1. отмечает доклад;\n\n2. отмечает также достигнутый прогресс.",
            ),
        ),
    ),
    languages=("en", "es", "fr", "ru"),
)
def adverb_position(section: Section, draft: Draft) -> Iterator[Finding]:
    """The adverb has its place: in English after a participle, before a verb.

    "Recalling also", but "Also requests".
    """
    for place in cycle_places(section, draft.lexicon.uncounted):
        role = _role(place.paragraph)
        stands_before = draft.lexicon.openings[role].adverb_stands_before
        phrase, adverb = place.phrase, place.adverb
        if adverb is None or adverb.before is stands_before or phrase.form != role.value:
            continue
        passage = place.paragraph.body.passage
        start, end = min(phrase.verb_start, adverb.start), max(phrase.verb_end, adverb.end)
        verb = place.verb
        words = (adverb.text, verb) if stands_before else (verb, adverb.text)
        right = " ".join(words).lower()
        right = right.capitalize() if passage.text[start].isupper() else right
        yield Finding(
            passage.span(start, end),
            f"“{adverb.text}” stands on the wrong side of its verb: write “{right}”",
            suggested((passage.span(start, end), right)),
        )


def _says(paragraph: Paragraph, verb: str) -> bool:
    """Whether a paragraph has a verb further on, or a word of its stem: "concern", "concerned"."""
    return verb[:_STEM] in paragraph.body.text.lower()


_STEM = 6


# ---- The cycle ------------------------------------------------------------------------------

# A text that leaves out more than this follows another practice.
# How many may lack in a part that has the adverbs elsewhere: so many at most, and of the operative
# part this share. In the operative parts of published texts two in five do without.
_IN_PREAMBLE = 2
_IN_OPERATIVE = (2, 0.4)


def _slips(
    places: Sequence[CyclePlace], few: int, share: float, *, adopted: bool
) -> list[CyclePlace]:
    """Return the places without their adverb, where these are slips and not the text's habit."""
    lacking = [place for place in places if place.adverb is None]
    alone = len(lacking) == 1 and not adopted  # a draft may still be mended
    return lacking if alone or len(lacking) <= min(few, share * len(places)) else []


_ORDINAL = {1: "first", 2: "second", 3: "third"}


def _adverb_word(place: CyclePlace, draft: Draft) -> str | None:
    """Return the adverb of the beat that is due, None for the first."""
    openings = draft.lexicon.openings[_role(place.paragraph)]
    before = openings.adverb_stands_before
    adverbs = openings.adverbs_before if before else openings.adverbs_after
    return next((word for word, beat in adverbs.items() if beat == place.due), None)


def _role(paragraph: Paragraph) -> Role:
    return Role.PREAMBULAR if isinstance(paragraph, Preambular) else Role.OPERATIVE


def _with_adverb(place: CyclePlace, word: str, draft: Draft) -> list[tuple[Span, str]]:
    """Return the edits that put an adverb to the opening phrase of a paragraph."""
    lexicon = draft.lexicon
    passage, phrase = place.paragraph.body.passage, place.phrase
    space = " " if lexicon.spaced else ""
    openings = lexicon.openings[_role(place.paragraph)]
    if not openings.adverb_stands_before:
        offset = phrase.end if openings.adverb_after_manner else phrase.verb_end
        head, _, rest = phrase.verb.partition(" ")
        if rest and head in openings.parted:
            offset = phrase.verb_start + len(head)
        return [(passage.span(offset, offset), space + word)]
    at = passage.span(phrase.start, phrase.start)
    first = passage.span(phrase.start, phrase.start + 1)
    letter = passage.text[phrase.start]
    if lexicon.cased and letter.isupper():
        return [(first, f"{word.capitalize()} {letter.lower()}")]
    return [(at, word + space)]


def _without_adverb(place: CyclePlace, draft: Draft) -> list[tuple[Span, str]]:
    """Return the edits that take the adverb off the opening phrase of a paragraph."""
    passage, adverb = place.paragraph.body.passage, place.adverb
    assert adverb is not None
    text = passage.text
    if adverb.start > place.phrase.start:
        start = adverb.start - (1 if text[adverb.start - 1] == " " else 0)
        return [(passage.span(start, adverb.end), "")]
    end = adverb.end + (1 if text[adverb.end : adverb.end + 1] == " " else 0)
    edits = [(passage.span(adverb.start, end), "")]
    if draft.lexicon.cased and adverb.text[:1].isupper():
        edits.append((passage.span(end, end + 1), text[end].upper()))
    return edits


def _previous(place: CyclePlace) -> tuple[Related, ...]:
    if place.before is None or place.before.opening is None:
        return ()
    phrase = place.before.opening.phrase
    span = place.before.body.passage.span(phrase.start, phrase.end)
    return (Related(span, "the paragraph before it in the row"),)
