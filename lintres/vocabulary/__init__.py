"""What a lexicon is made of: the table of a language, its patterns written out, its names folded.

The modules ar, en, ... zh have it ready, organs the keys of the names; `make tables` writes them
of grammar/*.toml.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any
from zlib import crc32

from lintres.grammars import source, table


@cache
def vocabulary(code: str) -> Mapping[str, Any]:
    """Return what the lexicon of a language is made of."""
    module = import_module(f"lintres.vocabulary.{code}")
    if checksum(code) == module.CHECKSUM:
        made: Mapping[str, Any] = module.VOCABULARY
        return made
    # Who amends a table waits for it, until `make tables`.
    from lintres.vocabulary.making import vocabulary_of

    return vocabulary_of(table(code), table("common"))


@cache
def keys(of: str) -> frozenset[str]:
    """Return the keys of "organs" or of "committees"; they are the same in every language."""
    module = import_module("lintres.vocabulary.organs")
    if checksum("en") == module.CHECKSUM:
        return frozenset(module.KEYS[of])
    return frozenset(vocabulary("en")["names"][of])


@cache
def checksum(code: str) -> int:
    """Return a number by which the tables that a vocabulary was made of are known."""
    return crc32(source("common.toml").encode(), crc32(source(f"{code}.toml").encode()))
