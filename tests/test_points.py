"""Points and their letters, sections and repetitions: where the rules must be silent or exact."""

import pytest

from lintres import lint, load_rules
from lintres.alphabets import numeral, written

CODES = ("NUM005", "NUM007", "NUM008", "NUM009", "STR008", "STR009", "STR012", "STR013")
RULES = [rule for rule in load_rules() if rule.code in CODES]


def codes(text: str, language: str | None = None) -> list[str]:
    return [one.code for one in lint(text, language=language, rules=RULES).diagnostics]


def in_points(*points: str) -> str:
    listed = "\n\n".join(points)
    return f"The General Assembly\n\n1. Requests States:\n\n{listed}\n\n2. Decides to meet again."


@pytest.mark.parametrize(
    "points",
    [
        pytest.param([f"({letter}) To act;" for letter in "abcdefghij"], id="i after h"),
        pytest.param(
            ["(a) To act;", "(b) To go:", "(i) By day;", "(ii) By night;", "(c) To stop;"],
            id="points of a point",
        ),
        pytest.param(
            [f"({letter}) To act;" for letter in [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"]],
            id="aa after z",
        ),
        pytest.param(["(a) To act;", "(b) To act - and to go;"], id="a dash inside"),
    ],
)
def test_lists_in_order(points: list[str]) -> None:
    assert codes(in_points(*points)) == []


@pytest.mark.parametrize(
    ("points", "found"),
    [
        pytest.param(["(b) To act;", "(c) To go;"], ["NUM007"], id="begins at b"),
        pytest.param(["(c) To act;"], ["STR012"], id="a lone point that is no first"),
        pytest.param(
            ["• To act;", "• To go:", "– By day;", "– By night;"], ["STR013"] * 2, id="two"
        ),
        pytest.param(["* To act;", "* To go;"], ["STR013"], id="asterisks"),
        pytest.param(["a) To act;", "(b) To go;"], ["NUM008"], id="one of two"),
    ],
)
def test_lists_that_are_wrong(points: list[str], found: list[str]) -> None:
    assert codes(in_points(*points)) == found


def test_the_security_council_is_given_a_hint() -> None:
    text = "The Security Council\n\n1. Requests:\n\n– To act;\n\n– To go;\n\n2. Decides to meet."
    assert [one.severity.value for one in lint(text, rules=RULES).diagnostics] == ["hint"]


def test_parts_may_say_the_same() -> None:
    recital = "Recalling its resolution 60/1 of 16 September 2005 on the world,"
    part = f"The General Assembly,\n\n{recital}\n\n"
    text = f"A\n\n{part}Decides to meet again.\n\nB\n\n{part}Decides to meet again."
    assert codes(text) == []


def test_a_part_that_was_adopted_alone() -> None:
    text = (
        "75/253. Programme budget\n\nC\n\nThe General Assembly,\n\nRecalling its resolution "
        "60/1,\n\nDecides to meet again.\n\n61st plenary meeting\n26 November 2002"
    )
    assert codes(text) == []


def test_digits_of_two_scripts() -> None:
    text = "إن الجمعية العامة\n\n1 - تحيط علما بالتقرير؛\n\n٢ - تطلب تقريرا؛\n\n3 - تقرر ذلك."
    assert codes(text, "ar") == ["NUM009"]


@pytest.mark.parametrize(
    ("alphabet", "value", "like", "letters"),
    [
        ("latin", 28, "a", "bb"),
        ("latin", 2, "A", "B"),
        ("roman", 9, "i", "ix"),
        ("abjad", 5, "أ", "هـ"),
        ("abjad", 10, "أ", "ي"),
        ("han", 3, "㈠", "㈢"),
        ("han", 12, "一", "十二"),
        ("han", 4, "i", "iv"),
        ("digits", 3, "١", "٣"),
        ("cyrillic", 3, "а", "в"),
    ],
)
def test_letters_of_a_place(alphabet: str, value: int, like: str, letters: str) -> None:
    assert written(alphabet, value, like) == letters


@pytest.mark.parametrize(
    ("value", "like", "printed"), [(12, "3", "12"), (12, "٣", "١٢"), (21, "三", "二十一")]
)
def test_numerals(value: int, like: str, printed: str) -> None:
    assert numeral(value, like) == printed
