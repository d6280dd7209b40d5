"""Citations in running text: numbers, dates, whose they are, in six languages."""

import pytest

from lintres import Citation, Source, parse

_ORGANS = {
    "ar": "إن الجمعية العامة،", "en": "The General Assembly,", "es": "La Asamblea General,",
    "fr": "L’Assemblée générale,", "ru": "Генеральная Ассамблея,", "zh": "大会，",
}  # fmt: skip


def citations(language: str, text: str, organ: str = "GA") -> tuple[Citation, ...]:
    source = Source(f"{_ORGANS[language]}\n\n{text}\n")
    return parse(source, language=language, organ=organ).citations


def drawn(language: str, text: str, organ: str = "GA") -> list[str]:
    """Return each citation on a line: kind, whose, organs, then numbers with parts and days."""
    return [
        f"{one.noun.kind.value} {one.owner.value} {'/'.join(one.organs)}: "
        + ", ".join(
            f"{cited.number}{'..' + cited.letters[-1] if len(cited.letters) > 1 else ''}"
            + (f" {cited.day.day}" if cited.day else "")
            for cited in one.cited
        )
        for one in citations(language, text, organ)
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        pytest.param(
            "en",
            "Recalling its resolutions 52/17 of 20 November 1997 and 54/54 A to V,",
            ["resolution its GA: 52/17 1997-11-20, 54/54 A..V"],
            id="en: a list, a range of parts",
        ),
        pytest.param(
            "en",
            "Recalling its resolutions 54/262 and 54/263, both of 24 December 1999,",
            ["resolution its GA: 54/262 1999-12-24, 54/263 1999-12-24"],
            id="en: a shared date",
        ),
        pytest.param(
            "en",
            "Recalling Security Council resolution 1325 (2000) of 31 October 2000 and resolution "
            "2625 (XXV) of 24 October 1970,",
            [
                "resolution named SC: 1325 (2000) 2000-10-31",
                "resolution unsaid GA: 2625 (XXV) 1970-10-24",
            ],
            id="en: the organ named, or told by the form",
        ),
        pytest.param(
            "en",
            "Recalling Commission on Narcotic Drugs resolution 52/6, decision 15/4 of the "
            "Conference "
            "of the Parties and resolution 5/1 of the Human Rights Council,",
            ["resolution named : 52/6", "decision named : 15/4", "resolution named HRC: 5/1"],
            id="en: organs outside the registry",
        ),
        pytest.param(
            "en",
            "Recalling that the Security Council, in its resolution 1373 (2001), and the "
            "Assembly, in "
            "its decision 53/453, so decided,",
            ["resolution its SC: 1373 (2001)", "decision its GA: 53/453"],
            id="en: its of another organ",
        ),
        pytest.param(
            "en",
            "Recalling its resolutions 46/182 of 19 December 1991, the annex to which has "
            "principles, "
            "47/168 of 22 December 1992 and S‑10/2,",
            [
                "resolution its GA: 46/182 1991-12-19",
                "resolution its GA: 47/168 1992-12-22, S-10/2",
            ],
            id="en: a list that words interrupt",
        ),
        pytest.param(
            "en",
            "Recalling its resolutions 65/1, on ports, and 65/2, on piers, 75/276 of 1 May 2021,"
            "75/277 75/278,",
            [
                "resolution its GA: 65/1",
                "resolution its GA: 65/2",
                "resolution its GA: 75/276 2021-05-01, 75/277, 75/278",
            ],
            id="en: undated numbers with their subjects, lost commas and spaces",
        ),
        pytest.param(
            "en",
            "Recalling its resolutions on ports, in particular 52/17, and General Assembly "
            "resolutions, 53/5 and 54/6,",
            ["resolution its GA: 52/17", "resolution named GA: 53/5, 54/6"],
            id="en: words between noun and number",
        ),
        pytest.param(
            "en",
            "Welcoming the decision of the United Nations Environment Assembly in its resolution "
            "5/14, and resolution 5/8 of 2 March 2022 of the Environment Assembly,",
            ["resolution its : 5/14", "resolution named : 5/8 2022-03-02"],
            id="en: a body whose numbers look alike",
        ),
        pytest.param(
            "en",
            "Recalling resolution 2625 (XXL) of 31 June 1970,",
            ["resolution unsaid GA: None None"],
            id="en: a session and a day that cannot be",
        ),
        pytest.param(
            "en",
            "Recalling article 3/4, document A/57/352, 25/30 of the ports, the 2030/2031 "
            "budget and "
            "the Treaty of 2 May 1997 (No. 973),",
            [],
            id="en: other numbers",
        ),
        pytest.param(
            "fr",
            "Rappelant ses résolutions 52/17 du 20 novembre 1997 et 54/54 A à V du 1er "
            "décembre 1999, "
            "et sa décision 53/453 du 18 décembre 1998,",
            [
                "resolution its GA: 52/17 1997-11-20, 54/54 A..V 1999-12-01",
                "decision its GA: 53/453 1998-12-18",
            ],
            id="fr: a list",
        ),
        pytest.param(
            "fr",
            "Rappelant la résolution 1325 (2000) du Conseil de sécurité, en date du 31 "
            "octobre 2000, "
            "et la résolution 52/6 de la Commission des stupéfiants,",
            ["resolution named SC: 1325 (2000) 2000-10-31", "resolution named : 52/6"],
            id="fr: the organ between number and date",
        ),
        pytest.param(
            "es",
            "Recordando sus resoluciones 52/17, de 20 de noviembre de 1997, y 54/54 A a V, de 1 de "
            "diciembre de 1999, y la resolución 1325 (2000) del Consejo de Seguridad, de 31 de "
            "octubre de 2000,",
            [
                "resolution its GA: 52/17 1997-11-20, 54/54 A..V 1999-12-01",
                "resolution named SC: 1325 (2000) 2000-10-31",
            ],
            id="es: a list, another organ",
        ),
        pytest.param(
            "ru",
            "ссылаясь на свои резолюции 52/17 от 20 ноября 1997 года и 41/60 J от 3 "
            "декабря 1986 года "
            "и свое решение 53/453,",
            [
                "resolution its GA: 52/17 1997-11-20, 41/60 J 1986-12-03",
                "decision its GA: 53/453",
            ],
            id="ru: a list",
        ),
        pytest.param(
            "ru",
            "ссылаясь на резолюцию 1325 (2000) Совета Безопасности от 31 октября 2000 года и "
            "резолюцию 52/6 Комиссии по наркотическим средствам,",
            ["resolution named SC: 1325 (2000) 2000-10-31", "resolution named : 52/6"],
            id="ru: the organ in the genitive",
        ),
        pytest.param(
            "ar",
            "إذ تشير إلى قراريها 52/17 المؤرخ 20 تشرين الثاني/نوفمبر 1997 و 53/5 المؤرخ "
            "22 تشرين الأول/أكتوبر 1998، وإلى قرارها 40/152 سين المؤرخ 16 كانون الأول/ديسمبر 1985،",
            [
                "resolution its GA: 52/17 1997-11-20, 53/5 1998-10-22",
                "resolution its GA: 40/152 O 1985-12-16",
            ],
            id="ar: a dual, a lettered part",
        ),
        pytest.param(
            "ar",
            "وإذ تشير إلى قرار مجلس الأمن 1325 (2000) المؤرخ 31 تشرين الأول/أكتوبر 2000 "
            "وإلى القرار "
            "2625 (د-25) والقرار دإط-10/15،",
            [
                "resolution named SC: 1325 (2000) 2000-10-31",
                "resolution unsaid GA: 2625 (XXV)",
                "resolution unsaid GA: ES-10/15",
            ],
            id="ar: sessions by their letters",
        ),
        pytest.param(
            "zh",
            "回顾其1997年11月20日第52/17号、1998年10月22日第53/5号决议和第54/54 A至V号决议，",
            [
                "resolution its GA: 52/17 1997-11-20, 53/5 1998-10-22",
                "resolution unsaid GA: 54/54 A..V",
            ],
            id="zh: the date first, one 决议 for several",
        ),
        pytest.param(
            "zh",
            "回顾安全理事会2000年10月31日第1325(2000)号决议、第2042(2012)、2043(2012)和2449(2018)号决议以及"
            "第53/453号决定和麻醉药品委员会第52/6号决议，",
            [
                "resolution named SC: 1325 (2000) 2000-10-31",
                "resolution unsaid SC: 2042 (2012), 2043 (2012), 2449 (2018)",
                "decision unsaid GA: 53/453",
                "resolution named : 52/6",
            ],
            id="zh: other organs, 第 once",
        ),
    ],
)
def test_citations_are_read(language: str, text: str, found: list[str]) -> None:
    assert drawn(language, text) == found


