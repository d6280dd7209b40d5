"""Whole drafts and adopted texts in six languages, right in every point, composed by lot.

The sentences stand in drafting/, a file a language, and are our own; en.toml says how they are
written. What is cited is drawn from registry/, of those whose day of adoption a record proves. Each
text comes with the kinds of its blocks, so that it can be told whether it is read as it was meant.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

from dossiers import Adopted, Dossier, citable, dossier
from places import as_printed
from wording import Wording

# How often a text has what not every text has.
_GUIDED, _LISTED, _OTHERS, _POINTS, _REPORTS, _AGENDA = 0.4, 0.7, 0.5, 0.35, 0.85, 0.6
_LATE_ONES, _CHAIRS, _GROUPS, _ANNEXES, _RULED = 0.6, 0.2, 0.15, 0.3, 0.4
_ALL = 99  # more sentences than there are
_LATE = ("{above}", "{again}")  # speaks of what stands before it


class Composed(NamedTuple):
    """A text, what it is, and its blocks: each with its kind, in the order of the text."""

    text: str
    language: str
    about: Dossier
    blocks: tuple[tuple[str, str], ...]


def compose(language: str, count: int, seed: int, *, long: bool = False) -> Iterator[Composed]:
    """Yield texts of a language, the same ones for the same seed; long ones say all they can."""
    for turn in range(count):
        chance = Random(f"{seed} {language} {turn} whole")
        yield _Composer(language, dossier(turn, chance), chance, long=long).compose()


class _Composer:
    """Writes one text from top to bottom."""

    def __init__(self, language: str, about: Dossier, chance: Random, *, long: bool) -> None:
        self.language = language
        self.about = about
        self.chance = chance
        self.long = long
        self.words = Wording(language, about)
        self.stock = self.words.stock
        self.blocks: list[tuple[str, str]] = []
        self.own: list[Adopted] = []  # what was cited of the organ itself, with its day
        self.said: set[tuple[str, str]] = set()
        self.said_lists: set[str] = set()
        self.group = False  # whether the sponsor speaks for a group of States
        self.has_annex = (
            about.shape == "plain" and about.organ != "SC" and chance.random() < _ANNEXES
        )

    def compose(self) -> Composed:
        """Return the text."""
        self._head()
        if self.about.shape == "bare":
            self._put("organ_line", self._organ())
            phrase = self.words.opening(self.stock["bare"]["says"], "operative")
            self._put("operative", self._phrased(self.words.paragraph(phrase, "", "last")))
        elif self.about.shape == "parts":
            titles = self.stock["titles"]
            for letter, title in zip(
                titles.get("part_letters", "AB"), titles["parts"], strict=True
            ):
                self._put("part", letter)
                self._put("part", title)
                self._preamble(self.chance.randint(2, 4))
                self._operative_part(self.chance.randint(3, 5))
        else:
            self._preamble(_ALL if self.long else self.chance.randint(6, 10))
            self._operative_part(_ALL if self.long else self.chance.randint(6, 12))
        self._foot()
        text = "\n\n".join(words for _, words in self.blocks) + "\n"
        return Composed(text, self.language, self.about, tuple(self.blocks))

    def _put(self, kind: str, words: str) -> None:
        self.blocks.append((kind, words))

    def _phrased(self, words: str) -> str:
        """Return a paragraph with its opening phrase emphasised, or plain."""
        phrase, _, rest = words.partition("|")
        return f"*{phrase}*{rest}" if self.about.markdown else f"{phrase}{rest}"

    def _organ(self, mark: str = "") -> str:
        organ = self.stock["organs"][self.about.organ]
        return f"*{organ}*{mark}" if self.about.markdown else f"{organ}{mark}"

    # ---- Above the text ---------------------------------------------------------------------

    def _head(self) -> None:
        about, words = self.about, self.words
        kinds = self.stock["words"]
        item = kinds["lettered_item"].format(about.item, self._letter()) if about.letter else ""
        committees = self.stock["committees"]
        masthead = words.fill(
            self._masthead(),
            symbol=about.symbol.replace(" ", self.stock.get("space_in_symbol", " ")),
            distribution=kinds["limited" if about.stage == "draft" else "general"],
            date=words.printed_day(about.distributed),
            original=kinds["original"],
            session=self.stock["sessions"]["masthead"].get(str(about.session), ""),
            committee=committees.get(str(about.committee), {}).get("line", ""),
            item=item or str(about.item),
            title=self.stock["items"][str(about.committee)],
        )
        for block in masthead.split("\n\n"):
            self._put("masthead", block)
        if about.stage == "adopted":
            self._adopted_head()
        else:
            self._sponsors()
        if about.organ != "SC":
            titles = self.stock["titles"]["whole"]
            title = self.chance.choice(titles)
            form = self.stock["heading"]["title"] if about.stage == "adopted" else "{title}"
            number = words.number() if about.number else ""
            self._put("title", form.format(number=number, title=title))

    def _masthead(self) -> str:
        """Return the form of the masthead, without lines that a text like this one lacks."""
        about = self.about
        unwanted = {"{committee}"} if about.stage == "adopted" or not about.committee else set()
        unwanted |= {"{original}"} if about.stage == "adopted" else set()
        lines = self.stock["masthead"][about.organ].strip().split("\n")
        return "\n".join(line for line in lines if line not in unwanted)

    def _letter(self) -> str:
        letters: Mapping[str, str] = self.stock.get("item_letters", {})
        return letters.get(self.about.letter, self.about.letter)

    def _adopted_head(self) -> None:
        about, heading = self.about, self.stock["heading"]
        words = self.words.fill(
            heading[about.organ],
            number=self.words.number(),
            date=self.words.day(about.day),
            meeting=str(about.meeting),
        )
        for block in words.split("\n\n"):
            self._put("heading", block)
        if about.organ == "GA":
            form = heading["committee" if about.committee else "plenary"]
            committee = self.stock["committees"].get(str(about.committee), {}).get("note", "")
            self._put("adoption_note", self.words.fill(form, committee=committee))

    def _sponsors(self) -> None:
        forms, chance, about = self.stock["sponsors"], self.chance, self.about
        if about.committee and chance.random() < _CHAIRS and not about.revised:
            self._put("sponsors", forms["chair"])
            return
        ranks = range(len(self.stock["states"]))
        drawn = [self.stock["states"][rank] for rank in sorted(chance.sample(ranks, 6))]
        self.group = about.organ == "GA" and not about.revised and chance.random() < _GROUPS
        drawn = drawn[: 1 if self.group else chance.randint(2, 6)]
        *first, final = drawn
        last = self.stock.get("sponsors_before", {}).get(final[0], forms["last"])
        states = f"{forms['join'].join(first)}{last}{final}" if first else final
        tag = "asterisk" if self.group else "revised" if about.revised else "tag"
        self._put("sponsors", forms[tag].format(states=states))

    # ---- The preamble -----------------------------------------------------------------------

    def _preamble(self, length: int) -> None:
        self._put("organ_line", self._organ(self.stock["marks"]["preamble"]))
        self.words.start()
        groups = self._groups("preamble")
        guided = self.about.shape != "parts" and self.chance.random() < _GUIDED
        said = [self._draw(group, 1)[0] for group in groups if group.get("first") and guided]
        said += [(template, "") for template in self._recalled()]
        others = [group for group in groups if not group.get("first")]
        for group in self.chance.sample(others, len(others)):
            said += self._draw(group, min(self._several(), length - len(said)))
        drop = self.stock.get("first_drops", "")
        for rank, (opening, says) in enumerate(said):
            phrase = self.words.opening(opening, "preamble")
            words = self.words.paragraph(phrase, says, "preamble")
            self._put("preambular", self._phrased(words.removeprefix("" if rank else drop)))

    def _recalled(self) -> Iterator[str]:
        """Yield openings that recall resolutions, of the organ itself and then of others."""
        organ, recall, chance = self.about.organ, self.stock["recall"], self.chance
        if organ in ("GA", "HRC"):
            self.own = sorted(chance.sample(citable(self.about, organ), 4), key=lambda one: one.day)
            first, *rest = self.own
            yield self._recall(recall["one"], [first])
            if chance.random() < _LISTED:
                yield self._recall(recall["several"], rest)
            else:
                self.own = [first]
        elif organ == "SC":
            numbers = chance.sample(citable(self.about, "SC"), 2)
            several = sorted(numbers, key=lambda one: one.day)
            yield self._recall(recall["undated"], several, undated=True)
        for other, template in (("GA", "assembly"), ("SC", "council")):
            if organ not in (other, "SC") and chance.random() < _OTHERS:
                yield self._recall(recall[template], [chance.choice(citable(self.about, other))])

    def _recall(self, template: str, several: Sequence[Adopted], *, undated: bool = False) -> str:
        recall, words = self.stock["recall"], self.words
        *first, last = (words.cited(one, undated=undated) for one in several)
        joined = recall["join"].join(first)
        return words.fill(
            template,
            cited=f"{joined}{recall['last']}{last}" if first else last,
            number=as_printed(several[0].number, self.language),
            date=words.day(several[0].day),
        )

    def _several(self) -> int:
        """Return how many sentences in a row have one verb."""
        return _ALL if self.long else self.chance.randint(1, 3)

    def _groups(self, part: str) -> list[Mapping[str, Any]]:
        organ = self.about.organ
        return [one for one in self.stock[part] if organ in one.get("organs", (organ,))]

    def _draw(self, group: Mapping[str, Any], count: int) -> list[tuple[str, str]]:
        """Return sentences of a group that the text has not had."""
        left = [says for says in group["says"] if (group["opening"], says) not in self.said]
        drawn = self.chance.sample(left, max(0, min(count, len(left))))
        several = [(group["opening"], says) for says in drawn]
        self.said.update(several)
        return several

    # ---- The operative part -----------------------------------------------------------------

    def _operative_part(self, length: int) -> None:
        self.words.start()
        body = self._body(length)
        middle = len(body) // 2 if self.about.shape == "sections" else 0
        closing = self._closing()
        for rank, paragraph in enumerate((*body, *closing)):
            if self.about.shape == "sections" and rank in (0, middle):
                self._section(bool(rank))
            last = rank == len(body) + len(closing) - 1
            self._operative(rank + 1, *paragraph, last=last)

    def _body(self, length: int) -> list[tuple[str, str | Sequence[Any]]]:
        """Return openings with what follows them: a sentence, or points."""
        body: list[tuple[str, str | Sequence[Any]]] = []
        groups = self._groups("operative")
        lists = self.chance.sample(self.stock["lists"], len(self.stock["lists"]))
        for group in self.chance.sample(groups, len(groups)):
            if len(body) >= length:
                break
            if not any(mark in says for mark in _LATE for says in group["says"]):
                body += self._draw(group, self._several())
            if lists and self.chance.random() < _POINTS:
                one = lists.pop()
                if one["opening"] not in self.said_lists:
                    self.said_lists.add(one["opening"])
                    body.append((one["opening"], one["points"]))
        for group in groups:
            wanted = any("{above}" in says for says in group["says"]) or (
                self.own and any("{again}" in says for says in group["says"])
            )
            if wanted and self.chance.random() < _LATE_ONES:
                body += self._draw(group, 1)
        if self.has_annex:
            body.insert(0, (self.stock["annex"]["mention"], ""))
        return body

    def _closing(self) -> list[tuple[str, str]]:
        requests, organ = self.stock["requests"], self.about.organ
        several = [says for _, says in self._draw(requests, self.chance.randint(0, 2))]
        if self.chance.random() < _REPORTS:
            several.append(requests[organ])
        closing = [(requests["opening"], says) for says in several]
        last = self.stock["closing"].get(organ)
        return closing + ([(last, "")] if last and self.chance.random() < _AGENDA else [])

    def _section(self, second: bool) -> None:
        titles = self.stock["titles"]
        self._put("section", titles["section_numbers"][second])
        self._put("section", titles["sections"][second])

    def _operative(
        self, number: int, opening: str, says: str | Sequence[Any], *, last: bool
    ) -> None:
        phrase = self.words.opening(opening, "operative")
        more = {"above": str(self.chance.randint(1, max(1, number - 1)))}
        if self.own:
            more["again"] = as_printed(self.chance.choice(self.own).number, self.language)
        ending = "last" if last else "operative"
        points = [] if isinstance(says, str) else says
        words = self.words.paragraph(
            phrase, says if isinstance(says, str) else "", "lead" if points else ending, **more
        )
        self._put("operative", f"{self.stock['number'].format(number)} {self._phrased(words)}")
        self._points(points, self.stock["letters"], ending)

    def _points(self, points: Sequence[Any], letters: Sequence[str], ending: str) -> None:
        for rank, (letter, point) in enumerate(zip(letters, points, strict=False)):
            final = rank == len(points) - 1
            inner = point["points"] if isinstance(point, dict) else ()
            says = point["says"] if isinstance(point, dict) else point
            mark = self.stock["marks"]["lead" if inner else ending if final else "operative"]
            self._put("subparagraph", f"{letter} {self.words.fill(says)}{mark}")
            self._points(inner, self.stock["points"], ending if final else "operative")

    # ---- Below the text ---------------------------------------------------------------------

    def _foot(self) -> None:
        about = self.about
        if about.stage == "adopted" and about.organ in self.stock["adoption"]:
            meeting = self.stock["adoption"]["meetings"][str(about.meeting)]
            lines = self.stock["adoption"][about.organ].format(
                meeting=meeting, date=self.words.day(about.day)
            )
            for block in lines.split("\n\n"):
                self._put("adoption_line", block)
        if self.has_annex:
            annex = self.stock["annex"]
            self._put("annex", annex["heading"])
            self._put("annex", annex["title"])
            for number, words in enumerate(annex["paragraphs"], 1):
                self._put("annex", f"{self.stock['number'].format(number)} {words}")
        if (self.group or self.words.notes) and self.chance.random() < _RULED:
            self._put("furniture", "_" * 18)
        if self.group:
            self._put("note", self.stock["group"])
        for note in self.words.notes:
            self._put("footnote", note)
