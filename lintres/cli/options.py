"""The options that several commands share, and how a misspelled value is answered."""

import argparse
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from lintres.cli.console import Refusal
from lintres.configuration.settings import DEFAULTS
from lintres.configuration.wishes import NEVER, Wishes
from lintres.diagnostic import Confidence, Severity
from lintres.identity import PROFILES, STAGES, Given
from lintres.lexicon import LANGUAGES, committee_keys, organ_keys
from lintres.record import Record
from lintres.suggest import known_value

if TYPE_CHECKING:
    from lintres.formats.document import View

UNNAMED = "<stdin>"  # standard input without --stdin-filename


class Command(Record):
    """A command: its line in the help, its arguments, and what it does."""

    summary: str
    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """A parser of one command's arguments that refuses instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Refuse a call, with the way to what would be right."""
        help_ = "" if message.endswith("?") else f"; `{self.prog} --help` says more"
        raise Refusal(f"{message.removeprefix('argument ')}{help_}")


class Choice:
    """A type of argument that takes one of some values, in small or capital letters."""

    def __init__(self, kind: str, values: Collection[str] | Callable[[], Collection[str]]) -> None:
        self._kind = kind
        self._values = values

    @property
    def values(self) -> Collection[str]:
        """The values that there are."""
        return sorted(self._values()) if callable(self._values) else self._values

    def __call__(self, text: str) -> str:
        """Return the value that a text means; raises ArgumentTypeError where it is none."""
        found = next((one for one in self.values if one.lower() == text.lower()), text)
        try:
            return known_value(self._kind, found, self.values)
        except ValueError as fault:
            raise argparse.ArgumentTypeError(str(fault)) from None


def one_of(kind: str, values: Collection[str] | Callable[[], Collection[str]]) -> Choice:
    """Return the type of an argument; values that take time to collect come as a function."""
    return Choice(kind, values)


def format_option(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    """Add --output-format; the first format is the default."""
    parser.add_argument(
        "--output-format",
        type=one_of("output format", formats),
        default=formats[0],
        metavar="FORMAT",
        help=f"{', '.join(formats)} (default: {formats[0]})",
    )


def paths_argument(parser: argparse.ArgumentParser, *, required: bool = False) -> None:
    """Add the paths of drafts; the current folder stands for none, unless they are required."""
    default = "" if required else " (default: the current folder)"
    # argparse would collect them itself, and import half the standard library to do it.
    parser.usage = f"{parser.prog} [OPTION ...] {'PATH ...' if required else '[PATH ...]'}"
    parser.add_argument(
        "paths",
        nargs="+" if required else "*",
        metavar="PATH",
        help="drafts as text, Word, ODT, PDF or HTML files, folders to be searched for them, or - "
        "for standard input" + default,
    )


def reading_options(parser: argparse.ArgumentParser) -> None:
    """Add what says how drafts are read, and where the report goes."""
    draft_options(parser)
    configuration_options(parser)
    parser.add_argument(
        "--stdin-filename",
        default=UNNAMED,
        metavar="NAME",
        help="what reports call the text of standard input",
    )
    view_option(parser)
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write the report to a file, not to the screen"
    )
    parser.add_argument(
        "--verbose", action="store_true", help="name the files that are passed over"
    )


def view_option(parser: argparse.ArgumentParser) -> None:
    """Add --view."""
    parser.add_argument(
        "--view",
        type=_view,
        metavar="VIEW",
        help="which text of a file with tracked changes: final, original, or all that was ever in "
        "it (default: final)",
    )


def _view(text: str) -> "View":
    # Only those who ask for a view wait for it.
    from lintres.formats.document import View

    return View(one_of("view", [view.value for view in View])(text))


def checking_options(parser: argparse.ArgumentParser) -> None:
    """Add what says which findings count, and how grave they must be."""
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
        type=one_of("level", (*severities, NEVER)),
        metavar="LEVEL",
        help="exit with 1 for findings this grave: error, warning, hint or never "
        f"(default: {DEFAULTS.fail_on})",
    )
    parser.add_argument(
        "--min-confidence",
        type=one_of("confidence", tuple(confidence.value for confidence in Confidence)),
        metavar="LEVEL",
        help="leave out findings less sure than this: low, medium or high "
        f"(default: {DEFAULTS.min_confidence})",
    )


def configuration_options(parser: argparse.ArgumentParser) -> None:
    """Add what says which configuration holds."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="the configuration of all drafts (default: the nearest lintres.toml, or "
        "pyproject.toml with [tool.lintres], above each)",
    )
    group.add_argument("--isolated", action="store_true", help="read no configuration")


def wishes(arguments: argparse.Namespace) -> Wishes:
    """Return what a call asks for that a configuration may ask for too."""
    given = vars(arguments)
    return Wishes(
        select=_words("--select", given.get("select")),
        ignore=_words("--ignore", given.get("ignore")),
        fail_on=given.get("fail_on"),
        min_confidence=given.get("min_confidence"),
        profile=given.get("profile"),
        language=given.get("language"),
        stage=given.get("stage"),
        organ=given.get("organ"),
    )


def _words(option: str, lists: list[str] | None) -> tuple[str, ...] | None:
    """Return the words of an option, whose every value is a list of them with commas."""
    if lists is None:
        return None
    words = tuple(word.strip() for given in lists for word in given.split(","))
    if not all(words):
        raise Refusal(f"{option} names no rule: write codes, names or families with commas")
    return words


def registry_option(parser: argparse.ArgumentParser) -> None:
    """Add --registry, which names what a team knows of resolutions."""
    parser.add_argument(
        "--registry",
        type=Path,
        metavar="FILE",
        help="resolutions that your team knows of, as CSV: organ, kind, number, adopted",
    )


def draft_options(parser: argparse.ArgumentParser) -> None:
    """Add what is known of drafts beforehand, each instead of what their text says."""
    parser.add_argument(
        "--language",
        type=one_of("language", LANGUAGES),
        metavar="CODE",
        help=f"{', '.join(LANGUAGES)} (default: recognised from the text)",
    )
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
    """Return what only a call can say of its drafts beforehand; nothing without such options."""
    said = vars(arguments)
    return {
        "symbol": said.get("symbol"),
        "session": said.get("session"),
        "committee": said.get("committee"),
        "date": said.get("date"),
    }
