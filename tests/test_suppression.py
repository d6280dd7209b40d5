"""Comments in a draft that switch rules off."""

from datetime import date

import pytest

from lintres import check, lint, load_rules, parse
from lintres.source import Source

RULES = load_rules()


def found(text: str, *, today: date = date(2026, 1, 1), codes: str = "") -> list[str]:
    rules = [rule for rule in RULES if not codes or rule.code[:3] in codes.split()]
    draft = parse(Source(text), language="en", profile="ga")
    return [
        f"{one.code} {draft.source.position(one.span.start).line}"
        for one in check(draft, rules, today=today)
    ]


DOUBLED = """\
The General Assembly

{}
1. Notes the report;;

{}
2. Requests an update;;

3. Decides to meet again.
"""


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("", "", ["PUN014 4", "PUN014 7"], id="nothing switched off"),
        pytest.param("<!-- lintres: off PUN014 -->", "", ["PUN014 7"], id="the next block"),
        pytest.param("# lintres: off PUN014", "", ["PUN014 7"], id="in plain text"),
        pytest.param("<!-- lintres: off doubled-punctuation -->", "", ["PUN014 7"], id="by name"),
        pytest.param("<!-- lintres: off pun -->", "", ["PUN014 7"], id="by family"),
        pytest.param("<!-- lintres: off PUN014 -- so it stood -->", "", ["PUN014 7"], id="reason"),
        pytest.param("<!-- lintres: off-file PUN014 -->", "", [], id="the file"),
        pytest.param("", "<!-- lintres: off-file PUN014 -->", [], id="the file, from anywhere"),
        pytest.param("<!-- lintres: off-from-here PUN014 -->", "", [], id="a stretch to the end"),
        pytest.param(
            "<!-- lintres: off-from-here PUN014 -->", "<!-- lintres: on -->", ["PUN014 7"],
            id="a stretch",
        ),
        pytest.param(
            "<!-- lintres: off-from-here PUN014 -->", "<!-- lintres: on PUN -->", ["PUN014 7"],
            id="a stretch that a family ends",
        ),
        pytest.param(
            "<!-- lintres: off-from-here PUN014 -->", "<!-- lintres: on CIT -->", ["LNT002 6"],
            id="a stretch that goes on",
        ),
        pytest.param(
            "<!-- lintres: off PUN014 until=2026-01-01 -->", "", ["PUN014 7"], id="its last day"
        ),
        pytest.param(
            "<!-- lintres: off PUN014 until=2025-12-31 -->", "",
            ["LNT001 3", "PUN014 4", "PUN014 7"], id="past its last day",
        ),
        pytest.param(
            "<!-- lintres: off PUN014, NUM001 -->", "", ["LNT001 3", "PUN014 7"], id="one idles"
        ),
        pytest.param(
            "<!-- lintres: off PUN041 -->", "", ["LNT002 3", "PUN014 4", "PUN014 7"],
            id="a misspelled code",
        ),
        pytest.param(
            "<!-- lintres: -->", "", ["LNT002 3", "PUN014 4", "PUN014 7"], id="nothing said"
        ),
        pytest.param("<!-- linters beware -->", "", ["PUN014 4", "PUN014 7"], id="another comment"),
        pytest.param(
            "<!-- lintres: off PUN014", "", ["PUN014 4", "PUN014 7"], id="a comment without end"
        ),
    ],
)  # fmt: skip
def test_a_comment_switches_off(first: str, second: str, expected: list[str]) -> None:
    codes = [one for one in found(DOUBLED.format(first, second), codes="PUN NUM CIT LNT")
             if not one.startswith("PUN00")]  # fmt: skip
    assert codes == expected


def test_a_structural_fault_can_be_switched_off() -> None:
    text = "The General Assembly,\n\n{}\nRecalling its resolution 60/1,"
    assert found(text.format(""), codes="STR LNT") == ["STR006 4"]
    comment = "<!-- lintres: off STR006 -- to be continued -->"
    assert found(text.format(comment), codes="STR LNT") == []


def test_a_rule_that_has_not_run_makes_no_comment_idle() -> None:
    text = DOUBLED.format("<!-- lintres: off NUM001 -->", "")
    assert "LNT001 3" in found(text, codes="NUM LNT")
    assert found(text, codes="LNT") == []


def test_a_comment_to_lintres_is_no_part_of_the_draft() -> None:
    text = DOUBLED.replace("{}\n", "# lintres: off PUN014\n", 1).replace("{}\n", "")
    checked = lint(text, language="en")
    numbers = [one.number.value for one in checked.draft.resolution.paragraphs if one.number]
    assert numbers == [1, 2, 3]
    assert all("lintres" not in block.text for block in checked.draft.blocks)


def test_the_nearest_rule_is_offered() -> None:
    draft = parse(Source(DOUBLED.format("<!-- lintres: off PUN0014 -->", "")), language="en")
    messages = [one.message for one in check(draft, RULES) if one.code == "LNT002"]
    assert messages == ["“PUN0014” is no rule; did you mean “PUN014”?"]
