"""Sponsors and names of States: what is no fault, and what the lists of names hold."""

import csv
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from lintres import Rule, lint, load_rules, load_states, sort_key, variants
from lintres.lexicon import LANGUAGES, load_lexicon

GRAMMAR = Path(__file__).parent.parent / "grammar"
RULES = {rule.code: rule for rule in load_rules()}
SPONSORS = [rule for code, rule in RULES.items() if code.startswith("SPO")]
ORGANS = {
    "ar": "إن الجمعية العامة\n\n1 - تحيط علما بالتقرير.",
    "en": "The General Assembly\n\n1. Notes the report.",
    "es": "La Asamblea General\n\n1. Observa el informe.",
    "fr": "L’Assemblée générale\n\n1. Prend note du rapport.",
    "ru": "Генеральная Ассамблея\n\n1. отмечает доклад.",
    "zh": "大会\n\n1. 注意到该报告。",
}


def found(text: str, language: str, rules: list[Rule]) -> list[tuple[str, str]]:
    """The codes of what is found, with the words that it is said of."""
    source = f"{text}\n\n{ORGANS[language]}"
    checked = lint(source, language=language, rules=rules)
    return [(one.code, source[one.span.start : one.span.end]) for one in checked.diagnostics]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        pytest.param("en", "Iran (Islamic Republic of) and Iraq: draft resolution", id="inverted"),
        pytest.param("en", "Niger and Nigeria: draft resolution", id="name in a name"),
        pytest.param(
            "en",
            "Bosnia and Herzegovina, Trinidad and Tobago and United Kingdom of Great Britain and "
            "Northern Ireland: draft resolution",
            id="and in names",
        ),
        pytest.param(
            "en",
            "Antigua and Barbuda, Saint Vincent and the Grenadines and Sao Tome and Principe: "
            "draft decision",
            id="and in all names",
        ),
        pytest.param("en", "Yemen and State of Palestine: draft resolution", id="observer last"),
        pytest.param("en", "State of Palestine and Yemen: draft resolution", id="observer under S"),
        pytest.param(
            "en", "Bahamas (The), Barbados and Belize: draft resolution", id="article in a name"
        ),
        pytest.param("en", "Bahamas, Barbados and Belize: draft resolution", id="until lately"),
        pytest.param("en", "Nauru and Palau: draft resolution", id="renamed within the year"),
        pytest.param(
            "en",
            "Denmark, on behalf of the States Members that are members of the European Union: "
            "draft resolution",
            id="on behalf of",
        ),
        pytest.param(
            "en",
            "Iraq (on behalf of the Group of 77 and China): draft resolution",
            id="on behalf of, in parentheses",
        ),
        pytest.param("en", "European Union and Norway: draft resolution", id="an organization"),
        pytest.param("en", "Draft resolution submitted by the Chair", id="the Chair"),
        pytest.param("en", "Draft decision submitted by the Bureau", id="the Bureau"),
        pytest.param("en", "Ukraine: amendment to draft resolution A/80/L.3", id="amendment"),
        pytest.param(
            "en",
            "A/80/L.9/Rev.2\n\nFiji and Samoa: revised draft resolution",
            id="revised as its symbol says",
        ),
        pytest.param(
            "en", "A/40/L.9\n\nByelorussian Soviet Socialist Republic and German Democratic "
            "Republic: draft resolution", id="names of 1985",
        ),
        pytest.param("en", "A/40/L.9\n\nBurma and Zaire: draft resolution", id="old names of 1985"),
        pytest.param(
            "en",
            "Egypt,* Norway and Viet Nam: draft resolution\n\n* On behalf of the Group of Arab "
            "States.",
            id="the asterisk of one State",
        ),
        pytest.param("fr", "Côte d'Ivoire et Égypte : projet de résolution", id="plain apostrophe"),
        pytest.param(
            "fr", "Guinée équatoriale, Guinée-Bissau et Haïti : projet de résolution", id="by words"
        ),
        pytest.param(
            "fr", "Guinée-Bissau, Guinée équatoriale et Haïti : projet de résolution",
            id="by letters",
        ),
        pytest.param(
            "fr",
            "Danemark (au nom de l’Union européenne) : projet de résolution",
            id="in French on behalf of",
        ),
        pytest.param("es", "Eslovenia e Islandia: proyecto de resolución", id="e before i"),
        pytest.param("es", "Grecia y Honduras: proyecto de resolución", id="y before ho"),
        pytest.param("es", "Trinidad y Tabago y Yemen: proyecto de resolución", id="y in a name"),
        pytest.param(
            "ru", "Иордания, Йемен и Кения: проект резолюции", id="short i after i"
        ),
        pytest.param("ar", "الأردن وأنتيغوا وبربودا: مشروع قرار", id="waw in names"),
        pytest.param("ar", "أنتيغوا وبربودا والبوسنة والهرسك: مشروع قرار", id="waw in all names"),
        pytest.param("zh", "中非共和国和刚果民主共和国：决议草案", id="和 in 共和国"),
        pytest.param("zh", "波斯尼亚和黑塞哥维那、巴西和乍得：决议草案", id="和 in a name"),
        pytest.param("zh", "印度和印度尼西亚：决议草案", id="a name that begins another"),
        pytest.param("zh", "主席提交的决议草案", id="in Chinese the Chair"),
    ],
)  # fmt: skip
def test_no_fault_of_sponsors(language: str, line: str) -> None:
    assert found(line, language, SPONSORS) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_members_may_sponsor_a_draft(language: str) -> None:
    words = load_lexicon(language).words["sponsors"]
    article = load_lexicon(language).form("sponsors", "article")
    sorted_as = words.get("sorted_as", language)

    def key(row: dict[str, str]) -> str:
        name = row[sorted_as]
        found = article.match(name) if article else None
        return sort_key(name[found.end() :] if found else name)

    members = [row for row in rows("states.csv") if not row["to"] and row["status"] == "member"]
    *names, last = [row[language] for row in sorted(members, key=key)]
    line = words["joint"].join(names) + words["last"] + last + ": " + words["tags"]["resolution"]
    assert found(line, language, SPONSORS) == []


