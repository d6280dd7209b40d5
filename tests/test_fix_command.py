"""`lintres fix`: what it writes, what it says, and what it leaves alone."""

import io
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from lintres.cli import main
from lintres.cli.console import Refusal
from lintres.cli.writing import replace_file

WRONG = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005;

1. Requests States to light lamps;

3. Recalls paragraph 1 above;

4. Decides to remain seized of the matter;
"""
RIGHT = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005,

1. Requests States to light lamps;

2. Recalls paragraph 1 above;

3. Decides to remain seized of the matter.
"""
DIFF = """\
--- draft.txt
+++ draft.txt
@@ -1,9 +1,9 @@
 The General Assembly,
␣
-Recalling its resolution 60/1 of 16 September 2005;
+Recalling its resolution 60/1 of 16 September 2005,
␣
 1. Requests States to light lamps;
␣
-3. Recalls paragraph 1 above;
+2. Recalls paragraph 1 above;
␣
-4. Decides to remain seized of the matter;
+3. Decides to remain seized of the matter.
""".replace("␣", " ")


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "draft.txt"
    path.write_text(WRONG, encoding="utf-8", newline="")
    return Path("draft.txt")


def test_a_draft_is_mended_and_told(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "draft.txt"]) == 0
    assert draft.read_text(encoding="utf-8") == RIGHT
    assert capsys.readouterr().out == (
        "draft.txt: 3 fixes made\n"
        "  3:51 PUN002 preambular-ending: replaces “;” by “,”\n"
        "  7:1 NUM001 paragraph-number-gap: replaces “3” by “2”; replaces “4” by “3” in line 9\n"
        "  9:42 PUN004 final-full-stop: replaces “;” by “.”\n"
        "3 fixes made in 1 file; no findings are left.\n"
    )


