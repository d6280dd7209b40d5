"""Findings for the Code Quality of GitLab: a JSON array that compares one branch with another."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from lintres.diagnostic import Diagnostic, Severity
from lintres.fingerprint import fingerprints
from lintres.linter import Checked
from lintres.reports.jsonarray import Object, array
from lintres.source import Source

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}


def report(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield the array; columns are code points."""
    yield from array(
        _finding(diagnostic, f"{draft.source.name}\0{known_by}", draft.source)
        for draft, diagnostics in checked
        for diagnostic, known_by in zip(diagnostics, fingerprints(draft, diagnostics), strict=True)
    )
    yield "\n"


def _finding(diagnostic: Diagnostic, known_by: str, source: Source) -> Object:
    start, end = (source.position(offset) for offset in diagnostic.span)
    return {
        # The only words that a merge request shows.
        "description": f"{diagnostic.message} ({diagnostic.code} {diagnostic.name})",
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
