"""All rules on one page, family by family, in Markdown for the book."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lintres.profile import profiles
from lintres.rulebook import Rule

# What the families are called; those that are not here go by their three letters.
_FAMILIES = {
    "ADO": "Adoption",
    "CIT": "Citations",
    "EMP": "Emphasis and markup",
    "FTN": "Footnotes",
    "GEN": "The text as a whole",
    "HDR": "Masthead and heading",
    "LNT": "Comments to lintres",
    "NEG": "Marks of negotiation",
    "NUM": "Numbering",
    "OPN": "Opening phrases",
    "PUN": "Punctuation",
    "REF": "References within the text",
    "SES": "Sessions and reports",
    "SPO": "Sponsors",
    "STR": "Structure",
    "TRM": "Terms and names",
    "TYP": "Typography",
}
_HEAD = """\
| code | name | severity | fix | scope | the norm |
| --- | --- | --- | --- | --- | --- |"""
_INTRODUCTION = """\
What lintres looks at. The code of a rule leads to its page, with the reason, the source and
examples; `lintres explain CODE` prints the same. A *safe* fix changes no word, a *suggested* one
asks for a person. [accuracy.md](accuracy.md) tells how often each rule speaks on published texts
and how many planted faults it finds."""


def catalogue(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the page, which has one line for each rule."""
    yield f"# The rules\n\n{_INTRODUCTION}\n"
    for family, members in groupby(rules, key=lambda rule: rule.code[:3]):
        yield f"\n## {family} {_FAMILIES.get(family, '')}".rstrip() + f"\n\n{_HEAD}\n"
        for rule in members:
            yield (
                f"| [{rule.code}](rules/{rule.code}.md) | {rule.name} | {rule.severity.value} "
                f"| {rule.fix.value if rule.fix else '-'} | {_scope(rule)} "
                f"| {rule.norm.replace('|', chr(92) + '|')} |\n"
            )


def _scope(rule: Rule) -> str:
    """Return where a rule is on: "all", "ga, hrc; drafts", "not mun", "zh"."""
    words = [", ".join(sorted(rule.profiles))] if rule.profiles else []
    words += [f"{', '.join(sorted(rule.stages))} texts"] if rule.stages else []
    words += [", ".join(sorted(rule.languages))] if rule.languages else []
    words += [f"not {key}" for key, one in profiles().items() if rule.code in one.off]
    words += [f"also {key}" for key, one in profiles().items() if rule.code in one.on]
    return "; ".join(words) or "all"
