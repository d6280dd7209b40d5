"""What a call cannot do without: open streams, a current folder, room to write, all of lintres."""

import subprocess
import sys
from pathlib import Path

import pytest
from calling import Answer

DRAFT = "The General Assembly,\n\nRecalling its lighthouses;\n\n1. Decides to meet again.\n"
SUMMARY = "1 error, 1 warning in 1 file; `lintres fix` mends 2 safely.\n"

shells = pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")


def in_shell(folder: Path, line: str) -> Answer:
    """Give a line to a shell, in which `lintres` is ours."""
    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    done = subprocess.run(
        ["sh", "-c", f'lintres() {{ "{sys.executable}" -m lintres "$@"; }}; {line}'],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


@shells
@pytest.mark.parametrize("line", ["check draft.txt", "explain PUN002", "fix draft.txt", "--help"])
def test_without_standard_output_nothing_can_be_reported(folder: Path, line: str) -> None:
    said = "lintres: standard output is closed: nothing can be reported\n"
    assert in_shell(folder, f"lintres {line} >&-") == Answer(2, "", said)
    assert in_shell(folder, f"lintres {line} >&- 2>&-") == Answer(2, "", "")
    assert (folder / "draft.txt").read_text("utf-8") == DRAFT


@shells
@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        pytest.param("check draft.txt", 1, SUMMARY, id="a draft"),
        pytest.param("check --timings draft.txt", 1, SUMMARY, id="times"),
        pytest.param("check missing.txt", 2, "", id="what cannot be answered"),
    ],
)
def test_without_standard_error_nobody_is_told(
    folder: Path, line: str, status: int, told: str
) -> None:
    answer = in_shell(folder, f"lintres {line} 2>&-")
    assert (answer.status, "".join(answer.out.splitlines(keepends=True)[-1:])) == (status, told)


@shells
def test_without_standard_input_there_is_no_draft_in_it(folder: Path) -> None:
    said = "lintres: <stdin>: cannot be read: standard input is closed\n"
    assert in_shell(folder, "lintres check - <&-") == Answer(2, "", said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("line", ["check draft.txt", "parse draft.txt", "rules"])
def test_a_full_disk_is_told_of(folder: Path, line: str) -> None:
    said = "lintres: the report cannot be written: no space left on device\n"
    assert in_shell(folder, f"lintres {line} >/dev/full") == Answer(2, "", said)
    # An answer that is kept cannot be written either.
    in_shell(folder, f"touch -d 2020-01-01 . draft.txt; lintres {line}")
    assert in_shell(folder, f"lintres {line} >/dev/full") == Answer(2, "", said)


@shells
@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        pytest.param("check ../draft.txt", 2, "../draft.txt: no such file", id="a relative name"),
        pytest.param("check draft.txt", 2, "draft.txt: no such file", id="a name"),
        pytest.param("check", 2, "no drafts in this folder", id="no name"),
        pytest.param('check "$HERE/draft.txt"', 1, "", id="an absolute name"),
        pytest.param('parse - < "$HERE/draft.txt"', 0, "", id="standard input"),
        pytest.param("rules", 0, "", id="rules"),
        pytest.param("init", 2, "the current folder is not there any more", id="a project"),
    ],
)
def test_a_current_folder_may_be_gone(folder: Path, line: str, status: int, said: str) -> None:
    (folder / "lintres.toml").write_text('profile = "ga"\n', "utf-8")
    gone = "HERE=$PWD; mkdir gone; cd gone; rmdir ../gone"
    answer = in_shell(folder, f"{gone}; lintres {line}")
    assert (answer.status, said in answer.err, "fault" in answer.err) == (status, True, False)


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        pytest.param("lintres.rules", "a fault of lintres, not yours", id="its rules"),
        pytest.param("lintres.linter", "not installed as a whole", id="what checks"),
        pytest.param("lintres.cli.console", "not installed as a whole", id="what tells of faults"),
    ],
)
def test_half_a_lintres_says_so(folder: Path, missing: str, said: str) -> None:
    (folder / "draft.txt").write_text(DRAFT, "utf-8")
    code = (
        f"import sys; sys.modules['{missing}'] = None; from lintres.cli import main;"
        "sys.exit(main(['check', 'draft.txt']))"
    )
    argv = [sys.executable, "-c", code]
    done = subprocess.run(argv, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, said in done.stderr, done.stderr.count("\n")) == (3, True, 1)
