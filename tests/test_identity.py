"""What a draft is: recognised from its text, or given."""

from datetime import date

import pytest

from lintres import Identity, Source, parse
from lintres.identity import Given
from lintres.lexicon import LANGUAGES, committee_keys, load_lexicon, organ_keys
from lintres.symbols import SymbolFacts

_BODY = "\n\nThe General Assembly,\n\nRecalling its resolution 60/1,\n\nDecides to meet again.\n"


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "26 November 2002", date(2002, 11, 26)),
        ("en", "at its 61st plenary meeting, on 1 May 2019", date(2019, 5, 1)),
        ("en", "on 31 June 2015 and on 30 June 2015", date(2015, 6, 30)),
        ("en", "Sixty-first session", None),
        ("fr", "le 1er mai 2019", date(2019, 5, 1)),
        ("fr", "le 23 d\u00e9cembre 2015", date(2015, 12, 23)),
        ("fr", "1 er août 1996", date(1996, 8, 1)),
        ("es", "1° de febrero de 1946", date(1946, 2, 1)),
        ("es", "25 de setiembre del 2014", date(2014, 9, 25)),
        ("ru", "7 декабря 2017 года", date(2017, 12, 7)),
        ("ar", "26 تشرين الثاني/نوفمبر 2002", date(2002, 11, 26)),
        ("ar", "١٩ كانون الأول/ ديسمبر ٢٠٢٣", date(2023, 12, 19)),
        ("ar", "5 يونيه 2001", date(2001, 6, 5)),
        ("zh", "2002年11月26日第61次全体会议", date(2002, 11, 26)),
        ("zh", "一九九七年十一月二十日", date(1997, 11, 20)),
        ("zh", "2002 年 11 月 6 日", date(2002, 11, 6)),
        ("ru", "26 November 2025", date(2025, 11, 26)),
        ("zh", "26 November 2025", date(2025, 11, 26)),
    ],
)
def test_a_date_is_read(language: str, text: str, found: date | None) -> None:
    assert load_lexicon(language).date_in(text) == found


@pytest.mark.parametrize(
    ("symbol", "facts"),
    [
        ("A/57/L.8", SymbolFacts("GA", "draft", 57)),
        ("A/RES/57/106", SymbolFacts("GA", "adopted", 57)),
        ("A/RES/2625 (XXV)", SymbolFacts("GA", "adopted", 25)),
        ("A/RES/S-21/2", SymbolFacts("GA", "adopted")),
        ("A/ES-10/L.26", SymbolFacts("GA", "draft")),
        ("A/C.3/80/L.12/Rev.1", SymbolFacts("GA", "draft", 80, "C3")),
        ("A/SPC/37/L.4", SymbolFacts("GA", "draft", 37, "SPC")),
        ("S/RES/2504 (2020)", SymbolFacts("SC", "adopted")),
        ("S/2015/92", SymbolFacts("SC", "draft")),
        ("E/RES/1996/31", SymbolFacts("ECOSOC", "adopted")),
        ("E/2015/L.3", SymbolFacts("ECOSOC", "draft")),
        ("E/CN.6/2015/L.1", SymbolFacts("CSW", "draft")),
        ("A/HRC/RES/5/1", SymbolFacts("HRC", "adopted", 5)),
        ("A/HRC/54/L.3", SymbolFacts("HRC", "draft", 54)),
        ("A/HRC/S-36/L.1", SymbolFacts("HRC", "draft")),
        ("ESCAP/RES/74/1", SymbolFacts("ESCAP", "adopted")),
        ("UNEP/EA.5/Res.14", SymbolFacts("UNEA", "adopted")),
        ("GC(69)/RES/11", SymbolFacts()),
        ("", SymbolFacts()),
    ],
)
def test_a_symbol_tells(symbol: str, facts: SymbolFacts) -> None:
    assert load_lexicon("en").symbols.read(symbol) == facts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_the_same_organs_and_committees(language: str) -> None:
    lexicon = load_lexicon(language)
    assert lexicon.names["organs"].keys() == organ_keys()
    assert lexicon.names["committees"].keys() == committee_keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_a_line_of_the_masthead(language: str) -> None:
    lexicon = load_lexicon(language)
    read = {
        (field, key): {name: lexicon.line(field, name) is not None for name in names}
        for field, table in (("organ", "organs"), ("committee", "committees"))
        for key, names in lexicon.names[table].items()
    }
    assert [key for key, names in read.items() if not all(names.values())] == []


