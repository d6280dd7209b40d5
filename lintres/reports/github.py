"""Findings as annotations of GitHub: workflow commands in the log of a step, the worst first.

GitHub shows ten errors, ten warnings and ten notices of a step and drops what goes beyond. The
log has all findings therefore, and the summary of the job has them in a table.
"""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from lintres.diagnostic import Severity
from lintres.record import Record
from lintres.reports import concise, markdown
from lintres.reports.display import visible
from lintres.reports.tally import counted
from lintres.reports.worst import Findings, Found

# Bytes; a summary that is longer is not shown at all.
LONGEST_SUMMARY = 1024 * 1024

_MOST = 10  # annotations of a kind
_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_DATA = re.compile("[%\r\n]")
_PROPERTY = re.compile("[%\r\n:,]")


def report(findings: Findings, *, in_summary: bool, summary: bool = True) -> Iterator[str]:
    """Yield what the log says; `in_summary` tells whether the summary of the job has all."""
    shown: Counter[Severity] = Counter()
    beyond: list[Found] = []
    for one in findings.found:
        severity = one.diagnostic.severity
        shown[severity] += 1
        if shown[severity] <= _MOST:
            yield _command(one)
        else:
            beyond.append(one)
    if beyond:
        yield from _told(beyond, in_summary=in_summary)
    if summary:
        yield findings.tally.sentence() + "\n"


class JobSummary(Record):
    """Markdown for the summary of a job; `whole` if all findings are in it."""

    text: str
    whole: bool


def job_summary(findings: Findings, room: int) -> JobSummary:
    """Return the table of all findings, as much of it as fits into so many bytes."""
    written, left = [markdown.head(findings)], len(findings.found)
    # Where not all fits, its last line says so; it is never longer than this one.
    room -= len((written[0] + _rest(left)).encode())
    if room < 0:
        return JobSummary("", whole=False)
    for row in markdown.rows(findings):
        room -= len(row.encode())
        if room < 0:
            return JobSummary("".join([*written, _rest(left)]), whole=False)
        written.append(row)
        left -= 1
    return JobSummary("".join(written), whole=True)


def _rest(left: int) -> str:
    return f"\n{counted(left, 'more finding')} would not fit in here: the log has them all.\n"


def _command(one: Found) -> str:
    diagnostic = one.diagnostic
    properties = {"file": one.path, "line": str(one.start.line), "endLine": str(one.end.line)}
    if one.start.line == one.end.line:  # columns of two lines are refused
        properties |= {"col": str(one.start.column), "endColumn": str(one.end.column)}
    properties["title"] = f"{diagnostic.code} {diagnostic.name}"
    told = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in properties.items())
    message = visible(one.message) + (f"\nfix, {one.mend}" if one.mend else "")
    return f"::{_KINDS[diagnostic.severity]} {told}::{_escaped(message, _DATA)}\n"


def _told(beyond: list[Found], *, in_summary: bool) -> Iterator[str]:
    """Yield findings as plain lines, in which no draft can hide a command."""
    lines = [concise.finding(one.path, one.start, one.diagnostic, one.message) for one in beyond]
    all_of_them = "; the summary of this job has all" if in_summary else ""
    yield (
        f"{counted(len(beyond), 'more finding')}, beyond the {_MOST} of a kind that GitHub "
        f"annotates, here{all_of_them}:\n"
    )
    # Whatever stands between is read as text; the word that ends it cannot be written beforehand
    # into a draft, since it depends on all of them.
    word = sha256("".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
    yield f"::stop-commands::{word}\n"
    yield from lines
    yield f"::{word}::\n"


def _escaped(text: str, characters: re.Pattern[str]) -> str:
    return characters.sub(lambda match: f"%{ord(match[0]):02X}", text)
