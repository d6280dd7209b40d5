"""lintres, the linter for United Nations draft resolutions: the public door.

    from lintres import lint
    for diagnostic in lint("The General Assembly,\\n...").diagnostics: ...

Rules import from here and from `lintres.syntax`, and from nowhere else in lintres.
"""

from lintres.alphabets import roman
from lintres.citation import Citation, Cited, Count, Day, Noun, Owner, Part
from lintres.cycle import CyclePlace, cycle_places
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
from lintres.lexicon import Lexicon
from lintres.linter import Checked, RuleFault, check, lint
from lintres.parser import parse
from lintres.parts import Adverb, Ending, Label, Phrase
from lintres.passage import Block, Emphasis, NoteMark, Passage, Stray
from lintres.phrases import Role, fold
from lintres.registry import Exists, Kind, Missing, Number, Registry, Series, Unknown
from lintres.rule import Example, Rule, load_rules, rule
from lintres.sequence import Break, Fault, sequence_faults
from lintres.source import Position, Source, SourceError, Span

__all__ = [
    "Adverb",
    "Block",
    "Break",
    "Checked",
    "Citation",
    "Cited",
    "Confidence",
    "Count",
    "CyclePlace",
    "Day",
    "Diagnostic",
    "Draft",
    "Edit",
    "Emphasis",
    "Ending",
    "Example",
    "Exists",
    "Fault",
    "Finding",
    "Fix",
    "Identity",
    "Kind",
    "Label",
    "Lexicon",
    "Missing",
    "NoteMark",
    "Noun",
    "Number",
    "Owner",
    "Part",
    "Passage",
    "Phrase",
    "Position",
    "Registry",
    "Related",
    "Role",
    "Rule",
    "RuleFault",
    "Series",
    "Severity",
    "Source",
    "SourceError",
    "Span",
    "Stray",
    "Tier",
    "Unknown",
    "check",
    "cycle_places",
    "fold",
    "lint",
    "load_rules",
    "parse",
    "roman",
    "rule",
    "safe",
    "sequence_faults",
    "suggested",
]
