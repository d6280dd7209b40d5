"""`python -m lintres.vocabulary.build`: make the vocabularies of all languages anew."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lintres.grammars import table
from lintres.pattern import NamePattern, OneOf, Pattern
from lintres.vocabulary import checksum
from lintres.vocabulary.making import vocabulary_of
from lintres.vocabulary.signs import described

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")

_HERE = Path(__file__).parent


def module(code: str) -> str:
    """Return the module that holds the vocabulary of a language."""
    lines = [
        f'"""Made of grammar/{code}.toml and grammar/common.toml by `make tables`."""',
        "",
        "from lintres.pattern import NamePattern, OneOf, Pattern",
        "",
        f"CHECKSUM = {checksum(code)}",
        "VOCABULARY = {",
        *_entries(vocabulary_of(table(code), table("common")), 1),
        "}",
        "",
    ]
    return "\n".join(lines)


def module_of_keys() -> str:
    """Return the module that holds the keys of organs and committees."""
    lines = [
        '"""Made of grammar/en.toml by `make tables`."""',
        "",
        f"CHECKSUM = {checksum('en')}",
        "KEYS = {",
        *(f"    {of!r}: {tuple(names)!r}," for of, names in table("en")["names"].items()),
        "}",
        "",
    ]
    return "\n".join(lines)


def _entries(thing: Mapping[str, Any], depth: int) -> Iterator[str]:
    """Yield the lines of a mapping, one for each entry that holds no other ones."""
    layout = "    " * depth
    for key, part in thing.items():
        if isinstance(part, Mapping) and any(map(_is_large, part.values())):
            yield f"{layout}{key!r}: {{"
            yield from _entries(part, depth + 1)
            yield f"{layout}}},"
        elif _has_rows(part):
            yield f"{layout}{key!r}: ("
            yield from (f"{layout}    {_written(row)}," for row in part)
            yield f"{layout}),"
        else:
            yield f"{layout}{key!r}: {_written(part)},"


def _is_large(thing: Any) -> bool:
    return isinstance(thing, (Mapping, Pattern)) or _has_rows(thing)


def _has_rows(thing: Any) -> bool:
    return isinstance(thing, tuple) and any(isinstance(one, (tuple, Pattern)) for one in thing)


def _written(thing: Any) -> str:
    """Return a value as Python writes it, a pattern with its signs."""
    if isinstance(thing, Mapping):
        return f"{{{', '.join(f'{key!r}: {_written(part)}' for key, part in thing.items())}}}"
    if isinstance(thing, tuple):
        parts = [_written(part) for part in thing]
        return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"
    if isinstance(thing, Pattern):
        return _said(described(thing))
    return repr(thing)


def _said(pattern: Pattern) -> str:
    """Return a pattern as Python writes it."""
    said = [repr(pattern.pattern)]
    if isinstance(pattern, NamePattern):
        said = [repr(pattern.form), _written(tuple(pattern.names))]
    if isinstance(pattern, OneOf):
        said += map(_said, pattern.parts)
    said += map(repr, pattern.signs)
    if pattern.flags:
        said.append(f"flags={int(pattern.flags)}")
    if pattern.in_plain:
        said.append("in_plain=True")
    if pattern.heads:
        said.append(f"heads={pattern.heads!r}")
    if pattern.longest < sys.maxsize and not isinstance(pattern, OneOf):
        said.append(f"longest={pattern.longest}")
    if pattern.hints:
        said.append(f"hints={pattern.hints!r}")
    if pattern.reach:
        said.append(f"starts={pattern.starts!r}, reach={pattern.reach}")
    if pattern.whole:
        said.append("whole=True")
    return f"{type(pattern).__name__}({', '.join(said)})"


def main() -> int:
    """Write the vocabularies."""
    for code in LANGUAGES:
        (_HERE / f"{code}.py").write_text(module(code), "utf-8")
    (_HERE / "organs.py").write_text(module_of_keys(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
