"""The house rules, as far as a program can see them, and that each of them bites."""

import ast
import importlib
import io
import re
import shutil
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest
from lark import Lark
from lark.exceptions import GrammarError
from lark.lexer import Lexer, Token

import lintres

ROOT = Path(__file__).parent.parent
FOLDERS = ("lintres", "grammar", "rules", "tests", "benchmarks")
LONGEST_FILE = 400


# ---- Who imports whom -----------------------------------------------------------------------


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-logo", "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_imports_run_downwards() -> None:
    report = lint_imports(ROOT)
    assert report.returncode == 0, report.stdout + report.stderr


@pytest.mark.parametrize(
    ("path", "line", "contract"),
    [
        pytest.param(
            "lintres/source.py",
            "import lintres.passage",
            "A module of lintres imports only from the floors below it",
            id="up one floor",
        ),
        pytest.param(
            "lintres/diagnostic.py",
            "from lintres import lexicon",
            "A module of lintres imports only from the floors below it",
            id="across a floor",
        ),
        pytest.param(
            "lintres/cellar.py",
            "",
            "A module of lintres imports only from the floors below it",
            id="a module on no floor",
        ),
        pytest.param(
            "lintres/linter.py",
            "import rules",
            "The engine knows no rule by name",
            id="engine to rule",
        ),
        pytest.param(
            "rules/trespasser.py",
            "from lintres.source import Span",
            "Rules come in by the public door",
            id="rule past the door",
        ),
        pytest.param(
            "rules/trespasser.py",
            "import lark",
            "Rules come in by the public door",
            id="rule to grammar",
        ),
        pytest.param(
            "rules/trespasser.py",
            "from rules import neighbour",
            "Rules do not know each other",
            id="rule to rule",
        ),
    ],
)
def test_a_wrong_import_breaks_its_contract(
    tmp_path: Path, path: str, line: str, contract: str
) -> None:
    for folder in ("lintres", "grammar", "rules"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "rules" / "neighbour.py").touch()
    with (tmp_path / path).open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")
    report = lint_imports(tmp_path)
    assert f"{contract} BROKEN" in " ".join(report.stdout.split()), report.stdout + report.stderr


def test_the_picture_in_contributing_is_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = contracts["tool"]["importlinter"]["contracts"][0]["layers"]
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert re.findall(r"^ ?\d+  (\w+(?: \| \w+)*) ", text, re.MULTILINE) == layers


# ---- What a file may hold -------------------------------------------------------------------


