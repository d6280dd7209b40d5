"""`lintres rules` and `lintres explain`: what lintres looks at, and why."""

from argparse import ArgumentParser, Namespace

from lintres.cli.console import CLEAN, output_to
from lintres.cli.options import Command, configuration_options, format_option
from lintres.cli.select import find_rule
from lintres.cli.settings import rules_here
from lintres.reports.catalogue import catalogue
from lintres.reports.page import rule_list, rule_page, rule_text


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of `lintres rules`."""
    configuration_options(parser)
    format_option(parser, ("text", "json", "markdown"))


def run(arguments: Namespace) -> int:
    """List the rules, a team's own among them."""
    known = rules_here(arguments)
    with output_to(None) as output:
        if arguments.output_format == "json":
            # Only programs want JSON.
            from lintres.reports.machine import json_rules

            output.stream.writelines(json_rules(known))
        elif arguments.output_format == "markdown":
            output.stream.writelines(catalogue(known))
        else:
            width = output.width if output.terminal else None
            output.stream.writelines(rule_list(known, width=width, paint=output.paint))
    return CLEAN


def configure_explain(parser: ArgumentParser) -> None:
    """Add the arguments of `lintres explain`."""
    parser.add_argument("rule", metavar="CODE|NAME", help="NUM001, or paragraph-number-gap")
    configuration_options(parser)
    format_option(parser, ("text", "markdown"))


def explain(arguments: Namespace) -> int:
    """Print the page of a rule."""
    rule = find_rule(arguments.rule, rules_here(arguments))
    with output_to(None) as output:
        if arguments.output_format == "markdown":
            output.stream.write(rule_page(rule))
        else:
            output.stream.write(rule_text(rule, width=output.width, paint=output.paint))
    return CLEAN


COMMANDS = {
    "rules": Command("list the rules", configure, run),
    "explain": Command("explain a rule, with examples", configure_explain, explain),
}
