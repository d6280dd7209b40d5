"""Which files a call means: those it names, and those it finds in the folders it names."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from lintres.cli.suggest import did_you_mean

STANDARD_INPUT = "-"

_ENDINGS = (".txt", ".md")
_PASSED_BY = frozenset({"node_modules", "__pycache__"})  # and hidden folders, .venv among them


class File(NamedTuple):
    """A file to read; `path` is None for standard input.

    One that was only found in a folder may be no draft at all: `named` is False.
    """

    path: Path | None
    named: bool


class Findings(NamedTuple):
    """The files of a call, each once, and what is wrong with the call."""

    files: tuple[File, ...]
    complaints: tuple[str, ...]


def find_files(arguments: Iterable[str], *, report: Path | None = None) -> Findings:
    """Return the files of a call, in its order; `report` is a file of our own, no draft."""
    files: dict[str, File] = {}
    complaints: list[str] = []
    for argument in arguments:
        if argument == STANDARD_INPUT:
            files.setdefault(argument, File(None, True))
            continue
        path = Path(argument)
        if path.is_dir():
            found = [file for file in walk(path) if report is None or file != report]
            for file in found:
                files.setdefault(os.path.abspath(file), File(file, False))
            if not found:
                complaints.append(f"{path}: no drafts in this folder (no *.txt, no *.md)")
        elif path.exists():
            files[os.path.abspath(path)] = File(path, True)
        else:
            complaints.append(f"{path}: no such file{_neighbour(path)}")
    return Findings(tuple(files.values()), tuple(complaints))


def walk(folder: Path) -> Iterator[Path]:
    """Yield the text files of a folder and of those below it, in alphabetical order."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _PASSED_BY
        )
        for name in sorted(names):
            if name.lower().endswith(_ENDINGS) and not name.startswith("."):
                yield Path(parent, name)


def _neighbour(path: Path) -> str:
    try:
        names = os.listdir(path.parent)
    except OSError:
        return ""
    return did_you_mean(path.name, names)
