"""The configuration that is proposed: what the look at a repository justifies, and no more."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from lintres.profile import profile_of
from lintres.proposals.conventions import Conventions, conventions
from lintres.proposals.folders import cover, homes
from lintres.proposals.repository import Repository, folder_of

_LONGEST = 10  # entries of a list that somebody still reads

_HEAD = """\
#:schema ./lintres.schema.json
# The configuration of lintres for the drafts in this folder and below.
# `lintres config` shows what holds, `lintres config --why PUN002` what decides about a rule.
"""
_FAIL_ON = """
# A check fails for warnings and errors; for errors alone:
# fail-on = "error"
"""
_IGNORE = """
# Rules that are not for you: codes, names or families, as `lintres rules` lists them.
# ignore = ["TYP003"]
"""


def configuration(repository: Repository) -> str:
    """Return the text of a lintres.toml."""
    needed = conventions(repository.drafts)
    return "".join(
        (_HEAD, *_where(repository), *_profile(needed), _FAIL_ON, _IGNORE, *_per_path(repository))
    )


def _where(repository: Repository) -> Iterator[str]:
    """Yield where the drafts are, if they lie among other texts."""
    drafts = [draft.path for draft in repository.drafts]
    if not drafts:
        return
    where = homes(drafts, repository.others)
    apart = [path for path in repository.others if path.startswith(where)]
    if len(apart) < len(repository.others):
        yield "\n# Where the drafts are; nowhere else are any looked for.\n"
        yield _list("include", _texts(where, repository.endings))
    if not apart:
        return
    folders, files = cover(apart, drafts)
    if len(folders) + len(files) > _LONGEST:
        yield f"\n# {len(apart)} texts among the drafts hold no resolution: a check of the folder\n"
        yield "# passes them over. What is never to be read, even if it is named:\n"
        yield '# exclude = ["README.md", "notes/"]\n'
        return
    yield "\n# No resolution was found in these. They are never read, even if a hook names them.\n"
    yield _list("exclude", map(_glob, (*folders, *files)))


def _profile(needed: Conventions) -> Iterator[str]:
    if needed.profile is not None:
        name = profile_of(needed.profile).name
        yield f"\n# Some of the drafts do not say that they are for the {name}.\n"
        yield f"profile = {_string(needed.profile)}\n"
        return
    yield "\n# Whose conventions hold, each draft tells: ga, sc, ecosoc, hrc, mun, zero-draft. To\n"
    yield "# say it for all of them:\n"
    if needed.unknown:
        named = ", ".join(map(_in_comment, needed.unknown[:3]))
        more = len(needed.unknown) - 3
        yield f"# (not recognised: {named}{f' and {more} more' if more > 0 else ''})\n"
    yield '# profile = "mun"\n'


def _per_path(repository: Repository) -> Iterator[str]:
    """Yield what is asked for folders that differ from the others."""
    needed = conventions(repository.drafts)
    drafts = [draft.path for draft in repository.drafts]
    for profile, paths in sorted(needed.profiles.items()):
        name = profile_of(profile).name
        yield f"\n# Not all of these say that they are for the {name}.\n"
        yield "[[per-path]]\n"
        yield _list("paths", _globs(paths, drafts, repository.endings))
        yield f"profile = {_string(profile)}\n"
    if needed.adopted:
        yield "\n# Adopted texts: nobody changes them any more, so what is found fails no check.\n"
        yield "[[per-path]]\n"
        yield _list("paths", _globs(needed.adopted, drafts, repository.endings))
        if needed.silent:
            yield 'stage = "adopted"\n'
        yield 'fail-on = "never"\n'


def _globs(paths: Sequence[str], drafts: Sequence[str], endings: Iterable[str]) -> Iterator[str]:
    """Yield globs of all that lies where some drafts do, and none of the others."""
    chosen = set(paths)
    folders, files = cover(paths, [path for path in drafts if path not in chosen])
    yield from map(_glob, folders)
    for folder in dict.fromkeys(map(folder_of, files)):
        yield from (f"{_glob(folder)}*{ending}" for ending in endings)


def _texts(folders: Iterable[str], endings: Sequence[str]) -> Iterator[str]:
    return (f"{_glob(folder)}**/*{ending}" for folder in folders for ending in endings)


def _glob(path: str) -> str:
    """Return the glob of a file or folder, from the folder of the configuration."""
    escaped = re.sub(r"([\\*?\[\]!#])", r"\\\1", path)
    return "/" + (f"{escaped[:-1]}\\ " if escaped.endswith(" ") else escaped)


def _list(key: str, globs: Iterable[str]) -> str:
    written = list(map(_string, globs))
    line = f"{key} = [{', '.join(written)}]\n"
    if len(line) <= 100:
        return line
    return f"{key} = [\n" + "".join(f"    {one},\n" for one in written) + "]\n"


def _string(text: str) -> str:
    # A string of JSON is one of TOML, but for a character that TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _in_comment(path: str) -> str:
    return _string(path)[1:-1]
