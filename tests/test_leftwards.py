"""Lines of PDF files in Arabic: read from the right, in whatever order the file has them.

A line is written here as what stands on it from the right, each thing as it looks: joined letters,
figures and Latin letters as they stand from the left, spaces. A bracket that opens looks like ")".
"""

from collections.abc import Iterator, Sequence

import pytest

from lintres.formats.pdf.layout import ALWAYS, NEAR, Word
from lintres.formats.pdf.leftwards import PIECE, is_leftwards, with_quotation_marks
from lintres.formats.pdf.lines import lines_of

WIDTH, MARGIN, SIZE = 600.0, 540.0, 12.0
ADVANCE, SPACE = 6.0, 4.0


def words(line: Sequence[str], baseline: float = 100.0, right: float = MARGIN) -> Iterator[Word]:
    """Yield what stands on a line as words, from the right; the file has it in that order."""
    for thing in line:
        if thing == " ":
            right -= SPACE
            continue
        right -= ADVANCE * len(thing)
        for piece in PIECE.finditer(thing):
            left = right + ADVANCE * piece.start()
            yield word(piece[0], left, left + ADVANCE * len(piece[0]), baseline)


def word(text: str, left: float, right: float, baseline: float = 100.0) -> Word:
    place = int(10 * (baseline + WIDTH - right))
    return Word(text, left, right, baseline, SIZE, False, False, False, NEAR, False, place, False)


def read(*rows: Sequence[str]) -> list[str]:
    set_out = [each for at, row in enumerate(rows) for each in words(row, 100.0 + 14 * at)]
    return [line.text for line in lines_of(set_out, 1, WIDTH, leftwards=True)]


READ = {
    "words": (["القرى", " ", "النائية"], "القرى النائية"),
    "a comma": (["النائية", "،", " ", "وإذ"], "النائية، وإذ"),
    "a figure": (["الفقرة", " ", "15", " ", "أعلاه"], "الفقرة 15 أعلاه"),
    "a label": (["1", " ", "-", " ", "تقرر"], "1 - تقرر"),
    "a date": (["27", " ", "تموز", "/", "يوليه", " ", "2012"], "27 تموز/يوليه 2012"),
    "a number": (["قرارها", " ", "66/288", " ", "المؤرخ"], "قرارها 66/288 المؤرخ"),
    "a year in brackets": (["القرار", " ", "2792", " ", "(2025)"], "القرار 2792 (2025)"),
    "that year, as it looks": (["القرار", " ", "2792", " ", ")2025("], "القرار 2792 (2025)"),
    "and behind a symbol": (["S/RES/2792 (2025)", " ", "و"], "S/RES/2792 (2025) و"),
    "a session": (["2149", " ", ")", "د", "-", "21", "("], "2149 (د-21)"),
    "a symbol": (["الوثيقة", " ", "A/80/L.37", "؛"], "الوثيقة A/80/L.37؛"),
    "symbols": (["A/80/1-E/2025/2", " ", "و"], "A/80/1-E/2025/2 و"),
    "an address": (["إلى", " ", "a_b@c.org", "."], "إلى a_b@c.org."),
    "two symbols": (["A/1", " ", "و", " ", "A/2"], "A/1 و A/2"),
    "a paragraph of a symbol": ([")", "A/1", "،", " ", "الفقرة", " ", "9", "("], "(A/1، الفقرة 9)"),
    "Latin words": (["المعنون", " ", "Food first", " ", "أمس"], "المعنون Food first أمس"),
    "a day in Latin letters": (["11", " ", "May 2026", " ", "أمس"], "11 May 2026 أمس"),
    "a full stop": (["عام", " ", "2030", "."], "عام 2030."),
    "a decimal": (["1.5", " ", "في", " ", "المائة"], "1.5 في المائة"),
    "a percentage": (["50", "%", " ", "من"], "50% من"),
    "years from and to": (["الفترة", " ", "2021", "-", "2030"], "الفترة 2021-2030"),
    "and with a dash": (["الفترة", " ", "2021", "–", "2030"], "الفترة 2021–2030"),
    "figures of the script": (["الفقرة", " ", "١٥", " ", "و", " ", "١٦"], "الفقرة ١٥ و ١٦"),
    "square brackets": (["]", "تقرير", " ", "2030", "["], "[تقرير 2030]"),
    "guillemets": (["»", "تقرير", "«"], "«تقرير»"),
    "a letter of a point": ([")", "ب", "(", " ", "تقرر"], "(ب) تقرر"),
}


