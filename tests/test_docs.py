"""The rule pages in docs/rules are generated, and not stale."""

from pathlib import Path

import pytest

from lintres import Rule, load_rules
from lintres.reports.page import rule_page

PAGES = Path(__file__).parent.parent / "docs" / "rules"
RULES = load_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_of_a_rule_says_what_the_rule_says(rule: Rule) -> None:
    page = PAGES / f"{rule.code}.md"
    assert page.read_text("utf-8") == rule_page(rule), "stale: run `make docs`"


def test_no_page_is_left_over() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == {rule.code for rule in RULES}
