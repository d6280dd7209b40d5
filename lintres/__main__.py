"""`python -m lintres`."""

from lintres.cli import run

run()
