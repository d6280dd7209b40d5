"""What was mended, for people: a line a fix, the fixes that were refused, and what is left."""

import difflib
import re
from collections.abc import Collection, Iterator

from lintres.diagnostic import Diagnostic, Tier
from lintres.fixer import Fixed, Made
from lintres.references import UNCLEAR
from lintres.reports.display import visible
from lintres.reports.edits import describe
from lintres.reports.paint import INKS, Ink, Paint, plain
from lintres.reports.tally import counted
from lintres.source import Source


def mends(done: Fixed, *, paint: Paint = plain) -> Iterator[str]:
    """Yield a line for each fix of a draft that was made or refused; nothing where there is none.

    The places of what was made are those of the text before it.
    """
    name = visible(done.checked.draft.source.name)
    if done.made:
        yield paint(f"{name}: {counted(len(done.made), 'fix', 'fixes')} made", Ink.PLACE) + "\n"
    for one in sorted(done.made, key=lambda one: one.diagnostic.order):
        found = one.diagnostic
        mend = describe(found.fix, one.source, found.span) if found.fix else ""
        yield f"  {_place(found, one.source, paint)}: {mend}\n"
        yield from (f"    see {place}\n" for place in unclear(one))
    if done.refused:
        several = counted(len(done.refused), "fix", "fixes")
        yield paint(f"{name}: {several} not made", Ink.PLACE) + "\n"
    yield from (f"  {refusal}\n" for refusal in refusals(done, paint=paint))


def refusals(done: Fixed, *, paint: Paint = plain) -> Iterator[str]:
    """Yield the fixes that were not made: "14:3 NUM001 paragraph-number-gap: it would ..."."""
    for refused in done.refused:
        place = _place(refused.diagnostic, done.checked.draft.source, paint)
        yield f"{place}: {refused.reason}"


def unclear(made: Made) -> Iterator[str]:
    """Yield the references that a fix left to be seen to: "15:69: what this reference ..."."""
    found = made.diagnostic
    for related in (one for one in found.related if one.message == UNCLEAR):
        line, column = made.source.position(related.span.start)
        yield f"{line}:{column}: {visible(related.message)}"


class MendTally:
    """Counts what was mended as drafts go by, and what is left for a person."""

    def __init__(self) -> None:
        self.files = self.mended = self.made = self.left = self.suggested = 0

    def add(self, done: Fixed, left: Collection[Diagnostic]) -> None:
        """Count a draft and the findings that are left in it."""
        self.files += 1
        self.mended += bool(done.made)
        self.made += len(done.made)
        self.left += len(left)
        fixes = [one.fix for one in left if one.fix]
        self.suggested += sum(fix.tier is Tier.SUGGESTED for fix in fixes)

    def sentence(self, *, would: bool = False) -> Iterator[str]:
        """Yield what was counted: "3 fixes made in 1 of 2 files; 1 finding is left."."""
        if not self.files:
            return
        verb = "would be made" if would else "made"
        of = "" if self.mended == self.files else f"{self.mended} of "
        done = f"{counted(self.made, 'fix', 'fixes')} {verb} in {of}{counted(self.files, 'file')}"
        if not self.made:
            done = f"Nothing to fix in {counted(self.files, 'file')}"
        if not self.left:
            yield f"{done}; no findings are left.\n"
            return
        more = f", {self.suggested} with a suggested fix (--suggested)" if self.suggested else ""
        verb = "is" if self.left == 1 else "are"
        yield f"{done}; {counted(self.left, 'finding')} {verb} left{more}.\n"


def diff(
    before: Source, after: Source, *, paint: Paint = plain, terminal: bool = False
) -> Iterator[str]:
    """Yield the unified diff of two texts as `patch -p0` takes it; for a terminal, no controls."""
    lines = difflib.unified_diff(_lines(before), _lines(after), before.name, after.name)
    for number, line in enumerate(lines):
        text = line.removesuffix("\n")
        shown = visible(text) if terminal else text
        ink = Ink.PLACE if number < _HEAD_LINES else _INKS.get(line[:1])
        yield f"{paint(shown, ink) if ink else shown}\n"
        if not line.endswith("\n"):
            yield "\\ No newline at end of file\n"


_HEAD_LINES = 2  # the names of the files
_INKS = {"+": Ink.LABEL, "-": Ink.ERROR, "@": Ink.FAINT}


def _lines(source: Source) -> list[str]:
    """Return the lines of a file as patch counts them: line feeds alone end them."""
    return re.findall(r"[^\n]*\n|[^\n]+", source.encode().decode())


def _place(found: Diagnostic, source: Source, paint: Paint) -> str:
    line, column = source.position(found.span.start)
    code = paint(found.code, INKS[found.severity], found.url)
    return f"{line}:{column} {code} {found.name}"
