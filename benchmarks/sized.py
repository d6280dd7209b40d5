"""Files of about one size, each different, with few faults: drafts, and what other linters read.

A draft has parts A, B, C: the head of one that `drafting.py` composes, and the bodies of several.
The rest is drawn by lot from `snippets.py`. The same files come of the same kind, count and size.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from random import Random
from typing import NamedTuple, TypeAlias

from drafting import Composed, compose
from snippets import SNIPPETS

ENDINGS = {"zh": ".txt", "en": ".txt", "yaml": ".yaml", "gd": ".gd", "py": ".py"}

_POOL = 300  # drafts that are composed, of whose bodies all others are made
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MARK = re.compile("[⁰¹²³⁴-⁹]+")  # of a footnote: the notes stay with their drafts
_BODY = ("organ_line", "preambular", "operative", "subparagraph")

Parts: TypeAlias = Callable[[Random], Iterator[str]]  # draws a text, from its top, without end


def sized(kind: str, count: int, size: int) -> list[str]:
    """Return different texts of one of the kinds of ENDINGS, each of about so many bytes."""
    chance = Random(f"{kind} {size}")
    parts = SNIPPETS[kind] if kind in SNIPPETS else _drafts(kind)
    texts: dict[str, None] = {}
    while len(texts) < count:
        texts[near(parts(chance), size)] = None
    return list(texts)


def nearest(texts: Iterable[str], size: int) -> str:
    """Return the text whose bytes are nearest to so many."""
    return min(texts, key=lambda text: abs(len(text.encode()) - size))


def near(parts: Iterator[str], size: int) -> str:
    """Return the first parts together, until one more would be further from so many bytes."""
    text = next(parts)
    length = len(text.encode())
    for part in parts:
        more = length + len(part.encode())
        if more - size > size - length:
            break
        text, length = text + part, more
    return text


# ---- Drafts ---------------------------------------------------------------------------------


class _Pieces(NamedTuple):
    """The head of a draft, down to its title, and its text under that title."""

    head: str
    body: str


@cache
def _drafts(language: str) -> Parts:
    pool = [
        _pieces(draft)
        for draft in compose(language, _POOL, 7)
        if (draft.about.organ, draft.about.stage, draft.about.shape) == ("GA", "draft", "plain")
        and not draft.about.markdown
        and all(kind != "annex" for kind, _ in draft.blocks)
    ]

    def parts(chance: Random) -> Iterator[str]:
        yield chance.choice(pool).head
        for letter, pieces in zip(_LETTERS, chance.sample(pool, len(pool)), strict=False):
            yield f"{letter}\n\n{pieces.body}"

    return parts


def _pieces(draft: Composed) -> _Pieces:
    title = [kind for kind, _ in draft.blocks].index("title")
    head = [words for _, words in draft.blocks[: title + 1]]
    body = [_MARK.sub("", words) for kind, words in draft.blocks if kind in _BODY]
    return _Pieces(_joined(head), _joined([head[-1], *body]))


def _joined(blocks: list[str]) -> str:
    return "".join(f"{words}\n\n" for words in blocks)
