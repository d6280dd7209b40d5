"""Whether planted faults are found: `python benchmarks/planted.py [CORPUS] [--examples N] [-n N]`.

Into each text one fault at a time is planted, of every kind in `faults.py`, at a citation that the
registry knows to be right; it is found if a finding of the right code overlaps it. The texts are

    composed     short drafts that `composed.py` writes in six languages
    drafts       the sample drafts of tests/drafts/
    ...          the folders of CORPUS, laid out as for `citations.py`, `own` among them

The same seed plants the same faults in the same texts. Besides, the figure "read" tells at how many
of the planted places a citation was read at all; a rule finds nothing where none was. Kinds whose
rules are not installed are only read.

A further kind of fault is one more function in `faults.py`. An editor measures his own texts by
putting them, as UTF-8, in a folder CORPUS/own/.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import composed
from citations import FOLDERS, ORGAN_LINES, lines_of
from faults import FAULTS, Fault, Plant
from figures import Figure, Tally
from lintres import Diagnostic, Draft, Registry, Rule, Source, Span, check, load_rules, parse
from places import MONTHS, Place, places

_DRAFTS = Path(__file__).parent.parent / "tests" / "drafts"
_FAMILY = "CIT"


class Sample(NamedTuple):
    """A text to plant faults into."""

    name: str
    language: str
    text: str


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 2 where nothing was there to plant faults into."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--examples", type=int, default=0, metavar="N", help="of each figure")
    parser.add_argument("--only", metavar="FOLDER", help="composed, drafts or one of the corpus")
    parser.add_argument("-n", type=int, default=40, help="texts of each folder and language (40)")
    parser.add_argument("--seed", type=int, default=11, help="which texts and places (11)")
    options = parser.parse_args(argv)
    measured = False
    for name, samples in _folders(options.corpus, options.n, options.seed):
        if options.only not in (None, name):
            continue
        measured = True
        print(name, flush=True)
        for figure in measure(samples, options.seed):
            print(figure, flush=True)
            for example in figure.examples[: options.examples]:
                print(f"             {example}")
    if not measured:
        print("nothing to plant faults into", file=sys.stderr)
        return 2
    return 0


# ---- Texts ----------------------------------------------------------------------------------


def _folders(corpus: Path | None, count: int, seed: int) -> Iterator[tuple[str, Iterator[Sample]]]:
    yield "composed", _composed(count, seed)
    yield "drafts", _documents(_DRAFTS, 0, seed)
    for name in FOLDERS if corpus else ():
        if corpus and (corpus / name).is_dir():
            yield name, _documents(corpus / name, count, seed)
    if corpus and (corpus / "segments-6lang").is_dir():
        yield "segments-6lang", _sentences(corpus / "segments-6lang")


def _composed(count: int, seed: int) -> Iterator[Sample]:
    for language in MONTHS:
        for number, text in enumerate(composed.drafts(language, count, seed), 1):
            yield Sample(f"composed {language} {number}", language, text)


def _documents(folder: Path, count: int, seed: int) -> Iterator[Sample]:
    paths = sorted(folder.glob("*.txt"))
    if count:
        paths = sorted(Random(seed).sample(paths, min(count, len(paths))))
    for path in paths:
        source = Source.read(path)
        yield Sample(path.name, parse(source).language, source.text)


def _sentences(folder: Path) -> Iterator[Sample]:
    """Yield aligned sentences, each under the line of the organ whose document it is from."""
    origins = [line.split("/")[1] for line in lines_of(folder / "ids.txt")]
    for path in sorted(folder.glob("??.txt")):
        for number, (line, origin) in enumerate(zip(lines_of(path), origins, strict=True), 1):
            organ = ORGAN_LINES.get(origin, ORGAN_LINES["a"])[path.stem]
            yield Sample(f"{path.name}:{number}", path.stem, f"{organ}\n\n{line}\n")


# ---- Faults ---------------------------------------------------------------------------------


def measure(samples: Iterator[Sample], seed: int) -> Iterator[Figure]:
    """Plant every kind of fault into every text that has a place for it."""
    rules = [rule for rule in load_rules() if rule.code.startswith(_FAMILY)]
    installed = {rule.code for rule in rules}
    found: dict[tuple[str, int], Tally] = {}
    whole: dict[int, Tally] = {}
    read: dict[str, Tally] = {}
    registry = Registry()
    for sample in samples:
        candidates = list(places(sample.text, sample.language, registry))
        for rank, fault in enumerate(FAULTS):
            chance = Random(f"{seed} {sample.name} {fault.name}")
            plant = _draw(candidates, fault, chance, registry)
            if plant is None:
                continue
            text = f"{sample.text[: plant.span.start]}{plant.text}{sample.text[plant.span.end :]}"
            planted = Span(plant.span.start, plant.span.start + len(plant.text))
            draft = parse(Source(text), language=sample.language)
            name = f"{sample.language}: planted places that are read"
            tally = read.setdefault(sample.language, Tally(name))
            tally.add(_is_read(draft, planted), _example(sample, plant, []))
            if installed.intersection(fault.codes):
                key = (sample.language, rank)
                label = f"{sample.language}: {fault.name}, by {' or '.join(fault.codes)}"
                others = _found_at(draft, planted, rules)
                good = any(one.code in fault.codes for one in others)
                example = _example(sample, plant, others)
                found.setdefault(key, Tally(label)).add(good, example)
                whole.setdefault(rank, Tally(f"all: {fault.name}")).add(good, example)
    yield from (read[language].figure() for language in sorted(read))
    yield from (found[key].figure() for key in sorted(found))
    yield from (whole[rank].figure()._replace(examples=()) for rank in sorted(whole))


def _draw(
    candidates: Sequence[Place], fault: Fault, chance: Random, registry: Registry
) -> Plant | None:
    """Return the fault at a place drawn by lot, of those that lend themselves to it."""
    for place in chance.sample(candidates, len(candidates)):
        plant = fault.plant(place, chance, registry)
        if plant:
            return plant
    return None


def _is_read(draft: Draft, planted: Span) -> bool:
    return any(
        _overlap(citation.span(part), planted)
        for citation in draft.citations
        for cited in citation.cited
        for part in (cited.printed, *((cited.day.printed,) if cited.day else ()))
    )


def _found_at(draft: Draft, planted: Span, rules: Sequence[Rule]) -> list[Diagnostic]:
    return [one for one in check(draft, rules) if _overlap(one.span, planted)]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _example(sample: Sample, plant: Plant, others: Sequence[Diagnostic]) -> str:
    line = sample.text.count("\n", 0, plant.span.start) + 1
    before = sample.text[max(0, plant.span.start - 50) : plant.span.start]
    after = sample.text[plant.span.end : plant.span.end + 30]
    words = f"{before}[{plant.text}]{after}".replace("\n", "\u23ce")
    codes = ", ".join(one.code for one in others) or "nothing"
    return f"{sample.name}:{line}: {words} (found: {codes})"


if __name__ == "__main__":
    sys.exit(main())
