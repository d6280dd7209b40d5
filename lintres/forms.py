"""Patterns that rules look for, as one language writes them, by family and name."""

import re
from collections.abc import Mapping
from typing import Any


class Forms:
    """The [forms.FAMILY] tables of a language, each pattern compiled when it is first asked for.

    "{date}" and its like in a pattern stand for what `words` has under that name.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, str]], words: Mapping[str, str]) -> None:
        self._tables = tables
        self._words = words
        self._compiled: dict[tuple[str, str], re.Pattern[str] | None] = {}

    def get(self, family: str, name: str) -> re.Pattern[str] | None:
        """Return a pattern; None where the language has none under that name."""
        key = (family, name)
        if key not in self._compiled:
            form = self._tables.get(family, {}).get(name)
            self._compiled[key] = None if form is None else self._compile(form)
        return self._compiled[key]

    def _compile(self, form: str) -> re.Pattern[str]:
        for word, meant in self._words.items():
            form = form.replace(f"{{{word}}}", meant)
        return re.compile(form)


def joined(
    common: Mapping[str, Mapping[str, Any]], own: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Return tables of tables as one, a language's own word before that of all languages."""
    return {family: {**common.get(family, {}), **own.get(family, {})} for family in {*common, *own}}
