"""Citations found in the blocks of a draft: words by their form, then the grammar over them."""

from collections.abc import Iterable, Iterator

from lintres.citation import Citation, Cited, Count, Day, Document, Noun, Owner, Part
from lintres.citation_forms import CitationForms, Word
from lintres.draft import Identity
from lintres.grammars import Builders, Unexpected, feeder
from lintres.lexicon import Lexicon
from lintres.owners import REGISTERED, of_named, of_own, of_unsaid
from lintres.passage import Block
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.tokens import Token

# What every number of a citation has: a text without it is not looked at more closely.
_MAY_CITE = Pattern(r"[0-9０-９٠-٩]\s?[^\W\d_]*\s?[/／(（]", "/", "／", "(", "（")


class _ParsedNumber(Record):
    before: Word | None  # a date
    number: Word
    after: Word | None  # a date
    organ: Word | None


class _Parsed(Record):
    owner: Word | None
    noun: Word | None
    numbers: tuple[_ParsedNumber, ...]
    shared: Word | None


def read_citations(
    blocks: Iterable[Block], identity: Identity, lexicon: Lexicon
) -> Iterator[Citation]:
    """Yield the citations of a draft in the order of its blocks."""
    for block in blocks:
        if _MAY_CITE.search(block.text):
            yield from _citations(block, identity.organ, lexicon.citations)


def read_documents(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Document]:
    """Yield the documents whose symbols stand in some blocks, in their order."""
    for block in blocks:
        if "/" not in block.text:
            continue
        for match in lexicon.symbols.in_text.finditer(block.text):
            if any(map(str.isdigit, match["symbol"])):  # "HIV/AIDS" is no document
                suffixes = tuple(_SUFFIX.findall(match["suffixes"]))
                yield Document(block, Part(match[0], *match.span()), match["symbol"], suffixes)


_SUFFIX = Pattern(r"(?:Add|Corr|Rev)\.[0-9]+")


def _citations(block: Block, own: str | None, forms: CitationForms) -> Iterator[Citation]:
    """Yield the citations of a block; `own` is the organ whose text it is."""
    runs = list(_runs(block.text, forms))
    named = {organ for run in runs for organ in _named(run, forms)}
    last: _Parsed | None = None  # the citation before, or a noun that still lacks its numbers
    speaking: set[str] = set()  # bodies outside the registry, named so far with no resolution
    for run in runs:
        types = {token.type for token in run}
        if "NUMBER" not in types:
            speaking.update(_named(run, forms) & forms.alike)
            last = _without_numbers(run) or last
        for parsed in _parse(run) if "NUMBER" in types else ():
            if parsed.noun is None:
                if last is None or not _carries_on(parsed, last, block.text, forms):
                    continue
                parsed = parsed._replace(noun=last.noun, owner=last.owner)
            last = parsed
            yield _citation(block, parsed, own, named & REGISTERED | speaking, forms)


def _without_numbers(run: list[Token]) -> _Parsed | None:
    """Return the noun of a run that has no numbers, which may follow: "resolutions, including"."""
    nouns = [token.value for token in run if token.type == "NOUN"]
    owners = [token.value for token in run if token.type in ("OWN", "ORGAN")]
    return _Parsed(owners[-1] if owners else None, nouns[-1], (), None) if nouns else None


def _named(run: list[Token], forms: CitationForms) -> set[str]:
    """Return the organs that a run of words names."""
    words = (token.value.match[0] for token in run if token.type == "ORGAN")
    return {organ for printed in words for organ in forms.organs(printed)}


# ---- Words to runs --------------------------------------------------------------------------


def _runs(text: str, forms: CitationForms) -> Iterator[list[Token]]:
    """Yield the words that stand together as those of a citation do."""
    run: list[Token] = []
    before: Word | None = None
    for word in forms.words(text):
        gap = text[before.match.end() : word.match.start()] if before else ""
        if before is not None and _is_listed(before, word, gap, forms):
            run.append(Token("LISTED", None))
        elif before is not None and not _is_joint(before, word, gap, forms):
            yield run
            run = []
        run.append(Token("ORGAN" if word.type == "OUTSIDE" else word.type, word))
        before = word
    if run:
        yield run


def _is_listed(before: Word, word: Word, gap: str, forms: CitationForms) -> bool:
    """Whether two numbers stand in one list; the comma between them may have been lost."""
    if before.type == word.type == "NUMBER" and gap.isspace():
        return True
    numbers = ("NUMBER", "DATE")
    joins = before.type in (*numbers, "ORGAN", "OUTSIDE") and word.type in numbers
    listed = forms.listed.fullmatch(gap) is not None
    return joins and listed and not forms.joint.fullmatch(gap)


