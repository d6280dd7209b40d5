"""Rules without code: words or a regular expression that are looked for in parts of a draft."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from operator import attrgetter

from lintres.configuration.patterns import pattern_of_regex, pattern_of_words
from lintres.configuration.wishes import OwnRule
from lintres.diagnostic import Confidence, Finding, Fix, Severity, Tier, suggested
from lintres.draft import Draft
from lintres.example import Example
from lintres.rulebook import Needs, Rule
from lintres.syntax import Resolution
from lintres.texts import Place, Text, Texts

# Where a rule may look, by the words of a configuration.
SCOPES: Mapping[str, Callable[[Texts], Text]] = {
    "text": attrgetter("running"),
    "preamble": attrgetter("preambles"),
    "operative": attrgetter("operative_parts"),
    "footnote": attrgetter("notes"),
    "title": attrgetter("titles"),
    "sponsors": attrgetter("sponsors"),
    "annex": attrgetter("annexes"),
}
_KINDS = ("resolution", "amendment")
_ANY_LANGUAGE = "Any language"


def rule_of(own: OwnRule, source: str) -> Rule:
    """Make a rule of what a team has written; `source` is the file that it stands in."""
    check = _check(own)
    check.__doc__ = _documentation(own)
    return Rule(
        own.code,
        own.name,
        Resolution,
        Severity(own.severity),
        Confidence.HIGH,
        None if own.replacement is None else Tier.SUGGESTED,
        None,
        None,
        frozenset(own.languages) or None,
        frozenset(_KINDS),
        None,
        None,
        None,
        Needs.NOTHING,
        None,
        f"a rule of {source}",
        tuple(_examples(own)),
        check,
        own.link,
    )


def faults_of(own: OwnRule) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a rule: the key, and a sentence; its own texts are tried."""
    if own.regex is not None:
        try:
            pattern_of_regex(own.regex).sub(own.replacement or "", "")
        except (re.error, IndexError) as fault:
            yield "replacement", f"“{own.replacement}” cannot be filled in: {fault}"
            return
    for text in own.finds:
        if not any(_faults(own, text)):
            yield "finds", f"{own.code} finds nothing in “{text}”, and should"
    for text in own.passes:
        for match in _faults(own, text):
            yield "passes", f"{own.code} finds “{match[0]}” in “{text}”, and should not"
            break


def _check(own: OwnRule) -> Callable[[Resolution, Draft], Iterator[Finding]]:
    pattern = _pattern(own)

    def check(_: Resolution, draft: Draft) -> Iterator[Finding]:
        reported = set()
        for scope in own.scopes:
            for place in SCOPES[scope](draft.texts).find(pattern):
                span = place.span()
                if span not in reported and _is_wrong(own, place.match):
                    reported.add(span)
                    yield Finding(span, own.message, _fix(own, place, draft))

    return check


def _pattern(own: OwnRule) -> re.Pattern[str]:
    return pattern_of_words(own.phrases) if own.regex is None else pattern_of_regex(own.regex)


def _faults(own: OwnRule, text: str) -> Iterator[re.Match[str]]:
    return (match for match in _pattern(own).finditer(text) if _is_wrong(own, match))


def _is_wrong(own: OwnRule, match: re.Match[str]) -> bool:
    """Whether a match is anything but what the rule would put in its place."""
    return _replacement(own, match) != match[0]


def _replacement(own: OwnRule, match: re.Match[str]) -> str | None:
    if own.replacement is None:
        return None
    if own.regex is not None:
        return match.expand(own.replacement)
    starts_small = all(phrase[:1].islower() for phrase in own.phrases)
    if starts_small and match[0][:1].isupper():
        return own.replacement[:1].upper() + own.replacement[1:]
    return own.replacement


def _fix(own: OwnRule, place: Place, draft: Draft) -> Fix | None:
    """Replace a match, unless something of the draft stands in its midst: a page, a note mark."""
    replacement = _replacement(own, place.match)
    spans = place.block.passage.spans(place.start, place.end)
    between = [draft.source.text[one.end : other.start] for one, other in pairwise(spans)]
    if replacement is None or any(text.strip() for text in between):
        return None
    return suggested((place.span(), replacement))


def _documentation(own: OwnRule) -> str:
    message = own.message.rstrip(".")
    norm = f"{message[:1].upper()}{message[1:]}."
    sought = (
        "the regular expression " + own.regex
        if own.regex is not None
        else ", ".join(f"“{phrase}”" for phrase in own.phrases)
    )
    return f"{norm}\n\nIt looks for {sought} in: {', '.join(own.scopes)}."


def _examples(own: OwnRule) -> Iterator[Example]:
    """Yield what a rule finds in its own texts, with what it would make of them."""
    language = own.languages[0] if len(own.languages) == 1 else _ANY_LANGUAGE
    for at, text in enumerate(own.finds):
        bad, mended = _marked(own, text, lambda match: f"⟦{match[0]}⟧"), None
        if own.replacement is not None:
            mended = _marked(own, text, lambda match: _replacement(own, match) or "")
        elif own.passes:
            mended = own.passes[min(at, len(own.passes) - 1)]
        if mended is not None:
            yield Example(language, bad, mended, fixed=own.replacement is not None)


def _marked(own: OwnRule, text: str, written: Callable[[re.Match[str]], str]) -> str:
    return _pattern(own).sub(
        lambda match: written(match) if _is_wrong(own, match) else match[0], text
    )
