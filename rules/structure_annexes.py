"""STR010, STR011: annexes, their headings, and what the text says of them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lintres import (
    Block,
    Confidence,
    Draft,
    Example,
    Finding,
    Needs,
    Related,
    Severity,
    Span,
    Tier,
    below_text,
    rule,
    suggested,
)
from lintres.syntax import Annex, Furniture, Operative, Resolution

_MANUAL = "AKN4UN guidelines for resolutions of the General Assembly"


@rule(
    "STR010",
    "annex-heading",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    profiles=("ga", "ecosoc", "hrc"),
    in_extracted=Severity.HINT,
    source=_MANUAL + "; headings of 170 annexes",
    examples=(
        *below_text(
            fixed=True,
            ar=(
                "المرفق ⟦1⟧\n\nالاختصاصات\n\nالمرفق ⟦2⟧\n\nالميزانية",
                "المرفق الأول\n\nالاختصاصات\n\nالمرفق الثاني\n\nالميزانية",
            ),
            en=(
                "Annex ⟦A⟧\n\nTerms of reference\n\nAnnex ⟦B⟧\n\nBudget",
                "Annex I\n\nTerms of reference\n\nAnnex II\n\nBudget",
            ),
            es=("Anexo⟦ I⟧\n\nMandato", "Anexo\n\nMandato"),
            fr=("Annexe⟦ 1⟧\n\nMandat", "Annexe\n\nMandat"),
            ru=(
                "Приложение⟦⟧\n\nКруг ведения\n\nПриложение⟦⟧\n\nБюджет",
                "Приложение I\n\nКруг ведения\n\nПриложение II\n\nБюджет",
            ),
            zh=(
                "附件⟦1⟧\n\n职权范围\n\n附件⟦2⟧\n\n预算",
                "附件一\n\n职权范围\n\n附件二\n\n预算",
            ),
        ),
    ),
)
def annex_heading(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A single annex is headed “Annex”, several are “Annex I”, “Annex II”.

    Letters and plain figures are for parts and paragraphs.
    """
    headings = list(_headings(resolution, draft))
    if len(headings) > 1 and _is_plain(headings[0]) and not _is_plain(headings[1]):
        return  # an annex that has annexes of its own
    if any(section.heading for section in resolution.sections) and len(headings) != 1:
        plain = [one for one in headings if one.match["wrong"]]  # each part may have its own
    else:
        plain = headings
    numbers: list[str] = draft.lexicon.words["structure"]["annexes"]
    seen: dict[str, Block] = {}
    for place, heading in enumerate(headings):
        block, match = heading
        number = match["right"]
        if heading not in plain or place >= len(numbers):
            continue
        if len(headings) == 1:
            if number or match["wrong"]:
                yield _alone(block, match)
        elif number is None:
            yield _unnumbered(block, match, numbers[place], draft)
        elif number in seen:
            yield Finding(
                block.passage.span(*match.span()),
                f"a second annex is headed so: write “{numbers[place]}”",
                suggested((block.passage.span(*match.span("right")), numbers[place])),
                related=(Related(seen[number].passage.span(), "the first"),),
            )
        else:
            seen[number] = block


class _Heading(NamedTuple):
    block: Block
    match: re.Match[str]


def _is_plain(heading: _Heading) -> bool:
    return not heading.match["right"] and not heading.match["wrong"]


def _headings(resolution: Resolution, draft: Draft) -> Iterator[_Heading]:
    """Yield the headings of the annexes; an appendix belongs to one, and counts by itself."""
    form = draft.lexicon.form("structure", "annex")
    for annex in resolution.annexes:
        if form is not None and isinstance(annex, Annex):
            match = form.match(annex.heading.text)
            if match is not None:
                yield _Heading(annex.heading, match)


def _alone(block: Block, match: re.Match[str]) -> Finding:
    group = "right" if match["right"] else "wrong"
    text = match[0][: match.start(group) - match.start()].rstrip()
    place = block.passage.span(match.start() + len(text), match.end(group))
    return Finding(place, f"the only annex has no number: write “{text}”", suggested((place, "")))


