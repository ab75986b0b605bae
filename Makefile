# Everything a newcomer needs is `make run` and `make test`; `make` alone says what else there is.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup run test check bench smoke soak format lint generate generate-check order install \
	uninstall clean

PREFIX ?= /usr/local
DATABASE ?= var/kenshu.db
SOURCES := Package.swift Sources Tests Benchmarks Resources

# A crash in a test must end the test, not wait for a backtrace.
export SWIFT_BACKTRACE := enable=no

help: ## これを表示する / this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 18

setup: ## 足りないシステムパッケージを入れる / install missing system packages
	@scripts/setup.sh

run: setup ## 研修データベースでワークステーションを開く / open the workstation on a training database
	@scripts/run.sh "$(DATABASE)"

test: setup ## すべてのテスト / every test
	@scripts/test.sh

check: setup ## テスト・書式・生成ファイル / what .ci/run calls: tests, lint, generated files
	@scripts/check.sh

smoke: setup ## 本物の端末でのテストだけ / the tests in a real terminal only
	@scripts/test.sh --filter SmokeTests

soak: setup ## 無作為のキー操作 100 万回 / a million random keys
	@SOAK_EVENTS=$${SOAK_EVENTS:-1000000} scripts/test.sh --filter Soak

bench: setup ## 速さを測る / measure
	@swift build -c release --static-swift-stdlib --product madoguchi
	@swift build -c release --static-swift-stdlib --product madoguchi-paper
	@swift build -c release --static-swift-stdlib --product benchmarks
	@.build/release/benchmarks

format: ## 書式をそろえる / format the sources
	@swift format -i -r $(SOURCES)

lint: ## 書式を確かめる / check the format
	@swift format lint -s -r $(SOURCES)

generate: setup ## 生成ファイルを作り直す / make the generated files again
	@scripts/generate.sh

generate-check: setup ## 生成ファイルが新しいか / are the generated files up to date
	@scripts/generate.sh --check

order: setup ## 起動で読む関数の並びを作り直す（valgrind が要る） / order the functions a start reads
	@scripts/order.sh

install: setup ## PREFIX（既定 /usr/local）に入れる / install under PREFIX
	@scripts/install.sh "$(DESTDIR)$(PREFIX)"

uninstall: ## PREFIX から取り除く / remove from PREFIX
	@rm -rf -- "$(DESTDIR)$(PREFIX)/lib/madoguchi"
	@rm -f -- "$(DESTDIR)$(PREFIX)/bin/madoguchi"

clean: ## ビルドの跡を消す（var/ は残る） / remove what the build left; var/ stays
	@rm -rf -- .build
