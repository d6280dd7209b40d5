"""What grammar/en.toml and grammar/zh.toml take for the phrase that opens a paragraph."""

from typing import NamedTuple

import pytest

from lintres import Role
from lintres.lexicon import load_lexicon

PREAMBULAR, OPERATIVE = Role.PREAMBULAR, Role.OPERATIVE


class Opened(NamedTuple):
    """A paragraph whose opening phrase stands in ⟦⟧, and what the phrase is made of."""

    drawn: str
    verb: str | None = None
    manner: str = ""
    adverb: str | None = None


ENGLISH_PREAMBULAR = {
    "a participle alone": Opened("⟦Recalling⟧ its lighthouses,", "recalling"),
    "the second of its verb": Opened("⟦Recalling also⟧ the tides,", "recalling", "", "also"),
    "the third of its verb": Opened(
        "⟦Recalling further⟧ that tides rise,", "recalling", "", "further"
    ),
    "the adverb out of place": Opened("⟦Also recalling⟧ the tides,", "recalling", "", "also"),
    "further, but of the efforts": Opened("⟦Noting⟧ further efforts to mend nets,", "noting"),
    "further, but of the progress": Opened("⟦Encouraging⟧ further progress at sea,", "encouraging"),
    "also of the sentence": Opened("⟦Noting⟧ that fog has also grown,", "noting"),
    "small letters": Opened("⟦noting⟧ the fog,", "noting"),
    "a no-break space": Opened("⟦Taking\u00a0note⟧ of the fog,", "taking note"),
    "manner before an adjective": Opened(
        "⟦Deeply concerned⟧ about the dunes,", "concerned", "deeply"
    ),
    "manner, then the adverb": Opened(
        "⟦Gravely concerned also⟧ by the dunes,", "concerned", "gravely", "also"
    ),
    "two words of manner": Opened(
        "⟦Strongly and unequivocally condemning⟧ the theft of eels,",
        "condemning",
        "strongly and unequivocally",
    ),
    "no manner: early": Opened("Early warning systems were built,"),
    "being": Opened("⟦Being fully aware⟧ of the depth,", "aware", "being fully"),
    "a feeling": Opened("⟦Noting with concern⟧ that wells run dry,", "noting", "with concern"),
    "a strong feeling": Opened(
        "⟦Noting with the utmost concern⟧ that wells run dry,", "noting", "with the utmost concern"
    ),
    "two feelings": Opened(
        "⟦Noting with regret and dismay⟧ the silence,", "noting", "with regret and dismay"
    ),
    "a feeling, then the adverb": Opened(
        "⟦Taking note with appreciation also⟧ of the choir,",
        "taking note",
        "with appreciation",
        "also",
    ),
    "the adverb, then a feeling": Opened(
        "⟦Noting also with satisfaction⟧ the choir,", "noting", "with satisfaction", "also"
    ),
    "with, but no feeling": Opened("⟦Noting⟧ with a view to mending it the wall,", "noting"),
    "the feeling of others": Opened("⟦Agreeing⟧ with the concern of the bakers,", "agreeing"),
    "what is expressed": Opened(
        "⟦Expressing its deep concern⟧ at the frost,", "expressing", "its deep concern"
    ),
    "what is expressed again": Opened(
        "⟦Expressing concern also⟧ that frost lasts,", "expressing", "concern", "also"
    ),
    "what is expressed late": Opened(
        "⟦Expressing also its gratitude⟧ to the bakers,", "expressing", "its gratitude", "also"
    ),
    "what is reiterated": Opened(
        "⟦Reiterating its serious concern⟧ about moths,", "reiterating", "its serious concern"
    ),
    "what is recalled is an object": Opened("⟦Recalling⟧ its concern about moths,", "recalling"),
    "a perfect participle": Opened(
        "⟦Having considered⟧ the report on bells,", "having", "considered"
    ),
    "the adverb inside": Opened(
        "⟦Having also considered⟧ the report on bells,", "having", "considered", "also"
    ),
    "having regard": Opened("⟦Having regard⟧ to the hour,", "having", "regard"),
    "remaining": Opened(
        "⟦Remaining however deeply concerned⟧ over the roof,",
        "remaining",
        "however deeply concerned",
    ),
    "two verbs": Opened(
        "⟦Welcoming and encouraging⟧ the beekeepers,", "welcoming", "and encouraging"
    ),
    "in particular": Opened("⟦Noting in particular⟧ the bees,", "noting", "in particular"),
    "words between commas are no manner": Opened("⟦Noting⟧, in this regard, the bees,", "noting"),
    "a phrase of three words": Opened("⟦Bearing in mind⟧ the bees,", "bearing in mind"),
    "an adjective": Opened("⟦Mindful⟧, in that context, of the bees,", "mindful"),
    "the Charter": Opened("⟦Acting⟧ under Chapter VII of the Charter,", "acting"),
    "a name": Opened("United Nations Lighthouse Day"),
    "a noun": Opened("Standing committees meet in spring."),
    "a finite verb": Opened("Recalls the tides."),
}

