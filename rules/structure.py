"""STR: what a resolution consists of, and in which order."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

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
    rule,
)
from lintres.syntax import (
    AdoptionLine,
    AdoptionNote,
    Closing,
    Continuation,
    FrontElement,
    FrontMatter,
    Heading,
    Masthead,
    Misplaced,
    Operative,
    OperativePart,
    OrganLine,
    Preambular,
    Preface,
    Resolution,
    Sponsors,
    Title,
    Unknown,
)

_MANUAL = "United Nations Editorial Manual, Resolutions: drafting and editing"
_LAYOUT = "Layout of 1,202 documents of the General Assembly, sessions 78-80"

_Element: TypeAlias = Preambular | Operative | Continuation | AdoptionLine | Unknown | Misplaced


@rule(
    "STR001",
    "unknown-block",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.WARNING,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n⟦to be completed⟧\n\n"
            "1. Notes the report;\n\n2. Requests an update.",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n"
            "1. Notes the report;\n\n2. Requests an update.",
        ),
        Example(
            "zh",
            "大会\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。\n\n"
            "2002年11月26日\n第61次全体会议\n\n"
            "⟦待补充⟧",
            "大会\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。\n\n"
            "2002年11月26日\n第61次全体会议",
        ),
    ),
)
def unknown_block(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Everything in a resolution is an element of it.

    What is no paragraph, heading, note or adoption line was pasted in, or lost its number, its
    opening phrase or its mark.
    """
    run: list[Block] = []
    for element in (*_elements(resolution), None):
        if isinstance(element, Unknown):
            run.append(element.body)
        elif run:
            lines = "this text is" if len(run) == 1 else f"these {len(run)} blocks of text are"
            yield Finding(
                Span(run[0].start, run[-1].end),
                f"{lines} no element of a resolution: no paragraph, heading, note or adoption line",
            )
            run = []


