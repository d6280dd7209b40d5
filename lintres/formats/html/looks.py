"""How an element of a page sets its text, and whether it is a block."""

from lxml import etree

from lintres.formats.flow import Look
from lintres.formats.html.css import Declarations
from lintres.formats.names import words

BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main "
    "menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul "
    "xmp"
)
_ITALIC = frozenset({"cite", "dfn", "em", "i", "var", "address"})
_BOLD = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT = frozenset({"listing", "plaintext", "pre", "xmp"})
_HEAVY = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_SPACED = frozenset({"break-spaces", "pre", "pre-wrap", "pre-line"})
_SUPER = frozenset({"super", "text-top"})
# The signs of Akoma Ntoso as pages have them, whose style sheets lie elsewhere.
_AKN = ("akn-", "akn_")
_AKN_INLINE = words(
    "authorialnote b date def docdate docnumber doctitle doctype em heading i img inline ins del "
    "location noteref num organization person quantity ref remark role rref span sub sup term "
    "u"
)


def akn_name(element: etree._Element, tag: str) -> str:
    """Return which element of Akoma Ntoso an element of a page stands for, "" for none."""
    if tag.startswith(_AKN):
        return tag[4:].lower()
    first = element.get("class", "").partition(" ")[0]
    return first[4:].lower() if first.startswith(_AKN) else ""


def is_block(tag: str, akn: str, said: Declarations) -> bool:
    """Whether an element makes paragraphs of its own."""
    display = said.get("display", "")
    if display in ("block", "list-item", "flex", "grid", "table"):
        return True
    if display == "inline" and tag not in ("li", "td", "th", "tr", "body"):
        return False
    return tag in BLOCKS or (akn != "" and akn not in _AKN_INLINE)


def is_hidden(element: etree._Element, said: Declarations) -> bool:
    """Whether an element is in the file and not printed."""
    if said.get("display") == "none" or said.get("mso-hide") == "all":
        return True
    return element.get("hidden") is not None and "display" not in said


def look_of(element: etree._Element, tag: str, akn: str, said: Declarations, outer: Look) -> Look:
    """Return the look of the text in an element that stands in text of another look."""
    italic, bold, raised, hidden, kept = outer
    mark = akn or tag
    italic = italic or mark in _ITALIC
    bold = bold or mark in _BOLD
    raised = (raised or mark == "sup") and mark != "sub"
    kept = kept or tag in _KEPT
    hidden = hidden or is_hidden(element, said)
    if said:
        if style := said.get("font-style"):
            italic = italic if style == "inherit" else style.startswith(("italic", "oblique"))
        if weight := said.get("font-weight"):
            bold = bold if weight == "inherit" else weight in _HEAVY
        if align := said.get("vertical-align"):
            # Of a block it says where the cell of a table has its text.
            raised = raised if tag in BLOCKS else align in _SUPER
        if space := said.get("white-space"):
            kept = space in _SPACED
        if seen := said.get("visibility"):
            hidden = is_hidden(element, said) or seen in ("hidden", "collapse")
    if tag == "table" and not said.get("white-space"):
        kept = False
    look = Look(italic, bold, raised, hidden, kept)
    return outer if look == outer else look
