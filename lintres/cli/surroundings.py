"""The git repository around a folder, and what of hooks and CI there is in it."""

import re
from collections.abc import Iterator
from pathlib import Path

from lintres.cli.console import Refusal, reason
from lintres.proposals.repository import (
    CONFIGURATION,
    GITHUB,
    GITLAB,
    GITLAB_JOBS,
    PRE_COMMIT,
    SCHEMA,
    WORKFLOWS,
)
from lintres.record import Record


class Surroundings(Record):
    """The top of a repository, or the folder itself without one, and what is there."""

    top: Path
    git: bool
    forge: str | None
    there: dict[str, bytes]  # by their paths from the top


def surroundings(folder: Path) -> Surroundings:
    """Return what is around a folder. Raises Refusal for what cannot be read."""
    whole = folder.resolve()
    try:
        next(whole.iterdir(), None)  # or it is no folder, or none that can be read
        top = next((one for one in (whole, *whole.parents) if (one / ".git").exists()), None)
        root = top or whole
        there = {path.relative_to(root).as_posix(): _read(path) for path in _relevant(root, whole)}
        return Surroundings(root, top is not None, _forge(root), there)
    except FileNotFoundError:
        raise Refusal(f"{folder}: no such folder") from None
    except OSError as fault:
        raise Refusal(f"{folder}: cannot be read: {reason(fault)}") from None


def _relevant(top: Path, folder: Path) -> Iterator[Path]:
    """Yield the files that are there of those that are proposed, and the jobs in CI."""
    named = (
        folder / CONFIGURATION,
        folder / SCHEMA,
        top / PRE_COMMIT,
        top / GITLAB_JOBS,
        *sorted((top / WORKFLOWS).glob("*.y*ml")),
    )
    return (path for path in named if path.exists())


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Refusal(f"{path}: cannot be read: {reason(fault)}") from None


def _forge(top: Path) -> str | None:
    """Return where a repository is hosted, by its files, else by the names of its remotes."""
    if (top / ".github").is_dir():
        return GITHUB
    if (top / GITLAB_JOBS).exists():
        return GITLAB
    hosts = _hosts(_git_config(top))
    return next((forge for forge in (GITHUB, GITLAB) if any(forge in one for one in hosts)), None)


def _hosts(config: str) -> list[str]:
    """Return the hosts of the remotes in a configuration of git, in small letters."""
    addresses = re.findall(r"(?m)^[ \t]*url[ \t]*=[ \t]*(\S+)", config)
    found = [re.match(r"(?:\w+://)?(?:[^@/]*@)?([^/:]+)[/:]", address) for address in addresses]
    return [match[1].lower() for match in found if match]


def _git_config(top: Path) -> str:
    """Return the configuration of a repository; of a worktree or a submodule it lies elsewhere."""
    git = top / ".git"
    try:
        if git.is_file():
            git = top / git.read_text("utf-8").removeprefix("gitdir:").strip()
            common = git / "commondir"
            git = git / common.read_text("utf-8").strip() if common.exists() else git
        return (git / "config").read_text("utf-8", errors="replace")
    except (OSError, UnicodeDecodeError):
        return ""  # it would only have told the forge
