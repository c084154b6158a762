# Each target sets up all it needs, once. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help demo gallery test check pictures chart-pictures bench faults wheel lock clean
VENV := .venv/bin

# The newest Python that is new enough; setup.py says what to install when there is none.
PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)

define set_up
	@if [ -z "$(PYTHON)" ]; then echo "Install Python 3.11 or newer, then try again."; exit 1; fi
	@$(PYTHON) scripts/setup.py $(1)
endef

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name words; do printf '  make %-14s %s\n' "$$name" "$$words"; done

demo: ## open the workbook with a made-up pair, Sam and Lee
	$(call set_up,run)
	@$(VENV)/alliance demo $(ARGS)

gallery: ## open the gallery in JupyterLab: every part, with one example
	$(call set_up,test)
	@PYTHONPATH=tests:tests/browser:tests/serving $(VENV)/python tests/lab/gallery.py $(ARGS)

test: ## run every test (the browser comes along)
	$(call set_up,test)
	@$(VENV)/python -m pytest -n auto --dist loadfile $(ARGS)
	@$(VENV)/python -m pytest --nbval-lax workbooks -p no:cacheprovider

check: ## look at the style of the code
	$(call set_up,style)
	@$(VENV)/ruff check . && $(VENV)/ruff format --check . && $(VENV)/mypy

pictures: ## take a picture of every screen, for looking at
	$(call set_up,test)
	@PYTHONPATH=tests:tests/browser $(VENV)/python tests/browser/screen_pictures.py $(ARGS)

chart-pictures: ## take a picture of every chart, for looking at
	$(call set_up,test)
	@PYTHONPATH=tests:tests/components:tests/charts $(VENV)/python tests/charts/pictures.py $(ARGS)

bench: ## measure what must be quick, and print a table; ARGS=peers beside other frameworks, visitors, soak
	$(call set_up,test)
	$(if $(filter peers,$(ARGS)),$(call set_up,bench))
	@PYTHONPATH=tests:tests/browser:tests/serving $(VENV)/python benchmarks/bench.py $(ARGS)

faults: ## kill, fill, tear and turn the clock, and write docs/reliability.md
	$(call set_up,test)
	@PYTHONPATH=. $(VENV)/python benchmarks/faults.py $(ARGS)

wheel: ## build the wheel into dist/
	$(call set_up,test)
	@$(VENV)/python -m hatchling build --target wheel

lock: ## write the locks of Python and npm anew
	$(call set_up,style)
	@$(PYTHON) scripts/lock.py

clean: ## take away all that was built
	rm -rf .venv build dist alliance_widgets/static alliance_widgets/serving/front/node_modules
