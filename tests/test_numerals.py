"""Numbers as lists of HTML and ODT files print them; those of Word are in test_word_numbers.py."""

import pytest

from lintres.formats.numerals import kind_of, numeral


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("decimal", {0: "0", 7: "7"}),
        ("decimal-leading-zero", {7: "07", 12: "12"}),
        ("lower-alpha", {1: "a", 26: "z", 27: "aa", 28: "ab"}),
        ("lower-roman", {4: "iv", 19: "xix", 3999: "mmmcmxcix", 4000: "4000"}),
        ("cjk-ideographic", {10: "十", 23: "二十三", 105: "一百零五", 10000: "一万"}),
        ("circled", {20: "⑳", 21: "21"}),
        ("arabic-indic", {0: "٠", 12: "١٢"}),
        ("hebrew", {1: "א"}),
        ("no-such-kind", {3: "3"}),
    ],
)
def test_a_number_of_a_kind(kind: str, numbers: dict[int, str]) -> None:
    assert {number: numeral(number, kind) for number in numbers} == numbers


def test_letters_may_count_in_pairs() -> None:
    assert [numeral(number, "lower-alpha", in_pairs=True) for number in (27, 53)] == ["aa", "aaa"]


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        (["1", "2"], "decimal"),
        (["01", "02"], "decimal-leading-zero"),
        (["一", "二"], "cjk-ideographic"),
        (["①", "②"], "circled"),
        (["i", "ii"], "lower-roman"),
        (["?", "!"], "decimal"),
    ],
)
def test_a_kind_is_known_by_its_first_numbers(printed: list[str], kind: str) -> None:
    assert kind_of(printed) == kind
