"""The also/further cycle: how often in a row one verb opens a paragraph.

The first says "Recalling", the second "Recalling also", the third "Recalling further"; the fourth
begins anew. Each language has its own two adverbs.
"""

from collections.abc import Container, Iterator, Sequence

from lintres.parts import Adverb, Phrase
from lintres.record import Record
from lintres.syntax import Paragraph, Section


class CyclePlace(Record):
    """A paragraph in the also/further cycle of its section."""

    paragraph: Paragraph
    phrase: Phrase
    adverb: Adverb | None
    before: Paragraph | None
    same_verb: bool  # as the paragraph before
    same_phrase: bool  # manner included
    due: int  # the beat that is due: 1 nothing, 2 "also", 3 "further"
    again: int  # the beat that is due if a paragraph without adverb began the cycle anew

    @property
    def verb(self) -> str:
        """The verb as the paragraph has it, in small letters and without the adverb in it."""
        phrase, adverb = self.phrase, self.adverb
        if adverb is not None and phrase.verb_start < adverb.start < phrase.verb_end:
            return phrase.verb  # parted by its adverb: "calls also upon"
        return self.paragraph.body.text[phrase.verb_start : phrase.verb_end].lower()


def cycle_places(section: Section, uncounted: Container[str] = ()) -> Iterator[CyclePlace]:
    """Yield the paragraphs of a section that open with a known phrase, with their places.

    `uncounted` are verbs that run no cycle: "We" in a declaration.
    """
    # A heading or a table that parts a text leaves its first paragraph without the one before.
    carries_on = section.heading is not None and section.organ_line is None
    yield from _cycle(section.recitals, uncounted, carries_on=False)
    yield from _cycle(section.paragraphs, uncounted, carries_on=carries_on)


def _cycle(
    paragraphs: Sequence[Paragraph], uncounted: Container[str], *, carries_on: bool
) -> Iterator[CyclePlace]:
    before: Paragraph | None = None
    beat, again = 0, 0
    for paragraph in paragraphs:
        if paragraph.opening is None or paragraph.opening.phrase.verb in uncounted:
            before, beat, again = None, 0, 0
            continue
        phrase, adverb = paragraph.opening.phrase, paragraph.opening.adverb
        last = before.opening.phrase if before is not None and before.opening else None
        same_verb = last is not None and last.verb == phrase.verb
        # "Noting" and then "Noting with concern" is no repetition: the cycle begins anew.
        same_phrase = same_verb and last is not None and last.manner == phrase.manner
        due = beat % 3 + 1 if same_phrase else 1
        unknown_before = before is None and (carries_on or paragraph is not paragraphs[0])
        yield CyclePlace(
            paragraph, phrase, adverb, before, same_verb or unknown_before, same_phrase, due,
            again % 3 + 1 if same_phrase else 1,
        )  # fmt: skip
        counts = adverb is not None and (same_verb or unknown_before)  # an orphan begins anew
        beat = adverb.beat if adverb is not None and counts else due
        again = adverb.beat if adverb is not None and counts else 1
        before = paragraph
