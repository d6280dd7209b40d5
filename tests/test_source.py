"""Reading a text: encodings, line breaks, positions."""

import pytest

from lintres import Source, SourceError


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"\xff\xfeT\x00", "UTF-16", id="UTF-16, little end first"),
        pytest.param(b"\xfe\xff\x00T", "UTF-16", id="UTF-16, big end first"),
        pytest.param(b"The\x00 General", "byte 4 is zero", id="binary"),
        pytest.param(b"Line\nC\xf4te", "byte 7 (0xf4, line 2)", id="Latin-1"),
        pytest.param("大会".encode("gb18030"), "byte 1 (0xb4, line 1)", id="GB 18030"),
        pytest.param(
            b"a\r\nb\rc\n\x80", "byte 8 (0x80, line 4)", id="after line breaks of all kinds"
        ),
    ],
)
def test_what_is_not_utf_8_is_named(data: bytes, said: str) -> None:
    with pytest.raises(SourceError) as refused:
        Source.decode(data, "draft.txt")
    assert str(refused.value).startswith("draft.txt: ")
    assert said in str(refused.value)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    source = Source.decode(b"\xef\xbb\xbfThe")
    assert (source.bom, source.text, source.position(0)) == (True, "The", (1, 1))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        pytest.param("ab\ncd", (2, 2), id="line feed"),
        pytest.param("ab\rcd", (2, 2), id="carriage return"),
        pytest.param("a\r\ncd", (2, 2), id="both"),
        pytest.param("ab\fcd", (1, 5), id="a form feed breaks no line"),
        pytest.param("ab\u2028cd", (1, 5), id="nor does a line separator"),
        pytest.param("大会𝒜cd", (1, 5), id="a column is a code point"),
    ],
)
def test_position_of_the_last_character(text: str, position: tuple[int, int]) -> None:
    source = Source(text)
    assert source.position(len(text) - 1) == position


def test_lines_go_without_their_breaks() -> None:
    source = Source("ab\r\n\rc\n")
    lines = [source.slice(source.line(number + 1)) for number in range(source.line_count)]
    assert lines == ["ab", "", "c", ""]
