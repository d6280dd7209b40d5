"""`lintres cache`: what is kept between calls, so that answers come sooner."""

from argparse import ArgumentParser, Namespace

from lintres.cli.console import CLEAN, Refusal, output_to, reason
from lintres.cli.options import Command
from lintres.kept import FOLDER_VARIABLE, Kind, cache_folder, entries, forget
from lintres.reports.display import visible
from lintres.reports.tally import counted


def info(_: Namespace) -> int:
    """Tell where the cache is, and how much there is in it."""
    with output_to(None) as output:
        output.stream.write(f"{visible(cache_folder())} ({FOLDER_VARIABLE} names another)\n")
        for kind in Kind:
            there = entries(kind)
            size = sum(stat.st_size for _, stat in there)
            folder, room = kind.value
            output.stream.write(
                f"  {folder:<14}  {counted(len(there), 'file'):>9}  {size / 1024:10,.1f} kB"
                f" of {room / 1024:,.0f} at most\n"
            )
    return CLEAN


def clear(_: Namespace) -> int:
    """Remove all that is kept."""
    files = size = 0
    for kind in Kind:
        try:
            gone, freed = forget(kind)
        except OSError as fault:
            raise Refusal(f"{fault.filename}: cannot be removed: {reason(fault)}") from None
        files, size = files + gone, size + freed
    with output_to(None) as output:
        output.stream.write(f"{counted(files, 'file')} removed, {size / 1024:,.1f} kB.\n")
    return CLEAN


def _configure(_: ArgumentParser) -> None:
    """Add no arguments: there is one cache."""


COMMANDS = {
    "cache info": Command("tell where findings are kept between calls", _configure, info),
    "cache clear": Command("forget what is kept between calls", _configure, clear),
}
