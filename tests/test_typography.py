"""White space where no line of an example has it."""

import pytest

from lintres import lint

_TEXT = "The General Assembly\n\n1. Notes the report;\n\n2. Requests an update."


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(_TEXT, [], id="none"),
        pytest.param(f"{_TEXT} \t", [(len(_TEXT), len(_TEXT) + 2)], id="at the end of the text"),
        pytest.param(f"{_TEXT} \n", [(len(_TEXT), len(_TEXT) + 1)], id="at the end of a line"),
        pytest.param(f"{_TEXT}\u00a0\r\n", [(len(_TEXT), len(_TEXT) + 1)], id="a no-break space"),
        pytest.param(f" \n{_TEXT}", [], id="in an empty line"),
    ],
)
def test_trailing_white_space_is_found(text: str, places: list[tuple[int, int]]) -> None:
    found = lint(text, language="en").diagnostics
    assert [tuple(one.span) for one in found if one.code == "TYP005"] == places
