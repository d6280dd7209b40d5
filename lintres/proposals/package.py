"""What pip installs elsewhere to have lintres there: a requirement, or a repository."""

import re

from lintres.record import Record

# "git+https://host/OWNER/lintres@v0.1.0", with or without "lintres @" before it.
_AT_A_REVISION = re.compile(r"(?:lintres\s*@\s*)?git\+(?P<url>\w+://[^/]*/[^@#]+)@(?P<rev>[^@#]+)")


class Pinned(Record):
    """A git repository at a revision."""

    url: str
    rev: str


def pinned(package: str) -> Pinned | None:
    """Return the repository and revision that a requirement names; None where it is no such."""
    named = _AT_A_REVISION.fullmatch(package)
    return Pinned(named["url"], named["rev"]) if named else None
