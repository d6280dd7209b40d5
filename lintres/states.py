"""What States are called: their names in one language, since when, and names that are wrong.

The names stand in grammar/states.csv and grammar/state_variants.csv. They are read when a text has
sponsors, or is searched for wrong names, and not before.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache, cached_property

from lintres.record import Record
from lintres.tables.names import names


class Term(Record):
    """The name of a State for a time; `name` stands in lists, `formal` in treaties."""

    state: str  # its code of three letters: "FJI"
    status: str  # member, observer, former member, non-member, organization, own
    name: str
    formal: str
    first: date
    last: date | None  # None: to this day
    is_certain: bool  # whether name and days are beyond doubt

    def covers(self, day: date, grace: timedelta = timedelta()) -> bool:
        """Whether the name is in use on a day, or nearly so: a change takes its time."""
        begun = self.first <= day or self.first - day <= grace
        return begun and (self.last is None or day <= self.last or day - self.last <= grace)


class Variant(Record):
    """A name that a State does not bear in the lists of the United Nations.

    `kind` is abbreviation, informal, spelling, superseded, formal or accepted; `severity` says how
    wrong it is among sponsors, `in_text` in a sentence, "" that it is not. It is wrong from
    `since` on, or always.
    """

    state: str
    name: str
    kind: str
    severity: str
    in_text: str
    since: date | None


class States:
    """The names of the States in one language."""

    def __init__(self, language: str, own: Iterable[str] = ()) -> None:
        """Take names of a team's own for States; they hold at any time."""
        self._terms: dict[str, list[Term]] = {}
        self._named: dict[str, list[Term]] = {}
        for term in (*_terms(language), *map(_own_term, own)):
            self._terms.setdefault(term.state, []).append(term)
            self._named.setdefault(plain(term.name), []).append(term)
        self._variants = {plain(one.name): one for one in variants(language)}

    @cached_property
    def _formal(self) -> Mapping[str, Term]:
        """The names of treaties, with their article and without."""
        names: dict[str, Term] = {}
        for term in self._all_terms():
            formal = plain(term.formal)
            article, _, bare = formal.partition("'" if formal[1:2] == "'" else " ")
            for name in (formal, bare) if len(article) <= _ARTICLE else (formal,):
                names.setdefault(name, term)
        return names

    def _all_terms(self) -> Iterator[Term]:
        return (term for terms in self._terms.values() for term in terms)

    def state(self, name: str) -> str | None:
        """Return the code of the State that bears a name, right or wrong; None for no State."""
        printed = plain(name)
        if printed in self._named:
            return self._named[printed][-1].state
        found = self._variants.get(printed) or self._formal.get(printed)
        return found.state if found else None

    def terms(self, name: str) -> tuple[Term, ...]:
        """Return the times in which a name is that of a State in lists; none for other names."""
        return tuple(self._named.get(plain(name), ()))

    def variant(self, name: str) -> Variant | None:
        """Return what is said of a name that is not that of lists; None where nothing is."""
        printed = plain(name)
        if printed in self._variants:
            return self._variants[printed]
        term = self._formal.get(printed)
        return Variant(term.state, name, "formal", "", "", None) if term else None

    def on(self, state: str, day: date) -> Term | None:
        """Return what a State is called on a day; None before its time and after it."""
        return next((term for term in self._terms.get(state, ()) if term.covers(day)), None)

    @cached_property
    def today(self) -> date:
        """The last day on which a name changed: what lies after it is today."""
        return max(term.first for term in self._all_terms())

    def nearest(self, name: str, day: date) -> str | None:
        """Return the name in use that looks most like one that no State bears."""
        from difflib import get_close_matches  # late: few drafts have such a name

        spoken = {sort_key(term.name): term.name for term in self._all_terms() if term.covers(day)}
        found = get_close_matches(sort_key(name), spoken, n=1, cutoff=0.75)
        return spoken[found[0]] if found else None

    def containing(self, words: Iterable[str]) -> Iterator[str]:
        """Yield the right names that have one of some words in them: "Nigeria" for "Niger"."""
        wanted = tuple(words)
        accepted = [one.name for one in self._variants.values() if not one.in_text]
        listed = [name for term in self._all_terms() for name in (term.name, term.formal)]
        for name in (*listed, *accepted):
            if any(word in name and word != name for word in wanted):
                yield name


_ARTICLE = 3  # characters: "the", "los"


def plain(name: str) -> str:
    """Return a name with plain spaces, apostrophes and parentheses."""
    if not name.isascii():
        for odd, even in _PLAIN:
            name = name.replace(odd, even)
    return " ".join(name.split())


_PLAIN = (
    ("\u2019", "'"), ("\u02bc", "'"), ("\u00ad", ""), ("\u0640", ""), ("（", "("), ("）", ")"),
)  # fmt: skip


def sort_key(name: str, *, by_words: bool = False) -> str:
    """Return what a name is sorted by: its letters, without accents and marks.

    By letters "Guinea-Bissau" stands before "Guinea Ecuatorial", by words, of which it is one,
    after it.
    """
    parted = unicodedata.normalize("NFD", name.casefold()).replace("и\u0306", "й")
    letters = "".join([one for one in parted if not unicodedata.combining(one)])
    return (" " if by_words else "").join(_WORDS.findall(letters.replace("-", "")))


_WORDS = re.compile(r"[^\W_\u0640]+")  # a tatweel stretches a word


@cache
def load_states(language: str, own: tuple[str, ...] = ()) -> States:
    """Return the names of the States in a language, with a team's own."""
    return States(language, own)


@cache
def variants(language: str) -> tuple[Variant, ...]:
    """Return the names in a language that are not those of lists."""
    return tuple(
        Variant(state, name, kind, severity, in_text, _day(since))
        for state, name, kind, severity, in_text, since in names(language)[1]
    )


def _terms(language: str) -> Iterator[Term]:
    for state, status, name, formal, first, last, confidence in names(language)[0]:
        begun = _day(first) or date.min
        yield Term(state, status, name, formal, begun, _day(last), confidence != "low")


def _own_term(name: str) -> Term:
    return Term(f"own: {name}", "own", name, name, date.min, None, is_certain=True)


def _day(printed: str) -> date | None:
    return date.fromisoformat(printed) if printed else None
