# make demo    see lintres at work        make test    run the tests
# make lint    check style and types      make format  mend style
# make docs    write generated pages      make hooks   check at every commit
# make tables                             compile grammars and vocabularies
# make registry                           build the registry of resolutions
# make clean   remove what make made
#
# Everything is installed into .venv, the first time it is needed. PYTHON=... chooses the Python.

BIN       := .venv/bin
PIP       := $(BIN)/python -m pip --disable-pip-version-check -qq
INSTALLED := .venv/lintres-is-installed
EQUIPPED  := .venv/tools-are-installed

# The first Python that runs, is new enough and can make virtual environments. A name found on the
# path may still be a stub that fails, hence the try.
PYTHON = $(shell for name in python3.13 python3.12 python3.11 python3; do \
    $$name -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
    && echo $$name && break; done)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help demo test lint format docs tables registry hooks clean

help:
	@sed -n 's/^# //p;/^$$/q' Makefile

demo: $(INSTALLED)
	@$(BIN)/lintres demo

test: $(EQUIPPED)
	@$(BIN)/pytest -n 2 $(ARGS)

lint: $(EQUIPPED)
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --quiet --check
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo

format: $(EQUIPPED)
	@$(BIN)/ruff check --quiet --fix
	@$(BIN)/ruff format --quiet

docs: $(INSTALLED)
	@mkdir -p docs/rules
	@rm -f docs/rules/*.md
	@for code in $$($(BIN)/lintres rules | cut -d ' ' -f 1); do \
	    $(BIN)/lintres explain --output-format markdown $$code > docs/rules/$$code.md || exit 1; \
	done
	@$(BIN)/lintres rules --output-format markdown > docs/catalogue.md
	@$(BIN)/python -m lintres.configuration.schema
	@$(BIN)/python docs/definition.py
	@$(BIN)/python docs/accuracy.py

tables: $(INSTALLED)
	@$(BIN)/python -m lintres.tables.build
	@$(BIN)/python -m lintres.vocabulary.build

registry: $(INSTALLED)
	@$(BIN)/python -m lintres.registry.build

hooks: $(EQUIPPED)
	@$(BIN)/pre-commit install

clean:
	rm -rf .venv build dist *.egg-info .hypothesis .import_linter_cache .mypy_cache \
	    .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

$(BIN)/python:
	@echo 'Making .venv ...'
	@python='$(PYTHON)'; if [ "$$python" ]; then "$$python" -m venv --clear .venv; else \
	    echo 'lintres needs Python 3.11 or newer with venv; PYTHON=/path/to/python names one.' >&2; \
	    exit 1; fi

$(INSTALLED): pyproject.toml | $(BIN)/python
	@echo 'Installing lintres ...'
	@$(PIP) install --editable .
	@touch $@

# The pip that comes with Python 3.11 knows no dependency groups.
$(EQUIPPED): pyproject.toml | $(BIN)/python
	@echo 'Installing lintres and its tools ...'
	@$(PIP) install 'pip>=25.1'
	@$(PIP) install --editable '.[test]' --group dev
	@touch $(INSTALLED) $@
