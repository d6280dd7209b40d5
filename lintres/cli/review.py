"""`lintres review`: hand a Word file back as an editor would, with comments and changes."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lintres.cli.baselines import Baselines, baseline_options
from lintres.cli.console import CLEAN, FOUND, Refusal, complain, output_to, reason
from lintres.cli.files import STANDARD_INPUT
from lintres.cli.fix import spares
from lintres.cli.options import (
    UNNAMED,
    Command,
    checking_options,
    configuration_options,
    draft_options,
    registry_option,
    view_option,
)
from lintres.cli.reading import Reading, one_by_one
from lintres.cli.writing import replace_file
from lintres.configuration.settings import Settings
from lintres.diagnostic import Diagnostic, Tier
from lintres.draft import Draft
from lintres.formats import WORD, format_of
from lintres.linter import Checked
from lintres.reports.display import visible
from lintres.reports.places import where
from lintres.reports.tally import counted
from lintres.source import SourceError
from lintres.verdict import verdict_of

if TYPE_CHECKING:
    from lintres.cli.reviewing import Handed

_EPILOG = """\
Each finding becomes a comment at its words, each fix a tracked change, both by “lintres”. To accept
all changes gives what `lintres fix` would write, to reject them all the draft as it was; whatever
else is in the file stays as it is.
exit status: 0 no finding at or above the level of --fail-on is left for a person once all changes
are accepted; 1 one is; 2 the call or the file could not be read or written; 3 a fault of lintres
itself"""

_NO_WORD_FILE = (
    "`lintres review` hands back Word files (.docx); `lintres fix` mends text, `lintres fix "
    "--diff` shows what it would mend in other files"
)

_SPARED = (
    "no tracked changes, for a conversion has damaged this text; `--min-confidence low` makes "
    "them all the same"
)


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.epilog = _EPILOG
    parser.usage = f"{parser.prog} [OPTION ...] DRAFT.docx -o OUT.docx"
    parser.add_argument("paths", nargs="+", metavar="DRAFT.docx", help="a draft as a Word file")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT.docx",
        help="where to write the reviewed file; the draft itself stays as it is",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--safe",
        action="store_true",
        help="safe fixes as tracked changes: they change no word (default)",
    )
    which.add_argument(
        "--suggested", action="store_true", help="suggested fixes too: they change words"
    )
    which.add_argument("--comments-only", action="store_true", help="no tracked changes")
    checking_options(parser)
    draft_options(parser)
    configuration_options(parser)
    view_option(parser)
    registry_option(parser)
    baseline_options(parser)
    parser.add_argument("--quiet", action="store_true", help="say nothing of what was done")
    parser.set_defaults(stdin_filename=UNNAMED, verbose=False)


def run(arguments: Namespace) -> int:
    """Review a draft; return the exit status."""
    path = _only_file(arguments)
    data = _content(path)
    if data is None:
        raise Refusal(f"{path}: no such file")
    if not _is_word_file(data, path):
        raise Refusal(f"{path}: {_NO_WORD_FILE}")
    before = _content(arguments.output)
    baselines = Baselines(arguments)
    failed = False

    def handed(draft: Draft, settings: Settings) -> "Handed | SourceError":
        nonlocal failed
        # What reads and writes Word files: only for those who have one.
        from lintres.cli.reviewing import reviewed
        from lintres.formats.document import View
        from lintres.formats.word.review import Review

        def reported(checked: Checked) -> tuple[Diagnostic, ...]:
            return baselines.reported(verdict_of(checked), settings).diagnostics

        try:
            review = Review(data, draft.source.name, arguments.view or View.FINAL)
            one = reviewed(review, draft, settings, reported, _tiers(arguments, draft))
        except SourceError as fault:
            return fault
        failed = failed or settings.fails(one.left)
        return one

    reading = Reading(arguments, one_by_one(handed), quiet=arguments.quiet)
    baselines.open(reading.settings)
    for one in reading.results():
        if isinstance(one, SourceError):
            raise Refusal(str(one))
        replace_file(arguments.output, one.data, was=before)
        if not arguments.quiet:
            with output_to(None) as report:
                report.stream.writelines(_told(arguments.output, one))
    return max(reading.status, FOUND if failed else CLEAN)


def _only_file(arguments: Namespace) -> Path:
    """Return the draft of a call; raises Refusal for more than one, and for what is no file."""
    if arguments.paths == [STANDARD_INPUT]:
        raise Refusal("`lintres review` reads a file, not standard input: name it")
    if len(arguments.paths) > 1:
        raise Refusal("`lintres review` takes one draft at a time: name one, and where it goes")
    path = Path(arguments.paths[0])
    if path.is_dir():
        raise Refusal(f"{path}: a folder; `lintres review` takes one draft at a time")
    if arguments.output.is_dir():
        raise Refusal(f"{arguments.output}: a folder; name the file to be written")
    if arguments.output.exists() and path.exists() and arguments.output.samefile(path):
        raise Refusal(f"{path}: the draft itself; write the reviewed file to another one")
    return path


def _is_word_file(data: bytes, path: Path) -> bool:
    try:
        return format_of(data, path.as_posix()) is WORD
    except SourceError as fault:
        raise Refusal(str(fault)) from None


def _content(path: Path) -> bytes | None:
    """Return what a file holds; None where there is none."""
    try:
        return path.read_bytes() if path.exists() else None
    except OSError as fault:
        raise Refusal(f"{path}: cannot be read: {reason(fault)}") from None


def _tiers(arguments: Namespace, draft: Draft) -> frozenset[Tier]:
    """Return which fixes become tracked changes; none in a text too damaged to be sure of any."""
    if arguments.comments_only:
        return frozenset()
    if spares(arguments, draft):
        if not arguments.quiet:
            complain(f"{draft.source.name}: {_SPARED}")
        return frozenset()
    return frozenset(Tier) if arguments.suggested else frozenset({Tier.SAFE})


def _told(path: Path, one: "Handed") -> Iterator[str]:
    """Yield what was done, and what could not be."""
    fixes = counted(len(one.made), "fix", "fixes")
    changes = "a tracked change" if len(one.made) == 1 else "tracked changes"
    told = [counted(one.comments, "comment"), f"{fixes} as {changes}"]
    if not one.made:
        told.pop()
    missing = len(one.unanchored)
    if missing:
        told.append(f"{counted(missing, 'finding')} could not be anchored")
    yield f"{visible(str(path))}: {', '.join(told)}.\n"
    for refused in one.refused:
        yield f"  a comment only: {_finding(refused.diagnostic, one)}: {refused.reason}\n"
    for found in one.unanchored:
        yield f"  no place for a comment: {_finding(found, one)}\n"


def _finding(found: Diagnostic, one: "Handed") -> str:
    return f"{where(one.source, found.span)}: {found.code} {found.name}"


COMMANDS = {
    "review": Command(
        "hand a .docx back as an editor would, with comments and tracked changes", configure, run
    )
}
