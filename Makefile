# lineup: everything a newcomer needs. `make demo` first, then `make test`.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install
GOOD_EXAMPLES := $(filter-out %.plan.xlsx examples/broken_catalog.xlsx,$(wildcard examples/*.xlsx))

.PHONY: demo test lint check-examples examples examples-readme readme bench bench-readme bench-rooms

demo: .venv/installed  ## plan the example show: the rundown on screen, the plan workbook beside the catalogue
	$(BIN)/lineup plan examples/beauty_night.xlsx

test: .venv/installed-dev  ## all tests, a process for every processor
	$(BIN)/python -m pytest --numprocesses auto --dist loadgroup

lint: .venv/installed-dev  ## style and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check-examples: .venv/installed  ## the good catalogues are good, the broken one is found out
	$(BIN)/lineup check $(GOOD_EXAMPLES)
	@code=0; $(BIN)/lineup check examples/broken_catalog.xlsx > /dev/null || code=$$?; \
	if [ $$code -ne 1 ]; then echo "examples/broken_catalog.xlsx: expected exit code 1, got $$code" >&2; exit 1; fi

examples: .venv/installed  ## rebuild the example catalogues from examples/source
	$(BIN)/python examples/build_examples.py

examples-readme: .venv/installed  ## plan every example again for examples/README.md and its picture
	$(BIN)/python examples/build_readme.py

readme: .venv/installed  ## the README's tables of columns and parameters, from lineup/fields
	$(BIN)/python tests/readme_tables.py

bench: .venv/installed-dev  ## quality, other ways to plan, growth: measured and asserted, within half an hour on an idle machine
	PYTHONPATH=tests $(BIN)/python -m bench

bench-readme: .venv/installed-dev  ## what the last `make bench` measured, into README.md and examples/growth.png
	PYTHONPATH=tests $(BIN)/python -m bench readme

bench-rooms: .venv/installed-dev  ## many rooms: a core-hour, memory, a cluster, what sharing earns: measured and asserted
	PYTHONPATH=tests $(BIN)/python -m bench rooms

# The solver's kernels are compiled once, here, and kept beside the code: the first plan need not wait for it.
.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	echo "lineup needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1)." >&2; \
	echo "Name a newer one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(PIP) --editable .
	$(BIN)/python -m lineup.solver.warm
	$(BIN)/python -m lineup.night.warm
	@touch $@

.venv/installed-dev: .venv/installed
	$(PIP) --editable '.[dev]'
	@touch $@
