"""Which lines grammar/en.toml, grammar/zh.toml and grammar/common.toml know by their form."""

import pytest

from lintres.lexicon import load_lexicon

KINDS = (
    "symbol", "organization", "organ", "distribution", "original", "document_date", "session",
    "committee", "agenda", "heading", "note", "sponsors", "numbered_title", "meeting", "date",
    "vote", "section", "annex",
)  # fmt: skip

ENGLISH = {
    "organization": ["United Nations", "UNITED NATIONS"],
    "organ": ["General Assembly", "Security Council", "HUMAN RIGHTS COUNCIL",
              "Commission on the Status of Women"],
    "session": [
        "Sixty-ninth session", "First session", "Twelfth session", "Eightieth session",
        "FORTY-SECOND SESSION", "Tenth emergency special session", "Twenty-third special session",
        "Resumed fiftieth session", "Fifty-sixth session (resumed)", "2015 session",
        "Resumed 2015 session", "Substantive session of 2007", "Organizational session for 2008",
        "61st session",
    ],
    "committee": [
        "Third Committee", "(Fourth Committee)", "Special Political Committee",
        "Special Political and Decolonization Committee (Fourth Committee)",
    ],
    "agenda": [
        "Agenda item 67", "Agenda item 113 (b)", "Agenda items 13 and 115",
        "Agenda items 13 (a), 14 and 115", "Item 7 of the provisional agenda*",
        "Item 5 (d) of the provisional agenda", "Item 138 of the preliminary list*",
        "Agenda item 3 Lighthouses and their keepers",
    ],
    "heading": [
        "Resolution adopted by the General Assembly",
        "Resolution adopted by the General Assembly on 5 October 2023",
        "RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY",
        "Resolution adopted by the Human Rights Council*",
        "Decision adopted by the Economic and Social Council on 3 June 2015",
        "of 5 October 2023", "Resolution 2203 (2015)", "RESOLUTION 620 (1988)",
        "644 (1989) of 7 November 1989", "Resolution 644 (1989) of 7 November 1989",
        "Adopted by the Security Council at its 7366th meeting, on 22 January 2015",
        "Adopted by the Security Council at its 7366th meeting, on",
        "Adopted by the Security Council on 1 July 2020",
        "Decision 2/103", "Human Rights Council resolution 5/1", "Resolution 2625 (XXV)",
    ],
    "note": ["[on the report of the Third Committee (A/56/574)]",
             "[without reference to a Main Committee (A/57/L.8 and Add.1)]"],
    "sponsors": [
        "Fiji and Nauru: draft resolution", "Egypt:* draft resolution",
        "Fiji, Nauru and State of Palestine: revised draft resolution", "Chile: draft decision",
        "Chile:* amendment to draft resolution A/80/L.25",
        "Chile and Fiji: amendments to draft resolution A/80/L.25",
        "Draft resolution submitted by the Chair", "Draft decision submitted by the Bureau",
        "Draft resolution submitted by the President of the General Assembly",
        "Revised draft resolution submitted by the Chair on the basis of informal consultations",
    ],
    "numbered_title": [
        "57/106. International Year of the Lighthouse", "2625 (XXV). Lighthouses",
        "2200 A (XXI). Lighthouses", "S-21/2. Lighthouses", "ES-10/15. Lighthouses",
        "1996/31. Lighthouses", "5/1. Lighthouses", "54/54 A to V. Lighthouses",
        "69/96 A and B. Lighthouses", "3201 (S-VI). Lighthouses", "16/12   Lighthouses",
    ],
    "meeting": ["61st plenary meeting", "9th meeting", "50th (resumed) plenary meeting",
                "3rd (closed) meeting", "56th meeting 4 April 2023"],
    "document_date date": ["26 November 2002"],
    "vote": [
        "Adopted unanimously at the 4413th meeting.", "Adopted without a vote at the 12th meeting",
        "Adopted at the 137th meeting by 10 votes to none, with 1 abstention (Atlantis).",
        "Adopted by consensus at the 12th meeting.", "In favour: Fiji, Nauru",
        "Abstaining: None",
    ],
    "note vote": ["[Adopted without a vote.]", "[Resolution adopted without a vote.]",
                  "[Adopted by a recorded vote of 33 to 2, with 12 abstentions.]"],
    "section": ["I", "II.", "XVIII", "A", "B.", "Part I", "PART TWO", "Section A"],
    "annex": ["Annex", "ANNEX", "Annex II", "Annexes", "Annex 1", "Appendix", "Appendix II"],
    "": [
        "The General Assembly,",
        "Recalling its resolution 57/106 of 26 November 2002,",
        "Adopted at the tenth session, the Lighthouse Plan guides all keepers.",
        "Adopts the following draft resolution:",
        "Resolutions adopted by the keepers should be read aloud to ships.",
        "resolution 1325 (2000)",
        "the fourth special session of the General Assembly",
        "Agenda item 7 should be read aloud.",
        "Annex II to the report lists all keepers.",
        "A world of lighthouses",
        "In favour of lighthouses",
        "Part of the coast",
        "The Committee on Lighthouses",
        "Ships call at 61 harbours",
        "26 November",
        "1. Requests a report;",
        "(a) To light the lamps;",
        "International Year of the Lighthouse",
    ],
}  # fmt: skip