def _is_joint(before: Word, word: Word, gap: str, forms: CitationForms) -> bool:
    """Whether two words belong together: "resolutions Nos. 52/17", "resolutions, 52/17"."""
    if before.type == "NOUN" and word.type == "NUMBER" and gap.strip() == forms.comma:
        return True
    return forms.joint.fullmatch(gap) is not None


# ---- Runs to citations, by grammar/citation.lark --------------------------------------------


def _builders() -> Builders:
    return {
        "citation": lambda children: _Parsed(
            children[0] or children[2], children[1].value, *children[3]
        ),
        "noun_last": lambda children: _Parsed(children[0], children[2].value, *children[1]),
        "listed": lambda children: _Parsed(None, None, *children[0]),
        "owner": lambda children: children[0].value,
        "numbers": lambda children: (
            tuple(child for child in children if isinstance(child, _ParsedNumber)),
            children[-1] and children[-1].value,
        ),
        "cited": lambda children: _ParsedNumber(*[child and child.value for child in children]),
        "cited_by_organ": lambda children: _ParsedNumber(
            children[0] and children[0].value, *(children[at].value for at in (1, 3, 2))
        ),
    }


def _parse(run: list[Token]) -> Iterator[_Parsed]:
    """Yield the citations of a run: each is as long as the grammar takes its words."""
    waiting = list(reversed(run))
    while waiting:
        feed, taken = feeder("citation", _builders), 0
        try:
            while waiting:
                feed(waiting[-1])
                waiting.pop()
                taken += 1
        except Unexpected:
            if not taken:
                waiting.pop()
                continue
        try:
            yield feed(Token("$END", None))
        except Unexpected:
            continue  # words without a number


def _carries_on(parsed: _Parsed, last: _Parsed, text: str, forms: CitationForms) -> bool:
    """Whether numbers without a noun are the rest of a list that other words interrupt.

    "its resolutions 46/182 of ..., the annex to which ..., 47/168 of ...", "resolutions on ports,
    in particular 52/17": only where they have a date, or stand as the next of a list does.
    """
    assert last.noun is not None
    if forms.noun(last.noun.match[0]).speaks_of == Count.ONE.value:
        return False
    first = parsed.numbers[0]
    start = (first.before or first.number).match.start()
    if not last.numbers:
        return forms.among.search(text, max(0, start - _REACH), start) is not None
    if start - last.numbers[-1].number.match.end() > _FAR:
        return False
    if first.after or first.before:
        return True
    return any(forms.listed.fullmatch(text, start - size, start) for size in range(2, _REACH))


_REACH = 24  # characters before a number that tell how it is joined to what stands before
_FAR = 400  # characters: farther on a list has ended


# ---- What a citation says -------------------------------------------------------------------


def _citation(
    block: Block, parsed: _Parsed, own: str | None, mentioned: set[str], forms: CitationForms
) -> Citation:
    assert parsed.noun is not None
    form = forms.noun(parsed.noun.match[0])
    count = None if form.speaks_of is None else Count(form.speaks_of)
    shared = parsed.shared and _day(parsed.shared, forms)
    cited = tuple(_cited(number, shared, forms) for number in parsed.numbers)
    owner = parsed.owner or next((one.organ for one in parsed.numbers if one.organ), None)
    number = next((one.number for one in cited if one.number is not None), None)
    day = next((one.day.day for one in cited if one.day is not None), None)
    if form.own or (owner is not None and owner.type == "OWN"):
        whose, organs = Owner.OWN, of_own(number, day, own, mentioned)
    elif owner is not None:
        named = forms.organs(owner.match[0]) if owner.type == "ORGAN" else ()
        whose, organs = Owner.NAMED, of_named(number, named)
    else:
        whose, organs = Owner.UNSAID, of_unsaid(number, own, mentioned)
    return Citation(block, Noun(_part(parsed.noun), form.kind, count), whose, organs, cited)


def _part(word: Word) -> Part:
    return Part(word.match[0], *word.match.span())


def _bare(number: Word) -> Part:
    """Return a number without what Chinese sets around it: 第52/17号."""
    printed, start = number.match[0], number.match.start()
    head = len(printed) - len(printed.lstrip(_AROUND_NUMBER))
    text = printed.strip(_AROUND_NUMBER)
    return Part(text, start + head, start + head + len(text))


_AROUND_NUMBER = "第号 \u00a0"


def _day(word: Word, forms: CitationForms) -> Day | None:
    """Return the date of a DATE, None for one that leaves out its year: "of 4 September"."""
    found = forms.day(word.match[0])
    if found is None:
        return None
    start, end, day = found
    at = word.match.start()
    return Day(Part(word.match[0][start:end], at + start, at + end), day)


def _cited(parsed: _ParsedNumber, shared: Day | None, forms: CitationForms) -> Cited:
    number, letters = forms.number(parsed.number.match[0])
    dated = parsed.before or parsed.after
    day = _day(dated, forms) if dated else shared
    return Cited(_bare(parsed.number), number, letters, day)
