"""The opening phrases of Russian and Arabic: found, told apart, and drawn to their last word."""

import pytest

from lintres.lexicon import load_lexicon
from lintres.phrases import Role

PREAMBULAR, OPERATIVE = Role.PREAMBULAR, Role.OPERATIVE


# ---- What opens a paragraph -----------------------------------------------------------------

# ⟦ ⟧ draw the opening phrase; then follow its verb, which counts in the also/further cycle, and
# the adverb of that cycle.
RUSSIAN = [
    pytest.param(
        PREAMBULAR, "⟦ссылаясь⟧ на свою резолюцию о маяках,", "ссылаясь", None, id="recalling"
    ),
    pytest.param(
        PREAMBULAR, "⟦ссылаясь также⟧ на доклад,", "ссылаясь", "также", id="recalling also"
    ),
    pytest.param(
        PREAMBULAR, "⟦ссылаясь далее⟧ на устав,", "ссылаясь", "далее", id="recalling further"
    ),
    pytest.param(
        PREAMBULAR, "⟦также ссылаясь⟧ на доклад,", "ссылаясь", "также", id="adverb out of place"
    ),
    pytest.param(
        PREAMBULAR, "⟦принимая к сведению⟧ доклад о переправах,", "принимая к сведению", None,
        id="taking note, a phrase of three words",
    ),
    pytest.param(
        PREAMBULAR, "⟦принимая к сведению также⟧ письмо,", "принимая к сведению", "также",
        id="adverb after a phrase of three words",
    ),
    pytest.param(
        PREAMBULAR, "⟦принимая во внимание⟧ нужды паромщиков,", "принимая во внимание", None,
        id="bearing in mind is no taking note",
    ),
    pytest.param(
        PREAMBULAR, "⟦с удовлетворением отмечая⟧ работу пекарей,", "отмечая", None,
        id="manner before the verb",
    ),
    pytest.param(
        PREAMBULAR, "⟦c глубокой обеспокоенностью отмечая⟧ шторм,", "отмечая", None,
        id="a Latin c before the manner",
    ),
    pytest.param(
        PREAMBULAR, "⟦отмечая с сожалением⟧, что мост закрыт,", "отмечая", None,
        id="manner after the verb",
    ),
    pytest.param(
        PREAMBULAR, "⟦отмечая также с удовлетворением⟧ новый мост,", "отмечая", "также",
        id="adverb, then manner",
    ),
    pytest.param(
        PREAMBULAR, "⟦отмечая, в частности,⟧ вклад звонарей,", "отмечая", None,
        id="words between commas",
    ),
    pytest.param(
        PREAMBULAR, "⟦особо отмечая⟧ вклад рыбаков,", "особо отмечая", None,
        id="emphasizing is no noting",
    ),
    pytest.param(
        PREAMBULAR, "⟦вновь подтверждая⟧ право на отдых,", "вновь подтверждая", None,
        id="reaffirming",
    ),
    pytest.param(
        PREAMBULAR, "⟦будучи глубоко обеспокоена⟧ положением цапель,", "обеспокоена", None,
        id="the Assembly is concerned",
    ),
    pytest.param(
        PREAMBULAR, "⟦будучи обеспокоен⟧ тем, что тает лед,", "обеспокоен", None,
        id="a council is concerned",
    ),
    pytest.param(
        PREAMBULAR, "⟦будучи убеждена⟧ в пользе чтения,", "убеждена", None, id="convinced"
    ),
    pytest.param(
        PREAMBULAR, "⟦преисполненный решимости⟧ сберечь архив,", "преисполненный решимости", None,
        id="determined",
    ),
    pytest.param(
        PREAMBULAR, "⟦выражая свою глубокую озабоченность⟧ по поводу пожаров,", "выражая", None,
        id="expressing its deep concern",
    ),
    pytest.param(
        PREAMBULAR, "⟦высоко оценивая⟧ труд библиотекарей,", "высоко оценивая", None,
        id="commending",
    ),
    pytest.param(PREAMBULAR, "⟦рассмотрев⟧ вопрос о садах,", "рассмотрев", None, id="considered"),
    pytest.param(
        PREAMBULAR, "⟦действуя⟧ на основании главы VII Устава,", "действуя", None, id="acting"
    ),
    pytest.param(
        PREAMBULAR, "⟦Ссылаясь⟧ на свою резолюцию,", "ссылаясь", None, id="a capital is a slip"
    ),
    pytest.param(
        PREAMBULAR, "⟦памятуя⟧\u00a0о нуждах гор,", "памятуя", None, id="no-break space after it"
    ),
    pytest.param(OPERATIVE, "⟦постановляет⟧ созвать форум;", "постановляет", None, id="decides"),
    pytest.param(
        OPERATIVE, "⟦просит также⟧ секретариат ответить;", "просит", "также", id="also requests"
    ),
    pytest.param(
        OPERATIVE, "⟦просит далее⟧ комиссии помочь;", "просит", "далее", id="further requests"
    ),
    pytest.param(
        OPERATIVE, "⟦также просит⟧ комиссии помочь;", "просит", "также",
        id="operative adverb out of place",
    ),
    pytest.param(
        OPERATIVE, "⟦с признательностью принимает к сведению⟧ карту;", "принимает к сведению",
        None, id="takes note with appreciation",
    ),
    pytest.param(
        OPERATIVE, "⟦настоятельно призывает⟧ порты открыться;", "настоятельно призывает", None,
        id="urges is no call",
    ),
    pytest.param(
        OPERATIVE, "⟦самым решительным образом осуждает⟧ поджоги;", "осуждает", None,
        id="manner of four words",
    ),
    pytest.param(
        OPERATIVE, "⟦решительно и недвусмысленно осуждает⟧ поджоги;", "осуждает", None,
        id="two adverbs of manner",
    ),
    pytest.param(
        OPERATIVE, "⟦выражает признательность⟧ жителям островов;", "выражает", None,
        id="expresses its appreciation",
    ),
    pytest.param(
        OPERATIVE, "⟦выражает также глубокое сожаление⟧ о потерях;", "выражает", "также",
        id="also expresses regret",
    ),
    pytest.param(
        OPERATIVE, "⟦преисполнена решимости⟧ завершить работу.", "преисполнена решимости", None,
        id="resolves",
    ),
    pytest.param(
        OPERATIVE, "⟦мы вновь подтверждаем⟧ нашу дружбу;", "вновь подтверждаем", None,
        id="we reaffirm",
    ),
]  # fmt: skip

