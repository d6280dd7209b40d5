"""How well citations are read: `python benchmarks/citations.py CORPUS [--examples N] [-n N]`.

CORPUS is laid out as for `accuracy.py`, which prints these figures too. They are

- recall: of the numbers that `crude.py` counts, by its docstring, how many were read; apart for
  those beside the word "resolution" or "decision", and for those farther on in a list;
- the other way round: read numbers that the crude count has not. Some are in order ("resolution
  1373", without a year), others are no citations: a person has to tell;
- what the registry says of the numbers and of the dates that were read. A published text is nearly
  clean: a number that is missing, or a day that is not the right one, is false until a person has
  read the place;
- how many of the numbers, or of those with a date, are without a finding of the rules on them,
  where these are installed;
- a table by language and organ of what was read. An organ is the likeliest that may be meant.

An editor measures texts of his own by putting them, as UTF-8, in a folder CORPUS/own/.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from crude import counted_at, mentions
from figures import Figure, Measure, Tally, reader_of_arguments, report
from lintres import Draft, Exists, Missing, Source, Span, check, load_rules, parse
from lintres.citation import Citation, Cited
from lintres.registry import Answer

# What a text that cites may not have: numbers and dates that do not exist.
_CODES = ("CIT001", "CIT002", "CIT003", "CIT015")
_ON_DATES = ("CIT002", "CIT015")
_OUTSIDE = "other"


class Text(NamedTuple):
    """A parsed text, and how its lines are named."""

    name: str
    draft: Draft
    above: int = 0  # lines that it has before those of its file
    line: int = 0  # of its file, where that has one text a line

    def at(self, span: Span) -> str:
        """Return file, line, and the words around a place."""
        source = self.draft.source
        line = self.line or source.position(span.start).line - self.above
        around = source.text[max(0, span.start - 70) : span.start]
        after = source.text[span.end : span.end + 40]
        return f"{self.name}:{line}: {_flat(around)}[{_flat(source.slice(span))}]{_flat(after)}"


def _flat(text: str) -> str:
    return text.replace("\n", "\u23ce")


def documents(folder: Path, sample: int = 0) -> Iterator[Text]:
    """Parse the texts of a folder, or the same few of them every time."""
    paths = sorted(folder.glob("*.txt"))
    if sample:
        paths = sorted(random.Random(11).sample(paths, min(sample, len(paths))))
    for path in paths:
        yield Text(path.name, parse(Source.read(path)))


ORGAN_LINES = {
    "a": {
        "ar": "إن الجمعية العامة،", "en": "The General Assembly,", "es": "La Asamblea General,",
        "fr": "L’Assemblée générale,", "ru": "Генеральная Ассамблея,", "zh": "大会，",
    },
    "s": {
        "ar": "إن مجلس الأمن،", "en": "The Security Council,", "es": "El Consejo de Seguridad,",
        "fr": "Le Conseil de sécurité,", "ru": "Совет Безопасности,", "zh": "安全理事会，",
    },
}  # fmt: skip


def sentences(folder: Path) -> Iterator[Text]:
    """Parse aligned sentences, each under the line of the organ whose document it is from."""
    origins = [line.split("/")[1] for line in lines_of(folder / "ids.txt")]
    for path in sorted(folder.glob("??.txt")):
        for number, (line, origin) in enumerate(zip(lines_of(path), origins, strict=True), 1):
            organ = ORGAN_LINES.get(origin, ORGAN_LINES["a"])[path.stem]
            draft = parse(Source(f"{organ}\n\n{line}\n"), language=path.stem)
            yield Text(path.name, draft, line=number)


def lines_of(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


# ---- The figures ----------------------------------------------------------------------------


def measure(texts: Iterable[Text]) -> Iterator[Figure | str]:
    """Count what was read in texts, and what the registry says of it."""
    recall: dict[tuple[str, bool], Tally] = {}
    others: dict[str, Tally] = {}
    known = Tally("read numbers that the registry has, or cannot tell of")
    dated = Tally("read dates of known resolutions that are not wrong")
    table: Counter[tuple[str, str, str]] = Counter()
    findings: dict[str, list[str]] = {code: [] for code in _CODES}
    rules = [rule for rule in load_rules() if rule.code in _CODES]
    for text in texts:
        read = list(_read(text.draft))
        _compare(text, [span for span, _, _ in read], recall, others)
        for span, citation, cited in read:
            row = (text.draft.language, next(iter(citation.organs), _OUTSIDE))
            answers = _answers(text.draft, citation, cited)
            for column in _columns(cited, answers):
                table[*row, column] += 1
            known.add(not _are_missing(answers), _missing_at(text, span, citation, cited))
            if cited.day and any(isinstance(answer, Exists) for answer in answers):
                dated.add(not _is_wrong(cited, answers), _wrong_at(text, citation, cited, answers))
        for one in check(text.draft, rules):
            findings[one.code].append(f"{text.at(one.span)} ({one.message})")
    for key in sorted(recall, key=lambda key: (key[0], not key[1])):
        yield recall[key].figure()
    yield from (others[key].figure() for key in sorted(others))
    yield from (known.figure(), dated.figure())
    for rule in rules:
        places = findings[rule.code]
        column = "dated" if rule.code in _ON_DATES else "read"
        total = sum(count for key, count in table.items() if key[2] == column)
        name = f"numbers {column} without {rule.code} {rule.name}"
        yield Figure(name, total - len(places), total, tuple(places))
    yield from _rows(table)


def _read(draft: Draft) -> Iterator[tuple[Span, Citation, Cited]]:
    for citation in draft.citations:
        for cited in citation.cited:
            yield citation.span(cited.printed), citation, cited


def _compare(
    text: Text,
    read: list[Span],
    recall: dict[tuple[str, bool], Tally],
    others: dict[str, Tally],
) -> None:
    """Hold the numbers read against those counted, both ways."""
    language = text.draft.language
    counted = list(mentions(text.draft.source.text, language))
    spans = sorted(read)
    for one in counted:
        key = (language, one.beside)
        place = "beside the word" if one.beside else "farther on in a list"
        tally = recall.setdefault(key, Tally(f"{language}: numbers {place} that were read"))
        tally.add(counted_at(spans, one.start, one.end), text.at(Span(one.start, one.end)))
    crude = [(one.start, one.end) for one in counted]
    name = f"{language}: read numbers that the crude count has too"
    for span in read:
        tally = others.setdefault(language, Tally(name))
        tally.add(counted_at(crude, *span), text.at(span))


def _answers(draft: Draft, citation: Citation, cited: Cited) -> list[Answer]:
    """Return what the registry says of a number for each organ that may be meant."""
    if cited.number is None:
        return []
    return [
        draft.registry.find(organ, citation.noun.kind, cited.number) for organ in citation.organs
    ]


def _are_missing(answers: Sequence[Answer]) -> bool:
    return bool(answers) and all(isinstance(answer, Missing) for answer in answers)


def _is_wrong(cited: Cited, answers: Sequence[Answer]) -> bool:
    """Whether a cited day is that of none of the resolutions that may be meant."""
    if cited.day is None or cited.day.day is None:
        return False
    exist = [answer for answer in answers if isinstance(answer, Exists)]
    return bool(exist) and not any(answer.allows(cited.day.day) for answer in exist)


def _columns(cited: Cited, answers: Sequence[Answer]) -> Iterator[str]:
    """Yield the columns of the table in which a number counts."""
    yield "read"
    if cited.day:
        yield "dated"
    if cited.number is None:
        yield "no number"
    elif any(isinstance(answer, Exists) for answer in answers):
        yield "wrong date" if _is_wrong(cited, answers) else "exists"
    else:
        yield "missing" if _are_missing(answers) else "unknown"


_COLUMNS = ("read", "dated", "exists", "wrong date", "missing", "unknown", "no number")


def _rows(table: Counter[tuple[str, str, str]]) -> Iterator[str]:
    rows = sorted({key[:2] for key in table}, key=lambda row: (row[0], -table[*row, "read"]))
    if rows:
        yield " " * 14 + "".join(f"{column:>12}" for column in _COLUMNS)
    for language, organ in rows:
        counts = "".join(f"{table[language, organ, column]:12}" for column in _COLUMNS)
        yield f"  {language} {organ:9}{counts}"


def _missing_at(text: Text, span: Span, citation: Citation, cited: Cited) -> str:
    return (
        f"{text.at(span)} ({'|'.join(citation.organs)} {citation.noun.kind.value} {cited.number})"
    )


def _wrong_at(text: Text, citation: Citation, cited: Cited, answers: Sequence[Answer]) -> str:
    if cited.day is None:
        return ""
    days = ", ".join(
        f"{organ}: {answer.first}" + (f"/{answer.last}" if answer.last != answer.first else "")
        for organ, answer in zip(citation.organs, answers, strict=True)
        if isinstance(answer, Exists)
    )
    return f"{text.at(citation.span(cited.day.printed))} ({cited.number}, {days})"


# ---- The report -----------------------------------------------------------------------------

FOLDERS = ("labelled-en", "drafts-en", "adopted-en", "adopted-fr", "sc-en", "own")


def measures(sample: int = 0) -> tuple[Measure, ...]:
    """Return the figures on citations by folder, of a sample of its texts or of all."""

    def whole(folder: Path) -> Iterator[Figure | str]:
        return measure(documents(folder, sample))

    def aligned(folder: Path) -> Iterator[Figure | str]:
        return measure(sentences(folder))

    of_documents: Callable[[Path], Iterator[Figure | str]] = whole
    return (*((name, of_documents) for name in FOLDERS), ("segments-6lang", aligned))


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures; return 2 where nothing was there to measure."""
    parser = reader_of_arguments(__doc__)
    parser.add_argument("-n", type=int, default=0, help="of each folder some texts only")
    arguments = parser.parse_args(argv)
    return report(measures(arguments.n), arguments)


if __name__ == "__main__":
    sys.exit(main())
