"""What the registry answers, in words: for the messages of rules and for `lintres registry`."""

import datetime

from lintres.registry.answer import Evidence, Exists, Missing

_ORGANS = {
    "GA": "General Assembly",
    "SC": "Security Council",
    "ECOSOC": "Economic and Social Council",
    "HRC": "Human Rights Council",
    "CHR": "Commission on Human Rights",
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_EVIDENCE = {
    Evidence.RECORD: "published records say so",
    Evidence.CITED: "so official documents cite it",
    Evidence.DISPUTED: "sources differ by days",
    Evidence.NEIGHBOURS: "from the dates of the numbers before and after it",
    Evidence.PART: "no source dates this part: from its number to the end of the session",
    Evidence.WHOLE: "from the dates of its lettered parts",
    Evidence.SESSION: "from the dates of its session",
}


def organ_words(organ: str) -> str:
    """Return the name of an organ, its key where it has none here."""
    return _ORGANS.get(organ, organ)


def day_words(day: datetime.date) -> str:
    """Return a day as "20 November 1997"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def adoption_words(found: Exists) -> str:
    """Return when a resolution was adopted: "adopted on 20 November 1997"."""
    if found.date:
        return f"adopted on {day_words(found.date)}"
    if found.first == found.last:
        return f"adopted on {day_words(found.first)}, by inference"
    return f"adopted between {day_words(found.first)} and {day_words(found.last)}"


def evidence_words(found: Exists) -> str:
    """Return what the date of a resolution rests on."""
    seen = f" ({found.cited} seen)" if found.cited else ""
    evidence = _EVIDENCE[found.evidence]
    if found.evidence is Evidence.CITED and not found.date:
        evidence = "cited with a date once only, which proves no day: from the dates of its session"
    return f"{evidence}{seen}"


def nearest_words(missing: Missing) -> str:
    """Return what stands where a missing resolution would."""
    if missing.below and missing.above:
        return f"{missing.below} is followed by {missing.above}"
    if missing.below:
        return f"the session ends with {missing.below}"
    if missing.above:
        return f"the session begins with {missing.above}"
    return "there are no numbers of this form"