ARABIC = [
    pytest.param(
        PREAMBULAR, "⟦إذ تشير⟧ إلى قرارها بشأن المنارات،", "إذ تشير", None,
        id="recalling, first paragraph",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تشير أيضا⟧ إلى التقرير،", "إذ تشير", "أيضا",
        id="recalling also, joined by و",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تشير كذلك⟧ إلى الميثاق،", "إذ تشير", "كذلك", id="recalling further"
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ يشير أيضاً مع الأسف⟧ إلى الرسالة،", "إذ يشير", "أيضا",
        id="a council, and tanwin on the adverb",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تـؤكّد من جديد⟧ حق السفر،", "إذ تؤكد من جديد", None,
        id="tatweel and shadda",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تعيد تأكيد⟧ التزامها،", "إذ تعيد تأكيد", None, id="reaffirming"
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تحيط علما مع التقدير⟧ بالخريطة،", "إذ تحيط علما", None,
        id="taking note with appreciation",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تلاحظ ببالغ القلق⟧ ذوبان الجليد،", "إذ تلاحظ", None,
        id="noting with deep concern",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تلاحظ بقلق بالغ⟧ إغلاق الجسر،", "إذ تلاحظ", None,
        id="the same in another order",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تلاحظ أيضا مع القلق⟧ نقص القوارب،", "إذ تلاحظ", "أيضا",
        id="adverb, then manner",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تعرب عن قلقها البالغ⟧ إزاء الحرائق،", "إذ تعرب", None,
        id="expressing its deep concern",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ يساوره بالغ القلق⟧ إزاء الطيور،", "إذ يساوره", None,
        id="a council is concerned",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ تضع في اعتبارها⟧ حاجات الجبال،", "إذ تضع في اعتبارها", None,
        id="bearing in mind",
    ),
    pytest.param(
        PREAMBULAR, "⟦وإذ ترحب⟧ باهتمام المدن بالحدائق،", "إذ ترحب", None,
        id="an object is no manner",
    ),
    pytest.param(PREAMBULAR, "⟦وقد نظرت⟧ في مسألة الموانئ،", "قد نظرت", None, id="considered"),
    pytest.param(
        PREAMBULAR, "⟦واقتناعا منها⟧ بفائدة القراءة،", "اقتناعا منها", None, id="convinced"
    ),
    pytest.param(
        PREAMBULAR, "⟦وإدراكاً منه⟧ لأهمية الأرشيف،", "إدراكا منه", None,
        id="a council is conscious",
    ),
    pytest.param(OPERATIVE, "⟦تقرر⟧ عقد منتدى؛", "تقرر", None, id="the Assembly decides"),
    pytest.param(OPERATIVE, "⟦يقرر⟧ تمديد ولاية البعثة؛", "يقرر", None, id="a council decides"),
    pytest.param(
        OPERATIVE, "⟦تطلب أيضا⟧ إلى الأمانة أن ترد؛", "تطلب", "أيضا", id="also requests"
    ),
    pytest.param(
        OPERATIVE, "⟦يطلب كذلك⟧ إلى اللجان أن تساعد؛", "يطلب", "كذلك", id="further requests"
    ),
    pytest.param(
        OPERATIVE, "⟦تدين بأشد العبارات⟧ إحراق المكتبات؛", "تدين", None, id="strongly condemns"
    ),
    pytest.param(
        OPERATIVE, "⟦يدين إدانة شديدة⟧ إحراق المكتبات؛", "يدين", None,
        id="condemns, and its noun again",
    ),
    pytest.param(
        OPERATIVE, "⟦تحيط علما أيضا⟧ بالرسالة؛", "تحيط علما", "أيضا", id="also takes note"
    ),
    pytest.param(
        OPERATIVE, "⟦تعرب عن امتنانها⟧ لسكان الجزر؛", "تعرب", None, id="expresses its gratitude"
    ),
    pytest.param(OPERATIVE, "⟦نؤكد من جديد⟧ صداقتنا؛", "نؤكد من جديد", None, id="we reaffirm"),
]  # fmt: skip


