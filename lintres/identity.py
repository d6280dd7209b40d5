"""What a draft is, as far as its text says: organ, profile, stage, symbol, session, date, ..."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TypedDict, Unpack

from lintres.draft import Identity
from lintres.lexicon import Lexicon, committee_keys, organ_keys
from lintres.syntax import (
    AdoptionLine,
    AdoptionNote,
    Heading,
    Masthead,
    OrganLine,
    Resolution,
    Sponsors,
    Title,
    walk,
)

PROFILES = ("ga", "sc", "ecosoc", "hrc", "mun", "zero-draft")
STAGES = ("draft", "adopted")

_PROFILE_OF_LINE = {"model_un": "mun", "zero_draft": "zero-draft"}
_PROFILE_OF_ORGAN = {"GA": "ga", "SC": "sc", "ECOSOC": "ecosoc", "HRC": "hrc"}


class Given(TypedDict, total=False):
    """What is known of a draft beforehand: each decides over what its text says."""

    organ: str | None
    profile: str | None
    stage: str | None
    symbol: str | None
    session: int | None
    committee: str | None
    date: date | None


def identify(resolution: Resolution, lexicon: Lexicon, **given: Unpack[Given]) -> Identity:
    """Recognise what a draft is; what is given decides, and helps to recognise the rest.

    Raises ValueError for an organ, profile, stage or committee that does not exist.
    """
    _must_be_one_of("profile", given.get("profile"), PROFILES)
    _must_be_one_of("stage", given.get("stage"), STAGES)
    _must_be_one_of("organ", given.get("organ"), organ_keys())
    _must_be_one_of("committee", given.get("committee"), committee_keys())
    symbol = given.get("symbol") or _symbol(resolution)
    told = lexicon.symbols.read(symbol or "")
    organ = given.get("organ") or _organ(resolution, told.organ)
    stage = given.get("stage") or told.stage or _stage(resolution)
    return Identity(
        organ,
        given.get("profile") or _profile(resolution, lexicon) or _PROFILE_OF_ORGAN.get(organ or ""),
        stage,
        symbol,
        given.get("session") or told.session or _session(resolution, lexicon),
        given.get("committee") or told.committee or _committee(resolution, lexicon),
        given.get("date") or _date(resolution, lexicon, stage),
        "amendment" if _amends(resolution, lexicon) else "resolution",
    )


def _must_be_one_of(kind: str, value: str | None, known: Collection[str]) -> None:
    if value is not None and value not in known:
        raise ValueError(f"{value!r} is no {kind} of lintres; there are {', '.join(sorted(known))}")


def _amends(resolution: Resolution, lexicon: Lexicon) -> bool:
    """Whether a draft changes another draft, and is no resolution itself."""
    return any(
        lexicon.line_kind(element.body.text, ("amendment",)) is not None
        for element in resolution.front_matter.elements
    )


def _profile(resolution: Resolution, lexicon: Lexicon) -> str | None:
    """Return the profile of a paper that no organ has before it, by a line above its text."""
    for element in resolution.front_matter.elements:
        kind = lexicon.line_kind(element.body.text.strip("*_ "), tuple(_PROFILE_OF_LINE))
        if kind is not None:
            return _PROFILE_OF_LINE[kind]
    return None


def _fields(resolution: Resolution, field: str) -> Iterator[str]:
    """Yield the lines of the masthead that tell one thing."""
    for element in resolution.front_matter.elements:
        if isinstance(element, Masthead) and element.field == field:
            yield element.body.text


def _symbol(resolution: Resolution) -> str | None:
    return next((line.strip().rstrip("*") for line in _fields(resolution, "symbol")), None)


def _organ(resolution: Resolution, by_symbol: str | None) -> str | None:
    """Return the organ that speaks; where several bear its name, the symbol tells which."""
    speaks = next((node.organ for node in walk(resolution) if isinstance(node, OrganLine)), None)
    if speaks is None or speaks in organ_keys():
        return speaks or by_symbol
    return by_symbol if by_symbol and by_symbol.startswith(f"{speaks}-") else None


def _stage(resolution: Resolution) -> str | None:
    """Return the stage by the elements that only one stage has."""
    elements = resolution.front_matter.elements
    if any(isinstance(element, Sponsors) for element in elements):
        return "draft"
    adopted = any(isinstance(element, Heading | AdoptionNote) for element in elements) or any(
        section.closing is not None for section in resolution.sections
    )
    return "adopted" if adopted else None


def _session(resolution: Resolution, lexicon: Lexicon) -> int | None:
    """Return the session of the masthead, else that of the number: 57 of "57/106"."""
    for line in _fields(resolution, "session"):
        return lexicon.session_number(line)
    for element in resolution.front_matter.elements:
        if isinstance(element, Title) and element.number is not None:
            return lexicon.symbols.session(f"A/RES/{element.number.letters}")
    return None


def _committee(resolution: Resolution, lexicon: Lexicon) -> str | None:
    """Return the committee of the masthead, or the one that reported on an adopted text."""
    for line in _fields(resolution, "committee"):
        return lexicon.committee_key(line)
    for element in resolution.front_matter.elements:
        if isinstance(element, AdoptionNote):
            return lexicon.committee_key(element.body.text)
    return None


def _date(resolution: Resolution, lexicon: Lexicon, stage: str | None) -> date | None:
    """Return the day of adoption of an adopted text, else that of the document."""
    adoption = [
        node.body.text
        for node in walk(resolution)
        if type(node) is Heading or type(node) is AdoptionLine
    ]
    document = list(_fields(resolution, "document-date"))
    lines = document if stage == "draft" else [*adoption, *document]
    return next((day for day in map(lexicon.date_in, lines) if day is not None), None)
