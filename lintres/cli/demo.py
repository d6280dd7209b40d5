"""`lintres demo`: a wrong draft that ships with lintres, checked before your eyes."""

from argparse import ArgumentParser, Namespace
from importlib.resources import files

from lintres.cli.console import CLEAN, output_to
from lintres.cli.options import one_of
from lintres.linter import Checked, lint
from lintres.reports import text
from lintres.source import Source

SUMMARY = "check a wrong draft that ships with lintres"

_LANGUAGES = ("en", "zh")


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "--language",
        type=one_of("language of the demonstration", _LANGUAGES),
        default=_LANGUAGES[0],
        metavar="CODE",
        help=f"{' or '.join(_LANGUAGES)} (default: {_LANGUAGES[0]})",
    )


def run(arguments: Namespace) -> int:
    """Show the report of the demonstration; it succeeds by finding faults."""
    name = f"{arguments.language}.txt"
    data = files("lintres").joinpath("demo", name).read_bytes()
    checked = lint(Source.decode(data, f"demo/{name}"))
    with output_to(None) as output:
        output.stream.write("What lintres says of a draft full of mistakes that ships with it:\n\n")
        output.stream.writelines(text.report([checked], width=output.width, paint=output.paint))
        output.stream.write(f"\nNext: `lintres check PATH` for a draft of yours{_page(checked)}.\n")
    return CLEAN


def _page(checked: Checked) -> str:
    if not checked.diagnostics:
        return ""
    return f", `lintres explain {checked.diagnostics[0].code}` for more about a rule"
