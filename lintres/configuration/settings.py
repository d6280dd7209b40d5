"""What holds for a draft when all that was asked for is put together: the rules, and the rest."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from lintres.additions import Additions
from lintres.clock import Clock
from lintres.configuration.choosing import Words, chosen, severities
from lintres.configuration.wishes import NEVER, Layer, Wishes
from lintres.diagnostic import Confidence, Diagnostic, Severity, Tier
from lintres.draft import Draft
from lintres.identity import Given
from lintres.linter import Checked, Look, check
from lintres.parser import parse
from lintres.record import Record
from lintres.registry import Registry
from lintres.rulebook import Rule
from lintres.source import Source
from lintres.verdict import Verdict

T = TypeVar("T")

# What holds where nothing is asked for.
DEFAULTS = Wishes(fail_on=Severity.WARNING.value, min_confidence=Confidence.LOW.value)


class Settings(Record):
    """All that is asked for one draft; whoever reads, checks or mends it goes by them."""

    rules: tuple[Rule, ...]  # that are on
    known: tuple[Rule, ...]  # that there are
    named: frozenset[str]  # codes of those that are on although a profile has them off
    severities: Mapping[str, Severity]
    fail_on: Severity | None  # None: never
    least: Confidence
    language: str | None
    given: Given
    additions: Mapping[str, Additions]
    registry: Registry | None
    baseline: Path | None
    basis: str  # all that findings hang on, beside the text and lintres itself

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the rules that are on."""
        return frozenset(rule.code for rule in self.rules)

    def parse(self, source: Source) -> Draft:
        """Parse a draft."""
        return parse(
            source,
            language=self.language,
            registry=self.registry,
            additions=self.additions,
            **self.given,
        )

    def look(self, draft: Draft, clock: Clock | None = None) -> Checked:
        """Check a draft; findings of every confidence are told."""
        found = check(
            draft,
            self.rules,
            known=self.known,
            named=self.named,
            severities=self.severities,
            clock=clock,
        )
        return Checked(draft, found)

    def watching(self, draft: Draft) -> Look:
        """Return what looks at other versions of a draft by all rules, those that are off too."""
        every = self._replace(rules=self.known, language=draft.language)
        return lambda source: every.look(every.parse(source))

    def asked(self, checked: Checked) -> Checked:
        """Leave out the findings of rules that are not on."""
        on = self.codes
        return Checked(checked.draft, tuple(one for one in checked.diagnostics if one.code in on))

    def sure(self, verdict: Verdict) -> Verdict:
        """Leave out the findings that are not sure enough."""
        least = self.least.rank
        sure = tuple(one for one in verdict.diagnostics if one.confidence.rank <= least)
        return verdict._replace(diagnostics=sure)

    def to_be_fixed(self, tiers: Collection[Tier]) -> Callable[[Diagnostic], bool]:
        """Return what tells the findings to fix: sure ones, of rules that are on, of some tiers."""
        on, least = self.codes, self.least.rank

        def wanted(one: Diagnostic) -> bool:
            sure = one.confidence.rank <= least and one.code in on
            return sure and one.fix is not None and one.fix.tier in tiers

        return wanted

    def fails(self, found: Iterable[Diagnostic]) -> bool:
        """Whether any finding is so grave that the call fails."""
        level = self.fail_on
        return level is not None and any(one.severity.rank <= level.rank for one in found)


def settle(
    layers: Sequence[Layer],
    rules: Sequence[Rule],
    *,
    given: Given,
    additions: Mapping[str, Additions],
    registry: Registry | None = None,
    baseline: Path | None = None,
    basis: str = "",
) -> Settings:
    """Put layers of wishes together, nearest first; `given` is what only a call can say."""
    words = Words(rules)
    on, named = chosen(rules, layers, words)
    fail_on = first(layers, attrgetter("fail_on")) or DEFAULTS.fail_on
    least = first(layers, attrgetter("min_confidence")) or DEFAULTS.min_confidence
    return Settings(
        on,
        tuple(rules),
        named,
        severities(rules, layers, words),
        None if fail_on == NEVER else Severity(fail_on),
        Confidence(least),
        first(layers, attrgetter("language")),
        {
            **given,
            "profile": first(layers, attrgetter("profile")),
            "organ": first(layers, attrgetter("organ")),
            "stage": first(layers, attrgetter("stage")),
        },
        additions,
        registry,
        baseline,
        basis,
    )


def first(layers: Iterable[Layer], key: Callable[[Wishes], T | None]) -> T | None:
    """Return what the nearest layer says that says anything."""
    return next((said for one in layers if (said := key(one.wishes)) is not None), None)
