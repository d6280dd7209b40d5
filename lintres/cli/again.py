"""Answers that were given before: the same call, with nothing changed since, is answered again.

An answer rests on the call, on some variables, on the terminal, and on files and folders, none of
which is opened: when each has the times and the size that it had, it is the same. Whatever is
younger than the file system can tell is not trusted. What has changed is looked at as ever.
"""

import marshal
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from stat import S_ISDIR, S_ISREG
from zlib import crc32

from lintres.cli.streams import BROKEN_PIPE, abandon_output, standard_output
from lintres.edition import edition, stamp
from lintres.kept import Kind, keep, recall

# The variables that an answer may hang on.
VARIABLES = (
    "CI", "COLUMNS", "FORCE_COLOR", "GITHUB_STEP_SUMMARY", "HOME", "LINTRES_DATA",
    "LINTRES_TRACEBACK", "LOCALAPPDATA", "NO_COLOR", "TERM", "USERPROFILE", "XDG_DATA_HOME",
)  # fmt: skip

_LONGEST = 2 * 1024**2  # characters of an answer that is kept
_TRUSTED = 2_000_000_000  # nanoseconds: the coarsest file systems count in steps of two seconds
_DAY = 24 * 60 * 60  # seconds; a comment in a draft may have a last day


def answered_again(argv: Sequence[str]) -> int | None:
    """Give the answer that was given to a call before; None where it may be another now."""
    basis = _basis(argv)
    kept = recall(Kind.ANSWERS, _name(basis)) if basis else None
    if kept is None:
        return None
    # Nobody else writes into the folder.
    was, rests_on, text, status = marshal.loads(kept)  # noqa: S302
    if was != basis or any(stamp(path) != then for path, then in rests_on):
        return None
    try:
        output = standard_output()
        output.write(text)
        output.flush()
    except BrokenPipeError:
        abandon_output()
        return BROKEN_PIPE
    except OSError:
        return None  # the disk is full, as whoever answers anew will tell
    return int(status)


class Answer:
    """An answer that is being given, to be kept if it is complete."""

    def __init__(self, argv: Sequence[str]) -> None:
        """Take the call that is being answered."""
        self._begun = time.time_ns()
        self._basis = _basis(argv)
        self._text: list[str] = []
        self._room = _LONGEST

    def passing(self, pieces: Iterable[str]) -> Iterator[str]:
        """Yield the pieces of the answer as they come."""
        for piece in pieces:
            self._room -= len(piece)
            if self._room >= 0:
                self._text.append(piece)
            yield piece

    def keep(self, status: int, rests_on: Iterable[str]) -> None:
        """Keep the answer with its exit status and the files and folders that it rests on."""
        if self._basis is None:
            return
        stamps = [(path, stamp(path)) for path in dict.fromkeys(rests_on)]
        there = [one for _, one in stamps if one is not None]
        if self._room < 0 or not all(map(self._is_settled, there)):
            return
        content = marshal.dumps((self._basis, stamps, "".join(self._text), status))
        keep(Kind.ANSWERS, _name(self._basis), content)

    def _is_settled(self, one: tuple[int, ...]) -> bool:
        """Whether a file holds what it held before, as long as it has this stamp; no pipe does."""
        *times, _, _, mode = one
        return max(times) <= self._begun - _TRUSTED and (S_ISREG(mode) or S_ISDIR(mode))


def _basis(argv: Sequence[str]) -> str | None:
    """Return what an answer rests on beside files; None where that is not to be had."""
    terminal = sys.stdout.isatty()
    try:
        basis = (
            edition(),
            tuple(argv),
            os.getcwd(),
            tuple(os.environ.get(name) for name in VARIABLES),
            (sys.stdout.encoding, tuple(os.get_terminal_size())) if terminal else None,
            int(time.time()) // _DAY,
        )
    except OSError:  # there is no folder, or no terminal, any more
        return None
    except ImportError:  # lintres is not whole, as whoever answers anew will tell
        return None
    return repr(basis)


def _name(basis: str) -> str:
    return f"{crc32(basis.encode('utf-8', 'surrogateescape')):08x}"
