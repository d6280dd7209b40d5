"""`lintres fix`: mend drafts, or show what would be mended."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Collection
from contextlib import AbstractContextManager, nullcontext

from lintres.cli.baselines import Baselines, baseline_options
from lintres.cli.console import (
    CLEAN,
    FOUND,
    REFUSED,
    WIDTH_ELSEWHERE,
    Output,
    Refusal,
    complain,
    output_to,
)
from lintres.cli.files import STANDARD_INPUT
from lintres.cli.options import (
    Command,
    checking_options,
    paths_argument,
    reading_options,
    registry_option,
)
from lintres.cli.reading import Reading, one_by_one
from lintres.cli.writing import save
from lintres.configuration.settings import Settings
from lintres.diagnostic import Confidence, Diagnostic, Tier
from lintres.draft import Draft
from lintres.fixer import Fixed, fix
from lintres.record import Record
from lintres.reports.mends import MendTally, diff, mends, refusals, unclear
from lintres.reports.paint import plain
from lintres.reports.text import without_resolution
from lintres.source import Source
from lintres.verdict import verdict_of

_EPILOG = """\
Safe fixes change spaces, marks, markup and the numbers and letters of paragraphs, never a word.
The mended text of standard input goes to standard output.
exit status: 0 no finding is left at or above the level of --fail-on (with --diff: nothing would
change); 1 one is; 2 the call or a file could not be read or written; 3 a fault of lintres itself"""


_SPARED = (
    "left as it is, for a conversion has damaged this text; `--min-confidence low` mends it "
    "all the same"
)


_REFUSES = (
    "fixes are written into plain text only; `lintres review` writes them into Word files as "
    "tracked changes, `lintres fix --diff` shows them"
)


class _Mended(Record):
    """A draft before and after its fixes, and the findings that are left of those asked for."""

    before: Source
    done: Fixed
    left: tuple[Diagnostic, ...]

    @property
    def after(self) -> Source:
        """The mended text."""
        return self.done.checked.draft.source


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.epilog = _EPILOG
    paths_argument(parser)
    parser.add_argument(
        "--suggested", action="store_true", help="make suggested fixes too: they change words"
    )
    parser.add_argument(
        "--diff", action="store_true", help="write nothing; print what would change, as a patch"
    )
    checking_options(parser)
    reading_options(parser)
    registry_option(parser)
    baseline_options(parser)
    parser.add_argument("--quiet", action="store_true", help="say nothing of what was mended")


def run(arguments: Namespace) -> int:
    """Mend drafts; return the exit status."""
    streams = STANDARD_INPUT in arguments.paths
    if streams and len(arguments.paths) > 1:
        raise Refusal("standard input stands alone: its mended text goes to standard output")
    tiers = frozenset(Tier) if arguments.suggested else frozenset({Tier.SAFE})
    tally = MendTally()
    baselines = Baselines(arguments)
    failed = refused = False

    def mended(draft: Draft, settings: Settings) -> _Mended:
        nonlocal failed
        spared = spares(arguments, draft)
        done = _mend(draft, settings, () if spared else tiers)
        if spared and not arguments.quiet:
            complain(f"{draft.source.name}: {_SPARED}")
        left = baselines.reported(verdict_of(settings.asked(done.checked)), settings)
        one = _Mended(draft.source, done, left.diagnostics)
        tally.add(one.done, one.left)
        failed = failed or (bool(one.done.made) if arguments.diff else settings.fails(one.left))
        return one

    reading = Reading(
        arguments,
        one_by_one(mended),
        quiet=arguments.quiet,
        refuses=None if arguments.diff else _REFUSES,
    )
    baselines.open(reading.settings)
    with _report_to(arguments, streams=streams) as report:
        for one in reading.results():
            if arguments.diff:
                _show(one, report)
                continue
            if streams:
                sys.stdout.buffer.write(one.after.encode())
            elif one.done.made and not save(one.before, one.after):
                refused = True
                continue
            if not arguments.quiet:
                report.stream.writelines(mends(one.done, paint=report.paint))
        if streams and not arguments.diff and not tally.files and reading.status == CLEAN:
            # What is excluded goes through as it came: an editor puts it back in its place.
            sys.stdout.buffer.write(sys.stdin.buffer.read())
        if not (arguments.quiet or arguments.diff):
            report.stream.writelines(tally.sentence())
    if arguments.diff and not arguments.quiet:
        for sentence in tally.sentence(would=True):
            complain(sentence.rstrip())
    if reading.passed_over and not arguments.quiet:
        complain(without_resolution(reading.passed_over))
    return max(reading.status, REFUSED if refused else FOUND if failed else CLEAN)


def _show(one: _Mended, report: Output) -> None:
    """Show what would change, and on standard error what would be left."""
    lines = diff(one.before, one.after, paint=report.paint, terminal=report.terminal)
    report.stream.writelines(lines)
    for made in one.done.made:
        for place in unclear(made):
            complain(f"{one.before.name}:{place}")
    for refusal in refusals(one.done):
        complain(f"{one.before.name}: not fixed: {refusal}")


def _report_to(arguments: Namespace, *, streams: bool) -> AbstractContextManager[Output]:
    """Return what the report goes to: not where the text of standard input goes."""
    if streams and not arguments.diff and arguments.output is None:
        return nullcontext(Output(sys.stderr, terminal=False, width=WIDTH_ELSEWHERE, paint=plain))
    return output_to(arguments.output)


def _mend(draft: Draft, settings: Settings, tiers: Collection[Tier]) -> Fixed:
    """Mend a draft, as far as the settings ask for it; all rules watch that no error comes."""
    return fix(draft.source, settings.watching(draft), settings.to_be_fixed(tiers))


def spares(arguments: Namespace, draft: Draft) -> bool:
    """Whether a draft is to be left as it is: a conversion has damaged it, so nothing is sure."""
    return draft.condition.damaged and arguments.min_confidence != Confidence.LOW.value


COMMANDS = {"fix": Command("mend drafts, or show what would be mended", configure, run)}
