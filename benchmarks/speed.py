"""What a check costs: `python benchmarks/speed.py [--size 6000] [--rounds 15]`.

For each language the medians of parsing a draft of our own, about so many bytes long, and of
running all rules on it; what the rules cost beside the parser; and which rules cost most, in all
languages together. What rules share, as the citations of a draft, is the cost of none of them, but
of all. The registry has been opened and all patterns have been compiled before the first round, as
in the second file of a folder.

`--growth` measures instead how the cost grows with the length: of drafts of a language, one after
the other in one text of 1 kB to 4 MB, and the exponent between these, which is 1 where twice the
text takes twice the time.
"""

import argparse
import gc
import math
import sys
import time
from collections.abc import Sequence
from statistics import median

from drafting import compose
from lintres import Draft, Rule, Source, check, lint, load_rules, parse
from places import MONTHS

_DRAWN = 28  # drafts, short and long, of which the one whose length is nearest is measured
_MOST = 10  # rules that are told of
_SIZES = (1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000, 4_000_000)  # bytes


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=int, default=6000, help="bytes of a draft (6000)")
    parser.add_argument("--rounds", type=int, default=15, help="of which the median is told (15)")
    parser.add_argument("--growth", action="store_true", help="how the cost grows with size")
    options = parser.parse_args(argv)
    if options.growth:
        gc.disable()  # as the command line does
        _print_growth(options.rounds)
        return 0
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


def _print_growth(rounds: int) -> None:
    """Print what checking texts of each size costs, and the exponents between them."""
    print("      " + "".join(f"{size // 1000:8} kB" for size in _SIZES) + "   exponent   last step")
    for language in MONTHS:
        texts = [_repeated(language, size) for size in _SIZES]
        costs = [_cost(text, language, rounds) for text in texts]
        sizes = [len(text.encode()) for text in texts]
        whole = math.log(costs[-1] / costs[0]) / math.log(sizes[-1] / sizes[0])
        last = math.log(costs[-1] / costs[-2]) / math.log(sizes[-1] / sizes[-2])
        shown = "".join(f" {_shown(cost):>10}" for cost in costs)
        print(f"  {language}  {shown}   {whole:8.3f}   {last:9.3f}", flush=True)


def _repeated(language: str, size: int) -> str:
    """Return drafts of a language one after the other, cut after about so many bytes."""
    drafts = compose(language, _DRAWN, 11)
    texts = "\n\n".join(draft.text for draft in drafts if not draft.about.markdown)
    copies = 1 + size // len(texts.encode())
    return "\n\n".join([texts] * copies).encode()[:size].decode(errors="ignore")


def _cost(text: str, language: str, rounds: int) -> float:
    """Return what checking a text costs, in seconds; the longer it is, the fewer the rounds."""
    lint(text[:1000], language=language, profile="ga")
    costs = []
    for _ in range(max(1, min(rounds, 2_000_000 // len(text)))):
        begun = time.process_time()
        lint(text, language=language, profile="ga")
        costs.append(time.process_time() - begun)
    return median(costs)


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
