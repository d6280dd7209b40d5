"""Where in a draft something is, as those who look for it count."""

from lintres.reports.display import visible
from lintres.source import Source, Span


def where(source: Source, span: Span) -> str:
    """Return line and column, "3:14"; in a Word, PDF, ... file "page 2, paragraph 7"."""
    origin = source.origin(span)
    if origin is not None and origin.words:
        return origin.words
    line, column = source.position(span.start)
    return f"{line}:{column}"


def place(source: Source, span: Span) -> str:
    """Return the same with the name of the draft: "draft.txt:3:14", "draft.docx, page 2, ..."."""
    joint = ":" if source.origins is None else ", "
    return f"{visible(source.name)}{joint}{where(source, span)}"


def located(source: Source, span: Span, message: str) -> str:
    """Return a message for those who are shown lines: what has none gets its place in words."""
    return message if source.origins is None else f"{where(source, span)}: {message}"
