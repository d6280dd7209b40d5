"""The drafts of `lintres demo`: each shows all its faults, nothing else, on one screen."""

from importlib.resources import files

import pytest

from lintres import Source, lint
from lintres.cli import main
from lintres.lexicon import LANGUAGES

DRAFTS = files("lintres") / "demo"
SCREEN = 51  # lines, at 100 columns

# The same faults in the same paragraphs of every draft.
FAULTS = [
    (6, "SPO001"),  # sponsors out of order
    (12, "PUN002"),  # a preambular paragraph that ends in a semicolon
    (14, "CIT002"),  # a resolution with the day before its adoption
    (14, "CIT001"),  # one that does not exist
    (16, "OPN004"),  # an “also” that follows nothing
    (18, "FTN002"),  # a footnote mark without a note
    (20, "NUM001"),  # paragraph 3 after paragraph 1
    (20, "REF001"),  # a reference to paragraph 9 of four
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_draft_of_a_language_has_the_faults_that_were_planted(language: str) -> None:
    draft, found = lint(Source.decode((DRAFTS / f"{language}.txt").read_bytes()))
    assert draft.language == language
    assert [(draft.source.position(one.span.start).line, one.code) for one in found] == FAULTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_on_a_screen(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--language", language]) == 0
    said, complaints = capsys.readouterr()
    assert complaints == ""
    first, *_, count, last = said.splitlines()
    assert first == "What lintres says of a wrong draft that ships with it:"
    assert count == "7 errors, 1 warning in 1 file; 2 can be fixed safely."
    assert last == "Next: `lintres explain SPO001` tells why, `lintres check PATH` reads yours."
    assert len(said.splitlines()) <= SCREEN


def test_without_a_language_it_is_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    main(["demo"])
    said = capsys.readouterr().out
    main(["demo", "--language", "en"])
    assert capsys.readouterr().out == said
