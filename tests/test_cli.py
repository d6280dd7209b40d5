"""The command line, through its door: what it answers, where, and with which status."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from calling import Answer, Call

from lintres import Registry, lint
from lintres.rulebook import load_rules

CLEAN = "The General Assembly,\n\nRecalling its resolution 60/1,\n\n1. Decides to meet.\n"
FAULTY = "The General Assembly,\n\nRecalling its resolution 60/1;\n\n1. Decides to meet.\n"
HINTED = CLEAN.replace("Recalling", "Recalling indeed")
NO_RESOLUTION = "Dear all,\n\nsee you tomorrow.\n"

# A family of rules of our own: what the command line does must not depend on the catalogue.
RULES = '''
"""TST: rules to try the command line with."""

from lintres import Confidence, Example, Finding, Severity, Tier, rule, safe
from lintres.syntax import Preambular

_ABOUT = {
    "source": "none", "languages": ["en"], "examples": [Example("en", "x⟦;⟧", "x,")],
}


@rule("TST001", "trial-semicolon", on=Preambular, severity=Severity.ERROR, fix=Tier.SAFE, **_ABOUT)
def semicolon(paragraph, draft):
    """A trial paragraph ends with a comma."""
    at = paragraph.body.text.find(";")
    if at >= 0:
        span = paragraph.body.passage.span(at, at + 1)
        yield Finding(span, "no “;” here", safe((span, ",")))


@rule(
    "TST002",
    "trial-word",
    on=Preambular,
    severity=Severity.HINT,
    confidence=Confidence.MEDIUM,
    **_ABOUT,
)
def word(paragraph, draft):
    """A trial paragraph is not emphatic."""
    at = paragraph.body.text.find("indeed")
    if at >= 0:
        yield Finding(paragraph.body.passage.span(at, at + 6), "no “indeed”")


@rule("TST003", "trial-fault", on=Preambular, severity=Severity.ERROR, **_ABOUT)
def fault(paragraph, draft):
    """A trial rule may fail."""
    if "crash" in paragraph.body.text:
        raise KeyError("boom")
    yield from ()
'''


@pytest.fixture(scope="module", autouse=True)
def trial_rules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Drop a file of rules in, as anybody may."""
    folder = tmp_path_factory.mktemp("rules")
    (folder / "trial.py").write_text(RULES, "utf-8")
    package = import_module("lintres.rules")
    package.__path__.append(str(folder))
    load_rules.cache_clear()
    yield
    package.__path__.remove(str(folder))
    sys.modules.pop("lintres.rules.trial", None)
    load_rules.cache_clear()


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def check(call: Call, *argv: str) -> Answer:
    return call("check", "--select", "TST", *argv)


REPORT = """\
draft.txt:3:30: error TST001 trial-semicolon
  3 │ Recalling its resolution 60/1;
    │                              ^
  no “;” here
  why: none
  fix (safe): replaces “;” by “,”

1 error in 1 file; `lintres fix` mends 1 safely.
"""


# ---- What is found --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "argv", "answer"),
    [
        pytest.param(CLEAN, [], Answer(0, "No findings in 1 file.\n", ""), id="nothing"),
        pytest.param(FAULTY, [], Answer(1, REPORT, ""), id="an error"),
        pytest.param(
            FAULTY,
            ["--quiet", "--output-format", "concise"],
            Answer(1, "draft.txt:3:30: error TST001 no “;” here\n", ""),
            id="concise",
        ),
        pytest.param(CLEAN, ["--quiet"], Answer(0, "", ""), id="quiet says nothing of nothing"),
        pytest.param(
            FAULTY, ["--output-format=CONCISE", "--fail-on=ERROR", "--ignore=tst001"],
            Answer(0, "", ""), id="capital letters do not matter",
        ),
    ],
)  # fmt: skip
def test_check(folder: Path, call: Call, text: str, argv: list[str], answer: Answer) -> None:
    write(folder, draft_txt=text)
    assert check(call, "draft.txt", *argv) == answer


