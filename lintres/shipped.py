"""What ships with lintres beside its modules: grammars, tables of languages, profiles, drafts.

`importlib.resources` does the same and more, and takes as long as a third of a start.
"""

from importlib import import_module
from pathlib import Path


def path_of(package: str, *names: str) -> Path:
    """Return where a file of a package of lintres lies: "lintres.grammar", "en.toml"."""
    return Path(str(import_module(package).__file__)).parent.joinpath(*names)
