"""Profiles: whose conventions a text is held to."""

import pytest

from lintres import Severity, lint, load_rules
from lintres.identity import PROFILES
from lintres.profile import profile_of, profiles

CODES = {rule.code for rule in load_rules()}

PAPER = """\
FORUM: General Assembly
QUESTION OF: Plastic waste in the oceans
SUBMITTED BY: Fiji
CO-SUBMITTERS: Samoa, Tonga

The General Assembly,

Further recalling its resolution 60/1,

1. Encourages States to act by:
a. informing the public,
b. banning plastic bags, and
c. cleaning beaches
"""


def test_the_profiles_that_can_be_given_are_those_of_the_table() -> None:
    assert set(PROFILES) == set(profiles())


@pytest.mark.parametrize("key", PROFILES)
def test_a_profile_speaks_of_rules_that_there_are(key: str) -> None:
    profile = profile_of(key)
    named = {*profile.off, *profile.on, *profile.severities, *profile.lessons}
    assert named <= CODES
    assert not profile.off & {*profile.on, *profile.severities, *profile.lessons}


def test_no_profile_changes_nothing() -> None:
    assert profile_of(None).taught("PUN004", "a full stop ends it") == "a full stop ends it"


def test_a_profile_switches_rules_off() -> None:
    codes = {one.code for one in lint(PAPER.replace("FORUM", "BODY").replace(":", "")).diagnostics}
    assert "OPN007" in codes
    assert "OPN007" not in {one.code for one in lint(PAPER).diagnostics}


def test_a_profile_switches_rules_on_that_are_made_for_others() -> None:
    text = "The General Assembly\n\n1. Requests a report;\n\n2. Requests advice."
    assert "OPN005" in {one.code for one in lint(text, profile="mun").diagnostics}
    assert "OPN005" not in {one.code for one in lint(text, profile="zero-draft").diagnostics}


def test_a_profile_decides_over_the_severity_of_a_rule() -> None:
    text = "The General Assembly,\n\nPondering the past,\n\nDecides to meet again."
    (found,) = [one for one in lint(text, profile="mun").diagnostics if one.code == "OPN001"]
    assert found.severity is Severity.ERROR
    (found,) = [one for one in lint(text, profile="ga").diagnostics if one.code == "OPN001"]
    assert found.severity is Severity.WARNING


def test_a_profile_for_learners_teaches() -> None:
    (found,) = [one for one in lint(PAPER).diagnostics if one.code == "PUN004"]
    assert found.message.endswith("(the one full stop of a resolution stands at its very end)")


@pytest.mark.parametrize(
    ("lines", "profile"),
    [
        ("FORUM: General Assembly\nSUBMITTED BY: Fiji", "mun"),
        ("Sponsors: Fiji and Samoa\nSignatories: Tonga", "mun"),
        ("**Sponsors:** Fiji and Samoa", "mun"),
        ("Zero draft of 3 May", "zero-draft"),
        ("Fiji and Samoa: draft resolution", "ga"),
        ("Oceans and the law of the sea", "ga"),
    ],
)
def test_a_line_above_the_text_tells_the_profile(lines: str, profile: str) -> None:
    text = f"{lines}\n\nThe General Assembly\n\nDecides to meet again."
    assert lint(text, language="en").draft.identity.profile == profile


@pytest.mark.parametrize(
    ("language", "line", "organ"),
    [
        ("ar", "الموقعون: ساموا وفيجي", "إن الجمعية العامة"),
        ("es", "Patrocinadores: Fiji y Samoa", "La Asamblea General"),
        ("fr", "Signataires : Fidji et Samoa", "L’Assemblée générale"),
        ("ru", "Спонсоры: Самоа и Фиджи", "Генеральная Ассамблея"),
        ("zh", "起草国：斐济、萨摩亚", "大会"),
    ],
)
def test_model_un_is_known_in_every_language(language: str, line: str, organ: str) -> None:
    draft = lint(f"{line}\n\n{organ}", language=language).draft
    assert draft.identity.profile == "mun"


def test_the_points_of_a_paper_are_points_whatever_ends_them() -> None:
    draft = lint(PAPER).draft
    (paragraph,) = draft.resolution.paragraphs
    assert [point.number.letters for point in paragraph.subparagraphs] == ["a", "b", "c"]
