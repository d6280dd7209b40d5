"""How one language words what a composed text says: names filled in, adverbs, dates, notes."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dossiers import Adopted, Dossier
from lintres import Series
from places import MONTHS, as_printed

_FOLDER = Path(__file__).parent / "drafting"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOTE = re.compile(r"\{(report|child|disabilities|declaration)\}\Z")
_TREATIES = ("child", "disabilities")


@cache
def stock(language: str) -> Mapping[str, Any]:
    """Return the sentences of a language."""
    read: dict[str, Any] = tomllib.loads((_FOLDER / f"{language}.toml").read_text("utf-8"))
    return read


class Wording:
    """Words of one text; it counts its notes and the paragraphs of one verb in a row."""

    def __init__(self, language: str, about: Dossier) -> None:
        self.language = language
        self.about = about
        self.stock = stock(language)
        self.notes: list[str] = []
        self._keys: list[str] = []
        self._verb = ""
        self._run = 0

    def fill(self, template: str, **more: str) -> str:
        """Return a template with its names filled in."""
        about, stocked = self.about, self.stock
        values = {name: forms[about.organ == "SC"] for name, forms in stocked["council"].items()}
        values |= {name: forms[about.organ != "GA"] for name, forms in stocked["agreement"].items()}
        values |= {
            "symbol": about.symbol,
            "session": str(about.session),
            "report": str(about.report),
            "report_symbol": about.report_symbol,
            "draft": str(about.draft),
            "paragraph": str(about.report % 31 + 5),
            "year": str(about.day.year),
            "year_later": str(about.day.year + 2),
            "later": stocked["sessions"]["text"].get(str(about.later), ""),
            "item_title": stocked["items"][str(about.committee)],
        }
        return template.format(**{**values, **more})

    # ---- Paragraphs -------------------------------------------------------------------------

    def start(self) -> None:
        """Begin a preamble or an operative part: nothing was said before."""
        self._verb, self._run = "", 0

    def opening(self, opening: str, part: str) -> str:
        """Return an opening phrase with its adverb; "|" still tells where it ends."""
        verb = opening.partition("|")[0]
        self._run = self._run + 1 if verb == self._verb else 0
        self._verb = verb
        adverbs = self.stock["adverbs"][part]
        return opening.replace("~", adverbs[self._run % len(adverbs)])

    def paragraph(self, opening: str, says: str, ending: str, **more: str) -> str:
        """Return a paragraph from its opening to its last mark, with the mark of its note."""
        found = _NOTE.search(says)
        said = self.fill(says[: found.start()] if found else says, **more)
        mark = self._note(found[1]) if found else ""
        space = self.stock.get("space", " ") if said else ""
        words = f"{self.fill(opening, **more)}{space}{said}"
        if self.stock["capital"]:
            words = words[0].upper() + words[1:]
        last: str = self.stock["marks"][ending]
        return words + (last + mark if self.stock["marks"]["notes"] == "after" else mark + last)

    def _note(self, key: str) -> str:
        """Add a note and return its mark."""
        notes = self.stock["notes"]
        forms = {**notes, **(notes["elsewhere"] if self.about.organ != "GA" else {})}
        if key in _TREATIES and self._keys[-1:] and self._keys[-1] in _TREATIES:
            forms |= notes["again"]
        self._keys.append(key)
        number = str(len(self._keys))
        names = {"superscript": number.translate(_SUPERSCRIPTS), "number": number}
        self.notes.append(self.stock["note"].format(self.fill(forms[key]), **names))
        return str(self.stock.get("mark", "{superscript}").format(**names))

    # ---- Citations and dates ----------------------------------------------------------------

    def cited(self, one: Adopted, *, undated: bool = False) -> str:
        """Return a number as it is cited, with its day or without."""
        number = as_printed(one.number, self.language)
        form = self.stock["recall"].get("undated_number", "{number}") if undated else ""
        return self.fill(
            form or self.stock["recall"]["cited"], number=number, date=self.day(one.day)
        )

    def day(self, day: date) -> str:
        """Return a day in running text."""
        return self._dated(self.stock["date"], day, self.language)

    def printed_day(self, day: date) -> str:
        """Return a day in the masthead; Arabic, Chinese and Russian print it in English."""
        return self._dated(
            self.stock["masthead_date"], day, self.stock.get("masthead_months", self.language)
        )

    def _dated(self, form: str, day: date, language: str) -> str:
        first = language == "fr" and day.day == 1
        month = MONTHS[language][day.month - 1]
        return form.format(day="1er" if first else day.day, month=month, year=day.year)

    def number(self) -> str:
        """Return the number of the text itself."""
        number = self.about.number
        if number is None:
            raise ValueError("a draft has no number")
        printed = as_printed(number, self.language)
        return printed if number.series is Series.YEAR else str(number)
