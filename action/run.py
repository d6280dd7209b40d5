"""The script of action.yml: installs lintres apart from all else, and checks drafts with it.

The Python that runs it has nothing installed; the inputs of the action come by the environment.
"""

import os
import subprocess
import sys
import venv
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

_COULD_NOT_TELL = 2  # as lintres says it


def main() -> int:
    """Check what the action was asked to check; return the exit status of lintres."""
    package = _input("package")
    home = Path(os.environ["RUNNER_TEMP"], f"lintres-{sha256(package.encode()).hexdigest()[:12]}")
    lintres = _program(home, "lintres")
    # A job may call the action several times.
    if not lintres.exists() and not _install(package, home):
        print(f"::error title=lintres::pip could not install {package}")
        return _COULD_NOT_TELL
    status = _check(lintres, f"--output-format={_input('output-format')}", *_given("fail-on"))
    file = _input("sarif-file")
    if file and status < _COULD_NOT_TELL:
        code_scanning = ("--output-format=sarif", f"--output={file}", "--fail-on=never", "--quiet")
        status = max(status, _check(lintres, *code_scanning))
    return status


def _install(package: str, home: Path) -> bool:
    """Install a package into an environment of its own; return whether that went well."""
    venv.create(home, with_pip=True, symlinks=os.name != "nt")
    pip = (str(_program(home, "python")), "-m", "pip", "--disable-pip-version-check")
    return subprocess.run((*pip, "install", "-qq", package), check=False).returncode == 0


def _program(home: Path, name: str) -> Path:
    return home / "Scripts" / f"{name}.exe" if os.name == "nt" else home / "bin" / name


def _check(lintres: Path, *options: str) -> int:
    chosen = _given("select", "ignore", "config")
    return subprocess.run((lintres, "check", *options, *chosen, *_paths()), check=False).returncode


def _paths() -> Iterator[str]:
    """Yield the paths of the input; no line of it is an option."""
    for line in _input("paths").splitlines():
        if path := line.strip():
            yield f"./{path}" if path.startswith("-") else path


def _given(*names: str) -> Iterator[str]:
    """Yield the options whose inputs say anything."""
    return (f"--{name}={value}" for name in names if (value := _input(name)))


def _input(name: str) -> str:
    return os.environ[f"LINTRES_{name.replace('-', '_').upper()}"]


if __name__ == "__main__":
    sys.exit(main())
