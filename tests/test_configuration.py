"""A team's configuration, by the command line: what holds where, what decides, what is refused."""

import json
import os
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from calling import Answer, Call

from lintres.cli.settings import DRAFTS

# One fault: the semicolon.
DRAFT = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005;

1. Decides to meet;

2. Requests a report.
"""
FOUND = "a.txt:3:51: error PUN002 a preambular paragraph ends in a comma: write “,” for “;”\n"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def check(call: Call, *argv: str) -> Answer:
    return call("check", "--output-format", "concise", *argv)


def codes(answer: Answer) -> list[str]:
    return [f"{line.split(':')[0]} {line.split()[2]}" for line in answer.out.splitlines()]


# ---- Which configuration holds --------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "argv", "silent"),
    [
        pytest.param({}, [], False, id="none"),
        pytest.param({"lintres.toml": 'ignore = ["PUN"]'}, [], True, id="lintres.toml"),
        pytest.param(
            {"pyproject.toml": '[tool.lintres]\nignore = ["PUN"]'}, [], True, id="pyproject.toml"
        ),
        pytest.param(
            {"pyproject.toml": "tool.other.x = 1\n[project]\nname = 'lintres-drafts'"},
            [],
            False,
            id="a pyproject.toml that only mentions lintres",
        ),
        pytest.param({"pyproject.toml": "[["}, [], False, id="a broken one of somebody else"),
        pytest.param(
            {"lintres.toml": "", "pyproject.toml": '[tool.lintres]\nignore = ["PUN"]'},
            [],
            False,
            id="lintres.toml goes first",
        ),
        pytest.param({"lintres.toml": 'ignore = ["PUN"]'}, ["--isolated"], False, id="isolated"),
        pytest.param(
            {"lintres.toml": "", "other/house.toml": 'ignore = ["PUN"]'},
            ["--config", "other/house.toml"],
            True,
            id="a file that is named",
        ),
        pytest.param(
            {"other/pyproject.toml": '[tool.lintres]\nignore = ["PUN"]'},
            ["--config", "other/pyproject.toml"],
            True,
            id="a pyproject.toml that is named",
        ),
    ],
)
def test_the_configuration_that_holds(
    folder: Path, call: Call, files: dict[str, str], argv: list[str], silent: bool
) -> None:
    write(folder, {**files, "a.txt": DRAFT})
    assert check(call, "a.txt", *argv) == Answer(int(not silent), "" if silent else FOUND, "")


def test_the_nearest_replaces_the_farther_as_a_whole(folder: Path, call: Call) -> None:
    write(
        folder,
        {
            "lintres.toml": 'ignore = ["PUN"]',
            "a.txt": DRAFT,
            "far/below/b.txt": DRAFT,
            "near/lintres.toml": 'fail-on = "never"',
            "near/below/c.txt": DRAFT,
        },
    )
    answer = check(call, ".")
    assert (answer.status, codes(answer)) == (0, ["near/below/c.txt PUN002"])


@pytest.mark.parametrize(
    ("argv", "status"),
    [
        pytest.param([], 1, id="in the current folder"),
        pytest.param(["--stdin-filename", "near/x.txt"], 0, id="where it is said to lie"),
        pytest.param(["--stdin-filename", "no/such/x.txt"], 1, id="in no folder that there is"),
        pytest.param(["--stdin-filename", "near/old/x.txt"], 0, id="in a folder that is excluded"),
    ],
)
def test_standard_input_has_a_configuration(folder: Path, argv: list[str], status: int) -> None:
    write(folder, {"near/lintres.toml": 'ignore = ["PUN"]\nexclude = ["old"]', "near/old/a": ""})
    answer = subprocess.run(
        [sys.executable, "-m", "lintres", "check", "-", *argv], input=DRAFT.encode(), check=False
    )
    assert answer.returncode == status


# ---- What goes before what ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("configuration", "argv", "found"),
    [
        pytest.param("", [], ["NUM008", "PUN002"], id="nothing is asked for"),
        pytest.param('select = ["PUN"]', [], ["PUN002"], id="a family"),
        pytest.param('select = ["preambular-ending"]', [], ["PUN002"], id="a name"),
        pytest.param('ignore = ["num"]', [], ["PUN002"], id="small letters"),
        pytest.param('select = ["PUN"]\nignore = ["PUN002"]', [], [], id="ignore before select"),
        pytest.param('select = ["PUN"]', ["--select", "NUM"], ["NUM008"], id="the call selects"),
        pytest.param(
            'ignore = ["NUM"]', ["--select", "NUM"], ["NUM008"], id="and what it selects is on"
        ),
        pytest.param('ignore = ["NUM"]', ["--ignore", "PUN"], ["NUM008"], id="the call ignores"),
        pytest.param(
            'select = ["PUN"]', ["--ignore", "NUM"], ["PUN002"], id="the call leaves a selection"
        ),
        pytest.param(
            '[[per-path]]\npaths = ["*.txt"]\nignore = ["NUM"]', [], ["PUN002"], id="for a path"
        ),
        pytest.param(
            'ignore = ["PUN"]\n[[per-path]]\npaths = ["a.*"]\nignore = ["NUM"]',
            [],
            [],
            id="what a path ignores comes on top",
        ),
        pytest.param(
            'ignore = ["NUM"]\n[[per-path]]\npaths = ["a.*"]\nselect = ["NUM"]',
            [],
            ["NUM008"],
            id="what a path selects replaces the rest",
        ),
        pytest.param(
            '[[per-path]]\npaths = ["a.*"]\nselect = ["NUM"]\n'
            '[[per-path]]\npaths = ["*"]\nselect = ["PUN"]',
            [],
            ["PUN002"],
            id="a later entry goes first",
        ),
        pytest.param(
            '[[per-path]]\npaths = ["b.*"]\nignore = ["NUM"]',
            [],
            ["NUM008", "PUN002"],
            id="for another path",
        ),
        pytest.param('profile = "mun"', [], ["PUN002"], id="a profile has it off"),
        pytest.param(
            'profile = "mun"\nselect = ["NUM"]', [], [], id="and a family does not change that"
        ),
        pytest.param('profile = "mun"\nselect = ["NUM008"]', [], ["NUM008"], id="but a code does"),
        pytest.param('profile = "ga"', ["--profile", "mun"], ["PUN002"], id="the call's profile"),
    ],
)
def test_which_rules_are_on(
    folder: Path, call: Call, configuration: str, argv: list[str], found: list[str]
) -> None:
    wrong = DRAFT.replace("Decides to meet;", "Decides:\n\na. To meet;\n\nb. To part;")
    write(folder, {"lintres.toml": configuration, "a.txt": wrong})
    assert sorted(set(codes(check(call, "a.txt", *argv)))) == [f"a.txt {code}" for code in found]


@pytest.mark.parametrize(
    ("configuration", "argv", "severity", "status"),
    [
        pytest.param('[severity]\nPUN002 = "hint"', [], "hint", 0, id="by code"),
        pytest.param('[severity]\npreambular-ending = "hint"', [], "hint", 0, id="by name"),
        pytest.param('[severity]\nPUN = "warning"', [], "warning", 1, id="by family"),
        pytest.param(
            '[severity]\nPUN002 = "hint"\nPUN = "warning"', [], "hint", 0, id="code before family"
        ),
        pytest.param(
            '[severity]\nPUN002 = "hint"\n[[per-path]]\npaths = ["a.txt"]\nseverity.PUN = "error"',
            [],
            "error",
            1,
            id="a path before all, its family before a code",
        ),
        pytest.param(
            'profile = "zero-draft"\n[severity]\nPUN = "error"', [], "error", 1, id="over a profile"
        ),
        pytest.param('fail-on = "never"', [], "error", 0, id="fail on nothing"),
        pytest.param('fail-on = "never"', ["--fail-on", "hint"], "error", 1, id="the call fails"),
        pytest.param(
            'fail-on = "error"\nseverity.PUN = "warning"', [], "warning", 0, id="fail on errors"
        ),
    ],
)
def test_how_bad_findings_are(
    folder: Path, call: Call, configuration: str, argv: list[str], severity: str, status: int
) -> None:
    write(folder, {"lintres.toml": configuration, "a.txt": DRAFT})
    expected = FOUND.replace("error", severity, 1)
    assert check(call, "a.txt", *argv) == Answer(status, expected, "")


def test_the_level_of_failure_is_that_of_each_draft(folder: Path, call: Call) -> None:
    entry = '[[per-path]]\npaths = ["mun/"]\nfail-on = "never"\nmin-confidence = "high"\n'
    write(folder, {"lintres.toml": entry, "mun/a.txt": DRAFT, "b.txt": DRAFT})
    assert [check(call, name).status for name in ("mun", "b.txt", ".")] == [0, 1, 1]


def test_what_a_conversion_may_have_faked_is_no_graver_than_it_can_be(
    folder: Path, call: Call
) -> None:
    old = "A/RES/35/1\n\n" + DRAFT
    write(folder, {"lintres.toml": 'severity.PUN002 = "error"', "a.txt": old})
    assert " warning PUN002 " in check(call, "a.txt").out


# ---- Which files ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("configuration", "paths", "found"),
    [
        pytest.param("", ["."], ["a.txt", "c.old.txt", "d.md", "archive/b.txt"], id="no globs"),
        pytest.param('include = ["*.rst"]', ["."], ["e.rst"], id="include"),
        pytest.param('include = ["*.rst"]', ["a.txt"], ["a.txt"], id="a name replaces include"),
        pytest.param('exclude = ["archive/"]', ["."], ["a.txt", "c.old.txt", "d.md"], id="folder"),
        pytest.param('exclude = ["archive/**"]', ["archive"], [], id="all of a folder"),
        pytest.param('exclude = ["*.txt", "!a.txt"]', ["."], ["a.txt", "d.md"], id="but not"),
        pytest.param('exclude = ["/b.txt"]', ["archive"], ["archive/b.txt"], id="from the folder"),
        pytest.param('exclude = ["*.old.txt"]', ["c.old.txt"], [], id="even if it is named"),
        pytest.param(
            'exclude = ["*.old.txt"]', ["c.old.txt", "a.txt"], ["a.txt"], id="one of several"
        ),
    ],
)
def test_globs(
    folder: Path, call: Call, configuration: str, paths: list[str], found: list[str]
) -> None:
    names = ("a.txt", "archive/b.txt", "c.old.txt", "d.md", "e.rst")
    write(folder, {"lintres.toml": configuration, **dict.fromkeys(names, DRAFT)})
    answer = check(call, *paths)
    assert [line.split(":")[0] for line in answer.out.splitlines()] == found
    assert answer.status == int(bool(found))


def test_what_is_excluded_is_passed_over_and_told(folder: Path, call: Call) -> None:
    write(folder, {"lintres.toml": 'exclude = ["a.txt"]', "a.txt": DRAFT})
    assert check(call, "a.txt", "--verbose") == Answer(
        0,
        "",
        "lintres: a.txt is passed over: lintres.toml excludes it\n"
        "lintres: nothing to check: lintres.toml excludes all of it\n",
    )


def test_globs_reach_files_outside_the_folder_of_the_configuration(
    folder: Path, call: Call
) -> None:
    write(folder, {"house/x.toml": 'exclude = ["*.old.txt"]', "a.old.txt": DRAFT, "b.txt": DRAFT})
    assert codes(check(call, "--config", "house/x.toml", ".")) == ["b.txt PUN002"]


def test_a_folder_that_is_excluded_may_be_named_twice(folder: Path, call: Call) -> None:
    write(folder, {"lintres.toml": 'exclude = ["old/"]', "x/old/a.txt": DRAFT})
    told = "lintres: nothing to check: lintres.toml excludes all of it\n"
    assert check(call, "x", "./x") == Answer(0, "", told)


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfignore = ['PUN']\r\n\r\n[severity]\r\n"])
def test_the_marks_that_editors_leave_do_no_harm(folder: Path, call: Call, data: bytes) -> None:
    write(folder, {"a.txt": DRAFT})
    (folder / "lintres.toml").write_bytes(data)
    assert check(call, "a.txt") == Answer(0, "", "")
    assert "lintres.toml:1 ignores" in call("config", "--why", "PUN002", "a.txt").out


def test_paths_are_relative_to_the_configuration(
    folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, {"lintres.toml": 'exclude = ["/below/a.txt"]', "below/a.txt": DRAFT})
    monkeypatch.chdir(folder / "below")
    assert check(call, "a.txt").status == 0


def test_a_registry_is_that_of_the_configuration(folder: Path, call: Call) -> None:
    draft = DRAFT.replace("60/1 of 16 September 2005", "99/1 of 1 October 2044")
    team = "organ,kind,number,adopted\nGA,resolution,99/1,2044-10-02\n"
    write(folder, {"house/lintres.toml": 'registry = "team.csv"', "house/team.csv": team})
    write(folder, {"house/a.txt": draft})
    assert codes(check(call, "house/a.txt", "--select", "CIT002")) == ["house/a.txt CIT002"]


# ---- What is refused ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("configuration", "line", "sentence"),
    [
        pytest.param(
            "\nselct = []", 2, "“selct” is no key of lintres; did you mean “select”?", id="a key"
        ),
        pytest.param(
            'ignore = [\n  "NUM", # all\n  "CITE",\n]',
            3,
            "“ignore”: “CITE” is no rule; did you mean “CIT”?",
            id="a rule, in a list of several lines",
        ),
        pytest.param(
            'profile = "mum"',
            1,
            "“profile”: “mum” is no profile; did you mean “mun”?",
            id="a profile",
        ),
        pytest.param(
            'language = "english"',
            1,
            "“language”: “english” is no language; there are ar, en, es, fr, ru, zh",
            id="a language",
        ),
        pytest.param(
            "[severity]\n\nNUM = 'off'",
            3,
            "“severity.NUM”: a rule has no severity “off”: put it into “ignore”",
            id="off is no severity",
        ),
        pytest.param(
            "severity = {NUM = 'eror'}",
            1,
            "“severity.NUM”: “eror” is no severity; did you mean “error”?",
            id="a severity in line",
        ),
        pytest.param("fail-on = 3", 1, "“fail-on”: write a text, in quotation marks", id="number"),
        pytest.param('ignore = "NUM"', 1, "“ignore”: write a list, in square brackets", id="text"),
        pytest.param("severity = []", 1, "“severity”: write a table", id="no table"),
        pytest.param(
            "[[per-path]]\npaths = ['a']\n[[per-path]]\nignore = []",
            3,
            "[[per-path]] lacks “paths”",
            id="the second of its kind",
        ),
        pytest.param(
            "[[per-path]]\npaths = ['a']\n[per-path.severity]\nNUM02 = 'hint'",
            4,
            "“per-path.severity.NUM02”: “NUM02” is no rule; did you mean “NUM002”?",
            id="a table in one of several",
        ),
        pytest.param("exclude = ['']", 1, "“exclude”: there is nothing in it", id="an empty glob"),
        pytest.param(
            '[lexicon.en]\npreamblar = ["x"]',
            2,
            "“preamblar” is no key of [lexicon.en]; did you mean “preambular”?",
            id="a key of a lexicon",
        ),
    ],
)
def test_a_fault_is_told_with_its_line(
    folder: Path, call: Call, configuration: str, line: int, sentence: str
) -> None:
    write(folder, {"lintres.toml": configuration, "a.txt": DRAFT})
    assert check(call, "a.txt") == Answer(2, "", f"lintres: lintres.toml:{line}: {sentence}\n")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("a = 1\nb == 2", "2: this is not TOML, column 4: ", id="in a line"),
        pytest.param("a = [1,\n2,\n", "3: this is not TOML", id="at its end"),
    ],
)
def test_what_is_not_toml_is_told_with_its_line(
    folder: Path, call: Call, text: str, place: str
) -> None:
    write(folder, {"lintres.toml": text})
    answer = call("check")
    assert answer.status == 2
    assert answer.err.startswith(f"lintres: lintres.toml:{place}")


def test_every_fault_is_told_in_the_order_of_the_lines(folder: Path, call: Call) -> None:
    write(folder, {"pyproject.toml": "[tool.lintres]\nstage = 'x'\n\nselct = 1\nfail-on = 'x'"})
    told = [line.split(": ")[1] for line in call("check").err.splitlines()]
    assert told == ["pyproject.toml:2", "pyproject.toml:4", "pyproject.toml:5"]


def test_nothing_is_reported_where_one_configuration_is_wrong(folder: Path, call: Call) -> None:
    write(folder, {"a.txt": DRAFT, "b/lintres.toml": "x = 1", "b/b.txt": DRAFT})
    answer = check(call, ".", "--output", "report.txt")
    assert answer.status == 2
    assert not (folder / "report.txt").exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        pytest.param(
            b"a = 1\nb = '\xff'", "lintres.toml:2: not UTF-8; save it as UTF-8", id="not UTF-8"
        ),
        pytest.param(
            b"#" * 300_000,
            "lintres.toml: too long for a configuration, more than 256 kB",
            id="huge",
        ),
        pytest.param(
            b"a = " + b"[" * 100_000,
            "lintres.toml: nested too deeply for a configuration",
            id="nested lists",
        ),
        pytest.param(
            b"a." * 5_000 + b"a = 1",
            "lintres.toml:1: “a” is no key of lintres",
            id="nested tables",
        ),
    ],
)
def test_hostile_files(folder: Path, call: Call, data: bytes, sentence: str) -> None:
    (folder / "lintres.toml").write_bytes(data)
    answer = call("check")
    assert (answer.status, answer.err) == (2, f"lintres: {sentence}\n")


def test_a_long_file_of_faults_is_answered_soon(folder: Path, call: Call) -> None:
    words = "".join(f'  "WORD{at}",\n' for at in range(500))
    write(folder, {"lintres.toml": f"ignore = [\n{words}]\n"})
    start = time.perf_counter()
    assert len(call("check").err.splitlines()) == 500
    assert time.perf_counter() - start < 20


def test_a_folder_by_the_name_is_no_configuration(folder: Path, call: Call) -> None:
    write(folder, {"lintres.toml/x": "", "a.txt": DRAFT})
    assert check(call, "a.txt") == Answer(
        2, "", "lintres: lintres.toml: cannot be read: is a directory\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_itself_is_no_configuration(folder: Path, call: Call) -> None:
    write(folder, {"a.txt": DRAFT})
    (folder / "lintres.toml").symlink_to("lintres.toml")
    answer = check(call, "a.txt")
    assert (answer.status, answer.err) == (
        2,
        "lintres: lintres.toml: cannot be read: too many levels of symbolic links\n",
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_configuration_that_nobody_may_read(folder: Path, call: Call) -> None:
    write(folder, {"a.txt": DRAFT, "lintres.toml": ""})
    (folder / "lintres.toml").chmod(0)
    assert check(call, "a.txt").status == 2


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        pytest.param(["--config", "no.toml"], "no.toml: no such file", id="no such file"),
        pytest.param(
            ["--config", "pyproject.toml"],
            "pyproject.toml: there is no [tool.lintres] in it",
            id="a file without a word of lintres",
        ),
        pytest.param(
            ["--ignore", "NUM"],
            "no rule is left to check: --ignore takes away all that is selected",
            id="nothing left",
        ),
    ],
)
def test_a_call_that_cannot_be(folder: Path, call: Call, argv: list[str], sentence: str) -> None:
    write(folder, {"pyproject.toml": "", "lintres.toml": 'select = ["NUM"]', "a.txt": DRAFT})
    assert check(call, "a.txt", *argv) == Answer(2, "", f"lintres: {sentence}\n")


# ---- Phrases and names of a team ------------------------------------------------------------


@pytest.mark.parametrize(
    ("addition", "wrong", "code"),
    [
        pytest.param('preambular = ["Reposing"]', "Recalling its", "OPN001", id="preambular"),
        pytest.param('operative = ["Mandates"]', "Decides", "OPN002", id="operative"),
        pytest.param('organs = ["The Crisis Club"]', "The General Assembly", "STR002", id="organ"),
        pytest.param('sponsors = ["Atlantis"]', "Austria", "SPO003", id="sponsor"),
        pytest.param('sponsors = ["Zembla"]', "Austria", "SPO001", id="sponsor out of order"),
    ],
)
def test_a_team_adds_to_a_language(
    folder: Path, call: Call, addition: str, wrong: str, code: str
) -> None:
    own = addition.split('"')[1]
    text = "Austria and Fiji: draft resolution\n\n" + DRAFT.replace("2005;", "2005,")
    text = text.replace(wrong, f"{own} the" if wrong.endswith("its") else own)
    write(folder, {"a.txt": text, "lintres.toml": f"[lexicon.en]\n{addition}"})
    without = f"a.txt {code}" in codes(check(call, "a.txt", "--isolated"))
    having = f"a.txt {code}" in codes(check(call, "a.txt"))
    # Only a known sponsor has a place in the alphabet.
    assert (without, having) == ((False, True) if code == "SPO001" else (True, False))


def test_a_team_may_have_names_in_chinese_too(folder: Path, call: Call) -> None:
    text = "斐济和亚特兰蒂斯：决议草案\n\n大会，\n\n回顾其第60/1号决议，\n\n1. 决定开会。\n"
    write(folder, {"a.txt": text, "lintres.toml": '[lexicon.zh]\nsponsors = ["亚特兰蒂斯"]'})
    answers = [codes(check(call, "a.txt", *argv)) for argv in (["--isolated"], [])]
    assert ["a.txt SPO003" in found for found in answers] == [True, False]


def test_structure_is_read_with_the_configuration(folder: Path, call: Call) -> None:
    text = DRAFT.replace("Recalling", "Reposing")
    write(folder, {"a.txt": text, "lintres.toml": '[lexicon.en]\npreambular = ["Reposing"]'})
    assert '"opener": "Reposing"' in call("parse", "--output-format", "json", "a.txt").out


# ---- lintres config -------------------------------------------------------------------------

HOUSE = """\
ignore = ["TYP"]
fail-on = "error"
exclude = ["old/"]

