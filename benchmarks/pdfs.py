"""How well PDF files are read: `python benchmarks/pdfs.py CORPUS [--examples N]`.

CORPUS is a folder of real texts; each of the folders named below that is there is measured:

drafts-pdf/, drafts-en/  PDF files, and texts of the same name copied out of the same documents
sc-drafts-pdf/           PDF files of the Security Council

A paragraph is compared by what it is, its number, its opening phrase and its words. Where the two
readings differ, either may be wrong: copied texts lack what a page break tore off, and their notes
stand within paragraphs. `--examples` shows both.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path

from figures import Figure, Measure, Tally, reader_of_arguments, report
from lintres import Draft, Severity, Source, lint, load_rules, parse
from lintres.formats import FormatError, read
from lintres.reports.structure import Element, blocks_of
from lintres.syntax import Operative, Preambular, walk

_KINDS = {"preambular", "operative", "subparagraph"}
_SPACES = re.compile(r"\s+")
_SHOWN = 70


def drafts(folder: Path) -> Iterator[Figure]:
    """Compare the paragraphs of each PDF file with those of the text of its name."""
    texts = folder.parent / "drafts-en"
    kinds = Tally("paragraphs, of the same kind and number in the same order as in the text")
    words = Tally("of these, with the same words")
    whole = Tally("documents with the same sequence of paragraphs")
    found: list[Draft] = []
    for path in sorted(folder.glob("*.pdf")):
        draft = parse(read(path.read_bytes(), path.name))
        found.append(draft)
        text = texts / f"{path.stem}.txt"
        if text.exists():
            expected = parse(Source.read(text))
            before = kinds.good, kinds.total
            compare(path.name, draft, expected, kinds, words)
            good, total = kinds.good - before[0], kinds.total - before[1]
            whole.add(good == total, f"{path.name}: {good} of {total}")
    yield from (tally.figure() for tally in (kinds, words, whole))
    yield _italics(found)
    yield _errors(found)


def council(folder: Path) -> Iterator[Figure]:
    """Tell whether PDF files of the Security Council are read with all that they have."""
    both = Tally("documents with preamble and operative part")
    numbers = Tally("documents whose operative paragraphs are numbered without a gap")
    known = Tally("documents without an unknown block")
    found: list[Draft] = []
    for path in sorted(folder.glob("*.pdf")):
        try:
            draft = parse(read(path.read_bytes(), path.name))
        except FormatError as fault:
            both.add(False, str(fault))
            continue
        found.append(draft)
        resolution = draft.resolution
        counted = [one.number.value for one in resolution.paragraphs if one.number]
        both.add(bool(resolution.recitals and resolution.paragraphs), path.name)
        numbers.add(counted == list(range(1, len(counted) + 1)), f"{path.name}: {counted}")
        unknown = [block.text[:_SHOWN] for block in blocks_of(draft) if block.kind == "unknown"]
        known.add(not unknown, f"{path.name}: {'; '.join(unknown)}")
    yield from (tally.figure() for tally in (both, numbers, known))
    yield _italics(found)
    yield _errors(found)


def compare(name: str, draft: Draft, expected: Draft, kinds: Tally, words: Tally) -> None:
    """Count the paragraphs of two readings that agree, in the longest sequence of such."""
    ours, theirs = _paragraphs(draft), _paragraphs(expected)
    matcher = SequenceMatcher(
        None, [_key(each) for each in ours], [_key(each) for each in theirs], autojunk=False
    )
    for tag, start, end, other, beyond in matcher.get_opcodes():
        if tag != "equal":
            for one, two in zip_longest(ours[start:end], theirs[other:beyond]):
                kinds.add(False, f"{name}: {_shown(one)} | {_shown(two)}")
            continue
        for one, two in zip(ours[start:end], theirs[other:beyond], strict=True):
            kinds.add(True, "")
            words.add(_plain(one.text) == _plain(two.text), f"{name}: {_difference(one, two)}")


def _paragraphs(draft: Draft) -> list[Element]:
    return [block for block in blocks_of(draft) if block.kind in _KINDS]


def _key(block: Element) -> tuple[str, str | None, str | None]:
    return block.kind, block.label, block.opener and _plain(block.opener)


def _plain(text: str) -> str:
    return _SPACES.sub("", text)


def _shown(block: Element | None) -> str:
    if block is None:
        return "-"
    return f"{block.kind} {block.label or ''} {_SPACES.sub(' ', block.text)[:_SHOWN]!r}"


def _difference(one: Element, two: Element) -> str:
    ours, theirs = _plain(one.text), _plain(two.text)
    at = next(
        (i for i, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]),
        min(len(ours), len(theirs)),
    )
    return f"{ours[max(0, at - 20) : at + 40]!r} | {theirs[max(0, at - 20) : at + 40]!r}"


def _italics(found: Sequence[Draft]) -> Figure:
    """Count the paragraphs whose opening phrase is set in italics."""
    tally = Tally("opening phrases in italics")
    for draft in found:
        for node in walk(draft.resolution):
            if isinstance(node, Preambular | Operative) and node.opening:
                phrase = node.opening.phrase
                covered = {at for mark in node.body.emphasis for at in range(mark.start, mark.end)}
                text = node.body.text
                good = all(
                    at in covered or text[at].isspace() for at in range(phrase.start, phrase.end)
                )
                tally.add(good, f"{draft.source.name}: {text[:_SHOWN]!r}")
    return tally.figure()


def _errors(found: Sequence[Draft]) -> Figure:
    """Count documents without an error; published texts have next to none."""
    tally = Tally("documents without a finding that is an error")
    rules = load_rules()
    for draft in found:
        errors = [
            each
            for each in lint(draft.source, rules=rules).diagnostics
            if each.severity is Severity.ERROR
        ]
        places = (
            f"{each.code} {draft.source.slice(each.span)[:40]!r} {each.message}" for each in errors
        )
        tally.add(not errors, f"{draft.source.name}: {'; '.join(places)}")
    return tally.figure()


MEASURES: tuple[Measure, ...] = (("drafts-pdf", drafts), ("sc-drafts-pdf", council))


def main(argv: Sequence[str]) -> int:
    """Print the figures of a folder of real texts."""
    return report(MEASURES, reader_of_arguments(__doc__).parse_args(argv))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
