"""What is built is whole: installed anywhere, lintres says what it says here."""

import os
import shutil
import subprocess
import sys
import tarfile
import venv
from pathlib import Path
from typing import NamedTuple

import pytest

# One worker builds, and builds once.
pytestmark = pytest.mark.xdist_group("packaging")

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

DRAFT = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005;

1. Requests the Secretary-General to report on the matter;

3. Decides to remain seized of the matter
"""

COMMANDS = [
    pytest.param(["--version"], id="version"),
    pytest.param(["rules"], id="rules"),
    pytest.param(["check", "--output-format", "json", "draft.txt"], id="check"),
    pytest.param(["demo"], id="English demo"),
    pytest.param(["demo", "--language", "zh"], id="Chinese demo"),
]


class Built(NamedTuple):
    """The two files that are uploaded."""

    sdist: Path
    wheel: Path


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


def run_well(*command: str | Path) -> str:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tracked() -> set[str]:
    """The files of the repository, as git knows them; none where this is no clone."""
    listed = run("git", "ls-files", "-z") if shutil.which("git") else None
    names = listed.stdout.split("\0") if listed and listed.returncode == 0 else []
    return {name for name in names if (ROOT / name).is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An sdist built from a copy, where no earlier build tells it what to take; a wheel from it."""
    copy, dist = tmp_path_factory.mktemp("copy") / "lintres", tmp_path_factory.mktemp("dist")
    leave = shutil.ignore_patterns(".git", ".*_cache", ".venv*", "*.egg-info", "build", "dist")
    shutil.copytree(ROOT, copy, ignore=leave)
    run_well(sys.executable, "-m", "build", "--outdir", dist, copy)
    return Built(next(dist.glob("*.tar.gz")), next(dist.glob("*.whl")))


@pytest.fixture(scope="module", params=Built._fields)
def installed(
    request: pytest.FixtureRequest, built: Built, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The `lintres` of a clean environment with nothing else in it."""
    clean = tmp_path_factory.mktemp("clean")
    venv.create(clean, symlinks=os.name != "nt")
    commands = clean / BIN.name
    python = commands / Path(sys.executable).name
    file = getattr(built, request.param)
    run_well(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", file)
    return commands / "lintres"


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_installed_says_what_the_checkout_says(
    installed: Path, command: list[str], tmp_path: Path
) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    here = run(BIN / "lintres", *command, cwd=tmp_path)
    there = run(installed, *command, cwd=tmp_path)
    assert here.stdout
    assert (there.returncode, there.stdout, there.stderr) == (
        here.returncode,
        here.stdout,
        here.stderr,
    )


@pytest.mark.slow
def test_sdist_has_every_file_of_the_repository(built: Built) -> None:
    if not tracked():
        pytest.skip("this is no clone of the repository")
    with tarfile.open(built.sdist) as archive:
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
