"""What the tests share: the real texts beside the repository, and `--update` for golden files."""

import os
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
