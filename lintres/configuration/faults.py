"""What is wrong with a configuration, in our words, with the line."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from lintres.configuration.lines import Lines
from lintres.configuration.model import (
    ConfigurationTable,
    Faults,
    LexiconTable,
    PerPathTable,
    RuleTable,
    Table,
)
from lintres.configuration.wishes import ConfigurationError, Key
from lintres.record import Record
from lintres.suggest import did_you_mean

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails


class Fault(Record):
    """A fault, and the key that has it; `value` is what stands there, if that is a text."""

    key: Key
    sentence: str
    value: str | None = None


def told(name: str, text: str, prefix: Key, faults: Iterable[Fault]) -> ConfigurationError:
    """Return the error of a file with faults, a sentence for each, in the order of its lines."""
    lines = Lines(text)
    placed = sorted(
        {(lines.of((*prefix, *fault.key), fault.value), fault.sentence) for fault in faults}
    )
    return ConfigurationError(*(f"{name}:{line}: {sentence}" for line, sentence in placed))


def no_toml(name: str, text: str, fault: tomllib.TOMLDecodeError) -> ConfigurationError:
    """Return the error of a file that is not TOML."""
    reason = str(fault)
    place = _PLACE.search(reason)
    line = int(place["line"]) if place else text.count("\n") + 1
    column = f", column {place['column']}" if place else ""
    why = _PLACE.sub("", reason).replace(" (at end of document)", "")
    why = f"{why[:1].lower()}{why[1:]}"
    return ConfigurationError(f"{name}:{line}: this is not TOML{column}: {why}")


_PLACE = re.compile(r" \(at line (?P<line>\d+), column (?P<column>\d+)\)")


def faults_in(error: "ValidationError") -> Iterator[Fault]:
    """Yield the faults that pydantic has found."""
    for detail in error.errors(include_url=False):
        yield from _faults(detail)


def _faults(detail: "ErrorDetails") -> Iterator[Fault]:
    key = tuple(part for part in detail["loc"] if part != "[key]")
    raised = detail.get("ctx", {}).get("error")
    value = detail["input"] if isinstance(detail["input"], str) else None
    if isinstance(raised, Faults):
        yield from (Fault((*key, *filter(None, [of])), sentence) for of, sentence in raised.args)
    elif raised is not None:
        yield Fault(key, f"{_spoken(key)}: {raised}", value)
    elif detail["type"] == "extra_forbidden":
        yield Fault(key, _unknown_key(key))
    elif detail["type"] == "missing":
        yield Fault(key, f"{_table(key[:-1])} lacks “{key[-1]}”")
    elif detail["type"] in _SENTENCES:
        yield Fault(key, f"{_spoken(key)}: {_SENTENCES[detail['type']]}", value)
    else:
        yield Fault(key, f"{_spoken(key)}: {detail['msg'].lower()}", value)


_SENTENCES = {
    "string_type": "write a text, in quotation marks",
    "list_type": "write a list, in square brackets",
    "dict_type": "write a table",
    "model_type": "write a table",
    "model_attributes_type": "write a table",
    "string_too_short": "there is nothing in it",
    "too_short": "there is nothing in it",
}


def _unknown_key(key: Key) -> str:
    where = "of lintres" if len(key) == 1 else f"of {_table(key[:-1])}"
    return f"“{key[-1]}” is no key {where}{did_you_mean(str(key[-1]), _keys_beside(key))}"


def _keys_beside(key: Key) -> list[str]:
    table: type[Table] = ConfigurationTable
    for part in key[:-1]:
        found = _TABLES.get(str(part))
        table = found or table
    return [field.alias or "" for field in table.model_fields.values()]


_TABLES: Mapping[str, type[Table]] = {
    "per-path": PerPathTable,
    "lexicon": LexiconTable,
    "rule": RuleTable,
}


def _table(key: Key) -> str:
    """Return how a table is spoken of: "[lexicon.en]", "[[rule]]"."""
    names = [str(part) for part in key if not isinstance(part, int)]
    brackets = ("[[", "]]") if key and isinstance(key[-1], int) else ("[", "]")
    return f"{brackets[0]}{'.'.join(names)}{brackets[1]}"


def _spoken(key: Key) -> str:
    """Return how a key is spoken of: “per-path.ignore”."""
    return f"“{'.'.join(str(part) for part in key if not isinstance(part, int))}”"
