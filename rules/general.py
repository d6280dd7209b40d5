"""GEN: what concerns a text as a whole."""

from collections.abc import Iterator

from lintres import (
    Draft,
    Example,
    Finding,
    Pattern,
    Severity,
    Span,
    foreign_language,
    in_operative_part,
    rule,
)
from lintres.syntax import Resolution

_NAMES = {
    "ar": "Arabic", "en": "English", "es": "Spanish", "fr": "French", "ru": "Russian",
    "zh": "Chinese",
}  # fmt: skip


@rule(
    "GEN001",
    "mixed-languages",
    on=Resolution,
    severity=Severity.WARNING,
    in_extracted=Severity.HINT,
    source="A document is issued in one language at a time; a paragraph in another one has been "
    "left untranslated",
    examples=(
        Example(
            "en",
            "The General Assembly,\n\n⟦Rappelant les buts et principes énoncés dans la Charte des "
            "Nations Unies et dans les instruments relatifs aux droits de l’homme⟧,\n\n"
            "1. Notes the report;\n\n2. Requests an update.",
            "The General Assembly,\n\nRecalling the purposes and principles set out in the Charter "
            "of the United Nations,\n\n1. Notes the report;\n\n2. Requests an update.",
        ),
        Example(
            "fr",
            "L’Assemblée générale,\n\n⟦Recalling the purposes and principles set out in the "
            "Charter "
            "of the United Nations and in the instruments on human rights⟧,\n\n"
            "1. Prend note du rapport\u00a0;\n\n2. Demande un rapport actualisé.",
            "L’Assemblée générale,\n\nRappelant les buts et principes énoncés dans la Charte des "
            "Nations Unies,\n\n1. Prend note du rapport\u00a0;\n\n2. Demande un rapport actualisé.",
        ),
        Example(
            "es",
            "La Asamblea General,\n\n⟦Recalling the purposes and principles set out in the Charter "
            "of the United Nations and in the instruments on human rights⟧,\n\n"
            "1. Observa el informe;\n\n2. Solicita un informe actualizado.",
            "La Asamblea General,\n\nRecordando los propósitos y principios de la Carta de las "
            "Naciones Unidas,\n\n1. Observa el informe;\n\n2. Solicita un informe actualizado.",
        ),
        Example(
            "ru",
            "Генеральная Ассамблея,\n\n⟦Recalling the purposes and principles set out in the "
            "Charter of the United Nations⟧,\n\n1. отмечает доклад;\n\n"
            "2. просит представить обновленный доклад.",
            "Генеральная Ассамблея,\n\nссылаясь на цели и принципы Устава Организации "
            "Объединенных Наций,\n\n1. отмечает доклад;\n\n"
            "2. просит представить обновленный доклад.",
        ),
        Example(
            "ar",
            "إن الجمعية العامة،\n\n⟦Recalling the purposes and principles set out in the Charter "
            "of "
            "the United Nations⟧،\n\n1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
            "إن الجمعية العامة،\n\nإذ تشير إلى مقاصد ومبادئ ميثاق الأمم المتحدة،\n\n"
            "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
        ),
        Example(
            "zh",
            "大会，\n\n⟦Recalling the purposes and principles set out in the Charter of the United "
            "Nations⟧，\n\n1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            "大会，\n\n回顾《联合国宪章》的宗旨和原则，\n\n1. 注意到该报告；\n\n"
            "2. 请秘书长提出最新情况。",
        ),
    ),
)
def mixed_languages(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """All paragraphs of a text are in one language.

    Titles of works and quotations may be in another.
    """
    for block in draft.texts.running.blocks:
        if len(block.text) < _SHORTEST or foreign_language(block.text, draft.language) is None:
            continue
        other = foreign_language(_QUOTED.sub(" ", block.text), draft.language)
        if other is not None:
            end = len(block.text.rstrip(" ,;:.，；：。،؛"))
            yield Finding(
                block.passage.span(0, end),
                f"this is in {_NAMES[other]}, the text in {_NAMES[draft.language]}",
            )


_SHORTEST = 12  # characters
_QUOTED = Pattern(r"[“”«„\"《][^“”«»„\"《》\n]*[”“»\"》]", "“", "”", "«", "„", '"', "《")


@rule(
    "GEN002",
    "hidden-text",
    on=Resolution,
    kinds=("resolution", "amendment"),
    severity=Severity.WARNING,
    source="What is submitted is what was negotiated: text that is not printed was seen by nobody, "
    "and is found by whoever opens the file",
    examples=(
        *in_operative_part(
            ar=(
                "1 - تدعو الدول الأعضاء ⟪والمراقبين ⟫⟦⟧إلى إنارة موانئها؛",
                "1 - تدعو الدول الأعضاء إلى إنارة موانئها؛",
            ),
            en=(
                "1. Invites Member States⟪ and observers⟫⟦⟧ to light their harbours;",
                "1. Invites Member States to light their harbours;",
            ),
            es=(
                "1. Invita a los Estados Miembros⟪ y a los observadores⟫⟦⟧ a iluminar sus puertos;",
                "1. Invita a los Estados Miembros a iluminar sus puertos;",
            ),
            fr=(
                "1. Invite les États Membres⟪ et les observateurs⟫⟦⟧ à éclairer leurs ports\u00a0;",
                "1. Invite les États Membres à éclairer leurs ports\u00a0;",
            ),
            ru=(
                "1. предлагает государствам-членам⟪ и наблюдателям⟫⟦⟧ освещать свои порты;",
                "1. предлагает государствам-членам освещать свои порты;",
            ),
            zh=(
                "1. 邀请会员国⟪和观察员⟫⟦⟧照亮其港口；",
                "1. 邀请会员国照亮其港口；",
            ),
        ),
    ),
)
def hidden_text(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A draft hides no text.

    Word, ODT and HTML files can hold text that is neither shown nor printed: an earlier wording, a
    name, a note to oneself. It travels with the file. The marks of the documents system, as
    <<ODS JOB NO>>, are no text.
    """
    for at, text in draft.source.hidden:
        words = " ".join(_OF_THE_SYSTEM.sub(" ", text).split())
        if words:
            shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            yield Finding(
                Span(at, at), f"here the file hides “{shown}”: take it out, or have it shown"
            )


_LONGEST = 60  # characters that are shown
_OF_THE_SYSTEM = Pattern(r"<<[^<>]*>>[^<>]*<<[^<>]*>>", "<<")
