"""What somebody may have meant who wrote a word that does not exist."""

from collections.abc import Collection, Iterable


def known_value(kind: str, text: str, known: Collection[str]) -> str:
    """Return a text that is one of some values; raises ValueError with what may be meant."""
    if text in known:
        return text
    meant = did_you_mean(text, known) or f"; there are {', '.join(known)}"
    raise ValueError(f"“{text}” is no {kind}{meant}")


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return "; did you mean “check”?" for the word that comes nearest, "" where none is near."""
    # Only a mistake needs it.
    from difflib import get_close_matches

    known = {candidate.lower(): candidate for candidate in words}
    near = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return f"; did you mean “{known[near[0]]}”?" if near else ""
