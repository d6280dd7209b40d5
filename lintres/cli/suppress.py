"""`lintres check --add-suppressions REASON`: switch what is found off, in the drafts themselves."""

from argparse import Namespace
from collections.abc import Collection

from lintres.cli.baselines import Baselines
from lintres.cli.console import CLEAN, FOUND, REFUSED, Refusal, output_to
from lintres.cli.files import STANDARD_INPUT
from lintres.cli.reading import Reading, one_by_one
from lintres.cli.writing import save
from lintres.configuration.settings import Settings
from lintres.diagnostic import Diagnostic
from lintres.draft import Draft
from lintres.reports.display import visible
from lintres.reports.tally import counted
from lintres.source import Source, Span
from lintres.switching import Switched, check_reason, switch_off
from lintres.verdict import verdict_of


def run(arguments: Namespace) -> int:
    """Write comments into drafts that switch off what is found there; return the exit status."""
    if STANDARD_INPUT in arguments.paths:
        raise Refusal("--add-suppressions writes into files: name them")
    try:
        check_reason(arguments.add_suppressions)
    except ValueError as fault:
        raise Refusal(f"--add-suppressions: {fault}") from None
    baselines = Baselines(arguments)
    failed = refused = False
    switched = comments = files = 0

    def switching(draft: Draft, settings: Settings) -> tuple[Source, Switched]:
        nonlocal failed
        reported = baselines.reported(verdict_of(settings.look(draft)), settings).diagnostics
        asked = {(one.code, one.span) for one in reported}
        done = _switch_off(draft, settings, asked, arguments.add_suppressions)
        off = {(one.code, one.span) for one in done.off}
        failed = failed or settings.fails(
            one for one in reported if (one.code, one.span) not in off
        )
        return draft.source, done

    reading = Reading(
        arguments,
        one_by_one(switching),
        quiet=arguments.quiet,
        refuses="comments are written into plain text only",
    )
    baselines.open(reading.settings)
    with output_to(arguments.output) as output:
        for source, done in reading.results():
            files += 1
            if not done.off:
                continue
            if not save(source, done.checked.draft.source):
                refused = True
                continue
            switched += len(done.off)
            comments += done.comments
            if not arguments.quiet:
                output.stream.write(_told(source, done))
        if not arguments.quiet and files:
            output.stream.write(
                f"{counted(switched, 'finding')} switched off by {counted(comments, 'comment')} "
                f"in {counted(files, 'file')}.\n"
            )
    return max(reading.status, REFUSED if refused else FOUND if failed else CLEAN)


def _switch_off(
    draft: Draft, settings: Settings, asked: Collection[tuple[str, Span]], reason: str
) -> Switched:
    """Switch off what is reported of a draft; all rules look whether a comment does harm."""

    def wanted(one: Diagnostic) -> bool:
        return (one.code, one.span) in asked

    return switch_off(draft.source, settings.watching(draft), wanted, reason)


def _told(source: Source, done: Switched) -> str:
    """Return what was switched off in a draft, a line a finding."""
    lines = []
    for one in done.off:
        line, column = source.position(one.span.start)
        lines.append(f"{visible(source.name)}:{line}:{column}: {one.code} {one.name} is off\n")
    return "".join(lines)
