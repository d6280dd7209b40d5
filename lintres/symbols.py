"""What the symbol of a document tells: organ, stage, session, committee."""

from collections.abc import Mapping
from typing import Any

from lintres.alphabets import roman_value
from lintres.pattern import Pattern
from lintres.record import Record


class SymbolFacts(Record):
    """What a symbol tells of its document; what it leaves open is None."""

    organ: str | None = None  # a key of the organs
    stage: str | None = None  # draft or adopted
    session: int | None = None  # a regular one
    committee: str | None = None  # a key of the committees


class Symbols:
    """How symbols are made; facts/editorial.md, 7.2. `in_text` finds them in running text."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take patterns, and the keys of organs and committees by the beginnings of symbols."""
        self._organs: Mapping[str, str] = data["organs"]
        self._committees: Mapping[str, str] = data["committees"]
        self.in_text: Pattern = data["in_text"]
        self._adopted: Pattern = data["adopted"]
        self._draft: Pattern = data["draft"]
        self._session: Pattern = data["session"]

    def read(self, symbol: str) -> SymbolFacts:
        """Return what a symbol tells, as "A/C.3/80/L.12/Rev.1" or "A/RES/2625(XXV)"."""
        stage = (
            "adopted"
            if self._adopted.match(symbol)
            else "draft"
            if self._draft.match(symbol)
            else None
        )
        return SymbolFacts(
            _longest(self._organs, symbol),
            stage,
            self.session(symbol),
            _longest(self._committees, symbol),
        )

    def session(self, symbol: str) -> int | None:
        """Return the regular session that a symbol or the number of a text names."""
        match = self._session.match(symbol)
        if match is None:
            return None
        return int(match["session"]) if match["session"] else roman_value(match["roman"])


def _longest(prefixes: Mapping[str, str], symbol: str) -> str | None:
    found = [prefix for prefix in prefixes if symbol.startswith(prefix)]
    return prefixes[max(found, key=len)] if found else None
