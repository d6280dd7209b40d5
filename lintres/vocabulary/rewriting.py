"""Takes patterns that are one of several apart, and writes these."""

from typing import Any

from lintres.vocabulary.characters import Parts, parser

_ASSERTIONS = {
    ("ASSERT", 1): "(?=", ("ASSERT", -1): "(?<=",
    ("ASSERT_NOT", 1): "(?!", ("ASSERT_NOT", -1): "(?<!",
}  # fmt: skip
_PLACES = {
    "AT_BEGINNING": "^", "AT_BEGINNING_STRING": r"\A", "AT_BOUNDARY": r"\b",
    "AT_NON_BOUNDARY": r"\B", "AT_END": "$", "AT_END_STRING": r"\Z",
}  # fmt: skip
_CATEGORIES = {
    "CATEGORY_DIGIT": r"\d", "CATEGORY_NOT_DIGIT": r"\D", "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S", "CATEGORY_WORD": r"\w", "CATEGORY_NOT_WORD": r"\W",
}  # fmt: skip
_SPECIAL = frozenset(r"\.^$*+?{}[]|()")
_SPECIAL_IN_CLASS = frozenset(r"\]^-[&~|")
_SHORT = {(0, 1): "?", (0, parser.MAXREPEAT): "*", (1, parser.MAXREPEAT): "+"}
_GREED = {"MAX_REPEAT": "", "MIN_REPEAT": "?", "POSSESSIVE_REPEAT": "+"}


def alternatives(pattern: str, flags: int = 0) -> tuple[tuple[str, ...], int]:
    """Return the patterns that a pattern is one of, and their flags; none where it has groups.

    Raises ValueError where Python would read one of them as something else.
    """
    parsed = parser.parse(pattern, flags)
    flags |= parsed.state.flags & ~_LAYOUT
    parts: Parts = parsed.data
    if parsed.state.groups > 1:
        return (), flags
    while len(parts) == 1 and str(parts[0][0]) == "SUBPATTERN":
        _, sets, unsets, parts = parts[0][1]
        flags = (flags | sets) & ~unsets
    if not parts or str(parts[-1][0]) != "BRANCH" or not all(map(_is_plain, parts[:-1])):
        return (), flags
    branches = [[*parts[:-1], *branch] for branch in parts[-1][1][1]]
    written = tuple(map(_written, branches))
    for branch, text in zip(branches, written, strict=True):
        if repr(parser.parse(text, flags).data) != repr(branch):
            raise ValueError(f"{text!r} is read otherwise")
    return written, flags


def _is_plain(part: tuple[Any, Any]) -> bool:
    """Whether a part matches in one way only, and so may stand in front of each alternative."""
    return str(part[0]) in ("LITERAL", "IN", "AT")


# Flags that are the layout of a pattern, and what every text has.
_LAYOUT = int(parser.SRE_FLAG_VERBOSE | parser.SRE_FLAG_UNICODE)


def _written(parts: Parts) -> str:
    """Return parts, one after the other."""
    return "".join(_one(str(operation), argument) for operation, argument in parts)


def _one(operation: str, argument: Any) -> str:
    match operation:
        case "LITERAL":
            return _literal(argument, _SPECIAL)
        case "NOT_LITERAL":
            return f"[^{_literal(argument, _SPECIAL_IN_CLASS)}]"
        case "ANY":
            return "."
        case "IN":
            return _class(argument)
        case "BRANCH":
            return f"(?:{'|'.join(map(_written, argument[1]))})"
        case "SUBPATTERN":
            return _group(*argument)
        case "ATOMIC_GROUP":
            return f"(?>{_written(argument)})"
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, body = argument
            return _repeated(body) + _times(least, most) + _GREED[operation]
        case "ASSERT" | "ASSERT_NOT":
            direction, body = argument
            return f"{_ASSERTIONS[operation, direction]}{_written(body)})"
        case "AT":
            return _PLACES[str(argument)]
        case "FAILURE":
            return "(?!)"
    raise ValueError(f"a pattern with {operation} is not written anew")


def _group(number: int | None, sets: int, unsets: int, body: Parts) -> str:
    assert number is None
    on, off = (
        "".join(letter for letter, flag in parser.FLAGS.items() if flag & some)
        for some in (sets, unsets)
    )
    return f"(?{on}{f'-{off}' if off else ''}:{_written(body)})"


def _repeated(body: Parts) -> str:
    written = _written(body)
    is_one = len(body) == 1 and str(body[0][0]) in _WHOLE
    return written if is_one else f"(?:{written})"


_WHOLE = ("LITERAL", "NOT_LITERAL", "ANY", "IN", "SUBPATTERN", "BRANCH", "ATOMIC_GROUP")


def _times(least: int, most: int) -> str:
    if (least, most) in _SHORT:
        return _SHORT[least, most]
    if least == most:
        return f"{{{least}}}"
    return f"{{{least or ''},{'' if most == parser.MAXREPEAT else most}}}"


def _class(items: list[tuple[Any, Any]]) -> str:
    inside = ""
    for kind, of in items:
        match str(kind):
            case "NEGATE":
                inside += "^"
            case "LITERAL":
                inside += _literal(of, _SPECIAL_IN_CLASS)
            case "RANGE":
                first, last = (_literal(one, _SPECIAL_IN_CLASS) for one in of)
                inside += f"{first}-{last}"
            case "CATEGORY":
                inside += _CATEGORIES[str(of)]
    bare = len(items) == 1 and inside.startswith("\\") and str(items[0][0]) == "CATEGORY"
    return inside if bare else f"[{inside}]"


def _literal(code: int, special: frozenset[str]) -> str:
    character = chr(code)
    return f"\\{character}" if character in special else character
