"""The bar that a terminal shows while many files are read."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")

MANY, FEW = 400, 20  # the bar waits a tenth of a second
DRAFT = "The General Assembly,\n\nRecalling its hopes{}\n\n1. Decides to meet.\n"


class Shown(NamedTuple):
    status: int
    terminal: str
    piped: str


def show(
    folder: Path, *options: str, both: bool = False, environment: Mapping[str, str] | None = None
) -> Shown:
    """Check a folder with standard error, or both streams, on a terminal."""
    import pty

    controller, terminal = pty.openpty()
    usual = {"TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "80", "CI": ""}
    with (folder / "piped").open("w") as piped:
        process = subprocess.Popen(
            [sys.executable, "-m", "lintres", "check", ".", "--select", "PUN002", *options],
            cwd=folder,
            env={**os.environ, **usual, **(environment or {})},
            stdout=terminal if both else piped,
            stderr=terminal,
        )
    os.close(terminal)
    read = b""
    while piece := _read(controller):
        read += piece
    os.close(controller)
    return Shown(process.wait(), read.decode(), (folder / "piped").read_text("utf-8"))


def _read(controller: int) -> bytes:
    try:
        return os.read(controller, 10_000)
    except OSError:  # how Linux says that the other end is closed
        return b""


def on_screen(written: str) -> str:
    """What a terminal shows in the end: enough of one for a bar that comes and goes."""
    lines, row, column = [""], 0, 0
    for control, text in re.findall(r"(\x1b\[\??[\d;]*[A-Za-z]|\r|\n)|([^\x1b\r\n]+)", written):
        if control == "\n":
            row += 1
            lines += [""] * (row + 1 - len(lines))
        elif control == "\r":
            column = 0
        elif control == "\x1b[2K":
            lines[row] = ""
        elif control == "\x1b[1A":
            row -= 1
        lines[row] = lines[row][:column].ljust(column) + text + lines[row][column + len(text) :]
        column += len(text)
    return "\n".join(lines).rstrip("\n")


def write(folder: Path, number: int) -> None:
    for at in range(number):
        text = DRAFT.format(";" if at in (0, number - 1) else ",")
        # No two are alike: what was found in one is not looked for in another.
        (folder / f"{at:03}.txt").write_text(text + "\n" * at, "utf-8")


def found(number: int) -> str:
    return "\n".join(
        f"{at:03}.txt:3:20: error PUN002 a preambular paragraph ends in a comma: write “,” for “;”"
        for at in (0, number - 1)
    )


@pytest.mark.parametrize("both", [False, True], ids=["the report elsewhere", "the report as well"])
def test_a_terminal_has_a_bar_that_goes(tmp_path: Path, both: bool) -> None:
    write(tmp_path, MANY)
    shown = show(tmp_path, "--output-format", "concise", both=both)
    assert f"/{MANY} drafts" in shown.terminal
    assert on_screen(shown.terminal) == (found(MANY) if both else "")
    assert shown.piped.rstrip() == ("" if both else found(MANY))


def test_a_complaint_stands_above_the_bar(tmp_path: Path) -> None:
    write(tmp_path, MANY)
    (tmp_path / f"{MANY - 1}.txt").write_bytes(b"\xff")
    shown = show(tmp_path, "--quiet", "--output-format", "concise")
    with_bar = show(tmp_path, "--output-format", "concise")
    assert on_screen(with_bar.terminal) == on_screen(shown.terminal)
    assert "not UTF-8 at byte 1" in on_screen(with_bar.terminal)


@pytest.mark.parametrize(
    ("number", "options", "environment"),
    [
        pytest.param(FEW, [], {}, id="few files"),
        pytest.param(MANY, ["--quiet"], {}, id="quiet"),
        pytest.param(MANY, [], {"TERM": "dumb"}, id="a dumb terminal"),
        pytest.param(MANY, [], {"CI": "true"}, id="CI"),
    ],
)
def test_else_there_is_none(
    tmp_path: Path, number: int, options: list[str], environment: dict[str, str]
) -> None:
    write(tmp_path, number)
    assert show(tmp_path, *options, environment=environment).terminal == ""
