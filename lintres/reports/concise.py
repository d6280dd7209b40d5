"""One line a finding, for grep and for the problem lists of editors."""

from collections.abc import Iterable, Iterator

from lintres.diagnostic import Diagnostic
from lintres.reports.display import visible
from lintres.reports.places import located
from lintres.source import Position
from lintres.verdict import Verdict


def report(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yield `path:line:col: severity CODE message` for each finding."""
    for one in verdicts:
        for diagnostic in one.diagnostics:
            position = one.source.position(diagnostic.span.start)
            message = located(one.source, diagnostic.span, diagnostic.message)
            yield finding(one.source.name, position, diagnostic, message)


def finding(path: str, position: Position, diagnostic: Diagnostic, message: str) -> str:
    """Return the line of one finding, its line break included."""
    line, column = position
    return (
        f"{visible(path)}:{line}:{column}: {diagnostic.severity.value} "
        f"{diagnostic.code} {visible(message)}\n"
    )
