"""The drafts of a call, read and worked on one by one; no one spoils the others."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Generic, TypeVar

from lintres.cli.console import CLEAN, FAULT, REFUSED, Refusal, complain, reason, report_fault
from lintres.cli.files import File, find_files
from lintres.cli.progress import Progress
from lintres.cli.settings import CallSettings
from lintres.clock import Clock
from lintres.configuration.settings import Settings
from lintres.draft import Draft
from lintres.languages import recognise_language
from lintres.registry import RegistryError
from lintres.reports.text import without_resolution
from lintres.reports.timings import PARSING, PREPARING
from lintres.rulebook import Rule
from lintres.source import Source, SourceError

R = TypeVar("R")


class Reading(Generic[R]):
    """One pass over the drafts of a call, as its `reading_options` and paths say.

    The work gets each draft with its settings. `status` and `passed_over`, the files among others
    that hold no resolution, are complete once all results are taken. Raises Refusal where what the
    call or a configuration asks for cannot be.
    """

    def __init__(
        self,
        arguments: Namespace,
        work: Callable[[Draft, Settings], R],
        clock: Clock | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        self.progress = Progress(quiet=quiet)
        self._arguments = arguments
        self._work = work
        self._clock = clock
        settings = CallSettings(arguments)
        self._files = find_files(arguments.paths or ["."], settings, report=arguments.output)
        # Settled before any draft is read: nothing is half reported when a wish cannot be met.
        settled = settings.all_of(file.path for file in self._files.found)
        self._drafts = list(zip(self._files.found, settled, strict=True))
        self._prepared: set[str] = set()
        self.drafts = self.characters = 0
        self.status = CLEAN
        self.passed_over: list[str] = []

    def results(self) -> Iterator[R]:
        """Yield what the work makes of each draft; say on standard error what went wrong."""
        for complaint in self._files.complaints:
            self._refuse(complaint)
        self._tell_excluded()
        with closing(self.progress.over(self._drafts)) as drafts:
            for file, settings in drafts:
                yield from self._result(file, settings)
        if self._drafts and len(self.passed_over) == len(self._drafts):
            self._refuse(f"nothing to check: {without_resolution(self.passed_over)}")
            self.passed_over.clear()

    def _result(self, file: File, settings: Settings) -> Iterator[R]:
        # With slashes that lean forward everywhere: reports are read on other machines.
        name = file.path.as_posix() if file.path else self._arguments.stdin_filename
        try:
            source = self._source(file, name)
        except SourceError as fault:
            self._refuse(str(fault))
            return
        except OSError as fault:
            self._refuse(f"{name}: cannot be read: {reason(fault)}")
            return
        try:
            draft = self._parse(source, settings)
            self.drafts += 1
            self.characters += len(source.text)
            if not file.named and not is_resolution(draft):
                self._pass_over(name)
                return
            result = self._work(draft, settings)
        except RegistryError as fault:
            raise Refusal(str(fault)) from None  # the same for every draft
        except Exception as fault:
            # A fault of ours in one draft: name it, and go on with the others.
            report_fault(fault, name)
            self.status = FAULT
            return
        yield result

    def _source(self, file: File, name: str) -> Source:
        if file.path is None:
            return Source.decode(sys.stdin.buffer.read(), name)
        return Source.read(file.path, name)

    def _parse(self, source: Source, settings: Settings) -> Draft:
        if self._clock is None:
            return settings.parse(source)
        language = settings.language or recognise_language(source.text)
        if language not in self._prepared:
            # The first draft of a language waits until its grammar and phrases are loaded.
            self._prepared.add(language)
            with self._clock.running(PREPARING):
                settings.parse(source)
        with self._clock.running(PARSING):
            return settings.parse(source)

    @property
    def settings(self) -> Iterator[Settings]:
        """The settings of each draft."""
        return (settings for _, settings in self._drafts)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are on for any of the drafts."""
        on = {rule.code: rule for settings in self.settings for rule in settings.rules}
        return tuple(on.values())

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

    def _pass_over(self, name: str) -> None:
        self.passed_over.append(name)
        if self._arguments.verbose:
            complain(f"{name} is passed over: no resolution in it")


def is_resolution(draft: Draft) -> bool:
    """Whether any section of a draft speaks as a resolution does."""
    return any(
        section.organ_line
        or any(recital.opening for recital in section.recitals)
        or any(paragraph.number and paragraph.opening for paragraph in section.paragraphs)
        for section in draft.resolution.sections
    )
