"""The linters beside which lintres is measured: how each is called, and where it is installed.

They are no part of the repository. `install` puts them into a folder, together with lintres as
users have it; what is not there is not measured.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from importlib.metadata import distributions
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
FOLDER = Path(tempfile.gettempdir(), "lintres-peers")


class Peer(NamedTuple):
    """A linter, the kind of file that it is given, and how it is called."""

    name: str
    packages: tuple[str, ...]  # with their versions; the first is the linter
    kind: str  # one of those of sized.py
    call: tuple[str, ...]  # before the paths
    rules: str = "its default rules"
    all_files: str = "."  # in the current folder
    fine: tuple[int, ...] = (0, 1)  # its status where it has checked
    one_in: int = 1  # of so many files it is given one, where it is slow

    @property
    def titled(self) -> str:
        """Return the name with the kind of its files."""
        return f"{self.name} ({self.kind})"

    @property
    def node(self) -> bool:
        """Whether it is a program for Node; otherwise it is a package for Python."""
        return "@" in self.packages[0]

    @property
    def package(self) -> str:
        """Return the name of its package."""
        return self.packages[0].partition("@" if self.node else "==")[0]


_SPACING = "textlint-rule-preset-ja-spacing@3.0.3"

# Each without a cache, which none of them has or, ruff and textlint, has for right files only.
PEERS = (
    Peer("ruff", ("ruff==0.17.6",), "py", ("ruff", "check", "--isolated", "--no-cache")),
    Peer("typos", ("typos==1.52.0",), "en", ("typos", "--isolated"), "its dictionary", fine=(0, 2)),
    Peer("autocorrect", ("autocorrect-node@2.14.0",), "zh", ("autocorrect", "--lint")),
    Peer("proselint", ("proselint==0.16.0",), "en", ("proselint", "check"), one_in=10),
    Peer("yamllint", ("yamllint==1.38.0",), "yaml", ("yamllint",), one_in=10),
    Peer("zhlint", ("zhlint@0.8.2",), "zh", ("zhlint",), all_files="*.txt"),
    Peer("gdlint", ("gdtoolkit==4.5.0",), "gd", ("gdlint",), one_in=10),
    Peer(
        "textlint",
        ("textlint@15.8.0", _SPACING),
        "zh",
        ("textlint", "--no-textlintrc", "--preset", "ja-spacing"),
        f"{_SPACING}, as there is no preset for Chinese",
    ),
)


def install(folder: Path) -> Iterator[str]:
    """Install all peers and this lintres into a folder; say what cannot be."""
    _pip(folder / "python", *(one for peer in PEERS if not peer.node for one in peer.packages))
    npm = shutil.which("npm")
    if npm is None:
        yield f"there is no npm: {', '.join(peer.name for peer in PEERS if peer.node)} are left out"
    else:
        packages = [one for peer in PEERS if peer.node for one in peer.packages]
        where = folder / "node"
        where.mkdir(parents=True, exist_ok=True)
        _run(npm, "install", "--no-audit", "--no-fund", "--prefix", str(where), *packages)
    with tempfile.TemporaryDirectory() as empty:
        # Of a copy, so that nothing that was built here before, or builds there, gets in the way.
        copy = Path(empty, "lintres")
        leave = shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=leave)
        _pip(folder / "lintres", "--force-reinstall", str(copy))
    yield f"installed into {folder}"


def program(peer: Peer, folder: Path) -> Path | None:
    """Return the program of a peer, None where it is not installed."""
    commands = folder / "node/node_modules/.bin" if peer.node else folder / "python/bin"
    path = commands / peer.call[0]
    return path if path.exists() and (not peer.node or shutil.which("node")) else None


def version(peer: Peer, folder: Path) -> str:
    """Return the version of a peer that is installed, which need not be that of PEERS."""
    if peer.node:
        about = folder / "node/node_modules" / peer.package / "package.json"
        return str(json.loads(about.read_text("utf-8"))["version"])
    return _version_in(_sites(folder / "python"), peer.package)


def own_python(folder: Path) -> Path:
    """Return the Python whose lintres is measured: that of the folder, where there is none this."""
    own = folder / "lintres/bin/python"
    return own if own.exists() else Path(sys.executable)


def is_old(python: Path) -> bool:
    """Whether the lintres that is installed beside a Python is not that of this checkout."""
    packages = [site / "lintres" for site in _sites(python.parent.parent)]
    pairs = (
        (path, package / ("" if name == "lintres" else name) / path.relative_to(ROOT / name))
        for package in packages
        if package.is_dir()  # there is none where it is read from a checkout
        for name in ("lintres", "grammar", "rules")
        for kind in ("py", "toml")
        for path in (ROOT / name).rglob(f"*.{kind}")
    )
    return any(not copy.exists() or copy.read_bytes() != path.read_bytes() for path, copy in pairs)


def circumstances(python: Path, rounds: int) -> str:
    """Return a sentence that says which lintres is measured, and on what."""
    asked = (python, "-c", "import platform; print(platform.python_version())")
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    sites = _sites(python.parent.parent)
    editable = any(any(site.glob("__editable__*lintres*.pth")) for site in sites)
    return (
        f"lintres {_version_in(sites, 'lintres')}{', read from a checkout' if editable else ''}; "
        f"Python {said}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors; "
        f"{rounds} rounds."
    )


def _version_in(sites: Sequence[Path], package: str) -> str:
    found = [one.version for one in distributions(name=package, path=[str(site) for site in sites])]
    return found[0] if found else "?"


def _sites(environment: Path) -> list[Path]:
    return list(environment.glob("lib/python*/site-packages"))


def _pip(environment: Path, *packages: str) -> None:
    if not (environment / "bin/python").exists():
        venv.create(environment, with_pip=True)
    pip = ("-m", "pip", "--disable-pip-version-check", "-qq")
    # The programs that the pip of Python 3.11 writes start more slowly than those of newer ones.
    _run(str(environment / "bin/python"), *pip, "install", "--upgrade", "pip")
    _run(str(environment / "bin/python"), *pip, "install", *packages)


def _run(*command: str) -> None:
    unwanted = "PYTHONDONTWRITEBYTECODE"
    environment = {name: value for name, value in os.environ.items() if name != unwanted}
    subprocess.run(command, check=True, env=environment)
