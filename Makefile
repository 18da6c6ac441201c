# Each line of `make help` comes from a comment behind a target. What is missing is installed by scripts/setup.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
TOOLS := . scripts/tools.env
LEPTOS := cargo leptos
FRONT := $(LEPTOS) build --cargo-locked --release --split --precompress --frontend-only
# What rustfmt does not look into: the views.
FORMAT := leptosfmt --quiet 'src/**/*.rs'
# The browser tests' server: optimised enough to behave like the product, quick to build.
CI := --profile ci --features ssr
# Beside the tests' binary, because then both are built from the same dependencies, once.
SERVER := cargo build --locked $(CI) --bin kith --test it
# Which budgets `make bench` measures: one alone with `make bench BENCHES=people`, which writes nothing.
BENCHES := pages people media feed live
BENCH = cargo bench --quiet --locked $(CI) $(addprefix --bench ,$(BENCHES))
BROWSER := cd end2end && KITH_SPEED=1 KITH_BIN=../target/release/kith npx playwright test shell.spec.ts speed.spec.ts \
	--grep "weighs|from a click" --workers=1 --reporter=line
HOSTILE := cargo test --quiet --locked $(CI) --test it

.PHONY: help
help: ## Show what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.PHONY: run
run: build ## Build the product and serve it on http://127.0.0.1:3000 with data in ./data
	@exec target/release/kith serve

.PHONY: build
build: target/release/kith ## Build the one-file product: target/release/kith

# Only when something has changed: the optimiser takes minutes each time.
target/release/kith: Cargo.toml Cargo.lock rust-toolchain.toml .cargo/config.toml $(shell find src style public migrations -type f) | setup
	@$(TOOLS) && $(LEPTOS) build --cargo-locked --release --split --precompress
	@touch $@

.PHONY: dist
dist: build ## Pack the binary, its unit, manual pages and completions, with checksums and an SBOM, into target/dist
	@scripts/dist

.PHONY: demo
demo: build ## Fill ./data with a demo community: user demo, password "correct horse battery"
	@target/release/kith demo $(ARGS)

.PHONY: watch
watch: setup ## Serve a development build that follows every change
	@$(TOOLS) && $(LEPTOS) watch --cargo-locked

.PHONY: test
test: check-format check-end2end lint deny check-deploy front unit postgres api-quick bench-quick end-to-end ## Run every test, browser tests included

.PHONY: check
check: check-format lint unit ## Run the quick checks: format, clippy, tests without a browser

