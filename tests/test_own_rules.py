"""Rules without code: what they find, in which parts, what they would write, what they refuse."""

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from lintres.cli import main

# A part for each scope; "harbour" stands once in each of them.
PARTS = """\
Chile and harbour: draft resolution

Title of a harbour

The General Assembly,

Recalling the harbour,

1. Requests a harbour;

2. Requests a report.¹

__________________
¹ See the harbour report.

Annex

Rules of the harbour
"""


def configured(folder: Path, **keys: Any) -> None:
    rule = {"code": "OWN001", "name": "our-own", "message": "not so", **keys}
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in rule.items()]
    (folder / "lintres.toml").write_text("\n".join(("[[rule]]", *lines)), "utf-8")


def found(folder: Path, text: str, capsys: pytest.CaptureFixture[str], *argv: str) -> list[Any]:
    path = folder / "a.txt"
    path.write_text(text, "utf-8", newline="")
    main(["check", "--select", "OWN001", "--output-format", "json", *argv, str(path)])
    answer = capsys.readouterr()
    assert answer.err == ""
    return list(json.loads(answer.out)["diagnostics"])


def drawn(text: str, findings: list[Any]) -> str:
    for one in reversed(findings):
        start, end = one["start"]["offset"], one["end"]["offset"]
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


def mended(text: str, findings: list[Any]) -> str:
    for one in reversed(findings):
        for edit in reversed(one["fix"]["edits"]):
            text = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
    return text


EN = "The General Assembly,\n\n1. Requests {};\n\n2. Requests a report.\n"
ZH = "大会，\n\n1. 请{}；\n\n2. 请秘书长提出报告。\n"
AR = "إن الجمعية العامة\n\n1 - تطلب {}؛\n\n2 - تطلب تقديم تقرير مستكمل.\n"
RU = "Генеральная Ассамблея,\n\n1. просит {};\n\n2. просит представить доклад.\n"


@pytest.mark.parametrize(
    ("rule", "frame", "words"),
    [
        pytest.param({"token": "man"}, EN, "⟦man⟧, ⟦Man⟧, ⟦MAN⟧, woman, mans", id="whole words"),
        pytest.param({"token": "Man"}, EN, "⟦Man⟧, not man", id="capitals as written"),
        pytest.param({"tokens": ["one", "two"]}, EN, "⟦two⟧ of ⟦one⟧ kind", id="several words"),
        pytest.param(
            {"phrase": "the UN office"}, EN, "⟦The UN office⟧ and THE UN OFFICE", id="first capital"
        ),
        pytest.param({"phrase": "in order to"}, EN, "to, ⟦in\u00a0order  to⟧ go", id="blanks"),
        pytest.param({"phrase": "in order to"}, EN, "help ⟦in\norder to⟧ go", id="two lines"),
        pytest.param({"phrase": "in order"}, EN, "⟦in or\u00adder⟧", id="a soft hyphen"),
        pytest.param({"phrase": "State's"}, EN, "the ⟦State’s⟧ part", id="apostrophes"),
        pytest.param({"phrases": ["a b", "a b c"]}, EN, "⟦a b c⟧ and ⟦a b⟧", id="the longest"),
        pytest.param({"phrase": "C++"}, EN, "⟦C++⟧ and C", id="marks are marks"),
        pytest.param({"token": "UN"}, ZH, "联合国⟦UN⟧秘书处", id="Latin in Chinese"),
        pytest.param({"token": "秘书处"}, ZH, "联合国⟦秘书处⟧报告", id="Chinese"),
        pytest.param({"token": "المجلس"}, AR, "⟦المجلـس⟧ ⟦المَجلِس⟧", id="Arabic"),
        pytest.param({"token": "еще"}, RU, "⟦ещё⟧ доклад, ⟦Еще⟧", id="Russian"),
        pytest.param({"regex": r"\d+th"}, EN, "the ⟦5th⟧ and ⟦6th⟧ report", id="regex"),
        pytest.param({"regex": "(?<=^Requests )a"}, EN, "⟦a⟧ a", id="the head, after the number"),
        pytest.param({"regex": "man", "language": "en"}, EN, "a wo⟦man⟧", id="own language"),
        pytest.param({"regex": "man", "language": ["fr", "zh"]}, EN, "a man", id="other languages"),
    ],
)
def test_what_is_found(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    rule: dict[str, Any],
    frame: str,
    words: str,
) -> None:
    configured(tmp_path, **rule)
    text = frame.format(re.sub("[⟦⟧]", "", words))
    findings = found(tmp_path, text, capsys)
    body = [one for one in findings if text[: one["start"]["offset"]].count("\n\n") == 1]
    assert drawn(text, body) == frame.format(words)


