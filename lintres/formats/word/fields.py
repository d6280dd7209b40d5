"""Fields: what is printed is their result, and not what they say."""

from lintres.formats.word.names import Element, descendants, value

# Their results are furniture in headers.
_COUNTS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_LONGEST = 100  # of an instruction that is looked at


class _Field:
    def __init__(self) -> None:
        self.instruction = ""
        self.result = False
        self.counts = False


class Fields:
    """The fields that are open where a reader has come to in a story."""

    def __init__(self, story: Element) -> None:
        self._open: list[_Field] = []
        self._silent = 0  # how many of them have not come to their result
        self._counting = 0
        self._lame = _unclosed(story)

    @property
    def shown(self) -> bool:
        """Whether what stands here is printed: outside of fields, or in the results of all."""
        return not self._silent

    @property
    def counts(self) -> bool:
        """Whether what stands here is the number of a page, or how many there are."""
        return bool(self._counting)

    def meet(self, element: Element) -> None:
        """Take note of a `w:fldChar`."""
        if element in self._lame:
            return
        match value(element, "fldCharType"):
            case "begin":
                self._open.append(_Field())
                self._silent += 1
            case "separate" if self._open and not self._open[-1].result:
                self._come_to_result(self._open[-1])
            case "end" if self._open:
                self.leave()

    def instruct(self, text: str) -> None:
        """Take note of a piece of what the innermost field says."""
        if self._open and len(self._open[-1].instruction) < _LONGEST:
            self._open[-1].instruction += text

    def enter(self, instruction: str) -> None:
        """Begin a field of which nothing but the result will be met."""
        self._open.append(_Field())
        self._silent += 1
        self.instruct(instruction)
        self._come_to_result(self._open[-1])

    def leave(self) -> None:
        """End the innermost field."""
        field = self._open.pop()
        self._silent -= not field.result
        self._counting -= field.counts

    def _come_to_result(self, field: _Field) -> None:
        field.result = True
        field.counts = bool(_COUNTS & set(field.instruction.upper().split()[:1]))
        self._silent -= 1
        self._counting += field.counts


def _unclosed(story: Element) -> frozenset[Element]:
    """Return the beginnings that no end answers: what follows them is no part of a field."""
    begun: list[Element] = []
    for each in descendants(story, "fldChar"):
        what = value(each, "fldCharType")
        if what == "begin":
            begun.append(each)
        elif what == "end" and begun:
            begun.pop()
    return frozenset(begun)
