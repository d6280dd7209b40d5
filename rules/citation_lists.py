"""CIT010, CIT011, CIT012, CIT013: several resolutions together, and whose they are."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import groupby, pairwise
from operator import itemgetter

from lintres import (
    Answer,
    Citation,
    Cited,
    Confidence,
    Count,
    Draft,
    Example,
    Exists,
    Finding,
    Fix,
    Kind,
    Owner,
    Pattern,
    Series,
    Severity,
    Tier,
    rule,
    suggested,
)
from lintres.syntax import Resolution

_COUNTED = "Counted in 1,202 texts of the General Assembly, sessions 78-80"
_MANUAL = "United Nations Editorial Manual: references to resolutions"


@rule(
    "CIT010",
    "citation-order",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    source=_COUNTED + ": 1,049 lists are chronological, 19 are not",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolutions 53/22 of 4 November 1998 and "
            "⟦52/17⟧ of 20 November 1997,",
            "The General Assembly,\n\nRecalling its resolutions 52/17 of 20 November 1997 and "
            "53/22 of 4 November 1998,",
            fixed=True,
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant ses résolutions 53/22 et ⟦52/17⟧,",
            "L'Assemblée générale,\n\nRappelant ses résolutions 52/17 et 53/22,",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando sus resoluciones 53/22 y ⟦52/17⟧,",
            "La Asamblea General,\n\nRecordando sus resoluciones 52/17 y 53/22,",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свои резолюции 53/22 и ⟦52/17⟧,",
            "Генеральная Ассамблея,\n\nссылаясь на свои резолюции 52/17 и 53/22,",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قراريها 53/22 و ⟦52/17⟧،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قراريها 52/17 و 53/22،",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾其1998年11月4日第53/22号和1997年11月20日第⟦52/17⟧号决议，",
            "大会，\n\n回顾其1997年11月20日第52/17号和1998年11月4日第53/22号决议，",
            fixed=True,
        ),
    ),
)
def citation_order(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Resolutions of a list follow each other in time.

    The reader sees how the matter went on, and what is missing.
    """
    for citation, cited in groupby(draft.lookups, key=itemgetter(0)):
        if len(citation.cited) == 1 or not draft.texts.running.holds(citation.block):
            continue
        periods = [_period(answers) for _, _, answers in cited]
        known = [period for period in periods if period is not None]
        if len(known) < len(periods):
            continue
        if len(known) > 2 and all(after[1] < before[0] for before, after in pairwise(known)):
            continue  # "the most recent of which are", the latest first
        for place, (before, after) in enumerate(pairwise(known), 1):
            if after[1] < before[0]:
                late, early = citation.cited[place - 1], citation.cited[place]
                yield Finding(
                    citation.span(early.printed),
                    f"{early.printed.text} is older than {late.printed.text} before it",
                    _sorted(citation, known),
                )
                break


def _period(answers: Mapping[str, Answer]) -> tuple[date, date] | None:
    """Return between which days a resolution was adopted; None where nobody knows."""
    existing = [answer for answer in answers.values() if isinstance(answer, Exists)]
    if len(existing) != 1:
        return None
    return existing[0].first, existing[0].last


def _sorted(citation: Citation, periods: list[tuple[date, date]]) -> Fix | None:
    """Put the numbers in order with their dates, where each has its own or none has one."""
    days = [cited.day for cited in citation.cited]
    dated = [day for day in days if day is not None]
    if dated and len(set(dated)) < len(days):
        return None
    items = [_item(cited) for cited in citation.cited]
    order = sorted(range(len(items)), key=lambda place: periods[place])
    text = citation.block.text
    passage = citation.block.passage
    return suggested(
        *(
            (passage.span(*items[here]), text[slice(*items[there])])
            for here, there in enumerate(order)
            if here != there
        )
    )


def _item(cited: Cited) -> tuple[int, int]:
    """Return the offsets of a number with its date."""
    if cited.day is None:
        return cited.printed.start, cited.printed.end
    return (
        min(cited.printed.start, cited.day.printed.start),
        max(cited.printed.end, cited.day.printed.end),
    )


