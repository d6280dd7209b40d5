"""What a finding is known by when its paragraph has moved: its rule and the words around it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from lintres.diagnostic import Diagnostic
from lintres.draft import Draft

_NO_WORDS = re.compile(r"[\W_]+")
_LENGTH = 20  # hexadecimal digits: 80 bits

# Where a block starts and ends, and its logical text.
Words: TypeAlias = tuple[int, int, str]


def blocks_at(draft: Draft, offsets: Iterable[int]) -> tuple[Words, ...]:
    """Return the blocks of a draft in which some offsets lie, or after which they do, in order."""
    wanted = tuple(offsets)
    if not wanted:
        return ()
    blocks = sorted((block.start, block.end, block.text) for block in draft.blocks)
    starts = [start for start, _, _ in blocks]
    places = {bisect_right(starts, offset) - 1 for offset in wanted} - {-1}
    return tuple(blocks[place] for place in sorted(places))


def fingerprints(blocks: Sequence[Words], diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """Return the fingerprint of each finding, in their order, of the blocks that they begin in.

    It is made of the rule and of the words of the block in which the finding begins, its number
    aside: a paragraph that is moved, wrapped or renumbered, or whose marks are mended, keeps it;
    one whose words change does not. Findings that are alike in both are told apart by counting.
    """
    from hashlib import sha256  # late: most reports need no fingerprints

    starts = [start for start, _, _ in blocks]
    seen: Counter[tuple[str, str]] = Counter()
    made = []
    for one in diagnostics:
        at = bisect_right(starts, one.span.start) - 1
        inside = at >= 0 and one.span.start <= blocks[at][1]
        known_by = (one.code, _NO_WORDS.sub(" ", blocks[at][2]).strip() if inside else "")
        seen[known_by] += 1
        whole = "\0".join((*known_by, str(seen[known_by])))
        made.append(sha256(whole.encode()).hexdigest()[:_LENGTH])
    return tuple(made)