def _unnumbered(block: Block, match: re.Match[str], number: str, draft: Draft) -> Finding:
    if match["wrong"]:
        place = block.passage.span(*match.span("wrong"))
        mend = suggested((place, number))
    else:
        end = block.passage.span(*match.span()).end
        place = Span(end, end)
        mend = suggested((place, f" {number}" if draft.lexicon.spaced else number))
    return Finding(
        place,
        f"several annexes are numbered: this is annex “{number}”",
        mend,
        # "Annex" may stand again above the annex of a convention that is the first.
        severity=None if match["wrong"] else Severity.WARNING,
    )


@rule(
    "STR011",
    "annex-mention",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.WARNING,
    in_extracted=Severity.HINT,
    source="In 59 texts that speak of an annex to the present resolution there is one; of 75 "
    "English texts with an annex all mention it",
    examples=(
        *below_text(
            ar=("⟦المرفق⟧\n\nالاختصاصات", "الجلسة العامة 61\n\n26 تشرين الثاني/نوفمبر 2002"),
            en=("⟦Annex⟧\n\nTerms of reference", "61st plenary meeting\n\n26 November 2002"),
            es=("⟦Anexo⟧\n\nMandato", "61ª sesión plenaria\n\n26 de noviembre de 2002"),
            fr=("⟦Annexe⟧\n\nMandat", "61e séance plénière\n\n26 novembre 2002"),
            ru=("⟦Приложение⟧\n\nКруг ведения", "61-е пленарное заседание,\n\n26 ноября 2002 года"),
            zh=("⟦附件⟧\n\n职权范围", "2002年11月26日\n\n第61次全体会议"),
        ),
        Example(
            "en",
            "The General Assembly\n\nAdopts the rules contained in the ⟦annex to the present "
            "resolution⟧.",
            "The General Assembly\n\nAdopts the rules contained in the annex to the present "
            "resolution.\n\nAnnex\n\nRules for small boats",
        ),
    ),
)
def annex_mention(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The text mentions its annexes, and has those that it mentions.

    What stands in an annex has the force that a paragraph of the text gives it.
    """
    annexes = [one for one in resolution.annexes if isinstance(one, Annex)]
    spoken, own = (draft.lexicon.form("structure", name) for name in ("annexes", "own_annex"))
    if spoken is None or own is None or not resolution.clauses:
        return
    if annexes and not any(spoken.search(block.text) for block in _before_annexes(draft, annexes)):
        gaps = _has_gaps(resolution, draft)
        yield Finding(
            annexes[0].heading.passage.span(),
            "no paragraph mentions this annex: say what it is for, or take it off",
            severity=Severity.HINT if gaps else None,
            confidence=Confidence.LOW if gaps else None,
        )
    if not resolution.annexes:
        for place in draft.texts.running.find(own):
            yield Finding(place.span(), "the annex that is mentioned here does not follow the text")
        return
    numbers = {one.match["right"] for one in _headings(resolution, draft)} - {None}
    for place in draft.texts.running.find(own) if numbers else ():
        number = place.match["number"]
        if number is not None and number not in numbers:
            yield Finding(place.span(), f"no annex {number} follows the text")


def _before_annexes(draft: Draft, annexes: list[Annex]) -> Iterator[Block]:
    """Yield all blocks of a draft but those of its annexes."""
    first = annexes[0].heading.start
    return (block for block in draft.blocks if block.start < first)


def _has_gaps(resolution: Resolution, draft: Draft) -> bool:
    """Whether paragraphs of a text seem lost: some have no opening, or numbers are missing."""
    if any(one.opening is None for one in resolution.clauses):
        return True
    # The rules above footnotes that a conversion left, as "\\_\\_\\_\\_".
    if any(isinstance(one, Furniture) for one in resolution.apparatus.elements):
        return True
    numbers = [
        one.number.value for one in resolution.clauses if isinstance(one, Operative) and one.number
    ]
    return bool(numbers) and numbers != list(range(1, len(numbers) + 1))
