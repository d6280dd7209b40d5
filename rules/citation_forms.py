"""CIT006, CIT007, CIT014, CIT017: the form of citations, and of the symbols of documents."""

from collections.abc import Iterator, Sequence

from lintres import (
    Block,
    Confidence,
    Draft,
    Example,
    Finding,
    Pattern,
    Series,
    Severity,
    Slip,
    Tier,
    read_symbol,
    rule,
    safe,
    suggested,
)
from lintres.syntax import Resolution

_MANUAL = "United Nations Editorial Manual: references to resolutions and documents"
_SYMBOLS = "Dag Hammarskjöld Library: symbols of United Nations documents"
_COUNTED = "32 symbols of documents in 51,680 paragraphs of the General Assembly, sessions 78-80"
_ALL = ("resolution", "amendment")


@rule(
    "CIT006",
    "symbol-in-text",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    profiles=("ga", "ecosoc", "hrc"),
    source=_MANUAL,
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution ⟦A/RES/52/17⟧ of 20 November 1997,",
            "The General Assembly,\n\nRecalling its resolution 52/17 of 20 November 1997,",
            fixed=True,
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant sa résolution ⟦A/RES/52/17⟧ du 20 novembre 1997,",
            "L'Assemblée générale,\n\nRappelant sa résolution 52/17 du 20 novembre 1997,",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando su resolución ⟦A/RES/52/17⟧,",
            "La Asamblea General,\n\nRecordando su resolución 52/17,",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию ⟦A/RES/52/17⟧,",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17,",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦A/RES/52/17⟧،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 52/17،",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾其第⟦A/RES/52/17⟧号决议，",
            "大会，\n\n回顾其第52/17号决议，",
            fixed=True,
        ),
    ),
)
def symbol_in_text(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Running text cites a resolution by its number, not by the symbol of its document.

    A/RES/52/17 is what the document is filed under; a text speaks of resolution 52/17.
    """
    for place in draft.texts.running.find(_OF_RESOLUTION):
        span, key = place.span(), read_symbol(place.match[0])
        if key is not None and key == draft.own_key:
            continue  # a running head among the text
        number = None if key is None else str(key.number)
        yield Finding(
            span,
            f"running text has the number alone, {number}" if number else "running text has no RES",
            suggested((span, number)) if key and number and _is_alike(key.number.series) else None,
        )


def _is_alike(series: Series) -> bool:
    """Whether numbers of a series are written alike in all languages."""
    return series in (Series.PLAIN, Series.SPECIAL, Series.EMERGENCY)


_OF_RESOLUTION = Pattern(
    r"(?<![A-Za-z0-9/.])(?:A|A/HRC|S|E)/RES/(?:E?S-)?[0-9]+(?:/[0-9]+)?(?: ?[(][IVXLC0-9ES-]+[)])?",
    "/RES/",
)


@rule(
    "CIT007",
    "source-in-text",
    on=Resolution,
    severity=Severity.WARNING,
    profiles=("ga",),
    since=60,
    source=_MANUAL + "; " + _COUNTED,
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nTaking note of the report of the Secretary-General "
            "(⟦A/61/123⟧),",
            "The General Assembly,\n\nTaking note of the report of the Secretary-General,",
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nPrenant note du rapport du Secrétaire général (⟦A/61/123⟧),",
            "L'Assemblée générale,\n\nPrenant note du rapport du Secrétaire général,",
        ),
        Example(
            "es",
            "La Asamblea General,\n\nTomando nota del informe del Secretario General (⟦A/61/123⟧),",
            "La Asamblea General,\n\nTomando nota del informe del Secretario General,",
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nпринимая к сведению доклад (⟦A/61/123⟧),",
            "Генеральная Ассамблея,\n\nпринимая к сведению доклад,",
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تحيط علما بتقرير الأمين العام (⟦A/61/123⟧)،",
            "إن الجمعية العامة،\n\nإذ تحيط علما بتقرير الأمين العام،",
        ),
        Example(
            "zh",
            "大会，\n\n注意到秘书长的报告(⟦A/61/123⟧)，",
            "大会，\n\n注意到秘书长的报告，",
        ),
    ),
)
def source_in_text(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The symbol of a document stands in a footnote, not in running text.

    Texts of the General Assembly name the document and give its symbol in a note; those of the
    Security Council have symbols in the text.
    """
    for place in draft.texts.running.find(_OF_DOCUMENT):
        span, symbol = place.span(), place.match[0]
        above = draft.source.text[max(0, span.start - _PAGE_FOOT) : span.start]
        # Below a rule a conversion has left the footnotes of the page.
        if not _OF_RESOLUTION.match(symbol) and not _RULE.search(above):
            yield Finding(
                span,
                f"the symbol {symbol} belongs in a footnote",
                confidence=Confidence.MEDIUM if draft.extracted else None,
            )


_OF_DOCUMENT = Pattern(
    r"(?<![A-Za-z0-9/.])(?:[AE]/(?:[A-Z]+[./-])*[0-9]+/[A-Z0-9./]*[0-9]|S/(?:PRST/)?[0-9]{4}/[0-9]+)",
    *("A/", "E/", "S/"),
)


_PAGE_FOOT = 400
_RULE = Pattern(r"(?:\\?_){4}", "_")


@rule(
    "CIT014",
    "citation-form",
    on=Resolution,
    kinds=_ALL,
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    source=_MANUAL + "; forms counted in published texts of each language",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nNoting resolutions ⟦52 /17⟧ and 53/22⟦ (4 November 1998)⟧,",
            "The General Assembly,\n\nNoting resolutions 52/17 and 53/22 of 4 November 1998,",
            fixed=True,
        ),
        Example(
            "fr",
            "L'Assemblée générale,\n\nRappelant sa résolution 52/17⟦ (20 novembre 1997)⟧,",
            "L'Assemblée générale,\n\nRappelant sa résolution 52/17 du 20 novembre 1997,",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nRecordando su resolución 62/17⟦⟧ de 5 de diciembre de 2007,",
            "La Asamblea General,\n\nRecordando su resolución 62/17, de 5 de diciembre de 2007,",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17⟦ (20 ноября 1997 года)⟧,",
            "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 52/17 от 20 ноября 1997 года,",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 2625⟦ (XXV)⟧،",
            "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 2625 (د-25)،",
        ),
        Example(
            "zh",
            "大会，\n\n回顾其第2625⟦（XXV）⟧号决议，",
            "大会，\n\n回顾其第2625(XXV)号决议，",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n回顾其⟦⟧52/17号决议和第⟦53/22⟧决议，",
            "大会，\n\n回顾其第52/17号决议和第53/22号决议，",
            fixed=True,
        ),
    ),
)
def citation_form(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A citation has the form of its language.

    52/17 of 20 November 1997; 52/17, de 20 de noviembre de 1997; 1997年11月20日第52/17号决议; 2625
    (د-25). Searches and translators go by these forms. A full-width solidus is left to TYP002.
    """
    slips = _slips_in(draft, "citation") if draft.citations else ()
    for citation in draft.citations:
        start, end = citation.reach
        for slip in slips:
            yield from _slips(citation.block, slip, max(0, start - 1), end, draft)
        for cited in citation.cited:
            text = cited.printed.text
            place = citation.span(cited.printed)
            close = _SPACED.sub(r"\1", text)
            # A line that ends inside a number is the layout's, not the author's.
            if close == text or draft.is_before(_PRINTED_BY_MACHINE):
                continue
            if "\n" not in draft.source.slice(place):
                yield Finding(
                    place, f"no space stands in a number: “{close}”", safe((place, close))
                )


_PRINTED_BY_MACHINE = 50  # scans of older texts have spaces anywhere
_SPACED = Pattern(r"(?<!\s)\s*(/)\s*(?=[0-9])", "/")


@rule(
    "CIT017",
    "symbol-form",
    on=Resolution,
    kinds=_ALL,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    source=_SYMBOLS,
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nTaking note of documents ⟦A/C.3/57/L⟧12 and ⟦A/57/123/Add⟧1,",
            "The General Assembly,\n\nTaking note of documents A/C.3/57/L.12 and A/57/123/Add.1,",
            fixed=True,
        ),
        Example(
            "zh",
            "大会，\n\n注意到⟦A/57/L⟧8号文件，",
            "大会，\n\n注意到A/57/L.8号文件，",
            fixed=True,
        ),
        Example(
            "fr",
            "L’Assemblée générale,\n\nPrenant note du document ⟦A/57/123/Add⟧1,",
            "L’Assemblée générale,\n\nPrenant note du document A/57/123/Add.1,",
            fixed=True,
        ),
        Example(
            "es",
            "La Asamblea General,\n\nTomando nota del documento ⟦A/C.3/57/L⟧12,",
            "La Asamblea General,\n\nTomando nota del documento A/C.3/57/L.12,",
            fixed=True,
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\nпринимая к сведению документ ⟦A/57/L⟧8,",
            "Генеральная Ассамблея,\n\nпринимая к сведению документ A/57/L.8,",
            fixed=True,
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\nوإذ تحيط علما بالوثيقة ⟦A/57/123/Add⟧1،",
            "إن الجمعية العامة،\n\nوإذ تحيط علما بالوثيقة A/57/123/Add.1،",
            fixed=True,
        ),
    ),
)
def symbol_form(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The symbol of a document has its full stops, its solidi and no space.

    A symbol is the same in all languages, character for character: a wrong one leads nowhere.
    """
    slips: Sequence[Slip] | None = None
    for block in draft.blocks:
        if not _LIKE_SYMBOL.search(block.text):
            continue
        if slips is None:
            slips = _slips_in(draft, "symbol")
        for slip in slips:
            yield from _slips(block, slip, 0, len(block.text), draft)


# How a symbol begins, well formed or not.
_LIKE_SYMBOL = Pattern(r"[AES](?:/|[.\s]RES/)", "A/", "E/", "S/")


def _slips_in(draft: Draft, kind: str) -> Sequence[Slip]:
    """Return the slips of a kind of which a text has a sign."""
    joined = draft.texts.everything.joined
    return [slip for slip in draft.slips(kind) if slip.form.may_be_in(joined)]


_LONGEST = 200  # characters: no slip is longer, with what must follow it


def _slips(block: Block, slip: Slip, start: int, end: int, draft: Draft) -> Iterator[Finding]:
    """Yield the places of a slip in a stretch of a block."""
    for match in slip.form.finditer(block.text, start, end + _LONGEST):
        if match.start() > end:
            return
        place = block.passage.span(*match.span())
        if "\n" not in draft.source.slice(place):
            severity = Severity.HINT if slip.is_common else None
            yield Finding(place, slip.says, slip.mend(place, match), severity=severity)
