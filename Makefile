# Two commands, each doing all the set-up it needs:  make demo   and   make test
# They work in .venv here; VENV=/path puts it elsewhere.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
JOBS ?= $(shell nproc)

.PHONY: demo test lint soak clean

demo: $(VENV)/installed system
	$(BIN)/gridloom demo

test: $(VENV)/installed system lint
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

soak: $(VENV)/installed
	$(BIN)/python scripts/soak.py

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV) || { scripts/system_packages python3-venv && $(PYTHON) -m venv $(VENV); }
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[all]'
	touch $@

# Icarus for the benches, headers for FST waveforms, icebox_vlog to read iCE40 bitstreams back.
.PHONY: system
system:
	@scripts/system_packages iverilog zlib1g-dev liblz4-dev fpga-icestorm

clean:
	rm -rf $(VENV) gridloom-demo build
