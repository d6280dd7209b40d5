"""The tables of the grammars are those that Lark makes, and run as Lark runs them.

Those of languages are what stands in grammar/*.toml.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lark import Lark
from lark.exceptions import UnexpectedInput

from drafting import compose
from lintres import Source, load_rules
from lintres import citing as citing_module
from lintres import parser as parser_module
from lintres import vocabulary as vocabulary_module
from lintres.blocks import read_blocks
from lintres.grammars import Builders, Unexpected, feeder, source
from lintres.languages import recognise_language
from lintres.lexer import tokenize
from lintres.lexicon import LANGUAGES, load_lexicon
from lintres.pattern import Pattern
from lintres.tables import names as names_module
from lintres.tables.build import (
    GRAMMARS,
    TABLES,
    NoLexer,
    module,
    module_of_states,
    module_of_table,
)
from lintres.tokens import Token
from lintres.vocabulary.build import module as module_of_vocabulary
from lintres.vocabulary.build import module_of_keys

ROOT = Path(__file__).parent.parent
OWN = sorted(
    path
    for pattern in ("tests/drafts/*.txt", "tests/drafts/*.md", "lintres/demo/*.txt")
    for path in ROOT.glob(pattern)
)
BUILDERS = {"citation": citing_module._builders, "resolution": parser_module._builders}


@pytest.mark.parametrize("name", GRAMMARS)
def test_the_tables_are_those_of_the_grammar(name: str) -> None:
    written = (ROOT / "lintres" / "tables" / f"{name}.py").read_text("utf-8")
    assert written == module(name, source(f"{name}.lark")), "stale: run `make tables`"


@cache
def lark(name: str) -> Lark:
    return Lark(
        source(f"{name}.lark"),
        start=name,
        parser="lalr",
        lexer=NoLexer,
        transformer=SimpleNamespace(**BUILDERS[name]()),
        maybe_placeholders=True,
    )


def by_lark(name: str, tokens: Iterable[Token]) -> Any:
    feed: Callable[[Any], Any] = lark(name).parse_interactive("").feed_token
    return fed(feed, tokens, UnexpectedInput)


def by_tables(name: str, tokens: Iterable[Token]) -> Any:
    return fed(feeder(name, BUILDERS[name]), tokens, Unexpected)


def fed(feed: Callable[[Any], Any], tokens: Iterable[Token], fault: type[Exception]) -> Any:
    """What is built of tokens; where one is not expected, which."""
    for number, token in enumerate([*tokens, Token("$END", None)]):
        try:
            built = feed(token)
        except fault:
            return number
    return built


def agree(text: str) -> None:
    lexicon = load_lexicon(recognise_language(text))
    tokens = list(tokenize(read_blocks(Source(text), lexicon), lexicon))
    assert by_tables("resolution", tokens) == by_lark("resolution", tokens)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_own_drafts(path: Path) -> None:
    agree(Source.read(path).text)


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_composed_drafts(language: str) -> None:
    for draft in compose(language, 14, seed=3):
        agree(draft.text)


def test_examples_of_rules() -> None:
    for rule in load_rules():
        agree(next(iter(rule.examples)).bad)


def test_real_texts(shared: Path) -> None:
    for folder in ("drafts-en", "adopted-fr", "sc-en", "labelled-en"):
        for path in sorted((shared / "corpus" / folder).glob("*.txt"))[::25]:
            agree(Source.read(path).text)


WORDS = ("OWN", "ORGAN", "NOUN", "NUMBER", "DATE", "SHARED_DATE", "LISTED")


@pytest.mark.parametrize("first", WORDS)
def test_every_row_of_four_words_of_a_citation(first: str) -> None:
    def of_words(*types: str) -> tuple[Any, Any]:
        tokens = [Token(type_, SimpleNamespace(value=type_)) for type_ in types]
        return by_tables("citation", tokens), by_lark("citation", tokens)

    for length in range(4):
        for others in product(WORDS, repeat=length):
            ours, larks = of_words(first, *others)
            assert ours == larks, (first, *others)


def test_an_amended_grammar_is_read_by_lark(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables of another text are not run, whatever they say."""
    from lintres import grammars

    amended = source("citation.lark").replace("OWN | ORGAN", "OWN")
    monkeypatch.setattr(grammars, "source", lambda name: amended)

    def builders() -> Builders:
        return BUILDERS["citation"]()

    feed = feeder("citation", builders)
    with pytest.raises(Unexpected):
        feed(Token("ORGAN", None))


# ---- Tables of languages --------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_written_down_as_it_is(name: str) -> None:
    written = (ROOT / "lintres" / "tables" / f"{name}.py").read_text("utf-8")
    text = source(f"{name}.toml", f"lintres.{TABLES[name]}")
    assert written == module_of_table(name, text), "stale: run `make tables`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_of_states_are_those_of_the_tables(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = ROOT / "lintres" / "tables" / f"states_{language}.py"
    assert path.read_text("utf-8") == module_of_states(language), "stale: run `make tables`"
    written = names_module.names(language)
    monkeypatch.setattr(names_module, "checksum", lambda: 0)
    assert names_module.names(language) == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vocabulary_is_that_of_its_tables(language: str) -> None:
    written = (ROOT / "lintres" / "vocabulary" / f"{language}.py").read_text("utf-8")
    assert written == module_of_vocabulary(language), "stale: run `make tables`"


def test_the_keys_of_organs_are_those_of_every_language() -> None:
    written = (ROOT / "lintres" / "vocabulary" / "organs.py").read_text("utf-8")
    assert written == module_of_keys(), "stale: run `make tables`"
    for language in LANGUAGES:
        names = vocabulary_module.vocabulary(language)["names"]
        assert {of: vocabulary_module.keys(of) for of in names} == {
            of: frozenset(names[of]) for of in names
        }


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amended_table_is_read_from_its_text(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says the same, but that nothing is known of patterns, which are searched in any text."""
    written = vocabulary_module.vocabulary(language)
    monkeypatch.setattr(vocabulary_module, "checksum", lambda code: 0)
    read = vocabulary_module.vocabulary.__wrapped__(language)
    assert read is not written
    assert said(read) == said(written)
    assert read["slips"]["symbol"][0][0].signs == ()


def said(thing: Any) -> Any:
    """What a vocabulary says, without what is known of its patterns."""
    if isinstance(thing, Pattern):
        return thing.pattern, int(thing.flags)
    if isinstance(thing, Mapping):
        return {key: said(part) for key, part in thing.items()}
    return tuple(map(said, thing)) if isinstance(thing, tuple) else thing
