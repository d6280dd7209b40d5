"""What changes when a file does, and which lintres this is: what changes when any of its own do."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from zlib import crc32

_PACKAGES = ("lintres", "lintres.rules", "lintres.grammar")


@cache
def edition() -> str:
    """Return a stamp of the program: of all modules, rules, tables and data, and of Python."""
    folders = {os.path.dirname(str(import_module(name).__file__)) for name in _PACKAGES}
    checksum = 0
    for folder in sorted(folders):
        for line in sorted(_files(folder)):
            checksum = crc32(line.encode("utf-8", "surrogateescape"), checksum)
    return f"{sys.implementation.cache_tag}-{checksum:08x}"


def stamp(path: str | os.PathLike[str]) -> tuple[int, ...] | None:
    """Return the times, the size and the place of a file or folder; None where there is none."""
    try:
        stat = os.stat(path)
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino, stat.st_mode


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                stat = entry.stat()
                yield f"{entry.path}:{stat.st_mtime_ns}:{stat.st_size}"
