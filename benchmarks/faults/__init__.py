"""Faults to plant into texts, a module a family: `FAULTS` has them all.

    @fault("a paragraph number left out", "NUM001")
    def gap(subject: Subject, chance: Random) -> Plant | None:
        ...

A fault is given a text and a source of chance; it returns the stretch to replace and what to put
there, or None where the text does not lend itself to it. It finds its place by plain patterns, not
by what lintres has read, or the measure would only tell that lintres agrees with itself. What it
puts there is wrong beyond doubt, whatever else the text says.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import NamedTuple, TypeAlias

from lintres import Registry, Span
from places import Place, places

_REGISTRY = Registry()
_MASTHEAD = 80  # characters, among which an adopted text has its symbol


class Plant(NamedTuple):
    """A text to put into a stretch of another.

    `marked` is where a finding belongs, in the text that comes of it; by default it is all that is
    put in, or the place from which a stretch was taken away.
    """

    span: Span
    text: str
    marked: Span | None = None

    @property
    def place(self) -> Span:
        """Where in the new text a finding belongs."""
        return self.marked or Span(self.span.start, self.span.start + len(self.text))

    def into(self, text: str) -> str:
        """Return a text with the fault in it."""
        return f"{text[: self.span.start]}{self.text}{text[self.span.end :]}"


class Subject:
    """A text to plant faults into."""

    def __init__(self, name: str, language: str, text: str) -> None:
        self.name = name
        self.language = language
        self.text = text

    @cached_property
    def places(self) -> list[Place]:
        """The citations that the registry knows to be right; the text's own number is none."""
        masthead = self.text[:_MASTHEAD].replace(" ", "")
        return [
            place
            for place in places(self.text, self.language, _REGISTRY)
            if place.printed.replace(" ", "") not in masthead
        ]


Planter: TypeAlias = Callable[[Subject, Random], Plant | None]


class Fault(NamedTuple):
    """A kind of fault, the codes one of which finds it, and the languages that know it."""

    name: str
    codes: tuple[str, ...]
    languages: frozenset[str]
    plant: Planter


FAULTS: list[Fault] = []
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


def fault(
    name: str, *codes: str, languages: Iterable[str] = LANGUAGES
) -> Callable[[Planter], Planter]:
    """Add a kind of fault to `FAULTS`."""

    def add(plant: Planter) -> Planter:
        FAULTS.append(Fault(name, codes, frozenset(languages), plant))
        return plant

    return add


PlacePlanter: TypeAlias = Callable[[Place, Random, Registry], Plant | None]


def fault_at_citation(
    name: str, *codes: str, languages: Iterable[str] = LANGUAGES
) -> Callable[[PlacePlanter], PlacePlanter]:
    """Add a fault at a citation: one drawn by lot, of those that lend themselves to it."""

    def add(plant: PlacePlanter) -> PlacePlanter:
        def draw(subject: Subject, chance: Random) -> Plant | None:
            for place in chance.sample(subject.places, len(subject.places)):
                if found := plant(place, chance, _REGISTRY):
                    return found
            return None

        fault(name, *codes, languages=languages)(draw)
        return plant

    return add


def load() -> list[Fault]:
    """Return the faults of all families."""
    for module in sorted(module.name for module in iter_modules(__path__)):
        import_module(f"{__name__}.{module}")
    return FAULTS
