"""Write a file whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from lintres.cli.console import Refusal, complain, reason
from lintres.source import Source


def save(before: Source, after: Source) -> bool:
    """Write a draft that has been changed into its file; say so where that cannot be done."""
    try:
        replace_file(Path(before.name), after.encode(), was=before.encode())
    except Refusal as refusal:
        complain(str(refusal))
        return False
    return True


def replace_file(path: Path, content: bytes, *, was: bytes | None) -> None:
    """Put a new content in the place of a file's old one, which stays until the new one is whole.

    `was` is what the file held when it was read; None where there was none. A link stays a link,
    and the file keeps its permissions. Raises Refusal where the file cannot be written, or holds
    something else by now.
    """
    # Most calls write nothing.
    from shutil import copymode
    from tempfile import NamedTemporaryFile

    target = path.resolve()
    try:
        if (target.read_bytes() if target.exists() else None) != was:
            raise Refusal(f"{path}: not written: the file has changed while lintres was at work")
        with NamedTemporaryFile(
            dir=target.parent, prefix=f".{target.name}.", suffix=".new", delete=False
        ) as file:
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                if was is not None:
                    copymode(target, file.name)
                Path(file.name).replace(target)
            except BaseException:
                with suppress(OSError):
                    Path(file.name).unlink()
                raise
    except OSError as fault:
        raise Refusal(f"{path}: cannot be written: {reason(fault)}") from None
