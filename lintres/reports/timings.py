"""Where the time went, for people: preparing, parsing, and each rule."""

from collections.abc import Iterator, Sequence

from lintres.clock import Clock
from lintres.rulebook import Rule

PREPARING, PARSING = "preparing", "parsing"


def timings(clock: Clock, rules: Sequence[Rule], drafts: int, characters: int) -> Iterator[str]:
    """Yield a table of the time that a call has spent on its drafts, the dearest rule first."""
    spent = clock.seconds
    by_rule = sorted(((spent.get(rule.code, 0.0), rule) for rule in rules), key=_dearest)
    of_rules = sum(seconds for seconds, _ in by_rule)
    plural = "" if drafts == 1 else "s"
    yield f"time spent on {drafts} draft{plural}, {characters / 1000:,.1f} kB of characters\n"
    yield _row(spent.get(PREPARING, 0.0), "preparing: grammar and phrases, once a language")
    yield _row(spent.get(PARSING, 0.0), "parsing")
    ratio = of_rules / spent[PARSING] if spent.get(PARSING) else 0.0
    yield _row(of_rules, f"{len(by_rule)} rules, {ratio:.2f} times the parsing")
    for seconds, rule in by_rule:
        yield _row(seconds, f"  {rule.code} {rule.name}")


def _dearest(row: tuple[float, Rule]) -> tuple[float, str]:
    return -row[0], row[1].code


def _row(seconds: float, name: str) -> str:
    return f"{seconds * 1000:10.2f} ms  {name}\n"
