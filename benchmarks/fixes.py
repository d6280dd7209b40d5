"""What fixes do to texts: `python benchmarks/fixes.py [FOLDER...] [-n N] [--suggested] [-j 2]`.

Each text is fixed twice: the second time nothing may change. Safe fixes may change no word, which
is counted here without the help of lintres. The tables tell which fixes were made and which were
refused, and why; `--show CODE... refused` prints those of a code, or all that were refused.

Without FOLDER faults are planted into drafts that are right, N of each language, one at a time, and
fixed: told is how many were found with a fix, in how many of them nothing was left to find
("settled"), and in how many the draft was again what it had been ("restored").
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter
from typing import NamedTuple

from counted import words
from faults import Subject, load
from figures import in_turn
from lintres import Checked, Diagnostic, Source, Tier, lint
from lintres.fixer import fix
from planted import draw, whole


class Outcome(NamedTuple):
    """What became of one text."""

    name: str
    made: Counter[str]
    refused: Counter[str]
    shown: tuple[str, ...]
    looks: int
    seconds: float
    again: int  # fixes that are made when all is done once more
    letters: str | None  # where the letters differ, if safe fixes alone were made


def main(argv: Sequence[str] | None = None) -> int:
    """Print the places asked for, what was made and refused, and whether promises were kept."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("-n", type=int, default=50, help="texts of each folder (50)")
    parser.add_argument("--seed", type=int, default=11, help="which texts (11)")
    parser.add_argument("--suggested", action="store_true", help="make suggested fixes too")
    parser.add_argument("--show", nargs="*", default=[], help="codes whose fixes are printed")
    parser.add_argument("-j", type=int, default=1, metavar="N", help="processes (1)")
    options = parser.parse_args(argv)
    if not options.folders:
        print("\n".join(_planted(options.n, options.seed, options.suggested, options.j)))
        return 0
    drawn = []
    for folder in options.folders:
        files = sorted(folder.glob("*.txt"))
        drawn += Random(options.seed).sample(files, min(options.n, len(files)))
    work = partial(_outcome, suggested=options.suggested, chosen=frozenset(options.show))
    outcomes = list(in_turn(work, drawn, options.j))
    for line in (line for one in outcomes for line in one.shown):
        print(line)
    print("\n".join(_report(outcomes)))
    return 0 if outcomes else 2


def _outcome(path: Path, suggested: bool, chosen: frozenset[str]) -> Outcome:
    looks = 0

    def look(source: Source) -> Checked:
        nonlocal looks
        looks += 1
        return lint(source)

    wanted = _suggested if suggested else _safe
    source = Source.read(path)
    start = perf_counter()
    done = fix(source, look, wanted)
    seconds = perf_counter() - start
    after = done.checked.draft.source
    shown = [
        f"{path.name}:{one.source.position(one.diagnostic.span.start).line}: "
        f"{one.diagnostic.code} {one.diagnostic.message}"
        for one in done.made
        if one.diagnostic.code in chosen
    ]
    shown += [
        f"{path.name}:{after.position(one.diagnostic.span.start).line}: "
        f"{one.diagnostic.code} refused: {one.reason}; {one.diagnostic.message}"
        for one in done.refused
        if chosen & {one.diagnostic.code, "refused"}
    ]
    return Outcome(
        path.name,
        Counter(one.diagnostic.code for one in done.made),
        Counter(f"{one.diagnostic.code}: {_plain(one.reason)}" for one in done.refused),
        tuple(shown),
        looks,
        seconds,
        len(fix(after, look, wanted).made),
        None if suggested else _difference(source.text, after.text),
    )


def _safe(one: Diagnostic) -> bool:
    return one.fix is not None and one.fix.tier is Tier.SAFE


def _suggested(one: Diagnostic) -> bool:
    return one.fix is not None


def _plain(reason: str) -> str:
    return reason.partition(" into line")[0]


def _difference(before: str, after: str) -> str | None:
    """Return where the words of two texts differ; None where they do not."""
    one, other = words(before), words(after)
    if one == other:
        return None
    gone, come = one - other, other - one
    return f"gone: {' '.join(gone.elements())}; come: {' '.join(come.elements())}"


def _report(outcomes: Sequence[Outcome]) -> Iterable[str]:
    made: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for one in outcomes:
        made += one.made
        refused += one.refused
    yield f"{len(outcomes)} texts, {sum(one.looks for one in outcomes)} looks"
    slowest = max(outcomes, key=lambda one: one.seconds)
    yield f"{sum(one.seconds for one in outcomes):.1f} s; {slowest.name} {slowest.seconds:.2f} s"
    yield f"{made.total()} fixes made"
    yield from (f"  {count:6} {code}" for code, count in made.most_common())
    yield f"{refused.total()} refused"
    yield from (f"  {count:6} {reason}" for reason, count in refused.most_common())
    restless = [one for one in outcomes if one.again]
    yield f"{len(restless)} texts change when fixed again{_names(restless)}"
    changed = [one for one in outcomes if one.letters]
    yield f"{len(changed)} texts whose words have changed"
    yield from (f"  {one.name}: {one.letters}" for one in changed)


# ---- Faults that are planted and fixed -------------------------------------------------------


class Mended(NamedTuple):
    """What became of one planted fault that was found with a fix."""

    code: str
    fault: str
    settled: bool
    restored: bool


def _planted(count: int, seed: int, suggested: bool, processes: int) -> Iterable[str]:
    """Yield how many faults of each kind were mended, and the sums."""
    work = partial(_mended, seed=seed, suggested=suggested)
    mended = [one for several in in_turn(work, whole(count, seed), processes) for one in several]
    kinds: dict[tuple[str, str], list[Mended]] = defaultdict(list)
    for one in mended:
        kinds[one.code, one.fault].append(one)
    for (code, fault), several in sorted(kinds.items()):
        yield f"{_figures(several)}  {code} {fault}"
    yield f"{_figures(mended)}  together"


def _figures(several: Sequence[Mended]) -> str:
    settled = sum(one.settled for one in several)
    restored = sum(one.restored for one in several)
    return f"{len(several):6} with a fix, {settled:6} settled, {restored:6} restored"


def _mended(subject: Subject, seed: int, suggested: bool) -> list[Mended]:
    wanted = _suggested if suggested else _safe
    several = []
    for fault in load():
        if subject.language not in fault.languages:
            continue
        plant = draw(subject, fault, Random(f"{seed} {subject.name} {fault.name}"), ())
        source = Source(plant.into(subject.text) if plant else subject.text)
        look = partial(lint, language=subject.language)
        found = {one.code for one in look(source).diagnostics if wanted(one)}
        if plant is None or found.isdisjoint(fault.codes):
            continue
        done = fix(source, look, wanted)
        left = {one.code for one in done.checked.diagnostics}
        restored = done.checked.draft.source.text == subject.text
        code = next(code for code in fault.codes if code in found)
        several.append(Mended(code, fault.name, left.isdisjoint(fault.codes), restored))
    return several


def _names(outcomes: Iterable[Outcome]) -> str:
    names = ", ".join(one.name for one in outcomes)
    return f": {names}" if names else ""


if __name__ == "__main__":
    raise SystemExit(main())
