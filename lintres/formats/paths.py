"""Elements of a file while they are read, and the paths by which their places are named."""

_DEEPEST = 64  # elements in a path that is written out


class Node:
    """An element whose end is not reached."""

    __slots__ = ("_numbers", "_path", "above", "begins", "depth", "number", "overall", "tag")

    def __init__(self, tag: str, above: "Node | None", begins: int, overall: int) -> None:
        self.tag = tag
        self.above = above
        self.begins = begins  # where its text begins in that of the file
        self.overall = overall  # the how manieth it is of its name in the file
        self.number = above.count(tag) if above else 0  # and in what holds it; 0 for the only one
        self.depth: int = above.depth + 1 if above else 1
        self._numbers: dict[str, int] = {}
        self._path: str | None = None

    def count(self, tag: str) -> int:
        """Return the number of an element that begins in this one among those of its name."""
        self._numbers[tag] = number = self._numbers.get(tag, 0) + 1
        return number

    @property
    def path(self) -> str:
        """The path to the element as in XPath; of one that lies deep, its number in the file."""
        if self._path is None:
            if self.depth > _DEEPEST:
                self._path = f"(//{self.tag})[{self.overall}]"
            else:
                above = "" if self.above is None else self.above.path
                number = f"[{self.number}]" if self.number else ""
                self._path = f"{above}/{self.tag}{number}"
        return self._path
