"""NUM007, NUM008: the letters and numerals of points, and what is printed around them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lintres import (
    Break,
    Draft,
    Fault,
    Finding,
    Fix,
    Label,
    Level,
    Needs,
    Related,
    Renumbering,
    Severity,
    Tier,
    in_operative_part,
    point_lists,
    reletter,
    rule,
    safe,
    sequence_faults,
)
from lintres.syntax import Continuation, Operative, Resolution, Subparagraph

_MANUAL = "United Nations Editorial Manual, Format: paragraphs and subparagraphs"


@rule(
    "NUM007",
    "subparagraph-sequence",
    on=Resolution,
    needs=Needs.PARAGRAPH,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    in_extracted=Severity.WARNING,
    source=_MANUAL,
    examples=(
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - تطلب إلى الأمين العام ما يلي:\n\n(أ) نشر الخرائط؛\n\n⟦(ج)⟧ تقديم تقرير.",
                "1 - تطلب إلى الأمين العام ما يلي:\n\n(أ) نشر الخرائط؛\n\n(ب) تقديم تقرير.",
            ),
            en=(
                (
                    "1. Requests the Secretary-General:\n\n(a) To publish the maps;\n\n"
                    "⟦(c)⟧ To report on them."
                ),
                (
                    "1. Requests the Secretary-General:\n\n(a) To publish the maps;\n\n"
                    "(b) To report on them."
                ),
            ),
            es=(
                (
                    "1. Solicita al Secretario General que:\n\na) Publique los mapas;\n\n"
                    "⟦a)⟧ Presente un informe."
                ),
                (
                    "1. Solicita al Secretario General que:\n\na) Publique los mapas;\n\n"
                    "b) Presente un informe."
                ),
            ),
            fr=(
                (
                    "1. Prie le Secrétaire général\u00a0:\n\na) De publier les cartes\u00a0;\n\n"
                    "⟦c)⟧ De présenter un rapport."
                ),
                (
                    "1. Prie le Secrétaire général\u00a0:\n\na) De publier les cartes\u00a0;\n\n"
                    "b) De présenter un rapport."
                ),
            ),
            ru=(
                (
                    "1. просит Генерального секретаря:\n\na) опубликовать карты;\n\n"
                    "⟦c)⟧ представить доклад."
                ),
                (
                    "1. просит Генерального секретаря:\n\na) опубликовать карты;\n\n"
                    "b) представить доклад."
                ),
            ),
            zh=(
                "1. 请秘书长：\n\n(a) 公布地图；\n\n⟦(a)⟧ 提交报告。",
                "1. 请秘书长：\n\n(a) 公布地图；\n\n(b) 提交报告。",
            ),
        ),
        *in_operative_part(
            fixed=True,
            ar=(
                (
                    "1 - تطلب إلى الأمين العام:\n\n(أ) نشر الخرائط، ومنها:\n\n'1' خرائط الآبار؛\n\n"
                    "⟦'3'⟧ خرائط الطرق؛\n\n(ب) تقديم تقرير."
                ),
                (
                    "1 - تطلب إلى الأمين العام:\n\n(أ) نشر الخرائط، ومنها:\n\n'1' خرائط الآبار؛\n\n"
                    "'2' خرائط الطرق؛\n\n(ب) تقديم تقرير."
                ),
            ),
            en=(
                (
                    "1. Requests States:\n\n(a) To publish maps:\n\n(i) Of wells;\n\n"
                    "⟦(iii)⟧ Of roads;\n\n(b) To report on them."
                ),
                (
                    "1. Requests States:\n\n(a) To publish maps:\n\n(i) Of wells;\n\n"
                    "(ii) Of roads;\n\n(b) To report on them."
                ),
            ),
            zh=(
                "1. 请秘书长：\n\n(a) 公布：\n\n㈠ 水井；\n\n⟦㈢⟧ 道路；\n\n(b) 提交报告。",
                "1. 请秘书长：\n\n(a) 公布：\n\n㈠ 水井；\n\n㈡ 道路；\n\n(b) 提交报告。",
            ),
        ),
    ),
)
def subparagraph_sequence(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The points of a list are lettered in the order of the alphabet, from the first letter.

    Arabic letters run in the abjad order, ا ب ج د; after z comes aa; Russian lists are in Latin
    letters. A letter that is missed out or stands twice misleads whoever refers to a later point.
    """
    for under, points in point_lists(resolution):
        level = _level(points, draft)
        if len(points) == 1 or level is None:
            continue  # STR012 speaks of a lone point; a list in two alphabets has no order
        values = [point.number.value for point in points]
        start = (values[0] or 1) if isinstance(under, Continuation) else 1
        faults = list(sequence_faults(values, start))
        if faults:
            mend = _relettered(points, start, level, _number(under), draft)
            for fault in faults:
                found = _broken(points, fault, mend.fix, level)
                yield found._replace(related=(*found.related, *mend.unclear))