ENGLISH_OPERATIVE = {
    "a verb alone": Opened("⟦Requests⟧ the keeper to write;", "requests"),
    "the second of its verb": Opened("⟦Also requests⟧ the keeper to read;", "requests", "", "also"),
    "the third of its verb": Opened(
        "⟦Further requests⟧ the keeper to rest;", "requests", "", "further"
    ),
    "the adverb out of place": Opened(
        "⟦Requests also⟧ the keeper to read;", "requests", "", "also"
    ),
    "further out of place": Opened(
        "⟦Decides further⟧ that lamps be lit;", "decides", "", "further"
    ),
    "further, but of the studies": Opened("⟦Encourages⟧ further studies of lamps;", "encourages"),
    "calls upon": Opened("⟦Calls upon⟧ all keepers to sing;", "calls upon"),
    "calls for is another verb": Opened("⟦Also calls for⟧ songs;", "calls for", "", "also"),
    "a verb in two parts": Opened(
        "⟦Calls once again upon⟧ all keepers;", "calls", "once again upon"
    ),
    "the adverb, then manner": Opened(
        "⟦Also strongly condemns⟧ the theft of oars;", "condemns", "strongly", "also"
    ),
    "once again": Opened("⟦Once again urges⟧ the ferrymen to row;", "urges", "once again"),
    "taking note": Opened("⟦Takes note with interest⟧ of the map;", "takes note", "with interest"),
    "what is expressed": Opened(
        "⟦Expresses its sincere gratitude and appreciation⟧ to the cooks;",
        "expresses",
        "its sincere gratitude and appreciation",
    ),
    "a hope": Opened("⟦Expresses the hope⟧ that soup will last;", "expresses", "the hope"),
    "a need is an object": Opened("⟦Expresses⟧ the need to support cooks;", "expresses"),
    "a call": Opened("⟦Reiterates its urgent call⟧ for soup;", "reiterates", "its urgent call"),
    "remains seized": Opened(
        "⟦Remains actively seized⟧ of the soup;", "remains", "actively seized"
    ),
    "continues": Opened("⟦Continues to urge⟧ cooks to stir;", "continues", "to urge"),
    "on the occasion": Opened(
        "⟦In this regard, invites⟧ cooks to taste;", "invites", "in this regard,"
    ),
    "a declaration": Opened("⟦We recognize⟧ that soup warms.", "we", "recognize"),
    "also in a declaration is no turn": Opened(
        "⟦We also reaffirm⟧ our spoons.", "we also", "reaffirm"
    ),
    "a plural noun": Opened("States parties shall keep soup warm."),
    "another plural noun": Opened("Records of the kitchen"),
    "a participle": Opened("Requesting more salt,"),
}

