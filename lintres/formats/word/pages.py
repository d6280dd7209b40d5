"""On which page a reader has come, where the file tells, and where on it."""

from collections.abc import Iterable
from itertools import groupby

from lintres.formats.document import Run
from lintres.formats.word.line import Words
from lintres.formats.word.names import Element, kind
from lintres.origin import Origin

_PRINTED = frozenset({"t", "delText", "drawing", "pict", "object"})


class Pages:
    """The page that is read; None in a file that was never laid out."""

    def __init__(self, *, known: bool) -> None:
        self.now = 1 if known else None
        self.fresh = True  # whether nothing was printed on it yet

    def rendered(self) -> None:
        """Go on to the next page, as Word noted when it last laid out the file.

        It notes that also where the file itself asks for a new page.
        """
        if not self.fresh:
            self.turn()

    def turn(self) -> None:
        """Go on to the next page, as the file asks."""
        if self.now is not None:
            self.now += 1
        self.fresh = True

    def skip(self, element: Element) -> None:
        """Pass over what is not in the view; when the pages were noted it was."""
        for each in element.iter():
            what = kind(each)
            if what == "lastRenderedPageBreak":
                self.rendered()
            elif what in _PRINTED:
                self.print()

    def print(self) -> None:
        """Take note that something stands on the page."""
        self.fresh = False


class Places:
    """Counts paragraphs with text: on their page, or in a part of the file."""

    def __init__(self, part: str | None = None) -> None:
        self._part = part
        self._page: int | None = None
        self._count = 0

    def runs(self, line: Iterable[Words]) -> tuple[Run, ...]:
        """Return the words of a paragraph with their places.

        What is carried over to another page is the first paragraph there.
        """
        runs: list[Run] = []
        counted = False
        for page, group in groupby(line, key=lambda words: words.page):
            members = list(group)
            if page != self._page:
                self._page, self._count, counted = page, 0, False
            if not counted and any(_printed(words) for words in members):
                self._count += 1
                counted = True
            number = self._count + (not counted)
            runs.extend(
                Run(
                    words.text,
                    Origin(page, number, self._part, words.run, words.character, None, None),
                    *words.look,
                    words.run is None,
                    words.node,
                )
                for words in members
            )
        return tuple(runs)


def _printed(words: Words) -> bool:
    return not words.look.hidden and bool(words.text.strip())