@pytest.mark.parametrize(
    ("organ", "found"),
    [
        ("GA", "resolution unsaid GA: 52/17"),
        ("HRC", "resolution unsaid HRC: 52/17"),
        ("SC", "resolution unsaid GA/HRC: 52/17"),
    ],
)
def test_whose_a_number_is_when_nothing_says_it(organ: str, found: str) -> None:
    assert drawn("en", "Recalling resolution 52/17,", organ) == [found]


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", "Recalling its resolution 52/17 of 2 May 1997,", ["52/17", "2 May 1997"]),
        ("zh", "回顾其1997年11月20日第40／212号决议，", ["40／212", "1997年11月20日"]),
        ("ar", "إذ تشير إلى قرارها 973 (د-10) المؤرخ 15 كانون الأول/ديسمبر 1955،",
         ["973 (د-10)", "15 كانون الأول/ديسمبر 1955"]),
    ],
)  # fmt: skip
def test_parts_stand_where_they_are_printed(language: str, text: str, printed: list[str]) -> None:
    (citation,) = citations(language, text)
    (cited,) = citation.cited
    assert cited.day is not None
    source = f"{_ORGANS[language]}\n\n{text}\n"
    spans = [citation.span(part) for part in (cited.printed, cited.day.printed)]
    assert [source[start:end] for start, end in spans] == printed


