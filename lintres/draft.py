"""A draft as rules see it: its text, its elements, its language, and what it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain

from lintres.citation import Citation, Cited, Document, Owner
from lintres.damage import Condition
from lintres.lexicon import Lexicon
from lintres.owners import REGISTERED, numbers_so
from lintres.passage import Block
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.registry import (
    Answer,
    Exists,
    Key,
    Kind,
    Number,
    Registry,
    Series,
    read_number,
    read_symbol,
)
from lintres.slips import Slip
from lintres.source import Source, Span
from lintres.states import States, load_states
from lintres.syntax import Heading, Resolution, Title
from lintres.texts import Texts


class Identity(Record):
    """What a draft is, as far as its text says; what could not be recognised is None."""

    organ: str | None  # GA, SC, ECOSOC, HRC, ...: a key of facts on organs
    profile: str | None  # ga, sc, ecosoc, hrc: whose conventions it is held to
    stage: str | None  # draft or adopted
    symbol: str | None  # A/57/L.8, A/RES/57/106
    session: int | None  # a regular one of the organ, 57
    committee: str | None  # C1 to C6, SPC, ...: where the draft is before, or was reported on
    date: date | None  # of adoption, for a draft that of the document
    kind: str = "resolution"  # or amendment: a text that changes a draft and is none itself


class _Parts(Record):
    """What a draft is made of."""

    source: Source
    lexicon: Lexicon
    resolution: Resolution
    identity: Identity
    blocks: tuple[Block, ...]  # of the draft's own text: no page furniture, no comments
    condition: Condition  # what a conversion has done to the text
    citations: tuple[Citation, ...]  # in the order of the blocks
    registry: Registry  # what is known of the resolutions that it cites
    documents: tuple[Document, ...]  # whose symbols the text names, its own aside
    texts: Texts  # its parts, each to be searched in one go


class Draft(_Parts):
    """All that a rule may look at; what several rules ask for is found but once."""

    @property
    def language(self) -> str:
        """The language of the text: ar, en, es, fr, ru or zh."""
        return self.lexicon.code

    @property
    def states(self) -> States:
        """The names of those who may submit drafts, in the language of the text."""
        return load_states(self.language, self.lexicon.own_sponsors)

    @property
    def extracted(self) -> bool:
        """Whether the text shows signs of having been copied out of a PDF."""
        return self.condition.extracted

    @cached_property
    def own_key(self) -> Key | None:
        """The number of the text itself, by its symbol or heading; None for a draft."""
        if key := read_symbol(self.identity.symbol or ""):
            return key
        for element in self.resolution.front_matter.elements:
            printed = None
            if isinstance(element, Title) and element.number is not None:
                printed = element.number.letters
            elif isinstance(element, Heading) and (match := _NUMBER.search(element.body.text)):
                printed = match[0]
            number = read_number(printed) if printed else None
            if number is not None and self.identity.organ:
                return Key(self.identity.organ, Kind.RESOLUTION, number)
        return None

    @property
    def day(self) -> date | None:
        """The day of the text, or one in its session; None where it tells neither."""
        identity = self.identity
        if identity.date is not None or identity.organ != "GA" or identity.session is None:
            return identity.date
        return date(identity.session + _YEAR_ZERO + 1, 1, 1)

    @cached_property
    def is_archival(self) -> bool:
        """Whether the text is so old that copies of it are scans, in which marks come and go.

        Texts of the General Assembly are born digital from about 2001 on, others likewise.
        """
        return self.is_before(_FIRST_DIGITAL)

    def is_before(self, session: int | None) -> bool:
        """Whether a text is older than a session of the General Assembly; None is before all."""
        if session is None:
            return False
        if self.identity.organ == "GA" and self.identity.session is not None:
            return self.identity.session < session
        if self.identity.date is not None:
            return self.identity.date.year < session + _YEAR_ZERO
        key = self.own_key
        # 1325 (2000), and 2000/22 of the Economic and Social Council.
        year = 0 if key is None else key.number.session
        return _YEAR_ZERO < year < session + _YEAR_ZERO

    def slips(self, kind: str) -> Iterator[Slip]:
        """Yield the slips of a kind that were slips already when the text was written."""
        for slip in self.lexicon.slips.get(kind, ()):
            if slip.since is None or not self.is_before(slip.since):
                yield slip

    def citations_in(self, blocks: Iterable[Block]) -> Iterator[Citation]:
        """Yield the citations that stand in some blocks, in the order of the draft."""
        places = {block.spans for block in blocks}
        indexes = (self._citations_by_place.get(place, ()) for place in places)
        return (self.citations[index] for index in sorted(chain.from_iterable(indexes)))

    @cached_property
    def running_citations(self) -> tuple[Citation, ...]:
        """The citations in preambular and operative paragraphs."""
        return tuple(one for one in self.citations if self.texts.running.holds(one.block))

    @cached_property
    def _citations_by_place(self) -> Mapping[tuple[Span, ...], Sequence[int]]:
        """Where among the citations those of a block are, by the source that is its own."""
        indexes: dict[tuple[Span, ...], list[int]] = {}
        for index, citation in enumerate(self.citations):
            indexes.setdefault(citation.block.spans, []).append(index)
        return indexes

    @cached_property
    def lookups(self) -> tuple[tuple[Citation, Cited, dict[str, Answer]], ...]:
        """Each number that the text cites with the `answers` to it."""
        return tuple(
            (citation, cited, self.answers(citation, cited))
            for citation in self.citations
            for cited in citation.cited
        )

    def answers(self, citation: Citation, cited: Cited) -> dict[str, Answer]:
        """Return what the registry knows of a number, by the organs that may be meant.

        Several lettered parts are answered for together, as if they were one. Raises
        RegistryError for a registry that cannot be read.
        """
        if cited.number is None:
            return {}
        whole, start = cited.number, cited.printed.start
        if _ABBREVIATION.search(citation.block.text, max(0, start - 4), start):
            return {}
        if self._is_outside(citation, whole):
            return {}
        numbers = [whole._replace(part=letter) for letter in cited.letters] or [whole]
        return {
            organ: _together(
                [self.registry.find(organ, citation.noun.kind, number) for number in numbers]
            )
            for organ in citation.organs
            if numbers_so(organ, whole, self._year)
        }

    @property
    def _year(self) -> int | None:
        """The year in which the text ends, as far as it is known."""
        if self.identity.date is not None:
            return self.identity.date.year
        of_assembly = self.identity.organ == "GA" and self.identity.session is not None
        return (self.identity.session or 0) + _YEAR_ZERO + 1 if of_assembly else None

    def _is_outside(self, citation: Citation, number: Number) -> bool:
        """Whether a number may be of an organ that the registry does not know."""
        if citation.owner is Owner.NAMED:
            return False
        if citation.owner is Owner.OWN and self.identity.organ not in REGISTERED:
            return True
        # Up to 1977 other bodies counted as the Assembly did: 36 (III), 8 (XXVIII).
        return number.series is Series.ROMAN and any(
            REGISTERED.isdisjoint(organs)
            for _, organs in self.lexicon.citations.organs_named(citation.block.text)
        )

    def is_dated_as_of_another_organ(self, citation: Citation, cited: Cited) -> bool:
        """Whether an organ that seems not to be meant adopted this number on the date it bears."""
        if cited.number is None or cited.day is None or cited.day.day is None:
            return False
        holders = self.registry.holders(cited.number.whole)
        others = [one for (organ, _), one in holders.items() if organ not in citation.organs]
        return any(one.allows(cited.day.day) for one in others)

    def bears_date_of_its_list(self, citation: Citation, cited: Cited) -> bool:
        """Whether the date is that of another number of the list.

        In "52/17 and 53/22, of 20 November 1997 and 4 November 1998, respectively" the first date
        stands beside the last number.
        """
        if cited.day is None or cited.day.day is None:
            return False
        day = cited.day.day
        undated = [one for one in citation.cited if one.day in (None, cited.day) and one != cited]
        others = [answer for one in undated for answer in self.answers(citation, one).values()]
        return any(isinstance(one, Exists) and one.allows(day) for one in others)


_FIRST_DIGITAL = 56  # session
_YEAR_ZERO = 1945  # session 1 opened in 1946; session 31, like all since, in the year 1945 + 31
# What stands before the number of something else: "PRST 25/2".
_ABBREVIATION = Pattern(r"[A-Z]{3} ?$")
# "Resolution 1325 (2000)"
_NUMBER = Pattern(r"[0-9]{1,4} ?\((?:19|20)[0-9]{2}\)", "(")


def _together(answers: list[Answer]) -> Answer:
    existing = [answer for answer in answers if isinstance(answer, Exists)]
    for answer in answers:
        if not isinstance(answer, Exists):
            return answer
    return existing[0]._replace(
        first=min(one.first for one in existing), last=max(one.last for one in existing)
    )
