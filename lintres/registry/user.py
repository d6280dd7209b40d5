"""Where the registry of this user lies: what was imported, laid over what came with lintres."""

import os
from pathlib import Path

from lintres.homes import Kind, platform_folder
from lintres.registry.answer import RegistryError

FOLDER_VARIABLE = "LINTRES_DATA"
_FILE = "registry.sqlite"
# What SQLite leaves beside a file when it is killed: it would spoil the next file of the name.
_LEFTOVERS = ("-journal", "-wal", "-shm")


def user_registry() -> Path:
    """Return the path of the user's registry; there need be no file.

    It lies in the folder that LINTRES_DATA names, otherwise in the platform's for programs' data.
    """
    return Path(os.environ.get(FOLDER_VARIABLE) or platform_folder(Kind.DATA)) / _FILE


def has_content(path: Path) -> bool:
    """Whether there is a registry to read; an import that was killed may leave an empty file.

    Raises RegistryError where nobody may look.
    """
    try:
        return path.stat().st_size > 0
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as fault:
        cause = (fault.strerror or str(fault)).lower()
        raise RegistryError(f"{path}: cannot be read: {cause}") from None


def reset(path: Path) -> bool:
    """Remove a user's registry, damaged or not; return whether there was one.

    Raises OSError if it cannot be removed.
    """
    existed = path.exists()
    for file in (path, *(path.with_name(path.name + ending) for ending in _LEFTOVERS)):
        file.unlink(missing_ok=True)
    return existed
