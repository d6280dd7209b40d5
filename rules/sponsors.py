"""SPO002-SPO004: the names of the sponsors."""

from collections.abc import Iterator
from datetime import date, timedelta

from lintres import (
    Draft,
    Finding,
    Fix,
    Related,
    Severity,
    Sponsor,
    SponsorsLine,
    Term,
    Tier,
    Variant,
    above_text,
    read_sponsors,
    rule,
    suggested,
)
from lintres.syntax import Sponsors

_KINDS = ("resolution", "amendment")
_NAMES = "The names of the terminology database of the United Nations"


@rule(
    "SPO002",
    "repeated-sponsor",
    on=Sponsors,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    kinds=_KINDS,
    source="No State is named twice in 206 lists of sponsors of session 80",
    examples=(
        *above_text(
            fixed=True,
            en=(
                "Chile, Kenya, ⟦Chile⟧ and Samoa: draft resolution",
                "Chile, Kenya and Samoa: draft resolution",
            ),
            fr=(
                "Chili, Kenya, ⟦Chili⟧ et Samoa : projet de résolution",
                "Chili, Kenya et Samoa : projet de résolution",
            ),
            es=(
                "Chile, Kenya y ⟦Chile⟧: proyecto de resolución",
                "Chile y Kenya: proyecto de resolución",
            ),
            ru=("Кения, Перу и ⟦Кения⟧: проект резолюции", "Кения и Перу: проект резолюции"),
            ar=("بيرو وكينيا و⟦بيرو⟧: مشروع قرار", "بيرو وكينيا: مشروع قرار"),
            zh=("智利、⟦智利⟧和肯尼亚：决议草案", "智利和肯尼亚：决议草案"),
        ),
    ),
)
def repeated_sponsor(line: Sponsors, draft: Draft) -> Iterator[Finding]:
    """A State stands once among the sponsors.

    It joins a draft once, whatever name it is given: “Iran” and “Islamic Republic of Iran” are
    one sponsor.
    """
    read = read_sponsors(line, draft.lexicon)
    first: dict[str, Sponsor] = {}
    again = [one for one in read.sponsors if one.state and first.setdefault(one.state, one) != one]
    for sponsor in again:
        before = first[sponsor.state or ""]
        yield Finding(
            sponsor.span(line),
            f"“{sponsor.name}” is among the sponsors already: leave it out here",
            _without(sponsor, read, line, draft) if len(again) == 1 else None,
            related=(Related(before.span(line), "it stands here"),),
        )


def _without(sponsor: Sponsor, read: SponsorsLine, line: Sponsors, draft: Draft) -> Fix:
    """Take a sponsor out, never the first; the last two that are left are joined as such."""
    at = read.sponsors.index(sponsor)
    passage = line.body.passage
    edits = [(passage.span(read.sponsors[at - 1].end, sponsor.end), "")]
    if sponsor == read.sponsors[-1] and at > 1:
        words = draft.lexicon.words["sponsors"]
        edits.append((passage.span(*read.joints[at - 2]), words["last"]))
    return suggested(*sorted(edits))


@rule(
    "SPO003",
    "unknown-sponsor",
    on=Sponsors,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    kinds=_KINDS,
    source=f"{_NAMES}: 193 Members and two observer States",
    examples=(
        *above_text(
            en=("Kenya and ⟦Uraguay⟧: draft resolution", "Kenya and Uruguay: draft resolution"),
            fr=("Mali et ⟦Péroux⟧ : projet de résolution", "Mali et Pérou : projet de résolution"),
            es=("Malí y ⟦Peruu⟧: proyecto de resolución", "Malí y Perú: proyecto de resolución"),
            ru=("Кения и ⟦Уругвая⟧: проект резолюции", "Кения и Уругвай: проект резолюции"),
            ar=("بيرو و⟦كينبا⟧: مشروع قرار", "بيرو وكينيا: مشروع قرار"),
            zh=("肯尼亚和⟦乌拉⟧：决议草案", "肯尼亚和乌拉圭：决议草案"),
        ),
    ),
)
def unknown_sponsor(line: Sponsors, draft: Draft) -> Iterator[Finding]:
    """A sponsor is a Member State or an observer State.

    What is neither is mostly a slip of the pen: the name that looks most like it is offered.
    Groups and officers submit drafts in words of their own: “on behalf of …”, “submitted by …”.
    """
    read = read_sponsors(line, draft.lexicon)
    bodies = draft.lexicon.form("sponsors", "bodies")
    unknown = [one for one in read.sponsors if one.state is None]
    if len(unknown) == len(read.sponsors) and len(unknown) > 1:
        return  # no list of States at all
    states = draft.states
    for sponsor in unknown:
        name = sponsor.name
        longest = _LONGEST_IN_SMALL_LETTERS if name[:1].islower() else _LONGEST
        if len(name.split()) > longest or (bodies and bodies.search(name)):
            continue
        near = states.nearest(name, draft.day or states.today)
        hint = f": is “{near}” meant?" if near else ""
        yield Finding(sponsor.span(line), f"no Member or observer State is called “{name}”{hint}")


