"""PUN: the marks that end the parts of a resolution."""

from collections.abc import Iterator

from lintres import Draft, Example, Finding, Severity, Span, Tier, rule, safe
from lintres.syntax import Preambular


@rule(
    "PUN002",
    "preambular-ending",
    on=Preambular,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source="Editorial practice: a comma ends 21,395 of 21,431 preambular paragraphs, sessions 78-80",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\nRecalling its resolution 60/1⟦;⟧\n\nDecides to meet.",
            "The General Assembly,\n\nRecalling its resolution 60/1,\n\nDecides to meet.",
            fixed=True,
        ),
    ),
)
def preambular_ending(paragraph: Preambular, draft: Draft) -> Iterator[Finding]:
    """A preambular paragraph ends in a comma.

    The preamble and the operative part are one sentence.
    """
    if paragraph.ending and paragraph.ending.mark == ";":
        yield Finding(paragraph.body.passage.span(paragraph.ending.start, paragraph.ending.end), "x", safe((Span(0, 0), "")))
