"""What the registry knows, as text and as JSON: a number, its coverage, an import."""

import datetime
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lintres.record import Record
from lintres.registry import Answer, Exists, Kind, Missing, Number, Unknown
from lintres.registry.symbol import Key, address_of
from lintres.registry.words import (
    adoption_words,
    day_words,
    evidence_words,
    nearest_words,
    organ_words,
)
from lintres.reports.display import visible
from lintres.reports.jsonarray import Object
from lintres.reports.machine import VERSION
from lintres.reports.paint import Ink, Paint, plain

if TYPE_CHECKING:
    from lintres.registry.facts import Source, Tally


class Holding(Record):
    """What one organ is known to have under a number, and the letters of its parts."""

    organ: str
    kind: Kind
    answer: Answer
    parts: tuple[str, ...] = ()


class Card(Record):
    """All that is said of a number."""

    number: Number
    holdings: tuple[Holding, ...]


class Shelf(Record):
    """A database of the registry: what it is, where, how large in bytes, and what is in it.

    `completeness` says of each tally how much of its session that is.
    """

    name: str
    path: str
    size: int
    tallies: tuple["Tally", ...]
    completeness: tuple[str, ...]
    sources: tuple["Source", ...]


def cards(shown: Iterable[Card], paint: Paint = plain) -> Iterator[str]:
    """Yield what is known of numbers, an empty line between two of them."""
    between = ""
    for card in shown:
        yield f"{between}{paint(str(card.number), Ink.PLACE)}\n"
        between = "\n"
        if not card.holdings:
            yield "  no organ of which lintres knows anything has a session of this number\n"
        for holding in card.holdings:
            yield f"  {holding.kind.value} of the {visible(organ_words(holding.organ))}\n"
            yield from (f"    {line}\n" for line in _lines(holding, paint))


def json_cards(shown: Iterable[Card]) -> str:
    """Return what is known of numbers as one object, indented."""
    numbers = [
        {"number": str(card.number), "answers": [_object(holding) for holding in card.holdings]}
        for card in shown
    ]
    return _json({"numbers": numbers})


def overview(shelves: Sequence[Shelf], today: datetime.date, paint: Paint = plain) -> Iterator[str]:
    """Yield how much each database has of each organ."""
    head = ("organ", "kind", "numbers", "dated", "sessions", "newest")
    for shelf in shelves:
        yield from _head(shelf, paint)
        body = [_sum(group) for group in _groups(shelf.tallies)]
        yield from _table([head, *body], paint)
        yield from _sources(shelf)
        yield "\n"
    newest = max(tally.newest for shelf in shelves for tally in shelf.tallies)
    days = (today - newest).days
    yield f"The newest adoption known is of {day_words(newest)}, {_counted(days, 'day')} ago.\n"


def sessions(shelves: Sequence[Shelf], organ: str, paint: Paint = plain) -> Iterator[str]:
    """Yield how much each database has of each session of an organ."""
    head = ("session", "kind", "from", "to", "numbers", "dated", "coverage")
    for shelf in shelves:
        body = [
            (
                str(tally.session) or "all",
                tally.kind.value,
                str(tally.first),
                str(tally.last),
                str(tally.known),
                str(tally.dated),
                completeness,
            )
            for tally, completeness in zip(shelf.tallies, shelf.completeness, strict=True)
            if tally.organ == organ
        ]
        if body:
            yield from _head(shelf, paint)
            yield from _table([head, *body], paint)


def json_overview(shelves: Iterable[Shelf], organ: str | None) -> str:
    """Return how much each database has of each session, as one object, indented."""
    databases = [
        {
            "name": shelf.name,
            "path": shelf.path,
            "size": shelf.size,
            "sources": [source._asdict() for source in shelf.sources],
            "sessions": [
                {
                    "organ": tally.organ,
                    "kind": tally.kind.value,
                    "session": str(tally.session) or None,
                    "first": tally.first,
                    "last": tally.last,
                    "numbers": tally.known,
                    "dated": tally.dated,
                    "newest": tally.newest.isoformat(),
                    "coverage": completeness,
                }
                for tally, completeness in zip(shelf.tallies, shelf.completeness, strict=True)
                if organ in (None, tally.organ)
            ],
        }
        for shelf in shelves
    ]
    return _json({"databases": databases})


