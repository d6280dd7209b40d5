"""What stands in grammar/: tables of languages, and grammars that our lexers feed with tokens."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias
from zlib import crc32

from lintres.shipped import path_of
from lintres.tables import Reduction, Tables

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
    rows, reductions, start, end = _ready(name, builders)
    states = [start]
    values: list[Any] = []

    def feed(token: Any) -> Any:
        kind = token.type
        while (action := rows[states[-1]].get(kind)) is not None:
            if action >= 0:
                states.append(action)
                values.append(token)
                return None
            origin, length, keep, build = reductions[~action]
            children = values[-length:] if length else []
            if length:
                del values[-length:], states[-length:]
            if keep is not None:
                children.append(None)
                children = [children[at] for at in keep]
            values.append(build(children))
            state = rows[states[-1]][origin]
            states.append(state)
            if state == end and kind == _END:
                return values[-1]
        raise Unexpected(f"{kind} cannot follow here")

    return feed


_Build: TypeAlias = Callable[[list[Any]], Any]
# A rule when all that it asks for has been read: its origin, how many values it takes, which of
# these it keeps (None: all; the one behind the last is None), and what makes a value of them.
_Reduction: TypeAlias = tuple[str, int, tuple[int, ...] | None, _Build]


@cache
def _ready(
    name: str, builders: Callable[[], Builders]
) -> tuple[tuple[Mapping[str, int], ...], tuple[_Reduction, ...], int, int]:
    """Return the row of each state, the reductions, the first state and the last."""
    tables, made = _tables(name), builders()
    rows = tuple(tables.rows[row] for row in tables.states)
    reductions = tuple(_reduction(one, made) for one in tables.reductions)
    return rows, reductions, tables.start, tables.end


def _reduction(one: Reduction, made: Builders) -> _Reduction:
    build = _children if one.builder.startswith("_") else made[one.builder]
    if one.keep is None:
        return one.origin, one.length, None, build
    keep = tuple(one.length if at is None else at for at in one.keep)
    if min(keep, default=0) >= 0:
        return one.origin, one.length, keep, build
    return one.origin, one.length, None, lambda children: build(_joined([*children, None], keep))


def _joined(children: list[Any], keep: tuple[int, ...]) -> list[Any]:
    """Return children of which some are lists whose elements stand in their place."""
    joined: list[Any] | None = None
    for at in keep:
        some = children[~at] if at < 0 else [children[at]]
        if joined is None:
            joined = some  # a list that grows by an element at a time is not copied
        else:
            joined += some
    return joined or []


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
    """Return a table: "en", "zh", ..., "common", "languages"; "profiles", which is in rules/."""
    text = source(f"{name}.toml", _ELSEWHERE.get(name, "lintres.grammar"))
    if name in _WRITTEN:
        module = import_module(f"lintres.tables.{name}")
        if crc32(text.encode()) == module.CHECKSUM:
            written: Mapping[str, Any] = module.TABLE
            return written
    # Late: what most calls need of the others is ready, too (lintres.vocabulary).
    import tomllib

    return tomllib.loads(text)


_WRITTEN = ("languages", "profiles")  # tables that `make tables` writes down in Python
_ELSEWHERE = {"profiles": "lintres.rules"}


def source(name: str, package: str = "lintres.grammar") -> str:
    """Return the text of a file of grammar/, or of another folder of lintres."""
    return path_of(package, name).read_text("utf-8")
