"""What docs/ci.md tells people to copy is understood by those who read it, and works."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
BLOCKS = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]
PRE_COMMIT = [block for block in BLOCKS if "repos" in block]
WORKFLOWS = [block for block in BLOCKS if "jobs" in block]
(GITLAB,) = [block["lintres"] for block in BLOCKS if "lintres" in block]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def test_the_page_has_nothing_else() -> None:
    assert len(PRE_COMMIT) + len(WORKFLOWS) + 1 == len(BLOCKS)


@pytest.mark.parametrize("config", PRE_COMMIT)
def test_pre_commit_understands(config: object, tmp_path: Path) -> None:
    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(yaml.safe_dump(config), encoding="utf-8")
    command = (sys.executable, "-m", "pre_commit", "validate-config", file)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_hooks_are_those_that_we_offer() -> None:
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    named = {hook["id"] for config in PRE_COMMIT for hook in config["repos"][0]["hooks"]}
    assert named == {hook["id"] for hook in offered}


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_workflows_give_the_action_inputs_that_it_has(workflow: dict[str, object]) -> None:
    (ours,) = [step for step in steps(workflow) if step.uses.startswith("OWNER/lintres@")]
    assert ours.given <= set(ACTION["inputs"])


def test_the_table_has_every_input() -> None:
    first = re.findall(r"^\| (`.+?`) \|", PAGE, re.MULTILINE)
    assert sorted(", ".join(first).replace("`", "").split(", ")) == sorted(ACTION["inputs"])


class Step(NamedTuple):
    """A step of a workflow: the action that it uses, and the inputs that it gives."""

    uses: str
    given: set[str]


def steps(workflow: dict[str, object]) -> list[Step]:
    match workflow["jobs"]:
        case {"lintres": {"steps": [*found]}}:
            return [Step(step["uses"], set(step.get("with", {}))) for step in found]
    return []


def test_the_script_for_gitlab_reports_and_fails(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    wrong = "The General Assembly,\n\nRecalling the Charter;\n\n1. Decides to meet.\n"
    (tmp_path / "drafts" / "wrong.txt").write_text(wrong, encoding="utf-8")
    install, *checks = GITLAB["script"]
    assert install.startswith("pip install ")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    statuses = [
        subprocess.run(
            check, shell=True, cwd=tmp_path, env={**os.environ, "PATH": path}, check=False
        ).returncode
        for check in checks
    ]
    assert statuses == [0, 1]
    report = tmp_path / GITLAB["artifacts"]["reports"]["codequality"]
    found = json.loads(report.read_text("utf-8"))
    assert ("PUN002", "drafts/wrong.txt") in [
        (one["check_name"], one["location"]["path"]) for one in found
    ]
