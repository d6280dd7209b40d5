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

__all__ = [
    "Answer", "Evidence", "Exists", "Kind", "Missing", "Number", "Reason", "Registry",
    "RegistryError", "Series", "Session", "Unknown", "read_number", "read_session",
]  # fmt: skip
