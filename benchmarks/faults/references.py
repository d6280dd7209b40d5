"""Faults in what a text says of its own paragraphs, and of itself."""

from random import Random

from faults import Plant, Subject, fault
from sentences import at_end, is_of_assembly, last_number, paragraph

# What is put before the semicolon of a paragraph, what marks the reference in it, and its word.
_ABOVE = {
    "ar": (" على النحو المبين في الفقرة {} أعلاه", "أعلاه"),
    "en": (", as set out in paragraph {} above", "above"),
    "es": (", como se indica en el párrafo {} supra", "supra"),
    "fr": (", comme indiqué au paragraphe {} ci-dessus", "ci-dessus"),
    "ru": (", как указано в пункте {} выше", "выше"),
    "zh": ("，如上文第{}段所述", "上文"),
}


@fault("a reference to a paragraph that is not there", "REF001")
def not_there(subject: Subject, chance: Random) -> Plant | None:
    """The text refers to a paragraph some way after its last."""
    words, _ = _ABOVE[subject.language]
    last = last_number(subject)
    if last < 2:
        return None
    number = str(last + chance.randint(20, 80))
    return at_end(subject, chance, words.format(number), number)


@fault("a reference to the wrong side", "REF002")
def wrong_side(subject: Subject, chance: Random) -> Plant | None:
    """The last paragraph is said to stand above."""
    words, marked = _ABOVE[subject.language]
    last = last_number(subject)
    if last < 3:
        return None
    return at_end(subject, chance, words.format(last), marked, of=last - 1)


_FORMS = {
    "ar": (" وفقا للفقرة 4(أ) من القرار", "4(أ)"),
    "en": (", in accordance with paragraph 4(a) of the annex", "4(a)"),
    "es": (", de conformidad con el párrafo 4 (a) del anexo", "4 (a)"),
    "fr": (", conformément au paragraphe 4 (a) de l’annexe", "4 (a)"),
    "ru": (", согласно пункту 4 (a) приложения", "4 (a)"),
    "zh": ("，如附件第4（a）段所述", "4（a）"),
}


@fault("a reference in another form", "REF003")
def other_form(subject: Subject, chance: Random) -> Plant | None:
    """Space and parentheses of a letter are those of another language."""
    return at_end(subject, chance, *_FORMS[subject.language])


_SELF = {
    "en": ("Invites all States to take part in the implementation of this resolution;",
           "this resolution"),
    "es": ("Invita a los Estados a que participen en la aplicación de esta resolución;",
           "esta resolución"),
    "fr": ("Invite les États à participer à l’application de cette résolution ;",
           "cette résolution"),
    "ru": ("предлагает государствам участвовать в осуществлении этой резолюции;",
           "этой резолюции"),
    "zh": ("请各国参与执行这项决议；", "这项决议"),
}  # fmt: skip


@fault("a text that speaks of itself as of another", "REF004", languages=_SELF)
def this_resolution(subject: Subject, chance: Random) -> Plant | None:
    """The text has “this resolution” for “the present resolution”."""
    if not is_of_assembly(subject):
        return None
    return paragraph(subject, chance, *_SELF[subject.language])
