"""ADO001, ADO002: how the adoption note and the adoption line are written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from lintres import (
    Block,
    Confidence,
    Draft,
    Finding,
    Pattern,
    Severity,
    Span,
    Tier,
    above_text,
    below_text,
    plain_spaces,
    rule,
    slip_of_line,
    suggested,
)
from lintres.syntax import (
    AdoptionLine,
    AdoptionNote,
    FrontElement,
    FrontMatter,
    Heading,
    Masthead,
    Resolution,
    Title,
)

_SINCE = 48  # session of the General Assembly: documents, before them volumes


@rule(
    "ADO001",
    "adoption-note-form",
    on=FrontMatter,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    profiles=("ga",),
    stages=("adopted",),
    since=_SINCE,
    in_extracted=Severity.HINT,
    source="Adoption notes of 1,190 texts of the General Assembly, sessions 48-80; “sur le "
    "rapport” up to session 58 only",
    examples=(
        *above_text(
            fixed=True,
            ar=(
                "A/RES/78/158\n\n[⟦بناءً⟧ على تقرير اللجنة الثانية (A/78/461)]\n\n78/158 - المدن",
                "A/RES/78/158\n\n[بناء على تقرير اللجنة الثانية (A/78/461)]\n\n78/158 - المدن",
            ),
            en=(
                "A/RES/78/70\n\n[⟦On⟧ the report of the Third Committee (A/78/411)]\n\n78/70. Sea",
                "A/RES/78/70\n\n[on the report of the Third Committee (A/78/411)]\n\n78/70. Sea",
            ),
            es=(
                (
                    "A/RES/73/227\n\n"
                    "⟦sobre la base del informe de la Segunda Comisión (A/73/538)⟧\n\n"
                    "73/227. Puentes"
                ),
                (
                    "A/RES/73/227\n\n"
                    "[sobre la base del informe de la Segunda Comisión (A/73/538)]\n\n"
                    "73/227. Puentes"
                ),
            ),
            fr=(
                (
                    "A/RES/75/131\n\n[sur ⟦le rapport⟧ de la Troisième Commission (A/75/475)]\n\n"
                    "75/131. Santé"
                ),
                (
                    "A/RES/75/131\n\n[sur la base du rapport de la Troisième Commission "
                    "(A/75/475)]\n\n75/131. Santé"
                ),
            ),
            ru=(
                (
                    "A/RES/79/213\n\n[⟦на основе доклада⟧ Второго комитета (A/79/444)]\n\n"
                    "79/213. Развитие"
                ),
                "A/RES/79/213\n\n[по докладу Второго комитета (A/79/444)]\n\n79/213. Развитие",
            ),
            zh=(
                "A/RES/79/155\n\n[根据第三委员会的报告⟦（A/79/458）⟧通过]\n\n79/155. 养蜂",
                "A/RES/79/155\n\n[根据第三委员会的报告(A/79/458)通过]\n\n79/155. 养蜂",
            ),
        ),
        *above_text(
            en=(
                (
                    "A/RES/78/70\n\n"
                    "Resolution adopted by the General Assembly on 7 December 2023\n\n"
                    "⟦78/70. Sea⟧"
                ),
                (
                    "A/RES/78/70\n\n"
                    "Resolution adopted by the General Assembly on 7 December 2023\n\n"
                    "[without reference to a Main Committee (A/78/L.8)]\n\n78/70. Sea"
                ),
            ),
        ),
    ),
)
def adoption_note_form(front: FrontMatter, draft: Draft) -> Iterator[Finding]:
    """An adopted text of the Assembly says in square brackets on what basis it was adopted.

    On the report of a Main Committee, or without reference to one, with the symbol of the report
    or of the draft.
    """
    notes = [one for one in front.elements if isinstance(one, AdoptionNote)]
    for note in notes:
        yield from _note(note.body, draft)
    if not notes:
        yield from _missing_note(front.elements, draft)


def _missing_note(elements: Sequence[FrontElement], draft: Draft) -> Iterator[Finding]:
    """Report the title of a text that has masthead and heading, but no note between them."""
    title = next((one for one in elements if isinstance(one, Title) and one.number), None)
    heads = any(isinstance(one, Heading) for one in elements)
    fields = {one.field for one in elements if isinstance(one, Masthead)}
    # A conversion loses the note, or moves it elsewhere.
    if title is None or not heads or not fields & {"symbol", "session"} or draft.extracted:
        return
    like = draft.lexicon.words["adoption"]["note"]
    yield Finding(
        Span(title.body.start, title.body.end),
        f"the adoption note is missing above the title, as “{like}”",
    )


_NOTE = Pattern(
    r"(?P<opens>[\[［【(（]?)[ *]{0,3}(?P<words>.*?)[ *]{0,5}(?P<closes>[\]］】]?)"
    r"(?P<after>[*]{0,3}|[.。])",
    flags=re.DOTALL,
)  # fmt: skip


def _note(line: Block, draft: Draft) -> Iterator[Finding]:
    text = plain_spaces(line.text)
    match = _NOTE.fullmatch(text)
    if match is None:
        return
    start, end = match.span("words")
    words = match["words"]
    if match["opens"] in "(（" and not match["closes"] and words.endswith(("))", "））")):
        words, end = words[:-1], end - 1
    yield from _note_words(line, words, start, draft)
    place = line.passage.span()
    if match["opens"] == "[" and match["closes"] == "]" and match["after"] in ("", "*", "**"):
        return
    front, back = line.passage.span(0, start), line.passage.span(end, len(text))
    yield Finding(
        place,
        "the adoption note stands in square brackets, without a full stop",
        suggested((Span(place.start, front.end if start else place.start), "["), (back, "]")),
    )


def _note_words(line: Block, words: str, start: int, draft: Draft) -> Iterator[Finding]:
    found = slip_of_line(line, words, "adoption_note", draft, start)
    if found is not None:
        yield found
        return
    form = draft.lexicon.form("adoption", "note")
    if form is not None and form.fullmatch(words) is None:
        like = draft.lexicon.words["adoption"]["note"]
        yield Finding(
            line.passage.span(start, start + len(words)),
            f"the adoption note has another form here, as “{like}”",
        )


@rule(
    "ADO002",
    "adoption-line-form",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    profiles=("ga", "ecosoc", "hrc"),
    stages=("adopted",),
    since=_SINCE,
    in_extracted=Severity.HINT,
    source="Adoption lines of 1,500 texts of the General Assembly, the Economic and Social Council "
    "and the Human Rights Council",
    examples=(
        *below_text(
            fixed=True,
            ar=(
                "⟦الجلسة 61 العامة⟧\n\n26 تشرين الثاني/نوفمبر 2002",
                "الجلسة العامة 61\n\n26 تشرين الثاني/نوفمبر 2002",
            ),
            en=(
                "61⟦th⟧ plenary meeting\n\n⟦November 26, 2002⟧".replace(
                    "61⟦th⟧ plenary meeting", "⟦61th plenary meeting⟧"
                ),
                "61st plenary meeting\n\n26 November 2002",
            ),
            es=(
                "61⟦a⟧ sesión plenaria\n\n⟦26 de noviembre del 2002⟧",
                "61ª sesión plenaria\n\n26 de noviembre de 2002",
            ),
            fr=(
                "61⟦ème⟧ séance plénière\n\n⟦le 26 novembre 2002⟧",
                "61e séance plénière\n\n26 novembre 2002",
            ),
            ru=(
                "61-е пленарное заседание⟦⟧\n\n⟦26 ноября 2002 г.⟧",
                "61-е пленарное заседание,\n\n26 ноября 2002 года",
            ),
            zh=(
                "⟦第61次全体会议⟧\n\n2002年11月26日",
                "2002年11月26日\n\n第61次全体会议",
            ),
        ),
        *below_text(
            fixed=True,
            en=(
                "⟦26 November 2002⟧\n\n61st plenary meeting",
                "61st plenary meeting\n\n26 November 2002",
            ),
        ),
    ),
)
def adoption_line_form(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The adoption line gives the meeting and below it the date, in Chinese the date first.

    Two lines without a full stop, and nothing else in them.
    """
    if draft.is_before(_SINCE):
        return
    for lines in _closings(resolution):
        yield from _order(lines, draft)
        for line in lines:
            if line.field == "meeting":
                yield from _meeting(line.body, draft)
            elif line.field == "date":
                yield from _date(line.body, draft)
            elif draft.identity.profile == "ga":
                yield from _as_sentence(line.body, draft)


