"""Who submits a draft: the line of the sponsors, name by name."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from lintres.lexicon import Lexicon
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.source import Span
from lintres.states import load_states
from lintres.syntax import Sponsors


class Sponsor(Record):
    """A name in the line of the sponsors; `start` and `end` are offsets in its text."""

    name: str
    start: int
    end: int
    state: str | None  # the code of the State that bears the name, right or wrong

    def span(self, line: Sponsors) -> Span:
        """Return where the name stands in the source, in the line that it was read from."""
        return line.body.passage.span(self.start, self.end)


class SponsorsLine(Record):
    """The sponsors, and what is said of the draft: "Fiji and Samoa: draft resolution".

    `joints` are the stretches between one sponsor and the next. Where the line has no colon, as
    in "Draft resolution submitted by the Chair", it names no State, and all of it is the tag.
    """

    sponsors: tuple[Sponsor, ...]
    joints: tuple[tuple[int, int], ...]
    colon: int | None
    tag: tuple[int, int]


def read_sponsors(element: Sponsors, lexicon: Lexicon) -> SponsorsLine:
    """Return the line of the sponsors, read.

    States on behalf of which a sponsor speaks are none themselves. A line that was torn, with
    parentheses that do not match, has no sponsors.
    """
    return _read(element.body.text, lexicon)


@lru_cache(maxsize=8)
def _read(text: str, lexicon: Lexicon) -> SponsorsLine:
    colon = _COLON.search(text)
    if colon is None:
        return SponsorsLine((), (), None, (0, len(text.rstrip())))
    tag = (colon.end(), max(colon.end(), len(text.rstrip())))
    listed = text[: colon.start()]
    behalf = _form(lexicon, "behalf").search(listed)
    if behalf is not None:
        listed = listed[: behalf.start()]
    if not listed.strip() or listed.count("(") != listed.count(")"):
        return SponsorsLine((), (), colon.start("mark"), tag)
    sponsors = tuple(_sponsors(listed, lexicon))
    joints = tuple((one.end, other.start) for one, other in pairwise(sponsors))
    return SponsorsLine(sponsors, joints, colon.start("mark"), tag)


# The colon, and note marks that no note claimed.
_COLON = Pattern(r"(?<![\s*])[\s*]{0,8}(?P<mark>[:：])[\s*]{0,8}")


def _sponsors(listed: str, lexicon: Lexicon) -> Iterator[Sponsor]:
    """Yield the names; one that has a joint in it, "Trinidad and Tobago", as the whole it is."""
    parts = list(_parts(listed, lexicon))
    states = load_states(lexicon.code, lexicon.own_sponsors)
    at = 0
    while at < len(parts):
        start = parts[at][0]
        for last in range(min(at + _MOST_PARTS, len(parts)) - 1, at - 1, -1):
            end = parts[last][1]
            state = states.state(listed[start:end])
            if state is not None or last == at:
                yield Sponsor(listed[start:end], start, end, state)
                at = last + 1
                break


_MOST_PARTS = 3  # "Saint Vincent and the Grenadines" has two, "Iran, Islamic Republic of" too


def _parts(listed: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the stretches between joints, without spaces and note marks around them."""
    start = 0
    for joint in _form(lexicon, "joint").finditer(listed):
        if joint["joint"]:
            yield from _part(listed, start, joint.start())
            start = joint.end()
    yield from _part(listed, start, len(listed))


def _part(listed: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = listed[start:end]
    bare = text.strip(_AROUND)
    if bare:
        start += len(text) - len(text.lstrip(_AROUND))
        yield start, start + len(bare)


_AROUND = "* \t\n\u00a0\u202f\u3000"


def _form(lexicon: Lexicon, name: str) -> Pattern:
    form = lexicon.form("sponsors", name)
    assert form is not None
    return form
