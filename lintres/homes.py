"""The folders that a platform has for what programs keep."""

import os
import sys
from enum import Enum


class Kind(Enum):
    """What is kept: data, which nobody else has, or a cache, which can be made anew.

    The value is the folder on Linux, from home, and on macOS, from the library.
    """

    DATA = (".local/share", "Application Support")
    CACHE = (".cache", "Caches")


def platform_folder(kind: Kind) -> str:
    """Return the folder of lintres for what is kept; there need be none."""
    # The folders of platformdirs, which tests compare. To import it takes longer, 3 ms, than to
    # open the registry, and every draft with a citation would wait for it.
    # expanduser() leaves ~ where there is no home.
    home = os.path.expanduser("~")
    linux, macos = kind.value
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        return os.path.join(local, "lintres", *(["Cache"] if kind is Kind.CACHE else []))
    if sys.platform == "darwin":
        return os.path.join(home, "Library", macos, "lintres")
    shared = os.environ.get(f"XDG_{kind.name}_HOME", "").strip()
    return os.path.join(shared or os.path.join(home, linux), "lintres")
