"""Findings for the Code Quality of GitLab: a JSON array that compares one branch with another."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from lintres.diagnostic import Diagnostic, Severity
from lintres.reports.jsonarray import Object, array
from lintres.reports.places import located
from lintres.source import Source
from lintres.verdict import Verdict

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}


def report(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yield the array; columns are code points."""
    yield from array(
        _finding(diagnostic, f"{one.source.name}\0{known_by}", one.source)
        for one in verdicts
        for diagnostic, known_by in zip(one.diagnostics, one.fingerprints, strict=True)
    )
    yield "\n"


def _finding(diagnostic: Diagnostic, known_by: str, source: Source) -> Object:
    start, end = (source.position(offset) for offset in diagnostic.span)
    message = located(source, diagnostic.span, diagnostic.message)
    return {
        # The only words that a merge request shows.
        "description": f"{message} ({diagnostic.code} {diagnostic.name})",
        "check_name": diagnostic.code,
        # Drafts may have a paragraph in common, and GitLab takes two of a fingerprint for one.
        "fingerprint": sha256(known_by.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": source.name,
            "lines": {"begin": start.line, "end": end.line},
            "positions": {"begin": start._asdict(), "end": end._asdict()},
        },
    }
