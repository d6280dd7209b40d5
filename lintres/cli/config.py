"""`lintres config`: what holds for a draft, where that was said, and why a rule is on or off."""

from argparse import ArgumentParser, Namespace
from importlib.resources import files
from pathlib import Path

from lintres.cli.console import CLEAN, Output, Refusal, output_to, reason
from lintres.cli.options import (
    UNNAMED,
    checking_options,
    configuration_options,
    draft_options,
    format_option,
    registry_option,
)
from lintres.cli.select import find_rule
from lintres.cli.settings import CallSettings
from lintres.configuration.settings import Settings
from lintres.draft import Draft
from lintres.source import Source, SourceError

SUMMARY = "show the configuration that holds, and what decides"


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
            schema = files("lintres.configuration").joinpath("lintres.schema.json")
            output.stream.write(schema.read_text("utf-8"))
            return CLEAN
        path: Path = arguments.path
        if not path.exists():
            raise Refusal(f"{path}: no such file")
        within = path / UNNAMED if path.is_dir() else path
        settings = CallSettings(arguments)
        (settled,) = settings.all_of([within])
        if arguments.why is not None:
            _answer(arguments, settings, settled, output)
        else:
            _show(arguments, settings, settled, within, output)
    return CLEAN


def _show(
    arguments: Namespace, settings: CallSettings, settled: Settings, path: Path, output: Output
) -> None:
    # Late, here and below: `lintres check` imports this file for its summary.
    from lintres.configuration.effective import values
    from lintres.reports.settings import json_settings, toml

    shown = values(
        settings.layers(path),
        settings.configuration(path),
        settled.known,
        registry=arguments.registry,
        include=settings.wanted_in(path.parent),
    )
    counts = len(settled.rules), len(settled.known)
    if arguments.output_format == "json":
        output.stream.write(json_settings(shown, _name(arguments.path), *counts))
    else:
        output.stream.writelines(toml(shown, _name(arguments.path), *counts))


def _answer(
    arguments: Namespace, settings: CallSettings, settled: Settings, output: Output
) -> None:
    from lintres.configuration.effective import Origins
    from lintres.configuration.why import why
    from lintres.reports.settings import answer, json_answer

    path: Path = arguments.path
    is_folder = path.is_dir()
    within = path / UNNAMED if is_folder else path
    rule = find_rule(arguments.why, settled.known)
    origins = Origins(settings.configuration(within))
    excludes = settings.excluded_by(path, folder=is_folder)
    found = why(
        rule,
        settings.layers(within),
        settled.known,
        origins,
        draft=None if is_folder else _draft(path, settled),
        excluded=f"{origins.of((), ('exclude',))} excludes it" if excludes else None,
    )
    if arguments.output_format == "json":
        output.stream.write(json_answer(rule, _name(path), found))
    else:
        output.stream.writelines(answer(rule, _name(path), found))


def _draft(path: Path, settings: Settings) -> Draft:
    try:
        return settings.parse(Source.read(path))
    except SourceError as fault:
        raise Refusal(str(fault)) from None
    except OSError as fault:
        raise Refusal(f"{path}: cannot be read: {reason(fault)}") from None


def _name(path: Path) -> str:
    return "this folder" if path == Path() else str(path)
