"""The settings of each draft of a call: its options over the configuration of each file."""

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from lintres.additions import Additions
from lintres.cli.console import Refusal
from lintres.cli.options import UNNAMED, given, wishes
from lintres.cli.select import refuse_unknown
from lintres.configuration.finding import Configurations, absolute, read_named
from lintres.configuration.globs import Globs
from lintres.configuration.settings import Settings, settle
from lintres.configuration.wishes import Configuration, ConfigurationError, Layer
from lintres.edition import stamp
from lintres.formats import ENDINGS
from lintres.registry import Registry, RegistryError
from lintres.registry.user import user_registry
from lintres.rulebook import Rule, load_rules

C = TypeVar("C")

# What is looked for in folders where no configuration says it.
_ENDINGS = (".txt", ".md", *ENDINGS)
DRAFTS = tuple(f"*{ending}" for ending in _ENDINGS)


class CallSettings:
    """What holds for the drafts of a call; each configuration is read once.

    The methods raise Refusal where what the call or a configuration asks for cannot be.
    """

    def __init__(self, arguments: Namespace) -> None:
        self._call = Layer(wishes(arguments), None)
        self._given = given(arguments)
        self._registry: Path | None = vars(arguments).get("registry")
        self._standard_input = str(vars(arguments).get("stdin_filename", UNNAMED))
        self._isolated = bool(arguments.isolated)
        self._named = _answered(read_named, arguments.config) if arguments.config else None
        self._found = Configurations()
        self._rules: dict[Configuration | None, tuple[Rule, ...]] = {}
        self._registries: dict[Path, Registry] = {}
        self._settled: dict[tuple[Configuration | None, tuple[Layer, ...]], Settings] = {}

    def all_of(self, paths: Iterable[Path | None]) -> list[Settings]:
        """Return what holds for each of some files; None stands for standard input."""
        wanted = list(paths)
        configurations = dict.fromkeys(map(self.configuration, wanted or [None]))
        rules = {rule.code: rule for one in configurations for rule in self.rules(one)}
        refuse_unknown(self._call.wishes, tuple(rules.values()))
        settled = [self.of(path) for path in wanted]
        if settled and self._call.wishes.ignore and not any(one.rules for one in settled):
            raise Refusal("no rule is left to check: --ignore takes away all that is selected")
        return settled

    def of(self, path: Path | None) -> Settings:
        """Return what holds for a file, or for standard input."""
        configuration = self.configuration(path)
        layers = self.layers(path)
        key = (configuration, layers)
        if key not in self._settled:
            self._settled[key] = self._settle(configuration, layers)
        return self._settled[key]

    def _settle(self, configuration: Configuration | None, layers: tuple[Layer, ...]) -> Settings:
        registry, baseline = self._registry, None
        additions: dict[str, Additions] = {}
        if configuration is not None:
            registry = registry or configuration.registry
            baseline = configuration.baseline
            additions = dict(configuration.additions)
        return settle(
            layers,
            self.rules(configuration),
            given=self._given,
            additions=additions,
            registry=None if registry is None else self._opened(registry),
            baseline=baseline,
            basis=self._basis(configuration, layers, registry),
        )

    def _basis(
        self, configuration: Configuration | None, layers: tuple[Layer, ...], registry: Path | None
    ) -> str:
        """Return all that findings hang on beside the text and lintres itself."""
        asked = [one.wishes._replace(fail_on=None, min_confidence=None) for one in layers]
        own = None
        if configuration is not None:
            own = (configuration.name, configuration.additions, configuration.own_rules)
        registries = [user_registry(), *([registry] if registry else [])]
        return repr((asked, self._given, own, [(str(one), stamp(one)) for one in registries]))

    def _opened(self, path: Path) -> Registry:
        """Return the registry with a team's file over it, which is read at once."""
        if path not in self._registries:
            registry = Registry(team=path)
            try:
                registry.open()
            except RegistryError as fault:
                raise Refusal(str(fault)) from None
            self._registries[path] = registry
        return self._registries[path]

    @property
    def rests_on(self) -> Iterator[str]:
        """The files that settings and registries were made of, or would be if they were there."""
        yield from self._found.looked_for
        if self._named is not None:
            yield str(self._named.path)
        yield from map(str, self._registries)
        yield str(user_registry())

    def layers(self, path: Path | None) -> tuple[Layer, ...]:
        """Return what is asked for a file, nearest first: by the call, for its path, for all."""
        configuration = self.configuration(path)
        if configuration is None:
            return (self._call,)
        relative = _relative(self._place(path), configuration)
        entries = [
            Layer(entry.wishes, ("per-path", at))
            for at, entry in enumerate(configuration.per_path)
            if _globs(entry.paths).match(relative)
        ]
        return (self._call, *reversed(entries), Layer(configuration.wishes, ()))

    def rules(self, configuration: Configuration | None) -> tuple[Rule, ...]:
        """Return the rules that there are under a configuration, by code."""
        if configuration is None or not configuration.own_rules:
            return load_rules()
        if configuration not in self._rules:
            # Most teams have no rules of their own.
            from lintres.configuration.own_rules import rule_of

            own = [rule_of(one, configuration.name) for one in configuration.own_rules]
            self._rules[configuration] = tuple(
                sorted((*load_rules(), *own), key=lambda rule: rule.code)
            )
        return self._rules[configuration]

    def configuration(self, path: Path | None) -> Configuration | None:
        """Return the configuration of a file, or of standard input; None where there is none."""
        return self._of_folder(self._place(path).parent)

    def _of_folder(self, folder: Path) -> Configuration | None:
        if self._isolated or self._named is not None:
            return self._named
        return _answered(self._found.nearest, folder)

    def _place(self, path: Path | None) -> Path:
        """Return where a file lies; standard input, where its name says."""
        return absolute(Path(self._standard_input) if path is None else path)

    def includes(self, path: Path) -> bool:
        """Whether a file that was found in a folder is one of those that are looked for."""
        configuration = self.configuration(path)
        if configuration is None or configuration.include is None:
            return path.name.lower().endswith(_ENDINGS)
        return _globs(configuration.include).match(_relative(self._place(path), configuration))

    def wanted_in(self, folder: Path) -> tuple[str, ...]:
        """Return the globs of the files that are looked for in a folder."""
        configuration = self.configuration(folder / UNNAMED)
        return (configuration.include if configuration else None) or DRAFTS

    def excluded_by(self, path: Path | None, *, folder: bool = False) -> str | None:
        """Return the name of the configuration that excludes a file or folder; None for none."""
        if path is None and self._standard_input == UNNAMED:
            return None
        place = self._place(path)
        configuration = self._of_folder(place if folder else place.parent)
        if configuration is None or not configuration.exclude:
            return None
        relative = _relative(place, configuration) + ("/" if folder else "")
        return configuration.name if _globs(configuration.exclude).match(relative) else None


def rules_here(arguments: Namespace) -> tuple[Rule, ...]:
    """Return the rules that there are in the current folder."""
    settings = CallSettings(arguments)
    return settings.rules(settings.configuration(None))


@cache
def _globs(patterns: tuple[str, ...]) -> Globs:
    return Globs(patterns)


def _relative(path: Path, configuration: Configuration) -> str:
    if path.is_relative_to(configuration.folder):
        return path.relative_to(configuration.folder).as_posix()
    return path.as_posix()


def _answered(read: Callable[[Path], C], path: Path) -> C:
    """Return what was read of a configuration, with its faults as refusals."""
    try:
        return read(path)
    except ConfigurationError as fault:
        raise Refusal(*fault.args) from None
