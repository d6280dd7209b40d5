"""Operative parts in six languages: numbered paragraphs, one of them set out in points."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple


class Act(NamedTuple):
    """What a language writes: the number and the marks, paragraphs, and a list of points."""

    number: str
    semicolon: str
    stop: str
    paragraphs: Sequence[str]
    lead_in: str
    point: str
    letters: str
    points: Sequence[str]
    inner: str  # the label of a point of a point
    numerals: Sequence[str]
    closing: str


_ACTS = {
    "ar": Act(
        "{} - ", "؛", ".",
        ("تحيط علما بتقرير الأمين العام عن السكك الحديدية",
         "تشجع الدول الأعضاء على إعادة تشغيل القطارات الليلية",
         "ترحب بما أحرز من تقدم في نقل الدراجات",
         "تدعو المنظمات الدولية إلى دعم محطات القطارات الصغيرة",
         "تهيب بالمجتمع الدولي أن يحمي مسارات الطيور المهاجرة",
         "تؤكد أهمية فتح قاعات الانتظار في الليل"),
        "تطلب إلى الأمين العام القيام بما يلي:",
        "({}) ", "أبجدهوزحط",
        ("نشر خرائط الخطوط الحديدية", "تقديم تقرير عن تنفيذ هذا القرار",
         "عقد اجتماع للخبراء", "إنشاء صفحة على الإنترنت"),
        "'{}' ", ("1", "2", "3"),
        "تقرر أن تواصل النظر في هذه المسألة",
    ),
    "en": Act(
        "{}. ", ";", ".",
        ("Notes the report of the Secretary-General on railways",
         "Encourages Member States to restore the night lines that were closed",
         "Welcomes the progress made in the carriage of bicycles",
         "Invites international organizations to support small stations",
         "Calls upon the international community to protect the routes of migratory birds",
         "Stresses the importance of keeping waiting rooms open at night"),
        "Requests the Secretary-General:",
        "({}) ", "abcdefgh",
        ("To publish maps of the railway lines", "To report on the resolution",
         "To convene a meeting of experts", "To set up a page on the Internet"),
        "({}) ", ("i", "ii", "iii"),
        "Decides to remain seized of the matter",
    ),
    "es": Act(
        "{}. ", ";", ".",
        ("Toma nota del informe del Secretario General sobre los ferrocarriles",
         "Alienta a los Estados Miembros a restablecer los trenes nocturnos",
         "Acoge con beneplácito los progresos realizados en el transporte de bicicletas",
         "Invita a las organizaciones internacionales a apoyar las estaciones pequeñas",
         "Exhorta a la comunidad internacional a proteger las rutas de las aves migratorias",
         "Destaca la importancia de mantener abiertas las salas de espera por la noche"),
        "Solicita al Secretario General que:",
        "{}) ", "abcdefgh",
        ("Publique mapas de las líneas de ferrocarril", "Informe sobre la resolución",
         "Convoque una reunión de expertos", "Cree una página en Internet"),
        "{}) ", ("i", "ii", "iii"),
        "Decide seguir ocupándose de la cuestión",
    ),
    "fr": Act(
        "{}. ", "\u00a0;", ".",
        ("Prend note du rapport du Secrétaire général sur les chemins de fer",
         "Encourage les États Membres à rétablir les trains de nuit",
         "Accueille avec satisfaction les progrès accomplis dans le transport des vélos",
         "Invite les organisations internationales à soutenir les petites gares",
         "Engage la communauté internationale à protéger les routes des oiseaux migrateurs",
         "Souligne qu’il importe de laisser les salles d’attente ouvertes la nuit"),
        "Prie le Secrétaire général\u00a0:",
        "{}) ", "abcdefgh",
        ("De publier des cartes des lignes de chemin de fer", "De faire rapport sur la résolution",
         "De convoquer une réunion d’experts", "De créer une page sur Internet"),
        "{}) ", ("i", "ii", "iii"),
        "Décide de rester saisie de la question",
    ),
    "ru": Act(
        "{}. ", ";", ".",
        ("принимает к сведению доклад Генерального секретаря о железных дорогах",
         "рекомендует государствам-членам возобновить движение ночных поездов",
         "приветствует успехи, достигнутые в перевозке велосипедов",
         "предлагает международным организациям поддерживать малые станции",
         "призывает международное сообщество охранять пути перелетных птиц",
         "подчеркивает важность того, чтобы залы ожидания были открыты ночью"),
        "просит Генерального секретаря:",
        "{}) ", "abcdefgh",
        ("опубликовать карты железнодорожных линий", "представить доклад о резолюции",
         "созвать совещание экспертов", "создать страницу в Интернете"),
        "{}) ", ("i", "ii", "iii"),
        "постановляет продолжать заниматься этим вопросом",
    ),
    "zh": Act(
        "{}. ", "；", "。",
        ("注意到秘书长关于铁路的报告", "鼓励会员国恢复已停运的夜班火车",
         "欢迎在运送自行车方面取得的进展", "邀请各国际组织支持小型车站",
         "促请国际社会保护候鸟的迁徙路线", "强调夜间开放候车室十分重要"),
        "请秘书长：",
        "({}) ", "abcdefgh",
        ("公布铁路线地图", "报告本决议的执行情况", "召开专家会议", "在互联网上建立网页"),
        "{} ", ("㈠", "㈡", "㈢"),
        "决定继续处理此案",
    ),
}  # fmt: skip


def operative_part(language: str, chance: Random) -> Iterator[str]:
    """Yield the paragraphs and points of an operative part, in their order."""
    act = _ACTS[language]
    paragraphs = chance.sample(act.paragraphs, chance.randint(2, len(act.paragraphs)))
    place = chance.randrange(len(paragraphs))
    number = 0
    for index, paragraph in enumerate(paragraphs):
        number += 1
        yield act.number.format(number) + paragraph + act.semicolon
        if index == place:
            number += 1
            yield act.number.format(number) + act.lead_in
            yield from _points(act, chance)
    yield act.number.format(number + 1) + act.closing + act.stop


def _points(act: Act, chance: Random) -> Iterator[str]:
    """Yield three or four points, the second of them with points of its own."""
    points = chance.sample(act.points, chance.randint(3, len(act.points)))
    colon = act.lead_in[len(act.lead_in.rstrip("\u00a0:：")) :]
    for index, point in enumerate(points):
        letter = act.letters[index].replace("ه", "هـ")
        inner = index == 1
        yield act.point.format(letter) + point + (colon if inner else act.semicolon)
        for numeral, other in zip(act.numerals, act.paragraphs[:3] if inner else (), strict=False):
            yield act.inner.format(numeral) + other + act.semicolon