CHINESE = {
    "organization": ["联合国"],
    "organ": ["大会", "安全理事会", "人权理事会"],
    "session": ["第六十九届会议", "第八十届会议", "第十届紧急特别会议", "第二十三届特别会议",
                "第五十届会议(续会)", "2015年届会", "2007年实质性会议", "2008年组织会议"],
    "committee": ["第三委员会", "特别政治和非殖民化委员会(第四委员会)", "(第四委员会)"],
    "agenda": ["议程项目84", "议程项目113(b)", "议程项目13和115", "议程项目13(a)和115",
               "临时议程*项目7", "临时议程项目5 (d)", "暂定项目表* 项目138"],
    "heading": [
        "大会决议", "2011年12月2日大会决议", "第2504(2020)号决议", "大会第65/311号决议",
        "2020年1月10日安全理事会第8700次会议通过", "安全理事会2020年7月1日通过",
        "人权理事会2015年3月26日通过的决议", "人权理事会通过的决定",
    ],
    "note": ["[根据第三委员会的报告(A/66/413)通过]"],
    "sponsors": ["南非：* 决议草案", "斐济和瑙鲁：决议草案", "智利：决定草案",
                 "智利：订正决议草案", "智利：对决议草案A/80/L.25的修正", "主席提交的决议草案"],
    "numbered_title": ["66/54. 灯塔国际年", "2625(XXV). 灯塔", "49/35 A. 灯塔", "S-21/2. 灯塔",
                       "1996/31. 灯塔"],
    "meeting": ["第61次全体会议", "第50次(续会)全体会议", "第12次会议",
                "一九四六年二月一日，第二十一次全会."],
    "date": ["2002年11月26日", "一九七六年十二月二十一日"],
    "document_date": ["9 May 2007"],
    "vote": ["第4872次会议一致通过。", "第8401次会议以15票赞成，0票反对通过", "赞成：斐济"],
    "note vote": ["[未经表决获得通过。]", "[以33票对2票、12票弃权的记录表决通过。]"],
    "section": ["一", "二.", "十一", "I", "A", "第一部分", "第二节"],
    "annex": ["附件", "附件一", "附件二", "附件1", "附录", "附录二"],
    "": [
        "大会，", "回顾其2002年11月26日第57/106号决议，", "第六十九届会议通过了灯塔计划。",
        "议程项目7应当宣读。", "附件一所列各守塔人均应宣读。", "一致认为灯塔应长明。",
        "灯塔国际年", "1. 请守塔人报告；", "以多数票决定熄灯的守塔人", "截至2015年1月1日",
    ],
}  # fmt: skip

COMMON = {
    "symbol": ["A/57/L.8", "A/C.3/80/L.12/Rev.1", "A/C.3/80/L.12/Rev.1/Add.1/Corr.1",
               "A/69/L.52*", "A/RES/S-21/2", "A/ES-10/L.15", "S/RES/2504 (2020)", "S/2016/1061",
               "E/CN.5/2015/L.4", "A/HRC/55/L.12", "A/57/L.8 and Add.1", "A/57/759–S/2003/332"],
    "distribution": ["Distr.: Limited", "Distr.: General", "Distr. LIMITED"],
    "original": ["Original: English", "Original: English and Spanish", "Chinese Original: English",
                 "English", "ENGLISH ONLY"],
    "document_date date": ["26 November 2025"],
}  # fmt: skip

FURNITURE = {
    "rule": ["__________", "* * *", "- 2 -", "––––––––––"],
    "page": ["2/5", "12 / 15", "Page 3", "/..."],
    "job": ["25-18622 (E)", "25-18622 (E)    251125", "*2518622*", "V.25-01234 (E)",
            "GE.25-01234  (E)", "K2501234 120925", "2/5 25-18622", "Please recycle"],
    "": ["257/1060", "2015", "25 November", "A/57/L.8", "61st plenary meeting", "** a note"],
}  # fmt: skip


def rows(table: dict[str, list[str]], *languages: str) -> list[object]:
    """Return the parameters of a table: a language, a line, the kinds that it is."""
    return [
        pytest.param(language, line, kinds, id=f"{language} {kinds or 'nothing'}: {line}")
        for language in languages
        for kinds, lines in table.items()
        for line in lines
    ]


@pytest.mark.parametrize(
    ("language", "line", "kinds"),
    [*rows(ENGLISH, "en"), *rows(CHINESE, "zh"), *rows(COMMON, "en")],
)
def test_line(language: str, line: str, kinds: str) -> None:
    lexicon = load_lexicon(language)
    assert " ".join(kind for kind in KINDS if lexicon.line(kind, line)) == kinds


@pytest.mark.parametrize(("language", "line", "kinds"), rows(FURNITURE, "en"))
def test_furniture(language: str, line: str, kinds: str) -> None:
    furniture = load_lexicon(language).furniture
    assert " ".join(kind for kind in furniture if furniture[kind].fullmatch(line)) == kinds


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("en", "Annex A: Rules of the lantern fund"),
        ("en", "Annex II – Rules of the lantern fund"),
        ("fr", "Annexe II : Règles du fonds des lanternes"),
        ("es", "Anexo I: Reglas del fondo de los faroles"),
        ("ru", "Приложение I: Правила фонда фонарей"),
        ("ar", "المرفق الأول: قواعد صندوق الفوانيس"),
        ("zh", "附件一：灯笼基金规则"),
    ],
)
def test_an_annex_may_bear_its_title_on_the_same_line(code: str, title: str) -> None:
    lexicon = load_lexicon(code)
    assert lexicon.line("annex", title)
    assert not lexicon.line("annex", title + lexicon.marks.stop)
