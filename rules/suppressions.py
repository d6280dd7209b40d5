"""LNT: comments in a draft that switch rules off."""

from collections.abc import Iterator

from lintres import (
    Draft,
    Finding,
    Settled,
    Severity,
    Span,
    Switch,
    Tier,
    in_operative_part,
    rule,
    safe,
)

_SOURCE = "lintres, Switching rules off in a draft"


@rule(
    "LNT001",
    "unused-suppression",
    on=Settled,
    kinds=("resolution", "amendment"),
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    source=_SOURCE,
    examples=(
        *in_operative_part(
            fixed=True,
            en=(
                "⟦<!-- lintres: off PUN014 -->⟧\n\n1. Notes the report;\n\n2. Requests an update.",
                "1. Notes the report;\n\n2. Requests an update.",
            ),
            fr=(
                "⟦# lintres: off PUN014⟧\n\n1. Prend note du rapport ;\n\n"
                "2. Demande un rapport actualisé.",
                "1. Prend note du rapport ;\n\n2. Demande un rapport actualisé.",
            ),
            es=(
                "<!-- lintres: off PUN014, ⟦CIT001⟧ -->\n\n1. Observa el informe;;\n\n"
                "2. Solicita un informe actualizado.",
                "<!-- lintres: off PUN014 -->\n\n1. Observa el informe;;\n\n"
                "2. Solicita un informe actualizado.",
            ),
            ru=(
                "⟦<!-- lintres: off-file PUN014 -->⟧\n\n1. отмечает доклад;\n\n"
                "2. просит представить обновленный доклад.",
                "1. отмечает доклад;\n\n2. просит представить обновленный доклад.",
            ),
            ar=(
                "⟦<!-- lintres: off PUN014 -->⟧\n\n1 - تحيط علما بالتقرير؛\n\n"
                "2 - تطلب تقديم تقرير مستكمل.",
                "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
            ),
            zh=(
                "⟦<!-- lintres: off PUN014 -->⟧\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
                "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            ),
        ),
    ),
)
def unused_suppression(settled: Settled, draft: Draft) -> Iterator[Finding]:
    """A comment that switches a rule off switches something off.

    One that is left over when the fault is mended would hide the next fault in its place. After its
    last day a comment no longer holds.
    """
    left = {one.comment for one in settled.switches if one not in (*settled.ended, *settled.idle)}
    for switch in settled.ended:
        words = _without(switch, draft) if switch.comment in left else _whole(switch, draft)
        yield Finding(
            switch.span,
            f"“{switch.printed}” was off until {switch.until}, which is past: take it out",
            safe(*words),
        )
    by_comment: dict[Span, list[Switch]] = {}
    for switch in settled.idle:
        by_comment.setdefault(switch.comment, []).append(switch)
    for comment, idle in by_comment.items():
        if len(idle) == sum(1 for one in settled.switches if one.comment == comment):
            yield Finding(
                comment,
                "nothing is found here that this comment would switch off: take it out",
                safe(*_whole(idle[0], draft)),
            )
            continue
        for switch in idle:
            yield Finding(
                switch.span,
                f"“{switch.printed}” finds nothing here that would be switched off: take it out",
                safe(*_without(switch, draft)),
            )


@rule(
    "LNT002",
    "unknown-suppression",
    on=Settled,
    kinds=("resolution", "amendment"),
    severity=Severity.ERROR,
    source=_SOURCE,
    examples=(
        *in_operative_part(
            en=(
                "<!-- lintres: off ⟦PUN0014⟧ -->\n\n1. Notes the report;;\n\n"
                "2. Requests an update.",
                "<!-- lintres: off PUN014 -->\n\n1. Notes the report;;\n\n2. Requests an update.",
            ),
            fr=(
                "<!-- lintres: ⟦of⟧ PUN014 -->\n\n1. Prend note du rapport ;\n\n"
                "2. Demande un rapport actualisé.",
                "1. Prend note du rapport ;\n\n2. Demande un rapport actualisé.",
            ),
            es=(
                "⟦<!-- lintres: off -->⟧\n\n1. Observa el informe;\n\n"
                "2. Solicita un informe actualizado.",
                "1. Observa el informe;\n\n2. Solicita un informe actualizado.",
            ),
            ru=(
                "1. отмечает доклад;\n\n⟦<!-- lintres: on -->⟧\n\n"
                "2. просит представить обновленный доклад.",
                "1. отмечает доклад;\n\n2. просит представить обновленный доклад.",
            ),
            ar=(
                "<!-- lintres: off PUN014 ⟦until=غدا⟧ -->\n\n1 - تحيط علما بالتقرير؛؛\n\n"
                "2 - تطلب تقديم تقرير مستكمل.",
                "<!-- lintres: off PUN014 until=2126-12-31 -->\n\n1 - تحيط علما بالتقرير؛؛\n\n"
                "2 - تطلب تقديم تقرير مستكمل.",
            ),
            zh=(
                "<!-- lintres: off ⟦doubled-punctuatio⟧ -->\n\n1. 注意到该报告；；\n\n"
                "2. 请秘书长提出最新情况。",
                "<!-- lintres: off doubled-punctuation -->\n\n1. 注意到该报告；；\n\n"
                "2. 请秘书长提出最新情况。",
            ),
        ),
    ),
)
def unknown_suppression(settled: Settled, draft: Draft) -> Iterator[Finding]:
    """A comment to lintres names rules that there are, in words that lintres knows.

    One that is misspelled switches nothing off, and nobody would notice.
    """
    for slip in settled.slips:
        yield Finding(slip.span, slip.message)


def _without(switch: Switch, draft: Draft) -> Iterator[tuple[Span, str]]:
    """Yield the edit that takes a word out of its comment, with the comma at it."""
    text = draft.source.text
    start, end = switch.span
    before = text[switch.comment.start : start].rstrip()
    if before.endswith(","):
        yield Span(switch.comment.start + len(before) - 1, end), ""
        return
    after = text[end : switch.comment.end]
    yield Span(start, end + len(after) - len(after.lstrip(", "))), ""


def _whole(switch: Switch, draft: Draft) -> Iterator[tuple[Span, str]]:
    """Yield the edit that takes a comment out, with its line where it has that for itself."""
    comment, text = switch.comment, draft.source.text
    alone = not text[: comment.start].rpartition("\n")[2].strip()
    below = text[comment.end :]
    breaks = len(below) - len(below.lstrip("\r\n"))
    yield Span(comment.start, comment.end + breaks) if alone and breaks else comment, ""
