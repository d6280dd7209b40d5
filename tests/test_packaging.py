"""What is built is whole: installed anywhere, lintres says what it says here."""

import os
import shutil
import subprocess
import sys
import tarfile
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

DRAFT = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005;

1. Requests the Secretary-General to report on the matter;

3. Decides to remain seized of the matter
"""

COMMANDS = (
    "--version",
    "rules",
    "check --output-format json draft.txt",
    "registry show 52/17 A/RES/2625(XXV)",
    "config",
    "config --schema",
    "demo",
    "demo --language zh",
    "init --dry-run",
)


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    here = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    return subprocess.run(
        command,
        cwd=cwd,
        env={name: value for name, value in os.environ.items() if name not in here},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def run_well(*command: str | Path) -> None:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


def build(checkout: Path) -> Path:
    """Build an sdist, and a wheel from that sdist; return their folder."""
    dist = checkout.parent / "dist"
    run_well(sys.executable, "-m", "build", "--outdir", dist, checkout)
    return dist


def install(file: Path, folder: Path) -> Path:
    """Install a built file into an environment with nothing else in it; return its `lintres`."""
    clean = folder / "clean"
    venv.create(clean, symlinks=os.name != "nt")
    commands = clean / BIN.name
    python = commands / Path(sys.executable).name
    run_well(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", file)
    return commands / "lintres"


def answers(lintres: Path, folder: Path) -> dict[str, tuple[int, str, str]]:
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    done = {command: run(lintres, *command.split(), cwd=folder) for command in COMMANDS}
    return {command: (one.returncode, one.stdout, one.stderr) for command, one in done.items()}


def tracked() -> set[str]:
    """The files of the repository, as git knows them; none where this is no clone."""
    listed = run("git", "ls-files", "-z") if shutil.which("git") else None
    names = listed.stdout.split("\0") if listed and listed.returncode == 0 else []
    return {name for name in names if (ROOT / name).is_file()}


def test_the_checkout_answers(tmp_path: Path) -> None:
    said = answers(BIN / "lintres", tmp_path)
    assert {command: status for command, (status, *_) in said.items()} == {
        "--version": 0,
        "rules": 0,
        "check --output-format json draft.txt": 1,
        "registry show 52/17 A/RES/2625(XXV)": 0,
        "config": 0,
        "config --schema": 0,
        "demo": 0,
        "demo --language zh": 0,
        "init --dry-run": 0,
    }


@pytest.mark.slow
def test_what_is_built_is_whole(checkout: Path, tmp_path: Path) -> None:
    dist = build(checkout)
    (wheel,) = dist.glob("lintres-*.whl")
    assert answers(install(wheel, tmp_path), tmp_path) == answers(BIN / "lintres", tmp_path)
    (sdist,) = dist.glob("lintres-*.tar.gz")
    with tarfile.open(sdist) as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    assert tracked() - packed == set()


@pytest.mark.parametrize(
    ("validate", "file"),
    [
        pytest.param("validate-config", ".pre-commit-config.yaml", id="our own hooks"),
        pytest.param("validate-manifest", ".pre-commit-hooks.yaml", id="the hooks we offer"),
    ],
)
def test_pre_commit_understands(validate: str, file: str) -> None:
    run_well(BIN / "pre-commit", validate, ROOT / file)