class Module(NamedTuple):
    path: str
    text: str

    @property
    def nodes(self) -> Iterator[ast.AST]:
        return ast.walk(ast.parse(self.text))

    @property
    def imported(self) -> Iterator[str]:
        """The modules imported; of `from lintres import lint`, both lintres and lintres.lint."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield "." * node.level + (node.module or "")

    @property
    def comments(self) -> Iterator[str]:
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type == tokenize.COMMENT:
                yield token.string


Check: TypeAlias = Callable[[Module], Iterator[str]]


def too_long(module: Module) -> Iterator[str]:
    lines = len(module.text.splitlines())
    if lines > LONGEST_FILE:
        yield f"{lines} lines, {LONGEST_FILE} are enough"


def named_for_nothing(module: Module) -> Iterator[str]:
    if Path(module.path).stem in {"base", "common", "core", "helpers", "misc", "util", "utils"}:
        yield "the name does not say what the file is for"


def without_purpose(module: Module) -> Iterator[str]:
    if not ast.get_docstring(ast.parse(module.text)):
        yield "no docstring says what the file is for"


def catches_all(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, ast.ExceptHandler):
            caught = {name.id for name in ast.walk(node.type or node) if isinstance(name, ast.Name)}
            if node.type is None or caught & {"Exception", "BaseException"}:
                yield f"line {node.lineno} catches what it cannot answer"


def ignores_without_code(module: Module) -> Iterator[str]:
    for comment in module.comments:
        if re.search(r"type:\s*ignore(?!\[)|noqa(?!: *[A-Z]+\d)", comment):
            yield f"{comment} does not say what it ignores"


def prints(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "print"
        ):
            yield f"line {node.lineno} prints"


def knows_a_rule(module: Module) -> Iterator[str]:
    for name in module.imported:
        if re.match(r"(lintres\.)?rules\b", name):
            yield f"imports {name}"


def comes_in_by_a_window(module: Module) -> Iterator[str]:
    for name in module.imported:
        if (
            name not in {"lintres", "lintres.syntax"}
            and name.split(".")[0] not in sys.stdlib_module_names
        ):
            yield f"imports {name}"


MODULES = [
    Module(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
    for folder in FOLDERS
    for path in sorted((ROOT / folder).rglob("*.py"))
]

# What is held to it, what is excepted, and a text that it must mark.
HOUSE_RULES = [
    pytest.param(
        too_long,
        ["lintres/*", "grammar/*", "rules/*"],
        ["lintres/tables/resolution.py", "lintres/tables/states_??.py", "lintres/vocabulary/??.py"],
        "pass\n" * (LONGEST_FILE + 1),
        id="a file has at most 400 lines",
    ),
    pytest.param(named_for_nothing, ["*"], [], "", id="a file's name says what it is for"),
    pytest.param(without_purpose, ["*"], [], "pass", id="so does its docstring"),
    pytest.param(
        catches_all,
        ["*"],
        ["lintres/linter.py", "lintres/cli/*"],
        "try: pass\nexcept (ValueError, Exception): pass",
        id="only what runs rules catches everything",
    ),
    pytest.param(
        ignores_without_code,
        ["*"],
        [],
        "pass  # type: ignore",
        id="a type: ignore says what it ignores",
    ),
    pytest.param(
        prints, ["lintres/*", "rules/*"], ["lintres/cli/*"], "print()", id="only the cli prints"
    ),
    pytest.param(
        knows_a_rule,
        ["lintres/*", "grammar/*", "rules/*"],
        [],
        "from lintres.rules.numbering import gap",
        id="nobody imports a rule by name",
    ),
    pytest.param(
        comes_in_by_a_window,
        ["rules/*"],
        [],
        "from lintres.rulebook import load_rules",
        id="a rule imports lintres, lintres.syntax and the standard library",
    ),
]


@pytest.mark.parametrize(("check", "where", "but", "bad"), HOUSE_RULES)
def test_house_rule(check: Check, where: list[str], but: list[str], bad: str) -> None:
    complaints = [
        f"{module.path}: {complaint}"
        for module in MODULES
        if any(fnmatch(module.path, pattern) for pattern in where)
        and not any(fnmatch(module.path, pattern) for pattern in but)
        for complaint in check(module)
    ]
    assert complaints == []


@pytest.mark.parametrize(("check", "where", "but", "bad"), HOUSE_RULES)
def test_house_rule_bites(check: Check, where: list[str], but: list[str], bad: str) -> None:
    assert list(check(Module("lintres/utils.py", bad)))


# ---- The grammar ----------------------------------------------------------------------------


class NoLexer(Lexer):
    """Stands in for the lexer of lintres: what is asked here is asked of the grammar alone."""

    def __init__(self, conf: object) -> None:
        pass

    def lex(self, *_: object) -> Iterator[Token]:
        yield from ()


def build(grammar: str) -> Lark:
    return Lark(grammar, start="resolution", parser="lalr", lexer=NoLexer, strict=True)


def test_grammar_has_no_conflict() -> None:
    build((ROOT / "grammar" / "resolution.lark").read_text("utf-8"))


def test_a_conflict_would_be_seen() -> None:
    with pytest.raises(GrammarError, match="Shift/Reduce"):
        build("resolution: BODY | resolution resolution\n%declare BODY")


# ---- The public door ------------------------------------------------------------------------


def test_the_door_leads_to_the_rooms_that_it_names() -> None:
    tree = ast.parse((ROOT / "lintres" / "__init__.py").read_text("utf-8"))
    for_type_checkers = {
        alias.name: str(node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("lintres.")
        for alias in node.names
    }
    assert {*lintres.__all__} == {*for_type_checkers}
    for name, module in for_type_checkers.items():
        assert getattr(lintres, name) is getattr(importlib.import_module(module), name)
    with pytest.raises(AttributeError):
        getattr(lintres, "no_such_name")  # noqa: B009
