"""What holds for a path, value by value, and where each comes from."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from lintres.configuration.choosing import Words, in_force
from lintres.configuration.lines import Lines
from lintres.configuration.settings import DEFAULTS
from lintres.configuration.wishes import Configuration, Key, Layer, OwnRule
from lintres.record import Record
from lintres.rulebook import Rule

Said: TypeAlias = str | tuple[str, ...]

OF_CALL = "command line"
DEFAULT = "default"


class Value(Record):
    """The value of a key, None where nothing is asked for, and where it was written."""

    key: Key
    said: Said | None
    origins: tuple[str, ...]


class Origins:
    """Where the values of a configuration were written: the file, and the line in it."""

    def __init__(self, configuration: Configuration | None) -> None:
        self._configuration = configuration

    @cached_property
    def _lines(self) -> Lines:
        assert self._configuration is not None
        return Lines(self._configuration.path.read_text("utf-8-sig"))

    def of(self, place: Key | None, key: Key = (), word: str | None = None) -> str:
        """Return "lintres.toml:3" for a key of a table; None is the table of the call."""
        if place is None or self._configuration is None:
            return OF_CALL
        whole = (*self._configuration.prefix, *place, *key)
        return f"{self._configuration.name}:{self._lines.of(whole, word)}"


def values(
    layers: Sequence[Layer],
    configuration: Configuration | None,
    rules: Iterable[Rule],
    *,
    registry: Path | None,
    include: tuple[str, ...],
) -> Iterator[Value]:
    """Yield what holds, in the order of the documentation.

    `registry` is that of the call; `include` holds where the configuration says nothing of it.
    """
    origins = Origins(configuration)
    yield from _lists(layers, origins)
    for key in ("fail_on", "min_confidence", "profile", "language", "stage", "organ"):
        yield _nearest(key, layers, origins)
    configured = configuration or Configuration(Path(), "", ())
    yield _written("include", configured.include, origins, include)
    yield _written("exclude", configured.exclude or None, origins, ())
    if registry is not None:
        yield Value(("registry",), str(registry), (OF_CALL,))
    else:
        yield _written("registry", _relative(configured.registry, configured), origins)
    yield _written("baseline", _relative(configured.baseline, configured), origins)
    yield from _severities(layers, Words(rules), origins)
    for language, added in configured.additions:
        for name, phrases in added._asdict().items():
            if phrases:
                place = ("lexicon", language, name)
                yield Value(place, phrases, (origins.of(place),))
    for at, own in enumerate(configured.own_rules):
        yield from (
            Value(("rule", at, key), said, (origins.of(("rule", at), (key,)),))
            for key, said in _of_rule(own)
        )


def _lists(layers: Sequence[Layer], origins: Origins) -> Iterator[Value]:
    """Yield the rules that are selected and ignored: the nearest `select` ends the search."""
    selected: Value = Value(("select",), None, (DEFAULT,))
    ignored: dict[str, str] = {}
    for layer in in_force(layers):
        for word in layer.wishes.ignore or ():
            ignored.setdefault(word, origins.of(layer.place, ("ignore",), word))
        if layer.wishes.select is not None:
            where = origins.of(layer.place, ("select",))
            selected = Value(("select",), layer.wishes.select, (where,))
            break
    yield selected
    places = tuple(dict.fromkeys(ignored.values())) or (DEFAULT,)
    yield Value(("ignore",), tuple(ignored), places)


def _nearest(name: str, layers: Sequence[Layer], origins: Origins) -> Value:
    key = (name.replace("_", "-"),)
    for layer in layers:
        said = getattr(layer.wishes, name)
        if said is not None:
            return Value(key, said, (origins.of(layer.place, key),))
    return Value(key, getattr(DEFAULTS, name), (DEFAULT,))


def _written(key: str, said: Said | None, origins: Origins, default: Said | None = None) -> Value:
    if said is None:
        return Value((key,), default, (DEFAULT,))
    return Value((key,), said, (origins.of((), (key,)),))


def _relative(path: Path | None, configured: Configuration) -> str | None:
    if path is None:
        return None
    below = path.is_relative_to(configured.folder)
    return path.relative_to(configured.folder).as_posix() if below else str(path)


def _severities(layers: Sequence[Layer], words: Words, origins: Origins) -> Iterator[Value]:
    """Yield the severities that are asked for; a nearer family outdoes a farther code of it."""
    settled: set[str] = set()
    for layer in layers:
        asked = [one for one in layer.wishes.severity if words.codes(one[0]) - settled]
        for word, said in asked:
            key = ("severity", word)
            yield Value(key, said, (origins.of(layer.place, key),))
        for word, _ in asked:
            settled |= words.codes(word)


def _of_rule(own: OwnRule) -> Iterator[tuple[str, Said]]:
    yield from (("code", own.code), ("name", own.name))
    if own.languages:
        yield "language", own.languages
    yield "scope", own.scopes
    if own.regex is not None:
        yield "regex", own.regex
    else:
        yield "phrases", own.phrases
    yield from (("message", own.message), ("severity", own.severity))
    for key, said in (("replacement", own.replacement), ("link", own.link)):
        if said is not None:
            yield key, said
    for key, texts in (("finds", own.finds), ("passes", own.passes)):
        if texts:
            yield key, texts
