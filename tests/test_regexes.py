"""Every pattern that looks at a draft takes twice the time for twice the text, whatever the text.

A pattern's worst text repeats what the pattern itself repeats: units are drawn from the pattern,
and joined by some that are a nuisance to many.
"""

import importlib
import pkgutil
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from clock import seconds

import lintres
from lintres.lexicon import LANGUAGES, load_lexicon
from lintres.pattern import NamePattern, OneOf, Pattern
from lintres.vocabulary.signs import are_sound

# What python calls the parts of a pattern; there is no public way to them.
_parser: Any = importlib.import_module("re._parser")

# What these read is no draft, but a call, its configuration, and the files of a repository.
_NO_DRAFTS = ("lintres.cli", "lintres.configuration", "lintres.proposals", "lintres.__main__")
# What is read with the language that it is made for.
_OF_LANGUAGES = ("lintres.vocabulary",)

# What is matched at one place of a text, and not looked for in the whole of it.
_AT_ONE_PLACE = re.compile(
    r"\.(?:lines\[|furniture\[|numbers\.(?:_|old|bullet|labels\.[01])|openings\[.*\.manner_|number_words\.after"
    r"|symbols\._(?:adopted|draft|session)|punctuation_sentences\._NO_WORD)"
)

_HOSTILE = (
    *(" ", "\u00a0", "\n", "\u0640", "a", "A", "1", "ب", "я", "大", "１", "(", ")", "[", "“", "«"),
    *('"', "*", "_", ",", ".", "/", "-", "–", "\\_", "* ", "a ", "A ", "1 ", "1, ", "1/", "(a) "),
    *("a, ", "a-", "大，", "ب ", "я ", "\n\n"),
)
_MOST = 70  # texts that a pattern is tried on; those with names of hundreds of organs repeat much
_OFTEN = 20  # what may be repeated so often is a unit

_AT_MOST = 5  # times the time for four times the text
_SOON = 0.0015  # seconds for 4 kB, in which nothing that is not linear comes to an end
_NEVER = 0.03  # seconds for 16 kB, or less, of what takes ever longer: nobody would wait for 64


class Attack(NamedTuple):
    """A text that repeats a unit, after something that brings the pattern to the place for it."""

    head: str
    unit: str

    def text(self, size: int) -> str:
        """Return a text about so long that ends otherwise than a pattern may hope."""
        return f"{self.head}{self.unit * (size // len(self.unit))}\0"


@pytest.mark.parametrize("where", ["modules", *LANGUAGES])
def test_patterns_are_linear(where: str) -> None:
    patterns = _of_modules() if where == "modules" else _of_language(where)
    if where not in ("modules", "en"):
        shared = {_known_by(pattern) for _, pattern in _of_language("en")}
        patterns = [one for one in patterns if _known_by(one[1]) not in shared]
    distinct = {_known_by(pattern): (name, pattern) for name, pattern in patterns}
    assert len(distinct) > _FEWEST
    found = {name: _slow(name, _compiled(pattern)) for name, pattern in distinct.values()}
    assert {name: attack for name, attack in found.items() if attack is not None} == {}


_FEWEST = 40  # patterns: fewer, and the walk has lost its way


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\s+$", id="spaces before an end"),
        pytest.param(r"item\s“\s*(?P<title>[^”]{4,400})\s*”", id="spaces inside quotes"),
        pytest.param(r"(?:[a-z]+ ?)+\.", id="repeats in a repeat"),
        pytest.param(r"[0-9]{3}.* [0-9]{4}$", id="anything between figures"),
        pytest.param(r"Council\w*\sof", id="a word of any length"),
    ],
)
def test_a_slow_pattern_is_found(pattern: str) -> None:
    assert _slow("a pattern", re.compile(pattern)) is not None


