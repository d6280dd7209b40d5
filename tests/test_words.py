"""What the rules on sessions, references, terms and languages must leave alone, and odd faults."""

import pytest

from lintres import lint, load_rules

RULES = [rule for rule in load_rules() if rule.code[:3] in ("GEN", "REF", "SES", "TRM")]

_EN = (
    "A/RES/80/9\n\nThe General Assembly\n\n1. {};\n\n2. Requests an update;\n\n3. Decides to meet."
)
_FR = (
    "A/RES/80/9\n\nL’Assemblée générale\n\n1. {}\u00a0;\n\n2. Demande un rapport\u00a0;\n\n"
    "3. Décide de se réunir."
)
_ES = (
    "A/RES/80/9\n\nLa Asamblea General\n\n1. {};\n\n2. Solicita un informe;\n\n3. Decide reunirse."
)
_RU = (
    "A/RES/80/9\n\nГенеральная Ассамблея\n\n1. {};\n\n2. просит представить доклад;\n\n"
    "3. постановляет собраться."
)
_AR = "A/RES/80/9\n\nإن الجمعية العامة\n\n1 - {}؛\n\n2 - تطلب تقديم تقرير؛\n\n3 - تقرر أن تجتمع."
_ZH = "A/RES/80/9\n\n大会\n\n1. {}；\n\n2. 请秘书长提出报告；\n\n3. 决定举行会议。"


def _codes(text: str, profile: str | None = None) -> list[str]:
    return [one.code for one in lint(text, rules=RULES, profile=profile).diagnostics]


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        # Sessions
        (_EN, "Requests the Secretary-General to report at its current session"),
        (_EN, "Requests an update of the report submitted to it at its sixtieth session"),
        (_EN, "Recalls the decision to report to the General Assembly at its sixtieth session"),
        (_EN, "Requests the Human Rights Council to consider it at its sixtieth session"),
        (_EN, "Requests a follow-up to the twenty-third special session of the General Assembly"),
        (_EN, "Notes what the International Labour Conference adopted at its 103rd session"),
        (_EN, "Notes the eighth plenary session of the Contact Group"),
        (_FR, "Prie la Commission d’examiner la question à sa soixantième session"),
        (_ES, "Solicita a la Comisión que examine la cuestión en su 59º período de sesiones"),
        (_ES, "Recuerda la declaración formulada en su 61ª sesión plenaria"),
        (_RU, "просит Комиссию рассмотреть этот вопрос на ее шестидесятой сессии"),
        (_AR, "تطلب إلى اللجنة أن تنظر في المسألة في دورتها الستين"),
        (_ZH, "请缔约方大会第十二次会议审议该问题"),
        (_ZH, "回顾大会第六十届会议通过的决议"),
        # References
        (_EN, "Recalls paragraph 9 of its resolution 60/1"),
        (_EN, "Requests a report on paragraphs 2 and 3 below"),
        (_EN, "Notes paragraph 9 of the annex to the present resolution"),
        (_EN, "Recalls subparagraph (b) above"),
        (_EN, "Recalls that the report says “as set out in paragraph 9 above”"),
        (_EN, "Recalls its resolution 60/1, and requests a report on this resolution"),
        (_FR, "Rappelle le paragraphe 9 de sa résolution 60/1"),
        (_RU, "ссылается на пункт 9 резолюции 60/1"),
        (_AR, "تشير إلى الفقرة 9 من قرارها 60/1"),
        (_ZH, "回顾第60/1号决议第9段"),
        # Terms
        (_EN, "Commends UN-Women, UN\u2011Habitat and the UN/CEFACT forum"),
        (_EN, "Notes the work of the Organisation for Economic Co-operation and Development"),
        (_EN, "Notes the report entitled “The UN program for the internet”"),
        (_EN, "Notes that enterprises are otherwise advised to revise and to exercise restraint"),
        (_EN, "Calls upon the member States of the African Union to take part"),
        (_EN, "Notes the Secretary General of the Council of Europe"),
        (_EN, "Notes the Conference of the States Parties to the Convention"),
        (_FR, "Salue l’action d’ONU-Femmes et des membres de l’Alliance"),
        (_ES, "Encomia la labor de ONU-Mujeres y de la Conferencia de los Estados Partes"),
        (_RU, "отмечает работу ООН-Хабитат и государств-членов"),
        (_AR, "ترحب بالأخلاق الحميدة وبالأمم المتحدة"),
        (_ZH, "欢迎联合国宪章和加强联合国作用特别委员会的报告"),
        # Languages
        (_EN, "Notes the report entitled “Les droits de l’homme et la paix dans le monde”"),
        (_EN, "Takes note of the work of Médecins sans frontières, Human Rights Watch and El País"),
        (_ZH, "欢迎Intergovernmental Panel on Climate Change的报告"),
        (_RU, "принимает к сведению документ Transforming our world"),
    ],
)  # fmt: skip
def test_it_is_left_alone(frame: str, words: str) -> None:
    assert _codes(frame.format(words)) == []


