"""Findings for people: where, the line itself, what is wrong, why, and what would mend it."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from lintres.diagnostic import Confidence, Diagnostic
from lintres.reports.display import visible, wrap
from lintres.reports.edits import describe
from lintres.reports.frames import frame
from lintres.reports.paint import INKS, Ink, Paint, plain
from lintres.reports.places import place
from lintres.reports.tally import Tally, counted
from lintres.source import Source
from lintres.verdict import Verdict

_INDENT = "  "
_HANG = "why: "


def report(
    verdicts: Iterable[Verdict],
    *,
    width: int = 100,
    paint: Paint = plain,
    passed_over: Collection[str] = (),
    summary: bool = True,
    reasons: bool = True,
) -> Iterator[str]:
    """Yield each finding, then the summary.

    `passed_over` names the files without a resolution; it is looked at after all are checked.
    Without `reasons` no finding says why.
    """
    tally = Tally()
    lossy: list[str] = []
    for one in verdicts:
        tally.add(one)
        if one.lossy:
            lossy.append(one.source.name)
        for diagnostic in one.diagnostics:
            link = one.links.get(diagnostic.span)
            yield finding(
                diagnostic, one.source, width=width, paint=paint, link=link, reason=reasons
            )
            yield "\n"
    if summary and tally.files:
        yield tally.sentence(paint) + "\n"
    if summary and lossy:
        yield with_losses(lossy)
    if summary and passed_over:
        yield without_resolution(passed_over) + ".\n"


def finding(
    diagnostic: Diagnostic,
    source: Source,
    *,
    width: int = 100,
    paint: Paint = plain,
    link: str | None = None,
    reason: bool = True,
) -> str:
    """Return all that is said of one finding, the last line break included.

    `link` is an address to open from the words that the finding is about; `reason` asks for why.
    """
    ink = INKS[diagnostic.severity]
    lines = [_header(diagnostic, source, ink, paint)]
    room = width - len(_INDENT)
    for line in frame(source, diagnostic.span, width=room, ink=ink, paint=paint, link=link):
        lines.append(_INDENT + line)
    lines += _paragraph("", diagnostic.message, width, paint)
    if reason:
        lines += _paragraph("why: ", diagnostic.source, width, paint)
    if diagnostic.fix:
        label = f"fix ({diagnostic.fix.tier.value}): "
        mend = describe(diagnostic.fix, source, diagnostic.span)
        lines += _paragraph(label, mend, width, paint, Ink.LABEL)
    for related in diagnostic.related:
        lines += _paragraph(f"see {place(source, related.span)}: ", related.message, width, paint)
    return "\n".join(lines) + "\n"


def without_resolution(names: Collection[str]) -> str:
    """Say how many files were passed over: "2 files passed over: no resolution in them"."""
    where = "it" if len(names) == 1 else "them"
    return f"{counted(len(names), 'file')} passed over: no resolution in {where}"


def with_losses(names: Sequence[str]) -> str:
    """Say that what a conversion has lost is not held against a text."""
    first = visible(names[0])
    which = first if len(names) == 1 else f"{first} and {len(names) - 1} more"
    return (
        f"A conversion has lost lines of {which}: openings, endings and numbers are not judged "
        "where they may be lost.\n"
    )


def _header(diagnostic: Diagnostic, source: Source, ink: Ink, paint: Paint) -> str:
    at = paint(f"{place(source, diagnostic.span)}:", Ink.PLACE)
    severity = paint(diagnostic.severity.value, ink)
    code = paint(diagnostic.code, Ink.CODE, diagnostic.url)
    header = f"{at} {severity} {code} {diagnostic.name}"
    if diagnostic.confidence is Confidence.HIGH:
        return header
    return f"{header} ({diagnostic.confidence.value} confidence)"


def _paragraph(
    label: str, text: str, width: int, paint: Paint, ink: Ink = Ink.FAINT
) -> Iterator[str]:
    hang = len(_HANG) if label else 0
    room = max(width - len(_INDENT) - hang, 20)
    first, *others = wrap(text, room, len(label) - hang)
    yield f"{_INDENT}{paint(label, ink) if label else ''}{first}"
    yield from (f"{_INDENT}{' ' * hang}{line}" for line in others)