.PHONY: format
format: setup-browser ## Format Rust, views and browser tests
	@scripts/setup format
	@$(TOOLS) && $(FORMAT)
	@cargo fmt && cd end2end && npx prettier --log-level warn --write . ../scripts/*.mjs ../public/*.js ../benches/yardsticks/express/*.js

.PHONY: deny
deny: ## Check other people's crates: known vulnerabilities, licences, sources
	@scripts/setup deny
	@scripts/deny

.PHONY: check-deploy
check-deploy: ## Check the files in deploy/ with systemd, Caddy and nginx, where they are here
	@scripts/check-deploy

# One bench alone writes nothing. The other two print rows of their own: a browser's, and those beside a hostile client.
.PHONY: bench
bench: build setup-browser yardsticks ## Measure the budgets into BENCHMARKS.md; OLDER=path/to/kith compares with an older binary
	@echo "Building the benches …"
	@$(BENCH) --no-run && $(HOSTILE) --no-run
	@KITH_BENCH_OLDER=$(OLDER) $(if $(filter command line,$(origin BENCHES)),taskset -c 1 $(BENCH),node scripts/bench.mjs \
		'taskset -c 1 $(BENCH)' '$(BROWSER)' \
		'KITH_HOSTILE_SECONDS=8 KITH_HOSTILE_BINARY=target/release/kith $(HOSTILE) hostile::one -- --nocapture')

# Express is left out where it cannot be installed.
.PHONY: yardsticks
yardsticks:
	@echo "Building what the benches compare with …"
	@cargo build --quiet --release --locked --manifest-path benches/yardsticks/axum/Cargo.toml --target-dir target/yardsticks
	@cd benches/yardsticks/express && npm ci --silent --no-audit --no-fund || echo "Express could not be installed: it is left out." >&2

# A small and short form without yardsticks, which fails only where a bench does not run to its end.
.PHONY: bench-quick
bench-quick: front
	@echo "Every bench in a small and short form. The figures mean nothing."
	@KITH_BENCH_QUICK=1 $(BENCH)

.PHONY: bench-browser
bench-browser: build setup-browser ## Measure what a page weighs, and how long people wait for the next one, in a browser
	@$(BROWSER)

.PHONY: api-test
api-test: ## Try every call of the API by its document, with schemathesis
	@$(TOOLS) && $(SERVER) && scripts/api-test

.PHONY: soak
soak: ## Kill the server 200 times while people talk, and see that nothing acknowledged is lost
	@KITH_SOAK_KILLS=200 KITH_SOAK_MESSAGES=100000 cargo test --quiet --locked $(CI) --test it soak:: -- --nocapture

.PHONY: hostile
hostile: ## Let one hostile client do its worst for a minute each way, and see that others hardly notice
	@KITH_HOSTILE_SECONDS=60 $(HOSTILE) hostile:: -- --nocapture

.PHONY: screenshots
screenshots: front ## Make the pictures in docs/ anew
	@$(TOOLS) && $(SERVER) && cd end2end && KITH_SCREENSHOTS=1 npx playwright test screenshots.spec.ts

.PHONY: setup setup-browser
setup:
	@scripts/setup build
setup-browser:
	@scripts/setup browser

.PHONY: check-format check-end2end lint deny front unit end-to-end
check-format:
	@scripts/setup format
	@{ cargo fmt --check && $(TOOLS) && $(FORMAT) --check; } || { echo 'Run `make format` and look at what it changed.' >&2; exit 1; }
	@! LC_ALL=C.UTF-8 grep -rnE '^.{101,}' src tests benches end2end --include=*.rs --include=*.ts --exclude-dir=node_modules || { echo 'These lines are longer than 100 columns.' >&2; exit 1; }

check-end2end: setup-browser
	@cd end2end && npm run --silent check || { echo 'Run `make format`, and mend what the compiler says.' >&2; exit 1; }

lint: setup
	@cargo clippy --locked $(CI) --all-targets -- -D warnings
	@cargo clippy --locked --lib --profile front --features hydrate --target wasm32-unknown-unknown -- -D warnings

front: setup
	@$(TOOLS) && $(FRONT)

# A file that main.rs does not name is not compiled, and nothing else would notice.
.PHONY: check-tests
check-tests:
	@for file in tests/it/*.rs; do \
		name=$$(basename $$file .rs); \
		[ $$name = main ] || grep -q "^mod $$name;" tests/it/main.rs || { echo "tests/it/main.rs does not name $$name: its tests would not run." >&2; exit 1; }; \
	done

# The hostile client comes alone: what it does to others shows only where nothing else does.
unit: setup check-tests
	@cargo test --locked $(CI) -- --skip hostile::
	@cargo test --locked $(CI) --test it hostile:: -- --test-threads=1

# The tests once more on the other engine, without those that are not about the database.
.PHONY: postgres
postgres: setup check-tests ## Run the tests on a PostgreSQL of their own
	@scripts/setup postgres
	@KITH_TEST_DATABASE=postgres cargo test --locked $(CI) --test it -- --skip hostile:: --skip command_line:: --skip database:: --skip media_ --skip soak::

# A short run of api-test.
.PHONY: api-quick
api-quick: setup
	@$(TOOLS) && $(SERVER) && KITH_API_EXAMPLES=6 scripts/api-test

end-to-end: setup-browser
	@$(TOOLS) && $(SERVER) && cd end2end && npx playwright test