@pytest.mark.parametrize("where", ["modules", *LANGUAGES])
def test_what_is_said_of_a_pattern_is_so(where: str) -> None:
    """No text that it matches is without all its signs, begins otherwise or is longer."""
    patterns = _of_modules() if where == "modules" else _of_language(where)
    known = [(name, one) for name, one in patterns if isinstance(one, Pattern)]
    assert where == "modules" or len(known) > _FEWEST
    assert [(name, one, one.signs) for name, one in known if not are_sound(one)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_have_the_words_that_they_are_looked_for_by(language: str) -> None:
    named = [one for _, one in _of_language(language) if isinstance(one, NamePattern)]
    assert len(named) > 1
    for word, name in {name for pattern in named for name in pattern.names}:
        assert are_sound(Pattern(name, word, in_plain=True, flags=re.IGNORECASE)), (word, name)


@pytest.mark.parametrize(
    ("pattern", "is_sound"),
    [
        pytest.param(Pattern(r"resolution\s[0-9]+/[0-9]+", "/"), True, id="a mark"),
        pytest.param(Pattern(r"resolutions?", "resolution"), True, id="before what may lack"),
        pytest.param(Pattern(r"resolutions?", "resolutions"), False, id="what may lack"),
        pytest.param(Pattern(r"(?:a|b)c", "ac", "bc"), True, id="across a group"),
        pytest.param(Pattern(r"(?:a|b|d)c", "ac", "bc"), False, id="one of a group is missing"),
        pytest.param(
            Pattern(r"[Rr]esolution", "Resolution"), False, id="one of a class is missing"
        ),
        pytest.param(Pattern(r"\d{4}(?<=2\d{3})x", "x"), True, id="after what is any"),
        pytest.param(Pattern(r"nter(?<=\scenter)", "center"), True, id="looked back at"),
        pytest.param(Pattern(r"a(?!b)", "b"), False, id="what must not be there"),
        pytest.param(Pattern(r"x(?:ab){2,9}", "abab"), True, id="in a repeat"),
        pytest.param(Pattern(r"x(?:ab){1,9}", "abab"), False, id="in a repeat that may be short"),
        pytest.param(Pattern(r"(a)?(?(1)b|cd)", "b", "cd"), True, id="in both cases"),
        pytest.param(Pattern("also", "also", flags=re.IGNORECASE), False, id="letters of any case"),
        pytest.param(
            Pattern("also", "also", flags=re.IGNORECASE, in_plain=True), True, id="plain letters"
        ),
        pytest.param(Pattern("(?i:52/17)", "52/17"), True, id="characters without case"),
        pytest.param(Pattern("(?i:决议)", "决议"), True, id="letters without case"),
        pytest.param(Pattern("[ab]c", heads="ab"), True, id="what it begins with"),
        pytest.param(Pattern("x?[ab]c", heads="ab"), False, id="what it may begin with"),
        pytest.param(Pattern("a*", heads="a"), False, id="nothing at all"),
        pytest.param(Pattern("a{2,3}", longest=3), True, id="as long as it may be"),
        pytest.param(Pattern("a{2,3}", longest=2), False, id="longer"),
        pytest.param(Pattern(r"[0-9]{2}\s[Aa]pril", hints="00 april"), True, id="a hint"),
        pytest.param(Pattern(r"[0-9]\s?[Aa]pril", hints="0 april"), False, id="a hint may lack"),
        pytest.param(Pattern("[ab]c?", starts="a\nb", reach=1), True, id="how it starts"),
        pytest.param(Pattern("[ab]c", starts="ac", reach=2), False, id="how it may start"),
        pytest.param(
            Pattern("ab?", starts="a\nab", reach=2),
            False,
            id="fewer characters than it may start by",
        ),
        pytest.param(
            Pattern("ab?", starts="a\nab", reach=2, whole=True), True, id="the whole of a text"
        ),
        pytest.param(
            Pattern("(?<=we )go|so", starts="<we \nso", reach=2), True, id="behind what it starts"
        ),
        pytest.param(
            Pattern("(?<=we )go|so", starts="<you \nso", reach=2), False, id="behind something else"
        ),
        pytest.param(OneOf("(?x) a b | c # or", Pattern("ab"), Pattern("c")), True, id="its parts"),
        pytest.param(OneOf("ab|c", Pattern("ab"), Pattern("d")), False, id="another part"),
        pytest.param(OneOf("ab|c", Pattern("ab", "x"), Pattern("c")), False, id="an unsound part"),
    ],
)
def test_what_is_not_so_is_found(pattern: Pattern, is_sound: bool) -> None:
    assert are_sound(pattern) == is_sound


# ---- Patterns -------------------------------------------------------------------------------

_Named = tuple[str, "Pattern | re.Pattern[str]"]


def _compiled(pattern: Pattern | re.Pattern[str]) -> re.Pattern[str]:
    """The expression itself, with all names."""
    return re.compile(pattern.pattern, pattern.flags)


def _of_modules() -> list[_Named]:
    return [
        named
        for package in (lintres, importlib.import_module("lintres.rules"))
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not info.name.startswith(_NO_DRAFTS + _OF_LANGUAGES)
        for named in _patterns(importlib.import_module(info.name), info.name, set())
    ]


def _of_language(code: str) -> list[_Named]:
    return list(_patterns(load_lexicon(code), code, set()))


def _patterns(thing: object, name: str, seen: set[int]) -> Iterator[_Named]:
    """Yield the patterns that hang on a thing, each with the way to it."""
    if isinstance(thing, Pattern):
        yield name, thing
    elif isinstance(thing, re.Pattern):
        if isinstance(thing.pattern, str):
            yield name, thing
    elif id(thing) not in seen:
        seen.add(id(thing))
        for step, part in _parts(thing):
            yield from _patterns(part, f"{name}{step}", seen)


def _parts(thing: object) -> Iterable[tuple[str, object]]:
    if isinstance(thing, ModuleType):
        return [
            (f".{name}", part)
            for name, part in vars(thing).items()
            if isinstance(part, (Pattern, re.Pattern, Mapping, tuple))
        ]
    if isinstance(thing, Mapping):
        return [(f"[{key}]", thing[key]) for key in thing]
    if isinstance(thing, (list, tuple)):
        fields = getattr(thing, "_fields", range(len(thing)))
        return [(f".{field}", part) for field, part in zip(fields, thing, strict=True)]
    if isinstance(thing, type) or not type(thing).__module__.startswith("lintres."):
        return []
    late = [name for name, it in vars(type(thing)).items() if isinstance(it, cached_property)]
    names = [*getattr(thing, "__dict__", {}), *late]
    return [(f".{name}", getattr(thing, name)) for name in dict.fromkeys(names)]


def _known_by(pattern: Pattern | re.Pattern[str]) -> tuple[str, int]:
    return pattern.pattern, _compiled(pattern).flags


# ---- Texts ----------------------------------------------------------------------------------


def _attacks(pattern: re.Pattern[str]) -> list[Attack]:
    """Return the worst texts of a pattern: what it repeats, and what is a nuisance to many."""
    repeats: list[Attack] = []
    sample = _sample(_parser.parse(pattern.pattern, pattern.flags), "", repeats)
    own = [Attack("", sample)]
    for head, unit in repeats:
        own += [Attack(head, unit), Attack("", unit), Attack("", head + unit)]
    own = [one for one in dict.fromkeys(own) if one.unit]
    return [*(Attack("", unit) for unit in _HOSTILE), *own[:: 1 + len(own) // _MOST]]


def _sample(parsed: Iterable[tuple[Any, Any]], head: str, repeats: list[Attack]) -> str:
    """Return a text that a part of a pattern matches, what may be left out in it.

    Units that the part repeats go to `repeats`, with what matches before them.
    """
    text = ""
    for operation, argument in parsed:
        text += _sample_of(str(operation), argument, head + text, repeats)
    return text


def _sample_of(operation: str, argument: Any, head: str, repeats: list[Attack]) -> str:
    match operation:
        case "LITERAL":
            return chr(argument)
        case "NOT_LITERAL" | "ANY":
            return "b" if argument == ord("a") else "a"
        case "IN":
            return _members(argument)[0]
        case "BRANCH":
            samples = [_sample(branch, head, repeats) for branch in argument[1]]
            return samples[0]
        case "SUBPATTERN":
            return _sample(argument[-1], head, repeats)
        case "ATOMIC_GROUP":
            return _sample(argument, head, repeats)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, body = argument
            unit = _sample(body, head, repeats)
            if most >= _OFTEN:
                repeats += [Attack(head, one) for one in (unit, *_others(body))]
            return unit * int(max(1, least))
        case "GROUPREF_EXISTS":
            return _sample(argument[1], head, repeats)
        case "ASSERT":
            direction, body = argument
            looked_at = _sample(body, head, repeats)
            return looked_at if direction < 0 else ""
        case "ASSERT_NOT":
            _sample(argument[1], head, repeats)
    return ""  # an anchor; what must not be there; a group again


def _others(body: Any) -> list[str]:
    """Return what else one step of a repeat may match."""
    operation, argument = body[0]
    if len(body) == 1 and str(operation) == "IN":
        return _members(argument)[-1:]
    return []


def _members(items: list[tuple[Any, Any]]) -> list[str]:
    """Return some characters of a class, one for each thing that it lists."""
    if str(items[0][0]) == "NEGATE":
        return [one for one in "a1 ,(ب大\0" if not any(_is_in(one, item) for item in items[1:])]
    return [_first(*item) for item in items]


_OF_CATEGORY = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": " ",
}


def _first(operation: Any, argument: Any) -> str:
    if str(operation) == "CATEGORY":
        return _OF_CATEGORY[str(argument)]
    return chr(argument[0] if str(operation) == "RANGE" else argument)


def _is_in(character: str, item: tuple[Any, Any]) -> bool:
    operation, argument = item
    if str(operation) == "RANGE":
        return bool(argument[0] <= ord(character) <= argument[1])
    if str(operation) == "LITERAL":
        return bool(ord(character) == argument)
    name = str(argument).removeprefix("CATEGORY_")
    form = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}[name.removeprefix("NOT_")]
    return (re.match(form, character) is None) == name.startswith("NOT_")


# ---- Times ----------------------------------------------------------------------------------


def _slow(name: str, pattern: re.Pattern[str]) -> Attack | None:
    """Return a text for which a pattern takes more and more time; None where there is none."""
    ways: list[Callable[[str], object]] = [lambda text: deque(pattern.finditer(text), maxlen=0)]
    if _AT_ONE_PLACE.search(name):
        ways = [pattern.match, pattern.fullmatch]
    return next(
        (attack for attack in _attacks(pattern) for way in ways if _grows(way, attack)), None
    )


def _grows(way: Callable[[str], object], attack: Attack) -> bool:
    # A machine with others on it is slow at times: only what is slow each time is.
    if any(_takes_ever(way, attack.text(size)) for size in (25, 1_000)):
        return True
    if _cost(way, attack.text(4_000)) < _SOON:
        return False
    if not all(_ratio(way, attack, 4_000) > _AT_MOST for _ in range(2)):
        return False
    if _takes_ever(way, attack.text(16_000)):
        return True
    return all(_ratio(way, attack, 16_000) > _AT_MOST for _ in range(3))


def _takes_ever(way: Callable[[str], object], text: str) -> bool:
    return all(_cost(way, text) > _NEVER for _ in range(3))


def _ratio(way: Callable[[str], object], attack: Attack, size: int) -> float:
    """Return how many times as long as for a text of a size it takes for one four times as long."""
    short = min(_cost(way, attack.text(size)) for _ in range(3))
    return min(_cost(way, attack.text(4 * size)) for _ in range(2)) / short


def _cost(way: Callable[[str], object], text: str) -> float:
    return seconds(partial(way, text))
