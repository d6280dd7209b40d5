"""lintres beside its peers: `python benchmarks/peers.py start` or `throughput`, `--install` first.

`start` measures commands on one file of about 6 kB, `throughput` on many different ones: drafts
that `sized.py` makes for those that read prose, YAML, GDScript and Python for the others. Each runs
by its default rules, and prints to nobody. All run in turn, round by round, as `beside.py` says.

`--install` puts the peers into the folder that `--peers` names, and lintres as users have it; from
then on that one is measured, until `--python` names another: the Python of a checkout's environment
starts more slowly. `--into` puts the tables into a page that has a place for them.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from beside import Command, Rounds, Taken, middle, ratio, rounds_of
from installed import (
    FOLDER,
    PEERS,
    Peer,
    circumstances,
    install,
    is_old,
    own_python,
    program,
    version,
)
from printed import give, table
from sized import ENDINGS, nearest, sized

_ROUNDS = {"start": 15, "throughput": 5}
_HOUR = 3600
_LANGUAGES = ("zh", "en")
_CACHE = "LINTRES_CACHE"  # the variable that names the folder in which lintres keeps what it will
_BESIDE = ("times lintres", "CPU")
_FIRST = "lintres, first call ({})"
_DRAWN = 20  # files, of which the one whose length is nearest is read at a start


class Setting(NamedTuple):
    """What is measured: a Python with its lintres, and peers with their programs."""

    python: Path
    lintres: Path
    has: frozenset[str]  # of the options that not every lintres has
    peers: tuple[tuple[Peer, Path], ...]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables."""
    options = _options(argv)
    if options.install:
        for sentence in install(options.peers):
            _tell(sentence)
    if not options.measure:
        return 0
    setting = _setting(options.python or own_python(options.peers), options.peers)
    if setting is None:
        _tell("there is no lintres beside the Python that is to be measured")
        return 2
    rounds = options.rounds or _ROUNDS[options.measure]
    with tempfile.TemporaryDirectory(prefix="lintres-") as folder:
        if options.measure == "start":
            text = _start(setting, Path(folder), options.size, rounds)
        else:
            text = _throughput(setting, Path(folder), options.size, options.files, rounds)
    parts = (circumstances(setting.python, rounds), _peers_table(setting, options.peers), text)
    give(f"peers.py {options.measure}", "\n\n".join(filter(None, parts)), options.into)
    return 0


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("measure", nargs="?", choices=tuple(_ROUNDS))
    parser.add_argument("--install", action="store_true", help="install the peers, and lintres")
    parser.add_argument("--peers", type=Path, default=FOLDER, help=f"where they are ({FOLDER})")
    parser.add_argument("--python", type=Path, help="whose lintres is measured")
    parser.add_argument("--size", type=int, default=6000, help="bytes of a file, about (6000)")
    parser.add_argument("--files", type=int, default=2000, help="of each kind (2000)")
    parser.add_argument("--rounds", type=int, help="15 of starts, 5 of many files")
    parser.add_argument("--into", type=Path, metavar="PAGE", help="put the tables into a page")
    options = parser.parse_args(argv)
    if not options.measure and not options.install:
        parser.error("nothing to do: start, throughput or --install")
    options.peers = Path(os.path.abspath(options.peers))
    return options


def _setting(python: Path, folder: Path) -> Setting | None:
    lintres = python.parent / "lintres"
    if not lintres.exists():
        return None
    if is_old(python):
        _tell(f"{lintres} is not that of this checkout; --install brings it up to date")
    asked = subprocess.run([lintres, "check", "--help"], capture_output=True, text=True, check=True)
    known = {name for name in ("--no-cache", "-j") if re.search(rf"{name}\b", asked.stdout)}
    there = [(peer, path) for peer in PEERS if (path := program(peer, folder))]
    for peer in PEERS:
        if not any(peer is other for other, _ in there):
            _tell(f"{peer.name} is not in {folder}, and is left out; --install puts it there")
    return Setting(python, lintres, frozenset(known), tuple(there))


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


# ---- Files ----------------------------------------------------------------------------------


def _written(folder: Path, kind: str, texts: Sequence[str]) -> int:
    """Write files that look an hour old, as nothing kept of younger ones is sure; return bytes."""
    folder.mkdir(parents=True)
    for number, text in enumerate(texts):
        path = folder / f"{number:04}{ENDINGS[kind]}"
        path.write_text(text, "utf-8")
        old = path.stat().st_mtime - _HOUR
        os.utime(path, (old, old))
    return sum(len(text.encode()) for text in texts)


# ---- One file -------------------------------------------------------------------------------


