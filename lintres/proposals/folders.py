"""The shortest way to say where some files lie: their folders, as far as nothing else is there."""

from collections.abc import Collection, Iterable

from lintres.proposals.repository import folder_of
from lintres.record import Record

_MANY = 6  # folders that are named one by one


class Cover(Record):
    """Folders in which all files are of one kind, and the files of that kind that lie elsewhere.

    The folder "" is that of all files.
    """

    folders: tuple[str, ...]
    files: tuple[str, ...]


def cover(these: Collection[str], others: Iterable[str]) -> Cover:
    """Return the outermost folders that hold some of `these` files and none of the `others`."""
    mixed = {folder for path in others for folder in _folders(path)}
    folders: dict[str, None] = {}
    files = []
    for path in these:
        pure = next((folder for folder in _folders(path) if folder not in mixed), None)
        if pure is None:
            files.append(path)
        else:
            folders[pure] = None
    return Cover(tuple(folders), tuple(files))


def homes(drafts: Collection[str], others: Collection[str]) -> tuple[str, ...]:
    """Return the folders that drafts lie in, as few as may be; "" alone for all of them.

    Where drafts lie beside other texts, the folder is a home all the same.
    """
    found = cover(drafts, others)
    several = {*found.folders, *map(folder_of, found.files)}
    outermost = _outermost(several)
    if len(outermost) > _MANY:
        outermost = _outermost(next(iter(_folders(path)[1:]), "") for path in several)
    return outermost if 0 < len(outermost) <= _MANY else ("",)


def _outermost(folders: Iterable[str]) -> tuple[str, ...]:
    """Leave out the folders that lie in another one."""
    kept: list[str] = []
    for folder in sorted(set(folders)):
        if not any(folder.startswith(one) for one in kept):
            kept.append(folder)
    return tuple(kept)


def _folders(path: str) -> list[str]:
    """Return the folders around a file, from the outermost: "", "drafts/", "drafts/2026/"."""
    parts = path.split("/")[:-1]
    return ["".join(f"{part}/" for part in parts[:depth]) for depth in range(len(parts) + 1)]