@pytest.mark.parametrize(
    ("text", "argv", "status"),
    [
        (FAULTY, [], 1),
        (FAULTY, ["--fail-on", "error"], 1),
        (FAULTY, ["--fail-on", "hint"], 1),
        (FAULTY, ["--fail-on", "never"], 0),
        (HINTED, [], 0),
        (HINTED, ["--fail-on", "warning"], 0),
        (HINTED, ["--fail-on", "hint"], 1),
        (HINTED, ["--fail-on", "hint", "--min-confidence", "medium"], 1),
        (HINTED, ["--fail-on", "hint", "--min-confidence", "high"], 0),
        (FAULTY, ["--min-confidence", "high"], 1),
    ],
)
def test_level_of_failure(
    folder: Path, call: Call, text: str, argv: list[str], status: int
) -> None:
    write(folder, draft_txt=text)
    assert check(call, "draft.txt", *argv).status == status


@pytest.mark.parametrize(
    ("argv", "codes"),
    [
        pytest.param(["--select", "TST001"], {"TST001"}, id="a code"),
        pytest.param(["--select", "trial-word"], {"TST002"}, id="a name"),
        pytest.param(["--select", "TST001, trial-word"], {"TST001", "TST002"}, id="a list"),
        pytest.param(
            ["--select", "TST001", "--select", "TST002"], {"TST001", "TST002"}, id="two options"
        ),
        pytest.param(["--select", "tst"], {"TST001", "TST002"}, id="a family"),
        pytest.param(
            ["--select", "TST", "--ignore", "trial-semicolon"],
            {"TST002"},
            id="less what is ignored",
        ),
    ],
)
def test_selection(folder: Path, call: Call, argv: list[str], codes: set[str]) -> None:
    write(folder, draft_txt=FAULTY.replace("its", "indeed its"))
    answer = call("check", "draft.txt", "--output-format", "json", *argv)
    found = json.loads(answer.out)["diagnostics"]
    assert {diagnostic["code"] for diagnostic in found} == codes


def test_options_may_stand_between_paths(folder: Path, call: Call) -> None:
    write(folder, a_txt=FAULTY, b_txt=FAULTY)
    answer = call("check", "b.txt", "--select", "TST", "--output-format", "concise", "a.txt")
    assert [line.split(":")[0] for line in answer.out.splitlines()] == ["b.txt", "a.txt"]


def test_language_and_profile_can_be_given(folder: Path, call: Call) -> None:
    write(folder, draft_txt=CLEAN)
    answer = check(
        call, "draft.txt", "--language", "zh", "--profile", "mun", "--output-format", "ndjson"
    )
    (file,) = json.loads(answer.out)["files"]
    assert file == {"path": "draft.txt", "language": "zh", "profile": "mun", "stage": None}


def test_what_a_draft_is_can_be_given(folder: Path, call: Call) -> None:
    write(folder, draft_txt=CLEAN)
    answer = call(
        *(
            "parse",
            "draft.txt",
            "--organ",
            "csocd",
            "--stage",
            "Draft",
            "--symbol",
            "E/CN.5/2019/L.3",
        ),
        *("--session", "57", "--committee", "c3", "--date", "2019-02-21"),
    )
    assert answer.out.splitlines()[0] == (
        "draft.txt: English, CSocD, draft, E/CN.5/2019/L.3, session 57, C3, 2019-02-21"
    )


def test_json_holds_all_files(folder: Path, call: Call) -> None:
    write(folder, a_txt=FAULTY, b_txt=CLEAN)
    report = json.loads(check(call, "--output-format", "json").out)
    assert [file["path"] for file in report["files"]] == ["a.txt", "b.txt"]
    assert report["summary"] == {"files": 2, "error": 1, "warning": 0, "hint": 0}


def test_report_goes_to_a_file(folder: Path, call: Call) -> None:
    write(folder, draft_txt=FAULTY)
    assert check(call, "draft.txt", "--output", "report.txt") == Answer(1, "", "")
    assert (folder / "report.txt").read_bytes() == REPORT.encode()
    # The report of the last run is no draft of this one.
    assert check(call, "--output", "report.txt") == Answer(1, "", "")
    assert (folder / "report.txt").read_bytes() == REPORT.encode()


# ---- Which files ----------------------------------------------------------------------------


def test_folders_are_searched(folder: Path, call: Call) -> None:
    write(
        folder,
        b_md=CLEAN,
        a_txt=CLEAN,
        sub__c_TXT=CLEAN,
        sub__d_rst=FAULTY,
        notes_md=NO_RESOLUTION,
        node_modules_txt=CLEAN,
    )
    for hidden in (".git", ".venv", "node_modules", "sub/__pycache__"):
        (folder / hidden).mkdir(parents=True)
        (folder / hidden / "x.txt").write_text(FAULTY, "utf-8")
    answer = call("parse", ".", "--output-format", "ndjson")
    files = [json.loads(line)["path"] for line in answer.out.splitlines()]
    assert files == ["a.txt", "b.md", "node.modules.txt", "sub/c.TXT"]
    assert answer.err == "lintres: 1 file passed over: no resolution in it\n"