@pytest.mark.parametrize(
    ("language", "line", "key"),
    [
        ("en", "The General Assembly,", "GA"),
        ("en", "*The General Assembly*", "GA"),
        ("en", "The Conference of the Parties", "COP"),
        ("en", "the General Assembly;", None),
        ("en", "The General Assembly;", None),
        ("en", "General Assembly", None),
        ("fr", "L' Assemblée général,e,", "GA"),
        ("fr", "Le Conseil de tutelle,", "TC"),
        ("es", "El  Consejo de Seguridad,", "SC"),
        ("ru", "Совет Безопасности,", "SC"),
        ("ru", "совет безопасности,", None),
        ("ar", "إن الجمعيـة العامـة،", "GA"),
        ("zh", "大  会，", "GA"),
        ("zh", "大会大会大会大会，", "GA"),
        ("zh", "大会；", None),
    ],
)
def test_an_organ_line_is_recognised(language: str, line: str, key: str | None) -> None:
    assert load_lexicon(language).organ_key(line) == key


@pytest.mark.parametrize(
    ("language", "line", "key"),
    [
        ("en", "Third Committee", "C3"),
        ("en", "[on the report of the Second Committee (A/80/545)]", "C2"),
        ("fr", "[sur la base du rapport de la Cinquième Commission (A/70/648)]", "C5"),
        ("es", "[sobre la base del informe de la Sexta Comisión (A/73/539)]", "C6"),
        ("ru", "[по докладу Четвёртого комитета (A/79/424)]", "C4"),
        ("ar", "[بناء على تقرير اللجـنة الثانية (A/78/461)]", "C2"),
        ("zh", "特别政治和非殖民化委员会(第四委员会)", "C4"),
        ("zh", "[根据第一委员会的报告(A/78/409)通过]", "C1"),
        ("en", "[without reference to a Main Committee (A/57/L.8)]", None),
    ],
)
def test_a_committee_is_recognised(language: str, line: str, key: str | None) -> None:
    assert load_lexicon(language).committee_key(line) == key


def identity(text: str, given: Given | None = None) -> Identity:
    return parse(Source(text), **(given or {})).identity


def test_what_is_given_decides_and_tells_the_rest() -> None:
    assert identity(_BODY, {"symbol": "A/C.3/80/L.12", "date": date(2025, 11, 3)}) == Identity(
        "GA", "ga", "draft", "A/C.3/80/L.12", 80, "C3", date(2025, 11, 3)
    )


@pytest.mark.parametrize(
    ("given", "differs"),
    [
        pytest.param({"organ": "HRC"}, {"organ": "HRC", "profile": "hrc"}, id="organ"),
        pytest.param({"profile": "mun"}, {"profile": "mun"}, id="profile"),
        pytest.param({"stage": "adopted"}, {"stage": "adopted"}, id="stage"),
        pytest.param({"session": 61}, {"session": 61}, id="session"),
        pytest.param({"committee": "C5"}, {"committee": "C5"}, id="committee"),
        pytest.param({"date": date(2006, 1, 2)}, {"date": date(2006, 1, 2)}, id="date"),
    ],
)
def test_each_can_be_given(given: Given, differs: Given) -> None:
    text = "A/60/L.3\n\n9 September 2005\n\nSixtieth session\n\nFifth Committee" + _BODY
    assert identity(text, given)._asdict() == {**identity(text)._asdict(), **differs}


@pytest.mark.parametrize(
    "given",
    [{"organ": "UNO"}, {"profile": "press"}, {"stage": "final"}, {"committee": "C7"}],
    ids=str,
)
def test_what_does_not_exist_cannot_be_given(given: Given) -> None:
    with pytest.raises(ValueError, match="there are"):
        identity(_BODY, given)


def test_the_symbol_tells_boards_of_one_name_apart() -> None:
    board = "\n\nThe Executive Board\n\n1. Takes note of the report;\n\n2. Requests another.\n"
    symbols = ("E/ICEF/2020/L.3", "DP/2020/L.1", "")
    organs = [identity(symbol + board).organ for symbol in symbols]
    assert organs == ["EXB-UNICEF", "EXB-UNDP", None]
