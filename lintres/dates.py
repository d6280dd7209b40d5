"""Dates as one language writes them."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from lintres.alphabets import number_value
from lintres.phrases import fold


class DateForm:
    """How a language writes a date; `pattern` and `months` are parts for other patterns."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take `form`, a pattern of day, month and year, and the names of the months from 1.

        Where months have several names, these are parted by "|"; without any, months are numbers.
        """
        months: list[str] = data["months"]
        self._months = {
            fold(name).text: number
            for number, names in enumerate(months, 1)
            for name in names.split("|")
        }
        self.months = "|".join(months).replace(" ", r"\s")
        form: str = data["form"].replace("{months}", self.months)
        self._form = re.compile(form)
        self.pattern = re.sub(r"\(\?P<\w+>", "(?:", f"(?:{form})")

    def find(self, text: str) -> date | None:
        """Return the first date in a text that the calendar has, None without one."""
        days = map(self._day, self._form.finditer(text))
        return next((day for day in days if day is not None), None)

    def place(self, text: str) -> tuple[int, int, date | None] | None:
        """Return start and end of the first date in a text, and its day if the calendar has it.

        None for a text without a date.
        """
        match = self._form.search(text)
        return None if match is None else (match.start(), match.end(), self._day(match))

    def _day(self, match: re.Match[str]) -> date | None:
        day, year = number_value(match["day"]), number_value(match["year"])
        month = self._months.get(fold(match["month"]).text) or number_value(match["month"])
        try:
            return date(year or 0, month or 0, day or 0)
        except ValueError:
            return None  # the 31st of June