def _broken(points: Sequence[Subparagraph], fault: Fault, fix: Fix | None, level: Level) -> Finding:
    """Say of a point that it does not follow the one before it."""
    label = points[fault.at].number
    due = _label(label, fault.expected, level)
    if fault.kind is Break.REPEATED and fault.first is not None:
        return Finding(
            label.span,
            f"{label.text} stands here a second time: make it {due}",
            fix,
            (Related(points[fault.first].number.span, f"{label.text} stands here too"),),
        )
    if fault.kind is Break.GAP:
        return Finding(
            label.span,
            f"{due} is missing: make {label.text} {due}, or put back what stood there",
            fix,
        )
    return Finding(label.span, f"{label.text} stands where {due} is due", fix)


def _relettered(
    points: Sequence[Subparagraph], start: int, level: Level, number: int | None, draft: Draft
) -> Renumbering:
    """Letter a list anew, not where a letter is missing; lead the text's references after it.

    `number` is that of the paragraph to which the points belong.
    """
    labels = []
    bearers = Counter(point.number.letters for point in points)
    new: dict[str, str | None] = {}
    for value, point in enumerate(points, start):
        old = point.number
        if old.value is None:
            return Renumbering()
        letters = level.letters(value, old.letters)
        if old.value != value:
            labels.append((old.span, _label(old, value, level) + _after(point, draft)))
            new[old.letters] = letters if bearers[old.letters] == 1 else None
        if letters not in bearers:
            new[letters] = None  # it meant a point that is gone
    return reletter(draft, labels, number, new)


def _number(under: object) -> int | None:
    """Return the number of the paragraph that a list stands under."""
    return under.number.value if isinstance(under, Operative) and under.number else None


def _after(point: Subparagraph, draft: Draft) -> str:
    """Return the white space that the source has in the span of a label behind it."""
    printed = draft.source.slice(point.number.span)
    return printed[len(printed.rstrip()) :]


def _level(points: Sequence[Subparagraph], draft: Draft) -> Level | None:
    """Return the alphabet that all the points of a list count in."""
    return next(
        (
            level
            for level in draft.lexicon.levels
            if all(level.value(one.number.letters) == one.number.value for one in points)
        ),
        None,
    )


def _label(number: Label, value: int, level: Level) -> str:
    """Return a label with another letter of the alphabet of its list."""
    return number.text.replace(number.letters, level.letters(value, number.letters), 1)


