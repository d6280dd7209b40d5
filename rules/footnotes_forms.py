"""FTN006 to FTN008: the words of a footnote."""

import re
from collections.abc import Iterator

from lintres import (
    Citation,
    Draft,
    Example,
    Finding,
    Missing,
    Owner,
    Pattern,
    Severity,
    Span,
    Tier,
    below_text,
    organ_words,
    rule,
    safe,
    suggested,
)
from lintres.syntax import Footnote, Resolution

_MANUAL = "United Nations Editorial Manual, Footnotes"
_SINCE = 60  # older texts, and scans of them, have other forms
_TEXTS = {
    "ar": "إن الجمعية العامة\n\nتحيط علما بالتقرير¹.",
    "en": "The General Assembly\n\nNotes the report.¹",
    "es": "La Asamblea General\n\nObserva el informe¹.",
    "fr": "L’Assemblée générale\n\nPrend note du rapport¹.",
    "ru": "Генеральная Ассамблея\n\nотмечает доклад¹.",
    "zh": "大会\n\n注意到该报告。¹",
}


def _called(**notes: tuple[str, str]) -> Iterator[Example]:
    """Yield examples of a note that a mark in the text calls."""
    for language, texts in notes.items():
        bad, good = (f"{_TEXTS[language]}\n\n¹ {text}" for text in texts)
        yield Example(language, bad, good, fixed=True)


