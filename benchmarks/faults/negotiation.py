"""What a negotiation leaves in a text: brackets, labels, notes, and blanks to be filled in."""

import re
from random import Random

from clauses import any_of, numbers, organ_line, recitals
from faults import Plant, Subject, fault
from lintres import Span

_AGREED = {
    "ar": "(متفق عليه)", "en": "(agreed)", "es": "(acordado)", "fr": "(agréé)",
    "ru": "(согласовано)", "zh": "(已商定)",
}  # fmt: skip
_TO_DO = {
    "ar": "[يحدد لاحقا]", "en": "[to be completed]", "es": "[por determinar]",
    "fr": "[à compléter]", "ru": "[уточнить]", "zh": "[待定]",
}  # fmt: skip
_CITED = re.compile(r"(?<![\w/])(?P<session>[3-9][0-9])/(?P<number>[0-9]{1,3})(?![\w/])")
_WORD = re.compile(r" (?P<word>[^\W\d_]{4,20})(?= [^\W\d_])")
_WORD_IN_HAN = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})(?P<word>[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{2})"
)


_TAG = re.compile(
    "draft resolution|projet de résolution|proyecto de resolución|проект резолюции"
    "|مشروع قرار|决议草案"
)


def _is_draft(subject: Subject) -> bool:
    """Whether a text has sponsors, or nothing above the name of the organ."""
    organ = organ_line(subject.text)
    above = subject.text[: organ.start] if organ else ""
    return not above or _TAG.search(above) is not None


def _any_word(subject: Subject, line: Span, chance: Random) -> Span | None:
    """Return a word of a line that stands in no quotation."""
    form = _WORD_IN_HAN if subject.language == "zh" else _WORD
    quoted = [Span(*one.span()) for one in _QUOTED.finditer(subject.text, line.start, line.end)]
    words = [Span(*one.span("word")) for one in form.finditer(subject.text, line.start, line.end)]
    plain = [
        one
        for one in words
        if not any(two.start < one.end and one.start < two.end for two in quoted)
    ]
    return any_of(plain, chance)


_QUOTED = re.compile("[“”«《„][^“”»》\n]{0,300}[“”»》]" + r'|"[^"\n]{0,300}"')


def _paragraph(subject: Subject, chance: Random) -> Span | None:
    """Return the first line of an operative paragraph of a text that is not adopted."""
    run = numbers(subject.text)
    if not _is_draft(subject) or not run:
        return None
    start = chance.choice(run).whole.end
    return Span(start, start + len(subject.text[start:].partition("\n")[0]))


@fault("words in square brackets", "NEG001")
def bracketed(subject: Subject, chance: Random) -> Plant | None:
    """A word of an operative paragraph is put in brackets."""
    line = _paragraph(subject, chance)
    if line is None:
        return None
    word = _any_word(subject, line, chance)
    return None if word is None else Plant(word, f"[{subject.text[word.start : word.end]}]")


@fault("a paragraph in square brackets", "NEG001")
def bracketed_paragraph(subject: Subject, chance: Random) -> Plant | None:
    """[Recalling its resolution,] is not decided."""
    clause = any_of(recitals(subject.text), chance)
    if clause is None or not _is_draft(subject) or not clause.text[0].isalpha():
        return None
    size = len(clause.text) - 1
    return Plant(
        clause.span,
        f"[{clause.text[:-1]}]{clause.text[-1]}",
        Span(clause.span.start, clause.span.start + size),
    )


@fault("a number to be filled in", "NEG002")
def open_number(subject: Subject, chance: Random) -> Plant | None:
    """70/1 becomes 70/XX, 70/__ or 70/…."""
    organ = organ_line(subject.text)
    match = any_of(list(_CITED.finditer(subject.text, organ.end if organ else 0)), chance)
    if match is None:
        return None
    blank = chance.choice(("XX", "xx", "__", "…", "..."))
    return Plant(Span(*match.span()), f"{match['session']}/{blank}")


@fault("words to be filled in", "NEG002")
def open_words(subject: Subject, chance: Random) -> Plant | None:
    """[to be completed] stands in the place of a word, or an omission."""
    line = _paragraph(subject, chance)
    if line is None:
        return None
    word = _any_word(subject, line, chance)
    blank = chance.choice((_TO_DO[subject.language], "[…]", "[ ]"))
    return None if word is None else Plant(word, blank)


@fault("a label before a preambular paragraph", "NEG003")
def labelled_recital(subject: Subject, chance: Random) -> Plant | None:
    """Recalling becomes PP2 Recalling."""
    clauses = recitals(subject.text)
    clause = any_of(clauses, chance)
    if clause is None or not clause.text[0].isalpha():
        return None
    label = chance.choice(("PP{}", "PP{}.", "PP{}bis")).format(clauses.index(clause) + 1)
    at = clause.span.start
    return Plant(Span(at, at), f"{label} ", Span(at, at + len(label)))


@fault("a label before an operative paragraph", "NEG003")
def labelled_act(subject: Subject, chance: Random) -> Plant | None:
    """2. Requests becomes OP2 Requests."""
    mark = any_of(numbers(subject.text), chance)
    if mark is None:
        return None
    label = chance.choice(("OP{}", "OP{}.", "OP{} alt", "OP {}")).format(mark.value)
    start = mark.whole.start
    return Plant(Span(start, mark.whole.end), f"{label} ", Span(start, start + len(label)))


@fault("a note of agreement", "NEG003")
def agreed(subject: Subject, chance: Random) -> Plant | None:
    """(agreed ad ref) stands before the mark of a paragraph."""
    line = _paragraph(subject, chance)
    if line is None:
        return None
    words = subject.text[line.start : line.end].rstrip(";:.,؛،；：。， \u00a0")
    note = chance.choice((_AGREED[subject.language], "[agreed ad ref]", "(ad ref)"))
    at = line.start + len(words)
    return Plant(Span(at, at), f" {note}", Span(at + 1, at + 1 + len(note)))
