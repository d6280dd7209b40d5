"""Configurations that were found right once: pydantic need not look at them again.

An entry holds all that the answer rests on, and is taken only if all of it is the same.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zlib import crc32

from lintres.additions import Additions
from lintres.configuration.wishes import Configuration, Key, OwnRule, PerPath, Wishes
from lintres.edition import edition
from lintres.kept import Kind, keep, recall


def remembered(text: str, path: Path, name: str, prefix: Key) -> Configuration | None:
    """Return the configuration of a text, if it is known."""
    rests_on = _rests_on(text, path, prefix)
    try:
        entry = json.loads(recall(Kind.CONFIGURATIONS, _entry(rests_on)) or b"null")
        if isinstance(entry, dict) and entry["rests_on"] == rests_on:
            return _made(entry["says"], path, name, prefix)
    except (ValueError, LookupError, TypeError, RecursionError):
        return None  # damaged: it is made anew
    return None


def remember(configuration: Configuration, text: str) -> None:
    """Keep what a text says, which has been found right."""
    rests_on = _rests_on(text, configuration.path, configuration.prefix)
    says = {
        "wishes": configuration.wishes,
        "per_path": configuration.per_path,
        "include": configuration.include,
        "exclude": configuration.exclude,
        "registry": _printed(configuration.registry),
        "baseline": _printed(configuration.baseline),
        "additions": configuration.additions,
        "own_rules": configuration.own_rules,
    }
    content = json.dumps({"rests_on": rests_on, "says": says}, ensure_ascii=False)
    keep(Kind.CONFIGURATIONS, _entry(rests_on), content.encode("utf-8", "surrogatepass"))


def _rests_on(text: str, path: Path, prefix: Key) -> list[str]:
    """Return what decides whether a configuration is right: itself, and lintres with its rules."""
    return [text, str(path), ".".join(map(str, prefix)), edition()]


def _entry(rests_on: Iterable[str]) -> str:
    checksum = crc32("\0".join(rests_on).encode("utf-8", "surrogatepass"))
    return f"{checksum:08x}.json"


def _made(says: dict[str, Any], path: Path, name: str, prefix: Key) -> Configuration:
    said = {key: _tuples(value) for key, value in says.items()}
    return Configuration(
        path,
        name,
        prefix,
        Wishes(*said["wishes"]),
        tuple(PerPath(paths, Wishes(*wishes)) for paths, wishes in said["per_path"]),
        said["include"],
        said["exclude"],
        _path(said["registry"]),
        _path(said["baseline"]),
        tuple((language, Additions(*own)) for language, own in said["additions"]),
        tuple(OwnRule(*own) for own in said["own_rules"]),
    )


def _tuples(value: Any) -> Any:
    """Return a value with tuples for the lists that JSON makes of them."""
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _printed(path: Path | None) -> str | None:
    return None if path is None else str(path)


def _path(printed: str | None) -> Path | None:
    return None if printed is None else Path(printed)
