"""Tables in Markdown, as benchmarks print them, and pages that keep what was printed."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; all columns but the first are flush right where they hold numbers."""
    lines = [tuple(head), *map(tuple, rows)]
    columns = list(zip(*lines, strict=True))
    widths = [max(3, *map(len, column)) for column in columns]
    right = [all(map(_is_number, column[1:])) and any(column[1:]) for column in columns]
    rule = [
        f"{'-' * (width - 1)}{':' if flush else '-'}"
        for width, flush in zip(widths, right, strict=True)
    ]
    shown = [
        " | ".join(
            cell.rjust(width) if flush else cell.ljust(width)
            for cell, width, flush in zip(line, widths, right, strict=True)
        )
        for line in lines
    ]
    return "\n".join(f"| {line} |" for line in (shown[0], " | ".join(rule), *shown[1:]))


def put(page: str, name: str, text: str) -> str:
    """Return a page with a text between the lines `<!-- name -->` and `<!-- end of name -->`.

    Raise ValueError where it has no such lines.
    """
    between = re.compile(
        rf"(<!-- {re.escape(name)} -->\n).*?(<!-- end of {re.escape(name)} -->)", re.DOTALL
    )
    filled, count = between.subn(lambda marks: f"{marks[1]}\n{text}\n\n{marks[2]}", page)
    if count != 1:
        raise ValueError(
            f"the page has no place for {name}: <!-- {name} -->, <!-- end of {name} -->"
        )
    return filled


def give(name: str, text: str, page: Path | None) -> None:
    """Print a text; put it into a page, too, where one is named."""
    print(text, flush=True)
    if page is not None:
        page.write_text(put(page.read_text("utf-8"), name, text), "utf-8")


def _is_number(cell: str) -> bool:
    return not cell or cell[0].isdigit()
