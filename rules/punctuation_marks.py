"""PUN: marks that do not belong where they stand."""

from collections.abc import Iterator

from lintres import (
    Draft,
    Finding,
    Pattern,
    Severity,
    Tier,
    in_operative_part,
    in_paragraph,
    in_preamble,
    lowered,
    rule,
    safe,
    shown,
)
from lintres.syntax import Resolution


@rule(
    "PUN008",
    "punctuation-script",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SAFE,
    source="Official texts of 2014-2015: ，；：。 after Chinese words, ، ؛ after Arabic ones",
    examples=(
        *in_preamble(
            fixed=True,
            en=("Noting the report⟦，⟧", "Noting the report,"),
            fr=("Notant le rapport⟦，⟧", "Notant le rapport,"),
            es=("Observando el informe⟦，⟧", "Observando el informe,"),
            ru=("отмечая доклад⟦，⟧", "отмечая доклад,"),
            ar=("وإذ تلاحظ التقرير⟦,⟧", "وإذ تلاحظ التقرير،"),
            zh=("回顾其第60/1号决议⟦,⟧", "回顾其第60/1号决议，"),
        ),
        *in_paragraph(
            fixed=True,
            ar=("تحيط علما بالتقرير⟦,⟧ وتشكر مقدميه", "تحيط علما بالتقرير، وتشكر مقدميه"),
            zh=("注意到该报告⟦,⟧并表示感谢", "注意到该报告，并表示感谢"),
        ),
    ),
)
def punctuation_script(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Punctuation marks are those of the script they stand in.

    Chinese and Arabic have marks of their own; an ASCII comma after a Chinese character, or a
    full-width one in an English sentence, comes from the wrong keyboard.
    """
    foreign = draft.lexicon.marks.foreign
    joined = draft.texts.everything.joined
    marks = [mark for mark in foreign if mark in joined]
    for block in draft.blocks if marks else ():
        text = block.text
        if not any(mark in text for mark in marks):
            continue
        for index, character in enumerate(text):
            if character in foreign and _is_out_of_script(text, index):
                place = block.passage.span(index, index + 1)
                mend = foreign[character]
                yield Finding(
                    place,
                    f"{shown(character)} is no mark of {draft.lexicon.name}: write {shown(mend)}",
                    safe((place, mend)),
                )


def _is_out_of_script(text: str, index: int) -> bool:
    """Whether a mark follows a letter of a script it does not belong to."""
    if not text[index].isascii():
        return True
    if index == len(text.rstrip()) - 1:
        return any(map(_has_own_marks, text))  # the mark that ends a block
    before = text[:index].rstrip("”’》）」\"'")[-1:]
    return text[index] != "." and _has_own_marks(before)


def _has_own_marks(letter: str) -> bool:
    """Whether a letter belongs to a script with marks of its own: Han or Arabic."""
    return "\u0620" <= letter <= "\u06ff" or "\u3400" <= letter <= "\u9fff"


@rule(
    "PUN014",
    "doubled-punctuation",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SAFE,
    source="No text has a use for two of these marks in a row; one was left over in editing",
    examples=in_operative_part(
        fixed=True,
        en=(
            "1. Notes the report⟦;;⟧\n\n2. Asks for more.",
            "1. Notes the report;\n\n2. Asks for more.",
        ),
        fr=(
            "1. Prend note du rapport⟦,;⟧\n\n2. Demande une suite.",
            "1. Prend note du rapport;\n\n2. Demande une suite.",
        ),
        es=(
            "1. Observa el informe⟦;,⟧\n\n2. Solicita otro informe.",
            "1. Observa el informe;\n\n2. Solicita otro informe.",
        ),
        ru=(
            "1. отмечает доклад⟦,;⟧\n\n2. просит представить новый.",
            "1. отмечает доклад;\n\n2. просит представить новый.",
        ),
        ar=(
            "1 - تحيط علما بالتقرير⟦؛؛⟧\n\n2 - تطلب تقديم تقرير مستكمل.",
            "1 - تحيط علما بالتقرير؛\n\n2 - تطلب تقديم تقرير مستكمل.",
        ),
        zh=(
            "1. 注意到该报告⟦，；⟧\n\n2. 请秘书长提出最新情况。",
            "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
        ),
    ),
)
def doubled_punctuation(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """No two marks of a pause stand in a row.

    What is kept is the stronger of the two, or the one that ends the paragraph.
    """
    doubtful = draft.is_archival
    for place in draft.texts.everything.find(_DOUBLED):
        marks = place.match[0]
        kept = _stronger(marks)
        found = Finding(
            place.span(),
            f"{shown(marks)} is one mark too many: keep {shown(kept)}",
            safe((place.span(), kept)),
        )
        yield lowered(found) if doubtful else found


# "etc.," and "No.:" are an abbreviation and a mark; "..." and "……" are ellipses. What must not
# stand before the first mark is looked for behind it: few characters are a mark.
_DOUBLED = Pattern(
    r"[,;:.，；：。、،؛](?:"
    r"(?<=[,;:])(?:(?<![,;:，；：。、،؛].)[,;]|(?<![,;:].)\.(?![\d.\w]))"
    r"|(?<=\.)(?<!\..)(?<!\. .)\.(?![\d./])"
    r"|(?<=[，；：。、])[，；：。、]+|(?<=[،؛])[،؛.])",
    hints="\n".join(first + second for first in ",;:.，；：。、،؛" for second in ",;.，；：。、،؛"),
)
_STRENGTH = ",،，、:：;؛；.。"


def _stronger(marks: str) -> str:
    return max(marks, key=_STRENGTH.index)
