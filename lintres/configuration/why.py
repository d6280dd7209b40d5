"""Why a rule is on or off for a draft, and how bad its findings are: what decides comes first."""

from collections.abc import Iterator, Sequence

from lintres.configuration.choosing import Vote, Words, in_force, severity_word, votes
from lintres.configuration.effective import Origins
from lintres.configuration.wishes import Layer
from lintres.diagnostic import Severity
from lintres.draft import Draft
from lintres.profile import profile_of, profiles
from lintres.record import Record
from lintres.rulebook import Rule


class Why(Record):
    """The answer; of the reasons the first decides, the others are what it outdoes."""

    on: bool
    reasons: tuple[str, ...]
    severity: Severity
    severity_reasons: tuple[str, ...]


def why(
    rule: Rule,
    layers: Sequence[Layer],
    known: Sequence[Rule],
    origins: Origins,
    *,
    draft: Draft | None = None,
    excluded: str | None = None,
) -> Why:
    """Return what decides on a rule; for a draft, what it is decides too.

    `excluded` says what keeps the path from being read at all.
    """
    words = Words(known)
    cast = list(votes(rule, in_force(layers), words))
    reasons = [_told(vote, origins) for vote in cast]
    on = not cast or cast[0].on
    if not cast:
        reasons.append("rules are on by default")
    if on and draft is not None:
        named = bool(cast) and cast[0].exactly
        if objection := rule.objection(draft, named=named):
            on = False
            reasons.insert(0, objection)
    if excluded is not None:
        on = False
        reasons.insert(0, excluded)
    given = next((one.wishes.profile for one in layers if one.wishes.profile), None)
    profile = draft.identity.profile if draft is not None else given
    severities = list(_severities(rule, layers, words, origins, profile))
    return Why(on, tuple(reasons), severities[0][0], tuple(told for _, told in severities))


def _told(vote: Vote, origins: Origins) -> str:
    where = origins.of(vote.layer.place, (vote.key,), vote.word)
    if vote.word is None:
        return f"{where} selects other rules"
    return f"{where} {vote.key}s “{vote.word}”"


def _severities(
    rule: Rule, layers: Sequence[Layer], words: Words, origins: Origins, profile: str | None
) -> Iterator[tuple[Severity, str]]:
    for layer in layers:
        asked = severity_word(rule, layer, words)
        if asked is not None:
            word, severity = asked
            where = origins.of(layer.place, ("severity", word))
            yield severity, f"{where} sets “{word}” to {severity.value}"
    if profile in profiles() and rule.code in profile_of(profile).severities:
        severity = profile_of(profile).severities[rule.code]
        yield severity, f"profile {profile} sets it to {severity.value}"
    yield rule.severity, f"the rule itself: {rule.severity.value}"
