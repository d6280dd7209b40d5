"""Any text parses, and every character of it lies in exactly one block."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintres import Source, lint, parse
from lintres.lexicon import LANGUAGES
from lintres.reports.structure import blocks_of

# What drafts are made of, in any order and in any language: the grammar must take it all.
_SCRAPS = st.sampled_from(
    [
        "The General Assembly,", "The Security Council", "大会，", "大会大会大会大会，",
        "安全理事会", "Recalling its resolution 60/1,", "Noting also that",
        "Requests the Secretary-General;", "回顾其第60/1号决议，", "又请秘书长",
        "欢迎欢迎欢迎欢迎", "1.", "2. Decides", "12．", "1.5", "(a)", "(b) The first;", "(i)",
        "(ii)", "a.", "㈠", "A", "II", "Annex", "Annex I", "附件一", "61st plenary meeting",
        "26 November 2002", "第61次全体会议", "2002年11月26日",
        "[without reference to a Main Committee (A/57/L.8)]", "[", "]", "A/57/L.8",
        "57/106. Title", "Sixty-first session", "Agenda item 19",
        "Fiji and Samoa: draft resolution", "斐济：决议草案", "¹", "² A/57/352.", "3",
        "____________", "2/5", "02-12345", "* Reissued.", "**", "*", "_", "<b>", "</b>", "<!--",
        "-->", "“", "”", ";", ",", "；", "，", "。", "、", ".", ":", "\t", "\f", "\n", "\n\n",
        "\r\n", "\r", " ", "  ", "\u3000", "\u00a0", "\ufeff", "\u2028", "\u200f", "إن",
        "الجمعية العامة،", "ссылаясь на", "L’Assemblée générale,", "𝒜", "e\u0301", "\x00",
        "\ud7ff",
    ]
)  # fmt: skip
_LINES = st.sampled_from(
    [
        "The General Assembly", "The General Assembly,", "Recalling its resolution 60/1,",
        "1. Notes the report;", "1. Notes the report,", "2. Requests a plan.", "Decides to meet;",
        "(a) A point.", "(i) Another:", "a. A third;", "61st plenary meeting", "26 November 2002",
        "Some words", "A", "Annex", "We, the Heads of State,", "1. We commit.", "2. We agree.",
        "Fiji: draft resolution", "Agenda item 3", "A/60/L.1", "¹ A/60/1.", "3", "2/5",
    ]
)  # fmt: skip
_SHUFFLED = st.lists(_LINES, max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n"]).map(lambda joint: joint.join(lines))
)
_DRAFTS = st.lists(_SCRAPS | st.text(max_size=12), max_size=40).map("".join) | _SHUFFLED


@settings(max_examples=400, deadline=None)
@given(_DRAFTS)
def test_every_character_lies_in_exactly_one_block(text: str) -> None:
    source = Source(text)
    owners = [0] * len(source.text)
    for block in blocks_of(parse(source)):
        for start, end in block.spans:
            for offset in range(start, end):
                owners[offset] += 1
    wrong = [
        (offset, character, owners[offset])
        for offset, character in enumerate(source.text)
        if (owners[offset] != 1 and not character.isspace()) or owners[offset] > 1
    ]
    assert wrong == []


@settings(max_examples=200, deadline=None)
@given(_DRAFTS, st.sampled_from(LANGUAGES))
def test_no_rule_fails_whatever_the_text(text: str, language: str) -> None:
    source = Source(text)
    for diagnostic in lint(source, language=language, profile="ga").diagnostics:
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(source.text)
        for edit in diagnostic.fix.edits if diagnostic.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(source.text)


@settings(max_examples=100, deadline=None)
@given(_DRAFTS)
def test_edits_of_one_fix_do_not_overlap(text: str) -> None:
    for diagnostic in lint(text, profile="ga").diagnostics:
        edits = sorted(diagnostic.fix.edits) if diagnostic.fix else []
        for before, after in pairwise(edits):
            assert before.span.end <= after.span.start


@pytest.mark.parametrize("language", ["de", "EN"])
def test_an_unknown_language_is_a_fault_of_the_call(language: str) -> None:
    with pytest.raises(ValueError, match="no language of lintres"):
        parse(Source("text"), language=language)


@pytest.mark.parametrize(
    ("heading", "kind", "label", "title"),
    [
        ("III. Next steps", "section", "III", "Next steps"),
        ("V Lamps and bells", "section", "V", "Lamps and bells"),
        ("B. Harbours", "part", "B", "Harbours"),
        ("A political declaration", "section", None, "A political declaration"),
        ("I Harbours, II piers", "section", "I", "Harbours, II piers"),
        ("Lamps", "section", None, "Lamps"),
        ("二、灯塔", "section", "二", "灯塔"),
        ("十年行动", "section", None, "十年行动"),
        ("II. Suite à donner", "section", "II", "Suite à donner"),
        ("III. Дальнейшие шаги", "section", "III", "Дальнейшие шаги"),
    ],
)
def test_a_heading_may_have_its_number_on_its_line(
    heading: str, kind: str, label: str | None, title: str
) -> None:
    organ, verb = {
        "二": ("大会，\n\n回顾其第60/1号决议，", "决定"),
        "十": ("大会，\n\n回顾其第60/1号决议，", "决定"),
    }.get(
        heading[0], ("The General Assembly,\n\nRecalling its resolution 60/1,", "Decides to meet")
    )
    text = f"{organ}\n\n1. {verb};\n\n{heading}\n\n2. {verb}.\n"
    (found,) = [one for one in blocks_of(parse(Source(text))) if one.kind in ("section", "part")]
    assert (found.kind, found.label, found.text) == (kind, label, title)


PAGES = """\
A/RES/78/999

The General Assembly,

Recalling its resolution 60/1 of 16 September 2005, and mindful of the many harbours whose
lights have been put out for want of oil, wicks and keepers who know how to trim them,

Stressing that a ship that cannot see the harbour cannot enter it, whatever the chart and
the compass may say to those who are on watch at night,

A/RES/78/999

5/7
23-25914

{heading}

Noting the work of the keepers of lights, who have neither leave nor lodging near the lamps
that they are asked to keep alight through all of the winter nights,

1. Decides to meet again.
"""


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("Social aspects", ["preambular", "preambular", "section", "preambular"]),
        ("and to all ships at sea,", ["preambular", "preambular", "preambular"]),
    ],
)
def test_a_heading_at_the_head_of_a_page_is_no_rest_of_a_paragraph(
    heading: str, kinds: list[str]
) -> None:
    draft = parse(Source(PAGES.format(heading=heading)), language="en")
    found = [one.kind for one in blocks_of(draft) if one.kind in ("preambular", "section")]
    assert found == kinds
