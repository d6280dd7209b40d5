"""How runs look: what they are given, and what their styles give them."""

from lintres.record import Record


class Look(Record):
    """How a run looks, as far as drafts care."""

    italic: bool = False
    bold: bool = False
    raised: bool = False
    hidden: bool = False
