"""What the tests share: real texts, copies of the repository, and `--update` for golden files."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from calling import Answer, Call

from lintres.cli import examining, main
from lintres.cli.judging import judged
from lintres.cli.reading import Task
from lintres.plain import Plain

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="rewrite the golden files; read the difference before you commit",
    )


def pytest_configure() -> None:
    """Let Ctrl-C reach what the tests start, though they run in the background.

    There a shell has it ignored, and what is ignored stays so in all that a process starts.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten rather than compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts, `shared` beside the repository or what LINTRES_SHARED names."""
    folder = Path(os.environ.get("LINTRES_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"real texts are not here: {folder}")
    return folder


@pytest.fixture(autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept between calls is kept for one test, and not where users have it."""
    monkeypatch.setenv("LINTRES_CACHE", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty; no variable says how lintres is to write, or where."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "LINTRES_TRACEBACK", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def call(folder: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the command line in the current folder, and return its answer."""

    def answer(*argv: str) -> Answer:
        status = main(list(argv))
        return Answer(status, *capsys.readouterr())

    return answer


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the drafts that were looked at by this process."""
    names: list[str] = []

    def noted(task: Task) -> Plain | None:
        names.append(task.source.name)
        return judged(task)

    monkeypatch.setattr(examining, "judged", noted)
    return names


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the repository as it lies here, where no earlier build tells what to take."""
    copy = tmp_path / "checkout"
    leave = shutil.ignore_patterns(".git", ".*_cache", ".venv*", "*.egg-info", "build", "dist")
    shutil.copytree(ROOT, copy, ignore=leave)
    return copy


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skip a test that installs something where nothing can be installed."""
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--no-deps")
    folder = tmp_path_factory.mktemp("downloaded")
    if subprocess.run((*pip, "--quiet", "--dest", folder, "lark"), check=False).returncode:
        pytest.skip("the package index is out of reach")
