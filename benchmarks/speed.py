"""What a check costs: `python benchmarks/speed.py [--size 6000] [--rounds 15]`.

For each language the medians of parsing a draft of our own, about so many bytes long, and of
running all rules on it; what the rules cost beside the parser; and which rules cost most, in all
languages together. What rules share, as the citations of a draft, is the cost of none of them, but
of all. The registry has been opened and all patterns have been compiled before the first round, as
in the second file of a folder.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from statistics import median

from drafting import compose
from lintres import Draft, Rule, Source, check, load_rules, parse
from places import MONTHS

_DRAWN = 28  # drafts, short and long, of which the one whose length is nearest is measured
_MOST = 10  # rules that are told of


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=int, default=6000, help="bytes of a draft (6000)")
    parser.add_argument("--rounds", type=int, default=15, help="of which the median is told (15)")
    options = parser.parse_args(argv)
    rules = load_rules()
    total = dict.fromkeys((rule.code for rule in rules), 0.0)
    print("      bytes     parse     rules   rules/parse   apart   shared")
    for language in MONTHS:
        text = _text(language, options.size)
        parsing, ruling = _costs(text, rules, options.rounds)
        draft = parse(Source(text))
        walk = _apart(draft, (), options.rounds)  # from node to node, for all rules at once
        apart = {rule.code: _apart(draft, (rule,), options.rounds) - walk for rule in rules}
        for code, cost in apart.items():
            total[code] += cost
        alone = sum(apart.values())
        print(
            f"  {language}  {len(text.encode()):5}  {_shown(parsing)}  {_shown(ruling)}"
            f"  {ruling / parsing:9.2f}  {_shown(alone)}  {_shown(ruling - alone)}",
            flush=True,
        )
    print(f"the {_MOST} dearest rules, on a draft of each language together")
    for rule in sorted(rules, key=lambda rule: -total[rule.code])[:_MOST]:
        print(f"  {_shown(total[rule.code])}  {rule.code} {rule.name}")
    return 0


def _shown(seconds: float) -> str:
    return f"{1000 * seconds:6.2f} ms"


def _text(language: str, size: int) -> str:
    drafts = [draft for long in (False, True) for draft in compose(language, _DRAWN, 11, long=long)]
    texts = (draft.text for draft in drafts if not draft.about.markdown)
    return min(texts, key=lambda text: abs(len(text.encode()) - size))


def _costs(text: str, rules: Sequence[Rule], rounds: int) -> tuple[float, float]:
    """Return what parsing a text costs, and what running rules on it does, in seconds."""
    check(parse(Source(text)), rules)
    parsing, ruling = [], []
    for _ in range(rounds):
        begun = time.process_time()
        draft = parse(Source(text))
        parsed = time.process_time()
        check(draft, rules)
        ruling.append(time.process_time() - parsed)
        parsing.append(parsed - begun)
    return median(parsing), median(ruling)


def _apart(draft: Draft, rules: Sequence[Rule], rounds: int) -> float:
    """Return what some rules cost on a draft that others have looked at before, in seconds."""
    check(draft, rules)
    costs = []
    for _ in range(rounds):
        begun = time.process_time()
        check(draft, rules)
        costs.append(time.process_time() - begun)
    return median(costs)


if __name__ == "__main__":
    sys.exit(main())