@rule(
    "FTN006",
    "note-form",
    on=Resolution,
    severity=Severity.ERROR,
    in_extracted=Severity.HINT,
    fix=Tier.SAFE,
    source=_MANUAL + "; 12,628 of 12,646 notes end in a full stop",
    examples=(
        *_called(
            ar=("A/60/1⟦⟧", "A/60/1."),
            en=("A/60/1, para. 3⟦⟧", "A/60/1, para. 3."),
            es=("A/60/1, párr. 3⟦⟧", "A/60/1, párr. 3."),
            fr=("A/60/1, par. 3⟦⟧", "A/60/1, par. 3."),
            ru=("A/60/1, пункт 3⟦⟧", "A/60/1, пункт 3."),
            zh=("A/60/1，第3段⟦⟧", "A/60/1，第3段。"),
        ),
        *_called(
            en=("⟦s⟧ee A/60/1.", "See A/60/1."),
            fr=("⟦v⟧oir A/60/1.", "Voir A/60/1."),
            ru=("⟦с⟧м. A/60/1.", "См. A/60/1."),
        ),
    ),
)
def note_form(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A footnote begins with a capital and ends in a full stop.

    It is a sentence, or stands for one. The address of a page begins as it does on the page.
    """
    if draft.is_before(_SINCE):
        return
    # What no mark calls may be no note at all: a numbered line that a conversion has torn off.
    called = {mark.label for block in draft.blocks for mark in block.notes}
    for note in resolution.apparatus.footnotes:
        if note.body.text.strip() and note.number.letters in called:
            yield from _misshapen(note, draft)


def _misshapen(note: Footnote, draft: Draft) -> Iterator[Finding]:
    text, passage = note.body.text, note.body.passage
    first = text[0]
    capital = draft.lexicon.words["footnotes"].get("capital", False)
    if capital and first.islower() and not _ADDRESS.match(text):
        place = passage.span(0, 1)
        yield Finding(
            place,
            f"a footnote begins with a capital: write “{first.upper()}”",
            safe((place, first.upper())),
        )
    marks = draft.lexicon.marks
    end = len(text.rstrip())
    last = text[:end].rstrip("”»’\"')]）")[-1:]
    if marks.meant(last) == marks.stop or marks.meant(text[end - 1]) == marks.stop:
        return
    stray = text[end - 1] in (marks.comma, marks.semicolon)
    stop = marks.stop if marks.stop.isascii() or not text[end - 1].isascii() else "."
    place = passage.span(end - 1, end)
    if not stray:
        place = Span(place.end, place.end)
    yield Finding(place, f"a footnote ends in a full stop: add “{stop}”", safe((place, stop)))


_ADDRESS = Pattern(r"(?:https?:|www\.)", "http:", "https:", "www.")


@rule(
    "FTN007",
    "ibid",
    on=Resolution,
    severity=Severity.ERROR,
    in_extracted=Severity.WARNING,
    fix=Tier.SUGGESTED,
    source=_MANUAL + "; “Ibid.” 629 times, always of the note before",
    examples=(
        *below_text(
            ar=("¹ ⟦المرجع نفسه،⟧ المجلد 999.", "¹ الأمم المتحدة، المجلد 999."),
            en=("¹ ⟦Ibid.,⟧ vol. 999, No. 14668.", "¹ United Nations, Treaty Series, vol. 999."),
            es=("¹ ⟦Ibid.,⟧ vol. 999, núm. 14668.", "¹ Naciones Unidas, vol. 999, núm. 14668."),
            fr=("¹ ⟦Ibid.,⟧ vol. 999, no 14668.", "¹ Nations Unies, vol. 999, no 14668."),
            ru=("¹ ⟦Ibid.,⟧ vol. 999, No. 14668.", "¹ United Nations, vol. 999, No. 14668."),
            zh=("¹ ⟦同上，⟧第999卷。", "¹ 联合国，《条约汇编》，第999卷。"),
        ),
        *below_text(
            fixed=True,
            ar=(
                "¹ A/60/1.\n\n² ⟦نفس المرجع،⟧ الفصل الأول.",
                "¹ A/60/1.\n\n² المرجع نفسه، الفصل الأول.",
            ),
            en=("¹ A/60/1.\n\n² ⟦Ibid⟧ chap. I.", "¹ A/60/1.\n\n² Ibid., chap. I."),
            es=("¹ A/60/1.\n\n² ⟦Ídem,⟧ cap. I.", "¹ A/60/1.\n\n² Ibid., cap. I."),
            fr=("¹ A/60/1.\n\n² ⟦Idem,⟧ chap. I.", "¹ A/60/1.\n\n² Ibid., chap. I."),
            ru=("¹ A/60/1.\n\n² ⟦Там-же,⟧ глава I.", "¹ A/60/1.\n\n² Там же, глава I."),
            zh=("¹ A/60/1。\n\n² ⟦同前，⟧第一章。", "¹ A/60/1。\n\n² 同上，第一章。"),
        ),
    ),
)
def ibid(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """ "Ibid." means the footnote just before, and has one form.

    The first note has none before it. The form is "Ibid." with a comma where something follows, in
    Russian "Там же", in Arabic "المرجع نفسه", in Chinese "同上".
    """
    form = draft.lexicon.form("footnotes", "ibid")
    right = draft.lexicon.form("footnotes", "ibid_right")
    if form is None or right is None or draft.is_before(_SINCE):
        return
    word: str = draft.lexicon.words["footnotes"]["ibid"]
    for note in resolution.apparatus.footnotes:
        match = form.match(note.body.text)
        if match is None:
            continue
        written = match[0].rstrip()
        place = note.body.passage.span(0, len(written))
        if note.number.value == 1:
            yield Finding(place, f"“{written}” has no footnote before it: give the source in full")
        elif not right.match(match[0]):
            goes_on = match.end() < len(note.body.text)
            mend = f"{word}{draft.lexicon.marks.comma}" if goes_on else word
            space = " " if goes_on and draft.lexicon.spaced and written == match[0] else ""
            yield Finding(
                place, f"write “{mend}” for “{written}”", suggested((place, mend + space))
            )


@rule(
    "FTN008",
    "own-organ-in-note",
    on=Footnote,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    source=_MANUAL + "; 824 notes of the General Assembly are “Resolution 70/1.” and the like",
    examples=(
        *below_text(
            fixed=True,
            ar=("¹ ⟦قرار الجمعية العامة⟧ 60/1، المرفق.", "¹ القرار 60/1، المرفق."),
            en=(
                "¹ ⟦General Assembly resolution⟧ 60/1, annex.",
                "¹ Resolution 60/1, annex.",
            ),
            es=(
                "¹ ⟦Resolución 60/1 de la Asamblea General⟧, anexo.",
                "¹ Resolución 60/1, anexo.",
            ),
            fr=(
                "¹ ⟦Résolution 60/1 de l’Assemblée générale⟧, annexe.",
                "¹ Résolution 60/1, annexe.",
            ),
            ru=(
                "¹ ⟦Резолюция 60/1 Генеральной Ассамблеи⟧, приложение.",
                "¹ Резолюция 60/1, приложение.",
            ),
            zh=("¹ ⟦大会⟧第60/1号决议，附件。", "¹ 第60/1号决议，附件。"),
        ),
        *below_text(
            en=("¹ Resolution ⟦1325 (2000)⟧.", "¹ Security Council resolution 1325 (2000)."),
        ),
    ),
)
def own_organ_in_note(note: Footnote, draft: Draft) -> Iterator[Finding]:
    """A footnote names the organ of a resolution only where it is another's.

    "Resolution 70/1." in a note of the General Assembly is its own; in any other text it is
    "General Assembly resolution 70/1."
    """
    own = draft.identity.organ
    words = draft.lexicon.words["footnotes"]
    text = note.body.text
    if own is None or own not in words["own_organs"] or draft.is_before(_SINCE):
        return
    form = words["own_note"].replace("{organ}", words["own_organs"][own])
    if match := re.match(form, text):
        yield _own(note, match, draft)
        return
    for citation in draft.citations_in((note.body,)):
        first = citation.cited[0]
        head = text[: citation.cited[0].printed.start]
        if len(head) > len(words["head"]) + _NOUN or citation.owner is not Owner.UNSAID:
            break
        if other := _other_organ(citation, own, draft):
            yield Finding(
                citation.span(first.printed),
                f"{first.printed.text} is of {other}: name it in the footnote",
            )
        break


_NOUN = 16  # characters of "resolution" and its like


def _own(note: Footnote, match: re.Match[str], draft: Draft) -> Finding:
    passage = note.body.passage
    words = match.re.groupindex
    edits = [(passage.span(*match.span("taken")), "")]
    if "noun" in words and match.start("taken") == 0:
        noun = passage.span(match.start("noun"), match.start("noun") + 1)
        edits.append((noun, match["noun"][0].upper()))
    if "article" in words:
        at = passage.span(match.start("article"), match.start("article") + 1).start
        edits.append((Span(at, at), draft.lexicon.words["footnotes"]["article"]))
    return Finding(
        passage.span(0, len(match[0].rstrip())),
        "a footnote cites the organ’s own resolutions by number alone: take its name out",
        suggested(*sorted(edits)),
    )


def _other_organ(citation: Citation, own: str, draft: Draft) -> str | None:
    """Return whose a number is that the organ of the text does not have, None otherwise."""
    number = citation.cited[0].number
    if number is None:
        return None
    if own in citation.organs:
        known = draft.registry.find(own, citation.noun.kind, number.whole)
        session = draft.identity.session
        comes_later = session is not None and number.session > session
        if not isinstance(known, Missing) and not comes_later:
            return None  # most notes
    holders = [
        organ for organ, kind in draft.registry.holders(number.whole) if kind is citation.noun.kind
    ]
    if own not in citation.organs:
        meant = [organ for organ in citation.organs if organ in holders] or citation.organs
        return f"the {organ_words(meant[0])}" if len(meant) == 1 else "another organ"
    return None if len(holders) != 1 or own in holders else f"the {organ_words(holders[0])}"
