"""Whether the words of a call name rules."""

from collections.abc import Sequence

from lintres.cli.console import Refusal
from lintres.configuration.choosing import Words, chosen
from lintres.configuration.wishes import Layer, Wishes
from lintres.rulebook import Rule
from lintres.suggest import did_you_mean


def refuse_unknown(asked: Wishes, rules: Sequence[Rule]) -> None:
    """Raise Refusal where a call names a rule that there is not, or leaves none to check."""
    words = Words(rules)
    for option, named in (("--select", asked.select), ("--ignore", asked.ignore)):
        for word in named or ():
            if word not in words:
                raise Refusal(f"{option}: “{word}” is no rule{did_you_mean(word, words.printed)}")
    if not chosen(rules, [Layer(asked, None)], words)[0]:
        raise Refusal("no rule is left to check: --ignore takes away all that --select names")


def find_rule(word: str, rules: Sequence[Rule]) -> Rule:
    """Return the rule of a code or a name; raises Refusal where there is none."""
    for rule in rules:
        if word.lower() in (rule.code.lower(), rule.name):
            return rule
    names = [name for rule in rules for name in (rule.code, rule.name)]
    meant = did_you_mean(word, names) or "; `lintres rules` lists them"
    raise Refusal(f"“{word}” is no rule{meant}")
