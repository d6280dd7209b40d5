"""PUN: quotation marks and brackets, and what stands at them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lintres import (
    Block,
    Confidence,
    Draft,
    Finding,
    Fix,
    Needs,
    Pattern,
    Place,
    Severity,
    Span,
    Tier,
    in_paragraph,
    in_preamble,
    lowered,
    rule,
    safe,
    shown,
)
from lintres.syntax import Resolution


@rule(
    "PUN009",
    "quotation-punctuation",
    on=Resolution,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    fix=Tier.SAFE,
    source="Counted in 1,202 texts of the General Assembly, sessions 78-80: 2,896 marks after the "
    "closing quotation mark, 10 before it",
    examples=in_paragraph(
        fixed=True,
        en=(
            "Notes the item entitled “Oceans⟦,”⟧ and the report on it",
            "Notes the item entitled “Oceans”, and the report on it",
        ),
        fr=(
            "Prend note de la question intitulée «\u00a0Océans⟦,\u00a0»⟧ et du rapport",
            "Prend note de la question intitulée «\u00a0Océans\u00a0», et du rapport",
        ),
        es=(
            "Observa el tema titulado “Océanos⟦,”⟧ y el informe",
            "Observa el tema titulado “Océanos”, y el informe",
        ),
        ru=(
            "отмечает пункт, озаглавленный «Океаны⟦,»⟧ и доклад",
            "отмечает пункт, озаглавленный «Океаны», и доклад",
        ),
        ar=(
            "تحيط علما بالبند المعنون ”المحيطات⟦،“⟧ وبالتقرير",
            "تحيط علما بالبند المعنون ”المحيطات“، وبالتقرير",
        ),
        zh=("注意到题为“海洋⟦，”⟧的项目", "注意到题为“海洋”，的项目"),
    ),
)
def quotation_punctuation(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Commas, semicolons and full stops follow the closing quotation mark.

    They belong to the sentence of the resolution, not to the title or the words it quotes. A whole
    sentence that follows a colon keeps its full stop.
    """
    form = draft.lexicon.form("punctuation", "quoted_mark")
    known = frozenset(draft.lexicon.words["punctuation"]["abbreviations"])
    for place in draft.texts.running.find(form) if form else ():
        text, at = place.block.text, place.start
        word = text[max(0, at - _WORD) : at].rsplit(" ", 1)[-1].lstrip('“«"(').lower()
        stops = place.match["mark"] in ".。"
        if not word or (stops and (word in known or _is_sentence(text, at))):
            continue
        finding = Finding(
            place.span(),
            f"{shown(place.match['mark'])} stands outside the quotation mark: write "
            f"{_outside(place).strip()}",
            _put_outside(place),
        )
        yield lowered(finding) if draft.is_archival else finding


_WORD = 30  # characters
_OPENING = Pattern(r"[“«\"”]", "“", "«", '"', "”")
_COLONS = ":："


def _is_sentence(text: str, at: int) -> bool:
    """Whether what a stop ends inside quotation marks is a sentence of its own."""
    opened = max(map(text[:at].rfind, '“«"„”'))
    return (
        opened < 0
        or text[:opened].rstrip()[-1:] in _COLONS
        or any(mark in text[opened:at] for mark in (". ", "; ", "。", "；"))
    )


def _outside(place: Place) -> str:
    return f"{place.match['close']}{place.match['mark']}"


def _put_outside(place: Place) -> Fix:
    """Put the mark behind the quotation mark, or take it out where another one stands there."""
    follows = place.block.text[place.end : place.end + 1]
    has_mark = bool(follows) and follows in ",;.:،؛，；。："
    return safe((place.span(), place.match["close"] if has_mark else _outside(place)))


class _Mark(NamedTuple):
    """A mark without its partner: the block it stands in, and where there."""

    block: Block
    at: int
    opens: bool

    @property
    def character(self) -> str:
        """The mark itself."""
        return self.block.text[self.at]


