"""REF: what a text says of its own paragraphs, and of itself."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from lintres import (
    Confidence,
    Draft,
    Finding,
    Needs,
    Related,
    Severity,
    Span,
    Tier,
    in_paragraph,
    read_references,
    rule,
    suggested,
)
from lintres.syntax import Operative, Resolution, blocks_of

_MANUAL = "United Nations Editorial Manual, Paragraphs and subparagraphs"


@rule(
    "REF001",
    "missing-paragraph",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    source="A reference leads somewhere; paragraphs are often taken out while a text is negotiated",
    examples=in_paragraph(
        en=(
            "Requests the Secretary-General to report on ⟦paragraph 9 above⟧",
            "Requests the Secretary-General to report on paragraph 2 below",
        ),
        fr=(
            "Prie le Secrétaire général de rendre compte du ⟦paragraphe 9 ci-dessus⟧",
            "Prie le Secrétaire général de rendre compte du paragraphe 2 ci-dessous",
        ),
        es=(
            "Solicita al Secretario General que informe sobre el ⟦párrafo 9 supra⟧",
            "Solicita al Secretario General que informe sobre el párrafo 2 infra",
        ),
        ru=(
            "просит Генерального секретаря доложить о ⟦пункте 9 выше⟧",
            "просит Генерального секретаря доложить о пункте 2 ниже",
        ),
        ar=(
            "تطلب إلى الأمين العام تقديم تقرير عن ال⟦فقرة 9 أعلاه⟧",
            "تطلب إلى الأمين العام تقديم تقرير عن الفقرة 2 أدناه",
        ),
        zh=("请秘书长就⟦上文第9段⟧提出报告", "请秘书长就下文第2段提出报告"),
    ),
)
def missing_paragraph(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A paragraph that the text refers to is there.

    Said of the text's own paragraphs; what other texts have, the rule does not know. Where their
    numbers have a gap, only what would stand beyond the last of them is missing for certain.
    """
    references = read_references(draft)
    least = _certain_from(resolution, draft) if references else None
    if least is None:
        return
    paragraphs, leading = _by_number(resolution), _leading(resolution)
    for reference in references:
        for target in reference.targets:
            if target.number < least:
                continue
            there = paragraphs.get(target.number, ())
            if not there:
                says = f"there is no paragraph {target.number} in this text"
            elif target.letter and not any(
                one.body.start in leading or _may_have(one, target.letter) for one in there
            ):
                says = f"paragraph {target.number} has no point {target.letter}"
            else:
                continue
            yield Finding(
                reference.place.span(),
                says,
                confidence=Confidence.MEDIUM if target.letter else None,
            )
            break