def source_line(source: "Source") -> str:
    """Return one line about a file that was imported."""
    return (
        f"{visible(source.file)}: {_counted(source.entries, 'resolution')}, {source.importer},"
        f" imported {source.imported}, SHA-256 {source.sha256[:12]}"
    )


def _lines(holding: Holding, paint: Paint) -> Iterator[str]:
    match holding.answer:
        case Exists() as found:
            yield from _existing(found)
            if holding.parts:
                yield f"lettered parts known: {', '.join(holding.parts)}"
            address = address_of(Key(holding.organ, holding.kind, found.number))
            if address:
                yield paint(address, Ink.LABEL, address)
        case Missing() as missing:
            if missing.elsewhere:
                yield f"does not exist; perhaps {missing.elsewhere} is meant"
            else:
                yield f"does not exist: {nearest_words(missing)}"
        case Unknown() as unknown:
            yield f"nobody here can say: {unknown.reason.value}"


def _existing(found: Exists) -> Iterator[str]:
    yield adoption_words(found)
    yield evidence_words(found)
    if found.source:
        yield f"imported from {visible(found.source)}"


def _object(holding: Holding) -> Object:
    head: Object = {"organ": holding.organ, "kind": holding.kind.value}
    match holding.answer:
        case Exists() as found:
            return {
                **head,
                "answer": "exists",
                "number": str(found.number),
                "date": found.date and found.date.isoformat(),
                "first": found.first.isoformat(),
                "last": found.last.isoformat(),
                "evidence": found.evidence.word,
                "cited": found.cited,
                "source": found.source,
                "parts": list(holding.parts),
                "url": address_of(Key(holding.organ, holding.kind, found.number)),
            }
        case Missing() as missing:
            nearest = ("below", "above", "last", "elsewhere")
            numbers = {name: getattr(missing, name) for name in nearest}
            return {
                **head,
                "answer": "missing",
                **{name: number and str(number) for name, number in numbers.items()},
            }
        case Unknown() as unknown:
            return {**head, "answer": "unknown", "reason": unknown.reason.name.lower()}


def _head(shelf: Shelf, paint: Paint) -> Iterator[str]:
    size = f", {shelf.size / 1000:,.0f} kB" if shelf.size else ""
    yield f"{paint(shelf.name, Ink.PLACE)}: {visible(shelf.path)}{size}\n\n"


def _sources(shelf: Shelf) -> Iterator[str]:
    if shelf.sources:
        yield "\n"
    yield from (f"  {source_line(source)}\n" for source in shelf.sources)


def _groups(tallies: Iterable["Tally"]) -> Iterable[list["Tally"]]:
    groups: dict[tuple[str, Kind], list[Tally]] = {}
    for tally in tallies:
        groups.setdefault((tally.organ, tally.kind), []).append(tally)
    return groups.values()


def _sum(tallies: Sequence["Tally"]) -> tuple[str, ...]:
    first = tallies[0]
    return (
        organ_words(first.organ),
        f"{first.kind.value}s",
        f"{sum(tally.known for tally in tallies):,}",
        f"{sum(tally.dated for tally in tallies):,}",
        str(len(tallies)),
        day_words(max(tally.newest for tally in tallies)),
    )


def _table(rows: Sequence[tuple[str, ...]], paint: Paint) -> Iterator[str]:
    """Yield the lines of a table; the first row is its head, figures stand to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for place, row in enumerate(rows):
        cells = (
            f"{cell:>{width}}" if _is_figure(below) else f"{cell:<{width}}"
            for cell, below, width in zip(row, rows[-1], widths, strict=True)
        )
        line = "  ".join(cells).rstrip()
        yield f"  {line if place else paint(line, Ink.FAINT)}\n"


def _is_figure(cell: str) -> bool:
    return cell.replace(",", "").isdigit()


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _json(content: Object) -> str:
    return json.dumps({"version": VERSION, **content}, ensure_ascii=False, indent=2) + "\n"
