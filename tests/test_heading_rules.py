"""Mastheads, headings, adoption lines, titles and annexes: what their rules leave alone."""

import pytest

from lintres import lint, load_rules

RULES = [
    rule
    for rule in load_rules()
    if rule.code
    in {"HDR003", "HDR004", "HDR005", "ADO001", "ADO002", "STR004", "STR005", "STR010", "STR011",
        "STR015"}
]  # fmt: skip
_BODY = "\n\nThe General Assembly\n\n1. Notes the report;\n\n2. Requests an update."
_FRENCH = "\n\nL’Assemblée générale\n\n1. Prend note du rapport ;\n\n2. Demande un rapport."
_COUNCIL = "\n\nThe Security Council\n\n1. Notes the report;\n\n2. Requests an update."


def _codes(text: str, language: str) -> list[str]:
    return [one.code for one in lint(text, language=language, rules=RULES).diagnostics]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "en",
            "A/C.4/79/L.18\n\nSeventy-ninth session\n"
            "Special Political and Decolonization Committee\n"
            "(Fourth Committee)\nAgenda items 51, 52 and 53 (a) to (c)\n\n"
            "Fiji: draft resolution\n\nSmall boats" + _BODY,
            id="the Fourth Committee on two lines, several items",
        ),
        pytest.param(
            "en",
            "A/ES-10/L.31\n\nTenth emergency special session\n\nAgenda item 5\n\n"
            "Fiji: draft resolution\n\nSmall boats" + _BODY,
            id="an emergency special session",
        ),
        pytest.param(
            "fr",
            "A/RES/68/216\n\nDistr. générale\n\nSoixante-huitième session\n\n"
            "Point 19, h, de l’ordre du jour\n\n"
            "Résolution adoptée par l’Assemblée générale le 20 décembre 2013\n\n"
            "[sur la base du rapport de la Deuxième Commission (A/68/438/Add.8)]\n\n"
            "68/216. Énergie" + _FRENCH,
            id="the commas of a French item, up to session 71",
        ),
        pytest.param(
            "fr",
            "A/RES/57/225\n\nCinquante-septième session\n\n"
            "Résolution adoptée par l’Assemblée générale\n\n"
            "[sur le rapport de la Troisième Commission (A/57/556 et Corr.1)]\n\n"
            "57/225. Petites barques" + _FRENCH,
            id="a French note and a heading without date, up to session 58",
        ),
        pytest.param(
            "en",
            "A/RES/50/84\n\nFiftieth session\n\nRESOLUTION ADOPTED BY THE GENERAL ASSEMBLY\n\n"
            "[without reference to a Main Committee (A/50/L.37 and Add.1)]\n\n50/84. Small boats"
            + _BODY,
            id="a heading in capitals, up to session 54",
        ),
        pytest.param(
            "en",
            "A/RES/51/240\n\nFifty-first session\n\n"
            "[without reference to a Main Committee (A/AC.250/1 (Parts I-III))]\n\n"
            "51/240. Small boats" + _BODY,
            id="parentheses in the parentheses of a note",
        ),
        pytest.param(
            "en",
            "78/230. Small boats" + _BODY + "\n\n50th (resumed) plenary meeting\n22 December 2023",
            id="a resumed meeting",
        ),
        pytest.param(
            "en",
            "A/HRC/RES/5/1\n\nResolution adopted by the Human Rights Council\n\n5/1. Boats\n\n"
            "The Human Rights Council\n\n1. Notes the report;\n\n2. Requests an update.\n\n"
            "9th meeting\n18 June 2007\n\n[Adopted without a vote.]",
            id="the adoption line of the Human Rights Council",
        ),
        pytest.param(
            "en",
            "Resolution 144 (1960)\n\nof 19 July 1960" + _COUNCIL + "\n\nAdopted at the 874th "
            "meeting by 9 votes to none.",
            id="an old text of the Security Council",
        ),
        pytest.param(
            "en",
            "A/80/L.33\n\nFiji: draft decision\n\nThe General Assembly decides to meet again.",
            id="a decision of one sentence has no title",
        ),
        pytest.param(
            "en",
            "A/80/L.33\n\nFiji: draft resolution\n\nBoats\n\nThe General Assembly\n\n"
            "Adopts the rules annexed to the present resolution.\n\nAnnex\n\nRules\n\n"
            "Annex I\n\nLights\n\nAnnex II\n\nSails",
            id="an annex that has annexes",
        ),
        pytest.param(
            "en",
            "S/2231\n\nThe Security Council\n\n1. Endorses the plan in Annex A;\n\n2. Decides to "
            "act under Annex B.\n\nAnnex A\n\nPlan\n\nAnnex B\n\nStatement",
            id="the Security Council has lettered annexes",
        ),
        pytest.param(
            "en",
            "A/80/L.33\n\nFiji: draft resolution\n\nBoats\n\nThe General Assembly,\n\n"
            "Recalling the annex to its resolution 60/1 and the annexes to the report,\n\n"
            "Adopts the report.",
            id="an annex of another text",
        ),
        pytest.param(
            "en",
            "A/80/L.33\n\nFiji: draft resolution\n\nBoats\n\nThe General Assembly,\n\nRecalling "
            "its resolution 60/1,\n\n________\n\nAdopts the report.",
            id="a rule that a drafter typed",
        ),
    ],
)  # fmt: skip
def test_nothing_is_found(language: str, text: str) -> None:
    assert _codes(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        pytest.param(
            "en",
            "A/80/L.2\n\nEightieth session\nThird Committee\nAgenda item 9\n\n"
            "Fiji: draft resolution\n\nBoats" + _BODY,
            ["HDR003"],
            id="a draft of the plenary under a committee",
        ),
        pytest.param(
            "en",
            "52/252. Small boats" + _BODY + "\n\n92th plenary meeting\n8 September 1998",
            ["ADO002"],
            id="an ordinal with the wrong ending",
        ),
        pytest.param(
            "en",
            "78/70. Sea" + _BODY + "\n\nAdopted at the 43rd plenary meeting, 7 December 2023.",
            ["ADO002"],
            id="an adoption told as a sentence",
        ),
        pytest.param(
            "en",
            "A/80/L.33\n\nFiji: draft resolution\n\nBoats\n\nThe General Assembly\n\n"
            "Adopts the plan contained in annex II to the present resolution.\n\nAnnex I\n\nRules",
            ["STR011", "STR010"],
            id="an annex by a number that is not there, and a lone number",
        ),
    ],
)
def test_what_is_found(language: str, text: str, codes: list[str]) -> None:
    assert _codes(text, language) == codes
