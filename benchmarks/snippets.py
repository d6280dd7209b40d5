"""Files that linters of other kinds read, drawn by lot: a CI in YAML, a game in GDScript, Python.

Each yields its parts from the top, without end, as people write them: right, but for a slip here
and there that yamllint, gdlint and ruff report by their default rules.
"""

from collections.abc import Callable, Iterator
from random import Random

_THINGS = (
    "anchor", "basket", "candle", "drawer", "engine", "feather", "garden", "hammer", "island",
    "jacket", "kettle", "ladder", "market", "needle", "orchard", "pencil", "quarry", "ribbon",
    "saddle", "tunnel", "valley", "wagon", "yard", "harbour", "lantern", "meadow", "paddle",
)  # fmt: skip
_DEEDS = (
    "build", "carry", "clean", "count", "deliver", "draw", "fetch", "fill", "gather", "inspect",
    "join", "lift", "measure", "open", "paint", "repair", "send", "sort", "store", "weigh",
)  # fmt: skip
_SLIP = 0.08  # of the parts, of each kind


def _yaml(chance: Random) -> Iterator[str]:
    yield "---\n# What is built, and in which order.\nversion: 2\n\njobs:\n"
    while True:
        name, deed, number = _named(chance)
        truth = "yes" if chance.random() < _SLIP else "true"
        trailing = "  " if chance.random() < _SLIP else ""
        yield f"""\
  {deed}-{name}-{number}:
    image: registry/{name}:{chance.randint(1, 9)}.{chance.randint(0, 30)}
    stage: {deed}
    enabled: {truth}
    needs: [{", ".join(chance.sample(_THINGS, 3))}]
    environment:
      {name.upper()}_HOME: /srv/{name}
      {deed.upper()}_LIMIT: {number}{trailing}
    steps:
      - name: {deed} the {name}
        run: |
          cd /srv/{name}
          ./{deed} --times {number} --into "{chance.choice(_THINGS)}"
      - name: keep what came of it
        uses: keep
        with: {{path: "out/{name}", days: {chance.randint(1, 90)}}}
"""


def _gdscript(chance: Random) -> Iterator[str]:
    name, deed, number = _named(chance)
    yield f"""\
class_name {name.title()}{deed.title()}{number}
extends Node2D

signal {deed}_finished(count)

const LIMIT = {number}
const NAMES = ["{chance.choice(_THINGS)}", "{chance.choice(_THINGS)}"]

@export var speed: float = {number}.5

var _waiting: Array = []
var _total := 0
"""
    while True:
        name, deed, number = _named(chance)
        variable = "wholeCount" if chance.random() < _SLIP else "whole_count"
        trailing = " " if chance.random() < _SLIP else ""
        yield f"""\


func {deed}_{name}_{number}(count: int, place: Vector2) -> int:
	# The {name} is {chance.choice(_DEEDS)}ed before the next one comes.
	var {variable} = count * {number} + _total
	if count > LIMIT and not _waiting.is_empty():{trailing}
		for one in _waiting:
			one.position = place + Vector2({number}, {chance.randint(0, 99)}) * speed
			_total += 1
	elif {variable} < {chance.randint(100, 999)}:
		match NAMES[count % 2]:
			"{name}":
				emit_signal("{deed}_finished", {variable})
			_:
				print("%s is left" % NAMES[0])
	else:
		_waiting.append({{"name": "{name}", "place": place}})
	return {variable}
"""


def _python(chance: Random) -> Iterator[str]:
    kind, _, number = _named(chance)
    kind = kind.title()
    unused = "import json\n" if chance.random() < 2 * _SLIP else ""
    yield f'''\
"""What becomes of each {kind}, and of the {number} others."""

from __future__ import annotations

{unused}import math
from dataclasses import dataclass, field

LIMIT = {number}


@dataclass
class {kind}:
    """A {kind} with its weight, in grams."""

    name: str
    weight: float = {number}.0
    places: list[str] = field(default_factory=list)
'''
    while True:
        name, deed, number = _named(chance)
        test = "== None" if chance.random() < _SLIP else "is None"
        shown = 'f"nothing"' if chance.random() < _SLIP else '"nothing"'
        yield f'''\


def {deed}_{name}_{number}(several: list[{kind}], *, limit: int = LIMIT) -> float:
    """Return what is left after each {name} has its turn, at most `limit` of them."""
    total = math.sqrt({number})
    for rank, one in enumerate(several[:limit]):
        if one.name {test}:
            print({shown}, rank)
            continue
        for place in one.places:
            if place.startswith("{chance.choice(_THINGS)}") or len(place) > {number}:
                total += one.weight * {chance.randint(2, 99)}
            else:
                total -= len(f"{{place}} {{rank}}") / {chance.randint(2, 99)}
    return round(total, {chance.randint(1, 6)})
'''


def _named(chance: Random) -> tuple[str, str, int]:
    return chance.choice(_THINGS), chance.choice(_DEEDS), chance.randint(10, 999)


SNIPPETS: dict[str, Callable[[Random], Iterator[str]]] = {
    "yaml": _yaml,
    "gd": _gdscript,
    "py": _python,
}