def _closings(resolution: Resolution) -> Iterator[list[AdoptionLine]]:
    """Yield the lines of each adoption: at the end of a section, or below an annex."""
    for section in resolution.sections:
        if section.closing is not None:
            yield _adoption_lines(section.closing.elements)
    for annex in resolution.annexes:
        yield _adoption_lines(annex.elements)


def _adoption_lines(elements: Iterable[object]) -> list[AdoptionLine]:
    return [one for one in elements if isinstance(one, AdoptionLine)]


def _order(lines: Sequence[AdoptionLine], draft: Draft) -> Iterator[Finding]:
    """Report a meeting and a date that stand the wrong way round, or a meeting without a date."""
    first, second = draft.lexicon.words["adoption"]["order"]
    for above, below in pairwise(lines):
        if (above.field, below.field) == (second, first) and lines[0] is above:
            above_place, below_place = above.body.passage.span(), below.body.passage.span()
            upper, lower = draft.source.slice(above_place), draft.source.slice(below_place)
            yield Finding(
                above_place,
                f"the {first} stands first, the {second} below it",
                suggested((above_place, lower), (below_place, upper)),
            )
    fields = {line.field for line in lines}
    if fields == {"meeting"} and not any(_has_year(line.body.text) for line in lines):
        yield Finding(
            lines[-1].body.passage.span(),
            "the date of the adoption is missing",
            severity=Severity.WARNING,
            confidence=Confidence.MEDIUM,
        )
    elif fields == {"date"}:
        like = draft.lexicon.words["adoption"]["meeting"].rstrip(",")
        yield Finding(
            lines[0].body.passage.span(),
            f"the meeting of the adoption is missing, as “{like}”",
            severity=Severity.HINT,  # under a silence procedure there is none
            confidence=Confidence.MEDIUM,
        )


