"""A record is a named tuple in all that shows."""

import copy
import pickle
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from lintres.record import Record


class Place(NamedTuple):
    """A place."""

    line: int
    column: int = 1
    name: str = "draft"

    @property
    def shown(self) -> str:
        """How it is printed."""
        return f"{self.line}:{self.column}"


class Spot(Record):
    """A place."""

    line: int
    column: int = 1
    name: str = "draft"

    @property
    def shown(self) -> str:
        """How it is printed."""
        return f"{self.line}:{self.column}"


class Derived(Spot):
    """A place with more to say."""

    @property
    def whole(self) -> str:
        """How it is printed at length."""
        return f"{self.name}:{self.shown}"


def _matched(one: Any) -> tuple[object, ...]:
    match one:
        case Place(line, column=column) | Spot(line, column=column):
            return line, column
    return ()


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda make: tuple(make(3)), id="defaults"),
        pytest.param(lambda make: tuple(make(3, name="a", column=2)), id="names"),
        pytest.param(lambda make: make(3, 4).shown, id="a property"),
        pytest.param(lambda make: make(3)._replace(column=5).column, id="replaced"),
        pytest.param(lambda make: make(3)._asdict(), id="as a mapping"),
        pytest.param(lambda make: make._make([1, 2, "b"]).name, id="made of a list"),
        pytest.param(lambda make: make._fields, id="fields"),
        pytest.param(lambda make: make._field_defaults, id="default values"),
        pytest.param(lambda make: make.__doc__, id="documentation"),
        pytest.param(lambda make: repr(make(3)).partition("(")[2], id="printed"),
        pytest.param(lambda make: make(3) == (3, 1, "draft"), id="equal to a tuple"),
        pytest.param(lambda make: {make(3): 1}[make(3)], id="a key"),
        pytest.param(lambda make: make(3) < make(4), id="in order"),
        pytest.param(lambda make: _matched(make(3)), id="matched"),
        pytest.param(lambda make: next(iter(make(3))), id="taken apart"),
        pytest.param(lambda make: hasattr(make(3), "__dict__"), id="no other attributes"),
        pytest.param(lambda make: tuple(pickle.loads(pickle.dumps(make(3)))), id="pickled"),
        pytest.param(lambda make: type(copy.deepcopy(make(3))) is make, id="copied"),
    ],
)
def test_a_record_is_a_named_tuple(ask: Callable[[Any], object]) -> None:
    assert ask(Spot) == ask(Place)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda make: make(), id="too few"),
        pytest.param(lambda make: make(1, 2, "a", 4), id="too many"),
        pytest.param(lambda make: make(1, line=2), id="twice"),
        pytest.param(lambda make: make(1, page=2), id="unknown"),
        pytest.param(lambda make: make._make([1, 2, "a", 4]), id="too many in a list"),
        pytest.param(lambda make: make._make([1]), id="too few in a list"),
    ],
)
def test_what_is_no_record_is_refused(wrong: Callable[[Any], object]) -> None:
    for make in (Place, Spot):
        with pytest.raises(TypeError):
            wrong(make)


def test_nothing_else_can_be_replaced_or_set() -> None:
    with pytest.raises(TypeError):
        Spot(1)._replace(page=3)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Spot(1).line = 2  # type: ignore[misc]


def test_a_derived_class_has_the_same_fields() -> None:
    assert Derived(3).whole == "draft:3:1"
    assert Derived._fields == Spot._fields
    one = Derived(3)
    one.note = "has room for what it works out"  # type: ignore[attr-defined]
