"""What lintres says of a draft, with all that reports and baselines want to know of the draft.

Plain values alone: they can be kept, and handed on to another process, without the draft.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping

from lintres.diagnostic import Diagnostic
from lintres.draft import Draft
from lintres.fingerprint import Words, blocks_at, fingerprints
from lintres.linter import Checked
from lintres.record import Record
from lintres.registry import Exists, Key
from lintres.registry.symbol import address_of
from lintres.source import Source, Span


class Verdict(Record):
    """A draft as reports see it."""

    source: Source
    language: str
    profile: str | None
    stage: str | None
    lossy: bool  # a conversion has lost lines of it
    diagnostics: tuple[Diagnostic, ...]  # in reading order
    blocks: tuple[Words, ...]  # in which findings begin
    links: Mapping[Span, str]  # where to read the resolution whose number stands in a span

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """What each finding is known by when its paragraph has moved."""
        return fingerprints(self.blocks, self.diagnostics)


def verdict_of(checked: Checked) -> Verdict:
    """Return what there is to report of a checked draft."""
    draft, found = checked
    return Verdict(
        draft.source,
        draft.language,
        draft.identity.profile,
        draft.identity.stage,
        draft.condition.lossy,
        found,
        blocks_at(draft, (one.span.start for one in found)),
        dict(_links(draft, {one.span for one in found})),
    )


def _links(draft: Draft, spans: Collection[Span]) -> Iterator[tuple[Span, str]]:
    """Yield the spans that touch the number or the date of a resolution that can be read."""
    if not spans:
        return
    cited = [
        (citation.span(place), citation, one)
        for citation in draft.citations
        for one in citation.cited
        for place in (one.printed, *([one.day.printed] if one.day else ()))
    ]
    cited.sort(key=lambda each: each[0].end)
    ends = [place.end for place, _, _ in cited]
    for span in spans:
        for place, citation, one in cited[bisect_left(ends, span.start + 1) :]:
            if place.start >= span.end:
                break
            existing = (
                Key(organ, citation.noun.kind, answer.number)
                for organ, answer in draft.answers(citation, one).items()
                if isinstance(answer, Exists)
            )
            address = next(map(address_of, existing), None)
            if address is not None:
                yield span, address
                break
