"""Verdicts as plain values, which can be kept in a file and sent to another process."""

from typing import TypeAlias

from lintres.diagnostic import Confidence, Diagnostic, Edit, Fix, Related, Severity, Tier
from lintres.fingerprint import Words
from lintres.source import Source, Span
from lintres.verdict import Verdict

_Span: TypeAlias = tuple[int, int]
_Fix: TypeAlias = tuple[str, tuple[tuple[_Span, str], ...]]
_Related: TypeAlias = tuple[tuple[_Span, str], ...]
_Finding: TypeAlias = tuple[
    str, str, str, str, str, _Span, _Related, _Fix | None, str, str | None
]  # fmt: skip

# A verdict without its text: strings, numbers, and tuples of these.
Plain: TypeAlias = tuple[
    str,
    str | None,
    str | None,
    bool,
    tuple[_Finding, ...],
    tuple[Words, ...],
    tuple[tuple[_Span, str], ...],
]


def plain(verdict: Verdict) -> Plain:
    """Return a verdict as plain values, its text aside."""
    return (
        verdict.language,
        verdict.profile,
        verdict.stage,
        verdict.lossy,
        tuple(map(_finding, verdict.diagnostics)),
        verdict.blocks,
        tuple(((start, end), address) for (start, end), address in verdict.links.items()),
    )


def _finding(one: Diagnostic) -> _Finding:
    fix = one.fix
    return (
        one.code,
        one.name,
        one.severity.value,
        one.confidence.value,
        one.message,
        (one.span.start, one.span.end),
        tuple(((start, end), message) for (start, end), message in one.related),
        None
        if fix is None
        else (fix.tier.value, tuple(((start, end), text) for (start, end), text in fix.edits)),
        one.source,
        one.url,
    )


def whole(values: Plain, source: Source) -> Verdict:
    """Return a verdict again, on the text that it was made of."""
    language, profile, stage, lossy, findings, blocks, links = values
    return Verdict(
        source,
        language,
        profile,
        stage,
        lossy,
        tuple(map(_diagnostic, findings)),
        blocks,
        {Span(*span): address for span, address in links},
    )


def _diagnostic(finding: _Finding) -> Diagnostic:
    code, name, severity, confidence, message, span, related, fix, source, url = finding
    return Diagnostic(
        code,
        name,
        Severity(severity),
        Confidence(confidence),
        message,
        Span(*span),
        tuple(Related(Span(*place), said) for place, said in related),
        None
        if fix is None
        else Fix(tuple(Edit(Span(*place), text) for place, text in fix[1]), Tier(fix[0])),
        source,
        url,
    )
