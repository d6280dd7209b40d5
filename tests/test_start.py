"""What a start costs, in things that can be counted: times depend on the machine, these do not.

Whoever raises a number here makes every call of every user slower, and says in the commit why.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lintres.shipped import path_of

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")

# No call of `lintres check` needs any of them.
HEAVY = (
    "asyncio", "csv", "dataclasses", "difflib", "email", "importlib.metadata", "inspect", "json",
    "importlib.resources", "lark", "logging", "multiprocessing", "pkgutil", "pydantic",
    "rich.console", "shutil", "tempfile", "tomllib", "unittest", "xml",
)  # fmt: skip

MODULES = 121  # of lintres, the rules aside
PATTERNS = 78  # expressions that are compiled for the first draft of a language
SCANS = 21  # of a text, or of a part of it, by an expression, for each block of a draft

# What an answer that was given before needs of lintres.
AGAIN = {
    "lintres", "lintres.cli", "lintres.cli.again", "lintres.cli.streams", "lintres.edition",
    "lintres.grammar", "lintres.homes", "lintres.kept", "lintres.rules",
}  # fmt: skip

COUNT = """
import re, sys
compiled, compile_ = [], re.compile
def counted(pattern, flags=0):
    compiled.append(str(pattern))
    return compile_(pattern, flags)
re.compile = counted
before = {*sys.modules}
from lintres.cli import main
main(sys.argv[1:])
loaded = sorted({*sys.modules} - before)
re.compile = compile_
import json
print(json.dumps({"loaded": loaded, "compiled": sorted({*compiled})}), file=sys.stderr)
"""

SEARCH = """
import sys
from lintres import Source, check, load_rules, parse
text, rules, scans = open(sys.argv[1], encoding="utf-8").read(), load_rules(), 0
draft = parse(Source(text))
check(draft, rules)  # as in the second draft of a folder
def scanned(frame, event, called):
    global scans
    owner = type(getattr(called, "__self__", None))
    scans += event == "c_call" and owner.__module__ == "re" and owner.__name__ == "Pattern"
sys.setprofile(scanned)
check(parse(Source(text + "\\n")), rules)
sys.setprofile(None)
print(scans / len(draft.blocks))
"""


def count(folder: Path, *argv: str) -> dict[str, list[str]]:
    """Return the modules that a call loads, and the expressions that it compiles."""
    done = subprocess.run(
        [sys.executable, "-c", COUNT, *argv], cwd=folder, capture_output=True, text=True, check=True
    )
    found: dict[str, list[str]] = json.loads(done.stderr)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_draft_loads_and_compiles_no_more_than_it_must(folder: Path, language: str) -> None:
    draft = path_of("lintres", "demo", f"{language}.txt").read_bytes()
    (folder / "draft.txt").write_bytes(draft)
    found = count(folder, "check", "draft.txt", "--no-cache", "--output-format", "concise")
    loaded = found["loaded"]
    assert [name for name in loaded if name.startswith(HEAVY)] == []
    own = [name for name in loaded if name.startswith("lintres")]
    assert len([name for name in own if not name.startswith("lintres.rules.")]) <= MODULES
    assert len(found["compiled"]) <= PATTERNS


def test_an_answer_that_was_given_before_loads_next_to_nothing(
    folder: Path,
) -> None:
    (folder / "draft.txt").write_bytes(path_of("lintres", "demo", "en.txt").read_bytes())
    trusting = COUNT.replace(
        "main(sys", "import lintres.cli.again as again; again._TRUSTED = -(10**15); main(sys"
    )
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", trusting, "check", "draft.txt"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        )
        found = json.loads(done.stderr)
    assert {name for name in found["loaded"] if name.startswith("lintres")} == AGAIN
    assert not {"argparse", "contextlib", "pathlib", "typing"} & {*found["loaded"]}
    assert found["compiled"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_block_is_searched_no_more_often_than_it_must(language: str) -> None:
    path = path_of("lintres", "demo", f"{language}.txt")
    # In a process of its own: what other texts had compiled is searched with.
    done = subprocess.run(
        [sys.executable, "-c", SEARCH, str(path)], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) <= SCANS
