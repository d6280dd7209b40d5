"""One line a finding, for grep and for the problem lists of editors."""

from collections.abc import Iterable, Iterator

from lintres.diagnostic import Diagnostic
from lintres.linter import Checked
from lintres.reports.display import visible
from lintres.source import Position


def report(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield `path:line:col: severity CODE message` for each finding."""
    for draft, diagnostics in checked:
        for diagnostic in diagnostics:
            position = draft.source.position(diagnostic.span.start)
            yield finding(draft.source.name, position, diagnostic)


def finding(path: str, position: Position, diagnostic: Diagnostic) -> str:
    """Return the line of one finding, its line break included."""
    line, column = position
    return (
        f"{visible(path)}:{line}:{column}: {diagnostic.severity.value} "
        f"{diagnostic.code} {visible(diagnostic.message)}\n"
    )
