"""`lintres check`: report the faults of drafts."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence

from lintres.cli.console import CLEAN, FOUND, Output, Refusal, complain, output_to
from lintres.cli.formats import FORMATS, findings_report
from lintres.cli.options import (
    format_option,
    one_of,
    reading_options,
    registry_option,
    team_registry,
)
from lintres.cli.reading import Reading
from lintres.cli.select import choose
from lintres.clock import Clock
from lintres.diagnostic import Confidence, Severity
from lintres.draft import Draft
from lintres.linter import Checked, check
from lintres.reports import text
from lintres.reports.timings import timings
from lintres.rule import Rule, load_rules

SUMMARY = "report the faults of drafts"

_NEVER = "never"
_EPILOG = """\
exit status: 0 no finding at or above the level of --fail-on; 1 such findings; 2 the call or a
file could not be read; 3 a fault of lintres itself"""


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.epilog = _EPILOG
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="drafts, folders to be searched for *.txt and *.md, or - for standard input "
        "(default: the current folder)",
    )
    for option, verb in (("--select", "check only"), ("--ignore", "do not check")):
        parser.add_argument(
            option,
            action="append",
            metavar="RULES",
            help=f"{verb} these rules: codes, names or families, as NUM,preambular-ending",
        )
    severities = tuple(severity.value for severity in Severity)
    parser.add_argument(
        "--fail-on",
        type=one_of("level", (*severities, _NEVER)),
        default=Severity.WARNING.value,
        metavar="LEVEL",
        help="exit with 1 for findings this grave: error, warning, hint or never "
        "(default: warning)",
    )
    parser.add_argument(
        "--min-confidence",
        type=one_of("confidence", tuple(confidence.value for confidence in Confidence)),
        default=Confidence.LOW.value,
        metavar="LEVEL",
        help="leave out findings less sure than this: low, medium or high (default: low)",
    )
    format_option(parser, FORMATS)
    reading_options(parser)
    registry_option(parser)
    parser.add_argument(
        "--statistics",
        action="store_true",
        help="count the findings of each rule instead of printing them (with --output-format text)",
    )
    parser.add_argument(
        "--timings",
        action="store_true",
        help="say on standard error where the time went: preparing, parsing, each rule",
    )
    parser.add_argument("--quiet", action="store_true", help="findings only, no summary")


def run(arguments: Namespace) -> int:
    """Check drafts and report; return the exit status."""
    if arguments.statistics and arguments.output_format != "text":
        raise Refusal("--statistics is a table for people: leave --output-format out")
    rules = choose(load_rules(), arguments.select, arguments.ignore)
    least = Confidence(arguments.min_confidence).rank
    clock = Clock() if arguments.timings else None
    found: set[Severity] = set()

    def checked(draft: Draft) -> Checked:
        diagnostics = check(draft, rules, clock=clock)
        sure = tuple(one for one in diagnostics if one.confidence.rank <= least)
        found.update(one.severity for one in sure)
        return Checked(draft, sure)

    registry = team_registry(arguments)
    reading = Reading(arguments, checked, registry, clock, quiet=arguments.quiet)
    with output_to(arguments.output) as output:
        report = _report(arguments, reading, output, rules)
        output.stream.writelines(reading.progress.above(report))
    if reading.passed_over and arguments.output_format != "text" and not arguments.quiet:
        complain(text.without_resolution(reading.passed_over))
    if clock is not None:
        sys.stderr.writelines(timings(clock, rules, reading.drafts, reading.characters))
    return max(reading.status, FOUND if _fails(found, arguments.fail_on) else CLEAN)


def _report(
    arguments: Namespace, reading: Reading[Checked], output: Output, rules: Sequence[Rule]
) -> Iterator[str]:
    if arguments.statistics:
        # Most calls want the findings.
        from lintres.reports import statistics

        return statistics.report(reading.results(), paint=output.paint)
    return findings_report(
        arguments.output_format, reading, output, rules=rules, summary=not arguments.quiet
    )


def _fails(found: set[Severity], level: str) -> bool:
    if level == _NEVER:
        return False
    return any(severity.rank <= Severity(level).rank for severity in found)