def test_current_folder_is_the_default(folder: Path, call: Call) -> None:
    write(folder, draft_txt=FAULTY)
    assert check(call) == Answer(1, REPORT, "")


def test_each_file_is_checked_once(folder: Path, call: Call) -> None:
    write(folder, draft_txt=FAULTY)
    argv = ("draft.txt", ".", "./draft.txt", str(folder))
    assert check(call, *argv).out.count("TST001") == 1


@pytest.mark.parametrize(
    ("argv", "answer"),
    [
        pytest.param(
            ["."],
            Answer(
                0,
                "No findings in 1 file.\n2 files passed over: no resolution in them.\n",
                "",
            ),
            id="counted",
        ),
        pytest.param(
            [".", "--verbose", "--quiet"],
            Answer(
                0,
                "",
                "lintres: a.txt is passed over: no resolution in it\n"
                "lintres: b.md is passed over: no resolution in it\n",
            ),
            id="named",
        ),
        pytest.param(
            [".", "--output-format", "concise"],
            Answer(0, "", "lintres: 2 files passed over: no resolution in them\n"),
            id="on standard error where a program reads",
        ),
        pytest.param([".", "--output-format", "concise", "-q"], None, id="there is no -q"),
        pytest.param(
            ["a.txt"], Answer(0, "No findings in 1 file.\n", ""), id="not when given by name"
        ),
    ],
)
def test_files_without_a_resolution_are_passed_over(
    folder: Path, call: Call, argv: list[str], answer: Answer | None
) -> None:
    write(folder, a_txt=NO_RESOLUTION, b_md="# Notes\n", draft_txt=CLEAN)
    given = check(call, *argv)
    assert given == answer if answer else given.status == 2


@pytest.mark.parametrize(
    ("name", "out"),
    [([], "<stdin>"), (["--stdin-filename", "letters/draft.txt"], "letters/draft.txt")],
    ids=["without a name", "with a name"],
)
def test_standard_input(
    call: Call, monkeypatch: pytest.MonkeyPatch, name: list[str], out: str
) -> None:
    data = b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "ascii"))
    answer = check(call, "-", *name, "--output-format", "concise")
    assert answer == Answer(1, f"{out}:3:30: error TST001 no “;” here\n", "")


