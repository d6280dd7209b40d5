"""The generated pages in docs, and what the README shows of the demo, are not stale."""

import re
import runpy
from pathlib import Path

import pytest

from lintres import Rule, load_rules
from lintres.cli import main
from lintres.reports.catalogue import catalogue
from lintres.reports.page import rule_page

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = DOCS / "rules"
RULES = load_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_of_a_rule_says_what_the_rule_says(rule: Rule) -> None:
    page = PAGES / f"{rule.code}.md"
    assert page.read_text("utf-8") == rule_page(rule), "stale: run `make docs`"


def test_the_catalogue_has_a_line_for_each_rule() -> None:
    written = "".join(catalogue(RULES))
    assert (DOCS / "catalogue.md").read_text("utf-8") == written, "stale: run `make docs`"
    assert re.findall(r"^\| \[([A-Z]{3}[0-9]{3})\]", written, re.MULTILINE) == [
        rule.code for rule in RULES
    ]


def test_no_page_is_left_over() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == {rule.code for rule in RULES}


def test_the_definition_of_a_resolution_is_that_of_the_grammar() -> None:
    written = runpy.run_path(str(DOCS / "definition.py"))["page"]()
    assert (DOCS / "grammar.md").read_text("utf-8") == written, "stale: run `make docs`"


def test_the_page_of_accuracy_is_that_of_the_figures_with_a_row_for_each_rule() -> None:
    script = runpy.run_path(str(DOCS / "accuracy.py"))
    written = script["page"](*script["read"](), RULES)
    rows = [
        line.split("]")[0].removeprefix("| [") for line in written.split("\n") if "](rules" in line
    ]
    assert (DOCS / "accuracy.md").read_text("utf-8") == written, "stale: run `make docs`"
    assert rows == [rule.code for rule in RULES]


def test_findings_are_judged_of_rules_that_exist_and_no_more_are_right_than_were_read() -> None:
    judged = runpy.run_path(str(DOCS / "accuracy.py"))["read"]()[1]
    assert judged.keys() <= {rule.code for rule in RULES}
    assert [code for code, (read, right) in judged.items() if not 0 <= right <= read] == []


def test_the_readme_shows_what_the_demo_says(capsys: pytest.CaptureFixture[str]) -> None:
    main(["demo"])
    said = capsys.readouterr().out
    readme = (ROOT / "README.md").read_text("utf-8")
    (shown,) = re.findall(r"\$ lintres demo\n(.*?)```", readme, re.DOTALL)
    pattern = r".*\n".join(map(re.escape, shown.split("...\n")))
    assert re.fullmatch(pattern, said, re.DOTALL)
