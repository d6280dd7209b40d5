"""NEG: what a negotiation leaves in a text, and what is still to be filled in."""

from collections.abc import Iterable, Iterator

from lintres import (
    Block,
    Draft,
    Finding,
    Pattern,
    Place,
    Severity,
    Span,
    Text,
    in_operative_part,
    in_paragraph,
    in_preamble,
    marks_open,
    rule,
)
from lintres.syntax import Preambular, Resolution

_MANUAL = "United Nations Editorial Manual, Format: paragraphs and subparagraphs"
_OPENING, _CLOSING = "[［", "]］"


@rule(
    "NEG001",
    "square-brackets",
    on=Resolution,
    severity=Severity.ERROR,
    source=_MANUAL + ": what is put up for choice stands in square brackets until it is decided",
    examples=tuple(
        in_paragraph(
            ar=(
                "تطلب إلى الأمين العام نشر الخرائط ⟦[كل سنة]⟧",
                "تطلب إلى الأمين العام نشر الخرائط كل سنة",
            ),
            en=(
                "Requests the Secretary-General to publish the maps ⟦[every year]⟧",
                "Requests the Secretary-General to publish the maps every year",
            ),
            es=(
                "Solicita al Secretario General que publique los mapas ⟦[cada año]⟧",
                "Solicita al Secretario General que publique los mapas cada año",
            ),
            fr=(
                "Prie le Secrétaire général de publier les cartes ⟦[chaque année]⟧",
                "Prie le Secrétaire général de publier les cartes chaque année",
            ),
            ru=(
                "просит Генерального секретаря публиковать карты ⟦[ежегодно]⟧",
                "просит Генерального секретаря публиковать карты ежегодно",
            ),
            zh=("请秘书长⟦[每年]⟧公布地图", "请秘书长每年公布地图"),
        )
    ),
)
def square_brackets(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """A text that is submitted has nothing in square brackets that is still to be decided.

    Words that an editor added to a quotation, "[sic]" and footnote marks are no such thing.
    Adopted texts are not searched: nothing is open in them.
    """
    if draft.identity.stage == "adopted":
        return
    for paragraph in resolution.clauses:
        label = paragraph.number
        if label is not None and label.text[0] in _OPENING and label.text[-1] not in _CLOSING:
            yield _undecided(Span(label.span.start, paragraph.body.end))
    for text in _searched(draft):
        if not any(bracket in text.joined for bracket in _OPENING):
            continue
        others = [place.span() for place in (*_blanks(text, draft), *_notes(text, draft))]
        for found in _bracketed(text, draft):
            if not any(one.start <= found.start and found.end <= one.end for one in others):
                yield _undecided(found)


def _undecided(span: Span) -> Finding:
    return Finding(span, "these brackets are still open: decide what is in them, and take them off")


def _searched(draft: Draft) -> tuple[Text, Text]:
    return draft.texts.running, draft.texts.titles


def _bracketed(text: Text, draft: Draft) -> Iterator[Span]:
    """Yield what stands in square brackets, the outermost ones where they are nested.

    A bracket that a later paragraph closes reaches to the end of its own.
    """
    closers = [place for place in text.find(_BRACKET) if place.match[0] in _CLOSING]
    last = closers[-1].match.start() if closers else 0
    for block, brackets in _by_block(text):
        depth, opened = 0, 0
        for at in brackets:
            if block.text[at] in _OPENING:
                opened = at if depth == 0 else opened
                depth += 1
            elif depth > 0:
                depth -= 1
                if depth == 0 and not _is_editorial(block, opened, at + 1, draft):
                    yield block.passage.span(opened, at + 1)
        if depth > 0 and last > _start_of(text, block) + len(block.text):
            yield block.passage.span(opened)


def _by_block(text: Text) -> Iterator[tuple[Block, list[int]]]:
    """Yield each block with brackets, and where in it they stand."""
    places: list[int] = []
    block: Block | None = None
    for place in text.find(_BRACKET):
        if block is not None and place.block is not block:
            yield block, places
            places = []
        block = place.block
        places.append(place.start)
    if block is not None:
        yield block, places


def _start_of(text: Text, block: Block) -> int:
    before = 0
    for one in text.blocks:
        if one is block:
            break
        before += len(one.text) + 1
    return before


_BRACKET = Pattern(r"[][［］]", "[", "]", "［", "］")


def _is_editorial(block: Block, start: int, end: int, draft: Draft) -> bool:
    """Whether brackets hold a footnote mark, "sic", a link, or an addition to a quotation."""
    inside = block.text[start + 1 : end - 1].strip()
    if (
        _NO_WORDS.fullmatch(inside)
        or inside.lower() in draft.lexicon.words["negotiation"]["no_words"]
    ):
        return True
    return block.text[end : end + 1] == "(" or _is_quoted(block.text, start)


_NO_WORDS = Pattern(r"[0-9*⁰¹²³⁴⁵⁶⁷⁸⁹,\s]*")


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands in a quotation; Arabic opens with the mark that others close with."""
    return marks_open(text, at, "“«《「„", "”»》」") != 0 or marks_open(text, at, '"') % 2 == 1


@rule(
    "NEG002",
    "placeholder",
    on=Resolution,
    severity=Severity.ERROR,
    source="Two of 91 drafts of the General Assembly, session 80, leave a number open: that of a "
    "resolution still to be adopted",
    examples=(
        *in_paragraph(
            ar=("تشير إلى قرارها ⟦80/XX⟧", "تشير إلى قرارها 79/144"),
            en=(
                "Takes note of the report of the Secretary-General ⟦[to be completed]⟧",
                "Takes note of the report of the Secretary-General",
            ),
            es=("Recuerda su resolución ⟦80/XX⟧", "Recuerda su resolución 79/144"),
            fr=("Rappelle sa résolution ⟦80/XX⟧", "Rappelle sa résolution 79/144"),
            ru=("напоминает о своей резолюции ⟦80/XX⟧", "напоминает о своей резолюции 79/144"),
            zh=("回顾其第⟦80/XX⟧号决议", "回顾其第79/144号决议"),
        ),
        *in_paragraph(
            ar=("تطلب تقريرا في عام ⟦[يحدد لاحقا]⟧", "تطلب تقريرا في عام 2027"),
            en=(
                "Requests a report on ⟦XXX⟧ before 2027",
                "Requests a report on night trains before 2027",
            ),
            es=("Solicita un informe antes de ⟦[fecha]⟧", "Solicita un informe antes de 2027"),
            fr=("Demande un rapport avant ⟦[à préciser]⟧", "Demande un rapport avant 2027"),
            ru=("просит представить доклад ⟦[дата]⟧", "просит представить доклад в 2027 году"),
            zh=("请秘书长在⟦××⟧年提交报告", "请秘书长在2027年提交报告"),
        ),
    ),
)
def placeholder(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Nothing in a text that is submitted is still to be filled in.

    A number or date that is not yet known when the text is printed may be left open, as in
    "80/__ of __ December": a warning.
    """
    for text in (*_searched(draft), draft.texts.notes):
        for place in _blanks(text, draft):
            printed = place.match[0]
            open_number = not printed.strip("0123456789/_")
            yield Finding(
                place.span(),
                f"{printed} is still to be filled in",
                severity=Severity.WARNING if open_number else None,
            )


def _blanks(text: Text, draft: Draft) -> Iterator[Place]:
    """Yield what is still to be filled in, and no omission from a quotation."""
    counted: list[str] = draft.lexicon.words["negotiation"]["counted"]
    for place in _found(text, ("blank", "to_do"), draft):
        before = place.block.text[: place.start].rstrip().rpartition(" ")[2].lower()
        roman = place.match[0] == "XXX" and before in counted
        quoted = place.match[0][0] in _OPENING and _is_quoted(place.block.text, place.start)
        if not roman and not quoted:
            yield place


def _found(text: Text, names: Iterable[str], draft: Draft) -> Iterator[Place]:
    """Yield what the patterns of some names find, where the text has a sign of them."""
    for name in names:
        form = draft.lexicon.form("negotiation", name)
        signs = draft.lexicon.words["negotiation"].get(f"{name}_signs")
        if form is not None and (signs is None or any(sign in text.joined for sign in signs)):
            yield from text.find(form)


@rule(
    "NEG003",
    "negotiation-label",
    on=Resolution,
    severity=Severity.ERROR,
    source="None of 48,710 paragraphs of General Assembly texts, sessions 78-80, is labelled",
    examples=(
        *in_preamble(
            ar=("⟦PP1.⟧ إذ تشير إلى قرارها 60/1،", "إذ تشير إلى قرارها 60/1،"),
            en=("⟦PP1.⟧ Recalling its resolution 60/1,", "Recalling its resolution 60/1,"),
            es=("⟦PP1.⟧ Recordando su resolución 60/1,", "Recordando su resolución 60/1,"),
            fr=("⟦PP1.⟧ Rappelant sa résolution 60/1,", "Rappelant sa résolution 60/1,"),
            ru=("⟦ПП1.⟧ ссылаясь на свою резолюцию 60/1,", "ссылаясь на свою резолюцию 60/1,"),
            zh=("⟦PP1.⟧ 回顾其第60/1号决议，", "回顾其第60/1号决议，"),
        ),
        *in_operative_part(
            en=(
                "⟦OP1⟧ Notes the report ⟦(agreed ad ref)⟧;\n\n⟦OP2bis⟧ Requests an update.",
                "1. Notes the report;\n\n2. Requests an update.",
            ),
            zh=(
                "⟦OP1⟧ 注意到该报告；\n\n⟦OP2⟧ 请秘书长提出最新情况。",
                "1. 注意到该报告；\n\n2. 请秘书长提出最新情况。",
            ),
        ),
        *in_paragraph(
            ar=("تحيط علما بالتقرير ⟦(متفق عليه)⟧", "تحيط علما بالتقرير"),
            es=("Observa el informe ⟦(acordado)⟧", "Observa el informe"),
            fr=("Prend note du rapport ⟦(agréé)⟧", "Prend note du rapport"),
            ru=("отмечает доклад ⟦(согласовано)⟧", "отмечает доклад"),
        ),
    ),
)
def negotiation_label(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Labels and notes of a negotiation are taken off before a text is submitted.

    PP1 and OP2 name paragraphs while their order changes; "(agreed ad ref)" and the names of
    delegations say how far the talks have come.
    """
    for paragraph in resolution.clauses:
        label = paragraph.number
        if label is not None and label.is_of_a_negotiation:
            ought = "has no number" if isinstance(paragraph, Preambular) else "is numbered 1., 2."
            part = "a preambular" if isinstance(paragraph, Preambular) else "an operative"
            yield Finding(
                label.span, f"{label.text} is a label of the negotiation: {part} paragraph {ought}"
            )
    for text in _searched(draft):
        for place in _notes(text, draft):
            yield Finding(
                place.span(), f"{place.match[0]} is a note of the negotiation: take it off"
            )


def _notes(text: Text, draft: Draft) -> Iterator[Place]:
    """Yield references to labels, notes of agreement, and the names of those who proposed."""
    names = ["label", "status", "agreed", "proposal"]
    if draft.identity.stage != "adopted":
        names.append("tag")
    for place in _found(text, names, draft):
        if not _is_quoted(place.block.text, place.start):
            yield place
