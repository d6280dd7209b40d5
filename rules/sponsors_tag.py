"""SPO006 and SPO007: what follows the sponsors: the tag of the draft, and an asterisk."""

from collections.abc import Iterator

from lintres import (
    Confidence,
    Draft,
    Finding,
    Pattern,
    Severity,
    Span,
    SponsorsLine,
    Tier,
    above_text,
    read_sponsors,
    rule,
    safe,
    suggested,
)
from lintres.syntax import Sponsors

_KINDS = ("resolution", "amendment")
_LISTS = "Lists of sponsors in drafts of the General Assembly, session 80"


@rule(
    "SPO006",
    "draft-tag",
    on=Sponsors,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    kinds=_KINDS,
    source=_LISTS + ", decisions and revised drafts: “draft resolution” in small letters after the "
    "colon in 206 of 206",
    examples=(
        *above_text(
            fixed=True,
            en=("Fiji: ⟦Draft Resolution⟧", "Fiji: draft resolution"),
            fr=("Fidji : ⟦Projet de résolution⟧", "Fidji : projet de résolution"),
            es=("Fiji: ⟦Proyecto de resolución⟧", "Fiji: proyecto de resolución"),
            ru=("Фиджи: ⟦Проект резолюции⟧", "Фиджи: проект резолюции"),
            ar=("فيجي: ⟦مشروع قرار.⟧", "فيجي: مشروع قرار"),
            zh=("斐济：⟦决议草案。⟧", "斐济：决议草案"),
        ),
        *above_text(
            fixed=True,
            en=(
                "A/80/L.9/Rev.1\n\nFiji: ⟦draft resolution⟧",
                "A/80/L.9/Rev.1\n\nFiji: revised draft resolution",
            ),
        ),
        *above_text(
            fixed=True,
            en=(
                "A/80/L.9\n\nFiji: ⟦revised draft resolution⟧",
                "A/80/L.9\n\nFiji: draft resolution",
            ),
        ),
    ),
)
def draft_tag(line: Sponsors, draft: Draft) -> Iterator[Finding]:
    """What follows the sponsors says what they submit: “draft resolution”, “draft decision”.

    It is in small letters, without a full stop, and says that a draft is revised where its symbol
    does. Where no sponsors stand before it, it begins with a capital.
    """
    read, lexicon = read_sponsors(line, draft.lexicon), draft.lexicon
    start, end = read.tag
    tag = " ".join(line.body.text[start:end].split())
    place = line.body.passage.span(start, end)
    if read.colon is None:
        if lexicon.cased and tag[:1].islower():
            capital = line.body.passage.span(start, start + 1)
            yield Finding(
                place,
                "a line that names no sponsors begins with a capital",
                suggested((capital, tag[0].upper())),
            )
        return
    tags, amends = lexicon.words["sponsors"]["tags"], lexicon.form("sponsors", "amends")
    if amends and amends.match(tag):
        return
    if amends and amends.match(tag.lower()):
        small = line.body.passage.span(start, start + 1)
        yield Finding(place, "small letters follow the colon", suggested((small, tag[0].lower())))
        return
    yield from _wrong_tag(tag, tags, place, draft)


def _wrong_tag(tag: str, tags: dict[str, str], place: Span, draft: Draft) -> Iterator[Finding]:
    what = "decision" if _says("decision", tag, draft) else "resolution"
    revised = _says("revised", tag, draft)
    symbol = draft.identity.symbol
    in_symbol = revised if symbol is None else _REVISION.search(symbol) is not None
    wanted = tags[f"revised_{what}" if in_symbol else what]
    if tag == wanted:
        return
    if revised == in_symbol:
        message, sure = f"the line ends in “{wanted}”", Confidence.HIGH
    elif revised:
        message, sure = f"{symbol} is no symbol of a revised draft, which ends in /Rev.1", None
    else:
        message, sure = f"{symbol} is a revised draft: “{wanted}”", Confidence.MEDIUM
    yield Finding(
        place,
        message,
        suggested((place, wanted)),
        confidence=sure,
        severity=Severity.WARNING if in_symbol and not revised else None,
    )


