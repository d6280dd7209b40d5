"""What a text says of its own paragraphs: "paragraph 4 (a) above", "paragraphs 3 and 7 to 9"."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from lintres.alphabets import numeral
from lintres.diagnostic import Fix, Related, safe, suggested
from lintres.draft import Draft
from lintres.lexicon import Lexicon
from lintres.record import Record
from lintres.source import Span
from lintres.texts import Place, Text

T = TypeVar("T")

# What is said of a reference that is left as it is.
UNCLEAR = "what this reference means is not clear: see to it when the paragraphs are numbered"


class Target(Record):
    """A paragraph that a reference names, and the letter of its point, if any.

    The spans are where number and letter are printed; None for what is not: the paragraphs between
    the ends of a range, the number of "(b)" in "4 (a) and (b)".
    """

    number: int
    letter: str
    number_span: Span | None
    letter_span: Span | None


class Reference(Record):
    """A reference to paragraphs of the text itself."""

    place: Place
    targets: tuple[Target, ...]


def read_references(draft: Draft) -> tuple[Reference, ...]:
    """Return the references of a text to its own paragraphs, those in quotations aside."""
    return _references(draft.texts.running, draft.lexicon)


@lru_cache(maxsize=1)  # several rules ask for those of one draft
def _references(text: Text, lexicon: Lexicon) -> tuple[Reference, ...]:
    pointed = lexicon.form("references", "pointed")
    places = () if pointed is None else text.find(pointed)
    return tuple(
        Reference(place, tuple(_targets(place, lexicon))) for place in places if not place.is_quoted
    )


def _targets(place: Place, lexicon: Lexicon) -> Iterator[Target]:
    """Yield the paragraphs of "3, 5 and 7 to 9", "4 (a) and (b)"."""
    number_form = lexicon.form("references", "number")
    range_form = lexicon.form("references", "range")
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


class Renumbering(Record):
    """New numbers of paragraphs, or letters of points, and what becomes of references to them."""

    fix: Fix | None = None
    edits: tuple[tuple[Span, str], ...] = ()  # of the fix
    unclear: tuple[Related, ...] = ()  # references of which only their author knows what they mean


def renumber(
    draft: Draft, labels: Iterable[tuple[Span, str]], numbers: Mapping[int, int | None]
) -> Renumbering:
    """Print new numbers at the paragraphs of a text, and lead its references after them.

    `labels` are the edits at the paragraphs; `numbers` the new numbers by the old ones, None where
    it is not clear what has become of one.
    """
    targets = ((one.number, one.number_span) for one in _all_targets(draft))
    return _led_after(draft, labels, targets, numbers, numeral)


def reletter(
    draft: Draft,
    labels: Iterable[tuple[Span, str]],
    number: int | None,
    letters: Mapping[str, str | None],
) -> Renumbering:
    """Print new letters at the points of paragraph `number`, and lead references after them."""
    targets = [(one.letter, one.letter_span) for one in _all_targets(draft) if one.number == number]
    return _led_after(draft, labels, targets, letters, lambda letter, like: letter)


def _led_after(
    draft: Draft,
    labels: Iterable[tuple[Span, str]],
    targets: Iterable[tuple[T, Span | None]],
    new: Mapping[T, T | None],
    printed: Callable[[T, str], str],
) -> Renumbering:
    edits: list[tuple[Span, str]] = []
    unclear: list[Related] = []
    for old, span in targets if new else ():
        value = new.get(old, old)
        if span is None or value == old:
            continue
        if value is None:
            unclear.append(Related(span, UNCLEAR))
        else:
            edits.append((span, printed(value, draft.source.slice(span))))
    every = (*labels, *edits)
    if not every:
        return Renumbering()
    # Numbers are no words, but a reference is.
    fix = suggested(*every) if edits or unclear else safe(*every)
    return Renumbering(fix, every, tuple(unclear))


def _all_targets(draft: Draft) -> Iterator[Target]:
    return (target for reference in read_references(draft) for target in reference.targets)
