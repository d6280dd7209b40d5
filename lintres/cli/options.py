"""The options that several commands share, and how a misspelled value is answered."""

import argparse
from collections.abc import Callable, Collection
from pathlib import Path
from typing import NoReturn

from lintres.cli.console import Refusal
from lintres.cli.suggest import did_you_mean
from lintres.identity import PROFILES
from lintres.lexicon import LANGUAGES


class Parser(argparse.ArgumentParser):
    """A parser of one command's arguments that refuses instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Refuse a call, with the way to what would be right."""
        help_ = "" if message.endswith("?") else f"; `{self.prog} --help` says more"
        raise Refusal(f"{message.removeprefix('argument ')}{help_}")


def one_of(kind: str, values: Collection[str]) -> Callable[[str], str]:
    """Return a type of argument that takes one of some values, small or capital letters."""

    def value(text: str) -> str:
        if text.lower() in values:
            return text.lower()
        meant = did_you_mean(text, values)
        raise argparse.ArgumentTypeError(
            f"“{text}” is no {kind}{meant or '; there are ' + ', '.join(values)}"
        )

    return value


def format_option(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    """Add --output-format; the first format is the default."""
    parser.add_argument(
        "--output-format",
        type=one_of("output format", formats),
        default=formats[0],
        metavar="FORMAT",
        help=f"{', '.join(formats)} (default: {formats[0]})",
    )


def reading_options(parser: argparse.ArgumentParser) -> None:
    """Add what says how drafts are read, and where the report goes."""
    parser.add_argument(
        "--language",
        type=one_of("language", LANGUAGES),
        metavar="CODE",
        help=f"{', '.join(LANGUAGES)} (default: recognised from the text)",
    )
    parser.add_argument(
        "--profile",
        type=one_of("profile", PROFILES),
        metavar="NAME",
        help=f"{', '.join(PROFILES)} (default: recognised from the text)",
    )
    parser.add_argument(
        "--stdin-filename",
        default="<stdin>",
        metavar="NAME",
        help="what reports call the text of standard input",
    )
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write the report to a file, not to the screen"
    )
    parser.add_argument(
        "--verbose", action="store_true", help="name the files that are passed over"
    )
