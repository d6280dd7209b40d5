"""Where the rules of citations must be silent, and what they say; forms met in published texts."""

import pytest

from lintres import lint, load_rules

RULES = [rule for rule in load_rules() if rule.code.startswith("CIT")]


def codes(text: str) -> list[str]:
    return [one.code for one in lint(text, rules=RULES).diagnostics]


@pytest.mark.parametrize(
    "recital",
    [
        pytest.param(
            "Noting that the Human Rights Council, in its resolution 54/18 of 12 October 2023,",
            id="another organ of the paragraph",
        ),
        pytest.param(
            "Welcoming resolution 5/12 of 2 March 2022 of the United Nations Environment Assembly,",
            id="a body outside the registry",
        ),
        pytest.param("Recalling decision 13/1 on ageing,", id="a decision of nobody in particular"),
        pytest.param("Noting resolution 7/2025 on the Mediterranean diet,", id="another order"),
        pytest.param(
            "Recalling Security Council resolutions 2014 (2011), 2051 (2012) and 2140 (2014), of "
            "21 October 2011, 12 June 2012 and 26 February 2014, respectively,",
            id="dates that follow all numbers",
        ),
        pytest.param(
            "Recalling General Assembly resolution 377 A (V) or 76/262,", id="one or the other"
        ),
        pytest.param(
            "Recalling resolutions, the most recent of which are resolutions 78/219 of "
            "19 December 2023, 77/227 of 15 December 2022 and 76/180 of 16 December 2021,",
            id="the latest first",
        ),
        pytest.param("Recalling its resolution 85/3 of 5 December 2030,", id="nobody knows yet"),
        pytest.param(
            "Considering resolution 36 (III) of the Trusteeship Council,",
            id="a body that counted as the Assembly did",
        ),
        pytest.param(
            "Recalling its resolutions 72/283 of 22 June 2018 on migration, and 73/195 of "
            "19 December 2018 on the Global Compact,",
            id="titles between the numbers",
        ),
    ],
)
def test_silence(recital: str) -> None:
    assert codes(f"The General Assembly,\n\n{recital}\n\n1. Decides to meet.\n") == []


@pytest.mark.parametrize(
    ("recital", "code", "words"),
    [
        pytest.param(
            "Recalling its resolution 52/253,", "CIT001", "the session ends with 52/252", id="last"
        ),
        pytest.param(
            "Recalling its resolution 56/400,",
            "CIT001",
            "56/299 is followed by 56/500",
            id="neighbours",
        ),
        pytest.param(
            "Recalling its resolution 2625 (XXIV),",
            "CIT001",
            "perhaps 2625 (XXV) is meant",
            id="the session meant",
        ),
        pytest.param(
            "Recalling its resolution 52/6 of 6 December 1997,",
            "CIT002",
            "between 16 September 1997 and 5 November 1997; from the dates of the numbers",
            id="a bracket",
        ),
        pytest.param(
            "Recalling Security Council resolution 2900 (2015),",
            "CIT003",
            "had not come to 2900 by 2015",
            id="beyond the year",
        ),
        pytest.param(
            "Recalling its resolution 17 (LII),", "CIT003", "perhaps 52/17 is meant", id="roman"
        ),
    ],
)
def test_what_is_said(recital: str, code: str, words: str) -> None:
    found = lint(f"The General Assembly,\n\n{recital}\n", rules=RULES).diagnostics
    said = [one.message for one in found if one.code == code]
    assert len(said) == 1, found
    assert words in said[0]


def test_its_own_numbers_of_a_body_outside_the_registry_are_left_alone() -> None:
    text = "The Economic and Social Commission for Asia and the Pacific,\n\n"
    assert codes(f"{text}Recalling its resolution 58/4 of 22 May 2002,\n") == []
