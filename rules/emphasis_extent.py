"""EMP003, EMP006: how far the emphasis of an opening phrase reaches, and emphasis elsewhere."""

from collections.abc import Iterator

from lintres import (
    Block,
    Draft,
    Emphasis,
    Finding,
    Fix,
    Pattern,
    Role,
    Severity,
    Span,
    Tier,
    in_paragraph,
    rule,
    safe,
)
from lintres.syntax import Paragraph, Resolution

_ITALICS = "United Nations Editorial Manual, Italics"


@rule(
    "EMP003",
    "emphasis-extent",
    on=Resolution,
    severity=Severity.HINT,
    fix=Tier.SAFE,
    source=_ITALICS + "; printed resolutions set “Taking note” in italics, “of the report” upright",
    examples=(
        *in_paragraph(
            fixed=True,
            ar=("⟦*ترحب بالتقرير*⟧ الأخير", "*ترحب* بالتقرير الأخير"),
            en=("⟦*Recalls its resolution*⟧ 60/1", "*Recalls* its resolution 60/1"),
            es=("⟦*Recuerda su resolución*⟧ 60/1", "*Recuerda* su resolución 60/1"),
            fr=("⟦*Rappelle sa résolution*⟧ 60/1", "*Rappelle* sa résolution 60/1"),
            ru=("⟦*приветствует доклад*⟧ Комитета", "*приветствует* доклад Комитета"),
            zh=("⟦*注意到该报告*⟧的结论", "*注意到*该报告的结论"),
        ),
        *in_paragraph(
            fixed=True,
            en=(
                "⟦<i>Notes</i>⟧ with appreciation the report",
                "<i>Notes with appreciation</i> the report",
            ),
            fr=(
                "⟦<i>Prend</i>⟧ note du rapport",
                "<i>Prend note</i> du rapport",
            ),
        ),
    ),
)
def emphasis_extent(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The emphasis of an opening phrase covers the phrase, and nothing but the phrase.

    The verb belongs to it, with its adverbs and words of manner; the object does not.
    """
    if draft.extracted:
        return
    for paragraph in resolution.clauses:
        marks = _on_opening(paragraph)
        if paragraph.opening is None or not marks:
            continue
        body, phrase = paragraph.body, paragraph.opening.phrase
        text = body.text
        start, end = _trimmed(text, marks[0].start, max(mark.end for mark in marks))
        if start <= phrase.start and end == phrase.end:
            continue
        words = text[phrase.start : phrase.end]
        extent = "more than" if end > phrase.end else "less than"
        yield Finding(
            Span(marks[0].source.start, max(mark.source.end for mark in marks)),
            f"the emphasis covers {extent} the opening phrase, which is “{words}”",
            _moved(body, marks[0], phrase.start, phrase.end, draft) if len(marks) == 1 else None,
        )


def _on_opening(paragraph: Paragraph) -> list[Emphasis]:
    """Return the marks on an opening phrase, and those that join them: "*Notes* *also*"."""
    if paragraph.opening is None or not paragraph.body.emphasis:
        return []
    phrase, text = paragraph.opening.phrase, paragraph.body.text
    joined: list[Emphasis] = []
    reached = 0
    for mark in sorted(_marks(paragraph.body), key=lambda one: (one.start, -one.end)):
        opens = mark.start <= phrase.verb_start < mark.end
        if joined and text[reached : mark.start].strip():
            break
        if joined or opens:
            joined.append(mark)
            reached = max(reached, mark.end)
    return joined


def _marks(block: Block) -> list[Emphasis]:
    """Return the emphasis that markup gives, not what a converter printed again."""
    return [mark for mark in block.emphasis if mark.mark != "repeated" and mark.start < mark.end]


_EDGES = " \t\u00a0,،，:："


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the spaces and pauses at its edges."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip(_EDGES)), end - len(words) + len(
        words.rstrip(_EDGES)
    )


def _moved(block: Block, mark: Emphasis, start: int, end: int, draft: Draft) -> Fix | None:
    """Return the edits that give a mark another extent; None where its signs cannot be told."""
    signs = _signs(block, mark)
    if signs is None:
        return None
    opening, closing = signs
    words = block.passage.span(start, end)
    edits = []
    if words.start != opening.end:
        edits += [(opening, ""), (Span(words.start, words.start), draft.source.slice(opening))]
    edits += [(Span(words.end, words.end), draft.source.slice(closing)), (closing, "")]
    return safe(*sorted(edits))


def _signs(block: Block, mark: Emphasis) -> tuple[Span, Span] | None:
    """Return where the signs that open and close an emphasis stand."""
    inside = block.passage.span(mark.start, mark.end)
    opening, closing = Span(mark.source.start, inside.start), Span(inside.end, mark.source.end)
    html = mark.mark.startswith("<")
    if not html and (opening.end - opening.start, closing.end - closing.start) != (
        len(mark.mark),
        len(mark.mark),
    ):
        return None  # other signs stand between
    return opening, closing


@rule(
    "EMP006",
    "emphasis-inside-text",
    on=Resolution,
    severity=Severity.HINT,
    fix=Tier.SAFE,
    source=_ITALICS + ": opening phrases and titles of publications, not for emphasis",
    examples=in_paragraph(
        fixed=True,
        ar=("تهيب ⟦**بجميع**⟧ الدول أن تتعاون", "تهيب بجميع الدول أن تتعاون"),
        en=("Calls upon ⟦**all**⟧ States to cooperate", "Calls upon all States to cooperate"),
        es=(
            "Exhorta a ⟦**todos**⟧ los Estados a cooperar",
            "Exhorta a todos los Estados a cooperar",
        ),
        fr=("Demande à ⟦**tous**⟧ les États de coopérer", "Demande à tous les États de coopérer"),
        ru=(
            "призывает ⟦**все**⟧ государства сотрудничать",
            "призывает все государства сотрудничать",
        ),
        zh=("促请⟦**所有**⟧国家合作", "促请所有国家合作"),
    ),
)
def emphasis_inside_text(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Words inside a paragraph are not emphasised.

    Italics are for opening phrases and the titles of publications, bold type is for headings. What
    is emphasised in one place takes weight from all others.
    """
    if draft.extracted:
        return
    openings = {
        paragraph.body.spans: paragraph.opening.phrase.end if paragraph.opening else 0
        for paragraph in resolution.clauses
    }
    for block in draft.texts.running.blocks:
        if not block.emphasis:
            continue
        opened = openings.get(block.spans, 0)
        outer = -1
        for mark in sorted(_marks(block), key=lambda one: (one.start, -one.end)):
            start, end = _trimmed(block.text, mark.start, mark.end)
            inside_other = mark.end <= outer
            outer = max(outer, mark.end)
            if inside_other or start < max(opened, 1) or _is_proper(block, mark, draft):
                continue
            signs = _signs(block, mark)
            yield Finding(
                mark.source,
                f"“{_shown(block.text[start:end])}” is emphasised inside the text: "
                "set it like the words around it",
                safe((signs[0], ""), (signs[1], "")) if signs else None,
            )


_SLANTED = frozenset({"*", "_", "<i>", "<em>"})
_LONGEST_SHOWN = 40


def _is_proper(block: Block, mark: Emphasis, draft: Draft) -> bool:
    """Whether words may be emphasised: a further verb, a publication, an organ."""
    words = block.text[mark.start : mark.end].strip(_EDGES)
    lexicon = draft.lexicon
    found = [lexicon.opening(words, role) for role in Role]
    if any(match is not None and match.end == len(words) for match in found):
        return True
    if lexicon.organ_key(words):
        return True
    titled = words[:1].isupper() and len(_WORD.findall(words)) > 1
    return mark.mark in _SLANTED and (titled or words[:1] in _QUOTES)


_WORD = Pattern(r"\w+")
_QUOTES = '《“«"'


def _shown(words: str) -> str:
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN].rstrip()} ..."
