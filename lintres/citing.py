"""Citations found in the blocks of a draft: words by their form, then the grammar over them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lintres.citation import Citation, Cited, Count, Day, Noun, Owner, Part
from lintres.citation_forms import CitationForms, Word
from lintres.draft import Identity
from lintres.grammars import Builders, feeder
from lintres.lexicon import Lexicon
from lintres.passage import Block
from lintres.registry import Number, Series
from lintres.tokens import Token

# What every number of a citation has: a text without it is not looked at more closely.
_MAY_CITE = re.compile(r"[0-9０-９٠-٩]\s?[^\W\d_]*\s?[/／(（]")
# Organs that the registry knows.
_REGISTERED = frozenset({"GA", "SC", "ECOSOC", "HRC", "CHR"})
# Of the Economic and Social Council and its commissions the session of a number is a year.
_FIRST_YEAR = 1946


def read_citations(
    blocks: Iterable[Block], identity: Identity, lexicon: Lexicon
) -> Iterator[Citation]:
    """Yield the citations of a draft in the order of its blocks."""
    for block in blocks:
        if _MAY_CITE.search(block.text):
            yield from _citations(block, identity.organ, lexicon.citations)


def _citations(block: Block, own: str | None, forms: CitationForms) -> Iterator[Citation]:
    """Yield the citations of a block; `own` is the organ whose text it is."""
    runs = list(_runs(block.text, forms))
    named = {organ for run in runs for organ in _named(run, forms)}
    last: _Parsed | None = None  # the citation before, which a list may carry on
    speaking: set[str] = set()  # organs outside the registry, named so far with no resolution
    for run in runs:
        types = {token.type for token in run}
        if "NOUN" not in types:
            speaking.update(_named(run, forms).difference(_REGISTERED))
        for parsed in _parse(run) if "NUMBER" in types else ():
            if parsed.noun is None:
                if last is None or not _carries_on(parsed, last, forms):
                    continue
                parsed = parsed._replace(noun=last.noun, owner=last.owner)
            last = parsed
            yield _citation(block, parsed, own, named & _REGISTERED | speaking, forms)


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
        if before is not None and not forms.joint.fullmatch(gap):
            if _is_listed(before, word, gap, forms):
                run.append(Token("LISTED", None))
            else:
                yield run
                run = []
        run.append(Token("ORGAN" if word.type == "OUTSIDE" else word.type, word))
        before = word
    if run:
        yield run


def _is_listed(before: Word, word: Word, gap: str, forms: CitationForms) -> bool:
    numbers = ("NUMBER", "DATE")
    joins = before.type in (*numbers, "ORGAN", "OUTSIDE") and word.type in numbers
    return joins and forms.listed.fullmatch(gap) is not None


# ---- Runs to citations, by grammar/citation.lark --------------------------------------------


class _ParsedNumber(NamedTuple):
    before: Word | None  # a date
    number: Word
    after: Word | None  # a date
    organ: Word | None


class _Parsed(NamedTuple):
    owner: Word | None
    noun: Word | None
    numbers: tuple[_ParsedNumber, ...]
    shared: Word | None


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
        "cited": lambda children: _ParsedNumber(*(child and child.value for child in children)),
        "cited_by_organ": lambda children: _ParsedNumber(
            children[0] and children[0].value, *(children[at].value for at in (1, 3, 2))
        ),
    }


def _parse(run: list[Token]) -> Iterator[_Parsed]:
    """Yield the citations of a run: each is as long as the grammar takes its words."""
    from lark.exceptions import UnexpectedInput  # late, as Lark itself

    waiting = list(reversed(run))
    while waiting:
        feed, taken = feeder("citation", _builders), 0
        try:
            while waiting:
                feed(waiting[-1])
                waiting.pop()
                taken += 1
        except UnexpectedInput:
            if not taken:
                waiting.pop()
                continue
        try:
            yield feed(Token("$END", None))
        except UnexpectedInput:
            continue  # words without a number


def _carries_on(parsed: _Parsed, last: _Parsed, forms: CitationForms) -> bool:
    """Whether numbers without a noun are the rest of a list that other words interrupt.

    "its resolutions 46/182 of ..., the annex to which ..., 47/168 of ...": only where the first has
    a date, for others may be anything.
    """
    assert last.noun is not None
    several = forms.noun(last.noun.match[0]).speaks_of == Count.MANY.value
    return several and (parsed.numbers[0].after or parsed.numbers[0].before) is not None


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
    first = next((one.number for one in cited if one.number is not None), None)
    if form.own or (owner is not None and owner.type == "OWN"):
        whose = Owner.OWN
        organs = _likely(first, own, mentioned)
    elif owner is not None:
        whose = Owner.NAMED
        organs = _of_named(first, forms.organs(owner.match[0]) if owner.type == "ORGAN" else ())
    else:
        whose, organs = Owner.UNSAID, _likely(first, own, mentioned)
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


def _of_named(number: Number | None, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of the organs that share a name ("Council") can have a number."""
    known = tuple(organ for organ in named if organ in _REGISTERED)
    if len(known) <= 1 or number is None:
        return known
    return tuple(organ for organ in known if organ in _able(number))


def _able(number: Number) -> tuple[str, ...]:
    """Return the organs that number their resolutions in this form."""
    match number.series:
        case Series.YEAR:
            return ("SC",)
        case Series.ROMAN:
            return ("GA", "ECOSOC")
        case Series.PLAIN if number.session >= _FIRST_YEAR:
            return ("ECOSOC", "CHR")
        case Series.PLAIN | Series.SPECIAL:
            return ("GA", "HRC")
    return ("GA",)


def _likely(number: Number | None, own: str | None, mentioned: set[str]) -> tuple[str, ...]:
    """Return the organs that may be meant by "its", or where nothing says whose a number is.

    That is the organ of the text, and any that the paragraph names. Where it has named a body
    outside the registry, it may be that body's; so may the numbers of the first thirty sessions,
    which in the General Assembly have another form.
    """
    named = [organ for organ in dict.fromkeys((own, *sorted(mentioned))) if organ in _REGISTERED]
    if number is None:
        return tuple(named)
    if number.series is Series.PLAIN and not mentioned <= _REGISTERED:
        return ()
    if number.series is Series.PLAIN and number.session <= _LAST_ROMAN and "HRC" not in named:
        return ()
    able = _able(number)
    return tuple(organ for organ in named if organ in able) or able


_LAST_ROMAN = 30  # the last session of the General Assembly with roman numbers
