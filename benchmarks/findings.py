"""What the rules report on real texts: `python benchmarks/findings.py FOLDER... [-n N] [-j 2]`.

Published texts are nearly clean: an error on one is false until a person has read the place. For
each folder, and for all of them together, the table tells of each rule its findings in 1,000 texts
and the share of the texts that have one; `--show` prints the places of a code or a severity. The
same texts are drawn every time for the same `--seed`. `--json` writes the counts.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from figures import in_turn
from lintres import Severity, Source, lint, load_rules


class Found(NamedTuple):
    """What was found in one text: how often each code, the errors, and the places asked for."""

    language: str
    codes: Counter[str]
    errors: Counter[str]
    shown: tuple[str, ...]


class Total(NamedTuple):
    """What was found in several texts: findings of each code, and texts that have one."""

    language: str  # of most of the texts
    texts: int
    findings: Counter[str]
    texts_with: Counter[str]
    errors: Counter[str]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the places asked for, then the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("-n", type=int, default=50, help="texts of each folder (50)")
    parser.add_argument("--seed", type=int, default=11, help="which texts (11)")
    parser.add_argument("--show", nargs="*", default=["error"], help="codes, severities (error)")
    parser.add_argument("-j", type=int, default=1, metavar="N", help="processes (1)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the counts")
    options = parser.parse_args(argv)
    totals: dict[str, Total] = {}
    everything: list[Found] = []
    for folder in options.folders:
        files = sorted(folder.glob("*.txt"))
        drawn = random.Random(options.seed).sample(files, min(options.n, len(files)))
        several = list(in_turn(partial(_found, chosen=frozenset(options.show)), drawn, options.j))
        for place in (place for one in several for place in one.shown):
            print(place)
        totals[folder.name] = _total(several)
        everything += several
    if not everything:
        print("no texts in", *options.folders)
        return 2
    for name, total in totals.items():
        print("\n".join((f"{name}: {total.texts} texts", *_rows(total))))
    if len(totals) > 1:
        total = _total(everything)
        print("\n".join((f"together: {total.texts} texts", *_rows(total))))
    if options.json:
        told = {"n": options.n, "seed": options.seed, "folders": _told(totals)}
        options.json.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", "utf-8")
    return 0


def _found(path: Path, chosen: frozenset[str]) -> Found:
    source = Source.read(path)
    checked = lint(source)
    codes: Counter[str] = Counter()
    errors: Counter[str] = Counter()
    shown = []
    for one in checked.diagnostics:
        codes[one.code] += 1
        errors[one.code] += one.severity is Severity.ERROR
        if chosen & {one.code, one.severity.value}:
            line = source.position(one.span.start).line
            printed = " ".join(source.slice(one.span)[:60].split())
            shown.append(f"{path.name}:{line}: {one.code} {one.message} [{printed}]")
    return Found(checked.draft.language, codes, errors, tuple(shown))


def _total(several: Iterable[Found]) -> Total:
    findings: Counter[str] = Counter()
    texts_with: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    errors: Counter[str] = Counter()
    for one in several:
        languages[one.language] += 1
        findings.update(one.codes)
        texts_with.update(set(one.codes))
        errors.update(one.errors)
    (language, _), *_ = languages.most_common(1) or [("", 0)]
    return Total(language, languages.total(), findings, texts_with, errors)


def _rows(total: Total) -> Iterable[str]:
    """Yield a line for each rule that found something, and one for the errors."""
    if not total.texts:
        return
    yield f"  {total.errors.total() / total.texts:8.2f} errors in a text"
    for rule in load_rules():
        if count := total.findings[rule.code]:
            share = 100 * total.texts_with[rule.code] / total.texts
            often = 1000 * count / total.texts
            yield (
                f"  {often:8.1f} in 1,000 texts, in {share:5.1f} % of them"
                f"  {rule.code} {rule.severity.value:7} {rule.name}"
            )


def _told(totals: dict[str, Total]) -> dict[str, object]:
    """Return the counts as JSON has them: of each rule findings, texts with one, and errors."""
    return {
        name: {
            "language": total.language,
            "texts": total.texts,
            "errors": total.errors.total(),
            "rules": {
                rule.code: [count[rule.code] for count in total[2:]] for rule in load_rules()
            },
        }
        for name, total in totals.items()
    }


if __name__ == "__main__":
    raise SystemExit(main())
