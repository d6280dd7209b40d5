"""A baseline: what is known is not reported, what is new is, and what is mended goes out."""

import json
from pathlib import Path

import pytest

from lintres.cli import main

NAME = "lintres-baseline.json"
DRAFT = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005;

1. Requests States to light lamps,, always;

2. Recalls the report of the keepers;;

3. Decides to remain seized of the matter.
"""
CODES = ["PUN002", "PUN014", "PUN014"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(DRAFT)
    return tmp_path


def write(text: str, name: str = "draft.txt") -> None:
    Path(name).write_text(text, encoding="utf-8")


def entries(name: str = NAME) -> dict[str, list[str]]:
    files = json.loads(Path(name).read_text(encoding="utf-8"))["files"]
    return {file: sorted(codes.values()) for file, codes in files.items()}


def reported(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str]]:
    capsys.readouterr()
    status = main(["check", "--output-format", "concise", *arguments])
    return status, [line.split()[2] for line in capsys.readouterr().out.splitlines()]


def test_what_is_known_is_not_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert reported(capsys) == (1, CODES)
    assert main(["check", "--write-baseline"]) == 0
    assert entries() == {"draft.txt": CODES}
    assert reported(capsys) == (0, [])
    assert reported(capsys, "--no-baseline") == (1, CODES)


def test_the_report_says_what_it_leaves_out(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--write-baseline"])
    assert f"{NAME}: 3 findings from now on known" in capsys.readouterr().err
    main(["check"])
    assert capsys.readouterr().out == (
        f"No findings in 1 file.\n3 known findings are left out: {NAME}.\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("The General Assembly", "\n\nThe General Assembly", id="lines"),
        pytest.param(
            "1. Requests States to light lamps,, always;\n\n2. Recalls the report of the keepers;;",
            "1. Recalls the report of the keepers;;\n\n2. Requests States to light lamps,, always;",
            id="paragraphs that change places",
        ),
        pytest.param("the report of the keepers", "the report\nof the keepers", id="wrapped"),
    ],
)
def test_it_survives_what_moves(
    capsys: pytest.CaptureFixture[str], before: str, after: str
) -> None:
    main(["check", "--write-baseline"])
    write(DRAFT.replace(before, after))
    assert reported(capsys) == (0, [])


def test_it_survives_a_file_that_is_renamed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--write-baseline"])
    Path("draft.txt").rename("second.txt")
    assert reported(capsys) == (0, [])
    main(["check", "--write-baseline"])
    assert entries() == {"second.txt": CODES}


def test_what_is_new_is_reported_and_never_put_in(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--write-baseline"])
    write(DRAFT.replace("seized", "seized,,"))
    assert reported(capsys) == (1, ["PUN014"])
    assert reported(capsys, "--write-baseline") == (1, ["PUN014"])
    assert entries() == {"draft.txt": CODES}


def test_what_is_mended_is_told_and_taken_out(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--write-baseline"])
    write(DRAFT.replace(";;", ";"))
    capsys.readouterr()
    assert main(["check"]) == 1
    assert capsys.readouterr().err == (
        f"lintres: {NAME}: 1 entry is mended (PUN014 in draft.txt); "
        "`lintres check --write-baseline` takes it out\n"
    )
    assert main(["check", "--fail-on", "error"]) == 0
    assert main(["check", "--write-baseline"]) == 0
    assert f"{NAME}: 1 entry taken out, 2 left" in capsys.readouterr().err
    assert entries() == {"draft.txt": ["PUN002", "PUN014"]}
    assert reported(capsys) == (0, [])


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--select", "NUM"], id="other rules"),
        pytest.param(["--min-confidence", "high"], id="other findings"),
        pytest.param(["other.txt"], id="other files"),
    ],
)
def test_what_was_not_looked_at_is_not_mended(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    main(["check", "--write-baseline"])
    write(DRAFT.replace(";;", ";").replace(",,", ",").replace("2005;", "2005,"), "other.txt")
    assert reported(capsys, *arguments) == (0, [])
    main(["check", "--write-baseline", *arguments])
    assert entries() == {"draft.txt": CODES}


def test_standard_input_goes_by_its_name(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["check", "--write-baseline"])
    with Path("draft.txt").open(encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert reported(capsys, "-", "--stdin-filename", "draft.txt") == (0, [])


def test_standard_input_may_go_by_the_name_of_no_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["check", "--write-baseline"])
    Path("draft.txt").rename("elsewhere")
    with Path("elsewhere").open(encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert reported(capsys, "-", "--stdin-filename", "draft.txt") == (0, [])


def test_one_that_is_named_lies_anywhere(capsys: pytest.CaptureFixture[str]) -> None:
    Path("known").mkdir()
    main(["check", "--write-baseline", "--baseline", "known/old.json"])
    assert entries("known/old.json") == {"../draft.txt": CODES}
    assert reported(capsys, "--baseline", "known/old.json") == (0, [])


def test_fixing_leaves_nothing_to_report(capsys: pytest.CaptureFixture[str]) -> None:
    write(DRAFT.replace("16 September", "15 September"))
    main(["check", "--write-baseline"])
    assert main(["fix"]) == 0
    assert "no findings are left" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        pytest.param(b"", "no baseline of lintres", id="empty"),
        pytest.param(b"\xff\xfe", "no baseline of lintres", id="not UTF-8"),
        pytest.param(b"[" * 100_000, "no baseline of lintres", id="nested"),
        pytest.param(b'{"version": 1, "files": []}', "it has no files", id="a list"),
        pytest.param(b'{"version": 1, "files": {"a": {"b": 1}}}', "it has no files", id="numbers"),
        pytest.param(b'{"version": 2}', "it is of version 2", id="newer"),
    ],
)
def test_one_that_cannot_be_read_is_a_sentence(
    capsys: pytest.CaptureFixture[str], content: bytes, complaint: str
) -> None:
    Path(NAME).write_bytes(content)
    assert main(["check"]) == 2
    out, err = capsys.readouterr()
    assert (out, complaint in err, "delete it" in err) == ("", True, True)
    assert Path(NAME).read_bytes() == content


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(["--baseline", "no.json"], "no.json: no such baseline", id="missing"),
        pytest.param(["--baseline", "."], ".: cannot be read: is a directory", id="a folder"),
        pytest.param(
            ["--write-baseline", "--no-baseline"], "--no-baseline leaves none to write", id="both"
        ),
        pytest.param(
            ["--write-baseline", "--add-suppressions", "as agreed"],
            "--add-suppressions leaves nothing for --write-baseline",
            id="either comments or a baseline",
        ),
    ],
)
def test_a_call_that_cannot_be_answered(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    assert main(["check", *arguments]) == 2
    assert complaint in capsys.readouterr().err
