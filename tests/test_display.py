"""How wide text is in a terminal, and that no draft can write to one."""

import subprocess
import sys

import pytest
from rich.cells import cell_len

from lintres.reports.display import cells, crop, reorders, shorten, visible, width, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param("", 0, id="nothing has no width"),
        pytest.param("Recalling", 9, id="a Latin letter has one column"),
        pytest.param("大会，", 6, id="Han characters and their marks have two"),
        pytest.param("１，", 4, id="so do full-width digits"),
        pytest.param("e\u0301te\u0301", 3, id="a combining accent has none"),
        pytest.param("قَرَار", 4, id="nor have Arabic vowel marks"),
        pytest.param("\U00020000", 2, id="Han characters beyond the basic plane have two"),
        pytest.param("\U0001d49c", 1, id="a mathematical letter there has one"),
        pytest.param("👨\u200d👩\u200d👧", 2, id="joined emoji have two together"),
        pytest.param("❤\ufe0f", 2, id="a variation selector makes an emoji wide"),
        pytest.param("각", 2, id="a Hangul syllable of three letters has two"),
        pytest.param("\x1b\x00", 2, id="control characters show as pictures of one column"),
        pytest.param("中\x1b", 3, id="also beside wide ones"),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize("repertoire", ["cp1252", "cp1251"])
def test_the_usual_letters_are_as_wide_as_rich_finds_them(repertoire: str) -> None:
    letters = bytes(range(0x20, 0x100)).decode(repertoire, "ignore")
    assert "“" in letters
    for letter in letters:
        assert width(letter) == cell_len(visible(letter))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Recalling “大会”", "Recalling “大会”", id="text stays as it is"),
        pytest.param("\x1b[31mred", "␛[31mred", id="no escape sequence"),
        pytest.param("\x9b31m", "\ufffd31m", id="no escape sequence of one character"),
        pytest.param("a\0b\x7f", "a␀b␡", id="no other control character"),
        pytest.param("a\r\nb\fc\td", "a␍␊b␌c␉d", id="no white space that moves the cursor"),
        pytest.param("a\u2028b\x85", "a␤b␤", id="no separator of lines"),
        pytest.param("a\u202eb\u2066c", "a\ufffdb\ufffdc", id="no turn of direction"),
        pytest.param("co\u00adoperate", "co-operate", id="a soft hyphen is seen"),
        pytest.param("\ud800", "\ufffd", id="a lone surrogate can be written"),
        pytest.param("\u0646\u200c\u0645", "\u0646\u200c\u0645", id="joining marks stay"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("line", "drawn"),
    [
        pytest.param("ab", [("a", 0), ("b", 1)], id="a letter, a cell"),
        pytest.param("大a", [("大", 0), ("a", 2)], id="a wide one takes two columns"),
        pytest.param("e\u0301a", [("e\u0301", 0), ("a", 1)], id="an accent stays with its letter"),
        pytest.param("\ta", [("    ", 0), ("a", 4)], id="a tab reaches to the next stop"),
        pytest.param("ab\tc", [("a", 0), ("b", 1), ("  ", 2), ("c", 4)], id="wherever it starts"),
        pytest.param("大\ta", [("大", 0), ("  ", 2), ("a", 4)], id="after wide characters too"),
        pytest.param("\x1ba", [("␛", 0), ("a", 1)], id="a control character has a cell"),
        pytest.param("大\x1b", [("大", 0), ("␛", 2)], id="of its own"),
        pytest.param("\u200ba", [("\u200b", 0), ("a", 0)], id="what has no width takes no column"),
    ],
)
def test_cells(line: str, drawn: list[tuple[str, int]]) -> None:
    assert [(cell.text, cell.column) for cell in cells(line)] == drawn


@pytest.mark.parametrize(
    "line",
    [
        "a\tb",
        "大\t会\x1b",
        "e\u0301\u0302👨\u200d👩\u200d👧x",
        "\u0301\u200d\ufe0f",
        "قَرَار \u202e12",
    ],
)
def test_cells_cover_every_character_once(line: str) -> None:
    covered = [offset for cell in cells(line) for offset in range(cell.start, cell.end)]
    assert covered == list(range(len(line)))


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        pytest.param("Recalling its", 13, "Recalling its", id="what fits stays"),
        pytest.param(
            "Recalling its resolution 57/141 of 12 December 2002",
            36,
            "Recalling its … 2002",
            id="the middle goes, at words",
        ),
        pytest.param("大会回顾其关于志愿人员的决议", 13, "大会回…议", id="or at characters"),
        pytest.param("abc\x1bdefghijklmnop", 9, "abc␛…op", id="controls stay visible"),
    ],
)
def test_shorten(text: str, limit: int, shown: str) -> None:
    assert shorten(text, limit) == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        pytest.param("Recalling", 9, "Recalling", id="what fits stays"),
        pytest.param("Recalling its", 9, "Recallin…", id="the end goes"),
        pytest.param("Recalling its", 11, "Recalling…", id="with the space before it"),
        pytest.param("大会回顾", 6, "大会…", id="never half a character"),
    ],
)
def test_crop(text: str, limit: int, shown: str) -> None:
    assert crop(text, limit) == shown


@pytest.mark.parametrize(
    ("text", "limit", "lead", "lines"),
    [
        pytest.param("", 9, 0, [""], id="nothing is one line"),
        pytest.param("one two", 9, 0, ["one two"], id="what fits stays"),
        pytest.param("one two three", 8, 0, ["one two", "three"], id="broken between words"),
        pytest.param("one two", 8, 4, ["one", "two"], id="after what the first line holds already"),
        pytest.param("unbreakable", 5, 0, ["unbreakable"], id="a long word stays whole"),
        pytest.param("大会回顾其决议", 8, 0, ["大会回顾", "其决议"], id="between Han characters"),
        pytest.param("大会回顾，其", 8, 0, ["大会回", "顾，其"], id="not before their marks"),
        pytest.param("a\nb", 9, 0, ["a␊b"], id="a break in the text is no break of the line"),
    ],
)
def test_wrap(text: str, limit: int, lead: int, lines: list[str]) -> None:
    assert wrap(text, limit, lead) == lines


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Recalling 60/1", False),
        ("大会，", False),
        ("réaffirmant", False),
        ("إذ تشير", True),
        ("a \u05d0", True),
        ("\ufefb", True),
    ],
)
def test_reorders(text: str, does: bool) -> None:
    assert reorders(text) is does


def test_plain_text_needs_no_rich() -> None:
    code = (
        "import sys; from lintres.reports.display import cells, crop, width, wrap;"
        "width('a\\tb\\x1b'); cells('a\\tb'); wrap('a b', 1); crop('abc', 2);"
        "print('rich' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