def test_a_second_time_nothing_is_left_to_do(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["fix", "draft.txt"])
    before = draft.stat()
    capsys.readouterr()
    assert main(["fix", "draft.txt"]) == 0
    assert capsys.readouterr().out == "Nothing to fix in 1 file; no findings are left.\n"
    assert (draft.stat().st_mtime_ns, draft.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_the_diff_is_a_patch_and_nothing_is_written(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fix", "--diff", "draft.txt"]) == 1
    out, err = capsys.readouterr()
    assert out == DIFF
    assert err == "lintres: 3 fixes would be made in 1 file; no findings are left.\n"
    assert draft.read_text(encoding="utf-8") == WRONG


def test_what_is_not_fixed_is_told_beside_the_diff(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = RIGHT + "\nOn the motion of the President,, the meeting rose at noon\n"
    draft.write_text(text, encoding="utf-8")
    assert main(["fix", "--diff", "draft.txt"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[0] == (
        "lintres: draft.txt: not fixed: 11:31 PUN014 doubled-punctuation: "
        "it stands in text that lintres cannot place"
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(WRONG.encode(), id="plain"),
        pytest.param(WRONG.replace("\n", "\r\n").encode(), id="carriage returns"),
        pytest.param(b"\xef\xbb\xbf" + WRONG.encode(), id="byte order mark"),
        pytest.param(WRONG.rstrip("\n").encode(), id="no line end at the end"),
    ],
)
def test_patch_makes_of_the_diff_what_fix_makes(
    draft: Path, capsysbinary: pytest.CaptureFixture[bytes], content: bytes
) -> None:
    if not shutil.which("patch"):
        pytest.skip("there is no `patch` here")
    draft.write_bytes(content)
    main(["fix", "--diff", "draft.txt"])
    shutil.copy(draft, "other.txt")
    subprocess.run(
        ["patch", "--binary", "-p0", "other.txt"],
        input=capsysbinary.readouterr().out,
        check=True,
        capture_output=True,
    )
    main(["fix", "draft.txt"])
    assert Path("other.txt").read_bytes() == draft.read_bytes() != content


@pytest.mark.parametrize(
    ("arguments", "text", "status"),
    [
        pytest.param([], WRONG, 0, id="all is mended"),
        pytest.param(["--select", "PUN"], WRONG, 0, id="what is left was not asked for"),
        pytest.param([], WRONG.replace("16 Sep", "15 Sep"), 1, id="an error is left"),
        pytest.param(["--fail-on", "never"], WRONG.replace("16 Sep", "15 Sep"), 0, id="never"),
        pytest.param(["--diff"], RIGHT, 0, id="nothing would change"),
    ],
)
def test_the_exit_status(draft: Path, arguments: list[str], text: str, status: int) -> None:
    draft.write_text(text, encoding="utf-8")
    assert main(["fix", *arguments, "draft.txt"]) == status


def test_only_what_is_selected_is_mended(draft: Path) -> None:
    main(["fix", "--select", "NUM", "draft.txt"])
    mended = WRONG.replace("3. Recalls", "2. Recalls").replace("4. Decides", "3. Decides")
    assert draft.read_text(encoding="utf-8") == mended


def test_a_reference_is_mended_only_when_asked_for(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = RIGHT.replace("2. Recalls", "3. Recalls").replace("3. Decides", "4. Decides")
    text = text.replace("seized of the matter", "seized of paragraphs 2 and 3 above")
    draft.write_text(text, encoding="utf-8")
    assert main(["fix", "draft.txt"]) == 1
    assert draft.read_text(encoding="utf-8") == text
    assert "1 finding is left, 1 with a suggested fix (--suggested)" in capsys.readouterr().out
    main(["fix", "--suggested", "draft.txt"])
    last = draft.read_text(encoding="utf-8").splitlines()[-1]
    assert last == "3. Decides to remain seized of paragraphs 2 and 2 above."
    assert "    see 9:43: what this reference means is not clear" in capsys.readouterr().out


def test_a_damaged_text_is_mended_only_when_asked_for(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = WRONG.replace("States to", "States , all of them , and at once , to")
    draft.write_text(text, encoding="utf-8")
    main(["fix", "draft.txt"])
    assert draft.read_text(encoding="utf-8") == text
    assert "left as it is, for a conversion has damaged this text" in capsys.readouterr().err
    main(["fix", "--min-confidence", "low", "draft.txt"])
    assert "2005,\n" in draft.read_text(encoding="utf-8")


# ---- Standard input -------------------------------------------------------------------------


def stream(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(WRONG.encode(), RIGHT.encode(), id="mended"),
        pytest.param(RIGHT.encode(), RIGHT.encode(), id="nothing to do"),
        pytest.param(b"A shopping list\n", b"A shopping list\n", id="no resolution"),
    ],
)
def test_standard_input_goes_to_standard_output(
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    content: bytes,
    expected: bytes,
) -> None:
    stream(monkeypatch, content)
    main(["fix", "-"])
    out, err = capsysbinary.readouterr()
    assert out == expected
    assert err.startswith((b"<stdin>: 3 fixes made", b"Nothing to fix"))


def test_standard_input_that_is_excluded_goes_through_as_it_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("lintres.toml").write_text('exclude = ["archive/"]\n', encoding="utf-8")
    stream(monkeypatch, WRONG.encode())
    assert main(["fix", "-", "--stdin-filename", "archive/draft.txt"]) == 0
    assert capsysbinary.readouterr().out == WRONG.encode()


def test_standard_input_stands_alone(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "-", "draft.txt"]) == 2
    assert "standard input stands alone" in capsys.readouterr().err
    assert draft.read_text(encoding="utf-8") == WRONG


# ---- Files ----------------------------------------------------------------------------------


def test_permissions_stay(draft: Path) -> None:
    draft.chmod(0o640)
    main(["fix", "draft.txt"])
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640
    assert draft.read_text(encoding="utf-8") == RIGHT


def test_a_link_stays_a_link(draft: Path) -> None:
    Path("link.txt").symlink_to("draft.txt")
    main(["fix", "link.txt"])
    assert Path("link.txt").is_symlink()
    assert draft.read_text(encoding="utf-8") == RIGHT


def test_nothing_is_left_behind(draft: Path) -> None:
    main(["fix", "draft.txt"])
    assert os.listdir() == ["draft.txt"]


def test_what_cannot_be_read_is_left_alone(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("latin.txt").write_bytes(b"caf\xe9")
    assert main(["fix", "latin.txt", "draft.txt", "nowhere.txt"]) == 2
    assert Path("latin.txt").read_bytes() == b"caf\xe9"
    assert draft.read_text(encoding="utf-8") == RIGHT
    err = capsys.readouterr().err
    assert "latin.txt: not UTF-8 at byte 4" in err
    assert "nowhere.txt: no such file" in err


def test_what_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"of someone else")
    with pytest.raises(Refusal, match="has changed while lintres was at work"):
        replace_file(path, b"of ours", was=b"what we have read")
    assert path.read_bytes() == b"of someone else"
    assert os.listdir(tmp_path) == ["draft.txt"]


def test_a_folder_that_cannot_be_written_is_a_sentence(
    draft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["fix", "draft.txt"]) == 2
    assert "draft.txt: cannot be written: no space left on device" in capsys.readouterr().err
    assert draft.read_text(encoding="utf-8") == WRONG
    assert os.listdir() == ["draft.txt"]


def test_the_help_says_what_safe_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", "--help"]) == 0
    assert "never a word" in capsys.readouterr().out
