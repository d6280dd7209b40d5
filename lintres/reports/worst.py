"""All findings of a call, the worst first: for reports that cannot begin before they have all."""

from collections.abc import Iterable

from lintres.diagnostic import Diagnostic
from lintres.record import Record
from lintres.reports.display import shorten
from lintres.reports.edits import describe
from lintres.reports.places import located, where
from lintres.reports.tally import Tally
from lintres.source import Position, Source
from lintres.verdict import Verdict

_LONGEST = 44


class Found(Record):
    """A finding with what its draft says of it, so that the draft can go."""

    path: str
    where: str  # "3:14", or "page 2, paragraph 7"
    message: str  # with these words where the draft has no lines
    start: Position
    end: Position
    words: str  # that it is about, shortened; none where it stands between two characters
    mend: str  # what its fix would change, in words; empty without a fix
    diagnostic: Diagnostic


class Findings(Record):
    """The findings of all drafts, the worst first; those that are alike in reading order."""

    found: tuple[Found, ...]
    tally: Tally
    lossy: tuple[str, ...]  # the drafts of which a conversion has lost lines


def worst_first(verdicts: Iterable[Verdict]) -> Findings:
    """Collect findings; the graver come first, and of these the surer."""
    tally = Tally()
    found: list[Found] = []
    lossy: list[str] = []
    for one in verdicts:
        tally.add(one)
        source = one.source
        found += (_found(diagnostic, source) for diagnostic in one.diagnostics)
        if one.lossy:
            lossy.append(source.name)
    found.sort(key=_gravity)
    return Findings(tuple(found), tally, tuple(lossy))


def _found(diagnostic: Diagnostic, source: Source) -> Found:
    start, end = diagnostic.span
    fix = diagnostic.fix
    return Found(
        source.name,
        where(source, diagnostic.span),
        located(source, diagnostic.span, diagnostic.message),
        source.position(start),
        source.position(end),
        shorten(source.slice(diagnostic.span), _LONGEST),
        f"{fix.tier.value}: {describe(fix, source, diagnostic.span)}" if fix else "",
        diagnostic,
    )


def _gravity(found: Found) -> tuple[int, int]:
    return found.diagnostic.severity.rank, found.diagnostic.confidence.rank
