"""`lintres parse`: show the structure of drafts."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from lintres.cli.console import Output, complain, output_to
from lintres.cli.options import Command, format_option, paths_argument, reading_options
from lintres.cli.reading import Reading, one_by_one
from lintres.configuration.settings import Settings
from lintres.draft import Draft
from lintres.reports import text
from lintres.reports.machine import json_structure, ndjson_structure
from lintres.reports.tree import tree


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    paths_argument(parser, required=True)
    format_option(parser, ("tree", "json", "ndjson"))
    reading_options(parser)


def run(arguments: Namespace) -> int:
    """Show the structure of drafts; return the exit status."""
    reading = Reading(arguments, one_by_one(_unchanged))
    with output_to(arguments.output) as output:
        report = _report(arguments.output_format, reading.results(), output)
        output.stream.writelines(reading.progress.above(report))
    if reading.passed_over:
        complain(text.without_resolution(reading.passed_over))
    return reading.status


def _unchanged(draft: Draft, _: Settings) -> Draft:
    return draft


def _report(output_format: str, drafts: Iterator[Draft], output: Output) -> Iterator[str]:
    match output_format:
        case "json":
            return json_structure(drafts)
        case "ndjson":
            return ndjson_structure(drafts)
    return tree(drafts, width=output.width, paint=output.paint)


COMMANDS = {"parse": Command("show the structure of drafts", configure, run)}