@pytest.mark.parametrize(
    ("scope", "lines"),
    [
        pytest.param(None, [7, 9], id="by default the text"),
        pytest.param(["preamble"], [7], id="preamble"),
        pytest.param("operative", [9], id="operative, without a list"),
        pytest.param(["title", "footnote"], [3, 14], id="title and footnote"),
        pytest.param(["annex"], [18], id="annex"),
        pytest.param(["sponsors"], [1], id="sponsors"),
        pytest.param(["text", "preamble"], [7, 9], id="each place once"),
    ],
)
def test_where_it_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], scope: Any, lines: list[int]
) -> None:
    configured(tmp_path, token="harbour", **({} if scope is None else {"scope": scope}))
    found_at = [one["start"]["line"] for one in found(tmp_path, PARTS, capsys)]
    assert found_at == lines


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        pytest.param(
            {"phrase": "in order to", "replacement": "to"}, "in\norder to go", "to go", id="phrase"
        ),
        pytest.param(
            {"phrase": "in order to", "replacement": "to"}, "In order to go", "To go", id="capital"
        ),
        pytest.param({"token": "UN", "replacement": "\\1"}, "the UN", "the \\1", id="as it stands"),
        pytest.param({"token": "very", "replacement": ""}, "a very", "a ", id="nothing"),
        pytest.param(
            {"regex": r"(?P<n>\d)th (\w+)", "replacement": r"\2 \g<n>"},
            "5th rule",
            "rule 5",
            id="regex",
        ),
        pytest.param(
            {"token": "secretariat", "replacement": "Secretariat"},
            "the secretariat of the Secretariat",
            "the Secretariat of the Secretariat",
            id="what is right already",
        ),
    ],
)
def test_what_it_would_write(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    rule: dict[str, Any],
    before: str,
    after: str,
) -> None:
    configured(tmp_path, **rule)
    findings = found(tmp_path, EN.format(before), capsys)
    assert mended(EN.format(before), findings) == EN.format(after)
    assert {one["fix"]["tier"] for one in findings} == {"suggested"}


def test_what_stands_in_the_midst_of_a_phrase_is_not_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(tmp_path, phrase="in order to", replacement="to")
    (finding,) = found(tmp_path, EN.format("them in **order** to go"), capsys)
    assert finding["fix"] is None


def test_it_is_a_rule_like_all_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configured(
        tmp_path,
        token="harbour",
        severity="error",
        link="https://example.org/",
        finds=["a harbour"],
        passes=["a port"],
    )
    finding, _ = found(tmp_path, PARTS, capsys)
    assert (finding["severity"], finding["url"]) == ("error", "https://example.org/")
    switched_off = PARTS.replace("1. Requests", "# lintres: off our-own\n\n1. Requests")
    assert len(found(tmp_path, switched_off, capsys, "--select", "LNT")) == 1  # and no LNT
    config = ["--config", str(tmp_path / "lintres.toml")]
    assert main(["check", *config, "--statistics", "--select", "OWN", str(tmp_path / "a.txt")]) == 1
    assert "1  OWN001 our-own  error" in capsys.readouterr().out
    assert main(["rules", *config]) == 0
    assert "\nOWN001  our-own " in capsys.readouterr().out
    assert main(["explain", *config, "our-own"]) == 0
    page = capsys.readouterr().out
    assert "https://example.org/" in page
    assert "a ⟦harbour⟧" in page


