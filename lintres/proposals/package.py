"""What pip installs elsewhere to have lintres there: a requirement, or a repository."""

import re
from collections.abc import Sequence

from lintres.record import Record

# "git+https://host/OWNER/lintres@v0.1.0", with or without "lintres @" before it.
_AT_A_REVISION = re.compile(r"(?:lintres\s*@\s*)?git\+(?P<url>\w+://[^/]*/[^@#]+)@(?P<rev>[^@#]+)")


class Pinned(Record):
    """A git repository at a revision."""

    url: str
    rev: str


def with_extras(package: str, extras: Sequence[str]) -> str:
    """Return a requirement with extras of lintres: "lintres[pdf,word]==0.1.0".

    What does not begin with the name, or says extras itself, is left as it is.
    """
    named = re.match(r"lintres\b(?!\[)", package)
    if not extras or not (named or package.startswith("git+")):
        return package
    asked = f"lintres[{','.join(extras)}]"
    return asked + package[named.end() :] if named else f"{asked} @ {package}"


def pinned(package: str) -> Pinned | None:
    """Return the repository and revision that a requirement names; None where it is no such."""
    named = _AT_A_REVISION.fullmatch(package)
    return Pinned(named["url"], named["rev"]) if named else None
