"""Findings, structure and rules for programs: JSON, whole or an object a file."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from lintres.citation import Citation, Cited, Document
from lintres.diagnostic import Diagnostic, Fix, Severity
from lintres.draft import Draft
from lintres.origin import Origin
from lintres.registry import read_symbol
from lintres.reports.jsonarray import Object
from lintres.reports.structure import blocks_of
from lintres.rulebook import Rule
from lintres.source import Source, Span
from lintres.verdict import Verdict

# What every JSON of lintres says first; raised when a reader of the old one would stumble.
VERSION = 1


def json_report(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yield one object that holds all files, indented."""
    yield json.dumps(_findings(verdicts), ensure_ascii=False, indent=2) + "\n"


def ndjson_report(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yield one such object for each file, a line each."""
    for one in verdicts:
        yield json.dumps(_findings((one,)), ensure_ascii=False) + "\n"


def json_structure(drafts: Iterable[Draft]) -> Iterator[str]:
    """Yield one object that holds all drafts, indented."""
    whole = {"version": VERSION, "files": [_structure(draft) for draft in drafts]}
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def ndjson_structure(drafts: Iterable[Draft]) -> Iterator[str]:
    """Yield one object for each draft, a line each."""
    for draft in drafts:
        yield json.dumps({"version": VERSION, **_structure(draft)}, ensure_ascii=False) + "\n"


def json_rules(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield one object that lists rules, indented."""
    whole = {"version": VERSION, "rules": [_rule(rule) for rule in rules]}
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _findings(verdicts: Iterable[Verdict]) -> Object:
    files: list[Object] = []
    found: list[Object] = []
    counts: Counter[Severity] = Counter()
    # One draft after another, so that thousands of them are not held at once.
    for one in verdicts:
        files.append(
            {
                "path": one.source.name,
                "language": one.language,
                "profile": one.profile,
                "stage": one.stage,
                # Rules that need the whole text were not asked.
                **({"lossy": True} if one.lossy else {}),
            }
        )
        found += (_diagnostic(diagnostic, one.source) for diagnostic in one.diagnostics)
        counts.update(diagnostic.severity for diagnostic in one.diagnostics)
    totals = {severity.value: counts[severity] for severity in Severity}
    return {
        "version": VERSION,
        "files": files,
        "diagnostics": found,
        "summary": {"files": len(files), **totals},
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
        "url": diagnostic.url,
    }


def _extent(span: Span, source: Source) -> Object:
    places = {"start": _place(span.start, source), "end": _place(span.end, source)}
    origin = source.origin(span)
    return places if origin is None else {**places, "origin": _origin(origin)}


def _origin(origin: Origin) -> Object:
    """Return where words stand in a Word, PDF, ... file; what such a file has none of is left."""
    always = {"page": origin.page, "paragraph": origin.paragraph}
    return always | {key: one for key, one in origin._asdict().items() if one is not None}


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


def _structure(draft: Draft) -> Object:
    identity = draft.identity
    return {
        "path": draft.source.name,
        "language": draft.language,
        "organ": identity.organ,
        "profile": identity.profile,
        "stage": identity.stage,
        "symbol": identity.symbol,
        "session": identity.session,
        "committee": identity.committee,
        "date": identity.date.isoformat() if identity.date else None,
        "blocks": [element._asdict() for element in blocks_of(draft)],
        "citations": [
            _citation(citation, cited, letter)
            for citation in draft.citations
            for cited in citation.cited
            for letter in cited.letters or (None,)
        ]
        + [_document(document, draft) for document in draft.documents],
    }


def _document(document: Document, draft: Draft) -> Object:
    """Return a document that a draft names; "Add.1" beside its symbol is a part of it."""
    key = read_symbol(document.symbol)
    span = document.block.passage.span(document.printed.start, document.printed.end)
    return {
        "organ": key.organ if key else draft.lexicon.symbols.read(document.symbol).organ,
        "kind": key.kind.value if key else "document",
        "number": str(key.number.whole) if key else document.symbol,
        "part": (key.number.part if key else ", ".join(document.suffixes)) or None,
        "date": None,
        "spans": [span],
    }


def _citation(citation: Citation, cited: Cited, letter: str | None) -> Object:
    """Return one number that a draft cites; what could not be recognised is null."""
    number, day = cited.number, cited.day and cited.day.day
    places = [cited.printed, *([cited.day.printed] if cited.day else ())]
    return {
        "organ": citation.organs[0] if citation.organs else None,
        "kind": citation.noun.kind.value,
        "number": str(number.whole) if number else None,
        "part": letter,
        "date": day.isoformat() if day else None,
        "spans": sorted(citation.span(place) for place in places),
    }


def _rule(rule: Rule) -> Object:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "confidence": rule.confidence.value,
        "fix": rule.fix.value if rule.fix else None,
        "norm": rule.norm,
        "source": rule.source,
        "profiles": _sorted(rule.profiles),
        "stages": _sorted(rule.stages),
        "languages": _sorted(rule.languages),
        "url": rule.url,
    }


def _sorted(words: frozenset[str] | None) -> list[str] | None:
    return None if words is None else sorted(words)