# ---- What cannot be answered ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param(
            ["check", "drat.txt"],
            "drat.txt: no such file; did you mean “draft.txt”?",
            id="a missing file",
        ),
        pytest.param(["check", "no/such.txt"], "no/such.txt: no such file", id="a missing folder"),
        pytest.param(
            ["check", "empty"],
            "empty: no drafts in this folder (no text, Word, ODT, PDF or HTML file)",
            id="an empty folder",
        ),
        pytest.param(
            ["check", "notes"],
            "nothing to check: 1 file passed over: no resolution in it",
            id="a folder without drafts",
        ),
        pytest.param(
            ["check", "latin.bin"],
            "latin.bin: not UTF-8 at byte 4 (0xe9, line 1); save the draft as UTF-8",
            id="another encoding",
        ),
        pytest.param(
            ["check", "utf16.bin"],
            "utf16.bin: the text is UTF-16; save it as UTF-8",
            id="UTF-16",
        ),
        pytest.param(
            ["chekc", "draft.txt"],
            "“chekc” is no command; did you mean “check”?",
            id="a misspelled command",
        ),
        pytest.param(
            ["draft.txt"],
            "“draft.txt” is no command; to check a draft: `lintres check draft.txt`",
            id="no command",
        ),
        pytest.param(
            ["--quiet"],
            "“--quiet” is no command; `lintres --help` lists what there is",
            id="an option without its command",
        ),
        pytest.param(
            ["check", "--slect", "TST"],
            "lintres check has no --slect; did you mean “--select”?",
            id="a misspelled option",
        ),
        pytest.param(
            ["check", "--output-format", "jsn"],
            "--output-format: “jsn” is no output format; did you mean “json”?",
            id="a misspelled format",
        ),
        pytest.param(
            ["parse", "draft.txt", "--output-format", "text"],
            "--output-format: “text” is no output format; there are tree, json, ndjson; "
            "`lintres parse --help` says more",
            id="a format of another command",
        ),
        pytest.param(
            ["check", "--language", "english"],
            "--language: “english” is no language; there are ar, en, es, fr, ru, zh; "
            "`lintres check --help` says more",
            id="a language by name",
        ),
        pytest.param(
            ["check", "--profile", "zero_draft"],
            "--profile: “zero_draft” is no profile; did you mean “zero-draft”?",
            id="a misspelled profile",
        ),
        pytest.param(
            ["check", "--organ", "ECOSOK"],
            "--organ: “ECOSOK” is no organ; did you mean “ECOSOC”?",
            id="a misspelled organ",
        ),
        pytest.param(
            ["check", "--session", "sixty"],
            "--session: “sixty” is no session; write its number, as 57; "
            "`lintres check --help` says more",
            id="a session in words",
        ),
        pytest.param(
            ["check", "--date", "26.11.2002"],
            "--date: “26.11.2002” is no date; write year, month and day, as 2002-11-26; "
            "`lintres check --help` says more",
            id="a date of another form",
        ),
        pytest.param(
            ["check", "--fail-on", "warnings"],
            "--fail-on: “warnings” is no level; did you mean “warning”?",
            id="a misspelled level",
        ),
        pytest.param(
            ["check", "--select", "TST01"],
            "--select: “TST01” is no rule; did you mean “TST001”?",
            id="a misspelled code",
        ),
        pytest.param(
            ["check", "--ignore", "trial-words"],
            "--ignore: “trial-words” is no rule; did you mean “trial-word”?",
            id="a misspelled name",
        ),
        pytest.param(
            ["check", "--select", "TST,"],
            "--select names no rule: write codes, names or families with commas",
            id="an empty name",
        ),
        pytest.param(
            ["check", "--select", "TST", "--ignore", "TST"],
            "no rule is left to check: --ignore takes away all that --select names",
            id="nothing selected",
        ),
        pytest.param(
            ["check", "draft.txt", "--output", "no/such/report.txt"],
            "no/such/report.txt: cannot write the report: no such file or directory",
            id="a report nowhere",
        ),
        pytest.param(
            ["parse"],
            "the following arguments are required: PATH; `lintres parse --help` says more",
            id="parse without a file",
        ),
        pytest.param(
            ["explain", "trial-semicolons"],
            "“trial-semicolons” is no rule; did you mean “trial-semicolon”?",
            id="explain a misspelled rule",
        ),
        pytest.param(
            ["explain", "42"],
            "“42” is no rule; `lintres rules` lists them",
            id="explain what is no rule at all",
        ),
        pytest.param(
            ["demo", "--language", "tlh"],
            "--language: “tlh” is no language; there are ar, en, es, fr, ru, zh; "
            "`lintres demo --help` says more",
            id="a demonstration in another language",
        ),
    ],
)
def test_refusal(folder: Path, call: Call, argv: list[str], said: str) -> None:
    write(folder, draft_txt=CLEAN, notes__x_txt=NO_RESOLUTION)
    (folder / "empty").mkdir()
    (folder / "latin.bin").write_bytes(b"caf\xe9\n")
    (folder / "utf16.bin").write_bytes("café".encode("utf-16"))
    assert call(*argv) == Answer(2, "", f"lintres: {said}\n")


def test_one_unreadable_file_spoils_no_other(folder: Path, call: Call) -> None:
    write(folder, draft_txt=FAULTY)
    (folder / "a.txt").write_bytes(b"\xff")
    answer = check(call, "a.txt", "b.txt", "draft.txt")
    assert answer == Answer(
        2,
        REPORT,
        "lintres: b.txt: no such file; did you mean “a.txt”?\n"
        "lintres: a.txt: not UTF-8 at byte 1 (0xff, line 1); save the draft as UTF-8\n",
    )


def test_file_names_cannot_write_to_the_terminal(folder: Path, call: Call) -> None:
    assert call("check", "a\x1b[31m.txt").err == "lintres: a␛[31m.txt: no such file\n"


# ---- Faults of lintres ----------------------------------------------------------------------


