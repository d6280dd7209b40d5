"""Figures as the benchmarks print them: what was counted, how much was good, what fell short."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple, TypeAlias, TypeVar


class Figure(NamedTuple):
    """A share of things counted, and examples of the rest."""

    name: str
    good: int
    total: int
    examples: tuple[str, ...] = ()

    def __str__(self) -> str:
        share = f"{100 * self.good / self.total:6.2f} %" if self.total else "     - "
        return f"  {share}  {self.good:6} of {self.total:6}  {self.name}"


class Tally:
    """Counts one figure, and keeps examples of what fell short."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.good = 0
        self.total = 0
        self.examples: list[str] = []

    def add(self, good: bool, example: str) -> None:
        """Count one thing; the example tells where it is."""
        self.total += 1
        self.good += good
        if not good:
            self.examples.append(example)

    def figure(self) -> Figure:
        """Return what was counted."""
        return Figure(self.name, self.good, self.total, tuple(self.examples))


Measure: TypeAlias = tuple[str, Callable[[Path], Iterator[Figure | str]]]


def reader_of_arguments(docstring: str | None) -> argparse.ArgumentParser:
    """Return what reads CORPUS, --examples and --only; a docstring opens with its help."""
    parser = argparse.ArgumentParser(description=(docstring or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--examples", type=int, default=0, metavar="N", help="of each figure")
    parser.add_argument("--only", metavar="FOLDER", help="measure one folder")
    return parser


def report(measures: Sequence[Measure], arguments: argparse.Namespace) -> int:
    """Print what each measure finds in its folder of a corpus; 2 where none of them is there."""
    measured = False
    for name, measure in measures:
        folder = arguments.corpus / name
        if not folder.is_dir() or arguments.only not in (None, name):
            continue
        measured = True
        print(f"{name}", flush=True)
        for figure in measure(folder):
            print(figure, flush=True)
            if isinstance(figure, Figure):
                for example in figure.examples[: arguments.examples]:
                    print(f"             {example}")
    if not measured:
        print(f"nothing to measure in {arguments.corpus}", file=sys.stderr)
        return 2
    return 0


A = TypeVar("A")
B = TypeVar("B")
_AT_ONCE = 8  # texts that are given to a process at a time


def in_turn(work: Callable[[A], B], several: Iterable[A], processes: int) -> Iterator[B]:
    """Yield what comes of each of several things, in their order, worked at by some processes."""
    if processes < 2:
        yield from map(work, several)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(work, several, chunksize=_AT_ONCE)
