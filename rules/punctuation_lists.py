"""PUN: the comma before the last member of a list."""

import re
from collections.abc import Iterator

from lintres import (
    Draft,
    Finding,
    Severity,
    Span,
    Tier,
    above_text,
    in_preamble,
    lowered,
    rule,
    safe,
    shown,
)
from lintres.syntax import Resolution, Sponsors


@rule(
    "PUN012",
    "serial-comma",
    on=Resolution,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    fix=Tier.SAFE,
    languages=("en", "es", "fr", "ru", "zh"),
    source="Counted in 1,202 texts of the General Assembly, sessions 78-80: no such comma in 1,131 "
    "lists of resolutions and 109 of sponsors",
    examples=(
        *in_preamble(
            fixed=True,
            en=(
                "Recalling its resolutions 60/1, 61/1⟦,⟧ and 62/1,",
                "Recalling its resolutions 60/1, 61/1 and 62/1,",
            ),
            fr=(
                "Rappelant ses résolutions 60/1, 61/1⟦,⟧ et 62/1,",
                "Rappelant ses résolutions 60/1, 61/1 et 62/1,",
            ),
            es=(
                "Recordando sus resoluciones 60/1, 61/1⟦,⟧ y 62/1,",
                "Recordando sus resoluciones 60/1, 61/1 y 62/1,",
            ),
            ru=(
                "ссылаясь на свои резолюции 60/1, 61/1⟦,⟧ и 62/1,",
                "ссылаясь на свои резолюции 60/1, 61/1 и 62/1,",
            ),
            zh=(
                "回顾其第60/1号、第61/1号⟦、⟧和第62/1号决议，",
                "回顾其第60/1号、第61/1号和第62/1号决议，",
            ),
        ),
        *above_text(
            fixed=True,
            en=(
                "Fiji, Nauru⟦,⟧ and Samoa: draft resolution",
                "Fiji, Nauru and Samoa: draft resolution",
            ),
        ),
    ),
)
def serial_comma(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No comma stands before “and” in a list of resolutions or of sponsors.

    A comma that closes a date stays, as in Spanish. Texts of the Security Council have such commas.
    """
    form = draft.lexicon.form("punctuation", "serial")
    if form is None:
        return
    for citation in draft.citations:
        if len(citation.cited) < _LEAST:
            continue
        before, last = citation.cited[-2:]
        text, end = citation.block.text, before.printed.end
        if before.day is not None and before.day.printed.end > end:
            if text[end : before.day.printed.start].lstrip().startswith(","):
                continue  # the comma closes a date that another one opened
            end = before.day.printed.end
        match = form.match(text, end)
        if match and match.end() == last.printed.start:
            found = _serial(citation.block.passage.span(*match.span("comma")), match, draft)
            yield lowered(found) if draft.identity.profile == "sc" else found
    for element in resolution.front_matter.elements:
        if isinstance(element, Sponsors):
            for match in form.finditer(element.body.text):
                yield _serial(element.body.passage.span(*match.span("comma")), match, draft)


_LEAST = 2


def _serial(place: Span, match: re.Match[str], draft: Draft) -> Finding:
    # The mark of a note, printed as a plain figure, would be taken for the end of a date.
    noted = draft.source.text[place.end : place.end + 1].isdigit()
    return Finding(
        place,
        f"no {shown(match['comma'])} stands before the last of a list: take it out",
        None if noted else safe((place, "")),
    )
