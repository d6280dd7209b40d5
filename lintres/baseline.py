"""A baseline: the findings that were there when a team began. They are known; new ones count.

An entry goes by the fingerprint of its finding, so that it stays where paragraphs and lines move. A
baseline can only shrink: what is mended is taken out, and nothing is ever put in.
"""

import json
import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from lintres.diagnostic import Diagnostic
from lintres.record import Record
from lintres.verdict import Verdict

_VERSION = 1
_ANEW = "to begin anew, delete it and run `lintres check --write-baseline`"

# Of each file, by its path from the folder of the baseline: the codes by their fingerprints.
Entries: TypeAlias = Mapping[str, Mapping[str, str]]


class BaselineError(ValueError):
    """A file that is no baseline; the message is a sentence for its owner."""


class Stale(Record):
    """An entry whose finding is gone."""

    file: str
    code: str


class Baseline:
    """The known findings, and what has become of them in the drafts that have been checked."""

    def __init__(self, path: Path, entries: Entries | None) -> None:
        """Take the entries of a baseline; None for one that is still to be written."""
        self.path = path
        self.is_new = entries is None
        self._folder = path.resolve().parent
        known = {} if entries is None else entries
        self._left = {file: dict(codes) for file, codes in known.items()}
        self._kept: dict[str, dict[str, str]] = {}
        # A file that is not there may have been renamed: its findings are known wherever they are.
        self._gone = {file for file in self._left if not (self._folder / file).exists()}
        self._stale: list[Stale] = []
        self.held = 0  # findings that were known

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """Read a baseline. Raises OSError, or BaselineError for a file that is none."""
        try:
            return cls(path, _read_entries(json.loads(path.read_bytes())))
        except (ValueError, RecursionError) as fault:  # no UTF-8, no JSON, or not ours
            raise BaselineError(f"{path}: no baseline of lintres ({fault}); {_ANEW}") from None

    def unknown(self, verdict: Verdict, codes: Collection[str]) -> Verdict:
        """Return what is said of a draft less the findings that are known.

        `codes` are those of the rules that were asked: an entry of any other may still hold.
        """
        file = self._file(verdict.source.name)
        left = self._left.pop(file, {})
        self._gone.discard(file)  # standard input may go by the name of no file
        kept: dict[str, str] = {}
        new: list[Diagnostic] = []
        for one, print_ in zip(verdict.diagnostics, verdict.fingerprints, strict=True):
            if self.is_new or left.pop(print_, "") or self._moved(print_):
                kept[print_] = one.code
                self.held += 1
            else:
                new.append(one)
        for print_, code in left.items():
            if code in codes:
                self._stale.append(Stale(file, code))
            else:
                kept[print_] = code
        self._kept[file] = kept
        return verdict._replace(diagnostics=tuple(new))

    @property
    def stale(self) -> tuple[Stale, ...]:
        """The entries whose findings are gone, of the drafts that were checked or are gone too."""
        gone = (
            Stale(file, code) for file in sorted(self._gone) for code in self._left[file].values()
        )
        return (*self._stale, *gone)

    @property
    def size(self) -> int:
        """How many entries are left."""
        return sum(len(codes) for codes in self._entries().values())

    def text(self) -> str:
        """Return what is to be written: the entries that still hold, in a lasting order."""
        files = {file: dict(sorted(codes.items())) for file, codes in self._entries().items()}
        whole = {"version": _VERSION, "files": dict(sorted(files.items()))}
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"

    def _entries(self) -> dict[str, dict[str, str]]:
        unseen = {file: codes for file, codes in self._left.items() if file not in self._gone}
        return {file: codes for file, codes in {**unseen, **self._kept}.items() if codes}

    def _moved(self, print_: str) -> bool:
        return any(self._left[file].pop(print_, "") for file in sorted(self._gone))

    def _file(self, name: str) -> str:
        """Return the path of a draft from the folder of the baseline, with forward slashes."""
        return Path(os.path.relpath(Path(name).resolve(), self._folder)).as_posix()


def _read_entries(loaded: Any) -> Entries:
    """Return the entries of a file that was read; raises ValueError for what is none."""
    match loaded:
        case {"version": int(version)} if version != _VERSION:
            raise ValueError(f"it is of version {version}, and this lintres writes {_VERSION}")
        case {"version": int(), "files": dict(files)} if all(map(_are_codes, files.values())):
            return dict(files)
    raise ValueError("it has no files with codes by fingerprints")


def _are_codes(loaded: Any) -> bool:
    return isinstance(loaded, dict) and all(isinstance(code, str) for code in loaded.values())