@rule(
    "REF002",
    "above-below",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    source="A reader follows a reference; paragraphs are often moved while a text is negotiated",
    examples=in_paragraph(
        fixed=True,
        en=(
            "Requests the Secretary-General to report on paragraph 2 ⟦above⟧",
            "Requests the Secretary-General to report on paragraph 2 below",
        ),
        fr=(
            "Prie le Secrétaire général de rendre compte du paragraphe 2 ⟦ci-dessus⟧",
            "Prie le Secrétaire général de rendre compte du paragraphe 2 ci-dessous",
        ),
        es=(
            "Solicita al Secretario General que informe sobre el párrafo 2 ⟦supra⟧",
            "Solicita al Secretario General que informe sobre el párrafo 2 infra",
        ),
        ru=(
            "просит Генерального секретаря доложить о пункте 2 ⟦выше⟧",
            "просит Генерального секретаря доложить о пункте 2 ниже",
        ),
        ar=(
            "تطلب إلى الأمين العام تقديم تقرير عن الفقرة 2 ⟦أعلاه⟧",
            "تطلب إلى الأمين العام تقديم تقرير عن الفقرة 2 أدناه",
        ),
        zh=("请秘书长就⟦上文⟧第2段提出报告", "请秘书长就下文第2段提出报告"),
    ),
)
def above_below(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """“Above” is said of a paragraph that stands above, “below” of one that stands below.

    Where sections count their paragraphs anew, a paragraph of that number in any of them will do.
    """
    references = read_references(draft)
    if not references:
        return
    words, paragraphs = draft.lexicon.words["references"], _by_number(resolution)
    extents = {number: [_extent(one) for one in some] for number, some in paragraphs.items()}
    for reference in references:
        where = " ".join(reference.place.match["where"].split())
        said = next((side for side in ("above", "below") if _ends(where, words[side])), None)
        at = reference.place.span().start
        sides = [_sides(extents.get(one.number, ()), at) for one in reference.targets]
        wrong = [side for side in sides if side and said not in side and "here" not in side]
        if said is None or not wrong:
            continue
        other = words["opposite"].get(where) if len(wrong) == len(sides) else None
        span = reference.place.span("where")
        number = reference.targets[next(i for i, side in enumerate(sides) if side in wrong)].number
        stands = "below" if said == "above" else "above"
        target = paragraphs[number][0]
        yield Finding(
            span,
            f"paragraph {number} stands {stands}" + (f": write “{other}”" if other else ""),
            suggested((span, other)) if other else None,
            related=(Related(_number_span(target), f"paragraph {number}"),),
        )


@rule(
    "REF003",
    "reference-form",
    on=Resolution,
    severity=Severity.HINT,
    fix=Tier.SAFE,
    source=_MANUAL + ": paragraph 4 (a); the forms of six languages in aligned official sentences",
    examples=in_paragraph(
        fixed=True,
        en=(
            "Recalls paragraph ⟦4(a)⟧ of its resolution 60/1",
            "Recalls paragraph 4 (a) of its resolution 60/1",
        ),
        fr=(
            "Rappelle le paragraphe ⟦4 (a)⟧ de sa résolution 60/1",
            "Rappelle le paragraphe 4 a) de sa résolution 60/1",
        ),
        es=(
            "Recuerda el párrafo ⟦4 (a)⟧ de su resolución 60/1",
            "Recuerda el párrafo 4 a) de su resolución 60/1",
        ),
        ru=(
            "ссылается на пункт ⟦4 (a)⟧ своей резолюции 60/1",
            "ссылается на пункт 4(a) своей резолюции 60/1",
        ),
        ar=("تشير إلى الفقرة ⟦4(أ)⟧ من قرارها 60/1", "تشير إلى الفقرة 4 (أ) من قرارها 60/1"),
        zh=("回顾其第60/1号决议第⟦4（a）⟧段", "回顾其第60/1号决议第4(a)段"),
    ),
)
def reference_form(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Number and letter of a reference stand as the language writes them.

    English has “4 (a)”, French and Spanish “4 a)”, Russian “4(a)”, Arabic “4 (أ)”, Chinese 4(a).
    """
    for slip in draft.slips("reference"):
        for place in draft.texts.running.find(slip.form):
            span = place.span("wrong")
            yield Finding(span, slip.says, slip.mend(span, place.match))


@rule(
    "REF004",
    "self-reference",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    profiles=("ga", "ecosoc", "hrc"),
    in_extracted=Severity.HINT,
    languages=("en", "fr", "es", "ru", "zh"),
    source="Counted in 1,202 texts of the General Assembly, sessions 78-80: “the present "
    "resolution” 910 times, “this resolution” 15 times",
    examples=in_paragraph(
        fixed=True,
        en=(
            "Requests the Secretary-General to report on the implementation of ⟦this resolution⟧",
            (
                "Requests the Secretary-General to report on the implementation of the present "
                "resolution"
            ),
        ),
        fr=(
            "Prie le Secrétaire général de rendre compte de l’application de ⟦cette résolution⟧",
            (
                "Prie le Secrétaire général de rendre compte de l’application de la présente "
                "résolution"
            ),
        ),
        es=(
            "Solicita al Secretario General que informe sobre la aplicación de ⟦esta resolución⟧",
            (
                "Solicita al Secretario General que informe sobre la aplicación de la presente "
                "resolución"
            ),
        ),
        ru=(
            "просит Генерального секретаря доложить об осуществлении ⟦этой резолюции⟧",
            "просит Генерального секретаря доложить об осуществлении настоящей резолюции",
        ),
        zh=("请秘书长就⟦这项决议⟧的执行情况提出报告", "请秘书长就本决议的执行情况提出报告"),
    ),
)
def self_reference(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A text speaks of itself as “the present resolution”.

    “This resolution” may be one that has just been named. The Security Council says “this
    resolution” today.
    """
    form = draft.lexicon.form("references", "self")
    others = draft.lexicon.form("references", "others")
    if form is None or others is None:
        return
    present = draft.lexicon.words["references"]["present"]
    for place in draft.texts.operative_parts.find(form):
        words = " ".join(place.match["wrong"].split())
        if words in present and not others.search(place.block.text, 0, place.start):
            span = place.span("wrong")
            yield Finding(
                span,
                f"a text speaks of itself as “{present[words]}”",
                suggested((span, present[words])),
            )


# ---- References and what they lead to -------------------------------------------------------


def _certain_from(resolution: Resolution, draft: Draft) -> int | None:
    """From which number on a paragraph that is not there never was there; None: none can tell.

    A gap in a text out of a PDF may hide that paragraphs were lost, the last ones too; in a text
    that was typed it is a slip of its own.
    """
    values = [one.number.value if one.number else None for one in resolution.paragraphs]
    numbers = [value for value in values if value is not None]
    if not numbers or len(numbers) < len(values):
        return None
    if all(number in (1, before + 1) for before, number in pairwise((0, *numbers))):
        return 1
    return None if draft.extracted else max(numbers) + 1


def _by_number(resolution: Resolution) -> dict[int, list[Operative]]:
    """Return the paragraphs that bear each number, in the order of the text."""
    paragraphs: dict[int, list[Operative]] = {}
    for paragraph in resolution.paragraphs:
        if paragraph.number and paragraph.number.value is not None:
            paragraphs.setdefault(paragraph.number.value, []).append(paragraph)
    return paragraphs


def _leading(resolution: Resolution) -> frozenset[int]:
    """Return where paragraphs start that something else follows, as points not told for such."""
    parts = [part for one in resolution.sections if (part := one.operative_part)]
    pairs = (pair for part in parts for pair in pairwise(part.elements))
    return frozenset(
        before.body.start
        for before, after in pairs
        if isinstance(before, Operative) and not isinstance(after, Operative)
    )


def _may_have(paragraph: Operative, letter: str) -> bool:
    """Whether a paragraph has a point of this letter, as far as its points can be told."""
    letters = [_folded(point.number.letters) for point in paragraph.subparagraphs]
    return not letters or _folded(letter) in letters


def _folded(letter: str) -> str:
    """Return a letter without what stretches it, in the alphabet that look-alikes stand for."""
    return letter.replace("ـ", "").lower().translate(_LOOK_ALIKES)


_LOOK_ALIKES = str.maketrans("асеорхуі", "aceopxyi")  # Cyrillic to Latin


def _extent(paragraph: Operative) -> Span:
    """Return where a paragraph stands, its points included."""
    if not paragraph.subparagraphs:
        return Span(paragraph.body.start, paragraph.body.end)
    blocks = list(blocks_of(paragraph))
    return Span(blocks[0].start, blocks[-1].end)


def _sides(extents: Sequence[Span], at: int) -> set[str]:
    """Return on which sides of a place paragraphs stand, in order: above, below or here."""
    begun = bisect_right(extents, at, key=attrgetter("start"))
    here = begun > 0 and at < extents[begun - 1].end
    sides = {"here": here, "above": begun > here, "below": begun < len(extents)}
    return {side for side, stands in sides.items() if stands}


def _ends(where: str, words: Sequence[str]) -> bool:
    return any(where == word or where.endswith(f" {word}") for word in words)


def _number_span(paragraph: Operative) -> Span:
    return paragraph.number.span if paragraph.number else paragraph.body.passage.span()
