"""The command line on Word, PDF, ODT and HTML files: what is read, refused, passed over."""

import json
from pathlib import Path

import pytest
from calling import Call
from worddrafts import Draft

from lintres import formats

NOW = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005,

1. Decides to meet;

3. Requests a report.
"""
THEN = NOW.replace("2005,", "2005;")
PAGE = f"<html><body><p>{'<p>'.join(NOW.split(chr(10) * 2))}</body></html>"
NUM001 = "a.docx:7:1: error NUM001 paragraph 4: paragraph 2 is missing"


@pytest.fixture
def word(folder: Path) -> Path:
    """A Word file with one fault, and a second one in what two authors have changed."""
    path = folder / "a.docx"
    path.write_bytes(Draft(NOW, listed=False, before=THEN).save())
    return path


def _codes(said: str) -> list[tuple[str, str]]:
    return [(one["path"], one["code"]) for one in json.loads(said)["diagnostics"]]


@pytest.mark.parametrize(
    ("view", "codes"), [("final", ["NUM001"]), ("original", ["PUN002", "NUM001"])]
)
@pytest.mark.usefixtures("word")
def test_a_view_is_chosen(view: str, codes: list[str], call: Call) -> None:
    answer = call("check", "a.docx", "--view", view, "--output-format", "json")
    assert _codes(answer.out) == [("a.docx", code) for code in codes]


@pytest.mark.usefixtures("word")
def test_a_view_that_there_is_not(call: Call) -> None:
    answer = call("check", "a.docx", "--view", "finale")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err == "lintres: --view: “finale” is no view; did you mean “final”?\n"


@pytest.mark.usefixtures("word")
def test_the_answer_is_the_same_from_the_cache(call: Call) -> None:
    asked = ("check", "a.docx", "--output-format", "concise")
    first = call(*asked, "--no-cache")
    assert first.out.startswith(NUM001)
    assert [call(*asked), call(*asked)] == [first, first]


def test_what_is_hidden_counts_in_the_cache(folder: Path, call: Call) -> None:
    hiding = PAGE.replace("to meet", "to meet<b hidden> at noon</b>")
    for page, codes in ((PAGE, []), (hiding, [("a.html", "GEN002")])):
        (folder / "a.html").write_text(page, "utf-8")
        answer = call("check", "a.html", "--select", "GEN", "--output-format", "json")
        assert _codes(answer.out) == codes


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["fix", "a.docx"], "a.docx: fixes are written into plain text only; `lintres review` "),
        (["fix", "a.docx", "--suggested"], "a.docx: fixes are written into plain text only"),
        (
            ["check", "a.docx", "--add-suppressions", "as agreed"],
            "a.docx: comments are written into plain text only",
        ),
    ],
)
def test_nothing_but_plain_text_is_written(
    argv: list[str], told: str, word: Path, call: Call
) -> None:
    before = word.read_bytes()
    answer = call(*argv)
    assert answer.status == 2
    assert answer.err.startswith(f"lintres: {told}")
    assert word.read_bytes() == before


def test_a_folder_has_its_text_fixed_and_the_rest_left(
    folder: Path, word: Path, call: Call
) -> None:
    before = word.read_bytes()
    (folder / "b.txt").write_text(NOW, "utf-8")
    answer = call("fix", ".")
    assert (answer.status, answer.err) == (0, "")
    assert "2. Requests" in (folder / "b.txt").read_text("utf-8")
    assert word.read_bytes() == before


@pytest.mark.usefixtures("word")
def test_what_decides_about_a_rule_is_told(call: Call) -> None:
    answer = call("config", "--why", "NUM001", "a.docx")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("NUM001 paragraph-number-gap is on for a.docx")


@pytest.mark.usefixtures("word")
def test_a_fix_can_be_shown(call: Call) -> None:
    answer = call("fix", "--diff", "a.docx")
    assert "-3. Requests a report.\n+2. Requests a report.\n" in answer.out


def test_several_processes_find_the_same(
    folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lintres.cli.examining._PAYS", 0)
    for number in range(6):
        text = NOW.replace("to meet", f"to meet in the hall of {number} lights")
        (folder / f"{number}.docx").write_bytes(Draft(text, listed=False).save())
        page = PAGE.replace("to meet", f"to meet<i hidden> {number} times</i>")
        (folder / f"{number}.html").write_text(page, "utf-8")
    asked = ("check", ".", "--no-cache", "--output-format", "json")
    alone, together = call(*asked, "-j1"), call(*asked, "-j2")
    assert len(_codes(alone.out)) >= 18
    assert alone == together


@pytest.mark.parametrize("named", [True, False], ids=["named", "found"])
@pytest.mark.usefixtures("word")
def test_what_is_not_installed_is_said(
    named: bool, folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "b.txt").write_text(NOW.replace("3.", "2."), "utf-8")
    monkeypatch.setattr(formats, "find_spec", lambda _name: None)
    answer = call("check", *(["a.docx", "b.txt"] if named else ["."]))
    remedy = "pip install 'lintres[word]' to have such files read"
    assert answer.status == (2 if named else 0)
    told = f"a Word file; {remedy}" if named else f"passed over: {remedy}"
    assert answer.err == f"lintres: a.docx{':' if named else ''} {told}\n"
    assert "No findings in 1 file." in answer.out


def test_what_word_keeps_beside_an_open_file_is_no_draft(folder: Path, call: Call) -> None:
    (folder / "~$a.docx").write_bytes(b"\x05Ann" + b"\0" * 50)
    (folder / "b.txt").write_text(NOW.replace("3.", "2."), "utf-8")
    assert call("check", ".").err == ""