@pytest.mark.parametrize(
    ("language", "line", "wrong"),
    [
        pytest.param(
            "en", "New Zealand Nicaragua and Peru: draft resolution",
            [("SPO003", "New Zealand Nicaragua")], id="a comma left out",
        ),
        pytest.param(
            "en", "Iran and Islamic Republic of Iran: draft resolution",
            [("SPO002", "Islamic Republic of Iran"), ("SPO004", "Iran"),
             ("SPO004", "Islamic Republic of Iran")], id="a State under two names",
        ),
        pytest.param(
            "en", "Viet Nam, Kenya, Chile, Samoa, Fiji, Peru and Haiti: draft resolution",
            [("SPO001", "Viet Nam, Kenya, Chile, Samoa, Fiji, Peru and Haiti")], id="no order",
        ),
        pytest.param(
            "en", "Fiji and others: draft resolution", [("SPO003", "others")], id="others"
        ),
        pytest.param(
            "en", "A/40/L.9\n\nEgypt and Türkiye: draft resolution",
            [("SPO004", "Türkiye")], id="a name that came later",
        ),
        pytest.param(
            "en", "Fiji & Samoa: draft resolution", [("SPO005", " & ")], id="ampersand"
        ),
        pytest.param(
            "es", "Chile e Haití: proyecto de resolución", [("SPO005", " e ")], id="e before ha"
        ),
        pytest.param(
            "en", "draft resolution submitted by the Chair",
            [("SPO006", "draft resolution submitted by the Chair")], id="no capital",
        ),
    ],
)  # fmt: skip
def test_fault_of_sponsors(language: str, line: str, wrong: list[tuple[str, str]]) -> None:
    assert sorted(found(line, language, SPONSORS)) == wrong


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("en", "Commends the Republic of Korea and Papua New Guinea.", id="whole"),
        pytest.param("en", "Takes note of the report “Vietnam in figures”.", id="quoted"),
        pytest.param("en", "Thanks Mr. Jack Holland for his work.", id="a person"),
        pytest.param("en", "Notes the visit of the Vietnam Veterans.", id="part of a name"),
        pytest.param("en", "Recalls the judgment in Georgia v. Russia (II).", id="a case"),
        pytest.param("en", "Recalls the summit in Istanbul, Turkey, in 2016.", id="in its day"),
        pytest.param("en", "Recalls the debts of the former Zaire.", id="a former name"),
        pytest.param(
            "en",
            "Urges the Democratic People's Republic of Korea (DPRK) to comply; the DPRK reports.",
            id="an abbreviation that is explained",
        ),
        pytest.param("en", "Sets aside 500 US dollars and 20 UK$.", id="money"),
        pytest.param("fr", "Salue la Fédération  de Russie.", id="a conversion's spaces"),
        pytest.param("fr", "Loue le Royaume-Uni de Grande-Bretagne et d’Irlande du Nord.", id="fr"),
        pytest.param("es", "Encomia a la República Unida de Tanzanía.", id="es"),
        pytest.param("ru", "ассигнует 500 долл. США.", id="ru: money"),
        pytest.param(
            "ru",
            "отмечает помощь Соединенного Королевства Великобритании и Северной Ирландии.",
            id="ru: a name in another case",
        ),
        pytest.param("zh", "赞扬白俄罗斯、俄罗斯联邦和朝鲜民主主义人民共和国。", id="zh"),
        pytest.param("ar", "تشيد ببيلاروس وجمهورية تنزانيا المتحدة.", id="ar"),
    ],
)
def test_no_fault_of_names_in_text(language: str, words: str) -> None:
    organ = ORGANS[language].partition("\n")[0]
    checked = lint(f"{organ}\n\n1. {words}", language=language, rules=[RULES["TRM004"]])
    assert [one.message for one in checked.diagnostics] == []


