"""What lintres says of a draft: findings, their severity, and how to mend them."""

from enum import Enum

from lintres.record import Record
from lintres.source import Span


class Severity(Enum):
    """How bad a fault is, by how often published texts have it."""

    ERROR = "error"  # in fewer than 0.5 % of published texts
    WARNING = "warning"  # in 0.5 to 5 %
    HINT = "hint"  # in more, or a matter of taste

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return tuple(Severity).index(self)


class Confidence(Enum):
    """How sure lintres is that this place shows the fault."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return tuple(Confidence).index(self)


class Tier(Enum):
    """What a fix may change."""

    SAFE = "safe"  # no word: white space, marks, markup, paragraph numbers, list letters
    SUGGESTED = "suggested"  # a word; a person decides


class Edit(Record):
    """Replace a span of the source by a text."""

    span: Span
    text: str


class Fix(Record):
    """Edits that settle a finding together; they do not overlap."""

    edits: tuple[Edit, ...]
    tier: Tier


class Related(Record):
    """Another place that belongs to a finding, and why."""

    span: Span
    message: str


class Finding(Record):
    """What a rule reports of one place.

    `confidence` overrides the rule's own where this place is less (or more) certain.
    """

    span: Span
    message: str
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    confidence: Confidence | None = None
    severity: Severity | None = None


class Diagnostic(Record):
    """A finding with all that its rule says of it: what reports print."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    span: Span
    related: tuple[Related, ...]
    fix: Fix | None
    source: str
    url: str | None = None  # where more is said of the rule

    @property
    def order(self) -> tuple[int, int, str]:
        """Reading order: by place, then by code."""
        return (self.span.start, self.span.end, self.code)


def safe(*edits: tuple[Span, str]) -> Fix:
    """A fix that changes no word."""
    return Fix(tuple(Edit(span, text) for span, text in edits), Tier.SAFE)


def suggested(*edits: tuple[Span, str]) -> Fix:
    """A fix that changes a word and needs a person's consent."""
    return Fix(tuple(Edit(span, text) for span, text in edits), Tier.SUGGESTED)
