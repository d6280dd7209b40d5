"""Proposals shown one by one, and which of them are agreed to."""

import sys
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from lintres.cli.console import Output
from lintres.configuration.finding import printed
from lintres.proposals.repository import Advice, Proposal
from lintres.proposals.telling import advice, proposal
from lintres.reports.display import visible


class Consent(Enum):
    """How it is settled what is written."""

    ASKED = "each file is asked for"
    GIVEN = "all that is new is written"
    NOT_WANTED = "it was asked to write nothing"
    NOBODY_THERE = "there is no terminal to ask on"


def consent(output: Output, *, yes: bool, dry_run: bool) -> Consent:
    """Return how it is settled what a call writes."""
    if yes or dry_run:
        return Consent.GIVEN if yes else Consent.NOT_WANTED
    return Consent.ASKED if sys.stdin.isatty() and output.terminal else Consent.NOBODY_THERE


def agreed(
    proposed: Iterable[Proposal | Advice], top: Path, by: Consent, output: Output
) -> list[Proposal]:
    """Show what is proposed below a folder, and return what of it is to be written.

    Raises EOFError or KeyboardInterrupt where somebody who is asked breaks off.
    """
    wanted: list[Proposal] = []
    for one in proposed:
        name = visible(printed(top / one.path)) if one.path else ""
        output.stream.write("\n")
        if isinstance(one, Advice):
            output.stream.writelines(advice(one, name, output.width, output.paint))
            continue
        output.stream.writelines(proposal(one, name, output.width, output.paint))
        if by is Consent.ASKED:
            output.stream.write("\n")
            if _says_yes(f"{'Write' if one.was is None else 'Add this to'} {name}?"):
                wanted.append(one)
        elif by is Consent.GIVEN and one.was is None:
            wanted.append(one)
    return wanted


def _says_yes(question: str) -> bool:
    while True:
        match input(f"{question} [Y/n] ").strip().lower():
            case "" | "y" | "yes":
                return True
            case "n" | "no":
                return False
