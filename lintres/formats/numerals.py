"""Numbers as lists and notes print them: 3, c, C, iii, III, and what other scripts count with."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

Counter: TypeAlias = Callable[[int], str]  # from 1 on

_LONGEST = 30  # letters of a number; what is longer is written in figures


def doubled(letters: Sequence[str]) -> Counter:
    """Count by letters; behind the last one by two of the same, by three, ...: aa, bb, cc."""

    def written(number: int) -> str:
        times, place = divmod(number - 1, len(letters))
        return letters[place] * (times + 1) if times < _LONGEST else str(number)

    return written


def combined(letters: Sequence[str]) -> Counter:
    """Count by letters; behind the last one by two of all: aa, ab, ac."""

    def written(number: int) -> str:
        parts: list[str] = []
        while number > 0:
            number, place = divmod(number - 1, len(letters))
            parts.append(letters[place])
        return "".join(reversed(parts))

    return written


def series(signs: Sequence[str]) -> Counter:
    """Count by signs, and behind the last one in figures."""
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


def figures(zero_to_nine: str) -> Counter:
    """Count in the figures of a script."""
    table = str.maketrans("0123456789", zero_to_nine)
    return lambda number: str(number).translate(table)


def counted(digits: str, units: str) -> Counter:
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
        if high >= 10_000:
            return str(number)
        text = below_ten_thousand(low) if low else ""
        if high:
            gap = digits[0] if 0 < low < 1000 else ""
            text = f"{below_ten_thousand(high)}{units[3]}{gap}{text}"
        return text.removeprefix(digits[1]) if 10 <= number < 20 else text

    return written


def roman(number: int) -> str:
    """Count in small Roman numerals, and behind 3999 in figures."""
    if number > _MOST_ROMAN:
        return str(number)
    parts = []
    for sign, worth in _ROMAN:
        times, number = divmod(number, worth)
        parts.append(sign * times)
    return "".join(parts)


def upper_roman(number: int) -> str:
    """Count in large Roman numerals."""
    return roman(number).upper()


_MOST_ROMAN = 3999
_ROMAN = (
    *(("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50)),
    *(("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)),
)

LATIN = "abcdefghijklmnopqrstuvwxyz"
HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
STEMS = "甲乙丙丁戊己庚辛壬癸"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
DEVANAGARI, THAI = "०१२३४५६७८९", "๐๑๒๓๔๕๖๗๘๙"
FULL_WIDTH = "０１２３４５６７８９"
UNITS = "十百千万"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"

# ---- The kinds of HTML and ODT, by their names in CSS ---------------------------------------

_LETTERS = {
    "lower-alpha": LATIN,
    "upper-alpha": LATIN.upper(),
    "lower-greek": _GREEK,
    "upper-greek": _GREEK.upper(),
    "lower-russian": _CYRILLIC,
    "upper-russian": _CYRILLIC.upper(),
    "hebrew": HEBREW,
    "arabic": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "abjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
}
_FIGURES: dict[str, Counter] = {
    "arabic-indic": figures("٠١٢٣٤٥٦٧٨٩"),
    "persian": figures("۰۱۲۳۴۵۶۷۸۹"),
    "devanagari": figures(DEVANAGARI),
    "bengali": figures("০১২৩৪৫৬৭৮৯"),
    "thai": figures(THAI),
    "fullwidth": figures(FULL_WIDTH),
    "cjk-decimal": figures("〇一二三四五六七八九"),
}
_KINDS: dict[str, Counter] = {
    "cjk-heavenly-stem": series(STEMS),
    "circled": series(CIRCLED),
    "cjk-ideographic": counted("零一二三四五六七八九", UNITS),
    "formal-chinese": counted("零壹贰叁肆伍陆柒捌玖", "拾佰仟万"),
    "decimal-leading-zero": lambda number: f"{number:02}",
    "lower-roman": roman,
    "upper-roman": upper_roman,
}
_ALIASES = {
    "lower-latin": "lower-alpha",
    "upper-latin": "upper-alpha",
    "trad-chinese-informal": "cjk-ideographic",
    "simp-chinese-informal": "cjk-ideographic",
    "simp-chinese-formal": "formal-chinese",
    "japanese-informal": "cjk-ideographic",
}
# How HTML and ODF name what Latin letters count with.
_SHORT = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}


def numeral(value: int, kind: str, *, in_pairs: bool = False) -> str:
    """Return a number as `kind` prints it, a name of CSS; Arabic figures where it cannot.

    Letters count aa, ab, ac after z, and aa, bb, cc if `in_pairs`.
    """
    kind = _ALIASES.get(kind, kind)
    if kind in _FIGURES:
        return _FIGURES[kind](value)  # 0 and less too
    if value < 1:
        return str(value)
    if letters := _LETTERS.get(kind):
        return (doubled if in_pairs else combined)(letters)(value)
    return _KINDS.get(kind, str)(value)


def short_kind(sign: str) -> str | None:
    """Return the kind that "1", "a", "A", "i" or "I" stands for."""
    return _SHORT.get(sign)


def kind_of(printed: Iterable[str]) -> str:
    """Return the kind that counts as shown: ["一", "二", "三"] is cjk-ideographic."""
    shown = list(printed)
    kinds = ("cjk-ideographic", *_LETTERS, *_FIGURES, *_KINDS)
    for kind in kinds:
        if shown and shown == [numeral(at + 1, kind) for at in range(len(shown))]:
            return kind
    return "decimal"