@rule(
    "PUN010",
    "unbalanced-pair",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    in_extracted=Severity.HINT,
    confidence=Confidence.MEDIUM,
    source="Quotation marks and brackets come in pairs; a quotation of several paragraphs repeats "
    "the opening mark at the head of each",
    examples=(
        *in_paragraph(
            en=(
                "Notes the item entitled ⟦“⟧Oceans and the report on it",
                "Notes the item entitled “Oceans” and the report on it",
            ),
            fr=(
                "Prend note de la question intitulée Océans\u00a0⟦»⟧",
                "Prend note de la question intitulée «\u00a0Océans\u00a0»",
            ),
            es=(
                "Observa el informe ⟦(⟧A/60/1 y el tema 4",
                "Observa el informe (A/60/1) y el tema 4 a)",
            ),
            ru=(
                "отмечает пункт, озаглавленный ⟦«⟧Океаны, и пункт 4 a)",
                "отмечает пункт, озаглавленный «Океаны», и пункт 4 a)",
            ),
            ar=(
                "تحيط علما بالبند المعنون ⟦”⟧المحيطات وبالتقرير",
                "تحيط علما بالبند المعنون ”المحيطات“ وبالتقرير",
            ),
            zh=("注意到⟦《⟧气候变化公约", "注意到《气候变化公约》"),
        ),
        *in_preamble(en=("Noting the report⟦)⟧,", "Noting the report (A/60/1),")),
        *in_paragraph(
            en=(
                "Notes ⟦(⟧its paragraph 12 (b), 1) the report, 2) the plan",
                "Notes its paragraph 12 (b), 1) the report, 2) the plan",
            )
        ),
    ),
)
def unbalanced_pair(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Every quotation mark and bracket has its partner.

    Without it nobody can tell where the quotation or the aside ends. A closing parenthesis behind
    a letter or number, as in “4 a)”, is that of a label.
    """
    words = draft.lexicon.words["punctuation"]
    blocks, joined = draft.texts.running.blocks, draft.texts.running.joined
    lone: list[_Mark] = []
    for pair in words["pairs"]:
        half = len(pair) // 2
        opening, closing = pair[:half], pair[half:]
        if any(map(joined.count, pair)):
            found = list(_lone(blocks, opening, closing))
            lone += _not_carried_on(found, blocks) if opening in _QUOTES else found
    for marks in words["even"]:
        if any(map(joined.count, marks)):
            lone += _not_repeated(list(_odd(blocks, marks)))
    doubtful = draft.is_archival if lone else False
    quotes: dict[Span, set[str]] = defaultdict(set)
    for mark in lone:
        quotes[mark.block.spans[0]].add(mark.character)
    for mark in lone:
        # A straight quotation mark and a printed one are the two of a pair: TYP003 tells of them.
        kinds = quotes[mark.block.spans[0]] & _ANY_QUOTE
        if len(kinds) > 1 and mark.character in kinds:
            continue
        finding = _without_partner(mark)
        yield lowered(finding) if doubtful else finding


_ANY_QUOTE = frozenset('“”„"«»')
_QUOTES = "“«"
# "a)", "ii)", "4)": labels in the running text.
_LABEL = Pattern(r"(?:^|[\s(,;])(?:[^\W\d_]{1,3}|[ivxlc]{1,6}|[0-9]{1,3})$")
_LONE_LABEL = Pattern(r"(?:^|[\s,;])(?:[^\W\d_]{1,3}|[ivxlc]{1,6}|[0-9]{1,3})$")
_LABEL_REACH = 8  # characters


def _lone(blocks: Sequence[Block], opening: str, closing: str) -> Iterator[_Mark]:
    """Yield the marks without a partner in their block, in the order of the text.

    A closing parenthesis that may be that of a label is what leaves the fewest without one.
    """
    either = Pattern(f"[{re.escape(opening + closing)}]", *opening, *closing)
    for block in blocks:
        places = [match.start() for match in either.finditer(block.text)]
        if not places:
            continue
        alone = _alone(block.text, places, opening)
        if alone and ")" in closing:
            text = block.text
            # "(b)" is a pair beside labels such as "1)"; in "(item 4 b)" it is the end of one.
            others = (
                [at for at in places if not _closes_label(text, at, label)]
                for label in (_LONE_LABEL, _LABEL)
            )
            alone = min((_alone(text, plain, opening) for plain in others), key=len)
        yield from (_Mark(block, at, opens=block.text[at] in opening) for at in alone)


def _alone(text: str, places: Sequence[int], opening: str) -> list[int]:
    opened: list[int] = []
    closed: list[int] = []
    for at in places:
        if text[at] in opening:
            opened.append(at)
        elif opened:
            opened.pop()
        else:
            closed.append(at)
    return sorted(opened + closed)


def _closes_label(text: str, at: int, label: Pattern) -> bool:
    return text[at] in ")）" and label.search(text[max(0, at - _LABEL_REACH) : at]) is not None


def _not_carried_on(lone: Sequence[_Mark], blocks: Sequence[Block]) -> Iterator[_Mark]:
    """Leave out the quotations that go on: opened in one paragraph, closed in a later one.

    The opening mark may stand again at the head of each paragraph between.
    """
    heads = {one.spans[0]: following.text[:1] for one, following in pairwise(blocks)}
    pending: list[_Mark] = []
    for mark in lone:
        if mark.opens and heads.get(mark.block.spans[0]) == mark.character:
            continue
        if not mark.opens:
            if not pending:
                yield mark
            pending = []
        elif mark.at == 0 and pending:
            pending.append(mark)
        else:
            yield from pending
            pending = [mark]
    yield from pending


def _not_repeated(lone: Sequence[_Mark]) -> Iterator[_Mark]:
    """Leave out the quotations whose mark stands at the head of each of their paragraphs."""
    pending: list[_Mark] = []
    for mark in lone:
        if mark.at == 0 or not pending:
            pending.append(mark)
        else:
            yield from () if pending[0].at == 0 else (*pending, mark)
            pending = []
    yield from pending


def _odd(blocks: Sequence[Block], marks: str) -> Iterator[_Mark]:
    """Yield the last of an odd number of marks that open and close alike."""
    either = Pattern(f"[{re.escape(marks)}]", *marks)
    for block in blocks:
        found = [match.start() for match in either.finditer(block.text)]
        if len(found) % 2:
            yield _Mark(block, found[0] if found[0] == 0 else found[-1], opens=True)


def _without_partner(mark: _Mark) -> Finding:
    return Finding(
        mark.block.passage.span(mark.at, mark.at + 1),
        f"{shown(mark.character)} has no partner: "
        f"{'close' if mark.opens else 'open'} it, or take it out",
    )
