"""`lintres init`: what it sees in a repository, what it proposes, what it writes and leaves."""

import json
import os
import re
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from worddrafts import Draft

from lintres.cli import main
from lintres.configuration.finding import read_named
from lintres.lexicon import LANGUAGES
from lintres.proposals.package import with_extras

BODY = "Recalling its hopes,\n\n1. Decides to meet;\n\n2. Also decides to part.\n"
ASSEMBLY = f"The General Assembly,\n\n{BODY}"
DRAFT = f"A/80/L.9\n\n{ASSEMBLY}"
ADOPTED = f"A/RES/57/106\n\n{ASSEMBLY}"
MODEL_UN = f"FORUM: General Assembly\n\n{ASSEMBLY}"
COUNCIL = f"The Security Council,\n\n{BODY}"
HEADLESS = BODY
WOMEN = f"The Commission on the Status of Women,\n\n{BODY}"
DEMO = files("lintres") / "demo"
NOTE = "Dear all,\n\nsee you tomorrow.\n"

HEAD = """\
#:schema ./lintres.schema.json
# The configuration of lintres for the drafts in this folder and below.
# `lintres config` shows what holds, `lintres config --why PUN002` what decides about a rule.
"""
PACKAGE = "--package=lintres==0.1.0"
FROM_GIT = "--package=git+https://example.org/drafters/lintres@v0.1.0"

