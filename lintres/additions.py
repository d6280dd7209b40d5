"""What a team adds to the lexicon of a language: its own opening phrases, organs and sponsors."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Additions(NamedTuple):
    """Phrases and names of a team in one language."""

    preambular: tuple[str, ...] = ()  # verbs that open preambular paragraphs: "Reposing"
    operative: tuple[str, ...] = ()
    organs: tuple[str, ...] = ()  # who may speak in the organ line; each is its own key
    sponsors: tuple[str, ...] = ()  # who may submit drafts besides States


NO_ADDITIONS = Additions()


def extended(table: Mapping[str, Any], additions: Additions) -> Mapping[str, Any]:
    """Return the table of a language with what a team adds to it."""
    if additions == NO_ADDITIONS:
        return table
    openings = dict(table["openings"])
    for part, phrases in (("preambular", additions.preambular), ("operative", additions.operative)):
        openings[part] = {**openings[part], "verbs": [*openings[part]["verbs"], *phrases]}
    organs = {**table["organs"], **{name: [name] for name in additions.organs}}
    return {**table, "openings": openings, "organs": organs}
