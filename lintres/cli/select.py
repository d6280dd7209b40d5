"""Which rules a call asks for."""

from collections.abc import Iterable, Mapping, Sequence

from lintres.cli.console import Refusal
from lintres.rule import Rule, codes_by_word
from lintres.suggest import did_you_mean


def choose(
    rules: Sequence[Rule], select: Iterable[str] | None, ignore: Iterable[str] | None
) -> tuple[Rule, ...]:
    """Return the rules that are selected, all where none are, less those that are ignored.

    A word is a code, a name or a family (NUM); each argument is a list of them with commas.
    Raises Refusal for a word that is no rule, and where no rule is left.
    """
    if select is None and ignore is None:
        return tuple(rules)
    words = codes_by_word(rules)
    chosen = _codes("--select", select, words) if select else {rule.code for rule in rules}
    chosen -= _codes("--ignore", ignore, words) if ignore else set()
    if not chosen:
        raise Refusal("no rule is left to check: --ignore takes away all that --select names")
    return tuple(rule for rule in rules if rule.code in chosen)


def find_rule(word: str, rules: Sequence[Rule]) -> Rule:
    """Return the rule of a code or a name; raises Refusal where there is none."""
    for rule in rules:
        if word.lower() in (rule.code.lower(), rule.name):
            return rule
    names = [name for rule in rules for name in (rule.code, rule.name)]
    meant = did_you_mean(word, names) or "; `lintres rules` lists them"
    raise Refusal(f"“{word}” is no rule{meant}")


def _codes(option: str, lists: Iterable[str], words: Mapping[str, frozenset[str]]) -> set[str]:
    codes: set[str] = set()
    known = {word.lower(): chosen for word, chosen in words.items()}
    for word in (word.strip() for given in lists for word in given.split(",")):
        if not word:
            raise Refusal(f"{option} names no rule: write codes, names or families with commas")
        if word.lower() not in known:
            raise Refusal(f"{option}: “{word}” is no rule{did_you_mean(word, words)}")
        codes |= known[word.lower()]
    return codes
