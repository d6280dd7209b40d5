"""What a configuration may say, key by key: pydantic checks it, and makes the schema of it."""

from collections.abc import Callable, Collection, Sequence
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from lintres.configuration.globs import Globs
from lintres.configuration.own_rules import SCOPES, faults_of
from lintres.configuration.patterns import pattern_of_regex
from lintres.configuration.wishes import NEVER, OwnRule
from lintres.diagnostic import Confidence, Severity
from lintres.identity import PROFILES, STAGES
from lintres.lexicon import LANGUAGES, organ_keys
from lintres.rulebook import CODE, NAME
from lintres.suggest import did_you_mean, known_value

_SEVERITIES = tuple(severity.value for severity in Severity)
_CONFIDENCES = tuple(confidence.value for confidence in Confidence)
_SOUGHT = ("phrase", "phrases", "token", "tokens", "regex")
_ORGANS = tuple(sorted(organ_keys()))


class Faults(ValueError):
    """What is wrong with a table as a whole: each argument is a key and a sentence."""


def _one_of(kind: str, values: Collection[str]) -> Callable[[str], str]:
    return lambda text: known_value(kind, text, values)


def _enumerated(values: Sequence[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": list(values)})


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _one_or_several(values: Sequence[str]) -> WithJsonSchema:
    one = {"type": "string", "enum": list(values)}
    return WithJsonSchema({"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]})


def _severity(text: str) -> str:
    if text == "off":
        raise ValueError("a rule has no severity “off”: put it into “ignore”")
    return known_value("severity", text, _SEVERITIES)


def _no_blanks(text: str) -> str:
    if len(text.split()) != 1:
        raise ValueError(f"“{text}” is more than one word: write it as a phrase")
    return text


def _known_rule(word: str, info: ValidationInfo) -> str:
    """Refuse a word that no rule goes by; the reader of a file says which there are."""
    known: Collection[str] = (info.context or {}).get("words", ())
    if known and word.lower() not in {one.lower() for one in known}:
        raise ValueError(f"“{word}” is no rule{did_you_mean(word, known)}")
    return word


def _filled(text: str) -> str:
    if not text.strip():
        raise ValueError("there is nothing in it")
    return text


def _regex(text: str) -> str:
    pattern_of_regex(text)
    return text


def _glob(pattern: str) -> str:
    Globs((pattern,))
    return pattern


Filled = Annotated[str, Field(min_length=1), AfterValidator(_filled)]
Texts = Annotated[list[Filled], Field(min_length=1)]
Glob = Annotated[Filled, AfterValidator(_glob)]
RuleWord = Annotated[str, AfterValidator(_known_rule)]
SeverityName = Annotated[str, AfterValidator(_severity), _enumerated(_SEVERITIES)]
_levels = (*_SEVERITIES, NEVER)
Level = Annotated[str, AfterValidator(_one_of("level", _levels)), _enumerated(_levels)]
ConfidenceName = Annotated[
    str, AfterValidator(_one_of("confidence", _CONFIDENCES)), _enumerated(_CONFIDENCES)
]
Profile = Annotated[str, AfterValidator(_one_of("profile", PROFILES)), _enumerated(PROFILES)]
Language = Annotated[str, AfterValidator(_one_of("language", LANGUAGES)), _enumerated(LANGUAGES)]
Stage = Annotated[str, AfterValidator(_one_of("stage", STAGES)), _enumerated(STAGES)]
Organ = Annotated[str, AfterValidator(_one_of("organ", _ORGANS)), _enumerated(_ORGANS)]
Scope = Annotated[str, AfterValidator(_one_of("scope", tuple(SCOPES))), _enumerated(tuple(SCOPES))]
Regex = Annotated[Filled, AfterValidator(_regex)]
Token = Annotated[Filled, AfterValidator(_no_blanks)]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class Table(BaseModel):
    """A table of a configuration: it has the keys named here, and no other."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, alias_generator=_kebab)


class WishesTable(Table):
    """What may be asked for all drafts, or for some."""

    select: list[RuleWord] | None = Field(
        None, description="The rules to check: codes, names or families. Without it, all."
    )
    ignore: list[RuleWord] | None = Field(
        None, description="Rules not to check: codes, names or families."
    )
    severity: dict[RuleWord, SeverityName] = Field(
        {}, description="How bad the findings of rules are, by code, name or family."
    )
    fail_on: Level | None = Field(
        None, description="How grave a finding must be for the call to fail."
    )
    min_confidence: ConfidenceName | None = Field(
        None, description="Leave out findings that are less sure than this."
    )
    profile: Profile | None = Field(
        None, description="Whose conventions the drafts are held to; without it, recognised."
    )
    language: Language | None = Field(
        None, description="The language of the drafts; without it, recognised."
    )
    stage: Stage | None = Field(
        None, description="Whether the texts are drafts or adopted; without it, recognised."
    )
    organ: Organ | None = Field(
        None, description="The organ whose drafts they are; without it, recognised."
    )


class PerPathTable(WishesTable):
    """What is asked for some of the drafts."""

    paths: Annotated[list[Glob], Field(min_length=1)] = Field(
        description="Globs as in .gitignore, relative to the folder of the configuration."
    )


class LexiconTable(Table):
    """Phrases and names of your own in one language."""

    preambular: list[Filled] = Field(
        [], description="Phrases that open preambular paragraphs, without adverbs: “Reposing”."
    )
    operative: list[Filled] = Field(
        [], description="Phrases that open operative paragraphs: “Mandates”."
    )
    organs: list[Filled] = Field(
        [], description="Organs as the organ line names them: “The Crisis Committee”."
    )
    sponsors: list[Filled] = Field(
        [], description="Who may sponsor drafts besides Member and observer States."
    )


class RuleTable(Table):
    """A rule without code: what it looks for, where, and what it says."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": [key]} for key in _SOUGHT]},
    )

    code: Filled = Field(
        description="Three capitals and three digits; not of a family of lintres.",
        json_schema_extra={"pattern": f"^{CODE.pattern}$"},
    )
    name: Filled = Field(
        description="What it is called beside its code: small letters and hyphens.",
        json_schema_extra={"pattern": f"^{NAME.pattern}$"},
    )
    message: Filled = Field(description="What it says of each place that it finds.")
    severity: SeverityName = Field(Severity.WARNING.value, description="How bad the fault is.")
    language: Annotated[list[Language], BeforeValidator(_listed), _one_or_several(LANGUAGES)] = (
        Field([], description="The language of the texts it is for, or several; without it, all.")
    )
    scope: Annotated[list[Scope], BeforeValidator(_listed), _one_or_several(tuple(SCOPES))] = Field(
        ["text"], description="The parts of a draft that it looks at.", min_length=1
    )
    phrase: Filled | None = Field(None, description="A phrase that it finds.")
    phrases: Texts | None = Field(None, description="Phrases that it finds, any of them.")
    token: Token | None = Field(None, description="A word that it finds.")
    tokens: Annotated[list[Token], Field(min_length=1)] | None = Field(
        None, description="Words that it finds, any of them."
    )
    regex: Regex | None = Field(
        None, description="A regular expression, as in Python, that it finds."
    )
    replacement: str | None = Field(
        None,
        description="What to write instead, a suggested fix; with regex, \\1 is its first group.",
    )
    link: Filled | None = Field(None, description="Where more is said of it: an address.")
    finds: list[Filled] = Field([], description="Texts in which it must find something.")
    passes: list[Filled] = Field([], description="Texts in which it must find nothing.")

    @field_validator("code")
    @classmethod
    def _is_code(cls, code: str, info: ValidationInfo) -> str:
        if not CODE.fullmatch(code):
            raise ValueError(f"“{code}” is no code: three capitals and three digits")
        if code[:3] in (info.context or {}).get("families", ()):
            raise ValueError(f"{code[:3]} is a family of lintres: give your own another")
        return code

    @field_validator("name")
    @classmethod
    def _is_name(cls, name: str, info: ValidationInfo) -> str:
        if not NAME.fullmatch(name):
            raise ValueError(f"“{name}” is no name: small letters and hyphens")
        if name in (info.context or {}).get("names", ()):
            raise ValueError(f"“{name}” is a rule of lintres already")
        return name

    @model_validator(mode="after")
    def _is_a_rule(self) -> "RuleTable":
        kinds = [key for key in _SOUGHT if getattr(self, key) is not None]
        if len(kinds) != 1:
            has = f"has {' and '.join(kinds)}" if kinds else "looks for nothing"
            wants = f"one of {', '.join(_SOUGHT)}"
            raise Faults((kinds[-1] if kinds else "", f"{self.code} {has}: give it {wants}"))
        if faults := list(faults_of(self.written())):
            raise Faults(*faults)
        return self

    def written(self) -> OwnRule:
        """Return the rule as plain values."""
        words = [self.phrase, *(self.phrases or ()), self.token, *(self.tokens or ())]
        return OwnRule(
            self.code,
            self.name,
            self.message,
            self.severity,
            tuple(self.language),
            tuple(self.scope),
            tuple(one for one in words if one is not None),
            self.regex,
            self.replacement,
            self.link,
            tuple(self.finds),
            tuple(self.passes),
        )


class ConfigurationTable(WishesTable):
    """The configuration of lintres: lintres.toml, or [tool.lintres] in pyproject.toml."""

    include: Annotated[list[Glob], Field(min_length=1)] | None = Field(
        None, description="Globs of the files that are drafts, in folders that are searched."
    )
    exclude: list[Glob] = Field(
        [], description="Globs, as in .gitignore, of what is never read, even if it is named."
    )
    registry: Filled | None = Field(
        None, description="Resolutions that your team knows of, a CSV file."
    )
    baseline: Filled | None = Field(None, description="The file of findings that are left be.")
    per_path: list[PerPathTable] = Field(
        [], description="What is asked for some of the drafts; a later entry over an earlier one."
    )
    lexicon: dict[Language, LexiconTable] = Field(
        {}, description="Phrases and names of your own, by language."
    )
    rule: list[RuleTable] = Field([], description="Rules without code.")

    @field_validator("rule")
    @classmethod
    def _are_apart(cls, rules: list[RuleTable]) -> list[RuleTable]:
        taken: dict[str, str] = {}
        for one in rules:
            for word in (one.code, one.name):
                if word in taken:
                    raise ValueError(f"two rules are called {word}")
                taken[word] = one.code
        return rules
