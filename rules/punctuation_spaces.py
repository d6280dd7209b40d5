"""PUN: the spaces that French sets before and after its marks."""

from collections.abc import Iterator, Sequence

from lintres import (
    Draft,
    Finding,
    Place,
    Severity,
    Span,
    Tier,
    in_operative_part,
    in_paragraph,
    rule,
    safe,
    shown,
)
from lintres.syntax import Resolution


@rule(
    "PUN011",
    "french-spacing",
    on=Resolution,
    severity=Severity.WARNING,
    in_extracted=Severity.HINT,
    fix=Tier.SAFE,
    languages=("fr",),
    source="2,694 French texts: a space before the semicolon in the General Assembly from session "
    "56 on, in the Human Rights Council from session 31, in the Security Council from 2018; before "
    "the colon and inside quotation marks everywhere",
    examples=(
        *in_operative_part(
            fixed=True,
            fr=(
                (
                    "1. Note le rapport⟦;⟧\n\n2. En souhaite un autre\u00a0;\n\n"
                    "3. Demande une suite\u00a0;\n\n4. Demande\u00a0: des observations."
                ),
                (
                    "1. Note le rapport\u00a0;\n\n2. En souhaite un autre\u00a0;\n\n"
                    "3. Demande une suite\u00a0;\n\n4. Demande\u00a0: des observations."
                ),
            ),
        ),
        *in_paragraph(
            fixed=True,
            fr=(
                "Prend note du rapport⟦ ⟧, et demande une suite",
                "Prend note du rapport, et demande une suite",
            ),
        ),
        *in_paragraph(
            fixed=True,
            fr=(
                "Prend note de la question «\u00a0Océans⟦»⟧, et «\u00a0Mers\u00a0»",
                "Prend note de la question «\u00a0Océans\u00a0», et «\u00a0Mers\u00a0»",
            ),
        ),
    ),
)
def french_spacing(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A space stands before ; and : and inside « », the same throughout a text.

    It does not break the line: U+00A0 or U+202F. Texts from before the practice have none before
    the semicolon, and are only asked to be of a piece. No space stands before a comma or a full
    stop.
    """
    if draft.condition.damaged:
        return
    text, lexicon = draft.texts.running, draft.lexicon
    bare, spaced, loose = (
        lexicon.form("punctuation", name) for name in ("bare", "spaced", "loose")
    )
    if bare is None or spaced is None or loose is None:
        return
    without, with_space = list(text.find(bare)), list(text.find(spaced))
    for marks in _TOGETHER:
        yield from _unlike(
            [place for place in without if _mark_of(place) in marks],
            [place for place in with_space if _mark_of(place) in marks],
            draft,
        )
    for place in text.find(loose):
        if not draft.source.slice(place.span()).strip():
            yield Finding(
                place.span(),
                "no space stands before a comma or a full stop: close up",
                safe((place.span(), "")),
            )
    yield from _breaking(with_space, draft)


# The semicolon got its space later than the rest.
_TOGETHER = (";!?", ":", "«»")
_NO_BREAK = "\u00a0\u202f"


def _mark_of(place: Place) -> str:
    groups = place.match.groupdict()
    return groups.get("mark") or groups.get("close") or groups.get("open") or ""


def _unlike(without: Sequence[Place], spaced: Sequence[Place], draft: Draft) -> Iterator[Finding]:
    """Report the marks that are set unlike most of their kind, all bare ones in a new draft."""
    if draft.identity.stage == "draft" or len(spaced) >= len(without) > 0:
        for place in without:
            mark = _mark_of(place)
            at = place.span("open" if mark == "«" else "close" if mark == "»" else "mark")
            edge = at.end if mark == "«" else at.start
            space = _usual(spaced)
            where = "after" if mark == "«" else "before"
            yield Finding(
                at,
                f"a space that does not break stands {where} {shown(mark)}: add it",
                safe((Span(edge, edge), space)),
            )
    elif len(without) > len(spaced):
        for place in spaced:
            span = place.span("after" if place.match["open"] else "before")
            yield Finding(
                span,
                f"{shown(_mark_of(place))} stands without a space elsewhere in this text: close up",
                safe((span, "")),
            )


def _usual(spaced: Sequence[Place]) -> str:
    """Return the space that stands at most of some marks; where there are none, U+00A0."""
    spaces = [place.match["before"] or place.match["after"] for place in spaced]
    return max(("\u00a0", "\u202f", " "), key=spaces.count)


def _breaking(spaced: Sequence[Place], draft: Draft) -> Iterator[Finding]:
    """Report the spaces that may break, once, in a text that has others too or is a new draft."""
    breaking = [
        place.span("after" if place.match["open"] else "before")
        for place in spaced
        if not set(place.match["before"] or place.match["after"]) & set(_NO_BREAK)
    ]
    mixed = len(breaking) < len(spaced) or draft.identity.stage == "draft"
    if not breaking or not mixed or draft.extracted:
        return
    yield Finding(
        breaking[0],
        f"the space at {shown(';')}, {shown(':')} and {shown('»')} does not break the line: at "
        f"{len(breaking)} places, of which this is the first, an ordinary one stands",
        safe(*((span, "\u00a0") for span in breaking)),
        severity=Severity.HINT,
    )