def test_a_title_is_held_to_them_too() -> None:
    text = f"A/80/L.9\n\nSituation in Burma\n\n{ORGANS['en']}"
    checked = lint(text, language="en", rules=[RULES["TRM004"]])
    assert [text[one.span.start : one.span.end] for one in checked.diagnostics] == ["Burma"]


@pytest.mark.parametrize("symbol", ["A/RES/25/12", "A/RES/40/12"])
def test_texts_of_their_time_keep_its_names(symbol: str) -> None:
    text = f"{symbol}\n\nThe General Assembly\n\n1. Commends Burma, Russia and Vietnam."
    assert not lint(text, language="en", rules=[RULES["TRM004"]]).diagnostics


# ---- The lists of names ---------------------------------------------------------------------


def rows(name: str) -> list[dict[str, str]]:
    with (GRAMMAR / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_state_has_a_name_in_every_language() -> None:
    states = rows("states.csv")
    assert [row["state"] for row in states if not all(row[one] for one in LANGUAGES)] == []


def test_the_names_of_a_state_follow_one_another() -> None:
    terms = defaultdict(list)
    for row in rows("states.csv"):
        terms[row["state"]].append((row["from"], row["to"]))
    torn = [
        state
        for state, times in terms.items()
        if any(not last or last >= first for (_, last), (first, _) in pairwise(times))
    ]
    assert torn == []


def test_variants_are_of_states_and_of_known_kinds() -> None:
    states = {row["state"] for row in rows("states.csv")}
    kinds = {"abbreviation", "accepted", "formal", "informal", "spelling", "superseded"}
    severities = {"", "error", "warning", "hint"}
    odd = [
        row["name"]
        for row in rows("state_variants.csv")
        if row["state"] not in states
        or row["language"] not in LANGUAGES
        or row["kind"] not in kinds
        or not {row["severity"], row["in_text"]} <= severities
    ]
    assert odd == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_in_use_is_a_variant(language: str) -> None:
    states = load_states(language)
    names = {one.name: one.state for one in variants(language)}
    in_use = [
        name
        for name, state in names.items()
        for term in states.terms(name)
        if term.state == state and term.covers(states.today)
    ]
    assert in_use == []


def test_there_are_193_members_and_two_observers() -> None:
    today = [row["status"] for row in rows("states.csv") if not row["to"]]
    assert (today.count("member"), today.count("observer")) == (193, 2)
