"""Findings as SARIF 2.1.0, for code scanning and for whatever else collects results of tools."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath
from urllib.parse import quote

from lintres.diagnostic import Confidence, Diagnostic, Fix, Severity
from lintres.reports.edits import describe
from lintres.reports.jsonarray import Object, array, compact
from lintres.reports.page import rule_page
from lintres.reports.places import located
from lintres.rulebook import BOOK, Rule
from lintres.source import Source, Span
from lintres.verdict import Verdict

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_ROOT = "%SRCROOT%"
_RUN: Object = {
    # Without this, readers take columns and offsets for units of UTF-16.
    "columnKind": "unicodeCodePoints",
    "newlineSequences": ["\r\n", "\n", "\r"],
    "originalUriBaseIds": {
        _ROOT: {"description": {"text": "The folder in which lintres was called."}}
    },
}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
# GitHub sorts alerts by these two.
_PRECISIONS = {Confidence.HIGH: "high", Confidence.MEDIUM: "medium", Confidence.LOW: "low"}
_PROBLEMS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "recommendation",
}


def report(
    verdicts: Iterable[Verdict],
    *,
    rules: Sequence[Rule],
    version: str,
    complete: Callable[[], bool],
) -> Iterator[str]:
    """Yield one log with one run; columns and offsets are code points.

    `rules` are those that were asked; the ones that found something are described. `complete`
    tells whether all drafts could be read; it is asked when all are checked.
    """
    by_code = {rule.code: rule for rule in rules}
    run = _Run()
    yield f'{{"$schema": {compact(SCHEMA)}, "version": "2.1.0", "runs": [{{\n'
    yield compact(_RUN)[1:-1] + ',\n"results": '
    yield from array(run.results(verdicts))
    yield ',\n"artifacts": '
    yield from array(run.artifacts)
    yield ',\n"tool": {"driver": '
    driver = {"name": "lintres", "informationUri": BOOK, "version": version}
    yield compact(driver)[:-1] + ', "rules": '
    yield from array(_descriptor(by_code[code]) for code in run.codes)
    yield '}},\n"invocations": '
    yield compact([{"executionSuccessful": complete()}])
    yield "\n}]}\n"


class _Run:
    """What results refer to: the drafts, and the rules that found something in them."""

    def __init__(self) -> None:
        self.artifacts: list[Object] = []
        self.codes: dict[str, int] = {}  # and their places among the rules

    def results(self, verdicts: Iterable[Verdict]) -> Iterator[Object]:
        for one in verdicts:
            artifact = _artifact_location(one.source.name)
            self.artifacts.append(_artifact(one, artifact))
            artifact = {**artifact, "index": len(self.artifacts) - 1}
            for diagnostic, fingerprint in zip(one.diagnostics, one.fingerprints, strict=True):
                index = self.codes.setdefault(diagnostic.code, len(self.codes))
                yield {
                    "ruleId": diagnostic.code,
                    "ruleIndex": index,
                    **_result(diagnostic, one.source, artifact),
                    "partialFingerprints": {"lintres/v1": fingerprint},
                }


def _artifact_location(path: str) -> Object:
    """Return where a draft is: relative to where lintres was called, if it was given so."""
    pure = PurePath(path)
    if pure.is_absolute():
        return {"uri": pure.as_uri()}
    return {"uri": quote(pure.as_posix(), errors="surrogateescape"), "uriBaseId": _ROOT}


def _artifact(verdict: Verdict, location: Object) -> Object:
    # Of what is no plain text, regions are those of the text that was taken from it.
    is_text = verdict.source.origins is None
    return {
        "location": location,
        "roles": ["analysisTarget"],
        **({"mimeType": "text/plain", "encoding": "UTF-8"} if is_text else {}),
        "properties": {
            "language": verdict.language,
            "profile": verdict.profile,
            "stage": verdict.stage,
        },
    }


def _result(diagnostic: Diagnostic, source: Source, artifact: Object) -> Object:
    said: Object = {
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": located(source, diagnostic.span, diagnostic.message)},
        "locations": [_location(diagnostic.span, source, artifact)],
    }
    if diagnostic.related:
        said["relatedLocations"] = [
            {
                "id": number,
                **_location(related.span, source, artifact),
                "message": {"text": related.message},
            }
            for number, related in enumerate(diagnostic.related, 1)
        ]
    # An array of fixes that is empty has whole files refused.
    if diagnostic.fix and diagnostic.fix.edits:
        said["fixes"] = [_fix(diagnostic.fix, source, artifact)]
    said["properties"] = {"confidence": diagnostic.confidence.value}
    return said


def _location(span: Span, source: Source, artifact: Object) -> Object:
    region = {**_region(span, source), "snippet": {"text": source.slice(span)}}
    location: Object = {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    origin = source.origin(span)
    if origin is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": origin.words}]
    return location


def _region(span: Span, source: Source) -> Object:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _fix(fix: Fix, source: Source, artifact: Object) -> Object:
    return {
        "description": {"text": describe(fix, source)},
        "artifactChanges": [
            {
                "artifactLocation": artifact,
                "replacements": [
                    {
                        "deletedRegion": _region(edit.span, source),
                        "insertedContent": {"text": edit.text},
                    }
                    for edit in fix.edits
                ],
            }
        ],
        "properties": {"tier": fix.tier.value},
    }


def _descriptor(rule: Rule) -> Object:
    reason = rule.reason or rule.norm
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.norm},
        "fullDescription": {"text": reason},
        "help": {"text": f"{reason}\nwhy: {rule.source}", "markdown": rule_page(rule)},
        **({"helpUri": rule.url} if rule.url else {}),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "confidence": rule.confidence.value,
            "fix": rule.fix.value if rule.fix else "none",
            "precision": _PRECISIONS[rule.confidence],
            "problem.severity": _PROBLEMS[rule.severity],
            "tags": [rule.code[:3]],
        },
    }
