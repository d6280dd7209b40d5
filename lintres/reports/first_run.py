"""What a first check found, in a few lines instead of all findings, and what can be done next."""

from collections import Counter
from collections.abc import Iterable, Iterator

from lintres.reports.paint import Ink, Paint, plain
from lintres.reports.tally import Tally
from lintres.verdict import Verdict

_MOST = 3  # rules that are named
_MANY = 50  # findings that nobody mends in a day


def report(verdicts: Iterable[Verdict], where: str = "", *, paint: Paint = plain) -> Iterator[str]:
    """Yield how many findings there are, and of which rules most.

    `where` is what follows `lintres check` in a call for these drafts.
    """
    tally = Tally()
    rules: Counter[str] = Counter()
    for one in verdicts:
        tally.add(one)
        rules.update(f"{found.code} {found.name}" for found in one.diagnostics)
    yield f"{tally.sentence(paint)}\n"
    if not rules:
        return
    most = ", ".join(f"{rule} ({number})" for rule, number in rules.most_common(_MOST))
    yield f"{'Most often' if len(rules) > _MOST else 'By rule'}: {most}.\n\nNext:\n"
    steps = [("lintres check", "shows each of them, with its reason")]
    if tally.safe:
        steps.append(("lintres fix --diff", "shows what is safe to mend: no word changes"))
    if rules.total() > _MANY:
        steps.append(("lintres check --write-baseline", "keeps these: only new ones count then"))
    calls = [f"{call} {where}".rstrip() for call, _ in steps]
    width = max(map(len, calls))
    for call, (_, use) in zip(calls, steps, strict=True):
        yield f"  {paint(call, Ink.CODE)}{' ' * (width - len(call))}  {use}\n"
