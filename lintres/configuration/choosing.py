"""Which rules some layers of wishes leave on, how bad their findings are, and why.

Layers come nearest first: the call, the entries for paths from the last to the first, the rest of
the configuration. The first that speaks of a rule decides.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lintres.configuration.wishes import Layer
from lintres.diagnostic import Severity
from lintres.record import Record
from lintres.rulebook import Rule, codes_by_word


class Vote(Record):
    """What one layer says of a rule: whether it is on, by which word, in which list."""

    on: bool
    layer: Layer
    key: str  # select or ignore
    word: str | None  # None: the list selects, and does not name the rule
    exactly: bool  # by its code or name, not by its family


class Words:
    """The words that rules go by: codes, names, families, in small or capital letters."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.printed = codes_by_word(rules)
        self._codes = {word.lower(): codes for word, codes in self.printed.items()}

    def __contains__(self, word: str) -> bool:
        return word.lower() in self._codes

    def codes(self, word: str) -> frozenset[str]:
        """Return the codes of the rules that go by a word; none for a word that is none."""
        return self._codes.get(word.lower(), frozenset())

    def naming(self, rule: Rule, words: Iterable[str]) -> tuple[str, bool] | None:
        """Return the word that names a rule, and whether it is the code or the name."""
        named = [word for word in words if rule.code in self.codes(word)]
        exact = [word for word in named if word.lower() in (rule.code.lower(), rule.name)]
        found = exact or named
        return (found[0], bool(exact)) if found else None


def votes(rule: Rule, layers: Iterable[Layer], words: Words) -> Iterator[Vote]:
    """Yield what layers say of a rule, in their order: the first vote decides."""
    for layer in layers:
        ignored = words.naming(rule, layer.wishes.ignore or ())
        if ignored is not None:
            yield Vote(False, layer, "ignore", *ignored)
        if layer.wishes.select is not None:
            selected = words.naming(rule, layer.wishes.select)
            word, exactly = selected or (None, False)
            yield Vote(selected is not None, layer, "select", word, exactly)


def in_force(layers: Sequence[Layer]) -> tuple[Layer, ...]:
    """Return layers as they hold: what the call selects or ignores replaces what is configured."""
    of_call = next((layer.wishes for layer in layers if layer.place is None), None)
    if of_call is None or (of_call.select is None and of_call.ignore is None):
        return tuple(layers)
    selects = of_call.select is not None
    return tuple(
        layer if layer.place is None else _without_lists(layer, both=selects) for layer in layers
    )


def _without_lists(layer: Layer, *, both: bool) -> Layer:
    wishes = layer.wishes._replace(ignore=None)
    return layer._replace(wishes=wishes._replace(select=None) if both else wishes)


def chosen(
    rules: Iterable[Rule], layers: Sequence[Layer], words: Words
) -> tuple[tuple[Rule, ...], frozenset[str]]:
    """Return the rules that are on, and the codes of those that are asked for one by one."""
    silent = all(one.wishes.select is None and one.wishes.ignore is None for one in layers)
    if silent:
        return tuple(rules), frozenset()
    holding = in_force(layers)
    decided = [(rule, next(votes(rule, holding, words), None)) for rule in rules]
    return (
        tuple(rule for rule, vote in decided if vote is None or vote.on),
        frozenset(rule.code for rule, vote in decided if vote and vote.on and vote.exactly),
    )


def severity_word(rule: Rule, layer: Layer, words: Words) -> tuple[str, Severity] | None:
    """Return what a layer says of the severity of a rule, with its word; a code before a family."""
    asked = dict(layer.wishes.severity)
    named = words.naming(rule, asked)
    return None if named is None else (named[0], Severity(asked[named[0]]))


def severities(
    rules: Iterable[Rule], layers: Sequence[Layer], words: Words
) -> Mapping[str, Severity]:
    """Return the severities that are asked for, by code."""
    asking = [layer for layer in layers if layer.wishes.severity]
    if not asking:
        return {}
    found = {
        rule.code: next(filter(None, (severity_word(rule, one, words) for one in asking)), None)
        for rule in rules
    }
    return {code: wish[1] for code, wish in found.items() if wish is not None}
