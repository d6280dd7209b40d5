"""Findings for reviewdog, which comments on a change: the Reviewdog Diagnostic Format, rdjson."""

from collections.abc import Iterable, Iterator

from lintres.diagnostic import Diagnostic, Fix, Severity
from lintres.editing import edited_stretch
from lintres.reports.jsonarray import Object, array, compact
from lintres.reports.places import located
from lintres.rulebook import BOOK
from lintres.source import Source, Span
from lintres.verdict import Verdict

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.HINT: "INFO"}
_BOM = len("\ufeff".encode())


def report(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yield one object; its columns are bytes of UTF-8, as the format asks."""
    yield f'{{"source": {compact({"name": "lintres", "url": BOOK})},\n"diagnostics": '
    yield from array(
        _finding(diagnostic, one.source) for one in verdicts for diagnostic in one.diagnostics
    )
    yield "}\n"


def _finding(diagnostic: Diagnostic, source: Source) -> Object:
    said: Object = {
        "message": located(source, diagnostic.span, diagnostic.message),
        "location": _location(diagnostic.span, source),
        "severity": _SEVERITIES[diagnostic.severity],
        "code": _code(diagnostic),
    }
    if diagnostic.fix:
        said["suggestions"] = [_suggestion(diagnostic.fix, source)]
    if diagnostic.related:
        said["related_locations"] = [
            {"message": related.message, "location": _location(related.span, source)}
            for related in diagnostic.related
        ]
    return said


def _code(diagnostic: Diagnostic) -> Object:
    return {"value": diagnostic.code, **({"url": diagnostic.url} if diagnostic.url else {})}


def _suggestion(fix: Fix, source: Source) -> Object:
    """Return a fix as one replacement: reviewdog offers each by itself, and edits go together."""
    edits = sorted(fix.edits)
    whole = Span(edits[0].span.start, edits[-1].span.end)
    return {"range": _range(whole, source), "text": edited_stretch(source, edits, whole)}


def _location(span: Span, source: Source) -> Object:
    return {"path": source.name, "range": _range(span, source)}


def _range(span: Span, source: Source) -> Object:
    return {"start": _place(span.start, source), "end": _place(span.end, source)}


def _place(offset: int, source: Source) -> Object:
    line = source.position(offset).line
    before = source.text[source.line(line).start : offset]
    # A byte order mark is no part of the text, but it is of the file.
    first = _BOM if source.bom and line == 1 else 0
    return {"line": line, "column": first + len(before.encode()) + 1}
