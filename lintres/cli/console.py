"""Where the command line writes: its output, its complaints, and the faults of lintres itself."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from lintres.cli.streams import standard_output, terminal_width
from lintres.record import Record
from lintres.reports.display import visible
from lintres.reports.paint import Paint, coloured, plain

# Exit statuses.
CLEAN = 0
FOUND = 1
REFUSED = 2
FAULT = 3
INTERRUPTED = 130  # as a shell counts: 128 and the number of the signal

WIDTH_ELSEWHERE = 100


class Refusal(Exception):
    """A call that cannot be answered; the arguments are sentences for the caller."""


class Output(Record):
    """What a report is written to, and how."""

    stream: TextIO
    terminal: bool
    width: int
    paint: Paint


@contextmanager
def output_to(path: Path | None) -> Iterator[Output]:
    """Open a file for a report, UTF-8 as drafts are; standard output without a path."""
    if path is None:
        yield _standard_output()
        return
    try:
        stream = path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as fault:
        raise Refusal(f"{path}: cannot write the report: {reason(fault)}") from None
    with stream:
        yield Output(stream, terminal=False, width=WIDTH_ELSEWHERE, paint=plain)


def complain(sentence: str) -> None:
    """Say on standard error what went wrong."""
    print(f"lintres: {visible(sentence)}", file=sys.stderr)


class Blame(Record):
    """A fault of lintres itself, in a sentence; `trace` is for those who asked for it."""

    sentence: str
    trace: str


def blame_for(fault: Exception, name: str | None = None) -> Blame:
    """Return how lintres itself failed, and what to send to its makers.

    There is a traceback where LINTRES_TRACEBACK=1 asks for it.
    """
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})" if trace else ""
    about = f"{name}: " if name else ""
    python = ".".join(map(str, sys.version_info[:3]))
    sentence = (
        "a fault of lintres, not yours; please send us this line: "
        f"lintres {version()}, Python {python}, {sys.platform}; "
        f"{about}{type(fault).__name__}: {fault}{place}"
    )
    if os.environ.get("LINTRES_TRACEBACK") != "1":
        return Blame(sentence, "")
    # Only the maker of a fault needs it.
    from traceback import format_exception

    return Blame(sentence, "".join(format_exception(fault)))


def report_fault(blame: Blame) -> None:
    """Say that lintres itself failed."""
    complain(blame.sentence)
    sys.stderr.write(blame.trace)


def reason(fault: OSError) -> str:
    """Return why the system refused, in its words and without its number."""
    return (fault.strerror or str(fault)).lower()


def version() -> str:
    """Return the version of the installed package."""
    # A scan of what is installed: only for those who ask.
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("lintres")
    except PackageNotFoundError:
        return "(not installed)"


def _standard_output() -> Output:
    stream = standard_output()
    terminal = stream.isatty()
    width = terminal_width(WIDTH_ELSEWHERE) if terminal else WIDTH_ELSEWHERE
    paint = coloured if _wants_colour(terminal=terminal) else plain
    return Output(stream, terminal, width, paint)


def _wants_colour(*, terminal: bool) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    if terminal and sys.platform == "win32":
        # Consoles older than Windows 10 print escape sequences as they are.
        from rich.console import detect_legacy_windows

        return not detect_legacy_windows()
    return terminal
