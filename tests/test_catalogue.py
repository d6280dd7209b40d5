"""The rules as they were set down, and as they are: codes, names, severities."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from lintres import Rule, Tier, load_rules

RULES = {rule.code: rule for rule in load_rules()}
_ROW = re.compile(r"^\| ([A-Z]{3}[0-9]{3} \|.*) \|$", re.MULTILINE)
_CELLS = re.compile(r"\s*(?<!\\)\|\s*")
_SEVERITY = {"E": "error", "W": "warning", "H": "hint"}

# Where real texts, or what a mend may do, speak against what was set down.
SEVERITY: dict[str, str] = {}
FIX = {
    "CIT013": "-",  # the words around the noun change with it
    "FTN004": "-",
    "FTN007": "suggested",
    "TRM006": "suggested",
    "TYP010": "safe",
}


class Row(NamedTuple):
    code: str
    name: str
    severity: str
    fix: str


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[Row]:
    """The rows of the catalogue beside the repository."""
    lines = _ROW.findall((shared / "rules.md").read_text("utf-8"))
    cells = [_CELLS.split(line) for line in lines]
    return [Row(code, name, severity, fix) for code, name, _, severity, fix, _, *_ in cells]


def test_every_rule_that_was_set_down_is_there_under_its_name(rows: list[Row]) -> None:
    assert len(rows) == 131
    assert {row.code: row.name for row in rows}.items() <= {
        code: rule.name for code, rule in RULES.items()
    }.items()


def test_severities_are_those_that_were_set_down(rows: list[Row]) -> None:
    other = {
        row.code: RULES[row.code].severity.value
        for row in rows
        if RULES[row.code].severity.value
        not in {_SEVERITY[one] for one in re.findall(r"\b[EWH]\b", row.severity)}
    }
    assert other == SEVERITY


def test_fixes_are_of_the_tiers_that_were_set_down(rows: list[Row]) -> None:
    other = {
        row.code: _tier(RULES[row.code]) for row in rows if _tier(RULES[row.code]) not in row.fix
    }
    assert other == FIX


def _tier(rule: Rule) -> str:
    return {Tier.SAFE: "safe", Tier.SUGGESTED: "suggested", None: "-"}[rule.fix]
