"""Footnote marks: plain digits told from the numbers of a sentence."""

import pytest

from lintres.lexicon import load_lexicon
from lintres.notemarks import tie_note_marks
from lintres.passage import Block, Passage
from lintres.source import Span

NOTES = {str(number) for number in range(1, 12)}


def tied(text: str, language: str = "en") -> tuple[str, list[tuple[str, int]]]:
    """Return a text without its marks, and each mark with the place where it stood."""
    block = Block(Passage([(text, 0)]), (Span(0, len(text)),))
    (read,) = tie_note_marks([block], NOTES, load_lexicon(language))
    return read.text, [(note.label, note.at) for note in read.notes]


@pytest.mark.parametrize(
    ("text", "without", "marks"),
    [
        ("the Lantern Agenda1 and its annex,", "the Lantern Agenda and its annex,", [("1", 18)]),
        ("the Lantern Agenda, 1 and its annex,", "the Lantern Agenda, and its annex,", [("1", 19)]),
        ("the report;² and the note,", "the report; and the note,", [("2", 11)]),
        ("the report;\u00a02/", "the report;", [("2", 11)]),
        ("the report 2/ and the note,", "the report and the note,", [("2", 10)]),
        ("adopted in March 20082 by vote,", "adopted in March 2008 by vote,", [("2", 21)]),
        ("the Tea Protocol 3 on kettles,", "the Tea Protocol on kettles,", [("3", 16)]),
        (
            "the letters of 24 August 2016 3 and 21 October 2016, 4",
            "the letters of 24 August 2016 and 21 October 2016,",
            [("3", 29), ("4", 50)],
        ),
        ("in Tea Protocol I6 to the treaty,", "in Tea Protocol I to the treaty,", [("6", 17)]),
        ("in decision 4/TEA.5, 6", "in decision 4/TEA.5,", [("6", 20)]),
        ("in decision 4/TEA.5,6", "in decision 4/TEA.5,", [("6", 20)]),
        ("《议程》¹的执行情况，", "《议程》的执行情况，", [("1", 4)]),
        ("البرنامج(1)، وخطة العمل،", "البرنامج، وخطة العمل،", [("1", 8)]),
    ],
)
def test_a_mark_is_taken_out(text: str, without: str, marks: list[tuple[str, int]]) -> None:
    assert tied(text) == (without, marks)


@pytest.mark.parametrize(
    "text",
    [
        "Recalling paragraph 3 of the report,",
        "Recalling document A/C.2/80/L.5 and the debate,",
        "Recalling document A/80/7/Add.4 and the debate,",
        "Recalling its resolution 5/ 17 and the debate,",
        "Noting the 5 members of the panel,",
        "Noting the letter of 2 October,",
        "Noting the work of the G7 and the level of CO2,",
        "Noting the year 2030,",
        "Noting the letters of 3/4 of the members,",
    ],
)
def test_a_number_is_no_mark(text: str) -> None:
    assert tied(text) == (text, [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Rappelant le paragraphe 3 du rapport,"),
        ("fr", "Notant que 5 pour cent des ports, le 2 octobre,"),
        ("es", "Recordando el párrafo 3 del informe y el 5 por ciento,"),
        ("es", "Recordando la carta del 2 de octubre y los 4 años,"),
        ("ru", "ссылаясь на пункт 3 доклада и на 5 процентов портов,"),
        ("ru", "ссылаясь на письмо от 2 октября и на 4 государства,"),
        ("ar", "وإذ تشير إلى الفقرة 3 من التقرير،"),
        ("ar", "وإذ تشير إلى 5 في المائة من الموانئ،"),
        ("zh", "回顾报告第3段和5个港口，"),
        ("zh", "注意到2月的信和约4亿人，"),
    ],
)
def test_a_number_is_no_mark_in_other_languages(language: str, text: str) -> None:
    assert tied(text, language) == (text, [])


def test_a_mark_weighs_more_than_a_figure() -> None:
    text = "the Agenda,3 with 4.5 million kettles, and the Compact,4 and the Pact,5"
    without = "the Agenda, with 4.5 million kettles, and the Compact, and the Pact,"
    assert tied(text) == (without, [("3", 11), ("4", 54), ("5", 68)])
