"""The hook that is proposed for pre-commit: a file of its own, or a stanza in the one there is."""

import re
from collections.abc import Iterator

from lintres.proposals.folders import homes
from lintres.proposals.package import pinned, with_extras
from lintres.proposals.repository import PRE_COMMIT, Advice, Proposal, Repository
from lintres.proposals.yaml_text import scalar

# Texts about a repository, which none of them means as a draft.
_ABOUT = r"(?i)(^|/)(changelog|contributing|licen[cs]e|readme|requirements)[^/]*$"
_RUNS_LINTRES = re.compile(rb"(?m)^[^#\n]*\b(?:id|entry): *[\"']?lintres\b")
_WHY = "drafts are checked at each commit, once `pre-commit install` has been run"


def hook(repository: Repository, package: str) -> Proposal | Advice:
    """Return the hook: a new file, an addition to one, or lines to be put in by hand."""
    stanza = "\n".join(_stanza(repository, package)) + "\n"
    old = repository.there.get(PRE_COMMIT)
    if old is None:
        text = f"repos:\n{stanza}"
        return Proposal(PRE_COMMIT, text.encode(), _WHY, text)
    if _RUNS_LINTRES.search(old):
        return Advice(PRE_COMMIT, "has lintres already; it stays as it is")
    new = appended(old, stanza)
    if new is None:
        return Advice(PRE_COMMIT, "is not simple enough to add to; put this below `repos`", stanza)
    return Proposal(PRE_COMMIT, new, f"{_WHY}; at the end, all else stays", stanza, was=old)


def _stanza(repository: Repository, package: str) -> Iterator[str]:
    """Yield the lines of an item of `repos`."""
    where = homes([draft.path for draft in repository.drafts], repository.others)
    folders = [re.escape(repository.below + folder).replace(r"\-", "-") for folder in where]
    named = "|".join(folders)
    files = f"^({named})" if len(folders) > 1 else f"^{named}" if named else ""
    if at := pinned(package):
        yield f"  - repo: {scalar(at.url)}"
        yield f"    rev: {scalar(at.rev)}"
        yield "    hooks:"
        yield "      - id: lintres"
        if files:
            yield f"        files: {scalar(files)}"
        return
    yield "  - repo: local"
    yield "    hooks:"
    yield "      - id: lintres"
    yield "        name: lintres"
    yield "        entry: lintres check"
    yield "        language: python"
    yield f"        additional_dependencies: [{scalar(with_extras(package, repository.extras))}]"
    texts = rf"\.({'|'.join(ending[1:] for ending in repository.endings)})$"
    yield f"        files: {scalar(f'{files}.*{texts}' if files else texts)}"
    if "" in where:
        yield f"        exclude: {scalar(_ABOUT)}"


def appended(old: bytes, stanza: str) -> bytes | None:
    """Return a configuration of pre-commit with a stanza at the end of its `repos`.

    Every byte that was there stays. None where that cannot be done for sure: `repos` is not the
    last key of the file, or not written one item below the other.
    """
    try:
        text = old.decode("utf-8")
    except UnicodeDecodeError:
        return None
    ends = set(re.findall(r"\r\n|\r|\n", text))
    indent = _indent_of_repos(re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")))
    if indent is None or len(ends) != 1:
        return None
    (end,) = ends
    lines = (indent + line.removeprefix("  ") for line in stanza.splitlines())
    joint = "" if text.endswith(end) else end
    new = text + joint + "".join(line + end for line in lines)
    return new.encode() if _adds_one(text, new) else None


def _indent_of_repos(lines: list[str]) -> str | None:
    """Return what stands before the items of `repos`, if that is the last key, in block style."""
    keys = [at for at, line in enumerate(lines) if re.match(r"[^\s#-]|---|\.\.\.", line)]
    if not keys or not re.fullmatch(r"repos:\s*(#.*)?", lines[keys[-1]]):
        return None
    below = [line for line in lines[keys[-1] + 1 :] if line.strip() and line.lstrip()[0] != "#"]
    if not below or not (first := re.match(r"( *)- ", below[0])):
        return None
    indent = first[1]
    deeper = re.compile(rf"{indent}(?:- | )")
    return indent if all(deeper.match(line) for line in below) else None


def _adds_one(old: str, new: str) -> bool:
    """Whether a text says what it said, and has one more item of `repos`, as far as can be told."""
    try:
        # No dependency of ours: where it is not here, the look at the lines must do.
        import yaml
    except ImportError:
        return True
    try:
        before, after = yaml.safe_load(old), yaml.safe_load(new)
        *others, added = after.pop("repos")
        return others == before.pop("repos") and after == before and "hooks" in added
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError):
        return False
