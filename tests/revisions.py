"""What becomes of a Word file when tracked changes are accepted or rejected, and what it holds."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree
from wordfiles import W, text_of, zipped

from lintres.formats.document import View

w = f"{{{W}}}"
TEXTS = {"word/document.xml", "word/footnotes.xml"}
REWRITTEN = TEXTS | {
    "[Content_Types].xml",
    "word/_rels/comments.xml.rels",
    "word/_rels/document.xml.rels",
    "word/comments.xml",
    "word/commentsExtended.xml",
}
AUTHOR = "lintres"
_MARKS = {f"{w}commentRangeStart", f"{w}commentRangeEnd"}


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file in their order."""
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}


def tree(data: bytes, part: str = "word/document.xml") -> Any:
    return etree.fromstring(parts(data)[part])


def accepted(root: Any, author: str | None = AUTHOR) -> Any:
    """A tree with the changes of an author accepted, or those of all."""
    return _settled(root, author, gone="del", stays="ins")


def rejected(root: Any, author: str | None = AUTHOR) -> Any:
    """A tree with the changes of an author rejected, or those of all."""
    root = _settled(root, author, gone="ins", stays="del")
    for text in list(root.iter(f"{w}delText")):
        if not any(each.tag == f"{w}del" for each in text.iterancestors()):
            text.tag = f"{w}t"
    return root


def _settled(root: Any, author: str | None, *, gone: str, stays: str) -> Any:
    root = etree.fromstring(etree.tostring(root))

    def theirs(*names: str) -> list[Any]:
        found = [each for name in names for each in root.iter(w + name)]
        return [each for each in found if author in (None, each.get(f"{w}author"))]

    for each in theirs(gone):
        each.getparent().remove(each)
    for each in theirs(stays):
        parent = each.getparent()
        at = parent.index(each)
        parent[at : at + 1] = list(each)
    for change in theirs("rPrChange"):
        properties = change.getparent()
        if gone == "ins":
            properties[:] = list(change[0])
        else:
            properties.remove(change)
    return root


def written_out(root: Any, numbers: frozenset[str] = frozenset()) -> list[object]:
    """All that a tree holds, letter by letter, each with what is said of it.

    How runs are cut does not show, nor do the marks of comments of some numbers.
    """
    return list(_held(root, (), numbers))


def _held(element: Any, around: tuple[object, ...], numbers: frozenset[str]) -> Iterator[object]:
    for each in element:
        if each.get(f"{w}id") in numbers and (
            each.tag in _MARKS or each.tag == f"{w}commentReference"
        ):
            continue
        said = sorted((key, text) for key, text in each.attrib.items() if key != f"{w}id")
        if each.tag == f"{w}r":
            properties = each.find(f"{w}rPr")
            held = [_text(one) for one in ([] if properties is None else properties)]
            yield from _held(each, (*around, ("r", *said), *held), numbers)
        elif each.tag == f"{w}rPr" and element.tag == f"{w}r":
            continue
        elif each.tag in (f"{w}t", f"{w}delText"):
            yield from ((around, each.tag, letter) for letter in each.text or "")
        elif each.tag in (f"{w}ins", f"{w}del"):
            yield from _held(each, (*around, (each.tag, *said)), numbers)
        else:
            yield (around, each.tag, tuple(said))
            yield from _held(each, (*around, each.tag), numbers)


def _text(element: Any) -> bytes:
    return bytes(etree.tostring(element, method="c14n", exclusive=True))


def comments(data: bytes) -> dict[str, Any]:
    """The comments of the author, by their numbers."""
    part = parts(data).get("word/comments.xml")
    if part is None:
        return {}
    root = etree.fromstring(part)
    return {str(each.get(f"{w}id")): each for each in root if each.get(f"{w}author") == AUTHOR}


def held(element: Any) -> str:
    """All text within an element."""
    return "".join(element.itertext())


def words_of(data: bytes, number: str) -> str:
    """The words that a comment stands at."""
    inside = False
    found: list[str] = []
    for each in tree(data).iter():
        if each.get(f"{w}id") == number and each.tag == f"{w}commentRangeStart":
            inside = True
        elif each.get(f"{w}id") == number and each.tag == f"{w}commentRangeEnd":
            return "".join(found)
        elif inside and each.tag in (f"{w}t", f"{w}delText"):
            found.append(each.text or "")
    raise AssertionError(f"comment {number} has no range")


def check(before: bytes, after: bytes) -> None:
    """Whether nothing was done to a file but what can be undone."""
    old, new = parts(before), parts(after)
    assert list(new)[: len(old)] == list(old)
    changed = {name for name in new if new[name] != old.get(name)}
    assert changed <= REWRITTEN
    numbers = frozenset(comments(after))
    for part in changed & TEXTS:
        was, now = tree(before, part), tree(after, part)
        assert written_out(rejected(now), numbers) == written_out(was)
    assert text_of(after, View.ORIGINAL) == text_of(before, View.ORIGINAL)
    assert text_of(_with(after, rejected)) == text_of(before)
    assert text_of(_with(after, accepted)) == text_of(after)
    well_formed(after)


def _with(data: bytes, settled: Callable[[Any], Any]) -> bytes:
    """A file in which our changes are settled."""
    return zipped(
        {
            name: etree.tostring(settled(etree.fromstring(part))) if name in TEXTS else part
            for name, part in parts(data).items()
        }
    )


def well_formed(data: bytes) -> None:
    """Whether elements stand where the schema wants them, and no two share a number."""
    root = tree(data)
    for properties in root.iter(f"{w}rPr"):
        assert properties.getparent().index(properties) == 0
        changes = properties.findall(f"{w}rPrChange")
        assert len(changes) <= 1
        assert all(properties[-1] is change for change in changes)
    changes = [each for name in ("ins", "del", "rPrChange") for each in root.iter(w + name)]
    ours = [each.get(f"{w}id") for each in changes if each.get(f"{w}author") == AUTHOR]
    others = {each.get(f"{w}id") for each in changes if each.get(f"{w}author") != AUTHOR}
    assert len(set(ours)) == len(ours)
    assert not others & set(ours)
    order = list(root.iter())
    ranges = {
        name: {each.get(f"{w}id"): order.index(each) for each in root.iter(w + name)}
        for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
    }
    starts, ends, marks = ranges.values()
    for number in comments(data):
        assert starts[number] < ends[number] < marks[number]
    for deletion in root.iter(f"{w}del"):
        assert deletion.find(f".//{w}t") is None
    for each in root.iter(f"{w}t"):
        assert each.text, "an empty text"
