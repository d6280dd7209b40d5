"""What a text says of its own paragraphs: "paragraph 4 (a) above", "paragraphs 3 and 7 to 9"."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lintres.alphabets import numeral
from lintres.draft import Draft
from lintres.source import Span
from lintres.texts import Place


class Target(NamedTuple):
    """A paragraph that a reference names, and the letter of its point, if any.

    The spans are where number and letter are printed; None for what is not: the paragraphs between
    the ends of a range, the number of "(b)" in "4 (a) and (b)".
    """

    number: int
    letter: str
    number_span: Span | None
    letter_span: Span | None


class Reference(NamedTuple):
    """A reference to paragraphs of the text itself."""

    place: Place
    targets: tuple[Target, ...]


def read_references(draft: Draft) -> Iterator[Reference]:
    """Yield the references of a text to its own paragraphs, those in quotations aside."""
    pointed = draft.lexicon.form("references", "pointed")
    if pointed is None:
        return
    for place in draft.texts.running.find(pointed):
        if not place.is_quoted:
            yield Reference(place, tuple(_targets(place, draft)))


def _targets(place: Place, draft: Draft) -> Iterator[Target]:
    """Yield the paragraphs of "3, 5 and 7 to 9", "4 (a) and (b)"."""
    number_form = draft.lexicon.form("references", "number")
    range_form = draft.lexicon.form("references", "range")
    if number_form is None or range_form is None:
        return
    numbers = place.match["numbers"]
    begins = place.start + place.match.start("numbers") - place.match.start()

    def printed(start: int, end: int) -> Span | None:
        return None if start < 0 else place.block.passage.span(begins + start, begins + end)

    last, end, deep = 0, 0, False
    for match in number_form.finditer(numbers):
        if match["alone"] and deep:
            continue  # "10 (a) (ii) and (iii)"
        number = int(match["number"]) if match["number"] else last
        ranges = bool(match["number"]) and range_form.search(numbers[end : match.start()])
        for between in range(last + 1, number) if ranges and last else ():
            yield Target(between, "", None, None)
        group = "letter" if match["letter"] else "alone"
        yield Target(
            number,
            match["letter"] or match["alone"] or "",
            printed(*match.span("number")),
            printed(*match.span(group)),
        )
        last, end, deep = number, match.end(), match["deeper"] is not None


class Redirected(NamedTuple):
    """What becomes of references when paragraphs or points are numbered anew."""

    edits: tuple[tuple[Span, str], ...]
    unclear: tuple[Span, ...]  # numbers of which only the author knows what they mean


def redirect(draft: Draft, numbers: Mapping[int, int | None]) -> Redirected:
    """Lead the references of a text to the new numbers of its paragraphs, by their old ones.

    None is for an old number of which it is not clear what has become of it.
    """
    edits: list[tuple[Span, str]] = []
    unclear: list[Span] = []
    for target in _all_targets(draft):
        span, new = target.number_span, numbers.get(target.number, target.number)
        if span is None or new == target.number:
            continue
        if new is None:
            unclear.append(span)
        else:
            edits.append((span, numeral(new, draft.source.slice(span))))
    return Redirected(tuple(edits), tuple(unclear))


def redirect_points(draft: Draft, number: int, letters: Mapping[str, str | None]) -> Redirected:
    """Lead references to points of one paragraph to their new letters, by their old ones."""
    edits: list[tuple[Span, str]] = []
    unclear: list[Span] = []
    for target in _all_targets(draft):
        span, new = target.letter_span, letters.get(target.letter, target.letter)
        if span is None or target.number != number or new == target.letter:
            continue
        if new is None:
            unclear.append(span)
        else:
            edits.append((span, new))
    return Redirected(tuple(edits), tuple(unclear))


def _all_targets(draft: Draft) -> Iterator[Target]:
    return (target for reference in read_references(draft) for target in reference.targets)
