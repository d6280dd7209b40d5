"""A paragraph in another language than the text's."""

from random import Random

from faults import LANGUAGES, Plant, Subject, fault
from sentences import recital

_RECITALS = {
    "ar": "وإذ تؤكد من جديد المقاصد والمبادئ الواردة في ميثاق الأمم المتحدة،",
    "en": "Reaffirming the purposes and principles that are set out in the Charter,",
    "es": "Reafirmando los propósitos y principios que se enuncian en la Carta de las Naciones,",
    "fr": "Réaffirmant les buts et principes énoncés dans la Charte des Nations Unies,",
    "ru": "подтверждая цели и принципы, закрепленные в Уставе Организации Объединенных Наций,",
    "zh": "重申《联合国宪章》所载的宗旨和原则，",
}


@fault("a recital in another language", "GEN001")
def other_language(subject: Subject, chance: Random) -> Plant | None:
    """A recital of the text stands in one of the five other languages."""
    other = chance.choice([one for one in LANGUAGES if one != subject.language])
    return recital(subject, _RECITALS[other], _RECITALS[other])
