"""Which lintres this is: what changes when any of its files does."""

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
    stamp = 0
    for folder in sorted(folders):
        for line in sorted(_files(folder)):
            stamp = crc32(line.encode("utf-8", "surrogateescape"), stamp)
    return f"{sys.implementation.cache_tag}-{stamp:08x}"


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                stat = entry.stat()
                yield f"{entry.path}:{stat.st_mtime_ns}:{stat.st_size}"
