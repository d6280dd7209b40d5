"""`lintres init`: look at a repository of drafts, and propose what keeps them checked."""

import shlex
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from lintres.cli import check
from lintres.cli.asking import Consent, agreed, consent
from lintres.cli.baselines import Baselines
from lintres.cli.console import CLEAN, INTERRUPTED, Output, Refusal, complain, output_to, reason
from lintres.cli.looking import look
from lintres.cli.options import Command, Parser
from lintres.cli.provenance import Origin, origin
from lintres.cli.reading import Reading, one_by_one
from lintres.cli.surroundings import surroundings
from lintres.cli.writing import replace_file
from lintres.configuration.finding import printed
from lintres.configuration.settings import Settings
from lintres.draft import Draft
from lintres.proposals.proposing import propose
from lintres.proposals.repository import Proposal
from lintres.proposals.telling import told
from lintres.reports import first_run
from lintres.reports.display import visible
from lintres.verdict import Verdict, verdict_of

_EPILOG = """\
Nothing is written before all is answered, and no file that is there is replaced. Without a terminal
nothing is written unless --yes says so."""


_FROM_HERE = (
    "this lintres was installed from a folder that other machines do not have; hook and job ask "
    "the package index for {}. --package says where else it can be had"
)


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.epilog = _EPILOG
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="where the drafts are (default: the current folder)",
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--yes", action="store_true", help="write all that is new, without asking")
    how.add_argument("--dry-run", action="store_true", help="show what is proposed, write nothing")
    parser.add_argument(
        "--package",
        type=_requirement,
        metavar="REQUIREMENT",
        help="what pip installs in the hook and in CI, as git+https://HOST/OWNER/lintres@v0.1.0 "
        "(default: this version, from where it was installed)",
    )


def _requirement(text: str) -> str:
    if not text.strip() or not text.isprintable():
        raise ArgumentTypeError("write what pip is to install, on one line")
    return text.strip()


def run(arguments: Namespace) -> int:
    """Show what is proposed, write what is agreed to, and tell what a check would find."""
    folder: Path = arguments.folder
    around = surroundings(folder)
    source = Origin(arguments.package, is_elsewhere=True) if arguments.package else origin()
    repository = look(folder, around, _call_of_check([folder]))
    with output_to(None) as output:
        output.stream.writelines(told(repository, output.width))
        by = consent(output, yes=arguments.yes, dry_run=arguments.dry_run)
        try:
            adds = by in (Consent.ASKED, Consent.NOT_WANTED)
            proposed = list(propose(repository, source.package, adds=adds))
            wanted = agreed(proposed, around.top, by, output)
        except (EOFError, KeyboardInterrupt):
            output.stream.write("\n")
            complain("nothing is written")
            return INTERRUPTED
        lacks = any(isinstance(one, Proposal) for one in proposed)
        if lacks and by in (Consent.NOT_WANTED, Consent.NOBODY_THERE):
            why = f"Nothing is written: {by.value}. --yes writes all that is new."
            output.stream.write(f"\n{why}\n")
        _write(wanted, around.top, output)
        if wanted and not source.is_elsewhere:
            complain(_FROM_HERE.format(source.package))
        if repository.drafts:
            output.stream.write("\n")
            _sum_up([folder / draft.path for draft in repository.drafts], folder, output)
    return CLEAN


def _write(wanted: Sequence[Proposal], top: Path, output: Output) -> None:
    if wanted:
        output.stream.write("\n")
    for one in (each for proposal in wanted for each in (*proposal.beside, proposal)):
        path = top / one.path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise Refusal(f"{path.parent}: cannot be made: {reason(fault)}") from None
        replace_file(path, one.content, was=one.was)
        output.stream.write(f"Written: {visible(printed(path))}\n")


def _sum_up(drafts: Iterable[Path], folder: Path, output: Output) -> None:
    """Tell in a few lines what `lintres check` finds, by the configuration that holds now."""
    call = _call_of_check(drafts)
    baselines = Baselines(call)

    def checked(draft: Draft, settings: Settings) -> Verdict:
        return baselines.reported(verdict_of(settings.look(draft)), settings)

    reading = Reading(call, one_by_one(checked))
    baselines.open(reading.settings)
    where = "" if folder == Path() else shlex.quote(str(folder))
    lines = first_run.report(reading.results(), where, paint=output.paint)
    output.stream.writelines(reading.progress.above(lines))


def _call_of_check(paths: Iterable[Path]) -> Namespace:
    """Return the arguments of `lintres check` for some paths."""
    parser = Parser(prog="lintres check")
    check.configure(parser)
    return parser.parse_args(["--", *map(str, paths)])


COMMANDS = {"init": Command("set up checks for the drafts of a repository", configure, run)}
