"""A call of the command line in a test, and its answer."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias


class Answer(NamedTuple):
    """The exit status, and what was said on both outputs."""

    status: int
    out: str
    err: str


Call: TypeAlias = Callable[..., Answer]
