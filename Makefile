.DEFAULT_GOAL := help
.PHONY: help dev test check bench screenshots parts lock

help: ## List these wishes
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 8

dev: ## Run the service here, with demo people and data
	@./bin/dev

test: ## Run every check and every test
	@./bin/test

check: ## Check format, lint, types, import rules and size
	@./bin/check

bench: ## Measure the speed of the service
	@./bin/bench

screenshots: ## Take a picture of every page into pictures/
	@./bin/screenshots pictures

parts: ## List what the service is made of (an SBOM) on standard output
	@PYTHONPATH=bin .venv/bin/python -m ground.parts

lock: ## Resolve the dependencies of pyproject.toml anew (needs uv)
	@uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate --no-strip-extras \
		--quiet --output-file requirements.lock
	@uv pip compile pyproject.toml --group dev --constraint requirements.lock \
		--universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate --no-strip-extras \
		--quiet --output-file requirements-dev.lock