@pytest.mark.parametrize(
    ("frame", "words", "codes"),
    [
        (_EN, "Requests a report on paragraphs 2 to 5 below", ["REF001"]),
        (_EN, "Requests a report on paragraph 2 (c) below", []),
        (_EN, "Requests a report on paragraphs 2 and 3 above", ["REF002"]),
        (_EN, "Requests a report on paragraph 9 of the present resolution", ["REF001"]),
        (_FR, "Prie de rendre compte des paragraphes 2 à 9 ci-dessous", ["REF001"]),
        (_ES, "Solicita un informe sobre los párrafos 2 y 3 supra", ["REF002"]),
        (_RU, "просит доложить о пункте 9 настоящей резолюции", ["REF001"]),
        (_AR, "تطلب تقريرا عن الفقرة 9 من هذا القرار", ["REF001"]),
        (_ZH, "请就本决议第9段提出报告", ["REF001"]),
        (_EN, "Decides to consider it at the 81st session of the General Assembly", ["SES002"]),
        (_EN, "Notes the World Trade Organisation", ["TRM003"]),
        (_EN, "Urges all Member states to take part", ["TRM005"]),
    ],
)
def test_it_is_found(frame: str, words: str, codes: list[str]) -> None:
    assert _codes(frame.format(words)) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param(
            "Resolution 1631 (2005)\n\nThe Security Council,\n\nRecalling the UN Charter,\n\n"
            "1. Decides to report on this resolution.",
            ["TRM002"],
            id="the Security Council is less strict",
        ),
        pytest.param(
            "A/RES/40/9\n\nThe General Assembly\n\n1. Urges co-operation in peace-keeping;\n\n"
            "2. Decides to meet.",
            [],
            id="old texts have the spelling of their time",
        ),
        pytest.param(
            "The General Assembly\n\n1. Requests a report on paragraph 2 below;\n\n"
            "4. Decides to meet.",
            [],
            id="where a number is left out, a paragraph may have been",
        ),
        pytest.param(
            "The General Assembly\n\n1. Requests a report on paragraph 9 below;\n\n"
            "4. Decides to meet.",
            ["REF001"],
            id="beyond the last number there is none, gap or no gap",
        ),
        pytest.param(
            "A/RES/70/9\n\n15-16432 (E)\n\nThe General Assembly\n\n"
            "1. Requests a report on paragraph 9 below;\n\n1/2\n\nA/RES/70/9\n\n"
            "4. Decides to meet.",
            [],
            id="out of a PDF, the last paragraphs may be lost as well",
        ),
        pytest.param(
            "The General Assembly\n\nI\n\n1. Notes the report;\n\n2. Requests an update;\n\nII\n\n"
            "1. Requests a report on paragraph 2 above;\n\n2. Decides to meet.",
            [],
            id="sections count their paragraphs anew",
        ),
    ],
)
def test_texts_differ(text: str, codes: list[str]) -> None:
    assert _codes(text) == codes


def test_an_acronym_is_spelled_out_in_model_un() -> None:
    text = "The General Assembly\n\n1. Invites the {} to report;\n\n2. Thanks the IAEA."
    assert _codes(text.format("IAEA"), "mun") == ["TRM006"]
    assert _codes(text.format("International Atomic Energy Agency (IAEA)"), "mun") == []
    assert _codes(text.format("IAEA"), "ga") == []
