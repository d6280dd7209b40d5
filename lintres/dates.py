"""Dates as one language writes them."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lintres.alphabets import number_value
from lintres.pattern import Pattern
from lintres.phrases import fold


class DateForm:
    """How a language writes a date; `pattern` and `months` are parts for other patterns."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take `form`, a pattern of day, month and year, and the numbers of the months.

        `printed` is how a date is written, `printed_months` how the months are, without any where
        these are numbers, and `first_day` how the first of a month is.
        """
        self._months: Mapping[str, int] = data["numbers"]
        self.months: str = data["months"]
        self._names: Sequence[str] = data["printed_months"]
        self._printed: str = data["printed"]
        self.cited: str = data["cited"]  # as it follows a number: " of {date}"
        self.cited_before: str = data.get("cited_before", "")  # what it stands before instead: 第
        self._first_day: str = data.get("first_day", "1")
        self.form: Pattern = data["form"]
        self.pattern: str = data["pattern"]

    def find(self, text: str) -> date | None:
        """Return the first date in a text that the calendar has, None without one."""
        days = map(self.day_of, self.form.finditer(text))
        return next((day for day in days if day is not None), None)

    def place(self, text: str) -> tuple[int, int, date | None] | None:
        """Return start and end of the first date in a text, and its day if the calendar has it.

        None for a text without a date.
        """
        match = self.form.search(text)
        return None if match is None else (match.start(), match.end(), self.day_of(match))

    def written(self, day: date) -> str:
        """Return a date as the language writes it."""
        return self._printed.format(
            day=self._first_day if day.day == 1 else day.day,
            month=self._names[day.month - 1] if self._names else day.month,
            year=day.year,
        )

    def named(self, day: str, month: str, year: str) -> date | None:
        """Return the day that three words or figures name; None for 31 June."""
        number = self._months.get(fold(month).text) or number_value(month)
        try:
            return date(number_value(year) or 0, number or 0, number_value(day) or 0)
        except ValueError:
            return None

    def day_of(self, match: re.Match[str]) -> date | None:
        """Return the day that a match of the form names; None where the calendar has it not."""
        return self.named(match["day"], match["month"], match["year"])
