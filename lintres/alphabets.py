"""Alphabets in which labels count: letters, roman and Chinese numerals."""

from collections.abc import Callable, Mapping

_HAN_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def _latin_value(letters: str) -> int | None:
    letters = letters.lower()
    if len(set(letters)) != 1 or not letters.isascii():
        return None
    return (len(letters) - 1) * 26 + ord(letters[0]) - ord("a") + 1


def roman_value(letters: str) -> int | None:
    """Return the value of a roman numeral up to 399, None where it is not one."""
    total = 0
    previous = 1000
    for letter in letters.lower():
        value = _ROMAN.get(letter)
        if value is None:
            return None
        total += value if value <= previous else value - 2 * previous
        previous = value
    return total if total and roman(total) == letters.lower() else None


def roman(value: int) -> str:
    """Return a number from 1 to 399 as a roman numeral in small letters."""
    numerals = (
        (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
        (1, "i"),
    )  # fmt: skip
    written = ""
    for worth, letters in numerals:
        while value >= worth:
            written += letters
            value -= worth
    return written


def _han_value(letters: str) -> int | None:
    if len(letters) == 1 and "㈠" <= letters <= "㈩":
        return ord(letters) - ord("㈠") + 1
    if letters in _HAN_NUMERALS:
        return _HAN_NUMERALS.index(letters) + 1
    if len(letters) == 2 and letters[0] == "十" and letters[1] in _HAN_NUMERALS[:9]:
        return 11 + _HAN_NUMERALS.index(letters[1])
    return roman_value(letters)


ALPHABETS: Mapping[str, Callable[[str], int | None]] = {
    "latin": _latin_value,
    "roman": roman_value,
    "han": _han_value,
}
