"""Reads facts about resolutions from tables in CSV, the form in which people keep them."""

import csv
import datetime
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lintres.registry.answer import Evidence, RegistryError
from lintres.registry.facts import Coverage, Entry, Malformed, Sitting
from lintres.registry.number import Kind, Number, Series, Session, read_number, read_session

ENTRY_COLUMNS = ("organ", "kind", "number", "adopted")


def read_entries(path: Path) -> Iterator[Entry | Malformed]:
    """Read resolutions in our own form: organ, kind, number, adopted, and evidence, cited.

    Raises RegistryError for a file that is not of this form.
    """
    for line, row in read_rows(path, ENTRY_COLUMNS):
        try:
            yield _entry(row)
        except ValueError as fault:
            yield Malformed(f"line {line}", str(fault))


def read_coverage(path: Path) -> Iterator[tuple[str, Kind, Session, Coverage]]:
    """Read what is known of sessions; raises RegistryError for a wrong row."""
    columns = ("organ", "kind", "session", "first", "last", "complete", "closed")
    for line, row in read_rows(path, columns):
        with _named(path, line):
            yield row["organ"], Kind(row["kind"]), _session(row["session"]), _coverage(row)


def read_sessions(path: Path) -> Iterator[Sitting]:
    """Read when sessions sat; of a month alone, its first or its last day is taken.

    Raises RegistryError for a wrong row.
    """
    for line, row in read_rows(path, ("organ", "session", "opened", "closed", "topic")):
        with _named(path, line):
            opened = read_days(row["opened"])[0]
            closed = read_days(row["closed"])[1] if row["closed"] else None
            yield Sitting(row["organ"], _session(row["session"]), opened, closed, row["topic"])


@contextmanager
def _named(path: Path, line: int) -> Iterator[None]:
    try:
        yield
    except ValueError as fault:
        raise RegistryError(f"{path}: line {line}: {fault}") from None


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of a CSV file that has these columns, and on which line each ends.

    Raises RegistryError if it cannot be read, or a column is not there. What a row lacks is "".
    """
    with refusals(path), path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream, restval="")
        missing = [name for name in columns if name not in (reader.fieldnames or ())]
        if missing:
            raise RegistryError(f"{path}: has no column {', '.join(missing)}")
        for row in reader:
            yield reader.line_num, row


def read_header(path: Path) -> frozenset[str]:
    """Return the names of the columns of a CSV file; raises RegistryError if it is none."""
    with refusals(path), path.open(encoding="utf-8-sig", newline="") as stream:
        return frozenset(next(csv.reader(stream), ()))


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Answer what may be wrong with a file in a sentence, as RegistryError."""
    try:
        yield
    except OSError as fault:
        cause = (fault.strerror or str(fault)).lower()
        raise RegistryError(f"{path}: cannot be read: {cause}") from None
    except UnicodeDecodeError as fault:
        raise RegistryError(f"{path}: is not UTF-8 text ({fault.reason})") from None
    except csv.Error as fault:
        raise RegistryError(f"{path}: is no CSV: {fault}") from None


def read_days(text: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of a date: 1997-11-20, 19971120, 1997-11 or 1997.

    Two of them with a solidus between are a bracket; 00 is a month or a day that nobody knows, as
    libraries write. Raises ValueError for any other text.
    """
    begin, bracket, end = text.strip().partition("/")
    try:
        first, last = _days(begin)[0], _days(end if bracket else begin)[1]
    except ValueError:
        raise ValueError(f"“{text}” is no date such as 1997-11-20") from None
    if last < first:
        raise ValueError(f"“{text}” ends before it begins")
    return first, last


def read_adoption(number: Number, text: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day on which a resolution may have been adopted.

    Raises ValueError for what is no date, or cannot be that of the number.
    """
    first, last = read_days(text)
    if first.year < _FIRST_YEAR:
        raise ValueError(f"there were no United Nations in {first.year}")
    years = range(first.year, last.year + 1)
    if number.series is Series.YEAR and number.session not in (0, *years):
        raise ValueError(f"{number} was not adopted in {first.year}")
    return first, last


def _days(text: str) -> tuple[datetime.date, datetime.date]:
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"“{text}” is no date")
    year, month, day = (int(part or 0) for part in match.groups())
    if day:
        return (datetime.date(year, month, day),) * 2
    if month:
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
        return datetime.date(year, month, 1), following - datetime.timedelta(days=1)
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


_FIRST_YEAR = 1945
_DATE = re.compile(r"([0-9]{4})(?:-?([0-9]{2})(?:-?([0-9]{2}))?)?")


def _entry(row: dict[str, str]) -> Entry:
    organ = row["organ"].strip()
    if not organ.isalnum():
        raise ValueError("it names no organ such as GA")
    kinds = {kind.value: kind for kind in Kind}
    kind = kinds.get(row["kind"].strip())
    if kind is None:
        raise ValueError(f"“{row['kind']}” is no kind; there are {', '.join(kinds)}")
    number = read_number(row["number"])
    if number is None or (number.stands_alone and organ != "SC"):
        raise ValueError(f"“{row['number']}” is no number of a resolution")
    first, last = read_adoption(number, row["adopted"])
    evidence = _evidence(row.get("evidence", "").strip(), single=first == last)
    return Entry(organ, kind, number, first, last, evidence, _count(row.get("cited", "")))


def _coverage(row: dict[str, str]) -> Coverage:
    first, last = (int(row[name]) if row[name] else None for name in ("first", "last"))
    for name in ("complete", "closed"):
        if row[name] not in ("yes", "no"):
            raise ValueError(f"{name} is yes or no, not “{row[name]}”")
    return Coverage(first, last, row["complete"] == "yes", row["closed"] == "yes")


def _evidence(word: str, *, single: bool) -> Evidence:
    if not word:
        return Evidence.RECORD if single else Evidence.SESSION
    words = {evidence.word: evidence for evidence in Evidence}
    if word not in words:
        raise ValueError(f"“{word}” is no evidence; there are {', '.join(words)}")
    return words[word]


def _count(text: str) -> int:
    if text and not (text.isascii() and text.isdigit()):
        raise ValueError(f"“{text}” is no count of documents")
    return int(text or 0)


def _session(text: str) -> Session:
    session = read_session(text)
    if session is None:
        raise ValueError(f"“{text}” is no session")
    return session
