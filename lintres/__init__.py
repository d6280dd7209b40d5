"""lintres, the linter for United Nations draft resolutions: the public door.

    from lintres import lint
    for diagnostic in lint("The General Assembly,\\n...").diagnostics: ...

Rules import from here and from `lintres.syntax`, and from nowhere else in lintres.
"""

from lintres.diagnostic import (
    Confidence,
    Diagnostic,
    Edit,
    Finding,
    Fix,
    Related,
    Severity,
    Tier,
    safe,
    suggested,
)
from lintres.draft import Draft, Identity
from lintres.lexicon import Lexicon, Role, fold, roman
from lintres.linter import Checked, RuleFault, check, lint
from lintres.parser import parse
from lintres.passage import Block, Emphasis, NoteMark, Passage, Stray
from lintres.rule import Example, Rule, load_rules, rule
from lintres.source import Position, Source, SourceError, Span

__all__ = [
    "Block",
    "Checked",
    "Confidence",
    "Diagnostic",
    "Draft",
    "Edit",
    "Emphasis",
    "Example",
    "Finding",
    "Fix",
    "Identity",
    "Lexicon",
    "NoteMark",
    "Passage",
    "Position",
    "Related",
    "Role",
    "Rule",
    "RuleFault",
    "Severity",
    "Source",
    "SourceError",
    "Span",
    "Stray",
    "Tier",
    "check",
    "fold",
    "lint",
    "load_rules",
    "parse",
    "roman",
    "rule",
    "safe",
    "suggested",
]
