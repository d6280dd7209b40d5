"""How many findings there are, in how many files, and the sentence that says so."""

from collections import Counter

from lintres.diagnostic import Severity, Tier
from lintres.reports.paint import INKS, Paint, plain
from lintres.verdict import Verdict


class Tally:
    """Counts as drafts go by, so that none need be kept."""

    def __init__(self) -> None:
        self.files = self.faulty = 0
        self.safe = self.tracked = 0  # mends of plain texts, and of Word files
        self.severities: Counter[Severity] = Counter()

    def add(self, verdict: Verdict) -> None:
        """Count a draft and its findings."""
        self.files += 1
        self.faulty += bool(verdict.diagnostics)
        for one in verdict.diagnostics:
            self.severities[one.severity] += 1
        origins = verdict.source.origins
        fixes = (one.fix for one in verdict.diagnostics if one.fix is not None)
        safe = sum(fix.tier is Tier.SAFE for fix in fixes)
        if origins is None:
            self.safe += safe
        elif origins.kind == "word":
            self.tracked += safe

    def sentence(self, paint: Paint = plain) -> str:
        """Return what was counted: "1 error in 1 of 3 files; `lintres fix` mends 1 safely."."""
        files = counted(self.files, "file")
        if not self.severities:
            return f"No findings in {files}."
        told = ", ".join(
            paint(counted(self.severities[severity], severity.value), INKS[severity])
            for severity in Severity
            if self.severities[severity]
        )
        of = "" if self.faulty == self.files else f"{self.faulty} of "
        mends = (("fix", self.safe), ("review", self.tracked))
        mend = ", ".join(f"`lintres {verb}` mends {count}" for verb, count in mends if count)
        return f"{told} in {of}{files}{f'; {mend} safely' if mend else ''}."


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 file", "2 files"."""
    return f"{number} {noun}" if number == 1 else f"{number} {plural or f'{noun}s'}"
