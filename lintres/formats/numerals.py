"""Numbers as lists print them: 3, c, C, iii, III, and what other scripts count with."""

from collections.abc import Iterable

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MOST_ROMAN = 3999
_MOST_CHINESE = 9999
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_ALPHABETS = {
    "lower-alpha": _LATIN,
    "upper-alpha": _LATIN.upper(),
    "lower-greek": _GREEK,
    "upper-greek": _GREEK.upper(),
    "lower-russian": _CYRILLIC,
    "upper-russian": _CYRILLIC.upper(),
    "hebrew": _HEBREW,
    "arabic": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "abjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "cjk-heavenly-stem": "甲乙丙丁戊己庚辛壬癸",
    "circled": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
}
_DIGITS = {
    "arabic-indic": "٠١٢٣٤٥٦٧٨٩",
    "persian": "۰۱۲۳۴۵۶۷۸۹",
    "devanagari": "०१२३४५६७८९",
    "bengali": "০১২৩৪৫৬৭৮৯",
    "thai": "๐๑๒๓๔๕๖๗๘๙",
    "fullwidth": "０１２３４５６７８９",
    "cjk-decimal": "〇一二三四五六七八九",
}
_CHINESE = {
    "cjk-ideographic": ("零一二三四五六七八九", "十百千"),
    "formal-chinese": ("零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
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


def numeral(value: int, kind: str, *, doubled: bool = False) -> str:
    """Return a number as `kind` prints it, a name of CSS; Arabic figures where it cannot.

    `doubled` letters count aa, bb, cc after z, others aa, ab, ac.
    """
    kind = _ALIASES.get(kind, kind)
    if value < 1 and kind not in _DIGITS:
        return str(value)
    if kind in ("lower-roman", "upper-roman") and value <= _MOST_ROMAN:
        return _roman(value) if kind == "lower-roman" else _roman(value).upper()
    if alphabet := _ALPHABETS.get(kind):
        return _lettered(value, alphabet, doubled=doubled)
    if kind in _CHINESE and value <= _MOST_CHINESE:
        return _chinese(value, *_CHINESE[kind])
    if kind == "decimal-leading-zero":
        return f"{value:02}"
    digits = _DIGITS.get(kind, "")
    return str(value).translate(str.maketrans("0123456789", digits)) if digits else str(value)


def short_kind(sign: str) -> str | None:
    """Return the kind that "1", "a", "A", "i" or "I" stands for."""
    return _SHORT.get(sign)


def kind_of(printed: Iterable[str]) -> str:
    """Return the kind that counts as shown: ["一", "二", "三"] is cjk-ideographic."""
    shown = list(printed)
    kinds = ("cjk-ideographic", *_ALPHABETS, *_DIGITS, *_CHINESE, "lower-roman", "upper-roman")
    for kind in kinds:
        if shown and shown == [numeral(at + 1, kind) for at in range(len(shown))]:
            return kind
    return "decimal"


def _roman(value: int) -> str:
    signs = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        signs += sign * times
    return signs


def _lettered(value: int, alphabet: str, *, doubled: bool) -> str:
    if doubled:
        times, letter = divmod(value - 1, len(alphabet))
        return alphabet[letter] * min(times + 1, _LONGEST)
    letters = ""
    while value > 0:
        value, letter = divmod(value - 1, len(alphabet))
        letters = alphabet[letter] + letters
    return letters


def _chinese(value: int, digits: str, units: str) -> str:
    signs, passed = "", False  # passed over a place with nothing in it
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if not digit:
            passed = bool(signs)
            continue
        if passed:
            signs += digits[0]
            passed = False
        unit = units[place - 1] if place else ""
        signs += unit if (place == 1 and digit == 1 and not signs) else digits[digit] + unit
    return signs


_LONGEST = 8  # letters of a number
