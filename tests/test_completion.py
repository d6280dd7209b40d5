"""`lintres completion`: what real shells complete with the scripts that it prints."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lintres.cli import main

SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")

# What bash does when the last of some words is to be completed.
TAB = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_shtab_lintres
printf '%s\\n' "${COMPREPLY[@]}"
"""


def needs(shell: str) -> str:
    """The path of a shell; the test is skipped where the machine has none."""
    path = shutil.which(shell)
    if path is None or (os.name == "nt" and shell == "bash"):
        pytest.skip(f"{shell} is not here")
    return path


@pytest.fixture
def script(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> Path:
    """The script of a shell, in a folder with a draft."""
    assert main(["completion", request.param]) == 0
    (tmp_path / "draft.txt").touch()
    path = tmp_path / "script"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    return path


def run(*command: str | Path, cwd: Path) -> list[str]:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.mark.parametrize("script", ["bash"], indirect=True)
@pytest.mark.parametrize(
    ("words", "completed"),
    [
        pytest.param("ch", ["check"], id="a command"),
        pytest.param("registry s", ["show"], id="a command of two words"),
        pytest.param("check --lang", ["--language"], id="an option"),
        pytest.param("registry show --org", ["--organ"], id="an option of a command of two words"),
        pytest.param("check --language ", ["ar", "en", "es", "fr", "ru", "zh"], id="languages"),
        pytest.param("check --fail-on ", ["error", "warning", "hint", "never"], id="severities"),
        pytest.param("parse --output-format n", ["ndjson"], id="a format"),
        pytest.param("check --committee Cr", ["CredC"], id="a value that is collected"),
        pytest.param("check --ignore NUM01", ["NUM010"], id="a code"),
        pytest.param("check --select LN", ["LNT", "LNT001", "LNT002"], id="a family"),
        pytest.param("explain PUN00", [f"PUN00{n}" for n in range(1, 10)], id="a rule"),
        pytest.param("check dr", ["draft.txt"], id="a draft"),
        pytest.param("check draft.txt --quiet dr", ["draft.txt"], id="another draft"),
        pytest.param("check --registry dr", ["draft.txt"], id="a file of an option"),
        pytest.param("completion z", ["zsh"], id="a shell"),
    ],
)
def test_bash_completes(script: Path, words: str, completed: list[str]) -> None:
    bash = needs("bash")
    assert run(bash, "-c", TAB, "-", script, "lintres", *words.split(" "), cwd=script.parent) == (
        completed
    )


@pytest.mark.parametrize("script", ["fish"], indirect=True)
def test_fish_completes(script: Path) -> None:
    fish = needs("fish")
    tab = f"source {script}; complete -C 'lintres demo --language '"
    said = run(fish, "--no-config", "-c", tab, cwd=script.parent)
    assert [line.split("\t")[0] for line in said] == ["ar", "en", "es", "fr", "ru", "zh"]


@pytest.mark.parametrize("script", ["zsh"], indirect=True)
def test_zsh_can_read_it(script: Path) -> None:
    assert run(needs("zsh"), "-f", "-n", script, cwd=script.parent) == []


@pytest.mark.parametrize("script", SHELLS, indirect=True)
def test_every_shell_hears_of_every_command(
    script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--help"])
    listed = re.findall(r"^  (\S+)(?: (\S+))?  ", capsys.readouterr().out, re.MULTILINE)
    words = {word for name in listed for word in name if word}
    text = script.read_text("utf-8")
    assert words >= {"check", "registry", "reset", "completion"}
    assert {word for word in words if word not in text} == set()


@pytest.mark.parametrize(
    ("shell", "said"),
    [
        ("bash", "completion needs shtab: `pip install 'lintres[completion]'`"),
        ("bsh", "SHELL: “bsh” is no shell; did you mean “bash”?"),
    ],
)
def test_refusal(
    shell: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    assert main(["completion", shell]) == 2
    assert capsys.readouterr() == ("", f"lintres: {said}\n")
