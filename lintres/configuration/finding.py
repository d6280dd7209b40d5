"""Which configuration holds where: the nearest above a file."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lintres.configuration.wishes import Configuration, ConfigurationError, Key

# In one folder the first goes before the second.
_FILES: tuple[tuple[str, Key], ...] = (
    ("lintres.toml", ()),
    ("pyproject.toml", ("tool", "lintres")),
)
_LONGEST = 256 * 1024  # bytes: a configuration is written by hand


class Configurations:
    """The configurations of some folders, each file read once."""

    def __init__(self) -> None:
        self._nearest: dict[Path, Configuration | None] = {}

    @property
    def looked_for(self) -> Iterator[str]:
        """The files that were read, or would have been if they were there."""
        for folder in self._nearest:
            yield from (str(folder / name) for name, _ in _FILES)

    def nearest(self, folder: Path) -> Configuration | None:
        """Return the configuration of a folder, its own or the nearest above; None without one.

        A nearer one replaces a farther one as a whole. Raises ConfigurationError.
        """
        below = []
        for parent in (folder, *folder.parents):
            if parent in self._nearest:
                found = self._nearest[parent]
                break
            below.append(parent)
            found = _of_folder(parent)
            if found is not None:
                break
        self._nearest.update(dict.fromkeys(below, found))
        return found


def read_named(path: Path) -> Configuration:
    """Return the configuration of a file that was named; raises ConfigurationError."""
    whole = absolute(path)
    prefix = dict(_FILES).get(path.name, ())
    data = _read(whole)
    if data is None:
        raise ConfigurationError(f"{path}: no such file")
    found = _configuration(data, whole, prefix)
    if found is None:
        raise ConfigurationError(f"{path}: there is no [tool.lintres] in it")
    return found


def _of_folder(folder: Path) -> Configuration | None:
    for name, prefix in _FILES:
        data = _read(folder / name)
        # Most files of projects are not about lintres; those are not even parsed.
        if data is None or (prefix and b"lintres" not in data):
            continue
        found = _configuration(data, folder / name, prefix)
        if found is not None:
            return found
    return None


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as fault:
        raise ConfigurationError(
            f"{printed(path)}: cannot be read: {(fault.strerror or str(fault)).lower()}"
        ) from None
    return data


def _configuration(data: bytes, path: Path, prefix: Key) -> Configuration | None:
    name = printed(path)
    if len(data) > _LONGEST:
        raise ConfigurationError(f"{name}: too long for a configuration, more than 256 kB")
    try:
        text = data.decode("utf-8-sig")  # some editors set a byte order mark
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise ConfigurationError(f"{name}:{line}: not UTF-8; save it as UTF-8") from None
    # Late, both: most folders have no configuration.
    from lintres.configuration.memory import remember, remembered

    found = remembered(text, path, name, prefix)
    if found is None and _is_there(text, prefix):
        # pydantic takes as long to import as several drafts to check.
        from lintres.configuration.reading import read_configuration

        found = read_configuration(text, path, name, prefix)
        if found is not None:
            remember(found, text)
    return found


def _is_there(text: str, prefix: Key) -> bool:
    """Whether a text has a table under a prefix, or is no TOML, of which its reader will tell."""
    from tomllib import TOMLDecodeError, loads  # late: most folders have no such file

    try:
        table: Any = loads(text)
    except (TOMLDecodeError, RecursionError):
        return True
    for part in prefix:
        table = table.get(str(part)) if isinstance(table, dict) else None
    return table is not None


def absolute(path: Path) -> Path:
    """Return a path from the root; the path itself where the current folder is there no more."""
    try:
        return Path(os.path.abspath(path))
    except FileNotFoundError:
        return path


def printed(path: Path) -> str:
    """Return how a file is called in messages: from the current folder, if it lies below it."""
    here = absolute(Path())
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)
