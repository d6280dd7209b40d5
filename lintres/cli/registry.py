"""`lintres registry`: what resolutions exist; bring newer data, or take it away again."""

import datetime
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lintres.cli.console import CLEAN, FOUND, Refusal, complain, output_to, reason
from lintres.cli.options import Command, format_option, registry_option
from lintres.registry import (
    Exists,
    Kind,
    Number,
    Reason,
    Registry,
    RegistryError,
    Session,
    Unknown,
    read_number,
)
from lintres.registry.database import SHIPPED, Database, open_to_read
from lintres.registry.imports import Import, import_files
from lintres.registry.symbol import read_symbol
from lintres.registry.user import has_content, user_registry
from lintres.registry.user import reset as remove
from lintres.reports import registry as reports
from lintres.reports.display import visible
from lintres.reports.registry import Card, Holding, Shelf, source_line


def configure_show(parser: ArgumentParser) -> None:
    """Add the arguments of `lintres registry show`."""
    parser.epilog = "exit status: 0 each number exists; 1 one does not, or nobody here can say"
    parser.add_argument(
        "numbers",
        nargs="+",
        metavar="NUMBER",
        help='as "52/17", "2625 (XXV)", "54/54 A", "1373 (2001)", or a symbol, A/RES/52/17',
    )
    _common(parser, "only of GA, SC, ECOSOC, HRC or CHR")


def show(arguments: Namespace) -> int:
    """Print what is known of numbers."""
    with _sentences():
        registry = _registry(arguments)
        _check_organ(arguments.organ, registry)
        cards = [_card(text, registry, arguments.organ) for text in arguments.numbers]
    with output_to(None) as output:
        if arguments.output_format == "json":
            output.stream.write(reports.json_cards(cards))
        else:
            output.stream.writelines(reports.cards(cards, output.paint))
    exist = all(any(isinstance(one.answer, Exists) for one in card.holdings) for card in cards)
    return CLEAN if exist else FOUND


def configure_info(parser: ArgumentParser) -> None:
    """Add the arguments of `lintres registry info`."""
    _common(parser, "the sessions of GA, SC, ECOSOC, HRC or CHR")


def info(arguments: Namespace) -> int:
    """Print how much is known, of each organ or of the sessions of one."""
    with _sentences():
        registry = _registry(arguments)
        _check_organ(arguments.organ, registry)
        shelves = [_shelf(database) for database in reversed(registry.layers)]
    today = datetime.datetime.now(datetime.UTC).date()
    with output_to(None) as output:
        if arguments.output_format == "json":
            output.stream.write(reports.json_overview(shelves, arguments.organ))
        elif arguments.organ:
            output.stream.writelines(reports.sessions(shelves, arguments.organ, output.paint))
        else:
            output.stream.writelines(reports.overview(shelves, today, output.paint))
    return CLEAN


def configure_import(parser: ArgumentParser) -> None:
    """Add the arguments of `lintres registry import`."""
    parser.epilog = """\
exit status: 0 all rows were imported; 1 some rows say nothing usable and were left out;
2 a file could not be read, and nothing was imported"""
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="tables of the UN Digital Library (outcomes, voting data), its MARCXML export, or a "
        "table with the columns organ, kind, number, adopted",
    )


def import_(arguments: Namespace) -> int:
    """Import files into the user's registry, all of them or nothing."""
    target = user_registry()
    with _sentences():
        imported = import_files(arguments.files, target)
    for path, one in zip(arguments.files, imported, strict=True):
        for sentence in _left_out(one):
            complain(f"{path}: {sentence}")
    with output_to(None) as output:
        for one in imported:
            output.stream.write(f"{source_line(one.source)}; {one.new:,} new\n")
        output.stream.write(
            f"Kept in {visible(str(target))}; `lintres registry reset` undoes it.\n"
        )
    return FOUND if any(one.malformed for one in imported) else CLEAN


