"""Checking one draft."""

from collections.abc import Callable

from lintres.cli.reading import Task, is_resolution
from lintres.clock import Clock
from lintres.draft import Draft
from lintres.languages import recognise_language
from lintres.plain import Plain, plain
from lintres.reports.timings import PARSING, PREPARING
from lintres.verdict import verdict_of


def judged(task: Task, clock: Clock | None = None) -> Plain | None:
    """Parse and check a draft; None for one that was only found, and holds no resolution."""
    return _judged(task, task.settings.parse(task.source), clock)


def judged_by(clock: Clock) -> Callable[[Task], Plain | None]:
    """Return what parses and checks drafts, and counts the time that it takes."""
    prepared: set[str] = set()

    def timed(task: Task) -> Plain | None:
        language = task.settings.language or recognise_language(task.source.text)
        if language not in prepared:
            # The first draft of a language waits until its grammar and phrases are loaded.
            prepared.add(language)
            with clock.running(PREPARING):
                task.settings.parse(task.source)
        with clock.running(PARSING):
            draft = task.settings.parse(task.source)
        return _judged(task, draft, clock)

    return timed


def _judged(task: Task, draft: Draft, clock: Clock | None) -> Plain | None:
    if not task.file.named and not is_resolution(draft):
        return None
    return plain(verdict_of(task.settings.look(draft, clock)))
