"""Alphabets in which labels count: letters, roman and Chinese numerals."""

from collections.abc import Callable, Mapping

_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


# Cyrillic letters that look like Latin ones: typed for them by accident in Russian texts.
_LATIN_TWINS = str.maketrans("асеорхуі", "aceopxyi")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ABJAD_FORMS = str.maketrans("أإآى", "اااي", "\u0640\u200d ")


def _latin_value(letters: str) -> int | None:
    return _place_of(letters.lower().translate(_LATIN_TWINS), _LATIN)


def roman_value(letters: str) -> int | None:
    """Return the value of a roman numeral up to 399, None where it is not one."""
    letters = letters.lower().translate(_LATIN_TWINS)
    total = 0
    previous = 1000
    for letter in letters:
        value = _ROMAN.get(letter)
        if value is None:
            return None
        total += value if value <= previous else value - 2 * previous
        previous = value
    return total if total and roman(total) == letters else None


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
    return _han_number(letters) or roman_value(letters)


def number_value(written: str) -> int | None:
    """Return the value of a number in the digits of any script, or in Chinese numerals up to 99.

    A year reads digit by digit: 二〇〇二 is 2002. None for what is no number.
    """
    return int(written) if written.isdecimal() else _han_number(written)


def _han_number(written: str) -> int | None:
    if written.isascii():
        return None
    tens, ten, ones = written.translate(_HAN_DIGITS).partition("十")
    if not ten:
        return int(tens) if tens.isdecimal() else None
    if not (tens or "1").isdecimal() or not (ones or "0").isdecimal() or len(tens + ones) > 2:
        return None
    return 10 * int(tens or "1") + int(ones or "0")


def _place_of(letters: str, alphabet: str) -> int | None:
    """Return the place of a letter, or of a letter doubled after the last: aa after z."""
    if len(set(letters)) != 1 or letters[0] not in alphabet:
        return None
    return (len(letters) - 1) * len(alphabet) + alphabet.index(letters[0]) + 1


def _cyrillic_value(letters: str) -> int | None:
    return _place_of(letters.lower(), _CYRILLIC)


def _abjad_value(letters: str) -> int | None:
    return _place_of(letters.translate(_ABJAD_FORMS), _ABJAD)


def _digits_value(letters: str) -> int | None:
    return int(letters) if letters.isdecimal() and int(letters) else None


def _latin(value: int) -> str:
    return _LATIN[(value - 1) % 26] * ((value - 1) // 26 + 1)


def _abjad(value: int) -> str:
    letter = _ABJAD[(value - 1) % len(_ABJAD)]
    return "هـ" if letter == "ه" else letter


def numeral(value: int, like: str) -> str:
    """Return a number, 1 to 99, in the digits or the Chinese numerals of another one."""
    if not like[:1].isdecimal():
        return _han(value)
    zero = ord(like[0]) - int(like[0])
    return "".join(chr(zero + int(one)) for one in str(value))


def _cyrillic(value: int) -> str:
    return _CYRILLIC[(value - 1) % len(_CYRILLIC)]


def _han(value: int) -> str:
    tens, ones = divmod(value, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_HAN_NUMERALS[tens]}十"
    return head + (_HAN_NUMERALS[ones] if ones else "")


_HAN_NUMERALS = "零一二三四五六七八九"
_WRITERS: Mapping[str, Callable[[int], str]] = {
    "latin": _latin, "roman": roman, "han": _han, "cyrillic": _cyrillic, "abjad": _abjad,
}  # fmt: skip


def written(alphabet: str, value: int, like: str) -> str:
    """Return the letters or the numeral of a place in an alphabet, 1 to 99, printed like others.

    `like` is a label of the same list: capitals, digits of another script and ㈠ are kept.
    """
    if alphabet == "han" and like.isascii():
        alphabet = "roman"
    if "㈠" <= like <= "㈩" and value <= 10:
        return chr(ord("㈠") + value - 1)
    if alphabet == "digits":
        return numeral(value, like)
    letters = _WRITERS[alphabet](value)
    return letters.upper() if like.isupper() else letters


ALPHABETS: Mapping[str, Callable[[str], int | None]] = {
    "latin": _latin_value,
    "roman": roman_value,
    "han": _han_value,
    "cyrillic": _cyrillic_value,
    "abjad": _abjad_value,
    "digits": _digits_value,
}
