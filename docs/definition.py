"""Write docs/grammar.md, the definition of a resolution, from grammar/resolution.lark."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parent.parent
GRAMMAR = ROOT / "grammar" / "resolution.lark"
PAGE = ROOT / "docs" / "grammar.md"

_TITLE = "What a resolution is"
_INTRODUCTION = """\
This is the grammar by which lintres reads a draft, from top to bottom, the same in all six
languages. A line such as `operative : [NUMBER] [verb] PROVISION` defines an element by its parts,
in their order: `[x]` may be missing, `x*` stands any number of times, `x+` once or more, `x | y` is
either. `lintres parse draft.txt` shows the elements of a draft.

The page is generated from [grammar/resolution.lark](../grammar/resolution.lark); the phrases and
marks by which the parts are recognised stand beside it, a file for each language."""
_HEADING = re.compile(r"// ---- (?P<title>.+?) -+$", re.MULTILINE)
_DECLARED = "%declare "


def page() -> str:
    """Return the page in Markdown."""
    lines = GRAMMAR.read_text("utf-8").strip().split("\n")
    below_head = lines[lines.index("") :]  # the head says how to read the file
    return "\n\n".join((f"# {_TITLE}", _INTRODUCTION, *_parts(below_head))) + "\n"


def _parts(lines: list[str]) -> Iterator[str]:
    """Yield headings, the words of comments, and definitions set apart."""
    for is_comment, run in groupby(lines, key=lambda line: line.startswith("//")):
        text = "\n".join(run).strip("\n")
        heading = _HEADING.match(text)
        if heading:
            yield f"## {heading['title']}"
            text = text[heading.end() :].strip("\n")
        if not text:
            continue
        if is_comment:
            yield "\n".join(line.removeprefix("//").strip() for line in text.split("\n"))
        elif text.startswith(_DECLARED):
            yield "`" + text.removeprefix(_DECLARED).replace(" ", "`, `") + "`"
        else:
            yield f"```lark\n{text}\n```"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
