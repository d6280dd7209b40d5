"""`lintres check --timings`: where the time goes."""

import re
from pathlib import Path

import pytest

from lintres import load_rules
from lintres.cli import main
from lintres.clock import Clock
from lintres.reports.timings import timings

DRAFT = "The General Assembly,\n\nRecalling its resolution 60/1,\n\nDecides to meet again.\n"


def test_each_rule_has_its_line_and_the_report_is_unchanged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, "utf-8")
    plain = (main(["check", str(path)]), capsys.readouterr().out)
    status = main(["check", "--timings", str(path)])
    out, err = capsys.readouterr()
    assert (status, out) == plain
    assert sorted(re.findall(r"ms +([A-Z]{3}[0-9]{3}) ", err)) == [
        rule.code for rule in load_rules()
    ]
    assert re.search(r"[0-9.]+ ms  parsing\n", err)
    assert "1 draft, 0.1 kB" in err


def test_only_the_rules_that_are_asked_for_are_timed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, "utf-8")
    main(["check", "--timings", "--select", "NUM001", str(path)])
    assert re.findall(r"ms +([A-Z]{3}[0-9]{3}) ", capsys.readouterr().err) == ["NUM001"]


def test_the_dearest_rule_comes_first() -> None:
    clock = Clock()
    first, second, *_ = load_rules()
    clock.seconds.update({first.code: 0.001, second.code: 0.002, "parsing": 0.002})
    lines = list(timings(clock, [first, second], 2, 3000))
    assert lines[0] == "time spent on 2 drafts, 3.0 kB of characters\n"
    assert "2 rules, 1.50 times the parsing" in lines[3]
    assert second.code in lines[4]
    assert first.code in lines[5]


def test_a_clock_adds_up() -> None:
    clock = Clock()
    for _ in range(3):
        with clock.running("rest"):
            pass
    assert 0 < clock.seconds["rest"] < 1
    assert list(clock.seconds) == ["rest"]
