"""The formats in which findings are reported: which report a name stands for."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lintres.cli.console import CLEAN, Output, complain, reason, version
from lintres.cli.reading import Reading
from lintres.reports import concise, text
from lintres.rulebook import Rule
from lintres.verdict import Verdict

if TYPE_CHECKING:
    from lintres.reports.worst import Findings

R = TypeVar("R")

FORMATS = (
    "text",
    "concise",
    "json",
    "ndjson",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
    "markdown",
)

# Where GitHub takes the summary of a job from.
_JOB_SUMMARY = "GITHUB_STEP_SUMMARY"


def findings_report(
    output_format: str,
    results: Iterator[Verdict],
    reading: Reading[R],
    output: Output,
    *,
    rules: Sequence[Rule],
    summary: bool = True,
) -> Iterator[str]:
    """Report what `rules` find in the drafts of a call; without a summary, findings only.

    `reading` tells, once all results are taken, how the call went.
    """
    match output_format:
        case "text":
            return text.report(
                results,
                width=output.width,
                paint=output.paint,
                passed_over=reading.passed_over,
                summary=summary,
            )
        case "concise":
            return concise.report(results)
        case "github":
            return _github(results, summary=summary)
    # Only programs want these: json and xml are for those who ask.
    from lintres.reports import gitlab, junit, machine, markdown, rdjson, sarif

    match output_format:
        case "json":
            return machine.json_report(results)
        case "ndjson":
            return machine.ndjson_report(results)
        case "sarif":
            return sarif.report(
                results,
                rules=rules,
                version=version(),
                complete=lambda: reading.status == CLEAN,
            )
        case "gitlab":
            return gitlab.report(results)
        case "junit":
            return junit.report(results)
        case "rdjson":
            return rdjson.report(results)
        case "markdown":
            return markdown.report(results, summary=summary)
    raise ValueError(f"there is no format {output_format}")


def _github(results: Iterator[Verdict], *, summary: bool) -> Iterator[str]:
    """Report for the log of a step, with a table for the summary of its job if there is one."""
    from lintres.reports import github  # late, as the others
    from lintres.reports.worst import worst_first

    findings = worst_first(results)
    said = bool(findings.found) or summary
    in_summary = said and _write_job_summary(findings)
    yield from github.report(findings, in_summary=in_summary, summary=summary)


def _write_job_summary(findings: "Findings") -> bool:
    """Append a table of the findings to the summary of the job; return whether all are in it."""
    from lintres.reports.github import LONGEST_SUMMARY, job_summary

    named = os.environ.get(_JOB_SUMMARY)
    if not named:
        return False
    path = Path(named)
    try:
        # Other commands of the step may have written to it.
        room = LONGEST_SUMMARY - (path.stat().st_size if path.exists() else 0)
        table = job_summary(findings, room)
        with path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(table.text)
    except OSError as fault:
        complain(f"{path}: cannot write the summary of the job: {reason(fault)}")
        return False
    return table.whole
