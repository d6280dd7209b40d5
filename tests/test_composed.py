"""Whole drafts that are composed right are found right, and read as they were meant."""

from itertools import groupby

import pytest

from drafting import Composed, compose
from lintres import Source, lint
from lintres.reports.structure import blocks_of

# Every organ, stage and shape in every language; `planted.py` composes more of them.
EACH_KIND_ONCE = 14
DRAFTS = [
    pytest.param(
        draft,
        id=f"{language} {number}: {draft.about.organ} {draft.about.stage} {draft.about.shape}",
    )
    for language in ("ar", "en", "es", "fr", "ru", "zh")
    for number, draft in enumerate(compose(language, EACH_KIND_ONCE, seed=5))
]


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_right_draft_has_no_finding_and_is_read_as_composed(draft: Composed) -> None:
    checked = lint(Source(draft.text))
    identity = checked.draft.identity
    found = [f"{one.code} {one.message}" for one in checked.diagnostics]
    read = [kind for kind, _ in groupby(_kind(one.kind) for one in blocks_of(checked.draft))]
    meant = [kind for kind, _ in groupby(_kind(kind) for kind, _ in draft.blocks)]
    assert (found, read, checked.draft.language, identity.organ, identity.stage) == (
        [],
        meant,
        draft.language,
        draft.about.organ,
        draft.about.stage,
    )


def _kind(kind: str) -> str:
    """Return the kind of a block; Arabic letters its parts by the names of letters, in words."""
    return "section" if kind == "part" else kind
