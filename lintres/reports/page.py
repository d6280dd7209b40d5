"""The page of a rule, in Markdown for the book and as text for a terminal."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lintres.diagnostic import Severity, Tier
from lintres.example import Example
from lintres.profile import profiles
from lintres.reports.display import visible, wrap
from lintres.reports.paint import INKS, Ink, Paint, plain
from lintres.rulebook import Rule

_LANGUAGES = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}
_SEVERITIES = {
    Severity.ERROR: "error: fewer than one published text in 200 has it",
    Severity.WARNING: "warning: one published text in 200 to one in 20 has it",
    Severity.HINT: "hint: frequent, or a matter of taste",
}
_FIXES = {
    Tier.SAFE: "safe: no word changes",
    Tier.SUGGESTED: "suggested: words change, a person decides",
    None: "none",
}
_STAGES = {"draft": "drafts", "adopted": "adopted texts"}
_FENCE = re.compile(r"`{3,}")


def rule_page(rule: Rule) -> str:
    """Return the page of a rule in Markdown."""
    parts = [f"# {rule.code} {rule.name}", rule.norm]
    if rule.reason:
        parts.append(rule.reason)
    parts.append("\n".join(f"- **{label}:** {value}" for label, value in _facts(rule)))
    if rule.examples:
        parts.append("## Examples")
        parts.append("What the rule marks is drawn ⟦thus⟧; an empty pair is a place in between.")
        if any("⟪" in example.bad for example in rule.examples):
            parts.append("What is drawn ⟪thus⟫ is in a Word, ODT or HTML file, and hidden there.")
    for example in rule.examples:
        parts += [
            f"{_language(example)}, with the fault:",
            _fenced(example.bad),
            f"{_remedy(example)}:",
            _fenced(example.good),
        ]
    return "\n\n".join(parts) + "\n"


def rule_text(rule: Rule, *, width: int = 100, paint: Paint = plain) -> str:
    """Return the page of a rule for a terminal."""
    lines = [f"{paint(rule.code, INKS[rule.severity], rule.url)} {rule.name}", ""]
    lines += _indented(rule.norm, width)
    for paragraph in _paragraphs(rule.reason):
        lines += ["", *_indented(paragraph, width)]
    lines.append("")
    for label, value in _facts(rule):
        first, *others = wrap(value, max(width - 14, 20))
        lines.append(f"  {paint(f'{label.lower():<12}', Ink.FAINT)}{first}")
        lines += [f"{'':14}{line}" for line in others]
    for example in rule.examples:
        lines += ["", f"  {paint(f'{_language(example)}, with the fault:', Ink.LABEL)}"]
        lines += _quoted(example.bad, paint)
        lines += [f"  {paint(f'{_remedy(example)}:', Ink.LABEL)}"]
        lines += _quoted(example.good, paint)
    return "\n".join(lines) + "\n"


def rule_list(
    rules: Sequence[Rule], *, width: int | None = None, paint: Paint = plain
) -> Iterator[str]:
    """Yield a line for each rule: code, name, severity, norm; without a width never broken."""
    names = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        code = paint(rule.code, Ink.CODE, rule.url)
        severity = paint(f"{rule.severity.value:<7}", INKS[rule.severity])
        lead = f"{code}  {rule.name:<{names}}  {severity}  "
        column = len(rule.code) + names + 13
        first, *others = [rule.norm] if width is None else wrap(rule.norm, max(width - column, 20))
        yield f"{lead}{first}\n"
        yield from (f"{'':{column}}{line}\n" for line in others)


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    # How often published texts have the fault is known of the rules of lintres alone.
    yield "Severity", _SEVERITIES[rule.severity] if rule.added else rule.severity.value
    yield "Confidence", rule.confidence.value
    for key, profile in profiles().items():
        if severity := profile.severities.get(rule.code):
            yield f"In profile {key}", severity.value
        if lesson := profile.lessons.get(rule.code):
            yield f"Told in profile {key}", lesson
    if rule.in_extracted is not None:
        yield "In text out of a PDF", f"{rule.in_extracted.value}, of low confidence"
    yield "Fix", _FIXES[rule.fix]
    yield "Scope", _scope(rule)
    yield "Source", rule.source
    if rule.added:
        yield "History", f"since lintres {rule.added}"
    elif rule.url:
        yield "More", rule.url


def _scope(rule: Rule) -> str:
    organs = f"profiles {_listed(rule.profiles)}" if rule.profiles else "all profiles"
    stages = _listed(_STAGES[stage] for stage in rule.stages or _STAGES)
    languages = (
        _listed(_LANGUAGES[code] for code in rule.languages) if rule.languages else "all languages"
    )
    since = f"; in the General Assembly from session {rule.since} on" if rule.since else ""
    off = [key for key, one in profiles().items() if rule.code in one.off]
    on = [key for key, one in profiles().items() if rule.code in one.on]
    but = f"; not in profile {_listed(off)}" if off else ""
    also = f", and in profile {_listed(on)}" if on else ""
    return f"{organs}{also}; {stages}; {languages}{since}{but}"


def _listed(words: Iterable[str]) -> str:
    *most, last = sorted(words)
    return f"{', '.join(most)} and {last}" if most else last


def _language(example: Example) -> str:
    return _LANGUAGES.get(example.language, example.language)


def _remedy(example: Example) -> str:
    return "After the fix" if example.fixed else "As it should be"


def _fenced(text: str) -> str:
    ticks = max([2, *(len(run) for run in _FENCE.findall(text))]) + 1
    return f"{'`' * ticks}text\n{text.rstrip()}\n{'`' * ticks}"


def _paragraphs(text: str) -> Iterator[str]:
    """Yield paragraphs and points of a documentation, their lines joined."""
    for block in re.split(r"\n\s*\n|\n(?=[-*] )", text):
        if block.strip():
            yield " ".join(block.split())


def _indented(text: str, width: int) -> Iterator[str]:
    yield from (f"  {line}" for line in wrap(text, max(width - 2, 20)))


def _quoted(text: str, paint: Paint) -> Iterator[str]:
    for line in text.rstrip("\n").split("\n"):
        yield f"    {paint('│', Ink.FAINT)} {visible(line)}".rstrip()
