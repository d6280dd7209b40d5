"""Reads MARCXML as the UN Digital Library exports it, by pymarc.

Of its fields two matter here: 191 $a, the symbol, and 992 $a, the date of adoption. That of
publication, 269 $a, is another day.
"""

from collections.abc import Iterator
from pathlib import Path
from xml.sax import SAXParseException

from pymarc import Record, map_xml

from lintres.registry.answer import RegistryError
from lintres.registry.facts import Entry, Malformed
from lintres.registry.symbol import read_symbol
from lintres.registry.table import refusals
from lintres.registry.undl import entry_of


def read_marcxml(path: Path) -> Iterator[Entry | Malformed]:
    """Read the resolutions of an export; records of other documents are passed over.

    Raises RegistryError for a file that is not well-formed.
    """
    records: list[Record] = []
    with refusals(path), path.open("rb") as stream:
        try:
            map_xml(records.append, stream)  # type: ignore[no-untyped-call]
        except SAXParseException as fault:
            line, cause = fault.getLineNumber(), fault.getMessage()
            raise RegistryError(f"{path}: line {line}: is no XML: {cause}") from None
        except KeyError:
            # pymarc takes for granted that a field has its tag, a subfield its code.
            raise RegistryError(f"{path}: is no MARCXML: a field has no tag or code") from None
    for place, record in enumerate(records, 1):
        yield from _entries(record, f"record {place}")


def _entries(record: Record, place: str) -> Iterator[Entry | Malformed]:
    symbols = [symbol for symbol in _values(record, "191") if read_symbol(symbol)]
    dates = _values(record, "992")
    for symbol in symbols:
        try:
            if not dates:
                raise ValueError(f"{symbol} has no date of adoption (992 $a)")
            yield entry_of(symbol, dates[0])
        except ValueError as fault:
            yield Malformed(place, str(fault))


def _values(record: Record, tag: str) -> list[str]:
    return [value for field in record.get_fields(tag) for value in field.get_subfields("a")]