def test_a_comment_may_name_a_rule_that_is_off(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(tmp_path, token="harbour")
    text = "# lintres: off OWN001 -- ours\n\n" + PARTS
    assert found(tmp_path, text, capsys, "--ignore", "OWN001", "--select", "LNT") == []


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        pytest.param({}, "1: OWN001 looks for nothing: give it one of phrase, ", id="no pattern"),
        pytest.param({"token": "a", "regex": "b"}, "6: OWN001 has token and regex: ", id="two"),
        pytest.param({"token": "a b"}, "5: “rule.token”: “a b” is more than one word", id="token"),
        pytest.param(
            {"token": "a", "code": "NUM100"},
            "2: “rule.code”: NUM is a family of lintres",
            id="family",
        ),
        pytest.param({"token": "a", "code": "X1"}, "2: “rule.code”: “X1” is no code: ", id="code"),
        pytest.param(
            {"token": "a", "name": "wrong-date"}, "3: “rule.name”: “wrong-date” is ", id="name"
        ),
        pytest.param(
            {"token": "a", "scope": ["preambl"]},
            "6: “rule.scope”: “preambl” is no scope; did you mean “preamble”?",
            id="scope",
        ),
        pytest.param(
            {"regex": "a(b"}, "5: “rule.regex”: “a(b” is no regular expression: ", id="regex"
        ),
        pytest.param({"regex": "a*"}, "5: “rule.regex”: “a*” would find the empty", id="empty"),
        pytest.param({"regex": r"x(\w+ ?)+y"}, "5: “rule.regex”: “(\\w+ ?)+” repeats ", id="slow"),
        pytest.param({"regex": "a", "replacement": "\\1"}, "6: “\\1” cannot be ", id="group"),
        pytest.param(
            {"token": "a", "finds": ["a", "b"]}, "6: OWN001 finds nothing in “b”, and", id="finds"
        ),
        pytest.param(
            {"token": "a", "passes": ["in a b"]}, "6: OWN001 finds “a” in “in a b”", id="passes"
        ),
    ],
)
def test_what_is_no_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rule: dict[str, Any], sentence: str
) -> None:
    configured(tmp_path, **rule)
    status = main(["config", str(tmp_path)])
    answer = capsys.readouterr().err
    assert (status, answer.count("\n")) == (2, 1)
    assert f"lintres.toml:{sentence}" in answer


def test_two_rules_of_one_name_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configured(tmp_path, token="a")
    path = tmp_path / "lintres.toml"
    path.write_text(2 * f"{path.read_text('utf-8')}\n", "utf-8")
    assert main(["config", str(tmp_path)]) == 2
    assert capsys.readouterr().err.endswith("“rule”: two rules are called OWN001\n")


@pytest.mark.parametrize(
    "regex",
    [
        pytest.param(r"(?:\w++ )*x", id="an inner one that gives nothing back"),
        pytest.param(r"(?:\w+ )*+x", id="an outer one"),
        pytest.param(r"(?>\w+ )+x", id="an atomic group"),
        pytest.param(r"(?:[(+]a){2,5}[)*]+x", id="marks in brackets"),
        pytest.param(r"\(a+\)+x", id="escaped parentheses"),
    ],
)
def test_a_harmless_repetition_passes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], regex: str
) -> None:
    configured(tmp_path, regex=regex)
    assert main(["config", str(tmp_path)]) == 0


def test_many_words_are_looked_for_in_a_long_draft_soon(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configured(tmp_path, tokens=[f"word{at}" for at in range(200)])
    long = EN.format("the " + "wor word word" * 3_000)
    start = time.perf_counter()
    assert found(tmp_path, long, capsys) == []
    assert time.perf_counter() - start < 20
