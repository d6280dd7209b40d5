"""Standard output as it is: whether it is open, what it can show, and how wide."""

import io
import os
import sys

TYPE_CHECKING = False  # as in `lintres`

if TYPE_CHECKING:
    from typing import TextIO

BROKEN_PIPE = 141  # the exit status that a shell counts for it


def open_streams() -> bool:
    """Whether there is a standard output to report on; without standard error nobody is told."""
    if sys.stderr is None:  # whoever called has closed it
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    return sys.stdout is not None


def standard_output() -> "TextIO":
    """Return standard output, made ready for drafts in any language."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        # Files and pipes get UTF-8, as drafts are; a terminal what it can show.
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
    return stream


def terminal_width(otherwise: int) -> int:
    """Return the width of the terminal, or what COLUMNS says of it."""
    # shutil.get_terminal_size() does the same, and its module reads all kinds of archives.
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size().columns or otherwise
    except OSError:  # no terminal
        return otherwise


def abandon_output() -> None:
    """Let nothing more be written to a pipe whose reader has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
