"""What is printed on pages around a text: running heads, page and job numbers, bars for machines.

It stands in the margins, and it comes again: on other pages at the same height, or, like the symbol
of a document, in other words of the first page. Page numbers are known by the pages they count.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from lintres.formats.pdf.layout import Line, Page
from lintres.pattern import Pattern

_MARGIN = 0.17  # of the height of a page: furniture stands no farther inside
_EDGE = 0.1  # page numbers stand no farther inside
_ABOVE, _BELOW = 0.06, 0.945  # outside, what stands apart is furniture, whatever it says
_APART = 3.2  # of the size of its letters
_MOST = 6  # lines of a margin
_SAME = 4.0  # points that tell heights apart
_LONG = 120  # letters

_DIGITS = Pattern(r"\d+")
_PAGE_NUMBER = Pattern(
    r"^\W*(?:[Pp]age\s*|[Pp]ágina\s*|[Cс]тр\.?\s*|第\s*)?(\d{1,4})"
    r"(?:\s*(?:/|of|sur|de|из|–|-)\s*(\d{1,4}))?\s*页?\W*$"
)
# What the United Nations print at the foot of a first page: 25-16995 (E) 291025.
_JOB = Pattern(r"^\d\d-\d{5}(?: ?\([A-Z]\))?(?:\s+\d{6})*$", "-")
_NUMBER_OF_JOB = Pattern(r"^(?:[A-Z]{1,3}\.?)?\d\d-?\d{5}$")  # 25-16995, GE.25-16995, N2516995
_BARS = Pattern(r"^\*\d{5,}\*$", "*")
_RECYCLE = Pattern(r"^Please recycle\W*$", "recycle")


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """Return pages with the lines that belong to their text."""
    margins = [_margins(page) for page in pages]
    heights = _heights(pages, margins)
    heads = {pages[0].lines[index].text for index in margins[0]} if pages else set()
    job = _job(pages, margins)

    def is_furniture(line: Line, page: Page) -> bool:
        return (
            _comes_again(line, heights, len(pages))
            or (page.number > 1 and (line.text in heads or line.text in job))
            or _is_page_number(line, page, len(pages))
            or _is_job_number(line, page, job)
            or _stands_apart(line, page)
        )

    cleared: list[Page] = []
    for page, margin in zip(pages, margins, strict=True):
        dropped = {index for index, line in enumerate(page.lines) if _is_coded(line)}
        order = [index for index in _downwards(page) if index not in dropped]
        for edge in (order, order[::-1]):  # inwards, up to the text
            furniture: list[int] = []
            for index in edge:
                if index not in margin or not is_furniture(page.lines[index], page):
                    break
                furniture.append(index)
            text = [page.lines[index] for index in edge[len(furniture) :][:2]]
            while furniture and _is_of(page.lines[furniture[-1]], text):
                text = [page.lines[furniture.pop()], text[0]]
            dropped.update(furniture)
        lines = tuple(line for index, line in enumerate(page.lines) if index not in dropped)
        cleared.append(page._replace(lines=lines))
    return cleared


def _is_of(line: Line, text: Sequence[Line]) -> bool:
    """Whether a line goes on as the first two lines of a text do, seen from the edge of a page."""
    if len(text) < 2 or len({round(each.size) for each in (line, *text)}) > 1:
        return False
    nearer = abs(line.baseline - text[0].baseline) <= abs(text[0].baseline - text[1].baseline) + 1
    return nearer and abs(line.start - text[0].start) < line.size


def _downwards(page: Page) -> list[int]:
    return sorted(range(len(page.lines)), key=lambda index: page.lines[index].baseline)


def _margins(page: Page) -> set[int]:
    """Return which lines of a page stand in its upper or lower margin."""
    order = _downwards(page)
    upper, lower = _MARGIN * page.height, (1 - _MARGIN) * page.height
    found = {index for index in order[:_MOST] if page.lines[index].baseline < upper}
    found |= {index for index in order[-_MOST:] if page.lines[index].baseline > lower}
    return {index for index in found if _may_be_furniture(page.lines[index])}


def _may_be_furniture(line: Line) -> bool:
    """Whether a line is short, and no note."""
    return len(line.text) <= _LONG and not line.words[0].raised


def _key(line: Line) -> tuple[str, float]:
    """Return what a line says, whatever the number of its page, and how large."""
    number = str(line.page)
    text = _DIGITS.sub(lambda found: "#" if found[0] == number else found[0], line.text)
    return text, round(line.size)


def _heights(
    pages: Sequence[Page], margins: Sequence[set[int]]
) -> dict[tuple[str, float], list[float]]:
    """Return where the lines of the margins stand, by what they say; a page counts once."""
    found: dict[tuple[str, float], list[float]] = {}
    for page, margin in zip(pages, margins, strict=True):
        for key, height in {(_key(page.lines[at]), page.lines[at].baseline) for at in margin}:
            found.setdefault(key, []).append(height)
    return {key: sorted(each) for key, each in found.items()}


def _comes_again(line: Line, heights: dict[tuple[str, float], list[float]], pages: int) -> bool:
    """Whether a line stands at the same height of several pages; the text rarely does so."""
    known = heights.get(_key(line), [])
    first = bisect_left(known, line.baseline - _SAME)
    again = bisect_right(known, line.baseline + _SAME) - first
    return again >= 2 and again >= min(3, 0.3 * pages)


def _job(pages: Sequence[Page], margins: Sequence[set[int]]) -> Counter[str]:
    """Return the job numbers at the foot of the first page that come again at that of another."""

    def foot(page: Page, margin: set[int]) -> Iterator[str]:
        for index in margin:
            line = page.lines[index]
            if line.baseline > page.height / 2:
                yield from (word for word in line.text.split() if _NUMBER_OF_JOB.search(word))

    if not pages:
        return Counter()
    first = set(foot(pages[0], margins[0]))
    others = (set(foot(*pair)) for pair in zip(pages[1:], margins[1:], strict=True))
    return Counter(word for words in others for word in words & first)


def _is_page_number(line: Line, page: Page, pages: int) -> bool:
    found = _PAGE_NUMBER.search(line.text)
    if not found or _EDGE * page.height < line.baseline < (1 - _EDGE) * page.height:
        return False
    number, of = int(found[1]), found[2]
    if of is not None:
        return number <= int(of)
    return pages > 1 and abs(number - page.number) <= 2


def _is_job_number(line: Line, page: Page, job: Counter[str]) -> bool:
    """Whether a line is a job number, or stands beside one in the same margin."""
    if line.baseline < page.height / 2:
        return False
    words = line.text.split()
    if job and words and words[0] in job and len(words) <= 4:
        return True
    return bool(_JOB.search(line.text) or _RECYCLE.search(line.text))


def _stands_apart(line: Line, page: Page) -> bool:
    """Whether a line stands alone at the edge of a page; the first one begins with its head."""
    apart = _APART * line.size
    others = [each.baseline for each in page.lines if abs(each.baseline - line.baseline) > _SAME]
    if not others:  # what is left of the text
        return False
    if line.baseline < _ABOVE * page.height:
        return page.number > 1 and min(others) > line.baseline + apart
    if line.baseline > _BELOW * page.height:
        return max(others) < line.baseline - apart
    return False


def _is_coded(line: Line) -> bool:
    """Whether a line is there for machines."""
    return all(word.coded for word in line.words) or bool(_BARS.search(line.text))
