"""What a rule is: a function that looks at one kind of node, with all that is said of it.

    @rule("PUN002", "preambular-ending", on=Preambular, ...)
    def preambular_ending(paragraph: Preambular, draft: Draft) -> Iterator[Finding]:
        ...

The decorator makes a frozen `Rule` of the function. `load_rules` finds the rules of lintres.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any, TypeVar

from lintres.diagnostic import Confidence, Finding, Severity, Tier
from lintres.draft import Draft, Identity
from lintres.example import Example
from lintres.lexicon import LANGUAGES
from lintres.pattern import Pattern
from lintres.profile import profile_of
from lintres.record import Record

N = TypeVar("N")

CODE = Pattern(r"[A-Z]{3}\d{3}")
NAME = Pattern(r"[a-z]+(?:-[a-z]+)*")
_RULES = "lintres.rules"
# Where the book stands.
BOOK = "https://lintres.readthedocs.io/"


class Needs(Enum):
    """What must have come whole out of a conversion for a rule to judge it."""

    NOTHING = "nothing"
    PARAGRAPH = "paragraph"  # its findings are about one paragraph, its opening or its ending
    TEXT = "text"  # about what there is in the text, and in which order


class Rule(Record):
    """A rule: its check, and all that people and programs want to know of it."""

    code: str
    name: str
    on: type
    severity: Severity
    confidence: Confidence
    fix: Tier | None
    profiles: frozenset[str] | None  # None: all
    stages: frozenset[str] | None  # None: drafts and adopted texts
    languages: frozenset[str] | None  # None: all
    kinds: frozenset[str]
    since: int | None  # the session of the General Assembly from which on the norm is kept
    in_extracted: Severity | None  # in a text out of a PDF; None: as elsewhere
    in_damaged: Severity | None  # in a text that a conversion has damaged; None: as elsewhere
    needs: Needs
    added: str | None  # the version of lintres that brought the rule; None: a team's own
    source: str
    examples: tuple[Example, ...]
    check: Callable[[Any, Draft], Iterator[Finding]]
    url: str | None  # where more is said of it

    @property
    def norm(self) -> str:
        """What a text should be like, in one sentence: the first line of the documentation."""
        return (self.check.__doc__ or "").strip().partition("\n")[0]

    @property
    def reason(self) -> str:
        """Why it should: the rest of the documentation."""
        lines = (self.check.__doc__ or "").strip().partition("\n")[2].splitlines()
        return "\n".join(line.strip() for line in lines).strip()

    def applies_to(self, draft: Draft, *, named: bool = False) -> bool:
        """Whether the rule is on for a draft of this language, profile and stage.

        A rule that is `named` is on although the profile has it off.
        """
        return self.objection(draft, named=named) is None

    def objection(self, draft: Draft, *, named: bool = False) -> str | None:
        """Return why the rule is off for a draft; None where it is on."""
        identity = draft.identity
        profile = profile_of(identity.profile)
        if self.code in profile.off and not named:
            return f"profile {profile.key} has it off"
        if self.needs is Needs.TEXT and draft.condition.lossy:
            return "it needs the whole text, and a conversion has lost lines of this one"
        if identity.kind not in self.kinds:
            return f"it is not for the kind of text that this is: {identity.kind}"
        if self._is_before_its_time(identity):
            return f"it is for texts from session {self.since} on, and this one is older"
        if self.languages is not None and draft.language not in self.languages:
            return f"{_only(self.languages)} in language {draft.language}"
        if self.profiles is not None and not (
            named or identity.profile in self.profiles or self.code in profile.on
        ):
            return f"{_only(self.profiles)} of profile {identity.profile or 'none'}"
        if self.stages is not None and identity.stage not in self.stages:
            return f"{_only(self.stages)} at stage {identity.stage or 'unknown'}"
        return None

    def _is_before_its_time(self, identity: Identity) -> bool:
        """Whether a text of the General Assembly is older than the practice the rule asks for."""
        return (
            self.since is not None
            and identity.organ == "GA"
            and identity.session is not None
            and identity.session < self.since
        )


def _only(values: Iterable[str]) -> str:
    return f"it is for {', '.join(sorted(values))} only, and this text is"


def rule(
    code: str,
    name: str,
    *,
    on: type[N],
    severity: Severity,
    source: str,
    examples: Iterable[Example],
    confidence: Confidence = Confidence.HIGH,
    fix: Tier | None = None,
    profiles: Iterable[str] | None = None,
    stages: Iterable[str] | None = None,
    languages: Iterable[str] | None = None,
    kinds: Iterable[str] = ("resolution",),
    since: int | None = None,
    in_extracted: Severity | None = None,
    in_damaged: Severity | None = Severity.WARNING,
    needs: Needs = Needs.NOTHING,
    added: str = "0.1.0",
) -> Callable[[Callable[[N, Draft], Iterator[Finding]]], Rule]:
    """Make a rule of a function that is called for each node of the class `on`.

    `source` names the section of the manual, or the evidence, the norm rests on. `profiles`,
    `stages` and `languages` are where the rule is on by default; all of them where not given.
    `kinds` are the kinds of text: an amendment to a draft has no organ line to miss. A text of
    the General Assembly from before session `since` is not held to the rule. `in_extracted` is for
    what a conversion makes of a text that has no fault: spaces, widths, hyphens, lost marks. In a
    text that shows signs of one the findings are of this severity at most, and of low confidence;
    `in_damaged` is the like for a text that a bad conversion has damaged, or that is so old that
    it was scanned. `needs` is what of such a text must be whole for the rule to speak at all.
    `added` is the version of lintres that brought the rule.
    Raises ValueError for a rule without documentation, source or examples in its languages.
    """

    def make(check: Callable[[N, Draft], Iterator[Finding]]) -> Rule:
        made = Rule(
            code,
            name,
            on,
            severity,
            confidence,
            fix,
            None if profiles is None else frozenset(profiles),
            None if stages is None else frozenset(stages),
            None if languages is None else frozenset(languages),
            frozenset(kinds),
            since,
            in_extracted,
            in_damaged,
            needs,
            added,
            source,
            tuple(examples),
            check,
            f"{BOOK}rules/{code}/",
        )
        for complaint in _complaints(made):
            raise ValueError(f"{code} {name}: {complaint}")
        return made

    return make


def _complaints(made: Rule) -> Iterator[str]:
    if not _is_code(made.code):
        yield "a code is three capitals and three digits"
    if not _is_name(made.name):
        yield "a name is small letters and hyphens"
    if not made.norm.endswith("."):
        yield "the documentation opens with the norm, a sentence with its full stop"
    if not made.source:
        yield "no source, no rule"
    for example in made.examples:
        if "⟦" not in example.bad or "⟦" in example.good:
            yield "a bad example draws its findings ⟦thus⟧, a good one has none"
    shown = {example.language for example in made.examples}
    if missing := sorted((made.languages or frozenset(LANGUAGES)) - shown):
        yield f"examples are its documentation and its tests: none in {', '.join(missing)}"


# What CODE and NAME say, but asked of each rule at every start, where compiling would cost more.


def _is_code(text: str) -> bool:
    family, number = text[:3], text[3:]
    return (
        len(text) == _CODE_LENGTH
        and text.isascii()
        and family.isalpha()
        and family.isupper()
        and number.isdigit()
    )


def _is_name(text: str) -> bool:
    return text.isascii() and text.islower() and all(map(str.isalpha, text.split("-")))


_CODE_LENGTH = 6


def codes_by_word(rules: Iterable[Rule]) -> dict[str, frozenset[str]]:
    """Return the codes that a word stands for: a code, a name or a family (NUM)."""
    words: dict[str, set[str]] = {}
    for rule in rules:
        for word in (rule.code, rule.name, rule.code[:3]):
            words.setdefault(word, set()).add(rule.code)
    return {word: frozenset(codes) for word, codes in words.items()}


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return the rules of lintres, by code.

    Raises ValueError where two rules have one code or one name.
    """
    package = import_module(_RULES)
    # pkgutil would find them too, and import half of the standard library for it.
    names = {name for folder in package.__path__ for name in os.listdir(folder)}
    modules = [
        import_module(f"{_RULES}.{name.removesuffix('.py')}")
        for name in sorted(names)
        if name.endswith(".py") and not name.startswith("_")
    ]
    rules = sorted(
        (value for module in modules for value in vars(module).values() if isinstance(value, Rule)),
        key=lambda found: found.code,
    )
    taken: dict[str, Rule] = {}
    for found in rules:
        for word in (found.code, found.name):
            if taken.setdefault(word, found) is not found:
                raise ValueError(f"{word} is both {taken[word].code} and {found.code}")
    return tuple(rules)
