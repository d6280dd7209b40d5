"""Makes the vocabulary of a language of its table: writes patterns out, folds phrases."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lintres.pattern import NamePattern, Pattern
from lintres.phrases import Role, fold, letters
from lintres.vocabulary.cited import citations, filled, printed_names


def vocabulary_of(data: Mapping[str, Any], common: Mapping[str, Any]) -> dict[str, Any]:
    """Return the vocabulary of a language, of its table and that of all languages.

    It has what the table has, under the same names where it is the same.
    """
    english = _dates(common["dates"])
    own = _dates(data["dates"]) if "dates" in data else english
    names = data["names"]
    words = {"date": own["pattern"], "months": own["months"]}
    named = {table: printed_names(names[table]) for table in ("organs", "committees")}
    organs = {fold(name).text: key for key, some in data["organs"].items() for name in some}
    made = {
        **{key: data[key] for key in ("code", "name", "cased", "spaced", "marks", "names")},
        "symbols": _symbols(common["symbols"]),
        "dates": own,
        "english_dates": english,
        "slips": _slips({**common["slips"], **data["slips"]}, words),
        "committees": {letters(n): key for key, some in names["committees"].items() for n in some},
        "committee": NamePattern("{names}", named["committees"], flags=re.IGNORECASE),
        "lines": {
            **_patterns(common["lines"], {"date": english["pattern"]}),
            **_patterns(data["lines"], words, named),
        },
        "forms": {
            family: _patterns(forms, words) for family, forms in _joined(common, data, "forms")
        },
        "words": dict(_joined(common, data, "words")),
        "citations": citations(data, common["citations"], words),
        "furniture": _patterns({**common["furniture"], **data.get("furniture", {})}, {}),
        "numbering": _numbering(data["numbering"], common["numbering"]),
        "organs": organs,
        "organ_letters": {letters(name): key for name, key in organs.items()},
        "sessions": {name: number for number, name in enumerate(data["sessions"]["ordinals"], 1)},
        "notes": _notes(data["notes"], own["months"], spaced=data["spaced"]),
        "openings": _openings(data["openings"]),
    }
    kept: dict[str, Any] = _in_tuples(made)
    return kept


def _joined(
    common: Mapping[str, Any], own: Mapping[str, Any], key: str
) -> Iterable[tuple[str, dict[str, Any]]]:
    """Yield the families of both tables, a language's own words before those of all languages."""
    shared, special = common.get(key, {}), own.get(key, {})
    for family in dict.fromkeys((*shared, *special)):
        yield family, {**shared.get(family, {}), **special.get(family, {})}


def _patterns(
    table: Mapping[str, str],
    words: Mapping[str, str],
    named: Mapping[str, list[tuple[str, str]]] | None = None,
) -> dict[str, Pattern]:
    """Return patterns, "{organs}" and "{committees}" being the names of `named`."""
    patterns = {name: Pattern(filled(pattern, words)) for name, pattern in table.items()}
    for key, names in (named or {}).items():
        for name, pattern in table.items():
            if f"{{{key}}}" in pattern:
                form = filled(pattern, {**words, key: "{names}"})
                patterns[name] = NamePattern(form, names)
    return patterns


def _dates(data: Mapping[str, Any]) -> dict[str, Any]:
    months = "|".join(data["months"]).replace(" ", r"\s")
    form = data["form"].replace("{months}", months)
    return {
        **data,
        "months": months,
        "numbers": {
            fold(name).text: number
            for number, some in enumerate(data["months"], 1)
            for name in some.split("|")
        },
        "printed_months": data.get("printed_months")
        or [some.partition("|")[0] for some in data["months"]],
        "form": Pattern(form),
        "pattern": re.sub(r"\(\?P<\w+>", "(?:", f"(?:{form})"),
    }


def _symbols(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return which key each beginning of a symbol stands for, and the patterns."""
    keys = {
        table: {start: key for key, starts in data[table].items() for start in starts}
        for table in ("organs", "committees")
    }
    forms = {name: Pattern(data[name]) for name in ("in_text", "adopted", "draft", "session")}
    return {**keys, **forms}


def _slips(
    tables: Mapping[str, Iterable[Mapping[str, Any]]], words: Mapping[str, str]
) -> dict[str, Any]:
    """Return rows as `slips.Slip` has them, by kind."""
    return {
        kind: [
            (
                Pattern(filled(row["form"], words)),
                row["says"],
                row.get("write"),
                row.get("safe", False),
                row.get("since"),
                row.get("common", False),
            )
            for row in rows
        ]
        for kind, rows in tables.items()
    }


def _numbering(data: Mapping[str, Any], shared: Mapping[str, str]) -> dict[str, Any]:
    inserted = "|".join((shared["inserted"], *data.get("inserted", ())))
    return {
        "paragraph": Pattern(data["paragraph"]),
        "negotiated": Pattern(filled(shared["negotiated"], {"inserted": inserted})),
        "old": Pattern(data["old"]) if "old" in data else None,
        "bullet": Pattern(shared["bullet"]),
        "printed": data["printed"],
        "accepted": data.get("accepted", [data["printed"]]),
        "levels": [(Pattern(level["form"]), level["alphabet"]) for level in data["levels"]],
    }


def _notes(data: Mapping[str, Any], months: str, *, spaced: bool) -> dict[str, Any]:
    boundary = r"\b" if spaced else ""
    before, names, after = (
        filled("|".join(data[name]), {"months": months})
        for name in ("before_numbers", "names_before_numbers", "after_numbers")
    )
    return {
        "openers": data["openers"],
        "asterisk_openers": data["asterisk_openers"],
        "abbreviations": [f" {one}" for one in data.get("abbreviations", ())],
        "number_words": (
            Pattern(rf"{boundary}(?:{before})\s*$", flags=re.IGNORECASE),
            Pattern(rf"{boundary}(?:{names})\s*$", flags=re.IGNORECASE),
            Pattern(rf"\s*(?:{after})", flags=re.IGNORECASE),
        ),
    }


def _openings(data: Mapping[str, Any]) -> dict[str, Any]:
    guard = data.get("verbs_not_before")
    return {
        "manner_before": Pattern(data["manner_before"]),
        "manner_after": Pattern(data["manner_after"]),
        "verbs_not_before": None if guard is None else Pattern(guard),
        "uncounted": data.get("uncounted", ()),
        **{role.value: _part(data[role.value]) for role in Role},
    }


def _part(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "verbs": {fold(verb).text: verb for verb in data["verbs"]},
        "adverbs_before": data["adverbs_before"],
        "adverbs_after": data["adverbs_after"],
        "followers": {
            adverb: [word.lower() for word in words]
            for adverb, words in data.get("followers", {}).items()
        },
        "place": data["place"],
        "parted": data.get("parted", ()),
    }


def _in_tuples(thing: Any) -> Any:
    """Return data with tuples for lists, which nobody can change by accident."""
    if isinstance(thing, Mapping):
        return {key: _in_tuples(part) for key, part in thing.items()}
    if isinstance(thing, (list, tuple)):
        return tuple(_in_tuples(part) for part in thing)
    return thing
