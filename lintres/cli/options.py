"""The options that several commands share, and how a misspelled value is answered."""

import argparse
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import NoReturn

from lintres.cli.console import Refusal
from lintres.identity import PROFILES, STAGES, Given
from lintres.lexicon import LANGUAGES, committee_keys, organ_keys
from lintres.registry import Registry, RegistryError
from lintres.suggest import did_you_mean


class Parser(argparse.ArgumentParser):
    """A parser of one command's arguments that refuses instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Refuse a call, with the way to what would be right."""
        help_ = "" if message.endswith("?") else f"; `{self.prog} --help` says more"
        raise Refusal(f"{message.removeprefix('argument ')}{help_}")


def one_of(
    kind: str, values: Collection[str] | Callable[[], Collection[str]]
) -> Callable[[str], str]:
    """Return a type of argument that takes one of some values, small or capital letters.

    Values that take time to collect come as a function that returns them.
    """

    def value(text: str) -> str:
        known = sorted(values()) if callable(values) else values
        found = next((one for one in known if one.lower() == text.lower()), None)
        if found is not None:
            return found
        meant = did_you_mean(text, known)
        raise argparse.ArgumentTypeError(
            f"“{text}” is no {kind}{meant or '; there are ' + ', '.join(known)}"
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
    _identity_options(parser)
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


def registry_option(parser: argparse.ArgumentParser) -> None:
    """Add --registry, which names what a team knows of resolutions."""
    parser.add_argument(
        "--registry",
        type=Path,
        metavar="FILE",
        help="resolutions that your team knows of, as CSV: organ, kind, number, adopted",
    )


def team_registry(arguments: argparse.Namespace) -> Registry | None:
    """Return the registry with a team's file over it, which is read at once; None without one."""
    if arguments.registry is None:
        return None
    registry = Registry(team=arguments.registry)
    try:
        registry.open()
    except RegistryError as fault:
        raise Refusal(str(fault)) from None
    return registry


def _identity_options(parser: argparse.ArgumentParser) -> None:
    """Add what is known of drafts beforehand, each instead of what their text says."""
    group = parser.add_argument_group(
        "what the drafts are, where their text does not say it or says it wrongly"
    )
    organs, committees = one_of("organ", organ_keys), one_of("committee", committee_keys)
    stages, profiles = one_of("stage", STAGES), one_of("profile", PROFILES)
    group.add_argument("--profile", type=profiles, metavar="NAME", help=", ".join(PROFILES))
    group.add_argument("--organ", type=organs, metavar="KEY", help="GA, SC, ECOSOC, HRC, ...")
    group.add_argument("--stage", type=stages, metavar="STAGE", help=" or ".join(STAGES))
    group.add_argument("--symbol", metavar="SYMBOL", help="of the document: A/57/L.8, A/RES/57/106")
    group.add_argument("--session", type=_session, metavar="NUMBER", help="57")
    group.add_argument("--committee", type=committees, metavar="KEY", help="C1 to C6, SPC, ...")
    group.add_argument("--date", type=_date, metavar="DATE", help="2002-11-26")


def _session(text: str) -> int:
    if text.isascii() and text.isdecimal() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” is no session; write its number, as 57")


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is no date; write year, month and day, as 2002-11-26"
        ) from None


def given(arguments: argparse.Namespace) -> Given:
    """Return what a call says of its drafts beforehand."""
    return {
        "profile": arguments.profile,
        "organ": arguments.organ,
        "stage": arguments.stage,
        "symbol": arguments.symbol,
        "session": arguments.session,
        "committee": arguments.committee,
        "date": arguments.date,
    }
