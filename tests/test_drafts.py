"""Whole drafts of our own making: the report each gives, and the structure found in it.

`NAME.txt` (or .md) stands beside `NAME.expected`, its concise report, and `NAME.tree`, its
structure. `pytest --update` rewrites both; read the difference before you commit. What lies in
`clean/` is drafted as it should be and gives no finding.
"""

from pathlib import Path

import pytest

from lintres import Source, lint
from lintres.reports.concise import report
from lintres.reports.structure import blocks_of
from lintres.verdict import verdict_of

FOLDER = Path(__file__).parent / "drafts"
DRAFTS = sorted(path for path in FOLDER.rglob("*") if path.suffix in (".txt", ".md"))


def _ids(path: Path) -> str:
    return str(path.relative_to(FOLDER))


@pytest.mark.parametrize("path", DRAFTS, ids=_ids)
def test_report(path: Path, update: bool) -> None:
    verdict = verdict_of(lint(Source.read(path, path.name)))
    _compare(path.with_suffix(".expected"), "".join(report([verdict])), update)


@pytest.mark.parametrize("path", DRAFTS, ids=_ids)
def test_structure(path: Path, update: bool) -> None:
    draft = lint(Source.read(path, path.name)).draft
    identity = draft.identity
    lines = []
    lines.append(
        f"language {draft.language}, organ {identity.organ}, profile {identity.profile}, "
        f"stage {identity.stage}, symbol {identity.symbol}, session {identity.session}, "
        f"committee {identity.committee}, date {identity.date}"
    )
    for element in blocks_of(draft):
        label = "" if element.label is None else f" [{element.label}]"
        opener = "" if element.opener is None else f" ({element.opener})"
        lines.append(
            f"{'  ' * element.level}{element.kind}{label}{opener}: {_shortened(element.text)}"
        )
    _compare(path.with_suffix(".tree"), "\n".join(lines) + "\n", update)


@pytest.mark.parametrize("path", sorted((FOLDER / "clean").glob("*.txt")), ids=_ids)
def test_a_clean_draft_gives_no_finding(path: Path) -> None:
    assert "".join(report([verdict_of(lint(Source.read(path, path.name)))])) == ""


def _shortened(text: str) -> str:
    words = text.replace("\n", " ")
    return words if len(words) <= 70 else f"{words[:40]} … {words[-25:]}"


def _compare(golden: Path, text: str, update: bool) -> None:
    if update:
        golden.write_text(text, encoding="utf-8", newline="")
    expected = golden.read_text("utf-8") if golden.exists() else "(missing: pytest --update)"
    assert text == expected
