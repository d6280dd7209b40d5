"""A configuration as plain values: what was written, checked, and nothing looked up.

Strings, tuples and paths alone: they can be kept, compared and stored without what checked them.
"""

from pathlib import Path
from typing import TypeAlias

from lintres.additions import Additions
from lintres.record import Record

NEVER = "never"  # a level of --fail-on

# Where a key stands in a configuration: ("per-path", 0, "ignore").
Key: TypeAlias = tuple[str | int, ...]


class ConfigurationError(ValueError):
    """A configuration that cannot be used; the arguments are sentences for its owner."""


class Wishes(Record):
    """What a call, or a part of a configuration, asks for; None where it is silent."""

    select: tuple[str, ...] | None = None  # codes, names or families
    ignore: tuple[str, ...] | None = None
    severity: tuple[tuple[str, str], ...] = ()  # a code, name or family, and how bad it is
    fail_on: str | None = None
    min_confidence: str | None = None
    profile: str | None = None
    language: str | None = None
    stage: str | None = None
    organ: str | None = None


class PerPath(Record):
    """What is asked for some of the drafts."""

    paths: tuple[str, ...]  # globs, as in .gitignore
    wishes: Wishes


class OwnRule(Record):
    """A rule without code, as it was written."""

    code: str
    name: str
    message: str
    severity: str
    languages: tuple[str, ...]  # none: all
    scopes: tuple[str, ...]
    phrases: tuple[str, ...]  # or
    regex: str | None
    replacement: str | None
    link: str | None
    finds: tuple[str, ...]
    passes: tuple[str, ...]


class Configuration(Record):
    """One file of configuration."""

    path: Path  # absolute
    name: str  # what messages call the file
    prefix: Key  # where in the file it stands: ("tool", "lintres")
    wishes: Wishes = Wishes()
    per_path: tuple[PerPath, ...] = ()
    include: tuple[str, ...] | None = None
    exclude: tuple[str, ...] = ()
    registry: Path | None = None
    baseline: Path | None = None
    additions: tuple[tuple[str, Additions], ...] = ()  # by language
    own_rules: tuple[OwnRule, ...] = ()

    @property
    def folder(self) -> Path:
        """What its globs and paths are relative to."""
        return self.path.parent


class Layer(Record):
    """Wishes that hold for a draft, and the table they stand in; None for those of the call."""

    wishes: Wishes
    place: Key | None