_REVISION = Pattern(r"/Rev\.?[0-9]", "/Rev")


def _says(name: str, tag: str, draft: Draft) -> bool:
    form = draft.lexicon.form("sponsors", name)
    return form is not None and form.search(tag) is not None


@rule(
    "SPO007",
    "sponsor-asterisk",
    on=Sponsors,
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    in_extracted=Severity.HINT,
    kinds=_KINDS,
    source="One aligned document in six languages, and lists of sponsors of sessions 69 and 80",
    examples=(
        *above_text(
            fixed=True,
            en=("Fiji and Samoa⟦*⟧: draft resolution", "Fiji and Samoa:* draft resolution"),
            fr=("Fidji et Mali :⟦*⟧ projet de résolution", "Fidji et Mali* : projet de résolution"),
            es=("Fiji y Malí:⟦*⟧ proyecto de resolución", "Fiji y Malí*: proyecto de resolución"),
            ru=("Самоа и Фиджи:⟦*⟧ проект резолюции", "Самоа и Фиджи*: проект резолюции"),
            ar=("ساموا وفيجي:⟦*⟧ مشروع قرار", "ساموا وفيجي*: مشروع قرار"),
            zh=("斐济和萨摩亚⟦*⟧：决议草案", "斐济和萨摩亚：*决议草案"),
        ),
    ),
)
def sponsor_asterisk(line: Sponsors, draft: Draft) -> Iterator[Finding]:
    """The asterisk of the sponsors follows the colon in English and Chinese, and precedes it else.

    It belongs to all of them, not to the last name: its note says that the list may change, or on
    whose behalf they speak.
    """
    read, passage = read_sponsors(line, draft.lexicon), line.body.passage
    marks = list(_marks(line, read))
    # In the Human Rights Council it belongs to the last State, which is no member.
    if read.colon is None or len(marks) != 1 or draft.identity.profile == "hrc":
        return
    if len(read.sponsors) > 1 and _is_of_one(marks[0][1], draft):
        return
    span, label, follows = marks[0]
    if follows == (draft.lexicon.words["sponsors"]["mark"] == "after"):
        return
    names = passage.span(0, len(line.body.text[: read.colon].rstrip(" *\u00a0\u202f"))).end
    colon = passage.span(read.colon, read.colon + 1).end
    if follows:
        fix = safe((Span(names, names), label), (span, ""))
        message = "the asterisk of the sponsors belongs before the colon"
    else:
        fix = safe((Span(names, span.end), ""), (Span(colon, colon), label))
        message = "the asterisk of the sponsors belongs after the colon"
    yield Finding(span, message, fix)


def _is_of_one(label: str, draft: Draft) -> bool:
    """Whether the note says of one State, the last of several, on whose behalf it speaks."""
    form = draft.lexicon.form("sponsors", "note_of_one")
    notes = [note for note in draft.resolution.apparatus.footnotes if note.number.letters == label]
    return form is not None and any(form.match(note.body.text) for note in notes)


def _marks(line: Sponsors, read: SponsorsLine) -> Iterator[tuple[Span, str, bool]]:
    """Yield the asterisks beside the colon: where, what, and whether they follow it."""
    colon = read.colon or 0
    last = read.sponsors[-1].end if read.sponsors else colon
    for note in line.body.notes:
        if note.label.startswith("*") and last <= note.at <= read.tag[0]:
            yield note.span, note.label, note.at > colon
    for raw in _ASTERISKS.finditer(line.body.text, last, read.tag[0]):
        yield line.body.passage.span(*raw.span()), raw[0], raw.start() > colon


_ASTERISKS = Pattern(r"\*+", "*")
