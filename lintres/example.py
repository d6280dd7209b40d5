"""Examples of a rule: small drafts that are wrong, and how they should be.

Most faults show in one paragraph. The functions here set such a paragraph, given for each language
in one line, into the smallest draft that has a place for it.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from lintres.pattern import Pattern
from lintres.record import Record
from lintres.source import Source


class Example(Record):
    """A small draft with what the rule marks in it, and the same as it should be.

    In `bad` each finding is drawn ⟦thus⟧; an empty pair is a place between two characters. What
    is drawn ⟪thus⟫ is in the file and hidden there. The rule is silent on `good`. Where `fixed`
    is True, applying the fixes to `bad` gives `good`. Both are held to `profile`.
    """

    language: str
    bad: str
    good: str
    fixed: bool = False
    profile: str = "ga"

    @property
    def shown(self) -> str:
        """What is seen of `bad`, with its findings drawn."""
        return _HIDDEN.sub("", self.bad)

    @property
    def source(self) -> Source:
        """What is wrong, as a draft."""
        hidden: list[tuple[int, str]] = []
        text = ""
        for number, part in enumerate(_HIDDEN.split(_DRAWN.sub("", self.bad))):
            if number % 2:
                hidden.append((len(text), part))
            else:
                text += part
        return Source(text, hidden=tuple(hidden))


_HIDDEN = Pattern("⟪([^⟪⟫]*)⟫", "⟪")
_DRAWN = Pattern("[⟦⟧]", "⟦", "⟧")


class _Frame(Record):
    """The smallest draft of a language; the organ line has its comma before a preamble only."""

    organ: str
    comma: str
    first: str
    second: str
    number: str
    semicolon: str


_FRAMES = {
    "ar": _Frame(
        "إن الجمعية العامة", "،", "1 - تحيط علما بالتقرير؛", "2 - تطلب تقديم تقرير مستكمل.",
        "1 - ", "؛",
    ),
    "en": _Frame(
        "The General Assembly", ",", "1. Notes the report;", "2. Requests an update.",
        "1. ", ";",
    ),
    "es": _Frame(
        "La Asamblea General", ",", "1. Observa el informe;", "2. Solicita un informe actualizado.",
        "1. ", ";",
    ),
    "fr": _Frame(
        "L’Assemblée générale", ",", "1. Prend note du rapport\u00a0;",
        "2. Demande un rapport actualisé.", "1. ", "\u00a0;",
    ),
    "ru": _Frame(
        "Генеральная Ассамблея", ",", "1. отмечает доклад;",
        "2. просит представить обновленный доклад.", "1. ", ";",
    ),
    "zh": _Frame(
        "大会", "，", "1. 注意到该报告；", "2. 请秘书长提出最新情况。", "1. ", "；",
    ),
}  # fmt: skip


def in_preamble(
    *, fixed: bool = False, profile: str = "ga", **paragraphs: tuple[str, str]
) -> Iterator[Example]:
    """Yield examples in which preambular paragraphs are wrong, by language: (bad, good)."""
    form = "{organ}{comma}\n\n{text}\n\n{first}\n\n{second}"
    return _framed(form, paragraphs, fixed, profile)


def in_operative_part(
    *, fixed: bool = False, profile: str = "ga", **paragraphs: tuple[str, str]
) -> Iterator[Example]:
    """Yield examples in which operative paragraphs are wrong, with their numbers and marks."""
    return _framed("{organ}\n\n{text}", paragraphs, fixed, profile)


def in_paragraph(
    *, fixed: bool = False, profile: str = "ga", **words: tuple[str, str]
) -> Iterator[Example]:
    """Yield examples in which the words of an operative paragraph are wrong.

    They are given without the number before them and the semicolon after them.
    """
    return _framed("{organ}\n\n{number}{text}{semicolon}\n\n{second}", words, fixed, profile)


def above_text(
    *, fixed: bool = False, profile: str = "ga", **lines: tuple[str, str]
) -> Iterator[Example]:
    """Yield examples in which lines above the name of the organ are wrong."""
    return _framed("{text}\n\n{organ}\n\n{first}\n\n{second}", lines, fixed, profile)


def below_text(
    *, fixed: bool = False, profile: str = "ga", **lines: tuple[str, str]
) -> Iterator[Example]:
    """Yield examples in which lines below the last paragraph are wrong."""
    return _framed("{organ}\n\n{first}\n\n{second}\n\n{text}", lines, fixed, profile)


def _framed(
    form: str, pairs: Mapping[str, tuple[str, str]], fixed: bool, profile: str
) -> Iterator[Example]:
    """Yield an example for each language; `form` has the parts of its frame, and {text}."""
    for language, (bad, good) in pairs.items():
        above, below = _around(form, language)
        yield Example(language, above + bad + below, above + good + below, fixed, profile)


@cache
def _around(form: str, language: str) -> tuple[str, str]:
    """Return what a frame of a language has above and below {text}."""
    above, _, below = form.partition("{text}")
    frame = _FRAMES[language]._asdict()
    return above.format(**frame), below.format(**frame)