@rule(
    "CIT011",
    "repeated-in-list",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    source="A list names each resolution once",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolutions 52/17, ⟦52/17⟧ and 53/22,",
            "The General Assembly,\n\nRecalling its resolutions 52/17 and 53/22,",
            fixed=True,
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant ses résolutions 52/17, ⟦52/17⟧ et 53/22,",
            "L'Assemblée générale,\n\nRappelant ses résolutions 52/17 et 53/22,",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando sus resoluciones 52/17, ⟦52/17⟧ y 53/22,",
            "La Asamblea General,\n\nRecordando sus resoluciones 52/17 y 53/22,",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свои резолюции 52/17, ⟦52/17⟧ и 53/22,",
            "Генеральная Ассамблея,\n\nссылаясь на свои резолюции 52/17 и 53/22,",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 52/17 و ⟦52/17⟧ و 53/22،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 52/17 و 53/22،",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾其第52/17号、第⟦52/17⟧号和第53/22号决议，",
            "大会，\n\n回顾其第52/17号和第53/22号决议，",
            fixed=True,
        ),
    ),
)
def repeated_in_list(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A list names each resolution once.

    The second is a slip for a neighbour, or was left standing when the list was brought up to date.
    """
    for citation in draft.citations:
        seen: set[tuple[object, ...]] = set()
        for place, cited in enumerate(citation.cited):
            key = (cited.number, cited.letters)
            if cited.number is not None and key in seen:
                yield Finding(
                    citation.span(cited.printed),
                    f"{cited.printed.text} stands in this list before",
                    _without(citation, place),
                )
            seen.add(key)


def _without(citation: Citation, place: int) -> Fix | None:
    """Take a number out of the middle of a list; None at its end, where "and" stands before it."""
    if place + 1 == len(citation.cited):
        return None
    before, after = (_item(citation.cited[place - 1])[1], _item(citation.cited[place])[1])
    return suggested((citation.block.passage.span(before, after), ""))


@rule(
    "CIT012",
    "organ-of-citation",
    on=Resolution,
    severity=Severity.HINT,
    source=_COUNTED + "; of its own resolutions a text says “its”, of others whose they are",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution ⟦1373 (2001)⟧,",
            "The General Assembly,\n\nRecalling Security Council resolution 1373 (2001),",
        ),
        Example(
            "en",
            "The General Assembly,\n\nRecalling resolution ⟦1373 (2001)⟧,",
            "The General Assembly,\n\nRecalling Security Council resolution 1373 (2001),",
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant sa résolution ⟦1373 (2001)⟧,",
            "L'Assemblée générale,\n\nRappelant la résolution 1373 (2001) du Conseil de sécurité,",
        ),
        Example(
            "zh",
            "大会，\n\n回顾其第⟦1373(2001)⟧号决议，",
            "大会，\n\n回顾安全理事会第1373(2001)号决议，",
        ),
        Example(
            "es",
            "La Asamblea General,\n\nViendo la resolución ⟦1373 (2001)⟧,",
            "La Asamblea General,\n\nViendo la resolución 1373 (2001) del Consejo de Seguridad,",
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на резолюцию ⟦1373 (2001)⟧,",
            "Генеральная Ассамблея,\n\nссылаясь на резолюцию 1373 (2001) Совета Безопасности,",
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى القرار ⟦1373 (2001)⟧،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرار مجلس الأمن 1373 (2001)،",
        ),
    ),
)
def organ_of_citation(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A text calls its own resolutions “its”, and those of other organs by their name.

    1373 (2001) can only be of the Security Council, by the form of the number.
    """
    own = draft.identity.organ
    if own in (None, _COUNCIL) or not _cites_by_year(draft):
        return
    named = False  # the Security Council, so far
    for citation in draft.citations:
        organs = draft.lexicon.citations.organs_named(citation.block.text)
        here = citation.owner is Owner.NAMED or any(_COUNCIL in one for _, one in organs)
        named = named or here
        # "Its own" is wrong wherever the Council was named, if not in this very paragraph.
        told = here if citation.owner is Owner.OWN else named
        if told or not draft.texts.running.holds(citation.block):
            continue
        for cited in citation.cited:
            number = cited.number
            if number is None or number.series is not Series.YEAR:
                continue
            if isinstance(draft.registry.find(_COUNCIL, Kind.RESOLUTION, number), Exists):
                yield Finding(
                    citation.span(cited.printed),
                    f"{number} is a resolution of the Security Council, which is not named here",
                    confidence=Confidence.MEDIUM,
                )


def _cites_by_year(draft: Draft) -> bool:
    """Whether a text cites a number of which the second part is a year."""
    numbers = [cited.number for citation in draft.citations for cited in citation.cited]
    return any(number is not None and number.series is Series.YEAR for number in numbers)


_COUNCIL = "SC"


@rule(
    "CIT013",
    "citation-number",
    on=Resolution,
    severity=Severity.ERROR,
    source=_MANUAL,
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its ⟦resolution⟧ 52/17 and 53/22,",
            "The General Assembly,\n\nRecalling its resolutions 52/17 and 53/22,",
        ),
        Example(
            "en",
            "The General Assembly,\n\nRecalling its ⟦resolutions⟧ 52/17,",
            "The General Assembly,\n\nRecalling its resolution 52/17,",
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant sa ⟦résolution⟧ 52/17 et 53/22,",
            "L'Assemblée générale,\n\nRappelant ses résolutions 52/17 et 53/22,",
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando su ⟦resolución⟧ 52/17 y 53/22,",
            "La Asamblea General,\n\nRecordando sus resoluciones 52/17 y 53/22,",
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свою ⟦резолюцию⟧ 52/17 и 53/22,",
            "Генеральная Ассамблея,\n\nссылаясь на свои резолюции 52/17 и 53/22,",
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى ⟦قرارها⟧ 52/17 و 53/22،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قراريها 52/17 و 53/22،",
        ),
    ),
    languages=("ar", "en", "es", "fr", "ru"),
)
def citation_number(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The word for what is cited stands in the singular for one, in the plural for several.

    A number was put in or taken out, and the word before it forgotten.
    """
    running = groupby(draft.running_citations, lambda one: (one.block.spans, one.noun))
    for (_, noun), citations in running:
        group = list(citations)
        said = noun.speaks_of
        if said is None or _may_go_on(group):
            continue
        cited = [one for citation in group for one in citation.cited]
        numbers = len(cited)
        parts = numbers + sum(max(0, len(one.letters) - 1) for one in cited)
        fits = {
            Count.ONE: numbers == 1 or _is_alternative(group, draft),
            Count.TWO: _TWO in (numbers, parts),
            Count.MANY: parts > 1,
        }
        if not fits[said]:
            yield Finding(
                group[0].span(noun.printed),
                f"“{noun.printed.text}” speaks of {_SAID[said]}, but "
                f"{'one is' if parts == 1 else f'{parts} are'} cited",
            )


def _may_go_on(group: list[Citation]) -> bool:
    """Whether a list of one may go on in words that the citation does not hold."""
    cited = [one for citation in group for one in citation.cited]
    text, end = group[0].block.text, cited[0].printed.end
    noun = group[0].noun.printed.text[:_STEM].lower()
    return len(cited) == 1 and (
        bool(cited[0].letters)
        or _last_figure(text) >= end
        or noun in text[end : end + _REACH].lower()
    )


@lru_cache(maxsize=16)
def _last_figure(text: str) -> int:
    """Return where the last figure of a text stands that may be that of a citation; -1 for none."""
    return max((match.start() for match in _FIGURE.finditer(text)), default=-1)


def _is_alternative(group: list[Citation], draft: Draft) -> bool:
    """Whether the numbers are joined by "or"."""
    start, end = group[0].cited[0].printed.end, group[-1].cited[-1].printed.start
    return draft.lexicon.citations.either.search(group[0].block.text[start:end]) is not None


_REACH = 80
_STEM = 5
_FIGURE = Pattern(r"[0-9](?=/[0-9]|\s*\()", "/", "(")
_TWO = 2
_SAID = {Count.ONE: "one", Count.TWO: "two", Count.MANY: "several"}
