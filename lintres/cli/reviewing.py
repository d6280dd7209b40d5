"""What a reviewed Word file says of a draft: which comments, and which fixes as tracked changes."""

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime

from lintres.configuration.settings import Settings
from lintres.diagnostic import Diagnostic, Tier
from lintres.draft import Draft
from lintres.editing import Rounds
from lintres.fixer import Fixed, Made, Refused, fix
from lintres.formats.word.comments import Words
from lintres.formats.word.review import Remark, Review
from lintres.linter import Checked, Look
from lintres.record import Record
from lintres.reports.edits import describe
from lintres.source import Source, Span


class Handed(Record):
    """A reviewed file, and what became of the findings of its draft."""

    data: bytes
    source: Source
    comments: int
    made: tuple[Diagnostic, ...]  # fixes that are tracked changes
    left: tuple[Diagnostic, ...]  # findings that no tracked change mends
    refused: tuple[Refused, ...]  # fixes that are none, and why
    unanchored: tuple[Diagnostic, ...]  # findings without a comment


Key = tuple[object, ...]


def reviewed(
    review: Review,
    draft: Draft,
    settings: Settings,
    reported: Callable[[Checked], tuple[Diagnostic, ...]],
    tiers: Collection[Tier],
) -> Handed:
    """Review a draft; `reported` says which findings of it are to be told."""
    look = _remembering(settings.watching(draft), draft.source)
    checked = look(draft.source)
    told = reported(settings.asked(checked))
    mending = _Mending(review, draft.source, look, settings.to_be_fixed(tiers))
    done, rounds = mending.done()
    mended = {_key(one.diagnostic) for one in done.made}
    refused = (*mending.hindered(checked), *done.refused)
    why = {_key(one.diagnostic): one.reason for one in refused}
    remarks = [
        Remark(one.span, _words(one, draft.source, why, mended=_key(one) in mended)) for one in told
    ]
    later = [(made, span) for made, span in rounds.later if not _is_told(made, span, told)]
    remarks += [
        Remark(span, _words(made.diagnostic, made.source, why, mended=True, later=True))
        for made, span in later
    ]
    about = (*told, *(made.diagnostic for made, _ in later))
    written = review.write(remarks, rounds.edits, datetime.now(UTC))
    return Handed(
        written.data,
        draft.source,
        len(remarks) - len(written.unanchored),
        tuple(one.diagnostic for one in done.made),
        tuple(one for one in told if _key(one) not in mended),
        tuple(one for one in refused if one.diagnostic in told),
        tuple(about[at] for at in written.unanchored),
    )


class _Made(Record):
    """Fixes of several rounds as edits of the draft, and those that came after the first round."""

    edits: tuple[tuple[Span, str], ...]
    by: tuple[frozenset[int], ...]  # whose fixes each edit comes from
    later: tuple[tuple[Made, Span], ...]


class _Mending:
    """Finds the fixes that can be made in a file, by leaving out those that cannot."""

    def __init__(
        self, review: Review, source: Source, look: Look, wanted: Callable[[Diagnostic], bool]
    ) -> None:
        self._review = review
        self._source = source
        self._look = look
        self._wanted = wanted
        self._why: dict[Key, str] = {}

    def done(self) -> tuple[Fixed, _Made]:
        """Return what the fixer makes of a draft with the fixes that can be made."""
        for one in self._look(self._source).diagnostics:
            if self._wanted(one):
                self._try(one)
        while True:
            done = fix(
                self._source,
                self._look,
                lambda one: self._wanted(one) and _key(one) not in self._why,
            )
            made = _made(self._source, done)
            hindrances = list(self._review.hindrances(made.edits))
            if not hindrances:
                return done, made
            for places, why in hindrances:
                for owner in frozenset().union(*(made.by[at] for at in places)):
                    self._why[_key(done.made[owner].diagnostic)] = why

    def hindered(self, checked: Checked) -> Iterator[Refused]:
        """Yield the findings of a draft whose fixes cannot be made in the file."""
        for one in checked.diagnostics:
            if _key(one) in self._why:
                yield Refused(one, self._why[_key(one)])

    def _try(self, one: Diagnostic) -> None:
        """Note whether a fix could be made if it were the only one."""
        if one.fix is not None:
            edits = sorted((edit.span, edit.text) for edit in one.fix.edits)
            for _, why in self._review.hindrances(edits):
                self._why[_key(one)] = why


def _made(source: Source, done: Fixed) -> _Made:
    rounds = Rounds(len(source.text))
    later: list[tuple[Made, Span]] = []
    texts = list(dict.fromkeys(one.source.text for one in done.made))
    for at, text in enumerate(texts):
        of_round = [(owner, one) for owner, one in enumerate(done.made) if one.source.text == text]
        if at:
            later += ((one, rounds.before(one.diagnostic.span)) for _, one in of_round)
        rounds.edit(
            (edit, owner)
            for owner, one in of_round
            if one.diagnostic.fix
            for edit in one.diagnostic.fix.edits
        )
    changes = [one for one in rounds.changes() if source.slice(one.span) != one.text]
    return _Made(
        tuple((one.span, one.text) for one in changes),
        tuple(one.by for one in changes),
        tuple(later),
    )


def _remembering(look: Look, source: Source) -> Look:
    """Return what looks at texts, at one of them only once."""
    first = look(source)
    return lambda other: first if other.text == source.text else look(other)


def _key(one: Diagnostic) -> Key:
    """Return what a finding is known by when the draft is looked at again."""
    return (one.code, one.span, one.message, one.fix)


def _is_told(made: Made, span: Span, told: Collection[Diagnostic]) -> bool:
    """Whether there is a comment on what a later fix mends."""
    return any(one.code == made.diagnostic.code and one.span.overlaps(span) for one in told)


_LATER = "Once the other changes are accepted: "


def _words(
    one: Diagnostic, source: Source, why: dict[Key, str], *, mended: bool, later: bool = False
) -> Words:
    """Return the comment on a finding."""
    said = [_LATER + one.message if later else one.message, f"Source: {one.source}"]
    if one.fix is not None and not mended:
        reason = why.get(_key(one))
        because = "" if reason is None else f" Not written into the text: {reason}."
        said.insert(1, f"A fix: {describe(one.fix, source, one.span)}.{because}")
    return Words(f"{one.code} {one.name}", tuple(said), one.url)
