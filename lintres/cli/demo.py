"""`lintres demo`: a wrong draft that ships with lintres, checked before your eyes."""

from argparse import ArgumentParser, Namespace

from lintres.cli.console import CLEAN, output_to
from lintres.cli.options import Command, one_of
from lintres.lexicon import LANGUAGES
from lintres.linter import lint
from lintres.reports import text
from lintres.shipped import path_of
from lintres.source import Source
from lintres.verdict import verdict_of

_USUAL = "en"


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "--language",
        type=one_of("language", LANGUAGES),
        default=_USUAL,
        metavar="CODE",
        help=f"of the draft: {', '.join(LANGUAGES)} (default: {_USUAL})",
    )


def run(arguments: Namespace) -> int:
    """Show the report of the demonstration; it succeeds by finding faults."""
    name = f"{arguments.language}.txt"
    data = path_of("lintres", "demo", name).read_bytes()
    verdict = verdict_of(lint(Source.decode(data, f"demo/{name}")))
    with output_to(None) as output:
        output.stream.write("What lintres says of a wrong draft that ships with it:\n\n")
        # Without reasons: the whole is to fit on a screen.
        output.stream.writelines(
            text.report([verdict], width=output.width, paint=output.paint, reasons=False)
        )
        code = verdict.diagnostics[0].code
        output.stream.write(
            f"Next: `lintres explain {code}` tells why, `lintres check PATH` reads yours.\n"
        )
    return CLEAN


COMMANDS = {"demo": Command("check a wrong draft that ships with lintres", configure, run)}
