"""Processes that check drafts for a call."""

import signal
import sys
from argparse import Namespace
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.pool import AsyncResult
from pathlib import Path
from types import FrameType

from lintres.cli.files import File
from lintres.cli.judging import judged
from lintres.cli.reading import Outcome, Task, attempt
from lintres.cli.settings import CallSettings
from lintres.origin import Origins
from lintres.plain import Plain
from lintres.source import Source

# Where a process can be divided in two, the second knows all rules already.
_METHOD = "fork" if sys.platform == "linux" else "spawn"


class Workers:
    """Some processes; they end with the call, however it ends."""

    def __init__(self, arguments: Namespace, number: int) -> None:
        """Begin so many processes. Nothing breaks the call off before `open`."""
        _hold_off(True)
        self._before = signal.signal(signal.SIGTERM, _leave)
        self._pool = get_context(_METHOD).Pool(number, _begin, (arguments,))

    def open(self) -> None:
        """Let the call be broken off again: from now on `close` is sure to be called."""
        _hold_off(False)

    def check(self, task: Task) -> "AsyncResult[Outcome[Plain]]":
        """Have a draft checked."""
        path = None if task.file.path is None else str(task.file.path)
        source = task.source
        text = source.encode()
        hidden = None if source.origins is None else source.hidden
        return self._pool.apply_async(_check, (text, source.name, hidden, path, task.file.named))

    def close(self) -> None:
        """End the processes, whatever they are at."""
        self._pool.terminate()
        self._pool.join()
        signal.signal(signal.SIGTERM, self._before)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    """Leave as on Ctrl-C: by the way on which the processes are ended."""
    raise KeyboardInterrupt


def _hold_off(held: bool) -> None:
    """Have signals wait that would meet a process before it knows what to do about them."""
    if sys.platform != "win32":
        how = signal.SIG_BLOCK if held else signal.SIG_UNBLOCK
        signal.pthread_sigmask(how, {signal.SIGINT, signal.SIGTERM})


_settings: list[CallSettings] = []  # of a process that checks; one for its call


def _begin(arguments: Namespace) -> None:
    # Ctrl-C reaches all processes of a terminal; the one that was called ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _hold_off(False)
    _settings.append(CallSettings(arguments))


def _check(
    text: bytes, name: str, hidden: Sequence[tuple[int, str]] | None, path: str | None, named: bool
) -> Outcome[Plain]:
    file = File(None if path is None else Path(path), named)
    source = Source.decode(text, name)
    if hidden is not None:  # no plain text; where it comes from is known to who reports
        source = Source(source.text, name, Origins(()), hidden)
    task = Task(source, file, _settings[0].of(file.path), 0)
    return attempt(judged, task)
