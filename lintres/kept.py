"""What is kept between calls, in the platform's folder for caches: it can be lost at any time.

LINTRES_CACHE names another folder. Whatever cannot be read or written there is not kept, and nobody
is told: it is made anew. Several programs may keep and recall at the same time.
"""

import os
from enum import Enum
from zlib import crc32

from lintres import homes

FOLDER_VARIABLE = "LINTRES_CACHE"


class Kind(Enum):
    """What is kept; the values are its folder, and the bytes of it that may lie there."""

    CONFIGURATIONS = ("configurations", 4 * 1024**2)
    VERDICTS = ("verdicts", 64 * 1024**2)
    ANSWERS = ("answers", 32 * 1024**2)


_MOST = 256  # entries of a kind; the oldest go
_CHECKSUM = 4  # bytes before the content


def cache_folder() -> str:
    """Return the folder for what is kept; there need be none."""
    return os.environ.get(FOLDER_VARIABLE) or homes.platform_folder(homes.Kind.CACHE)


def recall(kind: Kind, name: str) -> bytes | None:
    """Return what was kept under a name; None if nothing is there, or it is damaged."""
    try:
        with open(os.path.join(_folder(kind), name), "rb") as file:
            checksum, content = file.read(_CHECKSUM), file.read()
    except OSError:
        return None
    return content if checksum == _checksum(content) else None


def keep(kind: Kind, name: str, content: bytes) -> None:
    """Keep something under a name, whole or not at all."""
    folder = _folder(kind)
    new = os.path.join(folder, f".{os.getpid()}.{name}")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)  # drafts are not for all eyes
        with open(new, "wb") as file:
            file.write(_checksum(content) + content)
        os.replace(new, os.path.join(folder, name))
        _forget_old(kind)
    except OSError:
        _remove(new)


def entries(kind: Kind) -> list[tuple[str, os.stat_result]]:
    """Return the files of what is kept, the newest first, unfinished ones too."""
    try:
        with os.scandir(_folder(kind)) as found:
            there = [(one.path, one.stat(follow_symlinks=False)) for one in found]
    except OSError:
        return []
    return sorted(there, key=lambda each: each[1].st_mtime_ns, reverse=True)


def forget(kind: Kind) -> tuple[int, int]:
    """Remove all that is kept of a kind; return how many files went, and their bytes.

    Raises OSError for what cannot be removed.
    """
    there = entries(kind)
    for path, _ in there:
        try:
            os.unlink(path)
        except FileNotFoundError:
            continue  # another program was quicker
    return len(there), sum(stat.st_size for _, stat in there)


def _checksum(content: bytes) -> bytes:
    return crc32(content).to_bytes(_CHECKSUM, "big")


def _folder(kind: Kind) -> str:
    return os.path.join(cache_folder(), kind.value[0])


def _forget_old(kind: Kind) -> None:
    room = kind.value[1]
    for number, (path, stat) in enumerate(entries(kind)):
        room -= stat.st_size
        if room < 0 or number >= _MOST:
            _remove(path)


def _remove(path: str) -> bool:
    """Remove a file if that can be done, and say whether it was."""
    try:
        os.unlink(path)
    except OSError:
        return False
    return True
