"""Wrong names of States in the text."""

import re
from random import Random

from faults import Plant, Subject, fault
from lintres import Span

# The organ line with its preamble; a recital about a State; names that are wrong today.
_FORMS = {
    "ar": (
        r"إن [^\n]{5,60}،\n\n", "وإذ تلاحظ ما تبذله {} من جهود،",
        ("فيتنام", "روسيا", "كوريا الجنوبية", "بورما", "تنزانيا"),
    ),
    "en": (
        r"The [A-Z][^\n]{5,60},\n\n", "Noting the efforts of {},",
        ("Vietnam", "Russia", "South Korea", "North Korea", "Tanzania", "Holland", "the DRC"),
    ),
    "es": (
        r"(?:La|El) [A-Z][^\n]{5,60},\n\n", "Observando los esfuerzos de {},",
        ("Vietnam", "Rusia", "Corea del Sur", "Kenia", "Zimbabue", "Nueva Zelanda"),
    ),
    "fr": (
        r"(?:L['’]|Le )[A-Z][^\n]{5,60},\n\n", "Notant l’action menée en {},",
        ("Russie", "Tanzanie", "Corée du Sud", "Moldavie", "Biélorussie", "Hollande"),
    ),
    "ru": (
        r"(?:Генеральная|Совет|Экономический)[^\n]{5,60},\n\n", "отмечая усилия {},",
        ("России", "Белоруссии", "США", "Северной Кореи", "Киргизии", "Молдавии", "Танзании"),
    ),
    "zh": (
        r"(?:大会|安全理事会|经济及社会理事会|人权理事会)，\n\n", "注意到{}所作的努力，",
        ("俄罗斯", "韩国", "坦桑尼亚", "阿联酋", "印尼", "沙特", "朝鲜"),
    ),
}  # fmt: skip


@fault("a State under a name of everyday speech", "TRM004")
def everyday_name(subject: Subject, chance: Random) -> Plant | None:
    """A recital that names a State so, the first of its preamble, in texts from 1992 on."""
    organ, recital, names = _FORMS[subject.language]
    found = re.search(organ, subject.text)
    if found is None or _OLD.search(subject.text):
        return None
    name = chance.choice(names)
    start = found.end() + recital.index("{}")
    text = recital.format(name) + "\n\n"
    return Plant(Span(found.end(), found.end()), text, Span(start, start + len(name)))


# A line of the masthead or of the adoption, dated before 1992 or nearly so.
_OLD = re.compile(r"(?m)(?<![0-9])19[4-9][0-9](?:\)|года|年)?[)\]. ]*$|\([XVIL]+\)\. ")
