"""What the rules on marks and letters leave alone, and what they tell of odd places."""

from typing import NamedTuple

import pytest

from lintres import Severity, lint


class Row(NamedTuple):
    """A draft, and the codes of PUN and TYP that are found in it, with what they mark."""

    language: str
    text: str
    found: tuple[tuple[str, str], ...] = ()


def _acts(language: str, words: str) -> str:
    """Return a draft with words in its first operative paragraph."""
    frames = {
        "ar": "إن الجمعية العامة\n\n1 - {}؛\n\n2 - تطلب تقديم تقرير مستكمل.",
        "en": "The General Assembly\n\n1. {};\n\n2. Requests an update.",
        "es": "La Asamblea General\n\n1. {};\n\n2. Solicita un informe actualizado.",
        "fr": "L’Assemblée générale\n\n1. {}\u00a0;\n\n2. Demande un rapport actualisé.",
        "ru": "Генеральная Ассамблея\n\n1. {};\n\n2. просит представить обновленный доклад.",
        "zh": "大会\n\n1. {}；\n\n2. 请秘书长提出最新情况。",
    }
    return frames[language].format(words)


LEFT_ALONE = [
    pytest.param("en", "Notes the report of Mr. J. Smith, No. 3, of St. Lucia", id="abbreviations"),
    pytest.param("en", "Notes paragraphs 4 (a) and 5 (b) (ii) of the report", id="labels"),
    pytest.param("en", "Notes the question: “What is law? And why?”", id="a quoted question"),
    pytest.param("en", "Adds the words: “The Council shall meet.”", id="a quoted sentence"),
    pytest.param("en", "Notes resolutions 60/1 of 16 September 2005 and 61/1", id="a list of two"),
    pytest.param("en", "Notes resolution 60/1, and resolution 61/1", id="two lists"),
    pytest.param("en", "Notes document A/60/2015-2016/3 and 20,000 dollars", id="a symbol, a sum"),
    pytest.param("en", "Notes the “long-term” and the 4.5 per cent", id="a compound, a decimal"),
    pytest.param("en", "Notes Treaty Series, vol. 2515, No. 44910", id="a number of a treaty"),
    pytest.param("en", 'Notes the "Oceans" report', id="a text typed with straight marks"),
    pytest.param("fr", "Prend note de l’alinéa a) du paragraphe 4 et de 22 %", id="French labels"),
    pytest.param("fr", "Note «\u202fles “mers”\u202f» à 10:30 sur https://un.org", id="inside «»"),
    pytest.param("fr", "Prend note du rapport de M. Dupont (voir p. 3)", id="M. and p."),
    pytest.param("es", "Recuerda las resoluciones 60/1, de 16 de septiembre de 2005, y 61/1",
                 id="the comma that closes a Spanish date"),
    pytest.param("es", "Observa el párrafo 4 a) y el 22,2% de 24.042.875 dólares", id="Spanish"),
    pytest.param("ru", "отмечает «доклад „Моря“» г-на А. С. Петрова, см. п. 4 a)", id="Russian"),
    pytest.param("ru", "призывает государства-члены и государства — участники", id="dashes"),
    pytest.param("ru", "отмечает 61-е заседание и COVID-19", id="Latin beside Cyrillic"),
    pytest.param("ar", "تحيط علما بالفقرة 4 (هـ) وبالبند المعنون ”المحيطات“", id="Arabic letters"),
    pytest.param("ar", "تحيط علما بالبند المعنون “المحيطات” وبنسبة 5 في المائة", id="other order"),
    pytest.param("zh", "注意到《公约》第4(a)段和题为“海洋”的项目", id="Chinese brackets"),
    pytest.param("zh", "注意到乾隆时期的著作和2014-2015年的22.2%", id="characters of both scripts"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), LEFT_ALONE)
def test_what_is_right_is_left_alone(language: str, words: str) -> None:
    assert _found(_acts(language, words), language) == ()


FOUND = [
    pytest.param(
        Row(
            "en",
            "The General Assembly\n\n1. Requests the Committee\n\n(a) To report;\n\n"
            "(b) To consult;\n\n2. Requests an update.",
            (("PUN006", ""),),
        ),
        id="the first point was taken for part of what leads to it",
    ),
    pytest.param(
        Row(
            "en",
            "The General Assembly\n\n1. Decides to ask:\n\n(a) What is law?\n\n(b) Who made it?\n\n"
            "2. Requests an update.",
        ),
        id="points that ask",
    ),
    pytest.param(
        Row(
            "en",
            "The General Assembly\n\n1. Adopts the words:\n\n“The harbour is open;\n\n"
            "“The lights are lit.”",
        ),
        id="a quotation of two paragraphs",
    ),
    pytest.param(
        Row(
            "fr",
            "L’Assemblée générale\n\n1. Note le rapport;\n\n2. Note l’autre;\n\n3. Demande tout.",
        ),
        id="a French text without spaces, all of a piece",
    ),
    pytest.param(
        Row("ru", _acts("ru", "ссылается на резолюцию 2625 (ХХV)"), (("TYP006", "ХХV"),)),
        id="a roman numeral of two scripts",
    ),
    pytest.param(
        Row("ru", _acts("ru", "отмечает пункт 4 с) доклада"), (("TYP006", "с"),)),
        id="a Cyrillic letter of a point",
    ),
    pytest.param(
        Row("es", _acts("es", "Observa la educaciуn"), (("TYP006", "educaciуn"),)),
        id="a letter that a wrong encoding made",
    ),
    pytest.param(
        Row(
            "en",
            "Resolution adopted by the Security Council\n\nThe Security Council\n\n"
            "1. Decides that the tasks are:\n\n(a) To watch,\n\n(b) To help,\n\n(c) To report,\n\n"
            "2. Decides to remain seized of the matter.",
        ),
        id="points of the Security Council that end in commas",
    ),
]


@pytest.mark.parametrize("row", FOUND)
def test_odd_places(row: Row) -> None:
    assert _found(row.text, row.language) == row.found


def _found(text: str, language: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (one.code, text[slice(*one.span)])
        for one in lint(text, language=language).diagnostics
        if one.code[:3] in ("PUN", "TYP")
    )


def test_a_text_that_a_conversion_took_apart_is_not_scolded() -> None:
    text = (
        "L’Assemblée générale,\n\nRappelant sa résolution 60/1,\n\n"
        "de son rapport sur les mers ;\n\n1. Prend note du rapport ;\n\n2. Demande une suite ;"
    )
    assert "PUN004" in {one.code for one in lint(text).diagnostics}
    found = lint(f"{text}\n\n\\_\\_\\_\\_\\_\\_").diagnostics
    assert {one.severity for one in found if one.code[:3] == "PUN"} <= {Severity.WARNING}


@pytest.mark.parametrize(
    ("tail", "codes"), [("and", ["PUN007"]), ("and,", ["PUN007"]), ("or", []), ("and/or", [])]
)
def test_a_word_after_the_semicolon_is_not_the_ending(tail: str, codes: list[str]) -> None:
    text = f"The General Assembly\n\n1. Notes the report; {tail}\n\n2. Requests an update."
    assert [one.code for one in lint(text).diagnostics] == codes
