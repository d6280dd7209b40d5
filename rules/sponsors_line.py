"""SPO001 and SPO005: the order of the sponsors, and what joins them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lintres import (
    Draft,
    Finding,
    Fix,
    Pattern,
    Severity,
    Sponsor,
    Tier,
    above_text,
    load_states,
    read_sponsors,
    rule,
    sort_key,
    suggested,
)
from lintres.syntax import Sponsors

_KINDS = ("resolution", "amendment")
_LISTS = "Lists of sponsors in drafts of the General Assembly, session 80"


@rule(
    "SPO001",
    "sponsor-order",
    on=Sponsors,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    kinds=_KINDS,
    source=_LISTS + ": 206 of 206 are in alphabetical order",
    examples=(
        *above_text(
            fixed=True,
            en=(
                "Chile, ⟦Samoa⟧, Fiji and Kenya: draft resolution",
                "Chile, Fiji, Kenya and Samoa: draft resolution",
            ),
            fr=(
                "⟦Égypte⟧, Chili, Danemark et Espagne : projet de résolution",
                "Chili, Danemark, Égypte et Espagne : projet de résolution",
            ),
            es=(
                "⟦Sudáfrica⟧, Costa Rica y Côte d’Ivoire: proyecto de resolución",
                "Costa Rica, Côte d’Ivoire y Sudáfrica: proyecto de resolución",
            ),
            ru=(
                "⟦Япония⟧, Австрия и Эстония: проект резолюции",
                "Австрия, Эстония и Япония: проект резолюции",
            ),
            ar=(
                "⟦كولومبيا⟧ والأردن وبنما: مشروع قرار",
                "الأردن وبنما وكولومبيا: مشروع قرار",
            ),
            zh=(
                "智利、⟦萨摩亚⟧、斐济和肯尼亚：决议草案",
                "智利、斐济、肯尼亚和萨摩亚：决议草案",
            ),
        ),
    ),
)
def sponsor_order(line: Sponsors, draft: Draft) -> Iterator[Finding]:
    """The sponsors stand in alphabetical order, in Chinese in that of their English names.

    Each language has its own order, and no sponsor comes first for its part in the draft. The
    State of Palestine stands last or in its place.
    """
    listed = _in_order_of_list(line, draft)
    keys = _order(listed, draft, by_words=False)
    if _is_sorted(keys):
        return
    by_words = _order(listed, draft, by_words=True)
    keys = max(keys, by_words, key=lambda keys: len(_longest_run(keys)))
    placed = _longest_run(keys)
    odd = [at for at in range(len(listed)) if at not in placed]
    if not odd:
        return
    right = [listed[at] for at in sorted(range(len(listed)), key=keys.__getitem__)]
    fix = _rearranged(listed, right, line)
    if len(odd) > _FEW:
        span = line.body.passage.span(listed[0].start, listed[-1].end)
        yield Finding(span, "the sponsors do not stand in alphabetical order", fix)
        return
    for at in odd:
        place = right.index(listed[at])
        where = f"after “{right[place - 1].name}”" if place else f"before “{right[1].name}”"
        message = f"sponsors stand in alphabetical order: “{listed[at].name}” comes {where}"
        yield Finding(listed[at].span(line), message, fix)


_FEW = 3  # names out of place: with more there is no order


def _in_order_of_list(line: Sponsors, draft: Draft) -> list[Sponsor]:
    """Return the sponsors that have a place: States under right names; observers may stand last.

    Of a sponsor that is named twice the first place counts.
    """
    states = draft.states
    named = read_sponsors(line, draft.lexicon).sponsors
    listed = sorted({one.name: one for one in reversed(named)}.values(), key=lambda one: one.start)
    if listed and any(term.status == "observer" for term in states.terms(listed[-1].name)):
        listed.pop()
    return [
        one
        for one in listed
        if any(term.status != "organization" for term in states.terms(one.name))
    ]


def _order(listed: Sequence[Sponsor], draft: Draft, *, by_words: bool) -> list[str]:
    """Return what each name is sorted by: itself, or the name in the language it is sorted as."""
    language = draft.lexicon.words["sponsors"].get("sorted_as")
    article = draft.lexicon.form("sponsors", "article")
    keys = []
    for one in listed:
        name = _name_in(language, one, draft) if language else one.name
        if article and (found := article.match(name)):
            name = name[found.end() :]
        keys.append(sort_key(name, by_words=by_words))
    return keys


def _name_in(language: str, sponsor: Sponsor, draft: Draft) -> str:
    states = load_states(language)
    term = states.on(sponsor.state or "", draft.day or states.today)
    return term.name if term else sponsor.name


def _is_sorted(keys: Sequence[str]) -> bool:
    return all(one <= other for one, other in pairwise(keys))


def _longest_run(keys: Sequence[str]) -> set[int]:
    """Return the indexes of the longest run of keys, not of neighbours, that do not fall."""
    if _is_sorted(keys):
        return set(range(len(keys)))
    length, before = [1] * len(keys), [-1] * len(keys)
    for at, key in enumerate(keys):
        for other in range(at):
            if keys[other] <= key and length[other] >= length[at]:
                length[at], before[at] = length[other] + 1, other
    run: set[int] = set()
    at = max(range(len(keys)), key=length.__getitem__)
    while at >= 0:
        run.add(at)
        at = before[at]
    return run


def _rearranged(listed: Sequence[Sponsor], right: Sequence[Sponsor], line: Sponsors) -> Fix:
    """Put each name where it belongs; what joins the names stays."""
    pairs = zip(listed, right, strict=True)
    return suggested(*((one.span(line), other.name) for one, other in pairs if one != other))


@rule(
    "SPO005",
    "sponsor-joiner",
    on=Sponsors,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    in_extracted=Severity.WARNING,
    kinds=_KINDS,
    source=_LISTS + ": all have “and” before the last sponsor, and there alone",
    examples=(
        *above_text(
            fixed=True,
            en=(
                "Chile, Kenya⟦, ⟧Samoa: draft resolution",
                "Chile, Kenya and Samoa: draft resolution",
            ),
            fr=(
                "Chili, Kenya⟦, ⟧Samoa : projet de résolution",
                "Chili, Kenya et Samoa : projet de résolution",
            ),
            es=(
                "Chile, Colombia⟦ y ⟧Islandia: proyecto de resolución",
                "Chile, Colombia e Islandia: proyecto de resolución",
            ),
            ru=(
                "Кения, Перу⟦, ⟧Самоа: проект резолюции",
                "Кения, Перу и Самоа: проект резолюции",
            ),
            ar=("بيرو وساموا⟦، ⟧كينيا: مشروع قرار", "بيرو وساموا وكينيا: مشروع قرار"),
            zh=("智利、肯尼亚⟦、⟧萨摩亚：决议草案", "智利、肯尼亚和萨摩亚：决议草案"),
        ),
        *above_text(
            fixed=True,
            en=(
                "Chile⟦ and ⟧Kenya and Samoa: draft resolution",
                "Chile, Kenya and Samoa: draft resolution",
            ),
        ),
    ),
)
def sponsor_joiner(line: Sponsors, draft: Draft) -> Iterator[Finding]:
    """Commas part the sponsors, and “and” stands before the last one.

    Where it is missing a reader looks for more names. In Arabic و stands before every name but
    the first.
    """
    read, words = read_sponsors(line, draft.lexicon), draft.lexicon.words["sponsors"]
    for at, (start, end) in enumerate(read.joints):
        one, other = read.sponsors[at], read.sponsors[at + 1]
        joined = line.body.text[start:end]
        is_last = at == len(read.joints) - 1
        if one.state is None or other.state is None:
            continue
        wanted = _joint(other, draft) if is_last else words["joint"]
        if not _joins(joined, wanted, draft) and not _has_mark(line, start, end):
            place = line.body.passage.span(start, end)
            which = f"“{other.name}”, the last sponsor" if is_last else f"“{other.name}”"
            message = f"“{wanted.strip()}” stands before {which}"
            yield Finding(place, message, suggested((place, wanted)))


def _joint(name: Sponsor, draft: Draft) -> str:
    """Return what stands before the last sponsor: in Spanish "e" before "Islandia"."""
    words, other = draft.lexicon.words["sponsors"], draft.lexicon.form("sponsors", "other_last")
    return str(words["other_last"] if other and other.match(name.name) else words["last"])


def _joins(joined: str, wanted: str, draft: Draft) -> bool:
    """Whether a joint is of the kind that is wanted, whatever comma and spaces it has."""
    last = draft.lexicon.form("sponsors", "last")
    if last is None:
        return True
    word = joined.strip(" ,،\t\n\u00a0\u202f")
    if not last.search(wanted):
        return not last.search(word) and not _ODD_JOINT.search(word)
    if draft.lexicon.form("sponsors", "other_last"):
        return word == wanted.strip()
    return last.search(word) is not None


_ODD_JOINT = Pattern("&", "&")


def _has_mark(line: Sponsors, start: int, end: int) -> bool:
    """Whether an asterisk stands in a joint: to write it anew would lose the mark."""
    marked = any(start <= note.at <= end for note in line.body.notes)
    return marked or "*" in line.body.text[start:end]
