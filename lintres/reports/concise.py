"""One line a finding, for grep and for the problem lists of editors."""

from collections.abc import Iterable, Iterator

from lintres.linter import Checked
from lintres.reports.display import visible


def report(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield `path:line:col: severity CODE message` for each finding."""
    for draft, diagnostics in checked:
        path = visible(draft.source.name)
        for diagnostic in diagnostics:
            line, column = draft.source.position(diagnostic.span.start)
            yield (
                f"{path}:{line}:{column}: {diagnostic.severity.value} "
                f"{diagnostic.code} {visible(diagnostic.message)}\n"
            )
