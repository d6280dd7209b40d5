"""How well lintres reads real texts: `python benchmarks/accuracy.py CORPUS [--examples N]`.

CORPUS is a folder of real texts; each of the folders named below that is there is measured. An
editor who owns other texts can lay them out alike:

labelled-en/, labelled-en.jsonl.gz  texts, and for each the kind of every element
drafts-en/, adopted-en/             texts copied out of PDF: numbers, notes, organ line, title
adopted-fr/, sc-en/                 converted or corrected texts: numbers, organ line, both parts
segments-6lang/                     aligned sentences, one a line, in en.txt, ar.txt, es.txt, ...

What is read of citations is told at the end, and by `citations.py` alone.

A figure is printed with what it counts; `--examples` shows places where lintres and the labels, or
lintres and plain counting, disagree, so that a person can tell which of the two is wrong.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import citations
from figures import Figure, Measure, Tally, reader_of_arguments, report
from lintres import Draft, Source, parse
from lintres.reports.structure import Element, blocks_of
from lintres.syntax import OrganLine, Sponsors, Title, Unknown, walk

# ---- Labelled texts -------------------------------------------------------------------------

# A shorter piece is a scrap of a table or a date, and says nothing.
_SHORTEST_LABEL = 25
_LONGEST_ANNEX_HEADING = 120
_RIGHT = {
    "preambular": {"preambular", "subparagraph"},
    "operative": {"operative", "subparagraph"},
    "title": {"title"},
}


class Label(NamedTuple):
    """An element of a text as its source labels it."""

    kind: str
    text: str
    start: int
    end: int


def labelled(corpus: Path) -> Iterator[Figure]:
    """Compare the kinds of blocks with the labels of the source, up to the first annex."""
    tallies = {kind: Tally(f"labelled {kind}: in a block of the right kind") for kind in _RIGHT}
    known = Tally("documents without an unknown block")
    covered = Tally("documents with every character in exactly one block")
    with gzip.open(corpus / "labelled-en.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for record in records:
        path = corpus / record["file"]
        if not path.exists():
            continue
        draft = parse(Source.read(path))
        blocks = blocks_of(draft)
        kinds = _kind_of_each_character(draft, blocks)
        for label in _labels(record["elements"], draft.source.text):
            found = Counter(kinds[label.start : label.end]).most_common(1)[0][0]
            line = draft.source.position(label.start).line
            tallies[label.kind].add(
                found in _RIGHT[label.kind],
                f"{path.name}:{line}: labelled {label.kind}, read as {found}: {label.text[:70]!r}",
            )
        known.add(
            not any(block.kind == "unknown" for block in blocks),
            f"{path.name}: "
            + "; ".join(block.text[:60] for block in blocks if block.kind == "unknown"),
        )
        covered.add(_covers(draft, blocks), path.name)
    yield from (tally.figure() for tally in (*tallies.values(), known, covered))


def _labels(elements: Iterable[dict[str, str | None]], text: str) -> Iterator[Label]:
    """Yield the labels of title and paragraphs above the first annex, with their places."""
    position = 0
    for element in elements:
        words = (element["text"] or "").strip()
        if words.lower().startswith("annex") and len(words) < _LONGEST_ANNEX_HEADING:
            return
        head = words.split("\n")[0][:60]
        start = text.find(head, position)
        if not head or start < 0:
            continue
        position = start
        kind = "title" if element["type"] == "title" else element["paragraph_type"]
        organ = kind == "preambular" and words.startswith("The ") and len(words) < 120
        if kind in _RIGHT and len(words) >= _SHORTEST_LABEL and not organ:
            yield Label(kind, words, start, min(len(text), start + len(words)))


def _kind_of_each_character(draft: Draft, blocks: Iterable[Element]) -> list[str]:
    kinds = ["nothing"] * len(draft.source.text)
    for block in blocks:
        for start, end in block.spans:
            kinds[start:end] = [block.kind] * (end - start)
    return kinds


def _covers(draft: Draft, blocks: Iterable[Element]) -> bool:
    owners = [0] * len(draft.source.text)
    for block in blocks:
        for start, end in block.spans:
            for offset in range(start, end):
                owners[offset] += 1
    return all(
        count == 1 or (count == 0 and character.isspace())
        for count, character in zip(owners, draft.source.text, strict=True)
    )


# ---- Whole documents ------------------------------------------------------------------------


def whole(folder: Path) -> Iterator[Figure]:
    """Measure the structure of documents against what every resolution has."""
    names = (
        "organ line found", "title found", "sponsors or submitting line found",
        "preamble and operative part found", "operative numbers consecutive",
        "footnote marks and notes pair up", "documents without an unknown block",
        "no sign of a conversion that damaged the text",
    )  # fmt: skip
    tallies = {name: Tally(name) for name in names}
    for path in sorted(folder.glob("*.txt")):
        draft = parse(Source.read(path))
        for name, good, example in _facts(draft):
            tallies[name].add(good, f"{path.name}: {example}")
    yield from (tally.figure() for tally in tallies.values() if tally.total)


def _facts(draft: Draft) -> Iterator[tuple[str, bool, str]]:
    resolution = draft.resolution
    nodes = list(walk(resolution))
    opening = draft.source.text[:40].replace("\n", " ")
    if draft.identity.kind != "amendment":
        organ = any(isinstance(node, OrganLine) for node in nodes) or any(
            draft.lexicon.organ_that_speaks(one.body.text) for one in resolution.clauses
        )
        yield "organ line found", organ, opening
        both = bool(resolution.paragraphs) and bool(resolution.recitals)
        yield "preamble and operative part found", both, opening
    if draft.identity.profile != "sc":
        yield "title found", any(isinstance(node, Title) for node in nodes), opening
    if draft.identity.stage == "draft":
        found = any(isinstance(node, Sponsors) for node in nodes)
        yield "sponsors or submitting line found", found, opening
    numbers = [one.number.value for one in resolution.paragraphs if one.number]
    broken = [
        f"{before} then {after}"
        for before, after in zip([0, *numbers], numbers, strict=False)
        if after not in ((before or 0) + 1, 1)
    ]
    if numbers:
        yield "operative numbers consecutive", not broken, ", ".join(broken)
    notes = {one.number.letters for one in resolution.apparatus.footnotes if one.number.value}
    marks = {mark.label for block in draft.blocks for mark in block.notes if mark.label.isdigit()}
    if notes or marks:
        odd = sorted(notes ^ marks, key=int)
        yield "footnote marks and notes pair up", not odd, f"odd ones {', '.join(odd)}"
    unknown = [node.body.text[:60] for node in nodes if isinstance(node, Unknown)]
    yield "documents without an unknown block", not unknown, "; ".join(unknown)
    yield "no sign of a conversion that damaged the text", not draft.condition.damaged, opening


# ---- Aligned sentences ----------------------------------------------------------------------


def segments(folder: Path) -> Iterator[Figure]:
    """Read aligned sentences one by one, each version against the English one."""
    english = _lines(folder / "en.txt")
    kinds = [_kind_of_sentence(line, "en") for line in english]
    for path in sorted(folder.glob("??.txt")):
        if path.stem == "en":
            continue
        tally = Tally(f"{path.stem}: sentences of the kind that the English version is")
        for number, (line, kind) in enumerate(zip(_lines(path), kinds, strict=True), 1):
            if kind in ("preambular", "operative") and _is_of_a_resolution(english[number - 1]):
                found = _kind_of_sentence(line, path.stem)
                tally.add(
                    found == kind, f"{path.name}:{number}: {kind} read as {found}: {line[:70]!r}"
                )
        yield tally.figure()


def _is_of_a_resolution(line: str) -> bool:
    """Whether an English sentence ends or begins as paragraphs do; letters say "We welcome" too."""
    words = line.strip()
    return words.endswith((",", ";")) or (words[:1].isdigit() and words.split()[1:2] != ["The"])


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


_ORGAN = {
    "ar": "إن الجمعية العامة،", "en": "The General Assembly,", "es": "La Asamblea General,",
    "fr": "L’Assemblée générale,", "ru": "Генеральная Ассамблея,", "zh": "大会，",
}  # fmt: skip


def _kind_of_sentence(line: str, language: str) -> str:
    """Return the kind of a sentence that stands below an organ line; "other" without opening."""
    blocks = blocks_of(parse(Source(f"{_ORGAN[language]}\n\n{line}\n"), language=language))
    last = blocks[-1]
    return last.kind if last.opener is not None or last.kind == "subparagraph" else "other"


# ---- Time -----------------------------------------------------------------------------------


def speed(folder: Path) -> Iterator[str]:
    """Time the parser on growing text, beside a loop that runs one regex on each line."""
    text = "\n\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))[:60])
    parse(Source(text[:6000]))
    yield "  parse time by size, beside a loop that runs one regex on each line"
    for size in (1_000, 6_000, 30_000, 200_000, 1_000_000):
        sample = (text * (size // len(text) + 1))[:size]
        cost, reference = _least(parse, sample), _least(_reference, sample)
        yield f"  {size / 1000:7.0f} kB  {1000 * cost:9.1f} ms  {1000 * reference:7.2f} ms"


def _least(run: Callable[[Source], object], text: str) -> float:
    costs: list[float] = []
    for _ in range(3):
        begun = time.process_time()
        run(Source(text))
        costs.append(time.process_time() - begun)
    return min(costs)


def _reference(source: Source) -> int:
    pattern = re.compile(r"\s*(\d+)\.\s+\w+")
    return sum(1 for line in source.text.splitlines() if pattern.match(line))


# ---- The report -----------------------------------------------------------------------------


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 2 where nothing was there to measure."""
    return report(_MEASURES, reader_of_arguments(__doc__).parse_args(argv))


_MEASURES: tuple[Measure, ...] = (
    ("labelled-en", lambda folder: labelled(folder.parent)),
    ("drafts-en", whole),
    ("adopted-en", whole),
    ("adopted-fr", whole),
    ("sc-en", whole),
    ("segments-6lang", segments),
    ("labelled-en", speed),
    *citations.measures(),
)

if __name__ == "__main__":
    sys.exit(main())
