"""PUN: the marks that end the parts of a resolution, and marks that do not belong."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lintres import (
    Block,
    Confidence,
    Draft,
    Ending,
    Example,
    Finding,
    Needs,
    Severity,
    Span,
    Tier,
    rule,
    safe,
)
from lintres.syntax import Continuation, Operative, Preambular, Resolution, Section, Subparagraph

_ENDS = "Endings counted in 1,202 texts of the General Assembly, sessions 78-80"


@rule(
    "PUN001",
    "organ-line-comma",
    on=Section,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source="The comma stands before a preamble, and only there, in all of 3,551 published texts",
    examples=(
        Example(
            "en",
            "⟦The General Assembly⟧\n\nRecalling its resolution 60/1,\n\nDecides to meet again.",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\nDecides to meet again.",
            fixed=True,
        ),
        Example(
            "en",
            "The General Assembly⟦,⟧\n\n1. Notes the report;\n\n2. Requests an update.",
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.",
            fixed=True,
        ),
        Example(
            "zh",
            "⟦大会⟧\n\n回顾其第60/1号决议，\n\n决定继续处理此事。",
            "大会，\n\n回顾其第60/1号决议，\n\n决定继续处理此事。",
            fixed=True,
        ),
        Example(
            "zh",
            "大会⟦，⟧\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            "大会\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            fixed=True,
        ),
    ),
)
def organ_line_comma(section: Section, draft: Draft) -> Iterator[Finding]:
    """A comma follows the name of the organ where a preamble follows, and only there.

    The organ, its preamble and what it does are one sentence; without a preamble nothing parts
    the organ from its verb.
    """
    line = section.organ_line
    if line is None or line.subparagraphs:
        return
    if section.recitals and line.ending is None:
        end, comma = line.body.passage.span().end, draft.lexicon.marks.comma
        yield Finding(
            line.body.passage.span(),
            f"a comma follows the name of the organ before a preamble: add {_shown(comma)}",
            safe((Span(end, end), comma)),
        )
    elif section.paragraphs and not section.preamble and _means_comma(line.ending, draft):
        place = _place(line.body, line.ending)
        yield Finding(
            place,
            "no comma follows the name of the organ where there is no preamble: take it off",
            safe((place, "")),
        )


@rule(
    "PUN002",
    "preambular-ending",
    on=Preambular,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_ENDS + ": 21,395 commas, 36 colons before lists",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution 60/1⟦;⟧\n\n1. Notes the report;\n\n"
            "2. Requests an update.",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n1. Notes the report;\n\n"
            "2. Requests an update.",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾其第60/1号决议⟦。⟧\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            "大会，\n\n回顾其第60/1号决议，\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            fixed=True,
        ),
    ),
)
def preambular_ending(paragraph: Preambular, draft: Draft) -> Iterator[Finding]:
    """A preambular paragraph ends in a comma, or in a colon before a list.

    Organ, preamble and operative part are one sentence, of which a preambular paragraph is a
    clause.
    """
    marks = draft.lexicon.marks
    if paragraph.subparagraphs or _meant(paragraph.ending, draft) in (marks.comma, marks.colon):
        return
    if draft.condition.damaged and paragraph.opening is None:
        return  # a piece of some paragraph
    yield _wrong_ending(paragraph.body, paragraph.ending, marks.comma, draft,
                        "a preambular paragraph ends in a comma")  # fmt: skip


@rule(
    "PUN003",
    "operative-ending",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_ENDS + ": 25,534 semicolons, 384 colons before points",
    examples=(
        Example(
            "en",
            "The General Assembly\n\n1. Notes the report⟦,⟧\n\n2. Requests an update.",
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.",
            fixed=True,
        ),
        Example(
            "en",
            "The General Assembly\n\n1. Notes the report⟦⟧\n\n2. Requests an update.",
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.",
            fixed=True,
        ),
        Example(
            "zh",
            "大会\n\n1. 注意到该报告⟦，⟧\n\n2. 请秘书长提出最新情况。",
            "大会\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            fixed=True,
        ),
    ),
)
def operative_ending(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """An operative paragraph that is not the last ends in a semicolon.

    A colon stands before subparagraphs; the full stop comes once, at the end of the text or of a
    section.
    """
    marks = draft.lexicon.marks
    for section in resolution.sections:
        elements = section.operative_part.elements if section.operative_part else ()
        for element, following in pairwise(elements):
            if not isinstance(element, Operative) or element.subparagraphs:
                continue
            if element.opening is None or _is_doubled(element):
                continue  # an item of a list; or PUN014 speaks of the ending
            needs = isinstance(following, Operative) and element.number is not None
            meant = _meant(element.ending, draft)
            if meant != marks.semicolon if needs else meant is None:
                yield _wrong_ending(element.body, element.ending, marks.semicolon, draft,
                                    "an operative paragraph ends in a semicolon")  # fmt: skip


@rule(
    "PUN004",
    "final-full-stop",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_ENDS + ": a full stop ends all but a handful of 1,060 last paragraphs",
    examples=(
        Example(
            "en",
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update⟦;⟧",
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.",
            fixed=True,
        ),
        Example(
            "zh",
            "大会\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况⟦；⟧",
            "大会\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            fixed=True,
        ),
    ),
)
def final_full_stop(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The last operative paragraph ends in a full stop.

    It closes the one sentence that a resolution is.
    """
    acting = [section for section in resolution.sections if section.operative_part]
    if not acting or acting[-1].operative_part is None:
        return
    last = acting[-1].operative_part.elements[-1]
    if not isinstance(last, Operative | Continuation):
        return
    body, ending = _last_words(last)
    marks = draft.lexicon.marks
    meant = _meant(ending, draft)
    follows = bool(resolution.annexes) or resolution.sections[-1] is not acting[-1]
    introduces = meant == marks.colon and follows
    if meant != marks.stop and not introduces:
        yield _wrong_ending(body, ending, marks.stop, draft,
                            "the last operative paragraph ends in a full stop")  # fmt: skip


