"""Lines and paragraphs of PDF files in scripts that the fonts of every reader cannot print."""

import pytest

from lintres.formats.pdf.joints import Joints
from lintres.formats.pdf.layout import ALWAYS, NEVER_HAN, Line, Word
from lintres.formats.pdf.lines import lines_of
from lintres.formats.pdf.measures import measures_of
from lintres.formats.pdf.paragraphs import grouped

SIZE, LEFT = 10.0, 90.0


def word(text: str, left: float, place: int, nearest: float, baseline: float = 100.0) -> Word:
    right = left + SIZE * len(text)
    return Word(
        text, left, right, baseline, SIZE, False, False, False, nearest, False, place, False
    )


@pytest.mark.parametrize(
    ("place", "text"),
    [
        pytest.param(4, "世界： 2030", id="behind the word"),
        pytest.param(6, "世界：2030", id="behind another one"),
    ],
)
def test_a_space_of_the_file_stands_where_it_is_there(place: int, text: str) -> None:
    row = [word("世界：", LEFT, 0, NEVER_HAN), word("2030", LEFT + 30, place, ALWAYS)]
    assert [line.text for line in lines_of(row, 1, 600.0, leftwards=False)] == [text]


def page(number: int, *texts: str, pitch: float = 16.0) -> list[Line]:
    return [
        line
        for at, text in enumerate(texts)
        for line in lines_of(
            [word(text, LEFT, at, NEVER_HAN, 100.0 + pitch * at)], number, 600.0, leftwards=False
        )
    ]


def paragraphs(*pages: list[Line]) -> list[str]:
    return ["|".join(line.text for line in each) for each in grouped(pages, measures_of(pages))]


FULL = "决定在所有桥梁旁边为读者开设一间安静的小屋并且"


@pytest.mark.parametrize(
    ("last", "first", "number"),
    [
        pytest.param("并把它列入下一届会议的临时议程之中。", "第五十三次全体会议", 2, id="a stop"),
        pytest.param("并把它列入下一届会议临时议程之中；又", "第五十三次全体会议", 1, id="none"),
    ],
)
def test_a_page_without_capitals_begins_with_a_paragraph_behind_a_stop(
    last: str, first: str, number: int
) -> None:
    last = FULL[: len(FULL) - len(last)] + last
    assert len(paragraphs(page(1, *[FULL] * 14, last), page(2, first))) == number


def test_a_line_that_ends_early_ends_a_paragraph_however_long_the_next_one_is() -> None:
    assert paragraphs(page(1, *[FULL] * 13, "议程项目3", FULL))[1:] == [FULL]


def test_a_mark_may_push_its_line_down() -> None:
    lines = page(1, *[FULL] * 14)
    mark = word("2", 0.0, 0, NEVER_HAN)._replace(raised=True, size=6.0)
    last = lines[-1]
    lines[-1] = last._replace(words=(*last.words, mark), baseline=last.baseline + 4)
    assert len(paragraphs(lines)) == 1
    lines[-1] = last._replace(baseline=last.baseline + 4)
    assert len(paragraphs(lines)) == 2


LATIN = "Recalling all that it has said of bridges and of"


def test_a_line_below_a_short_one_may_begin_with_a_figure() -> None:
    lines = page(1, "Original: English", "2022 session", *[LATIN] * 14)
    assert paragraphs(lines)[0] == "Original: English"


def test_a_line_that_is_longer_than_most_is_full() -> None:
    """Most lines are whole paragraphs: where they end says little of where lines end."""
    short = [f"{opening}在所有桥梁旁边开设小屋，" for opening in 2 * "回顾念及深信重申欢迎注意赞赏"]
    assert paragraphs(page(1, *short, FULL, "议，", pitch=12.0)) == [*short, f"{FULL}|议，"]


def test_paragraphs_may_stand_hardly_farther_apart_than_lines() -> None:
    lines = page(1, *[LATIN] * 16, pitch=21.0)
    for at in range(4, 16, 3):  # each third one begins a paragraph
        lines[at - 1] = lines[at - 1]._replace(text=f"{LATIN[:-1]},")
        for beyond in range(at, 16):
            lines[beyond] = lines[beyond]._replace(baseline=lines[beyond].baseline + 2.0)
    assert [each.count("|") for each in paragraphs(lines)] == [3, 2, 2, 2, 2]


def test_the_longest_line_is_a_paragraph_of_its_own_where_lines_of_an_address_stand_closer() -> (
    None
):
    lines = page(1, *("大会", "第八十届会议", "第三委员会", "议程项目", "社会发展"), pitch=12.0)
    body = page(1, *(f"{number}. 决定在桥边开一家店；" for number in range(1, 9)), FULL, "附件")
    lines += [line._replace(baseline=line.baseline + 100) for line in body]
    assert paragraphs(lines)[-2:] == [FULL, "附件"]


@pytest.mark.parametrize(
    ("size", "rise", "raised"),
    [
        pytest.param(6.5, 3.5, True, id="small"),
        pytest.param(9.7, 4.8, True, id="as large as its word"),
        pytest.param(9.7, 0.0, False, id="level"),
    ],
)
def test_a_mark_is_raised_whatever_its_size(size: float, rise: float, raised: bool) -> None:
    below = word("大会，", LEFT, 2, NEVER_HAN, 116.0)
    row = [word("报告", LEFT, 0, NEVER_HAN), below]
    row.append(
        Word("2", LEFT + 20, LEFT + 24, 100 - rise, size, *row[0][5:8], 0.24, False, 1, False)
    )
    (line, _) = lines_of(row, 1, 600.0, leftwards=False)
    assert [(each.text, each.raised) for each in line.words] == [("报告", False), ("2", raised)]


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        pytest.param(
            ["all libra\u2010", "ries of it"], "all libraries of it", id="it breaks words"
        ),
        pytest.param(
            ["well\u2010being, and well\u2010", "known too"],
            "well\u2010being, and well\u2010known too",
            id="words have it",
        ),
    ],
)
def test_a_hyphen_that_only_ends_lines_breaks_words(texts: list[str], joined: str) -> None:
    first, second = page(1, *texts)
    fallen, glue = Joints([first, second]).joint(first.text, second.text)
    assert first.text[: len(first.text) - fallen] + glue + second.text == joined
