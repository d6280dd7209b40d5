"""Faults in names and words: each is put into a recital of its own."""

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

from faults import Plant, Subject, fault
from sentences import head, is_of_assembly, recital

_OLD = re.compile(r"(?<![0-9])19[4-9][0-9](?![0-9])|\([XVI]{2,}\)")


def _planted(
    sentences: Mapping[str, str], wrong: Mapping[str, Sequence[str]], *, of_assembly: bool = False
) -> Callable[[Subject, Random], Plant | None]:
    """Return a fault that puts one of some wrong words into a sentence.

    Old texts have words of their own; `of_assembly` is for what only the Assembly is held to.
    """

    def plant(subject: Subject, chance: Random) -> Plant | None:
        if _OLD.search(head(subject)) or (of_assembly and not is_of_assembly(subject)):
            return None
        word = chance.choice(wrong[subject.language])
        return recital(subject, sentences[subject.language].format(word), word)

    return plant


_NOTING = {
    "ar": "وإذ تلاحظ الدور الذي يضطلع به {} في هذا الصدد،",
    "en": "Noting the part that {} can play in this matter,",
    "es": "Observando la función que {} desempeña en esta cuestión,",
    "fr": "Notant le rôle que {} peut jouer en la matière,",
    "ru": "отмечая роль, которую {} играет в этом вопросе,",
    "zh": "注意到{}在这方面的作用，",
}

fault("the name of the United Nations cut short", "TRM001")(
    _planted(
        _NOTING,
        {
            "ar": ("UN",),
            "en": ("UN",),
            "es": ("la ONU",),
            "fr": ("ONU",),
            "ru": ("ООН",),
            "zh": ("UN",),
        },
    )
)

fault("the Charter by another name", "TRM002")(
    _planted(
        _NOTING,
        {
            "ar": ("ميثاق منظمة الأمم المتحدة", "ميثاق هيئة الأمم المتحدة"),
            "en": ("UN Charter", "United Nations Charter", "Charter of the UN"),
            "es": ("Carta de la ONU", "Carta de la Organización de las Naciones Unidas"),
            "fr": ("Charte de l’ONU", "Charte de l’Organisation des Nations Unies"),
            "ru": ("Устав ООН", "Устав Объединенных Наций", "Хартия ООН"),
            "zh": ("联合国宪章", "UN宪章"),
        },
    )
)

fault("another spelling", "TRM003")(
    _planted(
        _NOTING,
        {
            "ar": ("الامم المتحدة", "الامين العام", "مسئول الانترنت", "شئون المرأة"),
            "en": (
                "organisations", "recognising", "mobilisation", "program", "percent",
                "co-operation", "co-ordination", "internet", "Covid-19", "labor", "defense",
                "fulfillment", "centers", "behavior", "prioritising", "utilised",
                "World Health Organisation",
            ),
            "es": ("periodo", "Naciones unidas", "Covid-19", "organizacion"),
            "fr": ("Etats", "Nations unies", "Egypte", "Covid-19"),
            "ru": ("её", "Объединенных наций", "интернет"),
            "zh": ("其它国家", "帐户", "因特网"),
        },
    )
)  # fmt: skip

fault("a capital too many or too few", "TRM005", languages=("en", "es", "fr", "ru"))(
    _planted(
        _NOTING,
        {
            "en": (
                "General assembly", "general assembly", "Security council", "Member states",
                "secretary-general", "member States of the United Nations", "united nations",
            ),
            "es": (
                "Asamblea general", "Consejo de seguridad", "Secretario general", "Estados Partes",
                "Estados miembros de las Naciones Unidas",
            ),
            "fr": (
                "Assemblée Générale", "Conseil de Sécurité", "Secrétaire Général", "États Parties",
                "États membres de l’Organisation des Nations Unies",
            ),
            "ru": (
                "Генеральная ассамблея", "Совет безопасности", "Генеральный Секретарь",
                "государства-Члены",
            ),
        },
        of_assembly=True,
    )
)  # fmt: skip

fault("an abbreviation of running prose", "TRM006")(
    _planted(
        {
            **_NOTING,
            "en": "Noting the support given, {} by seminars,",
            "fr": "Notant l’appui apporté, {} par des séminaires,",
        },
        {
            "ar": ("إلخ",),
            "en": ("e.g.", "i.e.", "etc.,"),
            "es": ("etc.", "p. ej."),
            "fr": ("etc.", "p. ex."),
            "ru": ("и т.д.", "т.е.", "напр."),
            "zh": ("etc.", "e.g."),
        },
    )
)
