"""Mend a draft: make the fixes of its findings, and keep those that do what they promise."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from lintres.diagnostic import Diagnostic, Edit, Severity, Tier
from lintres.draft import Draft
from lintres.editing import Shift, Taken, edited, line_break
from lintres.linter import Checked, Look
from lintres.record import Record
from lintres.source import Source, Span
from lintres.syntax import Unknown, walk
from lintres.wording import words_of


class Made(Record):
    """A fix that was made: of which finding, and in which text, the one before its round."""

    diagnostic: Diagnostic
    source: Source


class Refused(Record):
    """A fix that was not made, and why; its finding is one of the text as it is now."""

    diagnostic: Diagnostic
    reason: str


class Fixed(Record):
    """A draft after its fixes: what lintres says of it now, and what was done."""

    checked: Checked
    made: tuple[Made, ...]
    refused: tuple[Refused, ...]


def fix(source: Source, look: Look, wanted: Callable[[Diagnostic], bool]) -> Fixed:
    """Make the fixes of the findings that are wanted, as far as they do what they promise.

    `look` parses and checks a text, by all rules: a fix is kept only if its finding is gone and no
    new error has come, and a safe one only if every word is still there. Fixes that touch each
    other are made one after the other, and what a fix brings to light is mended too. To do it all
    again changes nothing.
    """
    checked = look(source)
    made: tuple[Made, ...] = ()
    passed: dict[str, Fixed] = {}
    while True:
        text = checked.draft.source.text
        if text in passed:
            return passed[text]
        one_round = _Round(checked, look, wanted)
        passed[text] = Fixed(checked, made, (*one_round.refused, *_undoing(one_round.kept)))
        if not one_round.kept:
            return Fixed(checked, made, tuple(one_round.refused))
        made += tuple(Made(one, checked.draft.source) for one in one_round.kept)
        checked = one_round.after


def _undoing(kept: Iterable[Diagnostic]) -> Iterator[Refused]:
    """Yield what is said of fixes after which the text comes back to where it was."""
    return (Refused(one, "other fixes undo it") for one in kept)


class _Round:
    """One pass over the fixes of a text: those that do not touch each other, tried together."""

    def __init__(self, checked: Checked, look: Look, wanted: Callable[[Diagnostic], bool]) -> None:
        self._before = checked
        self._look = look
        self._line_break = line_break(checked.draft.source.text)
        self.after = checked
        self.kept: tuple[Diagnostic, ...] = ()
        self.refused: list[Refused] = []
        # Findings that share a fix are settled together.
        fixable = (one for one in reversed(checked.diagnostics) if one.fix and wanted(one))
        by_fix = {id(one.fix): one for one in fixable}
        waiting = list(
            self._placed(sorted(by_fix.values(), key=lambda one: (one.severity.rank, one.order)))
        )
        while apart := list(self._apart(waiting)):
            for tier in Tier:  # the safe ones first, so that their words can be compared
                self._try([one for one in apart if one.fix and one.fix.tier is tier])
            tried = set(map(id, apart))
            waiting = [one for one in waiting if id(one) not in tried]

    def _placed(self, wanted: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield the findings whose fixes touch no text that lintres cannot place, nor falsify it.

        Out of a PDF, a figure may be the mark of a note: "2024,11".
        """
        draft = self._before.draft
        unknown = Taken(_unknown(draft))
        for one in wanted:
            if unknown.meets(_spans(one)):
                self.refused.append(Refused(one, "it stands in text that lintres cannot place"))
            elif one.fix and any(_joins_figures(edit, draft.source) for edit in one.fix.edits):
                self.refused.append(Refused(one, "two figures would run together"))
            else:
                yield one

    def _apart(self, waiting: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield findings whose fixes touch neither each other nor what is kept.

        What touches what is kept waits for the next round: by then its edits stand elsewhere.
        """
        taken = Taken(span for one in self.kept for span in _spans(one))
        for one in waiting:
            if not taken.meets(_spans(one)):
                taken.add(_spans(one))
                yield one

    def _try(self, batch: Sequence[Diagnostic]) -> None:
        """Add a batch to what is kept; one that does harm is halved until the culprit is alone."""
        if not batch:
            return
        trial = (*self.kept, *batch)
        fixes = [one.fix for one in trial if one.fix]
        edits = [self._printed(edit) for made in fixes for edit in made.edits]
        after = self._look(edited(self._before.draft.source, edits))
        shift = Shift(edits)
        staying = set(_staying(trial, after, shift)) & set(batch)
        if staying:
            self.refused += (Refused(one, "it would not settle its finding") for one in staying)
            self._try([one for one in batch if one not in staying])
        elif (harm := self._harm(after, batch, trial, shift)) is None:
            self.kept, self.after = trial, after
        elif len(batch) == 1:
            self.refused.append(Refused(batch[0], harm))
        else:
            middle = len(batch) // 2
            self._try(batch[:middle])
            self._try(batch[middle:])

    def _printed(self, edit: Edit) -> Edit:
        """Return an edit with the line breaks of the file."""
        return edit._replace(text=edit.text.replace("\n", self._line_break))

    def _harm(
        self,
        after: Checked,
        batch: Iterable[Diagnostic],
        trial: Iterable[Diagnostic],
        shift: Shift,
    ) -> str | None:
        """Say what a batch would do besides: a word that changes, a new error; None if nothing."""
        before = self._before
        if all(one.fix and one.fix.tier is Tier.SAFE for one in batch) and (
            words_of(self.after.draft) != words_of(after.draft)
        ):
            return "it would change a word or a figure"
        known = defaultdict(list)
        for one in before.diagnostics:
            known[one.code].append(shift.moved(one.span))
        # One that moves with what it is about, as the mark of a note, says what it said before.
        tried = set(map(id, trial))
        said = Counter(
            (one.code, one.message) for one in before.diagnostics if id(one) not in tried
        )
        for one in after.diagnostics:
            if one.severity is not Severity.ERROR:
                continue
            said[one.code, one.message] -= 1
            new = said[one.code, one.message] < 0
            if new and not any(one.span.touches(span) for span in known[one.code]):
                line = after.draft.source.position(one.span.start).line
                return f"it would bring {one.code} {one.name} into line {line}"
        return None


def _staying(trial: Iterable[Diagnostic], after: Checked, shift: Shift) -> Iterator[Diagnostic]:
    """Yield the findings of a trial that are still there."""
    left = defaultdict(list)
    for one in after.diagnostics:
        left[one.code].append(one.span)
    for one in trial:
        if any(shift.moved(one.span).overlaps(span) for span in left[one.code]):
            yield one


def _unknown(draft: Draft) -> Iterator[Span]:
    for node in walk(draft.resolution):
        if isinstance(node, Unknown):
            yield Span(node.body.start, node.body.end)


def _joins_figures(edit: Edit, source: Source) -> bool:
    """Whether an edit takes away what stands between two figures, and is no space."""
    (start, end), text = edit.span, source.text
    gone = not edit.text and text[start:end].strip()
    return bool(gone) and text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()


def _spans(one: Diagnostic) -> list[Span]:
    return [edit.span for edit in one.fix.edits] if one.fix else []