def test_the_heading_of_a_text_cites_nothing() -> None:
    text = "Resolution 206 (1965)\nof 15 June 1965\n\nThe Security Council\n\nDecides to meet.\n"
    assert parse(Source(text)).citations == ()


def test_citations_stand_in_footnotes_and_notes_too() -> None:
    text = (
        "57/106. Lanterns\n\n[on the report of the Third Committee (A/57/1), pursuant "
        "to resolution "
        "56/1]\n\nThe General Assembly,\n\nRecalling the Lantern Agenda,¹\n\n1. "
        "Decides to meet.\n\n"
        "¹ See resolution 70/1, annex.\n"
    )
    numbers = [str(one.number) for cite in parse(Source(text)).citations for one in cite.cited]
    assert sorted(numbers) == ["56/1", "70/1"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the report (A/57/352, Corr.1 and Add.1),", [("A/57/352", ("Corr.1", "Add.1"))]),
        ("A/C.3/80/L.12/Rev.1 and S/2015/92,", [("A/C.3/80/L.12/Rev.1", ()), ("S/2015/92", ())]),
        ("A/57/L.8 et Add.1", [("A/57/L.8", ("Add.1",))]),
        ("A/57/L.8和Add.1。", [("A/57/L.8", ("Add.1",))]),
        ("UNEP/EA.5/Res.14 on HIV/AIDS and/or 3/4 of km/h", [("UNEP/EA.5/Res.14", ())]),
    ],
)
def test_documents_are_read(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    draft = parse(Source(f"A/80/L.1\n\nThe General Assembly,\n\nRecalling {text}\n"), language="en")
    assert [(one.symbol, one.suffixes) for one in draft.documents] == found
