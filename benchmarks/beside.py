"""Commands run in turn, round by round, and what each takes beside the others.

No two machines are alike, and none is as fast in one minute as in the next. Each round therefore
runs each command once, and two commands are compared within a round: what is told is the median,
over all rounds, of such ratios.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeAlias

_TIMED = Path(__file__).with_name("timed.py")
# Where a shell sets these, Python compiles its modules at every start, or writes each line at once.
_UNWANTED = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}


class Command(NamedTuple):
    """A command as it is measured."""

    name: str
    argv: tuple[str, ...]
    folder: Path  # in which it is run
    size: int = 1  # bytes that it reads
    fine: tuple[int, ...] = (0, 1)  # its status where it has done what it was to do
    variables: Mapping[str, str] = {}
    fresh: str = ""  # the variable that names a folder, a new and empty one in each round


class Taken(NamedTuple):
    """What a command takes: seconds, seconds of all processors, bytes of memory at most."""

    wall: float
    cpu: float
    peak: float


Rounds: TypeAlias = dict[str, list[Taken]]  # by the names of the commands, a run of each a round


class Failed(Exception):
    """A command did not do what it was to do; the message says how to see why."""


def rounds_of(
    commands: Sequence[Command], rounds: int, tell: Callable[[str], None] = lambda _: None
) -> Rounds:
    """Run all commands in each of some rounds; those that fail are told of, and left out."""
    taken: Rounds = {command.name: [] for command in commands}
    for turn in range(rounds):
        for command in commands:
            if command.name in taken:
                try:
                    taken[command.name].append(run(command))
                except Failed as failed:
                    del taken[command.name]
                    tell(str(failed))
        tell(f"round {turn + 1} of {rounds}")
    return taken


def run(command: Command) -> Taken:
    """Run a command once; raise Failed where its status is none of the fine ones."""
    with TemporaryDirectory() as empty:
        environment = {
            **without_what_distorts(os.environ),
            **command.variables,
            **({command.fresh: empty} if command.fresh else {}),
        }
        told = subprocess.run(
            [sys.executable, "-I", "-S", _TIMED, *command.argv],
            cwd=command.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    *numbers, status = told.stdout.split() or ["-1"]
    if int(status) not in command.fine:
        raise Failed(
            f"{command.name} ends with {status}, and is left out: {' '.join(command.argv)}"
        )
    return Taken(*map(float, numbers))


def without_what_distorts(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment in which Python starts as users have it."""
    return {name: value for name, value in environment.items() if name not in _UNWANTED}


def middle(taken: Sequence[Taken]) -> Taken:
    """Return the medians of the seconds, and the highest peak."""
    return Taken(
        median(one.wall for one in taken),
        median(one.cpu for one in taken),
        max(one.peak for one in taken),
    )


def ratio(these: Sequence[Taken], those: Sequence[Taken], scale: float = 1) -> Taken:
    """Return how many times as much these take as those, round by round; the medians.

    `scale` is how many times as many bytes those have to read, which memory does not ask for.
    """
    pairs = list(zip(these, those, strict=True))
    return Taken(
        scale * median(one.wall / other.wall for one, other in pairs),
        scale * median(one.cpu / other.cpu for one, other in pairs),
        median(one.peak / other.peak for one, other in pairs),
    )