CONFIGURATION, SCHEMA = "lintres.toml", "lintres.schema.json"
HOOKS, JOBS, WORKFLOW = ".pre-commit-config.yaml", ".gitlab-ci.yml", ".github/workflows/lintres.yml"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Call from an empty folder; nobody is at its terminal."""
    monkeypatch.chdir(tmp_path)


def lay(texts: Mapping[str, str | bytes], *, git: bool = True) -> None:
    """Lay files into the current folder, a git repository by default."""
    if git:
        Path(".git").mkdir()
    for name, text in texts.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def remote(address: str) -> dict[str, str]:
    return {".git/config": f'[core]\n\tbare = false\n[remote "origin"]\n\turl = {address}\n'}


def written() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def new_files(*call: str) -> list[str]:
    """What a call wrote; nothing that was there has changed."""
    before = written()
    assert main(["init", *call]) == 0
    after = written()
    assert {name: after[name] for name in before} == before
    return sorted(after.keys() - before.keys())


def asked() -> dict[str, Any]:
    """What the configuration asks for, but for its comments."""
    read_named(Path(CONFIGURATION))
    return tomllib.loads(Path(CONFIGURATION).read_text("utf-8"))


# ---- What it sees ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "seen"),
    [
        pytest.param(
            {"a.txt": DRAFT, "b.md": DRAFT},
            "2 resolutions: in English; General Assembly; draft.",
            id="drafts at the top",
        ),
        pytest.param(
            {f"{code}.txt": (DEMO / f"{code}.txt").read_text("utf-8") for code in LANGUAGES},
            "6 resolutions: 1 in Arabic, 1 in English, 1 in Spanish, 1 in French, 1 in Russian, "
            "1 in Chinese; General Assembly; draft.",
            id="six languages",
        ),
        pytest.param(
            {"drafts/a.txt": COUNCIL, "README.md": NOTE},
            "1 resolution in drafts/: in English; Security Council. "
            "1 other text without a resolution: README.md.",
            id="drafts in a folder",
        ),
        pytest.param(
            {"archive/a.txt": ADOPTED, "drafts/new/b.txt": DRAFT, "notes/c.md": NOTE},
            "2 resolutions in archive/ and drafts/: in English; General Assembly; "
            "1 adopted, 1 draft.",
            id="drafts and an archive",
        ),
        pytest.param(
            {"a.txt": MODEL_UN, "b.txt": WOMEN, "c.txt": HEADLESS},
            "3 resolutions: in English; 1 Model United Nations, 1 CSW, 1 not recognised whose.",
            id="of several organs",
        ),
        pytest.param(
            {"a.txt": DRAFT, ".trash/b.txt": COUNCIL, "node_modules/c.md": MODEL_UN},
            "1 resolution: in English; General Assembly; draft.",
            id="hidden folders are passed by",
        ),
        pytest.param({}, "No drafts are here yet; this is what most begin with.", id="nothing"),
        pytest.param(
            {"a.md": NOTE}, "No drafts are here yet; this is what most begin with.", id="no drafts"
        ),
    ],
)
def test_it_says_what_it_sees(
    texts: dict[str, str], seen: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(texts)
    assert main(["init", "--dry-run"]) == 0
    assert capsys.readouterr().out.replace("\n", " ").startswith(f"{seen} ")


# ---- The configuration ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        pytest.param({}, {}, id="nothing"),
        pytest.param({"a.md": NOTE}, {}, id="no drafts"),
        pytest.param({"a.txt": DRAFT, "b/c.txt": DRAFT}, {}, id="drafts alone"),
        pytest.param(
            {"drafts/a.txt": DRAFT, "drafts/b/c.txt": DRAFT, "README.md": NOTE, "n/n.md": NOTE},
            {"include": ["/drafts/**/*.txt", "/drafts/**/*.md"]},
            id="drafts in a folder of their own",
        ),
        pytest.param(
            {"a.txt": DRAFT, "README.md": NOTE, "notes/b.md": NOTE, "notes/c/d.md": NOTE},
            {"exclude": ["/notes/", "/README.md"]},
            id="drafts beside other texts",
        ),
        pytest.param(
            {"drafts/a.txt": DRAFT, "drafts/list #1!.md": NOTE, "README.md": NOTE},
            {
                "include": ["/drafts/**/*.txt", "/drafts/**/*.md"],
                "exclude": ["/drafts/list \\#1\\!.md"],
            },
            id="both, with names that globs would take for more",
        ),
        pytest.param(
            {"a.txt": DRAFT} | {f"{n}.md": NOTE for n in range(11)}, {}, id="no wall of names"
        ),
        pytest.param(
            {f"{n}/{m}/a.txt": DRAFT for n in range(4) for m in range(3)} | {"README.md": NOTE},
            {"include": [glob for n in range(4) for glob in (f"/{n}/**/*.txt", f"/{n}/**/*.md")]},
            id="many folders",
        ),
        pytest.param(
            {"a.txt": MODEL_UN, "b.txt": MODEL_UN}, {}, id="papers that say they are Model UN"
        ),
        pytest.param(
            {"a.txt": MODEL_UN, "b.txt": MODEL_UN, "c.txt": ASSEMBLY},
            {"profile": "mun"},
            id="one of them does not",
        ),
        pytest.param(
            {"a.txt": MODEL_UN, "b.txt": ASSEMBLY, "c.txt": ASSEMBLY, "d.txt": ASSEMBLY},
            {},
            id="most of them do not",
        ),
        pytest.param(
            {"mun/a.txt": MODEL_UN, "mun/b.txt": ASSEMBLY, "real/a.txt": DRAFT},
            {"per-path": [{"paths": ["/mun/"], "profile": "mun"}]},
            id="Model UN in a folder of its own",
        ),
        pytest.param(
            {"a.txt": MODEL_UN, "b.txt": ASSEMBLY, "real/a.txt": DRAFT},
            {"per-path": [{"paths": ["/*.txt", "/*.md"], "profile": "mun"}]},
            id="Model UN at the top, others below",
        ),
        pytest.param(
            {"a.txt": COUNCIL, "b.txt": COUNCIL, "c.txt": HEADLESS},
            {"profile": "sc"},
            id="one has lost its organ line",
        ),
        pytest.param({"a.txt": COUNCIL, "b.txt": WOMEN}, {}, id="another organ is another organ"),
        pytest.param({"a.txt": HEADLESS}, {}, id="nobody knows whose"),
        pytest.param({"a.txt": ADOPTED, "b.txt": ADOPTED}, {}, id="adopted texts alone"),
        pytest.param(
            {"archive/1/a.txt": ADOPTED, "archive/2/b.txt": ADOPTED, "drafts/c.txt": DRAFT},
            {"per-path": [{"paths": ["/archive/"], "fail-on": "never"}]},
            id="an archive",
        ),
        pytest.param(
            {"old/a.txt": ADOPTED, "old/b.txt": ADOPTED, "old/c.txt": ASSEMBLY, "d.txt": DRAFT},
            {"per-path": [{"paths": ["/old/"], "stage": "adopted", "fail-on": "never"}]},
            id="an archive with a text that does not say so",
        ),
    ],
)
def test_the_configuration_says_what_the_look_justifies(
    texts: dict[str, str], wanted: dict[str, object]
) -> None:
    lay(texts, git=False)
    assert new_files("--yes") == sorted((CONFIGURATION, SCHEMA))
    assert asked() == wanted
    assert Path(CONFIGURATION).read_text("utf-8").startswith(HEAD)
    named = re.match(r"#:schema (\S+)\n", HEAD)
    assert named
    ours = files("lintres.configuration") / SCHEMA
    assert Path(named[1]).read_bytes() == ours.read_bytes()


def test_a_check_goes_by_it(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = ADOPTED.replace("hopes,", "hopes;")
    lay({"archive/a.txt": wrong, "drafts/b.txt": ASSEMBLY, "drafts/README.md": NOTE})
    assert main(["check", "archive/a.txt"]) == 1
    assert main(["init", "--yes"]) == 0
    capsys.readouterr()
    assert main(["check", "--output-format", "concise", ".", "drafts/README.md"]) == 0
    said = capsys.readouterr()
    assert re.findall(r"^(\S+?):\d.* (PUN002) ", said.out, re.MULTILINE) == [
        ("archive/a.txt", "PUN002")
    ]
    assert said.err == ""


def test_what_is_not_recognised_is_named() -> None:
    lay({f"{n}.txt": HEADLESS for n in range(5)}, git=False)
    main(["init", "--yes"])
    said = Path(CONFIGURATION).read_text("utf-8")
    assert "# (not recognised: 0.txt, 1.txt, 2.txt and 2 more)\n" in said


@pytest.mark.parametrize(
    ("there", "named"),
    [
        ({CONFIGURATION: 'profile = "ga"\n'}, CONFIGURATION),
        ({"pyproject.toml": '[tool.lintres]\nprofile = "ga"\n'}, "pyproject.toml"),
    ],
    ids=["lintres.toml", "pyproject.toml"],
)
def test_a_configuration_that_is_there_stays(
    there: dict[str, str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lay({"a.txt": DRAFT, **there}, git=False)
    assert new_files("--yes") == []
    assert f"{named} is the configuration here; it stays as it is.\n" in capsys.readouterr().out


# ---- The hook -------------------------------------------------------------------------------


def hook() -> Any:
    """The last item of `repos`, in a file that pre-commit understands."""
    valid(Path(HOOKS))
    return yaml.safe_load(Path(HOOKS).read_bytes().decode("utf-8-sig"))["repos"][-1]


def valid(path: Path) -> None:
    command = (sys.executable, "-m", "pre_commit", "validate-config", path)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("texts", "taken", "left"),
    [
        pytest.param(
            {"drafts/a.txt": DRAFT, "b.md": NOTE},
            ["drafts/z.txt", "drafts/n/z.md"],
            ["z.txt", "drafts/z.pdf", "old/drafts/z.txt"],
            id="one folder",
        ),
        pytest.param(
            {"A+B/a.txt": DRAFT, "it's: a #1/b.txt": DRAFT, "b.md": NOTE},
            ["A+B/z.txt", "it's: a #1/z.md"],
            ["AAB/z.txt", "z.txt"],
            id="folders with odd names",
        ),
        pytest.param(
            {"a.txt": DRAFT, "决议/b.txt": DRAFT},
            ["z.txt", "决议/z.md", "x/security-council.txt"],
            ["README.md", "x/requirements-dev.txt", "LICENSE.txt", "z.toml"],
            id="everywhere",
        ),
    ],
)
def test_the_hook_takes_drafts(texts: dict[str, str], taken: list[str], left: list[str]) -> None:
    lay(texts)
    assert HOOKS in new_files("--yes", PACKAGE)
    (one,) = hook()["hooks"]
    assert (one["entry"], one["additional_dependencies"]) == ("lintres check", ["lintres==0.1.0"])
    wanted = [
        path
        for path in (*taken, *left)
        if re.search(one["files"], path) and not re.search(one.get("exclude", "^$"), path)
    ]
    assert wanted == taken


def test_from_a_repository_the_hook_is_the_one_it_offers() -> None:
    lay({"drafts/a.txt": DRAFT, "b.md": NOTE})
    new_files("--yes", FROM_GIT)
    assert hook() == {
        "repo": "https://example.org/drafters/lintres",
        "rev": "v0.1.0",
        "hooks": [{"id": "lintres", "files": "^drafts/"}],
    }


PAGE = f"<html><body><p>{'<p>'.join(DRAFT.split(chr(10) * 2))}</body></html>"


def test_where_there_are_word_and_other_files_their_readers_are_installed() -> None:
    lay({"drafts/a.docx": Draft(DRAFT, listed=False).save(), "drafts/b.html": PAGE, "c.md": NOTE})
    Path(".github").mkdir()
    new_files("--yes", PACKAGE)
    (one,) = hook()["hooks"]
    assert one["additional_dependencies"] == ["lintres[html,word]==0.1.0"]
    assert one["files"] == r"^drafts/.*\.(txt|md|docx|docm|html|htm|xhtml)$"
    steps = yaml.safe_load(Path(WORKFLOW).read_text("utf-8"))["jobs"]["lintres"]["steps"]
    assert steps[2]["run"] == "pip install 'lintres[html,word]==0.1.0'"
    assert '"/drafts/**/*.docx"' in Path(CONFIGURATION).read_text("utf-8")


@pytest.mark.parametrize(
    ("package", "wanted"),
    [
        ("lintres==0.1.0", "lintres[pdf,word]==0.1.0"),
        ("lintres", "lintres[pdf,word]"),
        ("lintres @ https://x.org/l.whl", "lintres[pdf,word] @ https://x.org/l.whl"),
        ("git+https://x.org/l@v1", "lintres[pdf,word] @ git+https://x.org/l@v1"),
        ("lintres[all]==0.1.0", "lintres[all]==0.1.0"),
        ("./wheels/lintres.whl", "./wheels/lintres.whl"),
    ],
)
def test_a_requirement_with_extras(package: str, wanted: str) -> None:
    assert with_extras(package, ("pdf", "word")) == wanted
    assert with_extras(package, ()) == package


@pytest.mark.parametrize(
    ("came_from", "item"),
    [
        pytest.param(None, "additional_dependencies: [lintres==0.2.9]", id="an index"),
        pytest.param(
            {"url": "file:///home/me/lintres", "dir_info": {}},
            "additional_dependencies: [lintres==0.2.9]",
            id="a folder, which others do not have",
        ),
        pytest.param(
            {"url": "https://x.org/l.whl", "archive_info": {}},
            "additional_dependencies: [lintres @ https://x.org/l.whl]",
            id="an archive",
        ),
        pytest.param(
            {
                "url": "https://x.org/l",
                "vcs_info": {"vcs": "git", "requested_revision": "v1", "commit_id": "c0ffee"},
            },
            "- repo: https://x.org/l\n        rev: v1\n",
            id="a tag",
        ),
        pytest.param(
            {"url": "https://x.org/l", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}},
            "- repo: https://x.org/l\n        rev: c0ffee\n",
            id="a commit",
        ),
    ],
)
def test_the_hook_fetches_lintres_from_where_it_came(
    came_from: dict[str, object] | None,
    item: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    installed = {"METADATA": "Metadata-Version: 2.1\nName: lintres\nVersion: 0.2.9\n"}
    if came_from is not None:
        installed["direct_url.json"] = json.dumps(came_from)
    at = "at/lintres-0.2.9.dist-info"
    lay({"a.txt": DRAFT} | {f"{at}/{name}": it for name, it in installed.items()})
    monkeypatch.syspath_prepend(tmp_path / "at")
    assert main(["init", "--dry-run"]) == 0
    assert item in capsys.readouterr().out
    assert main(["init", "--yes"]) == 0
    from_here = came_from is not None and "dir_info" in came_from
    assert ("a folder that other machines do not have" in capsys.readouterr().err) == from_here


OTHER = "  - repo: local\n    hooks:\n      - {id: x, name: x, entry: x, language: system}\n"


@pytest.mark.parametrize(
    ("old", "added"),
    [
        pytest.param(f"repos:\n{OTHER}", True, id="plain"),
        pytest.param(f"fail_fast: true\n\nrepos: # ours\n\n{OTHER}# end\n", True, id="comments"),
        pytest.param(f"---\nrepos:\n{OTHER}", True, id="a document mark"),
        pytest.param(f"repos:\n{OTHER}".removesuffix("\n"), True, id="no newline at the end"),
        pytest.param(f"repos:\n{OTHER}".replace("\n", "\r\n"), True, id="CRLF"),
        pytest.param(f"\ufeffrepos:\n{OTHER}", True, id="a byte order mark"),
        pytest.param(f"repos:\n{OTHER}".replace("\n  ", "\n"), True, id="not indented"),
        pytest.param(f"repos:\n{OTHER}".replace("\n  ", "\n      "), True, id="far indented"),
        pytest.param(f"repos:\n{OTHER}exclude: ^x/\n", False, id="another key below"),
        pytest.param("repos: []\n", False, id="in brackets"),
        pytest.param("repos:\n", False, id="nothing in it"),
        pytest.param(f"repos:\n{OTHER}...\n", False, id="an end mark"),
        pytest.param(f"repos:\n{OTHER}\t- x\n", False, id="a tab"),
        pytest.param(f"repos:\n{OTHER}".encode("utf-16"), False, id="UTF-16"),
        pytest.param(f"repos:\r\n{OTHER}", False, id="ends of lines of two kinds"),
        pytest.param(f"x: &a {{}}\nrepos:\n{OTHER}      - *b\n", False, id="no YAML"),
    ],
)
def test_a_hook_is_added_only_where_that_is_safe(
    old: str | bytes, added: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    lay({"a.txt": DRAFT, HOOKS: old})
    before = Path(HOOKS).read_bytes()
    if not added:
        assert HOOKS not in new_files("--yes")
        said = capsys.readouterr().out
        assert f"{HOOKS} is not simple enough to add to; put this below `repos`:\n\n" in said
        assert "      - repo: local\n        hooks:\n          - id: lintres\n" in said
        return
    assert f"\nWritten: {HOOKS}\n" in agree("n", "y")
    after = Path(HOOKS).read_bytes()
    assert after.startswith(before)
    end = b"\r\n" if b"\r\n" in before else b"\n"
    assert after.endswith(end)
    assert after.count(b"\n") == after.count(end)
    assert hook()["hooks"][0]["id"] == "lintres"


def test_without_a_terminal_a_file_that_is_there_is_left(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lay({"a.txt": DRAFT, HOOKS: f"repos:\n{OTHER}"})
    assert new_files("--yes") == sorted((CONFIGURATION, SCHEMA))
    assert f"{HOOKS} is there already; put this below `repos`:\n" in capsys.readouterr().out


def test_a_hook_that_is_there_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    lay({"a.txt": DRAFT, HOOKS: "repos: [{repo: x, rev: v1, hooks: [{id: lintres}]}]\n"})
    assert HOOKS not in new_files("--yes")
    assert f"{HOOKS} has lintres already; it stays as it is.\n" in capsys.readouterr().out


# ---- CI -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("there", "job"),
    [
        pytest.param(remote("https://github.com/a/b.git"), WORKFLOW, id="GitHub"),
        pytest.param(remote("git@github.com:a/b.git"), WORKFLOW, id="GitHub by ssh"),
        pytest.param({".github/CODEOWNERS": ""}, WORKFLOW, id="a folder of GitHub's"),
        pytest.param(remote("ssh://git@gitlab.x.org:22/a/b"), JOBS, id="a GitLab of one's own"),
        pytest.param(remote("https://codeberg.org/github/b"), None, id="another forge"),
        pytest.param({}, None, id="no remote"),
    ],
)
def test_the_forge_decides_on_the_job(there: dict[str, str], job: str | None) -> None:
    lay({"a.txt": DRAFT, **there})
    made = new_files("--yes", PACKAGE)
    assert made == sorted(filter(None, (CONFIGURATION, SCHEMA, HOOKS, job)))


def test_a_worktree_knows_its_forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(remote("https://github.com/a/b.git"))
    lay({".git/worktrees/w/commondir": "../..\n", "w/a.txt": DRAFT}, git=False)
    Path("w/.git").write_text(f"gitdir: {tmp_path}/.git/worktrees/w\n")
    monkeypatch.chdir("w")
    assert WORKFLOW in new_files("--yes", PACKAGE)


def test_the_workflow_for_github() -> None:
    lay({"a.txt": DRAFT, ".github/CODEOWNERS": ""})
    new_files("--yes", FROM_GIT)
    steps = yaml.safe_load(Path(WORKFLOW).read_bytes())["jobs"]["lintres"]["steps"]
    assert [step.get("run") for step in steps[2:]] == [
        "pip install git+https://example.org/drafters/lintres@v0.1.0",
        "lintres check --output-format github",
    ]


def test_the_job_for_gitlab_reports_and_fails() -> None:
    lay({"a.txt": DRAFT, **remote("https://gitlab.com/a/b.git")})
    new_files("--yes", "--package", "lintres @ https://example.org/l.whl")
    install, *checks = yaml.safe_load(Path(JOBS).read_bytes())["lintres"]["script"]
    assert install == "pip install 'lintres @ https://example.org/l.whl'"
    assert [main(check.split()[1:]) for check in checks] == [0, main(["check"])]
    assert Path("gl-code-quality-report.json").exists()


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        pytest.param(JOBS, "x: {script: [ls]}\n", "is there already; this job can", id="jobs"),
        pytest.param(JOBS, "x: {script: [lintres check]}\n", "has lintres already", id="GitLab"),
        pytest.param(WORKFLOW, "x: y\n", "is there already; it stays", id="the same name"),
        pytest.param(
            ".github/workflows/x.yaml",
            "run: lintres check\n",
            "is there already; it stays",
            id="GitHub",
        ),
    ],
)
def test_a_job_that_is_there_stays(
    path: str, text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lay({"a.txt": DRAFT, path: text})
    assert new_files("--yes") == sorted((CONFIGURATION, SCHEMA, HOOKS))
    assert f"\n{path} {said}" in capsys.readouterr().out


def test_a_folder_of_a_larger_repository() -> None:
    lay({"texts/new ones/drafts/a.txt": DRAFT, "texts/new ones/b.md": NOTE, ".github/x": ""})
    assert new_files("texts/new ones", "--yes", FROM_GIT) == sorted(
        (f"texts/new ones/{CONFIGURATION}", f"texts/new ones/{SCHEMA}", HOOKS, WORKFLOW)
    )
    (one,) = hook()["hooks"]
    assert re.search(one["files"], "texts/new ones/drafts/z.txt")
    assert not re.search(one["files"], "drafts/z.txt")
    steps = yaml.safe_load(Path(WORKFLOW).read_bytes())["jobs"]["lintres"]["steps"]
    assert steps[-1]["run"] == "lintres check --output-format github 'texts/new ones/'"


def test_without_git_there_is_neither_hook_nor_job(capsys: pytest.CaptureFixture[str]) -> None:
    lay({"a.txt": DRAFT, ".github/x": ""}, git=False)
    assert new_files("--yes") == sorted((CONFIGURATION, SCHEMA))
    assert "this is no git repository; `git init` makes it one.\n" in capsys.readouterr().out


# ---- Writing, or not ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ((), "there is no terminal to ask on"),
        (("--dry-run",), "it was asked to write nothing"),
    ],
    ids=["no terminal", "a dry run"],
)
def test_nothing_is_written_unasked(
    options: tuple[str, ...], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lay({"a.txt": DRAFT, ".github/x": ""})
    assert new_files(*options) == []
    said = capsys.readouterr().out
    assert f"\nNothing is written: {why}. --yes writes all that is new.\n" in said
    shown = re.findall(r"^(\S+) \(new\): ", said, re.MULTILINE)
    assert shown == [CONFIGURATION, HOOKS, WORKFLOW]


def test_the_second_time_nothing_is_left_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    lay({"a.txt": DRAFT, ".github/x": ""})
    assert len(new_files("--yes")) == 4
    capsys.readouterr()
    assert new_files() == []
    assert "--yes" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["nowhere"], "nowhere: no such folder"),
        (["a.txt"], "a.txt: cannot be read: not a directory"),
        (["--yes", "--dry-run"], "--dry-run: not allowed with argument --yes"),
        (["--package", "a\nb"], "--package: write what pip is to install, on one line"),
        ([], "lintres.toml:1: “profil” is no key of lintres; did you mean “profile”?"),
    ],
)
def test_refusal(call: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    lay({"a.txt": DRAFT, CONFIGURATION: 'profil = "ga"\n'})
    assert main(["init", *call]) == 2
    out, err = capsys.readouterr()
    assert (out, err.split(" (")[0].split("; `")[0].strip()) == ("", f"lintres: {said}")


def test_what_cannot_be_written_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    lay({"a.txt": DRAFT, ".github/workflows": "a file", ".github/x": ""})
    assert main(["init", "--yes"]) == 2
    said = capsys.readouterr()
    assert said.out.endswith(f"Written: {HOOKS}\n")
    assert said.err.endswith("workflows: cannot be made: file exists\n")


# ---- The first run --------------------------------------------------------------------------

WRONG = ASSEMBLY.replace("hopes,", "hopes;")


def test_findings_are_summed_up(capsys: pytest.CaptureFixture[str]) -> None:
    lay({f"drafts/{n}.txt": WRONG for n in range(51)} | {"drafts/right.txt": ASSEMBLY}, git=False)
    main(["init", "drafts", "--yes"])
    said = capsys.readouterr().out.split(f"Written: drafts/{CONFIGURATION}\n")[1]
    assert said == (
        "\n51 errors in 51 of 52 files; `lintres fix` mends 51 safely.\n"
        "By rule: PUN002 preambular-ending (51).\n\n"
        "Next:\n"
        "  lintres check drafts                   shows each of them, with its reason\n"
        "  lintres fix --diff drafts              shows what is safe to mend: no word changes\n"
        "  lintres check --write-baseline drafts  keeps these: only new ones count then\n"
    )


def test_clean_drafts_are_soon_summed_up(capsys: pytest.CaptureFixture[str]) -> None:
    lay({"a.txt": ASSEMBLY}, git=False)
    main(["init", "--yes"])
    assert capsys.readouterr().out.endswith(f"Written: {CONFIGURATION}\n\nNo findings in 1 file.\n")


def test_what_cannot_be_read_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    lay({"a.txt": ASSEMBLY, "b.txt": b"\xff"}, git=False)
    assert main(["init", "--dry-run"]) == 0
    assert capsys.readouterr().err.count("b.txt") == 1


# ---- On a terminal --------------------------------------------------------------------------


def agree(*answers: str, status: int = 0) -> str:
    """Answer the questions of `lintres init` on a terminal; return what that shows."""
    import pty

    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "lintres", "init", PACKAGE],
        env={**os.environ, "NO_COLOR": "1", "TERM": "xterm", "COLUMNS": "100", "CI": "1"},
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    shown = "".join(_dialogue(controller, process, answers))
    os.close(controller)
    assert process.wait() == status, shown
    return shown


def _dialogue(
    controller: int, process: subprocess.Popen[bytes], answers: tuple[str, ...]
) -> Iterator[str]:
    """Yield what a program shows; give it the next answer at each question."""
    waiting = list(answers)
    last = ""
    while piece := _read(controller):
        text = piece.decode().replace("\r\n", "\n")
        yield text
        last = (last + text)[-20:]
        if last.endswith("[Y/n] "):
            answer = waiting.pop(0)
            if answer == CONTROL_C:  # which a terminal makes a signal
                process.send_signal(signal.SIGINT)
                answer = ""  # a signal just before the read would only be seen after it
            os.write(controller, f"{answer}{'' if answer == CONTROL_D else chr(10)}".encode())
            last = ""


def _read(controller: int) -> bytes:
    try:
        return os.read(controller, 10_000)
    except OSError:  # how Linux says that the other end is closed
        return b""


CONTROL_C, CONTROL_D = "\x03", "\x04"
on_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")


@on_a_terminal
@pytest.mark.parametrize(
    ("answers", "made"),
    [
        pytest.param(["", "y", "Yes"], [CONFIGURATION, SCHEMA, HOOKS, WORKFLOW], id="yes"),
        pytest.param(["n", "no", "N"], [], id="no"),
        pytest.param(["n", "perhaps", "y", "n"], [HOOKS], id="asked again, one of them"),
    ],
)
def test_each_file_is_asked_for(answers: list[str], made: list[str]) -> None:
    lay({"a.txt": ASSEMBLY, ".github/x": ""})
    before = written()
    shown = agree(*answers)
    assert sorted(written().keys() - before.keys()) == sorted(made)
    assert sorted(re.findall(r"^Written: (.+)$", shown, re.MULTILINE)) == sorted(made)
    assert len(re.findall(r"^Write .+\? \[Y/n\] ", shown, re.MULTILINE)) == len(answers)


@on_a_terminal
@pytest.mark.parametrize("end", [CONTROL_C, CONTROL_D], ids=["Control-C", "the end of input"])
def test_who_breaks_off_finds_all_as_it_was(end: str) -> None:
    lay({"a.txt": ASSEMBLY, ".github/x": ""})
    before = written()
    shown = agree("y", end, status=130)
    assert "\nlintres: nothing is written\n" in shown
    assert written() == before
