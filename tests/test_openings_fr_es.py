"""What grammar/fr.toml and grammar/es.toml take for the phrase that opens a paragraph."""

from typing import NamedTuple

import pytest

from lintres import Role
from lintres.lexicon import load_lexicon

PREAMBULAR, OPERATIVE = Role.PREAMBULAR, Role.OPERATIVE


class Row(NamedTuple):
    """A paragraph whose opening phrase stands in ⟦⟧, none in one that opens with no phrase."""

    language: str
    role: Role
    drawn: str
    verb: str | None = None
    adverb: str | None = None


FRENCH = [
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Rappelant⟧ sa résolution sur les phares,", "rappelant"),
        id="a participle alone",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Rappelant également⟧ ses travaux,", "rappelant", "également"),
        id="the second paragraph of a verb",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Rappelant en outre⟧ ses vœux,", "rappelant", "en outre"),
        id="the third paragraph of a verb",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Rappelant  en  outre⟧ la  charte,", "rappelant", "en outre"),
        id="doubled spaces of a conversion",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Également consciente⟧ des marées,", "consciente", "également"),
        id="an adverb before its adjective",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Notant avec préoccupation⟧ que la mer monte,", "notant"),
        id="manner with a noun",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Notant avec une vive et profonde inquiétude⟧ le retard,", "notant"),
        id="manner with two adjectives",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Constatant avec une inquiétude croissante⟧ que,", "constatant"),
        id="manner with an adjective behind",
    ),
    pytest.param(
        Row(
            "fr", PREAMBULAR, "⟦Notant également avec satisfaction⟧ l’essor,", "notant", "également"
        ),
        id="the adverb before manner",
    ),
    pytest.param(
        Row(
            "fr",
            PREAMBULAR,
            "⟦Accueillant avec satisfaction également⟧ ce phare,",
            "accueillant",
            "également",
        ),
        id="the adverb behind manner",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Prenant note avec intérêt⟧ du plan,", "prenant note"),
        id="a verb of two words and manner",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Prenant également note⟧ du plan,", "prenant note", "également"),
        id="an adverb inside a verb of two words",
    ),
    pytest.param(
        Row(
            "fr", PREAMBULAR, "⟦Ayant en outre à l’esprit⟧ le gel,", "ayant à l'esprit", "en outre"
        ),
        id="an adverb inside a verb of three words, curly apostrophe",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Ayant examiné⟧ le relevé des phares,", "ayant examiné"),
        id="a compound participle",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Tenant compte⟧ du vent,", "tenant compte"),
        id="a verb and its noun",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Se félicitant⟧ de l’accueil,", "se félicitant"),
        id="a reflexive participle",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦S’inspirant⟧ des buts de la Charte,", "s'inspirant"),
        id="a reflexive participle with an apostrophe",
    ),
    pytest.param(
        Row(
            "fr",
            PREAMBULAR,
            "⟦Se déclarant également profondément préoccupée⟧ par le gel,",
            "se déclarant",
            "également",
        ),
        id="the adverb behind the reflexive verb",
    ),
    pytest.param(
        Row(
            "fr",
            PREAMBULAR,
            "⟦Se disant de nouveau vivement alarmé et préoccupé⟧ par le vol,",
            "se disant",
        ),
        id="a reflexive verb with two adjectives",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Demeurant gravement préoccupée⟧ par le vol,", "demeurant"),
        id="a verb of state with its adjective",
    ),
    pytest.param(
        Row(
            "fr",
            PREAMBULAR,
            "⟦Profondément préoccupé également⟧ par la brume,",
            "préoccupé",
            "également",
        ),
        id="manner before an adjective, the adverb behind",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Convaincue⟧ que la lumière guide,", "convaincue"),
        id="an adjective that agrees with the Assembly",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Résolu⟧ à entretenir les phares,", "résolu"),
        id="an adjective that agrees with the Council",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Conscients⟧ de nos devoirs,", "conscients"),
        id="an adjective in the plural",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Exprimant sa profonde gratitude⟧ aux gardiens,", "exprimant"),
        id="what is expressed",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Condamnant avec la plus grande fermeté⟧ le vol,", "condamnant"),
        id="condemning in the strongest way",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Rappelant et réaffirmant⟧ ses vœux,", "rappelant"),
        id="two participles",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Tout en se félicitant⟧ de l’essor,", "se félicitant"),
        id="while welcoming",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Agissant⟧ en vertu du Chapitre VII,", "agissant"),
        id="acting under Chapter VII",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "⟦Réaffirmant⟧ à cet égard que la mer est libre,", "réaffirmant"),
        id="in this regard is no part of the phrase",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "⟦Prie⟧ le Secrétaire général de veiller ;", "prie"),
        id="a verb alone",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "⟦Prie instamment⟧ les États d’allumer les phares ;", "prie"),
        id="a verb and its strength",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "⟦Décide également⟧ de se réunir ;", "décide", "également"),
        id="a verb and its adverb",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "⟦Également décide⟧ de se réunir ;", "décide", "également"),
        id="an adverb before its verb",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "⟦Fait siennes⟧ les vues du Comité ;", "fait siennes"),
        id="a verb and its pronoun",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "⟦Lance en outre un appel⟧ aux ports ;", "lance un appel", "en outre"),
        id="an adverb inside a verb and its noun",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "⟦Est consciente⟧ du péril ;", "est"),
        id="is conscious",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "⟦Encourage et invite⟧ les ports à coopérer ;", "encourage"),
        id="two verbs",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "⟦Réaffirmons⟧ notre amour de la mer ;", "réaffirmons"),
        id="a declaration of the first person",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "Prie le Secrétaire général de veiller,"),
        id="a finite verb does not recite",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "Rappelant sa résolution sur les phares ;"),
        id="a participle does not act",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "Le Comité a examiné les phares,"),
        id="a sentence with another subject",
    ),
    pytest.param(
        Row("fr", OPERATIVE, "Notes et documents du Secrétariat"),
        id="a noun that begins like a verb",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "Maintenant, il faut agir,"),
        id="an adverb that ends like a participle",
    ),
    pytest.param(
        Row("fr", PREAMBULAR, "Unies dans l’action, les villes coopèrent,"),
        id="the end of a torn name",
    ),
]

