"""What stands in grammar/: tables of languages, and grammars that our lexers feed with tokens."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias
from zlib import crc32

from lintres.shipped import path_of
from lintres.tables import Tables

# What makes a value of the children of a grammar rule, by the name of the rule.
Builders: TypeAlias = Mapping[str, Callable[[list[Any]], Any]]
# Takes a token; returns what was built when that token is "$END".
Feed: TypeAlias = Callable[[Any], Any]

_END = "$END"


class Unexpected(ValueError):
    """A token that cannot follow what was read."""


def feeder(name: str, builders: Callable[[], Builders]) -> Feed:
    """Begin to parse by a grammar of grammar/, whose first rule bears its name.

    Nothing is read of a token but its `type`. What the function that is returned is fed with raises
    Unexpected where it cannot follow.
    """
    tables, build = _ready(name, builders)
    rows = tables.rows
    states = [tables.start]
    values: list[Any] = []

    def feed(token: Any) -> Any:
        ends = token.type == _END
        while True:
            action = rows[tables.states[states[-1]]].get(token.type)
            if action is None:
                raise Unexpected(f"{token.type} cannot follow here")
            if action >= 0:
                states.append(action)
                values.append(token)
                return None
            _, origin, length, keep = tables.reductions[~action]
            children = values[len(values) - length :]
            del values[len(values) - length :], states[len(states) - length :]
            values.append(build[~action](children if keep is None else _kept(children, keep)))
            states.append(rows[tables.states[states[-1]]][origin])
            if ends and states[-1] == tables.end:
                return values[-1]

    return feed


def _kept(children: list[Any], keep: tuple[int | None, ...]) -> list[Any]:
    kept: list[Any] = []
    for at in keep:
        if at is None:
            kept.append(None)
        elif at >= 0:
            kept.append(children[at])
        else:
            kept += children[~at]
    return kept


@cache
def _ready(
    name: str, builders: Callable[[], Builders]
) -> tuple[Tables, tuple[Callable[[list[Any]], Any], ...]]:
    """Return the tables of a grammar, with what makes a value for each reduction."""
    tables, made = _tables(name), builders()
    return tables, tuple(
        _children if one.builder.startswith("_") else made[one.builder] for one in tables.reductions
    )


def _children(children: list[Any]) -> list[Any]:
    """Return what stands in the place of an element without a name."""
    return children


def _tables(name: str) -> Tables:
    text = source(f"{name}.lark")
    module = import_module(f"lintres.tables.{name}")
    if crc32(text.encode()) == module.CHECKSUM:
        tables: Tables = module.TABLES
        return tables
    # Lark is heavy: who amends a grammar waits for it, until `make tables`.
    from lintres.tables.build import tables_of

    return tables_of(text, name)


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return a table of grammar/: "en", "zh", ..., "common", "languages"."""
    text = source(f"{name}.toml")
    if name in _WRITTEN:
        module = import_module(f"lintres.tables.{name}")
        if crc32(text.encode()) == module.CHECKSUM:
            written: Mapping[str, Any] = module.TABLE
            return written
    # Late: what most calls need of the others is ready, too (lintres.vocabulary).
    import tomllib

    return tomllib.loads(text)


_WRITTEN = ("languages",)  # tables that `make tables` writes down in Python


def source(name: str) -> str:
    """Return the text of a file of grammar/."""
    return path_of("lintres.grammar", name).read_text("utf-8")
