"""JSON arrays that are written as they grow: thousands of drafts are never held at once."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

# An object of JSON: its values are whatever JSON can say.
Object: TypeAlias = dict[str, Any]


def array(objects: Iterable[Object]) -> Iterator[str]:
    """Yield an array, each object on a line of its own, without a line break at the end."""
    opening = "["
    for one in objects:
        yield f"{opening}\n{compact(one)}"
        opening = ","
    yield "[]" if opening == "[" else "\n]"


def compact(value: Any) -> str:
    """Return a value on one line, its characters as they are."""
    return json.dumps(value, ensure_ascii=False)
