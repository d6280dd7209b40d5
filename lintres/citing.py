"""Citations found in the blocks of a draft: candidates by their form, then by the grammar."""

from collections.abc import Iterable, Iterator

from lintres.citation import Citation
from lintres.draft import Identity
from lintres.lexicon import Lexicon
from lintres.passage import Block


def read_citations(
    blocks: Iterable[Block], identity: Identity, lexicon: Lexicon
) -> Iterator[Citation]:
    """Yield the citations of a draft in the order of its blocks."""
    return iter(())
