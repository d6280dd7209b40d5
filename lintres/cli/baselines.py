"""The baselines of a call: what they keep from its report, and what has become of them."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lintres.cli.console import Refusal, complain, reason
from lintres.cli.writing import replace_file
from lintres.configuration.settings import Settings
from lintres.diagnostic import Severity
from lintres.reports.display import visible
from lintres.reports.tally import counted
from lintres.verdict import Verdict

if TYPE_CHECKING:
    from lintres.baseline import Baseline

_DEFAULT = Path("lintres-baseline.json")

# What a stale entry counts as: like a comment that switches nothing off.
_STALE = Severity.WARNING


def baseline_options(parser: ArgumentParser) -> None:
    """Add what says which findings are known."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--baseline",
        type=Path,
        metavar="FILE",
        help="findings that are known and not reported "
        f"(default: that of the configuration, or {_DEFAULT} in the current folder)",
    )
    group.add_argument("--no-baseline", action="store_true", help="report known findings too")


def writing_option(parser: ArgumentParser) -> None:
    """Add --write-baseline."""
    parser.add_argument(
        "--write-baseline",
        action="store_true",
        help="make a baseline of all findings; take out of one that is there what is mended",
    )


class Baselines:
    """Each baseline that holds for a draft of a call, read once."""

    def __init__(self, arguments: Namespace) -> None:
        self._writes: bool = vars(arguments).get("write_baseline", False)
        if self._writes and arguments.no_baseline:
            raise Refusal("--no-baseline leaves none to write: take one of the two")
        self._arguments = arguments
        self._opened: dict[Path, Baseline] = {}
        self._fails = False

    def open(self, several: Iterable[Settings]) -> None:
        """Read the baselines of some drafts. Raises Refusal for one that cannot be read."""
        if self._arguments.no_baseline:
            return
        # Thousands of drafts share a few settings.
        for settings in {id(one): one for one in several}.values():
            path = self._path(settings)
            there = path.exists()
            if not there and not self._writes:
                if path != _DEFAULT:
                    raise Refusal(f"{path}: no such baseline; --write-baseline makes it")
            elif path not in self._opened:
                self._opened[path] = _read(path) if there else _begun(path)
            self._fails = self._fails or (
                settings.fail_on is not None and _STALE.rank <= settings.fail_on.rank
            )

    def reported(self, verdict: Verdict, settings: Settings) -> Verdict:
        """Return a checked draft less the findings that are known, or not sure enough.

        All that was found is to come in: what is not sure enough may be known all the same.
        """
        baseline = self._opened.get(self._path(settings))
        if baseline is not None:
            verdict = baseline.unknown(verdict, settings.codes)
        return settings.sure(verdict)

    @property
    def rests_on(self) -> Iterator[str]:
        """The files that were read, and the one that would be if it were there."""
        yield from map(str, (_DEFAULT, *self._opened))

    @property
    def tells_stale(self) -> bool:
        """Whether there are entries to complain of."""
        return any(one.stale for one in self._opened.values())

    def notes(self) -> Iterator[str]:
        """Yield how many findings are not reported, and where they are known from."""
        for path, baseline in self._opened.items():
            if baseline.held:
                verb = "is" if baseline.held == 1 else "are"
                several = counted(baseline.held, "known finding")
                yield f"{several} {verb} left out: {visible(str(path))}.\n"

    def settle(self) -> bool:
        """Write what is to be written, or tell of stale entries; whether the call fails for them.

        Raises Refusal where a baseline cannot be written.
        """
        stale = [one for one in self._opened.values() if one.stale]
        if self._writes:
            for one in self._opened.values():
                _write(one)
            return False
        for one in stale:
            _complain_of_stale(one)
        return bool(stale) and self._fails

    def _path(self, settings: Settings) -> Path:
        return self._arguments.baseline or settings.baseline or _DEFAULT


def _read(path: Path) -> "Baseline":
    from lintres.baseline import Baseline, BaselineError  # json is for those who have one

    try:
        return Baseline.read(path)
    except BaselineError as fault:
        raise Refusal(str(fault)) from None
    except OSError as fault:
        raise Refusal(f"{path}: cannot be read: {reason(fault)}") from None


def _begun(path: Path) -> "Baseline":
    from lintres.baseline import Baseline  # as above

    return Baseline(path, None)


def _write(baseline: "Baseline") -> None:
    path = baseline.path
    was = None if baseline.is_new else path.read_bytes()
    text = baseline.text().encode()
    if text != was:
        replace_file(path, text, was=was)
    if baseline.is_new:
        complain(f"{path}: {counted(baseline.size, 'finding')} from now on known")
        return
    out, left = len(baseline.stale), baseline.size
    taken = f"{counted(out, 'entry', 'entries')} taken out" if out else "nothing to take out"
    complain(f"{path}: {taken}, {left} left")


def _complain_of_stale(baseline: "Baseline") -> None:
    told = Counter(f"{one.code} in {one.file}" for one in baseline.stale)
    one = len(baseline.stale) == 1
    complain(
        f"{baseline.path}: {counted(len(baseline.stale), 'entry', 'entries')} "
        f"{'is' if one else 'are'} mended ({', '.join(told)}); "
        f"`lintres check --write-baseline` takes {'it' if one else 'them'} out"
    )
