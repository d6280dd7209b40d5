"""A file of configuration to plain values; pydantic says what is wrong with it."""

import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lintres.additions import Additions
from lintres.configuration.faults import Fault, faults_in, no_toml, told
from lintres.configuration.model import ConfigurationTable, WishesTable
from lintres.configuration.wishes import Configuration, ConfigurationError, Key, PerPath, Wishes
from lintres.rulebook import codes_by_word, load_rules


def read_configuration(text: str, path: Path, name: str, prefix: Key) -> Configuration | None:
    """Return the configuration that stands in a text under a prefix; None where none does.

    Raises ConfigurationError with a sentence for each fault.
    """
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise no_toml(name, text, fault) from None
    except RecursionError:
        raise ConfigurationError(f"{name}: nested too deeply for a configuration") from None
    for part in prefix:
        table = table.get(part) if isinstance(table, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        fault_of_all = Fault((), f"“{'.'.join(map(str, prefix))}”: write a table")
        raise told(name, text, prefix, [fault_of_all])
    try:
        checked = ConfigurationTable.model_validate(table, context=_context(table))
    except ValidationError as error:
        raise told(name, text, prefix, faults_in(error)) from None
    return _configuration(checked, path, name, prefix)


def _context(table: Mapping[str, Any]) -> Mapping[str, Collection[str]]:
    """Return the words that rules go by, those of the configuration's own among them."""
    rules, words = load_rules(), _words()
    own = table.get("rule")
    written = [one for one in own if isinstance(one, dict)] if isinstance(own, list) else []
    named = [one[key] for one in written for key in ("code", "name") if key in one]
    texts = [word for word in named if isinstance(word, str)]
    return {
        "words": words | set(texts) | {text[:3] for text in texts if text[:3].isupper()},
        "families": {rule.code[:3] for rule in rules},
        "names": {rule.name for rule in rules},
    }


@cache
def _words() -> frozenset[str]:
    return frozenset(codes_by_word(load_rules()))


def _configuration(table: ConfigurationTable, path: Path, name: str, prefix: Key) -> Configuration:
    return Configuration(
        path,
        name,
        prefix,
        _wishes(table),
        tuple(PerPath(tuple(one.paths), _wishes(one)) for one in table.per_path),
        None if table.include is None else tuple(table.include),
        tuple(table.exclude),
        None if table.registry is None else path.parent / table.registry,
        None if table.baseline is None else path.parent / table.baseline,
        tuple(
            (
                language,
                Additions(
                    tuple(own.preambular),
                    tuple(own.operative),
                    tuple(own.organs),
                    tuple(own.sponsors),
                ),
            )
            for language, own in table.lexicon.items()
        ),
        tuple(one.written() for one in table.rule),
    )


def _wishes(table: WishesTable) -> Wishes:
    return Wishes(
        None if table.select is None else tuple(table.select),
        None if table.ignore is None else tuple(table.ignore),
        tuple(table.severity.items()),
        table.fail_on,
        table.min_confidence,
        table.profile,
        table.language,
        table.stage,
        table.organ,
    )
