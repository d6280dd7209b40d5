"""TYP: quotation marks, dashes and hyphens."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lintres import (
    Block,
    Confidence,
    Draft,
    Example,
    Finding,
    Pattern,
    Place,
    Severity,
    Span,
    Tier,
    in_paragraph,
    rule,
    safe,
    shown,
    suggested,
)
from lintres.syntax import Resolution

# A fault at more places than this is a habit of the text, reported once.
_HABIT = 8


@rule(
    "TYP003",
    "quotation-style",
    on=Resolution,
    severity=Severity.HINT,
    fix=Tier.SAFE,
    source="United Nations Editorial Manual, Punctuation; official texts: “ ” in English, Spanish "
    "and Chinese, « » in French and Russian, ” “ in Arabic",
    examples=in_paragraph(
        fixed=True,
        en=(
            "Notes the item entitled ⟦«⟧Oceans⟦»⟧",
            "Notes the item entitled “Oceans”",
        ),
        fr=(
            "Prend note de la question intitulée ⟦“⟧Océans⟦”⟧",
            "Prend note de la question intitulée «\u00a0Océans\u00a0»",
        ),
        es=("Observa el tema titulado ⟦«⟧Océanos⟦»⟧", "Observa el tema titulado “Océanos”"),
        ru=('отмечает пункт «Моря» и пункт ⟦"⟧Океаны⟦"⟧', "отмечает пункт «Моря» и пункт «Океаны»"),
        ar=(
            "تحيط علما بالبند المعنون ⟦«⟧المحيطات⟦»⟧",
            "تحيط علما بالبند المعنون ”المحيطات“",
        ),
        zh=("注意到题为⟦「⟧海洋⟦」⟧的项目", "注意到题为“海洋”的项目"),
    ),
)
def quotation_style(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Quotation marks are those of the language.

    Those of another language come with copied text. Straight ones are left alone where the whole
    text is typed with them.
    """
    words = draft.lexicon.words["typography"]
    everything = draft.texts.running.joined
    wanted = words["foreign_quotes"]
    if any(map(everything.count, _PRINTED)):
        wanted += '"'
    if not any(map(everything.count, wanted)):
        return
    opening, closing = words["quotes"]
    style = _Style(opening, closing, words["inner_quotes"], draft.lexicon.name)
    places = list(_outer(draft.texts.running.find(re.compile(f"[{re.escape(wanted)}]")), style))
    if len(places) > _HABIT:
        yield _quoted_so(places[0], style, f" (the first of {len(places)} places)")
        return
    for place in places:
        yield _quoted_so(place, style, "")


class _Style(NamedTuple):
    """How a language quotes: the marks, with their spaces, and those of a quotation inside."""

    opening: str
    closing: str
    inner: str
    language: str


_PRINTED = "“”«»‘’"
_OPENING = "«“„‟「『〝"
_SPACES = " \u00a0\u202f"


def _outer(places: Iterable[Place], style: _Style) -> Iterator[Place]:
    """Yield the marks that do not quote inside a quotation."""
    opening, closing = style.opening.strip(), style.closing.strip()
    block: Block | None = None
    read = depth = 0
    for place in places:
        if place.block is not block:
            block, read, depth = place.block, 0, 0
        text = place.block.text
        depth += text.count(opening, read, place.start) - text.count(closing, read, place.start)
        read = place.start
        if place.match[0] not in style.inner or depth <= 0:
            yield place


