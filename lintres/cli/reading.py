"""The drafts of a call, read and worked on; no one spoils the others."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

from lintres.cli.console import (
    CLEAN,
    FAULT,
    REFUSED,
    Blame,
    Refusal,
    blame_for,
    complain,
    reason,
    report_fault,
)
from lintres.cli.files import File, find_files
from lintres.cli.progress import Progress
from lintres.cli.settings import CallSettings
from lintres.configuration.settings import Settings
from lintres.draft import Draft
from lintres.formats import NotInstalled, read
from lintres.record import Record
from lintres.registry import RegistryError
from lintres.reports.text import without_resolution
from lintres.rulebook import Rule
from lintres.source import Source, SourceError

if TYPE_CHECKING:
    from lintres.formats.document import View

R = TypeVar("R")


class Task(Record):
    """A draft that has been read and is to be worked on."""

    source: Source
    file: File
    settings: Settings
    left: int  # bytes of the files that are still to be read


class Outcome(NamedTuple, Generic[R]):
    """What became of a draft: a result, or nothing for want of a resolution in it, or a fault."""

    result: R | None = None
    refusal: str | None = None  # why the call cannot be answered at all
    fault: Blame | None = None  # of lintres itself


# Works on drafts, one by one or several at a time, and hands them on in their order.
Hand: TypeAlias = Callable[[Iterable[Task]], Iterator[tuple[Task, Outcome[R]]]]


class Reading(Generic[R]):
    """One pass over the drafts of a call, as its `reading_options` and paths say.

    `status` and `passed_over`, the files among others that hold no resolution, are complete once
    all results are taken. Raises Refusal where what the call or a configuration asks for cannot be.
    """

    def __init__(
        self,
        arguments: Namespace,
        hand: Hand[R],
        *,
        quiet: bool = False,
        refuses: str | None = None,
    ) -> None:
        """Take a call; `refuses` says why it can do nothing with files that are no plain text."""
        self.progress = Progress(quiet=quiet)
        self._refuses = refuses
        self._view: View | None = vars(arguments).get("view")
        self._arguments = arguments
        self._hand = hand
        self._call = CallSettings(arguments)
        self._files = find_files(arguments.paths or ["."], self._call, report=arguments.output)
        # Settled before any draft is read: nothing is half reported when a wish cannot be met.
        settled = self._call.all_of(file.path for file in self._files.found)
        self._drafts = list(zip(self._files.found, settled, strict=True))
        self.drafts = self.characters = 0
        self.status = CLEAN
        self.passed_over: list[str] = []
        self._unread: dict[str, list[str]] = {}  # by what it would take to read them

    def results(self) -> Iterator[R]:
        """Yield what becomes of each draft; say on standard error what went wrong."""
        for complaint in self._files.complaints:
            self._refuse(complaint)
        self._tell_excluded()
        with closing(self.progress.over(self._drafts)) as drafts:
            for task, outcome in self._hand(self._read(drafts)):
                yield from self._taken(task, outcome)
        self._tell_unread()
        if self._drafts and len(self.passed_over) == len(self._drafts):
            self._refuse(f"nothing to check: {without_resolution(self.passed_over)}")
            self.passed_over.clear()

    def _read(self, drafts: Iterable[tuple[File, Settings]]) -> Iterator[Task]:
        several = len(self._drafts) > 1
        sizes = [_size(file.path) if several else 0 for file, _ in self._drafts]
        left = sum(sizes)
        for (file, settings), size in zip(drafts, sizes, strict=True):
            left -= size
            # With slashes that lean forward everywhere: reports are read on other machines.
            name = file.path.as_posix() if file.path else self._arguments.stdin_filename
            try:
                source = self._source(file, name)
            except NotInstalled as fault:
                if file.named:
                    self._refuse(str(fault))
                else:
                    self._unread.setdefault(fault.remedy, []).append(name)
            except SourceError as fault:
                self._refuse(str(fault))
            except OSError as fault:
                self._refuse(f"{name}: cannot be read: {reason(fault)}")
            else:
                if self._is_wanted(source, file):
                    yield Task(source, file, settings, left)

    def _is_wanted(self, source: Source, file: File) -> bool:
        """Whether the call can work on a file; it says so where it cannot."""
        if self._refuses is None or source.origins is None:
            return True
        if file.named:
            self._refuse(f"{source.name}: {self._refuses}")
        elif self._arguments.verbose:
            complain(f"{source.name} is passed over: {self._refuses}")
        return False

    def _taken(self, task: Task, outcome: Outcome[R]) -> Iterator[R]:
        if outcome.refusal is not None:
            raise Refusal(outcome.refusal)
        if outcome.fault is not None:
            report_fault(outcome.fault)
            self.status = FAULT
            return
        self.drafts += 1
        self.characters += len(task.source.text)
        if outcome.result is None:
            self._pass_over(task.source.name)
        else:
            yield outcome.result

    def _source(self, file: File, name: str) -> Source:
        if file.path is None and sys.stdin is None:
            raise SourceError(f"{name}: cannot be read: standard input is closed")
        data = sys.stdin.buffer.read() if file.path is None else file.path.read_bytes()
        return read(data, name, self._view)

    @property
    def unread(self) -> Iterator[str]:
        """The files that were found, and are read by what is not installed."""
        return chain.from_iterable(self._unread.values())

    @property
    def settings(self) -> Iterator[Settings]:
        """The settings of each draft."""
        return (settings for _, settings in self._drafts)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are on for any of the drafts."""
        on = {rule.code: rule for settings in self.settings for rule in settings.rules}
        return tuple(on.values())

    @property
    def rests_on(self) -> Iterator[str] | None:
        """The files and folders that the drafts and their settings come from, there or not.

        None where standard input is among them.
        """
        if any(file.path is None for file, _ in self._drafts):
            return None
        drafts = (str(file.path) for file, _ in self._drafts)
        return chain(drafts, self._files.folders, self._call.rests_on)

    def _refuse(self, sentence: str) -> None:
        complain(sentence)
        self.status = max(self.status, REFUSED)

    def _tell_excluded(self) -> None:
        """Say what is not read; that is no fault of the call, for hooks name whatever changed."""
        if self._arguments.verbose:
            for path, by in self._files.excluded.items():
                name = path.as_posix() if path else self._arguments.stdin_filename
                complain(f"{name} is passed over: {by} excludes it")
        if self._files.excluded and not self._drafts and not self._files.complaints:
            by = " and ".join(dict.fromkeys(self._files.excluded.values()))
            complain(f"nothing to check: {by} excludes all of it")

    def _tell_unread(self) -> None:
        """Say which files that were found, not named, lintres would read if it was helped."""
        for remedy, names in self._unread.items():
            which = names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
            complain(f"{which} passed over: {remedy}")

    def _pass_over(self, name: str) -> None:
        self.passed_over.append(name)
        if self._arguments.verbose:
            complain(f"{name} is passed over: no resolution in it")