[severity]
PUN002 = "hint"

[[per-path]]
paths = ["annexes/"]
ignore = ["NUM"]
severity.PUN = "warning"

[lexicon.en]
preambular = ["Reposing"]

[[rule]]
code = "OWN001"
name = "no-lighthouse"
token = "lighthouse"
message = "say “light”"
"""


def test_what_holds_is_printed_with_its_places_and_can_be_pasted(folder: Path, call: Call) -> None:
    write(folder, {"lintres.toml": HOUSE, "annexes/a.txt": DRAFT})
    answer = call("config", "annexes/a.txt", "--min-confidence", "high")
    for line in (
        'ignore = ["NUM", "TYP"]  # lintres.toml:10, lintres.toml:1',
        'fail-on = "error"  # lintres.toml:2',
        'min-confidence = "high"  # command line',
        f"include = {json.dumps(DRAFTS)}  # default",
        "# profile: recognised from the text  (default)",
        'PUN = "warning"  # lintres.toml:11',
        'preambular = ["Reposing"]  # lintres.toml:14',
        'phrases = ["lighthouse"]  # lintres.toml:16',
    ):
        assert f"\n{line}\n" in answer.out
    assert "PUN002" not in tomllib.loads(answer.out)["severity"]
    write(folder, {"annexes/lintres.toml": answer.out})
    again = call("config", "annexes/a.txt")
    assert tomllib.loads(again.out) == tomllib.loads(answer.out)


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        pytest.param(
            ["PUN002", "a.txt"],
            "PUN002 preambular-ending is on for a.txt: rules are on by default\n"
            "Its findings are of severity hint: lintres.toml:6 sets “PUN002” to hint\n"
            "  over: the rule itself: error\n",
            id="on",
        ),
        pytest.param(
            ["NUM001", "annexes/a.txt"],
            "NUM001 paragraph-number-gap is off for annexes/a.txt: lintres.toml:10 ignores “NUM”\n"
            "Its findings are of severity error: the rule itself: error\n",
            id="off for a path",
        ),
        pytest.param(
            ["PUN002", "annexes"],
            "PUN002 preambular-ending is on for annexes: rules are on by default\n"
            "Its findings are of severity warning: lintres.toml:11 sets “PUN” to warning\n"
            "  over: lintres.toml:6 sets “PUN002” to hint\n"
            "  over: the rule itself: error\n",
            id="a folder",
        ),
        pytest.param(
            ["PUN002", "a.txt", "--select", "NUM,preambular-ending"],
            "PUN002 preambular-ending is on for a.txt: command line selects “preambular-ending”\n",
            id="the call",
        ),
        pytest.param(
            ["NUM001", "a.txt", "--select", "PUN"],
            "NUM001 paragraph-number-gap is off for a.txt: command line selects other rules\n",
            id="not selected",
        ),
        pytest.param(
            ["NUM005", "a.txt", "--profile", "mun"],
            "NUM005 numbered-single-paragraph is off for a.txt: profile mun has it off\n"
            "  over: rules are on by default\n",
            id="a profile",
        ),
        pytest.param(
            ["TYP001", "a.txt", "--select", "TYP"],
            "TYP001 han-spacing is off for a.txt: it is for zh only, and this text is in language "
            "en\n  over: command line selects “TYP”\n",
            id="another language",
        ),
        pytest.param(
            ["PUN002", "old/a.txt"],
            "PUN002 preambular-ending is off for old/a.txt: lintres.toml:3 excludes it\n",
            id="excluded",
        ),
        pytest.param(
            ["no-lighthouse", "a.txt"],
            "OWN001 no-lighthouse is on for a.txt: rules are on by default\n"
            "Its findings are of severity warning: the rule itself: warning\n",
            id="a rule of the team's own",
        ),
    ],
)
def test_why(folder: Path, call: Call, argv: list[str], told: str) -> None:
    write(folder, {"lintres.toml": HOUSE})
    write(folder, dict.fromkeys(("a.txt", "annexes/a.txt", "old/a.txt"), DRAFT))
    assert call("config", "--why", *argv).out.startswith(told)


def test_config_says_what_is_not_read(folder: Path, call: Call) -> None:
    write(folder, {"lintres.toml": HOUSE, "old/a.txt": DRAFT})
    told = "# old/a.txt is not read: lintres.toml:3 excludes it.\n"
    assert call("config", "old/a.txt").out.startswith(told)


def test_config_speaks_to_programs(folder: Path, call: Call) -> None:
    write(folder, {"lintres.toml": HOUSE, "a.txt": DRAFT})
    whole = json.loads(call("config", "--output-format", "json", "a.txt").out)
    assert whole["rules"]["known"] - whole["rules"]["on"] > 1
    assert {"key": ["fail-on"], "value": "error", "from": ["lintres.toml:2"]} in whole["values"]
    why = json.loads(call("config", "--output-format", "json", "--why", "TYP001", "a.txt").out)
    assert (why["on"], why["reasons"][0]) == (False, "lintres.toml:1 ignores “TYP”")


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        pytest.param(["no.txt"], "no.txt: no such file", id="no such file"),
        pytest.param(
            ["--why", "PUN0022"], "“PUN0022” is no rule; did you mean “PUN002”?", id="no such rule"
        ),
    ],
)
def test_config_refuses(call: Call, argv: list[str], sentence: str) -> None:
    assert call("config", *argv) == Answer(2, "", f"lintres: {sentence}\n")


# ---- What it costs --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "imported"),
    [
        pytest.param({}, [], id="no configuration"),
        pytest.param({"pyproject.toml": "[project]\nname = 'x'"}, [], id="somebody else's"),
        pytest.param({"lintres.toml": "exclude = ['x']"}, ["pathspec", "pydantic"], id="ours"),
    ],
)
def test_only_a_configuration_needs_what_reads_it(
    folder: Path, files: dict[str, str], imported: list[str]
) -> None:
    write(folder, {**files, "a.txt": DRAFT.replace("2005;", "2005,")})
    program = (
        "import sys; from lintres.cli import main; main(['check', '--quiet', 'a.txt']);"
        "print(sorted({'pydantic', 'pathspec'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert answer.stdout == f"{imported}\n"
