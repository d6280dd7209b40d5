"""A bar on the terminal while many files are read; it goes when they are."""

import os
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

T = TypeVar("T")

_FEW = 20  # files that nobody waits for
_PAUSE = 0.1  # seconds between two drawings, and before the first


class Progress:
    """How far a command is with its files, for whoever watches it on a terminal."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._drawn = False
        self._last = 0.0

    def over(self, files: Sequence[T]) -> Generator[T, None, None]:
        """Yield files, one after the other; close it to have the bar gone at once."""
        if self._quiet or len(files) <= _FEW or not _is_watched():
            yield from files
            return
        self._last = monotonic()
        try:
            for done, file in enumerate(files):
                if monotonic() - self._last >= _PAUSE:
                    self._draw(done, len(files))
                yield file
        finally:
            self._lift()

    def above(self, pieces: Iterable[str]) -> Iterator[str]:
        """Yield the pieces of a report, each when the bar is out of its way."""
        for piece in pieces:
            self._lift()
            yield piece

    def _draw(self, done: int, total: int) -> None:
        if self._bar is None:
            self._bar = _bar()
            self._task = self._bar.add_task("drafts", total=total)
        assert self._task is not None
        self._bar.update(self._task, completed=done)
        if self._drawn:
            self._bar.refresh()
        else:
            self._bar.start()
        self._drawn = True
        self._last = monotonic()

    def _lift(self) -> None:
        if self._drawn and self._bar is not None:
            self._bar.stop()
        self._drawn = False


def _is_watched() -> bool:
    dumb = os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not dumb and not os.environ.get("CI")


def _bar() -> "Bar":
    # rich is heavy, and most calls are over before anybody looks.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    return Bar(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        # Drawn by hand: a thread would draw over the report.
        auto_refresh=False,
        redirect_stdout=False,
    )
