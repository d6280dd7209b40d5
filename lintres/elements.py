"""Elements of a resolution from wherever they stand, in the order of the text."""

from collections.abc import Iterator
from typing import TypeAlias

from lintres.syntax import (
    AdoptionLine,
    Continuation,
    Misplaced,
    Operative,
    OrganLine,
    Preambular,
    Resolution,
    Subparagraph,
    Unknown,
)

TextElement: TypeAlias = Preambular | Operative | Continuation | AdoptionLine | Unknown | Misplaced
WithPoints: TypeAlias = OrganLine | Preambular | Operative | Continuation | Subparagraph


def text_elements(resolution: Resolution) -> Iterator[TextElement]:
    """Yield what stands in the preambles, operative parts and closings, in order."""
    for section in resolution.sections:
        for part in (section.preamble, section.operative_part, section.closing):
            if part is not None:
                yield from part.elements


def point_lists(resolution: Resolution) -> Iterator[tuple[WithPoints, tuple[Subparagraph, ...]]]:
    """Yield each list of points, and the element it stands under, in the order of the text."""
    for section in resolution.sections:
        if section.organ_line is not None:
            yield from _lists_under(section.organ_line)
        for part in (section.preamble, section.operative_part):
            for element in () if part is None else part.elements:
                under = element.element if isinstance(element, Misplaced) else element
                if isinstance(under, _WITH_POINTS) and under.subparagraphs:
                    yield from _lists_under(under)


_WITH_POINTS = (OrganLine, Preambular, Operative, Continuation)


def _lists_under(
    element: WithPoints,
) -> Iterator[tuple[WithPoints, tuple[Subparagraph, ...]]]:
    if element.subparagraphs:
        yield element, element.subparagraphs
        for point in element.subparagraphs:
            yield from _lists_under(point)
