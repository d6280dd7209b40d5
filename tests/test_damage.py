"""Texts out of a conversion: their signs, and what is not held against them."""

import json

import pytest

from lintres import Confidence, Severity, lint
from lintres.reports.machine import ndjson_report
from lintres.reports.text import report
from lintres.verdict import verdict_of

WHOLE = """\
L’Assemblée générale,

Rappelant sa résolution 60/1 du 16 septembre 2005,

Notant que les petits navires sont de plus en plus nombreux,

1. Prend note du rapport ;

2. Prie le Secrétaire général de faire rapport.
"""
GAPS = WHOLE.replace("Rappelant sa résolution", "Rappelant  sa  résolution").replace(
    "Notant que les petits navires sont de plus en plus nombreux",
    "Notant  que  les  petits  navires  sont  de  plus  en  plus  nombreux",
)
LOST = GAPS.replace("1. Prend note", "en leur faveur et prend note")


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        pytest.param(WHOLE, False, id="as typed"),
        pytest.param(WHOLE.replace("sa résolution", "sa  résolution"), False, id="one slip"),
        pytest.param(GAPS, True, id="words set apart"),
        pytest.param(WHOLE + "\n\\_\\_\\_\\_\\_\\_\\_\\_\n", True, id="an escaped rule"),
        pytest.param(WHOLE.replace("navires", "navi\u00adres"), True, id="a soft hyphen"),
        pytest.param(
            WHOLE + "\n44 e séance plénière\n\n1 er décembre 2005\n",
            True,
            id="superscripts torn off",
        ),
        pytest.param(WHOLE.replace(",", " ,"), True, id="spaces before commas"),
    ],
)
def test_a_damaged_text_is_known_by_its_signs(text: str, damaged: bool) -> None:
    assert lint(text, language="fr").draft.condition.damaged is damaged


def test_a_damaged_text_that_is_whole_is_judged_with_less_confidence() -> None:
    faulty = GAPS.replace("nombreux,", "nombreux ;")
    (found,) = [one for one in lint(faulty, language="fr").diagnostics if one.code == "PUN002"]
    assert (found.severity, found.confidence) == (Severity.WARNING, Confidence.LOW)


def test_a_wrong_date_is_an_error_whatever_a_conversion_did() -> None:
    faulty = GAPS.replace("16 septembre 2005", "16 septembre 2004")
    (found,) = [one for one in lint(faulty, language="fr").diagnostics if one.code == "CIT002"]
    assert found.severity is Severity.ERROR


def test_what_was_lost_is_not_held_against_a_text() -> None:
    draft = lint(LOST, language="fr").draft
    assert draft.condition.lossy
    codes = {one.code for one in lint(LOST, language="fr").diagnostics}
    assert not codes & {"NUM003", "NUM004", "PUN003", "PUN004", "OPN002", "STR006"}


def test_the_report_says_what_is_not_judged() -> None:
    printed = "".join(report([verdict_of(lint(LOST, language="fr"))]))
    assert "A conversion has lost lines of <text>:" in printed
    assert "lost lines" not in "".join(report([verdict_of(lint(GAPS, language="fr"))]))


def test_programs_are_told_too() -> None:
    (lost,) = ndjson_report([verdict_of(lint(LOST, language="fr"))])
    (whole,) = ndjson_report([verdict_of(lint(GAPS, language="fr"))])
    assert json.loads(lost)["files"][0]["lossy"] is True
    assert "lossy" not in json.loads(whole)["files"][0]


def test_a_page_break_in_a_paragraph_of_a_damaged_text_may_hide_the_end_of_it() -> None:
    torn = GAPS.replace(
        "nombreux,", "nombreux,\n\n\\_\\_\\_\\_\\_\\_\\_\\_\n\nde leurs équipages ;"
    )
    assert "PUN002" not in {one.code for one in lint(torn, language="fr").diagnostics}


def test_cells_of_a_table_may_be_alike() -> None:
    row = "| Rate, 2003 | Rate, 2003 | Rate, 2003 | 4 |"
    text = f"The General Assembly\n\n1. Notes the report;\n\n{row}\n\n2. Requests an update."
    assert "EMP001" not in {one.code for one in lint(text).diagnostics}
