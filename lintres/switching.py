"""Switch findings off in the text itself: comments, with a reason, where the findings are."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from lintres.diagnostic import Diagnostic, Edit
from lintres.draft import Draft
from lintres.editing import edited, line_break
from lintres.fingerprint import blocks_at, fingerprints
from lintres.linter import Checked, Look
from lintres.record import Record
from lintres.source import Source, Span

_MARKUP = (".md", ".markdown", ".html", ".htm")
_OF_COMMENTS = "LNT"  # the family of rules about comments, which no comment switches off


class Switched(Record):
    """A draft with its comments: what lintres says of it now, and what they switch off."""

    checked: Checked
    comments: int
    off: tuple[Diagnostic, ...]


def switch_off(
    source: Source, look: Look, wanted: Callable[[Diagnostic], bool], reason: str
) -> Switched:
    """Write comments above the blocks of the findings that are wanted, so that they are off.

    `look` parses and checks a text, by all rules. A comment that would bring another finding, or
    not switch off what it is for, is not written there: its rules are switched off for the file.
    Raises ValueError for a reason that no comment can hold.
    """
    check_reason(reason)
    return _Writer(look(source), look, wanted, reason.strip()).result()


def check_reason(reason: str) -> None:
    """Raise ValueError for a reason that no comment can hold."""
    if not reason.strip() or "--" in reason or not reason.isprintable():
        raise ValueError("a reason is some words on one line, without “--”")


class _Writer:
    """Tries comments in one text, and keeps those that do what they are for."""

    def __init__(
        self, checked: Checked, look: Look, wanted: Callable[[Diagnostic], bool], reason: str
    ) -> None:
        self._before = self._after = checked
        self._look = look
        self._form = _form(checked.draft.source, reason)
        told = _told(checked)
        self._said = Counter(told)
        self._wanted = [
            (one, key)
            for one, key in zip(checked.diagnostics, told, strict=True)
            if wanted(one) and not one.code.startswith(_OF_COMMENTS)
        ]
        self._kept: dict[int, frozenset[str]] = {}  # codes by the offsets of the comments

    def result(self) -> Switched:
        """Write the comments: one a block, and one for the file where that does not do."""
        self._try(list(_by_block(self._before.draft, (one for one, _ in self._wanted)).items()))
        for code in sorted({one.code for one in self._left()}):
            self._try([(_FILE, self._kept.get(_FILE, frozenset()) | {code})])
        left = self._left()
        off = tuple(one for one, _ in self._wanted if one not in left)
        return Switched(self._after, len(self._kept), off)

    def _try(self, comments: Sequence[tuple[int, frozenset[str]]]) -> None:
        """Keep some comments; where they do harm together, those that do none alone."""
        trial = {**self._kept, **dict(comments)}
        after = self._look(edited(self._before.draft.source, self._edits(trial)))
        # One that switches nothing off is a finding too.
        if Counter(_told(after)) <= self._said:
            self._kept, self._after = trial, after
        elif len(comments) > 1:
            middle = len(comments) // 2
            self._try(comments[:middle])
            self._try(comments[middle:])

    def _left(self) -> list[Diagnostic]:
        """Return the findings that are still on."""
        told = Counter(_told(self._after))
        return [one for one, key in self._wanted if told[key]]

    def _edits(self, comments: Mapping[int, frozenset[str]]) -> Iterator[Edit]:
        for at, codes in comments.items():
            words = ", ".join(sorted(codes))
            if at == _FILE:
                yield Edit(Span(0, 0), self._form.format(f"off-file {words}"))
            else:
                yield Edit(Span(at, at), self._form.format(f"off {words}"))


_FILE = -1  # in place of an offset


def _form(source: Source, reason: str) -> str:
    """Return a comment on a line of its own, with room for what it switches off."""
    plain = PurePath(source.name).suffix.lower() not in _MARKUP
    words = reason.replace("{", "{{").replace("}", "}}")
    comment = f"lintres: {{}} -- {words}"
    written = f"# {comment}" if plain else f"<!-- {comment} -->"
    return written + line_break(source.text)


def _by_block(draft: Draft, found: Iterable[Diagnostic]) -> dict[int, frozenset[str]]:
    """Return the codes of findings by the lines where the blocks begin that they stand in."""
    starts = sorted(block.start for block in draft.blocks)
    codes: dict[int, set[str]] = defaultdict(set)
    for one in found:
        before = bisect_right(starts, one.span.start) - 1
        if before >= 0:
            source = draft.source
            line = source.line(source.position(starts[before]).line)
            codes[line.start].add(one.code)
    return {at: frozenset(some) for at, some in codes.items()}


def _told(checked: Checked) -> list[tuple[str, str]]:
    draft, found = checked
    prints = fingerprints(blocks_at(draft, (one.span.start for one in found)), found)
    return [(one.code, print_) for one, print_ in zip(found, prints, strict=True)]
