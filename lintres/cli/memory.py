"""What was found in drafts before: looked up by all that a finding rests on, text and settings.

Findings of thousands of drafts lie in a few files, which hold those of many drafts each.
"""

import marshal
from hashlib import blake2b
from typing import Any

from lintres.cli.reading import Task
from lintres.edition import edition
from lintres.kept import Kind, keep, recall
from lintres.plain import Plain
from lintres.source import Source

_MOST = 1024  # drafts of a file
_DATED = "until="  # a comment that holds until some day: what it hides today, it may not tomorrow


class Unknown(LookupError):
    """A draft that was not checked before."""


class Memory:
    """What is known of drafts, and what is learnt of others in this call."""

    def __init__(self) -> None:
        self._packs: dict[str, dict[bytes, Plain | None]] = {}
        self._changed: set[str] = set()

    def recall(self, task: Task) -> Plain | None:
        """Return what was said of a draft, None for no resolution in it; raises Unknown."""
        pack, name = _place(task)
        if pack not in self._packs:
            self._packs[pack] = _unpacked(pack)
        if _DATED in task.source.text or name not in self._packs[pack]:
            raise Unknown
        return self._packs[pack][name]

    def learn(self, task: Task, said: Plain | None) -> None:
        """Take in what is said of a draft, if it was unknown."""
        pack, name = _place(task)
        if _DATED not in task.source.text and name not in self._packs[pack]:
            self._packs[pack][name] = said
            self._changed.add(pack)

    def save(self) -> None:
        """Keep what has been learnt. What other calls learn meanwhile may be lost."""
        for pack in self._changed:
            newest = list({**_unpacked(pack), **self._packs[pack]}.items())[-_MOST:]
            content = marshal.dumps(dict(newest))
            keep(Kind.VERDICTS, pack, content)
        self._changed.clear()


def _place(task: Task) -> tuple[str, bytes]:
    """Return the file for a draft, one of sixteen for its settings, and its name in there."""
    basis = f"{edition()}\0{task.settings.basis}".encode("utf-8", "surrogateescape")
    text = b"%d%s%s" % (task.file.named, task.source.encode(), _of_file(task.source))
    name = blake2b(text, digest_size=16).digest()
    return f"{blake2b(basis, digest_size=8).hexdigest()}-{name[0] >> 4:x}", name


def _of_file(source: Source) -> bytes:
    """Return what findings hang on beside the text of what is no plain text."""
    if source.origins is None:
        return b""
    return f"\0{source.hidden!r}".encode("utf-8", "surrogatepass")


def _unpacked(pack: str) -> dict[bytes, Plain | None]:
    content = recall(Kind.VERDICTS, pack)
    if content is None:
        return {}
    # Nobody else writes into the folder.
    found: Any = marshal.loads(content)  # noqa: S302
    return dict(found)
