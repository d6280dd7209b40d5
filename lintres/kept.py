"""What is kept between calls, in the platform's folder for caches: it can be lost at any time.

LINTRES_CACHE names another folder. Whatever cannot be read or written there is not kept, and nobody
is told: it is made anew.
"""

import os
from contextlib import suppress
from pathlib import Path

from lintres.homes import Kind, platform_folder

FOLDER_VARIABLE = "LINTRES_CACHE"

_MOST = 64  # entries of a kind; the oldest go


def cache_folder() -> Path:
    """Return the folder for what is kept; there need be none."""
    return Path(os.environ.get(FOLDER_VARIABLE) or platform_folder(Kind.CACHE))


def recall(kind: str, name: str) -> bytes | None:
    """Return what was kept under a name; None if nothing is there."""
    try:
        return (cache_folder() / kind / name).read_bytes()
    except OSError:
        return None


def keep(kind: str, name: str, content: bytes) -> None:
    """Keep something under a name, whole or not at all."""
    folder = cache_folder() / kind
    new = folder / f".{os.getpid()}.{name}"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            new.write_bytes(content)
            new.replace(folder / name)
        except OSError:
            new.unlink(missing_ok=True)
            raise
        _forget_old(folder)


def _forget_old(folder: Path) -> None:
    entries = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)
    for path in entries[: max(0, len(entries) - _MOST)]:
        path.unlink(missing_ok=True)
