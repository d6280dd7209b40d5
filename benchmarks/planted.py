"""Whether planted faults are found: `python benchmarks/planted.py [CORPUS] [--codes CODE ...]`.

Into each text one fault at a time is planted, of every kind in `faults/`; it is found if a finding
of the right code is at its place. The texts are

    composed     short drafts that cite, which `composed.py` writes in six languages
    whole        whole drafts and adopted texts that `drafting.py` composes in six languages
    drafts       the sample drafts of tests/drafts/
    ...          the folders of CORPUS, laid out as for `citations.py`, `own` among them

The same seed plants the same faults in the same texts. Of citations the figure "read" tells at how
many of the planted places one was read at all; a rule finds nothing where none was. `--json` writes
for each folder, rule and language how many faults were planted and how many found; a fault that any
of several rules may find counts for the first of them.

A further kind of fault is one more function in a module of `faults/`. An editor measures his own
texts by putting them, as UTF-8, in a folder CORPUS/own/.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeAlias, TypedDict

import composed
import drafting
from citations import FOLDERS, ORGAN_LINES, lines_of
from faults import Fault, Plant, Subject, load
from figures import Figure, Tally, in_turn
from lintres import Diagnostic, Draft, Rule, Source, check, load_rules, parse
from places import MONTHS

_RIGHT = "whole"  # the folder whose texts are right in every point
_OWN = frozenset({"composed", _RIGHT, "drafts"})
_ENOUGH = 0.97  # of the faults planted into them
_DRAFTS = Path(__file__).parent.parent / "tests" / "drafts"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 2 where nothing was there to plant faults into."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--examples", type=int, default=0, metavar="N", help="of each figure")
    parser.add_argument(
        "--only", metavar="FOLDER", help="composed, whole, drafts or one of the corpus"
    )
    parser.add_argument("--codes", nargs="*", metavar="CODE", help="rules or families, as CIT NUM")
    parser.add_argument("-n", type=int, default=40, help="texts of each folder and language (40)")
    parser.add_argument("--seed", type=int, default=11, help="which texts and places (11)")
    parser.add_argument("-j", type=int, default=1, metavar="N", help="processes (1)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures of each rule")
    options = parser.parse_args(argv)
    chosen = tuple(options.codes or ())
    told: dict[str, Told] = {}
    for name, subjects in _folders(options.corpus, options.n, options.seed):
        if options.only not in (None, name):
            continue
        print(name, flush=True)
        plant = partial(outcomes, seed=options.seed, chosen=chosen, right=name == _RIGHT)
        several = list(in_turn(plant, subjects, options.j))
        told[name] = {
            "texts": len(several),
            "clean": sum(not one.before for one in several) if name == _RIGHT else 0,
            "rules": recall(several),
        }
        for figure in figures(name, several):
            print(figure, flush=True)
            for example in figure.examples[: options.examples]:
                print(f"             {example}")
    if not told:
        print("nothing to plant faults into", file=sys.stderr)
        return 2
    for figure in own_figures(told):
        print(figure)
    without = sorted(
        _codes(_rules(chosen)) - {code for one in _faults(chosen) for code in one.codes}
    )
    if without:
        print(f"no fault is planted for {' '.join(without)}")
    if options.json:
        result = {"n": options.n, "seed": options.seed, "folders": told}
        options.json.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")
    return 0


# ---- Texts ----------------------------------------------------------------------------------


def _folders(corpus: Path | None, count: int, seed: int) -> Iterator[tuple[str, Iterator[Subject]]]:
    yield "composed", _composed(count, seed)
    yield _RIGHT, whole(count, seed)
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


def whole(count: int, seed: int) -> Iterator[Subject]:
    for language in MONTHS:
        for number, draft in enumerate(drafting.compose(language, count, seed), 1):
            yield Subject(f"whole {language} {number}", language, draft.text)


def _documents(folder: Path, count: int, seed: int) -> Iterator[Subject]:
    paths = sorted(folder.glob("*.txt"))
    if count:
        paths = sorted(Random(seed).sample(paths, min(count, len(paths))))
    for path in paths:
        yield Subject(path.name, _UNKNOWN, Source.read(path).text)


def _sentences(folder: Path) -> Iterator[Subject]:
    """Yield aligned sentences, each under the line of the organ whose document it is from."""
    origins = [line.split("/")[1] for line in lines_of(folder / "ids.txt")]
    for path in sorted(folder.glob("??.txt")):
        for number, (line, origin) in enumerate(zip(lines_of(path), origins, strict=True), 1):
            organ = ORGAN_LINES.get(origin, ORGAN_LINES["a"])[path.stem]
            yield Subject(f"{path.name}:{number}", path.stem, f"{organ}\n\n{line}\n")


_UNKNOWN = ""  # the language of a text that is to be recognised


# ---- Faults ---------------------------------------------------------------------------------


class Outcome(NamedTuple):
    """What became of one planted fault; `read` is told of faults in citations alone."""

    language: str
    fault: str
    codes: tuple[str, ...]
    found: bool
    read: bool | None
    example: str


class Planted(NamedTuple):
    """What became of the faults of one text, and what was found in it before."""

    before: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


def outcomes(subject: Subject, seed: int, chosen: tuple[str, ...], *, right: bool) -> Planted:
    """Plant every kind of fault that a rule minds in texts of this organ, stage and time.

    At a text that is right all rules look first, not those alone that are to find the faults.
    """
    draft = parse(Source(subject.text), language=subject.language or None)
    subject.language = draft.language
    wanted = {code for one in _faults(chosen) for code in one.codes}
    before = check(draft, [one for one in _rules(chosen) if right or one.code in wanted])
    on = _codes(rule for rule in _rules(chosen) if rule.applies_to(draft))
    several = []
    for fault in _faults(chosen):
        if subject.language not in fault.languages or not on.intersection(fault.codes):
            continue
        plant = draw(subject, fault, Random(f"{seed} {subject.name} {fault.name}"), before)
        if plant is not None:
            several.append(_outcome(subject, fault, plant, chosen))
    said = tuple(f"{subject.name}: {one.code} {one.message}" for one in before)
    return Planted(said, tuple(several))


def _outcome(subject: Subject, fault: Fault, plant: Plant, chosen: tuple[str, ...]) -> Outcome:
    draft = parse(Source(plant.into(subject.text)), language=subject.language)
    judges = [rule for rule in _rules(chosen) if rule.code in fault.codes]
    there = [one for one in check(draft, judges) if one.span.overlaps(plant.place)]
    cites = fault.codes[0].startswith("CIT")
    return Outcome(
        subject.language,
        fault.name,
        fault.codes,
        bool(there),
        _is_read(plant, draft) if cites else None,
        _example(subject, plant, there),
    )


@cache
def _rules(chosen: tuple[str, ...]) -> tuple[Rule, ...]:
    """Return the rules that codes or families name, all of them where none is named."""
    rules = load_rules()
    return tuple(one for one in rules if not chosen or {one.code, one.code[:3]} & {*chosen})


def _codes(rules: Iterable[Rule]) -> set[str]:
    return {rule.code for rule in rules}


@cache
def _faults(chosen: tuple[str, ...]) -> tuple[Fault, ...]:
    installed = _codes(_rules(chosen))
    return tuple(one for one in load() if installed.intersection(one.codes))


def draw(
    subject: Subject, fault: Fault, chance: Random, before: Sequence[Diagnostic]
) -> Plant | None:
    """Return a fault planted where the text had none of its kind."""
    for _ in range(_TRIES):
        plant = fault.plant(subject, chance)
        if plant is None:
            return None
        if not any(one.code in fault.codes and one.span.overlaps(plant.span) for one in before):
            return plant
    return None


_TRIES = 5


def _is_read(plant: Plant, draft: Draft) -> bool:
    return any(
        citation.span(part).overlaps(plant.place)
        for citation in draft.citations
        for cited in citation.cited
        for part in (cited.printed, *((cited.day.printed,) if cited.day else ()))
    )


def _example(subject: Subject, plant: Plant, others: Sequence[Diagnostic]) -> str:
    line = subject.text.count("\n", 0, plant.span.start) + 1
    before = subject.text[max(0, plant.span.start - 50) : plant.span.start]
    after = subject.text[plant.span.end : plant.span.end + 30]
    words = f"{before}[{plant.text}]{after}".replace("\n", "\u23ce")
    codes = ", ".join(one.code for one in others) or "nothing"
    return f"{subject.name}:{line}: {words} (found: {codes})"


# ---- Figures --------------------------------------------------------------------------------

# Of each rule, by language: how many faults were found, and how many planted.
Recall: TypeAlias = dict[str, dict[str, tuple[int, int]]]


def recall(several: Iterable[Planted]) -> Recall:
    """Return what was found for each rule."""
    counted: Recall = defaultdict(dict)
    for one in (outcome for text in several for outcome in text.outcomes):
        found, planted = counted[one.codes[0]].get(one.language, (0, 0))
        counted[one.codes[0]][one.language] = (found + one.found, planted + 1)
    return counted


class Told(TypedDict):
    """What is told of a folder: texts, how many of them were right, and what was found."""

    texts: int
    clean: int
    rules: Recall


def own_figures(told: Mapping[str, Told]) -> Iterator[Figure]:
    """Tell what was found in the drafts of our own making, and of which rules too little."""
    pairs: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for folder in _OWN & told.keys():
        for code, languages in told[folder]["rules"].items():
            for language, counted in languages.items():
                pairs[code, language].append(counted)
    sums = {
        pair: (sum(found for found, _ in counted), sum(planted for _, planted in counted))
        for pair, counted in sorted(pairs.items())
    }
    if sums:
        print("own drafts together")
        found, planted = map(sum, zip(*sums.values(), strict=True))
        yield Figure("planted faults found", found, planted)
    for (code, language), (found, planted) in sums.items():
        if found < _ENOUGH * planted:
            yield Figure(f"{code} in {language}", found, planted)


def figures(folder: str, several: Sequence[Planted]) -> Iterator[Figure]:
    """Tell for each language, then over all, how many faults of each kind were found."""
    if folder == _RIGHT:
        right = Tally("right drafts without a finding, before any fault was planted")
        for text in several:
            right.add(not text.before, "; ".join(text.before))
        yield right.figure()
    found: dict[tuple[str, str], Tally] = {}
    whole: dict[str, Tally] = {}
    read: dict[str, Tally] = {}
    for one in (outcome for text in several for outcome in text.outcomes):
        label = f"{one.language}: {one.fault}, by {' or '.join(one.codes)}"
        found.setdefault((one.language, one.fault), Tally(label)).add(one.found, one.example)
        whole.setdefault(one.fault, Tally(f"all: {one.fault}")).add(one.found, one.example)
        if one.read is not None:
            name = f"{one.language}: planted places that are read"
            read.setdefault(one.language, Tally(name)).add(one.read, one.example)
    order = [fault.name for fault in load()]
    yield from (read[language].figure() for language in sorted(read))
    for key in sorted(found, key=lambda key: (key[0], order.index(key[1]))):
        yield found[key].figure()
    for name in sorted(whole, key=order.index):
        yield whole[name].figure()._replace(examples=())


if __name__ == "__main__":
    sys.exit(main())