def _start(setting: Setting, folder: Path, size: int, rounds: int) -> str:
    sizes = {}
    for kind in {*_LANGUAGES, *(peer.kind for peer, _ in setting.peers)}:
        text = nearest(sized(kind, _DRAWN, size), size)
        sizes[kind] = _written(folder / kind, kind, [text])
    bare = Command("`python -c pass`", (str(setting.python), "-c", "pass"), folder)
    commands = [bare]
    for language in _LANGUAGES:
        commands += _own(setting, folder, language, f"0000{ENDINGS[language]}", sizes[language], ())
    commands += [
        Command(
            peer.titled,
            (str(path), *peer.call[1:], f"0000{ENDINGS[peer.kind]}"),
            folder / peer.kind,
            sizes[peer.kind],
            peer.fine,
        )
        for peer, path in setting.peers
    ]
    rounds_of(commands, 1, _tell)  # what is compiled and kept at a first run
    taken = rounds_of(commands, rounds, _tell)
    rows = _start_rows(taken, bare.name)
    head = ("one file", "ms", "CPU ms", "peak MiB", "times `python -c pass`", "CPU", *_BESIDE)
    return table(head, rows)


def _start_rows(taken: Rounds, bare: str) -> Iterator[tuple[str, ...]]:
    for name, several in taken.items():
        one = middle(several)
        yield (
            name,
            f"{1000 * one.wall:.1f}",
            f"{1000 * one.cpu:.1f}",
            f"{one.peak / 2**20:.1f}",
            *_ratios(several, taken[bare], 1),
            *_ratios(several, taken.get(_cold(name)), 1),
        )


# ---- Many files -----------------------------------------------------------------------------


def _throughput(setting: Setting, folder: Path, size: int, files: int, rounds: int) -> str:
    commands: list[Command] = []
    for language in _LANGUAGES:
        length = _written(folder / language, language, sized(language, files, size))
        workers = ("-j", "2") if "-j" in setting.has else ()
        commands += _own(setting, folder, language, ".", length, workers)
    counts = {}
    for peer, path in setting.peers:
        where = folder / f"for-{peer.name}"
        counts[peer.titled] = max(1, files // peer.one_in)
        length = _written(where, peer.kind, sized(peer.kind, files, size)[: counts[peer.titled]])
        argv = (str(path), *peer.call[1:], peer.all_files)
        commands.append(Command(peer.titled, argv, where, length, peer.fine))
    # What is kept of drafts is kept at a first run; peers keep nothing.
    rounds_of([one for one in commands if one.name not in counts], 1, _tell)
    taken = rounds_of(commands, rounds, _tell)
    head = ("many files", "files", "MB/s", "ms", "CPU ms", "peak MiB", *_BESIDE)
    sizes = {command.name: command.size for command in commands}
    return table(head, _throughput_rows(taken, sizes, counts, files))


def _throughput_rows(
    taken: Rounds, sizes: dict[str, int], counts: dict[str, int], files: int
) -> Iterator[tuple[str, ...]]:
    for name, several in taken.items():
        one = middle(several)
        yield (
            name,
            str(counts.get(name, files)),
            f"{sizes[name] / one.wall / 1e6:.2f}",
            f"{1000 * one.wall:.0f}",
            f"{1000 * one.cpu:.0f}",
            f"{one.peak / 2**20:.1f}",
            *_ratios(several, taken.get(_cold(name)), sizes[_cold(name)] / sizes[name]),
        )


# ---- What is said of both -------------------------------------------------------------------


def _own(
    setting: Setting, folder: Path, language: str, path: str, size: int, workers: Sequence[str]
) -> Iterator[Command]:
    """Yield lintres where it was never called, as it is without what it kept, and called again."""
    kept = folder / f"kept-{language}"
    check = (str(setting.lintres), "check", *workers)
    command = partial(Command, folder=folder / language, size=size)
    yield command(_FIRST.format(language), (*check, path), fresh=_CACHE)
    if "--no-cache" in setting.has:
        uncached = (*check, "--no-cache", path)
        yield command(f"lintres --no-cache ({language})", uncached, variables={_CACHE: str(kept)})
    yield command(f"lintres, again ({language})", (*check, path), variables={_CACHE: str(kept)})


def _cold(name: str) -> str:
    """Return the lintres beside which a command is set: that of its language, or of English."""
    return _FIRST.format("zh" if name.endswith("(zh)") else "en")


def _ratios(these: Sequence[Taken], those: Sequence[Taken] | None, scale: float) -> tuple[str, str]:
    """Return the ratios of seconds and of seconds of processor, nothing where one has failed."""
    if not those:
        return ("", "")
    beside = ratio(these, those, scale)
    return (three_figures(beside.wall), three_figures(beside.cpu))


def three_figures(number: float) -> str:
    """Return a number with three figures that count, however small it is."""
    return f"{number:.0f}" if number >= 99.95 else f"{number:#.3g}"


def _peers_table(setting: Setting, folder: Path) -> str:
    rows = [
        (peer.name, version(peer, folder), peer.kind, f"`{' '.join(peer.call)}`: {peer.rules}")
        for peer, _ in setting.peers
    ]
    return table(("peer", "version", "reads", "called as"), rows) if rows else ""


if __name__ == "__main__":
    sys.exit(main())