def test_a_fault_says_what_to_send(folder: Path, call: Call) -> None:
    write(folder, a_txt=FAULTY.replace("60/1", "crash"), draft_txt=FAULTY)
    answer = check(call, "a.txt", "draft.txt")
    python = ".".join(map(str, sys.version_info[:3]))
    assert answer.status == 3
    assert answer.out == REPORT
    assert answer.err.startswith(
        "lintres: a fault of lintres, not yours; please send us this line: lintres "
    )
    assert f", Python {python}, {sys.platform}; a.txt: RuleFault: TST003 trial-fault" in answer.err
    assert "KeyError('boom')" in answer.err
    assert answer.err.count("\n") == 1


def test_a_fault_shows_its_traceback_to_who_asks(
    folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINTRES_TRACEBACK", "1")
    write(folder, a_txt=FAULTY.replace("60/1", "crash"))
    assert 'raise KeyError("boom")' in check(call, "a.txt").err


# ---- The other commands ---------------------------------------------------------------------


def test_lintres_alone_says_how_to_call_it(call: Call) -> None:
    answer = call()
    assert (answer.status, answer.out) == (2, "")
    assert "usage: lintres COMMAND" in answer.err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--help"], "usage: lintres COMMAND"),
        (["-h"], "check            report the faults of drafts"),
        (["check", "--help"], "exit status: 0 no finding"),
        (["parse", "--help"], "tree, json, ndjson"),
        (["rules", "--help"], "List the rules."),
        (["explain", "--help"], "CODE|NAME"),
        (["registry", "--help"], "registry show    say what is known of a resolution"),
        (["registry", "import", "--help"], "MARCXML"),
        (["demo", "--help"], "ar, en, es, fr, ru, zh"),
    ],
)
def test_help(call: Call, argv: list[str], said: str) -> None:
    answer = call(*argv)
    assert (answer.status, answer.err) == (0, "")
    assert said in answer.out


def test_version(call: Call) -> None:
    answer = call("--version")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("lintres ")


@pytest.mark.parametrize(
    ("output_format", "head"),
    [
        ("tree", "draft.txt: English, GA\n"),
        ("json", '{\n  "version": 1,\n  "files": ['),
        ("ndjson", '{"version": 1, "path": "draft.txt", "language": "en", "organ": "GA", '),
    ],
)
def test_parse(folder: Path, call: Call, output_format: str, head: str) -> None:
    write(folder, draft_txt=CLEAN)
    answer = call("parse", "draft.txt", "--output-format", output_format)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith(head)


def test_rules(call: Call) -> None:
    answer = call("rules")
    (line,) = [line for line in answer.out.splitlines() if line.startswith("TST001")]
    assert line.split(maxsplit=3) == [
        "TST001",
        "trial-semicolon",
        "error",
        "A trial paragraph ends with a comma.",
    ]


def test_rules_as_json(call: Call) -> None:
    listed = json.loads(call("rules", "--output-format", "json").out)
    codes = [rule["code"] for rule in listed["rules"]]
    assert codes == sorted(codes)
    assert "TST001" in codes


@pytest.mark.parametrize("word", ["TST001", "tst001", "trial-semicolon"])
def test_explain(call: Call, word: str) -> None:
    answer = call("explain", word)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("TST001 trial-semicolon\n\n  A trial paragraph ends with a comma.")


def test_explain_in_markdown(call: Call) -> None:
    answer = call("explain", "TST001", "--output-format", "markdown")
    assert answer.out.startswith("# TST001 trial-semicolon\n\nA trial paragraph ends with a comma.")


# ---- In a shell -----------------------------------------------------------------------------


