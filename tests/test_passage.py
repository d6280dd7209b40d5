"""Passages: logical text, and where it stands in the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintres.passage import Holes, Passage
from lintres.source import Span

#          0         1         2
#          0123456789012345678901234567
SOURCE = "Recalling its \n2/5\nresolution,"
TORN = Passage([("Recalling its", 0), (" ", None), ("resolution,", 19)])


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        pytest.param(0, 9, (0, 9), id="within the first line"),
        pytest.param(14, 24, (19, 29), id="within the second"),
        pytest.param(10, 24, (10, 29), id="over what tears it apart"),
        pytest.param(13, 14, (13, 13), id="a joint stands at the end of the line before it"),
        pytest.param(25, 25, (30, 30), id="the end"),
    ],
)
def test_span(start: int, end: int, span: tuple[int, int]) -> None:
    assert TORN.span(start, end) == span


def test_spans_leave_out_what_lies_between() -> None:
    assert TORN.spans() == (Span(0, 13), Span(19, 30))


def test_a_slice_keeps_its_map() -> None:
    part = TORN[10:24]
    assert (part.text, part.spans()) == ("its resolution", (Span(10, 13), Span(19, 29)))


def test_what_is_left_of_a_label_stands_where_it_ended() -> None:
    assert Passage([("1.", 7)])[2:].span() == (9, 9)


def test_offset_after_a_place_of_the_source() -> None:
    assert [TORN.offset_after(place) for place in (0, 13, 15, 20, 30)] == [0, 13, 14, 15, 25]


def test_holes_move_what_follows_them() -> None:
    holes = Holes([Span(0, 2), Span(5, 8)])
    assert TORN.without(holes).text == "calg its resolution,"
    assert [holes.moved(offset) for offset in (0, 1, 2, 4, 5, 6, 8, 25)] == [
        0,
        0,
        0,
        2,
        3,
        3,
        3,
        20,
    ]


@given(st.lists(st.tuples(st.text(min_size=1, max_size=5), st.booleans()), max_size=8))
def test_every_character_maps_to_itself(parts: list[tuple[str, bool]]) -> None:
    source, runs = "", []
    for text, kept in parts:
        if kept:
            runs.append((text, len(source)))
        source += text
    passage = Passage(runs)
    for offset, character in enumerate(passage.text):
        assert source[passage.source_offset(offset)] == character
    assert "".join(source[start:end] for start, end in passage.spans()) == passage.text
