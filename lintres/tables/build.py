"""`python -m lintres.tables.build`: make the tables anew, of the grammars as Lark reads them."""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

from lark import Lark
from lark.grammar import Rule, Terminal
from lark.lexer import Lexer

from lintres.shipped import path_of
from lintres.tables import Reduction, Tables
from lintres.tables.names import checksum, term_rows, variant_rows

GRAMMARS = ("citation", "resolution")
# The folders that tables stand in, by their names.
TABLES = {"languages": "grammar", "profiles": "rules"}
STATES = ("ar", "en", "es", "fr", "ru", "zh")

_HERE = Path(__file__).parent


class NoLexer(Lexer):
    """Lark asks for a lexer; ours feed the parser themselves."""

    def __init__(self, configuration: object) -> None:
        """Take the configuration that Lark gives every lexer."""

    def lex(self, lexer_state: object, parser_state: object) -> Iterator[Any]:
        """Yield nothing: the tokens are fed."""
        return iter(())


def tables_of(text: str, start: str) -> Tables:
    """Return the tables of a grammar, always in the same order.

    Raises LarkError for a text that is no grammar.
    """
    lark = Lark(text, start=start, parser="lalr", lexer=NoLexer, maybe_placeholders=True)
    table = lark.parser.parser._parse_table
    rules = sorted(lark.rules, key=str)
    numbers = {rule: number for number, rule in enumerate(rules)}
    states = _in_order(table.states, table.start_states[start])
    places = {state: place for place, state in enumerate(states)}
    rows: dict[tuple[tuple[str, int], ...], int] = {}
    row_of = []
    for state in states:
        actions = (
            (name, places[argument] if argument in places else ~numbers[argument])
            for name, (_, argument) in table.states[state].items()
        )
        row_of.append(rows.setdefault(tuple(sorted(actions)), len(rows)))
    return Tables(
        tuple(map(_reduction, rules)),
        tuple(dict(row) for row in rows),
        tuple(row_of),
        places[table.start_states[start]],
        places[table.end_states[start]],
    )


def _in_order(states: Mapping[int, Mapping[str, tuple[Any, Any]]], start: int) -> list[int]:
    """Return the states in the order in which they are reached; Lark numbers them by chance."""
    found = [start]
    for state in found:
        for _, (_, argument) in sorted(states[state].items(), key=lambda item: item[0]):
            if isinstance(argument, int) and argument not in found:
                found.append(argument)
    return found


def _reduction(rule: Rule) -> Reduction:
    name, length = str(rule.origin.name), len(rule.expansion)
    assert not rule.options.expand1, f"?{name}: the parser that runs the tables knows no such rule"
    keep = tuple(_kept(rule))
    return Reduction(
        rule.alias or name, name, length, None if keep == tuple(range(length)) else keep
    )


def _kept(rule: Rule) -> Iterator[int | None]:
    """Yield the children of a rule, by the marks that Lark leaves at what may be missing."""
    marks = list(rule.options.empty_indices) or [False] * len(rule.expansion)
    at = 0
    for missing in marks:
        if missing:
            yield None
            continue
        symbol = rule.expansion[at]
        if not isinstance(symbol, Terminal):
            yield ~at if symbol.name.startswith("_") else at
        elif not symbol.filter_out:
            yield at
        at += 1


def module(name: str, text: str) -> str:
    """Return the module that holds the tables of a grammar."""
    tables = tables_of(text, name)
    lines = [
        f'"""Made of grammar/{name}.lark by `make tables`."""',
        "",
        "from lintres.tables import Reduction, Tables",
        "",
        f"CHECKSUM = {crc32(text.encode())}",
        "TABLES = Tables(",
        "    tuple(map(Reduction._make, (",
        *(f"        {tuple(one)!r}," for one in tables.reductions),
        "    ))),",
        "    (",
        *(f"        {dict(row)!r}," for row in tables.rows),
        "    ),",
        f"    {tables.states!r},",
        f"    {tables.start},",
        f"    {tables.end},",
        ")",
        "",
    ]
    return "\n".join(lines)


def module_of_table(name: str, text: str) -> str:
    """Return the module that holds a table of grammar/ or rules/, as it is."""
    entries = (f"    {key!r}: {value!r}," for key, value in tomllib.loads(text).items())
    lines = [
        f'"""Made of {TABLES[name]}/{name}.toml by `make tables`."""',
        "",
        f"CHECKSUM = {crc32(text.encode())}",
        "TABLE = {",
        *entries,
        "}",
        "",
    ]
    return "\n".join(lines)


def module_of_states(code: str) -> str:
    """Return the module that holds the names of States in a language."""
    lines = [
        '"""Made of grammar/states.csv and grammar/state_variants.csv by `make tables`."""',
        "",
        f"CHECKSUM = {checksum()}",
        "TERMS = (",
        *(f"    {row!r}," for row in term_rows(code)),
        ")",
        "VARIANTS = (",
        *(f"    {row!r}," for row in variant_rows(code)),
        ")",
        "",
    ]
    return "\n".join(lines)


def main() -> int:
    """Write the tables of all grammars, of languages and profiles, the names of States."""
    for name in GRAMMARS:
        text = path_of("lintres.grammar", f"{name}.lark").read_text("utf-8")
        (_HERE / f"{name}.py").write_text(module(name, text), "utf-8")
    for name, folder in TABLES.items():
        text = path_of(f"lintres.{folder}", f"{name}.toml").read_text("utf-8")
        (_HERE / f"{name}.py").write_text(module_of_table(name, text), "utf-8")
    for code in STATES:
        (_HERE / f"states_{code}.py").write_text(module_of_states(code), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
