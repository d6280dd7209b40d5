"""Findings for programs: the JSON that the book of lintres documents, whole or a file a line."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from lintres.diagnostic import Diagnostic, Fix, Severity
from lintres.linter import Checked
from lintres.reports.page import rule_url
from lintres.source import Source, Span

# What every JSON of lintres says first; raised when a reader of the old one would stumble.
VERSION = 1

# An object of JSON: its values are whatever JSON can say.
Object: TypeAlias = dict[str, Any]


def json_report(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield one object that holds all files, indented."""
    yield json.dumps(_findings(tuple(checked)), ensure_ascii=False, indent=2) + "\n"


def ndjson_report(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield one such object for each file, a line each."""
    for one in checked:
        yield json.dumps(_findings((one,)), ensure_ascii=False) + "\n"


def _findings(checked: Sequence[Checked]) -> Object:
    found = [(draft, diagnostic) for draft, diagnostics in checked for diagnostic in diagnostics]
    counts = Counter(diagnostic.severity for _, diagnostic in found)
    return {
        "version": VERSION,
        "files": [
            {
                "path": draft.source.name,
                "language": draft.language,
                "profile": draft.identity.profile,
                "stage": draft.identity.stage,
            }
            for draft, _ in checked
        ],
        "diagnostics": [_diagnostic(diagnostic, draft.source) for draft, diagnostic in found],
        "summary": {
            "files": len(checked),
            **{severity.value: counts[severity] for severity in Severity},
        },
    }


def _diagnostic(diagnostic: Diagnostic, source: Source) -> Object:
    return {
        "path": source.name,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "confidence": diagnostic.confidence.value,
        "message": diagnostic.message,
        **_extent(diagnostic.span, source),
        "related": [
            {"message": related.message, **_extent(related.span, source)}
            for related in diagnostic.related
        ],
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
        "url": rule_url(diagnostic.code),
    }


def _extent(span: Span, source: Source) -> Object:
    return {"start": _place(span.start, source), "end": _place(span.end, source)}


def _place(offset: int, source: Source) -> Object:
    line, column = source.position(offset)
    return {"offset": offset, "line": line, "column": column}


def _fix(fix: Fix) -> Object:
    return {
        "tier": fix.tier.value,
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text}
            for edit in fix.edits
        ],
    }
