"""`lintres completion`: the script by which a shell completes calls of lintres."""

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Callable, Mapping

from lintres.cli.console import CLEAN, Refusal, output_to
from lintres.cli.options import Choice, Command, one_of
from lintres.rulebook import codes_by_word, load_rules

_SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.epilog = "docs/completion.md says where each shell looks for its script"
    parser.add_argument(
        "shell", type=one_of("shell", _SHELLS), metavar="SHELL", help=", ".join(_SHELLS)
    )


def run(arguments: Namespace) -> int:
    """Print the script of a shell for all commands."""
    try:
        # shtab is optional.
        import shtab
    except ImportError:
        raise Refusal("completion needs shtab: `pip install 'lintres[completion]'`") from None
    from lintres.cli.calls import commands  # late: it enters all rooms, this one among them

    script = shtab.complete(_parser(commands(), shtab.FILE), arguments.shell)
    with output_to(None) as output:
        output.stream.write(script + "\n")
    return CLEAN


def _parser(commands: Mapping[str, Command], files: object) -> ArgumentParser:
    """Return one parser of all commands, which a call has no need of.

    `files` is what completes a path.
    """
    root = ArgumentParser(prog="lintres")
    root.add_argument("-V", "--version", action="version")
    groups = {"": root.add_subparsers()}
    for name, command in commands.items():
        group, _, word = name.rpartition(" ")
        if group not in groups:
            groups[group] = groups[""].add_parser(group, help="more commands").add_subparsers()
        parser = groups[group].add_parser(word, help=command.summary)
        command.configure(parser)
        # argparse has no public list of the arguments of a parser.
        for action in parser._actions:
            _offer_values(action, files)
    return root


def _offer_values(action: Action, files: object) -> None:
    """Tell of an argument what can be completed in its place."""
    if isinstance(action.type, Choice):
        action.choices = tuple(action.type.values)
    elif action.metavar in _RULES:
        action.choices = _RULES[str(action.metavar)]()
    elif action.metavar in _FILES:
        action.complete = files  # type: ignore[attr-defined]  # where shtab looks for it


def _codes() -> tuple[str, ...]:
    return tuple(rule.code for rule in load_rules())


def _codes_and_families() -> tuple[str, ...]:
    words = codes_by_word(load_rules())
    return tuple(sorted(word for word in words if word.isupper()))


# By what stands in their place in the help.
_FILES = {"FILE", "FOLDER", "PATH"}
_RULES: Mapping[str, Callable[[], tuple[str, ...]]] = {
    "CODE|NAME": _codes,
    "RULES": _codes_and_families,
}


COMMANDS = {
    "completion": Command("print the script by which a shell completes calls", configure, run),
}
