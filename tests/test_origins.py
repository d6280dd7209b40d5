"""Places in Word, PDF, ODT and HTML files: how reports name them, and what programs are told."""

import json
from collections.abc import Callable, Iterable, Iterator

import pytest

from lintres.diagnostic import safe
from lintres.linter import lint
from lintres.origin import Origin, Origins, Piece
from lintres.parser import parse
from lintres.reports import concise, github, gitlab, junit, machine, markdown, rdjson, sarif, text
from lintres.reports.edits import describe
from lintres.reports.worst import worst_first
from lintres.rulebook import load_rules
from lintres.source import Source, Span
from lintres.verdict import Verdict, verdict_of

PARAGRAPHS = (
    "The General Assembly,",
    "Recalling its resolution 60/1 of 16 September 2005,",
    "1. Requests an update;",
    "3. Decides to remain seized of the matter.",
)


def _source(origin_of: Callable[[int], Origin]) -> Source:
    pieces, start = [], 0
    for number, paragraph in enumerate(PARAGRAPHS, start=1):
        pieces.append(Piece(start, start + len(paragraph), origin_of(number)))
        start += len(paragraph) + len("\n\n")
    return Source("\n\n".join(PARAGRAPHS) + "\n", "draft.docx", Origins(pieces))


@pytest.fixture
def verdict() -> Verdict:
    """A draft on two pages, whose fourth paragraph has a wrong number."""
    source = _source(lambda number: Origin(2 if number > 3 else 1, (number - 1) % 3 + 1, run=1))
    found = verdict_of(lint(source))
    assert [one.code for one in found.diagnostics] == ["NUM001"]
    return found


def _sarif(verdicts: Iterable[Verdict]) -> Iterator[str]:
    return sarif.report(verdicts, rules=load_rules(), version="1", complete=lambda: True)


def _github(verdicts: Iterable[Verdict]) -> Iterator[str]:
    return github.report(worst_first(verdicts), in_summary=False)


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (text.report, "draft.docx, page 2, paragraph 1: error NUM001 "),
        (concise.report, "draft.docx:7:1: error NUM001 page 2, paragraph 1: paragraph 2 is"),
        (_github, "::page 2, paragraph 1: paragraph 2 is missing"),
        (gitlab.report, '"page 2, paragraph 1: paragraph 2 is missing'),
        (junit.report, "draft.docx, page 2, paragraph 1: paragraph 2 is missing"),
        (markdown.report, "| page 2, paragraph 1 | error |"),
        (rdjson.report, '"page 2, paragraph 1: paragraph 2 is missing'),
        (_sarif, '"fullyQualifiedName": "page 2, paragraph 1"'),
    ],
)
def test_a_report_names_the_place_as_people_do(
    report: Callable[[Iterable[Verdict]], Iterator[str]], words: str, verdict: Verdict
) -> None:
    assert words in "".join(report([verdict]))


@pytest.mark.parametrize(
    ("kind", "told"), [("word", "; `lintres review` mends 1 safely"), ("pdf", "")]
)
def test_the_summary_says_what_mends_such_a_file(kind: str, told: str) -> None:
    origins = Origins((Piece(0, 1, Origin(None, 1)),), kind)
    source = Source("\n\n".join(PARAGRAPHS), "draft", origins)
    *_, summary = text.report([verdict_of(lint(source))])
    assert summary == f"1 error in 1 file{told}.\n"


def test_no_line_number_stands_beside_the_words(verdict: Verdict) -> None:
    lines = "".join(text.report([verdict])).splitlines()
    assert lines[1:3] == ["   │ 3. Decides to remain seized of the matter.", "   │ ^^"]


def test_json_has_the_origin_beside_line_and_column(verdict: Verdict) -> None:
    (found,) = json.loads("".join(machine.json_report([verdict])))["diagnostics"]
    assert found["start"] == {"offset": 100, "line": 7, "column": 1}
    assert found["origin"] == {"page": 2, "paragraph": 1, "run": 1}


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ([("Recalling", "*", "*")], "sets “Recalling” in italic"),
        (
            [("Recalling", "**", "**"), ("Requests", "**", "**")],
            "sets “Recalling” in bold; sets “Requests” in bold in paragraph 3",
        ),
        ([("update", "*", ",")], "inserts “*” before “update;”; inserts “,” after “update”"),
    ],
)
def test_emphasis_in_such_a_file_is_a_type(marks: list[tuple[str, str, str]], told: str) -> None:
    source = _source(lambda number: Origin(None, number))
    edits = []
    for word, before, after in marks:
        start = source.text.index(word)
        end = start + len(word)
        edits += [(Span(start, start), before), (Span(end, end), after)]
    assert describe(safe(*edits), source, edits[0][0]) == told


def test_a_plain_text_has_no_origin() -> None:
    found = lint("\n\n".join(PARAGRAPHS))
    report = json.loads("".join(machine.json_report([verdict_of(found)])))
    assert "origin" not in report["diagnostics"][0]


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (Origin(2, 7), "page 2, paragraph 7"),
        (Origin(None, 7), "paragraph 7"),
        (Origin(2, 7, part="footnote 3"), "page 2, footnote 3"),
        (Origin(None, None, part="text box"), "text box"),
    ],
)
def test_an_origin_in_words(origin: Origin, words: str) -> None:
    assert origin.words == words


@pytest.mark.parametrize(
    ("start", "end", "origin"),
    [
        (3, 5, Origin(1, 1, node="/p[1]", character=4)),
        (0, 0, Origin(1, 1, node="/p[1]", character=1)),
        (10, 12, Origin(1, 2, node="/p[2]", character=1)),  # the blank line before it counts
        (13, 14, Origin(1, 2, node="/p[2]", character=2)),
        (99, 99, Origin(1, 2, node="/p[2]", character=9)),
    ],
)
def test_a_character_counts_in_its_node(start: int, end: int, origin: Origin) -> None:
    pieces = (
        Piece(0, 10, Origin(1, 1, node="/p[1]", character=1)),
        Piece(12, 20, Origin(1, 2, node="/p[2]", character=1)),
    )
    assert Origins(pieces).at(start, end) == origin


def test_a_mended_text_is_still_one_of_paragraphs() -> None:
    long = "*Noting* " + "that a light is to be seen by those who sail at night, " * 3
    lines = [f"The keeper of the light on the {day}th of October" for day in range(4, 20)]
    text = "\n\n".join(("The General Assembly,", long, "1. *Decides* on the days:", *lines))
    origins = Origins((Piece(0, 1, Origin(None, 1)),), "word")
    source = Source(text, "draft.docx", origins)
    mended = source.with_text(text + "\n")
    assert mended.origin(Span(0, 1)) is None
    assert len(parse(mended).blocks) == len(parse(source).blocks) == text.count("\n\n") + 1


def test_a_rectangle_surrounds_the_words_in_one_line() -> None:
    pieces = (
        Piece(0, 5, Origin(1, 1, rectangle=(10, 100, 40, 112))),
        Piece(6, 9, Origin(1, 1, rectangle=(44, 99, 60, 112))),
        Piece(10, 14, Origin(1, 1, rectangle=(10, 114, 30, 126))),
    )
    assert Origins(pieces).at(0, 14) == Origin(1, 1, rectangle=(10, 99, 60, 112))
