# make run    the site on 127.0.0.1:8000 and its workers, with the curated timeline and the sample corpus
# make test   the tests
# make fuzz   whatever schemathesis finds in the API, with and without signing in; FUZZ_EXAMPLES=50 FUZZ_SEED=2 look further
# make admin  an account for the admin
# make check  lint, formats, types, migrations
# make lock   pin requirements.in and requirements-dev.in again

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
HOST ?= 127.0.0.1
TIMELINEJS := var/npm/node_modules/@knight-lab/timelinejs/package.json
export PUBLIC_URL ?= http://$(HOST):$(PORT)

.PHONY: run test fuzz browser admin check lock clean setup

run: setup
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	@$(BIN)/python manage.py load_timeline fixtures/us-bases.json
	@$(BIN)/python manage.py import_corpus fixtures/corpus --manifest fixtures/corpus/manifest.csv --timeline sample
	@$(BIN)/python manage.py addresses
	@$(BIN)/python manage.py serve --host $(HOST) --port $(PORT)

test: $(VENV)/dev
	@$(BIN)/pytest -q -n auto $(ARGS)

fuzz: $(VENV)/dev
	@$(BIN)/pytest -q -m fuzz $(ARGS)

browser: $(VENV)/dev $(TIMELINEJS)
	@$(BIN)/pytest -q -m browser $(ARGS)

# What reads our file of the same name in tests/browser; without npm that test is skipped.
$(TIMELINEJS):
	@if command -v npm >/dev/null; then \
		npm install --silent --no-audit --no-fund --prefix var/npm @knight-lab/timelinejs@3.9.11; fi

admin: setup
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py make_admin

check: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djade --check $$(git ls-files '*.html')
	$(BIN)/mypy
	$(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/python manage.py makemigrations --check --dry-run

lock: $(VENV)/dev
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url requirements-dev.in -o requirements-dev.txt

setup: $(VENV)/run

# Stamps: the environment is made and filled again only when its requirements have changed.
$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Timeline needs Python 3.11 or newer; name one: make PYTHON=python3.12 run")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run: $(VENV)/python requirements.txt
	@echo "Installing what requirements.txt names ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev: $(VENV)/python requirements.txt requirements-dev.txt
	@echo "Installing what requirements-dev.txt names ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/run

clean:
	rm -rf $(VENV) var/static .pytest_cache .mypy_cache .ruff_cache .hypothesis