@rule(
    "PUN008",
    "punctuation-script",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    source="Official texts of 2014-2015: ，；：。 after Chinese words, ، ؛ after Arabic ones",
    examples=(
        Example(
            "zh",
            "大会，\n\n回顾其第60/1号决议⟦,⟧\n\n决定继续处理此事⟦.⟧",
            "大会，\n\n回顾其第60/1号决议，\n\n决定继续处理此事。",
            fixed=True,
        ),
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution 60/1⟦，⟧\n\n"
            "Decides to meet again⟦。⟧",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\nDecides to meet again.",
            fixed=True,
        ),
    ),
)
def punctuation_script(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Punctuation marks are those of the script they stand in.

    Chinese and Arabic have marks of their own; an ASCII comma after a Chinese character, or a
    full-width one in an English sentence, comes from the wrong keyboard.
    """
    foreign = draft.lexicon.marks.foreign
    for block in draft.blocks:
        text = block.text
        if not any(mark in text for mark in foreign):
            continue
        for index, character in enumerate(text):
            if character in foreign and _is_out_of_script(text, index):
                place = block.passage.span(index, index + 1)
                mend = foreign[character]
                yield Finding(
                    place,
                    f"{_shown(character)} is no mark of {draft.lexicon.name}: write {_shown(mend)}",
                    safe((place, mend)),
                )


@rule(
    "PUN014",
    "doubled-punctuation",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source="No text has a use for two of these marks in a row; one was left over in editing",
    examples=(
        Example(
            "en",
            "The General Assembly\n\n1. Notes the report⟦;;⟧\n\n2. Requests an update.",
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.",
            fixed=True,
        ),
        Example(
            "zh",
            "大会\n\n1. 注意到该报告⟦，；⟧\n\n2. 请秘书长提出最新情况。",
            "大会\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            fixed=True,
        ),
    ),
)
def doubled_punctuation(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No two marks of a pause stand in a row.

    What is kept is the stronger of the two, or the one that ends the paragraph.
    """
    for block in draft.blocks:
        for match in _DOUBLED.finditer(block.text):
            place = block.passage.span(*match.span())
            kept = _stronger(match[0])
            yield Finding(
                place,
                f"{_shown(match[0])} is one mark too many: keep {_shown(kept)}",
                safe((place, kept)),
            )


# "etc.," and "No.:" are an abbreviation and a mark; "..." and "……" are ellipses.
_DOUBLED = re.compile(
    r"(?<![,;:，；：。、،؛])[,;:][,;]|(?<![,;:])[,;:]\.(?![\d.\w])|(?<!\.)(?<!\. )\.\.(?![\d./])"
    r"|[，；：。、][，；：。、]+|[،؛][،؛.]"
)
_STRENGTH = ",،，、:：;؛；.。"


def _stronger(marks: str) -> str:
    return max(marks, key=_STRENGTH.index)


def _is_doubled(paragraph: Operative) -> bool:
    """Whether a paragraph ends in two marks."""
    return _DOUBLED.search(paragraph.body.text[-_ENDING:].rstrip()) is not None


_ENDING = 4  # characters


def _shown(mark: str) -> str:
    return f"“{mark}”"


def _is_out_of_script(text: str, index: int) -> bool:
    """Whether a mark follows a letter of a script it does not belong to."""
    if not text[index].isascii():
        return True
    if index == len(text.rstrip()) - 1:
        return any(map(_has_own_marks, text))  # the mark that ends a block
    before = text[:index].rstrip("”’》）」\"'")[-1:]
    return text[index] != "." and _has_own_marks(before)


def _has_own_marks(letter: str) -> bool:
    """Whether a letter belongs to a script with marks of its own: Han or Arabic."""
    return "\u0620" <= letter <= "\u06ff" or "\u3400" <= letter <= "\u9fff"


def _meant(ending: Ending | None, draft: Draft) -> str | None:
    return None if ending is None else draft.lexicon.marks.meant(ending.mark)


def _means_comma(ending: Ending | None, draft: Draft) -> bool:
    return _meant(ending, draft) == draft.lexicon.marks.comma


def _place(body: Block, ending: Ending | None) -> Span:
    """Return where an ending stands, or where it is missing."""
    passage = body.passage
    if ending is None:
        return passage.span(len(passage.text.rstrip()), len(passage.text.rstrip()))
    return passage.span(ending.start, ending.end)


def _wrong_ending(
    body: Block, ending: Ending | None, mark: str, draft: Draft, norm: str
) -> Finding:
    place = _place(body, ending)
    mend = (
        f"add {_shown(mark)}"
        if ending is None
        else f"write {_shown(mark)} for {_shown(ending.mark)}"
    )
    # A conversion loses a mark more often than it makes another of it.
    doubtful = draft.extracted and ending is None
    return Finding(
        place,
        f"{norm}: {mend}",
        safe((place, mark)),
        confidence=Confidence.MEDIUM if doubtful else None,
    )


def _last_words(
    element: Operative | Continuation | Subparagraph,
) -> tuple[Block, Ending | None]:
    """Return the block that ends an element, its last point if it has points."""
    while element.subparagraphs:
        element = element.subparagraphs[-1]
    last = element.texts[-1] if isinstance(element, Subparagraph) and element.texts else element
    return last.body, last.ending
