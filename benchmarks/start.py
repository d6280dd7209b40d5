"""Where the time of one start goes: `python benchmarks/start.py [--language zh] [--rounds 15]`.

For a draft of about 6 kB, and a lintres that has kept nothing: what each phase takes, how much of
it is importing modules and compiling regular expressions, whose modules these are, and which rules
cost most where each is run alone for the first time. Each figure is the median of some processes,
in which the phases follow one another, in milliseconds of the processor. What Python tells of
imports makes them a little slower.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeAlias

from beside import Command, Rounds, middle, run, without_what_distorts
from installed import FOLDER, circumstances, is_old, own_python
from places import MONTHS
from printed import give, table
from sized import nearest, sized

_PHASES = Path(__file__).with_name("phases.py")
_MODES = ("phases", "patterns", "rules", "command")
_CACHE = "LINTRES_CACHE"  # the variable that names the folder in which lintres keeps what it will
_DRAWN = 20  # drafts, of which the one whose length is nearest is read
_MOST = 12  # modules that are told of
_LEAST = 0.5  # milliseconds of a rule that is told of
_WHOSE = ("standard library", "lintres", "rules", "other packages")


class Phase(NamedTuple):
    """A phase as a process tells it, in microseconds of the processor.

    Python tells of imports in microseconds that pass; `wall` is the phase in these.
    """

    name: str
    wall: int
    taken: int
    passing: tuple[tuple[str, int], ...] = ()  # modules, each without those that it imports
    patterns: int = 0
    compiling: int = 0

    @property
    def imports(self) -> Iterator[tuple[str, float]]:
        """Yield modules with what they cost of the processor, each taken to wait as the rest."""
        for name, own in self.passing:
            yield name, own * self.taken / max(self.wall, 1)


Told: TypeAlias = dict[str, list[list[Phase]]]  # by mode, the phases of each process


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--language", choices=tuple(MONTHS), default="zh")
    parser.add_argument("--size", type=int, default=6000, help="bytes of the draft, about (6000)")
    parser.add_argument("--rounds", type=int, default=15, help="of which the median is told (15)")
    parser.add_argument("--peers", type=Path, default=FOLDER, help=f"as of peers.py ({FOLDER})")
    parser.add_argument("--python", type=Path, help="whose lintres is measured")
    parser.add_argument("--into", type=Path, metavar="PAGE", help="put the tables into a page")
    options = parser.parse_args(argv)
    python = Path(os.path.abspath(options.python or own_python(options.peers)))
    if is_old(python):
        print(f"the lintres of {python} is not that of this checkout", file=sys.stderr)
    drafts = sized(options.language, _DRAWN, options.size)
    with tempfile.TemporaryDirectory(prefix="lintres-") as folder:
        path = Path(folder, "draft.txt")
        path.write_text(nearest(drafts, options.size), "utf-8")
        told, outside = _measured(python, path, options.rounds)
    parts = (
        circumstances(python, options.rounds),
        table(("phase", "CPU ms", "importing", "compiling", "patterns"), _phases(told, outside)),
        table(("imported", "modules", "CPU ms"), _imports(told["command"])),
        table((f"rules of {_LEAST} ms or more, alone", "CPU ms"), _rules(told["rules"])),
    )
    give("start.py", "\n\n".join(parts), options.into)
    return 0


def _measured(python: Path, path: Path, rounds: int) -> tuple[Told, Rounds]:
    """Return what processes tell of their phases, and what is seen of them from outside."""
    argv = (str(python.parent / "lintres"), "check", path.name)
    bare = Command("bare", (str(python), "-c", "pass"), path.parent)
    whole = Command("whole", argv, path.parent, fresh=_CACHE)
    outside: Rounds = {"bare": [], "whole": []}
    told: Told = {mode: [] for mode in _MODES}
    for turn in range(rounds + 1):  # the first of which is not counted
        phases = {mode: _told(python, mode, path) for mode in _MODES}
        taken = {command.name: run(command) for command in (bare, whole)}
        if turn:
            for mode in _MODES:
                told[mode].append(phases[mode])
            for name, one in taken.items():
                outside[name].append(one)
    return told, outside


def _told(python: Path, mode: str, path: Path) -> list[Phase]:
    """Return what a new process tells; it has kept nothing, and nothing is kept of it."""
    importing = ("-X", "importtime") if mode in ("phases", "command") else ()
    with tempfile.TemporaryDirectory() as empty:
        process = subprocess.run(
            [python, *importing, _PHASES, mode, path],
            cwd=path.parent,
            env={**without_what_distorts(os.environ), _CACHE: empty},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
    return list(phases_in(process.stderr.splitlines()))


def phases_in(lines: Iterable[str]) -> Iterator[Phase]:
    """Yield the phases that lines tell of, with the imports that stand before the end of each."""
    imports: list[tuple[str, int]] = []
    for line in lines:
        head, *cells = (cell.strip() for cell in line.split("|"))
        if head.startswith("import time:"):
            own = head.partition(":")[2].strip()
            if own.isdigit():  # not the line that heads them
                imports.append((cells[-1], int(own)))
        elif head == "phase":
            name, *numbers = cells
            wall, taken, patterns, compiling = (*map(int, numbers), 0, 0)[:4]
            yield Phase(name, wall, taken, tuple(imports), patterns, compiling)
            imports = []


# ---- The tables -----------------------------------------------------------------------------


def _phases(told: Told, outside: Rounds) -> Iterator[tuple[str, ...]]:
    bare, whole = (1000 * middle(outside[name]).cpu for name in ("bare", "whole"))
    yield ("interpreter: `python -c pass`", f"{bare:.1f}", "", "", "")
    inside, imported = 0.0, 0.0
    counts = zip(*told["patterns"], strict=True)
    for several, counted in zip(zip(*told["phases"], strict=True), counts, strict=True):
        name = several[0].name
        if name == "interpreter":
            continue
        taken, importing = _middle(one.taken for one in several), _middle(map(_importing, several))
        inside, imported = inside + taken, imported + importing
        compiling = _middle(one.compiling for one in counted)
        patterns = str(counted[0].patterns)
        yield (name, f"{taken:.1f}", f"{importing:.1f}", f"{compiling:.1f}", patterns)
    runs = [phases[-1] for phases in told["command"]]
    rest = _middle(one.taken for one in runs) - inside
    importing = _middle(map(_importing, runs)) - imported
    yield ("command line, configuration, report", f"{rest:.1f}", f"{importing:.1f}", "", "")
    yield ("the whole: `lintres check`", f"{whole:.1f}", "", "", "")


def _imports(told: Sequence[Sequence[Phase]]) -> Iterator[tuple[str, ...]]:
    """Yield whose the imported modules are, then those that take most."""
    modules: dict[str, list[float]] = {}
    for *_, last in told:
        for name, own in last.imports:
            modules.setdefault(name, []).append(own)
    taken = {name: _middle(several) for name, several in modules.items()}
    count = Counter(map(whose, taken))
    for owner in _WHOSE:
        total = sum(own for name, own in taken.items() if whose(name) == owner)
        if count[owner]:
            yield (owner, str(count[owner]), f"{total:.1f}")
    for name in sorted(taken, key=lambda name: -taken[name])[:_MOST]:
        yield (f"`{name}`", "1", f"{taken[name]:.1f}")


def whose(module: str) -> str:
    """Return whose a module is, one of _WHOSE."""
    top, *rest = module.split(".")
    if top == "lintres":
        return "rules" if rest[:1] == ["rules"] else "lintres"
    return "standard library" if top in sys.stdlib_module_names else "other packages"


def _rules(told: Sequence[Sequence[Phase]]) -> Iterator[tuple[str, ...]]:
    names = [phase.name for phase in told[0]]
    walk = names.index("walking")
    costs = {
        several[0].name: _middle(one.taken for one in several)
        for several in zip(*told, strict=True)
    }
    for name in sorted(names[walk + 1 :], key=lambda name: -costs[name]):
        if costs[name] - costs["walking"] >= _LEAST:
            yield (name, f"{costs[name] - costs['walking']:.1f}")


def _importing(phase: Phase) -> float:
    return sum(own for _, own in phase.imports)


def _middle(microseconds: Iterable[float]) -> float:
    """Return the median in milliseconds."""
    return median(microseconds) / 1000


if __name__ == "__main__":
    sys.exit(main())