def shell(*argv: str, cwd: Path, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "lintres", *argv],
        cwd=cwd,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_clean_draft_needs_neither_rich_nor_json(folder: Path) -> None:
    clean = CLEAN.replace("60/1", "60/1 of 16 September 2005").replace("1. Decides", "Decides")
    write(folder, draft_txt=clean)
    code = (
        "import sys; from lintres.cli import main; main(['check', 'draft.txt', '--fail-on=never']);"
        "print(sorted({'rich', 'json', 'pydantic', 'shtab'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "project",
    [
        pytest.param('[dependency-groups]\ndev = ["lintres"]\n', id="that installs lintres"),
        pytest.param("tool = 1\n[other]\nlintres = 1\n", id="with a table of its own"),
    ],
)
def test_a_project_without_configuration_needs_no_pydantic(folder: Path, project: str) -> None:
    (folder / "pyproject.toml").write_text(project, "utf-8")
    write(folder, draft_txt=CLEAN)
    code = (
        "import sys; from lintres.cli import main; main(['check', 'draft.txt', '--fail-on=never']);"
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "False"


def test_a_reader_may_go(folder: Path) -> None:
    write(folder, draft_txt=CLEAN + "".join(f"\n{n}. Decides to go on;\n" for n in range(2, 3000)))
    with shell("parse", "draft.txt", cwd=folder) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"draft.txt: English, GA\n"
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 141)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes to wait at")
def test_control_c_ends_it_quietly(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with shell("check", "pipe", cwd=folder) as process:
        while True:  # until it waits for what comes out of the pipe
            try:
                writer = os.open("pipe", os.O_WRONLY | os.O_NONBLOCK)
                break
            except OSError:
                time.sleep(0.01)
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        assert (process.stderr.read(), process.wait()) == (b"", 130)
        os.close(writer)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        pytest.param({"TERM": "xterm", "NO_COLOR": ""}, True, id="a terminal has colours"),
        pytest.param({"TERM": "xterm", "NO_COLOR": "1"}, False, id="not with NO_COLOR"),
        pytest.param({"TERM": "dumb", "NO_COLOR": ""}, False, id="nor if it is dumb"),
    ],
)
def test_terminal(folder: Path, environment: dict[str, str], colours: bool) -> None:
    import pty

    write(folder, draft_txt=CLEAN)
    controller, terminal = pty.openpty()
    argv = [sys.executable, "-m", "lintres", "parse", "draft.txt"]
    variables = {**os.environ, "COLUMNS": "48", **environment}
    subprocess.run(argv, cwd=folder, env=variables, stdout=terminal, check=True)
    os.close(terminal)
    shown = os.read(controller, 10_000).decode()
    os.close(controller)
    assert ("\x1b[" in shown) is colours
    assert "Recalling its resolution…" in shown.replace("‹", "").replace("›", "") or colours


def test_colours_can_be_forced(folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    write(folder, draft_txt=FAULTY)
    assert "\x1b[1;31m" in check(call, "draft.txt").out


# ---- What a check knows of resolutions ------------------------------------------------------

CITING = "The General Assembly,\n\nRecalling its resolution 80/290 of 3 June 2026,\n"
TEAM = "organ,kind,number,adopted\nGA,resolution,80/290,2026-06-30\n"


@pytest.mark.parametrize(
    ("table", "status", "said"),
    [
        pytest.param(None, 0, "", id="later than what is known"),
        pytest.param(TEAM, 1, "was adopted on 30 June 2026", id="the team knows it"),
        pytest.param("number\n80/290\n", 2, "team.csv", id="no table of resolutions"),
    ],
)
def test_a_team_may_know_more(
    call: Call, folder: Path, table: str | None, status: int, said: str
) -> None:
    (folder / "draft.txt").write_text(CITING, "utf-8")
    options = ["--select", "CIT", "--quiet"]
    if table:
        (folder / "team.csv").write_text(table, "utf-8")
        options += ["--registry", "team.csv"]
    answer = call("check", *options, "draft.txt")
    assert (answer.status, said in answer.out + answer.err) == (status, True), answer


def test_a_missing_file_of_a_team_is_refused(call: Call, folder: Path) -> None:
    (folder / "draft.txt").write_text(CLEAN, "utf-8")
    answer = call("check", "--registry", "nowhere.csv", "draft.txt")
    assert (answer.status, answer.out, "nowhere.csv" in answer.err) == (2, "", True), answer


def test_a_damaged_registry_is_refused_by_a_sentence(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINTRES_DATA", str(folder))
    monkeypatch.setattr("lintres.parser._shipped_registry", Registry)
    (folder / "registry.sqlite").write_bytes(b"no database" * 100)
    (folder / "draft.txt").write_text(CITING, "utf-8")
    answer = call("check", "draft.txt")
    assert (answer.status, "registry.sqlite" in answer.err) == (2, True), answer


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            CLEAN.replace("its resolution 60/1", "the Charter"),
            id="no citation",
        ),
        pytest.param(
            "A/61/L.33\n\n5 December 2006\n\nSixty-first session\n\n"
            "The General Assembly\n\nDecides to meet.\n",
            id="a masthead",
        ),
    ],
)
def test_without_citations_the_registry_stays_closed(text: str) -> None:
    registry = Registry()
    lint(text, registry=registry)
    assert "layers" not in vars(registry)
