"""TYP: letters of another script, and the writing of figures."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from lintres import (
    Draft,
    Finding,
    Lexicon,
    Pattern,
    Place,
    Severity,
    Slip,
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
    "TYP006",
    "mixed-script",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source="No word is of two scripts; a letter that only looks right is found by no search, and "
    "list letters of Russian texts are Latin",
    examples=in_paragraph(
        fixed=True,
        en=("Notes the ⟦rероrt⟧", "Notes the report"),
        fr=("Prend note du ⟦rарроrt⟧", "Prend note du rapport"),
        es=("Observa el ⟦infоrmе⟧", "Observa el informe"),
        ru=("отмечает доклад ⟦А/70/1⟧ и ⟦дoклaд⟧", "отмечает доклад A/70/1 и доклад"),
        ar=("تحيط علما بالوثيقة ⟦А/70/1⟧", "تحيط علما بالوثيقة A/70/1"),
        zh=("注意到文件⟦А/70/1⟧", "注意到文件A/70/1"),
    ),
)
def mixed_script(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A word or symbol has the letters of one script.

    Cyrillic and Greek letters that look like Latin ones come with a second keyboard. A search does
    not find the word, a link to the document does not work.
    """
    texts = draft.texts.everything
    words = draft.lexicon.words["typography"]
    cyrillic, unsure = words.get("script") == "cyrillic", words.get("unsure", "")
    if not cyrillic and not _OTHER.search(texts.joined):
        return
    mixed = _MIXED if cyrillic else _ANY_MIXED
    for place in texts.find(mixed) if not cyrillic or _TOUCHING.search(texts.joined) else ():
        word = place.match[0]
        mend = _one_script(word, cyrillic=cyrillic)
        if mend is not None and mend != word:
            yield Finding(
                place.span(),
                f"{shown(word)} has letters of two scripts that look alike: write {shown(mend)} "
                "with the letters of one",
                None if any(map(word.count, unsure)) else safe((place.span(), mend)),
            )
    for place in texts.find(_SYMBOL):
        mend = place.match[0].translate(_TO_LATIN)
        if mend != place.match[0] and not _OTHER.search(mend) and not _HALF.search(place.match[0]):
            yield Finding(
                place.span(),
                f"{shown(mend)} has Latin letters: here some are of another script",
                safe((place.span(), mend)),
            )
    letters = draft.lexicon.form("typography", "list_letter")
    for place in draft.texts.running.find(letters) if letters else ():
        mend = place.match[0].translate(_TO_LATIN)
        yield Finding(
            place.span(),
            f"the letters of points are Latin: write {shown(mend)} with the Latin letter",
            safe((place.span(), mend)),
            severity=Severity.HINT,
        )


_CYRILLIC, _GREEK = "АВЕКМНОРСТХУІЈѕасеорхуіјԁһ", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοικν"
_TO_LATIN = str.maketrans(_CYRILLIC + _GREEK, "ABEKMHOPCTXYIJsaceopxyijdh" + "ABEZHIKMNOPTYXoikv")
_TO_CYRILLIC = str.maketrans("ABEKMHOPCTXYaceopxy", "АВЕКМНОРСТХУасеорху")
# Letters and figures of words; a Chinese character beside one is no part of its word.
_WORDS = "A-Za-zÀ-\u024f\u0370-\u052f0-9"
_OTHER = Pattern("[\u0370-\u03ff\u0400-\u052f]")
_LATIN = Pattern("[A-Za-zÀ-\u024f]")
_HALF = Pattern("[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")
# The same and more, looked for by the Latin letters, of which a Russian text has few.
_TOUCHING = Pattern("[A-Za-zÀ-\u024f](?:(?=[\u0370-\u052f])|(?<=[\u0370-\u052f].))")
# A word in which a letter of one script touches one of another.
_MIXED = Pattern(
    r"(?<![A-Za-zÀ-\u024f\u0370-\u052f])(?:[A-Za-zÀ-\u024f]+[\u0370-\u052f]|[\u0370-\u052f]+[A-Za-z])"
    r"[A-Za-zÀ-\u024f\u0370-\u052f]*"
)
# In a text that is not Russian: the same, or a whole word of letters that look Latin.
_ANY_MIXED = Pattern(_MIXED.pattern + rf"|(?<![{_WORDS}/])[{_CYRILLIC}{_GREEK}]+(?![{_WORDS}/])")
# "А/70/1", "А/С.3/70/L.1"
_SYMBOL = Pattern(
    rf"(?<![{_WORDS}/])(?=[A-Z/.0-9]{{0,8}}[{_CYRILLIC}{_GREEK}])[A-ZА-ЯΑ-Ω]{{1,4}}"
    r"(?:/[A-ZА-ЯΑ-Ω0-9][A-ZА-ЯΑ-Ω0-9.a-z]{0,9}){0,4}/[0-9]{1,5}(?![A-Za-z0-9])",
    "/",
)


