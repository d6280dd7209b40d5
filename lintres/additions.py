"""What a team adds to the lexicon of a language: its own opening phrases, organs and sponsors."""

from collections.abc import Mapping
from typing import Any

from lintres.phrases import fold, letters
from lintres.record import Record


class Additions(Record):
    """Phrases and names of a team in one language."""

    preambular: tuple[str, ...] = ()  # verbs that open preambular paragraphs: "Reposing"
    operative: tuple[str, ...] = ()
    organs: tuple[str, ...] = ()  # who may speak in the organ line; each is its own key
    sponsors: tuple[str, ...] = ()  # who may submit drafts besides States


NO_ADDITIONS = Additions()


def extended(vocabulary: Mapping[str, Any], additions: Additions) -> Mapping[str, Any]:
    """Return the vocabulary of a language with what a team adds to it."""
    if additions == NO_ADDITIONS:
        return vocabulary
    openings = dict(vocabulary["openings"])
    for part, phrases in (("preambular", additions.preambular), ("operative", additions.operative)):
        verbs = {fold(phrase).text: phrase for phrase in phrases}
        openings[part] = {**openings[part], "verbs": {**openings[part]["verbs"], **verbs}}
    organs = {fold(name).text: name for name in additions.organs}
    by_letters = {letters(name): name for name in additions.organs}
    return {
        **vocabulary,
        "openings": openings,
        "organs": {**vocabulary["organs"], **organs},
        "organ_letters": {**vocabulary["organ_letters"], **by_letters},
    }
