"""Reads a call and hands it to its command."""

import sys
from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence
from errno import ENOSPC
from functools import partial
from importlib import import_module
from pathlib import Path

from lintres.cli.console import (
    CLEAN,
    FAULT,
    INTERRUPTED,
    REFUSED,
    Refusal,
    blame_for,
    complain,
    reason,
    report_fault,
    version,
)
from lintres.cli.options import Command, Parser
from lintres.cli.streams import BROKEN_PIPE, abandon_output, terminal_width
from lintres.suggest import did_you_mean

# In which room of this package each command is; only the one that is called is entered.
_ROOMS = {
    "check": "check",
    "fix": "fix",
    "review": "review",
    "parse": "parse",
    "rules": "rules",
    "explain": "rules",
    "config": "config",
    "registry show": "registry",
    "registry info": "registry",
    "registry import": "registry",
    "registry reset": "registry",
    "cache info": "cache",
    "cache clear": "cache",
    "init": "init",
    "demo": "demo",
    "completion": "completion",
}


def commands() -> dict[str, Command]:
    """Return all commands by their names."""
    return {name: _entered(name) for name in _ROOMS}


def _entered(name: str) -> Command:
    found: Command = import_module(f"lintres.cli.{_ROOMS[name]}").COMMANDS[name]
    return found


def answer(argv: Sequence[str]) -> int:
    """Answer a call; return the exit status. Whatever fails is told in a sentence."""
    try:
        status = _answer(argv)
        # Here, where a reader that has gone can still be forgiven.
        sys.stdout.flush()
    except Refusal as refusal:
        for sentence in refusal.args:
            complain(sentence)
        return REFUSED
    except BrokenPipeError:
        abandon_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as fault:
        if around := _wrong_around(fault):
            complain(around)
            return REFUSED
        # Whatever failed, its user gets a sentence, never a traceback.
        report_fault(blame_for(fault))
        return FAULT
    return status


def _wrong_around(fault: Exception) -> str | None:
    """Return what failed around lintres, of which nobody need tell us; None for a fault of ours."""
    if not isinstance(fault, OSError):
        return None
    if fault.errno == ENOSPC:
        return f"the report cannot be written: {reason(fault)}"
    try:
        Path.cwd()
    except OSError:
        return "the current folder is not there any more; call lintres from another"
    return None


def _answer(argv: Sequence[str]) -> int:
    if not argv:
        print(_help(), file=sys.stderr)
        return REFUSED
    name, rest = _command(argv)
    if name in ("-h", "--help", "help"):
        print(_help())
        return CLEAN
    if name in ("-V", "--version"):
        print(f"lintres {version()}")
        return CLEAN
    if group := [command for command in _ROOMS if command.startswith(f"{name} ")]:
        if rest and rest[0] in ("-h", "--help"):
            print(_help(name, group))
            return CLEAN
        raise Refusal(f"`lintres {name}` has commands of its own: {', '.join(group)}")
    if name not in _ROOMS:
        raise Refusal(f"“{name}” is no command{_meant(name)}")
    command = _entered(name)
    parser = Parser(
        prog=f"lintres {name}",
        description=f"{command.summary.capitalize()}.",
        # With a width of its own, argparse imports nothing to find one.
        formatter_class=partial(RawDescriptionHelpFormatter, width=terminal_width(80) - 2),
        allow_abbrev=False,
    )
    command.configure(parser)
    try:
        arguments, unknown = parser.parse_known_intermixed_args(rest)
    except SystemExit:  # after --help, the only action that leaves
        return CLEAN
    if unknown:
        options = [word for word in parser.format_help().split() if word.startswith("--")]
        raise Refusal(f"lintres {name} has no {unknown[0]}{did_you_mean(unknown[0], options)}")
    arguments.call = tuple(argv)
    return command.run(arguments)


def _command(argv: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Divide a call into its command, of one word or of two, and the rest."""
    two = " ".join(argv[:2])
    return (two, argv[2:]) if two in _ROOMS else (argv[0], argv[1:])


def _meant(name: str) -> str:
    meant = did_you_mean(name, _ROOMS)
    if meant or name.startswith("-"):
        return meant or "; `lintres --help` lists what there is"
    return f"; to check a draft: `lintres check {name}`"


def _help(group: str = "", names: Iterable[str] = _ROOMS) -> str:
    width = max(map(len, _ROOMS)) + 2
    lines = [f"  {name:<{width}}{_entered(name).summary}" for name in names]
    return "\n".join(
        (
            "lintres, the linter for draft resolutions of the United Nations",
            "",
            f"usage: lintres {group or 'COMMAND'} {'COMMAND ' if group else ''}[ARGUMENT ...]",
            "",
            *lines,
            "",
            "`lintres COMMAND --help` says more of a command.",
        )
    )
