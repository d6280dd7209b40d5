"""A repository of drafts as `lintres init` sees it: facts alone, nothing is read here."""

from collections.abc import Mapping

from lintres.formats import ENDINGS
from lintres.record import Record

GITHUB, GITLAB = "github", "gitlab"

PRE_COMMIT = ".pre-commit-config.yaml"
GITLAB_JOBS = ".gitlab-ci.yml"
WORKFLOWS = ".github/workflows"
CONFIGURATION = "lintres.toml"
SCHEMA = "lintres.schema.json"


class Seen(Record):
    """A text that holds a resolution, and what it says of itself; None where it does not."""

    path: str  # from the folder that was looked at, with slashes
    language: str  # English
    organ: str | None
    profile: str | None
    stage: str | None

    @property
    def folder(self) -> str:
        """The folder that it lies in: "drafts/", and nothing for the one that was looked at."""
        return folder_of(self.path)


class Repository(Record):
    """What there is in a folder, and in the git repository around it.

    `below` says where the folder lies in that repository: "texts/", nothing for its top. Without
    git the folder is the top. The paths of `there` start at the top, all others at the folder.
    """

    drafts: tuple[Seen, ...]
    others: tuple[str, ...] = ()  # text files without a resolution
    below: str = ""
    git: bool = True
    forge: str | None = None
    configuration: str | None = None  # the path of the one that holds already
    there: Mapping[str, bytes] = {}  # files of those that are proposed, or that hold such things
    extras: tuple[str, ...] = ()  # of lintres, that Word, PDF, ... files here need

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings of files that may be drafts here."""
        others = (ending for ending, one in ENDINGS.items() if one.extra in self.extras)
        return (".txt", ".md", *others)


class Proposal(Record):
    """A file to write, and why; its path starts at the top.

    `was` is what it holds now, None for a new one. `beside` are files that it needs, to be written
    with it.
    """

    path: str
    content: bytes
    why: str
    shown: str  # all of a new file, what is added to an old one
    was: bytes | None = None
    beside: tuple["Proposal", ...] = ()


class Advice(Record):
    """What is not written, and why; perhaps with lines to be put in by hand."""

    path: str
    why: str
    shown: str = ""


def folder_of(path: str) -> str:
    """Return the folder of a file: "drafts/" of "drafts/a.txt", nothing of "a.txt"."""
    head, slash, _ = path.rpartition("/")
    return head + slash
