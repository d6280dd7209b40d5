"""The job that is proposed for CI: each push and each merge request has its drafts checked."""

import re
import shlex

from lintres.proposals.package import pinned, with_extras
from lintres.proposals.repository import (
    GITHUB,
    GITLAB,
    GITLAB_JOBS,
    WORKFLOWS,
    Advice,
    Proposal,
    Repository,
)
from lintres.proposals.yaml_text import scalar

# A call in a script, or the action.
_RUNS_LINTRES = re.compile(rb"(?m)^[^#\n]*(?:\blintres (?:check|fix)\b|/lintres@)")
_WORKFLOW = f"{WORKFLOWS}/lintres.yml"

_FOR_GITHUB = """\
name: lintres
on: [push, pull_request]
permissions:
  contents: read
jobs:
  lintres:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-python@v6
        with:
          python-version: "3.13"
      - run: {install}
      - run: {check}
"""

# The first call writes what merge requests show, the second decides whether the job fails.
_FOR_GITLAB = """\
lintres:
  image: python:3.13
  script:
    - {install}
    - {report}
    - {check}
  artifacts:
    reports:
      codequality: gl-code-quality-report.json
"""


def workflow(repository: Repository, package: str) -> Proposal | Advice | None:
    """Return the job for the forge of a repository; None where it has none that we know."""
    if repository.forge == GITHUB:
        return _github(repository, package)
    return _gitlab(repository, package) if repository.forge == GITLAB else None


def _github(repository: Repository, package: str) -> Proposal | Advice:
    for path, content in sorted(repository.there.items()):
        if path == _WORKFLOW or (path.startswith(WORKFLOWS) and _RUNS_LINTRES.search(content)):
            return Advice(path, "is there already; it stays as it is")
    text = _FOR_GITHUB.format(
        install=_install(repository, package),
        check=_check(repository, "--output-format github"),
    )
    why = "drafts are checked at each push, and findings stand at the lines of pull requests"
    return Proposal(_WORKFLOW, text.encode(), why, text)


def _gitlab(repository: Repository, package: str) -> Proposal | Advice:
    report = "--output-format gitlab --output gl-code-quality-report.json --fail-on never"
    text = _FOR_GITLAB.format(
        install=_install(repository, package),
        report=_check(repository, report),
        check=_check(repository),
    )
    old = repository.there.get(GITLAB_JOBS)
    if old is None:
        why = "drafts are checked at each push, and merge requests show the findings"
        return Proposal(GITLAB_JOBS, text.encode(), why, text)
    if _RUNS_LINTRES.search(old):
        return Advice(GITLAB_JOBS, "has lintres already; it stays as it is")
    return Advice(GITLAB_JOBS, "is there already; this job can be put into it", text)


def _install(repository: Repository, package: str) -> str:
    at = pinned(package)
    wanted = with_extras(f"git+{at.url}@{at.rev}" if at else package, repository.extras)
    return scalar(f"pip install {shlex.quote(wanted)}")


def _check(repository: Repository, options: str = "") -> str:
    words = ["lintres check", options, shlex.quote(repository.below) if repository.below else ""]
    return scalar(" ".join(filter(None, words)))