@pytest.mark.parametrize("case", READ.values(), ids=READ)
def test_a_line_is_read_from_the_right(case: tuple[list[str], str]) -> None:
    assert read(case[0]) == [case[1]]


def test_signs_that_are_not_seen_are_left_out() -> None:
    assert PIECE.findall("\u202bتقرر\u200f 15\u202c\ufeff") == ["تقرر", "1", "5"]


PAGES = {
    "a bracket closes on the next line": (
        [[")", "ب", "(", " ", "تقرر"], ["انظر", " ", ")", "القرار"], ["15", "("]],
        ["(ب) تقرر", "انظر (القرار", "15)"],
    ),
    "so too as fonts have it": (
        [["(", "ب", ")", " ", "تقرر"], ["انظر", " ", "(", "القرار"], ["15", ")"]],
        ["(ب) تقرر", "انظر (القرار", "15)"],
    ),
    "figures below lines that begin there": (
        [["تقرر", " ", "أن"], ["تنشر", " ", "دليلا"], ["11", " ", "May 2026"]],
        ["تقرر أن", "تنشر دليلا", "11 May 2026"],
    ),
    "a note of a symbol alone": ([["تقرر"], [")", "1", "(", " ", "A/78/232", "."]], None),
}


@pytest.mark.parametrize("case", PAGES.values(), ids=PAGES)
def test_lines_of_a_page(case: tuple[list[list[str]], list[str] | None]) -> None:
    assert read(*case[0]) == (case[1] or ["تقرر", "(1) A/78/232."])


def test_a_line_in_latin_letters_at_the_other_margin_is_read_from_the_left() -> None:
    arabic = [*words(["تقرر", " ", "أن"]), *words(["تنشر", " ", "دليلا"], 114.0)]
    latin = words(["11 May 2026"], 128.0, right=200.0)
    assert [line.text for line in lines_of([*arabic, *latin], 1, WIDTH, leftwards=True)] == [
        "تقرر أن", "تنشر دليلا", "11 May 2026",
    ]  # fmt: skip


def test_a_space_of_the_file_parts_letters_that_reach_far_out() -> None:
    first, second = word("القرى", 500.0, 540.0), word("النائية", 460.0, 500.0)
    for distance, text in ((6, "القرى النائية"), (9, "القرىالنائية")):
        follows = second._replace(place=first.place + distance, nearest=ALWAYS)
        assert [line.text for line in lines_of([first, follows], 1, WIDTH, leftwards=True)] == [
            text
        ]


@pytest.mark.parametrize(
    ("text", "after", "leftwards"),
    [
        ("تقرر A/80/L.37", False, True),
        ("The General Assembly تقرر", True, False),
        (")1( .A/78/232", True, True),
        (")1( .A/78/232", False, False),
        ("See the report", True, False),
        ("", True, True),
    ],
)
def test_which_pages_run_leftwards(text: str, after: bool, leftwards: bool) -> None:
    assert is_leftwards(text, after=after) is leftwards


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("المعنون “تحويل” أمس", "المعنون ”تحويل“ أمس"),
        ("المعنون ’تحويل‘ أمس", "المعنون ‘تحويل’ أمس"),
        ("“2030” تقرر\r\nthe “word” stands", "”2030“ تقرر\r\nthe “word” stands"),
        ("تقرر the report “x", "تقرر the report “x"),
    ],
)
def test_quotation_marks_are_those_of_the_file(given: str, text: str) -> None:
    assert with_quotation_marks(given) == text
