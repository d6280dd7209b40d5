"""What a finding is known by when the text around it moves."""

import pytest

from lintres import lint
from lintres.fingerprint import blocks_at, fingerprints

DRAFT = """\
The General Assembly,

Recalling its commitment to the lighthouses of the world;

1. Requests an update on the lamps,, that burn;

2. Decides to meet again,, in the spring.
"""


def known(text: str, code: str) -> list[str]:
    draft, found = lint(text, language="en", profile="ga")
    blocks = blocks_at(draft, (one.span.start for one in found))
    each = zip(found, fingerprints(blocks, found), strict=True)
    return [print_ for one, print_ in each if one.code == code]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("The General", "\n\n\nThe General", id="lines above"),
        pytest.param("burn;", "burn;\n\n1. Notes the report;", id="a paragraph above"),
        pytest.param("1. Requests", "7. Requests", id="another number"),
        pytest.param("the lamps,, ", "the lamps,,\n", id="another line end elsewhere"),
        pytest.param("world;", "world,", id="another paragraph mended"),
        pytest.param("in the spring.", "in the spring", id="a mark of its paragraph"),
    ],
)
def test_a_finding_keeps_its_fingerprint(before: str, after: str) -> None:
    changed = DRAFT.replace(before, after)
    assert changed != DRAFT
    assert known(DRAFT, "PUN014")[-1] == known(changed, "PUN014")[-1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("meet again", "convene again", id="another word in its paragraph"),
        pytest.param("in the spring.", "in the spring,, and after.", id="a second one beside it"),
    ],
)
def test_another_finding_has_another(before: str, after: str) -> None:
    assert set(known(DRAFT.replace(before, after), "PUN014")) != set(known(DRAFT, "PUN014"))


def test_findings_that_are_alike_are_told_apart() -> None:
    once = "1. Requests an update on the lamps,, that burn;\n\n"
    found = known(DRAFT.replace(once, 2 * once), "PUN014")
    assert len(found) == len(set(found)) == 3
