"""OPN010, OPN011: openings that agree with the organ, and verbs that only the Council has."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lintres import (
    Draft,
    Example,
    Finding,
    Lexicon,
    Pattern,
    Severity,
    Tier,
    fold,
    in_paragraph,
    in_preamble,
    rule,
    suggested,
)
from lintres.syntax import Paragraph, Resolution


@rule(
    "OPN010",
    "gender-agreement",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    languages=("ar", "es", "fr", "ru"),
    source="French texts: 14 of 4,158 such words do not agree with the name of the organ",
    examples=(
        *in_preamble(
            fixed=True,
            ar=("⟦إذ يشير⟧ إلى قرارها 60/1،", "إذ تشير إلى قرارها 60/1،"),
            es=(
                "Profundamente ⟦preocupado⟧ por la situación,",
                "Profundamente preocupada por la situación,",
            ),
            fr=(
                "Profondément ⟦préoccupé⟧ par la situation,",
                "Profondément préoccupée par la situation,",
            ),
            ru=(
                "будучи глубоко ⟦убежден⟧ в важности сотрудничества,",
                "будучи глубоко убеждена в важности сотрудничества,",
            ),
        ),
        Example(
            "fr",
            "Le Conseil de sécurité\n\n1. Se déclare ⟦résolue⟧ à agir.",
            "Le Conseil de sécurité\n\n1. Se déclare résolu à agir.",
            fixed=True,
            profile="sc",
        ),
        *in_paragraph(
            fixed=True,
            ar=("⟦يقرر⟧ إبقاء المسألة قيد النظر", "تقرر إبقاء المسألة قيد النظر"),
            fr=(
                "Décide de ⟦rester saisi⟧ de la question",
                "Décide de rester saisie de la question",
            ),
        ),
    ),
)
def gender_agreement(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """What the organ is said to be agrees with its name in gender.

    The organ is the subject of every paragraph: the Assembly and a commission are feminine, a
    council is masculine, in French, Spanish, Arabic and Russian alike. A text that was taken over
    from another organ keeps traces of its gender.
    """
    words = draft.lexicon.words["openings"]
    organ: str | None = None
    for section in resolution.sections:
        organ = section.organ_line.organ if section.organ_line else organ
        if organ is None:
            continue
        feminine = organ not in words["masculine"]
        paragraphs: tuple[Paragraph, ...] = (*section.recitals, *section.paragraphs)
        for paragraph in paragraphs:
            if paragraph.opening is not None:
                yield from _disagreeing(paragraph, draft, feminine=feminine)


def _disagreeing(paragraph: Paragraph, draft: Draft, *, feminine: bool) -> Iterator[Finding]:
    yield from _in_phrase(paragraph, draft, feminine=feminine)
    assert paragraph.opening is not None
    text, phrase = paragraph.body.text, paragraph.opening.phrase
    for name, end in (("of_organ", len(text)), ("expressed", phrase.end)):
        pattern = draft.lexicon.form("openings", name)
        for match in pattern.finditer(text, phrase.start, end) if pattern else ():
            ending = draft.lexicon.words["openings"]["genders"][0 if feminine else 1]
            if match["gender"] != ending:
                right = f"{text[match.start() : match.start('gender')]}{ending}"
                yield _in_other_gender(paragraph, *match.span(), right)


def _in_phrase(paragraph: Paragraph, draft: Draft, *, feminine: bool) -> Iterator[Finding]:
    """Yield what does not agree in an opening phrase: its verb whole, or the words around it."""
    assert paragraph.opening is not None
    phrase, text = paragraph.opening.phrase, paragraph.body.text
    verb = phrase.verb
    if verb.partition(" ")[0] in draft.lexicon.words["openings"]["perfect"]:
        return
    right = _in_gender(verb, draft.lexicon, feminine=feminine)
    if right != verb and not _is_torn(text, phrase.verb_end):
        written = text[phrase.verb_start : phrase.verb_end]
        if verb == fold(written).text:
            yield _in_other_gender(paragraph, phrase.verb_start, phrase.verb_end, right)
        else:  # its adverb stands inside it
            yield Finding(
                paragraph.body.passage.span(phrase.verb_start, phrase.verb_end),
                f"“{written}” does not agree with the organ in gender: the verb is “{right}”",
            )
    for match in _WORD.finditer(text, phrase.start, phrase.end):
        word = fold(match[0]).text
        inside = phrase.verb_start <= match.start() < phrase.verb_end
        if (inside and (right != verb or " " not in verb)) or _is_torn(text, match.end()):
            continue
        other = _in_gender(word, draft.lexicon, feminine=feminine)
        if other != word:
            yield _in_other_gender(paragraph, match.start(), match.end(), other)


def _is_torn(text: str, end: int) -> bool:
    """Whether something other than a pause follows a word: a scan has torn it."""
    return text[end : end + 1].strip(" \u00a0,،;:.") != ""


_WORD = Pattern(r"[^\W\d_]+")


def _in_other_gender(paragraph: Paragraph, start: int, end: int, right: str) -> Finding:
    written = paragraph.body.text[start:end]
    right = right[0].upper() + right[1:] if written[:1].isupper() else right
    place = paragraph.body.passage.span(start, end)
    return Finding(
        place,
        f"“{written}” does not agree with the organ in gender: write “{right}”",
        suggested((place, right)),
    )


@lru_cache(maxsize=2048)  # texts open with the same words
def _in_gender(words: str, lexicon: Lexicon, *, feminine: bool) -> str:
    """Return folded words of an opening in a gender; as they are where they know none.

    Only what the lexicon has in both genders is known to be of one.
    """
    known = [openings.verbs.phrases for openings in lexicon.openings.values()]
    table = lexicon.words["openings"]
    if words in table["invariable"] or not any(words in phrases for phrases in known):
        return words
    pairs: Sequence[Sequence[str]] = table["agreement"]
    for of_feminine, to_masculine, of_masculine, to_feminine in pairs:
        masculine_form = re.sub(of_feminine, to_masculine, words, count=1)
        if masculine_form != words and any(masculine_form in phrases for phrases in known):
            return words if feminine else masculine_form
        feminine_form = re.sub(of_masculine, to_feminine, words, count=1)
        if feminine_form != words and any(feminine_form in phrases for phrases in known):
            return feminine_form if feminine else words
    return words


@rule(
    "OPN011",
    "council-verb",
    on=Resolution,
    severity=Severity.HINT,
    profiles=("ga", "ecosoc", "hrc", "mun"),
    source="1,202 texts of the General Assembly, sessions 78-80: 52 paragraphs open with Demands, "
    "none with Imposes; Charter of the United Nations, Articles 10 and 25",
    examples=(
        *in_preamble(
            ar=(
                "إذ ⟦تتصرف بموجب الفصل السابع⟧ من الميثاق،",
                "إذ تسترشد بمقاصد الميثاق ومبادئه،",
            ),
            en=("⟦Acting under Chapter VII⟧ of the Charter,", "Guided by the Charter,"),
            es=("⟦Actuando en virtud del Capítulo VII⟧ de la Carta,", "Guiada por la Carta,"),
            fr=("⟦Agissant en vertu du Chapitre VII⟧ de la Charte,", "Guidée par la Charte,"),
            ru=("⟦действуя на основании главы VII⟧ Устава,", "руководствуясь Уставом,"),
            zh=("⟦根据《联合国宪章》第七章采取行动⟧，", "遵循《联合国宪章》的宗旨和原则，"),
        ),
        *in_paragraph(
            ar=("⟦تطالب⟧ جميع الدول باحترام الاتفاق", "تهيب بجميع الدول أن تحترم الاتفاق"),
            en=("⟦Demands⟧ that all States comply", "Calls upon all States to comply"),
            es=("⟦Exige⟧ que los Estados cumplan", "Exhorta a los Estados a que cumplan"),
            fr=("⟦Exige⟧ que les États obéissent", "Demande aux États d’obéir"),
            ru=("⟦требует⟧ соблюдения соглашения", "призывает соблюдать соглашение"),
            zh=("⟦要求⟧各国遵守该协定", "促请各国遵守该协定"),
        ),
    ),
)
def council_verb(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Only the Security Council demands, imposes, or acts under Chapter VII of the Charter.

    What other organs ask of States are recommendations: they call upon, urge and request. The
    General Assembly has demanded on occasion; so this is a hint.
    """
    verb = draft.lexicon.form("openings", "council_verb")
    chapter = draft.lexicon.form("openings", "chapter_seven")
    for paragraph in resolution.paragraphs:
        if paragraph.opening is None or verb is None:
            continue
        passage, phrase = paragraph.body.passage, paragraph.opening.phrase
        if match := verb.match(passage.text, phrase.verb_start):
            yield Finding(
                passage.span(*match.span()),
                f"“{match[0]}” is a verb of the Security Council, which binds States: "
                "other organs urge, call upon or request",
            )
    for place in draft.texts.running.find(chapter) if chapter else ():
        yield Finding(
            place.span(), "only the Security Council acts under Chapter VII: take the reference out"
        )
