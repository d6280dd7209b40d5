"""What drafts need to be told of themselves, folder by folder, where their text is silent."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lintres.proposals.repository import Seen
from lintres.record import Record

_LEARNING, _UNDER_WAY = "mun", "zero-draft"


class Conventions(Record):
    """What is to be asked for: of all drafts, or of the files of some folders."""

    profile: str | None  # of all drafts
    profiles: Mapping[str, tuple[str, ...]]  # of some, by the profile
    adopted: tuple[str, ...]  # texts that are adopted already, where others are not
    silent: bool  # whether any of these does not say so itself
    unknown: tuple[str, ...]  # drafts whose profile nothing tells


def conventions(drafts: Sequence[Seen]) -> Conventions:
    """Return what is to be asked for some drafts, as far as their neighbours tell it."""
    folders: dict[str, list[Seen]] = defaultdict(list)
    for draft in drafts:
        folders[draft.folder].append(draft)
    asked = {folder: _profile_asked(some) for folder, some in folders.items()}
    profiles = {asked[folder] or _of_all(some) for folder, some in folders.items()}
    common = next(iter(profiles)) if len(profiles) == 1 and any(asked.values()) else None
    apart: dict[str, tuple[str, ...]] = {}
    adopted: list[Seen] = []
    for folder, some in folders.items():
        profile = asked[folder]
        if profile is not None and common is None:
            apart[profile] = (*apart.get(profile, ()), *(draft.path for draft in some))
        if _is_archive(some):
            adopted += some
    if len(adopted) == len(drafts):
        adopted.clear()
    unknown = [draft.path for draft in drafts if _is_unknown(draft) and not asked[draft.folder]]
    return Conventions(
        common,
        apart,
        tuple(draft.path for draft in adopted),
        any(draft.stage is None for draft in adopted),
        tuple(unknown),
    )


def _profile_asked(drafts: Sequence[Seen]) -> str | None:
    """Return the profile that drafts of one folder do not all tell, yet most of them have."""
    told = Counter(draft.profile for draft in drafts)
    # A paper of a Model UN that does not say so looks like a draft of the organ it plays.
    if len(drafts) > told[_LEARNING] >= len(drafts) / 2:
        return _LEARNING
    known = [profile for profile in told if profile]
    if len(known) != 1 or known[0] in (_LEARNING, _UNDER_WAY):
        return None
    silent = told[None]
    helped = silent and all(draft.organ is None for draft in drafts if draft.profile is None)
    return known[0] if helped and told[known[0]] >= silent else None


def _of_all(drafts: Iterable[Seen]) -> str | None:
    told = {draft.profile for draft in drafts}
    return next(iter(told)) if len(told) == 1 else None


def _is_archive(drafts: Sequence[Seen]) -> bool:
    """Whether a folder holds adopted texts: most say so, and none says otherwise."""
    told = Counter(draft.stage for draft in drafts)
    return not told["draft"] and told["adopted"] * 2 > len(drafts)


def _is_unknown(draft: Seen) -> bool:
    """Whether nothing tells whose conventions hold; other organs than the four have none."""
    return draft.profile is None and draft.organ is None
