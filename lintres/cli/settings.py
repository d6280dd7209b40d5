"""The settings of each draft of a call."""

from argparse import Namespace
from pathlib import Path

from lintres.cli.console import Refusal
from lintres.cli.options import given, wishes
from lintres.cli.select import refuse_unknown
from lintres.configuration.settings import Settings, settle
from lintres.configuration.wishes import Layer
from lintres.registry import Registry, RegistryError
from lintres.rule import load_rules


class CallSettings:
    """What holds for the drafts of a call, by its options."""

    def __init__(self, arguments: Namespace) -> None:
        self._call = Layer(wishes(arguments), None)
        self._given = given(arguments)
        self._registry = _opened(vars(arguments).get("registry"))
        refuse_unknown(self._call.wishes, load_rules())

    def of(self, path: Path | None) -> Settings:
        """Return what holds for a file, or for standard input."""
        return settle(
            [self._call], load_rules(), given=self._given, additions={}, registry=self._registry
        )


def _opened(path: Path | None) -> Registry | None:
    """Return the registry with a team's file over it, which is read at once; None without one."""
    if path is None:
        return None
    registry = Registry(team=path)
    try:
        registry.open()
    except RegistryError as fault:
        raise Refusal(str(fault)) from None
    return registry
