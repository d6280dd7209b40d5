"""What reports say: frames, texts for people, JSON for programs, structure, pages of rules."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintres import (
    Block,
    Checked,
    Confidence,
    Diagnostic,
    Draft,
    Edit,
    Example,
    Finding,
    Fix,
    Passage,
    Related,
    Severity,
    Source,
    Span,
    Tier,
    parse,
    rule,
)
from lintres.parts import Label
from lintres.reports import concise, machine, text
from lintres.reports.display import width
from lintres.reports.edits import describe
from lintres.reports.frames import frame
from lintres.reports.page import rule_list, rule_page, rule_text
from lintres.reports.paint import Ink, coloured
from lintres.reports.structure import blocks_of
from lintres.reports.tree import tree
from lintres.syntax import (
    Annex,
    AnnexText,
    Apparatus,
    Continuation,
    Footnote,
    FrontMatter,
    Furniture,
    Misplaced,
    OperativePart,
    Preambular,
    Preface,
    Resolution,
    Section,
    SectionHeading,
    Unknown,
)
from lintres.verdict import Verdict, verdict_of


class Marked(NamedTuple):
    """A text, and the places that are drawn ⟦thus⟧ in it."""

    source: Source
    spans: tuple[Span, ...]


def marked(drawn: str, name: str = "draft.txt") -> Marked:
    spans: list[Span] = []
    pieces: list[str] = []
    length = 0
    for piece in re.split(r"⟦([^⟧]*)⟧", drawn):
        pieces.append(piece)
        if len(pieces) % 2 == 0:
            spans.append(Span(length, length + len(piece)))
        length += len(piece)
    return Marked(Source("".join(pieces), name), tuple(spans))


def diagnostic(span: Span, **other: Any) -> Diagnostic:
    usual = Diagnostic(
        code="PUN002",
        name="preambular-ending",
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        message="a preambular paragraph ends with “,”",
        span=span,
        related=(),
        fix=None,
        source="the Manual, section 4.1",
        url="https://lintres.readthedocs.io/rules/PUN002/",
    )
    return usual._replace(**other)


def checked(text: Marked, *diagnostics: Diagnostic) -> Verdict:
    return verdict_of(Checked(parse(text.source, language="en"), diagnostics))


# ---- Frames ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("drawn", "shown"),
    [
        pytest.param(
            "Recalling its ⟦resolution⟧ 60/1;",
            """
            1 │ Recalling its resolution 60/1;
              │               ^^^^^^^^^^
            """,
            id="a word",
        ),
        pytest.param(
            "1. Requests⟦⟧ the",
            """
            1 │ 1. Requests the
              │            ^
            """,
            id="a place between two characters",
        ),
        pytest.param(
            "The General Assembly⟦⟧\nRecalling",
            """
            1 │ The General Assembly
              │                     ^
            """,
            id="the end of a line",
        ),
        pytest.param(
            "⟦⟧",
            """
            1 │
              │ ^
            """,
            id="an empty text",
        ),
        pytest.param(
            "Recalling,⟦  ⟧\nNoting",
            """
            1 │ Recalling,
              │           ^^
            """,
            id="spaces at the end of a line",
        ),
        pytest.param(
            "Recalling,⟦\n⟧Noting",
            """
            1 │ Recalling,
              │           ^
            """,
            id="a line break",
        ),
        pytest.param(
            "回顾其第⟦40／212⟧号决议；",
            """
            1 │ 回顾其第40／212号决议；
              │         ^^^^^^^
            """,
            id="double width, before and inside",
        ),
        pytest.param(
            "回顾其决议⟦；⟧",
            """
            1 │ 回顾其决议；
              │           ^^
            """,
            id="double width, one mark",
        ),
        pytest.param(
            "e\u0301te\u0301 ⟦e\u0301te\u0301⟧ x",
            """
            1 │ e\u0301te\u0301 e\u0301te\u0301 x
              │     ^^^
            """,
            id="combining characters",
        ),
        pytest.param(
            "e⟦\u0301⟧t",
            """
            1 │ e\u0301t
              │ ^
            """,
            id="a combining character by itself is marked with its letter",
        ),
        pytest.param(
            "\U00020000\U0001d49c ⟦\U00020001x⟧ y",
            """
            1 │ \U00020000\U0001d49c \U00020001x y
              │     ^^^
            """,
            id="astral characters, wide and narrow",
        ),
        pytest.param(
            "👨\u200d👩\u200d👧 ⟦👍🏽⟧ y",
            """
            1 │ 👨\u200d👩\u200d👧 👍🏽 y
              │    ^^
            """,
            id="joined emoji",
        ),
        pytest.param(
            "\t1.\t⟦Requests⟧\tthe",
            """
            1 │     1.  Requests    the
              │         ^^^^^^^^
            """,
            id="tabs before and after",
        ),
        pytest.param(
            "Noting⟦\t⟧that",
            """
            1 │ Noting  that
              │       ^^
            """,
            id="a tab",
        ),
        pytest.param(
            "\x1b[31mred\x07 ⟦\0⟧ x\x9b2J",
            """
            1 │ ␛[31mred␇ ␀ x\ufffd2J
              │           ^
            """,
            id="control characters",
        ),
        pytest.param(
            "Noting\f⟦that⟧",
            """
            1 │ Noting␌that
              │        ^^^^
            """,
            id="a form feed is no break of a line",
        ),
        pytest.param(
            "إذ تشير إلى قرارها 60/1⟦؛⟧",
            """
            1 │ إذ تشير إلى قرارها 60/1⟦؛⟧
            """,
            id="right to left: set off, no carets",
        ),
        pytest.param(
            "The name ⟦is⟧ \u05d0\u05d1",
            """
            1 │ The name ⟦is⟧ \u05d0\u05d1
            """,
            id="right to left anywhere in the line",
        ),
        pytest.param(
            "a\n\n\n\n\n\n\n\n\nRecalling ⟦its\nresolution⟧ 60/1",
            """
            10 │ Recalling its
               │           ^^^
            11 │ resolution 60/1
               │ ^^^^^^^^^^
            """,
            id="two lines",
        ),
        pytest.param(
            "Recalling ⟦its\nresolution\n60/1\n  of 2005⟧, and",
            """
            1 │ Recalling its
              │           ^^^
            ⋮ │
            4 │   of 2005, and
              │   ^^^^^^^
            """,
            id="more lines: the first and the last",
        ),
        pytest.param(
            "a\r\nRecalling ⟦its⟧\rb",
            """
            2 │ Recalling its
              │           ^^^
            """,
            id="other line breaks",
        ),
    ],
)
def test_frame(drawn: str, shown: str) -> None:
    source, (span,) = marked(drawn)
    expected = [line.removeprefix(" " * 12) for line in shown.strip("\n").split("\n")[:-1]]
    assert list(frame(source, span)) == expected


_LONG = "and of the major summits " * 60
_LONG_ZH = "关于海洋和海洋法的决议" * 100


@pytest.mark.parametrize(
    ("drawn", "shown"),
    [
        pytest.param(
            f"Recalling ⟦its⟧ resolution {_LONG}",
            """
            1 │ Recalling its resolution and of the…
              │           ^^^
            """,
            id="at the beginning",
        ),
        pytest.param(
            f"{_LONG}⟦as well as⟧ {_LONG}",
            """
            1 │ …summits as well as and of the major…
              │          ^^^^^^^^^^
            """,
            id="in the middle",
        ),
        pytest.param(
            f"{_LONG}in 2005⟦;⟧",
            """
            1 │ …and of the major summits in 2005;
              │                                  ^
            """,
            id="at the end",
        ),
        pytest.param(
            f"Noting ⟦{_LONG}⟧",
            """
            1 │ Noting and of the major summits and o…
              │        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """,
            id="all of it",
        ),
        pytest.param(
            f"{_LONG_ZH}⟦，；⟧{_LONG_ZH}",
            """
            1 │ …洋和海洋法的决议，；关于海洋和海洋法…
              │                  ^^^^
            """,
            id="between double-width characters",
        ),
        pytest.param(
            f"{_LONG_ZH}x⟦，；⟧{_LONG_ZH}",
            """
            1 │ …和海洋法的决议x，；关于海洋和海洋法…
              │                 ^^^^
            """,
            id="and when they stand at odd columns",
        ),
        pytest.param(
            f"{'إذ تشير ' * 99}⟦؛⟧",
            """
            1 │ …إذ تشير إذ تشير إذ تشير إذ تشير ⟦؛⟧
            """,
            id="right to left",
        ),
    ],
)
def test_frame_of_a_long_line(drawn: str, shown: str) -> None:
    source, (span,) = marked(drawn)
    expected = [line.removeprefix(" " * 12) for line in shown.strip("\n").split("\n")[:-1]]
    assert list(frame(source, span, width=42)) == expected


@given(
    text=st.text(
        st.sampled_from(" ab;\t\n\r\x1b\x9b\u0301\u200b\u200d\ufe0f\u202e大，１👍🏽\u0628\u064e"),
        max_size=90,
    ),
    places=st.tuples(st.integers(0, 90), st.integers(0, 90)),
    room=st.integers(30, 60),
)
def test_frame_of_anything(text: str, places: tuple[int, int], room: int) -> None:
    start, end = sorted(min(place, len(text)) for place in places)
    lines = list(frame(Source(text), Span(start, end), width=room))
    shown = "".join(lines)
    assert not set(shown) & set(map(chr, [*range(32), *range(0x7F, 0xA0), 0x202E]))
    assert all(width(line) <= room for line in lines)
    assert "^" in shown or "⟦" in shown


# ---- Texts for people -----------------------------------------------------------------------


def test_text_says_everything() -> None:
    drawn = marked("2. Requests help;\n\n⟦2⟧. ⟦Invites⟧ States;\n")
    number, verb = drawn.spans
    first = diagnostic(
        number,
        code="NUM002",
        name="paragraph-number-repeated",
        message="paragraph 2 is numbered like the one before it",
        related=(Related(Span(0, 1), "the first paragraph 2"),),
        fix=Fix((Edit(number, "3"),), Tier.SAFE),
        source="the Manual, section 5.1",
    )
    second = diagnostic(
        verb,
        severity=Severity.HINT,
        confidence=Confidence.MEDIUM,
        fix=Fix((Edit(Span(verb.start, verb.start), "Also "),), Tier.SUGGESTED),
    )
    report = "".join(text.report([checked(drawn, first, second)], passed_over=["a.md", "b.md"]))
    assert report == (
        "draft.txt:3:1: error NUM002 paragraph-number-repeated\n"
        "  3 │ 2. Invites States;\n"
        "    │ ^\n"
        "  paragraph 2 is numbered like the one before it\n"
        "  why: the Manual, section 5.1\n"
        "  fix (safe): replaces “2” by “3”\n"
        "  see draft.txt:1:1: the first paragraph 2\n"
        "\n"
        "draft.txt:3:4: hint PUN002 preambular-ending (medium confidence)\n"
        "  3 │ 2. Invites States;\n"
        "    │    ^^^^^^^\n"
        "  a preambular paragraph ends with “,”\n"
        "  why: the Manual, section 4.1\n"
        "  fix (suggested): inserts “Also ” before “Invites”\n"
        "\n"
        "1 error, 1 hint in 1 file; `lintres fix` mends 1 safely.\n"
        "2 files passed over: no resolution in them.\n"
    )


CLEAN = marked("The General Assembly")
FAULTY = marked("Recalling⟦;⟧")


@pytest.mark.parametrize(
    ("files", "severities", "said"),
    [
        pytest.param(3, (), "No findings in 3 files.", id="nothing"),
        pytest.param(1, ("hint",), "1 hint in 1 file.", id="one of one"),
        pytest.param(2, ("error", "error"), "2 errors in 1 of 2 files.", id="one of two files"),
        pytest.param(
            1,
            ("hint", "warning", "error", "hint"),
            "1 error, 1 warning, 2 hints in 1 file.",
            id="the worst first",
        ),
    ],
)
def test_text_ends_with_a_summary(files: int, severities: tuple[str, ...], said: str) -> None:
    found = [diagnostic(FAULTY.spans[0], severity=Severity(one)) for one in severities]
    results = [checked(FAULTY, *found), *[checked(CLEAN)] * (files - 1)]
    assert list(text.report(results))[-1] == f"{said}\n"


def test_text_keeps_within_its_width() -> None:
    far = diagnostic(
        Span(600, 610),
        message="the message is long " * 9,
        source="有关会议文件的手册，" * 20,
        related=(Related(Span(0, 1), "the reason is long as well " * 9),),
    )
    report = "".join(text.report([checked(marked(_LONG), far)], width=60))
    assert max(len(line) + line.count("，") * 9 for line in report.splitlines()) <= 110
    assert all(len(line) <= 60 for line in report.splitlines())


def test_text_lets_no_draft_write_to_the_terminal() -> None:
    drawn = marked("a ⟦\x1b[2J\x9b\u202e⟧ b", name="x\x1b[31m.txt")
    span = drawn.spans[0]
    hostile = diagnostic(
        span,
        message="the \x1b]0;title\x07 of it",
        related=(Related(span, "\x1b"),),
        fix=Fix((Edit(span, "\x1b\x9b"),), Tier.SAFE),
    )
    results = [checked(drawn, hostile)]
    report = "".join([*text.report(results), *concise.report(results)])
    assert not set(report) & set(map(chr, [*range(10), *range(11, 32), *range(0x7F, 0xA0), 0x202E]))


def test_colour_is_an_ornament() -> None:
    results = [checked(FAULTY, diagnostic(FAULTY.spans[0]))]
    painted = "".join(text.report(results, paint=coloured))
    links = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")
    colours = re.compile(r"\x1b\[[0-9;]*m")
    assert colours.search(painted)
    assert colours.sub("", links.sub("", painted)) == "".join(text.report(results))


def test_paint_leaves_nothing_where_there_is_nothing() -> None:
    assert coloured("", Ink.ERROR) == ""


@pytest.mark.parametrize(
    ("drawn", "edits", "said"),
    [
        pytest.param("60/1⟦;⟧", [","], "replaces “;” by “,”", id="replacement"),
        pytest.param("60/1⟦ ,,⟧", [","], "replaces “ ,,” by “,”", id="of a mark and a space"),
        pytest.param("大会⟦大会⟧，", [""], "removes “大会”", id="removal"),
        pytest.param("60/1⟦⟧", [","], "inserts “,” after “60/1”", id="insertion"),
        pytest.param("a\n⟦⟧b c", ["1. "], "inserts “1. ” before “b”", id="at the head of a line"),
        pytest.param("⟦⟧", ["x"], "inserts “x”", id="where there is nothing"),
        pytest.param("大会回顾其⟦⟧", ["，"], "inserts “，” after “会回顾其”", id="in Chinese"),
        pytest.param("⟦⟧回顾其决议", ["又"], "inserts “又” before “回顾其决”", id="before Chinese"),
        pytest.param("a⟦  ⟧b", [""], "removes 2 spaces", id="spaces have names"),
        pytest.param("a⟦\u00a0⟧b", [" "], "replaces a no-break space by a space", id="each kind"),
        pytest.param("a⟦\u3000⟧b", [""], "removes an ideographic space", id="with its article"),
        pytest.param(
            "a⟦ \n\n⟧b", [" "], "replaces a space and 2 line breaks by a space", id="mixed"
        ),
        pytest.param(
            "⟦Recalling its resolutions 57/141 of 12 December 2002 and 60/1⟧",
            ["Noting"],
            "replaces “Recalling its resolutions … and 60/1” by “Noting”",
            id="long texts are shortened",
        ),
        pytest.param("⟦a⟧ b⟦⟧", ["", "x"], "removes “a”; inserts “x” after “b”", id="two edits"),
        pytest.param(
            "⟦a⟧⟦b⟧⟦c⟧⟦d⟧⟦e⟧",
            [""] * 5,
            "removes “a”; removes “b”; removes “c”; and 2 more edits",
            id="many edits",
        ),
        pytest.param(
            "⟦ ⟧\n⟦ ⟧\n⟦ ⟧\n⟦ ⟧", [""] * 4, "removes a space in 4 places", id="many of one kind"
        ),
    ],
)
def test_fix_in_words(drawn: str, edits: list[str], said: str) -> None:
    source, spans = marked(drawn)
    pairs = zip(spans, edits, strict=True)
    assert describe(Fix(tuple(Edit(*pair) for pair in pairs), Tier.SAFE), source) == said


def test_fix_says_where_it_reaches_other_lines() -> None:
    source, spans = marked("⟦3⟧. a\n\n⟦4⟧. b")
    fix = Fix((Edit(spans[0], "2"), Edit(spans[1], "3")), Tier.SAFE)
    assert describe(fix, source, spans[0]) == "replaces “3” by “2”; replaces “4” by “3” in line 3"


# ---- Texts for programs ---------------------------------------------------------------------


def test_concise() -> None:
    drawn = marked("a\n大会⟦;⟧")
    found = diagnostic(drawn.spans[0], message="ends with “，”\nnot so")
    assert list(concise.report([checked(drawn, found), checked(CLEAN)])) == [
        "draft.txt:2:3: error PUN002 ends with “，”␊not so\n"
    ]


def test_json() -> None:
    drawn = marked("\ufeffThe General Assembly,\r\n\r\n\U00020000⟦大;⟧\r\n")
    span = Span(drawn.spans[0].start - 1, drawn.spans[0].end - 1)  # the mark is no character
    found = diagnostic(
        span,
        related=(Related(Span(0, 3), "see “here”"),),
        fix=Fix((Edit(span, "，"),), Tier.SAFE),
    )
    (report,) = machine.json_report([checked(drawn, found), checked(CLEAN)])
    assert json.loads(report) == {
        "version": 1,
        "files": [
            {"path": "draft.txt", "language": "en", "profile": "ga", "stage": None},
            {"path": "draft.txt", "language": "en", "profile": "ga", "stage": None},
        ],
        "diagnostics": [
            {
                "path": "draft.txt",
                "code": "PUN002",
                "name": "preambular-ending",
                "severity": "error",
                "confidence": "high",
                "message": "a preambular paragraph ends with “,”",
                "start": {"offset": 26, "line": 3, "column": 2},
                "end": {"offset": 28, "line": 3, "column": 4},
                "related": [
                    {
                        "message": "see “here”",
                        "start": {"offset": 0, "line": 1, "column": 1},
                        "end": {"offset": 3, "line": 1, "column": 4},
                    }
                ],
                "fix": {"tier": "safe", "edits": [{"start": 26, "end": 28, "text": "，"}]},
                "url": "https://lintres.readthedocs.io/rules/PUN002/",
            }
        ],
        "summary": {"files": 2, "error": 1, "warning": 0, "hint": 0},
    }


def test_ndjson_is_a_file_a_line() -> None:
    found = diagnostic(FAULTY.spans[0], severity=Severity.HINT, message="two\nlines")
    lines = list(machine.ndjson_report([checked(FAULTY, found), checked(CLEAN)]))
    assert [line.count("\n") for line in lines] == [1, 1]
    assert [json.loads(line)["summary"] for line in lines] == [
        {"files": 1, "error": 0, "warning": 0, "hint": 1},
        {"files": 1, "error": 0, "warning": 0, "hint": 0},
    ]


def test_what_has_no_fix_says_null() -> None:
    (report,) = machine.json_report([checked(FAULTY, diagnostic(FAULTY.spans[0]))])
    (found,) = json.loads(report)["diagnostics"]
    assert (found["fix"], found["related"]) == (None, [])


# ---- Structure ------------------------------------------------------------------------------

DRAFT = """\
A/80/L.7

Eightieth session

Fiji and Samoa: draft resolution

Lights of harbours

The General Assembly,

Also recalling its resolution 57/141,

1. Requests the Secretary-General:

(a) To see to the lights:

(i) Of small harbours;

2. Decides to remain seized of the matter.
"""


def test_blocks() -> None:
    draft = parse(Source(DRAFT))
    found = [(b.kind, b.label, b.level, b.opener, b.text) for b in blocks_of(draft)]
    assert found == [
        ("masthead", None, 0, None, "A/80/L.7"),
        ("masthead", None, 0, None, "Eightieth session"),
        ("sponsors", None, 0, None, "Fiji and Samoa: draft resolution"),
        ("title", None, 0, None, "Lights of harbours"),
        ("organ_line", None, 0, None, "The General Assembly,"),
        ("preambular", None, 0, "Also recalling", "Also recalling its resolution 57/141,"),
        ("operative", "1", 0, "Requests", "Requests the Secretary-General:"),
        ("subparagraph", "a", 1, None, "To see to the lights:"),
        ("subparagraph", "i", 2, None, "Of small harbours;"),
        ("operative", "2", 0, "Decides", "Decides to remain seized of the matter."),
    ]


def rare() -> Draft:
    """A draft of the elements that few texts have."""
    words = "Preface|A|Lights|Notes|which|Recalling|II|Stray|Annex|Rules|a note|a mark|Page"
    source = Source(words.replace("|", "\n"), "rare.txt")

    def block(text: str) -> Block:
        start = source.text.index(text)
        return Block(Passage([(text, start)]), (Span(start, start + len(text)),))

    def label(text: str) -> Label:
        return Label(text, None, Span(0, 0), text.rstrip("."))

    def section(heading: SectionHeading, part: OperativePart | None) -> Section:
        return Section(heading, None, None, part, None)

    stray = Misplaced(Preambular(label("3 bis."), None, block("Recalling"), None, ()))
    resolution = Resolution(
        FrontMatter((Preface(block("Preface")),)),
        (
            section(
                SectionHeading(block("A"), block("Lights")),
                OperativePart(
                    (Unknown(block("Notes")), Continuation(block("which"), None, ()), stray)
                ),
            ),
            section(SectionHeading(block("II"), None), None),
            section(SectionHeading(None, block("Stray")), None),
        ),
        (Annex(block("Annex"), (AnnexText(block("Rules")),)),),
        Apparatus(
            (
                Footnote(label("7"), block("a note"), None),
                Footnote(label("**"), block("a mark"), None),
                Furniture(block("Page")),
            )
        ),
    )
    return parse(source, language="en")._replace(resolution=resolution)


def test_blocks_that_are_rare() -> None:
    assert [(block.kind, block.label, block.text) for block in blocks_of(rare())] == [
        ("unknown", None, "Preface"),
        ("part", "A", "A"),
        ("part", None, "Lights"),
        ("unknown", None, "Notes"),
        ("operative", None, "which"),
        ("preambular", "3 bis", "Recalling"),
        ("section", "II", "II"),
        ("section", None, "Stray"),
        ("annex", None, "Annex"),
        ("annex", None, "Rules"),
        ("footnote", "7", "a note"),
        ("note", "**", "a mark"),
        ("furniture", None, "Page"),
    ]


def test_tree_of_what_is_rare() -> None:
    _, *rows = tree([rare()])
    assert "".join(rows) == (
        "      front matter\n"
        "   1    unknown                       Preface\n"
        "   2  part A                          A\n"
        "   3  part                            Lights\n"
        "        operative part\n"
        "   4      unknown                     Notes\n"
        "   5      operative                   which\n"
        "   6      misplaced preambular 3 bis  Recalling\n"
        "   7  section II                      II\n"
        "   8  section                         Stray\n"
        "   9  annex                           Annex\n"
        "  10    annex                         Rules\n"
        "      apparatus\n"
        "  11    footnote 7                    a note\n"
        "  12    note **                       a mark\n"
        "  13    furniture                     Page\n"
    )


def test_blocks_hold_every_character_once() -> None:
    draft = parse(Source(DRAFT))
    held = sorted(
        offset
        for block in blocks_of(draft)
        for span in block.spans
        for offset in range(*span)
        if not DRAFT[offset].isspace()
    )
    assert held == [offset for offset, letter in enumerate(DRAFT) if not letter.isspace()]


CITED = DRAFT.index("57/141")


def test_structure_as_json() -> None:
    draft = parse(Source(DRAFT, "draft.txt"))
    (line,) = machine.ndjson_structure([draft])
    (whole,) = machine.json_structure([draft])
    one = json.loads(line)
    assert json.loads(whole) == {
        "version": 1,
        "files": [{key: value for key, value in one.items() if key != "version"}],
    }
    blocks = one.pop("blocks")
    assert one == {
        "version": 1,
        "path": "draft.txt",
        "language": "en",
        "organ": "GA",
        "profile": "ga",
        "stage": "draft",
        "symbol": "A/80/L.7",
        "session": 80,
        "committee": None,
        "date": None,
        "citations": [
            {
                "organ": "GA",
                "kind": "resolution",
                "number": "57/141",
                "part": None,
                "date": None,
                "spans": [[CITED, CITED + len("57/141")]],
            }
        ],
    }
    assert blocks[6] == {
        "kind": "operative",
        "label": "1",
        "level": 0,
        "opener": "Requests",
        "text": "Requests the Secretary-General:",
        "spans": [[145, 179]],
    }


def test_tree() -> None:
    assert "".join(tree([parse(Source(DRAFT, "draft.txt"))], width=60)) == (
        "draft.txt: English, GA, draft, A/80/L.7, session 80\n"
        "      front matter\n"
        "   1    symbol        A/80/L.7\n"
        "   3    session       Eightieth session\n"
        "   5    sponsors      Fiji and Samoa: draft resolution\n"
        "   7    title         Lights of harbours\n"
        "   9  organ line      The General Assembly,\n"
        "      preamble\n"
        "  11    preambular    ‹Also recalling› its resolution 57/14…\n"
        "      operative part\n"
        "  13    operative 1   ‹Requests› the Secretary-General:\n"
        "  15      (a)         To see to the lights:\n"
        "  17        (i)       Of small harbours;\n"
        "  19    operative 2   ‹Decides› to remain seized of the mat…\n"
    )


# ---- Pages of rules -------------------------------------------------------------------------


@rule(
    "TST001",
    "no-organ",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    languages=["en", "zh"],
    profiles=["ga", "sc"],
    stages=["draft"],
    source="the Manual, section 1",
    examples=[
        Example("en", "Recalling⟦;⟧\n", "Recalling,\n", fixed=True),
        Example("zh", "```\n大会⟦⟧", "大会，"),
    ],
)
def no_organ(node: Resolution, draft: Draft) -> Iterator[Finding]:
    """A resolution names its organ.

    Readers want to know
    who speaks:

    - the Assembly,
    - or the Council.
    """
    yield Finding(Span(0, 0), "no organ")


def test_page_in_markdown() -> None:
    assert rule_page(no_organ) == (
        "# TST001 no-organ\n"
        "\n"
        "A resolution names its organ.\n"
        "\n"
        "Readers want to know\nwho speaks:\n\n- the Assembly,\n- or the Council.\n"
        "\n"
        "- **Severity:** warning: one published text in 200 to one in 20 has it\n"
        "- **Confidence:** high\n"
        "- **Fix:** suggested: words change, a person decides\n"
        "- **Scope:** profiles ga and sc; drafts; Chinese and English\n"
        "- **Source:** the Manual, section 1\n"
        "- **History:** since lintres 0.1.0\n"
        "\n"
        "## Examples\n"
        "\n"
        "What the rule marks is drawn ⟦thus⟧; an empty pair is a place in between.\n"
        "\n"
        "English, with the fault:\n"
        "\n"
        "```text\nRecalling⟦;⟧\n```\n"
        "\n"
        "After the fix:\n"
        "\n"
        "```text\nRecalling,\n```\n"
        "\n"
        "Chinese, with the fault:\n"
        "\n"
        "````text\n```\n大会⟦⟧\n````\n"
        "\n"
        "As it should be:\n"
        "\n"
        "```text\n大会，\n```\n"
    )


def test_page_as_text() -> None:
    assert rule_text(no_organ, width=60) == (
        "TST001 no-organ\n"
        "\n"
        "  A resolution names its organ.\n"
        "\n"
        "  Readers want to know who speaks:\n"
        "\n"
        "  - the Assembly,\n"
        "\n"
        "  - or the Council.\n"
        "\n"
        "  severity    warning: one published text in 200 to one in\n"
        "              20 has it\n"
        "  confidence  high\n"
        "  fix         suggested: words change, a person decides\n"
        "  scope       profiles ga and sc; drafts; Chinese and\n"
        "              English\n"
        "  source      the Manual, section 1\n"
        "  history     since lintres 0.1.0\n"
        "\n"
        "  English, with the fault:\n"
        "    │ Recalling⟦;⟧\n"
        "  After the fix:\n"
        "    │ Recalling,\n"
        "\n"
        "  Chinese, with the fault:\n"
        "    │ ```\n"
        "    │ 大会⟦⟧\n"
        "  As it should be:\n"
        "    │ 大会，\n"
    )


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (None, ["TST001  no-organ  warning  A resolution names its organ.\n"]),
        (48, ["TST001  no-organ  warning  A resolution names\n", " " * 27 + "its organ.\n"]),
    ],
    ids=["whole lines for grep", "folded for a terminal"],
)
def test_list_of_rules(columns: int | None, lines: list[str]) -> None:
    assert list(rule_list([no_organ], width=columns)) == lines


def test_list_of_rules_as_json() -> None:
    (report,) = machine.json_rules([no_organ])
    assert json.loads(report) == {
        "version": 1,
        "rules": [
            {
                "code": "TST001",
                "name": "no-organ",
                "severity": "warning",
                "confidence": "high",
                "fix": "suggested",
                "norm": "A resolution names its organ.",
                "source": "the Manual, section 1",
                "profiles": ["ga", "sc"],
                "stages": ["draft"],
                "languages": ["en", "zh"],
                "url": "https://lintres.readthedocs.io/rules/TST001/",
            }
        ],
    }


@pytest.mark.parametrize(
    ("words", "symbol"),
    [
        pytest.param("57/141", "A%2FRES%2F57%2F141", id="the number"),
        pytest.param("resolution 57/1", "A%2FRES%2F57%2F141", id="a part of it"),
        pytest.param("Requests", None, id="other words"),
    ],
)
def test_a_number_opens_the_page_of_its_resolution(words: str, symbol: str | None) -> None:
    draft = parse(Source(DRAFT, "draft.txt"))
    start = DRAFT.index(words)
    span = Span(start, start + len(words))
    verdict = verdict_of(Checked(draft, (diagnostic(span),)))
    found = verdict.links.get(span)
    assert (found or "None").rpartition("p1=")[2].removesuffix("&f1=documentsymbol") == str(symbol)


def test_a_terminal_links_the_number() -> None:
    source = Source("Recalling its resolution 57/141,")
    lines = frame(source, Span(25, 31), paint=coloured, link="https://library.example/57/141")
    assert "\x1b]8;" in next(lines)
