"""TYP: spaces, widths and characters."""

from collections.abc import Iterator, Sequence

from lintres import (
    Draft,
    Example,
    Finding,
    Pattern,
    Severity,
    Span,
    Tier,
    in_operative_part,
    in_paragraph,
    rule,
    safe,
)
from lintres.syntax import Resolution

# A fault at more places than this is a habit of the text, reported once.
_HABIT = 8


@rule(
    "TYP001",
    "han-spacing",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.WARNING,
    in_extracted=Severity.HINT,
    fix=Tier.SAFE,
    languages=("zh",),
    source="Official Chinese texts of 2014-2015: 11 spaces at about 2,600 such places",
    examples=(
        Example(
            "zh",
            "大会，\n\n回顾其1997年11月20日第⟦ ⟧52/17号决议，\n\n决定继续处理此事。",
            "大会，\n\n回顾其1997年11月20日第52/17号决议，\n\n决定继续处理此事。",
            fixed=True,
        ),
    ),
)
def han_spacing(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No space stands between a Chinese character and a figure or a Latin letter.

    United Nations texts set them close, unlike what general style checkers for Chinese ask for.
    """
    places = [
        place.span()
        for place in draft.texts.everything.find(_ASCII_SPACE)
        if any(map(_is_han, (place.block.text[place.start - 1], place.block.text[place.end])))
    ]
    yield from _each_or_habit(
        places,
        "",
        "no space stands between a Chinese character and a figure or Latin letter: close up",
        "spaces stand between Chinese characters and figures or Latin letters at {count} places, "
        "this is the first: close up",
    )


# Space between a figure or a Latin letter and a character that may be Chinese. A class of all that
# are would take long to compile.
_ASCII_SPACE = Pattern(
    r" (?:(?<=[^\x00-\x7f] ) *(?=[0-9A-Za-z(])|(?<=[0-9A-Za-z)] ) *(?=[^\x00-\x7f]))", " "
)


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


@rule(
    "TYP002",
    "width",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    languages=("zh",),
    source="Figures, letters and the solidus of symbols are half-width in official Chinese texts",
    examples=(
        Example(
            "zh",
            "大会，\n\n回顾其第40⟦／⟧212号决议和第⟦５２⟧/17号决议，\n\n决定继续处理此事。",
            "大会，\n\n回顾其第40/212号决议和第52/17号决议，\n\n决定继续处理此事。",
            fixed=True,
        ),
    ),
)
def width(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Figures, Latin letters and the solidus between them are half-width.

    The symbol of a document is the same in all languages, character for character; a full-width
    one is not found by a search.
    """
    everything = draft.texts.everything
    for place in everything.find(_FULL_WIDTH) if _ANY_WIDE.search(everything.joined) else ():
        wide, span = place.match[0], place.span()
        half = "".join(chr(ord(character) - _WIDTH_OFFSET) for character in wide)
        yield Finding(span, f"“{wide}” is full-width: write “{half}”", safe((span, half)))


_WIDTH_OFFSET = 0xFF01 - ord("!")
_ANY_WIDE = Pattern("[０-９Ａ-Ｚａ-ｚ／]")
_FULL_WIDTH = Pattern(
    r"[０-９Ａ-Ｚａ-ｚ]+|(?<=[0-9０-９])／(?=[0-9０-９])|(?<=[A-Z])／(?=[A-Z0-9])"
)


@rule(
    "TYP005",
    "white-space",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.HINT,
    fix=Tier.SAFE,
    source="White space is no means of layout in a text that others go on working with",
    examples=(
        *in_paragraph(
            fixed=True,
            en=("Notes⟦  ⟧the report", "Notes the report"),
            fr=("Prend note⟦  ⟧du rapport", "Prend note du rapport"),
            es=("Observa⟦  ⟧el informe", "Observa el informe"),
            ru=("отмечает⟦  ⟧доклад", "отмечает доклад"),
            ar=("تحيط علما⟦  ⟧بالتقرير", "تحيط علما بالتقرير"),
            zh=("注意到该⟦　　⟧报告", "注意到该报告"),
        ),
        *in_operative_part(
            fixed=True,
            en=(
                "1. Notes the report;⟦ ⟧\n\n2. Requests an update.",
                "1. Notes the report;\n\n2. Requests an update.",
            ),
        ),
    ),
)
def white_space(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """One space stands between words, none at the end of a line, and no tab inside a line.

    Doubled and trailing spaces and tabs come with copying; comparisons of two versions stumble
    over them.
    """
    if draft.condition.damaged:
        return  # such a conversion sets the words of justified lines apart
    single = " " if draft.lexicon.spaced else ""
    wide = _WIDE_SPACE.may_be_in(draft.texts.everything.joined)
    inside = [
        place
        for block in (draft.blocks if wide else ())
        for match in _WIDE_SPACE.finditer(block.text)
        if not draft.source.slice(place := block.passage.span(*match.span())).strip(_WHITE)
        and not any(match.start() <= note.at <= match.end() for note in block.notes)
    ]
    yield from _each_or_habit(
        inside,
        single,
        "more than one space, or a tab, stands between words: leave one space"
        if single
        else "white space stands between characters: close up",
        "more than one space, or a tab, stands between words at {count} places, this is the first",
    )
    if draft.extracted:
        return  # a conversion leaves a space at the end of every line
    # Above the text, where lines are set apart, nobody stumbles over it.
    lines = [section.organ_line for section in resolution.sections if section.organ_line]
    below = lines[0].body.start if lines else 0
    text = draft.source.text
    if text[-1:] not in _WHITE and not any(white in text for white in _WHITE_ENDS):
        return
    trailing = [Span(*match.span()) for match in _TRAILING_SPACE.finditer(text, below)]
    yield from _each_or_habit(
        trailing,
        "",
        "white space at the end of a line: take it off",
        "white space stands at the end of {count} lines, this is the first: take it off",
    )


_WHITE = " \t\u00a0\u3000"
_WIDE_SPACE = Pattern(
    r"(?<=\S)(?:[ \u00a0\u3000]{2,}|[ \u00a0\u3000]*\t[ \t\u00a0\u3000]*)(?=\S)",
    *("\t", "  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0", "\u3000\u3000"),
    *(" \u3000", "\u3000 ", "\u00a0\u3000", "\u3000\u00a0"),
)
_TRAILING_SPACE = Pattern(r"(?<=[^\s])[ \t\u00a0\u3000]+(?=[\r\n]|\Z)")
_WHITE_ENDS = tuple(white + end for white in _WHITE for end in "\r\n")


@rule(
    "TYP008",
    "broken-character",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.ERROR,
    source="No character of this kind can be printed; a conversion or a wrong encoding left it",
    examples=in_paragraph(
        en=("Notes the report of C⟦\ufffd⟧te d’Ivoire", "Notes the report of Côte d’Ivoire"),
        fr=("Prend note de l’⟦Ã©⟧tat des fonds", "Prend note de l’état des fonds"),
        es=("Observa la situaci⟦\ufffd⟧n", "Observa la situación"),
        ru=("отмечает докла⟦\ufffd⟧", "отмечает доклад"),
        ar=("تحيط علما بالتقر⟦\ufffd⟧ر", "تحيط علما بالتقرير"),
        zh=("注意到该⟦\ufffd\ufffd⟧告", "注意到该报告"),
    ),
)
def broken_character(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Every character is one that can be read.

    Replacement, private-use and control characters, and letters that were decoded twice, stand
    where a character was lost.
    """
    text = draft.source.text
    for match in _BROKEN.finditer(text) if _may_be_broken(text) else ():
        codes = " ".join(f"U+{ord(character):04X}" for character in match[0][:_CODES_SHOWN])
        what = (
            "letters decoded with the wrong encoding" if match["twice"] else "no readable character"
        )
        yield Finding(Span(*match.span()), f"{what} ({codes}): put back what stood here")


def _may_be_broken(text: str) -> bool:
    """Whether a text has signs of broken characters; most texts are cleared of them quickly."""
    for white in _BLANKS:
        text = text.replace(white, " ")
    return not text.isprintable() or any(sign in text for sign in _PRINTABLE_SIGNS)


# White space, which counts as not printable.
_BLANKS = "\n\r\t\f\u00a0\u202f\u3000"
# What can be printed, but stands for what was lost or decoded twice.
_PRINTABLE_SIGNS = ("\ufffd", "Ã", "Â", "â€", "ï¼", "Ð")
_CODES_SHOWN = 4
_BROKEN = Pattern(
    r"[\ufffd\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff]+"
    r"|[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f]+"
    r"|(?P<twice>(?:Ã[\x80-\xbf]|Â[\xa0-\xbf]|â€[\u0080-\uffff]|ï¼.|Ð[\x80-\xbf]Ñ?)+)"
)


def _each_or_habit(places: Sequence[Span], mend: str, one: str, many: str) -> Iterator[Finding]:
    """Report each of some places, or where there are many the first for all of them."""
    if len(places) <= _HABIT:
        for place in places:
            yield Finding(place, one, safe((place, mend)))
        return
    fix = safe(*((place, mend) for place in places))
    yield Finding(places[0], many.format(count=len(places)), fix)
