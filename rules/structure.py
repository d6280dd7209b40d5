"""STR: what a resolution consists of."""

from collections.abc import Iterator

from lintres import (
    Block,
    Draft,
    Example,
    Finding,
    Needs,
    Severity,
    Span,
    below_text,
    in_preamble,
    rule,
    text_elements,
)
from lintres.syntax import (
    Misplaced,
    OperativePart,
    Preambular,
    Resolution,
    Unknown,
)

_MANUAL = "United Nations Editorial Manual, Resolutions: drafting and editing"


@rule(
    "STR001",
    "unknown-block",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.WARNING,
    source=_MANUAL,
    examples=(
        *in_preamble(
            ar=("إذ تشير إلى قرارها 60/1،\n\n⟦يستكمل النص.⟧", "إذ تشير إلى قرارها 60/1،"),
            en=(
                "Recalling its resolution 60/1,\n\n⟦to be completed⟧",
                "Recalling its resolution 60/1,",
            ),
            es=(
                "Recordando su resolución 60/1,\n\n⟦falta completar el texto⟧",
                "Recordando su resolución 60/1,",
            ),
            fr=(
                "Rappelant sa résolution 60/1,\n\n⟦le texte reste à compléter⟧",
                "Rappelant sa résolution 60/1,",
            ),
            ru=(
                "ссылаясь на свою резолюцию 60/1,\n\n⟦Текст еще не готов.⟧",
                "ссылаясь на свою резолюцию 60/1,",
            ),
        ),
        *below_text(
            zh=("2002年11月26日\n第61次全体会议\n\n⟦待补充⟧", "2002年11月26日\n第61次全体会议"),
        ),
    ),
)
def unknown_block(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Everything in a resolution is an element of it.

    What is no paragraph, heading, note or adoption line was pasted in, or lost its number, its
    opening phrase or its mark.
    """
    run: list[Block] = []
    for element in (*text_elements(resolution), None):
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
            "ar",
            "⟦⟧إذ تشير إلى قرارها 60/1،\n\n1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقريرا مستكملا.",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 60/1،\n\n1 - تحيط علما بالتقرير؛\n\n"
            "2 - تطلب تقريرا مستكملا.",
        ),
        Example(
            "en",
            "⟦⟧Recalling its resolution 60/1,\n\n1. Notes the report;\n\n2. Requests an update.",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n"
            "1. Notes the report;\n\n2. Requests an update.",
        ),
        Example(
            "es",
            "⟦⟧Recordando su resolución 60/1,\n\n1. Observa el informe;\n\n2. Solicita otro.",
            "La Asamblea General,\n\nRecordando su resolución 60/1,\n\n"
            "1. Observa el informe;\n\n2. Solicita otro.",
        ),
        Example(
            "fr",
            "⟦⟧Rappelant sa résolution 60/1,\n\n1. Prend note du rapport\u00a0;\n\n"
            "2. En demande un autre.",
            "L’Assemblée générale,\n\nRappelant sa résolution 60/1,\n\n"
            "1. Prend note du rapport\u00a0;\n\n2. En demande un autre.",
        ),
        Example(
            "ru",
            "⟦⟧ссылаясь на свою резолюцию 60/1,\n\n1. отмечает доклад;\n\n"
            "2. просит представить еще один.",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 60/1,\n\n"
            "1. отмечает доклад;\n\n2. просит представить еще один.",
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
    "STR006",
    "missing-operative-part",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    source=_MANUAL,
    examples=(
        Example(
            "ar",
            "إن الجمعية العامة،\n\n⟦إذ تشير إلى قرارها 60/1،⟧",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 60/1،\n\nتقرر أن تجتمع مجددا.",
        ),
        Example(
            "en",
            "The General Assembly,\n\n⟦Recalling its resolution 60/1,⟧",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\nDecides to meet again.",
        ),
        Example(
            "es",
            "La Asamblea General,\n\n⟦Recordando su resolución 60/1,⟧",
            "La Asamblea General,\n\nRecordando su resolución 60/1,\n\nDecide reunirse de nuevo.",
        ),
        Example(
            "fr",
            "L’Assemblée générale,\n\n⟦Rappelant sa résolution 60/1,⟧",
            "L’Assemblée générale,\n\nRappelant sa résolution 60/1,\n\n"
            "Décide de se réunir à nouveau.",
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\n⟦ссылаясь на свою резолюцию 60/1,⟧",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 60/1,\n\n"
            "постановляет собраться вновь.",
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
            "ar",
            "إن الجمعية العامة\n\n1 - تحيط علما بالتقرير؛\n\n⟦إذ تشير إلى قرارها 60/1،⟧\n\n"
            "2 - تطلب تقريرا مستكملا.",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 60/1،\n\n1 - تحيط علما بالتقرير؛\n\n"
            "2 - تطلب تقريرا مستكملا.",
        ),
        Example(
            "en",
            "The General Assembly\n\n1. Notes the report;\n\n"
            "⟦Recalling its resolution 60/1,⟧\n\n2. Requests an update.",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n"
            "1. Notes the report;\n\n2. Requests an update.",
        ),
        Example(
            "es",
            "La Asamblea General\n\n1. Observa el informe;\n\n"
            "⟦Recordando su resolución 60/1,⟧\n\n2. Solicita otro.",
            "La Asamblea General,\n\nRecordando su resolución 60/1,\n\n"
            "1. Observa el informe;\n\n2. Solicita otro.",
        ),
        Example(
            "fr",
            "L’Assemblée générale\n\n1. Prend note du rapport\u00a0;\n\n"
            "⟦Rappelant sa résolution 60/1,⟧\n\n2. En demande un autre.",
            "L’Assemblée générale,\n\nRappelant sa résolution 60/1,\n\n"
            "1. Prend note du rapport\u00a0;\n\n2. En demande un autre.",
        ),
        Example(
            "ru",
            "Генеральная Ассамблея\n\n1. отмечает доклад;\n\n"
            "⟦ссылаясь на свою резолюцию 60/1,⟧\n\n2. просит представить еще один.",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 60/1,\n\n"
            "1. отмечает доклад;\n\n2. просит представить еще один.",
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
