"""lintres, the linter for United Nations draft resolutions: the public door.

    from lintres import lint
    for diagnostic in lint("The General Assembly,\\n...").diagnostics: ...

Rules import from here and from `lintres.syntax`, and from nowhere else in lintres. What is asked
for is fetched from its room then: a call that needs little of lintres does not wait for the rest.
"""

from importlib import import_module

# Type checkers take it for true wherever it comes from; typing is slow to import.
TYPE_CHECKING = False

if TYPE_CHECKING:
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
    from lintres.formats import FormatError, read
    from lintres.formats.document import View
    from lintres.languages import foreign_language
    from lintres.lexicon import Lexicon, plain_spaces
    from lintres.lineforms import slip_of_line
    from lintres.linter import Checked, RuleFault, check, lint
    from lintres.numbers import Level
    from lintres.origin import Origin
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
    from lintres.rulebook import Needs, Rule, load_rules, rule
    from lintres.sequence import Break, Fault, sequence_faults
    from lintres.slips import Slip
    from lintres.source import Position, Source, SourceError, Span
    from lintres.sponsorship import Sponsor, SponsorsLine, read_sponsors
    from lintres.states import States, Term, Variant, load_states, sort_key, variants
    from lintres.suppression import Settled, Slipped, Switch
    from lintres.texts import Place, Text, Texts

# In which module each name is; a test compares it with the imports above.
_ROOMS = {
    "alphabets": "number_value numeral roman roman_value",
    "citation": "Citation Cited Count Day Noun Owner Part",
    "cycle": "CyclePlace cycle_places",
    "damage": "Condition",
    "diagnostic": "Confidence Diagnostic Edit Finding Fix Related Severity Tier safe suggested",
    "draft": "Draft Identity",
    "elements": "point_lists text_elements",
    "endings": "last_words lowered meant_mark place_of_ending shown space_before wrong_ending",
    "example": "Example above_text below_text in_operative_part in_paragraph in_preamble",
    "fixer": "Fixed Made Refused fix",
    "formats": "FormatError read",
    "formats.document": "View",
    "languages": "foreign_language",
    "lexicon": "Lexicon plain_spaces",
    "lineforms": "slip_of_line",
    "linter": "Checked RuleFault check lint",
    "numbers": "Level",
    "origin": "Origin",
    "parser": "parse",
    "parts": "Adverb Ending Label Phrase",
    "passage": "Block Emphasis NoteMark Passage Stray",
    "pattern": "Pattern",
    "phrases": "Role fold",
    "quoting": "marks_open",
    "references": "Reference Renumbering Target read_references reletter renumber",
    "registry": (
        "Answer Evidence Exists Key Kind Missing Number Registry Series Session Unknown "
        "adoption_words day_words evidence_words nearest_words organ_words read_symbol"
    ),
    "rulebook": "Needs Rule load_rules rule",
    "sequence": "Break Fault sequence_faults",
    "slips": "Slip",
    "source": "Position Source SourceError Span",
    "sponsorship": "Sponsor SponsorsLine read_sponsors",
    "states": "States Term Variant load_states sort_key variants",
    "suppression": "Settled Slipped Switch",
    "texts": "Place Text Texts",
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}

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
    "FormatError",
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
    "Origin",
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
    "View",
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
    "read",
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

if not TYPE_CHECKING:  # for a type checker there are the names above, and no others

    def __getattr__(name: str) -> object:
        """Fetch a name from its room, once."""
        if name not in _ROOM_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *_ROOM_OF})
