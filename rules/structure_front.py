"""STR004, STR005, STR015: the title, and what pages print around a text."""

from collections.abc import Iterator
from itertools import pairwise

from lintres import (
    Block,
    Confidence,
    Draft,
    Example,
    Finding,
    Needs,
    Pattern,
    Related,
    Severity,
    Span,
    Tier,
    above_text,
    rule,
    suggested,
)
from lintres.syntax import Furniture, Masthead, Preface, Resolution, Title

_MANUAL = "United Nations Editorial Manual, Resolutions: drafting and editing"


@rule(
    "STR004",
    "missing-title",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.WARNING,
    profiles=("ga", "ecosoc", "hrc", "mun"),
    in_extracted=Severity.HINT,
    source=_MANUAL,
    examples=(
        Example(
            "ar",
            "A/80/L.33\n\nتوغو وفيجي: مشروع قرار\n\n⟦إن الجمعية العامة⟧\n\n"
            "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
            "A/80/L.33\n\nتوغو وفيجي: مشروع قرار\n\nسلامة القوارب\n\nإن الجمعية العامة\n\n"
            "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
        ),
        Example(
            "en",
            "A/80/L.33\n\nFiji and Togo: draft resolution\n\n⟦The General Assembly⟧\n\n"
            "1. Notes the report;\n\n2. Requests an update.",
            "A/80/L.33\n\nFiji and Togo: draft resolution\n\nSafety of small boats\n\n"
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.",
        ),
        Example(
            "es",
            "A/80/L.33\n\nFiji y Togo: proyecto de resolución\n\n⟦La Asamblea General⟧\n\n"
            "1. Observa el informe;\n\n2. Solicita un informe actualizado.",
            "A/80/L.33\n\nFiji y Togo: proyecto de resolución\n\nSeguridad de los botes\n\n"
            "La Asamblea General\n\n1. Observa el informe;\n\n2. Solicita un informe actualizado.",
        ),
        Example(
            "fr",
            "A/80/L.33\n\nFidji et Togo : projet de résolution\n\n⟦L’Assemblée générale⟧\n\n"
            "1. Prend note du rapport ;\n\n2. Demande un rapport actualisé.",
            "A/80/L.33\n\nFidji et Togo : projet de résolution\n\nSécurité des barques\n\n"
            "L’Assemblée générale\n\n1. Prend note du rapport ;\n\n"
            "2. Demande un rapport actualisé.",
        ),
        Example(
            "ru",
            "A/80/L.33\n\nТого и Фиджи: проект резолюции\n\n⟦Генеральная Ассамблея⟧\n\n"
            "1. отмечает доклад;\n\n2. просит представить обновленный доклад.",
            "A/80/L.33\n\nТого и Фиджи: проект резолюции\n\nБезопасность лодок\n\n"
            "Генеральная Ассамблея\n\n1. отмечает доклад;\n\n"
            "2. просит представить обновленный доклад.",
        ),
        Example(
            "zh",
            "A/80/L.33\n\n斐济和多哥：决议草案\n\n⟦大会⟧\n\n1. 注意到该报告；\n\n"
            "2. 请秘书长提出最新情况。",
            "A/80/L.33\n\n斐济和多哥：决议草案\n\n小船安全\n\n大会\n\n1. 注意到该报告；\n\n"
            "2. 请秘书长提出最新情况。",
        ),
    ),
)
def missing_title(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A draft and an adopted text have a title above the name of the organ.

    Mostly it is that of the agenda item. A decision of one sentence and the lettered part of a
    resolution may do without.
    """
    section = resolution.sections[0] if resolution.sections else None
    front = resolution.front_matter.elements
    if section is None or section.organ_line is None or draft.identity.stage is None or not front:
        return
    # A text in parts has its titles there; what is no line of a masthead may be the title.
    if section.heading or section.organ_line.subparagraphs or any(map(_may_be_title, front)):
        return
    if not section.recitals and len(section.paragraphs) < _LEAST:
        return
    titled = any(isinstance(one, Masthead) and one.field == "agenda-title" for one in front)
    yield Finding(
        section.organ_line.body.passage.span(),
        "the title is missing above the name of the organ",
        confidence=Confidence.MEDIUM if titled else None,
    )


def _may_be_title(element: object) -> bool:
    return isinstance(element, Title | Preface)


_LEAST = 2  # paragraphs: fewer may be a decision of one sentence


@rule(
    "STR005",
    "titled-security-council-text",
    on=Resolution,
    severity=Severity.HINT,
    profiles=("sc",),
    source=_MANUAL,
    examples=(
        Example(
            "ar",
            "S/2025/641\n\nسلوفينيا: مشروع قرار\n\n⟦سلامة القوارب⟧\n\nإن مجلس الأمن\n\n"
            "1 - يحيط علما بالتقرير؛\n\n2 - يطلب تقديم تقرير مستكمل.",
            "S/2025/641\n\nسلوفينيا: مشروع قرار\n\nإن مجلس الأمن\n\n1 - يحيط علما بالتقرير؛\n\n"
            "2 - يطلب تقديم تقرير مستكمل.",
            profile="sc",
        ),
        Example(
            "en",
            "S/2025/641\n\nSlovenia: draft resolution\n\n⟦Safety of small boats⟧\n\n"
            "The Security Council\n\n1. Notes the report;\n\n2. Requests an update.",
            "S/2025/641\n\nSlovenia: draft resolution\n\nThe Security Council\n\n"
            "1. Notes the report;\n\n2. Requests an update.",
            profile="sc",
        ),
        Example(
            "es",
            "S/2025/641\n\nEslovenia: proyecto de resolución\n\n⟦Seguridad de los botes⟧\n\n"
            "El Consejo de Seguridad\n\n1. Observa el informe;\n\n2. Solicita otro informe.",
            "S/2025/641\n\nEslovenia: proyecto de resolución\n\nEl Consejo de Seguridad\n\n"
            "1. Observa el informe;\n\n2. Solicita otro informe.",
            profile="sc",
        ),
        Example(
            "fr",
            "S/2025/641\n\nSlovénie : projet de résolution\n\n⟦Sécurité des barques⟧\n\n"
            "Le Conseil de sécurité\n\n1. Prend note du rapport ;\n\n2. Demande un autre rapport.",
            "S/2025/641\n\nSlovénie : projet de résolution\n\nLe Conseil de sécurité\n\n"
            "1. Prend note du rapport ;\n\n2. Demande un autre rapport.",
            profile="sc",
        ),
        Example(
            "ru",
            "S/2025/641\n\nСловения: проект резолюции\n\n⟦Безопасность лодок⟧\n\n"
            "Совет Безопасности\n\n1. отмечает доклад;\n\n2. просит представить новый доклад.",
            "S/2025/641\n\nСловения: проект резолюции\n\nСовет Безопасности\n\n"
            "1. отмечает доклад;\n\n2. просит представить новый доклад.",
            profile="sc",
        ),
        Example(
            "zh",
            "S/2025/641\n\n斯洛文尼亚：决议草案\n\n⟦小船安全⟧\n\n安全理事会\n\n"
            "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            "S/2025/641\n\n斯洛文尼亚：决议草案\n\n安全理事会\n\n"
            "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            profile="sc",
        ),
    ),
)
def titled_security_council_text(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A resolution of the Security Council has no title.

    It goes by its number alone; what it is about its preamble says.
    """
    if draft.is_before(_UNTITLED):
        return
    for element in resolution.front_matter.elements:
        if isinstance(element, Title) and not _is_heading(element):
            yield Finding(
                Span(element.body.start, element.body.end),
                "texts of the Security Council have no title: take it off",
            )


def _is_heading(title: Title) -> bool:
    """Whether a title is a heading that a conversion spoilt: "Resolution 206 (1965) ef 15 June"."""
    return title.number is not None or _HEADING.search(title.body.text) is not None


# "(1965)"; from the first number on to a year at the end, looked for but once.
_HEADING = Pattern(r"\([0-9]{4}\)|\A(?>.*?[0-9]{3}).* [0-9]{4}$")
_UNTITLED = 50  # session of the General Assembly; the volumes before it printed headings of items


@rule(
    "STR015",
    "page-furniture",
    on=Resolution,
    severity=Severity.HINT,
    fix=Tier.SUGGESTED,
    source="Page and job numbers stand among the lines of all texts copied out of a PDF; in those "
    "of one line a paragraph they are what was overlooked when it was cleaned",
    examples=(
        *above_text(
            ar=(
                (
                    "A/80/L.33\n\nتوغو: مشروع قرار\n\nالقوارب\n\nإن الجمعية العامة،\n\n"
                    "إذ تشير إلى قرارها 60/1،\n\n⟦25-18622 (A)⟧"
                ),
                (
                    "A/80/L.33\n\nتوغو: مشروع قرار\n\nالقوارب\n\nإن الجمعية العامة،\n\n"
                    "إذ تشير إلى قرارها 60/1،"
                ),
            ),
            en=(
                (
                    "A/80/L.33\n\nTogo: draft resolution\n\nBoats\n\nThe General Assembly,\n\n"
                    "Recalling its resolution 60/1,\n\n⟦25-18622 (E)⟧"
                ),
                (
                    "A/80/L.33\n\nTogo: draft resolution\n\nBoats\n\nThe General Assembly,\n\n"
                    "Recalling its resolution 60/1,"
                ),
            ),
            es=(
                (
                    "A/80/L.33\n\nTogo: proyecto de resolución\n\nBotes\n\nLa Asamblea General,\n\n"
                    "Recordando su resolución 60/1,\n\n⟦25-18622 (S)⟧"
                ),
                (
                    "A/80/L.33\n\nTogo: proyecto de resolución\n\nBotes\n\nLa Asamblea General,\n\n"
                    "Recordando su resolución 60/1,"
                ),
            ),
            fr=(
                (
                    "A/80/L.33\n\nTogo : projet de résolution\n\nBarques\n\n"
                    "L’Assemblée générale,\n\n"
                    "Rappelant sa résolution 60/1,\n\n⟦25-18622 (F)⟧"
                ),
                (
                    "A/80/L.33\n\nTogo : projet de résolution\n\nBarques\n\n"
                    "L’Assemblée générale,\n\n"
                    "Rappelant sa résolution 60/1,"
                ),
            ),
            ru=(
                (
                    "A/80/L.33\n\nТого: проект резолюции\n\nЛодки\n\nГенеральная Ассамблея,\n\n"
                    "ссылаясь на свою резолюцию 60/1,\n\n⟦25-18622 (R)⟧"
                ),
                (
                    "A/80/L.33\n\nТого: проект резолюции\n\nЛодки\n\nГенеральная Ассамблея,\n\n"
                    "ссылаясь на свою резолюцию 60/1,"
                ),
            ),
            zh=(
                (
                    "A/80/L.33\n\n多哥：决议草案\n\n小船\n\n大会，\n\n回顾其第60/1号决议，\n\n"
                    "⟦25-18622 (C)⟧"
                ),
                "A/80/L.33\n\n多哥：决议草案\n\n小船\n\n大会，\n\n回顾其第60/1号决议，",
            ),
        ),
    ),
)
def page_furniture(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """What the pages of a document print around its text does not belong in the text.

    Running heads, page numbers and job numbers are set aside when a text is read; where the text
    was tidied into one line a paragraph, what is left of them was overlooked.
    """
    for place in (*draft.texts.running.find(_JOB), *draft.texts.annexes.find(_JOB)):
        yield Finding(
            place.span(), "a job number stands in this paragraph: take it out",
            suggested((place.span(), "")),
        )  # fmt: skip
    if draft.identity.stage == "adopted":
        return
    running = draft.texts.running.blocks
    left = _left_over(resolution, running[0].start, running[-1].end, draft) if running else []
    long = [block for block in running if len(block.text) > _LINE]
    if not left or sum(_is_wrapped(block, draft) for block in long) * 3 > len(long):
        return
    first = left[0].body
    more = tuple(Related(Span(one.body.start, one.body.end), "and here") for one in left[1:])
    yield Finding(
        Span(first.start, first.end),
        "this is printed on the pages of a document, and no part of its text: take it out",
        suggested(*((Span(one.body.start, one.body.end), "") for one in left)),
        related=more,
    )


# "25-18622 (E)" with what stands before it.
_JOB = Pattern(
    r"(?<![\w/.-])\s?(?:(?:GE|V|K|N)\.)?[0-9]{2}-[0-9]{5} \([ACEFRS]\)",
    *(f" ({letter})" for letter in "ACEFRS"),
)
_LINE = 40  # characters: a longer paragraph may fill more than a line


def _left_over(resolution: Resolution, start: int, end: int, draft: Draft) -> list[Furniture]:
    """Return the furniture among the paragraphs; a rule may be typed by drafters too."""
    stroke = draft.lexicon.furniture["rule"]
    return [
        one
        for one in resolution.apparatus.elements
        if isinstance(one, Furniture)
        and start < one.body.start < end
        and not stroke.fullmatch(one.body.text)
    ]


def _is_wrapped(block: Block, draft: Draft) -> bool:
    """Whether a paragraph runs over several lines of the source, with nothing between them."""
    text = draft.source.text
    return any(not text[one.end : next_.start].strip() for one, next_ in pairwise(block.spans))
