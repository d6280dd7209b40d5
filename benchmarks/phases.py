"""One first call of lintres in a process of its own, phase by phase; `start.py` runs and reads it.

`python benchmarks/phases.py MODE FILE`, where the mode is `phases`, `patterns`, which also counts
the regular expressions that are compiled, `rules`, which runs each rule alone, or `command`. A line
on standard error ends each phase; between these stand the lines of `python -X importtime`.
"""

import sys
from collections.abc import Callable
from time import perf_counter, process_time


class _Counter:
    """Stands in for `re.compile`, and counts what it has not seen."""

    def __init__(self, compiling: Callable[..., object]) -> None:
        self.compiling = compiling
        self.seen: set[object] = set()
        self.count = 0
        self.seconds = 0.0

    def __call__(self, pattern: object, flags: int = 0) -> object:
        begun = process_time()
        compiled = self.compiling(pattern, flags)
        if (pattern, int(flags)) not in self.seen:
            self.seen.add((pattern, int(flags)))
            self.count += 1
            self.seconds += process_time() - begun
        return compiled

    def told(self) -> str:
        """Return the count and the microseconds since it was asked last."""
        told = f" | {self.count} | {1e6 * self.seconds:.0f}"
        self.count, self.seconds = 0, 0.0
        return told


class _Teller:
    """Ends phases, each of which begins where the last one ended."""

    def __init__(self, counter: _Counter | None) -> None:
        self.counter = counter
        self.begun, self.busy = perf_counter(), process_time()

    def ends(self, name: str) -> None:
        """Tell the microseconds that a phase took, and those of the processor."""
        wall, cpu = perf_counter() - self.begun, process_time() - self.busy
        taken = f"phase | {name} | {1e6 * wall:.0f} | {1e6 * cpu:.0f}"
        print(taken + (self.counter.told() if self.counter else ""), file=sys.stderr)
        self.begun, self.busy = perf_counter(), process_time()


def main(mode: str, path: str) -> None:
    """Go through the phases, and tell of each as it ends."""
    counter = _counting() if mode == "patterns" else None
    teller = _Teller(counter)
    teller.ends("interpreter")
    if mode == "command":
        from lintres.cli import main as command

        command(["check", path])
        teller.ends("command")
        return
    from lintres import Source, check, load_rules, parse

    teller.ends("importing lintres")
    rules = load_rules()
    teller.ends("loading the rules")
    with open(path, encoding="utf-8", newline="") as file:  # noqa: PTH123
        source = Source(file.read())
    teller.ends("reading the file")
    draft = parse(source)
    teller.ends("parsing")
    if mode == "rules":
        check(draft, ())
        teller.ends("walking")
        for rule in rules:
            check(draft, (rule,))
            teller.ends(f"{rule.code} {rule.name}")
    else:
        check(draft, rules)
        teller.ends("checking")


def _counting() -> _Counter:
    import re

    counter = _Counter(re.compile)
    re.compile = counter  # type: ignore[assignment]
    return counter


if __name__ == "__main__":
    main(*sys.argv[1:])
