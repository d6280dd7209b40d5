"""The hooks that other repositories install, run by the real pre-commit on drafts."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest
from worddrafts import Draft

from lintres.cli import main

PRE_COMMIT = (sys.executable, "-m", "pre_commit")

CLEAN = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005,

1. Requests the Secretary-General to report on the matter;

2. Decides to remain seized of the matter.
"""
FAULTY = CLEAN.replace("2005,", "2005;")

CONFIG = """\
exclude: ^archive/
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: lintres
      - id: lintres-fix
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.usefixtures("index"),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not here"),
]


class Answer(NamedTuple):
    status: int
    said: str


Run: TypeAlias = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command where neither this environment nor the user's git and pre-commit are seen."""
    hidden = ("GIT_", "PRE_COMMIT", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "SKIP")
    environment = {name: it for name, it in os.environ.items() if not name.startswith(hidden)} | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        "PYTHONUTF8": "1",
    }
    for role in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{role}_NAME": "A drafter", f"GIT_{role}_EMAIL": "drafter@localhost"}

    def run(*command: str | Path, cwd: Path) -> Answer:
        done = subprocess.run(
            command,
            cwd=cwd,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Answer(done.returncode, done.stdout)

    return run


@pytest.fixture
def drafts(tmp_path: Path, run: Run) -> Path:
    """A repository of drafts, of which some are to be left alone."""
    folder = tmp_path / "delegation"
    for name, text in (
        ("drafts/right.txt", CLEAN),
        ("drafts/wrong.txt", FAULTY),
        ("drafts/Security Council.md", FAULTY),
        ("drafts/notes.csv", FAULTY),
        ("archive/1998.txt", FAULTY),
        ("README.md", FAULTY),
        ("SECURITY.fr.md", FAULTY),
        ("requirements-dev.txt", FAULTY),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "drafts" / "wrong.docx").write_bytes(Draft(FAULTY, listed=False).save())
    (folder / "drafts" / "map.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    committed(folder, run)
    return folder


def committed(folder: Path, run: Run) -> None:
    for command in ("init --quiet", "add --all", "commit --quiet --no-verify --message=All"):
        answer = run("git", *command.split(), cwd=folder)
        assert answer.status == 0, answer.said


def installed(checkout: Path, drafts: Path, run: Run) -> None:
    """Let a repository of drafts have the hooks, and pre-commit install them."""
    committed(checkout, run)
    _, revision = run("git", "rev-parse", "HEAD", cwd=checkout)
    config = CONFIG.format(repository=checkout, revision=revision.strip())
    (drafts / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    for command in (("git", "add", "--all"), (*PRE_COMMIT, "install-hooks")):
        answer = run(*command, cwd=drafts)
        assert answer.status == 0, answer.said


def places(said: str) -> Iterator[str]:
    """The places and codes of the findings in a report."""
    for line in said.splitlines():
        place, _, rest = line.partition(": error ")
        if rest:
            yield f"{place} {rest.split()[0]}"


def test_the_hooks_see_drafts_and_nothing_else(checkout: Path, drafts: Path, run: Run) -> None:
    installed(checkout, drafts, run)
    failed = run(*PRE_COMMIT, "run", "lintres", "--all-files", cwd=drafts)
    assert failed.status == 1
    assert sorted(places(failed.said)) == [
        "drafts/Security Council.md:3:51 PUN002",
        "drafts/wrong.docx, paragraph 2 PUN002",
        "drafts/wrong.txt:3:51 PUN002",
    ]
    # The one that mends stops a commit once, and leaves alone what it cannot write.
    mended = run(*PRE_COMMIT, "run", "lintres-fix", "--all-files", cwd=drafts)
    assert mended.status == 1
    assert "files were modified by this hook" in mended.said
    _, changed = run("git", "-c", "core.quotePath=off", "diff", "--name-only", cwd=drafts)
    assert changed.splitlines() == ["drafts/Security Council.md", "drafts/wrong.txt"]
    assert (drafts / "drafts" / "wrong.txt").read_text("utf-8") == CLEAN
    (drafts / "drafts" / "wrong.docx").unlink()
    run("git", "add", "--all", cwd=drafts)
    passed = run(*PRE_COMMIT, "run", "--all-files", cwd=drafts)
    assert passed.status == 0
    assert [line.split(".")[-1] for line in passed.said.splitlines()] == ["Passed", "Passed"]


@pytest.mark.parametrize("from_git", [False, True], ids=["by pip", "from its repository"])
def test_the_hook_that_init_writes_checks_drafts(
    from_git: bool, checkout: Path, tmp_path: Path, run: Run
) -> None:
    folder = tmp_path / "delegation"
    (folder / "drafts").mkdir(parents=True)
    for name, text in (
        ("drafts/right.txt", CLEAN),
        ("drafts/wrong.txt", FAULTY),
        ("drafts/agenda.md", "Monday: lights; Tuesday: harbours.\n"),
        ("README.md", "Drafts of a delegation.\n"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    package = str(checkout)
    if from_git:
        committed(checkout, run)
        package = f"git+{checkout.as_uri()}@{run('git', 'rev-parse', 'HEAD', cwd=checkout).said}"
    assert run("git", "init", "--quiet", cwd=folder).status == 0
    assert main(["init", str(folder), "--yes", "--package", package.strip()]) == 0
    committed(folder, run)
    failed = run(*PRE_COMMIT, "run", "--all-files", cwd=folder)
    assert (failed.status, list(places(failed.said))) == (1, ["drafts/wrong.txt:3:51 PUN002"])
