"""Text to draft: recognise the language, gather blocks, parse their tokens by the grammar."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias, Unpack

from lintres import syntax
from lintres.additions import NO_ADDITIONS, Additions
from lintres.blocks import read_blocks
from lintres.citing import read_citations, read_documents
from lintres.damage import condition_of
from lintres.draft import Draft
from lintres.grammars import Builders, feeder
from lintres.identity import Given, identify
from lintres.languages import recognise_language
from lintres.lexer import tokenize
from lintres.lexicon import load_lexicon
from lintres.registry import Registry
from lintres.source import Source
from lintres.texts import Texts
from lintres.tokens import Token

Children: TypeAlias = list[Any]


def parse(
    source: Source,
    *,
    language: str | None = None,
    registry: Registry | None = None,
    additions: Mapping[str, Additions] | None = None,
    **given: Unpack[Given],
) -> Draft:
    """Parse a text; its language and what it is are recognised from it where they are not given.

    Rules look citations up in the registry that comes with lintres, or in the one given.
    `additions` are phrases and names of a team, by language.

    Any text parses. Raises ValueError for a language, organ, profile, ... that does not exist.
    """
    code = language or recognise_language(source.text)
    lexicon = load_lexicon(code, (additions or {}).get(code, NO_ADDITIONS))
    lexicon.expect(source.text)
    resolution = parse_tokens(tokenize(read_blocks(source, lexicon), lexicon))
    identity = identify(resolution, lexicon, **given)
    nodes = tuple(syntax.walk(resolution))
    blocks = tuple(syntax.blocks_in(nodes))
    # What a text says of itself is no citation.
    citing = tuple(syntax.blocks_in(node for node in nodes if type(node) not in _OF_ITSELF))
    return Draft(
        source,
        lexicon,
        resolution,
        identity,
        blocks,
        condition_of(resolution, blocks, source, lexicon),
        tuple(read_citations(citing, identity, lexicon)),
        _shipped_registry() if registry is None else registry,
        tuple(read_documents(citing, lexicon)),
        Texts(resolution, blocks),
    )


_OF_ITSELF = frozenset({syntax.Masthead, syntax.Heading})


@cache
def _shipped_registry() -> Registry:
    return Registry()


def parse_tokens(tokens: Iterable[Token]) -> syntax.Resolution:
    """Build the tree of a draft from its tokens, by grammar/resolution.lark."""
    feed = feeder("resolution", _builders)
    for token in tokens:
        feed(token)
    resolution = feed(Token("$END", None))
    assert isinstance(resolution, syntax.Resolution)
    return resolution


def _builders() -> Builders:
    """Return what makes an element of a grammar rule's children, by the name of the rule."""
    builders: dict[str, Callable[[Children], Any]] = {
        "nothing": lambda children: None,
        "no_points": _values,
        "point_texts": _values,
        "sections": lambda children: tuple(one for one in children if any(one)) or children[:1],
        "annexes": _values,
        "annex": lambda children: syntax.Annex(children[0].value, _values(children[1:])),
        "document": lambda children: syntax.Document(children[0].value, _values(children[1:])),
        "subparagraphs": _values,
    }
    builders |= {f"points_{depth}": _values for depth in range(2, 6)}
    for node in syntax.CONTAINERS:
        builders[_rule_name(node)] = _gather(node)
    for node in syntax.ELEMENTS:
        builders[_rule_name(node)] = _construct(node)
    return builders


def _rule_name(node: type) -> str:
    parted = (f"_{one.lower()}" if one.isupper() else one for one in node.__name__)
    return "".join(parted).removeprefix("_")


def _values(children: Children) -> tuple[Any, ...]:
    return tuple([child.value if type(child) is Token else child for child in children])


def _construct(node: type) -> Callable[[Children], Any]:
    return lambda children: node(
        *[child.value if type(child) is Token else child for child in children]
    )


def _gather(node: type) -> Callable[[Children], Any]:
    return lambda children: node(tuple(children))
