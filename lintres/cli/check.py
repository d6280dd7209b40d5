"""`lintres check`: report the faults of drafts."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator

from lintres.cli.again import Answer
from lintres.cli.baselines import Baselines, baseline_options, writing_option
from lintres.cli.console import CLEAN, FOUND, Output, Refusal, complain, output_to
from lintres.cli.examining import Examined, Examiner
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
from lintres.reports import text
from lintres.reports.timings import timings
from lintres.verdict import Verdict

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
    parser.add_argument(
        "-j",
        "--jobs",
        type=_jobs,
        default=0,
        metavar="NUMBER",
        help="processes that check at a time, when there is enough to do (default: as many as "
        "there are processors)",
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="look at every draft anew, and remember nothing"
    )


def _jobs(text: str) -> int:
    if text.isascii() and text.isdecimal() and int(text):
        return int(text)
    raise ArgumentTypeError(f"“{text}” is no number of processes; write 1 or more")


def run(arguments: Namespace) -> int:
    """Check drafts and report; return the exit status."""
    if arguments.statistics and arguments.output_format != "text":
        raise Refusal("--statistics is a table for people: leave --output-format out")
    if arguments.add_suppressions is not None and arguments.write_baseline:
        raise Refusal("--add-suppressions leaves nothing for --write-baseline: take one of the two")
    if arguments.add_suppressions is not None:
        from lintres.cli import suppress  # late: most calls write nothing

        return suppress.run(arguments)
    clock = Clock() if arguments.timings else None
    baselines = Baselines(arguments)
    failed = False

    def reported(each: Iterable[Examined]) -> Iterator[Verdict]:
        nonlocal failed
        for one in each:
            verdict = baselines.reported(one.verdict, one.settings)
            failed = failed or one.settings.fails(verdict.diagnostics)
            yield verdict

    answer = Answer(arguments.call)
    reading = Reading(arguments, Examiner(arguments, clock), quiet=arguments.quiet)
    baselines.open(reading.settings)
    is_text = arguments.output_format == "text"
    with output_to(arguments.output) as output:
        report = _report(arguments, reported(reading.results()), reading, output)
        output.stream.writelines(answer.passing(reading.progress.above(report)))
        if is_text and not arguments.quiet:
            output.stream.writelines(answer.passing(baselines.notes()))
    tells_passed_over = bool(reading.passed_over) and not is_text and not arguments.quiet
    if tells_passed_over:
        complain(text.without_resolution(reading.passed_over))
    if clock is not None:
        sys.stderr.writelines(timings(clock, reading.rules, reading.drafts, reading.characters))
    says_more = tells_passed_over or baselines.tells_stale or any(reading.unread)
    failed = baselines.settle() or failed
    status = max(reading.status, FOUND if failed else CLEAN)
    rests_on = reading.rests_on
    if rests_on and status <= FOUND and not says_more and _can_be_kept(arguments):
        answer.keep(status, (*rests_on, *baselines.rests_on))
    return status


def _can_be_kept(arguments: Namespace) -> bool:
    """Whether all that a call does is to say something on standard output."""
    writes = arguments.output or arguments.write_baseline or arguments.output_format == "github"
    return not (writes or arguments.no_cache or arguments.timings or arguments.verbose)


def _report(
    arguments: Namespace, results: Iterator[Verdict], reading: Reading[Examined], output: Output
) -> Iterator[str]:
    if arguments.statistics:
        # Most calls want the findings.
        from lintres.reports import statistics

        return statistics.report(results, paint=output.paint)
    return findings_report(
        arguments.output_format,
        results,
        reading,
        output,
        rules=reading.rules,
        summary=not arguments.quiet,
    )


COMMANDS = {"check": Command("report the faults of drafts", configure, run)}
