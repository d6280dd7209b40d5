"""How often each rule speaks, for people: a table in place of the findings."""

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter

from lintres.diagnostic import Severity, Tier
from lintres.reports.paint import INKS, Paint, plain
from lintres.reports.tally import counted
from lintres.verdict import Verdict


def report(verdicts: Iterable[Verdict], *, paint: Paint = plain) -> Iterator[str]:
    """Yield a line for each rule that found anything, the most frequent first, then the sums."""
    findings: Counter[str] = Counter()
    drafts: Counter[str] = Counter()
    mendable: Counter[str] = Counter()
    rules: dict[str, tuple[str, Severity]] = {}
    urls: dict[str, str | None] = {}
    files = 0
    for verdict in verdicts:
        files += 1
        drafts.update({one.code for one in verdict.diagnostics})
        for one in verdict.diagnostics:
            findings[one.code] += 1
            urls[one.code] = one.url
            mendable[one.code] += one.fix is not None and one.fix.tier is Tier.SAFE
            _, worst = rules.get(one.code, (one.name, one.severity))
            rules[one.code] = (one.name, min(worst, one.severity, key=attrgetter("rank")))
    width = len(str(max(findings.values(), default=0)))
    names = max((len(name) for name, _ in rules.values()), default=0)
    for code in sorted(findings, key=lambda code: (-findings[code], code)):
        name, worst = rules[code]
        where = f"in {counted(drafts[code], 'file')}"
        safe = f", {mendable[code]} can be fixed safely" if mendable[code] else ""
        yield (
            f"{findings[code]:>{width}}  {paint(code, INKS[worst], urls[code])} "
            f"{name:<{names}}  {worst.value:<7}  {where}{safe}\n"
        )
    total = sum(findings.values())
    of = f"{counted(total, 'finding')} of {counted(len(rules), 'rule')}"
    yield f"{of} in {counted(files, 'file')}.\n"
