"""Which files a call means: those it names, and those it finds in the folders it names.

What a configuration excludes is neither.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from stat import S_ISDIR

from lintres.cli.console import reason
from lintres.cli.settings import DRAFTS, CallSettings
from lintres.record import Record
from lintres.suggest import did_you_mean

STANDARD_INPUT = "-"

_APART = (".", "~$")  # hidden, and what Word keeps beside a file that is open
_PASSED_BY = frozenset({"node_modules", "__pycache__"})  # and what is hidden, .venv among it


class File(Record):
    """A file to read; `path` is None for standard input.

    One that was only found in a folder may be no draft at all: `named` is False.
    """

    path: Path | None
    named: bool


class Files(Record):
    """The files of a call, each once, and what is wrong with the call.

    `excluded` are files and folders that were named or found, by the configuration that says so.
    """

    found: tuple[File, ...]
    complaints: tuple[str, ...]
    excluded: Mapping[Path | None, str]
    folders: tuple[str, ...]  # that were searched


def find_files(
    arguments: Iterable[str], settings: CallSettings, *, report: Path | None = None
) -> Files:
    """Return the files of a call, in its order; `report` is a file of our own, no draft."""
    search = _Search(settings, report)
    for argument in arguments:
        search.add(argument)
    return search.result()


class _Search:
    """Gathers the files of a call, argument by argument."""

    def __init__(self, settings: CallSettings, report: Path | None) -> None:
        self._settings = settings
        self._report = report.resolve() if report else None
        self._found: dict[Path | None, File] = {}
        self._complaints: list[str] = []
        self._excluded: dict[Path | None, str] = {}
        self._folders: list[str] = []

    def result(self) -> Files:
        return Files(
            tuple(self._found.values()),
            tuple(self._complaints),
            self._excluded,
            tuple(self._folders),
        )

    def add(self, argument: str) -> None:
        """Add what an argument names: a file, what is wanted in a folder, or standard input."""
        path = Path(argument)
        try:
            if argument == STANDARD_INPUT:
                if self._is_wanted(None):
                    self._found.setdefault(None, File(None, named=True))
            elif S_ISDIR(path.stat().st_mode):
                self._add_folder(path)
            elif self._is_wanted(path):
                self._found[path.resolve()] = File(path, named=True)
        except FileNotFoundError:
            self._complaints.append(f"{path}: no such file{_neighbour(path)}")
        except OSError as fault:
            self._unreadable(fault)

    def _add_folder(self, folder: Path) -> None:
        files = [file for file in self._walk(folder) if file.resolve() != self._report]
        for file in files:
            self._found.setdefault(file.resolve(), File(file, named=False))
        some_excluded = any(path and path.is_relative_to(folder) for path in self._excluded)
        if not files and not some_excluded:
            wanted = self._settings.wanted_in(folder)
            globs = ", ".join(f"no {glob}" for glob in wanted)
            sought = "no text, Word, ODT, PDF or HTML file" if wanted == DRAFTS else globs
            self._complaints.append(f"{folder}: no drafts in this folder ({sought})")

    def _walk(self, folder: Path) -> Iterator[Path]:
        """Yield what is wanted of a folder and of those below it, in alphabetical order."""
        for parent, folders, names in os.walk(folder, onerror=self._unreadable):
            self._folders.append(parent)
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".")
                and name not in _PASSED_BY
                and self._is_wanted(Path(parent, name), folder=True)
            )
            shown = (Path(parent, name) for name in sorted(names) if not name.startswith(_APART))
            sought = filter(self._settings.includes, shown)
            yield from filter(self._is_wanted, sought)

    def _is_wanted(self, path: Path | None, *, folder: bool = False) -> bool:
        by = self._settings.excluded_by(path, folder=folder)
        if by is not None:
            self._excluded[path] = by
        return by is None

    def _unreadable(self, fault: OSError) -> None:
        self._complaints.append(f"{fault.filename}: cannot be read: {reason(fault)}")


def _neighbour(path: Path) -> str:
    try:
        names = [found.name for found in path.parent.iterdir()]
    except OSError:
        return ""
    return did_you_mean(path.name, names)