def one_by_one(work: Callable[[Draft, Settings], R]) -> Hand[R]:
    """Return what parses drafts and works on them, one after the other."""

    def worked(task: Task) -> R | None:
        draft = task.settings.parse(task.source)
        if not task.file.named and not is_resolution(draft):
            return None
        return work(draft, task.settings)

    return lambda tasks: ((task, attempt(worked, task)) for task in tasks)


def attempt(work: Callable[[Task], R | None], task: Task) -> Outcome[R]:
    """Work on a draft, and return what became of it; a fault of ours is told, not raised."""
    try:
        return Outcome(work(task))
    except RegistryError as fault:
        return Outcome(refusal=str(fault))  # the same for every draft
    except Exception as fault:
        # A fault of ours in one draft: name it, and go on with the others.
        return Outcome(fault=blame_for(fault, task.source.name))


def is_resolution(draft: Draft) -> bool:
    """Whether any section of a draft speaks as a resolution does."""
    return any(
        section.organ_line
        or any(recital.opening for recital in section.recitals)
        or any(paragraph.number and paragraph.opening for paragraph in section.paragraphs)
        for section in draft.resolution.sections
    )


def _size(path: Path | None) -> int:
    try:
        return path.stat().st_size if path else 0
    except OSError:
        return 0  # told of when it is read
