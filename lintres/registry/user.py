"""Where the registry of this user lies: what was imported, laid over what came with lintres."""

import os
import sys
from pathlib import Path

from lintres.registry.answer import RegistryError

FOLDER_VARIABLE = "LINTRES_DATA"
_FILE = "registry.sqlite"
# What SQLite leaves beside a file when it is killed: it would spoil the next file of the name.
_LEFTOVERS = ("-journal", "-wal", "-shm")


def user_registry() -> Path:
    """Return the path of the user's registry; there need be no file.

    It lies in the folder that LINTRES_DATA names, otherwise in the platform's for programs' data.
    """
    return Path(os.environ.get(FOLDER_VARIABLE) or _data_folder()) / _FILE


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


def _data_folder() -> Path:
    # The folders of platformdirs, which a test compares. To import it takes longer, 3 ms, than to
    # open the registry, and every draft with a citation would wait for it.
    # expanduser() leaves ~ where there is no home, Path.home() would raise.
    home = Path(os.path.expanduser("~"))  # noqa: PTH111
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local", "lintres")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "lintres"
    shared = os.environ.get("XDG_DATA_HOME", "").strip()
    return Path(shared or home / ".local" / "share", "lintres")
