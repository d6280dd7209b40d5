"""Run a command in silence, and print what it takes.

`python -I -S benchmarks/timed.py PROGRAM ARGUMENT ...` prints seconds, seconds of all processors,
the bytes of memory of its largest process, and its status. A process begins with the memory of the
one that starts it, which is why this one is so small: no peak below that of a bare interpreter,
some 8 MiB, can be told.
"""

import os
import sys
import time


def main(argv: list[str]) -> None:
    """Run the command, and print the four numbers."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    silent = [(os.POSIX_SPAWN_DUP2, nowhere, stream) for stream in (0, 1, 2)]
    begun = time.perf_counter()
    child = os.posix_spawnp(argv[0], argv, os.environ, file_actions=silent)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - begun
    peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(wall, used.ru_utime + used.ru_stime, peak, os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main(sys.argv[1:])
