"""docs/first-hour.md, walked as it stands: what it shows after a call is what lintres says."""

import re
import shlex
from pathlib import Path

import pytest

from lintres.cli import main

PAGE = (Path(__file__).parent.parent / "docs" / "first-hour.md").read_text("utf-8")
# A draft with its name just before it, or calls and what they say.
STEPS = re.compile(r"`(drafts/\S+)`[^`]*?:\n\n```text\n(.*?)```|```console\n(.*?)```", re.DOTALL)
FOREIGN = ("python3 -m pip install .", "git ", "pre-commit ")


def test_the_walk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (
        (".git/config", '[remote "origin"]\n\turl = https://github.com/OWNER/drafts\n'),
        ("README.md", "Drafts of a delegation.\n"),
    ):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    walked = []
    for name, draft, calls in STEPS.findall(PAGE):
        if name:
            Path(name).parent.mkdir(exist_ok=True)
            Path(name).write_text(draft, encoding="utf-8")
        for call, shown in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", calls, re.MULTILINE):
            if call.startswith(FOREIGN):
                continue
            program, *arguments = shlex.split(call)
            main(arguments)
            said = "".join(capsys.readouterr())
            assert re.fullmatch(pattern(shown), said, re.DOTALL), f"{call} says\n{said}"
            walked.append((program, arguments[0]))
    assert walked == [("lintres", name) for name in ORDER]


ORDER = ["demo", "init", "check", "fix", "fix", "fix", "check", "check", "check", "check"]


def pattern(shown: str) -> str:
    """The pattern of what a call says; "..." stands for anything."""
    return ".*?".join(map(re.escape, shown.split("...")))
