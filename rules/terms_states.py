"""TRM004: what States are called in a sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import lru_cache

from lintres import (
    Draft,
    Finding,
    Fix,
    Lexicon,
    Pattern,
    Place,
    Severity,
    Term,
    Text,
    Tier,
    Variant,
    in_paragraph,
    rule,
    suggested,
    variants,
)
from lintres.syntax import Resolution


@rule(
    "TRM004",
    "state-name",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    since=47,
    source="The names of the terminology database of the United Nations",
    examples=(
        *in_paragraph(
            fixed=True,
            en=(
                "Commends ⟦Vietnam⟧ and ⟦Russia⟧ for their efforts",
                "Commends Viet Nam and the Russian Federation for their efforts",
            ),
            fr=(
                "Félicite le ⟦Vietnam⟧ de ses efforts",
                "Félicite le Viet Nam de ses efforts",
            ),
            es=(
                "Encomia a ⟦Zimbabue⟧ por sus esfuerzos",
                "Encomia a Zimbabwe por sus esfuerzos",
            ),
            zh=("赞扬⟦韩国⟧和越南所作的努力", "赞扬大韩民国和越南所作的努力"),
            ar=("تشيد بجهود ⟦فيتنام⟧", "تشيد بجهود فييت نام"),
        ),
        *in_paragraph(ru=("благодарит за помощь ⟦Россию⟧", "благодарит за помощь Кыргызстан")),
    ),
)
def state_name(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A State is called by the name that the United Nations uses, not by one of everyday speech.

    The name is that of the day of the text. Names in quotation marks, names that are part of
    another, and what is said to be a former name are left alone; so is everything in texts from
    before 1992.
    """
    if not draft.is_before(_SINCE):
        texts = draft.texts.titles, draft.texts.running
        joined = "\n".join([text.joined for text in texts])
        found = [each for each in _in_text(draft.lexicon) if each[0] in joined]
        for text in texts if found else ():
            yield from _wrong_names(text, found, draft)


_SINCE = 47


def _wrong_names(
    text: Text, expected: Iterable[tuple[str, Variant]], draft: Draft
) -> Iterator[Finding]:
    found = [one for stem, one in expected if stem in text.joined]
    if not found:
        return
    states = draft.states
    day = draft.day or states.today
    printed: dict[str, Variant | None] = {}
    for place in text.find(_any_of(found, draft)):
        name = place.match["name"]
        if name not in printed:
            printed[name] = next(
                (one for one in found if re.fullmatch(_pattern(one.name, draft), name)), None
            )
        variant = printed[name]
        if variant is None or _stands_apart(place, draft) or _is_of_its_time(place, variant, draft):
            continue
        right = states.on(variant.state, day)
        in_use = any(term.covers(day, _GRACE) for term in states.terms(variant.name))
        if right is not None and not in_use:
            yield Finding(
                place.span("name"),
                f"the name of the State is “{_in_sentence(right)}”",
                _fix(place, variant, right, draft),
                severity=Severity.WARNING if variant.in_text == "warning" else Severity.HINT,
            )


_GRACE = timedelta(days=366)


def _is_of_its_time(place: Place, variant: Variant, draft: Draft) -> bool:
    """Whether a name was right when the text was written, or when what it speaks of took place."""
    if variant.since is not None and (draft.day is None or draft.day < variant.since):
        return True
    if variant.kind != "superseded":
        return False
    states = draft.states
    right = states.on(variant.state, draft.day or states.today)
    around = place.block.text[max(0, place.start - _REACH) : place.end + _REACH]
    return right is None or any(int(year) <= right.first.year for year in _YEAR.findall(around))


_YEAR = Pattern(r"(?<![0-9/])(?:19|20)[0-9]{2}(?![0-9/])", "19", "20")


def _any_of(found: Sequence[Variant], draft: Draft) -> re.Pattern[str]:
    """Return a pattern of some wrong names and of the right ones that contain them."""
    stems = {_stem(one.name, draft.lexicon) for one in found}
    names = {one.name for one in found} | set(draft.states.containing(stems))
    alternatives = "|".join(_pattern(name, draft) for name in sorted(names, key=len, reverse=True))
    before, after = (draft.lexicon.form("states", side) for side in ("before", "after"))
    assert before is not None
    assert after is not None
    return re.compile(f"{before.pattern}(?P<name>{alternatives}){after.pattern}")


