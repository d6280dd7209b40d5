"""Findings in Markdown, for a comment on a pull request or the summary of a job."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from lintres.diagnostic import Confidence
from lintres.reports.display import reorders, visible
from lintres.reports.edits import quoted
from lintres.reports.text import with_losses
from lintres.reports.worst import Findings, Found, worst_first
from lintres.verdict import Verdict

_TABLE = """\
| place | severity | rule | text | finding |
| --- | --- | --- | --- | --- |
"""
_MARKUP = re.compile(r"([\\`*_\[\]<>|~#&$@!])")
_QUOTED = re.compile(r"“[^“”]*”")
_TICKS = re.compile(r"`+")

# Between these, text that runs from right to left leaves the order of its neighbours alone.
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def report(verdicts: Iterable[Verdict], *, summary: bool = True) -> Iterator[str]:
    """Yield the summary, then a table for each file that has findings, the worst first."""
    findings = worst_first(verdicts)
    if summary:
        yield head(findings)
    yield from rows(findings)


def head(findings: Findings) -> str:
    """Return the heading and the summary."""
    losses = f"\n{_plain(with_losses(findings.lossy))}\n" if findings.lossy else ""
    return f"## lintres\n\n{findings.tally.sentence()}\n{losses}"


def rows(findings: Findings) -> Iterator[str]:
    """Yield a row for each finding; the first of a file has the head of its table before it."""
    in_order = {one.path: at for at, one in reversed(tuple(enumerate(findings.found)))}
    by_file = sorted(findings.found, key=lambda one: in_order[one.path])
    for path, found in groupby(by_file, key=attrgetter("path")):
        lead = f"\n### {code_span(path)}\n\n{_TABLE}"
        for one in found:
            yield lead + _row(one)
            lead = ""


def code_span(text: str) -> str:
    """Return a text as it is, in the type of code, fit for a cell of a table."""
    shown = visible(text)
    ticks = "`" * (max(map(len, _TICKS.findall(shown)), default=0) + 1)
    padding = " " if {shown[:1], shown[-1:]} & {"`", " "} else ""
    # A table ends a cell at a pipe even here, and one parser in two takes the backslash of the
    # draft before it for an escape: what stands between them has no width.
    shown = shown.replace("\\|", "\\\u200b|").replace("|", "\\|")
    return _isolated(f"{ticks}{padding}{shown}{padding}{ticks}")


def _row(one: Found) -> str:
    diagnostic = one.diagnostic
    severity = diagnostic.severity.value
    if diagnostic.confidence is not Confidence.HIGH:
        severity += f" ({diagnostic.confidence.value} confidence)"
    linked = f"[{diagnostic.code}]({diagnostic.url})" if diagnostic.url else diagnostic.code
    code = f"{linked} {diagnostic.name}"
    told = _plain(diagnostic.message) + (f"<br>fix, {_plain(one.mend)}" if one.mend else "")
    return f"| {one.where} | {severity} | {code} | {_words(one.words)} | {told} |\n"


def _words(text: str) -> str:
    named = quoted(text) if text else ""  # "2 spaces", since they cannot be seen
    return code_span(text) if named.startswith("“") else named


def _plain(text: str) -> str:
    """Return a text that means no markup, each quotation in it a unit whatever its direction."""
    shown = _QUOTED.sub(lambda quotation: _isolated(quotation[0]), visible(text.strip()))
    return _MARKUP.sub(r"\\\1", shown)


def _isolated(text: str) -> str:
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if reorders(text) else text
