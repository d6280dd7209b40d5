"""Named tuples whose classes are quick to make.

A class of `typing.NamedTuple` takes as long to make as a small module to import, for it compiles a
constructor; a start of lintres makes more than a hundred. A `Record` is the same in all that shows,
and is made ten times as fast. For a type checker it is a NamedTuple.
"""

from collections import namedtuple
from collections.abc import Iterable

__all__ = ["Record"]

TYPE_CHECKING = False  # as in `lintres`

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    # What reads the first field of a tuple, the second, ...: the same for every class.
    _MOST = 40
    _READERS = [
        vars(one)[name]
        for one in [namedtuple("_Fields", [f"field{at}" for at in range(_MOST)])]
        for name in one._fields
    ]

    class _RecordType(type):
        """Makes a class of the annotations in its body."""

        def __new__(
            cls, name: str, bases: tuple[type, ...], body: dict[str, object]
        ) -> type["Record"]:
            fields = tuple(body.get("__annotations__", ()))
            if fields:  # a class that is derived from another one has its fields
                body["__slots__"] = ()
                defaults = {field: body[field] for field in fields if field in body}
                body.update(zip(fields, _READERS, strict=False))
                body.update(_fields=fields, __match_args__=fields, _field_defaults=defaults)
            return super().__new__(cls, name, bases, body)

    class Record(tuple, metaclass=_RecordType):
        """A tuple whose fields have names; derive from it as from NamedTuple."""

        __slots__ = ()
        _fields = ()

        def __new__(cls, *values: object, **named: object) -> "Record":
            """Make a record of its fields, by place or by name."""
            if named or len(values) != len(cls._fields):
                values = cls._bound(values, named)
            return tuple.__new__(cls, values)

        @classmethod
        def _bound(cls, values: tuple[object, ...], named: dict[str, object]) -> Iterable[object]:
            """Return all fields in order; raises TypeError where one is missing or unknown."""
            given = dict(zip(cls._fields, values, strict=False))
            whole = {**cls._field_defaults, **given, **named}
            missing = [field for field in cls._fields if field not in whole]
            unknown = [name for name in named if name not in cls._fields or name in given]
            if missing or unknown or len(values) > len(cls._fields):
                wrong = ", ".join(missing or unknown) or f"{len(values)} values"
                raise TypeError(f"{cls.__name__}({', '.join(cls._fields)}): {wrong}")
            return [whole[field] for field in cls._fields]

        @classmethod
        def _make(cls, values: Iterable[object]) -> "Record":
            """Make a record of all its fields in their order."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
            return made

        def _replace(self, **named: object) -> "Record":
            """Return the record with other values of some fields."""
            values = tuple.__new__(type(self), map(named.pop, self._fields, self))
            if named:
                raise TypeError(f"{type(self).__name__} has no {', '.join(named)}")
            return values

        def _asdict(self) -> dict[str, object]:
            """Return the fields by their names."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            fields = (f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({', '.join(fields)})"

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)
