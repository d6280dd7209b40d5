"""lintres, the linter for United Nations draft resolutions: the public door.

    from lintres import lint
    for diagnostic in lint("The General Assembly,\\n...").diagnostics: ...

Rules import from here and from `lintres.syntax`, and from nowhere else in lintres.
"""

from lintres.alphabets import number_value, numeral, roman, roman_value
from lintres.citation import Citation, Cited, Count, Day, Noun, Owner, Part
from lintres.cycle import CyclePlace, cycle_places
from lintres.damage import Condition
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
from lintres.elements import point_lists, text_elements
from lintres.endings import (
    last_words,
    lowered,
    meant_mark,
    place_of_ending,
    shown,
    space_before,
    wrong_ending,
)
from lintres.example import (
    Example,
    above_text,
    below_text,
    in_operative_part,
    in_paragraph,
    in_preamble,
)
from lintres.fixer import Fixed, Made, Refused, fix
from lintres.languages import foreign_language
from lintres.lexicon import Lexicon, plain_spaces
from lintres.lineforms import slip_of_line
from lintres.linter import Checked, RuleFault, check, lint
from lintres.numbers import Level
from lintres.parser import parse
from lintres.parts import Adverb, Ending, Label, Phrase
from lintres.passage import Block, Emphasis, NoteMark, Passage, Stray
from lintres.pattern import Pattern
from lintres.phrases import Role, fold
from lintres.quoting import marks_open
from lintres.references import (
    Reference,
    Renumbering,
    Target,
    read_references,
    reletter,
    renumber,
)
from lintres.registry import (
    Answer,
    Evidence,
    Exists,
    Key,
    Kind,
    Missing,
    Number,
    Registry,
    Series,
    Session,
    Unknown,
    adoption_words,
    day_words,
    evidence_words,
    nearest_words,
    organ_words,
    read_symbol,
)
from lintres.rule import Needs, Rule, load_rules, rule
from lintres.sequence import Break, Fault, sequence_faults
from lintres.slips import Slip
from lintres.source import Position, Source, SourceError, Span
from lintres.sponsorship import Sponsor, SponsorsLine, read_sponsors
from lintres.states import States, Term, Variant, load_states, sort_key, variants
from lintres.suppression import Settled, Slipped, Switch
from lintres.texts import Place, Text, Texts

__all__ = [
    "Adverb",
    "Answer",
    "Block",
    "Break",
    "Checked",
    "Citation",
    "Cited",
    "Condition",
    "Confidence",
    "Count",
    "CyclePlace",
    "Day",
    "Diagnostic",
    "Draft",
    "Edit",
    "Emphasis",
    "Ending",
    "Evidence",
    "Example",
    "Exists",
    "Fault",
    "Finding",
    "Fix",
    "Fixed",
    "Identity",
    "Key",
    "Kind",
    "Label",
    "Level",
    "Lexicon",
    "Made",
    "Missing",
    "Needs",
    "NoteMark",
    "Noun",
    "Number",
    "Owner",
    "Part",
    "Passage",
    "Pattern",
    "Phrase",
    "Place",
    "Position",
    "Reference",
    "Refused",
    "Registry",
    "Related",
    "Renumbering",
    "Role",
    "Rule",
    "RuleFault",
    "Series",
    "Session",
    "Settled",
    "Severity",
    "Slip",
    "Slipped",
    "Source",
    "SourceError",
    "Span",
    "Sponsor",
    "SponsorsLine",
    "States",
    "Stray",
    "Switch",
    "Target",
    "Term",
    "Text",
    "Texts",
    "Tier",
    "Unknown",
    "Variant",
    "above_text",
    "adoption_words",
    "below_text",
    "check",
    "cycle_places",
    "day_words",
    "evidence_words",
    "fix",
    "fold",
    "foreign_language",
    "in_operative_part",
    "in_paragraph",
    "in_preamble",
    "last_words",
    "lint",
    "load_rules",
    "load_states",
    "lowered",
    "marks_open",
    "meant_mark",
    "nearest_words",
    "number_value",
    "numeral",
    "organ_words",
    "parse",
    "place_of_ending",
    "plain_spaces",
    "point_lists",
    "read_references",
    "read_sponsors",
    "read_symbol",
    "reletter",
    "renumber",
    "roman",
    "roman_value",
    "rule",
    "safe",
    "sequence_faults",
    "shown",
    "slip_of_line",
    "sort_key",
    "space_before",
    "suggested",
    "text_elements",
    "variants",
    "wrong_ending",
]
