"""Faults in comments to lintres: one that switches nothing off, and one that is misspelled."""

from random import Random

from faults import Plant, Subject, fault
from lintres import Span


@fault("a comment that switches nothing off", "LNT001", "NEG003")
def idle(subject: Subject, chance: Random) -> Plant | None:
    """A comment on marks of a negotiation stands above a paragraph that has none."""
    return _above(subject, chance, "<!-- lintres: off NEG003 -->")


@fault("a comment that names no rule", "LNT002")
def misspelled(subject: Subject, chance: Random) -> Plant | None:
    """NUM00l, with a small letter for the figure."""
    return _above(subject, chance, "<!-- lintres: off NUM00l -- as agreed -->")


def _above(subject: Subject, chance: Random, comment: str) -> Plant | None:
    gaps = [at for at in range(len(subject.text)) if subject.text.startswith("\n\n", at)]
    if not gaps:
        return None
    at = chance.choice(gaps) + 2
    return Plant(Span(at, at), f"{comment}\n\n", Span(at, at + len(comment)))
