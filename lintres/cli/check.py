"""`lintres check`: report the faults of drafts."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from lintres.cli.baselines import Baselines, baseline_options, writing_option
from lintres.cli.console import CLEAN, FOUND, Output, Refusal, complain, output_to
from lintres.cli.formats import FORMATS, findings_report
from lintres.cli.options import (
    Command,
    checking_options,
    format_option,
    paths_argument,
    reading_options,
    registry_option,
)
from lintres.cli.reading import Reading
from lintres.clock import Clock
from lintres.configuration.settings import Settings
from lintres.draft import Draft
from lintres.reports import text
from lintres.reports.timings import timings
from lintres.verdict import Verdict, verdict_of

_EPILOG = """\
exit status: 0 no finding at or above the level of --fail-on; 1 such findings; 2 the call or a
file could not be read; 3 a fault of lintres itself"""


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.epilog = _EPILOG
    paths_argument(parser)
    checking_options(parser)
    format_option(parser, FORMATS)
    reading_options(parser)
    registry_option(parser)
    baseline_options(parser)
    writing_option(parser)
    parser.add_argument(
        "--add-suppressions",
        metavar="REASON",
        help="write comments into the drafts that switch off what is found, with this reason",
    )
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
    if arguments.add_suppressions is not None:
        from lintres.cli import suppress  # late: most calls write nothing

        return suppress.run(arguments)
    clock = Clock() if arguments.timings else None
    baselines = Baselines(arguments)
    failed = False

    def checked(draft: Draft, settings: Settings) -> Verdict:
        nonlocal failed
        result = baselines.reported(verdict_of(settings.look(draft, clock)), settings)
        failed = failed or settings.fails(result.diagnostics)
        return result

    reading = Reading(arguments, checked, clock, quiet=arguments.quiet)
    baselines.open(reading.settings)
    with output_to(arguments.output) as output:
        report = _report(arguments, reading, output)
        output.stream.writelines(reading.progress.above(report))
        if arguments.output_format == "text" and not arguments.quiet:
            output.stream.writelines(baselines.notes())
    if reading.passed_over and arguments.output_format != "text" and not arguments.quiet:
        complain(text.without_resolution(reading.passed_over))
    if clock is not None:
        sys.stderr.writelines(timings(clock, reading.rules, reading.drafts, reading.characters))
    failed = baselines.settle() or failed
    return max(reading.status, FOUND if failed else CLEAN)


def _report(arguments: Namespace, reading: Reading[Verdict], output: Output) -> Iterator[str]:
    if arguments.statistics:
        # Most calls want the findings.
        from lintres.reports import statistics

        return statistics.report(reading.results(), paint=output.paint)
    return findings_report(
        arguments.output_format,
        reading,
        output,
        rules=reading.rules,
        summary=not arguments.quiet,
    )


COMMANDS = {"check": Command("report the faults of drafts", configure, run)}
