"""Edits that are made one after the other, and what they come to in the first text."""

from hypothesis import given
from hypothesis import strategies as st

from lintres import Edit, Source, Span
from lintres.editing import Change, Rounds, edited


def rounds(text: str, *several: list[tuple[int, int, str]]) -> list[Change]:
    made = Rounds(len(text))
    for owner, edits in enumerate(several):
        made.edit((Edit(Span(start, end), new), owner) for start, end, new in edits)
    return list(made.changes())


def test_edits_apart_stay_apart() -> None:
    assert rounds("one two", [(0, 3, "1")], [(2, 5, "2")]) == [
        Change(Span(0, 3), "1", frozenset({0})),
        Change(Span(4, 7), "2", frozenset({1})),
    ]


def test_an_edit_of_an_edit_is_one() -> None:
    assert rounds("one two", [(0, 3, "first")], [(0, 1, "F")]) == [
        Change(Span(0, 3), "First", frozenset({0, 1}))
    ]


def test_places_are_those_of_the_first_text() -> None:
    made = Rounds(len("one two three"))
    made.edit([(Edit(Span(0, 4), ""), 0), (Edit(Span(8, 8), "and "), 1)])
    assert made.before(Span(0, 3)) == Span(4, 7)  # two
    assert made.before(Span(8, 13)) == Span(8, 13)  # three
    assert made.before(Span(4, 7)) == Span(8, 8)  # and


@given(st.text("abc", max_size=8), st.data())
def test_all_rounds_come_to_the_same(text: str, data: st.DataObject) -> None:
    made = Rounds(len(text))
    now = text
    for owner in range(data.draw(st.integers(1, 3))):
        places = sorted(data.draw(st.sets(st.integers(0, len(now)), max_size=4)))
        edits = [
            Edit(Span(start, end), data.draw(st.sampled_from(["", "X", "YZ"])))
            for start, end in zip(places[::2], places[1::2], strict=False)
        ]
        made.edit((edit, owner) for edit in edits)
        now = edited(Source(now), edits).text
    changes = [Edit(change.span, change.text) for change in made.changes()]
    assert edited(Source(text), changes).text == now
    for start in range(len(now)):
        span = made.before(Span(start, start + 1))
        assert 0 <= span.start <= span.end <= len(text)
