"""What the rules report on real texts: `python benchmarks/findings.py FOLDER... [-n N]`.

Published texts are nearly clean: an error on one is false until a person has read the place. The
table counts findings and texts a code; `--show` prints the places of a code or a severity. The same
texts are drawn every time for the same `--seed`.
"""

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from lintres import Source, lint


def main(argv: Sequence[str] | None = None) -> int:
    """Print the places asked for, then the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("-n", type=int, default=50, help="texts of each folder (50)")
    parser.add_argument("--seed", type=int, default=11, help="which texts (11)")
    parser.add_argument("--show", nargs="*", default=["error"], help="codes, severities (error)")
    options = parser.parse_args(argv)
    findings: Counter[tuple[str, str]] = Counter()
    texts: Counter[tuple[str, str]] = Counter()
    read = 0
    for folder in options.folders:
        files = sorted(folder.glob("*.txt"))
        for path in random.Random(options.seed).sample(files, min(options.n, len(files))):
            read += 1
            found = _show(path, frozenset(options.show))
            findings.update(found)
            texts.update(set(found))
    print(f"{read} texts")
    for (code, severity), count in sorted(findings.items()):
        print(f"  {code} {severity:8} {count:6} findings in {texts[code, severity]:5} texts")
    return 0


def _show(path: Path, chosen: frozenset[str]) -> list[tuple[str, str]]:
    source = Source.read(path)
    diagnostics = lint(source).diagnostics
    for one in diagnostics:
        if chosen & {one.code, one.severity.value}:
            line = source.position(one.span.start).line
            printed = " ".join(source.slice(one.span)[:60].split())
            print(f"{path.name}:{line}: {one.code} {one.message} [{printed}]")
    return [(one.code, one.severity.value) for one in diagnostics]


if __name__ == "__main__":
    raise SystemExit(main())
