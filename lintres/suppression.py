"""Comments in a draft that switch rules off: for the next block, a stretch, or the whole file.

    <!-- lintres: off NUM001, CIT002 -- the sponsors wish it so -->
    # lintres: off NUM001 until=2026-12-31 -- until the text is renumbered
    <!-- lintres: off-from-here PUN --> ... <!-- lintres: on PUN -->
    <!-- lintres: off-file OPN005 -->

A rule goes by its code, its name or its family. What stands after "--" is the reason. A comment is
no part of the draft.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from lintres.diagnostic import Diagnostic
from lintres.draft import Draft
from lintres.pattern import Pattern
from lintres.record import Record
from lintres.rulebook import Rule, codes_by_word
from lintres.source import Span
from lintres.suggest import did_you_mean


class Switch(Record):
    """A word that switches rules off for findings that begin in a stretch of the source."""

    printed: str
    span: Span
    comment: Span
    codes: frozenset[str]
    stretch: Span
    until: date | None  # the last day on which it holds


class Slipped(Record):
    """A comment to lintres, or a word in it, that says nothing it knows."""

    span: Span
    message: str


class Settled(Record):
    """What became of the comments of a draft when its rules had run: LNT rules look at this."""

    switches: tuple[Switch, ...]
    idle: tuple[Switch, ...]  # whose rules have run and found nothing there
    ended: tuple[Switch, ...]  # whose last day is past
    slips: tuple[Slipped, ...]


class Suppressions(Record):
    """The comments of a draft to lintres, as they were read."""

    switches: tuple[Switch, ...]
    slips: tuple[Slipped, ...]

    def settle(
        self, found: Iterable[Diagnostic], run: Collection[str], today: date
    ) -> tuple[list[Diagnostic], Settled]:
        """Return the findings that are not switched off, and what became of the comments.

        `run` are the codes of the rules that were asked: a word for any other is not idle.
        """
        ended = [one for one in self.switches if one.until is not None and one.until < today]
        holding = [one for one in self.switches if one not in ended]
        used: set[Switch] = set()
        standing: list[Diagnostic] = []
        for finding in found:
            by = [one for one in holding if _covers(one, finding)]
            used.update(by)
            if not by:
                standing.append(finding)
        idle = tuple(one for one in holding if one not in used and not one.codes.isdisjoint(run))
        return standing, Settled(self.switches, idle, tuple(ended), self.slips)


def _covers(switch: Switch, finding: Diagnostic) -> bool:
    start, end = switch.stretch
    return finding.code in switch.codes and start <= finding.span.start <= end


def read_suppressions(draft: Draft, rules: Iterable[Rule]) -> Suppressions:
    """Read the comments of a draft to lintres; `rules` are all that they may name."""
    comments = [one for one in _comments(draft) if _HEAD.match(one[1])]
    if not comments:
        return NO_SUPPRESSIONS
    reader = _Reader(draft, codes_by_word(rules))
    for span, text in comments:
        reader.read(span, text)
    return reader.result()


def _comments(draft: Draft) -> Iterator[tuple[Span, str]]:
    for comment in draft.resolution.apparatus.comments:
        span = comment.body.passage.span()
        yield span, draft.source.slice(span)


class _Reader:
    """Reads the comments of one draft, in their order."""

    def __init__(self, draft: Draft, words: Mapping[str, frozenset[str]]) -> None:
        self._known = tuple(words)
        self._words = {word.lower(): codes for word, codes in words.items()}
        self._length = len(draft.source.text)
        self._blocks = sorted(Span(block.start, block.end) for block in draft.blocks)
        self._open: list[Switch] = []  # off from here, until they are switched on
        self._switches: list[Switch] = []
        self._slips: list[Slipped] = []

    def result(self) -> Suppressions:
        switches = sorted([*self._switches, *self._open], key=lambda one: one.span)
        return Suppressions(tuple(switches), tuple(self._slips))

    def read(self, comment: Span, text: str) -> None:
        """Read one comment."""
        words = _parted(text)
        action = words[0][0].lower() if words else ""
        if action not in _ACTIONS:
            place = _shifted(words[0][1], comment) if words else comment
            self._slips.append(Slipped(place, _UNKNOWN_ACTION.format(action)))
            return
        until: date | None = None
        known: list[tuple[str, Span, frozenset[str]]] = []
        named = 0
        for word, place in words[1:]:
            span = _shifted(place, comment)
            if word.startswith(_UNTIL):
                until = self._until(word, span)
                continue
            named += 1
            if codes := self._codes(word, span):
                known.append((word, span, codes))
        if action == "on":
            self._switch_on(comment, frozenset().union(*(one[2] for one in known)), named)
            return
        if not named:
            self._slips.append(Slipped(comment, _NO_RULE))
        stretch = self._stretch(action, comment)
        found = [Switch(word, span, comment, codes, stretch, until) for word, span, codes in known]
        (self._open if action == "off-from-here" else self._switches).extend(found)

    def _until(self, word: str, span: Span) -> date | None:
        try:
            return date.fromisoformat(word.removeprefix(_UNTIL))
        except ValueError:
            message = f"“{word}” names no date: write year, month and day, as until=2026-12-31"
            self._slips.append(Slipped(span, message))
            return None

    def _codes(self, word: str, span: Span) -> frozenset[str] | None:
        codes = self._words.get(word.lower())
        if codes is None:
            near = did_you_mean(word, self._known)
            self._slips.append(Slipped(span, f"“{word}” is no rule{near}"))
        return codes

    def _stretch(self, action: str, comment: Span) -> Span:
        if action == "off-file":
            return Span(0, self._length)
        if action == "off-from-here":
            return Span(comment.end, self._length)
        below = next((block for block in self._blocks if block.start >= comment.end), None)
        return Span(comment.end, self._length if below is None else below.end)

    def _switch_on(self, comment: Span, codes: frozenset[str], named: int) -> None:
        ended = [one for one in self._open if not named or one.codes <= codes]
        if not ended and (codes or not named):
            self._slips.append(Slipped(comment, "nothing is switched off here that could go on"))
        for one in ended:
            self._open.remove(one)
            stretch = Span(one.stretch.start, comment.start)
            self._switches.append(one._replace(stretch=stretch))


def _parted(text: str) -> list[tuple[str, Span]]:
    """Return the words of a comment after "lintres:" and before its reason, with their places."""
    start = text.index(_NAME) + len(_NAME)
    end = len(text) - len(_CLOSES) if text.endswith(_CLOSES) else len(text)
    words = [(match[0], Span(*match.span())) for match in _WORD.finditer(text, start, end)]
    reason = next((at for at, (word, _) in enumerate(words) if word in _DASHES), len(words))
    return words[:reason]


def _shifted(span: Span, comment: Span) -> Span:
    return Span(comment.start + span.start, comment.start + span.end)


_ACTIONS = ("off", "off-from-here", "off-file", "on")
_NAME, _UNTIL, _CLOSES = "lintres:", "until=", "-->"
_DASHES = ("--", "–", "—")
_HEAD = Pattern(rf"(?:<!--\s*)?(?:#[ \t]?)?{_NAME}")
_WORD = Pattern(r"[^\s,]+")
_UNKNOWN_ACTION = "lintres knows no “{}” in a comment: write off, off-from-here, on or off-file"
_NO_RULE = "name the rules that are off: codes, names or families, as off NUM001, PUN"
# What most drafts have; the same object always.
NO_SUPPRESSIONS = Suppressions((), ())
