"""Text to diagnostics: parse a draft, run the rules over its nodes."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from operator import attrgetter
from typing import TypeAlias, Unpack

from lintres.clock import Clock
from lintres.diagnostic import Confidence, Diagnostic, Finding, Severity
from lintres.draft import Draft
from lintres.identity import Given
from lintres.parser import parse
from lintres.profile import profile_of
from lintres.record import Record
from lintres.registry import Registry, RegistryError
from lintres.rulebook import Needs, Rule, load_rules
from lintres.source import Source
from lintres.suppression import NO_SUPPRESSIONS, Settled, read_suppressions
from lintres.syntax import Node, walk


class Checked(Record):
    """A draft and what lintres says of it, in reading order."""

    draft: Draft
    diagnostics: tuple[Diagnostic, ...]


# Parses a text and checks it: what mends or marks a draft looks at each version of it.
Look: TypeAlias = Callable[[Source], Checked]


class RuleFault(RuntimeError):
    """A rule of lintres failed on a draft: a fault of ours, with what is needed to mend it."""


def lint(
    source: Source | str,
    *,
    language: str | None = None,
    rules: Iterable[Rule] | None = None,
    registry: Registry | None = None,
    **given: Unpack[Given],
) -> Checked:
    """Check a text; its language and what it is are recognised from it where they are not given.

    Raises ValueError for a language, organ, profile, ... that does not exist, RegistryError for a
    registry that cannot be read, RuleFault where a rule fails.
    """
    text = Source(source) if isinstance(source, str) else source
    draft = parse(text, language=language, registry=registry, **given)
    return Checked(draft, check(draft, load_rules() if rules is None else rules))


def check(
    draft: Draft,
    rules: Iterable[Rule],
    *,
    known: Iterable[Rule] | None = None,
    named: Collection[str] = (),
    severities: Mapping[str, Severity] | None = None,
    today: date | None = None,
    clock: Clock | None = None,
) -> tuple[Diagnostic, ...]:
    """Run rules over a parsed draft, each node once; return what stands, in reading order.

    Findings that a comment in the draft switches off do not stand; `known` are all the rules that
    it may name, by default those of lintres. Rules whose codes are `named` are on although the
    profile has them off. `severities` are asked for by code, whatever rule and profile say; only
    what a conversion may have faked is still no graver than such things can be. `today` decides
    whether a comment with a last day still holds; by default it is the day of the call. A `clock`
    counts the time of each rule under its code.
    """
    run = _run if clock is None else partial(_run_timed, clock)
    asked = tuple(rules)
    by_class: dict[type, list[Rule]] = defaultdict(list)
    for rule in asked:
        if rule.applies_to(draft, named=rule.code in named):
            by_class[rule.on].append(rule)
    asked_for = severities or {}
    found = [
        _diagnostic(rule, finding, draft, asked_for.get(rule.code))
        for node in walk(draft.resolution)
        for rule in by_class.get(type(node), ())
        for finding in run(rule, node, draft)
        if not (rule.needs is Needs.PARAGRAPH and draft.condition.is_torn(finding.span))
    ]
    suppressions = read_suppressions(draft, load_rules() if known is None else known)
    if suppressions is not NO_SUPPRESSIONS:
        # A rule that is not for such drafts finds nothing either: a comment on it idles.
        codes = {rule.code for rule in asked}
        found, settled = suppressions.settle(found, codes, today or datetime.now(UTC).date())
        found += [
            _diagnostic(rule, finding, draft, asked_for.get(rule.code))
            for rule in by_class.get(Settled, ())
            for finding in run(rule, settled, draft)
        ]
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))


def _run(rule: Rule, node: Node | Settled, draft: Draft) -> list[Finding]:
    try:
        return list(rule.check(node, draft))
    except RegistryError:
        raise  # no fault of the rule; it says what to do
    except Exception as fault:  # named here, so that whoever reports it says which rule and where
        raise RuleFault(
            f"{rule.code} {rule.name} failed on a {type(node).__name__} "
            f"of {draft.source.name}: {fault!r}"
        ) from fault


def _run_timed(clock: Clock, rule: Rule, node: Node | Settled, draft: Draft) -> list[Finding]:
    with clock.running(rule.code):
        return _run(rule, node, draft)


def _diagnostic(
    rule: Rule, finding: Finding, draft: Draft, asked_for: Severity | None
) -> Diagnostic:
    profile = profile_of(draft.identity.profile)
    severity = asked_for or finding.severity or profile.severities.get(rule.code, rule.severity)
    confidence = finding.confidence or rule.confidence
    for came, limit in (
        (draft.condition.extracted, rule.in_extracted),
        (draft.condition.damaged or draft.is_archival, rule.in_damaged),
    ):
        if came and limit is not None:
            severity = max(severity, limit, key=attrgetter("rank"))
            confidence = Confidence.LOW
    return Diagnostic(
        rule.code,
        rule.name,
        severity,
        confidence,
        profile.taught(rule.code, finding.message),
        finding.span,
        finding.related,
        finding.fix,
        rule.source,
        rule.url,
    )
