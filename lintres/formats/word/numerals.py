"""Numbers written as Word writes those of lists and notes."""

from collections.abc import Callable, Sequence
from itertools import pairwise

_LARGEST = 32_767  # that Word counts to


def _alphabet(letters: Sequence[str]) -> Callable[[int], str]:
    """Count by letters; behind the last one, by twos of the same, by threes, ..."""

    def written(number: int) -> str:
        times, place = divmod(number - 1, len(letters))
        return letters[place] * (times + 1) if times < _MOST_LETTERS else str(number)

    return written


_MOST_LETTERS = 30


def _roman(number: int) -> str:
    parts = []
    for sign, worth in _ROMAN:
        times, number = divmod(number, worth)
        parts.append(sign * times)
    return "".join(parts)


_ROMAN = (
    *(("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50)),
    *(("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)),
)


def _series(first: str, last: int) -> Callable[[int], str]:
    """Count by signs that follow each other in Unicode, up to the last of them."""

    def written(number: int) -> str:
        return chr(ord(first) + number - 1) if number <= last else str(number)

    return written


def _cycle(letters: str) -> Callable[[int], str]:
    return lambda number: letters[number - 1] if number <= len(letters) else str(number)


def _digits(zero_to_nine: str) -> Callable[[int], str]:
    table = str.maketrans("0123456789", zero_to_nine)
    return lambda number: str(number).translate(table)


def _counted(digits: str, units: str) -> Callable[[int], str]:
    """Count in Chinese: 二十三 for 23; `units` are ten, hundred, thousand and ten thousand."""

    def below_ten_thousand(number: int) -> str:
        places = [(figure, power) for power, figure in enumerate(map(int, str(number)[::-1]))]
        parts = []
        for (figure, power), (before, _) in pairwise([*places, (1, 0)]):
            if figure:
                parts.append(digits[figure] + (units[power - 1] if power else ""))
            elif before and parts:
                parts.append(digits[0])
        return "".join(reversed(parts))

    def written(number: int) -> str:
        high, low = divmod(number, 10_000)
        text = below_ten_thousand(low) if low else ""
        if high:
            gap = digits[0] if 0 < low < 1000 else ""
            text = f"{below_ten_thousand(high)}{units[3]}{gap}{text}"
        return text.removeprefix(digits[1]) if 10 <= number < 20 else text

    return written


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else _SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"


_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_HEH = "هـ"  # which no one takes for a figure
_HANZI = "○一二三四五六七八九"
_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "bullet": lambda number: "",
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "lowerLetter": _alphabet(_LATIN),
    "upperLetter": _alphabet(_LATIN.upper()),
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "russianLower": _alphabet(_RUSSIAN),
    "russianUpper": _alphabet(_RUSSIAN.upper()),
    "arabicAlpha": _alphabet([*"أبتثجحخدذرزسشصضطظعغفقكلمن", _HEH, *"وي"]),
    "arabicAbjad": _alphabet([*"أبجد", _HEH, *"وزحطيكلمنسعفصقرشتثخذضظغ"]),
    "hebrew2": _alphabet("אבגדהוזחטיכלמנסעפצקרשת"),
    "chicago": _alphabet("*†‡§"),
    "hex": lambda number: f"{number:X}",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "hindiNumbers": _digits("०१२३४५६७८९"),
    "thaiNumbers": _digits("๐๑๒๓๔๕๖๗๘๙"),
    "ideographDigital": _digits(_HANZI),
    "japaneseDigitalTenThousand": _digits(_HANZI),
    "taiwaneseDigital": _digits(_HANZI),
    "chineseCounting": _counted(_HANZI, "十百千万"),
    "chineseCountingThousand": _counted("零一二三四五六七八九", "十百千万"),
    "japaneseCounting": _counted("〇一二三四五六七八九", "十百千万"),
    "taiwaneseCounting": _counted(_HANZI, "十百千萬"),
    "taiwaneseCountingThousand": _counted("零一二三四五六七八九", "十百千萬"),
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "decimalEnclosedCircle": _series("①", 20),
    "decimalEnclosedCircleChinese": _series("①", 20),
    "decimalEnclosedParen": _series("⑴", 20),
    "decimalEnclosedFullstop": _series("⒈", 20),
    "ideographEnclosedCircle": _series("㊀", 10),
}


def written(number: int, form: str) -> str:
    """Return a number in one of Word's formats; in figures where a format is none of ours."""
    if not 1 <= number <= _LARGEST or form not in _FORMS:
        return "" if form in ("none", "bullet") else str(number)
    return _FORMS[form](number)
