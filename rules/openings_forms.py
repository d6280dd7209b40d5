"""OPN003, OPN008, OPN009: the form, the first letter and the conjunction of an opening phrase."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lintres import (
    Draft,
    Example,
    Finding,
    Fix,
    Needs,
    Pattern,
    Related,
    Role,
    Severity,
    Span,
    Tier,
    in_paragraph,
    in_preamble,
    rule,
    safe,
    suggested,
)
from lintres.syntax import Paragraph, Preambular, Section

_MANUAL = "United Nations Editorial Manual, Resolutions: drafting and editing"


@rule(
    "OPN003",
    "opener-form",
    on=Section,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    languages=("ar", "en", "es", "fr", "ru"),
    source=_MANUAL + "; 7 of 52,000 paragraphs of published texts open with the other form",
    examples=(
        *in_preamble(
            fixed=True,
            ar=("⟦تشير⟧ إلى قرارها 60/1،", "إذ تشير إلى قرارها 60/1،"),
            en=("⟦Recalls⟧ its resolution 60/1,", "Recalling its resolution 60/1,"),
            es=("⟦Recuerda⟧ su resolución 60/1,", "Recordando su resolución 60/1,"),
            fr=("⟦Rappelle⟧ sa résolution 60/1,", "Rappelant sa résolution 60/1,"),
            ru=("⟦ссылается⟧ на свою резолюцию 60/1,", "ссылаясь на свою резолюцию 60/1,"),
        ),
        *in_paragraph(
            fixed=True,
            ar=("⟦إذ ترحب⟧ بالتقرير", "ترحب بالتقرير"),
            en=("⟦Welcoming⟧ the report", "Welcomes the report"),
            es=("⟦Destacando⟧ la labor realizada", "Destaca la labor realizada"),
            fr=("⟦Soulignant⟧ le travail accompli", "Souligne le travail accompli"),
            ru=("⟦приветствуя⟧ представленный доклад", "приветствует представленный доклад"),
        ),
    ),
)
def opener_form(section: Section, draft: Draft) -> Iterator[Finding]:
    """The preamble opens with participles, the operative part with what the organ does.

    The preamble gives reasons, "Recalling" and "Noting"; the operative part acts, "Recalls" and
    "Decides". A paragraph that was moved from one to the other takes its form. A participle before
    the verb of an operative paragraph, as in "Alarmed by the figures, requests", is no fault.
    """
    parts: tuple[tuple[Role, tuple[Paragraph, ...]], ...] = (
        (Role.PREAMBULAR, section.recitals),
        (Role.OPERATIVE, section.paragraphs),
    )
    for role, paragraphs in parts:
        for index, paragraph in enumerate(paragraphs):
            phrase = paragraph.opening.phrase if paragraph.opening else None
            if phrase is None or phrase.form == role.value or _is_of_declaration(paragraph, draft):
                continue
            if role is Role.OPERATIVE and _acts_later(paragraph, draft):
                continue
            yield _of_the_other_part(paragraph, role, draft, is_first=index == 0)


def _is_of_declaration(paragraph: Paragraph, draft: Draft) -> bool:
    """Whether those who declare speak themselves: "We, Heads of State and Government"."""
    first = _WORD.match(paragraph.body.text)
    return first is not None and first[0].lower() in draft.lexicon.words["openings"]["we"]


_WORD = Pattern(r"\w+")


def _acts_later(paragraph: Paragraph, draft: Draft) -> bool:
    """Whether what the organ does stands further on: "Alarmed by the figures, requests"."""
    verbs = draft.lexicon.openings[Role.OPERATIVE]
    text = paragraph.body.text
    pauses = islice(_PAUSE.finditer(text), _PAUSES)
    return any(verbs.find(text[match.end() :][:_REACH]) for match in pauses)


_PAUSES, _REACH = 40, 160  # commas of a paragraph that are looked at, characters after each
_PAUSE = Pattern(r"[,،] (?:and |et |y |и |و(?=[تي]))?", ", ", "، ")


def _of_the_other_part(
    paragraph: Paragraph, role: Role, draft: Draft, *, is_first: bool
) -> Finding:
    assert paragraph.opening is not None
    phrase, adverb = paragraph.opening.phrase, paragraph.opening.adverb
    text, passage = paragraph.body.text, paragraph.body.passage
    joint = draft.lexicon.words["openings"].get("joint", "")
    start, end = phrase.verb_start, phrase.verb_end
    if joint and text[phrase.start : start] == joint:
        start = phrase.start
    right = _other_form(phrase.verb, role, draft)
    if right and joint and role is Role.PREAMBULAR and not is_first:
        right = joint + right
    if right and adverb is not None and draft.lexicon.openings[role].adverb_stands_before:
        words = (adverb.text.lower(), right)
        start, end = min(start, adverb.start), max(end, adverb.end)
        right = " ".join(words)
    elif right and adverb is not None and adverb.before:
        start, end = min(start, adverb.start), max(end, adverb.end)
        right = f"{right} {adverb.text.lower()}"
    if right and text[start].isupper():
        right = right[0].upper() + right[1:]
    place = passage.span(start, end)
    written = f"“{text[start:end]}”"
    norm = (
        f"a preambular paragraph opens with a participle, not {written}"
        if role is Role.PREAMBULAR
        else f"an operative paragraph opens with what the organ does, not {written}"
    )
    if right is None:
        return Finding(place, norm)
    return Finding(place, f"{norm}: write “{right}”", suggested((place, right)))


def _other_form(verb: str, role: Role, draft: Draft) -> str | None:
    """Return a phrase as the part of a role has it, None where the lexicon has no pair to it."""
    known = draft.lexicon.openings[role].verbs.phrases
    rules: Sequence[Sequence[str]] = draft.lexicon.words["openings"][f"to_{role.value}"]
    for pattern, replacement in rules:
        made = re.sub(pattern, replacement, verb, count=1)
        if made != verb and made in known:
            return made
    return None


@rule(
    "OPN008",
    "opener-capital",
    on=Section,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    in_extracted=Severity.HINT,
    languages=("en", "es", "fr", "ru"),
    source="All of 21,395 preambular and 28,461 operative paragraphs, sessions 78-80; in Russian "
    "the paragraph carries on the sentence in small letters",
    examples=(
        *in_preamble(
            fixed=True,
            en=("⟦r⟧ecalling its resolution 60/1,", "Recalling its resolution 60/1,"),
            es=("⟦r⟧ecordando su resolución 60/1,", "Recordando su resolución 60/1,"),
            fr=("⟦r⟧appelant sa résolution 60/1,", "Rappelant sa résolution 60/1,"),
            ru=("⟦С⟧сылаясь на свою резолюцию 60/1,", "ссылаясь на свою резолюцию 60/1,"),
        ),
        *in_paragraph(
            fixed=True,
            en=("⟦w⟧elcomes the report", "Welcomes the report"),
            es=("⟦o⟧bserva el informe", "Observa el informe"),
            fr=("⟦p⟧rend note du rapport", "Prend note du rapport"),
            ru=("⟦П⟧ринимает к сведению доклад", "принимает к сведению доклад"),
        ),
    ),
)
def opener_capital(section: Section, draft: Draft) -> Iterator[Finding]:
    """An opening phrase begins with a capital; in Russian with a small letter.

    A Russian paragraph carries on the sentence that the name of the organ begins. The other
    languages set each paragraph off as a sentence of its own.
    """
    capital: bool = draft.lexicon.words["openings"]["capital"]
    paragraphs: tuple[Paragraph, ...] = (*section.recitals, *section.paragraphs)
    for paragraph in paragraphs:
        if paragraph.opening is None or _is_of_declaration(paragraph, draft):
            continue
        text, at = paragraph.body.text, paragraph.opening.phrase.start
        first, second = text[at : at + 1], text[at + 1 : at + 2]
        if not first.isalpha() or first.isupper() is capital or second.isupper():
            continue
        place = paragraph.body.passage.span(at, at + 1)
        right = first.upper() if capital else first.lower()
        kind = "capital" if capital else "small letter"
        word = text[at:].split(maxsplit=1)[0].rstrip(",;:.")
        yield Finding(
            place,
            f"an opening phrase begins with a {kind}: write “{right}{word[1:]}”",
            safe((place, right)),
            severity=Severity.HINT if "  " in text else None,  # a fragment that a conversion left
        )


@rule(
    "OPN009",
    "arabic-opener-conjunction",
    on=Section,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    languages=("ar",),
    source="Arabic texts of the General Assembly and the Security Council: إذ opens the first "
    "paragraph, وإذ all later ones",
    examples=(
        *in_preamble(
            fixed=True,
            ar=("⟦وإذ⟧ تشير إلى قرارها 60/1،", "إذ تشير إلى قرارها 60/1،"),
        ),
        *in_preamble(
            fixed=True,
            ar=(
                "إذ تشير إلى قرارها 60/1،\n\n⟦إذ⟧ ترحب بالتقرير،\n\n⟦اقتناعا منها⟧ بأهمية التعاون،",
                "إذ تشير إلى قرارها 60/1،\n\nوإذ ترحب بالتقرير،\n\nواقتناعا منها بأهمية التعاون،",
            ),
        ),
        Example(
            "ar",
            "إن مجلس الأمن،\n\nوقد نظر في التقرير،\n\n⟦إذ⟧ يرحب بالتقدم المحرز،\n\n1 - يأذن بذلك.",
            "إن مجلس الأمن،\n\nوقد نظر في التقرير،\n\nوإذ يرحب بالتقدم المحرز،\n\n1 - يأذن بذلك.",
            fixed=True,
            profile="sc",
        ),
    ),
)
def arabic_opener_conjunction(section: Section, draft: Draft) -> Iterator[Finding]:
    """The first preambular paragraph opens without و, every later one with it.

    The conjunction joins a paragraph to the one before it. "وقد نظرت في" may open a preamble too.
    """
    bare = draft.lexicon.form("openings", "bare")
    joined = draft.lexicon.form("openings", "joined")
    if bare is None or joined is None or section.organ_line is None or section.preamble is None:
        return
    joint: str = draft.lexicon.words["openings"]["joint"]
    first: Preambular | None = None
    for element in section.preamble.elements:
        if not isinstance(element, Preambular):
            first = first or (section.recitals[0] if section.recitals else None)
            continue
        passage = element.body.passage
        if first is None:
            first = element
            if match := joined.match(element.body.text):
                place = passage.span(*match.span())
                yield Finding(
                    place,
                    f"the first paragraph of the preamble opens “{match[0][len(joint) :]}”, "
                    f"without “{joint}”",
                    _with_or_without(passage.span(*match.span("joint")), ""),
                )
        elif match := bare.match(element.body.text):
            place = passage.span(*match.span())
            yield Finding(
                place,
                f"a later paragraph of the preamble is joined to the one before it: "
                f"write “{joint}{match[0]}”",
                _with_or_without(Span(place.start, place.start), joint),
                (Related(_first_word(first), "the preamble begins here"),),
            )


def _with_or_without(place: Span, letter: str) -> Fix:
    return suggested((place, letter))


def _first_word(paragraph: Preambular) -> Span:
    text = paragraph.body.text
    return paragraph.body.passage.span(0, len(text.split(maxsplit=1)[0]))
