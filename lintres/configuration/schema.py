"""The JSON schema of a configuration, for editors: `python -m lintres.configuration.schema`."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from lintres.configuration.model import ConfigurationTable
from lintres.shipped import path_of

NAME = "lintres.schema.json"


class _Schema(GenerateJsonSchema):
    """TOML has no null, and the names of our classes tell an editor nothing."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        return {key: value for key, value in made.items() if key != "default" or value}

    def field_title_should_be_set(self, schema: object) -> bool:
        return False


def schema() -> str:
    """Return the schema, as it ships."""
    made: dict[str, Any] = ConfigurationTable.model_json_schema(schema_generator=_Schema)
    for table in (made, *made["$defs"].values()):
        del table["title"]
    whole = {"$schema": _Schema.schema_dialect, "title": "The configuration of lintres", **made}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    path_of("lintres.configuration", NAME).write_text(schema(), "utf-8")
