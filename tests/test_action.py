"""The GitHub action, run as GitHub runs it: the step of action.yml, the inputs of a workflow."""

import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = ACTION["runs"]["steps"]

CLEAN = """\
The General Assembly,

Recalling its resolution 60/1 of 16 September 2005,

1. Requests the Secretary-General to report on the matter;

2. Decides to remain seized of the matter.
"""
FAULTY = CLEAN.replace("2005,", "2005;")

PUN002 = "3:51: error PUN002 a preambular paragraph ends in a comma: write “,” for “;”\n"


class Answer(NamedTuple):
    status: int
    out: str
    err: str


class Job:
    """A job of a workflow: a workspace with drafts, and a runner with its folders."""

    def __init__(self, folder: Path) -> None:
        self.workspace = folder / "work space"
        self.temp = folder / "temp"
        self.summary = folder / "summary.md"
        for one in (self.workspace, self.temp):
            one.mkdir()
        self.summary.touch()

    def run(self, **given: str) -> Answer:
        """Run the action with some inputs; those with a hyphen are written with an underscore."""
        (step,) = (one for one in STEPS if "run" in one)
        inputs = {name: one["default"] for name, one in ACTION["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        inherited = ("PATH", "HOME", "SYSTEMROOT", "PIP_", "LANG")
        environment = {name: it for name, it in os.environ.items() if name.startswith(inherited)}
        environment |= {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(self.temp),
        }
        environment |= {name: evaluated(it, inputs) for name, it in step["env"].items()}
        # As GitHub calls what it names "bash".
        bash = (shutil.which(step["shell"]) or "", "--noprofile", "--norc", "-eo", "pipefail", "-c")
        done = subprocess.run(
            (*bash, evaluated(step["run"], inputs)),
            cwd=self.workspace,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    def install_beforehand(self) -> None:
        """Leave what an earlier step of the job would have installed: lintres as it is here."""
        package = f"{ROOT}[all]"
        home = self.temp / f"lintres-{sha256(package.encode()).hexdigest()[:12]}"
        home.mkdir()
        scripts = Path(sys.executable).parent
        (home / scripts.name).symlink_to(scripts, target_is_directory=True)


def evaluated(text: str, inputs: dict[str, str]) -> str:
    """Put in what the expressions of a step stand for; KeyError for one that GitHub lacks."""
    known = {f"inputs.{name}": value for name, value in inputs.items()} | {
        "github.action_path": str(ROOT),
        "inputs.package || format('{0}[all]', github.action_path)": inputs["package"]
        or f"{ROOT}[all]",
        "steps.python.outputs.python-path": sys.executable,
    }
    return re.sub(r"\$\{\{ (.+?) \}\}", lambda match: known[match[1]], text)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    if os.name == "nt" or shutil.which("bash") is None:
        pytest.skip("the step needs a bash")
    job = Job(tmp_path)
    for name, text in (
        ("right.txt", CLEAN),
        ("wrong.txt", FAULTY),
        ("two words/wrong.txt", FAULTY),
        ("lenient.toml", 'ignore = ["PUN002"]\n'),
        ("two words/-odd.txt", FAULTY),
    ):
        (job.workspace / name).parent.mkdir(exist_ok=True)
        (job.workspace / name).write_text(text, encoding="utf-8")
    return job


@pytest.mark.parametrize(
    ("inputs", "answer"),
    [
        pytest.param({"paths": "right.txt"}, Answer(0, "", ""), id="a draft without a fault"),
        pytest.param(
            {"paths": "wrong.txt"}, Answer(1, f"wrong.txt:{PUN002}", ""), id="a draft with one"
        ),
        pytest.param(
            {"paths": "right.txt\n\n  two words/wrong.txt\nwrong.txt\n"},
            Answer(1, f"two words/wrong.txt:{PUN002}wrong.txt:{PUN002}", ""),
            id="several paths, one with a space",
        ),
        pytest.param(
            {"paths": "two words"},
            Answer(1, f"two words/-odd.txt:{PUN002}two words/wrong.txt:{PUN002}", ""),
            id="a folder",
        ),
        pytest.param(
            {"paths": "wring.txt"},
            Answer(2, "", "lintres: wring.txt: no such file; did you mean “wrong.txt”?\n"),
            id="a path that is not there",
        ),
        pytest.param(
            {"paths": "--version\n-"},
            Answer(2, "", "lintres: --version: no such file\nlintres: -: no such file\n"),
            id="a path is no option",
        ),
        pytest.param(
            {"paths": "$(touch hacked)\n`touch hacked`\n; touch hacked"},
            Answer(
                2,
                "",
                "lintres: $(touch hacked): no such file\nlintres: `touch hacked`: no such file\n"
                "lintres: ; touch hacked: no such file\n",
            ),
            id="nor a script",
        ),
        pytest.param(
            {"paths": "wrong.txt", "fail_on": "never"},
            Answer(0, f"wrong.txt:{PUN002}", ""),
            id="findings that are no failure",
        ),
        pytest.param(
            {"paths": "wrong.txt", "ignore": "preambular-ending,NUM"},
            Answer(0, "", ""),
            id="rules that are ignored",
        ),
        pytest.param(
            {"paths": "wrong.txt", "config": "lenient.toml"},
            Answer(0, "", ""),
            id="a configuration",
        ),
        pytest.param(
            {"paths": "wrong.txt", "select": "NUM"}, Answer(0, "", ""), id="rules that are selected"
        ),
    ],
)
def test_the_action_says_what_lintres_says(
    job: Job, inputs: dict[str, str], answer: Answer
) -> None:
    job.install_beforehand()
    assert job.run(output_format="concise", **inputs) == answer
    assert not (job.workspace / "hacked").exists()


def test_by_default_it_annotates_all_drafts(job: Job) -> None:
    job.install_beforehand()
    answer = job.run()
    assert (answer.status, answer.err) == (1, "")
    assert answer.out.count("::error file=") == 3
    assert "PUN002" in job.summary.read_text("utf-8")


def test_it_writes_a_file_for_code_scanning(job: Job) -> None:
    job.install_beforehand()
    answer = job.run(paths="wrong.txt", output_format="concise", sarif_file="lintres.sarif")
    assert answer == Answer(1, f"wrong.txt:{PUN002}", "")
    assert '"PUN002"' in (job.workspace / "lintres.sarif").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.usefixtures("index")
def test_it_installs_lintres_once(job: Job, checkout: Path) -> None:
    first = job.run(paths="wrong.txt", output_format="concise", package=str(checkout))
    shutil.rmtree(checkout)
    second = job.run(paths="right.txt", output_format="concise", package=str(checkout))
    assert first[:2] == (1, f"wrong.txt:{PUN002}")
    assert second == Answer(0, "", "")


@pytest.mark.slow
def test_what_cannot_be_installed_is_named(job: Job) -> None:
    answer = job.run(package="./no/such/folder")
    assert answer.status == 2
    assert answer.out == "::error title=lintres::pip could not install ./no/such/folder\n"


def test_actions_are_pinned_by_their_major_version() -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w-]+/[\w-]+@v\d+", one)] == []
