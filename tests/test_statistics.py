"""`lintres check --statistics`: how often each rule speaks."""

from pathlib import Path

import pytest

from lintres.cli import main

FAULTY = "The General Assembly,\n\nRecalling its resolution 60/1{}\n\nDecides to meet{}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(FAULTY.format(";", ";"), "utf-8")
    (tmp_path / "b.txt").write_text(FAULTY.format(";", "."), "utf-8")
    return tmp_path


def test_the_most_frequent_rule_comes_first(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--statistics", "--select", "PUN"]) == 1
    assert capsys.readouterr().out == (
        "2  PUN002 preambular-ending  error    in 2 files, 2 can be fixed safely\n"
        "1  PUN004 final-full-stop    error    in 1 file, 1 can be fixed safely\n"
        "3 findings of 2 rules in 2 files.\n"
    )


def test_nothing_found_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--statistics", "--select", "NUM"]) == 0
    assert capsys.readouterr().out == "0 findings of 0 rules in 2 files.\n"


def test_programs_count_for_themselves(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--statistics", "--output-format", "json"]) == 2
    assert "table for people" in capsys.readouterr().err