def _left_out(imported: Import) -> Iterator[str]:
    """Name the rows that say nothing usable: many may have one fault, a row for each vote."""
    places: dict[str, list[str]] = {}
    for malformed in imported.malformed:
        places.setdefault(malformed.fault, []).append(malformed.place)
    for fault, where in places.items():
        yield f"left out: {', '.join(where)}: {fault}"
    if len(imported.malformed) > 1:
        yield f"left out: {len(imported.malformed):,} rows in all"


def reset(_arguments: Namespace) -> int:
    """Remove the user's registry, and say what was in it."""
    path = user_registry()
    lines: list[str] = []
    try:
        if has_content(path):
            # Closed before it is removed: Windows removes no open file.
            with closing(open_to_read(path)) as database:
                lines = [source_line(source) for source in database.sources()]
    except RegistryError as fault:
        # A damaged one is a reason to come here.
        lines = [str(fault).partition(";")[0]]
    try:
        existed = remove(path)
    except OSError as fault:
        raise Refusal(f"{path}: cannot be removed: {reason(fault)}") from None
    with output_to(None) as output:
        output.stream.writelines(f"{visible(line)}\n" for line in lines)
        output.stream.write(
            f"Removed {visible(str(path))}.\n" if existed else "Nothing had been imported.\n"
        )
    return CLEAN


def configure_reset(parser: ArgumentParser) -> None:
    """Add the arguments of `lintres registry reset`: there are none."""
    parser.epilog = "What came with lintres stays."


def _common(parser: ArgumentParser, organ: str) -> None:
    parser.add_argument("--organ", type=str.upper, metavar="KEY", help=organ)
    registry_option(parser)
    format_option(parser, ("text", "json"))


def _registry(arguments: Namespace) -> Registry:
    return Registry(team=arguments.registry)


def _check_organ(key: str | None, registry: Registry) -> None:
    organs = dict.fromkeys(
        organ for layer in reversed(registry.layers) for organ, _ in layer.holders
    )
    if key and key not in organs:
        raise Refusal(f"nothing is known of “{key}”; there are {', '.join(organs)}")


@contextmanager
def _sentences() -> Iterator[None]:
    try:
        yield
    except RegistryError as fault:
        raise Refusal(str(fault)) from None


def _card(text: str, registry: Registry, organ: str | None) -> Card:
    """Look a number up with all organs, or a symbol with the one that it names."""
    key = read_symbol(text)
    number = key.number if key else read_number(text)
    if number is None:
        raise Refusal(f"“{text}” is no number of a resolution, such as 52/17, or 2625 (XXV)")
    answers = {key[:2]: registry.find(*key)} if key else registry.find_all(number)
    holdings = [
        Holding(holder, kind, answer, _parts(registry, holder, kind, number))
        for (holder, kind), answer in answers.items()
        if organ in (None, holder)
    ]
    # Who has it; if nobody has, who might.
    having = [one for one in holdings if isinstance(one.answer, Exists)]
    beside = (Reason.ORGAN, Reason.SESSION)
    possible = [
        one
        for one in holdings
        if not (isinstance(one.answer, Unknown) and one.answer.reason in beside)
    ]
    return Card(number, tuple(having or possible))


def _parts(registry: Registry, organ: str, kind: Kind, number: Number) -> tuple[str, ...]:
    return () if number.part else registry.parts(organ, kind, number)


def _shelf(database: Database) -> Shelf:
    names = {SHIPPED: "Shipped with lintres", user_registry(): "Imported"}
    tallies = tuple(database.tallies())
    return Shelf(
        names.get(database.path, "Of your team"),
        str(database.path),
        database.path.stat().st_size,
        tallies,
        tuple(_coverage(database, tally.organ, tally.kind, tally.session) for tally in tallies),
        database.sources(),
    )


def _coverage(database: Database, organ: str, kind: Kind, session: Session) -> str:
    known = database.coverage(organ, kind, session)
    if not known or not all(one.complete for one in known):
        return "in part"
    return "complete" if all(one.closed for one in known) else "complete so far"


COMMANDS = {
    "registry show": Command("say what is known of a resolution", configure_show, show),
    "registry info": Command("say what resolutions are known", configure_info, info),
    "registry import": Command("bring newer resolutions", configure_import, import_),
    "registry reset": Command("forget what was imported", configure_reset, reset),
}
