"""STR008: paragraphs that stand in a text twice."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lintres import (
    Draft,
    Finding,
    Fix,
    Related,
    Severity,
    Span,
    Tier,
    in_operative_part,
    in_preamble,
    numeral,
    rule,
    suggested,
)
from lintres.syntax import Operative, Paragraph, Resolution


@rule(
    "STR008",
    "repeated-paragraph",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    source="Of 2,227 published texts one has a paragraph twice in a section",
    examples=(
        *in_preamble(
            fixed=True,
            ar=(
                (
                    "وإذ ترى أن حفظ البذور المحلية يقي القرى من الجوع بعد الجفاف،\n\n"
                    "⟦وإذ ترى أن حفظ البذور المحلية يقي القرى من الجوع بعد الجفاف،⟧"
                ),
                "وإذ ترى أن حفظ البذور المحلية يقي القرى من الجوع بعد الجفاف،",
            ),
            en=(
                (
                    "Noting that a journey by night saves the traveller a day,\n\n"
                    "Recalling its resolution 60/1,\n\n"
                    "⟦Noting that a journey by night saves the traveller a day,⟧"
                ),
                (
                    "Noting that a journey by night saves the traveller a day,\n\n"
                    "Recalling its resolution 60/1,"
                ),
            ),
            es=(
                (
                    "Observando que un viaje nocturno ahorra un día al viajero,\n\n"
                    "⟦Observando que un viaje nocturno ahorra un día al viajero,⟧"
                ),
                "Observando que un viaje nocturno ahorra un día al viajero,",
            ),
            fr=(
                (
                    "Notant qu’un voyage de nuit fait gagner un jour au voyageur,\n\n"
                    "⟦Notant qu’un voyage de nuit fait gagner un jour au voyageur,⟧"
                ),
                "Notant qu’un voyage de nuit fait gagner un jour au voyageur,",
            ),
            ru=(
                (
                    "отмечая, что ночной поезд сберегает путешественнику целый день,\n\n"
                    "⟦отмечая, что ночной поезд сберегает путешественнику целый день,⟧"
                ),
                "отмечая, что ночной поезд сберегает путешественнику целый день,",
            ),
            zh=(
                (
                    "注意到乘坐夜班火车旅行可为旅客节省一整天时间，\n\n"
                    "⟦注意到乘坐夜班火车旅行可为旅客节省一整天时间，⟧"
                ),
                "注意到乘坐夜班火车旅行可为旅客节省一整天时间，",
            ),
        ),
        *in_operative_part(
            fixed=True,
            en=(
                (
                    "1. Encourages railways to restore the night lines that were closed;\n\n"
                    "⟦2. Encourages railways to restore the night lines that were closed;⟧\n\n"
                    "3. Decides to meet again."
                ),
                (
                    "1. Encourages railways to restore the night lines that were closed;\n\n"
                    "2. Decides to meet again."
                ),
            ),
        ),
    ),
)
def repeated_paragraph(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No paragraph stands twice in a section.

    Mostly it was moved, and the old place was not cleared. Texts of a few words only, and
    paragraphs with points, are let pass; so are sections that end alike.
    """
    shortest = _SHORTEST if draft.lexicon.spaced else _SHORTEST_IN_HAN
    for section in resolution.sections:
        parts: tuple[Sequence[Paragraph], ...] = (section.recitals, section.paragraphs)
        for paragraphs in parts:
            heads = Counter(map(_head, paragraphs))
            if len(heads) == len(paragraphs):
                continue  # most texts
            first: dict[str, Paragraph] = {}
            for index, paragraph in enumerate(paragraphs):
                words = paragraph.body.text.rstrip(_ENDS)
                if len(words) < shortest or paragraph.subparagraphs:
                    continue
                if heads[_head(paragraph)] == 1:
                    continue
                same = first.setdefault(" ".join(words.lower().split()), paragraph)
                if same is not paragraph:
                    yield Finding(
                        Span(paragraph.body.start, paragraph.body.end),
                        "this paragraph stands above in the same words: take one of the two out",
                        _without(paragraphs, index, draft),
                        (Related(Span(same.body.start, same.body.end), "the same paragraph"),),
                    )


_SHORTEST, _SHORTEST_IN_HAN = 40, 16  # characters
_MANY = 300  # paragraphs
_HEAD = 30  # characters that tell most paragraphs apart
_ENDS = " ,;.:、，；：。،؛"


def _head(paragraph: Paragraph) -> str:
    return paragraph.body.text[:_HEAD].lower()


def _without(paragraphs: Sequence[Paragraph], index: int, draft: Draft) -> Fix | None:
    """Return the edits that take a paragraph out and number those after it anew.

    None for the last paragraph of a part, whose mark the one before it would need, and where
    something else stands between the lines of a paragraph.
    """
    paragraph = paragraphs[index]
    last = index + 1 == len(paragraphs)
    if len(paragraphs) > _MANY:
        return None  # one fix numbers all that follow
    if last and isinstance(paragraph, Operative):
        return None
    text = draft.source.text
    start, end = paragraph.body.start, paragraph.body.end
    own = sum(len(text[one.start : one.end].split()) for one in paragraph.body.spans)
    if own != len(text[start:end].split()):
        return None
    if last:
        while start and text[start - 1].isspace():
            start -= 1
    else:
        while text[end : end + 1].isspace():
            end += 1
    edits = [(Span(start, end), "")]
    for later in paragraphs[index + 1 :]:
        label = later.number
        if label is None or label.value is None:
            continue
        at = label.span.start + label.text.index(label.letters)
        number = numeral(label.value - 1, label.letters)
        edits.append((Span(at, at + len(label.letters)), number))
    return suggested(*edits)
