"""Whether planted faults are found: `python benchmarks/planted.py [CORPUS] [--codes CODE ...]`.

Into each text one fault at a time is planted, of every kind in `faults/`; it is found if a finding
of the right code is at its place. The texts are

    composed     short drafts that `composed.py` writes in six languages
    drafts       the sample drafts of tests/drafts/
    ...          the folders of CORPUS, laid out as for `citations.py`, `own` among them

The same seed plants the same faults in the same texts. Of citations the figure "read" tells at how
many of the planted places one was read at all; a rule finds nothing where none was.

A further kind of fault is one more function in a module of `faults/`. An editor measures his own
texts by putting them, as UTF-8, in a folder CORPUS/own/.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import composed
from citations import FOLDERS, ORGAN_LINES, lines_of
from faults import Fault, Plant, Subject, load
from figures import Figure, Tally
from lintres import Diagnostic, Rule, Source, Span, check, load_rules, parse
from places import MONTHS

_DRAFTS = Path(__file__).parent.parent / "tests" / "drafts"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 2 where nothing was there to plant faults into."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--examples", type=int, default=0, metavar="N", help="of each figure")
    parser.add_argument("--only", metavar="FOLDER", help="composed, drafts or one of the corpus")
    parser.add_argument("--codes", nargs="*", metavar="CODE", help="rules or families, as CIT NUM")
    parser.add_argument("-n", type=int, default=40, help="texts of each folder and language (40)")
    parser.add_argument("--seed", type=int, default=11, help="which texts and places (11)")
    options = parser.parse_args(argv)
    measured = False
    for name, subjects in _folders(options.corpus, options.n, options.seed):
        if options.only not in (None, name):
            continue
        measured = True
        print(name, flush=True)
        for figure in measure(subjects, options.seed, frozenset(options.codes or ())):
            print(figure, flush=True)
            for example in figure.examples[: options.examples]:
                print(f"             {example}")
    if not measured:
        print("nothing to plant faults into", file=sys.stderr)
        return 2
    return 0


# ---- Texts ----------------------------------------------------------------------------------


def _folders(corpus: Path | None, count: int, seed: int) -> Iterator[tuple[str, Iterator[Subject]]]:
    yield "composed", _composed(count, seed)
    yield "drafts", _documents(_DRAFTS, 0, seed)
    for name in FOLDERS if corpus else ():
        if corpus and (corpus / name).is_dir():
            yield name, _documents(corpus / name, count, seed)
    if corpus and (corpus / "segments-6lang").is_dir():
        yield "segments-6lang", _sentences(corpus / "segments-6lang")


def _composed(count: int, seed: int) -> Iterator[Subject]:
    for language in MONTHS:
        for number, text in enumerate(composed.drafts(language, count, seed), 1):
            yield Subject(f"composed {language} {number}", language, text)


def _documents(folder: Path, count: int, seed: int) -> Iterator[Subject]:
    paths = sorted(folder.glob("*.txt"))
    if count:
        paths = sorted(Random(seed).sample(paths, min(count, len(paths))))
    for path in paths:
        source = Source.read(path)
        yield Subject(path.name, parse(source).language, source.text)


def _sentences(folder: Path) -> Iterator[Subject]:
    """Yield aligned sentences, each under the line of the organ whose document it is from."""
    origins = [line.split("/")[1] for line in lines_of(folder / "ids.txt")]
    for path in sorted(folder.glob("??.txt")):
        for number, (line, origin) in enumerate(zip(lines_of(path), origins, strict=True), 1):
            organ = ORGAN_LINES.get(origin, ORGAN_LINES["a"])[path.stem]
            yield Subject(f"{path.name}:{number}", path.stem, f"{organ}\n\n{line}\n")


# ---- Faults ---------------------------------------------------------------------------------


def measure(subjects: Iterator[Subject], seed: int, chosen: frozenset[str]) -> Iterator[Figure]:
    """Plant every kind of fault into every text that has a place for it."""
    rules = [rule for rule in load_rules() if not chosen or chosen & {rule.code, rule.code[:3]}]
    installed = {rule.code for rule in rules}
    faults = [one for one in load() if installed.intersection(one.codes)]
    found: dict[tuple[str, int], Tally] = {}
    whole: dict[int, Tally] = {}
    read: dict[str, Tally] = {}
    for subject in subjects:
        before = _found(subject.text, subject, rules)
        for rank, fault in enumerate(faults):
            plant = _draw(subject, fault, Random(f"{seed} {subject.name} {fault.name}"), before)
            if plant is None:
                continue
            judges = [rule for rule in rules if rule.code in fault.codes]
            others = _found_at(plant, subject, judges)
            good = any(one.code in fault.codes for one in others)
            example = _example(subject, plant, others)
            label = f"{subject.language}: {fault.name}, by {' or '.join(fault.codes)}"
            found.setdefault((subject.language, rank), Tally(label)).add(good, example)
            whole.setdefault(rank, Tally(f"all: {fault.name}")).add(good, example)
            if fault.codes[0].startswith("CIT"):
                name = f"{subject.language}: planted places that are read"
                tally = read.setdefault(subject.language, Tally(name))
                tally.add(_is_read(plant, subject), example)
    yield from (read[language].figure() for language in sorted(read))
    yield from (found[key].figure() for key in sorted(found))
    yield from (whole[rank].figure()._replace(examples=()) for rank in sorted(whole))


def _draw(
    subject: Subject, fault: Fault, chance: Random, before: Sequence[Diagnostic]
) -> Plant | None:
    """Return a fault planted where the text had none of its kind."""
    if subject.language not in fault.languages:
        return None
    for _ in range(_TRIES):
        plant = fault.plant(subject, chance)
        if plant is None:
            return None
        if not any(one.code in fault.codes and _overlap(one.span, plant.span) for one in before):
            return plant
    return None


_TRIES = 5


def _found(text: str, subject: Subject, rules: Sequence[Rule]) -> Sequence[Diagnostic]:
    return check(parse(Source(text), language=subject.language), rules)


def _is_read(plant: Plant, subject: Subject) -> bool:
    draft = parse(Source(plant.into(subject.text)), language=subject.language)
    return any(
        _overlap(citation.span(part), plant.place)
        for citation in draft.citations
        for cited in citation.cited
        for part in (cited.printed, *((cited.day.printed,) if cited.day else ()))
    )


def _found_at(plant: Plant, subject: Subject, rules: Sequence[Rule]) -> list[Diagnostic]:
    found = _found(plant.into(subject.text), subject, rules)
    return [one for one in found if _overlap(one.span, plant.place)]


def _overlap(one: Span, other: Span) -> bool:
    """Whether two stretches have a character in common, or touch where one is empty."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _example(subject: Subject, plant: Plant, others: Sequence[Diagnostic]) -> str:
    line = subject.text.count("\n", 0, plant.span.start) + 1
    before = subject.text[max(0, plant.span.start - 50) : plant.span.start]
    after = subject.text[plant.span.end : plant.span.end + 30]
    words = f"{before}[{plant.text}]{after}".replace("\n", "\u23ce")
    codes = ", ".join(one.code for one in others) or "nothing"
    return f"{subject.name}:{line}: {words} (found: {codes})"


if __name__ == "__main__":
    sys.exit(main())
