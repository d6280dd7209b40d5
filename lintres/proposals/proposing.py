"""What is proposed for a repository: a configuration, a hook, a job in CI."""

from collections.abc import Iterator

from lintres.proposals.configuration import configuration
from lintres.proposals.hook import hook
from lintres.proposals.repository import CONFIGURATION, SCHEMA, Advice, Proposal, Repository
from lintres.proposals.workflow import workflow
from lintres.shipped import path_of


def propose(repository: Repository, package: str, *, adds: bool) -> Iterator[Proposal | Advice]:
    """Yield the files that a repository lacks, and what else its owner is to know.

    `package` is what pip installs in the hook and in CI. Unless lintres `adds` to files that
    are there, their owner is told what to add.
    """
    if repository.configuration is not None:
        yield Advice(repository.configuration, "is the configuration here; it stays as it is")
    else:
        yield _configuration(repository)
    if not repository.git:
        why = "no hook and no job in CI: this is no git repository; `git init` makes it one"
        yield Advice("", why)
        return
    wanted = hook(repository, package)
    if isinstance(wanted, Proposal) and wanted.was is not None and not adds:
        wanted = Advice(wanted.path, "is there already; put this below `repos`", wanted.shown)
    yield wanted
    job = workflow(repository, package)
    why = "no job in CI: neither GitHub nor GitLab is seen here; any other runs `lintres check`"
    yield job if job is not None else Advice("", why)


def _configuration(repository: Repository) -> Proposal:
    text = configuration(repository)
    path, schema = repository.below + CONFIGURATION, repository.below + SCHEMA
    why = "what holds for the drafts here"
    beside: tuple[Proposal, ...] = ()
    if schema not in repository.there:
        content = path_of("lintres.configuration", SCHEMA).read_bytes()
        beside = (Proposal(schema, content, "by which editors check and complete it", ""),)
    return Proposal(path, text.encode(), why, text, beside=beside)
