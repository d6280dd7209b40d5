"""Whose conventions a text is held to: what a profile asks beyond the scope of the rules.

The profiles are data, in rules/profiles.toml.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from lintres.diagnostic import Severity
from lintres.grammars import table
from lintres.record import Record


class Profile(Record):
    """A profile; rules are named by their codes."""

    key: str | None  # ga, sc, ecosoc, hrc, mun, zero-draft; None for any other organ's
    name: str
    off: frozenset[str]
    on: frozenset[str]  # although made for other profiles
    severities: Mapping[str, Severity]
    lessons: Mapping[str, str]  # what follows a message, for people who learn to draft

    def taught(self, code: str, message: str) -> str:
        """Return the message of a rule with what it teaches."""
        lesson = self.lessons.get(code)
        return message if lesson is None else f"{message} ({lesson})"


@cache
def profiles() -> Mapping[str, Profile]:
    """Return the profiles by their keys."""
    return {key: _profile(key, data) for key, data in table("profiles").items()}


def profile_of(key: str | None) -> Profile:
    """Return a profile; the one of None changes nothing. Raises KeyError for an unknown key."""
    return _NONE if key is None else profiles()[key]


def _profile(key: str, data: Mapping[str, Any]) -> Profile:
    return Profile(
        key,
        data["name"],
        frozenset(data.get("off", ())),
        frozenset(data.get("on", ())),
        {code: Severity(word) for code, word in data.get("severity", {}).items()},
        data.get("teaches", {}),
    )


_NONE = Profile(None, "", frozenset(), frozenset(), {}, {})
