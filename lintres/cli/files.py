"""Which files a call means: those it names, and those it finds in the folders it names."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

from lintres.cli.console import reason
from lintres.suggest import did_you_mean

STANDARD_INPUT = "-"

_ENDINGS = (".txt", ".md")
_PASSED_BY = frozenset({"node_modules", "__pycache__"})  # and what is hidden, .venv among it


class File(NamedTuple):
    """A file to read; `path` is None for standard input.

    One that was only found in a folder may be no draft at all: `named` is False.
    """

    path: Path | None
    named: bool


class Files(NamedTuple):
    """The files of a call, each once, and what is wrong with the call."""

    found: tuple[File, ...]
    complaints: tuple[str, ...]


def find_files(arguments: Iterable[str], *, report: Path | None = None) -> Files:
    """Return the files of a call, in its order; `report` is a file of our own, no draft."""
    own = report.resolve() if report else None
    found: dict[Path | None, File] = {}
    complaints: list[str] = []

    def unreadable(fault: OSError) -> None:
        complaints.append(f"{fault.filename}: cannot be read: {reason(fault)}")

    for argument in arguments:
        path = Path(argument)
        try:
            if argument == STANDARD_INPUT:
                found.setdefault(None, File(None, named=True))
            elif S_ISDIR(path.stat().st_mode):
                files = [file for file in walk(path, unreadable) if file.resolve() != own]
                for file in files:
                    found.setdefault(file.resolve(), File(file, named=False))
                if not files:
                    complaints.append(f"{path}: no drafts in this folder (no *.txt, no *.md)")
            else:
                found[path.resolve()] = File(path, named=True)
        except FileNotFoundError:
            complaints.append(f"{path}: no such file{_neighbour(path)}")
        except OSError as fault:
            unreadable(fault)
    return Files(tuple(found.values()), tuple(complaints))


def walk(folder: Path, unreadable: Callable[[OSError], None]) -> Iterator[Path]:
    """Yield the text files of a folder and of those below it, in alphabetical order."""
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _PASSED_BY
        )
        for name in sorted(names):
            if name.lower().endswith(_ENDINGS) and not name.startswith("."):
                yield Path(parent, name)


def _neighbour(path: Path) -> str:
    try:
        names = [found.name for found in path.parent.iterdir()]
    except OSError:
        return ""
    return did_you_mean(path.name, names)
