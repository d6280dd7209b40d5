"""The command line: `main` answers a call, as it was answered before if nothing has changed."""

import gc
import os
import sys
from collections.abc import Sequence

from lintres.cli.again import answered_again
from lintres.cli.streams import BROKEN_PIPE, open_streams


def main(argv: Sequence[str] | None = None) -> int:
    """Answer a call; return the exit status.

    0: nothing found that is grave enough. 1: findings. 2: the call, or a file, could not be read.
    3: a fault of lintres itself.
    """
    if not open_streams():
        sys.stderr.write("lintres: standard output is closed: nothing can be reported\n")
        return 2
    call = tuple(sys.argv[1:] if argv is None else argv)
    status = answered_again(call)
    if status is None:
        try:
            # All the rest of lintres.
            from lintres.cli.calls import answer
        except ImportError as fault:
            # What would tell of it as of other faults is not there.
            sys.stderr.write(f"lintres: not installed as a whole: {fault}; install it again\n")
            return 3
        status = answer(call)
    return status


def run() -> None:
    """Answer the call of this process, and end it."""
    # Hardly anything here refers to itself, and to look for what does takes a third of the time
    # that a long draft takes.
    gc.disable()
    status = main()
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            status = BROKEN_PIPE
        except OSError:
            status = 2  # the disk is full, as was told
    # Python would take all of lintres apart before it ends, for as long as a draft takes.
    os._exit(status)