def _quoted_so(place: Place, style: _Style, count: str) -> Finding:
    """Say which mark is meant; the spaces that belong to a mark come and go with it."""
    text, mark = place.block.text, place.match[0]
    opens = mark in _OPENING or (mark == '"' and _opens(text, place.start))
    write = style.opening if opens else style.closing
    start, end = place.start, place.end
    if opens:
        while text[end : end + 1] and text[end] in _SPACES:
            end += 1
    else:
        while start and text[start - 1] in _SPACES:
            start -= 1
    return Finding(
        place.span(),
        f"{shown(mark)} is no quotation mark of {style.language}: write {shown(write.strip())}"
        + count,
        safe((place.block.passage.span(start, end), write)),
    )


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark opens a quotation: an even number of them stands before it."""
    return text.count('"', 0, at) % 2 == 0


@rule(
    "TYP004",
    "dash",
    on=Resolution,
    severity=Severity.HINT,
    fix=Tier.SAFE,
    source="Counted in 1,202 texts of the General Assembly, sessions 78-80: an en dash in 945 "
    "periods of years, a hyphen in 4, no em dash",
    examples=(
        *in_paragraph(
            fixed=True,
            en=(
                "Proclaims the period ⟦2026-2035⟧ a decade of tides",
                "Proclaims the period 2026–2035 a decade of tides",
            ),
            fr=(
                "Prie le Secrétaire général⟦ -- ⟧à titre prioritaire – de consulter",
                "Prie le Secrétaire général – à titre prioritaire – de consulter",
            ),
            es=(
                "Pide al Secretario General⟦ -- ⟧con prioridad – que consulte",
                "Pide al Secretario General – con prioridad – que consulte",
            ),
            ru=(
                "призывает государства⟦ - ⟧участники Конвенции",
                "призывает государства — участники Конвенции",
            ),
            ar=(
                "تطلب إلى الأمين العام⟦ -- ⟧على سبيل الأولوية – أن يتشاور",
                "تطلب إلى الأمين العام – على سبيل الأولوية – أن يتشاور",
            ),
            zh=("宣布⟦2026—2035年⟧为国际潮汐十年", "宣布2026-2035年为国际潮汐十年"),
        ),
        *in_paragraph(
            fixed=True,
            en=(
                "Requests the Secretary-General⟦—⟧as a priority – to consult",
                "Requests the Secretary-General – as a priority – to consult",
            ),
        ),
    ),
)
def dash(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A dash is a dash, not a hyphen or two, and the one that the language uses.

    In English the en dash stands between years and, with spaces, between parts of a sentence.
    """
    if draft.is_archival or draft.condition.damaged:
        return  # conversions make hyphens of dashes
    for slip in draft.slips("dash"):
        for place in draft.texts.running.find(slip.form):
            span = place.span()
            if "\n" not in draft.source.slice(span):
                yield Finding(span, slip.says, slip.mend(span, place.match))


@rule(
    "TYP011",
    "line-end-hyphen",
    on=Resolution,
    severity=Severity.HINT,
    confidence=Confidence.LOW,
    fix=Tier.SUGGESTED,
    languages=("en", "es", "fr", "ru"),
    source="Official texts are not hyphenated: the hyphen is left over from a narrow column",
    examples=tuple(
        Example(language, bad, good, fixed=True)
        for language, bad, good in (
            (
                "en",
                "The General Assembly\n\n1. Notes the imple⟦-\n⟧mentation of the plan.",
                "The General Assembly\n\n1. Notes the implementation of the plan.",
            ),
            (
                "fr",
                "L’Assemblée générale\n\n1. Prend note de l’appli⟦-\n⟧cation du plan.",
                "L’Assemblée générale\n\n1. Prend note de l’application du plan.",
            ),
            (
                "es",
                "La Asamblea General\n\n1. Observa la apli⟦-\n⟧cación del plan.",
                "La Asamblea General\n\n1. Observa la aplicación del plan.",
            ),
            (
                "ru",
                "Генеральная Ассамблея\n\n1. отмечает осуществ⟦-\n⟧ление плана.",
                "Генеральная Ассамблея\n\n1. отмечает осуществление плана.",
            ),
        )
    ),
)
def line_end_hyphen(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No word is broken at the end of a line.

    Elsewhere the hyphen stays in the middle of the word. What is broken is told from a compound
    such as “long-term” by the rest of the text, where the whole word stands, or by how it ends.
    """
    text = draft.source.text
    breaks = list(_BROKEN.finditer(text))
    if not breaks:
        return
    compounds = frozenset(draft.lexicon.words["typography"]["compounds"])
    ends = draft.lexicon.form("typography", "word_end")
    assert ends is not None
    words = Counter(_WORD.findall(text.lower()))
    for match in breaks:
        second = _WORD_AT.match(text, match.end())
        words.subtract(
            [_word_before(text, match.start()).lower(), second[0].lower() if second else ""]
        )
    for match in breaks:
        first = _word_before(text, match.start())
        second = _WORD_AT.match(text, match.end())
        if not first or second is None:
            continue
        before, after = first.lower(), second[0].lower()
        known = words[before] or words[after] > 0 or words[f"{before}-{after}"]
        if words[before + after] or (not known and before not in compounds and ends.match(after)):
            place = Span(*match.span())
            yield Finding(
                place,
                f"{shown(before + after)} is broken at the end of a line: join it",
                suggested((place, "")),
            )


# A hyphen or a soft one at the end of a line, and the white space at the head of the next.
_BROKEN = Pattern(
    r"(?<=[^\W\d_])[-\u2010\u00ad](?:[ \t]?\r?\n[ \t]*|(?<=\u00ad) )(?=[^\W\d_A-ZА-ЯÀ-Þ])",
    *("-\n", "-\r", "- \n", "- \r", "-\t\n", "-\t\r", "\u2010", "\u00ad"),
)
_WORD = Pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD_AT = Pattern(r"[^\W\d_]+")
_LONGEST_WORD = 40


def _word_before(text: str, at: int) -> str:
    """Return the letters that end at a place."""
    start = at
    while start > max(0, at - _LONGEST_WORD) and text[start - 1].isalpha():
        start -= 1
    return text[start:at]
