#!/usr/bin/env bash
# Everything that must hold before a change is taken. Cheap gates first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ -n "${UPDATE_SNAPSHOTS:-}" ]]; then
  echo "UPDATE_SNAPSHOTS があると画面の絵を書き換えてしまうため、check では使えません。" >&2
  exit 1
fi

step() { printf '\n== %s\n' "$*"; }

step "書式 (swift format lint)"
swift format lint -s -r Package.swift Sources Tests Benchmarks Resources

step "テスト"
scripts/test.sh

step "生成ファイル"
scripts/generate.sh --check

step "すべて合格しました"
