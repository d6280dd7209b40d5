"""The schema and the page of the configuration say what the model says."""

import json
import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from lintres.cli import main
from lintres.configuration.model import ConfigurationTable, LexiconTable, PerPathTable, RuleTable
from lintres.configuration.schema import NAME, schema

PAGE = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text("utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
SHIPPED = files("lintres.configuration").joinpath(NAME).read_text("utf-8")
VALIDATOR = Draft202012Validator(json.loads(SHIPPED))


def keys(table: type[BaseModel]) -> list[str]:
    return [field.alias or "" for field in table.model_fields.values()]


def test_the_schema_is_not_stale() -> None:
    assert schema() == SHIPPED, "stale: run `make docs`"


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(SHIPPED))


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "--schema"]) == 0
    assert capsys.readouterr().out == SHIPPED


def test_each_key_of_the_schema_is_described() -> None:
    whole = json.loads(SHIPPED)
    tables = [whole, *whole["$defs"].values()]
    bare = [
        key
        for table in tables
        for key, said in table["properties"].items()
        if not said.get("description")
    ]
    assert bare == []


@pytest.mark.parametrize("table", [ConfigurationTable, PerPathTable, LexiconTable, RuleTable])
def test_each_key_is_on_the_page(table: type[BaseModel]) -> None:
    tables = {"severity": "[severity]", "per-path": "[[per-path]]", "lexicon": "[lexicon.xx]"}
    tables["rule"] = "[[rule]]"
    said = [f"`{tables.get(key, key)}`" for key in keys(table)]
    if table is PerPathTable:
        said = [f"`{key}`" for key in keys(table)]
    assert [one for one in said if one not in PAGE] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.strip().partition("\n")[0])
def test_what_the_page_shows_can_be_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], example: str
) -> None:
    written = tomllib.loads(example)
    of_project = "tool" in written
    name = "pyproject.toml" if of_project else "lintres.toml"
    (tmp_path / name).write_text(example, "utf-8")
    assert main(["config", str(tmp_path)]) == 0
    VALIDATOR.validate(written["tool"]["lintres"] if of_project else written)


RULE = {"code": "OWN001", "name": "our-own", "message": "not so", "token": "x"}


@pytest.mark.parametrize(
    ("configuration", "good"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"select": ["NUM"], "fail-on": "never"}, True, id="keys"),
        pytest.param({"select": "NUM"}, False, id="no list"),
        pytest.param({"selct": ["NUM"]}, False, id="an unknown key"),
        pytest.param({"fail_on": "never"}, False, id="an underscore"),
        pytest.param({"language": "english"}, False, id="no language"),
        pytest.param({"severity": {"NUM": "hint"}}, True, id="severity"),
        pytest.param({"severity": {"NUM": "off"}}, False, id="no severity"),
        pytest.param({"per-path": [{"ignore": ["NUM"]}]}, False, id="no paths"),
        pytest.param({"per-path": [{"paths": ["x"], "include": ["y"]}]}, False, id="of another"),
        pytest.param({"lexicon": {"en": {"organs": ["The Club"]}}}, True, id="a lexicon"),
        pytest.param({"lexicon": {"xx": {"organs": ["The Club"]}}}, False, id="no lexicon"),
        pytest.param({"rule": [RULE]}, True, id="a rule"),
        pytest.param({"rule": [{**RULE, "language": "en", "scope": ["text"]}]}, True, id="words"),
        pytest.param({"rule": [{**RULE, "regex": "x"}]}, False, id="two kinds"),
        pytest.param({"rule": [{**RULE, "code": "OWN"}]}, False, id="no code"),
        pytest.param({"rule": [{**RULE, "scope": "preambles"}]}, False, id="no scope"),
    ],
)
def test_schema_and_model_agree(configuration: dict[str, Any], good: bool) -> None:
    try:
        ConfigurationTable.model_validate(configuration)
        accepted = True
    except ValueError:
        accepted = False
    assert (VALIDATOR.is_valid(configuration), accepted) == (good, good)
