"""`lintres check --add-suppressions`: comments that switch off what is found, and nothing else."""

from pathlib import Path

import pytest

from lintres import Checked, Diagnostic, Source, lint
from lintres.cli import main
from lintres.switching import switch_off

ROOT = Path(__file__).parent.parent
OWN = sorted(
    path
    for pattern in ("tests/drafts/*.txt", "tests/drafts/*.md", "lintres/demo/*.txt")
    for path in ROOT.glob(pattern)
)
DRAFT = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005;

1. Requests States to light lamps,, always;

3. Decides to remain seized of the matter.
"""
PLAIN = """\
The General Assembly,

# lintres: off PUN002 -- as agreed
Recalling its resolution 60/1 of 16 September 2005;

# lintres: off PUN014 -- as agreed
1. Requests States to light lamps,, always;

# lintres: off NUM001 -- as agreed
3. Decides to remain seized of the matter.
"""


def switched(source: Source) -> tuple[Checked, tuple[Diagnostic, ...]]:
    done = switch_off(source, lint, lambda one: True, "as agreed")
    return done.checked, done.off


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_what_is_found_in_a_draft_is_off_and_nothing_else_comes(path: Path) -> None:
    source = Source.read(path)
    before = lint(source).diagnostics
    after, off = switched(source)
    assert [one.code for one in off] == [one.code for one in before]
    assert after.diagnostics == ()
    kept = [line for line in after.draft.source.text.split("\n") if "lintres: off" not in line]
    assert "\n".join(kept) == source.text


def test_real_texts(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        assert switched(Source.read(path))[0].diagnostics == ()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param("draft.txt", DRAFT, PLAIN, id="plain text"),
        pytest.param(
            "draft.md",
            DRAFT,
            PLAIN.replace("# lintres", "<!-- lintres").replace("agreed\n", "agreed -->\n"),
            id="Markdown",
        ),
        pytest.param(
            "draft.txt",
            DRAFT.replace("\n", "\r\n"),
            PLAIN.replace("\n", "\r\n"),
            id="carriage returns",
        ),
        pytest.param("draft.txt", "\ufeff" + DRAFT, "\ufeff" + PLAIN, id="byte order mark"),
        pytest.param(
            "draft.txt",
            "",
            "# lintres: off-file STR006 -- as agreed\n",
            id="nothing to stand above",
        ),
    ],
)
def test_the_comments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str, expected: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path(name)
    path.write_bytes(text.encode())
    assert main(["check", "--add-suppressions", "as agreed", name]) == 0
    assert path.read_bytes().decode() == expected
    assert main(["check", name]) == 0
    assert path.read_bytes().decode() == expected


def test_it_tells_what_is_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.txt").write_text(DRAFT, encoding="utf-8")
    main(["check", "--select", "PUN", "--add-suppressions", "as agreed"])
    assert capsys.readouterr().out == (
        "draft.txt:3:51: PUN002 preambular-ending is off\n"
        "draft.txt:5:34: PUN014 doubled-punctuation is off\n"
        "2 findings switched off by 2 comments in 1 file.\n"
    )
    main(["check", "--output-format", "concise"])
    assert capsys.readouterr().out.split()[2] == "NUM001"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(["  ", "draft.txt"], "a reason is some words", id="no reason"),
        pytest.param(["a -- b", "draft.txt"], "a reason is some words", id="two strokes"),
        pytest.param(["a\nb", "draft.txt"], "a reason is some words", id="two lines"),
        pytest.param(["as agreed", "-"], "writes into files", id="standard input"),
    ],
)
def test_a_call_that_cannot_be_answered(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    complaint: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.txt").write_text(DRAFT, encoding="utf-8")
    assert main(["check", "--add-suppressions", *arguments]) == 2
    assert complaint in capsys.readouterr().err
    assert Path("draft.txt").read_text(encoding="utf-8") == DRAFT
