"""Checking the drafts of a call: as they were found before, here, or in other processes."""

import os
from argparse import Namespace
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from lintres.cli.judging import judged, judged_by
from lintres.cli.memory import Memory, Unknown
from lintres.cli.reading import Outcome, Task, attempt
from lintres.clock import Clock
from lintres.configuration.settings import Settings
from lintres.plain import Plain, whole
from lintres.record import Record
from lintres.verdict import Verdict

if TYPE_CHECKING:
    from lintres.cli.workers import Workers

_FEW = 3  # drafts that are checked here before others are asked to help
_PAYS = 300_000  # bytes still to be checked from which on others are sooner done
_SHARE = 100_000  # bytes that are worth a process
_AHEAD = 64  # drafts that are under way at a time


class Examined(Record):
    """A draft as it was checked, and what it was held to."""

    verdict: Verdict
    settings: Settings


class _Promise(Protocol):
    """What becomes of a draft, now or soon."""

    def ready(self) -> bool: ...

    def get(self) -> Outcome[Plain]: ...


class _Fulfilled:
    """A promise that need not be waited for."""

    def __init__(self, outcome: Outcome[Plain]) -> None:
        self._outcome = outcome

    def ready(self) -> bool:
        return True

    def get(self) -> Outcome[Plain]:
        return self._outcome


class Examiner:
    """Checks drafts, and hands them on in their order whoever has checked them."""

    def __init__(self, arguments: Namespace, clock: Clock | None = None) -> None:
        """Take a call; a `clock` counts the time, and wants all done here and now."""
        self._arguments = arguments
        self._judged = judged if clock is None else judged_by(clock)
        self._memory = None if clock or arguments.no_cache else Memory()
        self._most = 1 if clock else arguments.jobs or processors()
        self._workers: Workers | None = None
        self._seen = self._unknown = self._checked = 0

    def __call__(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome[Examined]]]:
        """Yield each draft with what becomes of it."""
        waiting: deque[tuple[Task, _Promise]] = deque()
        try:
            for task in tasks:
                waiting.append((task, self._begun(task)))
                while waiting and (len(waiting) > _AHEAD or waiting[0][1].ready()):
                    yield self._ended(*waiting.popleft())
            while waiting:
                yield self._ended(*waiting.popleft())
        finally:
            if self._workers is not None:
                self._workers.close()
            if self._memory is not None:
                self._memory.save()

    def _begun(self, task: Task) -> _Promise:
        """Recall a draft, or check it, or have it checked."""
        size = len(task.source.text)
        self._seen += size
        if self._memory is not None:
            try:
                return _Fulfilled(Outcome(self._memory.recall(task)))
            except Unknown:
                pass  # the usual thing
        self._unknown += size
        if self._workers is None and self._pays(task):
            # multiprocessing takes as long to import as three drafts to check.
            from lintres.cli.workers import Workers

            number = min(self._most, 1 + task.left // _SHARE)
            self._workers = Workers(self._arguments, number)
            self._workers.open()
        if self._workers is not None and task.file.path is not None:
            return self._workers.check(task)
        self._checked += 1
        return _Fulfilled(attempt(self._judged, task))

    def _pays(self, task: Task) -> bool:
        """Whether so much is left, by the share of what was unknown so far, that help pays."""
        enough = task.left * self._unknown > _PAYS * self._seen
        return self._most > 1 and self._checked >= _FEW and enough

    def _ended(self, task: Task, promise: _Promise) -> tuple[Task, Outcome[Examined]]:
        outcome = promise.get()
        if outcome.refusal is not None or outcome.fault is not None:
            return task, Outcome(refusal=outcome.refusal, fault=outcome.fault)
        if self._memory is not None:
            self._memory.learn(task, outcome.result)
        if outcome.result is None:
            return task, Outcome()
        return task, Outcome(Examined(whole(outcome.result, task.source), task.settings))


def processors() -> int:
    """Return how many processes this one may have at work at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