@pytest.mark.parametrize(("role", "drawn", "verb", "adverb"), RUSSIAN)
def test_russian_phrase(role: Role, drawn: str, verb: str, adverb: str | None) -> None:
    assert found("ru", role, drawn) == (drawn, verb, adverb)


@pytest.mark.parametrize(("role", "drawn", "verb", "adverb"), ARABIC)
def test_arabic_phrase(role: Role, drawn: str, verb: str, adverb: str | None) -> None:
    assert found("ar", role, drawn) == (drawn, verb, adverb)


def found(language: str, role: Role, drawn: str) -> tuple[str, str, str | None] | None:
    """Return what opens a text: drawn in it, its verb, its adverb; None where nothing does."""
    text = drawn.replace("⟦", "").replace("⟧", "")
    match = load_lexicon(language).opening(text, role)
    if match is None:
        return None
    words = text[match.start : match.end]
    return f"⟦{words}⟧{text[match.end :]}", match.verb, match.adverb


# ---- What opens none ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "role", "text"),
    [
        pytest.param("ru", OPERATIVE, "ссылаясь на свою резолюцию,", id="ru: gerund acts"),
        pytest.param("ru", PREAMBULAR, "просит секретариат ответить;", id="ru: verb recites"),
        pytest.param("ru", PREAMBULAR, "отмечаются два праздника,", id="ru: longer word"),
        pytest.param("ru", OPERATIVE, "Генеральный секретарь просит мира;", id="ru: a subject"),
        pytest.param("ru", PREAMBULAR, "с удовлетворением для всех,", id="ru: manner alone"),
        pytest.param("ru", OPERATIVE, "также далее;", id="ru: adverbs alone"),
        pytest.param("ru", OPERATIVE, "", id="ru: nothing"),
        pytest.param("ar", OPERATIVE, "وإذ تشير إلى قرارها،", id="ar: recital acts"),
        pytest.param("ar", PREAMBULAR, "تطلب إلى الأمين العام؛", id="ar: verb recites"),
        pytest.param("ar", OPERATIVE, "وتطلب اللجنة المساعدة؛", id="ar: a sentence goes on"),
        pytest.param("ar", OPERATIVE, "تقريران عن الموانئ", id="ar: longer word"),
        pytest.param("ar", PREAMBULAR, "إذا نظرت اللجنة في الأمر،", id="ar: if, not while"),
        pytest.param("ar", PREAMBULAR, "وإذ", id="ar: conjunction alone"),
    ],
)
def test_no_phrase(language: str, role: Role, text: str) -> None:
    assert load_lexicon(language).opening(text, role) is None
