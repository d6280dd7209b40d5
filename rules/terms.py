"""TRM: names and words as the United Nations writes them."""

from collections.abc import Iterator

from lintres import (
    Confidence,
    Draft,
    Finding,
    Pattern,
    Place,
    Severity,
    Slip,
    Tier,
    in_paragraph,
    in_preamble,
    rule,
    suggested,
)
from lintres.syntax import Resolution

_MANUAL = "United Nations Editorial Manual, Editorial instructions: spelling, abbreviations"
_COUNTED = "Counted in 1,202 texts of the General Assembly, sessions 78-80"


@rule(
    "TRM001",
    "un-abbreviation",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    source=_COUNTED + ": “UN” once in 51,680 paragraphs, names such as UN-Women aside",
    examples=in_paragraph(
        en=("Commends the ⟦UN⟧ for its work", "Commends the United Nations for its work"),
        fr=(
            "Salue l’action de l’⟦ONU⟧",
            "Salue l’action de l’Organisation des Nations Unies",
        ),
        es=("Encomia la labor de ⟦la ONU⟧", "Encomia la labor de las Naciones Unidas"),
        ru=(
            "высоко оценивает деятельность ⟦ООН⟧",
            "высоко оценивает деятельность Организации Объединенных Наций",
        ),
        ar=("تشيد بعمل ⟦UN⟧", "تشيد بعمل الأمم المتحدة"),
        zh=("赞扬⟦UN⟧的工作", "赞扬联合国的工作"),
    ),
)
def un_abbreviation(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The United Nations is named in full.

    Names that have the letters in them, as UN-Women, keep them. The Security Council and, outside
    English, the Human Rights Council are less strict than the General Assembly.
    """
    for slip, place in _slips(draft, "un"):
        of_assembly = draft.identity.organ in (None, "GA")
        severity = Severity.WARNING if slip.is_common else None
        yield _finding(slip, place, severity if of_assembly else Severity.HINT)


@rule(
    "TRM002",
    "charter-name",
    on=Resolution,
    severity=Severity.ERROR,
    fix=Tier.SUGGESTED,
    source=_COUNTED + ": “the Charter of the United Nations” 871 times, “UN Charter” and “United "
    "Nations Charter” never",
    examples=in_preamble(
        en=(
            "Guided by the purposes of the ⟦UN Charter⟧,",
            "Guided by the purposes of the Charter of the United Nations,",
        ),
        fr=(
            "Guidée par les buts de la ⟦Charte de l’ONU⟧,",
            "Guidée par les buts de la Charte des Nations Unies,",
        ),
        es=(
            "Guiada por los propósitos de la ⟦Carta de la ONU⟧,",
            "Guiada por los propósitos de la Carta de las Naciones Unidas,",
        ),
        ru=(
            "руководствуясь целями ⟦Устава ООН⟧,",
            "руководствуясь целями Устава Организации Объединенных Наций,",
        ),
        ar=(
            "إذ تسترشد بمقاصد ⟦ميثاق هيئة الأمم المتحدة⟧،",
            "إذ تسترشد بمقاصد ميثاق الأمم المتحدة،",
        ),
        zh=("遵循⟦联合国宪章⟧的宗旨，", "遵循《联合国宪章》的宗旨，"),
    ),
)
def charter_name(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """The Charter is called “the Charter of the United Nations”.

    It is the name that the Charter gives itself; each language has one form of it.
    """
    for slip, place in _slips(draft, "charter"):
        council = draft.identity.organ == "SC"
        yield _finding(slip, place, Severity.HINT if council else None)


@rule(
    "TRM003",
    "spelling",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    source=_MANUAL + "; counted in 1,202 texts of the General Assembly, sessions 78-80",
    examples=(
        *in_paragraph(
            fixed=True,
            en=(
                "Requests the ⟦organisation⟧ of a ⟦program⟧ of ⟦co-operation⟧",
                "Requests the organization of a programme of cooperation",
            ),
            fr=(
                "Invite les ⟦Etats⟧ à saisir les ⟦Nations unies⟧",
                "Invite les États à saisir les Nations Unies",
            ),
            es=(
                "Toma nota del ⟦periodo⟧ que abarca el informe de las ⟦Naciones unidas⟧",
                "Toma nota del período que abarca el informe de las Naciones Unidas",
            ),
            ru=("отмечает ⟦её⟧ доклад", "отмечает ее доклад"),
            ar=("ترحب باحترام حقوق ⟦الانسان⟧", "ترحب باحترام حقوق الإنسان"),
            zh=("欢迎⟦其它⟧国家的努力", "欢迎其他国家的努力"),
        ),
        *in_paragraph(
            fixed=True,
            en=(
                "⟦Recognises⟧ that ten ⟦percent⟧ of States took part",
                "Recognizes that ten per cent of States took part",
            ),
        ),
    ),
)
def spelling(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Words are spelled as the United Nations spells them.

    In English that is British spelling with -ize, in French accents on capitals too. Quotations,
    titles of works and the names of other organizations keep their own spelling, and older texts
    that of their time.
    """
    for slip, place in _slips(draft, "spelling"):
        of_council = draft.identity.organ == "SC"
        common = of_council or slip.is_common
        yield _finding(slip, place, Severity.HINT if common else None)


@rule(
    "TRM005",
    "capital",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    profiles=("ga",),
    languages=("en", "fr", "es", "ru"),
    source=_COUNTED + ": “Member States” of the United Nations 6,576 times, “member States” of "
    "other bodies 131 times",
    examples=(
        *in_paragraph(
            fixed=True,
            en=(
                "Calls upon all ⟦member States⟧ to report to the ⟦Security council⟧",
                "Calls upon all Member States to report to the Security Council",
            ),
            fr=(
                "Prie le ⟦secrétaire général⟧ d’informer le ⟦Conseil de Sécurité⟧",
                "Prie le Secrétaire général d’informer le Conseil de sécurité",
            ),
            es=(
                (
                    "Solicita al Secretario General que informe a la ⟦Asamblea general⟧ y a los "
                    "⟦Estados Partes⟧"
                ),
                (
                    "Solicita al Secretario General que informe a la Asamblea General y a los "
                    "Estados "
                    "partes"
                ),
            ),
            ru=(
                "просит ⟦Генерального Секретаря⟧ доложить ⟦Генеральной ассамблее⟧",
                "просит Генерального секретаря доложить Генеральной Ассамблее",
            ),
        ),
    ),
)
def capital(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Organs, titles and Member States have the capitals of United Nations usage.

    “Member States” are those of the United Nations; those of other bodies are “member States”.
    """
    for slip, place in _slips(draft, "capital"):
        yield _finding(slip, place)


@rule(
    "TRM006",
    "abbreviation",
    on=Resolution,
    severity=Severity.WARNING,
    fix=Tier.SUGGESTED,
    source=_COUNTED
    + ": “etc.”, “e.g.” and “i.e.” never; guides for Model UN delegates: an acronym "
    "is spelled out where it stands first",
    examples=(
        *in_paragraph(
            en=(
                "Encourages support, ⟦e.g.⟧ training, seminars, ⟦etc.⟧",
                "Encourages support, for example training and seminars",
            ),
            fr=(
                "Encourage un appui, ⟦p. ex.⟧ des séminaires",
                "Encourage un appui, par exemple des séminaires",
            ),
            es=(
                "Alienta el apoyo, ⟦p. ej.⟧ mediante seminarios",
                "Alienta el apoyo, por ejemplo mediante seminarios",
            ),
            ru=(
                "рекомендует оказывать поддержку, ⟦напр.⟧ проводить семинары",
                "рекомендует оказывать поддержку, например проводить семинары",
            ),
            ar=("تشجع على تقديم الدعم والتدريب ⟦إلخ⟧", "تشجع على تقديم الدعم والتدريب"),
            zh=("鼓励提供支助、培训⟦etc.⟧", "鼓励提供支助、培训等"),
        ),
        *in_paragraph(
            profile="mun",
            en=(
                "Invites the ⟦IAEA⟧ to report",
                "Invites the International Atomic Energy Agency (IAEA) to report",
            ),
        ),
    ),
)
def abbreviation(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
    """Running text has no “etc.”, “e.g.” or “i.e.”, and spells an acronym out first.

    A list that ends in “etc.” leaves open what has been agreed. Acronyms are asked after in Model
    UN texts only: official texts use the full name.
    """
    for slip, place in _slips(draft, "abbreviation"):
        common = draft.identity.organ == "SC" or slip.is_common
        yield _finding(slip, place, Severity.HINT if common else None)
    if draft.identity.profile == "mun":
        yield from _acronyms(draft)


def _acronyms(draft: Draft) -> Iterator[Finding]:
    """Report where an acronym stands first, if its name is not there."""
    form = draft.lexicon.form("terms", "acronym")
    if form is None:
        return
    seen = set(draft.lexicon.words["terms"]["known"])
    for place in draft.texts.running.find(form):
        acronym = place.match["acronym"]
        if acronym in seen:
            continue
        seen.add(acronym)
        introduced = place.block.text[: place.start].rstrip().endswith("(")
        if not introduced and not place.is_quoted:
            yield Finding(
                place.span("acronym"),
                f"write the name in full where “{acronym}” stands first, and the letters after it",
                confidence=Confidence.MEDIUM,
            )


def _slips(draft: Draft, kind: str) -> Iterator[tuple[Slip, Place]]:
    """Yield where a text has slips of a kind, quotations and titles of works aside."""
    for slip in draft.slips(kind):
        for place in draft.texts.running.find(slip.form):
            # A conversion breaks words at hyphens of its own.
            torn = "-" in place.match[0] and "\n" in draft.source.slice(place.span())
            if not torn and not place.is_quoted and not _may_be_older(draft, slip.since):
                yield slip, place


def _may_be_older(draft: Draft, since: int | None) -> bool:
    """Whether a text whose session and date are not known may be of before a session.

    It may if it was published, or if it names no year after that.
    """
    identity = draft.identity
    if since is None or identity.session is not None or identity.date is not None:
        return False
    years = [int(year) for year in _YEAR.findall(draft.texts.running.joined)]
    published = draft.extracted or identity.stage == "adopted"
    return published or max(years, default=since + _YEAR_ZERO) < since + _YEAR_ZERO


_YEAR = Pattern(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", "19", "20")
_YEAR_ZERO = 1945  # session 1 opened in 1946; session 31, like all since, in the year 1945 + 31


def _finding(slip: Slip, place: Place, severity: Severity | None = None) -> Finding:
    """Mark the whole words that a slip stands in, and mend them.

    What a slip has in its group `head` stands before it and is right.
    """
    head = len(place.match.groupdict().get("head") or "")
    text, first, last = place.block.text, place.start + head, place.end
    start, end = first, last
    while text[first].isalpha() and start > 0 and _joins(text, start - 1):
        start -= 1
    while text[last - 1].isalpha() and end < len(text) and _joins(text, end):
        end += 1
    span = place.block.passage.span(start, end)
    fix = None
    if slip.write is not None:
        mended = place.match.expand(slip.write)[head:]
        fix = suggested((span, f"{text[start:first]}{mended}{text[last:end]}"))
    return Finding(span, slip.says, fix, severity=severity)


def _joins(text: str, at: int) -> bool:
    """Whether a character carries on a word; in Chinese words are not told apart."""
    return text[at].isalpha() and not "\u3400" <= text[at] <= "\u9fff"
