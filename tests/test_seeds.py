"""The two real drafts that started lintres: what must be found in them, and what must not.

Both lie beside the repository and are not ours to ship; tests/drafts has drafts of our own with
the same troubles.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lintres import Checked, Source, lint
from lintres.reports.structure import Element, blocks_of
from lintres.syntax import Sponsors, walk


@pytest.fixture(scope="module")
def conversion(shared: Path) -> Checked:
    """Resolution 57/106 in Chinese, copied out of its PDF."""
    return _checked(shared / "seeds" / "000_38519cd84a56d758.txt")


@pytest.fixture(scope="module")
def retyped(shared: Path) -> Checked:
    """A draft of the 61st session in Chinese, retyped in Markdown."""
    return _checked(shared / "seeds" / "003_618b21d80520b9b2.txt")


def _checked(path: Path) -> Checked:
    return lint(Source.read(path))


def _lines(checked: Checked, code: str) -> list[int]:
    source = checked.draft.source
    return [source.position(one.span.start).line for one in checked.diagnostics if one.code == code]


def _of_kind(checked: Checked, kind: str) -> list[Element]:
    return [element for element in blocks_of(checked.draft) if element.kind == kind]


def _codes(checked: Checked) -> Iterator[str]:
    for one in checked.diagnostics:
        yield one.code


def test_structure_of_the_conversion(conversion: Checked) -> None:
    counts = {
        kind: len(_of_kind(conversion, kind))
        for kind in ("preambular", "operative", "footnote", "adoption_note", "title", "unknown")
    }
    assert counts == {
        "preambular": 9, "operative": 13, "footnote": 3, "adoption_note": 1, "title": 1,
        "unknown": 0,
    }  # fmt: skip
    assert [one.text for one in _of_kind(conversion, "adoption_line")] == [
        "2002年 11 月 26日",
        "第 61 次全体会议",
    ]
    assert [one.label for one in _of_kind(conversion, "operative")] == [
        str(number) for number in range(1, 14)
    ]


def test_phrases_printed_four_times(conversion: Checked) -> None:
    # The last operative paragraph begins in line 145.
    assert _lines(conversion, "EMP001") == [
        6, 8, 12, 18, 22, 26 + 2, 32, 40, 54, 58, 62, 66, 80, 86, 90, 96, 102, 108, 119, 127, 133,
        139, 145,
    ]  # fmt: skip


def test_other_faults_of_the_conversion(conversion: Checked) -> None:
    assert 8 in _lines(conversion, "TYP002")
    assert 90 in _lines(conversion, "OPN005")


def test_the_conversion_has_no_other_error(conversion: Checked) -> None:
    errors = {one.code for one in conversion.diagnostics if one.severity.value == "error"}
    assert errors == {"EMP001"}


def test_structure_of_the_retyped_draft(retyped: Checked) -> None:
    counts = {
        kind: len(_of_kind(retyped, kind))
        for kind in ("sponsors", "title", "preambular", "operative", "footnote", "unknown")
    }
    assert counts == {
        "sponsors": 1, "title": 1, "preambular": 10, "operative": 18, "footnote": 1, "unknown": 0,
    }  # fmt: skip
    assert retyped.draft.identity.session == 61
    torn = _of_kind(retyped, "preambular")[3]
    source = retyped.draft.source
    lines = [source.position(span.start).line for span in torn.spans]
    assert lines == [27, 31]
    sponsors = [one for one in walk(retyped.draft.resolution) if isinstance(one, Sponsors)]
    assert sponsors[0].body.text.count("、") == 60  # 62 sponsors, the last two joined by 和


def test_faults_of_the_retyped_draft(retyped: Checked) -> None:
    assert _lines(retyped, "PUN003") == [58, 65]
    assert _lines(retyped, "EMP002") == [21, 57]
    assert _lines(retyped, "HDR001") == [5]
    assert {47, 67} <= set(_lines(retyped, "OPN005"))


def test_what_the_retyped_draft_has_not(retyped: Checked) -> None:
    assert {"PUN002", "OPN004", "SPO001", "CIT001", "CIT002"} & set(_codes(retyped)) == set()
    errors = {one.code for one in retyped.diagnostics if one.severity.value == "error"}
    assert errors == {"PUN003"}
