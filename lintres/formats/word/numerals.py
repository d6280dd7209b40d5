"""Numbers in the formats that Word knows for lists and notes, by its names."""

from lintres.formats.numerals import (
    CIRCLED,
    DEVANAGARI,
    FULL_WIDTH,
    HEBREW,
    LATIN,
    STEMS,
    THAI,
    UNITS,
    Counter,
    counted,
    doubled,
    figures,
    roman,
    series,
    upper_roman,
)

_LARGEST = 32_767  # that Word counts to


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else _SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"


_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_HEH = "هـ"  # which no one takes for a figure
_HANZI = "○一二三四五六七八九"
_FORMS: dict[str, Counter] = {
    "none": lambda number: "",
    "bullet": lambda number: "",
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "lowerLetter": doubled(LATIN),
    "upperLetter": doubled(LATIN.upper()),
    "lowerRoman": roman,
    "upperRoman": upper_roman,
    "russianLower": doubled(_RUSSIAN),
    "russianUpper": doubled(_RUSSIAN.upper()),
    "arabicAlpha": doubled([*"أبتثجحخدذرزسشصضطظعغفقكلمن", _HEH, *"وي"]),
    "arabicAbjad": doubled([*"أبجد", _HEH, *"وزحطيكلمنسعفصقرشتثخذضظغ"]),
    "hebrew2": doubled(HEBREW),
    "chicago": doubled("*†‡§"),
    "hex": lambda number: f"{number:X}",
    "decimalFullWidth": figures(FULL_WIDTH),
    "decimalFullWidth2": figures(FULL_WIDTH),
    "hindiNumbers": figures(DEVANAGARI),
    "thaiNumbers": figures(THAI),
    "ideographDigital": figures(_HANZI),
    "japaneseDigitalTenThousand": figures(_HANZI),
    "taiwaneseDigital": figures(_HANZI),
    "chineseCounting": counted(_HANZI, UNITS),
    "chineseCountingThousand": counted("零一二三四五六七八九", UNITS),
    "japaneseCounting": counted("〇一二三四五六七八九", UNITS),
    "taiwaneseCounting": counted(_HANZI, "十百千萬"),
    "taiwaneseCountingThousand": counted("零一二三四五六七八九", "十百千萬"),
    "ideographTraditional": series(STEMS),
    "ideographZodiac": series("子丑寅卯辰巳午未申酉戌亥"),
    "decimalEnclosedCircle": series(CIRCLED),
    "decimalEnclosedCircleChinese": series(CIRCLED),
    "decimalEnclosedParen": series("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "decimalEnclosedFullstop": series("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "ideographEnclosedCircle": series("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
}


def written(number: int, form: str) -> str:
    """Return a number in one of Word's formats; in figures where a format is none of ours."""
    if not 1 <= number <= _LARGEST or form not in _FORMS:
        return "" if form in ("none", "bullet") else str(number)
    return _FORMS[form](number)