@rule(
    "NUM008",
    "subparagraph-mark",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    in_extracted=Severity.HINT,
    source=_MANUAL
    + "; counted in 2,694 French texts: 6,864 points with the right parenthesis only",
    examples=(
        *in_operative_part(
            fixed=True,
            ar=(
                "1 - تطلب إلى الأمين العام ما يلي:\n\n⟦أ)⟧ نشر الخرائط؛\n\n⟦ب)⟧ تقديم تقرير.",
                "1 - تطلب إلى الأمين العام ما يلي:\n\n(أ) نشر الخرائط؛\n\n(ب) تقديم تقرير.",
            ),
            en=(
                (
                    "1. Requests the Secretary-General:\n\n⟦a)⟧ To publish the maps;\n\n"
                    "⟦b)⟧ To report on them."
                ),
                (
                    "1. Requests the Secretary-General:\n\n(a) To publish the maps;\n\n"
                    "(b) To report on them."
                ),
            ),
            es=(
                (
                    "1. Solicita al Secretario General que:\n\n⟦(a)⟧ Publique los mapas;\n\n"
                    "⟦(b)⟧ Presente un informe."
                ),
                (
                    "1. Solicita al Secretario General que:\n\na) Publique los mapas;\n\n"
                    "b) Presente un informe."
                ),
            ),
            fr=(
                (
                    "1. Prie le Secrétaire général\u00a0:\n\n⟦(a)⟧ De publier les cartes\u00a0;\n\n"
                    "⟦(b)⟧ De présenter un rapport."
                ),
                (
                    "1. Prie le Secrétaire général\u00a0:\n\na) De publier les cartes\u00a0;\n\n"
                    "b) De présenter un rapport."
                ),
            ),
            ru=(
                (
                    "1. просит Генерального секретаря:\n\na) опубликовать карты;\n\n"
                    "b) переиздать их;\n\n⟦с)⟧ представить доклад."
                ),
                (
                    "1. просит Генерального секретаря:\n\na) опубликовать карты;\n\n"
                    "b) переиздать их;\n\nc) представить доклад."
                ),
            ),
            zh=(
                "1. 请秘书长：\n\n⟦（a）⟧ 公布地图；\n\n⟦b)⟧ 提交报告。",
                "1. 请秘书长：\n\n(a) 公布地图；\n\n(b) 提交报告。",
            ),
        ),
        *in_operative_part(
            fixed=True,
            ru=(
                (
                    "1. просит Генерального секретаря:\n\n⟦(a)⟧ опубликовать карты;\n\n"
                    "⟦(b)⟧ представить доклад."
                ),
                (
                    "1. просит Генерального секретаря:\n\na) опубликовать карты;\n\n"
                    "b) представить доклад."
                ),
            ),
        ),
    ),
)
def subparagraph_mark(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """English, Arabic and Chinese print (a), French, Spanish and Russian a).

    The parentheses are those of half width, the letters of a Russian list Latin ones: a Cyrillic с
    in the place of c looks the same, but no search finds it.
    """
    words = draft.lexicon.words["numbering"]
    shapes: list[list[str]] = words["points"]
    twins = str.maketrans(words.get("twins", {}))
    for _, points in point_lists(resolution):
        latin = any(point.number.letters.isascii() for point in points)
        for point in points:
            label = point.number
            accepted = shapes[label.level - 1] if label.level <= len(shapes) else None
            if accepted is None or label.value is None:
                continue
            letters = label.letters.translate(twins) if latin else label.letters
            printed = label.text if _shape(label.text, label.letters) in accepted else None
            if printed is None:
                printed = accepted[0].format(letters)
                message = f"this point is marked {label.text}: print {printed}"
            elif letters != label.letters:
                printed = label.text.replace(label.letters, letters, 1)
                message = f"the letter of {label.text} is a Cyrillic one: print the Latin {printed}"
            else:
                continue
            # The Security Council letters as it likes.
            lenient = message.startswith("the letter") or draft.identity.profile == "sc"
            hint = Severity.HINT if lenient else None
            yield Finding(
                label.span,
                message,
                safe((label.span, printed + _after(point, draft))),
                severity=hint,
            )


def _shape(text: str, letters: str) -> str:
    """Return how a label is printed, its letters left open: "({})"; all quotation marks are one."""
    shape = "".join(text.replace(letters, "{}", 1).split())
    return shape.translate(_QUOTES)


_QUOTES = str.maketrans('‘’‚‛`´"“”„', "''''''''''")
