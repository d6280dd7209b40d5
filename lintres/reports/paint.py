"""Colour for reports on a terminal; everywhere else text stays as it is."""

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Protocol

from lintres.diagnostic import Severity

if TYPE_CHECKING:
    from rich.style import Style


class Ink(Enum):
    """What a stretch of a report is; the value is its style, in the words of rich.

    Only the sixteen colours of the terminal's own theme: they are legible on its background.
    """

    PLACE = "bold"
    ERROR = "bold red"
    WARNING = "bold yellow"
    HINT = "bold cyan"
    CODE = "bold not dim"
    MARK = "underline"
    OPENER = "italic"
    HEADING = "bold underline"
    LABEL = "green"
    FAINT = "dim"


INKS = {Severity.ERROR: Ink.ERROR, Severity.WARNING: Ink.WARNING, Severity.HINT: Ink.HINT}


class Paint(Protocol):
    """Give a stretch of text its ink: an ornament, the words alone say everything."""

    def __call__(self, text: str, ink: Ink, link: str | None = None, /) -> str:
        """Return the text as it is to be written; `link` is an address to open from it."""
        ...


def plain(text: str, _ink: Ink, _link: str | None = None, /) -> str:
    """Leave a text as it is: the paint of files, pipes and NO_COLOR."""
    return text


def coloured(text: str, ink: Ink, link: str | None = None, /) -> str:
    """Set a text off by the escape sequences that terminals know."""
    # rich is heavy: imported only on a terminal that has something to show.
    from rich.color import ColorSystem

    return _style(ink, link).render(text, color_system=ColorSystem.STANDARD)


@cache
def _style(ink: Ink, link: str | None) -> "Style":
    from rich.style import Style  # as in coloured()

    return Style.parse(ink.value) + Style(link=link)
