"""A pattern answers as the expression it stands for, and is compiled no earlier than it must be."""

import re

import pytest

from lintres.pattern import NamePattern, Pattern, plain_letters

TEXTS = ["", "resolution 52/17", "nothing of the kind", "52/17, 53/22 and 54/1"]


@pytest.mark.parametrize("signs", [(), ("/",), ("resolution", "/")])
@pytest.mark.parametrize("text", TEXTS)
def test_a_pattern_answers_as_its_expression(text: str, signs: tuple[str, ...]) -> None:
    form = r"(\d+)/(\d+)"
    pattern, expression = Pattern(form, *signs), re.compile(form)
    for way in ("search", "match", "fullmatch"):
        for start in (0, 1, 11):
            mine, theirs = getattr(pattern, way)(text, start), getattr(expression, way)(text, start)
            assert (mine and mine.span()) == (theirs and theirs.span())
    assert [one.span() for one in pattern.finditer(text)] == [
        one.span() for one in expression.finditer(text)
    ]
    assert pattern.findall(text) == expression.findall(text)
    assert pattern.split(text) == expression.split(text)
    assert pattern.sub(r"\2/\1", text) == expression.sub(r"\2/\1", text)


def test_flags_are_those_of_the_expression() -> None:
    assert Pattern("also", flags=re.IGNORECASE).search("ALSO")


@pytest.mark.parametrize("text", ["RESOLUTION 52/17", "Reſolutıon 5", "résolutions", "none"])
def test_signs_in_plain_letters_have_any_case(text: str) -> None:
    form = "resolution"
    pattern = Pattern(form, "solut", flags=re.IGNORECASE, in_plain=True)
    found = re.search(form, text, re.IGNORECASE)
    assert (pattern.search(text) is None) == (found is None)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("General ASSEMBLY", "general assembly"),
        ("Всё об Ассамблее", "все об ассамблее"),
        ("الجمعيـــة العامة", "الجمعية العامة"),
        ("NATİONS, natıonſ", "nations, nations"),
    ],
)
def test_plain_letters(text: str, plain: str) -> None:
    assert plain_letters(text) == plain


NAMES = (("assembly", r"General\s+Assembly"), ("council", r"Security\s+Council"))
NAMED = [
    "the General Assembly and the Security Council",
    "the  General\nAssembly",
    "of no organ",
    "the Security Council",
]


@pytest.mark.parametrize("texts", [NAMED, NAMED[::-1], NAMED * 4])
def test_a_pattern_with_names_answers_as_with_all_of_them(texts: list[str]) -> None:
    pattern = NamePattern("the\\s+{names}|of", NAMES)
    expression = re.compile(pattern.pattern)
    for text in texts:
        assert [one.span() for one in pattern.finditer(text)] == [
            one.span() for one in expression.finditer(text)
        ]
        assert pattern.findall(text) == expression.findall(text)
        assert pattern.split(text) == expression.split(text)
        assert pattern.sub("-", text) == expression.sub("-", text)
        for way in ("search", "match", "fullmatch"):
            mine, theirs = getattr(pattern, way)(text), getattr(expression, way)(text)
            assert (mine and mine.span()) == (theirs and theirs.span())


def test_names_that_no_text_has_are_not_compiled() -> None:
    pattern = NamePattern("the {names}", (*NAMES, ("wrong", "(")))
    assert pattern.search(NAMED[0]) is not None
    with pytest.raises(re.error):
        pattern.search("the wrong one")


def test_who_asks_often_gets_all_names() -> None:
    names = [(word, word) for word in "abcdefgh"]
    pattern = NamePattern("{names}", names)
    for word in "abcde":
        assert pattern.search(word) is not None
    assert pattern.compiled.pattern == pattern.pattern


def test_a_text_without_signs_is_not_searched() -> None:
    wrong = Pattern("(", "sign")  # would fail if it were compiled
    assert wrong.search("none") is None
    assert wrong.fullmatch("none") is None
    assert not list(wrong.finditer("none"))
    assert not wrong.findall("none")
    assert wrong.sub("", "none") == "none"
    assert wrong.split("none") == ["none"]
    with pytest.raises(re.error):
        wrong.search("a sign")


def test_a_text_that_begins_otherwise_is_not_tried() -> None:
    wrong = Pattern("(", heads="ab")
    assert wrong.match("other") is None
    assert wrong.match("a text", 1) is None
    assert wrong.fullmatch("other") is None
    with pytest.raises(re.error):
        wrong.match("a text")
    assert Pattern("b", heads="b").search("a text by me") is not None


def test_a_text_that_is_too_long_is_not_tried() -> None:
    wrong = Pattern("(", longest=3)
    assert wrong.fullmatch("long") is None
    with pytest.raises(re.error):
        wrong.fullmatch("is long", 4)
    assert Pattern("ab", longest=2).fullmatch("xaby", 1, 3) is not None


def test_a_match_at_one_place_looks_for_no_signs_once_the_pattern_is_compiled() -> None:
    untrue = Pattern("a", "b")
    assert untrue.match("a") is None
    assert untrue.search("ab") is not None
    # It would read the whole of a text again at every place.
    assert untrue.match("a") is not None
    assert untrue.search("xa", 1) is not None
