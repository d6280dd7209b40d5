"""Which files a call means: those it names, and those it finds in the folders it names.

What a configuration excludes is neither.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

from lintres.cli.console import reason
from lintres.cli.settings import CallSettings
from lintres.suggest import did_you_mean

STANDARD_INPUT = "-"

_PASSED_BY = frozenset({"node_modules", "__pycache__"})  # and what is hidden, .venv among it


class File(NamedTuple):
    """A file to read; `path` is None for standard input.

    One that was only found in a folder may be no draft at all: `named` is False.
    """

    path: Path | None
    named: bool


class Files(NamedTuple):
    """The files of a call, each once, and what is wrong with the call.

    `excluded` are files and folders that were named or found, by the configuration that says so.
    """

    found: tuple[File, ...]
    complaints: tuple[str, ...]
    excluded: Mapping[Path | None, str]


def find_files(
    arguments: Iterable[str], settings: CallSettings, *, report: Path | None = None
) -> Files:
    """Return the files of a call, in its order; `report` is a file of our own, no draft."""
    own = report.resolve() if report else None
    found: dict[Path | None, File] = {}
    complaints: list[str] = []
    excluded: dict[Path | None, str] = {}

    def wanted(path: Path | None, *, folder: bool = False) -> bool:
        by = settings.excluded_by(path, folder=folder)
        if by is not None:
            excluded[path] = by
        return by is None

    def unreadable(fault: OSError) -> None:
        complaints.append(f"{fault.filename}: cannot be read: {reason(fault)}")

    for argument in arguments:
        path = Path(argument)
        try:
            if argument == STANDARD_INPUT:
                if wanted(None):
                    found.setdefault(None, File(None, named=True))
            elif S_ISDIR(path.stat().st_mode):
                known = len(excluded)
                files = [
                    file
                    for file in walk(path, settings.includes, wanted, unreadable)
                    if file.resolve() != own
                ]
                for file in files:
                    found.setdefault(file.resolve(), File(file, named=False))
                if not files and len(excluded) == known:
                    sought = ", ".join(f"no {glob}" for glob in settings.wanted_in(path))
                    complaints.append(f"{path}: no drafts in this folder ({sought})")
            elif wanted(path):
                found[path.resolve()] = File(path, named=True)
        except FileNotFoundError:
            complaints.append(f"{path}: no such file{_neighbour(path)}")
        except OSError as fault:
            unreadable(fault)
    return Files(tuple(found.values()), tuple(complaints), excluded)


def walk(
    folder: Path,
    includes: Callable[[Path], bool],
    wanted: Callable[..., bool],
    unreadable: Callable[[OSError], None],
) -> Iterator[Path]:
    """Yield the files that are wanted of a folder and of those below it, in alphabetical order."""
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _PASSED_BY
            and wanted(Path(parent, name), folder=True)
        )
        for path in (Path(parent, name) for name in sorted(names) if not name.startswith(".")):
            if includes(path) and wanted(path):
                yield path


def _neighbour(path: Path) -> str:
    try:
        names = [found.name for found in path.parent.iterdir()]
    except OSError:
        return ""
    return did_you_mean(path.name, names)
