"""A look at the drafts of a folder, before they are checked."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from lintres.cli.reading import Reading, one_by_one
from lintres.cli.settings import CallSettings
from lintres.cli.surroundings import Surroundings
from lintres.configuration.settings import Settings
from lintres.draft import Draft
from lintres.formats import ENDINGS
from lintres.proposals.repository import Repository, Seen


def look(folder: Path, around: Surroundings, call: Namespace) -> Repository:
    """Return what there is in a folder; `call` is the one of `lintres check` for it."""

    def from_folder(name: str) -> str:
        return PurePosixPath(name).relative_to(folder.as_posix()).as_posix()

    def seen(draft: Draft, _: Settings) -> Seen:
        path, told = from_folder(draft.source.name), draft.identity
        return Seen(path, draft.lexicon.name, told.organ, told.profile, told.stage)

    reading = Reading(call, one_by_one(seen))
    drafts = tuple(reading.results())
    configuration = CallSettings(call).configuration(folder / "a draft")
    below = folder.resolve().relative_to(around.top).as_posix()
    return Repository(
        drafts,
        tuple(map(from_folder, reading.passed_over)),
        "" if below == "." else f"{below}/",
        around.git,
        around.forge,
        None if configuration is None else str(configuration.path),
        around.there,
        _extras((*(draft.path for draft in drafts), *reading.passed_over, *reading.unread)),
    )


def _extras(names: Iterable[str]) -> tuple[str, ...]:
    """Return the extras of lintres that files of these names need."""
    kinds = (ENDINGS.get(PurePosixPath(name).suffix.lower()) for name in names)
    return tuple(sorted({kind.extra for kind in kinds if kind is not None}))