def _pattern(name: str, draft: Draft) -> str:
    """Return a pattern of a name in all its cases, with any space and apostrophe."""
    words = [_bent(word, draft) for word in name.split()]
    return r"\s{1,3}".join(words).replace("'", "['’]").replace(r"\-", r"[-\u2011]\s?")


def _bent(word: str, draft: Draft) -> str:
    for ending, forms in _endings(draft.lexicon):
        if word.endswith(ending) and not word.isupper():
            return re.escape(word.removesuffix(ending)) + str(forms)
    return re.escape(word)


@lru_cache(maxsize=6)
def _in_text(lexicon: Lexicon) -> tuple[tuple[str, Variant], ...]:
    """Return the wrong names that are looked for in the text of a language, with their stems."""
    found = (one for one in variants(lexicon.code) if one.in_text)
    return tuple((_stem(one.name, lexicon), one) for one in found)


def _stem(name: str, lexicon: Lexicon) -> str:
    """Return the longest stretch of a name that is the same in all its cases and prints."""
    word = max(re.split(r"[\s']", name), key=len)
    for ending, _ in _endings(lexicon):
        if word.endswith(ending) and not word.isupper():
            return word.removesuffix(ending)
    return word


def _endings(lexicon: Lexicon) -> Sequence[Sequence[str]]:
    endings: Sequence[Sequence[str]] = lexicon.words.get("states", {}).get("endings", ())
    return endings


def _stands_apart(place: Place, draft: Draft) -> bool:
    """Whether a name is quoted, part of another name, or said to be a former one."""
    text, start, end = place.block.text, place.start, place.end
    before = text[max(0, start - _LONGEST_QUOTATION) : start]
    if any(before.count(opened) > before.count(closed) for opened, closed in _QUOTES):
        return True
    emphasis = place.block.emphasis
    if before.count('"') % 2 or any(mark.start <= start < mark.end for mark in emphasis):
        return True
    if place.match["name"].isupper() and f"({place.match['name']})" in draft.texts.running.joined:
        return True  # an abbreviation that the text explains
    apart = draft.lexicon.form("states", "apart")
    if apart and apart.search(before[-_REACH:]):
        return True
    if not draft.lexicon.cased or place.match["name"].isupper():
        return False
    return bool(_NAME_AFTER.match(text, end) or _NAME_BEFORE.search(before[-_REACH:]))


_QUOTES = (("“", "”"), ("«", "»"), ("„", "“"), ("《", "》"))
_REACH, _LONGEST_QUOTATION = 60, 500
# "Vietnam Veterans"; "British Columbia", but not "Commends Vietnam", which opens the paragraph.
_NAME_AFTER = Pattern(r"[ \u00a0-][A-ZÀ-ÝА-Я][a-zà-ÿа-я]")
_NAME_BEFORE = Pattern(r"[\w.,;’'][ \u00a0]+[A-ZÀ-ÝА-Я][\w’'-]+[ \u00a0-]$")


def _in_sentence(term: Term) -> str:
    """Return a name as a sentence has it: "the Islamic Republic of Iran", "the Gambia"."""
    has_article = term.formal.partition(" ")[2] == term.name
    return term.formal if has_article or "(" in term.name else term.name


def _fix(place: Place, variant: Variant, right: Term, draft: Draft) -> Fix | None:
    """Write the right name, where no case and no article has to change with it."""
    name, match = _in_sentence(right), place.match
    bends = bool(_endings(draft.lexicon)) or match.start("name") > match.start()
    if bends and variant.kind != "spelling":
        return None  # the words around it, or written in one with it, are for this name alone
    if _words(match["name"]) != _words(variant.name):
        return None
    article, _, bare = name.partition(" ")
    form = draft.lexicon.form("states", "article")
    written = place.block.text[max(0, place.start - _REACH) : place.start]
    if form and form.search(f"{article} ") and form.search(written):
        name = bare
    return suggested((place.span("name"), name.replace("'", "’")))


def _words(name: str) -> list[str]:
    """Return the words of a name, with plain apostrophes."""
    return name.replace("’", "'").split()
