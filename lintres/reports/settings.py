"""What holds for a path, as TOML with where it comes from, and why a rule is on or off."""

import json
from collections.abc import Iterator
from itertools import groupby

from lintres.configuration.effective import Said, Value
from lintres.configuration.why import Why
from lintres.record import Record
from lintres.reports.machine import VERSION
from lintres.rulebook import Rule

_RECOGNISED = {"profile", "language", "stage", "organ"}


class Shown(Record):
    """What holds for a path: how many rules are on, and what keeps it from being read, if so."""

    name: str
    on: int
    known: int
    excluded: str | None
    values: tuple[Value, ...]


def toml(shown: Shown) -> Iterator[str]:
    """Yield the settings of a path as a configuration; what is not set stands in comments."""
    if shown.excluded is not None:
        yield f"# {shown.name} is not read: {shown.excluded}.\n"
    yield f"# What holds for {shown.name}: {shown.on} of {shown.known} rules are on.\n"
    for table, some in groupby(shown.values, key=lambda value: value.key[:-1]):
        if table:
            yield f"\n{_head(table)}\n"
        for value in some:
            yield _line(value)


def _head(table: tuple[str | int, ...]) -> str:
    names = ".".join(part for part in table if isinstance(part, str))
    return f"[[{names}]]" if isinstance(table[-1], int) else f"[{names}]"


def _line(value: Value) -> str:
    key = str(value.key[-1])
    origin = ", ".join(value.origins)
    if value.said is None:
        instead = "all rules" if key == "select" else "none"
        if key in _RECOGNISED:
            instead = "recognised from the text"
        return f"# {key}: {instead}  ({origin})\n"
    return f"{key} = {_written(value.said)}  # {origin}\n"


def _written(said: Said) -> str:
    if isinstance(said, str):
        # A string of JSON is one of TOML, but for a character that TOML wants escaped.
        return json.dumps(said, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"[{', '.join(map(_written, said))}]"


def json_settings(shown: Shown) -> str:
    """Return the same for programs."""
    listed = [
        {"key": list(value.key), "value": value.said, "from": list(value.origins)}
        for value in shown.values
    ]
    whole = {
        "version": VERSION,
        "path": shown.name,
        "excluded": shown.excluded,
        "rules": {"on": shown.on, "known": shown.known},
        "values": listed,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def answer(rule: Rule, name: str, why: Why) -> Iterator[str]:
    """Yield why a rule is on or off for a path: what decides, then what that outdoes."""
    state = "on" if why.on else "off"
    yield f"{rule.code} {rule.name} is {state} for {name}: {why.reasons[0]}\n"
    yield from (f"  over: {reason}\n" for reason in why.reasons[1:])
    yield f"Its findings are of severity {why.severity.value}: {why.severity_reasons[0]}\n"
    yield from (f"  over: {reason}\n" for reason in why.severity_reasons[1:])


def json_answer(rule: Rule, name: str, why: Why) -> str:
    """Return the same for programs."""
    whole = {
        "version": VERSION,
        "path": name,
        "code": rule.code,
        "name": rule.name,
        "on": why.on,
        "reasons": why.reasons,
        "severity": why.severity.value,
        "severity_reasons": why.severity_reasons,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
