"""What the tests share: real texts, copies of the repository, and `--update` for golden files."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="rewrite the golden files; read the difference before you commit",
    )


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
