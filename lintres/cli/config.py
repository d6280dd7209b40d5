"""`lintres config`: what holds for a draft, where that was said, and why a rule is on or off."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from lintres.cli.console import CLEAN, Refusal, output_to, reason
from lintres.cli.options import (
    UNNAMED,
    Command,
    checking_options,
    configuration_options,
    draft_options,
    format_option,
    registry_option,
)
from lintres.cli.select import find_rule
from lintres.cli.settings import CallSettings
from lintres.configuration.effective import Origins, values
from lintres.configuration.settings import Settings
from lintres.configuration.why import why
from lintres.draft import Draft
from lintres.formats import read
from lintres.record import Record
from lintres.reports.settings import Shown, answer, json_answer, json_settings, toml
from lintres.shipped import path_of
from lintres.source import SourceError


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        default=Path(),
        metavar="PATH",
        help="a draft or a folder (default: the current folder)",
    )
    parser.add_argument(
        "--why", metavar="CODE|NAME", help="say whether a rule is on for the path, and why"
    )
    parser.add_argument(
        "--schema", action="store_true", help="print the JSON schema of configurations, for editors"
    )
    checking_options(parser)
    format_option(parser, ("text", "json"))
    draft_options(parser)
    configuration_options(parser)
    registry_option(parser)


def run(arguments: Namespace) -> int:
    """Print what holds for a path."""
    with output_to(None) as output:
        if arguments.schema:
            schema = path_of("lintres.configuration", "lintres.schema.json")
            output.stream.write(schema.read_text("utf-8"))
            return CLEAN
        path: Path = arguments.path
        if not path.exists():
            raise Refusal(f"{path}: no such file")
        asked = _asked(path, CallSettings(arguments))
        as_json = arguments.output_format == "json"
        if arguments.why is None:
            output.stream.writelines(_shown(asked, arguments.registry, as_json=as_json))
        else:
            output.stream.writelines(_answer(asked, arguments.why, as_json=as_json))
    return CLEAN


class _Asked(Record):
    """A path, and what holds there; of a folder, for a draft in it."""

    path: Path
    is_folder: bool
    within: Path
    call: CallSettings
    settings: Settings
    origins: Origins
    excluded: str | None

    @property
    def name(self) -> str:
        return "this folder" if self.path == Path() else str(self.path)


def _asked(path: Path, call: CallSettings) -> _Asked:
    is_folder = path.is_dir()
    within = path / UNNAMED if is_folder else path
    (settings,) = call.all_of([within])
    origins = Origins(call.configuration(within))
    excludes = call.excluded_by(path, folder=is_folder)
    excluded = f"{origins.of((), ('exclude',))} excludes it" if excludes else None
    return _Asked(path, is_folder, within, call, settings, origins, excluded)


def _shown(asked: _Asked, registry: Path | None, *, as_json: bool) -> Iterable[str]:
    call, within = asked.call, asked.within
    written = values(
        call.layers(within),
        call.configuration(within),
        asked.settings.known,
        registry=registry,
        include=call.wanted_in(within.parent),
    )
    counts = len(asked.settings.rules), len(asked.settings.known)
    shown = Shown(asked.name, *counts, asked.excluded, tuple(written))
    return (json_settings(shown),) if as_json else toml(shown)


def _answer(asked: _Asked, word: str, *, as_json: bool) -> Iterable[str]:
    rule = find_rule(word, asked.settings.known)
    found = why(
        rule,
        asked.call.layers(asked.within),
        asked.settings.known,
        asked.origins,
        draft=None if asked.is_folder else _draft(asked.path, asked.settings),
        excluded=asked.excluded,
    )
    return (json_answer(rule, asked.name, found),) if as_json else answer(rule, asked.name, found)


def _draft(path: Path, settings: Settings) -> Draft:
    try:
        return settings.parse(read(path.read_bytes(), str(path)))
    except SourceError as fault:
        raise Refusal(str(fault)) from None
    except OSError as fault:
        raise Refusal(f"{path}: cannot be read: {reason(fault)}") from None


COMMANDS = {
    "config": Command("show the configuration that holds, and what decides", configure, run),
}
