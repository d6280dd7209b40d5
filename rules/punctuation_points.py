"""PUN: the marks of points and of what leads to them."""

from collections.abc import Iterator

from lintres import (
    Draft,
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
    rule,
    safe,
    shown,
    space_before,
    suggested,
    wrong_ending,
)
from lintres.syntax import (
    Continuation,
    Node,
    Operative,
    OrganLine,
    Preambular,
    Resolution,
    Subparagraph,
    walk,
)

_COUNTED = "Counted in 1,202 texts of the General Assembly, sessions 78-80"
# The Security Council is freer with its points, and so are conferences of students.
_FREE = frozenset({"sc", "mun"})


@rule(
    "PUN005",
    "subparagraph-ending",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    fix=Tier.SAFE,
    source=_COUNTED + ": all of 720 points in operative paragraphs end in a semicolon, the last of "
    "a text in a full stop; 22 points in preambles in a comma, 4 in a semicolon",
    examples=(
        *in_operative_part(
            fixed=True,
            en=(
                (
                    "1. Requests the Secretary-General:\n\n(a) To report⟦,⟧\n\n(b) To consult;\n\n"
                    "2. Decides to return to the matter."
                ),
                (
                    "1. Requests the Secretary-General:\n\n(a) To report;\n\n(b) To consult;\n\n"
                    "2. Decides to return to the matter."
                ),
            ),
            fr=(
                (
                    "1. Prie le Secrétaire général\u00a0:\n\na) De rendre compte\u00a0;\n\n"
                    "b) De consulter⟦.⟧\n\n2. Décide de rester saisie de la question."
                ),
                (
                    "1. Prie le Secrétaire général\u00a0:\n\na) De rendre compte\u00a0;\n\n"
                    "b) De consulter\u00a0;\n\n2. Décide de rester saisie de la question."
                ),
            ),
            es=(
                (
                    "1. Solicita al Consejo:\n\na) Que informe⟦.⟧\n\nb) Que consulte;\n\n"
                    "2. Decide seguir ocupándose de la cuestión."
                ),
                (
                    "1. Solicita al Consejo:\n\na) Que informe;\n\nb) Que consulte;\n\n"
                    "2. Decide seguir ocupándose de la cuestión."
                ),
            ),
            ru=(
                (
                    "1. просит Генерального секретаря:\n\na) представить доклад⟦,⟧\n\n"
                    "b) провести консультации;\n\n2. постановляет продолжать рассмотрение вопроса."
                ),
                (
                    "1. просит Генерального секретаря:\n\na) представить доклад;\n\n"
                    "b) провести консультации;\n\n2. постановляет продолжать рассмотрение вопроса."
                ),
            ),
            ar=(
                (
                    "1 - تطلب إلى اللجنة:\n\n(أ) أن تقدم تقريرا⟦،⟧\n\n(ب) أن تجري مشاورات؛\n\n"
                    "2 - تقرر أن تبقي المسألة قيد النظر."
                ),
                (
                    "1 - تطلب إلى اللجنة:\n\n(أ) أن تقدم تقريرا؛\n\n(ب) أن تجري مشاورات؛\n\n"
                    "2 - تقرر أن تبقي المسألة قيد النظر."
                ),
            ),
            zh=(
                "1. 请秘书长：\n\n(a) 提出报告；\n\n(b) 进行协商⟦。⟧\n\n2. 决定继续处理此案。",
                "1. 请秘书长：\n\n(a) 提出报告；\n\n(b) 进行协商；\n\n2. 决定继续处理此案。",
            ),
        ),
        *in_preamble(
            fixed=True,
            en=(
                "Noting:\n\n(a) The report,\n\n(b) The comments⟦;⟧",
                "Noting:\n\n(a) The report,\n\n(b) The comments,",
            ),
        ),
    ),
)
def subparagraph_ending(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A point of an operative paragraph ends in a semicolon, the last of a preamble in a comma.

    So does the last point, unless the text ends with it. The points of a preambular paragraph end
    in commas or semicolons, the last of them in a comma. Lists of commas in texts of the Security
    Council are left alone.
    """
    wrong = list(_wrong_points(resolution, draft))
    yield from map(lowered, wrong) if wrong and draft.is_archival else wrong


def _wrong_points(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    for section in resolution.sections:
        if section.organ_line is not None:  # a decision may have nothing but points
            yield from _in_list(section.organ_line, draft, last=True, follows=None)
        for recital in section.recitals:
            yield from _in_preamble(recital, draft)
        elements = section.operative_part.elements if section.operative_part else ()
        for index, element in enumerate(elements):
            if isinstance(element, Operative) and element.opening is not None:
                follows = elements[index + 1] if index + 1 < len(elements) else None
                yield from _in_list(element, draft, last=follows is None, follows=follows)


def _in_preamble(recital: Preambular, draft: Draft) -> Iterator[Finding]:
    marks = draft.lexicon.marks
    if not recital.subparagraphs:
        return
    for point in _leaves(recital.subparagraphs[:-1]):
        body, ending = last_words(point)
        if meant_mark(ending, draft) not in (marks.comma, marks.semicolon):
            yield wrong_ending(body, ending, marks.comma, draft,
                               "a point of a preambular paragraph ends in a comma")  # fmt: skip
    body, ending = last_words(recital)
    if meant_mark(ending, draft) != marks.comma:
        yield wrong_ending(body, ending, marks.comma, draft,
                           "the last point of a preambular paragraph ends in a comma")  # fmt: skip


def _in_list(
    paragraph: Operative | OrganLine, draft: Draft, *, last: bool, follows: Node | None
) -> Iterator[Finding]:
    marks = draft.lexicon.marks
    points = list(_leaves(paragraph.subparagraphs))
    endings = [meant_mark(last_words(point)[1], draft) for point in points]
    if draft.identity.profile in _FREE and endings.count(marks.comma) * 2 >= len(endings) - 1:
        return
    for point, meant in zip(points, endings, strict=True):
        closes = point is points[-1]
        if closes and last:
            return  # PUN004 speaks of the last words of a text
        if meant == marks.semicolon or (point.texts and meant in (None, marks.colon)):
            continue
        if meant is None and _may_lack(point, draft):
            continue
        if closes and not isinstance(follows, Operative):
            continue  # what follows carries the sentence on
        body, ending = last_words(point)
        yield wrong_ending(body, ending, marks.semicolon, draft,
                           "a point of an operative paragraph ends in a semicolon")  # fmt: skip


def _may_lack(point: Subparagraph, draft: Draft) -> bool:
    """Whether a point needs no mark: it asks, or is a heading in a mandate of the Council."""
    return point.body.text.rstrip()[-1:] in _ASKS or draft.identity.profile in _FREE


_ASKS = "?؟？"


def _leaves(points: tuple[Subparagraph, ...]) -> Iterator[Subparagraph]:
    """Yield the points that have no points below them, in the order of the text."""
    for point in points:
        if point.subparagraphs:
            yield from _leaves(point.subparagraphs)
        else:
            yield point


@rule(
    "PUN006",
    "lead-in-colon",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    fix=Tier.SAFE,
    source=_COUNTED + ": 384 colons before points, and no other mark",
    examples=in_operative_part(
        fixed=True,
        en=(
            "1. Requests the Secretary-General⟦,⟧\n\n(a) To report;\n\n(b) To consult.",
            "1. Requests the Secretary-General:\n\n(a) To report;\n\n(b) To consult.",
        ),
        fr=(
            "1. Prie le Conseil⟦,⟧\n\na) De rendre compte\u00a0;\n\nb) De consulter.",
            "1. Prie le Conseil\u00a0:\n\na) De rendre compte\u00a0;\n\nb) De consulter.",
        ),
        es=(
            "1. Solicita al Consejo⟦;⟧\n\na) Que informe;\n\nb) Que consulte.",
            "1. Solicita al Consejo:\n\na) Que informe;\n\nb) Que consulte.",
        ),
        ru=(
            (
                "1. просит Генерального секретаря⟦,⟧\n\na) представить доклад;\n\n"
                "b) провести консультации."
            ),
            (
                "1. просит Генерального секретаря:\n\na) представить доклад;\n\n"
                "b) провести консультации."
            ),
        ),
        ar=(
            "1 - تطلب إلى الأمين العام⟦،⟧\n\n(أ) أن يقدم تقريرا؛\n\n(ب) أن يجري مشاورات.",
            "1 - تطلب إلى الأمين العام:\n\n(أ) أن يقدم تقريرا؛\n\n(ب) أن يجري مشاورات.",
        ),
        zh=(
            "1. 请秘书长⟦，⟧\n\n(a) 提出报告；\n\n(b) 进行协商。",
            "1. 请秘书长：\n\n(a) 提出报告；\n\n(b) 进行协商。",
        ),
    ),
)
def lead_in_colon(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """What leads to points ends in a colon.

    The colon says that the sentence goes on in each of the points.
    """
    colon = draft.lexicon.marks.colon
    wrong = [
        _swallowed_point(node, draft)
        or wrong_ending(
            node.body, node.ending, colon, draft, "what leads to points ends in a colon"
        )
        for clause in resolution.clauses
        if clause.subparagraphs and clause.opening is not None  # an item of a list has none
        for node in walk(clause)
        if isinstance(node, Preambular | Operative | Subparagraph)
        and node.subparagraphs
        and meant_mark(node.ending, draft) != colon
        and not _is_heading(node, draft)
    ]
    doubtful = draft.identity.profile in _FREE or (bool(wrong) and draft.is_archival)
    yield from map(lowered, wrong) if doubtful else wrong


def _is_heading(node: Preambular | Operative | Subparagraph, draft: Draft) -> bool:
    """Whether a point has a heading above its text, as in mandates of the Security Council."""
    if not isinstance(node, Subparagraph):
        return False
    return bool(node.texts) or (node.ending is None and draft.identity.profile in _FREE)


def _swallowed_point(node: Preambular | Operative | Subparagraph, draft: Draft) -> Finding | None:
    """Say that the colon is missing where the first point was read as part of what leads to it.

    Without any mark the text seems to run on to the line that begins with (a); what is read as the
    first of the points is (b).
    """
    if node.subparagraphs[0].number.value != _SECOND:
        return None
    passage, colon = node.body.passage, draft.lexicon.marks.colon
    level = draft.lexicon.levels[node.subparagraphs[0].number.level - 1]
    for match in level.pattern.finditer(passage.text):
        letters = next(filter(None, match.groups()), "")
        before = len(passage.text[: match.start()].rstrip())
        gap = Span(passage.span(0, before).end, passage.span(match.start()).start)
        if level.value(letters) == 1 and before and "\n" in draft.source.slice(gap):
            place = Span(gap.start, gap.start)
            return Finding(
                place,
                f"what leads to points ends in a colon: add {shown(colon)}",
                safe((place, f"{space_before(colon, draft)}{colon}")),
            )
    return None


_SECOND = 2


@rule(
    "PUN007",
    "and-before-last",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    source=_COUNTED + ": “and” after 0 of 25,499 semicolons of paragraphs, 19 of some 2,480 of "
    "points; in French after 1 of 6,397",
    examples=in_operative_part(
        fixed=True,
        en=(
            "1. Notes the report; ⟦and⟧\n\n2. Requests an update.",
            "1. Notes the report;\n\n2. Requests an update.",
        ),
        fr=(
            "1. Prend note du rapport\u00a0; ⟦et⟧\n\n2. Demande une suite.",
            "1. Prend note du rapport\u00a0;\n\n2. Demande une suite.",
        ),
        es=(
            "1. Observa el informe; ⟦y⟧\n\n2. Solicita otro informe.",
            "1. Observa el informe;\n\n2. Solicita otro informe.",
        ),
        ru=(
            "1. отмечает доклад; ⟦и⟧\n\n2. просит представить новый.",
            "1. отмечает доклад;\n\n2. просит представить новый.",
        ),
        ar=(
            "1 - تحيط علما بالتقرير؛ ⟦و⟧\n\n2 - تطلب تقديم تقرير مستكمل.",
            "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
        ),
        zh=(
            "1. 注意到该报告；⟦和⟧\n\n2. 请秘书长提出最新情况。",
            "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
        ),
    ),
)
def and_before_last(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No “and” stands after the semicolon of the last paragraph but one, or point but one.

    Paragraphs and points are set out one below the other; nothing need join them.
    """
    words = draft.lexicon.words["punctuation"]["and"]
    for node in walk(resolution):
        if not isinstance(node, _WITH_ENDING) or node.ending is None:
            continue
        text, end = node.body.text, node.ending.end
        tail = text[end:].strip()
        if tail.rstrip(draft.lexicon.marks.comma) in words:
            at = text.index(tail, end)
            found = Finding(
                node.body.passage.span(at, at + len(tail)),
                f"no {shown(tail)} stands before the last paragraph or point: take it out",
                suggested((node.body.passage.span(end, at + len(tail)), "")),
            )
            yield lowered(found) if draft.identity.profile in _FREE else found


_WITH_ENDING = (Preambular, Operative, Subparagraph, Continuation)
