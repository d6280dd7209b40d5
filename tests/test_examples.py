"""The examples of the rules are documentation; here they are tests."""

import re
from itertools import pairwise

import pytest

from lintres import Diagnostic, Example, Rule, Settled, Tier, lint, load_rules
from lintres.source import Span

RULES = load_rules()
CASES = [
    pytest.param(rule, example, id=f"{rule.code}-{example.language}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]


def _found(rule: Rule, text: str, example: Example) -> list[Diagnostic]:
    # What a comment switches off is known when the other rules have run.
    rules = RULES if rule.on is Settled else [rule]
    found = lint(text, language=example.language, profile=example.profile, rules=rules).diagnostics
    return [one for one in found if one.code == rule.code]


def _undrawn(marked: str) -> str:
    return re.sub("[⟦⟧]", "", marked)


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
    text = _undrawn(example.bad)
    assert _drawn(text, [one.span for one in _found(rule, text, example)]) == example.bad


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_the_good_text_is_not(rule: Rule, example: Example) -> None:
    assert [one.message for one in _found(rule, example.good, example)] == []


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_the_fix_leads_from_one_to_the_other(rule: Rule, example: Example) -> None:
    text = _undrawn(example.bad)
    found = _found(rule, text, example)
    if example.fixed:
        assert _mended(text, found) == example.good
    for one in found:
        edits = sorted(one.fix.edits) if one.fix else []
        assert all(before.span.end <= after.span.start for before, after in pairwise(edits))


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_a_fix_is_of_the_tier_that_the_rule_says(rule: Rule, example: Example) -> None:
    for one in _found(rule, _undrawn(example.bad), example):
        if one.fix is not None:
            assert rule.fix is not None
            assert one.fix.tier is rule.fix or one.fix.tier is Tier.SUGGESTED


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_safe_fix_changes_no_word(rule: Rule) -> None:
    for example in rule.examples:
        text = _undrawn(example.bad)
        for one in _found(rule, text, example):
            if one.fix is not None and one.fix.tier is Tier.SAFE:
                assert _words(_mended(text, [one])) == _words(text)


def _words(text: str) -> list[str]:
    """Return the words of a text; numbers, widths, list letters, capitals may change, words not.

    A letter of another script that looks the same is the same, and a stretched word is itself.
    """
    draft = re.sub("<!--.*?-->|(?m:^# lintres:.*)", "", text)
    bare = re.sub("</?[a-z]+>|[⁰¹²³⁴-⁹\u0640]", "", draft)
    plain = bare.translate(_HALF_WIDTH).translate(_LATIN).lower()
    plain = re.sub(r"^\(?[a-z]{1,6}\)", "", plain, flags=re.MULTILINE)
    return sorted(re.findall(r"[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])[^\W\d_]){2,}", plain))


_LATIN = str.maketrans("АВЕКМНОРСТХасеорху", "ABEKMHOPCTXaceopxy")
_HALF_WIDTH = {ord(letter) + 0xFEE0: letter for letter in map(chr, range(0x21, 0x7F))}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_an_example_in_each_language_it_is_written_for(rule: Rule) -> None:
    written_for = rule.languages or {"en", "zh"}
    assert {"en", "zh"} & written_for <= {example.language for example in rule.examples}


def test_codes_and_names_are_those_of_the_families() -> None:
    families = {
        "adoption": "ADO", "citation": "CIT", "emphasis": "EMP", "footnotes": "FTN",
        "masthead": "HDR", "numbering": "NUM", "openings": "OPN", "punctuation": "PUN",
        "general": "GEN", "negotiation": "NEG", "references": "REF", "sessions": "SES",
        "sponsors": "SPO", "structure": "STR", "suppressions": "LNT", "terms": "TRM",
        "typography": "TYP",
    }  # fmt: skip
    for rule in RULES:
        family = rule.check.__module__.rpartition(".")[2].partition("_")[0]
        assert rule.code.startswith(families[family])
        assert rule.check.__name__ == rule.name.replace("-", "_")
