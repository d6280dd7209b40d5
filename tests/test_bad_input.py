"""Input that no drafter means: empty, huge, hostile. A clear answer, soon, and no traceback."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from clock import seconds, stays_below

from lintres import lint
from lintres.cli import main

_PARAGRAPH = "{}. Requests the Secretary-General to report;\n"
HOSTILE = {
    "one line of a million letters": "The General Assembly,\n\nRecalling "
    + "the report " * 100_000,
    "one line of Chinese": "大会，\n\n回顾" + "志愿人员" * 100_000 + "，",
    "digits": "1" * 1_000_000,
    "thousands of numbered paragraphs": "The General Assembly\n\n"
    + "".join(map(_PARAGRAPH.format, range(1, 5001))),
    "numbers without paragraphs": "1.\n" * 10_000,
    "asterisks": "*" * 100_000,
    "asterisks and spaces": "* " * 50_000,
    "bold letters": "The General Assembly,\n\n" + "**a** " * 10_000,
    "open brackets": "(" * 200_000,
    "open quotation marks": "The General Assembly,\n\nRecalling " + "“" * 100_000,
    "points of points": "The General Assembly\n\n1. Decides:\n" + "(i) that;\n" * 5_000,
    "spaces": " " * 2_000_000,
    "empty lines": "\n" * 2_000_000,
    "comments never closed": "<!--" * 100_000,
    "notes without marks": "The General Assembly,\n\n" + "¹ A/60/1.\n" * 5_000,
    "solidi": "/1" * 200_000,
    "underscores": "_" * 500_000,
    "commas": "The General Assembly,\n\n" + "," * 300_000,
    "headings": "The General Assembly,\n\n" + "A Heading Without Mark\n\n" * 5_000,
    "paragraphs that end wrongly": "The General Assembly,\n\n" + "Recalling it;\n\n" * 5_000,
    "a word a million times over": "ab" * 500_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_answered_soon(text: str) -> None:
    assert seconds(lambda: lint(text, profile="ga")) < 10


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("Recalling its resolution;\n\n", id="recitals"),
        pytest.param("Requests it to report;\n\n", id="paragraphs without number"),
        pytest.param("请秘书长报告；\n\n", id="Chinese paragraphs"),
        pytest.param("The General Assembly,\n\n", id="organ lines"),
        pytest.param("61st plenary meeting\n26 November 2002\n\n", id="adoption lines"),
        pytest.param("**Recalling** it **twice,\n\n", id="markup"),
    ],
)
def test_four_times_the_paragraphs_take_four_times_the_time(unit: str) -> None:
    def work(times: int) -> Callable[[], object]:
        return partial(lint, "The General Assembly,\n\n" + unit * times, profile="ga")

    work(100)()
    assert stays_below(6, work(1000), work(4000))


_OPENINGS = {
    "ar": "إن الجمعية العامة،\n\nوإذ تشير إلى ",
    "en": "The General Assembly,\n\nRecalling ",
    "es": "La Asamblea General,\n\nRecordando ",
    "fr": "L’Assemblée générale,\n\nRappelant ",
    "ru": "Генеральная Ассамблея,\n\nссылаясь на ",
    "zh": "大会，\n\n回顾",
}


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        pytest.param("ar", "\u0640", id="Arabic tatweel"),
        pytest.param("ar", "قـــــرار ", id="stretched Arabic words"),
        pytest.param("ar", "قرارها ٦٠/١، ", id="Arabic citations in Arabic digits"),
        pytest.param("en", "resolution 60/1, ", id="English citations"),
        pytest.param("en", "its 61st session, ", id="sessions"),
        pytest.param("en", "PP1 ", id="labels of a negotiation"),
        pytest.param("es", "el Presidente  y la ", id="doubled spaces"),
        pytest.param("es", "¿qué? ", id="Spanish questions"),
        pytest.param("fr", "« a » ", id="French quotations"),
        pytest.param("fr", "\n", id="line feeds in a French sentence"),
        pytest.param("ru", "я", id="Cyrillic letters"),
        pytest.param("ru", "Совета", id="a Russian body"),
        pytest.param("ru", "резолюцию 60/1 ", id="Russian citations"),
        pytest.param("ru", "Aя ", id="Cyrillic and Latin letters"),
        pytest.param("zh", "大", id="Han"),
        pytest.param("zh", "１２", id="full-width digits"),
        pytest.param("zh", "第６０／１号决议、", id="Chinese citations in full-width digits"),
        pytest.param("zh", "[a] ", id="brackets"),
    ],
)
def test_four_times_a_sentence_takes_four_times_the_time(language: str, unit: str) -> None:
    def work(size: int) -> Callable[[], object]:
        text = _OPENINGS[language] + unit * (size // len(unit.encode()))
        return partial(lint, text, language=language, profile="ga")

    work(1_000)()
    assert stays_below(6, work(40_000), work(160_000))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "the file is empty", id="empty"),
        pytest.param(" \n\t\n", "the file is empty", id="white space"),
        pytest.param(
            "Dear colleagues, see you on Friday.", "no resolution is found", id="a letter"
        ),
    ],
)
def test_a_text_without_resolution_is_told_so(
    text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(text, encoding="utf-8")
    assert main(["check", str(path)]) == 1
    assert said in capsys.readouterr().out


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_line_breaks_make_no_difference(line_break: str) -> None:
    text = "The General Assembly,\n\nRecalling its Lantern Agenda;\n\n1. Decides to meet;\n"
    text += "3. Requests a report.\n"
    found = lint(text.replace("\n", line_break)).diagnostics
    assert [one.code for one in found] == ["PUN002", "NUM001"]
