"""What a draft is, as far as its text says: organ, profile, stage, symbol, session."""

import re

from lintres.draft import Identity
from lintres.lexicon import Lexicon
from lintres.syntax import (
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

_PROFILE_OF_ORGAN = {"GA": "ga", "SC": "sc", "ECOSOC": "ecosoc", "HRC": "hrc"}
# How a symbol names its organ, its session and its stage; facts/editorial.md, 7.2.
_SYMBOLS = (
    (re.compile(r"A/HRC/RES/(?P<session>\d+)/"), "HRC", "adopted"),
    (re.compile(r"A/HRC/(?:S-)?(?P<session>\d+)/L\."), "HRC", "draft"),
    (re.compile(r"A/RES/(?P<session>\d+)/"), "GA", "adopted"),
    (re.compile(r"A/RES/"), "GA", "adopted"),
    (re.compile(r"A/(?:C\.\d|SPC|BUR)/(?P<session>\d+)/(?:L|CRP)\."), "GA", "draft"),
    (re.compile(r"A/(?P<session>\d+)/L\."), "GA", "draft"),
    (re.compile(r"A/(?:ES|S)-\d+/L\."), "GA", "draft"),
    (re.compile(r"S/RES/"), "SC", "adopted"),
    (re.compile(r"S/\d{4}/"), "SC", "draft"),
    (re.compile(r"E/RES/"), "ECOSOC", "adopted"),
    (re.compile(r"E/(?:\d{4}/)?(?:L|CN)\."), "ECOSOC", "draft"),
)


def identify(resolution: Resolution, lexicon: Lexicon, profile: str | None = None) -> Identity:
    """Recognise what a draft is; a profile that is given decides over the one recognised.

    Raises ValueError for a profile that does not exist.
    """
    if profile is not None and profile not in PROFILES:
        raise ValueError(f"{profile!r} is no profile of lintres; there are {', '.join(PROFILES)}")
    symbol = _symbol(resolution)
    by_symbol = _read_symbol(symbol)
    organ = _organ(resolution) or by_symbol[0]
    return Identity(
        organ,
        profile or _PROFILE_OF_ORGAN.get(organ or ""),
        by_symbol[1] or _stage(resolution),
        symbol,
        by_symbol[2] or _session(resolution, lexicon) or _session_of_number(resolution),
        "amendment" if _amends(resolution, lexicon) else "resolution",
    )


def _session_of_number(resolution: Resolution) -> int | None:
    """Return the session that the number of an adopted text begins with: 57 of "57/106"."""
    for element in resolution.front_matter.elements:
        if isinstance(element, Title) and element.number is not None:
            match = _NUMBER.match(element.number.letters)
            return int(match["session"]) if match else None
    return None


_NUMBER = re.compile(r"(?P<session>\d{1,3})/\d")


def _amends(resolution: Resolution, lexicon: Lexicon) -> bool:
    """Whether a draft changes another draft, and is no resolution itself."""
    return any(
        lexicon.line_kind(element.body.text, ("amendment",)) is not None
        for element in resolution.front_matter.elements
    )


def _symbol(resolution: Resolution) -> str | None:
    for element in resolution.front_matter.elements:
        if isinstance(element, Masthead) and element.field == "symbol":
            return element.body.text.strip().rstrip("*")
    return None


def _read_symbol(symbol: str | None) -> tuple[str | None, str | None, int | None]:
    """Return organ, stage and session that a symbol tells of."""
    for pattern, organ, stage in _SYMBOLS:
        match = pattern.match(symbol or "")
        if match:
            session = match.groupdict().get("session")
            return organ, stage, int(session) if session else None
    return None, None, None


def _organ(resolution: Resolution) -> str | None:
    for node in walk(resolution):
        if isinstance(node, OrganLine):
            return node.organ
    return None


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
    for element in resolution.front_matter.elements:
        if isinstance(element, Masthead) and element.field == "session":
            return lexicon.session_number(element.body.text)
    return None
