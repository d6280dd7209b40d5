"""What resolutions exist: the registry knows no draft, only organs, numbers and dates."""

from lintres.registry.answer import (
    Answer,
    Evidence,
    Exists,
    Missing,
    Reason,
    RegistryError,
    Unknown,
)
from lintres.registry.lookup import Registry
from lintres.registry.number import Kind, Number, Series, Session, read_number, read_session
from lintres.registry.symbol import Key, read_symbol
from lintres.registry.words import (
    adoption_words,
    day_words,
    evidence_words,
    nearest_words,
    organ_words,
)

__all__ = [
    "Answer", "Evidence", "Exists", "Key", "Kind", "Missing", "Number", "Reason", "Registry",
    "RegistryError", "Series", "Session", "Unknown", "adoption_words", "day_words",
    "evidence_words", "nearest_words", "organ_words", "read_number", "read_session", "read_symbol",
]  # fmt: skip