@rule(
    "STR002",
    "missing-organ-line",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            "⟦⟧Recalling its resolution 60/1,\n\n1. Notes the report;\n\n2. Requests an update.",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n"
            "1. Notes the report;\n\n2. Requests an update.",
        ),
        Example(
            "zh",
            "⟦⟧回顾其第60/1号决议，\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            "大会，\n\n回顾其第60/1号决议，\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
        ),
    ),
)
def missing_organ_line(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The name of the organ opens the text: "The General Assembly,".

    It is the subject of the one sentence that follows.
    """
    named = any(section.organ_line for section in resolution.sections)
    if named or not resolution.clauses:
        return
    first = min(resolution.clauses, key=lambda clause: clause.body.start)
    if draft.lexicon.organ_that_speaks(first.body.text) is None:
        yield Finding(
            Span(first.body.start, first.body.start),
            "the name of the organ is missing above this paragraph",
        )


@rule(
    "STR003",
    "element-order",
    on=Resolution,
    severity=Severity.ERROR,
    source=_LAYOUT,
    examples=(
        Example(
            "en",
            "Safety of small boats\n\n⟦Fiji and Samoa: draft resolution⟧\n\nThe General Assembly,"
            "\n\nRecalling its resolution 60/1,\n\nDecides to meet again.",
            "Fiji and Samoa: draft resolution\n\nSafety of small boats\n\nThe General Assembly,"
            "\n\nRecalling its resolution 60/1,\n\nDecides to meet again.",
        ),
        Example(
            "en",
            "The General Assembly\n\n1. Notes the report;\n\n⟦61st plenary meeting⟧\n"
            "26 November 2002\n\n2. Requests an update.",
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.\n\n"
            "61st plenary meeting\n26 November 2002",
        ),
        Example(
            "zh",
            "小船安全\n\n⟦斐济和萨摩亚：决议草案⟧\n\n大会，\n\n回顾其第60/1号决议，\n\n"
            "决定继续处理此事。",
            "斐济和萨摩亚：决议草案\n\n小船安全\n\n大会，\n\n回顾其第60/1号决议，\n\n"
            "决定继续处理此事。",
        ),
    ),
)
def element_order(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Masthead, heading, adoption note, sponsors, title, text, adoption line: in this order.

    Readers and programs look for each element in its place.
    """
    yield from _front_order(resolution.front_matter)
    for section in resolution.sections:
        if section.closing is not None:
            yield from _closing_order(section.closing)
    for misplaced in _elements(resolution):
        element = misplaced.element if isinstance(misplaced, Misplaced) else None
        if element is not None and not isinstance(element, Operative | Preambular):
            yield Finding(
                Span(element.body.start, element.body.end),
                f"{_name(element)} stands in the middle of the text: move it above the name of "
                "the organ",
            )


@rule(
    "STR006",
    "missing-operative-part",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            "The General Assembly,\n\n⟦Recalling its resolution 60/1,⟧",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\nDecides to meet again.",
        ),
        Example(
            "zh",
            "大会，\n\n⟦回顾其第60/1号决议，⟧",
            "大会，\n\n回顾其第60/1号决议，\n\n决定继续处理此事。",
        ),
    ),
)
def missing_operative_part(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A resolution has an operative part.

    A preamble alone decides nothing.
    """
    if resolution.paragraphs or any(
        section.organ_line and section.organ_line.subparagraphs for section in resolution.sections
    ):
        return
    blocks = [*(one.body for one in resolution.recitals)] or list(draft.blocks)
    if not blocks:
        yield Finding(Span(0, 0), "the file is empty: there is no resolution in it")
        return
    yield Finding(
        Span(blocks[-1].start, blocks[-1].end),
        "there is no operative paragraph: the organ recites but does not act"
        if resolution.recitals
        else "no resolution is found in this text: no organ that speaks, no paragraph that acts",
    )


@rule(
    "STR007",
    "preamble-after-operative",
    on=OperativePart,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            "The General Assembly\n\n1. Notes the report;\n\n⟦Recalling its resolution 60/1,⟧\n\n"
            "2. Requests an update.",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n1. Notes the report;\n\n"
            "2. Requests an update.",
        ),
        Example(
            "zh",
            "大会\n\n1. 注意到该报告；\n\n⟦回顾其第60/1号决议，⟧\n\n2. 请秘书长提出最新情况。",
            "大会，\n\n回顾其第60/1号决议，\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
        ),
    ),
)
def preamble_after_operative(part: OperativePart, draft: Draft) -> Iterator[Finding]:
    """Preambular paragraphs stand before the first operative one.

    In a new part or section a new preamble may begin.
    """
    for element in part.elements:
        if isinstance(element, Misplaced) and isinstance(element.element, Preambular):
            yield Finding(
                Span(element.element.body.start, element.element.body.end),
                "this preambular paragraph stands among operative ones: move it to the preamble, "
                "or begin it with a verb and a number",
            )


@rule(
    "STR014",
    "stage-mix",
    on=Resolution,
    severity=Severity.ERROR,
    source=_LAYOUT,
    examples=(
        Example(
            "en",
            "Fiji and Samoa: draft resolution\n\nSafety of small boats\n\nThe General Assembly\n\n"
            "1. Notes the report;\n\n2. Requests an update.\n\n⟦61st plenary meeting⟧\n"
            "26 November 2002",
            "Fiji and Samoa: draft resolution\n\nSafety of small boats\n\nThe General Assembly\n\n"
            "1. Notes the report;\n\n2. Requests an update.",
        ),
        Example(
            "zh",
            "斐济和萨摩亚：决议草案\n\n小船安全\n\n大会\n\n1. 注意到该报告；\n\n"
            "2. 请秘书长提出最新情况。\n\n"
            "⟦2002年11月26日⟧\n第61次全体会议",
            "斐济和萨摩亚：决议草案\n\n小船安全\n\n大会\n\n1. 注意到该报告；\n\n"
            "2. 请秘书长提出最新情况。",
        ),
    ),
)
def stage_mix(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A draft bears no adoption note or line; an adopted text has no sponsors.

    Mostly last year's resolution was taken as the base and not cleared of what adoption added.
    """
    front = resolution.front_matter.elements
    sponsors = next((one for one in front if isinstance(one, Sponsors)), None)
    note = next((one for one in front if isinstance(one, AdoptionNote)), None)
    line = _adoption_line(resolution)
    if draft.identity.stage == "adopted":
        if sponsors is not None and (note or line):
            yield Finding(
                Span(sponsors.body.start, sponsors.body.end),
                "an adopted text names no sponsors: take this line off",
            )
        return
    if draft.identity.stage != "draft":
        return
    for element in (note, line):
        if element is not None:
            yield Finding(
                Span(element.body.start, element.body.end),
                f"a draft has no {_name(element)}: it is added when the text is adopted",
            )


def _adoption_line(resolution: Resolution) -> AdoptionLine | None:
    closings = [section.closing for section in resolution.sections if section.closing]
    lines = [one for closing in closings for one in closing.elements]
    return next((one for one in lines if isinstance(one, AdoptionLine)), None)


def _elements(resolution: Resolution) -> Iterator[_Element]:
    """Yield what stands in the preambles, operative parts and closings, in order."""
    for section in resolution.sections:
        for part in (section.preamble, section.operative_part, section.closing):
            if part is not None:
                yield from part.elements


def _closing_order(closing: Closing) -> Iterator[Finding]:
    """Yield the adoption line where paragraphs follow it."""
    late = [element.element for element in closing.elements if isinstance(element, Misplaced)]
    paragraphs = [element for element in late if isinstance(element, Operative | Preambular)]
    if paragraphs:
        line = next(one for one in closing.elements if isinstance(one, AdoptionLine))
        yield Finding(
            Span(line.body.start, line.body.end),
            "the adoption line stands above paragraphs of the text: move it below the last one",
            related=(Related(paragraphs[0].body.passage.span(), "a paragraph that follows it"),),
        )


# ---- The order of the front matter ----------------------------------------------------------


class _Rank(NamedTuple):
    place: int
    name: str


_RANKS: dict[type, _Rank] = {
    Masthead: _Rank(0, "line of the masthead"),
    Heading: _Rank(1, "heading"),
    AdoptionNote: _Rank(2, "adoption note"),
    Sponsors: _Rank(3, "sponsors' line"),
    Title: _Rank(4, "title"),
}


def _front_order(front: FrontMatter) -> Iterator[Finding]:
    """Yield an element that stands below one it should stand above."""
    highest: FrontElement | None = None
    for element in front.elements:
        rank = _RANKS.get(type(element))
        if rank is None or isinstance(element, Masthead):
            continue
        if highest is not None and rank.place < _RANKS[type(highest)].place:
            yield Finding(
                Span(element.body.start, element.body.end),
                f"the {rank.name} stands below the {_name(highest)}: move it above",
                related=(Related(highest.body.passage.span(), f"the {_name(highest)}"),),
                confidence=Confidence.MEDIUM if isinstance(highest, Title) else None,
            )
        else:
            highest = element


def _name(element: FrontElement | OrganLine | Preambular | Operative | AdoptionLine) -> str:
    if isinstance(element, AdoptionLine):
        return "adoption line"
    if isinstance(element, OrganLine):
        return "name of the organ"
    rank = _RANKS.get(type(element))
    return "text" if rank is None or isinstance(element, Preface) else rank.name