_LONGEST, _LONGEST_IN_SMALL_LETTERS = 6, 2  # words: what is longer is no slip in a name


@rule(
    "SPO004",
    "sponsor-name",
    on=Sponsors,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    kinds=_KINDS,
    source=f"{_NAMES}, and lists of sponsors since 2006",
    examples=(
        *above_text(
            fixed=True,
            en=("Fiji and ⟦Vietnam⟧: draft resolution", "Fiji and Viet Nam: draft resolution"),
            fr=(
                "Fidji et ⟦Russie⟧ : projet de résolution",
                "Fidji et Fédération de Russie : projet de résolution",
            ),
            es=(
                "Fiji y ⟦Zimbabue⟧: proyecto de resolución",
                "Fiji y Zimbabwe: proyecto de resolución",
            ),
            ru=(
                "Фиджи и ⟦Белоруссия⟧: проект резолюции",
                "Фиджи и Беларусь: проект резолюции",
            ),
            ar=("الأردن و⟦فيتنام⟧: مشروع قرار", "الأردن وفييت نام: مشروع قرار"),
            zh=("斐济和⟦韩国⟧：决议草案", "斐济和大韩民国：决议草案"),
        ),
        *above_text(
            fixed=True,
            en=(
                "A/80/L.9\n\nEgypt and ⟦Swaziland⟧: draft resolution",
                "A/80/L.9\n\nEgypt and Eswatini: draft resolution",
            ),
        ),
        *above_text(
            fixed=True,
            en=(
                "A/60/L.9\n\n⟦Cabo Verde⟧ and Egypt: draft resolution",
                "A/60/L.9\n\nCape Verde and Egypt: draft resolution",
            ),
        ),
    ),
)
def sponsor_name(line: Sponsors, draft: Draft) -> Iterator[Finding]:
    """A sponsor bears the name that the State has in the lists of the United Nations.

    It is the name of the day of the text: a State that was renamed is called by its new name from
    then on, and older texts keep the old one. Within a year of a change either name passes.
    """
    states = draft.states
    day = draft.day or states.today
    for sponsor in read_sponsors(line, draft.lexicon).sponsors:
        terms = states.terms(sponsor.name)
        if sponsor.state is None or any(term.covers(day, _GRACE) for term in terms):
            continue
        right = states.on(sponsor.state, day)
        variant = states.variant(sponsor.name)
        if right is None:
            continue
        if terms:
            yield _outdated(line, sponsor, terms[-1], right, day, draft)
        elif variant and variant.kind != "accepted" and (variant.since or day) <= day:
            yield _misnamed(line, sponsor, variant, right, draft)


_GRACE = timedelta(days=366)


def _outdated(
    line: Sponsors, sponsor: Sponsor, printed: Term, right: Term, day: date, draft: Draft
) -> Finding:
    name = right.name
    told = (
        f"“{sponsor.name}” became “{name}” in {right.first.year}"
        if printed.last is not None and printed.last < day
        else f"“{sponsor.name}” was still “{name}” when this text was written"
    )
    sure = printed.is_certain and right.is_certain
    return Finding(
        sponsor.span(line),
        told,
        suggested((sponsor.span(line), _like(name, line))),
        severity=Severity.ERROR if sure and draft.day else Severity.WARNING,
    )


def _misnamed(
    line: Sponsors, sponsor: Sponsor, variant: Variant, right: Term, draft: Draft
) -> Finding:
    name = right.name
    if variant.kind == "formal":
        told = f"sponsors stand in the list by their short names: “{name}”"
    else:
        told = f"the State is called “{name}” in the lists of the United Nations"
    return Finding(
        sponsor.span(line),
        told,
        suggested((sponsor.span(line), _like(name, line))),
        severity=_SEVERITIES.get(variant.severity, Severity.HINT),
    )


_SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING}


def _like(name: str, line: Sponsors) -> str:
    """Return a name with the apostrophe that the line has."""
    return name.replace("'", "’") if "'" not in line.body.text else name
