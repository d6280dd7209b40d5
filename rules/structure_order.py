"""STR003, STR014: the order of the elements, and elements of another stage."""

from collections.abc import Iterator
from typing import NamedTuple

from lintres import (
    Confidence,
    Draft,
    Example,
    Finding,
    Related,
    Severity,
    Span,
    rule,
    text_elements,
)
from lintres.syntax import (
    AdoptionLine,
    AdoptionNote,
    Closing,
    FrontElement,
    FrontMatter,
    Heading,
    Masthead,
    Misplaced,
    Operative,
    OrganLine,
    Preambular,
    Preface,
    Resolution,
    Sponsors,
    Title,
)

_LAYOUT = "Layout of 1,202 documents of the General Assembly, sessions 78-80"


@rule(
    "STR003",
    "element-order",
    on=Resolution,
    severity=Severity.ERROR,
    source=_LAYOUT,
    examples=(
        Example(
            "ar",
            "سلامة القوارب الصغيرة\n\n⟦ساموا وفيجي: مشروع قرار⟧\n\nإن الجمعية العامة،\n\n"
            "إذ تشير إلى قرارها 60/1،\n\nتقرر أن تجتمع مجددا.",
            "ساموا وفيجي: مشروع قرار\n\nسلامة القوارب الصغيرة\n\nإن الجمعية العامة،\n\n"
            "إذ تشير إلى قرارها 60/1،\n\nتقرر أن تجتمع مجددا.",
        ),
        Example(
            "en",
            "Safety of small boats\n\n⟦Fiji and Samoa: draft resolution⟧\n\n"
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n"
            "Decides to meet again.",
            "Fiji and Samoa: draft resolution\n\nSafety of small boats\n\n"
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\n"
            "Decides to meet again.",
        ),
        Example(
            "es",
            "Seguridad de las embarcaciones pequeñas\n\n"
            "⟦Fiji y Samoa: proyecto de resolución⟧\n\nLa Asamblea General,\n\n"
            "Recordando su resolución 60/1,\n\nDecide reunirse de nuevo.",
            "Fiji y Samoa: proyecto de resolución\n\n"
            "Seguridad de las embarcaciones pequeñas\n\nLa Asamblea General,\n\n"
            "Recordando su resolución 60/1,\n\nDecide reunirse de nuevo.",
        ),
        Example(
            "fr",
            "Sécurité des petits bateaux\n\n"
            "⟦Fidji et Samoa\u00a0: projet de résolution⟧\n\nL’Assemblée générale,\n\n"
            "Rappelant sa résolution 60/1,\n\nDécide de se réunir à nouveau.",
            "Fidji et Samoa\u00a0: projet de résolution\n\nSécurité des petits bateaux\n\n"
            "L’Assemblée générale,\n\nRappelant sa résolution 60/1,\n\n"
            "Décide de se réunir à nouveau.",
        ),
        Example(
            "ru",
            "Безопасность малых судов\n\n⟦Самоа и Фиджи: проект резолюции⟧\n\n"
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 60/1,\n\n"
            "постановляет собраться вновь.",
            "Самоа и Фиджи: проект резолюции\n\nБезопасность малых судов\n\n"
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 60/1,\n\n"
            "постановляет собраться вновь.",
        ),
        Example(
            "zh",
            "小船安全\n\n⟦斐济和萨摩亚：决议草案⟧\n\n大会，\n\n回顾其第60/1号决议，\n\n决定继续处理此事。",
            "斐济和萨摩亚：决议草案\n\n小船安全\n\n大会，\n\n回顾其第60/1号决议，\n\n决定继续处理此事。",
        ),
        Example(
            "en",
            "The General Assembly\n\n1. Notes the report;\n\n"
            "⟦61st plenary meeting⟧\n26 November 2002\n\n2. Requests an update.",
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.\n\n"
            "61st plenary meeting\n26 November 2002",
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
    for misplaced in text_elements(resolution):
        element = misplaced.element if isinstance(misplaced, Misplaced) else None
        if element is not None and not isinstance(element, Operative | Preambular):
            yield Finding(
                Span(element.body.start, element.body.end),
                f"{_name(element)} stands in the middle of the text: move it above the name of "
                "the organ",
            )


@rule(
    "STR014",
    "stage-mix",
    on=Resolution,
    severity=Severity.ERROR,
    source=_LAYOUT,
    examples=(
        Example(
            "ar",
            "ساموا وفيجي: مشروع قرار\n\nسلامة القوارب الصغيرة\n\nإن الجمعية العامة\n\n"
            "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقريرا مستكملا.\n\n"
            "⟦الجلسة العامة 61⟧\n26 تشرين الثاني/نوفمبر 2002",
            "ساموا وفيجي: مشروع قرار\n\nسلامة القوارب الصغيرة\n\nإن الجمعية العامة\n\n"
            "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقريرا مستكملا.",
        ),
        Example(
            "en",
            "Fiji and Samoa: draft resolution\n\nSafety of small boats\n\n"
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.\n\n"
            "⟦61st plenary meeting⟧\n26 November 2002",
            "Fiji and Samoa: draft resolution\n\nSafety of small boats\n\n"
            "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update.",
        ),
        Example(
            "es",
            "Fiji y Samoa: proyecto de resolución\n\n"
            "Seguridad de las embarcaciones pequeñas\n\nLa Asamblea General\n\n"
            "1. Observa el informe;\n\n2. Solicita otro.\n\n"
            "⟦61ª sesión plenaria⟧\n26 de noviembre de 2002",
            "Fiji y Samoa: proyecto de resolución\n\n"
            "Seguridad de las embarcaciones pequeñas\n\nLa Asamblea General\n\n"
            "1. Observa el informe;\n\n2. Solicita otro.",
        ),
        Example(
            "fr",
            "Fidji et Samoa\u00a0: projet de résolution\n\nSécurité des petits bateaux\n\n"
            "L’Assemblée générale\n\n1. Prend note du rapport\u00a0;\n\n"
            "2. En demande un autre.\n\n⟦61e séance plénière⟧\n26 novembre 2002",
            "Fidji et Samoa\u00a0: projet de résolution\n\nSécurité des petits bateaux\n\n"
            "L’Assemblée générale\n\n1. Prend note du rapport\u00a0;\n\n2. En demande un autre.",
        ),
        Example(
            "ru",
            "Самоа и Фиджи: проект резолюции\n\nБезопасность малых судов\n\n"
            "Генеральная Ассамблея\n\n1. отмечает доклад;\n\n"
            "2. просит представить еще один.\n\n"
            "⟦61-е пленарное заседание⟧\n26 ноября 2002 года",
            "Самоа и Фиджи: проект резолюции\n\nБезопасность малых судов\n\n"
            "Генеральная Ассамблея\n\n1. отмечает доклад;\n\n"
            "2. просит представить еще один.",
        ),
        Example(
            "zh",
            "斐济和萨摩亚：决议草案\n\n小船安全\n\n大会\n\n1. 注意到该报告；\n\n"
            "2. 请秘书长提出报告。\n\n"
            "⟦2002年11月26日⟧\n第61次全体会议",
            "斐济和萨摩亚：决议草案\n\n小船安全\n\n大会\n\n1. 注意到该报告；\n\n"
            "2. 请秘书长提出报告。",
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
