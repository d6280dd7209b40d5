"""Several processes at work: the same answer in the same order, and none of them is left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from calling import Call

from lintres.cli import examining
from lintres.cli.formats import FORMATS
from lintres.shipped import path_of

DRAFT = (
    "The General Assembly,\n\nRecalling its lighthouses{};\n\n"
    "1. Decides to meet again;\n\n2. Requests a report."
)
TEAM = "organ,kind,number,adopted\nGA,resolution,57/141,2002-12-12\n"


@pytest.fixture
def drafts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Drafts in all languages, a file without resolution and one that is no text."""
    monkeypatch.setattr(examining, "_FEW", 1)
    monkeypatch.setattr(examining, "_PAYS", 0)
    for path in sorted(path_of("lintres", "demo").glob("*.txt")):
        text = path.read_text("utf-8")
        for number in range(3):
            name = f"{number}-{path.name}"
            (folder / name).write_text(text + "\n" * number, "utf-8")
    (folder / "1-notes.txt").write_text("Bring the lamps.\n", "utf-8")
    (folder / "1-photo.txt").write_bytes(b"\xff\xfe\x00")
    (folder / "team.csv").write_text(TEAM, "utf-8")
    return folder


@pytest.mark.parametrize("output_format", FORMATS)
def test_the_answer_is_the_same_however_many_work(
    drafts: Path, call: Call, output_format: str
) -> None:
    argv = ("check", ".", "--no-cache", "--output-format", output_format, "--registry", "team.csv")
    alone = call(*argv, "-j", "1")
    assert "1-photo.txt: " in alone.err
    for number in ("2", "3"):
        assert call(*argv, "-j", number) == alone


def test_others_check_what_is_left_and_it_is_remembered(
    drafts: Path, call: Call, checked: list[str]
) -> None:
    call("check", "-j", "2")
    assert checked == ["0-ar.txt"]
    call("check", "-j", "2", "--fail-on", "never")
    assert checked == ["0-ar.txt"]


def test_a_fault_of_ours_in_another_process_is_told(
    drafts: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "linux":
        pytest.skip("another process would begin without the fault")
    monkeypatch.setattr("lintres.linter.read_suppressions", _fail)
    answer = call("check", "0-en.txt", "1-en.txt", "2-en.txt", "--no-cache", "-j", "2")
    assert answer.status == 3
    told = answer.err.splitlines()
    assert all("a fault of lintres, not yours" in line for line in told)
    assert [line.rpartition("; ")[2][:5] for line in told] == ["0-en.", "1-en.", "2-en."]
    assert all("ZeroDivisionError: of ours (test_workers.py:" in line for line in told)


def _fail(*_: object) -> None:
    raise ZeroDivisionError("of ours")


@pytest.mark.skipif(sys.platform != "linux", reason="it looks for processes in /proc")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=lambda sent: sent.name)
def test_nothing_is_left_of_a_call_that_is_broken_off(folder: Path, sent: signal.Signals) -> None:
    for number in range(400):
        text = DRAFT.format(" and lamps" * 300) + "\n" * number
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "lintres", "check", "-j", "2", "--output", "report.txt"],
        cwd=folder,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while len(_of_session(process.pid)) < 3:
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.02)
    if sent is signal.SIGINT:
        os.killpg(process.pid, sent)  # as a terminal does
    else:
        process.send_signal(sent)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said == b""
    while _of_session(process.pid):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    unfinished = [path for path in Path(os.environ["LINTRES_CACHE"]).rglob(".*") if path.is_file()]
    assert unfinished == []


def _of_session(leader: int) -> list[int]:
    """Return the processes of a session that are alive."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text("utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(path.parent.name))
    return found