CHINESE = {
    "a verb alone": Opened("⟦回顾⟧其关于灯塔的决议，", "回顾"),
    "the second of its verb": Opened("⟦又回顾⟧灯塔日，", "回顾", "", "又"),
    "the third of its verb": Opened("⟦还回顾⟧潮汐，", "回顾", "", "还"),
    "two verbs": Opened("⟦还回顾并重申⟧各项渔约，", "回顾", "并重申", "还"),
    "taking note": Opened("⟦表示注意到⟧守塔人的来信；", "注意到", "表示"),
    "taking note a second time": Opened("⟦又表示注意到⟧钟声；", "注意到", "表示", "又"),
    "taking note with appreciation": Opened("⟦表示赞赏地注意到⟧合唱团；", "注意到", "表示赞赏地"),
    "a strong feeling": Opened("⟦非常满意地注意到⟧合唱团；", "注意到", "非常满意地"),
    "a grave feeling": Opened("⟦还深为关切地注意到⟧井水日浅，", "注意到", "深为关切地", "还"),
    "an interest": Opened("⟦感兴趣地注意到⟧地图；", "注意到", "感兴趣地"),
    "stressing is not emphasizing": Opened("⟦强调指出⟧灯须长明，", "强调指出"),
    "underscoring is no manner": Opened("⟦特别指出⟧灯须长明，", "特别指出"),
    "in particular": Opened("⟦特别注意到⟧蜂群，", "注意到", "特别"),
    "emphasizing again": Opened("⟦再次强调⟧灯须长明；", "强调", "再次"),
    "manner before a verb": Opened("⟦大力鼓励⟧养蜂人；", "鼓励", "大力"),
    "concern": Opened("⟦表示深为关切⟧霜冻，", "关切", "表示深为"),
    "concern about a region": Opened("⟦表示关切⟧地区霜冻，", "关切", "表示"),
    "concern with its object before it": Opened("⟦对霜冻深表关切⟧，", "关切", "对霜冻深表"),
    "a bow with its object before it": Opened("⟦向面包师致敬⟧；", "致敬", "向面包师"),
    "on the occasion": Opened("⟦就此强调⟧各方应表示关切，", "强调", "就此"),
    "a request": Opened("⟦请⟧守塔人报告；", "请"),
    "a call is no request": Opened("⟦还促请⟧守塔人报告；", "促请", "", "还"),
    "an old also": Opened("⟦并重申⟧其决议，", "重申", "", "并"),
    "a sentence with a subject": Opened("委员会赞赏地注意到合唱团。"),
    "another subject": Opened("各国应当修灯。"),
    "a heading": Opened("加强灯塔合作"),
}

CHINESE_PREAMBULAR = {
    "the Charter": Opened(
        "⟦根据《联合国宪章》第七章采取行动⟧，", "采取行动", "根据《联合国宪章》第七章"
    ),
    "having heard": Opened("⟦在第12次会议上听取了⟧面包师的陈述，", "听取了", "在第12次会议上"),
    "having considered": Opened("⟦又审议了⟧钟楼报告，", "审议了", "", "又"),
    "guidance": Opened("⟦以《蜂约》的宗旨为指导⟧，", "为指导", "以《蜂约》的宗旨"),
}

CHINESE_OPERATIVE = {
    "a decision": Opened("⟦决定⟧不熄灯；", "决定"),
    "insisting": Opened("⟦坚决主张⟧不熄灯；", "坚决主张"),
}

# The feeling is itself a verb of the language; that 地 follows makes it manner.
CHINESE_FEELINGS = {
    "appreciation": Opened("⟦赞赏地注意到⟧合唱团；", "注意到", "赞赏地"),
    "concern a third time": Opened("⟦还关切地注意到⟧霜冻，", "注意到", "关切地", "还"),
    "regret": Opened("⟦遗憾地注意到⟧钟停，", "注意到", "遗憾地"),
    "appreciation of the past": Opened("⟦赞赏地回顾⟧钟声，", "回顾", "赞赏地"),
}


def rows(table: dict[str, Opened], language: str, *roles: Role) -> list[object]:
    """Return the parameters of a table, with what its rows are called."""
    return [
        pytest.param(language, role, opened, id=f"{language} {role.value}: {name}")
        for role in roles
        for name, opened in table.items()
    ]


@pytest.mark.parametrize(
    ("language", "role", "opened"),
    [
        *rows(ENGLISH_PREAMBULAR, "en", PREAMBULAR),
        *rows(ENGLISH_OPERATIVE, "en", OPERATIVE),
        *rows(CHINESE, "zh", PREAMBULAR, OPERATIVE),
        *rows(CHINESE_PREAMBULAR, "zh", PREAMBULAR),
        *rows(CHINESE_OPERATIVE, "zh", OPERATIVE),
    ],
)
def test_opening(language: str, role: Role, opened: Opened) -> None:
    assert find(language, role, opened) == opened


@pytest.mark.parametrize(
    ("language", "role", "opened"), rows(CHINESE_FEELINGS, "zh", PREAMBULAR, OPERATIVE)
)
def test_feeling_that_is_a_verb_too(language: str, role: Role, opened: Opened) -> None:
    assert find(language, role, opened) == opened


def find(language: str, role: Role, opened: Opened) -> Opened:
    """Return what the lexicon finds in a drawn paragraph, drawn the same way."""
    text = opened.drawn.replace("⟦", "").replace("⟧", "")
    match = load_lexicon(language).opening(text, role)
    if match is None:
        return Opened(text)
    drawn = f"{text[: match.start]}⟦{text[match.start : match.end]}⟧{text[match.end :]}"
    return Opened(drawn, match.verb, match.manner, match.adverb)
