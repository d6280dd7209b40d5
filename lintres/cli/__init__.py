"""The command line: `main` answers a call, as it was answered before if nothing has changed."""

import gc
import os
import sys
from collections.abc import Sequence

from lintres.cli.again import answered_again
from lintres.cli.streams import BROKEN_PIPE


def main(argv: Sequence[str] | None = None) -> int:
    """Answer a call; return the exit status.

    0: nothing found that is grave enough. 1: findings. 2: the call, or a file, could not be read.
    3: a fault of lintres itself.
    """
    call = tuple(sys.argv[1:] if argv is None else argv)
    status = answered_again(call)
    if status is None:
        # All the rest of lintres.
        from lintres.cli.calls import answer

        status = answer(call)
    return status


def run() -> None:
    """Answer the call of this process, and end it."""
    # Hardly anything here refers to itself, and to look for what does takes a third of the time
    # that a long draft takes.
    gc.disable()
    status = main()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        status = BROKEN_PIPE
    # Python would take all of lintres apart before it ends, for as long as a draft takes.
    os._exit(status)
