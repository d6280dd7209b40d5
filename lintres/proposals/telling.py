"""What was seen in a repository, and what is proposed for it, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lintres.profile import profile_of
from lintres.proposals.folders import homes
from lintres.proposals.repository import GITHUB, GITLAB, Advice, Proposal, Repository, Seen
from lintres.reports.display import visible, wrap
from lintres.reports.display import width as columns
from lintres.reports.paint import Ink, Paint
from lintres.reports.tally import counted

_FORGES = {GITHUB: ", with GitHub", GITLAB: ", with GitLab"}
_FEW = 3  # files that are named


def told(repository: Repository, width: int) -> Iterator[str]:
    """Yield lines that say what was seen."""
    for sentence in _seen(repository):
        yield from (f"{line}\n" for line in wrap(sentence, width))


def _seen(repository: Repository) -> Iterator[str]:
    drafts, others = repository.drafts, repository.others
    if not drafts:
        yield "No drafts are here yet; this is what most begin with."
    else:
        yield f"{counted(len(drafts), 'resolution')}{_where(repository)}: {_kinds(drafts)}."
    if others:
        named = ", ".join(map(visible, others[:_FEW]))
        more = f" and {len(others) - _FEW} more" if len(others) > _FEW else ""
        yield f"{counted(len(others), 'other text')} without a resolution: {named}{more}."
    if repository.git:
        yield f"A git repository{_FORGES.get(repository.forge or '', '')}."


def _where(repository: Repository) -> str:
    folders = homes([draft.path for draft in repository.drafts], repository.others)
    return "" if folders == ("",) else f" in {_listed(visible(one or './') for one in folders)}"


def _kinds(drafts: Sequence[Seen]) -> str:
    """Return languages, profiles and stages: "20 in English, 3 in French; General Assembly"."""
    languages = Counter(f"in {draft.language}" for draft in drafts)
    profiles = Counter(_profile(draft) for draft in drafts)
    stages = Counter(draft.stage or "" for draft in drafts)
    return "; ".join(part for part in map(_counts, (languages, profiles, stages)) if part)


def _profile(draft: Seen) -> str:
    if draft.profile is not None:
        return profile_of(draft.profile).name
    return draft.organ or "not recognised whose"


def _counts(of: Counter[str]) -> str:
    """Return what there is and how often; how often is left out where all are alike."""
    if len(of) == 1:
        return next(iter(of))
    return ", ".join(f"{number} {name}" for name, number in of.most_common() if name)


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def proposal(one: Proposal, name: str, width: int, paint: Paint) -> Iterator[str]:
    """Yield a file that is proposed, under its name, and why."""
    state = "new" if one.was is None else "added to it"
    yield from _headed(name, f" ({state}): {one.why}", width, paint)
    yield f"\n{_inset(one.shown)}"
    for other in one.beside:
        yield f"\nWith it goes {other.path.rpartition('/')[2]}, {other.why}.\n"


def advice(one: Advice, name: str, width: int, paint: Paint) -> Iterator[str]:
    """Yield what is not written, and why."""
    if not name:
        yield from _headed("", f"{one.why[:1].upper()}{one.why[1:]}.", width, paint)
        return
    yield from _headed(name, f" {one.why}{':' if one.shown else '.'}", width, paint)
    if one.shown:
        yield f"\n{_inset(one.shown)}"


def _headed(name: str, text: str, width: int, paint: Paint) -> Iterator[str]:
    """Yield lines that begin with a name, which is set off from what is said of it."""
    first, *others = wrap(text, width, columns(name))
    yield f"{paint(name, Ink.PLACE) if name else ''}{first}\n"
    yield from (f"{line}\n" for line in others)


def _inset(text: str) -> str:
    return "".join(f"    {visible(line)}".rstrip() + "\n" for line in text.splitlines())
