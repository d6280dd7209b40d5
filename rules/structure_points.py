"""STR012, STR013: points set out under a paragraph."""

from collections.abc import Iterator

from lintres import (
    Confidence,
    Draft,
    Finding,
    Needs,
    Severity,
    in_operative_part,
    point_lists,
    rule,
)
from lintres.syntax import Continuation, Resolution


@rule(
    "STR012",
    "lone-subparagraph",
    on=Resolution,
    needs=Needs.TEXT,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    source="United Nations Editorial Manual, Headings: at least two members at each level",
    examples=tuple(
        in_operative_part(
            ar=(
                "1 - تطلب إلى الأمين العام القيام بما يلي:\n\n⟦(أ)⟧ نشر الخرائط.",
                "1 - تطلب إلى الأمين العام نشر الخرائط.",
            ),
            en=(
                (
                    "1. Requests the Secretary-General:\n\n⟦(a)⟧ To publish the maps;\n\n"
                    "2. Decides to meet again."
                ),
                (
                    "1. Requests the Secretary-General to publish the maps;\n\n"
                    "2. Decides to meet again."
                ),
            ),
            es=(
                "1. Solicita al Secretario General que:\n\n⟦a)⟧ Publique los mapas.",
                "1. Solicita al Secretario General que publique los mapas.",
            ),
            fr=(
                "1. Prie le Secrétaire général\u00a0:\n\n⟦a)⟧ De publier les cartes.",
                "1. Prie le Secrétaire général de publier les cartes.",
            ),
            ru=(
                "1. просит Генерального секретаря:\n\n⟦a)⟧ опубликовать карты.",
                "1. просит Генерального секретаря опубликовать карты.",
            ),
            zh=("1. 请秘书长：\n\n⟦(a)⟧ 公布地图。", "1. 请秘书长公布地图。"),
        )
    ),
)
def lone_subparagraph(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A paragraph is set out in points only where there are at least two.

    A lone (a) makes its reader look for a (b): it was lost, or the point belongs into the
    sentence.
    """
    for under, points in point_lists(resolution):
        label = points[0].number
        # A text that carries on may end a list that began above it.
        goes_on = isinstance(under, Continuation) and label.value != 1
        # "l." is mostly a damaged "1.".
        damaged = label.value != 1 and label.text.endswith(".")
        if len(points) == 1 and not goes_on and not damaged:
            yield Finding(
                label.span,
                f"{label.text} is the only point of its list: make it part of the sentence, or add "
                "what is missing",
            )


@rule(
    "STR013",
    "bullet",
    on=Resolution,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    source="United Nations Editorial Manual, Format: no bullets in resolutions; "
    "in six of 500 texts of the Security Council",
    examples=tuple(
        in_operative_part(
            ar=(
                "1 - تطلب إلى الأمين العام القيام بما يلي:\n\n⟦•⟧ نشر الخرائط؛\n\n• تقديم تقرير.",
                "1 - تطلب إلى الأمين العام القيام بما يلي:\n\n(أ) نشر الخرائط؛\n\n(ب) تقديم تقرير.",
            ),
            en=(
                (
                    "1. Requests the Secretary-General:\n\n⟦•⟧ To publish the maps;\n\n"
                    "• To report on them."
                ),
                (
                    "1. Requests the Secretary-General:\n\n(a) To publish the maps;\n\n"
                    "(b) To report on them."
                ),
            ),
            es=(
                (
                    "1. Solicita al Secretario General que:\n\n⟦-⟧ Publique los mapas;\n\n"
                    "- Presente un informe."
                ),
                (
                    "1. Solicita al Secretario General que:\n\na) Publique los mapas;\n\n"
                    "b) Presente un informe."
                ),
            ),
            fr=(
                (
                    "1. Prie le Secrétaire général\u00a0:\n\n⟦–⟧ De publier les cartes\u00a0;\n\n"
                    "– De présenter un rapport."
                ),
                (
                    "1. Prie le Secrétaire général\u00a0:\n\na) De publier les cartes\u00a0;\n\n"
                    "b) De présenter un rapport."
                ),
            ),
            ru=(
                (
                    "1. просит Генерального секретаря:\n\n⟦—⟧ опубликовать карты;\n\n"
                    "— представить доклад."
                ),
                (
                    "1. просит Генерального секретаря:\n\na) опубликовать карты;\n\n"
                    "b) представить доклад."
                ),
            ),
            zh=(
                "1. 请秘书长：\n\n⟦•⟧ 公布地图；\n\n• 提交报告。",
                "1. 请秘书长：\n\n(a) 公布地图；\n\n(b) 提交报告。",
            ),
        )
    ),
)
def bullet(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Points are lettered, so that they can be referred to: no bullets, no dashes.

    One finding for each list. The Security Council uses dashes now and then.
    """
    for _, points in point_lists(resolution):
        bulleted = [one for one in points if one.number.value is None]
        if not bulleted:
            continue
        many = "this point" if len(bulleted) == 1 else f"these {len(bulleted)} points"
        yield Finding(
            bulleted[0].number.span,
            f"a resolution has no bullets: letter {many}",
            confidence=Confidence.MEDIUM if bulleted[0].number.text in _DASHES else None,
            severity=Severity.HINT if draft.identity.profile == "sc" else None,
        )


_DASHES = "-–—*"
