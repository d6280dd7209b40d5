"""What stands in grammar/: the tables of languages, and grammars, compiled by Lark.

Our lexers feed a grammar token by token.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from lark import Lark

# What makes a value of the children of a grammar rule, by the name of the rule.
Builders: TypeAlias = Mapping[str, Callable[[list[Any]], Any]]
# Takes a token; returns what was built when that token is "$END". Lark reads nothing of a token
# but its `type`, and takes any object for its `value`.
Feed: TypeAlias = Callable[[Any], Any]


def feeder(name: str, builders: Callable[[], Builders]) -> Feed:
    """Begin to parse by a grammar of grammar/, whose first rule bears its name."""
    feed: Feed = _compiled(name, builders).parse_interactive("").feed_token
    return feed


@cache
def _compiled(name: str, builders: Callable[[], Builders]) -> "Lark":
    # Heavy: imported when a text is parsed, not before.
    from lark import Lark
    from lark.lexer import Lexer

    class FedLexer(Lexer):
        """Lark asks for a lexer; ours feeds the parser."""

        def __init__(self, configuration: object) -> None:
            """Take the configuration that Lark gives every lexer."""

        def lex(self, lexer_state: object, parser_state: object) -> Iterator[Any]:
            """Yield nothing: the tokens are fed."""
            return iter(())

    return Lark(
        files("lintres.grammar").joinpath(f"{name}.lark").read_text("utf-8"),
        start=name,
        parser="lalr",
        lexer=FedLexer,
        transformer=SimpleNamespace(**builders()),
        maybe_placeholders=True,
    )


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return a table of grammar/: "en", "zh", ..., "common", "languages"."""
    return tomllib.loads(files("lintres.grammar").joinpath(f"{name}.toml").read_text("utf-8"))