def _has_year(text: str) -> bool:
    return re.search(r"[0-9٠-٩]{4}|[〇一二三四五六七八九]{4}", text) is not None


def _meeting(line: Block, draft: Draft) -> Iterator[Finding]:
    text = plain_spaces(line.text)
    found = slip_of_line(line, text, "adoption_meeting", draft)
    if found is not None:
        yield found
        return
    if text.endswith((".", "。")):
        yield _stopped(line, text)
        return
    profile = draft.identity.profile
    form = draft.lexicon.form("adoption", f"meeting_{profile}")
    form = form or draft.lexicon.form("adoption", "meeting")
    if form is None or form.search(text):
        return
    words = draft.lexicon.words["adoption"]
    like = words.get(f"meeting_{profile}", words["meeting"])
    right = next(filter(form.search, _written(text, like, draft)), None)
    place = line.passage.span()
    fix = None if right is None else suggested((place, right))
    yield Finding(place, f"the meeting is written as “{right or like}”", fix)


def _written(text: str, like: str, draft: Draft) -> Iterator[str]:
    """Yield the meeting as it may be meant: the example with the number of this one."""
    figures = re.search(r"(?<![0-9])[0-9]{1,5}", text)
    if figures is None or re.search(r"[(\[]|[0-9]{4}", text):
        return
    endings = draft.lexicon.words["adoption"].get("endings", [""])
    for ending in endings:
        yield re.sub(f"[0-9]+(?:{'|'.join(endings)})", f"{figures[0]}{ending}", like, count=1)


def _date(line: Block, draft: Draft) -> Iterator[Finding]:
    text = plain_spaces(line.text)
    place = line.passage.span()
    dates = draft.lexicon.dates
    form = draft.lexicon.form("adoption", "date")
    if form is not None and form.fullmatch(text):
        return
    day = _day(text, draft)
    if day is None:
        yield Finding(place, f"the date is written as “{dates.written(date(2002, 11, 26))}”")
        return
    right = dates.written(day)
    # A conversion parts the superscript of "1er"; of spaces in Chinese another rule speaks.
    printed = re.sub(" +", " " if draft.lexicon.spaced else "", text.replace("1 er", "1er"))
    if printed != right:
        yield Finding(
            place, f"the date of the adoption: write “{right}”", suggested((place, right))
        )


def _day(text: str, draft: Draft) -> date | None:
    """Return the day that a date names, in whatever form it is written."""
    for slip in draft.lexicon.slips["date"]:
        if match := slip.form.search(text):
            return draft.lexicon.dates.named(match["day"], match["month"], match["year"])
    return draft.lexicon.date_in(text)


def _as_sentence(line: Block, draft: Draft) -> Iterator[Finding]:
    """Report an adoption told as a sentence: "Adopted at the 61st plenary meeting"."""
    words = draft.lexicon.words["adoption"]
    yield Finding(
        line.passage.span(),
        f"the adoption line of the Assembly gives the meeting, as “{words['meeting']}”, and the "
        "date, without a sentence",
    )


# ---- Forms ----------------------------------------------------------------------------------


def _stopped(line: Block, text: str) -> Finding:
    place = line.passage.span(len(text) - 1, len(text))
    return Finding(place, "no full stop ends the adoption line", suggested((place, "")))
