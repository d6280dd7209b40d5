"""Marks of a negotiation: how paragraphs with them are read, and where the rules are silent."""

import pytest

from lintres import Source, lint, load_rules, parse

RULES = [rule for rule in load_rules() if rule.code in ("NEG001", "NEG002", "NEG003", "NUM010")]


def codes(text: str, stage: str | None = None) -> list[str]:
    return [one.code for one in lint(text, rules=RULES, stage=stage).diagnostics]


@pytest.mark.parametrize(
    ("line", "label", "opens"),
    [
        pytest.param("PP1 Recalling its resolution 60/1,", "PP1", "Recalling", id="bare"),
        pytest.param("PP2bis. Noting the report,", "PP2bis.", "Noting", id="with bis"),
        pytest.param("[PP3] Welcoming the report,", "[PP3]", "Welcoming", id="in brackets"),
        pytest.param("PP 4: Stressing the report,", "PP 4:", "Stressing", id="apart, with a colon"),
    ],
)
def test_a_label_of_the_preamble(line: str, label: str, opens: str) -> None:
    draft = parse(Source(f"The General Assembly,\n\n{line}\n\nOP1 Decides to meet."))
    (recital,) = draft.resolution.recitals
    assert recital.number is not None
    assert (recital.number.text, recital.body.text[: len(opens)]) == (label, opens)
    assert recital.opening is not None


@pytest.mark.parametrize(
    ("line", "value", "letters"),
    [
        pytest.param("OP2 Requests an update;", 2, "2", id="bare"),
        pytest.param("OP3bis. Requests an update;", None, "3bis", id="bis"),
        pytest.param("OP4 alt 2 Requests an update;", None, "4 alt 2", id="an alternative"),
        pytest.param("3 bis. Requests an update;", None, "3 bis", id="without OP"),
        pytest.param("[5. Requests an update;]", None, None, id="an open bracket is no label"),
    ],
)
def test_a_label_of_the_operative_part(line: str, value: int | None, letters: str | None) -> None:
    draft = parse(Source(f"The General Assembly\n\n1. Notes it;\n\n{line}\n\n6. Decides to meet."))
    labels = [one.number for one in draft.resolution.paragraphs if one.number]
    found = [(one.value, one.letters) for one in labels[1:-1]]
    assert found == ([] if letters is None else [(value, letters)])


def test_labels_on_consecutive_lines() -> None:
    text = "The General Assembly,\n\nPP1 Recalling it,\nPP2 Noting it,\nOP1 Decides;\nOP2 Ends."
    resolution = parse(Source(text)).resolution
    assert (len(resolution.recitals), len(resolution.paragraphs)) == (2, 2)


def test_old_chinese_numbers() -> None:
    text = "大会，\n\n回顾其决议，\n\n一、注意到该报告；\n\n二．请秘书长报告；\n\n三、决定继续。"
    paragraphs = parse(Source(text)).resolution.paragraphs
    assert [one.number.value for one in paragraphs if one.number] == [1, 2, 3]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Recalls resolution 2106 A (XX) and 3379 (XXX)", id="roman sessions"),
        pytest.param("Recalls decision IOC-XXX/11.1", id="a roman number in a symbol"),
        pytest.param("Welcomes the Games of the XXX Olympiad", id="the thirtieth"),
        pytest.param("Takes note of chapter XXX of the report", id="a roman chapter"),
        pytest.param("Quotes “the States [concerned] should […] act”", id="an edited quotation"),
        pytest.param("Recalls the letter [sic] of its President", id="sic"),
        pytest.param("Notes the report[1] and its annex[12]", id="footnote marks"),
        pytest.param("Recalls the [Charter](https://www.un.org) of 1945", id="a link"),
        pytest.param("Recalls agreed conclusions (agreed conclusions 1997/1)", id="conclusions"),
        pytest.param("Welcomes the treaty initialled ad referendum", id="a treaty"),
        pytest.param("Recalls the OP-CRC and PPP agreements", id="abbreviations"),
        pytest.param("Recalls article 19 bis of the statute", id="an article of a treaty"),
    ],
)
def test_silence(words: str) -> None:
    assert codes(f"The General Assembly\n\n1. {words};\n\n2. Decides to meet again.") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("Notes [the [new] report]", ["NEG001"], id="nested brackets, once"),
        pytest.param("Notes [EU: the report]", ["NEG001", "NEG003"], id="who proposed it"),
        pytest.param("Notes the report, as in OP3", ["NEG003"], id="a reference to a label"),
        pytest.param("Notes the report [agreed ad ref]", ["NEG003"], id="agreed, no bracket"),
        pytest.param("Notes A/80/L.XX", ["NEG002"], id="a document without number"),
        pytest.param("Notes the report of 20XX", ["NEG002"], id="a year"),
        pytest.param("Notes the […] report", ["NEG002"], id="an omission outside quotations"),
        pytest.param("Notes resolution 80/__ of __ December", ["NEG002"] * 2, id="number and day"),
    ],
)
def test_findings(words: str, found: list[str]) -> None:
    text = f"The General Assembly\n\n1. {words};\n\n2. Decides to meet again."
    assert sorted(codes(text)) == found


def test_a_bracket_that_a_later_paragraph_closes() -> None:
    text = (
        "The General Assembly\n\n1. Notes [the report;\n\n2. Welcomes it];\n\n3. Decides to meet."
    )
    (found,) = lint(text, rules=RULES).diagnostics
    assert text[found.span.start : found.span.end] == "[the report;"


def test_brackets_of_an_adopted_text() -> None:
    text = "The General Assembly\n\n1. Notes [the] report;\n\n2. Decides to meet again."
    assert codes(text, stage="adopted") == []


def test_an_open_number_is_a_warning() -> None:
    text = "The General Assembly\n\n1. Recalls resolution 80/__;\n\n2. Decides to meet again."
    assert [one.severity.value for one in lint(text, rules=RULES).diagnostics] == ["warning"]
