"""PUN: the marks that end the parts of a resolution."""

from collections.abc import Iterator
from itertools import pairwise

from lintres import (
    Draft,
    Ending,
    Example,
    Finding,
    Needs,
    Severity,
    Span,
    Tier,
    in_operative_part,
    in_preamble,
    last_words,
    lowered,
    meant_mark,
    place_of_ending,
    rule,
    safe,
    shown,
    wrong_ending,
)
from lintres.syntax import Continuation, Operative, Preambular, Resolution, Section, walk

_ENDS = "Endings counted in 1,202 texts of the General Assembly, sessions 78-80"


def _between(language: str, organ: str, text: str) -> Iterator[Example]:
    """Yield an example of the comma after the name of an organ, wrong and right."""
    comma = {"ar": "،", "zh": "，"}.get(language, ",")
    yield Example(language, f"⟦{organ}⟧\n\n{text}", f"{organ}{comma}\n\n{text}", fixed=True)


@rule(
    "PUN001",
    "organ-line-comma",
    on=Section,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source="The comma stands before a preamble, and only there, in all of 3,551 published texts",
    examples=(
        *_between("en", "The General Assembly", "Recalling its resolution 60/1,\n\n1. Notes it."),
        *_between("fr", "L’Assemblée générale", "Rappelant son rapport,\n\n1. En prend note."),
        *_between("es", "La Asamblea General", "Recordando su resolución 60/1,\n\n1. Observa."),
        *_between("ru", "Генеральная Ассамблея", "отмечая доклад,\n\n1. отмечает."),
        *_between("ar", "إن الجمعية العامة", "إذ تشير إلى قرارها 60/1،\n\n1 - تحيط علما به."),
        *_between("zh", "大会", "回顾其第60/1号决议，\n\n1. 注意到该报告。"),
        Example(
            "en",
            "The General Assembly⟦,⟧\n\n1. Notes the report;\n\n2. Requests an update.",
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.",
            fixed=True,
        ),
        Example(
            "fr",
            "L’Assemblée générale⟦,⟧\n\n1. Prend note du rapport\u00a0;\n\n2. Demande une suite.",
            "L’Assemblée générale\n\n1. Prend note du rapport\u00a0;\n\n2. Demande une suite.",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General⟦,⟧\n\n1. Observa el informe;\n\n2. Solicita otro informe.",
            "La Asamblea General\n\n1. Observa el informe;\n\n2. Solicita otro informe.",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея⟦,⟧\n\n1. отмечает доклад;\n\n2. просит представить новый.",
            "Генеральная Ассамблея\n\n1. отмечает доклад;\n\n2. просит представить новый.",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة⟦،⟧\n\n1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
            "إن الجمعية العامة\n\n1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
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
            f"a comma follows the name of the organ before a preamble: add {shown(comma)}",
            safe((Span(end, end), comma)),
        )
    elif section.paragraphs and not section.preamble and _means_comma(line.ending, draft):
        place = place_of_ending(line.body, line.ending)
        yield Finding(
            place,
            "no comma follows the name of the organ where there is no preamble: take it off",
            safe((place, "")),
        )


def _means_comma(ending: Ending | None, draft: Draft) -> bool:
    return meant_mark(ending, draft) == draft.lexicon.marks.comma


@rule(
    "PUN002",
    "preambular-ending",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_ENDS + ": 21,395 commas, 36 colons before lists",
    examples=(
        *in_preamble(
            fixed=True,
            en=("Noting the report⟦;⟧", "Noting the report,"),
            fr=("Notant le rapport\u00a0⟦;⟧", "Notant le rapport,"),
            es=("Observando el informe⟦;⟧", "Observando el informe,"),
            ru=("отмечая доклад⟦;⟧", "отмечая доклад,"),
            ar=("وإذ تلاحظ التقرير⟦؛⟧", "وإذ تلاحظ التقرير،"),
            zh=("回顾其第60/1号决议⟦。⟧", "回顾其第60/1号决议，"),
        ),
        *in_preamble(
            fixed=True,
            en=("Noting the report⟦⟧", "Noting the report,"),
            fr=("Notant le rapport⟦⟧", "Notant le rapport,"),
        ),
    ),
)
def preambular_ending(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A preambular paragraph ends in a comma, or in a colon before a list.

    Organ, preamble and operative part are one sentence, of which a preambular paragraph is a
    clause.
    """
    marks = draft.lexicon.marks
    wrong = [
        wrong_ending(paragraph.body, paragraph.ending, marks.comma, draft,
                     "a preambular paragraph ends in a comma")
        for paragraph in walk(resolution)
        if isinstance(paragraph, Preambular)
        and not paragraph.subparagraphs
        and meant_mark(paragraph.ending, draft) not in (marks.comma, marks.colon)
    ]  # fmt: skip
    yield from map(lowered, wrong) if wrong and draft.is_archival else wrong


@rule(
    "PUN003",
    "operative-ending",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_ENDS + ": 25,534 semicolons, 384 colons before points",
    examples=(
        *in_operative_part(
            fixed=True,
            en=(
                "1. Notes the report⟦,⟧\n\n2. Asks for more.",
                "1. Notes the report;\n\n2. Asks for more.",
            ),
            fr=(
                "1. Prend note du rapport⟦,⟧\n\n2. Demande une suite.",
                "1. Prend note du rapport\u00a0;\n\n2. Demande une suite.",
            ),
            es=(
                "1. Observa el informe⟦.⟧\n\n2. Solicita otro informe.",
                "1. Observa el informe;\n\n2. Solicita otro informe.",
            ),
            ru=(
                "1. отмечает доклад⟦,⟧\n\n2. просит представить новый.",
                "1. отмечает доклад;\n\n2. просит представить новый.",
            ),
            ar=(
                "1 - تحيط علما بالتقرير⟦،⟧\n\n2 - تطلب تقديم تقرير مستكمل.",
                "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
            ),
            zh=(
                "1. 注意到该报告⟦，⟧\n\n2. 请秘书长提出最新情况。",
                "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            ),
        ),
        *in_operative_part(
            fixed=True,
            en=(
                "1. Notes the report⟦⟧\n\n2. Asks for more.",
                "1. Notes the report;\n\n2. Asks for more.",
            ),
        ),
    ),
)
def operative_ending(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """An operative paragraph that is not the last ends in a semicolon.

    A colon stands before subparagraphs; the full stop comes once, at the end of the text or of a
    section.
    """
    wrong = list(_wrong_operative_endings(resolution, draft))
    yield from map(lowered, wrong) if wrong and draft.is_archival else wrong


def _wrong_operative_endings(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    marks = draft.lexicon.marks
    for section in resolution.sections:
        elements = section.operative_part.elements if section.operative_part else ()
        for element, following in pairwise(elements):
            if not isinstance(element, Operative) or element.subparagraphs:
                continue
            if element.opening is None or _is_doubled(element):
                continue  # an item of a list; or PUN014 speaks of the ending
            needs = isinstance(following, Operative) and element.number is not None
            meant = meant_mark(element.ending, draft)
            if meant != marks.semicolon if needs else meant is None:
                yield wrong_ending(element.body, element.ending, marks.semicolon, draft,
                                   "an operative paragraph ends in a semicolon")  # fmt: skip


# As PUN014 has it.
_DOUBLED = frozenset(",;:，；：。、،؛")


def _is_doubled(paragraph: Operative) -> bool:
    """Whether a paragraph ends in two marks."""
    last = paragraph.body.text.rstrip()[-2:]
    return len(last) > 1 and last[0] in _DOUBLED and (last[1] in _DOUBLED or last[1] == ".")


@rule(
    "PUN004",
    "final-full-stop",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source=_ENDS + ": a full stop ends all but a handful of 1,060 last paragraphs",
    examples=in_operative_part(
        fixed=True,
        en=(
            "1. Notes the report;\n\n2. Requests an update⟦;⟧",
            "1. Notes the report;\n\n2. Requests an update.",
        ),
        fr=(
            "1. Prend note du rapport\u00a0;\n\n2. Demande une suite\u00a0⟦;⟧",
            "1. Prend note du rapport\u00a0;\n\n2. Demande une suite.",
        ),
        es=(
            "1. Observa el informe;\n\n2. Solicita otro informe⟦⟧",
            "1. Observa el informe;\n\n2. Solicita otro informe.",
        ),
        ru=(
            "1. отмечает доклад;\n\n2. просит представить новый⟦;⟧",
            "1. отмечает доклад;\n\n2. просит представить новый.",
        ),
        ar=(
            "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل⟦؛⟧",
            "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
        ),
        zh=(
            "1. 注意到该报告；\n\n2. 请秘书长提出最新情况⟦；⟧",
            "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
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
    body, ending = last_words(last)
    marks = draft.lexicon.marks
    meant = meant_mark(ending, draft)
    follows = bool(resolution.annexes) or resolution.sections[-1] is not acting[-1]
    introduces = meant == marks.colon and follows
    asks = body.text.rstrip()[-1:] in _ASKS  # the Court for its opinion
    if meant != marks.stop and not introduces and not asks:
        found = wrong_ending(body, ending, marks.stop, draft,
                             "the last operative paragraph ends in a full stop")  # fmt: skip
        yield lowered(found) if draft.is_archival else found


_ASKS = ("?", "؟", "？")