SPANISH = [
    pytest.param(
        Row("es", PREAMBULAR, "⟦Recordando⟧ su resolución sobre los faros,", "recordando"),
        id="a gerund alone",
    ),
    pytest.param(
        Row("es", PREAMBULAR, "⟦Recordando también⟧ sus trabajos,", "recordando", "también"),
        id="the second paragraph of a verb",
    ),
    pytest.param(
        Row("es", PREAMBULAR, "⟦Recordando además⟧ sus votos,", "recordando", "además"),
        id="the third paragraph of a verb",
    ),
    pytest.param(
        Row("es", PREAMBULAR, "⟦Observando asimismo⟧ que llueve,", "observando", "asimismo"),
        id="likewise counts too",
    ),
    pytest.param(
        Row("es", PREAMBULAR, "⟦Observando con profunda preocupación⟧ el hielo,", "observando"),
        id="manner with a noun",
    ),
    pytest.param(
        Row(
            "es",
            PREAMBULAR,
            "⟦Acogiendo con beneplácito también⟧ el faro,",
            "acogiendo",
            "también",
        ),
        id="the adverb behind manner",
    ),
    pytest.param(
        Row(
            "es",
            PREAMBULAR,
            "⟦Tomando nota también con aprecio⟧ del plan,",
            "tomando nota",
            "también",
        ),
        id="the adverb before manner",
    ),
    pytest.param(
        Row(
            "es",
            PREAMBULAR,
            "⟦Teniendo también presentes⟧ los vientos,",
            "teniendo presentes",
            "también",
        ),
        id="an adverb inside a verb of two words",
    ),
    pytest.param(
        Row("es", PREAMBULAR, "⟦Habiendo examinado⟧ el registro,", "habiendo examinado"),
        id="a compound gerund",
    ),
    pytest.param(
        Row("es", PREAMBULAR, "⟦Poniendo de relieve⟧ la calma,", "poniendo de relieve"),
        id="a verb of three words",
    ),
    pytest.param(
        Row(
            "es",
            PREAMBULAR,
            "⟦Profundamente preocupada además⟧ por la niebla,",
            "preocupada",
            "además",
        ),
        id="manner before an adjective, the adverb behind",
    ),
    pytest.param(
        Row("es", PREAMBULAR, "⟦Convencido⟧ de que la luz guía,", "convencido"),
        id="an adjective that agrees with the Council",
    ),
    pytest.param(
        Row(
            "es",
            PREAMBULAR,
            "⟦Expresando también su más sincero agradecimiento⟧ a todos,",
            "expresando",
            "también",
        ),
        id="what is expressed",
    ),
    pytest.param(
        Row("es", OPERATIVE, "⟦Solicita⟧ al Secretario General que vele;", "solicita"),
        id="a verb alone",
    ),
    pytest.param(
        Row("es", OPERATIVE, "⟦Insta encarecidamente⟧ a los puertos a que cooperen;", "insta"),
        id="a verb and its strength",
    ),
    pytest.param(
        Row(
            "es", OPERATIVE, "⟦También observa con preocupación⟧ el retraso;", "observa", "también"
        ),
        id="an adverb before its verb",
    ),
    pytest.param(
        Row("es", OPERATIVE, "⟦Hace además suyas⟧ las opiniones;", "hace suyas", "además"),
        id="an adverb inside a verb and its pronoun",
    ),
    pytest.param(
        Row("es", OPERATIVE, "⟦Alienta e invita⟧ a los puertos;", "alienta"),
        id="two verbs",
    ),
    pytest.param(
        Row("es", OPERATIVE, "⟦Reafirmamos⟧ nuestro amor al mar;", "reafirmamos"),
        id="a declaration of the first person",
    ),
    pytest.param(
        Row("es", PREAMBULAR, "Exhorta a los puertos a que cooperen,"),
        id="a finite verb does not recite",
    ),
    pytest.param(
        Row("es", OPERATIVE, "Además, el faro alumbra la costa;"),
        id="an adverb that opens a sentence",
    ),
    pytest.param(
        Row("es", OPERATIVE, "Nota de la Secretaría sobre los faros"),
        id="a noun that is spelled like a verb",
    ),
    pytest.param(
        Row("es", PREAMBULAR, "Determinados puertos carecen de faro,"),
        id="a participle before its noun",
    ),
]


@pytest.mark.parametrize("row", FRENCH + SPANISH)
def test_opening(row: Row) -> None:
    text = row.drawn.replace("⟦", "").replace("⟧", "")
    match = load_lexicon(row.language).opening(text, row.role)
    seen = Row(row.language, row.role, text)
    if match is not None:
        drawn = f"{text[: match.start]}⟦{text[match.start : match.end]}⟧{text[match.end :]}"
        seen = seen._replace(drawn=drawn, verb=match.verb, adverb=match.adverb)
    assert seen == row
