"""The examples of the rules are documentation; here they are tests."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from counted import words
from lintres import (
    Diagnostic,
    Example,
    Finding,
    Rule,
    Settled,
    Severity,
    Tier,
    lint,
    load_rules,
    rule,
)
from lintres.source import Source, Span
from lintres.syntax import Preambular

RULES = load_rules()
CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{example.language}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]


def _found(rule: Rule, text: Source | str, example: Example) -> list[Diagnostic]:
    # What a comment switches off is known when the other rules have run.
    rules = RULES if rule.on is Settled else [rule]
    found = lint(text, language=example.language, profile=example.profile, rules=rules).diagnostics
    return [one for one in found if one.code == rule.code]


def _drawn(text: str, spans: list[Span]) -> str:
    """Draw findings into a text, as the examples do."""
    for span in sorted(spans, reverse=True):
        text = f"{text[: span.start]}⟦{text[span.start : span.end]}⟧{text[span.end :]}"
    return text


def _mended(text: str, found: list[Diagnostic]) -> str:
    """Apply all fixes; the same edit may belong to several findings."""
    edits = sorted({edit for one in found if one.fix for edit in one.fix.edits}, reverse=True)
    for edit in edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_the_bad_text_is_marked_as_drawn(rule: Rule, example: Example) -> None:
    source = example.source
    spans = [one.span for one in _found(rule, source, example)]
    assert _drawn(source.text, spans) == example.shown


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_the_good_text_is_not(rule: Rule, example: Example) -> None:
    assert [one.message for one in _found(rule, example.good, example)] == []


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_the_fix_leads_from_one_to_the_other(rule: Rule, example: Example) -> None:
    source = example.source
    found = _found(rule, source, example)
    if example.fixed:
        assert _mended(source.text, found) == example.good
    for one in found:
        edits = sorted(one.fix.edits) if one.fix else []
        assert all(before.span.end <= after.span.start for before, after in pairwise(edits))


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_a_fix_is_of_the_tier_that_the_rule_says(rule: Rule, example: Example) -> None:
    for one in _found(rule, example.source, example):
        if one.fix is not None:
            assert rule.fix is not None
            assert one.fix.tier is rule.fix or one.fix.tier is Tier.SUGGESTED


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_safe_fix_changes_no_word(rule: Rule) -> None:
    for example in rule.examples:
        source = example.source
        for one in _found(rule, source, example):
            if one.fix is not None and one.fix.tier is Tier.SAFE:
                assert words(_mended(source.text, [one])) == words(source.text)


ABOUT: dict[str, Any] = {
    "on": Preambular, "severity": Severity.ERROR, "source": "a manual", "languages": ("en", "zh"),
    "examples": [Example("en", "a⟦;⟧", "a,"), Example("zh", "甲⟦；⟧", "甲，")],
}  # fmt: skip


def _look(node: object, draft: object) -> Iterator[Finding]:
    """A paragraph is well."""
    yield from ()


@pytest.mark.parametrize(
    ("code", "name", "about", "complaint"),
    [
        ("TST001", "well", {"examples": ABOUT["examples"][:1]}, "none in zh"),
        ("TST001", "well", {"languages": None}, "none in ar, es, fr, ru"),
        ("TST001", "well", {"examples": [Example("en", "a", "b")]}, "draws its findings"),
        ("TST001", "well", {"source": ""}, "no source"),
        ("tst1", "well", {}, "three capitals"),
        ("TST001", "Not Well", {}, "small letters"),
    ],
)
def test_a_rule_without_what_it_needs_is_not_registered(
    code: str, name: str, about: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        rule(code, name, **{**ABOUT, **about})(_look)


def test_a_rule_with_all_it_needs_is() -> None:
    assert rule("TST001", "well", **ABOUT)(_look).norm == "A paragraph is well."


def test_codes_and_names_are_those_of_the_families() -> None:
    families = {
        "adoption": "ADO", "citation": "CIT", "emphasis": "EMP", "footnotes": "FTN",
        "masthead": "HDR", "numbering": "NUM", "openings": "OPN", "punctuation": "PUN",
        "general": "GEN", "negotiation": "NEG", "references": "REF", "sessions": "SES",
        "sponsors": "SPO", "structure": "STR", "suppressions": "LNT", "terms": "TRM",
        "typography": "TYP",
    }  # fmt: skip
    for one in RULES:
        family = one.check.__module__.rpartition(".")[2].partition("_")[0]
        assert one.code.startswith(families[family])
        assert one.check.__name__ == one.name.replace("-", "_")