def _one_script(word: str, *, cyrillic: bool) -> str | None:
    """Return a word in the letters of one script; None where they do not all have a twin."""
    latin, native = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
    all_latin, all_native = not _OTHER.search(latin), not _LATIN.search(native)
    if all_latin and all_native:
        return native if cyrillic else latin
    return latin if all_latin else native if all_native and cyrillic else None


@rule(
    "TYP007",
    "traditional-characters",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    languages=("zh",),
    source="Official Chinese texts are in simplified characters: in 1,183 sentences of 2014-2015 "
    "there is no other one",
    examples=in_paragraph(
        fixed=True,
        zh=("注意到委⟦員會⟧的⟦報⟧告", "注意到委员会的报告"),
    ),
)
def traditional_characters(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Characters are the simplified ones.

    Traditional ones come with words copied from elsewhere. Those that simplified script has too,
    as 乾 and 著, are not meant.
    """
    simplified = _simplified(draft.lexicon)
    joined = draft.texts.everything.joined
    if simplified.keys().isdisjoint(joined):
        return
    found = list(draft.texts.everything.find(re.compile(f"[{''.join(simplified)}]+")))
    for place in found[:_HABIT]:
        mend = "".join(simplified[character] for character in place.match[0])
        yield Finding(
            place.span(),
            f"{shown(place.match[0])} is traditional: write {shown(mend)}",
            suggested((place.span(), mend)),
        )
    if len(found) > _HABIT:
        place = found[_HABIT]
        yield Finding(
            place.span(),
            f"traditional characters stand at {len(found) - _HABIT} more places, from here on",
            suggested(
                *(
                    (one.span(), "".join(simplified[character] for character in one.match[0]))
                    for one in found[_HABIT:]
                )
            ),
        )


@cache
def _simplified(lexicon: Lexicon) -> Mapping[str, str]:
    """Return the traditional characters, each with the simplified one."""
    pairs = "".join(lexicon.words["typography"]["traditional"].split())
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@rule(
    "TYP009",
    "tatweel",
    on=Resolution,
    severity=Severity.HINT,
    fix=Tier.SAFE,
    languages=("ar",),
    source="Official Arabic texts: the stretching stroke is left over from typesetting; the list "
    "letter هـ alone has one",
    examples=in_paragraph(
        fixed=True,
        ar=("تحيط علما بالتقر⟦ـ⟧ير وبالفقرة 3 (هـ)", "تحيط علما بالتقرير وبالفقرة 3 (هـ)"),
    ),
)
def tatweel(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No tatweel stretches a word.

    It widens a line in print; in a file it hides the word from every search.
    """
    if "\u0640" not in draft.texts.running.joined:
        return
    spans = [place.span() for place in draft.texts.running.find(_TATWEEL)]
    if len(spans) > _HABIT:
        yield Finding(
            spans[0],
            f"tatweel stretches words at {len(spans)} places, of which this is the first: take "
            "it out",
            safe(*((span, "") for span in spans)),
        )
        return
    for span in spans:
        yield Finding(span, "tatweel stretches the word: take it out", safe((span, "")))


_TATWEEL = Pattern(
    "(?<=[\u0621-\u063a\u0641-\u0652])\u0640++(?=[\u0621-\u063a\u0641-\u0652])", "\u0640"
)


@rule(
    "TYP010",
    "figures",
    on=Resolution,
    severity=Severity.WARNING,
    in_extracted=Severity.HINT,
    fix=Tier.SAFE,
    source="United Nations Editorial Manual, Numbers, dates and time; counted in 1,202 English "
    "texts of sessions 78-80: 982 thousands with a comma, 895 “per cent”, no “%”",
    examples=(
        *in_paragraph(
            fixed=True,
            en=(
                "Notes that ⟦5%⟧ of the funds, or ⟦24042875⟧ dollars, remain",
                "Notes that 5 per cent of the funds, or 24,042,875 dollars, remain",
            ),
            fr=(
                "Note qu’il reste ⟦24,042,875⟧ dollars, soit ⟦4.5⟧ % des fonds",
                "Note qu’il reste 24\u00a0042\u00a0875 dollars, soit 4,5 % des fonds",
            ),
            es=(
                "Observa que quedan ⟦24,042,875⟧ dólares, el ⟦5 por ciento⟧ de los fondos",
                "Observa que quedan 24.042.875 dólares, el 5% de los fondos",
            ),
            ru=(
                "отмечает, что осталось ⟦24,042,875⟧ долларов",
                "отмечает, что осталось 24\u00a0042\u00a0875 долларов",
            ),
            ar=(
                "تلاحظ أن ⟦5%⟧ من الأموال، أي ⟦24042875⟧ دولارا، لا تزال متاحة",
                "تلاحظ أن 5 في المائة من الأموال، أي 24\u00a0042\u00a0875 دولارا، لا تزال متاحة",
            ),
            zh=("注意到尚余⟦24,042,875⟧美元", "注意到尚余24\u00a0042\u00a0875美元"),
        ),
    ),
)
def figures(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Thousands, per cent and years are written as the language writes them.

    A comma parts thousands in one language and decimals in another; who reads five of them needs
    to know which it is.
    """
    for slip in draft.slips("figure"):
        for place in draft.texts.running.find(slip.form):
            yield _as_written(place, slip)
    old = draft.is_archival
    separator = draft.lexicon.words["typography"]["thousands"]
    for place in draft.texts.running.find(_LONG):
        digits = place.match[0].translate(_NO_SEPARATORS)
        ungrouped = digits == place.match[0]
        before = place.block.text[max(0, place.start - _REACH) : place.start]
        if ungrouped and (old or _YEARS.match(digits) or _numbers(before)):
            continue
        if sum(map(str.isalpha, place.block.text)) < _FEW_LETTERS:
            continue  # a number that stands by itself
        grouped = f"{int(digits):,}".replace(",", separator)
        if not ungrouped and set(place.match[0]) & set(_SEPARATORS) <= _meant_by(separator):
            continue
        yield Finding(
            place.span(),
            f"{shown(place.match[0])}: thousands are parted so: {shown(grouped)}",
            safe((place.span(), grouped)),
        )


_SEPARATORS = ",.\u00a0\u202f '’"
_NO_SEPARATORS = str.maketrans("", "", _SEPARATORS)
# "24042875", or groups of three parted by whatever; one group alone may be a decimal fraction.
# What must not stand before it is looked for behind its first figure: few characters are one.
_LONG = Pattern(
    r"[1-9](?<![A-Za-zА-я0-9.,/(\u00a0-][1-9])(?:[0-9]{4,14}"
    r"|[0-9]{0,2}(?:(?:,[0-9]{3}){2,4}|(?:\.[0-9]{3}){2,4}|(?:['’][0-9]{3}){1,4}))"
    r"(?![A-Za-zА-я0-9/-]|[.,][0-9])",
    hints="00000\n0,000,000\n0.000.000\n0'000\n0’000",
)
_REACH = 12
_FEW_LETTERS = 5
# "20141" is a year and the mark of a note, "20142015" two years.
_YEARS = Pattern(r"(?:1[89]|20)[0-9]{3,6}$")
# "No. 14956", "№ 14956", "n° 14956": the number of a thing, not how many there are.
_NUMBER_OF = Pattern(r"(?:\b[Nn]os?\.?|№|n[°º]|[Nn]úm\.|رقم|第|Nº|vol\.|[A-Z])[\s\u00a0-]*$")


def _numbers(before: str) -> bool:
    return _NUMBER_OF.search(before) is not None


def _meant_by(separator: str) -> set[str]:
    """Return the separators that do for one: any kind of space for a space."""
    return set(" \u00a0\u202f") if separator.isspace() else {separator}


def _as_written(place: Place, slip: Slip) -> Finding:
    fix = slip.mend(place.span(), place.match)
    says = slip.says if fix is None else f"{slip.says}: write {shown(fix.edits[0].text)}"
    severity = Severity.HINT if slip.is_common else None
    return Finding(place.span(), says, fix, severity=severity)
